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
    return log_execute(log, "PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON", error) &&
           log_prepare_schema(log, error);
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
