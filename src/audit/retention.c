/* Old rows go. */
#include "audit/database.h"
#include "audit/search.h"

#include <stdio.h>
#include <time.h>

enum {
    PAUSE_NS = 1000000, /* between two transactions, for those who wait */
};

/* Both kinds of rows have an index by time; 200 of them take a few milliseconds. */
#define OLD(kind, index) "FROM decisions INDEXED BY " index " WHERE replaced=" kind " AND ts_ms<?1"
static const char *const old_rows[] = {OLD("0", "decisions_time"), OLD("1", "decisions_replaced")};
#define OLD_SESSIONS                                                                               \
    "DELETE FROM sessions WHERE ended_ms<?1 AND NOT EXISTS"                                        \
    "(SELECT 1 FROM decisions WHERE session=sessions.id)"

/* Runs SQL with the time; `*number` is what it gives, else how many rows it has changed. */
static bool run(struct log *log, const char *sql, int64_t before_ms, int64_t *number,
                struct error *error) {
    sqlite3_stmt *statement = NULL;
    int state = sqlite3_prepare_v2(log->db, sql, -1, &statement, NULL);
    if (state == SQLITE_OK) {
        sqlite3_bind_int64(statement, 1, before_ms);
        state = sqlite3_step(statement);
        *number =
            state == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : sqlite3_changes64(log->db);
    }
    bool done = state == SQLITE_ROW || state == SQLITE_DONE || log_fail(log, "prune", error);
    sqlite3_finalize(statement);
    return done;
}

static bool run_old(struct log *log, const char *before, const char *rows, const char *behind,
                    int64_t before_ms, int64_t *number, struct error *error) {
    char sql[512];
    snprintf(sql, sizeof sql, "%s%s%s", before, rows, behind);
    return run(log, sql, before_ms, number, error);
}

/* One transaction of log_prune(). */
static bool delete_some(struct log *log, const char *rows, int64_t before_ms, int64_t *number,
                        struct error *error) {
    return run_old(log, "DELETE FROM decisions WHERE id IN(SELECT id ", rows,
                   " ORDER BY ts_ms LIMIT 200)", before_ms, number, error);
}

bool log_prune_some(struct log *log, int64_t before_ms, int64_t *count, struct error *error) {
    return delete_some(log, old_rows[0], before_ms, count, error);
}

int64_t log_size(struct log *log) {
    static const char sql[] =
        "SELECT(page_count-freelist_count)*page_size FROM pragma_page_count,pragma_freelist_count,"
        "pragma_page_size";
    int64_t size = 0;
    return run(log, sql, 0, &size, NULL) ? size : -1;
}

bool log_shrink_some(struct log *log, int64_t max_bytes, int64_t *count, struct error *error) {
    *count = 0;
    return log_size(log) <= max_bytes || delete_some(log, old_rows[0], INT64_MAX, count, error);
}

bool log_shrink(struct log *log, int64_t max_bytes, int64_t *count, struct error *error) {
    const struct timespec pause = {.tv_nsec = PAUSE_NS};
    int64_t number = 1;
    bool done = true;
    *count = 0;
    while (done && number > 0) {
        done = log_shrink_some(log, max_bytes, &number, error);
        *count += done ? number : 0;
        log_tidy(log);
        nanosleep(&pause, NULL);
    }
    if (*count > 0) {
        search_forget(log);
    }
    return done;
}

bool log_prune(struct log *log, int64_t before_ms, bool dry_run, int64_t *count,
               struct error *error) {
    const struct timespec pause = {.tv_nsec = PAUSE_NS};
    int64_t number = 0;
    bool done = true;
    *count = 0;
    for (size_t i = 0; i < sizeof old_rows / sizeof *old_rows; i++) {
        if (dry_run) {
            done =
                done && run_old(log, "SELECT count(*)", old_rows[i], "", before_ms, &number, error);
            *count += done && i == 0 ? number : 0;
            continue;
        }
        do {
            done = done && delete_some(log, old_rows[i], before_ms, &number, error);
            *count += done && i == 0 ? number : 0;
            log_tidy(log);
            nanosleep(&pause, NULL);
        } while (done && number > 0);
    }
    if (*count > 0 && !dry_run) {
        search_forget(log);
    }
    return done && (dry_run || run(log, OLD_SESSIONS, before_ms, &number, error));
}
