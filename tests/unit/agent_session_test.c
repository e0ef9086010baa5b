#include "agent/session.h"

#include "agent_fixture.h"

enum {
    WORDS_MAX = 12,
};

static bool parse(const char *const *words, struct session_mode *mode, struct error *error) {
    char *argv[WORDS_MAX] = {"nah-hook", "PreToolUse"};
    int argc = 2;
    for (; words[argc - 2] != NULL; argc++) {
        argv[argc] = (char *)(uintptr_t)words[argc - 2];
    }
    return session_mode_parse(argc, argv, mode, error);
}

static void each_mode_has_a_name_that_reads_back(void **state) {
    (void)state;
    for (enum SESSION_SANDBOX sandbox = SESSION_WORKSPACE; sandbox <= SESSION_OPEN; sandbox++) {
        for (int edits = 0; edits <= 1; edits++) {
            struct session_mode mode;
            struct error error;
            struct str name = session_mode_name(sandbox, edits != 0);
            const char *const words[] = {"--mode", name.ptr, NULL};
            assert_true(name.len > 0);
            assert_true(parse(words, &mode, &error));
            assert_int_equal(mode.routed, sandbox == SESSION_OPEN);
            assert_int_equal(mode.auto_edits, edits);
            assert_true(str_equal(mode.name, name));
        }
    }
}

static void all_arguments_are_read(void **state) {
    static const char *const words[] = {"--agent",   "codex", "--mode", "flow",
                                        "--project", "/p q",  NULL};
    struct session_mode mode;
    (void)state;
    assert_true(parse(words, &mode, NULL));
    assert_true(mode.routed && mode.auto_edits);
    assert_true(str_is(mode.project, "/p q"));
}

static void commands_are_rewritten_only_when_told(void **state) {
    static const char *const told[] = {"--mode",          "flow",    "--commands", "rewritten",
                                       "--agent-version", "0.169.0", NULL};
    static const char *const other[] = {"--mode", "flow", "--commands", "else", NULL};
    static const char *const partly[] = {"--mode", "flow", "--commands", "partly", NULL};
    static const char *const untold[] = {"--mode", "flow", NULL};
    struct session_mode mode;
    (void)state;
    assert_true(parse(told, &mode, NULL));
    assert_true(mode.rewritten);
    assert_true(str_is(mode.agent_version, "0.169.0"));
    assert_false(parse(other, &mode, NULL));
    assert_true(parse(partly, &mode, NULL));
    assert_true(mode.partly_routed && !mode.rewritten);
    assert_true(parse(untold, &mode, NULL));
    assert_false(mode.rewritten || mode.partly_routed);
}

static void only_who_is_told_what_to_do_unasked_has_nobody_to_ask(void **state) {
    static const char *const blocked[] = {"--mode", "flow", "--ask-fallback", "block", NULL};
    static const char *const allowed[] = {"--mode", "flow", "--ask-fallback", "allow", NULL};
    static const char *const other[] = {"--mode", "flow", "--ask-fallback", "Allow", NULL};
    static const char *const asked[] = {"--mode", "flow", NULL};
    struct session_mode mode;
    (void)state;
    assert_true(parse(blocked, &mode, NULL));
    assert_true(mode.headless && !mode.unasked_runs);
    assert_true(parse(allowed, &mode, NULL));
    assert_true(mode.headless && mode.unasked_runs);
    assert_true(parse(other, &mode, NULL));
    assert_true(mode.headless && !mode.unasked_runs);
    assert_true(parse(asked, &mode, NULL));
    assert_false(mode.headless);
}

static void what_cannot_be_read_is_the_strictest(void **state) {
    static const char *const rows[][5] = {
        {"--mode", "nonsense"},
        {"--mode"},
        {"--mode", "flow", "--other", "x"},
        {"--mode", "flow", "--project", "relative"},
        {"--mode", "Flow"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct session_mode mode;
        struct error error = {0};
        assert_false(parse(rows[i], &mode, &error));
        assert_int_equal(error.code, ERROR_USAGE);
        assert_int_equal(mode.project.len, 0);
        assert_false(mode.auto_edits && !str_is(mode.name, "flow"));
    }
}

static void no_arguments_are_the_strictest_mode(void **state) {
    static const char *const words[] = {NULL};
    struct session_mode mode;
    (void)state;
    assert_true(parse(words, &mode, NULL));
    assert_false(mode.routed || mode.auto_edits);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_mode_has_a_name_that_reads_back),
        cmocka_unit_test(all_arguments_are_read),
        cmocka_unit_test(commands_are_rewritten_only_when_told),
        cmocka_unit_test(only_who_is_told_what_to_do_unasked_has_nobody_to_ask),
        cmocka_unit_test(what_cannot_be_read_is_the_strictest),
        cmocka_unit_test(no_arguments_are_the_strictest_mode),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
