#include "base/path.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void paths_are_joined_and_folded(void **state) {
    static const struct {
        const char *directory, *path, *joined;
    } cases[] = {
        {"/a/b", "c", "/a/b/c"},
        {"/a/b", "../c/", "/a/c"},
        {"/a/b", "/x//y/./z", "/x/y/z"},
        {"/a", "../../..", "/"},
        {"/", "a", "/a"},
        {"/a/b", "", "/a/b"},
        {"/a/b", ".", "/a/b"},
        {"", "../x", "../x"},
        {"", "a/../..", ".."},
        {"", "../..", "../.."},
        {"", "", "."},
        {"rel", "..", "."},
        {"/a/..b", "...", "/a/..b/..."},
        {"/a", "b/../../../c", "/c"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena;
        arena_init(&arena, 1 << 16);
        struct str joined =
            path_join(&arena, str_from(cases[i].directory), str_from(cases[i].path));
        if (!str_is(joined, cases[i].joined)) {
            print_error("%s + %s: %.*s\n", cases[i].directory, cases[i].path, STR_ARG(joined));
        }
        assert_true(str_is(joined, cases[i].joined));
        arena_free(&arena);
    }
}

static void a_hole_is_an_ordinary_byte(void **state) {
    struct arena arena;
    (void)state;
    arena_init(&arena, 1 << 16);
    struct str joined = path_join(&arena, STR("/a"), (struct str){"b/\0/../c", 8});
    assert_true(str_is(joined, "/a/b/c"));
    arena_free(&arena);
}

static void spent_memory_gives_no_path(void **state) {
    struct arena arena;
    (void)state;
    arena_init(&arena, 8);
    assert_null(path_join(&arena, STR("/a"), STR("b")).ptr);
    arena_free(&arena);
}

static void the_last_component_is_found(void **state) {
    (void)state;
    assert_true(str_is(path_base(STR("/a/b/c")), "c"));
    assert_true(str_is(path_base(STR("c")), "c"));
    assert_true(str_is(path_base(STR("/")), ""));
}

static void what_is_before_the_last_component_is_the_parent(void **state) {
    (void)state;
    assert_true(str_is(path_parent(STR("/a/b/c")), "/a/b"));
    assert_true(str_is(path_parent(STR("/a")), "/"));
    assert_true(str_is(path_parent(STR("/")), "/"));
    assert_true(str_is(path_parent(STR("a/b")), "a"));
    assert_true(str_is(path_parent(STR("a")), ""));
}

static void inside_ends_at_a_component(void **state) {
    (void)state;
    assert_true(path_inside(STR("/a/b"), STR("/a")));
    assert_true(path_inside(STR("/a"), STR("/a")));
    assert_true(path_inside(STR("/a"), STR("/")));
    assert_false(path_inside(STR("/ab"), STR("/a")));
    assert_false(path_inside(STR("/"), STR("/a")));
    assert_false(path_inside(STR("/a"), STR("")));
    assert_false(path_inside((struct str){NULL, 0}, (struct str){NULL, 0}));
}

static void dots_and_slashes_lead_only_up(void **state) {
    (void)state;
    assert_true(path_only_up(STR("")));
    assert_true(path_only_up(STR("./")));
    assert_true(path_only_up(STR("../..")));
    assert_false(path_only_up(STR("../a")));
    assert_false(path_only_up(STR("..a")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(paths_are_joined_and_folded),
        cmocka_unit_test(a_hole_is_an_ordinary_byte),
        cmocka_unit_test(spent_memory_gives_no_path),
        cmocka_unit_test(the_last_component_is_found),
        cmocka_unit_test(what_is_before_the_last_component_is_the_parent),
        cmocka_unit_test(inside_ends_at_a_component),
        cmocka_unit_test(dots_and_slashes_lead_only_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
