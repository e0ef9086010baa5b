#include "audit/spool.h"

#include "audit/database.h"
#include "audit/record.h"
#include "base/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define TAKEN_FILE   "spool.taken.jsonl"
#define RESERVE_FILE "spool.reserve"

enum {
    APPEND_TRIES = 100,
    APPEND_PAUSE_NS = 1000000,
    LINE_MEMORY = 8 * 1024 * 1024,
    LINE_SHOWN = 1000,   /* bytes of a line that cannot be read */
    LINE_START = 200,    /* bytes that have the numbers of a line */
    RESERVE = 64 * 1024, /* bytes: near a hundred decisions */
    RESERVE_STEP = 4096,
};

/* "directory/name" without what a signal handler may not call. */
static bool join(char path[PATH_MAX], const char *directory, const char *name) {
    size_t length = strlen(directory);
    size_t more = strlen(name) + 1;
    if (length + 1 + more > PATH_MAX) {
        errno = ENAMETOOLONG;
        return false;
    }
    memcpy(path, directory, length);
    path[length] = '/';
    memcpy(path + length + 1, name, more);
    return true;
}

/* Is the open file still the one of that name? */
static bool is_at(int fd, const char *path) {
    struct stat open_one;
    struct stat named;
    return fstat(fd, &open_one) == 0 && stat(path, &named) == 0 &&
           open_one.st_ino == named.st_ino && open_one.st_dev == named.st_dev;
}

static bool is_full(int number) {
    return number == ENOSPC || number == EDQUOT;
}

/* Gives the room back that was kept for a full disk. False, with errno as it is, when there is
 * none. */
static bool give_room(const char *directory) {
    int number = errno;
    char path[PATH_MAX];
    bool done = is_full(number) && join(path, directory, RESERVE_FILE) && unlink(path) == 0;
    errno = number;
    return done;
}

void spool_reserve(const char *directory) {
    static const char zeros[RESERVE_STEP];
    char path[PATH_MAX];
    if (!join(path, directory, RESERVE_FILE)) {
        return;
    }
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    bool done = true;
    for (size_t i = 0; fd >= 0 && done && i < RESERVE / RESERVE_STEP; i++) {
        done = write(fd, zeros, RESERVE_STEP) == RESERVE_STEP;
    }
    if (fd >= 0) {
        close(fd);
    }
    if (!done) {
        unlink(path);
    }
}

/* Has somebody else appended behind what was just written? */
static bool is_overtaken(int fd) {
    struct stat status;
    return fstat(fd, &status) != 0 || status.st_size != lseek(fd, 0, SEEK_CUR);
}

/* A line that was cut by a full disk goes on where it ends, unless it no longer ends there. */
static bool write_whole(int fd, const char *directory, struct str text) {
    const struct str whole = text;
    while (text.len > 0) {
        ssize_t count = write(fd, text.ptr, text.len);
        if (count < 0 && errno != EINTR && !give_room(directory)) {
            return false;
        }
        text = str_slice(text, count > 0 ? (size_t)count : 0, text.len);
        if (text.len > 0 && text.len < whole.len && is_overtaken(fd)) {
            text = whole;
        }
    }
    return true;
}

bool spool_append(const char *directory, struct str line) {
    const struct timespec pause = {.tv_nsec = APPEND_PAUSE_NS};
    char path[PATH_MAX];
    if (!join(path, directory, SPOOL_FILE)) {
        return false;
    }
    for (int i = 0; i < APPEND_TRIES; i++) {
        int fd = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK,
                      S_IRUSR | S_IWUSR);
        if (fd < 0 && give_room(directory)) {
            continue;
        }
        if (fd < 0) {
            return false;
        }
        if (flock(fd, LOCK_SH | LOCK_NB) == 0 && is_at(fd, path)) {
            bool done = write_whole(fd, directory, line);
            int number = errno;
            close(fd);
            errno = number;
            return done;
        }
        /* Somebody is about to take the file away; then the next round makes a new one. */
        close(fd);
        nanosleep(&pause, NULL);
    }
    errno = EAGAIN;
    return false;
}

/* Opens the file of that name for one process alone; -1 when there is none or it is in use. */
static int open_alone(const char *path) {
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (fd >= 0 && (flock(fd, LOCK_EX | LOCK_NB) != 0 || !is_at(fd, path))) {
        close(fd);
        fd = -1;
    }
    return fd;
}

/* Takes what waits: what another drain left behind, else the spool under its second name. Only who
 * holds the lock of a file changes its name, and a second name that is in use is left alone. */
static int take(const char *spool, const char *taken) {
    int fd = open_alone(taken);
    if (fd >= 0) {
        return fd;
    }
    fd = open_alone(spool);
    if (fd >= 0 && (access(taken, F_OK) == 0 || rename(spool, taken) != 0)) {
        close(fd);
        fd = -1;
    }
    return fd;
}

/* What cannot be read is not dropped: somebody may have lost a decision there. */
static void damaged_row(struct arena *arena, struct str line, struct log_row *row) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    *row = (struct log_row){
        .ts_ms = (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000,
        .uid = log_call_key(STR(""), STR(""), line),
        .decision = DECISION_ASK,
        .reason = STR("a record that waited in " SPOOL_FILE " cannot be read"),
        .rule = STR("log-damaged"),
        .actions = STR("[]"),
        .input = utf8_cut(line, LINE_SHOWN),
    };
    log_row_clean(arena, row);
}

static bool put_lines(struct log *log, struct str rest, size_t *count, struct error *error) {
    struct arena arena;
    struct str line;
    bool done = true;
    arena_init(&arena, LINE_MEMORY);
    while (done && str_split(&rest, '\n', &line)) {
        if (line.len == 0) {
            continue;
        }
        enum LOG_RECORD record = LOG_DECISION;
        struct log_row row;
        struct error reading = {.code = ERROR_NONE};
        if (!record_read(&arena, line, &record, &row, &reading)) {
            damaged_row(&arena, line, &row);
        }
        done = reading.code != ERROR_MEMORY ? log_put(log, record, &row, error)
                                            : error_set(error, ERROR_MEMORY, "out of memory");
        *count += 1;
        arena_reset(&arena);
    }
    arena_free(&arena);
    return done;
}

static bool put_file(struct log *log, int fd, size_t size, size_t *count, struct error *error) {
    void *map = size == 0 ? NULL : mmap(NULL, size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (map == MAP_FAILED) {
        return error_set(error, ERROR_SYSTEM, "cannot read " TAKEN_FILE ": %s", strerror(errno));
    }
    bool done = log_begin(log, error);
    if (done) {
        if (put_lines(log, (struct str){map, size}, count, error)) {
            done = log_commit(log, error);
        } else {
            log_execute(log, "ROLLBACK", NULL);
            done = false;
        }
    }
    if (map != NULL) {
        munmap(map, size);
    }
    return done;
}

bool spool_drain(struct log *log, const char *directory, size_t limit, size_t *count,
                 struct error *error) {
    char spool[PATH_MAX];
    char taken[PATH_MAX];
    bool done = true;
    *count = 0;
    if (!join(spool, directory, SPOOL_FILE) || !join(taken, directory, TAKEN_FILE)) {
        return error_set(error, ERROR_LIMIT, "the path is too long: %s", directory);
    }
    /* Twice: what was left behind, then the spool itself. */
    for (int i = 0; done && i < 2; i++) {
        struct stat status;
        int fd = take(spool, taken);
        if (fd < 0) {
            break;
        }
        if (fstat(fd, &status) == 0 && (limit == 0 || (size_t)status.st_size <= limit)) {
            done = put_file(log, fd, (size_t)status.st_size, count, error);
            if (done) {
                unlink(taken);
            }
        }
        close(fd);
    }
    return done;
}

size_t spool_size(const char *directory) {
    static const char *const names[] = {SPOOL_FILE, TAKEN_FILE};
    size_t size = 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char path[PATH_MAX];
        struct stat status;
        if (join(path, directory, names[i]) && stat(path, &status) == 0) {
            size += (size_t)status.st_size;
        }
    }
    return size;
}

/* +1 for a decision about the call that may run, -1 for its end, else 0. */
static int weight_of(struct str line, const struct log_row *ran, struct arena *arena) {
    enum LOG_RECORD record = LOG_DECISION;
    struct log_row row;
    if (!record_read(arena, line, &record, &row, NULL) || row.call != ran->call ||
        !str_equal(row.session_id, ran->session_id)) {
        return 0;
    }
    return record == LOG_RAN ? -1 : record == LOG_DECISION && row.decision != DECISION_BLOCK;
}

/* Only lines that have the number of the call are read whole. */
static int count_open(struct str rest, const struct log_row *ran) {
    char number[LINE_START];
    struct arena arena;
    struct str line;
    int count = 0;
    snprintf(number, sizeof number, "\"call\":\"%lld\"", (long long)ran->call);
    arena_init(&arena, LINE_MEMORY);
    while (str_split(&rest, '\n', &line)) {
        if (str_find_text(str_slice(line, 0, LINE_START), number) != STR_NOT_FOUND) {
            count += weight_of(line, ran, &arena);
            arena_reset(&arena);
        }
    }
    arena_free(&arena);
    return count;
}

/* Opens the spool to read it, with its size; -1 when there is none. */
static int open_spool(const char *directory, size_t *size) {
    char path[PATH_MAX];
    struct stat status;
    int fd = join(path, directory, SPOOL_FILE)
                 ? open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
                 : -1;
    if (fd >= 0 && (fstat(fd, &status) != 0 || !S_ISREG(status.st_mode))) {
        close(fd);
        fd = -1;
    }
    *size = fd >= 0 ? (size_t)status.st_size : 0;
    return fd;
}

bool spool_holds_call(const char *directory, const struct log_row *ran, size_t limit) {
    size_t size = 0;
    bool holds = false;
    int fd = open_spool(directory, &size);
    if (fd >= 0 && size > 0 && size <= limit) {
        void *map = mmap(NULL, size, PROT_READ, MAP_PRIVATE, fd, 0);
        if (map != MAP_FAILED) {
            holds = count_open((struct str){map, size}, ran) > 0;
            munmap(map, size);
        }
    }
    if (fd >= 0) {
        close(fd);
    }
    return holds;
}

int64_t spool_since(const char *directory) {
    static const char name[] = "\"ts_ms\":\"";
    char start[LINE_START + 1];
    size_t size = 0;
    int fd = open_spool(directory, &size);
    ssize_t count = fd < 0 ? 0 : pread(fd, start, LINE_START, 0);
    start[count > 0 ? count : 0] = '\0';
    if (fd >= 0) {
        close(fd);
    }
    const char *at = strstr(start, name);
    return at == NULL ? 0 : strtoll(at + sizeof name - 1, NULL, 10);
}
