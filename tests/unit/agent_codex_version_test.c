#include "agent/codex/gate.h"
#include "agent/codex/version.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

enum {
    ARENA_LIMIT = 64 * 1024,
};

static const struct {
    const char *text;
    bool found;
    struct codex_version version;
} versions[] = {
    {"codex-cli 0.169.0\n", true, {0, 169, 0}},
    {"codex-cli 0.130.12", true, {0, 130, 12}},
    {"codex 0.142.3\n", true, {0, 142, 3}},
    {"codex-cli 0.170.0-alpha.2\n", true, {0, 170, 0}},
    {"codex-cli 1.0.0\r\n", true, {1, 0, 0}},
    {"(node) a warning 1.2.3\ncodex-cli 0.150.1\n", true, {0, 150, 1}},
    {"", false, {0}},
    {"codex-cli", false, {0}},
    {"codex-cli 0.169", false, {0}},
    {"codex-cli 0.169.\n", false, {0}},
    {"codex-cli 0.169.0x\n", false, {0}},
    {"codex-cli v0.169.0\n", false, {0}},
    {"codex-cli -1.169.0\n", false, {0}},
    {"codex-cli 0.99999999999999999999.0\n", false, {0}},
    {"other 0.169.0\n", false, {0}},
    {"0.169.0\n", false, {0}},
};

static void versions_are_read_from_what_codex_prints(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof versions / sizeof *versions; i++) {
        struct codex_version version;
        bool found = codex_version_parse(str_from(versions[i].text), &version);
        if (found != versions[i].found) {
            printf("%s\n", versions[i].text);
        }
        assert_int_equal(found, versions[i].found);
        if (found) {
            assert_int_equal(version.major, versions[i].version.major);
            assert_int_equal(version.minor, versions[i].version.minor);
            assert_int_equal(version.patch, versions[i].version.patch);
        }
    }
}

static const struct {
    struct codex_version version;
    enum SESSION_SANDBOX sandbox;
    enum CODEX_GATE gate;
} gates[] = {
    {{0, 130, 0}, SESSION_OPEN, GATE_UNTRUSTED_POLICY},
    {{0, 142, 3}, SESSION_OPEN, GATE_UNTRUSTED_POLICY},
    {{0, 148, 99}, SESSION_OPEN, GATE_UNTRUSTED_POLICY},
    {{0, 149, 0}, SESSION_OPEN, GATE_UNTRUSTED_FOLDER},
    {{0, 169, 0}, SESSION_OPEN, GATE_UNTRUSTED_FOLDER},
    {{1, 0, 0}, SESSION_OPEN, GATE_UNTRUSTED_FOLDER},
    {{0, 142, 3}, SESSION_WORKSPACE, GATE_ON_REQUEST},
    {{0, 169, 0}, SESSION_WORKSPACE, GATE_ON_REQUEST},
    {{0, 142, 3}, SESSION_READ_ONLY, GATE_ON_REQUEST},
    {{0, 169, 0}, SESSION_READ_ONLY, GATE_ON_REQUEST},
};

static void every_version_has_a_gate_for_every_sandbox(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof gates / sizeof *gates; i++) {
        assert_int_equal(codex_gate(gates[i].version, gates[i].sandbox), gates[i].gate);
    }
}

static const char help[] = "Codex CLI\n"
                           "\n"
                           "Usage: codex [OPTIONS] [PROMPT]\n"
                           "\n"
                           "Commands:\n"
                           "  exec     Run it [aliases: e, x]\n"
                           "  apply    Apply the latest diff as a `git apply` to your local\n"
                           "           working tree [aliases: a]\n"
                           "  resume\n"
                           "\n"
                           "Arguments:\n"
                           "  [PROMPT]\n"
                           "\n"
                           "Options:\n"
                           "  -c, --config <key=value>\n"
                           "          Override. See --not-a-flag\n"
                           "      --search\n"
                           "          Live\n"
                           "  -i, --image <FILE>...\n"
                           "      --no-daemon\n";

static bool holds(struct strs list, const char *word) {
    for (size_t i = 0; i < list.count; i++) {
        if (str_is(list.items[i], word)) {
            return true;
        }
    }
    return false;
}

static void help_names_flags_and_subcommands(void **state) {
    (void)state;
    struct arena arena;
    struct codex_program program = {0};
    arena_init(&arena, ARENA_LIMIT);
    assert_true(codex_help_parse(str_from(help), &arena, &program));
    assert_int_equal(program.flags.count, 4);
    assert_true(holds(program.flags, "--config="));
    assert_true(holds(program.flags, "--search"));
    assert_true(holds(program.flags, "--image="));
    assert_true(codex_program_knows(&program, "--no-daemon"));
    assert_true(codex_program_knows(&program, "--config"));
    assert_false(codex_program_knows(&program, "--not-a-flag"));
    static const char *const commands[] = {"exec", "e", "x", "apply", "a", "resume"};
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        assert_true(holds(program.commands, commands[i]));
    }
    assert_int_equal(program.commands.count, sizeof commands / sizeof *commands);
    arena_free(&arena);
}

static void help_of_any_bytes_is_read_without_harm(void **state) {
    (void)state;
    static const char *const odd[] = {"",
                                      "Commands:",
                                      "Options:\n  --",
                                      "Commands:\n  \n",
                                      "Options:\n--x <",
                                      "Commands:\n  a [aliases: ",
                                      "Commands:\n  a [aliases: ,,]\n"};
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
        struct arena arena;
        struct codex_program program = {0};
        arena_init(&arena, ARENA_LIMIT);
        assert_true(codex_help_parse(str_from(odd[i]), &arena, &program));
        arena_free(&arena);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(versions_are_read_from_what_codex_prints),
        cmocka_unit_test(every_version_has_a_gate_for_every_sandbox),
        cmocka_unit_test(help_names_flags_and_subcommands),
        cmocka_unit_test(help_of_any_bytes_is_read_without_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
