#include "agent/codex/settings.h"

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
    PATH_SIZE = 512,
};

struct world {
    char folder[PATH_SIZE];
    struct arena arena;
    struct codex_layers layers;
    struct codex_servers servers;
};

static int world_new(void **state) {
    struct world *world = calloc(1, sizeof *world);
    const char *base = getenv("TMPDIR");
    snprintf(world->folder, sizeof world->folder, "%s/nah-settings.XXXXXX",
             base != NULL ? base : "/tmp");
    if (mkdtemp(world->folder) == NULL) {
        return -1;
    }
    setenv("CODEX_HOME", world->folder, 1);
    arena_init(&world->arena, ARENA_LIMIT);
    *state = world;
    return 0;
}

static void path_of(const struct world *world, const char *name, char *path) {
    snprintf(path, PATH_SIZE + 64, "%s/%s", world->folder, name);
}

static int world_free(void **state) {
    struct world *world = *state;
    static const char *const names[] = {"config.toml", "work.config.toml"};
    char path[PATH_SIZE + 64];
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        path_of(world, names[i], path);
        unlink(path);
        rmdir(path);
    }
    rmdir(world->folder);
    arena_free(&world->arena);
    free(world);
    return 0;
}

static void put(const struct world *world, const char *name, const char *text) {
    char path[PATH_SIZE + 64];
    path_of(world, name, path);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    assert_int_equal(fclose(file), 0);
}

static void read_with(struct world *world, const char *profile) {
    assert_true(
        codex_layers_read("/nonexistent", profile, NULL, STR(""), &world->arena, &world->layers));
    assert_true(
        codex_servers_read(&world->layers, NULL, SERVERS_NEVER, &world->arena, &world->servers));
}

static void no_settings_are_nothing(void **state) {
    struct world *world = *state;
    read_with(world, NULL);
    read_with(world, "work");
    assert_int_equal(world->servers.count, 0);
    assert_int_equal(world->layers.count, 0);
}

static void servers_come_with_their_tools_once(void **state) {
    struct world *world = *state;
    put(world, "config.toml",
        "[mcp_servers.a]\ncommand = \"x\"\n[mcp_servers.a.tools.t]\napproval_mode = \"approve\"\n"
        "[mcp_servers.\"b.c\"]\nurl = \"u\"\n");
    put(world, "work.config.toml", "[mcp_servers.a]\nenabled = true\n[mcp_servers.d]\n");
    read_with(world, "work");
    const struct codex_servers *servers = &world->servers;
    assert_int_equal(servers->count, 3);
    assert_true(str_is(servers->items[0].name, "a"));
    assert_int_equal(servers->items[0].tools.count, 1);
    assert_true(str_is(servers->items[0].tools.items[0], "t"));
    assert_true(str_is(servers->items[1].name, "b.c"));
    assert_true(str_is(servers->items[2].name, "d"));
}

static void what_cannot_be_read_is_told(void **state) {
    struct world *world = *state;
    char path[PATH_SIZE + 64];
    put(world, "config.toml", "model = \"x\"\nbroken = = 1\n");
    path_of(world, "work.config.toml", path);
    assert_int_equal(mkdir(path, 0700), 0);
    read_with(world, "work");
    assert_int_equal(world->layers.count, 2);
    assert_int_equal(world->layers.items[0].problem.line, 2);
    assert_int_equal(world->layers.items[1].problem.line, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(no_settings_are_nothing, world_new, world_free),
        cmocka_unit_test_setup_teardown(servers_come_with_their_tools_once, world_new, world_free),
        cmocka_unit_test_setup_teardown(what_cannot_be_read_is_told, world_new, world_free),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
