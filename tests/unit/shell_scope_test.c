#include "shell/expand.h"

#include "shell_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct arena arena;

static const struct scope_start start = {.home = STR_INIT("/home/u"), .cwd = STR_INIT("/d")};

static int set_up(void **state) {
    (void)state;
    arena_init(&arena, 64 << 20);
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

static struct scope *new_scope(void) {
    struct scope *scope = scope_new(&arena, &start);
    assert_non_null(scope);
    return scope;
}

static void set(struct scope *scope, const char *name, const char *text) {
    struct value value = {.text = str_from(text)};
    assert_true(scope_set(scope, str_from(name), &(struct values){&value, 1, 1}, false));
}

static void assert_values(const struct scope *scope, const char *name, const char *first,
                          const char *second) {
    struct values values = scope_get(scope, str_from(name));
    assert_int_equal(values.count, (first != NULL) + (second != NULL));
    assert_true(first == NULL || str_is(values.items[0].text, first));
    assert_true(second == NULL || str_is(values.items[1].text, second));
}

static void a_fork_changes_on_its_own(void **state) {
    (void)state;
    struct scope *scope = new_scope();
    set(scope, "x", "a");
    struct scope *fork = scope_fork(scope);
    set(fork, "x", "b");
    set(fork, "y", "c");
    assert_values(scope, "x", "a", NULL);
    assert_values(scope, "y", NULL, NULL);
    assert_values(fork, "x", "b", NULL);
    struct scope *other = scope_fork(scope);
    set(scope, "x", "d");
    assert_values(other, "x", "a", NULL);
}

static void merging_keeps_what_either_may_hold(void **state) {
    (void)state;
    struct scope *scope = new_scope();
    set(scope, "x", "a");
    set(scope, "same", "s");
    struct scope *fork = scope_fork(scope);
    set(fork, "x", "b");
    set(fork, "y", "c");
    assert_true(scope_merge(scope, fork));
    assert_values(scope, "x", "a", "b");
    assert_values(scope, "same", "s", NULL);
    struct values values = scope_get(scope, STR("y"));
    assert_int_equal(values.count, 2);
    assert_int_equal(values.items[0].cause, HOLE_VARIABLE);
    assert_true(str_is(values.items[1].text, "c"));
}

static void merged_arrays_are_either_list(void **state) {
    (void)state;
    struct scope *scope = new_scope();
    const struct node *first = fixture_parse(&arena, "a=(rm -rf)");
    const struct node *second = fixture_parse(&arena, "a=(ls)");
    const struct node *use = fixture_parse(&arena, "\"${a[@]}\"");
    struct argvs lists = {0};
    assert_true(scope_assign(scope, first->assignments, 1));
    struct scope *fork = scope_fork(scope);
    assert_true(scope_assign(fork, second->assignments, 1));
    assert_true(scope_merge(scope, fork));
    assert_true(expand_words(scope, &use->words, &arena, &lists));
    assert_int_equal(lists.count, 2);
    assert_int_equal(lists.items[0].count, 2);
    assert_true(str_is(lists.items[0].items[1].text, "-rf"));
    assert_true(str_is(lists.items[1].items[0].text, "ls"));
}

static void the_directory_is_followed(void **state) {
    static const struct {
        const char *to;
        const char *then;
    } moves[] = {
        {"x", "/d/x"}, {"../y/./z", "/d/y/z"}, {"/tmp", "/tmp"}, {"..", "/"}, {"a/../b", "/b"},
    };
    (void)state;
    struct scope *scope = new_scope();
    for (size_t i = 0; i < sizeof moves / sizeof *moves; i++) {
        struct value to = {.text = str_from(moves[i].to)};
        assert_true(scope_set_cwd(scope, &to));
        assert_true(str_is(scope_cwd(scope).text, moves[i].then));
    }
    struct scope *fork = scope_fork(scope);
    struct value away = {.text = STR("/elsewhere")};
    assert_true(scope_set_cwd(fork, &away));
    assert_true(scope_merge(scope, fork));
    assert_int_equal(scope_cwd(scope).cause, HOLE_VARIABLE);
}

static void what_is_forgotten_is_a_hole(void **state) {
    (void)state;
    struct scope *scope = new_scope();
    set(scope, "x", "a");
    assert_true(scope_forget(scope, STR("x"), HOLE_INPUT));
    assert_int_equal(scope_get(scope, STR("x")).items[0].cause, HOLE_INPUT);
}

static void what_a_substitution_prints_is_used(void **state) {
    (void)state;
    struct scope *scope = new_scope();
    const struct node *tree = fixture_parse(&arena, "$(a) -rf \"$(b)\"");
    struct value text = {.text = STR("rm x\n\n")};
    struct values printed = {&text, 1, 1};
    struct argvs lists = {0};
    assert_true(scope_set_output(scope, tree->words.items[0].parts[0].body, &printed));
    assert_true(expand_words(scope, &tree->words, &arena, &lists));
    assert_int_equal(lists.items[0].count, 4);
    assert_true(str_is(lists.items[0].items[0].text, "rm"));
    assert_true(str_is(lists.items[0].items[1].text, "x"));
    assert_int_equal(lists.items[0].items[3].cause, HOLE_COMMAND);
}

/* Past the limit nothing is known, not even what is known before the text. */
static void too_many_variables_are_unknown(void **state) {
    (void)state;
    struct scope *scope = new_scope();
    for (int i = 0; i < 2000; i++) {
        char name[16];
        snprintf(name, sizeof name, "x%d", i);
        set(scope, str_to_c(&arena, str_from(name)), "a");
    }
    set(scope, "HOME", "/");
    const struct node *tree = fixture_parse(&arena, "a $x1 \"$x1999\" ~");
    struct argvs lists = {0};
    assert_true(expand_words(scope, &tree->words, &arena, &lists));
    assert_true(lists.items[0].open);
    assert_int_equal(lists.items[0].items[2].cause, HOLE_VARIABLE);
    assert_int_equal(lists.items[0].items[3].cause, HOLE_VARIABLE);
}

static void every_allocation_may_fail(void **state) {
    (void)state;
    bool done = false;
    size_t bytes = 0;
    for (; !done; bytes += 16) {
        struct arena starved;
        fixture_starve(&starved, bytes);
        struct scope *scope = scope_new(&starved, &start);
        struct scope *fork = scope == NULL ? NULL : scope_fork(scope);
        struct value value = {.text = STR("x")};
        struct values values = {&value, 1, 1};
        done = fork != NULL && scope_set(fork, STR("a"), &values, false) &&
               scope_set(fork, STR("a"), &values, true) && scope_set_cwd(fork, &value) &&
               scope_merge(scope, fork) && scope_forget(scope, STR("b"), HOLE_INPUT);
        assert_true(done != starved.exhausted);
        arena_free(&starved);
    }
    assert_true(bytes > 500);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_fork_changes_on_its_own),
        cmocka_unit_test(merging_keeps_what_either_may_hold),
        cmocka_unit_test(merged_arrays_are_either_list),
        cmocka_unit_test(the_directory_is_followed),
        cmocka_unit_test(what_is_forgotten_is_a_hole),
        cmocka_unit_test(what_a_substitution_prints_is_used),
        cmocka_unit_test(too_many_variables_are_unknown),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
