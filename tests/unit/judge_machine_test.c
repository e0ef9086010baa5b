#include "judge/machine.h"
#include "judge/project.h"

#include <fcntl.h>
#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

/* A scratch tree; paths in the tests are counted from its root. */
struct scratch {
    char root[PATH_MAX];
    struct arena arena;
};

static int scratch_setup(void **state) {
    struct scratch *scratch = calloc(1, sizeof *scratch);
    char name[] = "/tmp/nah-machine-XXXXXX";
    if (scratch == NULL || mkdtemp(name) == NULL || realpath(name, scratch->root) == NULL) {
        free(scratch);
        return -1;
    }
    arena_init(&scratch->arena, 8 << 20);
    *state = scratch;
    return 0;
}

static int scratch_teardown(void **state) {
    struct scratch *scratch = *state;
    char command[PATH_MAX + 16];
    snprintf(command, sizeof command, "rm -rf '%s'", scratch->root);
    arena_free(&scratch->arena);
    int status = system(command);
    free(scratch);
    return status;
}

static const char *at(struct scratch *scratch, const char *name) {
    struct builder path;
    builder_init(&path, &scratch->arena);
    builder_addf(&path, "%s%s", scratch->root, name);
    return builder_str(&path).ptr;
}

static void make_directory(struct scratch *scratch, const char *name) {
    assert_int_equal(mkdir(at(scratch, name), 0700), 0);
}

static void make_link(struct scratch *scratch, const char *to, const char *name) {
    assert_int_equal(symlink(to, at(scratch, name)), 0);
}

/* A file whose text is `text`, with "@" for the scratch root. */
static void make_file(struct scratch *scratch, const char *name, const char *text) {
    FILE *file = fopen(at(scratch, name), "w");
    assert_non_null(file);
    for (; *text != '\0'; text++) {
        if (*text == '@') {
            fputs(scratch->root, file);
        } else {
            fputc(*text, file);
        }
    }
    assert_int_equal(fclose(file), 0);
}

static void assert_resolves(struct scratch *scratch, const char *from, const char *to) {
    struct str resolved = {NULL, 0};
    bool done = machine_resolve(str_from(from), &scratch->arena, &resolved, NULL);
    if (to == NULL) {
        assert_false(done);
    } else if (!done || !str_is(resolved, to)) {
        fail_msg("%s: %d %.*s, not %s", from, done, STR_ARG(resolved), to);
    }
}

static void links_are_followed_also_where_nothing_exists(void **state) {
    struct scratch *s = *state;
    make_directory(s, "/a");
    make_directory(s, "/a/b");
    make_link(s, "a/b", "/relative");
    make_link(s, at(s, "/a"), "/absolute");
    make_link(s, "/nowhere/to/be/found", "/dangling");
    make_link(s, "loop", "/loop");
    make_link(s, "..", "/a/up");
    assert_resolves(s, at(s, "/relative/x"), at(s, "/a/b/x"));
    assert_resolves(s, at(s, "/absolute/b/../c"), at(s, "/a/c"));
    assert_resolves(s, at(s, "/a/up/a/up/new/er"), at(s, "/new/er"));
    assert_resolves(s, at(s, "/dangling"), "/nowhere/to/be/found");
    assert_resolves(s, at(s, "/dangling/x"), "/nowhere/to/be/found/x");
    assert_resolves(s, at(s, "/not/there"), at(s, "/not/there"));
    assert_resolves(s, at(s, "/loop"), NULL);
    assert_resolves(s, at(s, "/loop/x"), NULL);
    assert_resolves(s, "/", "/");
    assert_resolves(s, "/..", "/");
    assert_resolves(s, "relative", NULL);
    assert_resolves(s, "", NULL);
}

static void a_path_that_is_too_long_is_not_resolved(void **state) {
    struct scratch *s = *state;
    char path[2 * PATH_MAX];
    memset(path, 'a', sizeof path);
    path[0] = '/';
    path[sizeof path - 1] = '\0';
    assert_resolves(s, path, NULL);
    path[PATH_MAX - 1] = '\0';
    assert_resolves(s, path, NULL);
    path[NAME_MAX + 1] = '\0';
    assert_resolves(s, path, path);
}

static void only_regular_files_are_read_and_nothing_waits(void **state) {
    struct scratch *s = *state;
    struct str content;
    make_file(s, "/file", "text");
    make_file(s, "/empty", "");
    make_directory(s, "/directory");
    assert_int_equal(mkfifo(at(s, "/fifo"), 0600), 0);
    assert_true(machine_read(str_from(at(s, "/file")), 100, &s->arena, &content, NULL));
    assert_true(str_is(content, "text"));
    assert_true(machine_read(str_from(at(s, "/file")), 2, &s->arena, &content, NULL));
    assert_true(str_is(content, "te"));
    assert_true(machine_read(str_from(at(s, "/empty")), 2, &s->arena, &content, NULL));
    assert_int_equal(content.len, 0);
    assert_true(machine_read(STR("/proc/self/status"), 5, &s->arena, &content, NULL));
    assert_true(str_is(content, "Name:"));
    assert_false(machine_read(str_from(at(s, "/fifo")), 100, &s->arena, &content, NULL));
    assert_false(machine_read(str_from(at(s, "/directory")), 100, &s->arena, &content, NULL));
    assert_false(machine_read(str_from(at(s, "/missing")), 100, &s->arena, &content, NULL));
}

static struct project find(struct scratch *scratch, const char *cwd, const char *home) {
    struct project project;
    assert_true(project_find(str_from(at(scratch, cwd)), str_from(at(scratch, home)),
                             &scratch->arena, &project));
    return project;
}

static bool has_root(struct scratch *scratch, const struct project *project, const char *name) {
    for (size_t i = 0; i < project->roots.count; i++) {
        if (str_is(project->roots.items[i], at(scratch, name))) {
            return true;
        }
    }
    return false;
}

static void make_repository(struct scratch *s) {
    make_directory(s, "/proj/.git");
    make_file(s, "/proj/.git/HEAD", "ref: refs/heads/main\n");
}

static void the_project_is_the_git_root_else_the_directory(void **state) {
    struct scratch *s = *state;
    make_directory(s, "/plain");
    make_directory(s, "/plain/.git"); /* empty: a sandbox may leave it behind */
    make_directory(s, "/proj");
    make_repository(s);
    make_directory(s, "/proj/src");
    make_link(s, "proj", "/alias");
    struct project project = find(s, "/proj/src", "/home");
    assert_true(str_is(project.root, at(s, "/proj")));
    assert_int_equal(project.roots.count, 0);
    project = find(s, "/plain", "/home");
    assert_true(str_is(project.root, at(s, "/plain")));
    project = find(s, "/alias/src", "/home");
    assert_true(str_is(project.root, at(s, "/alias")));
    assert_true(has_root(s, &project, "/proj"));
}

static void make_worktree(struct scratch *s) {
    make_directory(s, "/proj");
    make_repository(s);
    make_directory(s, "/proj/.git/worktrees");
    make_directory(s, "/proj/.git/worktrees/w");
    make_directory(s, "/w");
    make_file(s, "/w/.git", "gitdir: @/proj/.git/worktrees/w\n");
    make_file(s, "/proj/.git/worktrees/w/gitdir", "@/w/.git\n");
    make_file(s, "/proj/.git/worktrees/w/commondir", "../..\n");
}

static void all_worktrees_of_a_repository_are_its_roots(void **state) {
    struct scratch *s = *state;
    make_worktree(s);
    struct project project = find(s, "/proj", "/home");
    assert_int_equal(project.roots.count, 1);
    assert_true(has_root(s, &project, "/w"));
    project = find(s, "/w", "/home");
    assert_true(str_is(project.root, at(s, "/w")));
    assert_true(has_root(s, &project, "/proj"));
}

static void a_tree_that_only_claims_to_be_a_worktree_is_none(void **state) {
    struct scratch *s = *state;
    make_worktree(s);
    make_directory(s, "/other");
    make_file(s, "/other/.git", "gitdir: @/proj/.git/worktrees/w\n");
    make_directory(s, "/proj/.git/worktrees/x");
    make_directory(s, "/victim");
    make_file(s, "/proj/.git/worktrees/x/gitdir", "@/victim/.git\n");
    struct project project = find(s, "/proj", "/home");
    assert_int_equal(project.roots.count, 1);
    project = find(s, "/other", "/home");
    assert_true(str_is(project.root, at(s, "/other")));
    assert_int_equal(project.roots.count, 0);
}

static void the_home_directory_is_never_a_further_root(void **state) {
    struct scratch *s = *state;
    make_worktree(s);
    make_directory(s, "/w/below");
    struct project project = find(s, "/proj", "/w");
    assert_int_equal(project.roots.count, 0);
    project = find(s, "/proj", "/w/below");
    assert_int_equal(project.roots.count, 0);
    project = find(s, "/w", "/w");
    assert_true(str_is(project.root, at(s, "/w")));
}

static void the_environment_is_that_of_the_process(void **state) {
    struct scratch *s = *state;
    struct environment environment;
    struct error error = {0};
    make_directory(s, "/proj");
    assert_int_equal(setenv("HOME", at(s, "/home/"), 1), 0);
    assert_int_equal(setenv("TMPDIR", at(s, "/tmp//"), 1), 0);
    assert_int_equal(setenv("XDG_CONFIG_HOME", at(s, "/config"), 1), 0);
    assert_int_equal(unsetenv("XDG_STATE_HOME"), 0);
    assert_int_equal(setenv("XDG_CACHE_HOME", "relative", 1), 0);
    assert_true(machine_environment(&s->arena, str_from(at(s, "/proj")), &environment, &error));
    assert_true(str_is(environment.home, at(s, "/home")));
    assert_true(str_is(environment.tmpdir, at(s, "/tmp")));
    assert_true(str_is(environment.project, at(s, "/proj")));
    assert_in_range(environment.own_count, 1, 8);
    assert_true(str_is(environment.own_paths[0], at(s, "/config/nah")));
    assert_true(str_is(environment.home_of(STR("root"), environment.context), "/root"));
    assert_int_equal(environment.home_of(STR("no-such-user"), environment.context).len, 0);
    assert_int_equal(unsetenv("HOME"), 0);
    assert_true(machine_environment(&s->arena, str_from(at(s, "/proj")), &environment, &error));
    assert_int_equal(environment.home.ptr[0], '/');
}

static void spent_memory_is_an_error(void **state) {
    struct scratch *s = *state;
    make_worktree(s);
    assert_int_equal(setenv("HOME", "/home/u", 1), 0);
    for (size_t limit = 0; limit < 1 << 18; limit += 4096) {
        struct arena arena;
        struct environment environment;
        struct error error = {0};
        arena_init(&arena, limit);
        if (!machine_environment(&arena, str_from(at(s, "/proj")), &environment, &error)) {
            assert_int_equal(error.code, ERROR_MEMORY);
        } else {
            assert_false(arena.exhausted);
        }
        arena_free(&arena);
    }
}

#define IN_SCRATCH(test) cmocka_unit_test_setup_teardown(test, scratch_setup, scratch_teardown)

int main(void) {
    const struct CMUnitTest tests[] = {
        IN_SCRATCH(links_are_followed_also_where_nothing_exists),
        IN_SCRATCH(a_path_that_is_too_long_is_not_resolved),
        IN_SCRATCH(only_regular_files_are_read_and_nothing_waits),
        IN_SCRATCH(the_project_is_the_git_root_else_the_directory),
        IN_SCRATCH(all_worktrees_of_a_repository_are_its_roots),
        IN_SCRATCH(a_tree_that_only_claims_to_be_a_worktree_is_none),
        IN_SCRATCH(the_home_directory_is_never_a_further_root),
        IN_SCRATCH(the_environment_is_that_of_the_process),
        IN_SCRATCH(spent_memory_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
