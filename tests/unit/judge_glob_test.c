#include "judge/glob.h"

#include <fnmatch.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* What a shell's pattern matches, told by another implementation. */
static bool shell_matches(const char *pattern, const char *text) {
    return fnmatch(pattern, text, FNM_PATHNAME | FNM_PERIOD) == 0;
}

static const char *const shell_patterns[] = {
    "a",    "*",     "?",    "a*",     "*a", ".*",    "[ab]", "[!a]", "*.b",  "a/b",
    "*/b",  "a/*",   "*/*",  ".a",     "?b", "[.a]b", "a?b",  "*.*",  "a*b*", "\\a",
    "a[b]", "[a.]*", "[]a]", "[a-b]*", "/*", "/a/.b", "*b",   "**",   "./a",  "[^b]b",
};

static const char *const table_patterns[] = {
    "a", "*", "a*", "*a", "**", "a/", "a/**", "**.b", ".a*", "a/*", "*b", "/a", "/a/", "a.b", ".*",
};

/* Every text of up to five of these letters. */
static const char letters[] = "ab./";
enum {
    LENGTH_MAX = 5,
    TEXT_COUNT = 1 + 4 + 16 + 64 + 256 + 1024,
};

static size_t all_texts(char texts[TEXT_COUNT][LENGTH_MAX + 1]) {
    size_t count = 1;
    size_t start = 0;
    texts[0][0] = '\0';
    for (size_t length = 1; length <= LENGTH_MAX; length++) {
        size_t end = count;
        for (size_t i = start; i < end; i++) {
            for (const char *letter = letters; *letter != '\0'; letter++) {
                memcpy(texts[count], texts[i], length - 1);
                texts[count][length - 1] = *letter;
                texts[count++][length] = '\0';
            }
        }
        start = end;
    }
    return count;
}

static void two_patterns_meet_when_some_text_fits_both(void **state) {
    (void)state;
    static char texts[TEXT_COUNT][LENGTH_MAX + 1];
    size_t count = all_texts(texts);
    struct arena arena;
    arena_init(&arena, 16 << 20);
    size_t meetings = 0;
    for (size_t s = 0; s < sizeof shell_patterns / sizeof *shell_patterns; s++) {
        for (size_t t = 0; t < sizeof table_patterns / sizeof *table_patterns; t++) {
            struct glob shell;
            struct glob row;
            const char *table = table_patterns[t];
            assert_true(glob_compile(str_from(shell_patterns[s]), true, &arena, &shell));
            assert_true(glob_compile_table(table, &arena, &row));
            bool meets = glob_meets(&shell, &row, false, &arena);
            assert_int_equal(meets, glob_meets(&row, &shell, false, &arena));
            bool tree = table[strlen(table) - 1] == '/';
            bool found = false;
            for (size_t i = 0; i < count && !found; i++) {
                struct str text = str_from(texts[i]);
                bool in_row =
                    tree ? text.len + 1 == strlen(table) && memcmp(text.ptr, table, text.len) == 0
                         : glob_matches(table, text, false);
                found = in_row && shell_matches(shell_patterns[s], texts[i]);
            }
            if (found && !meets) {
                fail_msg("%s and %s have a text in common", shell_patterns[s], table);
            }
            /* "**" in a shell's pattern may be more than fnmatch() makes of it, and a table's row
             * does not mind a leading dot. */
            if (meets && !found && strstr(shell_patterns[s], "**") == NULL) {
                fail_msg("%s and %s have no text in common", shell_patterns[s], table);
            }
            meetings += meets;
        }
    }
    assert_in_range(meetings, 100, 400);
    arena_free(&arena);
}

static const struct {
    const char *pattern;
    const char *text;
    bool matches;
} rows[] = {
    {".ssh/id_*", ".ssh/id_rsa", true},
    {".ssh/id_*", ".ssh/id_", true},
    {".ssh/id_*", ".ssh/id_rsa/x", false},
    {".ssh/**", ".ssh/a/b", true},
    {".ssh/**", ".ssh", false},
    {".aws/", ".aws", true},
    {".aws/", ".aws/x/y", true},
    {".aws/", ".awsome", false},
    {"**.pem", "a/b.pem", true},
    {"**.pem", "a/b.pem.txt", false},
    {".config/google-chrome*/", ".config/google-chrome-beta/x", true},
    {".config/google-chrome*/", ".config/google", false},
    {"proc/*/environ", "proc/1/environ", true},
    {"proc/*/environ", "proc/1/task/environ", false},
    {"", "", true},
    {"", "a", false},
};

static void a_row_of_a_table_matches_as_its_comment_says(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (glob_matches(rows[i].pattern, str_from(rows[i].text), false) != rows[i].matches) {
            fail_msg("%s on %s is not %d", rows[i].pattern, rows[i].text, rows[i].matches);
        }
    }
}

static bool meet(struct arena *arena, struct str value, const char *row, bool fold) {
    struct glob a;
    struct glob b;
    assert_true(glob_compile(value, true, arena, &a));
    assert_true(glob_compile_table(row, arena, &b));
    return glob_meets(&a, &b, fold, arena);
}

static void a_hole_is_any_text(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena, 1 << 20);
    assert_true(meet(&arena, STR("/home/\0/.ssh/id"), "/home/u/.ssh/*", false));
    assert_true(meet(&arena, STR("\0"), ".ssh/id_rsa", false));
    assert_true(meet(&arena, STR("a\0"), "a", false));
    assert_false(meet(&arena, STR("\0.txt"), "**.pem", false));
    arena_free(&arena);
}

static void case_is_ignored_only_when_asked(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena, 1 << 20);
    assert_false(meet(&arena, STR(".SSH/ID_?"), ".ssh/id_a", false));
    assert_true(meet(&arena, STR(".SSH/ID_?"), ".ssh/id_a", true));
    assert_false(meet(&arena, STR("[B]"), "b", false));
    assert_true(meet(&arena, STR("[B]"), "b", true));
    assert_true(glob_matches(".Ssh/*", STR(".ssH/X"), true));
    assert_false(glob_matches(".Ssh/*", STR(".ssH/X"), false));
    arena_free(&arena);
}

static void hard_brackets_and_extended_globs_are_widened(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena, 1 << 20);
    assert_true(meet(&arena, STR("id_[[:alpha:]]sa"), "id_rsa", false));
    assert_true(meet(&arena, STR("id_[![:digit:]]sa"), "id_rsa", false));
    assert_true(meet(&arena, STR("id_@(rsa|dsa)"), "id_rsa", false));
    assert_true(meet(&arena, STR("!(x)"), "id_rsa", false));
    assert_true(meet(&arena, STR("id_[r\0]sa"), "id_rsa", false));
    assert_true(meet(&arena, STR("+(a/b|c)"), "a/b", false));
    assert_false(meet(&arena, STR("+(a|b)"), "a/b", false));
    assert_false(meet(&arena, STR("[!r]sa"), "rsa", false));
    arena_free(&arena);
}

static void no_bytes_crash_the_compiler(void **state) {
    (void)state;
    static const char bytes[] = {'[', ']', '!', '\\', '*', '(', ')', '@', ':', '\0', 'a', '/'};
    uint32_t random = 1;
    for (size_t round = 0; round < 20000; round++) {
        struct arena arena;
        struct glob glob;
        struct glob row;
        char text[12];
        size_t length = round % (sizeof text + 1);
        for (size_t i = 0; i < length; i++) {
            random = random * 1664525 + 1013904223;
            text[i] = bytes[(random >> 16) % sizeof bytes];
        }
        arena_init(&arena, 1 << 20);
        assert_true(glob_compile((struct str){text, length}, true, &arena, &glob));
        assert_true(glob_compile_table("a*/**b", &arena, &row));
        assert_in_range(glob.count, 0, 2 * length);
        glob_meets(&glob, &row, false, &arena);
        arena_free(&arena);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_patterns_meet_when_some_text_fits_both),
        cmocka_unit_test(a_row_of_a_table_matches_as_its_comment_says),
        cmocka_unit_test(a_hole_is_any_text),
        cmocka_unit_test(case_is_ignored_only_when_asked),
        cmocka_unit_test(hard_brackets_and_extended_globs_are_widened),
        cmocka_unit_test(no_bytes_crash_the_compiler),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
