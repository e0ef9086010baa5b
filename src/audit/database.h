/* The log's database: opening, schema, transactions. For the files of this folder. */
#ifndef NAH_AUDIT_DATABASE_H
#define NAH_AUDIT_DATABASE_H

#include "audit/log.h"

#include <sqlite3.h>

#include <limits.h>
#include <sys/types.h>

enum {
    LOG_SCHEMA = 3,      /* PRAGMA user_version of the tables that this program knows */
    LOG_PARAMETERS = 13, /* of the query of a filter */
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
    PUT_PATCHED,
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

/* Brings older tables up to date; fails when they are newer, and with ERROR_SYNTAX without them. */
bool log_prepare_schema(struct log *log, struct error *error);

/* The bytes of a log without records, `*size` of them, for the caller to sqlite3_free(). NULL with
 * ERROR_MEMORY. */
unsigned char *log_make_empty(size_t *size, struct error *error);

/* Would log_tidy() do something? */
bool log_is_untidy(const struct log *log);

/* What is run for a record. */
const char *log_put_sql(enum PUT put);

/* The forms in which a path may stand in the log, before a query. A target has one of them, or it
 * is any path inside a project that is the path or below it. */
#define LOG_PATH_FORMS                                                                             \
    "WITH forms(base,root)AS MATERIALIZED"                                                         \
    "(SELECT json_extract(value,'$[0]'),json_extract(value,'$[1]')FROM json_each(?10))"
#define LOG_AT_FORM "(t.value=f.base OR(t.value>=f.base||'/'AND t.value<f.base||'0'))"
#define LOG_PROJECT_BELOW                                                                          \
    "(d.project>=?13 AND d.project<?13||'0'AND(d.project=?13 OR d.project>=?13||'/'))"
#define LOG_INSIDE_PROJECT                                                                         \
    "(substr(t.value,1,1)NOT IN('/','~')AND NOT EXISTS(SELECT 1 FROM actions a "                   \
    "WHERE a.decision=t.decision AND a.number=t.action AND a.type LIKE'network%'))"
#define LOG_IN_PATH                                                                                \
    "EXISTS(SELECT 1 FROM targets t WHERE t.decision=d.id AND(EXISTS(SELECT 1 FROM forms f "       \
    "WHERE " LOG_AT_FORM "AND coalesce(f.root=d.project,1))OR(" LOG_PROJECT_BELOW                  \
    "AND" LOG_INSIDE_PROJECT ")))"

enum {
    LOG_COUNT_MOST = 30000, /* rows that are counted to choose a source: a few milliseconds */
};

/* A FROM with "decisions d" at its end that gives all rows of a filter, in their order unless that
 * is sorted. */
const char *log_source_of(const struct log_filter *filter);

/* The one that gives the fewest, as the log is now; `*count` is how many rows that are, or `most`
 * where they are more, or not counted: so many are counted of each at most. */
const char *log_choose_source(struct log *log, const struct log_filter *filter, int64_t most,
                              int64_t *count);

/* The query of a filter; {NULL, 0} when memory is spent. */
struct str log_filter_sql(struct arena *arena, const struct log_filter *filter, const char *source);

/* The same for ids and times alone, the newest first and each as often as it is in `source`, which
 * can also be another list of decisions than the sources of filters. After an id, they come by
 * their ids. */
struct str log_ids_sql(struct arena *arena, const struct log_filter *filter, const char *source);

/* The ids of the decisions that can have a path, the newest first: what has a target of one of its
 * forms, and all of the projects below it. */
extern const char log_path_sql[];

/* Sets the parameters of such a query, up to LOG_PARAMETERS; false when memory is spent. */
bool log_bind_filter(sqlite3_stmt *statement, const struct log_filter *filter, struct arena *arena);

/* As log_query(), by one statement that gives whole rows in their order. */
bool log_query_whole(struct log *log, const struct log_filter *filter, const char *source,
                     bool (*visit)(const struct log_row *row, void *context), void *context,
                     struct error *error);

#endif
