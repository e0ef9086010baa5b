#include "audit/columns.h"
#include "audit/database.h"
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    /* Each process that opens the log alone reads the whole write-ahead file: keep that short. */
    FRAMES_MAX = 128,
};

#define NEWEST_OF_CALL                                                                             \
    " WHERE id = (SELECT max(id) FROM decisions"                                                   \
    " WHERE session_id = ?3 AND call = ?17 AND outcome = '' AND decision <> 'block')"

static const char *const put_sql[] = {
    [LOG_DECISION] =
        "INSERT INTO decisions (agent, event, session_id, turn_id, agent_id, tool_use_id, tool,"
        " reason, rule, actions, cwd, input, mode, outcome, ts_ms, uid, call, decision, elapsed_us)"
        " SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,"
        " ?19 WHERE NOT EXISTS (SELECT 1 FROM decisions"
        " WHERE session_id = ?3 AND call = ?17 AND uid = ?16)",
    [LOG_SESSION] = "INSERT INTO sessions (id, agent, mode, cwd, started_ms)"
                    " VALUES (?3, ?1, ?13, ?11, ?15) ON CONFLICT (id) DO NOTHING",
    [LOG_RAN] = "UPDATE decisions SET outcome = 'ran'" NEWEST_OF_CALL,
    [LOG_ASKED] = "UPDATE decisions SET outcome = 'asked'" NEWEST_OF_CALL,
};

bool log_fail(struct log *log, const char *act, struct error *error) {
    int primary = sqlite3_errcode(log->db) & PRIMARY_CODE;
    enum ERROR_CODE code =
        primary == SQLITE_NOMEM                                 ? ERROR_MEMORY
        : primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB ? ERROR_SYNTAX
        : primary == SQLITE_PERM || primary == SQLITE_READONLY || primary == SQLITE_CANTOPEN
            ? ERROR_ACCESS
            : ERROR_SYSTEM;
    return error_set(error, code, "cannot %s the log: %s", act, sqlite3_errmsg(log->db));
}

bool log_execute(struct log *log, const char *sql, struct error *error) {
    return sqlite3_exec(log->db, sql, NULL, NULL, NULL) == SQLITE_OK ||
           log_fail(log, "write", error);
}

bool log_begin(struct log *log, struct error *error) {
    return log_execute(log, "BEGIN IMMEDIATE", error);
}

bool log_commit(struct log *log, struct error *error) {
    if (log_execute(log, "COMMIT", error)) {
        return true;
    }
    log_execute(log, "ROLLBACK", NULL);
    return false;
}

static int count_frames(void *context, sqlite3 *db, const char *name, int frames) {
    struct log *log = context;
    (void)db;
    (void)name;
    log->frames = frames;
    return SQLITE_OK;
}

/* SQLite would make the file with the umask's mode; the files beside it get the mode of this one.
 */
static bool make_file(const char *directory, const char *path, struct error *error) {
    if (!dir_make_private(directory, error)) {
        return false;
    }
    int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (fd < 0) {
        return error_set(error, ERROR_ACCESS, "cannot make the log %s: %s", path, strerror(errno));
    }
    close(fd);
    return true;
}

static bool open_database(struct log *log, const char *path, int patience_ms, struct error *error) {
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;
    if (sqlite3_open_v2(path, &log->db, flags, NULL) != SQLITE_OK) {
        return log->db == NULL ? error_set(error, ERROR_MEMORY, "out of memory")
                               : log_fail(log, "open", error);
    }
    log->patience_ms = patience_ms;
    sqlite3_busy_timeout(log->db, patience_ms);
    sqlite3_db_config(log->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
    sqlite3_wal_hook(log->db, count_frames, log);
    return log_execute(log, "PRAGMA synchronous = NORMAL", error) && log_prepare_schema(log, error);
}

struct log *log_open(const char *directory, enum LOG_ACCESS access_wanted, int patience_ms,
                     struct error *error) {
    char path[PATH_MAX];
    if (snprintf(path, sizeof path, "%s/" LOG_FILE, directory) >= (int)sizeof path) {
        error_set(error, ERROR_LIMIT, "the path is too long: %s", directory);
        return NULL;
    }
    if (access(path, F_OK) != 0) {
        if (access_wanted == LOG_READ && errno == ENOENT) {
            error_set(error, ERROR_MISSING, "there is no log yet: %s", path);
            return NULL;
        }
        if (!make_file(directory, path, error)) {
            return NULL;
        }
    }
    struct log *log = calloc(1, sizeof *log);
    if (log == NULL) {
        error_set(error, ERROR_MEMORY, "out of memory");
        return NULL;
    }
    if (!open_database(log, path, patience_ms, error)) {
        log_close(log);
        return NULL;
    }
    return log;
}

static void bind_text(sqlite3_stmt *statement, int index, struct str text) {
    sqlite3_bind_text64(statement, index, text.ptr == NULL ? "" : text.ptr, text.len, SQLITE_STATIC,
                        SQLITE_UTF8);
}

/* The parameters are numbered alike in all of put_sql; one that a statement lacks is no failure. */
static void bind_row(sqlite3_stmt *statement, const struct log_row *row) {
    int index = 1;
    for (size_t i = 0; i < LOG_TEXT_COUNT; i++) {
        bind_text(statement, index++, log_text_in(row, i));
    }
    sqlite3_bind_int64(statement, index++, row->ts_ms);
    sqlite3_bind_int64(statement, index++, row->uid);
    sqlite3_bind_int64(statement, index++, row->call);
    sqlite3_bind_text(statement, index++, decision_name(row->decision), -1, SQLITE_STATIC);
    sqlite3_bind_int64(statement, index, row->elapsed_us);
}

bool log_put(struct log *log, enum LOG_RECORD record, const struct log_row *row,
             struct error *error) {
    sqlite3_stmt **statement = &log->statements[record];
    if (*statement == NULL &&
        sqlite3_prepare_v3(log->db, put_sql[record], -1, SQLITE_PREPARE_PERSISTENT, statement,
                           NULL) != SQLITE_OK) {
        return log_fail(log, "write", error);
    }
    bind_row(*statement, row);
    bool done = sqlite3_step(*statement) == SQLITE_DONE || log_fail(log, "write", error);
    sqlite3_reset(*statement);
    sqlite3_clear_bindings(*statement);
    return done;
}

void log_tidy(struct log *log) {
    if (log->frames >= FRAMES_MAX) {
        /* Only a file that is cut is short for the next process, too. When others use the log this
         * fails, and one of them does it later. */
        sqlite3_busy_timeout(log->db, 0);
        sqlite3_wal_checkpoint_v2(log->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
        sqlite3_busy_timeout(log->db, log->patience_ms);
        log->frames = 0;
    }
}

void log_close(struct log *log) {
    if (log != NULL) {
        for (size_t i = 0; i < sizeof log->statements / sizeof *log->statements; i++) {
            sqlite3_finalize(log->statements[i]);
        }
        sqlite3_close(log->db);
        free(log);
    }
}
