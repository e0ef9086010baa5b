#include "judge/literals.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
    ARENA_LIMIT = 1 << 20,
};

static const struct {
    const char *pattern;
    const char *literals; /* each in front of a space */
} patterns[] = {
    {"curl", "curl "},
    {"\\bcurl\\s+wget\\b", "curl "},
    {"curl|wget", "curl wget "},
    {"(?:curl|wget) --fast", " --fast "},
    {"(?:download|wget) -f", "download wget "},
    {"curl|w", ""},
    {"curl|", ""},
    {"curl?", "cur "},
    {"(?:curl)?", ""},
    {"(?:curl)*x", ""},
    {"(?:curl)+", "curl "},
    {"(?:curl){0,2}", ""},
    {"(?:curl){2}", "curl "},
    {"ab+c", "ab "},
    {"\\.netrc\\(", ".netrc( "},
    {"[a\\]b]curl[^]]", "curl "},
    {"(?!curl)wg(?<=x)", "wg "},
    {"(?i)task", "ta "},
    {"x(?i:desk)y", "de "},
    {"(ab)\\1", "ab "},
    {"mcp__get", "mcp__get "},
    {"^mcp__(?:ge|li)", "ge li "},
    /* Not read */
    {"(?x)a b c", ""},
    {"(?<name>abc)", ""},
    {"\\Qab\\E", ""},
    {"\\x41bc", ""},
    {"(*UCP)abc", ""},
    {"[[:alpha:]]abc", ""},
    {"abc)", ""},
    {"(abc", ""},
    {"[abc", ""},
    {"ab\\", ""},
};

static void a_pattern_tells_what_it_needs(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        struct arena arena;
        struct strs found;
        struct builder text;
        arena_init(&arena, ARENA_LIMIT);
        assert_true(literals_find(&arena, patterns[i].pattern, "mcp__", &found));
        builder_init(&text, &arena);
        for (size_t k = 0; k < found.count; k++) {
            builder_add(&text, found.items[k]);
            builder_add_char(&text, ' ');
        }
        builder_add_c(&text, "");
        if (!str_is(builder_str(&text), patterns[i].literals)) {
            fail_msg("%s: needs %.*s", patterns[i].pattern, STR_ARG(builder_str(&text)));
        }
        arena_free(&arena);
    }
}

static void deep_groups_are_given_up(void **state) {
    (void)state;
    char pattern[2001];
    struct arena arena;
    struct strs found;
    memset(pattern, '(', sizeof pattern - 1);
    pattern[sizeof pattern - 1] = '\0';
    arena_init(&arena, ARENA_LIMIT);
    assert_true(literals_find(&arena, pattern, "", &found));
    assert_int_equal(found.count, 0);
    arena_free(&arena);
}

static void spent_memory_is_told(void **state) {
    (void)state;
    struct arena arena;
    struct strs found;
    arena_init(&arena, 0);
    assert_false(literals_find(&arena, "curl|wget", "", &found));
    assert_int_equal(found.count, 0);
}

static bool may_be_in(const char *literal, struct str text) {
    struct str one = str_from(literal);
    const struct strs literals = {&one, literal == NULL ? 0 : 1, 1};
    struct literal_pairs pairs;
    literals_read(text, &pairs);
    return literals_may_be_in(&literals, &pairs);
}

static void texts_without_the_literals_are_told(void **state) {
    (void)state;
    assert_true(may_be_in("curl", STR("a curl b")));
    assert_true(may_be_in("curl", STR("CURL")));
    assert_true(may_be_in("\xC3\xBC-", STR("gr\xC3\xBC-")));
    assert_true(may_be_in("https", STR("ht-tt-tp-ps"))); /* only the pairs are known */
    assert_true(may_be_in(NULL, STR("")));
    assert_false(may_be_in("curl", STR("a cur l")));
    assert_false(may_be_in("curl", STR("")));
    assert_false(may_be_in("c1", STR("cq")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pattern_tells_what_it_needs),
        cmocka_unit_test(deep_groups_are_given_up),
        cmocka_unit_test(spent_memory_is_told),
        cmocka_unit_test(texts_without_the_literals_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
