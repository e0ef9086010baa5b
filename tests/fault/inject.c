/* nah-hook with faults of its surroundings on demand: every function that is listed here is linked
 * with --wrap, and the call that the environment names fails, or never comes back:
 *
 *     NAH_INJECT=count             all calls work
 *     NAH_INJECT=fail:N            the N-th call fails
 *     NAH_INJECT=from:N:GROUP      every call of a group from the N-th on (of all groups) fails
 *     NAH_INJECT=interrupt:N       the N-th call, where that can be, is interrupted by a signal
 *     NAH_INJECT=segv:N            and bus, abort, stack, spin, memory: what the N-th call does
 *
 * NAH_INJECT_COUNT names a file that gets the number of calls, and the groups of all calls.
 * NAH_INJECT_BARE=1: no handlers are installed, so that a crash shows. */
#define PCRE2_CODE_UNIT_WIDTH 8

#include <cjson/cJSON.h>
#include <pcre2.h>
#include <sqlite3.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    CALLS_MAX = 65536,
    FRAME = 4096,
    MEBIBYTE = 1024 * 1024,
};

/* What is meant by "every call of a group". */
enum GROUP {
    GROUP_MEMORY = 'm',
    GROUP_FILES = 'f',
    GROUP_INPUT = 'i',
    GROUP_OUTPUT = 'o',
    GROUP_DATABASE = 'd',
    GROUP_PATTERNS = 'p',
};

static struct {
    bool is_read;
    char act[16];
    long at;
    char group;
    long calls;
    char groups[CALLS_MAX];
} plan;

/* --- what goes wrong --- */

/* NOLINTNEXTLINE(misc-no-recursion): that it never ends is its purpose */
static int use_stack(int depth) {
    volatile char frame[FRAME];
    frame[0] = (char)depth;
    return depth < 0 ? 0 : use_stack(depth + 1) + frame[0];
}

void *__real_malloc(size_t size);

static void misbehave(void) {
    if (strcmp(plan.act, "segv") == 0) {
        volatile char *volatile nowhere = NULL;
        *nowhere = 1;
    } else if (strcmp(plan.act, "bus") == 0) {
        raise(SIGBUS);
    } else if (strcmp(plan.act, "abort") == 0) {
        abort();
    } else if (strcmp(plan.act, "stack") == 0) {
        use_stack(0);
    } else if (strcmp(plan.act, "memory") == 0) {
        for (;;) {
            volatile char *block = __real_malloc(MEBIBYTE);
            *block = 1;
        }
    } else if (strcmp(plan.act, "spin") == 0) {
        for (volatile unsigned long turns = 0;; turns++) {
        }
    }
}

static void read_plan(void) {
    const char *text = getenv("NAH_INJECT");
    plan.is_read = true;
    plan.group = 0;
    if (text != NULL) {
        sscanf(text, "%15[a-z]:%ld:%c", plan.act, &plan.at, &plan.group);
    }
}

/* Is this call to fail? `can_be_interrupted` is for those that return with EINTR. */
static bool fails(enum GROUP group, bool can_be_interrupted) {
    if (!plan.is_read) {
        read_plan();
    }
    long number = ++plan.calls;
    if (number < CALLS_MAX) {
        plan.groups[number - 1] = (char)group;
    }
    if (strcmp(plan.act, "from") == 0) {
        return number >= plan.at && (plan.group == 0 || plan.group == (char)group);
    }
    if (number != plan.at) {
        return false;
    }
    misbehave();
    return strcmp(plan.act, "fail") == 0 ||
           (can_be_interrupted && strcmp(plan.act, "interrupt") == 0);
}

static int error_of(int usual) {
    return strcmp(plan.act, "interrupt") == 0 ? EINTR : usual;
}

/* --- the end --- */

_Noreturn void __real__exit(int status);
_Noreturn void __wrap__exit(int status);

_Noreturn void __wrap__exit(int status) {
    const char *path = getenv("NAH_INJECT_COUNT");
    FILE *file = path == NULL ? NULL : fopen(path, "w");
    if (file != NULL) {
        fprintf(file, "%ld %.*s\n", plan.calls, (int)plan.calls, plan.groups);
        fclose(file);
    }
    __real__exit(status);
}

int __real_sigaction(int number, const struct sigaction *action, struct sigaction *old);
int __wrap_sigaction(int number, const struct sigaction *action, struct sigaction *old);

int __wrap_sigaction(int number, const struct sigaction *action, struct sigaction *old) {
    bool is_crash = number == SIGSEGV || number == SIGBUS || number == SIGABRT || number == SIGFPE;
    return is_crash && getenv("NAH_INJECT_BARE") != NULL ? 0
                                                         : __real_sigaction(number, action, old);
}

/* --- the calls --- */

/* WRAP(result, name, (parameters), (arguments), group, interruptible, errno, failure) */
#define WRAP(result, name, parameters, arguments, group, interruptible, number, failure)           \
    result __real_##name parameters;                                                               \
    result __wrap_##name parameters;                                                               \
    result __wrap_##name parameters {                                                              \
        if (fails(group, interruptible)) {                                                         \
            errno = error_of(number);                                                              \
            return failure;                                                                        \
        }                                                                                          \
        return __real_##name arguments;                                                            \
    }

static enum GROUP stream(int fd) {
    return fd == STDIN_FILENO ? GROUP_INPUT : fd == STDOUT_FILENO ? GROUP_OUTPUT : GROUP_FILES;
}

WRAP(void *, malloc, (size_t size), (size), GROUP_MEMORY, false, ENOMEM, NULL)
WRAP(void *, calloc, (size_t count, size_t size), (count, size), GROUP_MEMORY, false, ENOMEM, NULL)
WRAP(void *, realloc, (void *old, size_t size), (old, size), GROUP_MEMORY, false, ENOMEM, NULL)
WRAP(void *, mmap, (void *at, size_t size, int protection, int flags, int fd, off_t offset),
     (at, size, protection, flags, fd, offset), GROUP_MEMORY, false, ENOMEM, MAP_FAILED)
WRAP(void *, mmap64, (void *at, size_t size, int protection, int flags, int fd, off_t offset),
     (at, size, protection, flags, fd, offset), GROUP_MEMORY, false, ENOMEM, MAP_FAILED)

WRAP(ssize_t, read, (int fd, void *buffer, size_t size), (fd, buffer, size), stream(fd), true, EIO,
     -1)
WRAP(ssize_t, __read_chk, (int fd, void *buffer, size_t size, size_t room),
     (fd, buffer, size, room), stream(fd), true, EIO, -1)
WRAP(ssize_t, pread, (int fd, void *buffer, size_t size, off_t offset), (fd, buffer, size, offset),
     GROUP_FILES, true, EIO, -1)
WRAP(ssize_t, pread64, (int fd, void *buffer, size_t size, off_t offset),
     (fd, buffer, size, offset), GROUP_FILES, true, EIO, -1)
WRAP(ssize_t, write, (int fd, const void *buffer, size_t size), (fd, buffer, size), stream(fd),
     true, ENOSPC, -1)
WRAP(ssize_t, pwrite64, (int fd, const void *buffer, size_t size, off_t offset),
     (fd, buffer, size, offset), GROUP_FILES, true, ENOSPC, -1)
WRAP(int, fsync, (int fd), (fd), GROUP_FILES, true, EIO, -1)
WRAP(int, fdatasync, (int fd), (fd), GROUP_FILES, true, EIO, -1)
WRAP(int, ftruncate64, (int fd, off_t size), (fd, size), GROUP_FILES, true, EIO, -1)
WRAP(int, flock, (int fd, int act), (fd, act), GROUP_FILES, true, ENOLCK, -1)
WRAP(int, fstat, (int fd, struct stat *status), (fd, status), GROUP_FILES, false, EIO, -1)
WRAP(int, fstat64, (int fd, struct stat64 *status), (fd, status), GROUP_FILES, false, EIO, -1)
WRAP(int, stat, (const char *path, struct stat *status), (path, status), GROUP_FILES, false, EACCES,
     -1)
WRAP(int, stat64, (const char *path, struct stat64 *status), (path, status), GROUP_FILES, false,
     EACCES, -1)
WRAP(int, lstat, (const char *path, struct stat *status), (path, status), GROUP_FILES, false,
     EACCES, -1)
WRAP(int, lstat64, (const char *path, struct stat64 *status), (path, status), GROUP_FILES, false,
     EACCES, -1)
WRAP(int, access, (const char *path, int mode), (path, mode), GROUP_FILES, false, EACCES, -1)
WRAP(int, mkdir, (const char *path, mode_t mode), (path, mode), GROUP_FILES, false, EROFS, -1)
WRAP(int, unlink, (const char *path), (path), GROUP_FILES, false, EROFS, -1)
WRAP(int, rename, (const char *from, const char *to), (from, to), GROUP_FILES, false, EROFS, -1)
WRAP(int, __open_2, (const char *path, int flags), (path, flags), GROUP_FILES, true, EMFILE, -1)
WRAP(ssize_t, readlink, (const char *path, char *buffer, size_t size), (path, buffer, size),
     GROUP_FILES, false, EACCES, -1)
WRAP(char *, getcwd, (char *buffer, size_t size), (buffer, size), GROUP_FILES, false, ENOENT, NULL)
WRAP(ssize_t, getrandom, (void *buffer, size_t size, unsigned flags), (buffer, size, flags),
     GROUP_FILES, true, EAGAIN, -1)

#define WRAP_OPEN(name)                                                                            \
    int __real_##name(const char *path, int flags, ...);                                           \
    int __wrap_##name(const char *path, int flags, ...);                                           \
    int __wrap_##name(const char *path, int flags, ...) {                                          \
        va_list rest;                                                                              \
        mode_t mode = 0;                                                                           \
        if ((flags & O_CREAT) != 0) {                                                              \
            va_start(rest, flags);                                                                 \
            mode = va_arg(rest, mode_t);                                                           \
            va_end(rest);                                                                          \
        }                                                                                          \
        if (fails(GROUP_FILES, true)) {                                                            \
            errno = error_of(EMFILE);                                                              \
            return -1;                                                                             \
        }                                                                                          \
        return __real_##name(path, flags, mode);                                                   \
    }

WRAP_OPEN(open)
WRAP_OPEN(open64)

WRAP(int, sqlite3_open_v2, (const char *path, sqlite3 **db, int flags, const char *vfs),
     (path, db, flags, vfs), GROUP_DATABASE, false, 0, (*db = NULL, SQLITE_NOMEM))
WRAP(int, sqlite3_prepare_v2,
     (sqlite3 * db, const char *sql, int size, sqlite3_stmt **statement, const char **tail),
     (db, sql, size, statement, tail), GROUP_DATABASE, false, 0, (*statement = NULL, SQLITE_IOERR))
WRAP(int, sqlite3_prepare_v3,
     (sqlite3 * db, const char *sql, int size, unsigned flags, sqlite3_stmt **statement,
      const char **tail),
     (db, sql, size, flags, statement, tail), GROUP_DATABASE, false, 0,
     (*statement = NULL, SQLITE_NOMEM))
WRAP(int, sqlite3_step, (sqlite3_stmt * statement), (statement), GROUP_DATABASE, false, 0,
     SQLITE_FULL)
WRAP(int, sqlite3_exec,
     (sqlite3 * db, const char *sql, int (*row)(void *, int, char **, char **), void *context,
      char **message),
     (db, sql, row, context, message), GROUP_DATABASE, false, 0, SQLITE_IOERR)
WRAP(int, sqlite3_wal_checkpoint_v2,
     (sqlite3 * db, const char *name, int mode, int *size, int *done), (db, name, mode, size, done),
     GROUP_DATABASE, false, 0, SQLITE_BUSY)

WRAP(pcre2_code *, pcre2_compile_8,
     (PCRE2_SPTR pattern, PCRE2_SIZE size, uint32_t options, int *number, PCRE2_SIZE *at,
      pcre2_compile_context *context),
     (pattern, size, options, number, at, context), GROUP_PATTERNS, false, 0,
     (*number = PCRE2_ERROR_NOMEMORY, *at = 0, NULL))
WRAP(int, pcre2_match_8,
     (const pcre2_code *code, PCRE2_SPTR text, PCRE2_SIZE size, PCRE2_SIZE start, uint32_t options,
      pcre2_match_data *data, pcre2_match_context *context),
     (code, text, size, start, options, data, context), GROUP_PATTERNS, false, 0,
     PCRE2_ERROR_MATCHLIMIT)
WRAP(pcre2_match_data *, pcre2_match_data_create_8, (uint32_t size, pcre2_general_context *context),
     (size, context), GROUP_PATTERNS, false, 0, NULL)
WRAP(pcre2_match_context *, pcre2_match_context_create_8, (pcre2_general_context * context),
     (context), GROUP_PATTERNS, false, 0, NULL)
WRAP(pcre2_compile_context *, pcre2_compile_context_create_8, (pcre2_general_context * context),
     (context), GROUP_PATTERNS, false, 0, NULL)
WRAP(pcre2_general_context *, pcre2_general_context_create_8,
     (void *(*get)(PCRE2_SIZE, void *), void (*put)(void *, void *), void *context),
     (get, put, context), GROUP_PATTERNS, false, 0, NULL)

WRAP(cJSON *, cJSON_ParseWithLength, (const char *text, size_t size), (text, size), GROUP_MEMORY,
     false, 0, NULL)
WRAP(cJSON *, cJSON_ParseWithLengthOpts,
     (const char *text, size_t size, const char **end, cJSON_bool terminated),
     (text, size, end, terminated), GROUP_MEMORY, false, 0, NULL)
WRAP(char *, cJSON_PrintUnformatted, (const cJSON *item), (item), GROUP_MEMORY, false, 0, NULL)
