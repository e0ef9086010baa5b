#include "agent/codex/launch.h"
#include "scarce_memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

enum {
    ARENA_LIMIT = 16 * 1024 * 1024,
    FAILURES_MAX = 64,
    PATH_SIZE = 512,
};

static char folder[PATH_SIZE];
static char codex[PATH_SIZE + 16];
static char settings[PATH_SIZE + 16];

static const char script[] = "#!/bin/sh\n"
                             "case $1 in\n"
                             "--version) echo codex-cli 0.169.0 ;;\n"
                             "--help) echo 'Options:'; echo '      --no-daemon' ;;\n"
                             "esac\n";
static const char config[] = "[mcp_servers.a.tools.t]\napproval_mode = \"approve\"\n";

static bool put(const char *path, const char *text, mode_t mode) {
    FILE *file = fopen(path, "w");
    return file != NULL && fputs(text, file) >= 0 && fclose(file) == 0 && chmod(path, mode) == 0;
}

static int world_new(void **state) {
    (void)state;
    const char *base = getenv("TMPDIR");
    snprintf(folder, sizeof folder, "%s/nah-launch.XXXXXX", base != NULL ? base : "/tmp");
    if (mkdtemp(folder) == NULL) {
        return -1;
    }
    snprintf(codex, sizeof codex, "%s/codex", folder);
    snprintf(settings, sizeof settings, "%s/config.toml", folder);
    setenv("NAH_CODEX", codex, 1);
    setenv("CODEX_HOME", folder, 1);
    return put(codex, script, 0700) && put(settings, config, 0600) ? 0 : -1;
}

static int world_free(void **state) {
    (void)state;
    unlink(codex);
    unlink(settings);
    return rmdir(folder);
}

static enum LAUNCH launch_with(struct arena *arena, struct launch *out, struct error *error) {
    static char *words[] = {"--flow", "-c", "mcp_servers.b.command=x", "fork", "--last"};
    const struct launch_request request = {
        .argc = sizeof words / sizeof *words,
        .argv = words,
        .nah = "/nonexistent/nah",
        .hook = "/usr/libexec/nah/nah-hook",
        .directory = folder,
        .home = "/nonexistent",
        .cache = settings, /* a file: there is no cache, each launch asks */
    };
    error->code = ERROR_NONE;
    return codex_launch(&request, arena, out, error);
}

static size_t count_of(const struct launch *launch) {
    size_t count = 0;
    while (launch->argv[count] != NULL) {
        count++;
    }
    return count;
}

static void without_memory_there_is_no_command_line(void **state) {
    (void)state;
    bool is_ready = false;
    size_t failures = 0;
    for (size_t blocks = 0; !is_ready && blocks < FAILURES_MAX; blocks++) {
        struct arena arena;
        struct launch launch;
        struct error error;
        size_t left = blocks;
        arena_init_with(&arena, ARENA_LIMIT, scarce_memory(&left));
        is_ready = launch_with(&arena, &launch, &error) == LAUNCH_READY;
        assert_int_equal(is_ready, error.code == ERROR_NONE);
        failures += is_ready ? 0 : 1;
        arena_free(&arena);
    }
    assert_true(is_ready);
    assert_true(failures > 0);
}

static void every_limit_of_memory_gives_all_or_nothing(void **state) {
    (void)state;
    struct arena whole;
    struct launch expected;
    struct error error;
    arena_init(&whole, ARENA_LIMIT);
    assert_int_equal(launch_with(&whole, &expected, &error), LAUNCH_READY);
    for (size_t limit = 0; limit < 256 * 1024; limit += 8 * 1024) {
        struct arena arena;
        struct launch launch;
        arena_init(&arena, limit);
        if (launch_with(&arena, &launch, &error) == LAUNCH_READY) {
            assert_int_equal(count_of(&launch), count_of(&expected));
            for (size_t i = 0; launch.argv[i] != NULL; i++) {
                assert_string_equal(launch.argv[i], expected.argv[i]);
            }
        }
        arena_free(&arena);
    }
    arena_free(&whole);
}

static void a_session_gets_the_settings_first_and_the_words_last(void **state) {
    (void)state;
    struct arena arena;
    struct launch launch;
    struct error error;
    arena_init(&arena, ARENA_LIMIT);
    assert_int_equal(launch_with(&arena, &launch, &error), LAUNCH_READY);
    size_t count = count_of(&launch);
    assert_string_equal(launch.argv[0], codex);
    assert_string_equal(launch.argv[1], "-c");
    assert_string_equal(launch.argv[2], "sandbox_mode=\"danger-full-access\"");
    assert_string_equal(launch.argv[count - 4], "-c");
    assert_string_equal(launch.argv[count - 3], "mcp_servers.b.command=x");
    assert_string_equal(launch.argv[count - 2], "fork");
    assert_string_equal(launch.argv[count - 1], "--last");
    assert_true(launch.is_session);
    assert_false(launch.is_printed);
    arena_free(&arena);
}

static void what_writes_settings_is_not_started_where_nothing_can(void **state) {
    static const struct {
        char *words[6];
        bool is_refused;
    } cases[] = {
        {{"mcp", "add", "x", "--", "echo"}, true},
        {{"mcp", "remove", "x"}, true},
        {{"mcp", "--json", "list"}, false},
        {{"mcp", "get", "add"}, false},
        {{"mcp", "login", "add"}, false},
        {{"plugin", "marketplace", "add", "x"}, true},
        {{"plugin", "marketplace", "list"}, false},
        {{"features", "enable", "x"}, true},
        {{"features", "list"}, false},
        {{"login", "status"}, false},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char *words[6];
        int count = 0;
        while (cases[i].words[count] != NULL) {
            words[count] = cases[i].words[count];
            count++;
        }
        for (int boundary = 0; boundary < 3; boundary++) { /* none, the whole one, the thin one */
            const struct launch_request request = {
                .argc = count,
                .argv = words,
                .nah = "/nonexistent/nah",
                .hook = "/usr/libexec/nah/nah-hook",
                .directory = folder,
                .home = "/nonexistent",
                .cache = settings,
                .is_outer = boundary > 0,
                .is_nested = boundary == 2,
            };
            struct arena arena;
            struct launch launch;
            struct error error = {.code = ERROR_NONE};
            arena_init(&arena, ARENA_LIMIT);
            bool is_refused = codex_launch(&request, &arena, &launch, &error) == LAUNCH_FAILED;
            if (is_refused != (cases[i].is_refused && boundary == 1)) {
                fail_msg("%s %s with boundary %d: %s", words[0], words[1], boundary, error.message);
            }
            assert_true(!is_refused || strstr(error.message, "leave out --outer") != NULL);
            arena_free(&arena);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_session_gets_the_settings_first_and_the_words_last),
        cmocka_unit_test(what_writes_settings_is_not_started_where_nothing_can),
        cmocka_unit_test(without_memory_there_is_no_command_line),
        cmocka_unit_test(every_limit_of_memory_gives_all_or_nothing),
    };
    return cmocka_run_group_tests(tests, world_new, world_free);
}
