/* The log's database: opening, schema, transactions. For the files of this folder. */
#ifndef NAH_AUDIT_DATABASE_H
#define NAH_AUDIT_DATABASE_H

#include "audit/log.h"

#include <sqlite3.h>

#include <limits.h>
#include <sys/types.h>

enum {
    LOG_SCHEMA = 2,      /* PRAGMA user_version of the tables that this program knows */
    PRIMARY_CODE = 0xFF, /* the part of a result code that is the same for all its kinds */
};

/* What log_put() runs. */
enum PUT {
    PUT_DECISION,
    PUT_ACTION,
    PUT_TARGET,
    PUT_OUTCOME, /* of the decision that was just put */
    PUT_SESSION,
    PUT_STUB, /* a session that nothing is known of but a decision */
    PUT_ENDED,
    PUT_LOST,
    PUT_REFUSED, /* what nobody approved before the session ended */
    PUT_RAN,
    PUT_REPLACED,
    PUT_UNGATED,
    PUT_COUNT,
};

struct log {
    sqlite3 *db;
    sqlite3_stmt *statements[PUT_COUNT]; /* made when first needed */
    int patience_ms;
    bool missed; /* the last LOG_RAN found no decision */
    int frames;  /* in the write-ahead file after the last commit */
    dev_t device;
    ino_t inode;
    char aside[PATH_MAX]; /* see log_set_aside() */
};

/* Sets `error` from the database's last failure and returns false. */
bool log_fail(struct log *log, const char *act, struct error *error);

/* Runs SQL that returns no rows. */
bool log_execute(struct log *log, const char *sql, struct error *error);

/* Makes the tables in a new file, or brings older ones up to date; fails when they are newer. */
bool log_prepare_schema(struct log *log, struct error *error);

/* Would log_tidy() do something? */
bool log_is_untidy(const struct log *log);

/* What is run for a record. */
const char *log_put_sql(enum PUT put);

/* The query of a filter; {NULL, 0} when memory is spent. */
struct str log_filter_sql(struct arena *arena, const struct log_filter *filter);

#endif
