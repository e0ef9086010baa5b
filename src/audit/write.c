/* Putting records into the tables. */
#include "audit/columns.h"
#include "audit/database.h"

#include <cjson/cJSON.h>

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <time.h>

/* Parameters of a row are numbered alike everywhere: first its texts in the order of log_texts. */
#define SESSION_OF_ROW "(SELECT id FROM sessions WHERE session_id=?3)"
#define OPEN_OF_CALL                                                                               \
    "FROM decisions d WHERE session=" SESSION_OF_ROW " AND call=?21 AND decision<>'block'"         \
    "AND replaced=0 AND NOT EXISTS(SELECT 1 FROM outcomes o WHERE o.decision=d.id AND NOT "        \
    "inferred)"

/* A patch that a command gave to its program is a call of the shell before it runs. */
#define IS_PATCH(row)                                                                              \
    row ".session=" SESSION_OF_ROW " AND " row ".turn_id=?4 AND " row ".replaced=0 AND(" row       \
        ".tool=?7 OR instr(" row ".input,?7))AND(" row ".input=''OR instr(" row ".input,?12))"

static const char *const put_sql[PUT_COUNT] = {
    [PUT_DECISION] =
        "INSERT INTO decisions(event,turn_id,agent_id,tool_use_id,tool,reason,rule,cwd,input,"
        "project,set_by,ts_ms,uid,call,decision,elapsed_us,input_hash,session,replaced)"
        "SELECT ?2,?4,?5,?6,?7,?8,?9,?11,?12,CASE ?15 WHEN''THEN ?11 ELSE ?15 "
        "END,?18,?19,?20,?21,?22,"
        "?23,?24,s.id,0 FROM sessions s WHERE session_id=?3 AND NOT EXISTS"
        "(SELECT 1 FROM decisions WHERE session=s.id AND call=?21 AND uid=?20)",
    [PUT_ACTION] = "INSERT INTO actions(decision,number,ts_ms,type,verdict,rule,reason,source)"
                   "VALUES(?1,?2,?3,?4,?5,?6,?7,?8)",
    [PUT_TARGET] = "INSERT INTO targets(decision,action,number,ts_ms,value)VALUES(?1,?2,?3,?4,?5)",
    [PUT_OUTCOME] = "INSERT INTO outcomes(decision,outcome,ts_ms)VALUES(?1,?2,?3)",
    /* It may be there already: as put by a decision that came first, or before it is resumed. */
    [PUT_SESSION] =
        "INSERT INTO sessions(session_id,agent,agent_version,mode,gate,cwd,project,pid,started_ms)"
        "VALUES(?3,?1,?16,?13,?17,?11,CASE ?15 WHEN''THEN ?11 ELSE ?15 END,?25,?19)"
        "ON CONFLICT(session_id)DO UPDATE SET pid=excluded.pid,ended_ms=NULL,exit='',"
        "agent_version=excluded.agent_version,"
        "gate=CASE gate WHEN'lost'THEN gate ELSE excluded.gate END "
        "WHERE coalesce(ended_ms,started_ms-1)<excluded.started_ms",
    [PUT_STUB] = "INSERT INTO "
                 "sessions(session_id,agent,agent_version,mode,cwd,project,started_ms)VALUES(?3,?1,"
                 "?16,?13,?11,CASE ?15 WHEN''THEN ?11 ELSE ?15 END,?19)ON CONFLICT DO NOTHING",
    [PUT_ENDED] = "UPDATE sessions SET ended_ms=max(started_ms,?19),exit='ended'"
                  "WHERE session_id=?3 AND(ended_ms IS NULL OR exit='lost')",
    /* With the time of its last decision. */
    [PUT_LOST] =
        "UPDATE sessions SET exit='lost',ended_ms=coalesce((SELECT max(started_ms,ts_ms)"
        "FROM decisions d WHERE d.session=sessions.id ORDER BY id DESC LIMIT 1),started_ms)"
        "WHERE session_id=?3 AND ended_ms IS NULL",
    [PUT_REFUSED] =
        "INSERT INTO outcomes(decision,outcome,inferred,ts_ms)SELECT id,'refused',1,?19 "
        "FROM decisions d WHERE session=" SESSION_OF_ROW " AND decision='ask'AND replaced=0 AND "
        "NOT EXISTS(SELECT 1 FROM outcomes o WHERE o.decision=d.id)",
    [PUT_RAN] =
        "INSERT INTO outcomes(decision,outcome,ts_ms,exit)SELECT max(id),CASE ?14 WHEN''THEN'ran'"
        "ELSE ?14 END,?19,nullif(?26,0)" OPEN_OF_CALL " HAVING max(id) IS NOT NULL "
        "ON CONFLICT(decision)DO UPDATE SET outcome=excluded.outcome,inferred=0,"
        "ts_ms=excluded.ts_ms,exit=excluded.exit",
    [PUT_UNGATED] = "UPDATE sessions SET gate='lost'WHERE session_id=?3 AND gate<>'headless'",
    [PUT_PATCHED] =
        "INSERT INTO outcomes(decision,outcome,inferred,ts_ms)SELECT min(d.id),?14,1,?19 "
        "FROM decisions d WHERE " IS_PATCH(
            "d") " AND d.decision<>'block'AND NOT EXISTS(SELECT 1 "
                 "FROM outcomes o WHERE o.decision=d.id AND NOT(inferred AND outcome='refused'))"
                 "AND(SELECT count(*)FROM decisions e JOIN outcomes o ON o.decision=e.id "
                 "WHERE " IS_PATCH(
                     "e") " AND o.outcome<>'refused')<?26 HAVING min(d.id) IS NOT NULL "
                          "ON CONFLICT(decision)DO UPDATE SET "
                          "outcome=excluded.outcome,ts_ms=excluded.ts_ms",
    [PUT_REPLACED] = "UPDATE decisions SET replaced=1 WHERE id=(SELECT max(id)" OPEN_OF_CALL ")",
};

const char *log_put_sql(enum PUT put) {
    return put_sql[put];
}

static sqlite3_stmt *prepare(struct log *log, enum PUT put) {
    sqlite3_stmt **statement = &log->statements[put];
    if (*statement == NULL) {
        sqlite3_prepare_v3(log->db, put_sql[put], -1, SQLITE_PREPARE_PERSISTENT, statement, NULL);
    }
    return *statement;
}

static void bind_text(sqlite3_stmt *statement, int index, struct str text) {
    sqlite3_bind_text64(statement, index, text.ptr == NULL ? "" : text.ptr, text.len, SQLITE_STATIC,
                        SQLITE_UTF8);
}

/* A parameter that a statement lacks is no failure. */
static void bind_row(sqlite3_stmt *statement, const struct log_row *row) {
    int index = 1;
    for (size_t i = 0; i < LOG_TEXT_COUNT; i++) {
        bind_text(statement, index++, log_text_in(row, i));
    }
    sqlite3_bind_int64(statement, index++, row->ts_ms);
    sqlite3_bind_int64(statement, index++, row->uid);
    sqlite3_bind_int64(statement, index++, row->call);
    sqlite3_bind_text(statement, index++, decision_name(row->decision), -1, SQLITE_STATIC);
    sqlite3_bind_int64(statement, index++, row->elapsed_us);
    sqlite3_bind_int64(statement, index++, row->input_hash);
    sqlite3_bind_int64(statement, index++, row->pid);
    sqlite3_bind_int64(statement, index, row->exit_code);
}

static bool run(struct log *log, sqlite3_stmt *statement, struct error *error) {
    if (statement == NULL) {
        return log_fail(log, "write", error);
    }
    bool done = sqlite3_step(statement) == SQLITE_DONE || log_fail(log, "write", error);
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    return done;
}

static bool put_row(struct log *log, enum PUT put, const struct log_row *row, struct error *error) {
    sqlite3_stmt *statement = prepare(log, put);
    if (statement != NULL) {
        bind_row(statement, row);
    }
    return run(log, statement, error);
}

/* --- the parts of a decision --- */

enum {
    SOURCE_INDEX = 8, /* in PUT_ACTION; holds how many were left out, without a type */
};

struct place {
    int64_t decision;
    int64_t ts_ms;
};

static struct str member(const cJSON *action, const char *name) {
    return str_from(cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(action, name)));
}

static bool put_target(struct log *log, const struct place *place, int action, int number,
                       const char *value, struct error *error) {
    int index = 1;
    sqlite3_stmt *statement = prepare(log, PUT_TARGET);
    if (statement != NULL) {
        sqlite3_bind_int64(statement, index++, place->decision);
        sqlite3_bind_int(statement, index++, action);
        sqlite3_bind_int(statement, index++, number);
        sqlite3_bind_int64(statement, index++, place->ts_ms);
        bind_text(statement, index, str_from(value));
    }
    return run(log, statement, error);
}

static bool put_action(struct log *log, const struct place *place, int number, const cJSON *action,
                       struct error *error) {
    static const char *const texts[] = {"type", "decision", "rule", "reason", "source"};
    sqlite3_stmt *statement = prepare(log, PUT_ACTION);
    if (statement != NULL) {
        int index = 1;
        sqlite3_bind_int64(statement, index++, place->decision);
        sqlite3_bind_int(statement, index++, number);
        sqlite3_bind_int64(statement, index++, place->ts_ms);
        for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
            bind_text(statement, index++, member(action, texts[i]));
        }
        const cJSON *omitted = cJSON_GetObjectItemCaseSensitive(action, "omitted");
        if (omitted != NULL) {
            sqlite3_bind_int(statement, SOURCE_INDEX, omitted->valueint);
        }
    }
    bool done = run(log, statement, error);
    int count = 0;
    const cJSON *target = NULL;
    cJSON_ArrayForEach(target, cJSON_GetObjectItemCaseSensitive(action, "targets")) {
        const char *value = cJSON_GetStringValue(target);
        done = done && (value == NULL || put_target(log, place, number, count++, value, error));
    }
    return done;
}

static bool put_actions(struct log *log, const struct place *place, struct str text,
                        struct error *error) {
    cJSON *actions = text.len <= 2 ? NULL : cJSON_ParseWithLength(text.ptr, text.len);
    bool done = true;
    int count = 0;
    const cJSON *action = NULL;
    cJSON_ArrayForEach(action, actions) {
        done = done && put_action(log, place, count++, action, error);
    }
    cJSON_Delete(actions);
    return done;
}

static bool put_outcome(struct log *log, const struct place *place, struct str outcome,
                        struct error *error) {
    int index = 1;
    sqlite3_stmt *statement = prepare(log, PUT_OUTCOME);
    if (statement != NULL) {
        sqlite3_bind_int64(statement, index++, place->decision);
        bind_text(statement, index++, outcome);
        sqlite3_bind_int64(statement, index, place->ts_ms);
    }
    return run(log, statement, error);
}

/* Nearly always its session is there, and the row is not: that takes one statement. */
static bool put_decision(struct log *log, const struct log_row *row, struct error *error) {
    if (!put_row(log, PUT_DECISION, row, error)) {
        return false;
    }
    if (sqlite3_changes(log->db) == 0) {
        if (!put_row(log, PUT_STUB, row, error)) {
            return false;
        }
        if (sqlite3_changes(log->db) == 0) {
            return true;
        }
        if (!put_row(log, PUT_DECISION, row, error)) {
            return false;
        }
    }
    const struct place place = {sqlite3_last_insert_rowid(log->db), row->ts_ms};
    return put_actions(log, &place, row->actions, error) &&
           (row->outcome.len == 0 || put_outcome(log, &place, row->outcome, error));
}

static bool put_patched(struct log *log, const struct log_row *row, struct error *error) {
    cJSON *patches = cJSON_ParseWithLength(row->actions.ptr, row->actions.len);
    bool done = true;
    const cJSON *patch = NULL;
    cJSON_ArrayForEach(patch, patches) {
        struct log_row one = *row;
        const cJSON *number = cJSON_GetObjectItemCaseSensitive(patch, "number");
        one.tool = member(patch, "tool");
        one.turn_id = member(patch, "turn");
        one.input = member(patch, "file");
        one.outcome = member(patch, "outcome");
        one.exit_code = cJSON_IsNumber(number) ? number->valueint : 0;
        bool is_outcome = str_is(one.outcome, "ran") || str_is(one.outcome, "failed");
        done = done && (!is_outcome || put_row(log, PUT_PATCHED, &one, error));
    }
    cJSON_Delete(patches);
    return done;
}

static bool put(struct log *log, enum LOG_RECORD record, const struct log_row *row,
                struct error *error) {
    switch (record) {
    case LOG_DECISION:
        return put_decision(log, row, error);
    case LOG_SESSION:
        return put_row(log, PUT_SESSION, row, error);
    case LOG_RAN:
        if (!put_row(log, PUT_RAN, row, error)) {
            return false;
        }
        log->missed = sqlite3_changes(log->db) == 0;
        return true;
    case LOG_ASKED:
        return put_row(log, PUT_REPLACED, row, error);
    case LOG_ENDED:
        return put_row(log, PUT_ENDED, row, error) && put_row(log, PUT_REFUSED, row, error);
    case LOG_UNGATED:
        return put_row(log, PUT_STUB, row, error) && put_row(log, PUT_UNGATED, row, error);
    case LOG_PATCHED:
        return put_patched(log, row, error);
    case LOG_RECORD_COUNT:
        break;
    }
    return error_set(error, ERROR_USAGE, "there is no such record");
}

bool log_found_decision(const struct log *log) {
    return !log->missed;
}

bool log_put(struct log *log, enum LOG_RECORD record, const struct log_row *row,
             struct error *error) {
    if (!sqlite3_get_autocommit(log->db)) {
        return put(log, record, row, error);
    }
    if (!log_begin(log, error)) {
        return false;
    }
    if (put(log, record, row, error)) {
        return log_commit(log, error);
    }
    log_execute(log, "ROLLBACK", NULL);
    return false;
}

/* --- sessions that were lost --- */

enum {
    LOST_MAX = 64, /* at a time */
    SESSION_ID_MAX = 128,
};

/* Those whose process is gone. */
static size_t find_lost(struct log *log, char (*lost)[SESSION_ID_MAX], int *state) {
    sqlite3_stmt *statement = NULL;
    size_t count = 0;
    *state = sqlite3_prepare_v2(log->db,
                                "SELECT session_id,pid FROM sessions INDEXED BY sessions_open "
                                "WHERE ended_ms IS NULL AND pid>0",
                                -1, &statement, NULL);
    while (count < LOST_MAX && *state != SQLITE_DONE &&
           (*state = sqlite3_step(statement)) == SQLITE_ROW) {
        pid_t pid = (pid_t)sqlite3_column_int(statement, 1);
        const char *id = (const char *)sqlite3_column_text(statement, 0);
        size_t length = (size_t)sqlite3_column_bytes(statement, 0);
        if (id != NULL && length < SESSION_ID_MAX && kill(pid, 0) != 0 && errno == ESRCH) {
            memcpy(lost[count++], id, length + 1);
        }
    }
    sqlite3_finalize(statement);
    return count;
}

bool log_end_lost(struct log *log, struct error *error) {
    char lost[LOST_MAX][SESSION_ID_MAX];
    int state = SQLITE_OK;
    size_t count = find_lost(log, lost, &state);
    struct timespec now;
    bool done = state == SQLITE_ROW || state == SQLITE_DONE || log_fail(log, "read", error);
    clock_gettime(CLOCK_REALTIME, &now);
    for (size_t i = 0; done && i < count; i++) {
        const struct log_row row = {
            .session_id = str_from(lost[i]),
            .ts_ms = (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000,
        };
        done = put_row(log, PUT_LOST, &row, error) && put_row(log, PUT_REFUSED, &row, error);
    }
    return done;
}
