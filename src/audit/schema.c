/* The tables, described in nah-log-schema(5). A change of them is a new LOG_SCHEMA and one more
 * step in `steps`. */
#include "audit/database.h"

enum {
    /* Bytes of a database's header that say how it is written and read: 2 is with a write-ahead
     * file. https://www.sqlite.org/fileformat.html, 1.3.3 */
    WRITE_VERSION = 18,
    READ_VERSION = 19,
    WITH_WRITE_AHEAD = 2,
};

/* Each process that writes reads all of this first: short, and as few indexes as the queries need.
 * What they need is in query.c and statistics.c; the tests look at their plans. */
#define SESSIONS                                                                                   \
    "CREATE TABLE sessions(id INTEGER PRIMARY KEY,session_id TEXT NOT NULL UNIQUE,"                \
    "agent TEXT NOT NULL,agent_version TEXT NOT NULL DEFAULT '',mode TEXT NOT NULL,"               \
    "gate TEXT NOT NULL DEFAULT '',cwd TEXT NOT NULL,project TEXT NOT NULL DEFAULT '',"            \
    "pid INTEGER NOT NULL DEFAULT 0,started_ms INTEGER NOT NULL,ended_ms INTEGER,"                 \
    "exit TEXT NOT NULL DEFAULT '')STRICT;"                                                        \
    "CREATE INDEX sessions_open ON sessions(started_ms)WHERE ended_ms IS NULL;"
#define DECISIONS                                                                                  \
    "CREATE TABLE decisions(id INTEGER PRIMARY KEY,ts_ms INTEGER NOT NULL,uid INTEGER NOT NULL,"   \
    "session INTEGER NOT NULL REFERENCES sessions(id),call INTEGER NOT NULL,"                      \
    "input_hash INTEGER NOT NULL,decision TEXT NOT NULL CHECK(decision "                           \
    "IN('allow','ask','block')),"                                                                  \
    "tool TEXT NOT NULL,rule TEXT NOT NULL,elapsed_us INTEGER NOT NULL,replaced INTEGER NOT NULL," \
    "event TEXT NOT NULL,turn_id TEXT NOT NULL,agent_id TEXT NOT NULL,tool_use_id TEXT NOT NULL,"  \
    "cwd TEXT NOT NULL,project TEXT NOT NULL,reason TEXT NOT NULL,input TEXT NOT NULL,"            \
    "set_by TEXT NOT NULL DEFAULT '')STRICT;"                                                      \
    "CREATE INDEX decisions_call ON decisions(session,call,uid);"                                  \
    "CREATE INDEX decisions_time ON decisions(ts_ms,decision,tool,elapsed_us)WHERE replaced=0;"    \
    "CREATE INDEX decisions_decision ON decisions(decision,ts_ms,input_hash)WHERE replaced=0;"     \
    "CREATE INDEX decisions_tool ON decisions(tool,ts_ms)WHERE replaced=0;"                        \
    "CREATE INDEX decisions_replaced ON decisions(ts_ms)WHERE replaced=1;"                         \
    "CREATE INDEX decisions_project ON decisions(project,ts_ms)WHERE replaced=0;"
#define ACTIONS                                                                                    \
    "CREATE TABLE actions(decision INTEGER NOT NULL REFERENCES decisions(id)ON DELETE CASCADE,"    \
    "number INTEGER NOT NULL,ts_ms INTEGER NOT NULL,type TEXT NOT NULL,verdict TEXT NOT NULL,"     \
    "rule TEXT NOT NULL,reason TEXT NOT NULL,source TEXT NOT NULL,"                                \
    "PRIMARY KEY(decision,number))STRICT,WITHOUT ROWID;"                                           \
    "CREATE INDEX actions_type ON actions(type,ts_ms);"                                            \
    "CREATE TABLE targets(decision INTEGER NOT NULL,action INTEGER NOT NULL,"                      \
    "number INTEGER NOT NULL,ts_ms INTEGER NOT NULL,value TEXT NOT NULL,"                          \
    "PRIMARY KEY(decision,action,number),FOREIGN KEY(decision,action)"                             \
    "REFERENCES actions(decision,number)ON DELETE CASCADE)STRICT,WITHOUT ROWID;"                   \
    "CREATE INDEX targets_value ON targets(value,ts_ms);"
#define OUTCOMES                                                                                   \
    "CREATE TABLE outcomes(decision INTEGER PRIMARY KEY REFERENCES decisions(id)ON DELETE "        \
    "CASCADE,"                                                                                     \
    "outcome TEXT NOT NULL CHECK(outcome IN('ran','failed','refused')),"                           \
    "inferred INTEGER NOT NULL DEFAULT 0,ts_ms INTEGER NOT NULL,exit INTEGER)STRICT;"

/* For people: one row a call. */
#define CALLS                                                                                      \
    "CREATE VIEW calls AS SELECT d.id,d.ts_ms,agent,session_id,mode,turn_id,agent_id,tool_use_id," \
    "event,tool,input,d.decision,reason,rule,set_by,coalesce(outcome,'')outcome,o.exit,d.cwd,d."   \
    "project,"                                                                                     \
    "elapsed_us FROM decisions d JOIN sessions s ON s.id=d.session LEFT JOIN outcomes o "          \
    "ON o.decision=d.id WHERE replaced=0;"

/* From version 1, which had all in two tables, and the actions as JSON. */
static const char from_1[] =
    "ALTER TABLE sessions RENAME TO old_sessions;"
    "ALTER TABLE decisions RENAME TO old_decisions;"
    "DROP INDEX decisions_call;" SESSIONS DECISIONS ACTIONS OUTCOMES CALLS
    "INSERT INTO sessions(session_id,agent,mode,cwd,started_ms)"
    "SELECT id,agent,mode,cwd,started_ms FROM old_sessions ORDER BY started_ms;"
    "INSERT INTO sessions(session_id,agent,mode,cwd,started_ms)"
    "SELECT session_id,agent,mode,cwd,min(ts_ms)FROM old_decisions WHERE session_id NOT IN"
    "(SELECT session_id FROM sessions)GROUP BY session_id;"
    "INSERT INTO decisions(id,ts_ms,uid,session,call,input_hash,decision,tool,rule,elapsed_us,"
    "replaced,event,turn_id,agent_id,tool_use_id,cwd,project,reason,input)"
    "SELECT d.id,ts_ms,uid,s.id,call,call,decision,tool,rule,elapsed_us,outcome='asked',event,"
    "turn_id,agent_id,tool_use_id,d.cwd,d.cwd,reason,input FROM old_decisions d "
    "JOIN sessions s USING(session_id)ORDER BY d.id;"
    "INSERT INTO actions SELECT d.id,j.key,d.ts_ms,coalesce(json_extract(j.value,'$.type'),''),"
    "coalesce(json_extract(j.value,'$.decision'),''),coalesce(json_extract(j.value,'$.rule'),''),"
    "coalesce(json_extract(j.value,'$.reason'),''),coalesce(json_extract(j.value,'$.source'),'')"
    "FROM old_decisions d,json_each(CASE WHEN json_valid(d.actions)THEN d.actions ELSE'[]'END)j;"
    "INSERT INTO targets SELECT d.id,j.key,t.key,d.ts_ms,t.value FROM old_decisions d,"
    "json_each(CASE WHEN json_valid(d.actions)THEN d.actions ELSE'[]'END)j,"
    "json_each(j.value,'$.targets')t WHERE t.type='text';"
    "INSERT INTO outcomes(decision,outcome,ts_ms)SELECT id,outcome,ts_ms FROM old_decisions "
    "WHERE outcome IN('ran','refused');"
    "DROP TABLE old_decisions;DROP TABLE old_sessions;"
    "PRAGMA user_version=3;";

/* From version 2, which did not say where a policy was set. */
static const char from_2[] = "ALTER TABLE decisions ADD COLUMN set_by TEXT NOT NULL DEFAULT'';"
                             "DROP VIEW calls;" CALLS "PRAGMA user_version=3;";

/* By the version that is there. */
static const char *const steps[LOG_SCHEMA] = {NULL, from_1, from_2};

/* A row changes a page of each table and index, and whoever opens the log alone reads all changed
 * pages again: small ones cost less. */
static const char new_log[] =
    "PRAGMA page_size=1024;" SESSIONS DECISIONS ACTIONS OUTCOMES CALLS "PRAGMA user_version=3;";
_Static_assert(LOG_SCHEMA == 3, "the version in the texts above");

/* The version of the tables; -1 on failure. */
static int read_version(struct log *log, struct error *error) {
    sqlite3_stmt *statement = NULL;
    int version = -1;
    if (sqlite3_prepare_v2(log->db, "PRAGMA user_version", -1, &statement, NULL) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW) {
        version = sqlite3_column_int(statement, 0);
    } else {
        log_fail(log, "read", error);
    }
    sqlite3_finalize(statement);
    return version;
}

/* Somebody else may be at it at the same time: who gets the lock first does it. */
static bool migrate(struct log *log, struct error *error) {
    if (!log_begin(log, error)) {
        return false;
    }
    int version = read_version(log, error);
    while (version > 0 && version < LOG_SCHEMA) {
        version = log_execute(log, steps[version], error) ? read_version(log, error) : -1;
    }
    if (version != LOG_SCHEMA) {
        log_execute(log, "ROLLBACK", NULL);
        return false;
    }
    return log_commit(log, error);
}

bool log_prepare_schema(struct log *log, struct error *error) {
    int version = read_version(log, error);
    if (version > LOG_SCHEMA) {
        return error_set(error, ERROR_ACCESS,
                         "the log was written by a newer nah (schema %d, this one knows %d): it "
                         "needs one that knows schema %d",
                         version, LOG_SCHEMA, version);
    }
    if (version == 0) {
        return error_set(error, ERROR_SYNTAX, "the log's file is a database without its tables");
    }
    return version == LOG_SCHEMA || (version > 0 && migrate(log, error));
}

/* Memory has no write-ahead file, and so the bytes that ask for one are set by hand. */
unsigned char *log_make_empty(size_t *size, struct error *error) {
    sqlite3 *db = NULL;
    unsigned char *bytes = NULL;
    sqlite3_int64 count = 0;
    if (sqlite3_open(":memory:", &db) == SQLITE_OK &&
        sqlite3_exec(db, new_log, NULL, NULL, NULL) == SQLITE_OK) {
        bytes = sqlite3_serialize(db, "main", &count, 0);
    }
    if (bytes != NULL) {
        bytes[WRITE_VERSION] = WITH_WRITE_AHEAD;
        bytes[READ_VERSION] = WITH_WRITE_AHEAD;
        *size = (size_t)count;
    } else {
        error_set(error, ERROR_MEMORY, "out of memory");
    }
    sqlite3_close(db);
    return bytes;
}
