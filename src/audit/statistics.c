/* Reading what statistics are made of. The texts of a decision are large: all that has to be read
 * of many decisions stands in an index. */
#include "audit/database.h"

enum {
    FREQUENT_MAX = 100,
};

static const char points_sql[] =
    "SELECT id,ts_ms,elapsed_us,decision,tool FROM decisions INDEXED BY decisions_time "
    "WHERE replaced=0 AND ts_ms>=?1 ORDER BY ts_ms";
static const char frequent_sql[] =
    "SELECT max(id),count(*)n FROM decisions INDEXED BY decisions_decision "
    "WHERE replaced=0 AND decision=?1 AND ts_ms>=?2 GROUP BY input_hash ORDER BY n DESC,1 DESC "
    "LIMIT ?3";

/* From each tool to the next one, which the index has at hand. */
static const char tools_sql[] =
    "WITH RECURSIVE t(name)AS(SELECT(SELECT min(tool)FROM decisions INDEXED BY decisions_tool "
    "WHERE replaced=0)UNION ALL SELECT(SELECT min(tool)FROM decisions INDEXED BY decisions_tool "
    "WHERE replaced=0 AND tool>t.name)FROM t WHERE name IS NOT NULL)"
    "SELECT name FROM t WHERE name IS NOT NULL";

static struct str text_at(sqlite3_stmt *statement, int column) {
    const char *text = (const char *)sqlite3_column_text(statement, column);
    return (struct str){text == NULL ? "" : text, (size_t)sqlite3_column_bytes(statement, column)};
}

bool log_each_point(struct log *log, int64_t since_ms,
                    bool (*visit)(const struct log_point *point, void *context), void *context,
                    struct error *error) {
    sqlite3_stmt *statement = NULL;
    bool more = true;
    int state = sqlite3_prepare_v2(log->db, points_sql, -1, &statement, NULL);
    if (state == SQLITE_OK) {
        sqlite3_bind_int64(statement, 1, since_ms);
        while (more && (state = sqlite3_step(statement)) == SQLITE_ROW) {
            struct log_point point = {
                .id = sqlite3_column_int64(statement, 0),
                .ts_ms = sqlite3_column_int64(statement, 1),
                .elapsed_us = sqlite3_column_int64(statement, 2),
                .tool = text_at(statement, 4),
            };
            decision_find(text_at(statement, 3), &point.decision);
            more = visit(&point, context);
        }
    }
    bool done = !more || state == SQLITE_DONE || log_fail(log, "read", error);
    sqlite3_finalize(statement);
    return done;
}

bool log_each_tool(struct log *log, bool (*visit)(struct str tool, void *context), void *context,
                   struct error *error) {
    sqlite3_stmt *statement = NULL;
    bool more = true;
    int state = sqlite3_prepare_v2(log->db, tools_sql, -1, &statement, NULL);
    while ((state == SQLITE_OK || state == SQLITE_ROW) && more &&
           (state = sqlite3_step(statement)) == SQLITE_ROW) {
        more = visit(text_at(statement, 0), context);
    }
    bool done = !more || state == SQLITE_DONE || log_fail(log, "read", error);
    sqlite3_finalize(statement);
    return done;
}

struct frequent {
    bool (*visit)(const struct log_row *row, int64_t count, void *context);
    void *context;
    int64_t count;
    bool more;
};

static bool visit_row(const struct log_row *row, void *context) {
    struct frequent *frequent = context;
    frequent->more = frequent->visit(row, frequent->count, frequent->context);
    return false;
}

bool log_each_frequent(struct log *log, enum DECISION decision, int64_t since_ms, size_t limit,
                       bool (*visit)(const struct log_row *row, int64_t count, void *context),
                       void *context, struct error *error) {
    sqlite3_stmt *statement = NULL;
    struct frequent frequent = {.visit = visit, .context = context, .more = true};
    bool read = true;
    int state = sqlite3_prepare_v2(log->db, frequent_sql, -1, &statement, NULL);
    if (state == SQLITE_OK) {
        sqlite3_bind_text(statement, 1, decision_name(decision), -1, SQLITE_STATIC);
        sqlite3_bind_int64(statement, 2, since_ms);
        sqlite3_bind_int64(statement, 3, limit < FREQUENT_MAX ? (int64_t)limit : FREQUENT_MAX);
        while (read && frequent.more && (state = sqlite3_step(statement)) == SQLITE_ROW) {
            const struct log_filter one = {.id = sqlite3_column_int64(statement, 0)};
            frequent.count = sqlite3_column_int64(statement, 1);
            read = log_query(log, &one, visit_row, &frequent, error);
        }
    }
    bool done =
        read && (state == SQLITE_ROW || state == SQLITE_DONE || log_fail(log, "read", error));
    sqlite3_finalize(statement);
    return done;
}
