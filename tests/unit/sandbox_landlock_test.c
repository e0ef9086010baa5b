#include "sandbox/landlock.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum {
    FILES_1 = 0x1FFF, /* the thirteen rights of ABI 1 */
    REFER = 1 << 13,
    TRUNCATE = 1 << 14,
    IOCTL = 1 << 15,
    RESOLVE_UNIX = 1 << 16,
    ALL = 0x1FFFF,
    MAKE_CHAR = 1 << 6,
    MAKE_BLOCK = 1 << 11,
    READ_FOLDER = 1 << 3,
};

static void every_abi_handles_what_it_knows_and_no_more(void **state) {
    (void)state;
    static const struct {
        int abi;
        uint64_t files;
        uint64_t tcp;
        uint64_t scopes;
    } rows[] = {
        {0, 0, 0, 0},
        {1, FILES_1, 0, 0},
        {2, FILES_1 | REFER, 0, 0},
        {3, FILES_1 | REFER | TRUNCATE, 0, 0},
        {4, FILES_1 | REFER | TRUNCATE, 3, 0},
        {5, FILES_1 | REFER | TRUNCATE | IOCTL, 3, 0},
        {6, FILES_1 | REFER | TRUNCATE | IOCTL, 3, 3},
        {7, FILES_1 | REFER | TRUNCATE | IOCTL, 3, 3},
        {8, FILES_1 | REFER | TRUNCATE | IOCTL, 3, 3},
        {9, ALL, 3, 3},
        {10, ALL, 3, 3},
        {99, ALL, 3, 3},
    };
    const struct sandbox_policy policy = {.network = SANDBOX_NETWORK_PORTS};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct landlock_rights rights = landlock_handled(&policy, rows[i].abi);
        assert_int_equal(rights.files, rows[i].files);
        assert_int_equal(rights.tcp, rows[i].tcp);
        assert_int_equal(rights.scopes, rows[i].scopes);
    }
}

static void the_thin_boundary_handles_no_files(void **state) {
    (void)state;
    const struct sandbox_policy policy = {.network = SANDBOX_NETWORK_OFF, .is_nested = true};
    struct landlock_rights rights = landlock_handled(&policy, 7);
    assert_int_equal(rights.files, 0);
    assert_int_equal(rights.tcp, 3);
    assert_int_equal(rights.scopes, 3);
}

static void an_open_network_and_open_scopes_are_not_handled(void **state) {
    (void)state;
    const struct sandbox_policy policy = {.signals_out = true, .abstract_out = true};
    struct landlock_rights rights = landlock_handled(&policy, 7);
    assert_int_equal(rights.tcp, 0);
    assert_int_equal(rights.scopes, 0);
}

static void device_nodes_can_never_be_made(void **state) {
    (void)state;
    uint64_t all = landlock_granted(SANDBOX_READ | SANDBOX_WRITE | SANDBOX_EXEC, true, ALL);
    assert_int_equal(all & (MAKE_CHAR | MAKE_BLOCK), 0);
    assert_int_equal(all & REFER, REFER);
}

static void a_file_gets_no_right_of_folders(void **state) {
    (void)state;
    uint64_t all = landlock_granted(SANDBOX_READ | SANDBOX_WRITE | SANDBOX_EXEC, false, ALL);
    assert_int_equal(all, 0x7 | TRUNCATE | IOCTL);
    assert_int_equal(landlock_granted(SANDBOX_READ, false, ALL) & READ_FOLDER, 0);
}

static void a_right_to_write_below_truncate_does_without(void **state) {
    (void)state;
    assert_int_equal(landlock_granted(SANDBOX_WRITE, false, FILES_1), 2);
    assert_int_equal(landlock_granted(SANDBOX_READ, true, FILES_1), 0xC);
    assert_int_equal(landlock_granted(SANDBOX_EXEC, true, FILES_1), 1);
}

/* In a process of its own: a ruleset holds for good. */
static void a_link_that_came_after_the_profile_was_read_is_not_followed(void **state) {
    (void)state;
    char folder[] = "/tmp/nah-test-XXXXXX";
    char link[64];
    char inner[80];
    struct landlock_kernel kernel;
    landlock_look(&kernel);
    if (kernel.abi == 0) {
        skip();
    }
    assert_non_null(mkdtemp(folder));
    snprintf(link, sizeof link, "%s/link", folder);
    snprintf(inner, sizeof inner, "%s/dev", link);
    assert_int_equal(symlink("/", link), 0);
    const char *const paths[] = {link, inner, folder};
    for (size_t i = 0; i < 3; i++) {
        int status = 0;
        pid_t child = fork();
        if (child == 0) {
            struct sandbox_grant grant = {.path = paths[i], .access = SANDBOX_READ};
            struct sandbox_policy policy = {.grants = {.items = &grant, .count = 1}};
            struct error error;
            prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
            _exit(landlock_apply(&policy, kernel.abi, &error) ? 7 : (int)error.code);
        }
        assert_int_equal(waitpid(child, &status, 0), child);
        assert_int_equal(WEXITSTATUS(status), i < 2 ? ERROR_ACCESS : 7);
    }
    unlink(link);
    rmdir(folder);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_abi_handles_what_it_knows_and_no_more),
        cmocka_unit_test(the_thin_boundary_handles_no_files),
        cmocka_unit_test(an_open_network_and_open_scopes_are_not_handled),
        cmocka_unit_test(device_nodes_can_never_be_made),
        cmocka_unit_test(a_file_gets_no_right_of_folders),
        cmocka_unit_test(a_right_to_write_below_truncate_does_without),
        cmocka_unit_test(a_link_that_came_after_the_profile_was_read_is_not_followed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
