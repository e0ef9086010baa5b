/* Reading sessions. */
#include "audit/database.h"

static const char sql[] =
    "SELECT s.session_id,s.agent,s.mode,s.cwd,s.exit,s.gate,s.started_ms,coalesce(s.ended_ms,0),"
    "count(d.id),coalesce(sum(d.decision='ask'),0),coalesce(sum(d.decision='block'),0)"
    "FROM(SELECT * FROM sessions WHERE ?2=''OR session_id=?2 ORDER BY id DESC LIMIT ?1)s LEFT JOIN "
    "decisions d "
    "INDEXED BY decisions_call ON d.session=s.id AND d.replaced=0 GROUP BY s.id ORDER BY s.id DESC";

static struct str text_at(sqlite3_stmt *statement, int column) {
    const char *text = (const char *)sqlite3_column_text(statement, column);
    return (struct str){text == NULL ? "" : text, (size_t)sqlite3_column_bytes(statement, column)};
}

static struct log_session read_session(sqlite3_stmt *statement) {
    int column = 6;
    struct log_session session = {
        .session_id = text_at(statement, 0),
        .agent = text_at(statement, 1),
        .mode = text_at(statement, 2),
        .cwd = text_at(statement, 3),
        .exit = text_at(statement, 4),
        .gate = text_at(statement, 5),
    };
    session.started_ms = sqlite3_column_int64(statement, column++);
    session.ended_ms = sqlite3_column_int64(statement, column++);
    session.decisions = sqlite3_column_int64(statement, column++);
    session.asks = sqlite3_column_int64(statement, column++);
    session.blocks = sqlite3_column_int64(statement, column);
    return session;
}

static bool read_sessions(struct log *log, size_t limit, struct str session_id,
                          bool (*visit)(const struct log_session *session, void *context),
                          void *context, struct error *error) {
    sqlite3_stmt *statement = NULL;
    bool more = true;
    int state = sqlite3_prepare_v2(log->db, sql, -1, &statement, NULL);
    if (state == SQLITE_OK) {
        sqlite3_bind_int64(statement, 1, limit == 0 ? -1 : (int64_t)limit);
        sqlite3_bind_text64(statement, 2, session_id.ptr, session_id.len, SQLITE_STATIC,
                            SQLITE_UTF8);
        while (more && (state = sqlite3_step(statement)) == SQLITE_ROW) {
            const struct log_session session = read_session(statement);
            more = visit(&session, context);
        }
    }
    bool done = !more || state == SQLITE_DONE || log_fail(log, "read", error);
    sqlite3_finalize(statement);
    return done;
}

bool log_each_session(struct log *log, size_t limit,
                      bool (*visit)(const struct log_session *session, void *context),
                      void *context, struct error *error) {
    return read_sessions(log, limit, STR(""), visit, context, error);
}

bool log_one_session(struct log *log, struct str session_id,
                     bool (*visit)(const struct log_session *session, void *context), void *context,
                     struct error *error) {
    return read_sessions(log, 1, session_id, visit, context, error);
}
