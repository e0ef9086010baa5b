#include "agent/hook_command.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

enum {
    ARENA_LIMIT = 64 * 1024,
};

static const struct {
    const char *word;
    const char *quoted;
} words[] = {
    {"/usr/libexec/nah/nah-hook", "/usr/libexec/nah/nah-hook"},
    {"a-b_c.9", "a-b_c.9"},
    {"", "''"},
    {"a b", "'a b'"},
    {"$HOME `x`", "'$HOME `x`'"},
    {"~/x", "'~/x'"},
    {"=ls", "'=ls'"},
    {"a;b&c|d", "'a;b&c|d'"},
    {"{a,b}*?[x]", "'{a,b}*?[x]'"},
    {"say \"hi\"", "'say \"hi\"'"},
    {"it's", "'it'\\''s'"},
    {"'", "''\\'''"},
    /* fish reads \\ and \' inside quotes, the others do not: neither may stand there. */
    {"a\\b", "'a'\\\\'b'"},
    {"a\\'b", "'a'\\\\''\\''b'"},
    {"ends\\", "'ends'\\\\''"},
    {"two\nlines", "'two\nlines'"},
    {"\xC3\xA9", "'\xC3\xA9'"},
};

static void words_are_quoted_for_every_shell(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        struct arena arena;
        struct builder out;
        arena_init(&arena, ARENA_LIMIT);
        builder_init(&out, &arena);
        hook_command_add_word(&out, str_from(words[i].word));
        assert_string_equal(builder_str(&out).ptr, words[i].quoted);
        arena_free(&arena);
    }
}

/* The quoting above is right when a real shell says so. */
static void sh_reads_the_words_back(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        struct arena arena;
        struct builder out;
        char read_back[256];
        arena_init(&arena, ARENA_LIMIT);
        builder_init(&out, &arena);
        builder_add_c(&out, "printf %s ");
        hook_command_add_word(&out, str_from(words[i].word));
        FILE *shell = popen(builder_str(&out).ptr, "r");
        assert_non_null(shell);
        size_t length = fread(read_back, 1, sizeof read_back - 1, shell);
        read_back[length] = '\0';
        assert_int_equal(pclose(shell), 0);
        assert_string_equal(read_back, words[i].word);
        arena_free(&arena);
    }
}

static void the_command_says_all_of_the_mode(void **state) {
    (void)state;
    static const struct {
        const char *hook;
        struct session_mode mode;
        const char *command;
    } rows[] = {
        {"/opt/my nah/nah-hook",
         {.name = STR_INIT("flow"), .project = STR_INIT("/home/u/my project")},
         "'/opt/my nah/nah-hook' PreToolUse --agent codex --mode flow "
         "--project '/home/u/my project'"},
        {"/nah-hook",
         {.name = STR_INIT("flow"),
          .preset = STR_INIT("night"),
          .agent_version = STR_INIT("0.169.0")},
         "/nah-hook PreToolUse --agent codex --mode flow --preset night --agent-version 0.169.0"},
        {"/nah-hook", {.name = STR_INIT("flow")}, "/nah-hook PreToolUse --agent codex --mode flow"},
        {"/nah-hook",
         {.name = STR_INIT("no-sandbox"), .rewritten = true, .project = STR_INIT("/p")},
         "/nah-hook PreToolUse --agent codex --mode no-sandbox --commands rewritten --project /p"},
        {"/nah-hook",
         {.name = STR_INIT("no-sandbox"), .partly_routed = true},
         "/nah-hook PreToolUse --agent codex --mode no-sandbox --commands partly"},
        {"/nah-hook",
         {.name = STR_INIT("flow"), .headless = true},
         "/nah-hook PreToolUse --agent codex --mode flow --ask-fallback block"},
        {"/nah-hook",
         {.name = STR_INIT("flow"), .headless = true, .unasked_runs = true},
         "/nah-hook PreToolUse --agent codex --mode flow --ask-fallback allow"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena arena;
        struct builder out;
        arena_init(&arena, ARENA_LIMIT);
        builder_init(&out, &arena);
        hook_command_add(&out, str_from(rows[i].hook), "PreToolUse", "codex", &rows[i].mode);
        assert_string_equal(builder_str(&out).ptr, rows[i].command);
        arena_free(&arena);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_quoted_for_every_shell),
        cmocka_unit_test(sh_reads_the_words_back),
        cmocka_unit_test(the_command_says_all_of_the_mode),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
