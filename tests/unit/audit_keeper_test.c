/* No decision is lost, and none comes twice, whatever happens to those who write. */
#include "amount.h"
#include "audit/database.h"
#include "audit/record.h"
#include "audit/spool.h"
#include "audit_fixture.h"
#include "base/file.h"
#include "base/platform.h"

#include <dirent.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

enum {
    PATIENCE_MS = 100,         /* as the hook has */
    CROWD_PATIENCE_MS = 20000, /* where many write at once, on a machine that may be slow */
    WRITERS = 64,
    ROWS = 10000,
    ROWS_PART = 2000,
    KILLS = 200,
    KILLS_PART = 40,
    NOBODY = 65534,
};

static bool keep_with(struct fixture *fixture, struct log_keeper *keeper, int64_t uid) {
    struct log_row row = fixture_row("git status", uid);
    arena_reset(&fixture->arena);
    assert_true(log_row_prepare(&fixture->arena, NULL, &row));
    struct str line = record_write(&fixture->arena, LOG_DECISION, &row);
    return log_keep(keeper, LOG_DECISION, &row, line, &fixture->error);
}

/* As one run of the hook keeps one decision. */
static bool keep(struct fixture *fixture, int64_t uid, int patience_ms) {
    struct log_keeper keeper = {.directory = fixture->directory, .patience_ms = patience_ms};
    bool kept = keep_with(fixture, &keeper, uid);
    log_keeper_finish(&keeper);
    return kept;
}

static void make_directory(struct fixture *fixture) {
    assert_true(dir_make_private(fixture->directory, &fixture->error));
}

static void drain(struct fixture *fixture) {
    size_t count = 0;
    struct log *log = log_open(fixture->directory, LOG_WRITE, 5000, &fixture->error);
    if (log == NULL || !spool_drain(log, fixture->directory, 0, &count, &fixture->error)) {
        fail_msg("%s", fixture->error.message);
    }
    log_close(log);
    assert_int_equal(spool_size(fixture->directory), 0);
}

/* How often each uid is there. */
static bool count_uid(const struct log_row *row, void *context) {
    unsigned char *counts = context;
    if (row->uid >= 0 && row->uid < ROWS && counts[row->uid] < 2) {
        counts[row->uid]++;
    }
    return true;
}

static unsigned char *counts_of(struct fixture *fixture) {
    const struct log_filter all = {.limit = 0};
    unsigned char *counts = calloc(ROWS, 1);
    struct log *log = log_open(fixture->directory, LOG_READ, 5000, &fixture->error);
    assert_non_null(counts);
    assert_non_null(log);
    assert_true(log_query(log, &all, count_uid, counts, &fixture->error));
    log_close(log);
    return counts;
}

static void many_hooks_at_once_keep_each_decision_once(void **state) {
    struct fixture *fixture = *state;
    const size_t rows = amount(ROWS, ROWS_PART);
    make_directory(fixture);
    for (int writer = 0; writer < WRITERS; writer++) {
        pid_t child = fork();
        assert_true(child >= 0);
        if (child == 0) {
            for (int64_t uid = writer; uid < (int64_t)rows; uid += WRITERS) {
                if (!keep(fixture, uid, CROWD_PATIENCE_MS)) {
                    print_error("%s\n", fixture->error.message);
                    _exit(1);
                }
            }
            _exit(0);
        }
    }
    for (int i = 0; i < WRITERS; i++) {
        int status = 0;
        assert_true(wait(&status) > 0);
        assert_int_equal(status, 0);
    }
    drain(fixture);
    unsigned char *counts = counts_of(fixture);
    for (size_t uid = 0; uid < rows; uid++) {
        assert_int_equal(counts[uid], 1);
    }
    free(counts);
}

/* Keeps decisions until it is killed; what it has kept, it says. */
static void keep_until_killed(struct fixture *fixture, int pipe_end, int64_t uid) {
    for (; uid < ROWS; uid++) {
        if (!keep(fixture, uid, PATIENCE_MS) ||
            write(pipe_end, &uid, sizeof uid) != (ssize_t)sizeof uid) {
            _exit(1);
        }
    }
    _exit(0);
}

/* Two at a time, so that one is killed while the other waits for its lock. */
static void who_is_killed_loses_nothing_that_was_kept(void **state) {
    struct fixture *fixture = *state;
    static bool kept[ROWS];
    const size_t kills = amount(KILLS, KILLS_PART);
    int64_t next = 0;
    int ends[2];
    srand(1);
    make_directory(fixture);
    assert_true(platform_pipe(ends));
    assert_int_equal(fcntl(ends[0], F_SETFL, O_NONBLOCK), 0);
    assert_int_equal(fcntl(ends[1], F_SETFL, O_NONBLOCK), 0);
    for (size_t i = 0; i < kills; i += 2) {
        pid_t children[2];
        int64_t uid = 0;
        for (int k = 0; k < 2; k++) {
            children[k] = fork();
            assert_true(children[k] >= 0);
            if (children[k] == 0) {
                keep_until_killed(fixture, ends[1], next + k * 20);
            }
        }
        next += 40;
        for (int k = 0; k < 2; k++) {
            usleep((useconds_t)(rand() % 4000));
            kill(children[k], SIGKILL);
            assert_int_equal(waitpid(children[k], NULL, 0), children[k]);
        }
        while (read(ends[0], &uid, sizeof uid) == (ssize_t)sizeof uid) {
            kept[uid] = true;
        }
    }
    close(ends[0]);
    close(ends[1]);
    drain(fixture);
    unsigned char *counts = counts_of(fixture);
    for (size_t uid = 0; uid < ROWS; uid++) {
        assert_true(kept[uid] ? counts[uid] == 1 : counts[uid] <= 1);
    }
    free(counts);
}

/* A file that may not grow looks as a full disk does: first to the log, then to the spool as well.
 */
static void full_disk_is_told_or_survived(void **state) {
    struct fixture *fixture = *state;
    struct rlimit old;
    static bool kept[ROWS];
    size_t refused = 0;
    make_directory(fixture);
    assert_true(keep(fixture, 0, PATIENCE_MS));
    kept[0] = true;
    signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &old), 0);
    for (int64_t uid = 1; uid < 200; uid++) {
        const struct rlimit small = {(rlim_t)(rand() % 100000), old.rlim_max};
        assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
        kept[uid] = keep(fixture, uid, PATIENCE_MS);
        assert_int_equal(setrlimit(RLIMIT_FSIZE, &old), 0);
        refused += kept[uid] ? 0 : 1;
    }
    assert_true(keep(fixture, 200, PATIENCE_MS));
    drain(fixture);
    unsigned char *counts = counts_of(fixture);
    for (size_t uid = 0; uid <= 200; uid++) {
        assert_true(!kept[uid] || counts[uid] == 1);
        assert_true(counts[uid] <= 1);
    }
    assert_true(refused < 200);
    free(counts);
}

static void directory_without_a_right_to_write_is_told(void **state) {
    struct fixture *fixture = *state;
    make_directory(fixture);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        /* The superuser may write everywhere. */
        if (geteuid() == 0 && (chown(fixture->directory, NOBODY, NOBODY) != 0 ||
                               chmod(fixture->place, 0755) != 0 || setuid(NOBODY) != 0)) {
            _exit(2);
        }
        bool told = chmod(fixture->directory, 0500) == 0 && !keep(fixture, 1, PATIENCE_MS) &&
                    strstr(fixture->error.message, fixture->directory) != NULL;
        bool mended = chmod(fixture->directory, 0700) == 0 && keep(fixture, 2, PATIENCE_MS);
        _exit(told && mended ? 0 : 1);
    }
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
}

/* How many files in the directory have a name that starts so. */
static int files_named(struct fixture *fixture, const char *start) {
    int count = 0;
    const struct dirent *entry = NULL;
    DIR *directory = opendir(fixture->directory);
    assert_non_null(directory);
    while ((entry = readdir(directory)) != NULL) {
        count += strncmp(entry->d_name, start, strlen(start)) == 0 ? 1 : 0;
    }
    closedir(directory);
    return count;
}

static void overwrite(struct fixture *fixture, off_t from, size_t size) {
    static char garbage[8192];
    memset(garbage, 0xA5, sizeof garbage);
    int fd = open(fixture_path(fixture, LOG_FILE), O_WRONLY | O_CLOEXEC);
    assert_true(fd >= 0);
    assert_int_equal(pwrite(fd, garbage, size, from), size);
    close(fd);
}

static void damaged_log_is_moved_aside_and_a_new_one_started(void **state) {
    struct fixture *fixture = *state;
    static const struct {
        off_t from;
        size_t size;
    } damages[] = {{0, 100}, {1024, 8192}};
    for (size_t i = 0; i < sizeof damages / sizeof *damages; i++) {
        struct log_keeper keeper = {.directory = fixture->directory, .patience_ms = PATIENCE_MS};
        make_directory(fixture);
        for (int64_t uid = 0; uid < 40; uid++) {
            assert_true(keep(fixture, uid, PATIENCE_MS));
        }
        fixture_sql(fixture, "PRAGMA wal_checkpoint(TRUNCATE)");
        overwrite(fixture, damages[i].from, damages[i].size);
        assert_true(keep_with(fixture, &keeper, 1000));
        assert_true(str_starts(str_from(log_set_aside(keeper.log)),
                               fixture_path(fixture, LOG_FILE ".damaged-")));
        assert_int_equal(access(log_set_aside(keeper.log), F_OK), 0);
        log_keeper_finish(&keeper);
        assert_int_equal(fixture_count(fixture), 1);
        assert_true(keep(fixture, 1001, PATIENCE_MS));
        assert_int_equal(fixture_count(fixture), 2);
        assert_true(files_named(fixture, LOG_FILE ".damaged-") > 0);
        assert_int_equal(fixture_clear(fixture), 0);
    }
}

/* Only the first who sees the damage moves the file: the others find the new one, and nobody takes
 * the new one's journal for the old one's. */
static void damage_that_many_see_is_moved_aside_once(void **state) {
    struct fixture *fixture = *state;
    for (int round = 0; round < 30; round++) {
        make_directory(fixture);
        assert_true(file_write_atomic(fixture_path(fixture, LOG_FILE),
                                      STR("no database, by no means"), 0600, &fixture->error));
        for (int writer = 0; writer < 16; writer++) {
            pid_t child = fork();
            assert_true(child >= 0);
            if (child == 0) {
                _exit(keep(fixture, writer, CROWD_PATIENCE_MS) ? 0 : 1);
            }
        }
        for (int i = 0; i < 16; i++) {
            int status = 0;
            assert_true(wait(&status) > 0);
            assert_int_equal(status, 0);
        }
        drain(fixture);
        assert_int_equal(fixture_count(fixture), 16);
        assert_int_equal(files_named(fixture, LOG_FILE ".damaged-"), 1);
        assert_int_equal(fixture_clear(fixture), 0);
    }
}

static void locked_log_fills_the_spool_and_the_next_writer_drains_it(void **state) {
    struct fixture *fixture = *state;
    struct log *holder = log_open(fixture->directory, LOG_WRITE, PATIENCE_MS, &fixture->error);
    assert_non_null(holder);
    assert_true(log_begin(holder, &fixture->error));
    for (int64_t uid = 0; uid < 20; uid++) {
        assert_true(keep(fixture, uid, 1));
    }
    assert_true(spool_size(fixture->directory) > 0);
    assert_true(log_commit(holder, &fixture->error));
    log_close(holder);
    assert_true(keep(fixture, 20, PATIENCE_MS));
    assert_int_equal(spool_size(fixture->directory), 0);
    assert_int_equal(fixture_count(fixture), 21);
}

static bool keep_waiting(struct fixture *fixture, struct log_keeper *keeper,
                         const struct log_row *row) {
    struct str line = record_write(&fixture->arena, LOG_DECISION, row);
    return log_keep_waiting(keeper, LOG_DECISION, row, line, &fixture->error);
}

static struct log_row allowed_row(struct fixture *fixture, const char *command, int64_t uid) {
    struct log_row row = fixture_row(command, uid);
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    row.ts_ms = (int64_t)now.tv_sec * 1000;
    row.decision = DECISION_ALLOW;
    assert_true(log_row_prepare(&fixture->arena, NULL, &row));
    return row;
}

/* As the hook keeps that a call has run, in a process of its own. */
static bool keep_ran(struct fixture *fixture, struct log_row row, bool *found) {
    struct log_keeper keeper = {.directory = fixture->directory, .patience_ms = PATIENCE_MS};
    struct str line = record_write(&fixture->arena, LOG_RAN, &row);
    fixture->error.code = ERROR_NONE;
    bool kept = log_keep_waiting(&keeper, LOG_RAN, &row, line, &fixture->error);
    bool is_waiting = fixture->error.code != ERROR_NONE || keeper.log == NULL;
    *found = kept && !is_waiting && log_found_decision(keeper.log);
    log_keeper_finish(&keeper);
    return kept && (*found || is_waiting);
}

static bool count_ran(const struct log_row *row, void *context) {
    *(int *)context += str_is(row->outcome, "ran") ? 1 : 0;
    return true;
}

static int ran_in(struct fixture *fixture) {
    const struct log_filter all = {.limit = 0};
    int count = 0;
    struct log *log = log_open(fixture->directory, LOG_READ, 5000, &fixture->error);
    assert_non_null(log);
    assert_true(log_query(log, &all, count_ran, &count, &fixture->error));
    log_close(log);
    return count;
}

static void allowed_call_and_its_end_wait_in_the_spool(void **state) {
    struct fixture *fixture = *state;
    struct log_keeper keeper = {.directory = fixture->directory, .patience_ms = PATIENCE_MS};
    const struct log_row row = allowed_row(fixture, "git status", 1);
    bool found = true;
    make_directory(fixture);
    assert_true(keep_waiting(fixture, &keeper, &row));
    log_keeper_finish(&keeper);
    assert_null(keeper.log);
    assert_int_not_equal(access(fixture_path(fixture, LOG_FILE), F_OK), 0);
    assert_true(spool_size(fixture->directory) > 0);
    assert_true(keep_ran(fixture, row, &found));
    assert_false(found);
    assert_int_not_equal(access(fixture_path(fixture, LOG_FILE), F_OK), 0);
    drain(fixture);
    assert_int_equal(fixture_count(fixture), 1);
    assert_int_equal(ran_in(fixture), 1);
}

/* A second end of the same call, or that of another, says that nah was not asked. */
static void end_of_a_call_that_does_not_wait_opens_the_log(void **state) {
    struct fixture *fixture = *state;
    struct log_row row = allowed_row(fixture, "git status", 1);
    struct log_row other = allowed_row(fixture, "git log", 2);
    struct log_row session = allowed_row(fixture, "git status", 3);
    const struct log_row *const unknown[] = {&row, &other, &session};
    session.session_id = STR("other");
    make_directory(fixture);
    for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++) {
        struct log_keeper keeper = {.directory = fixture->directory, .patience_ms = PATIENCE_MS};
        bool found = true;
        assert_true(keep_waiting(fixture, &keeper, &row));
        log_keeper_finish(&keeper);
        assert_true(spool_holds_call(fixture->directory, &row, 0xFFFF));
        assert_false(spool_holds_call(fixture->directory, &row, 1));
        assert_true(keep_ran(fixture, row, &found));
        assert_false(spool_holds_call(fixture->directory, unknown[i], 0xFFFF));
        assert_false(keep_ran(fixture, *unknown[i], &found));
        assert_int_equal(spool_size(fixture->directory), 0);
        row.uid += 10;
    }
    assert_int_equal(fixture_count(fixture), 3);
    assert_int_equal(ran_in(fixture), 3);
}

static void spool_that_is_a_minute_old_is_taken_in(void **state) {
    struct fixture *fixture = *state;
    const int64_t ages_ms[] = {1000, 90000, -5000};
    make_directory(fixture);
    for (size_t i = 0; i < sizeof ages_ms / sizeof *ages_ms; i++) {
        struct log_keeper keeper = {.directory = fixture->directory, .patience_ms = PATIENCE_MS};
        struct log_row row = allowed_row(fixture, "git status", (int64_t)i);
        row.ts_ms -= ages_ms[i];
        drain(fixture);
        assert_true(keep_waiting(fixture, &keeper, &row));
        assert_int_equal(spool_since(fixture->directory), row.ts_ms);
        log_keeper_finish(&keeper);
        assert_int_equal(spool_size(fixture->directory) > 0, i == 0);
    }
    assert_int_equal(spool_since(fixture->directory), 0);
}

static void what_cannot_wait_in_the_spool_goes_into_the_log(void **state) {
    struct fixture *fixture = *state;
    struct log_keeper keeper = {.directory = fixture->directory, .patience_ms = PATIENCE_MS};
    const struct log_row row = allowed_row(fixture, "git status", 1);
    make_directory(fixture);
    assert_int_equal(mkdir(fixture_path(fixture, SPOOL_FILE), S_IRWXU), 0);
    assert_true(keep_waiting(fixture, &keeper, &row));
    log_keeper_finish(&keeper);
    assert_int_equal(fixture_count(fixture), 1);
}

static void long_spool_of_waiting_calls_is_taken_in(void **state) {
    struct fixture *fixture = *state;
    const int64_t count = 200;
    size_t longest = 0;
    make_directory(fixture);
    for (int64_t uid = 0; uid < count; uid++) {
        struct log_keeper keeper = {.directory = fixture->directory, .patience_ms = PATIENCE_MS};
        const struct log_row row = allowed_row(fixture, "git status", uid);
        assert_true(keep_waiting(fixture, &keeper, &row));
        log_keeper_finish(&keeper);
        size_t size = spool_size(fixture->directory);
        longest = size > longest ? size : longest;
    }
    assert_in_range(longest, 16 * 1024, 48 * 1024);
    drain(fixture);
    assert_int_equal(fixture_count(fixture), count);
}

/* Each takes in what others left waiting, and none may think that its call was never decided. */
static void calls_that_run_at_once_all_find_their_decisions(void **state) {
    enum {
        AGENTS = 16,
        CALLS = 60
    };
    struct fixture *fixture = *state;
    make_directory(fixture);
    for (int agent = 0; agent < AGENTS; agent++) {
        pid_t child = fork();
        assert_true(child >= 0);
        for (int64_t i = 0; child == 0 && i < CALLS; i++) {
            struct log_keeper keeper = {.directory = fixture->directory,
                                        .patience_ms = CROWD_PATIENCE_MS};
            char command[32];
            bool found = false;
            arena_reset(&fixture->arena);
            snprintf(command, sizeof command, "command %d of %d", (int)i, agent);
            const struct log_row row = allowed_row(fixture, command, agent * CALLS + i);
            if (!keep_waiting(fixture, &keeper, &row) || !keep_ran(fixture, row, &found)) {
                print_error("%s: %s\n", command, fixture->error.message);
                _exit(1);
            }
        }
        if (child == 0) {
            _exit(0);
        }
    }
    for (int i = 0; i < AGENTS; i++) {
        int status = 0;
        assert_true(wait(&status) > 0);
        assert_int_equal(status, 0);
    }
    drain(fixture);
    assert_int_equal(fixture_count(fixture), AGENTS * CALLS);
    assert_int_equal(ran_in(fixture), AGENTS * CALLS);
}

static void clock_that_goes_back_loses_nothing(void **state) {
    struct fixture *fixture = *state;
    struct log *log = log_open(fixture->directory, LOG_WRITE, PATIENCE_MS, &fixture->error);
    assert_non_null(log);
    for (int64_t i = 0; i < 50; i++) {
        struct log_row row = fixture_row("a", i);
        row.ts_ms = i % 2 == 0 ? 1000 - i : -i;
        assert_true(log_put(log, LOG_SESSION, &row, &fixture->error));
        assert_true(log_put(log, LOG_DECISION, &row, &fixture->error));
        assert_true(log_put(log, LOG_RAN, &row, &fixture->error));
        assert_true(log_put(log, LOG_ENDED, &row, &fixture->error));
    }
    log_close(log);
    assert_int_equal(fixture_count(fixture), 50);
}

static void link_or_file_of_another_user_is_not_used(void **state) {
    struct fixture *fixture = *state;
    make_directory(fixture);
    assert_int_equal(symlink("/dev/null", fixture_path(fixture, LOG_FILE)), 0);
    assert_null(log_open(fixture->directory, LOG_WRITE, PATIENCE_MS, &fixture->error));
    assert_int_equal(fixture->error.code, ERROR_ACCESS);
    assert_true(keep(fixture, 1, PATIENCE_MS));
    assert_true(spool_size(fixture->directory) > 0);
    assert_int_equal(unlink(fixture_path(fixture, LOG_FILE)), 0);
    assert_true(keep(fixture, 2, PATIENCE_MS));
    assert_int_equal(fixture_count(fixture), 2);
    if (geteuid() == 0) {
        assert_int_equal(chown(fixture_path(fixture, LOG_FILE), NOBODY, NOBODY), 0);
        assert_null(log_open(fixture->directory, LOG_READ, PATIENCE_MS, &fixture->error));
        assert_non_null(strstr(fixture->error.message, "another user"));
    }
}

/* Old decisions go while new ones come, and nobody has to wait for that. */
static void decisions_older_than_is_wanted_go(void **state) {
    struct fixture *fixture = *state;
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    make_directory(fixture);
    for (int64_t uid = 0; uid < 60; uid++) {
        struct log_keeper keeper = {
            .directory = fixture->directory, .patience_ms = PATIENCE_MS, .keep_days = 30};
        struct log_row row = fixture_row("a", uid);
        int64_t days = uid < 30 ? 31 : 29;
        row.ts_ms = ((int64_t)now.tv_sec - days * 86400) * 1000;
        assert_true(log_keep(&keeper, LOG_DECISION, &row, STR(""), &fixture->error));
        log_keeper_finish(&keeper);
    }
    assert_int_equal(fixture_count(fixture), 30);
}

/* The room of what has gone is used again, so that the file does not grow either. */
static void oldest_go_when_the_log_is_too_large(void **state) {
    struct fixture *fixture = *state;
    enum {
        MOST = 400 * 1024
    };
    struct log_row row = fixture_row("an input that takes some room in the log", 0);
    int64_t count = 0;
    make_directory(fixture);
    for (int64_t uid = 0; uid < 1500; uid++) {
        struct log_keeper keeper = {
            .directory = fixture->directory, .patience_ms = PATIENCE_MS, .max_bytes = MOST};
        row.uid = uid;
        row.ts_ms++;
        assert_true(log_keep(&keeper, LOG_DECISION, &row, STR(""), &fixture->error));
        log_keeper_finish(&keeper);
    }
    struct log *log = log_open(fixture->directory, LOG_WRITE, PATIENCE_MS, &fixture->error);
    assert_non_null(log);
    assert_in_range(log_size(log), 1024, MOST + MOST / 2);
    int left = fixture_count(fixture);
    assert_in_range(left, 100, 1400);
    assert_true(log_shrink(log, MOST / 2, &count, &fixture->error));
    assert_in_range(log_size(log), 1024, MOST / 2);
    assert_int_equal(fixture_count(fixture), left - count);
    log_close(log);
    /* The newest is there. */
    fixture_sql(fixture, "CREATE TEMP TABLE proof (n INTEGER CHECK (n = 1499));"
                         "INSERT INTO proof SELECT max(uid) FROM decisions");
}

#define KEEPER_TEST(name) cmocka_unit_test_setup_teardown(name, fixture_start, fixture_stop)

int main(void) {
    const struct CMUnitTest tests[] = {
        KEEPER_TEST(many_hooks_at_once_keep_each_decision_once),
        KEEPER_TEST(who_is_killed_loses_nothing_that_was_kept),
        KEEPER_TEST(full_disk_is_told_or_survived),
        KEEPER_TEST(directory_without_a_right_to_write_is_told),
        KEEPER_TEST(damaged_log_is_moved_aside_and_a_new_one_started),
        KEEPER_TEST(damage_that_many_see_is_moved_aside_once),
        KEEPER_TEST(locked_log_fills_the_spool_and_the_next_writer_drains_it),
        KEEPER_TEST(allowed_call_and_its_end_wait_in_the_spool),
        KEEPER_TEST(end_of_a_call_that_does_not_wait_opens_the_log),
        KEEPER_TEST(spool_that_is_a_minute_old_is_taken_in),
        KEEPER_TEST(what_cannot_wait_in_the_spool_goes_into_the_log),
        KEEPER_TEST(long_spool_of_waiting_calls_is_taken_in),
        KEEPER_TEST(calls_that_run_at_once_all_find_their_decisions),
        KEEPER_TEST(oldest_go_when_the_log_is_too_large),
        KEEPER_TEST(decisions_older_than_is_wanted_go),
        KEEPER_TEST(clock_that_goes_back_loses_nothing),
        KEEPER_TEST(link_or_file_of_another_user_is_not_used),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
