#include "audit/database.h"
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
    /* Each process that opens the log alone reads the whole write-ahead file: keep that short. */
    FRAMES_MAX = 128,
    NAME_ROOM = 64, /* for ".damaged-..." and the like behind a path */
    ENDING_SIZE = 8,
    PAUSE_NS = 1000000,
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

/* Whoever has the log alone holds the index of the write-ahead file in its own memory: SQLite then
 * makes no file of it beside the log. Others in it are not waited for. */
static void try_alone(struct log *log) {
    sqlite3_busy_timeout(log->db, 0);
    if (sqlite3_exec(log->db, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA user_version", NULL, NULL,
                     NULL) != SQLITE_OK) {
        sqlite3_exec(log->db, "PRAGMA locking_mode = NORMAL; PRAGMA user_version", NULL, NULL,
                     NULL);
    }
}

/* SQLite finds the journal and the write-ahead file by the log's name when it first reads. While a
 * damaged file is being replaced those may be the new one's, and would be played back into the old
 * one and removed: so who opens the log shares a lock on the directory, and who replaces it has
 * that lock alone. -1 with an error after patience_ms. */
static int lock_directory(const char *directory, int operation, int patience_ms,
                          struct error *error) {
    const struct timespec pause = {.tv_nsec = PAUSE_NS};
    int fd = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool is_locked = fd >= 0 && flock(fd, operation | LOCK_NB) == 0;
    for (int i = 0; i < patience_ms && fd >= 0 && !is_locked && errno == EWOULDBLOCK; i++) {
        nanosleep(&pause, NULL);
        is_locked = flock(fd, operation | LOCK_NB) == 0;
    }
    if (is_locked) {
        return fd;
    }
    error_set(error, ERROR_SYSTEM, "cannot lock %s: %s", directory, strerror(errno));
    if (fd >= 0) {
        close(fd);
    }
    return -1;
}

/* What cannot be looked at is told when it is opened. */
static bool has_log(const char *path) {
    struct stat status;
    return lstat(path, &status) == 0 ? !S_ISREG(status.st_mode) || status.st_size > 0
                                     : errno != ENOENT;
}

/* The file comes whole, with its tables. Were it made step by step, who is killed meanwhile would
 * leave a journal beside it, and another, who failed to have the log alone, would not see that this
 * is to be played back: SQLite 3.40 then takes its own pending lock for that of a living writer. */
static bool make_file(const char *directory, const char *path, int patience_ms,
                      struct error *error) {
    size_t size = 0;
    if (!dir_make_private(directory, error)) {
        return false;
    }
    int lock = lock_directory(directory, LOCK_EX, patience_ms, error);
    if (lock < 0) {
        return false;
    }
    bool is_made = has_log(path);
    unsigned char *bytes = is_made ? NULL : log_make_empty(&size, error);
    if (bytes != NULL) {
        const struct str empty = {(const char *)bytes, size};
        is_made = file_write_atomic(path, empty, S_IRUSR | S_IWUSR, error);
        sqlite3_free(bytes);
    }
    close(lock);
    return is_made;
}

static bool open_database(struct log *log, const char *path, enum LOG_ACCESS access_wanted,
                          int patience_ms, struct error *error) {
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;
    if (sqlite3_open_v2(path, &log->db, flags, NULL) != SQLITE_OK) {
        return log->db == NULL ? error_set(error, ERROR_MEMORY, "out of memory")
                               : log_fail(log, "open", error);
    }
    log->patience_ms = patience_ms;
    if (access_wanted == LOG_BRIEF) {
        try_alone(log);
    }
    sqlite3_busy_timeout(log->db, patience_ms);
    if (access_wanted != LOG_BRIEF) {
        sqlite3_exec(log->db, "PRAGMA user_version", NULL, NULL, NULL);
    }
    sqlite3_db_config(log->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
    sqlite3_wal_hook(log->db, count_frames, log);
    return log_execute(log, "PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON", error) &&
           log_prepare_schema(log, error);
}

/* A link would lead the log out of the private directory. */
static bool check_file(const char *path, struct stat *status, struct error *error) {
    if (lstat(path, status) != 0) {
        return error_set(error, ERROR_SYSTEM, "cannot look at the log %s: %s", path,
                         strerror(errno));
    }
    if (!S_ISREG(status->st_mode)) {
        return error_set(error, ERROR_ACCESS, "the log %s is a link or no file: it is not used",
                         path);
    }
    return status->st_uid == geteuid() ||
           error_set(error, ERROR_ACCESS, "the log %s belongs to another user: it is not used",
                     path);
}

static struct log *open_at(const char *directory, const char *path, enum LOG_ACCESS access_wanted,
                           int patience_ms, struct stat *status, struct error *error) {
    struct log *log = NULL;
    int lock = lock_directory(directory, LOCK_SH, patience_ms, error);
    if (lock < 0) {
        return NULL;
    }
    if (check_file(path, status, error)) {
        log = calloc(1, sizeof *log);
        if (log == NULL) {
            error_set(error, ERROR_MEMORY, "out of memory");
        } else if (!open_database(log, path, access_wanted, patience_ms, error)) {
            log_close(log);
            log = NULL;
        } else {
            log->device = status->st_dev;
            log->inode = status->st_ino;
        }
    }
    close(lock);
    return log;
}

/* Renames the file with those beside it, unless another process has done so: then the file of that
 * name is a new one. */
static bool set_aside(const char *directory, const char *path, int patience_ms,
                      const struct stat *damaged, char aside[PATH_MAX], struct error *error) {
    static const char *const endings[] = {"-journal", "-wal", "-shm", ""};
    struct stat status;
    bool done = true;
    int lock = lock_directory(directory, LOCK_EX, patience_ms, error);
    aside[0] = '\0';
    if (lock < 0) {
        return false;
    }
    if (stat(path, &status) == 0 && status.st_ino == damaged->st_ino &&
        status.st_dev == damaged->st_dev) {
        struct timespec now;
        clock_gettime(CLOCK_REALTIME, &now);
        snprintf(aside, PATH_MAX, "%s.damaged-%lld-%ld", path, (long long)now.tv_sec, now.tv_nsec);
        for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
            char from[PATH_MAX];
            char to[PATH_MAX + ENDING_SIZE];
            snprintf(from, sizeof from, "%s%s", path, endings[i]);
            snprintf(to, sizeof to, "%s%s", aside, endings[i]);
            done = rename(from, to) == 0 || (errno == ENOENT && endings[i][0] != '\0');
        }
        if (!done) {
            error_set(error, ERROR_SYSTEM, "the log is damaged and cannot be moved: %s",
                      strerror(errno));
        }
    }
    close(lock);
    return done;
}

static bool path_of(const char *directory, char path[PATH_MAX], struct error *error) {
    return snprintf(path, PATH_MAX, "%s/" LOG_FILE, directory) < PATH_MAX - NAME_ROOM ||
           error_set(error, ERROR_LIMIT, "the path is too long: %s", directory);
}

/* The log of a damaged file's successor, which says so. */
static struct log *renew(const char *directory, const char *path, int patience_ms,
                         const struct stat *damaged, struct error *error) {
    struct stat status;
    char aside[PATH_MAX];
    if (!set_aside(directory, path, patience_ms, damaged, aside, error) ||
        !make_file(directory, path, patience_ms, error)) {
        return NULL;
    }
    struct log *log = open_at(directory, path, LOG_WRITE, patience_ms, &status, error);
    if (log != NULL) {
        memcpy(log->aside, aside, sizeof aside);
    }
    return log;
}

struct log *log_open(const char *directory, enum LOG_ACCESS access_wanted, int patience_ms,
                     struct error *error) {
    char path[PATH_MAX];
    struct stat status = {.st_ino = 0};
    struct error failure = {.code = ERROR_NONE};
    if (!path_of(directory, path, error)) {
        return NULL;
    }
    if (!has_log(path)) {
        if (access_wanted == LOG_READ) {
            error_set(error, ERROR_MISSING, "there is no log yet: %s", path);
            return NULL;
        }
        if (!make_file(directory, path, patience_ms, error)) {
            return NULL;
        }
    }
    struct log *log = open_at(directory, path, access_wanted, patience_ms, &status, &failure);
    if (log == NULL && failure.code == ERROR_SYNTAX && access_wanted != LOG_READ) {
        return renew(directory, path, patience_ms, &status, error);
    }
    if (log == NULL && error != NULL) {
        *error = failure;
    }
    return log;
}

struct log *log_renew(struct log *log, const char *directory, struct error *error) {
    const struct stat damaged = {.st_dev = log->device, .st_ino = log->inode};
    int patience_ms = log->patience_ms;
    char path[PATH_MAX];
    log_close(log);
    return path_of(directory, path, error) ? renew(directory, path, patience_ms, &damaged, error)
                                           : NULL;
}

const char *log_set_aside(const struct log *log) {
    return log->aside;
}

bool log_is_untidy(const struct log *log) {
    return log->frames >= FRAMES_MAX;
}

void log_tidy(struct log *log) {
    if (log_is_untidy(log)) {
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
