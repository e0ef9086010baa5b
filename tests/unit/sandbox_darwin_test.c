/* The files of macOS, with a program in the place of sandbox-exec that looks at what it is given.
 */
#include "sandbox/confine.h"
#include "sandbox/probe.h"
#include "sandbox/seatbelt.h"
#include "sandbox/supervise.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum {
    ARENA_LIMIT = 1024 * 1024,
};

/* What is behind -p must be a profile, each -D a parameter; what is behind -- is started. */
static const char fake[] = "#!/bin/sh\n"
                           "[ \"$1\" = -p ] || exit 71\n"
                           "case $2 in '(version 1)'*'(deny default)'*) ;; *) exit 72 ;; esac\n"
                           "shift 2\n"
                           "while [ \"$1\" = -D ]; do\n"
                           "  case $2 in PATH_*=/*) ;; *) exit 73 ;; esac\n"
                           "  shift 2\n"
                           "done\n"
                           "[ \"$1\" = -- ] || exit 74\n"
                           "shift\n"
                           "exec \"$@\"\n";

static struct sandbox_grant grants[] = {{"/usr", SANDBOX_READ | SANDBOX_EXEC, true, "x"}};

static int begin(void **state) {
    static struct arena arena;
    FILE *file = fopen(SEATBELT_PROGRAM, "w");
    assert_non_null(file);
    fputs(fake, file);
    fclose(file);
    assert_int_equal(chmod(SEATBELT_PROGRAM, 0700), 0);
    arena_init(&arena, ARENA_LIMIT);
    *state = &arena;
    return 0;
}

static int end(void **state) {
    arena_free(*state);
    unlink(SEATBELT_PROGRAM);
    return 0;
}

static bool run(struct arena *arena, const char *script, struct sandbox_policy *policy,
                struct supervise_result *result, struct error *error) {
    char *argv[] = {"sh", "-c", (char *)(uintptr_t)script, "name", "a b", NULL};
    char *environment[] = {"ONE=1", NULL};
    const struct confine_level level = {.has_seccomp = false};
    const struct supervise_request request = {.program = "/bin/sh",
                                              .argv = argv,
                                              .environment = environment,
                                              .policy = policy,
                                              .level = &level};
    return supervise(&request, arena, result, error);
}

static void the_program_runs_in_sandbox_exec_and_its_end_is_told(void **state) {
    static const struct {
        const char *script;
        int status;
    } cases[] = {
        {"exit 0", 0},
        {"exit 42", 42},
        {"[ \"$1\" = 'a b' ] && [ \"$ONE\" = 1 ] && exit 7", 7},
        {"[ -z \"$HOME\" ] && exit 8", 8},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct sandbox_policy policy = {.grants = {grants, 1, 1}};
        struct supervise_result result;
        struct error error = {.code = ERROR_NONE};
        if (!run(*state, cases[i].script, &policy, &result, &error)) {
            fail_msg("%s: %s", cases[i].script, error.message);
        }
        assert_true(WIFEXITED(result.status));
        assert_int_equal(WEXITSTATUS(result.status), cases[i].status);
    }
}

static void an_end_by_a_signal_is_told(void **state) {
    struct sandbox_policy policy = {.grants = {grants, 1, 1}};
    struct supervise_result result;
    struct error error;
    assert_true(run(*state, "kill -TERM $$", &policy, &result, &error));
    assert_true(WIFSIGNALED(result.status));
    assert_int_equal(WTERMSIG(result.status), SIGTERM);
}

static void descriptors_do_not_get_in(void **state) {
    struct sandbox_policy policy = {.grants = {grants, 1, 1}};
    struct supervise_result result;
    struct error error;
    assert_int_equal(dup2(STDIN_FILENO, 9), 9);
    assert_true(run(*state, "(: <&9) 2>/dev/null && exit 1; exit 0", &policy, &result, &error));
    close(9);
    assert_int_equal(WEXITSTATUS(result.status), 0);
}

static void what_cannot_be_held_does_not_start(void **state) {
    struct sandbox_policy policy = {.network = SANDBOX_NETWORK_LOOPBACK};
    struct confine_level level;
    struct supervise_result result;
    struct strs warnings;
    struct error error;
    assert_false(run(*state, "exit 0", &policy, &result, &error));
    assert_int_equal(error.code, ERROR_USAGE);
    confine_look(&level);
    assert_false(confine_check(&policy, &level, *state, &warnings, &error));
    policy.network = SANDBOX_NETWORK_ON;
    assert_true(confine_check(&policy, &level, *state, &warnings, &error));
}

static void without_sandbox_exec_nothing_starts(void **state) {
    struct sandbox_policy policy = {.grants = {grants, 1, 1}};
    struct confine_level level;
    struct supervise_result result;
    struct strs warnings;
    struct error error;
    assert_int_equal(unlink(SEATBELT_PROGRAM), 0);
    assert_false(run(*state, "exit 0", &policy, &result, &error));
    assert_int_equal(error.code, ERROR_MISSING);
    confine_look(&level);
    assert_false(confine_check(&policy, &level, *state, &warnings, &error));
    assert_int_equal(error.code, ERROR_MISSING);
}

static void a_trial_is_refused_and_not_answered(void **state) {
    const struct sandbox_policy policy = {.grants = {grants, 1, 1}};
    const struct confine_level level = {.has_seccomp = false};
    struct probe_result result;
    struct error error = {.code = ERROR_NONE};
    assert_false(probe(PROBE_READ, "/usr", &policy, &level, *state, &result, &error));
    assert_int_equal(error.code, ERROR_MISSING);
}

int main(void) {
#define DARWIN_TEST(function) cmocka_unit_test_setup_teardown(function, begin, end)
    const struct CMUnitTest tests[] = {
        DARWIN_TEST(the_program_runs_in_sandbox_exec_and_its_end_is_told),
        DARWIN_TEST(an_end_by_a_signal_is_told),
        DARWIN_TEST(descriptors_do_not_get_in),
        DARWIN_TEST(what_cannot_be_held_does_not_start),
        DARWIN_TEST(without_sandbox_exec_nothing_starts),
        DARWIN_TEST(a_trial_is_refused_and_not_answered),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
