/* Programs that run other programs. The form of what is expected is that of action_dump(). */
#include "action_dump.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#define CHECK(cases) assert_int_equal(action_check((cases), sizeof(cases) / sizeof *(cases)), 0)

static void the_inner_command_is_read(void **state) {
    (void)state;
    static const struct action_case cases[] = {
        {"timeout 5 cat a", "filesystem_read cat r:/h/p/a"},
        {"nice -n 3 cat a", "filesystem_read cat r:/h/p/a"},
        {"nohup cat a", "filesystem_read cat r:/h/p/a"},
        {"command cat a", "filesystem_read cat r:/h/p/a"},
        {"env A=1 cat a", "filesystem_read cat r:/h/p/a"},
        {"env -S \"cat a\"", "filesystem_read cat r:/h/p/a"},
        {"flock l cat a", "filesystem_read cat r:/h/p/a"},
        {"flock l -c 'cat a'", "filesystem_read cat r:/h/p/a"},
        {"watch 'cat a'", "filesystem_read cat r:/h/p/a"},
        {"sudo cat a", "privilege sudo; filesystem_read cat r:/h/p/a"},
        {"sudo -u u pip install x", "privilege sudo; package_install_global pip h:x"},
        {"env -C / cat a", "filesystem_read cat r:/a"},
        {"/usr/bin/time -o t cat a",
         "filesystem_write time w:/h/p/t; filesystem_read cat r:/h/p/a"},
    };
    CHECK(cases);
}

static void xargs_adds_what_it_reads(void **state) {
    (void)state;
    static const struct action_case cases[] = {
        {"xargs cat < list",
         "filesystem_read redirection r:/h/p/list; filesystem_read cat r:{} | 0>1 0>1"},
        {"echo a b | xargs cat",
         "filesystem_read echo; filesystem_read cat r:/h/p/a r:/h/p/b | 0>1 0>1"},
        {"echo a | xargs -I{} cp {} b",
         "filesystem_read echo; filesystem_write cp r:/h/p/a w:/h/p/b | 0>1 0>1"},
        {"xargs -a list cat", "filesystem_read xargs r:/h/p/list; filesystem_read cat r:{}"},
        {"xargs < list", "filesystem_read redirection r:/h/p/list; filesystem_read xargs | 0>1"},
    };
    CHECK(cases);
}

static void find_and_fd_run_commands_on_what_they_find(void **state) {
    (void)state;
    static const struct action_case cases[] = {
        {"find . -name '*.c' -exec cat {} +",
         "filesystem_read find r:/h/p; filesystem_read cat r:/h/p/*.c~"},
        {"find / -name id_rsa -exec cat {} \\;", "filesystem_read find r:/; filesystem_read cat "
                                                 "r:/id_rsa~; filesystem_read cat r:/@(/)/id_rsa~"},
        {"find src -delete",
         "filesystem_read find r:/h/p/src; filesystem_delete find d:/h/p/src..."},
        {"fd -e c -x cat", "filesystem_read fd; filesystem_read cat r:/h/p/*.c~"},
        {"fd x src -X cat {}", "filesystem_read fd; filesystem_read cat r:/h/p/src/*~"},
    };
    CHECK(cases);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_inner_command_is_read),
        cmocka_unit_test(xargs_adds_what_it_reads),
        cmocka_unit_test(find_and_fd_run_commands_on_what_they_find),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
