#include "base/diff.h"

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

static void expect(const char *before, const char *after, const char *expected) {
    struct arena arena;
    struct builder out;
    arena_init(&arena, ARENA_LIMIT);
    builder_init(&out, &arena);
    diff_add(&out, "f", str_from(before), str_from(after));
    assert_false(out.failed);
    assert_string_equal(out.len == 0 ? "" : builder_str(&out).ptr, expected);
    arena_free(&arena);
}

static void equal_texts_have_no_difference(void **state) {
    (void)state;
    expect("", "", "");
    expect("a\nb", "a\nb", "");
}

static void lines_show_with_three_around_them(void **state) {
    (void)state;
    expect("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n",
           "--- f\n+++ f\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n");
    expect("1\n", "", "--- f\n+++ f\n@@ -1,1 +0,0 @@\n-1\n");
    expect("", "1\n2\n", "--- f\n+++ f\n@@ -0,0 +1,2 @@\n+1\n+2\n");
    expect("1\n2\n", "2\n", "--- f\n+++ f\n@@ -1,2 +1,1 @@\n-1\n 2\n");
}

static void changes_far_apart_have_hunks_of_their_own(void **state) {
    (void)state;
    expect("a\n1\n2\n3\n4\n5\n6\n7\nb\n", "1\n2\n3\n4\n5\n6\n7\n",
           "--- f\n+++ f\n@@ -1,4 +1,3 @@\n-a\n 1\n 2\n 3\n@@ -6,4 +5,3 @@\n 5\n 6\n 7\n-b\n");
    expect("a\n1\n2\n3\n4\n5\n6\nb\n", "1\n2\n3\n4\n5\n6\n",
           "--- f\n+++ f\n@@ -1,8 +1,6 @@\n-a\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n");
}

static void a_missing_line_break_at_the_end_is_said(void **state) {
    (void)state;
    expect("a", "a\n", "--- f\n+++ f\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n");
}

static void lines_that_stay_are_found_between_those_that_go(void **state) {
    (void)state;
    expect("x\na\ny\nb\nz\n", "a\nb\nnew\n",
           "--- f\n+++ f\n@@ -1,5 +1,3 @@\n-x\n a\n-y\n b\n-z\n+new\n");
}

static void long_texts_without_a_common_line_are_replaced_whole(void **state) {
    (void)state;
    static char before[40000];
    static char after[40000];
    struct arena arena;
    struct builder out;
    for (size_t i = 0; i < 5000; i++) {
        snprintf(before + 5 * i, 6, "%04zu\n", i);
        snprintf(after + 5 * i, 6, "x%03zu\n", i % 1000);
    }
    arena_init(&arena, ARENA_LIMIT);
    builder_init(&out, &arena);
    diff_add(&out, "f", str_from(before), str_from(after));
    assert_false(out.failed);
    assert_true(str_find_text(builder_str(&out), "@@ -1,5000 +1,5000 @@\n-0000\n") !=
                STR_NOT_FOUND);
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equal_texts_have_no_difference),
        cmocka_unit_test(lines_show_with_three_around_them),
        cmocka_unit_test(changes_far_apart_have_hunks_of_their_own),
        cmocka_unit_test(a_missing_line_break_at_the_end_is_said),
        cmocka_unit_test(lines_that_stay_are_found_between_those_that_go),
        cmocka_unit_test(long_texts_without_a_common_line_are_replaced_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
