/* What is kept of a row. */
#include "audit/columns.h"

#include "audit/patch_text.h"
#include "audit_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void patches_become_files_and_counts(void **state) {
    struct fixture *fixture = *state;
    static const struct {
        const char *text;
        const char *expected;
    } rows[] = {
        {"no patch", "no patch"},
        {"*** Begin Patch\n*** Add File: a.c\n+one\n+two\n*** End Patch\n",
         "*** Begin Patch\n*** Add File: a.c (+2 -0)\n*** End Patch\n"},
        {"*** Begin Patch\n*** Update File: a\n*** Move to: b\n@@ x\n-old\n+new\n same\n"
         "*** End of File\n*** Delete File: c\n*** End Patch",
         "*** Begin Patch\n*** Update File: a, Move to: b (+1 -1)\n*** Delete File: c (+0 -0)\n"
         "*** End Patch"},
        {"apply_patch <<'E'\n*** Begin Patch\n*** Add File: a\n+x\n*** End Patch\nE\nls",
         "apply_patch <<'E'\n*** Begin Patch\n*** Add File: a (+1 -0)\n*** End Patch\nE\nls"},
        {"*** Begin Patch\n*** Add File: a\n+cut", "*** Begin Patch\n*** Add File: a (+1 -0)\n"},
        {"{\"p\":\"*** Begin Patch\\n*** Add File: a\\n+x\\n*** End Patch\\n\"}",
         "{\"p\":\"*** Begin Patch\\n*** Add File: a (+1 -0)\\n*** End Patch\\n\"}"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct str got = patch_text_shorten(&fixture->arena, str_from(rows[i].text));
        assert_string_equal(got.ptr, rows[i].expected);
    }
}

static struct log_row prepared(struct fixture *fixture, const struct log_settings *settings,
                               struct log_row row) {
    assert_true(log_row_prepare(&fixture->arena, settings, &row));
    return row;
}

static struct log_row secret_row(void) {
    struct log_row row = fixture_row("X_TOKEN=hunter2 make", 1);
    row.reason = STR("reaches https://a:hunter2@b/");
    row.actions = STR("[{\"type\":\"x\",\"source\":\"X_TOKEN=hunter2 make\",\"targets\":[\"t\"]}]");
    return row;
}

static bool has_secret(const struct log_row *row) {
    for (size_t i = 0; i < LOG_TEXT_COUNT; i++) {
        if (str_find_text(log_text_in(row, i), "hunter2") != STR_NOT_FOUND) {
            return true;
        }
    }
    return false;
}

static void no_text_of_a_row_keeps_a_secret(void **state) {
    struct log_row row = prepared(*state, NULL, secret_row());
    assert_false(has_secret(&row));
    assert_string_equal(row.input.ptr, "X_TOKEN=[redacted:token] make");
    assert_string_equal(row.actions.ptr, "[{\"type\":\"x\",\"source\":\"X_TOKEN=[redacted:token] "
                                         "make\",\"targets\":[\"t\"]}]");
}

/* Its targets stand there alone, without what tells that one of them is a secret. */
static void secret_of_the_input_is_hidden_wherever_it_stands(void **state) {
    struct log_row row = fixture_row("keytool -storepass type7hunter2 -list", 1);
    row.reason = STR("keytool works with private keys: type7hunter2");
    row.actions = STR("[{\"type\":\"x\",\"source\":\"keytool\",\"targets\":[\"type7hunter2\","
                      "\"a\\\"type7hunter2\"]}]");
    row = prepared(*state, NULL, row);
    assert_false(has_secret(&row));
    assert_string_equal(row.reason.ptr, "keytool works with private keys: [redacted:secret]");
    assert_string_equal(row.actions.ptr, "[{\"type\":\"x\",\"source\":\"keytool\",\"targets\":["
                                         "\"[redacted:secret]\",\"a\\\"[redacted:secret]\"]}]");
    /* A value that is also the name of a member spoils nothing. */
    struct log_row word = fixture_row("DB_PASSWORD=type make", 2);
    word = prepared(*state, NULL, word);
    assert_non_null(strstr(word.actions.ptr, "\"type\":"));
}

static void whole_input_is_kept_on_demand(void **state) {
    const struct log_settings settings = {.store_input = LOG_INPUT_FULL};
    struct log_row row = prepared(*state, &settings, secret_row());
    assert_string_equal(row.input.ptr, "X_TOKEN=hunter2 make");
}

static void no_input_leaves_no_part_of_it(void **state) {
    const struct log_settings settings = {.store_input = LOG_INPUT_NONE};
    struct log_row row = prepared(*state, &settings, secret_row());
    assert_int_equal(row.input.len, 0);
    assert_string_equal(row.actions.ptr, "[{\"type\":\"x\",\"targets\":[\"t\"]}]");
    assert_true(row.input_hash == prepared(*state, NULL, secret_row()).input_hash);
}

static void patch_is_kept_on_demand(void **state) {
    const struct log_settings settings = {.store_patch = true};
    struct str patch = STR("*** Begin Patch\n*** Add File: a\n+one\n*** End Patch\n");
    struct log_row row = fixture_row("", 1);
    row.input = patch;
    assert_string_equal(prepared(*state, &settings, row).input.ptr, patch.ptr);
    assert_null(strstr(prepared(*state, NULL, row).input.ptr, "+one"));
}

/* Else somebody who has the log could try passwords until the hash fits. */
static void hashes_do_not_depend_on_secrets(void **state) {
    struct log_row one = fixture_row("X_TOKEN=hunter2 make", 1);
    struct log_row two = fixture_row("X_TOKEN=hunter3 make", 1);
    struct log_row other = fixture_row("X_TOKEN=hunter3 fake", 1);
    one = prepared(*state, NULL, one);
    two = prepared(*state, NULL, two);
    other = prepared(*state, NULL, other);
    assert_true(one.call == two.call && one.input_hash == two.input_hash);
    assert_false(one.call == other.call || one.input_hash == other.input_hash);
}

static void spent_memory_is_told(void **state) {
    struct arena arena;
    size_t limit = 0;
    bool done = false;
    (void)state;
    for (; !done && limit < 1 << 20; limit += 64) {
        struct log_row row = secret_row();
        arena_init(&arena, limit);
        done = log_row_prepare(&arena, NULL, &row);
        assert_true(done || arena.exhausted);
        assert_false(done && has_secret(&row));
        arena_free(&arena);
    }
    assert_true(done && limit > 64);
}

#define COLUMNS_TEST(name) cmocka_unit_test_setup_teardown(name, fixture_start, fixture_stop)

int main(void) {
    const struct CMUnitTest tests[] = {
        COLUMNS_TEST(patches_become_files_and_counts),
        COLUMNS_TEST(no_text_of_a_row_keeps_a_secret),
        COLUMNS_TEST(secret_of_the_input_is_hidden_wherever_it_stands),
        COLUMNS_TEST(whole_input_is_kept_on_demand),
        COLUMNS_TEST(no_input_leaves_no_part_of_it),
        COLUMNS_TEST(patch_is_kept_on_demand),
        COLUMNS_TEST(hashes_do_not_depend_on_secrets),
        cmocka_unit_test(spent_memory_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
