#include "sandbox/diagnosis.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void messages_of_programs_name_their_path(void **state) {
    (void)state;
    static const struct {
        const char *output;
        const char *path;
        bool is_write;
    } rows[] = {
        {"cat: /root/x: Permission denied\n", "/root/x", false},
        {"touch: cannot touch '../outside.txt': Permission denied\n", "../outside.txt", true},
        {"sh: 1: cannot create .git/hooks/a: Read-only file system\n", ".git/hooks/a", true},
        {"bash: line 1: /x/y: Permission denied\n", "/x/y", false},
        {"PermissionError: [Errno 13] Permission denied: '/root/x'\n", "/root/x", false},
        {"Error: EACCES: permission denied, open '/root/x'\n", "/root/x", false},
        {"mv: cannot move '.git' to 'x': Device or resource busy\n", ".git", true},
        {"fatal: unable to access '/etc/gitconfig': Permission denied\n", "/etc/gitconfig", false},
        {"Failed to write file /x/y.txt\n", "/x/y.txt", true},
        {"ok\nmake: *** nothing\nls: cannot open directory '/srv': Permission denied\n", "/srv",
         false},
        {"rm: cannot remove '/usr/bin/ls': Permission denied", "/usr/bin/ls", true},
        {"kill: (1) - Operation not permitted\ncat: /a/b: Operation not permitted", "/a/b", false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct diagnosis diagnosis;
        assert_true(diagnosis_find(str_from(rows[i].output), &diagnosis));
        if (!str_is(diagnosis.path, rows[i].path) || diagnosis.is_write != rows[i].is_write) {
            fail_msg("%s: %.*s, %d", rows[i].output, STR_ARG(diagnosis.path), diagnosis.is_write);
        }
    }
}

static void other_output_says_nothing(void **state) {
    (void)state;
    static const char *const rows[] = {"", "all done\n", "permissions are denied to nobody\n",
                                       "error: no such file\n"};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct diagnosis diagnosis;
        assert_false(diagnosis_find(str_from(rows[i]), &diagnosis));
    }
}

static void a_sign_without_a_path_has_none(void **state) {
    (void)state;
    struct diagnosis diagnosis;
    assert_true(diagnosis_find(STR("sudo: Operation not permitted\n"), &diagnosis));
    assert_int_equal(diagnosis.path.len, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(messages_of_programs_name_their_path),
        cmocka_unit_test(other_output_says_nothing),
        cmocka_unit_test(a_sign_without_a_path_has_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
