#include "shell/outline.h"

#include "shell_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const struct scope_start start = {.home = STR_INIT("/home/u"), .cwd = STR_INIT("/d")};

static void assert_outline(const char *text, bool values, const char *expected) {
    struct arena arena;
    struct builder out;
    arena_init(&arena, 16 << 20);
    builder_init(&out, &arena);
    struct scope *scope = values ? scope_new(&arena, &start) : NULL;
    assert_true(shell_outline(&out, fixture_parse(&arena, text), scope));
    struct str got = builder_str(&out);
    if (!str_is(got, expected)) {
        fail_msg("%s\ngives\n%.*s\nexpected\n%s", text, STR_ARG(got), expected);
    }
    arena_free(&arena);
}

static void words_show_what_they_may_become(void **state) {
    (void)state;
    assert_outline("x=/tmp; rm -rf \"$x\"/{a,b} $y >$x/log", true,
                   "sequence\n"
                   "  command\n"
                   "    sets x=/tmp\n"
                   "  command\n"
                   "    rm\n"
                   "    -rf\n"
                   "    \"$x\"/{a,b}  = /tmp/a , /tmp/b\n"
                   "    $y  = \u2026 (\u2026: $y is not set by the text)\n"
                   "    redirect >$x/log  = /tmp/log\n");
}

static void loops_directories_and_branches_are_followed(void **state) {
    (void)state;
    assert_outline("cd sub && for i in a b; do echo $i $PWD; done", true,
                   "and\n"
                   "  command\n"
                   "    cd\n"
                   "    sub\n"
                   "  for i\n"
                   "    a\n"
                   "    b\n"
                   "    do\n"
                   "      command\n"
                   "        echo\n"
                   "        $i  = a  or  b\n"
                   "        $PWD  = /d/sub\n");
    assert_outline("x=a; if b; then x=c; fi; (x=d); e \"$x\"", true,
                   "sequence\n"
                   "  command\n"
                   "    sets x=a\n"
                   "  if\n"
                   "    condition\n"
                   "      command\n"
                   "        b\n"
                   "    then\n"
                   "      command\n"
                   "        sets x=c\n"
                   "  subshell\n"
                   "    command\n"
                   "      sets x=d\n"
                   "  command\n"
                   "    e\n"
                   "    \"$x\"  = a  or  c\n");
}

static void substitutions_stand_below_their_word(void **state) {
    (void)state;
    assert_outline("a $(b | c) <<E\nx\n$(d)\nE\n", false,
                   "command\n"
                   "  a\n"
                   "  $(b | c)\n"
                   "    pipeline\n"
                   "      command\n"
                   "        b\n"
                   "      command\n"
                   "        c\n"
                   "  redirect <<E\n"
                   "    body x\\n$(d)\\n\n"
                   "      command\n"
                   "        d\n");
}

static void control_characters_are_shown(void **state) {
    (void)state;
    assert_outline("a $'\\e[31m'", true, "command\n  a\n  $'\\033[31m'  = \\x1b[31m\n");
}

static void the_parts_of_a_command_are_named(void **state) {
    (void)state;
    assert_outline("if a; then b; elif c; then d; else e; fi", false,
                   "if\n"
                   "  condition\n"
                   "    command\n"
                   "      a\n"
                   "  then\n"
                   "    command\n"
                   "      b\n"
                   "  elif\n"
                   "    command\n"
                   "      c\n"
                   "  then\n"
                   "    command\n"
                   "      d\n"
                   "  else\n"
                   "    command\n"
                   "      e\n");
    assert_outline("x=b; case $x in a*|$x) b;; esac; until a; do b *; done", true,
                   "sequence\n"
                   "  command\n"
                   "    sets x=b\n"
                   "  case\n"
                   "    $x  = b\n"
                   "    when a*\n"
                   "    when $x  = b\n"
                   "      command\n"
                   "        b\n"
                   "  until\n"
                   "    condition\n"
                   "      command\n"
                   "        a\n"
                   "    do\n"
                   "      command\n"
                   "        b\n"
                   "        *  = files *\n");
}

static void an_assignment_is_shown_as_those_before_it_make_it(void **state) {
    (void)state;
    assert_outline("export a=1 b=$a", true,
                   "command\n"
                   "  sets a=1\n"
                   "  sets b=$a  = 1\n"
                   "  export\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_assignment_is_shown_as_those_before_it_make_it),
        cmocka_unit_test(the_parts_of_a_command_are_named),
        cmocka_unit_test(words_show_what_they_may_become),
        cmocka_unit_test(loops_directories_and_branches_are_followed),
        cmocka_unit_test(substitutions_stand_below_their_word),
        cmocka_unit_test(control_characters_are_shown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
