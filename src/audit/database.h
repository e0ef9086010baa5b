/* The log's database: opening, schema, transactions. For the files of this folder. */
#ifndef NAH_AUDIT_DATABASE_H
#define NAH_AUDIT_DATABASE_H

#include "audit/log.h"

#include <sqlite3.h>

enum {
    LOG_SCHEMA = 1,      /* PRAGMA user_version of the tables that this program knows */
    PRIMARY_CODE = 0xFF, /* the part of a result code that is the same for all its kinds */
};

struct log {
    sqlite3 *db;
    sqlite3_stmt *statements[LOG_RECORD_COUNT]; /* of log_put(); made when first needed */
    int patience_ms;
    int frames; /* in the write-ahead file after the last commit */
};

/* Sets `error` from the database's last failure and returns false. */
bool log_fail(struct log *log, const char *act, struct error *error);

/* Runs SQL that returns no rows. */
bool log_execute(struct log *log, const char *sql, struct error *error);

/* Makes the tables in a new file; fails when they are of another version. */
bool log_prepare_schema(struct log *log, struct error *error);

#endif
