#include "sandbox/environment.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
    ARENA_LIMIT = 1024 * 1024,
};

static const struct sandbox_policy plain;

static void names_are_ruled_by_what_they_do(void **state) {
    (void)state;
    static const struct {
        const char *name;
        enum ENVIRONMENT_RULE rule;
    } rows[] = {
        {"PATH", ENVIRONMENT_PASSES},
        {"HOME", ENVIRONMENT_PASSES},
        {"LANG", ENVIRONMENT_PASSES},
        {"TERM", ENVIRONMENT_PASSES},
        {"LD_PRELOAD", ENVIRONMENT_LOADER},
        {"LD_LIBRARY_PATH", ENVIRONMENT_LOADER},
        {"DYLD_INSERT_LIBRARIES", ENVIRONMENT_LOADER},
        {"BASH_ENV", ENVIRONMENT_LOADER},
        {"BASH_FUNC_ls%%", ENVIRONMENT_LOADER},
        {"PYTHONPATH", ENVIRONMENT_LOADER},
        {"NODE_OPTIONS", ENVIRONMENT_LOADER},
        {"PERL5OPT", ENVIRONMENT_LOADER},
        {"GIT_SSH_COMMAND", ENVIRONMENT_LOADER},
        {"GIT_CONFIG_KEY_0", ENVIRONMENT_LOADER},
        {"GITHUB_TOKEN", ENVIRONMENT_SECRET},
        {"NPM_TOKEN_FILE", ENVIRONMENT_SECRET},
        {"AWS_SECRET_ACCESS_KEY", ENVIRONMENT_SECRET},
        {"AWS_CA_BUNDLE", ENVIRONMENT_PASSES},
        {"SSL_CERT_FILE", ENVIRONMENT_PASSES},
        {"OPENAI_API_KEY", ENVIRONMENT_SECRET},
        {"SSH_AUTH_SOCK", ENVIRONMENT_SECRET},
        {"DB_PASSWORD", ENVIRONMENT_SECRET},
        {"SECRETARY", ENVIRONMENT_PASSES},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        enum ENVIRONMENT_RULE rule = environment_rule(&plain, str_from(rows[i].name));
        if (rule != rows[i].rule) {
            fail_msg("%s is %d", rows[i].name, (int)rule);
        }
    }
}

static void what_is_allowed_by_name_passes_and_what_is_denied_does_not(void **state) {
    (void)state;
    struct str allow[] = {STR("OPENAI_*"), STR("LD_PRELOAD")};
    struct str deny[] = {STR("FOO"), STR("OPENAI_API_KEY")};
    const struct sandbox_policy policy = {.environment_allow = {allow, 2, 2},
                                          .environment_deny = {deny, 2, 2}};
    assert_int_equal(environment_rule(&policy, STR("OPENAI_API_KEY")), ENVIRONMENT_PASSES);
    assert_int_equal(environment_rule(&policy, STR("LD_PRELOAD")), ENVIRONMENT_PASSES);
    assert_int_equal(environment_rule(&policy, STR("FOO")), ENVIRONMENT_DENIED);
    assert_int_equal(environment_rule(&policy, STR("FOOT")), ENVIRONMENT_PASSES);
}

static void added_variables_take_the_place_of_old_ones(void **state) {
    (void)state;
    struct arena arena;
    struct strs dropped = {0};
    char *environment[] = {"A=1", "TMPDIR=/x", "LD_PRELOAD=y", "B=2", NULL};
    char *added[] = {"TMPDIR=/new", NULL};
    arena_init(&arena, ARENA_LIMIT);
    char **out = environment_make(&plain, environment, added, &arena, &dropped);
    assert_non_null(out);
    assert_string_equal(out[0], "A=1");
    assert_string_equal(out[1], "B=2");
    assert_string_equal(out[2], "TMPDIR=/new");
    assert_null(out[3]);
    assert_int_equal(dropped.count, 1);
    assert_true(str_is(dropped.items[0], "LD_PRELOAD"));
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_ruled_by_what_they_do),
        cmocka_unit_test(what_is_allowed_by_name_passes_and_what_is_denied_does_not),
        cmocka_unit_test(added_variables_take_the_place_of_old_ones),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
