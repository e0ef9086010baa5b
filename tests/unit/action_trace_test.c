/* What a tree does: scopes, branches, loops, functions, and what flows. The form of what is
 * expected is that of action_dump(). */
#include "action_dump.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#define CHECK(cases) assert_int_equal(action_check((cases), sizeof(cases) / sizeof *(cases)), 0)

static void commands_of_a_pipeline_read_what_the_one_before_writes(void **state) {
    (void)state;
    static const struct action_case cases[] = {
        {"cat a | sort > b", "filesystem_read cat r:/h/p/a; filesystem_read sort; filesystem_write "
                             "redirection w:/h/p/b | 0>1 1>2 0>2"},
        {"cat a | sort | uniq",
         "filesystem_read cat r:/h/p/a; filesystem_read sort; filesystem_read uniq | 0>1 1>2 0>2"},
        {"{ cat a; cat b; } > c", "filesystem_read cat r:/h/p/a; filesystem_read cat r:/h/p/b; "
                                  "filesystem_write redirection w:/h/p/c | 0>2 1>2"},
        {"(cat a; cat b) | wc",
         "filesystem_read cat r:/h/p/a; filesystem_read cat r:/h/p/b; filesystem_read wc"},
    };
    CHECK(cases);
}

static void every_branch_may_run(void **state) {
    (void)state;
    static const struct action_case cases[] = {
        {"if x=1; then x=2; fi; cat $x",
         "filesystem_read cat r:/h/p/1; filesystem_read cat r:/h/p/2"},
        {"cat a && cat b || cat c", "filesystem_read cat r:/h/p/a; filesystem_read cat r:/h/p/b; "
                                    "filesystem_read cat r:/h/p/c"},
        {"case $x in a) cat a;; b) cat b;; esac",
         "filesystem_read cat r:/h/p/a; filesystem_read cat r:/h/p/b"},
        {"cat a & cat b", "filesystem_read cat r:/h/p/a; filesystem_read cat r:/h/p/b"},
        {"! cat a", "filesystem_read cat r:/h/p/a"},
        {"until cat a; do cat b; done",
         "filesystem_read cat r:/h/p/a; filesystem_read cat r:/h/p/b"},
    };
    CHECK(cases);
}

static void loops_run_for_each_value_and_see_what_they_assign(void **state) {
    (void)state;
    static const struct action_case cases[] = {
        {"for f in a b; do rm $f; done",
         "filesystem_delete rm d:/h/p/a; filesystem_delete rm d:/h/p/b"},
        {"x=a; for i in 1 2; do cat $x; x=b; done",
         "filesystem_read cat r:/h/p/a; filesystem_read cat r:/h/p/b"},
        {"while read l; do cat \"$l\"; done < list",
         "filesystem_read redirection r:/h/p/list; filesystem_read read; filesystem_read cat r:{} "
         "| 0>1 0>2 0>2"},
    };
    CHECK(cases);
}

static void subshells_keep_what_they_change(void **state) {
    (void)state;
    static const struct action_case cases[] = {
        {"x=a; (x=b); cat $x", "filesystem_read cat r:/h/p/a"},
        {"(cd sub); cat a", "filesystem_read cd; filesystem_read cat r:/h/p/a"},
        {"x=a | x=b; cat $x", "filesystem_read cat r:{}"},
        {"cd sub & cat a", "filesystem_read cd; filesystem_read cat r:/h/p/a"},
    };
    CHECK(cases);
}

static void the_directory_is_followed(void **state) {
    (void)state;
    static const struct action_case cases[] = {
        {"cd sub && cat a", "filesystem_read cd; filesystem_read cat r:/h/p/sub/a"},
        {"cd sub || exit; cat a",
         "filesystem_read cd; filesystem_read exit; filesystem_read cat r:/h/p/sub/a"},
        {"cd; cat a", "filesystem_read cd; filesystem_read cat r:/h/a"},
        {"cd \"$x\" && cat a", "filesystem_read cd; filesystem_read cat r:{}/a"},
        {"cd .. && cat a", "filesystem_read cd; filesystem_read cat r:/h/a"},
        {"pushd /tmp; cat a; popd; cat a", "filesystem_read pushd; filesystem_read cat r:/tmp/a; "
                                           "filesystem_read popd; filesystem_read cat r:/h/p/a"},
        {"popd; cat a", "filesystem_read popd; filesystem_read cat r:{}/a"},
        {"cd /tmp; cd -; cat a",
         "filesystem_read cd; filesystem_read cd; filesystem_read cat r:/h/p/a"},
        {"CDPATH=/x; cd sub; cat a", "filesystem_read cd; filesystem_read cat r:{}/a"},
    };
    CHECK(cases);
}

static void functions_get_their_arguments(void **state) {
    (void)state;
    static const struct action_case cases[] = {
        {"f() { rm \"$1\"; }; f a", "filesystem_delete rm d:/h/p/a"},
        {"f() { cat a; }; f | sh", "filesystem_read cat r:/h/p/a; lang_exec sh x:/h/p/a | 0>1"},
        {"f() { rm a; }", "filesystem_delete rm d:/h/p/a"},
        {"f() { f; }; f", ""},
        {"f() { f | f & }; f", "system_destructive f; system_destructive f | 0>1"},
    };
    CHECK(cases);
}

static void what_a_substitution_prints_is_known_where_it_is_simple(void **state) {
    (void)state;
    static const struct action_case cases[] = {
        {"rm $(echo a)", "filesystem_read echo; filesystem_delete rm d:/h/p/a | 0>1"},
        {"rm \"$(pwd)\"", "filesystem_read pwd; filesystem_delete rm d:/h/p | 0>1"},
        {"cat $(cat list)", "filesystem_read cat r:/h/p/list; filesystem_read cat r:{} | 0>1"},
        {"x=$(cat a); echo \"$x\" | sh",
         "filesystem_read cat r:/h/p/a; filesystem_read echo; lang_exec sh? | 0>1 1>2 0>2 1>2 0>2"},
        {"rm $(echo a >&2)", "filesystem_read echo; filesystem_delete rm d:{} | 0>1"},
        {"rm $(false && echo a)",
         "filesystem_read false; filesystem_read echo; filesystem_delete rm d:{} | 0>2 1>2"},
        {"rm \"build/$(basename src/a.c .c)\"",
         "filesystem_read basename; filesystem_delete rm d:/h/p/build/a | 0>1"},
        {"cat \"$(dirname src/a.c)/b\"",
         "filesystem_read dirname; filesystem_read cat r:/h/p/src/b | 0>1"},
        {"$(echo rm) a", "filesystem_read echo; unknown the shell; unknown a | 0>1 0>2 0>1 0>2"},
    };
    CHECK(cases);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(commands_of_a_pipeline_read_what_the_one_before_writes),
        cmocka_unit_test(every_branch_may_run),
        cmocka_unit_test(loops_run_for_each_value_and_see_what_they_assign),
        cmocka_unit_test(subshells_keep_what_they_change),
        cmocka_unit_test(the_directory_is_followed),
        cmocka_unit_test(functions_get_their_arguments),
        cmocka_unit_test(what_a_substitution_prints_is_known_where_it_is_simple),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
