#include "base/str.h"

#include <ctype.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void views_compare_by_bytes(void **state) {
    const struct str hole = {"a\0b", 3};
    (void)state;
    assert_true(str_equal(STR("ab"), STR("ab")));
    assert_false(str_equal(STR("ab"), STR("abc")));
    assert_false(str_equal(hole, STR("a")));
    assert_true(str_equal((struct str){NULL, 0}, STR("")));
    assert_true(str_is(STR(""), ""));
    assert_false(str_is(hole, "a"));
    assert_int_equal(str_from(NULL).len, 0);
    assert_int_equal(str_from("four").len, 4);
}

static void order_is_that_of_unsigned_bytes(void **state) {
    static const struct {
        struct str a, b;
        int order;
    } cases[] = {
        {STR_INIT("a"), STR_INIT("b"), -1},   {STR_INIT("ab"), STR_INIT("a"), 1},
        {STR_INIT("a"), STR_INIT("a"), 0},    {{NULL, 0}, STR_INIT(""), 0},
        {{NULL, 0}, STR_INIT("a"), -1},       {STR_INIT("\xff"), STR_INIT("a"), 1},
        {STR_INIT("a\0b"), STR_INIT("a"), 1},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int order = str_compare(cases[i].a, cases[i].b);
        assert_int_equal((order > 0) - (order < 0), cases[i].order);
    }
}

static void starts_and_ends_are_found(void **state) {
    (void)state;
    assert_true(str_starts(STR("--flag=x"), "--flag"));
    assert_false(str_starts(STR("--f"), "--flag"));
    assert_true(str_starts((struct str){NULL, 0}, ""));
    assert_true(str_ends(STR("a.toml"), ".toml"));
    assert_false(str_ends(STR("toml"), ".toml"));
    assert_true(str_ends((struct str){NULL, 0}, ""));
}

static void bytes_are_found_from_an_offset(void **state) {
    const struct str hole = {"a\0b\0", 4};
    (void)state;
    assert_int_equal(str_find(STR("a/b/c"), '/', 0), 1);
    assert_int_equal(str_find(STR("a/b/c"), '/', 2), 3);
    assert_int_equal(str_find(STR("a/b/c"), '/', 4), STR_NOT_FOUND);
    assert_int_equal(str_find(STR("a"), 'a', 1), STR_NOT_FOUND);
    assert_int_equal(str_find(STR("a"), 'a', SIZE_MAX), STR_NOT_FOUND);
    assert_int_equal(str_find((struct str){NULL, 0}, 'a', 0), STR_NOT_FOUND);
    assert_int_equal(str_find(hole, '\0', 2), 3);
}

static void texts_are_found(void **state) {
    static const struct {
        const char *text, *needle;
        ptrdiff_t at;
    } cases[] = {
        {"abcabd", "abd", 3},
        {"aaab", "aab", 1},
        {"abc", "abc", 0},
        {"abc", "c", 2},
        {"abc", "d", STR_NOT_FOUND},
        {"ab", "abc", STR_NOT_FOUND},
        {"", "", 0},
        {"", "a", STR_NOT_FOUND},
        {"abc", "", 0},
        {"xabx", "xb", STR_NOT_FOUND},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_int_equal(str_find_text(str_from(cases[i].text), cases[i].needle), cases[i].at);
    }
}

static void one_of_several_characters_is_found_inside_the_view(void **state) {
    static const char text[] = "ab c\0d e";
    (void)state;
    assert_int_equal(str_find_any(STR("ab c"), "; "), 2);
    assert_int_equal(str_find_any(STR("ab;c "), "; "), 2);
    assert_int_equal(str_find_any(STR("abc"), "; "), STR_NOT_FOUND);
    assert_int_equal(str_find_any(STR(""), "; "), STR_NOT_FOUND);
    assert_int_equal(str_find_any((struct str){text, 2}, " "), STR_NOT_FOUND);
    assert_int_equal(str_find_any((struct str){text + 3, 5}, " "), 3);
}

static void a_plain_text_has_names_and_what_is_said(void **state) {
    (void)state;
    assert_true(str_is_plain(STR("a_B9"), ""));
    assert_true(str_is_plain(STR("a-b/c"), "-/"));
    assert_true(str_is_plain(STR(""), ""));
    assert_false(str_is_plain(STR("a-b c"), "-/"));
    assert_false(str_is_plain(STR("a\0b"), "-/"));
    assert_false(str_is_plain(STR("\xC3\xA4"), "-/"));
}

static void one_of_several_texts_is_found_inside_the_view(void **state) {
    static const char *const texts[] = {"bc", "xy", NULL};
    (void)state;
    assert_true(str_has_one_of(STR("abcd"), texts));
    assert_false(str_has_one_of(str_slice(STR("abcd"), 0, 2), texts));
    assert_false(str_has_one_of(STR(""), texts));
    assert_false(str_has_one_of(STR("a"), NULL));
}

static void a_list_has_its_texts(void **state) {
    struct str items[] = {STR_INIT("a"), STR_INIT("bc")};
    const struct strs list = {items, 2, 2};
    (void)state;
    assert_true(strs_have(&list, STR("bc")));
    assert_false(strs_have(&list, STR("b")));
    assert_false(strs_have(&(struct strs){0}, STR("")));
}

static void slices_stay_inside(void **state) {
    (void)state;
    assert_true(str_is(str_slice(STR("abcd"), 1, 3), "bc"));
    assert_true(str_is(str_slice(STR("abcd"), 2, SIZE_MAX), "cd"));
    assert_true(str_is(str_slice(STR("abcd"), 9, 12), ""));
    assert_true(str_is(str_slice(STR("abcd"), 3, 1), ""));
    assert_null(str_slice((struct str){NULL, 0}, 0, 1).ptr);
}

static void white_space_is_trimmed_at_both_ends(void **state) {
    (void)state;
    assert_true(str_is(str_trim(STR(" \t\r\n\v\fa b ")), "a b"));
    assert_true(str_is(str_trim(STR("  ")), ""));
    assert_true(str_is(str_trim(STR("")), ""));
    /* U+00A0 is not ASCII and stays. */
    assert_true(str_is(str_trim(STR("\xc2\xa0")), "\xc2\xa0"));
}

static void splitting_gives_every_part(void **state) {
    static const struct {
        const char *text, *parts; /* joined with '|' */
    } cases[] = {
        {"a,,b", "a||b|"}, {"", "|"}, {",", "||"}, {"abc", "abc|"}, {"a,", "a||"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char joined[32] = "";
        struct str rest = str_from(cases[i].text);
        struct str part;
        while (str_split(&rest, ',', &part)) {
            strncat(joined, part.ptr, part.len);
            strcat(joined, "|");
        }
        assert_string_equal(joined, cases[i].parts);
    }
    struct str none = {NULL, 0};
    struct str part;
    assert_false(str_split(&none, ',', &part));
}

static void copies_are_terminated_and_own_their_bytes(void **state) {
    char text[] = "a\0b";
    struct arena arena;
    (void)state;
    arena_init(&arena, 4096);
    struct str copy = str_copy(&arena, (struct str){text, 3});
    char *terminated = str_to_c(&arena, STR("xy"));
    text[0] = 'z';
    assert_memory_equal(copy.ptr, "a\0b", 4);
    assert_int_equal(copy.len, 3);
    assert_string_equal(terminated, "xy");
    assert_string_equal(str_to_c(&arena, (struct str){NULL, 0}), "");
    assert_null(str_to_c(&arena, (struct str){text, 8192}));
    assert_null(str_copy(&arena, (struct str){text, 8192}).ptr);
    arena_free(&arena);
}

static void a_builder_joins_all_kinds(void **state) {
    struct arena arena;
    struct builder builder;
    (void)state;
    arena_init(&arena, 1 << 20);
    builder_init(&builder, &arena);
    assert_true(str_is(builder_str(&builder), ""));
    assert_non_null(builder_str(&builder).ptr);
    builder_add(&builder, STR("a"));
    builder_add(&builder, (struct str){NULL, 0});
    builder_add_c(&builder, "bc");
    builder_add_char(&builder, '\0');
    builder_addf(&builder, "%d-%s", 42, "x");
    struct str built = builder_str(&builder);
    assert_int_equal(built.len, 8);
    assert_memory_equal(built.ptr,
                        "abc\0"
                        "42-x",
                        9);
    arena_free(&arena);
}

static void a_builder_grows_over_any_boundary(void **state) {
    (void)state;
    for (size_t length = 60; length < 70; length++) {
        struct arena arena;
        struct builder builder;
        arena_init(&arena, 1 << 20);
        builder_init(&builder, &arena);
        for (size_t i = 0; i < length; i++) {
            builder_add_char(&builder, 'x');
        }
        builder_addf(&builder, "%s", "end");
        struct str built = builder_str(&builder);
        assert_int_equal(built.len, length + 3);
        assert_true(str_ends(built, "xend"));
        assert_int_equal(built.ptr[built.len], '\0');
        arena_free(&arena);
    }
}

static void a_builder_without_memory_fails_to_the_end(void **state) {
    struct arena arena;
    struct builder builder;
    (void)state;
    arena_init(&arena, 256);
    builder_init(&builder, &arena);
    builder_add_c(&builder, "short");
    for (int i = 0; i < 100; i++) {
        builder_addf(&builder, "%s", "a longer text");
    }
    builder_add_c(&builder, "x");
    assert_true(builder.failed);
    assert_null(builder_str(&builder).ptr);
    assert_true(arena.exhausted);
    arena_free(&arena);
}

struct numbers {
    int *items;
    size_t count;
    size_t capacity;
};

static void an_array_keeps_its_items_as_it_grows(void **state) {
    struct arena arena;
    struct numbers numbers = {0};
    (void)state;
    arena_init(&arena, 1 << 20);
    for (int i = 0; i < 1000; i++) {
        assert_true(VEC_PUSH(&arena, &numbers, i));
    }
    assert_int_equal(numbers.count, 1000);
    for (int i = 0; i < 1000; i++) {
        assert_int_equal(numbers.items[i], i);
    }
    arena_free(&arena);
}

static void an_array_that_cannot_grow_is_unchanged(void **state) {
    struct arena arena;
    struct numbers numbers = {0};
    (void)state;
    arena_init(&arena, 256);
    while (VEC_PUSH(&arena, &numbers, 7)) {
    }
    size_t count = numbers.count;
    assert_true(count >= 8);
    assert_false(VEC_PUSH(&arena, &numbers, 8));
    assert_int_equal(numbers.count, count);
    assert_int_equal(numbers.items[count - 1], 7);
    arena_free(&arena);
}

static void digits_have_a_value_and_names_their_letters(void **state) {
    static const char digits[] = "0123456789abcdef";
    (void)state;
    for (int c = 0; c <= 255; c++) {
        const char *at = c == 0 ? NULL : strchr(digits, tolower(c));
        bool name = c < 0x80 && (isalnum(c) || c == '_');
        assert_int_equal(char_digit((char)c), at == NULL ? -1 : at - digits);
        assert_int_equal(char_is_name((char)c), name);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(views_compare_by_bytes),
        cmocka_unit_test(order_is_that_of_unsigned_bytes),
        cmocka_unit_test(starts_and_ends_are_found),
        cmocka_unit_test(bytes_are_found_from_an_offset),
        cmocka_unit_test(texts_are_found),
        cmocka_unit_test(one_of_several_characters_is_found_inside_the_view),
        cmocka_unit_test(a_plain_text_has_names_and_what_is_said),
        cmocka_unit_test(one_of_several_texts_is_found_inside_the_view),
        cmocka_unit_test(a_list_has_its_texts),
        cmocka_unit_test(slices_stay_inside),
        cmocka_unit_test(white_space_is_trimmed_at_both_ends),
        cmocka_unit_test(splitting_gives_every_part),
        cmocka_unit_test(digits_have_a_value_and_names_their_letters),
        cmocka_unit_test(copies_are_terminated_and_own_their_bytes),
        cmocka_unit_test(a_builder_joins_all_kinds),
        cmocka_unit_test(a_builder_grows_over_any_boundary),
        cmocka_unit_test(a_builder_without_memory_fails_to_the_end),
        cmocka_unit_test(an_array_keeps_its_items_as_it_grows),
        cmocka_unit_test(an_array_that_cannot_grow_is_unchanged),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
