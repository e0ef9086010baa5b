#include "cmd/foresight.h"

#include "base/path.h"

#include <errno.h>
#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

enum {
    ROOM = 4 * 1024 * 1024,
    ASKED_MAX = 20,
};

/* A project that is granted, beside a folder that is not. */
struct world {
    char folder[PATH_MAX];
    struct arena arena;
    struct boundary boundary;
};

static struct {
    size_t count;
    int outside; /* what the kernel says without a boundary */
} asked;

/* In the place of the kernel: all that it is asked about is refused inside. */
bool probe(enum PROBE kind, const char *target, const struct sandbox_policy *policy,
           const struct confine_level *level, struct arena *arena, struct probe_result *result,
           struct error *error) {
    (void)kind, (void)target, (void)policy, (void)level, (void)arena, (void)error;
    asked.count++;
    *result = (struct probe_result){.inside = EACCES, .outside = asked.outside};
    return true;
}

static const char *path_in(struct world *world, const char *name) {
    return path_join(&world->arena, str_from(world->folder), str_from(name)).ptr;
}

static void make_file(struct world *world, const char *name) {
    FILE *file = fopen(path_in(world, name), "w");
    assert_non_null(file);
    fclose(file);
}

static int world_make(void **state) {
    static struct world world;
    char made[] = "/tmp/nah-foresight-XXXXXX";
    assert_non_null(mkdtemp(made));
    world = (struct world){.boundary.policy.network = SANDBOX_NETWORK_ON};
    assert_non_null(realpath(made, world.folder));
    arena_init(&world.arena, ROOM);
    assert_int_equal(mkdir(path_in(&world, "project"), 0700), 0);
    assert_int_equal(mkdir(path_in(&world, "closed"), 0700), 0);
    make_file(&world, "project/a.txt");
    make_file(&world, "project/kept.txt");
    make_file(&world, "closed/b.txt");
    assert_int_equal(symlink("../closed", path_in(&world, "project/link")), 0);
    const struct sandbox_grant grant = {path_in(&world, "project"), SANDBOX_READ | SANDBOX_WRITE,
                                        true, "test"};
    const struct sandbox_protect kept = {path_in(&world, "project/kept.txt"), true, "test", false};
    assert_true(VEC_PUSH(&world.arena, &world.boundary.policy.grants, grant));
    assert_true(VEC_PUSH(&world.arena, &world.boundary.policy.protects, kept));
    asked.count = 0;
    asked.outside = 0;
    *state = &world;
    return 0;
}

static int world_remove(void **state) {
    static const char *const names[] = {"project/link", "project/a.txt", "project/kept.txt",
                                        "closed/b.txt", "project",       "closed"};
    struct world *world = *state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        remove(path_in(world, names[i]));
    }
    rmdir(world->folder);
    arena_free(&world->arena);
    return 0;
}

static bool find(struct world *world, const struct request *request, struct foresight *out) {
    struct event event = {.kind = EVENT_PERMISSION, .request = *request};
    struct behaviour behaviour;
    const struct scope_start start = {.home = STR("/home/u"), .cwd = request->cwd};
    bool is_shell = request->kind == TOOL_SHELL;
    assert_true(!is_shell || action_read(&world->arena, request->text, &start, &behaviour));
    event.request.cwd = str_from(path_in(world, "project"));
    *out = (struct foresight){.path = NULL};
    return foresight_find(&world->boundary, &event, is_shell ? &behaviour : NULL, &world->arena,
                          out);
}

static bool command_is_refused(struct world *world, const char *text, struct foresight *out) {
    const struct request request = {
        .kind = TOOL_SHELL, .text = str_from(text), .cwd = str_from(path_in(world, "project"))};
    return find(world, &request, out);
}

static void what_a_command_names_outside_is_foreseen(void **state) {
    static const struct {
        const char *command;
        enum PROBE kind;
        const char *path;
    } cases[] = {
        {"cat ../closed/b.txt", PROBE_READ, "closed/b.txt"},
        {"grep x a.txt ../closed/b.txt", PROBE_READ, "closed/b.txt"},
        {"echo x >../closed/b.txt", PROBE_WRITE, "closed/b.txt"},
        {"cp a.txt ../closed/new.txt", PROBE_WRITE, "closed/new.txt"},
        {"rm ../closed/b.txt", PROBE_WRITE, "closed/b.txt"},
        {"ls ../closed", PROBE_READ, "closed"},
        {"cd .. && cat closed/b.txt", PROBE_READ, "closed/b.txt"},
        {"cat link/b.txt", PROBE_READ, "closed/b.txt"},
        {"echo x >kept.txt", PROBE_WRITE, "project/kept.txt"},
        /* Where somebody says that a failure does not matter a write still does. */
        {"echo x >../closed/b.txt || true", PROBE_WRITE, "closed/b.txt"},
    };
    struct world *world = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct foresight found;
        if (!command_is_refused(world, cases[i].command, &found)) {
            fail_msg("not foreseen: %s", cases[i].command);
        }
        assert_int_equal(found.kind, cases[i].kind);
        assert_string_equal(found.path, path_in(world, cases[i].path));
        assert_int_equal(found.result.inside, EACCES);
    }
}

static void what_is_granted_or_not_plain_is_not_put_to_the_kernel(void **state) {
    static const char *const commands[] = {
        "cat a.txt",
        "cat kept.txt",
        "echo x >a.txt",
        "echo x >new/folder/file",
        "git status",
        /* Only names are looked at. */
        "test -e ../closed/b.txt",
        "ls ../closed/b.txt",
        "stat ../closed/b.txt",
        "cd ../closed",
        /* It may fail. */
        "cat ../closed/b.txt || true",
        "cat ../closed/b.txt 2>/dev/null",
        /* Nobody knows which file it is. */
        "cat $FILE",
        "cat ../closed/*",
        /* It cannot be read to its end. */
        "cat ../closed/b.txt; if",
    };
    struct world *world = *state;
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        struct foresight found;
        if (command_is_refused(world, commands[i], &found) || asked.count > 0) {
            fail_msg("foreseen or asked about: %s", commands[i]);
        }
    }
}

static void what_could_not_be_done_outside_either_is_not_the_boundarys(void **state) {
    struct world *world = *state;
    struct foresight found;
    asked.outside = EACCES;
    assert_false(command_is_refused(world, "cat ../closed/b.txt", &found));
    assert_int_equal(asked.count, 1);
}

static void the_thin_boundary_has_no_files(void **state) {
    struct world *world = *state;
    struct foresight found;
    world->boundary.policy.is_nested = true;
    assert_false(command_is_refused(world, "cat ../closed/b.txt", &found));
    world->boundary.policy.network = SANDBOX_NETWORK_OFF;
    assert_true(command_is_refused(world, "curl https://a.example", &found));
}

static void a_call_is_not_asked_about_without_end(void **state) {
    struct world *world = *state;
    struct foresight found;
    struct builder text;
    asked.outside = EACCES;
    builder_init(&text, &world->arena);
    builder_add_c(&text, "cat");
    for (int i = 0; i < 3 * ASKED_MAX; i++) {
        builder_addf(&text, " ../closed/%d", i);
    }
    builder_add_char(&text, '\0');
    assert_false(command_is_refused(world, builder_str(&text).ptr, &found));
    assert_in_range(asked.count, 1, ASKED_MAX);
}

static void a_patch_is_foreseen_by_each_of_its_paths(void **state) {
    static const struct {
        const char *operation;
        const char *path; /* NULL: nothing is foreseen */
    } cases[] = {
        {"*** Add File: ../closed/new.txt\n+x\n", "closed/new.txt"},
        {"*** Add File: ../closed/deep/new.txt\n+x\n", "closed"},
        {"*** Delete File: ../closed/b.txt\n", "closed/b.txt"},
        {"*** Update File: a.txt\n*** Move to: ../closed/c.txt\n@@\n-x\n+y\n", "closed/c.txt"},
        {"*** Update File: kept.txt\n@@\n-x\n+y\n", "project/kept.txt"},
        {"*** Add File: new.txt\n+x\n", NULL},
        {"*** Add File: new/deep/file.txt\n+x\n", NULL},
    };
    struct world *world = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[1024];
        struct foresight found;
        snprintf(text, sizeof text, "*** Begin Patch\n%s*** End Patch\n", cases[i].operation);
        const struct request request = {.kind = TOOL_PATCH, .text = str_from(text)};
        if (find(world, &request, &found) != (cases[i].path != NULL)) {
            fail_msg("wrong about: %s", cases[i].operation);
        }
        if (cases[i].path != NULL) {
            assert_int_equal(found.kind, PROBE_WRITE);
            assert_string_equal(found.path, path_in(world, cases[i].path));
        }
    }
}

static void a_host_is_foreseen_by_the_port_of_its_address(void **state) {
    static const struct {
        const char *command;
        enum SANDBOX_NETWORK network;
        bool is_refused;
        int port;
    } cases[] = {
        {"curl https://a.example/x", SANDBOX_NETWORK_ON, false, 0},
        {"curl https://a.example/x", SANDBOX_NETWORK_OFF, true, 443},
        {"curl http://a.example:8080/x:9", SANDBOX_NETWORK_OFF, true, 8080},
        {"curl https://a.example/x", SANDBOX_NETWORK_PORTS, false, 0},
        {"curl http://a.example", SANDBOX_NETWORK_PORTS, true, 80},
        {"curl http://a.example:443", SANDBOX_NETWORK_PORTS, false, 0},
        {"curl http://a.example || true", SANDBOX_NETWORK_PORTS, false, 0},
        {"ls", SANDBOX_NETWORK_OFF, false, 0},
    };
    static const char *const proxies[] = {"http_proxy",  "HTTP_PROXY", "https_proxy",
                                          "HTTPS_PROXY", "all_proxy",  "ALL_PROXY"};
    struct world *world = *state;
    uint16_t port = 443;
    for (size_t i = 0; i < sizeof proxies / sizeof *proxies; i++) {
        unsetenv(proxies[i]);
    }
    assert_true(VEC_PUSH(&world->arena, &world->boundary.policy.connect_ports, port));
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct foresight found;
        world->boundary.policy.network = cases[i].network;
        if (command_is_refused(world, cases[i].command, &found) != cases[i].is_refused) {
            fail_msg("wrong about: %s", cases[i].command);
        }
        if (cases[i].is_refused) {
            assert_int_equal(found.kind, PROBE_CONNECT);
            assert_int_equal(found.port, cases[i].port);
        }
    }
    /* It is the proxy's port that is connected to. */
    struct foresight found;
    setenv("http_proxy", "http://proxy.example:443", 1);
    world->boundary.policy.network = SANDBOX_NETWORK_PORTS;
    assert_false(command_is_refused(world, "curl http://a.example", &found));
    unsetenv("http_proxy");
}

static void without_the_reading_of_a_command_nothing_is_foreseen(void **state) {
    struct world *world = *state;
    struct foresight found;
    const struct event event = {.request = {.kind = TOOL_SHELL,
                                            .text = STR("cat ../closed/b.txt"),
                                            .cwd = str_from(path_in(world, "project"))}};
    assert_false(foresight_find(&world->boundary, &event, NULL, &world->arena, &found));
}

int main(void) {
#define WORLD(test) cmocka_unit_test_setup_teardown(test, world_make, world_remove)
    const struct CMUnitTest tests[] = {
        WORLD(what_a_command_names_outside_is_foreseen),
        WORLD(what_is_granted_or_not_plain_is_not_put_to_the_kernel),
        WORLD(what_could_not_be_done_outside_either_is_not_the_boundarys),
        WORLD(the_thin_boundary_has_no_files),
        WORLD(a_call_is_not_asked_about_without_end),
        WORLD(a_patch_is_foreseen_by_each_of_its_paths),
        WORLD(a_host_is_foreseen_by_the_port_of_its_address),
        WORLD(without_the_reading_of_a_command_nothing_is_foreseen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
