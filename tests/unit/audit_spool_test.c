#include "audit/spool.h"

#include "audit/record.h"
#include "audit_fixture.h"
#include "base/file.h"

#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum {
    PATIENCE_MS = 5000,
    WRITERS = 8,
    ROWS_EACH = 50,
};

static struct str line_of(struct fixture *fixture, enum LOG_RECORD record,
                          const struct log_row *row) {
    struct str line = record_write(&fixture->arena, record, row);
    assert_non_null(line.ptr);
    return line;
}

static void append(struct fixture *fixture, enum LOG_RECORD record, const struct log_row *row) {
    assert_true(dir_make_private(fixture->directory, &fixture->error));
    if (!spool_append(fixture->directory, line_of(fixture, record, row))) {
        fail_msg("%s", strerror(errno));
    }
}

static size_t drain(struct fixture *fixture) {
    size_t count = 0;
    struct log *log = log_open(fixture->directory, LOG_WRITE, PATIENCE_MS, &fixture->error);
    assert_non_null(log);
    if (!spool_drain(log, fixture->directory, 0, &count, &fixture->error)) {
        fail_msg("%s", fixture->error.message);
    }
    log_close(log);
    return count;
}

static void record_reads_back(void **state) {
    struct fixture *fixture = *state;
    struct log_row row = fixture_row("printf '\"a\\n\"' # \x1B caf\xC3\xA9", INT64_MIN);
    struct log_row read;
    enum LOG_RECORD record = LOG_DECISION;
    row.call = INT64_MAX;
    row.outcome = STR("refused");
    struct str line = line_of(fixture, LOG_SESSION, &row);
    assert_true(record_read(&fixture->arena, line, &record, &read, &fixture->error));
    assert_int_equal(record, LOG_SESSION);
    assert_int_equal(read.input.len, 0);
    line = line_of(fixture, LOG_DECISION, &row);
    assert_true(record_read(&fixture->arena, line, &record, &read, &fixture->error));
    assert_int_equal(record, LOG_DECISION);
    struct str again = line_of(fixture, record, &read);
    assert_string_equal(again.ptr, line.ptr);
    assert_true(read.uid == INT64_MIN && read.call == INT64_MAX && read.elapsed_us == 321);
    assert_string_equal(read.input.ptr, row.input.ptr);
}

static void what_is_no_record_is_refused(void **state) {
    struct fixture *fixture = *state;
    static const struct str rows[] = {
        STR_INIT(""),
        STR_INIT("null"),
        STR_INIT("{}"),
        STR_INIT("{\"record\":\"decision\"}"),
        STR_INIT("{\"record\":\"other\",\"decision\":\"ask\",\"ts_ms\":\"1\",\"uid\":\"1\","
                 "\"call\":\"1\",\"elapsed_us\":\"1\"}"),
        STR_INIT("{\"record\":\"ran\",\"decision\":\"ask\",\"ts_ms\":1,\"uid\":\"1\","
                 "\"call\":\"1\",\"elapsed_us\":\"1\"}"),
        STR_INIT("{\"record\":\"ran\",\"decision\":\"ask\",\"ts_ms\":\"1\",\"uid\":\"1x\","
                 "\"call\":\"1\",\"elapsed_us\":\"1\"}"),
        STR_INIT("{\"record\":\"decision\",\"decision\":\"ask\",\"ts_ms\":\"1\",\"uid\":\"1\","
                 "\"call\":\"1\",\"elapsed_us\":\"1\",\"outcome\":\"other\"}"),
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        enum LOG_RECORD record = LOG_DECISION;
        struct log_row row;
        assert_false(record_read(&fixture->arena, rows[i], &record, &row, &fixture->error));
        assert_int_equal(fixture->error.code, ERROR_SYNTAX);
    }
}

static void waiting_records_are_taken_in_once(void **state) {
    struct fixture *fixture = *state;
    struct log_row first = fixture_row("a", 1);
    struct log_row second = fixture_row("b", 2);
    append(fixture, LOG_SESSION, &first);
    append(fixture, LOG_DECISION, &first);
    append(fixture, LOG_DECISION, &second);
    append(fixture, LOG_RAN, &second);
    assert_true(spool_size(fixture->directory) > 0);
    assert_int_equal(drain(fixture), 4);
    assert_int_equal(fixture_count(fixture), 2);
    assert_int_equal(spool_size(fixture->directory), 0);
    assert_int_equal(drain(fixture), 0);
    assert_int_equal(fixture_count(fixture), 2);
    fixture_sql(fixture, "CREATE TEMP TABLE proof (n INTEGER CHECK (n = 2));"
                         "INSERT INTO proof SELECT decision FROM outcomes WHERE outcome = 'ran'");
}

static void spool_is_private_whatever_the_umask(void **state) {
    struct fixture *fixture = *state;
    struct stat status;
    mode_t mask = umask(0);
    struct log_row row = fixture_row("a", 1);
    append(fixture, LOG_DECISION, &row);
    umask(mask);
    assert_int_equal(stat(fixture_path(fixture, SPOOL_FILE), &status), 0);
    assert_int_equal(status.st_mode & 07777, 0600);
}

/* As a process that was killed after its transaction and before it removed the file leaves it. */
static void drain_that_was_cut_off_is_finished_without_doubles(void **state) {
    struct fixture *fixture = *state;
    struct log_row first = fixture_row("a", 1);
    struct log_row second = fixture_row("b", 2);
    struct log_row third = fixture_row("c", 3);
    append(fixture, LOG_DECISION, &first);
    append(fixture, LOG_DECISION, &second);
    assert_int_equal(
        rename(fixture_path(fixture, SPOOL_FILE), fixture_path(fixture, "spool.taken.jsonl")), 0);
    append(fixture, LOG_DECISION, &third);
    struct log *log = log_open(fixture->directory, LOG_WRITE, PATIENCE_MS, &fixture->error);
    assert_true(log_put(log, LOG_DECISION, &first, &fixture->error));
    log_close(log);
    assert_int_equal(drain(fixture), 3);
    assert_int_equal(fixture_count(fixture), 3);
    assert_int_equal(spool_size(fixture->directory), 0);
}

static void spool_over_the_limit_waits(void **state) {
    struct fixture *fixture = *state;
    struct log_row row = fixture_row("a", 1);
    size_t count = 0;
    append(fixture, LOG_DECISION, &row);
    size_t size = spool_size(fixture->directory);
    struct log *log = log_open(fixture->directory, LOG_WRITE, PATIENCE_MS, &fixture->error);
    assert_true(spool_drain(log, fixture->directory, size - 1, &count, &fixture->error));
    assert_int_equal(count, 0);
    assert_int_equal(spool_size(fixture->directory), size);
    assert_true(spool_drain(log, fixture->directory, size, &count, &fixture->error));
    assert_int_equal(count, 1);
    log_close(log);
}

static void locked_log_leaves_the_spool_for_later(void **state) {
    struct fixture *fixture = *state;
    struct log_row row = fixture_row("a", 1);
    size_t count = 0;
    struct log *holder = log_open(fixture->directory, LOG_WRITE, PATIENCE_MS, &fixture->error);
    struct log *log = log_open(fixture->directory, LOG_WRITE, 1, &fixture->error);
    append(fixture, LOG_DECISION, &row);
    assert_true(log_begin(holder, &fixture->error));
    assert_false(spool_drain(log, fixture->directory, 0, &count, &fixture->error));
    assert_true(log_commit(holder, &fixture->error));
    log_close(holder);
    log_close(log);
    assert_int_equal(drain(fixture), 1);
    assert_int_equal(fixture_count(fixture), 1);
}

static void spool_that_another_process_drains_is_left_to_it(void **state) {
    struct fixture *fixture = *state;
    struct log_row row = fixture_row("a", 1);
    append(fixture, LOG_DECISION, &row);
    FILE *other = fopen(fixture_path(fixture, SPOOL_FILE), "r");
    assert_non_null(other);
    assert_int_equal(flock(fileno(other), LOCK_EX), 0);
    assert_int_equal(drain(fixture), 0);
    assert_int_equal(fclose(other), 0);
    assert_int_equal(drain(fixture), 1);
}

static void line_that_was_cut_spoils_only_itself(void **state) {
    struct fixture *fixture = *state;
    struct log_row row = fixture_row("a", 1);
    struct str line = line_of(fixture, LOG_DECISION, &row);
    append(fixture, LOG_DECISION, &row);
    assert_true(spool_append(fixture->directory, str_slice(line, 0, line.len / 2)));
    row.uid = 2;
    append(fixture, LOG_DECISION, &row);
    assert_int_equal(drain(fixture), 3);
    assert_int_equal(fixture_count(fixture), 3);
    fixture_sql(fixture,
                "CREATE TEMP TABLE proof (n INTEGER CHECK (n = 1));"
                "INSERT INTO proof SELECT count(*) FROM decisions WHERE rule = 'log-damaged'"
                " AND decision = 'ask' AND input LIKE '{\"record\":\"decision\"%'");
}

static void full_disk_is_told(void **state) {
    struct fixture *fixture = *state;
    struct log_row row = fixture_row("a", 1);
    struct str line = line_of(fixture, LOG_DECISION, &row);
    struct rlimit old;
    assert_true(dir_make_private(fixture->directory, &fixture->error));
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &old), 0);
    const struct rlimit small = {line.len / 2, old.rlim_max};
    signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
    bool done = spool_append(fixture->directory, line);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &old), 0);
    assert_false(done);
    assert_true(spool_append(fixture->directory, line));
    assert_int_equal(drain(fixture), 2);
}

/* A small disk, as root; the lines that fill it are all there, and none comes twice. */
static void room_that_is_kept_takes_what_a_full_disk_does_not(void **state) {
    enum {
        LINES = 40
    };
    struct fixture *fixture = *state;
    char command[512];
    int count = 0;
    assert_true(dir_make_private(fixture->directory, &fixture->error));
    snprintf(command, sizeof command, "mount -t tmpfs -o size=256k,mode=0700 tmpfs %s 2>/dev/null",
             fixture->directory);
    if (system(command) != 0) {
        skip();
    }
    spool_reserve(fixture->directory);
    const char *filler = fixture_path(fixture, "filler");
    FILE *file = fopen(filler, "w");
    assert_non_null(file);
    setvbuf(file, NULL, _IONBF, 0);
    while (fputc('x', file) != EOF) {
    }
    fclose(file);
    for (int i = 0; i < LINES; i++) {
        struct log_row row = fixture_row("a", i);
        count += spool_append(fixture->directory, line_of(fixture, LOG_DECISION, &row)) ? 1 : 0;
    }
    unlink(filler);
    size_t drained = drain(fixture);
    int rows = fixture_count(fixture);
    snprintf(command, sizeof command, "umount %s", fixture->directory);
    assert_int_equal(system(command), 0);
    assert_int_equal(count, LINES);
    assert_int_equal(drained, LINES);
    assert_int_equal(rows, LINES);
}

static void spool_without_its_directory_is_told(void **state) {
    struct fixture *fixture = *state;
    assert_false(spool_append(fixture->directory, STR("x\n")));
    assert_true(file_write_atomic(fixture->directory, STR("x"), 0600, &fixture->error));
    assert_false(spool_append(fixture->directory, STR("x\n")));
}

static void write_and_drain(struct fixture *fixture, int writer) {
    struct log *log = log_open(fixture->directory, LOG_WRITE, PATIENCE_MS, &fixture->error);
    for (int i = 0; i < ROWS_EACH; i++) {
        size_t count = 0;
        struct log_row row = fixture_row("a", (int64_t)writer * ROWS_EACH + i);
        append(fixture, LOG_DECISION, &row);
        if (log == NULL ||
            (i % 3 == 0 && !spool_drain(log, fixture->directory, 0, &count, &fixture->error))) {
            print_error("%s\n", fixture->error.message);
            _exit(1);
        }
    }
    _exit(0);
}

static void writers_and_drains_at_once_lose_nothing(void **state) {
    struct fixture *fixture = *state;
    for (int i = 0; i < WRITERS; i++) {
        pid_t child = fork();
        assert_true(child >= 0);
        if (child == 0) {
            write_and_drain(fixture, i);
        }
    }
    for (int i = 0; i < WRITERS; i++) {
        int status = 0;
        assert_true(wait(&status) > 0);
        assert_int_equal(status, 0);
    }
    drain(fixture);
    assert_int_equal(fixture_count(fixture), WRITERS * ROWS_EACH);
}

#define SPOOL_TEST(name) cmocka_unit_test_setup_teardown(name, fixture_start, fixture_stop)

int main(void) {
    const struct CMUnitTest tests[] = {
        SPOOL_TEST(record_reads_back),
        SPOOL_TEST(what_is_no_record_is_refused),
        SPOOL_TEST(waiting_records_are_taken_in_once),
        SPOOL_TEST(spool_is_private_whatever_the_umask),
        SPOOL_TEST(drain_that_was_cut_off_is_finished_without_doubles),
        SPOOL_TEST(spool_over_the_limit_waits),
        SPOOL_TEST(locked_log_leaves_the_spool_for_later),
        SPOOL_TEST(spool_that_another_process_drains_is_left_to_it),
        SPOOL_TEST(line_that_was_cut_spoils_only_itself),
        SPOOL_TEST(full_disk_is_told),
        SPOOL_TEST(room_that_is_kept_takes_what_a_full_disk_does_not),
        SPOOL_TEST(spool_without_its_directory_is_told),
        SPOOL_TEST(writers_and_drains_at_once_lose_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
