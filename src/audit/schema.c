/* The tables. A change of them is a new LOG_SCHEMA. */
#include "audit/database.h"

#include <time.h>

enum {
    NS_PER_MS = 1000000,
};

static const char tables[] =
    "CREATE TABLE sessions ("
    "  id TEXT PRIMARY KEY,"
    "  agent TEXT NOT NULL,"
    "  mode TEXT NOT NULL,"
    "  cwd TEXT NOT NULL,"
    "  started_ms INTEGER NOT NULL"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE decisions ("
    "  id INTEGER PRIMARY KEY,"
    "  ts_ms INTEGER NOT NULL,"
    "  uid INTEGER NOT NULL,"
    "  call INTEGER NOT NULL,"
    "  decision TEXT NOT NULL CHECK (decision IN ('allow', 'ask', 'block')),"
    "  elapsed_us INTEGER NOT NULL,"
    "  agent TEXT NOT NULL,"
    "  event TEXT NOT NULL,"
    "  session_id TEXT NOT NULL,"
    "  turn_id TEXT NOT NULL,"
    "  agent_id TEXT NOT NULL,"
    "  tool_use_id TEXT NOT NULL,"
    "  tool TEXT NOT NULL,"
    "  reason TEXT NOT NULL,"
    "  rule TEXT NOT NULL,"
    "  actions TEXT NOT NULL,"
    "  cwd TEXT NOT NULL,"
    "  input TEXT NOT NULL,"
    "  mode TEXT NOT NULL,"
    "  outcome TEXT NOT NULL CHECK (outcome IN ('', 'ran', 'refused', 'asked'))"
    ") STRICT;"
    "CREATE INDEX decisions_call ON decisions (session_id, call, uid);"
    "PRAGMA user_version = 1;";
_Static_assert(LOG_SCHEMA == 1, "the version in the text above");

/* The version of the tables; 0 in an empty file, -1 on failure. */
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

/* For this one statement SQLite does not wait for others by itself. */
static bool start_wal(struct log *log, struct error *error) {
    const struct timespec pause = {.tv_nsec = NS_PER_MS};
    for (int i = 0; i < log->patience_ms; i++) {
        int code = sqlite3_exec(log->db, "PRAGMA journal_mode = WAL", NULL, NULL, NULL);
        if ((code & PRIMARY_CODE) != SQLITE_BUSY) {
            break;
        }
        nanosleep(&pause, NULL);
    }
    return log_execute(log, "PRAGMA journal_mode = WAL", error);
}

/* Somebody else may be making the tables at the same time: who gets the lock first does. */
static bool make_tables(struct log *log, struct error *error) {
    if (!start_wal(log, error) || !log_begin(log, error)) {
        return false;
    }
    int version = read_version(log, error);
    if (version == 0 && log_execute(log, tables, error)) {
        version = LOG_SCHEMA;
    }
    if (version != LOG_SCHEMA) {
        log_execute(log, "ROLLBACK", NULL);
        return false;
    }
    return log_commit(log, error);
}

bool log_prepare_schema(struct log *log, struct error *error) {
    int version = read_version(log, error);
    if (version == 0) {
        return make_tables(log, error);
    }
    if (version > LOG_SCHEMA) {
        return error_set(error, ERROR_ACCESS,
                         "the log was written by a newer nah (schema %d, this one knows %d)",
                         version, LOG_SCHEMA);
    }
    return version == LOG_SCHEMA;
}
