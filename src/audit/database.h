/* The log's database: opening, schema, transactions. For the files of this folder. */
#ifndef NAH_AUDIT_DATABASE_H
#define NAH_AUDIT_DATABASE_H

#include "audit/log.h"

#include <sqlite3.h>

#include <limits.h>
#include <sys/types.h>

enum {
    LOG_SCHEMA = 2,      /* PRAGMA user_version of the tables that this program knows */
    LOG_PARAMETERS = 12, /* of the query of a filter */
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

/* The same for ids alone, the newest first and each as often as it is in `source`, a FROM with
 * "decisions d" at its end; NULL: as the filter wants it. */
struct str log_ids_sql(struct arena *arena, const struct log_filter *filter, const char *source);

/* What stands before the slash of all paths below this one. */
struct str log_path_start(struct str path);

/* Sets the parameters of such a query, up to LOG_PARAMETERS; false when memory is spent. */
bool log_bind_filter(sqlite3_stmt *statement, const struct log_filter *filter, struct arena *arena);

/* As log_query(), by one statement that gives whole rows in their order. */
bool log_query_whole(struct log *log, const struct log_filter *filter,
                     bool (*visit)(const struct log_row *row, void *context), void *context,
                     struct error *error);

#endif
