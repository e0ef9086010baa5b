#include "base/toml.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum {
    ARENA_LIMIT = 64 * 1024 * 1024,
};

/* With a value: toml_set(); without: toml_remove(). */
static const struct {
    const char *before;
    const char *path;
    const char *value;
    const char *after;
} edits[] = {
    /* a value that is there */
    {"a = 1 # one\n", "a", "2", "a = 2 # one\n"},
    {" a\t=  'x'\r\nb = 2\r\n", "a", "[1, 2]", " a\t=  [1, 2]\r\nb = 2\r\n"},
    {"[t]\nx = [\n  1, # c\n]\ny = 2\n", "t.x", "  true ", "[t]\nx = true\ny = 2\n"},
    {"f = { a = 1, b.c = 2 }\n", "f.b.c", "false", "f = { a = 1, b.c = false }\n"},
    {"a . \"b c\" = 1", "a.'b c'", "3", "a . \"b c\" = 3"},
    {"[t]\nx.y = 1\n", "t.x.y", "{ z = 1 }", "[t]\nx.y = { z = 1 }\n"},
    {"\xEF\xBB\xBF"
     "a = 1\n",
     "a", "2",
     "\xEF\xBB\xBF"
     "a = 2\n"},
    /* a new key in a table that is there */
    {"[t]\nx = 1 # c\n\n# about u\n[u]\n", "t.y", "2", "[t]\nx = 1 # c\ny = 2\n\n# about u\n[u]\n"},
    {"[t] # c\n[u]\n", "t.y", "2", "[t] # c\ny = 2\n[u]\n"},
    {"[t]\n  x = 1\n", "t.y", "2", "[t]\n  x = 1\n  y = 2\n"},
    {"[t]\r\nx = 1\r\n", "t.y", "2", "[t]\r\nx = 1\r\ny = 2\r\n"},
    {"[t]\nx = 1", "t.y", "2", "[t]\nx = 1\ny = 2"},
    {"a = 1\n[t]\n", "b", "2", "a = 1\nb = 2\n[t]\n"},
    {"[t]\nx = 1\n[t.u]\ny = 1\n", "t.z", "2", "[t]\nx = 1\nz = 2\n[t.u]\ny = 1\n"},
    {"a = [\n1\n] # c\n", "b", "2", "a = [\n1\n] # c\nb = 2\n"},
    {"[t]\n", "t.\"a b\"", "2", "[t]\n\"a b\" = 2\n"},
    {"[t]\n", "t.'\"'", "2", "[t]\n\"\\\"\" = 2\n"},
    /* the first key of the root */
    {"", "a", "1", "a = 1\n"},
    {"# only this", "a", "1", "# only this\na = 1\n"},
    {"# only this\n", "a", "1", "# only this\na = 1\n"},
    {"# file\n\n# about t\n[t]\n", "a", "1", "# file\n\na = 1\n\n# about t\n[t]\n"},
    {"[[t]]\n", "a", "1", "a = 1\n\n[[t]]\n"},
    {"\xEF\xBB\xBF[t]\n", "a", "1",
     "\xEF\xBB\xBF"
     "a = 1\n\n[t]\n"},
    /* a new table */
    {"a = 1\n", "f.hooks", "false", "a = 1\n\n[f]\nhooks = false\n"},
    {"", "f.hooks", "false", "[f]\nhooks = false\n"},
    {"a = 1\r\n", "p.\"/home/u\".x", "'y'", "a = 1\r\n\r\n[p.\"/home/u\"]\r\nx = 'y'\r\n"},
    {"[p.a]\nx = 1", "p.b.x", "2", "[p.a]\nx = 1\n\n[p.b]\nx = 2\n"},
    {"[p.a]\nx = 1\n", "p.y", "2", "[p.a]\nx = 1\n\n[p]\ny = 2\n"},
    {"[p]\nx = 1\n", "p.q.r", "2", "[p]\nx = 1\n\n[p.q]\nr = 2\n"},
    /* a new key beside dotted ones */
    {"a.b = 1\nc = 2\n", "a.d", "3", "a.b = 1\na.d = 3\nc = 2\n"},
    {"[t]\n a.b.c = 1\n[t.a.e]\n", "t.a.b.d", "3", "[t]\n a.b.c = 1\n a.b.d = 3\n[t.a.e]\n"},
    {"a.b = 1\n", "a.d.e", "3", "a.b = 1\na.d.e = 3\n"},
    {"[a.b.c]\n[a]\nb.d = 1\n[e]\n", "a.b.f", "2", "[a.b.c]\n[a]\nb.d = 1\nb.f = 2\n[e]\n"},
    /* a new key in an inline table */
    {"f = {}\n", "f.a", "1", "f = { a = 1 }\n"},
    {"f = { }\n", "f.a", "1", "f = { a = 1 }\n"},
    {"f = {a = 1}\n", "f.b", "2", "f = {a = 1, b = 2 }\n"},
    {"f = { a = 1 } # c\n", "f.b.c", "2", "f = { a = 1, b.c = 2 } # c\n"},
    {"f = { a.b = 1, c = 2 }\n", "f.a.d", "3", "f = { a.b = 1, c = 2, a.d = 3 }\n"},
    {"f = { g = { a = 1 }, h = 2 }\n", "f.g.b", "3", "f = { g = { a = 1, b = 3 }, h = 2 }\n"},
    /* removing lines */
    {"a = 1\nb = 2 # c\nc = 3\n", "b", NULL, "a = 1\nc = 3\n"},
    {"# about a\n  a = 1", "a", NULL, "# about a\n"},
    {"a = 1\r\nb = [\r\n2,\r\n]\r\nc = 3\r\n", "b", NULL, "a = 1\r\nc = 3\r\n"},
    {"a = \"\"\"\n[b]\n\"\"\"\nb = 1\n", "a", NULL, "b = 1\n"},
    {"a.b = 1\nc = 2\na.d = 3\n", "a", NULL, "c = 2\n"},
    {"a.b = 1\nc = 2\na.d = 3\n", "a.b", NULL, "c = 2\na.d = 3\n"},
    {"\xEF\xBB\xBF"
     "a = 1\nb = 2\n",
     "a", NULL,
     "\xEF\xBB\xBF"
     "b = 2\n"},
    {"[t]\nx = 1\n", "t.x", NULL, "[t]\n"},
    /* removing tables */
    {"a = 1\n\n[t] # c\n# in t\nx = 1\n\n# about u\n[u]\n", "t", NULL,
     "a = 1\n\n\n# about u\n[u]\n"},
    {"[t]\nx = 1\n[u]\n[t.v]\ny = 2\n[w]\n", "t", NULL, "[u]\n[w]\n"},
    {"[t]\nx = 1\n[t.v]\ny = 2\n", "t.v", NULL, "[t]\nx = 1\n"},
    {"[[t]]\nx = 1\n[[t]]\n[t.u]\ny = 1\n[v]\n", "t", NULL, "[v]\n"},
    {"[p.\"/a\"]\nx = 1\n[p.\"/b\"]\nx = 2\n", "p.\"/a\"", NULL, "[p.\"/b\"]\nx = 2\n"},
    {"[a.b.c]\n[a]\nb.d = 1\ne = 2\n", "a.b", NULL, "[a]\ne = 2\n"},
    /* removing from inline tables */
    {"f = { a = 1, b = 2, c = 3 }\n", "f.a", NULL, "f = { b = 2, c = 3 }\n"},
    {"f = { a = 1, b = 2, c = 3 }\n", "f.b", NULL, "f = { a = 1, c = 3 }\n"},
    {"f = { a = 1, b = 2, c = 3 }\n", "f.c", NULL, "f = { a = 1, b = 2 }\n"},
    {"f = {a = 1}\n", "f.a", NULL, "f = {}\n"},
    {"f = { a.x = 1, b = 2, a.y = 3 }\n", "f.a", NULL, "f = { b = 2 }\n"},
    {"f = { b = 2, a.x = 1, a.y = 3 }\n", "f.a", NULL, "f = { b = 2 }\n"},
    {"f = { a.x = {q = 1}, a.y = 3 }\n", "f.a", NULL, "f = {  }\n"},
    {"f = { a = { b = 1, c = 2 }, d = 3 }\n", "f.a.b", NULL, "f = { a = { c = 2 }, d = 3 }\n"},
};

static bool edit(struct arena *arena, const char *text, const char *path, const char *value,
                 struct str *out, struct error *error) {
    return value == NULL
               ? toml_remove(arena, str_from(text), str_from(path), out, error)
               : toml_set(arena, str_from(text), str_from(path), str_from(value), out, error);
}

static void edits_change_nothing_else(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof edits / sizeof *edits; i++) {
        struct arena arena;
        struct error error = {0};
        struct str out = STR("");
        arena_init(&arena, ARENA_LIMIT);
        bool done = edit(&arena, edits[i].before, edits[i].path, edits[i].value, &out, &error);
        if (!done || !str_is(out, edits[i].after)) {
            printf("%s in\n%s\ngave (%s)\n%.*s\nexpected\n%s\n", edits[i].path, edits[i].before,
                   error.message, STR_ARG(out), edits[i].after);
        }
        assert_true(done);
        assert_true(str_is(out, edits[i].after));
        arena_free(&arena);
    }
}

static const struct {
    const char *text;
    const char *path;
    const char *value;
    enum ERROR_CODE code;
    size_t line;
    const char *message;
} refusals[] = {
    {"a = 1\n", "b", NULL, ERROR_MISSING, 0, "there is no 'b'"},
    {"a = 1\n", "a.b", NULL, ERROR_MISSING, 0, "there is no 'a.b'"},
    {"x = 1\na = 1\n", "a.b", "1", ERROR_USAGE, 2,
     "'a' is an integer, so that nothing can be set below it"},
    {"[[a]]\n", "a.b", "1", ERROR_USAGE, 1, "'a' is an array, so that nothing can be set below it"},
    {"[a]\nb = 1\n", "a", "1", ERROR_USAGE, 1,
     "'a' is a table with lines of its own, which a value cannot replace"},
    {"a.b = 1\n", "a", "1", ERROR_USAGE, 1,
     "'a' is a table with lines of its own, which a value cannot replace"},
    {"a = 1\n", "a", "1 2", ERROR_SYNTAX, 0, "the new value is more than one TOML value"},
    {"a = 1\n", "a", "1\nb = 2", ERROR_SYNTAX, 0, "the new value is more than one TOML value"},
    {"a = 1\n", "a", "'x", ERROR_SYNTAX, 0,
     "in the new value: a string that does not end; expected \"'\" on the same line"},
    {"a = 1\n", "a b", "1", ERROR_SYNTAX, 0,
     "in the path: expected '.' or the end of the key, found 'b'"},
    {"a = 1\nb =\n", "a", "1", ERROR_SYNTAX, 2,
     "expected a value, found the end of the line; a value is a string in quotes, a number, true, "
     "false, a date, [..] or {..}"},
};

static void impossible_edits_are_refused(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
        struct arena arena;
        struct error error = {0};
        struct str out = STR("");
        arena_init(&arena, ARENA_LIMIT);
        assert_false(
            edit(&arena, refusals[i].text, refusals[i].path, refusals[i].value, &out, &error));
        assert_string_equal(error.message, refusals[i].message);
        assert_int_equal(error.code, refusals[i].code);
        assert_int_equal(error.line, refusals[i].line);
        arena_free(&arena);
    }
}

static void set_then_remove_gives_the_text_back(void **state) {
    (void)state;
    static const char *const text = "# c\na = 1\n[t] # d\nx.y = { z = 1 }\n";
    static const char *const paths[] = {"b", "t.b", "t.x.b", "t.x.y.b"};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        struct arena arena;
        struct str changed;
        struct str back;
        arena_init(&arena, ARENA_LIMIT);
        assert_true(
            toml_set(&arena, str_from(text), str_from(paths[i]), STR("[1]"), &changed, NULL));
        assert_false(str_is(changed, text));
        assert_true(toml_remove(&arena, changed, str_from(paths[i]), &back, NULL));
        assert_true(str_is(back, text));
        arena_free(&arena);
    }
}

/* Under a limit below its block size an arena obtains each allocation alone, so that a limit that
 * grows by the smallest allocation fails each of them once. */
static void fail_each_allocation(size_t i) {
    bool done = false;
    for (size_t limit = 0; !done; limit += 16) {
        struct arena arena;
        struct error error = {0};
        struct str out = STR("");
        arena_init(&arena, limit);
        done = edit(&arena, edits[i].before, edits[i].path, edits[i].value, &out, &error);
        assert_int_equal(error.code, done ? ERROR_NONE : ERROR_MEMORY);
        assert_true(str_is(out, done ? edits[i].after : ""));
        arena_free(&arena);
    }
}

static void every_failing_allocation_is_an_error(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof edits / sizeof *edits; i++) {
        fail_each_allocation(i);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(edits_change_nothing_else),
        cmocka_unit_test(impossible_edits_are_refused),
        cmocka_unit_test(set_then_remove_gives_the_text_back),
        cmocka_unit_test(every_failing_allocation_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
