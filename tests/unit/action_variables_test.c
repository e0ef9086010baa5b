/* Variables that change what programs run. The form of what is expected is that of action_dump().
 */
#include "action_dump.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#define CHECK(cases) assert_int_equal(action_check((cases), sizeof(cases) / sizeof *(cases)), 0)

static void a_value_that_runs_is_an_action(void **state) {
    (void)state;
    static const struct action_case cases[] = {
        {"PAGER='rm a' git log", "filesystem_delete rm d:/h/p/a; lang_exec PAGER?; git_safe git"},
        {"LD_PRELOAD=x ls", "lang_exec LD_PRELOAD?; filesystem_read ls"},
        {"NODE_OPTIONS='--require x' ls", "lang_exec NODE_OPTIONS?; filesystem_read ls"},
        {"PATH=/tmp:$PATH ls", "lang_exec PATH?; filesystem_read ls"},
        {"export EDITOR=vi", "interactive vi; lang_exec EDITOR?; filesystem_read export"},
        {"BASH_ENV=x sh a", "lang_exec BASH_ENV?; lang_exec sh x:/h/p/a"},
        {"env LD_PRELOAD=x ls", "lang_exec env?; filesystem_read ls"},
        {"NAH_LOG=x ls", "guard_tamper NAH_LOG?; filesystem_read ls"},
    };
    CHECK(cases);
}

static void other_values_are_none(void **state) {
    (void)state;
    static const struct action_case cases[] = {
        {"PAGER=cat git log", "git_safe git"},
        {"NODE_OPTIONS=--max-old-space-size=1 ls", "filesystem_read ls"},
        {"PATH=$PWD/node_modules/.bin:$PATH ls", "filesystem_read ls"},
        {"FOO=1 ls", "filesystem_read ls"},
        {"EDITOR=true git commit", "git_write git"},
    };
    CHECK(cases);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_value_that_runs_is_an_action),
        cmocka_unit_test(other_values_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
