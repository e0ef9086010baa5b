/* A log that is not used: what is to be kept waits beside it, and it is known why. */
#include "audit/record.h"
#include "audit/spool.h"
#include "audit_fixture.h"

#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum {
    PATIENCE_MS = 2000,
    CUT = 5000, /* bytes that are left of a log */
    NOBODY = 65534,
};

/* Keeps a decision as what can wait; the code of what is told of it, or -1 when it is not kept. */
static int keep(struct fixture *fixture, int64_t uid, char aside[PATH_MAX]) {
    struct log_keeper keeper = {.directory = fixture->directory, .patience_ms = PATIENCE_MS};
    struct log_row row = fixture_row("x", uid);
    fixture->error = (struct error){.code = ERROR_NONE};
    assert_true(log_row_prepare(&fixture->arena, NULL, &row));
    struct str line = record_write(&fixture->arena, LOG_DECISION, &row);
    bool kept = log_keep_waiting(&keeper, LOG_DECISION, &row, line, &fixture->error);
    strcpy(aside, keeper.log == NULL ? "" : log_set_aside(keeper.log));
    log_keeper_finish(&keeper);
    return kept ? (int)fixture->error.code : -1;
}

static void log_of_a_newer_nah_is_told_of(void **state) {
    struct fixture *fixture = *state;
    char aside[PATH_MAX];
    log_close(fixture_open(fixture));
    fixture_sql(fixture, "PRAGMA user_version=99");
    assert_int_equal(keep(fixture, 1, aside), ERROR_ACCESS);
    assert_non_null(strstr(fixture->error.message, "schema 99"));
    assert_true(spool_size(fixture->directory) > 0);
    fixture_sql(fixture, "PRAGMA user_version=3");
    assert_int_equal(keep(fixture, 2, aside), ERROR_NONE);
    assert_int_equal(fixture_count(fixture), 2);
}

static void log_of_another_user_is_told_of(void **state) {
    struct fixture *fixture = *state;
    char aside[PATH_MAX];
    if (geteuid() != 0) {
        skip();
    }
    log_close(fixture_open(fixture));
    assert_int_equal(chown(fixture_path(fixture, LOG_FILE), NOBODY, NOBODY), 0);
    assert_int_equal(keep(fixture, 1, aside), ERROR_ACCESS);
    assert_int_equal(chown(fixture_path(fixture, LOG_FILE), 0, 0), 0);
    assert_int_equal(keep(fixture, 2, aside), ERROR_NONE);
    assert_int_equal(fixture_count(fixture), 2);
}

static void log_that_was_cut_off_is_replaced_at_once(void **state) {
    struct fixture *fixture = *state;
    char aside[PATH_MAX];
    log_close(fixture_open(fixture));
    assert_int_equal(truncate(fixture_path(fixture, LOG_FILE), CUT), 0);
    assert_int_equal(keep(fixture, 1, aside), ERROR_NONE);
    assert_string_not_equal(aside, "");
    assert_int_equal(fixture_count(fixture), 1);
}

#define REFUSED_TEST(name) cmocka_unit_test_setup_teardown(name, fixture_start, fixture_stop)

int main(void) {
    const struct CMUnitTest tests[] = {
        REFUSED_TEST(log_of_a_newer_nah_is_told_of),
        REFUSED_TEST(log_of_another_user_is_told_of),
        REFUSED_TEST(log_that_was_cut_off_is_replaced_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
