/* The log, else the spool. */
#include "audit/database.h"
#include "audit/spool.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
    SPOOL_SMALL = 64 * 1024, /* bytes that are taken in before the answer */
    SPOOL_LONG = 32 * 1024,  /* bytes that are taken in without another reason to open the log */
    PAUSE_NS = 1000000,
    SPOOL_OLD_MS = 60000, /* likewise, after so long */
    NS_PER_MS = 1000000,
    DAY_S = 86400,
    MS_PER_SECOND = 1000,
    HEADER_SIZE = 100, /* of a database, with these numbers in it */
    HEADER_PAGE = 16,  /* bytes of a page */
    HEADER_CHANGES = 24,
    HEADER_PAGES = 28,
    HEADER_VERSION = 60,
    HEADER_COUNTED_AT = 92,
};

static bool open_log(struct log_keeper *keeper, struct error *error) {
    size_t count = 0;
    if (keeper->log == NULL) {
        keeper->log = log_open(keeper->directory, LOG_BRIEF, keeper->patience_ms, error);
        if (keeper->log != NULL) {
            spool_drain(keeper->log, keeper->directory, SPOOL_SMALL, &count, NULL);
        }
    }
    return keeper->log != NULL;
}

/* What a call's end is about may still wait in the spool, or be on its way from there in another
 * process: only what was put after a moment without a spool is sure to have missed nothing. Without
 * such a moment it goes to the spool itself, behind its decision. */
static bool put_ran(struct log_keeper *keeper, const struct log_row *row, struct error *error) {
    const struct timespec pause = {.tv_nsec = PAUSE_NS};
    size_t size = 0;
    for (int i = 0; i <= keeper->patience_ms; i++) {
        size = spool_size(keeper->directory);
        if (!log_put(keeper->log, LOG_RAN, row, error)) {
            return false;
        }
        if (size == 0 || log_found_decision(keeper->log)) {
            return true;
        }
        if (size > SPOOL_SMALL) {
            break;
        }
        nanosleep(&pause, NULL);
        spool_drain(keeper->log, keeper->directory, SPOOL_SMALL, &size, NULL);
    }
    return error_set(error, ERROR_SYSTEM, "its decision waits in " SPOOL_FILE);
}

static bool put_record(struct log_keeper *keeper, enum LOG_RECORD record, const struct log_row *row,
                       struct error *error) {
    return record == LOG_RAN ? put_ran(keeper, row, error)
                             : log_put(keeper->log, record, row, error);
}

static bool put(struct log_keeper *keeper, enum LOG_RECORD record, const struct log_row *row,
                struct error *error) {
    if (!open_log(keeper, error)) {
        return false;
    }
    if (put_record(keeper, record, row, error)) {
        return true;
    }
    if (error->code != ERROR_SYNTAX) {
        return false;
    }
    keeper->log = log_renew(keeper->log, keeper->directory, error);
    return keeper->log != NULL && log_put(keeper->log, record, row, error);
}

bool log_keep(struct log_keeper *keeper, enum LOG_RECORD record, const struct log_row *row,
              struct str line, struct error *error) {
    if (put(keeper, record, row, error)) {
        return true;
    }
    if (line.len > 0 && spool_append(keeper->directory, line)) {
        return true;
    }
    return error_set(error, ERROR_SYSTEM, "cannot write to %s: %s", keeper->directory,
                     strerror(errno));
}

static uint32_t number_at(const unsigned char *bytes) {
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

/* Is it a database of this form, as long as it says? What was written with the write-ahead file
 * only is not in there yet. https://www.sqlite.org/fileformat.html, 1.3 */
static bool is_header_sound(const unsigned char header[HEADER_SIZE], off_t size) {
    uint32_t page = (uint32_t)header[HEADER_PAGE] << 8 | header[HEADER_PAGE + 1];
    bool is_counted = number_at(header + HEADER_CHANGES) == number_at(header + HEADER_COUNTED_AT);
    page = page == 1 ? UINT16_MAX + 1 : page;
    return memcmp(header, "SQLite format 3", sizeof "SQLite format 3") == 0 &&
           number_at(header + HEADER_VERSION) <= LOG_SCHEMA &&
           (!is_counted || (off_t)number_at(header + HEADER_PAGES) * (off_t)page <= size);
}

/* Does the log's file, if there is one, look as if it could be used? What was written over or cut
 * off, or put in its place, is found while somebody can still be told. Not while this process has
 * the log open: closing the file would end its locks on it. */
static bool looks_whole(const char *directory) {
    unsigned char header[HEADER_SIZE];
    char path[PATH_MAX];
    struct stat status;
    int length = snprintf(path, sizeof path, "%s/" LOG_FILE, directory);
    int fd = length < PATH_MAX ? open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK) : -1;
    if (fd < 0) {
        return errno == ENOENT;
    }
    ssize_t count = read(fd, header, sizeof header);
    bool is_own = fstat(fd, &status) == 0 && S_ISREG(status.st_mode) && status.st_uid == geteuid();
    close(fd);
    return is_own &&
           (count == 0 || (count == HEADER_SIZE && is_header_sound(header, status.st_size)));
}

static int64_t now_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return (int64_t)now.tv_sec * MS_PER_SECOND + now.tv_nsec / NS_PER_MS;
}

/* So that whoever looks into the tables themselves sees all but the last minute, and one of many
 * runs pays for the others. A clock that was set back counts as late. */
static bool is_spool_due(const struct log_keeper *keeper) {
    int64_t since = spool_since(keeper->directory);
    int64_t age = since == 0 ? 0 : now_ms() - since;
    return spool_size(keeper->directory) > SPOOL_LONG || age > SPOOL_OLD_MS || age < 0;
}

/* Is there an answer with words, that can say what was found when the log was opened? */
static bool has_words(enum LOG_RECORD record, const struct log_row *row) {
    return record == LOG_SESSION || (record == LOG_DECISION && row->decision != DECISION_ALLOW);
}

/* The end of a call waits where its decision does. Who takes that in meanwhile does no harm: what
 * comes into a new spool is taken in after it. */
static bool can_wait(const struct log_keeper *keeper, enum LOG_RECORD record,
                     const struct log_row *row) {
    if (keeper->log != NULL || !looks_whole(keeper->directory)) {
        return false;
    }
    return record == LOG_RAN ? spool_holds_call(keeper->directory, row, SPOOL_SMALL)
                             : !has_words(record, row) || !is_spool_due(keeper);
}

bool log_keep_waiting(struct log_keeper *keeper, enum LOG_RECORD record, const struct log_row *row,
                      struct str line, struct error *error) {
    if (line.len > 0 && can_wait(keeper, record, row) && spool_append(keeper->directory, line)) {
        keeper->waits = true;
        return true;
    }
    return log_keep(keeper, record, row, line, error);
}

/* With each tidying: that is every few decisions, and takes more away than have come since. */
static void prune(struct log_keeper *keeper) {
    int64_t count = 0;
    if (!log_is_untidy(keeper->log)) {
        return;
    }
    if (keeper->keep_days > 0) {
        log_prune_some(keeper->log, now_ms() - (int64_t)keeper->keep_days * DAY_S * MS_PER_SECOND,
                       &count, NULL);
    }
    if (keeper->max_bytes > 0) {
        log_shrink_some(keeper->log, keeper->max_bytes, &count, NULL);
    }
}

void log_keeper_finish(struct log_keeper *keeper) {
    size_t count = 0;
    if (keeper->directory != NULL) {
        spool_reserve(keeper->directory);
    }
    if (keeper->waits && is_spool_due(keeper)) {
        open_log(keeper, NULL);
    }
    keeper->waits = false;
    if (keeper->log != NULL) {
        spool_drain(keeper->log, keeper->directory, 0, &count, NULL);
        prune(keeper);
        log_tidy(keeper->log);
        log_close(keeper->log);
        keeper->log = NULL;
    }
}
