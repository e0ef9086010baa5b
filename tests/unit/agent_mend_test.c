#include "agent/mend.h"
#include "scarce_memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum {
    ARENA_LIMIT = 4 * 1024 * 1024,
};

#define SETTINGS "a = 1 # one\nb = 'x'\n\n[t]\nc = true # three\n"
#define RULES    "one\ntwo\nthree\n"

static struct finding items[] = {
    {.file = "/x/a.toml", .text = STR_INIT(SETTINGS), .mend = MEND_REMOVE, .path = STR_INIT("a")},
    {.file = "/x/a.rules", .text = STR_INIT(RULES), .mend = MEND_CUT, .start = 0, .end = 4},
    {.file = "/x/a.toml",
     .text = STR_INIT(SETTINGS),
     .mend = MEND_SET,
     .path = STR_INIT("t.c"),
     .value = "false"},
    {.file = "/x/a.rules", .text = STR_INIT(RULES), .mend = MEND_CUT, .start = 8, .end = 14},
    {.file = "/x/other", .text = STR_INIT(SETTINGS), .mend = MEND_NONE},
    {.file = "/x/b.toml", .text = STR_INIT(SETTINGS), .mend = MEND_REMOVE, .path = STR_INIT("z")},
};

static const struct findings findings = {items, sizeof items / sizeof *items, 0};

static struct str after(const struct file_changes *changes, const char *path) {
    for (size_t i = 0; i < changes->count; i++) {
        if (strcmp(changes->items[i].path, path) == 0) {
            return changes->items[i].after;
        }
    }
    return (struct str){NULL, 0};
}

static void all_edits_of_a_file_are_one_change(void **state) {
    (void)state;
    struct arena arena;
    struct file_changes changes;
    arena_init(&arena, ARENA_LIMIT);
    assert_true(mend_plan(&findings, &arena, &changes));
    assert_int_equal(changes.count, 2);
    assert_true(str_is(after(&changes, "/x/a.toml"), "b = 'x'\n\n[t]\nc = false # three\n"));
    assert_true(str_is(after(&changes, "/x/a.rules"), "two\n"));
    arena_free(&arena);
}

static void what_is_gone_or_other_counts_as_mended(void **state) {
    (void)state;
    struct finding one = {.id = "x", .file = "/a", .what = STR_INIT("w"), .mend = MEND_REMOVE};
    struct finding other = one;
    const struct findings none = {NULL, 0, 0};
    const struct findings same = {&other, 1, 0};
    assert_true(mend_is_done(&one, &none));
    assert_false(mend_is_done(&one, &same));
    other.what = STR("v");
    assert_true(mend_is_done(&one, &same));
}

/* Small limits let each allocation fail in turn. */
static void without_memory_there_is_no_change(void **state) {
    (void)state;
    bool is_done = false;
    size_t failures = 0;
    for (size_t limit = 0; !is_done && limit < ARENA_LIMIT; limit += 512) {
        struct arena arena;
        struct file_changes changes;
        size_t plenty = SIZE_MAX;
        arena_init_with(&arena, limit, scarce_memory(&plenty));
        is_done = mend_plan(&findings, &arena, &changes);
        failures += is_done ? 0 : 1;
        assert_true(!is_done || str_is(after(&changes, "/x/a.rules"), "two\n"));
        assert_true(!is_done ||
                    str_is(after(&changes, "/x/a.toml"), "b = 'x'\n\n[t]\nc = false # three\n"));
        arena_free(&arena);
    }
    assert_true(is_done && failures > 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_edits_of_a_file_are_one_change),
        cmocka_unit_test(what_is_gone_or_other_counts_as_mended),
        cmocka_unit_test(without_memory_there_is_no_change),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
