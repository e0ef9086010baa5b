#include "sandbox/profile.h"
#include "scarce_memory.h"

#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

enum {
    ARENA_LIMIT = 4 * 1024 * 1024,
    PATH_ROOM = 512,
};

/* A home with a project, a folder of profiles of the user's and one of nah's. */
struct world {
    char root[64];
    char home[PATH_ROOM];
    char project[PATH_ROOM];
    char own[PATH_ROOM];
    char shipped[PATH_ROOM];
    struct profile_variable variables[2];
    struct profile_request request;
    struct arena arena;
    struct sandbox_policy policy;
    struct error error;
};

static void make_folder(char *path, const struct world *world, const char *name) {
    snprintf(path, PATH_ROOM, "%s/%s", world->root, name);
    assert_int_equal(mkdir(path, 0700), 0);
}

static int world_new(void **state) {
    static struct world world;
    memset(&world, 0, sizeof world);
    strcpy(world.root, "/tmp/nah-profile-XXXXXX");
    assert_non_null(mkdtemp(world.root));
    make_folder(world.home, &world, "home");
    make_folder(world.project, &world, "home/project");
    make_folder(world.own, &world, "own");
    make_folder(world.shipped, &world, "shipped");
    world.variables[0] = (struct profile_variable){"PROJECT", world.project};
    world.variables[1] = (struct profile_variable){"NOTHING", NULL};
    world.request = (struct profile_request){
        .name = "x",
        .folders = {world.own, world.shipped},
        .shipped = 1,
        .variables = world.variables,
        .variable_count = 2,
        .home = world.home,
        .directory = world.project,
        .project = world.project,
    };
    arena_init(&world.arena, ARENA_LIMIT);
    *state = &world;
    return 0;
}

static int world_end(void **state) {
    struct world *world = *state;
    char command[128];
    arena_free(&world->arena);
    snprintf(command, sizeof command, "rm -rf %s", world->root);
    return system(command);
}

static void put(const char *folder, const char *name, const char *text) {
    char path[PATH_ROOM + 64];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static bool load(struct world *world, const char *text) {
    put(world->own, "x.toml", text);
    return profile_load(&world->request, &world->arena, &world->policy, &world->error);
}

static void must_load(struct world *world, const char *text) {
    if (!load(world, text)) {
        fail_msg("%s", world->error.message);
    }
}

static void must_fail(struct world *world, const char *text, enum ERROR_CODE code,
                      const char *said) {
    if (load(world, text)) {
        fail_msg("was read: %s", text);
    }
    if (world->error.code != code || strstr(world->error.message, said) == NULL) {
        fail_msg("%d: %s", (int)world->error.code, world->error.message);
    }
}

static const struct sandbox_grant *grant_of(const struct world *world, const char *path) {
    for (size_t i = 0; i < world->policy.grants.count; i++) {
        if (strcmp(world->policy.grants.items[i].path, path) == 0) {
            return &world->policy.grants.items[i];
        }
    }
    return NULL;
}

static bool has_line(const struct strs *lines, const char *text) {
    for (size_t i = 0; i < lines->count; i++) {
        if (str_find_text(lines->items[i], text) != STR_NOT_FOUND) {
            return true;
        }
    }
    return false;
}

static void lists_give_the_rights_of_their_names(void **state) {
    struct world *world = *state;
    must_load(world,
              "read = ['/usr']\nwrite = ['$PROJECT']\nexec = ['/bin/../usr/bin', '$PROJECT']\n"
              "write_file = ['/dev/null']\nread_file = ['/etc/passwd']\n");
    assert_int_equal(grant_of(world, "/usr")->access, SANDBOX_READ);
    assert_int_equal(grant_of(world, "/usr/bin")->access, SANDBOX_READ | SANDBOX_EXEC);
    assert_int_equal(grant_of(world, world->project)->access,
                     SANDBOX_READ | SANDBOX_WRITE | SANDBOX_EXEC);
    assert_true(grant_of(world, world->project)->is_folder);
    assert_int_equal(grant_of(world, "/dev/null")->access, SANDBOX_READ | SANDBOX_WRITE);
    assert_false(grant_of(world, "/etc/passwd")->is_folder);
}

static void a_grant_knows_its_place(void **state) {
    struct world *world = *state;
    char place[PATH_ROOM + 64];
    must_load(world, "\nread = [\n  '/usr']\n");
    snprintf(place, sizeof place, "%s/x.toml:3:3", world->own);
    assert_string_equal(grant_of(world, "/usr")->origin, place);
}

static void bases_come_first_and_the_own_name_means_the_shipped_one(void **state) {
    struct world *world = *state;
    put(world->shipped, "x.toml", "read = ['/usr']\nnetwork = 'off'\nports = [1]\n");
    put(world->own, "y.toml", "read = ['/etc/passwd']\nnetwork = 'ports'\nports = [2, 1]\n");
    must_load(world, "extends = ['x', 'y']\nread = ['/dev/null']\n");
    assert_non_null(grant_of(world, "/usr"));
    assert_non_null(grant_of(world, "/etc/passwd"));
    assert_non_null(grant_of(world, "/dev/null"));
    assert_int_equal(world->policy.network, SANDBOX_NETWORK_PORTS);
    assert_int_equal(world->policy.connect_ports.count, 2);
    assert_int_equal(world->policy.files.count, 3);
}

static void profiles_that_extend_each_other_are_refused(void **state) {
    struct world *world = *state;
    put(world->own, "y.toml", "extends = ['x']\n");
    must_fail(world, "extends = ['y']\n", ERROR_SYNTAX, "extends itself");
}

static void a_missing_base_is_named_with_its_place(void **state) {
    struct world *world = *state;
    put(world->shipped, "default.toml", "");
    must_fail(world, "extends = ['defualt']\n", ERROR_MISSING, "x.toml:1:12: there is no profile");
    must_fail(world, "extends = ['defualt']\n", ERROR_MISSING, "did you mean default?");
}

static void faults_are_told_with_file_line_and_column(void **state) {
    struct world *world = *state;
    static const struct {
        const char *text;
        const char *said;
    } rows[] = {
        {"reed = ['/usr']\n", "x.toml:1:1: unknown key reed; did you mean read?"},
        {"read = '/usr'\n", "x.toml:1:8: read must be a list, not a string"},
        {"read = [1]\n", "x.toml:1:9: expected a path"},
        {"read = [{ path = '/usr', mode = 1 }]\n", "x.toml:1:26: expected path and create"},
        {"read = [\n'usr']\n", "x.toml:2:1: usr is a relative path"},
        {"read = ['']\n", "is no path"},
        {"network = 'some'\n", "x.toml:1:11: network must be"},
        {"ports = [0]\n", "x.toml:1:10: expected a port"},
        {"ports = [65536]\n", "expected a port"},
        {"[limits]\nfiles = -1\n", "x.toml:2:9: files must be a number"},
        {"[limits]\nfiless = 1\n", "x.toml:2:1: unknown limit filess"},
        {"[scopes]\nsignals = 1\n", "x.toml:2:11: signals must be true or false"},
        {"[environment]\nallow = ['A=B']\n", "x.toml:2:10: expected the name of a variable"},
        {"[environments]\n", "unknown key environments; did you mean environment?"},
        {"read_file = ['/usr']\n", "x.toml:1:14: /usr is a folder"},
        {"read = [\n", "x.toml:1:8: an array that does not end"},
        {"extends = 'default'\n", "x.toml:1:11: extends must be a list"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        must_fail(world, rows[i].text, ERROR_SYNTAX, rows[i].said);
    }
}

static void the_whole_machine_and_the_whole_home_need_i_know(void **state) {
    struct world *world = *state;
    static const char *const texts[] = {"read = ['/']\n", "write = ['~']\n", "exec = ['~/.']\n",
                                        "read = ['~/..']\n", "read = ['/usr/..']\n"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        must_fail(world, texts[i], ERROR_ACCESS, "--i-know");
    }
    world->request.i_know = true;
    must_load(world, texts[0]);
    assert_non_null(grant_of(world, "/"));
}

static void the_shipped_profiles_leave_out_what_holds_the_home(void **state) {
    struct world *world = *state;
    char line[PATH_ROOM];
    snprintf(line, sizeof line, "write = ['%s', '/usr']\nexec = ['%s']\n", world->root,
             world->root);
    put(world->shipped, "s.toml", line);
    must_load(world, "extends = ['s']\n");
    assert_null(grant_of(world, world->root));
    assert_non_null(grant_of(world, "/usr"));
    assert_int_equal(world->policy.notes.count, 1);
    assert_true(has_line(&world->policy.notes, "holds the whole home"));
}

static void a_link_to_the_home_is_the_home(void **state) {
    struct world *world = *state;
    char link[PATH_ROOM + 8];
    snprintf(link, sizeof link, "%s/link", world->project);
    assert_int_equal(symlink(world->home, link), 0);
    must_fail(world, "read = ['$PROJECT/link']\n", ERROR_ACCESS, "whole home");
}

static void a_link_grants_its_target_and_says_so(void **state) {
    struct world *world = *state;
    char link[PATH_ROOM + 8];
    snprintf(link, sizeof link, "%s/link", world->project);
    assert_int_equal(symlink("/usr/bin", link), 0);
    must_load(world, "read = ['$PROJECT/link']\n");
    assert_non_null(grant_of(world, "/usr/bin"));
    assert_true(has_line(&world->policy.notes, "is a link: what is granted is /usr/bin"));
}

static void missing_paths_are_left_out_with_a_note_or_made(void **state) {
    struct world *world = *state;
    char made[PATH_ROOM + 16];
    struct stat status;
    must_load(world, "read = ['$PROJECT/no', '$NOTHING/x']\n"
                     "write = [{ path = '$PROJECT/a/b', create = true }]\n");
    assert_true(has_line(&world->policy.notes, "/no is left out: it does not exist"));
    assert_true(has_line(&world->policy.notes, "$NOTHING/x is left out: a variable"));
    snprintf(made, sizeof made, "%s/a/b", world->project);
    assert_int_equal(stat(made, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0700);
    assert_non_null(grant_of(world, made));
}

static void the_shipped_profiles_lacks_are_no_notes(void **state) {
    struct world *world = *state;
    put(world->shipped, "base.toml", "read = ['/no/such/path']\n");
    must_load(world, "extends = ['base']\n");
    assert_int_equal(world->policy.notes.count, 0);
    assert_int_equal(world->policy.details.count, 1);
}

static void flags_come_last(void **state) {
    struct world *world = *state;
    static const struct profile_flag flags[] = {
        {"--read", "/usr"}, {"--allow", "sub"},      {"--port", "443"},
        {"--env", "X_*"},   {"--write", "/dev/shm"},
    };
    char sub[PATH_ROOM + 8];
    snprintf(sub, sizeof sub, "%s/sub", world->project);
    assert_int_equal(mkdir(sub, 0700), 0);
    world->request.flags = flags;
    world->request.flag_count = sizeof flags / sizeof *flags;
    must_load(world, "network = 'off'\n");
    assert_int_equal(grant_of(world, "/usr")->access, SANDBOX_READ | SANDBOX_EXEC);
    assert_int_equal(grant_of(world, sub)->access, SANDBOX_READ | SANDBOX_WRITE | SANDBOX_EXEC);
    assert_string_equal(grant_of(world, sub)->origin, "--allow");
    assert_int_equal(grant_of(world, "/dev/shm")->access, SANDBOX_READ | SANDBOX_WRITE);
    assert_int_equal(world->policy.network, SANDBOX_NETWORK_PORTS);
    assert_int_equal(world->policy.connect_ports.items[0], 443);
    assert_true(str_is(world->policy.environment_allow.items[0], "X_*"));
}

static void wrong_flags_are_misuse(void **state) {
    struct world *world = *state;
    static const struct profile_flag port = {"--port", "http"};
    world->request.flags = &port;
    world->request.flag_count = 1;
    must_fail(world, "", ERROR_USAGE, "http is no port");
}

static void read_only_takes_the_right_to_write_in_the_project(void **state) {
    struct world *world = *state;
    world->request.reads_only = true;
    must_load(world, "write = ['$PROJECT', '/dev/shm']\n");
    assert_int_equal(grant_of(world, world->project)->access, SANDBOX_READ | SANDBOX_EXEC);
    assert_int_equal(grant_of(world, "/dev/shm")->access & SANDBOX_WRITE, SANDBOX_WRITE);
}

static void protected_paths_keep_their_last_part(void **state) {
    struct world *world = *state;
    char link[PATH_ROOM + 8];
    snprintf(link, sizeof link, "%s/.agent", world->project);
    assert_int_equal(symlink("/usr", link), 0);
    must_load(world, "protect = ['$PROJECT/.agent', '$PROJECT/none', '$PROJECT/.agent']\n");
    assert_int_equal(world->policy.protects.count, 2);
    assert_string_equal(world->policy.protects.items[0].path, link);
    assert_true(world->policy.protects.items[0].is_there);
    assert_false(world->policy.protects.items[1].is_there);
    must_load(world, "protect = ['$PROJECT/none/', '$PROJECT/other']\n");
    assert_true(world->policy.protects.items[0].is_folder);
    assert_false(world->policy.protects.items[1].is_folder);
}

static void what_is_printed_can_be_read_again(void **state) {
    struct world *world = *state;
    struct builder out;
    must_load(world, "read = ['/usr']\nexec = ['/usr/bin', '$PROJECT']\nwrite = ['$PROJECT']\n"
                     "write_file = ['/dev/null']\nprotect = ['$PROJECT/.git']\n"
                     "network = 'ports'\nports = [443]\n[limits]\nfiles = 100\n"
                     "[scopes]\nsignals = true\n[environment]\nallow = ['A']\n");
    builder_init(&out, &world->arena);
    profile_print(&world->policy, &out);
    struct sandbox_policy first = world->policy;
    must_load(world, builder_str(&out).ptr);
    assert_int_equal(world->policy.grants.count, first.grants.count);
    for (size_t i = 0; i < first.grants.count; i++) {
        const struct sandbox_grant *grant = grant_of(world, first.grants.items[i].path);
        assert_non_null(grant);
        assert_int_equal(grant->access, first.grants.items[i].access);
    }
    assert_int_equal(world->policy.protects.count, 1);
    assert_int_equal(world->policy.network, SANDBOX_NETWORK_PORTS);
    assert_int_equal(world->policy.connect_ports.count, 1);
    assert_int_equal(world->policy.limits.count, 1);
    assert_true(world->policy.signals_out);
}

static void a_path_breaks_no_line_of_what_is_printed(void **state) {
    struct world *world = *state;
    struct builder out;
    must_load(world, "read = ['$PROJECT', \"$NONE/a\\rb\\nread = ['/']\\n\\u001b[2J\"]\n");
    size_t grants = world->policy.grants.count;
    builder_init(&out, &world->arena);
    profile_print(&world->policy, &out);
    assert_non_null(
        strstr(builder_str(&out).ptr, "$NONE/a\\rb\\nread = ['/']\\n\\e[2J is left out"));
    must_load(world, builder_str(&out).ptr);
    assert_int_equal(world->policy.grants.count, grants);
}

static void the_profiles_that_come_with_nah_can_be_read(void **state) {
    struct world *world = *state;
    static const char *const names[] = {"default", "codex"};
    world->request.folders[0] = NAH_SOURCE_DIR "/profiles";
    world->request.folders[1] = NULL;
    world->request.shipped = 0;
    world->request.i_know = true; /* this home is below /tmp, which is granted */
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        world->request.name = names[i];
        if (!profile_load(&world->request, &world->arena, &world->policy, &world->error)) {
            fail_msg("%s", world->error.message);
        }
        assert_non_null(grant_of(world, "/usr"));
        assert_null(grant_of(world, world->home));
    }
}

static void every_lack_of_memory_is_an_error(void **state) {
    struct world *world = *state;
    bool done = false;
    put(world->own, "x.toml",
        "read = ['/usr', '/no']\nprotect = ['$PROJECT/x']\nports = [1]\n"
        "[environment]\nallow = ['A']\n[limits]\nfiles = 3\n");
    for (size_t blocks = 0; !done && blocks < 100; blocks++) {
        size_t left = blocks;
        struct arena arena;
        arena_init_with(&arena, ARENA_LIMIT, scarce_memory(&left));
        done = profile_load(&world->request, &arena, &world->policy, &world->error);
        assert_true(done || world->error.code == ERROR_MEMORY);
        arena_free(&arena);
    }
    assert_true(done);
}

int main(void) {
#define PROFILE_TEST(function) cmocka_unit_test_setup_teardown(function, world_new, world_end)
    const struct CMUnitTest tests[] = {
        PROFILE_TEST(lists_give_the_rights_of_their_names),
        PROFILE_TEST(a_grant_knows_its_place),
        PROFILE_TEST(bases_come_first_and_the_own_name_means_the_shipped_one),
        PROFILE_TEST(profiles_that_extend_each_other_are_refused),
        PROFILE_TEST(a_missing_base_is_named_with_its_place),
        PROFILE_TEST(faults_are_told_with_file_line_and_column),
        PROFILE_TEST(the_whole_machine_and_the_whole_home_need_i_know),
        PROFILE_TEST(the_shipped_profiles_leave_out_what_holds_the_home),
        PROFILE_TEST(a_link_to_the_home_is_the_home),
        PROFILE_TEST(a_link_grants_its_target_and_says_so),
        PROFILE_TEST(missing_paths_are_left_out_with_a_note_or_made),
        PROFILE_TEST(the_shipped_profiles_lacks_are_no_notes),
        PROFILE_TEST(flags_come_last),
        PROFILE_TEST(wrong_flags_are_misuse),
        PROFILE_TEST(read_only_takes_the_right_to_write_in_the_project),
        PROFILE_TEST(protected_paths_keep_their_last_part),
        PROFILE_TEST(what_is_printed_can_be_read_again),
        PROFILE_TEST(a_path_breaks_no_line_of_what_is_printed),
        PROFILE_TEST(the_profiles_that_come_with_nah_can_be_read),
        PROFILE_TEST(every_lack_of_memory_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
