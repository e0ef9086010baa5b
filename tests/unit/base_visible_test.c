/* Text of others, as a terminal gets it. */
#include "base/visible.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const struct {
    const char *text;
    size_t columns; /* 0: as many as it takes */
    const char *shown;
    size_t used;
} cases[] = {
    {"plain", 0, "plain", 5},
    {"", 0, "", 0},
    {"a\nb\tc\rd\033[2J", 0, "a\\nb\\tc\\rd\\e[2J", 15},
    {"\001\x7F", 0, "\\x01\\x7f", 8},
    {"\x9B\xFFx", 0, "\\x9b\\xffx", 9},
    {"a\u202Eb", 0, "a\\u202eb", 8},
    {"\U000E0041", 0, "\\U000e0041", 10},
    {"caf\u00E9", 0, "caf\u00E9", 4},
    {"cafe\u0301", 0, "cafe\u0301", 4},
    {"\u6F22\u5B57", 0, "\u6F22\u5B57", 4},
    {"abcdef", 6, "abcdef", 6},
    {"abcdef", 5, "abcd\u2026", 5},
    {"\u6F22\u5B57\u6F22", 5, "\u6F22\u5B57\u2026", 5},
    {"ab\ncd", 4, "ab\u2026", 3},
};

static void expect_shown(const char *text, size_t columns, const char *shown, size_t used) {
    struct arena arena;
    struct builder out;
    arena_init(&arena, 64 * 1024);
    builder_init(&out, &arena);
    builder_add_c(&out, ">");
    assert_int_equal(visible_add(&out, str_from(text), columns), used);
    assert_string_equal(builder_str(&out).ptr + 1, shown);
    arena_free(&arena);
}

static void nothing_is_left_that_a_terminal_obeys(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        expect_shown(cases[i].text, cases[i].columns, cases[i].shown, cases[i].used);
    }
}

static void what_is_shown_stays_as_it_is(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        expect_shown(cases[i].shown, 0, cases[i].shown, cases[i].used);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_left_that_a_terminal_obeys),
        cmocka_unit_test(what_is_shown_stays_as_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
