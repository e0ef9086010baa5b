#include "audit/columns.h"
#include "audit/database.h"

enum {
    COLUMN_NUMBERS = LOG_TEXT_COUNT, /* after the texts: id and the other numbers */
};

#define COLUMNS                                                                                    \
    "agent, event, session_id, turn_id, agent_id, tool_use_id, tool, reason, rule, actions, cwd,"  \
    " input, mode, outcome, id, ts_ms, uid, call, decision, elapsed_us"

/* By whether a tool and whether a decision is asked for. */
static const char *const query_sql[2][2] = {
    {"SELECT " COLUMNS " FROM decisions WHERE outcome <> 'asked' ORDER BY id DESC LIMIT ?3",
     "SELECT " COLUMNS
     " FROM decisions WHERE outcome <> 'asked' AND decision = ?2 ORDER BY id DESC LIMIT ?3"},
    {"SELECT " COLUMNS
     " FROM decisions WHERE outcome <> 'asked' AND tool = ?1 ORDER BY id DESC LIMIT ?3",
     "SELECT " COLUMNS
     " FROM decisions WHERE outcome <> 'asked' AND tool = ?1 AND decision = ?2 ORDER BY id DESC"
     " LIMIT ?3"},
};

static struct str column_text(sqlite3_stmt *statement, int column) {
    const char *text = (const char *)sqlite3_column_text(statement, column);
    return (struct str){text == NULL ? "" : text, (size_t)sqlite3_column_bytes(statement, column)};
}

static void read_row(sqlite3_stmt *statement, struct log_row *row) {
    int column = COLUMN_NUMBERS;
    *row = (struct log_row){.id = 0};
    for (int i = 0; i < LOG_TEXT_COUNT; i++) {
        *log_text_of(row, (size_t)i) = column_text(statement, i);
    }
    row->id = sqlite3_column_int64(statement, column++);
    row->ts_ms = sqlite3_column_int64(statement, column++);
    row->uid = sqlite3_column_int64(statement, column++);
    row->call = sqlite3_column_int64(statement, column++);
    decision_find(column_text(statement, column++), &row->decision);
    row->elapsed_us = sqlite3_column_int64(statement, column);
}

bool log_query(struct log *log, const struct log_filter *filter,
               bool (*visit)(const struct log_row *row, void *context), void *context,
               struct error *error) {
    sqlite3_stmt *statement = NULL;
    const char *sql = query_sql[filter->tool.len > 0][filter->by_decision];
    if (sqlite3_prepare_v2(log->db, sql, -1, &statement, NULL) != SQLITE_OK) {
        return log_fail(log, "read", error);
    }
    if (filter->tool.len > 0) {
        sqlite3_bind_text64(statement, 1, filter->tool.ptr, filter->tool.len, SQLITE_STATIC,
                            SQLITE_UTF8);
    }
    if (filter->by_decision) {
        sqlite3_bind_text(statement, 2, decision_name(filter->decision), -1, SQLITE_STATIC);
    }
    sqlite3_bind_int64(statement, 3, filter->limit == 0 ? -1 : (int64_t)filter->limit);
    struct log_row row;
    int state = sqlite3_step(statement);
    bool more = true;
    while (more && state == SQLITE_ROW) {
        read_row(statement, &row);
        more = visit(&row, context);
        state = more ? sqlite3_step(statement) : state;
    }
    bool done = !more || state == SQLITE_DONE || log_fail(log, "read", error);
    sqlite3_finalize(statement);
    return done;
}
