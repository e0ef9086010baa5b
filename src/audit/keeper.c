/* The log, else the spool. */
#include "audit/database.h"
#include "audit/spool.h"

#include <errno.h>
#include <string.h>
#include <time.h>

enum {
    SPOOL_SMALL = 64 * 1024, /* bytes that are taken in before the answer */
    DAY_S = 86400,
    MS_PER_SECOND = 1000,
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

static bool put(struct log_keeper *keeper, enum LOG_RECORD record, const struct log_row *row,
                struct error *error) {
    if (!open_log(keeper, error)) {
        return false;
    }
    if (log_put(keeper->log, record, row, error)) {
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

/* With each tidying: that is every few decisions, and takes more away than have come since. */
static void prune(struct log_keeper *keeper) {
    struct timespec now;
    int64_t count = 0;
    clock_gettime(CLOCK_REALTIME, &now);
    if (keeper->keep_days > 0 && log_is_untidy(keeper->log)) {
        log_prune_some(keeper->log,
                       ((int64_t)now.tv_sec - keeper->keep_days * DAY_S) * MS_PER_SECOND, &count,
                       NULL);
    }
}

void log_keeper_finish(struct log_keeper *keeper) {
    size_t count = 0;
    if (keeper->log != NULL) {
        spool_drain(keeper->log, keeper->directory, 0, &count, NULL);
        prune(keeper);
        log_tidy(keeper->log);
        log_close(keeper->log);
        keeper->log = NULL;
    }
}
