/* Adding to and taking from arrays keeps all other bytes. */
#include "base/toml.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

struct edit_case {
    const char *before;
    const char *path;
    const char *item;
    const char *after;
};

static const struct edit_case additions[] = {
    {"", "a", "x", "a = [\"x\"]\n"},
    {"a = []\n", "a", "x", "a = [\"x\"]\n"},
    {"a = [\"w\"] # why\n", "a", "x", "a = [\"w\", \"x\"] # why\n"},
    {"a = [\"w\",]\n", "a", "x", "a = [\"w\", \"x\",]\n"},
    {"a = [\"x\"]\n", "a", "x", "a = [\"x\"]\n"},
    {"a = [\n  \"v\", # one\n  \"w\" # two\n]\n", "a", "x",
     "a = [\n  \"v\", # one\n  \"w\", # two\n  \"x\"\n]\n"},
    {"a = [\n\t\"w\", # two\n]\nb = 1\n", "a", "x", "a = [\n\t\"w\", # two\n\t\"x\",\n]\nb = 1\n"},
    {"a = [\n  \"w\"]\n", "a", "x", "a = [\n  \"w\", \"x\"]\n"},
    {"[p.n]\nb = 1\n", "p.n.a", "x", "[p.n]\nb = 1\na = [\"x\"]\n"},
    {"a = [\"w\"]\n", "a", "say \"hi\"", "a = [\"w\", \"say \\\"hi\\\"\"]\n"},
};

static const struct edit_case removals[] = {
    {"a = [\"x\"]\nb = 1\n", "a", "x", "b = 1\n"},
    {"a = [\"x\", \"y\"] # why\n", "a", "x", "a = [\"y\"] # why\n"},
    {"a = [\"w\", \"x\"]\n", "a", "x", "a = [\"w\"]\n"},
    {"a = [\"w\", \"x\",]\n", "a", "x", "a = [\"w\",]\n"},
    {"a = [\n  \"v\", # one\n  \"x\", # two\n  \"y\",\n]\n", "a", "x",
     "a = [\n  \"v\", # one\n  \"y\",\n]\n"},
    {"a = [\n  \"v\",\n  \"x\" # last\n]\n", "a", "x", "a = [\n  \"v\",\n]\n"},
    {"a = [\"v\",\n  \"x\"]\n", "a", "x", "a = [\"v\"]\n"},
};

typedef bool edit_function(struct arena *arena, struct str text, struct str path, struct str item,
                           struct str *out, struct error *error);

static void check(const struct edit_case *row, edit_function *edit) {
    struct arena arena;
    struct error error = {0};
    struct str out;
    struct toml_value *root;
    arena_init(&arena, 1 << 20);
    assert_true(edit(&arena, str_from(row->before), str_from(row->path), str_from(row->item), &out,
                     &error));
    if (!str_is(out, row->after)) {
        print_message("expected\n%sfound\n%.*s", row->after, STR_ARG(out));
        fail();
    }
    assert_true(toml_parse(&arena, out, &root, &error));
    arena_free(&arena);
}

static void an_item_is_added_in_the_style_of_the_array(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof additions / sizeof *additions; i++) {
        check(&additions[i], toml_list_add);
    }
}

static void an_item_is_removed_with_its_line(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof removals / sizeof *removals; i++) {
        check(&removals[i], toml_list_remove);
    }
}

static void what_is_no_array_is_refused(void **state) {
    (void)state;
    struct arena arena;
    struct error error = {0};
    struct str out;
    arena_init(&arena, 1 << 20);
    assert_false(toml_list_add(&arena, STR("a = 1\n"), STR("a"), STR("x"), &out, &error));
    assert_int_equal(error.code, ERROR_USAGE);
    assert_false(toml_list_add(&arena, STR("[[a]]\n"), STR("a"), STR("x"), &out, &error));
    assert_int_equal(error.code, ERROR_USAGE);
    assert_false(toml_list_remove(&arena, STR("a = [\"y\"]\n"), STR("a"), STR("x"), &out, &error));
    assert_int_equal(error.code, ERROR_MISSING);
    assert_false(toml_list_remove(&arena, STR("b = 1\n"), STR("a"), STR("x"), &out, &error));
    assert_int_equal(error.code, ERROR_MISSING);
    arena_free(&arena);
}

static void one_table_of_several_is_removed(void **state) {
    (void)state;
    struct arena arena;
    struct error error = {0};
    struct str out;
    struct toml_value *root;
    struct str text = STR("a = 1\n\n[[c]]\nx = 1 # one\n\n[[c]] # second\nx = 2\n\n[d]\ny = 3\n");
    arena_init(&arena, 1 << 20);
    assert_true(toml_parse(&arena, text, &root, &error));
    const struct toml_value *list = toml_child(root, STR("c"));
    assert_true(toml_table_remove(&arena, text, list->last, &out, &error));
    assert_true(str_is(out, "a = 1\n\n[[c]]\nx = 1 # one\n\n[d]\ny = 3\n"));
    assert_true(toml_table_remove(&arena, text, list->first, &out, &error));
    assert_true(str_is(out, "a = 1\n\n[[c]] # second\nx = 2\n\n[d]\ny = 3\n"));
    arena_free(&arena);
}

static void spent_memory_is_an_error(void **state) {
    (void)state;
    size_t failures = 0;
    for (size_t limit = 0; limit < 16384; limit += 64) {
        struct arena arena;
        struct error error = {0};
        struct str out;
        arena_init(&arena, limit);
        if (!toml_list_add(&arena, STR("a = [\"w\"]\n"), STR("a"), STR("x"), &out, &error)) {
            assert_int_equal(error.code, ERROR_MEMORY);
            failures++;
        }
        arena_free(&arena);
    }
    assert_true(failures > 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_item_is_added_in_the_style_of_the_array),
        cmocka_unit_test(an_item_is_removed_with_its_line),
        cmocka_unit_test(what_is_no_array_is_refused),
        cmocka_unit_test(one_table_of_several_is_removed),
        cmocka_unit_test(spent_memory_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
