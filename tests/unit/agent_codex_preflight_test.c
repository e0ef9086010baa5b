#include "agent/codex/preflight.h"
#include "scarce_memory.h"

#include <ftw.h>
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

enum {
    ARENA_LIMIT = 32 * 1024 * 1024,
    BLOCKS_MAX = 60,
    PATH_SIZE = 512,
};

struct world {
    char folder[PATH_SIZE];
    char home[PATH_SIZE + 16];    /* Codex's */
    char project[PATH_SIZE + 16]; /* with the folder sub */
};

static int remove_one(const char *path, const struct stat *status, int type, struct FTW *ftw) {
    (void)status;
    (void)type;
    (void)ftw;
    return remove(path);
}

static int world_new(void **state) {
    static struct world world;
    char base[PATH_MAX];
    char path[PATH_SIZE + 64];
    const char *given = getenv("TMPDIR");
    if (realpath(given != NULL ? given : "/tmp", base) == NULL || strlen(base) > PATH_SIZE - 32) {
        return -1;
    }
    snprintf(world.folder, sizeof world.folder, "%.400s/nah-preflight.XXXXXX", base);
    if (mkdtemp(world.folder) == NULL) {
        return -1;
    }
    snprintf(world.home, sizeof world.home, "%s/codex", world.folder);
    snprintf(world.project, sizeof world.project, "%s/project", world.folder);
    setenv("CODEX_HOME", world.home, 1);
    mkdir(world.home, 0700);
    mkdir(world.project, 0700);
    snprintf(path, sizeof path, "%s/sub", world.project);
    mkdir(path, 0700);
    *state = &world;
    return 0;
}

static int world_free(void **state) {
    struct world *world = *state;
    return nftw(world->folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

/* Makes the file and its folders. */
static void put(const struct world *world, const char *name, const char *text) {
    char path[PATH_SIZE + 128];
    snprintf(path, sizeof path, "%s/%s", world->folder, name);
    for (char *slash = strchr(path + strlen(world->folder) + 1, '/'); slash != NULL;
         slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        mkdir(path, 0700);
        *slash = '/';
    }
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    assert_int_equal(fclose(file), 0);
}

struct look {
    struct arena arena;
    struct codex_layers layers;
    struct project project;
    struct codex_program program;
    struct preflight preflight;
};

static bool look_with(const struct world *world, struct look *look, enum CODEX_GATE gate,
                      struct arena_source source, const struct strs *trusted) {
    char directory[PATH_SIZE + 32];
    arena_init_with(&look->arena, ARENA_LIMIT, source);
    look->project = (struct project){.root = str_from(world->project)};
    look->program = (struct codex_program){.path = "codex", .version = {0, 169, 0}};
    snprintf(directory, sizeof directory, "%s/sub", world->project);
    if (!codex_layers_read("/nonexistent", NULL, &look->project, str_from(directory), &look->arena,
                           &look->layers)) {
        return false;
    }
    look->preflight = (struct preflight){
        .layers = &look->layers,
        .project = &look->project,
        .program = &look->program,
        .gate = gate,
        .trusted = trusted,
        .arena = &look->arena,
    };
    return codex_preflight(&look->preflight);
}

static bool look(const struct world *world, struct look *look, enum CODEX_GATE gate,
                 struct arena_source source) {
    return look_with(world, look, gate, source, NULL);
}

static void look_well(const struct world *world, struct look *at, enum CODEX_GATE gate) {
    static size_t plenty;
    plenty = SIZE_MAX;
    assert_true(look(world, at, gate, scarce_memory(&plenty)));
}

/* "blocker rule-allow default.rules:3", one behind the other. */
static void describe(const struct findings *findings, char *out, size_t size) {
    out[0] = '\0';
    for (size_t i = 0; i < findings->count; i++) {
        const struct finding *finding = &findings->items[i];
        const char *slash = finding->file == NULL ? NULL : strrchr(finding->file, '/');
        size_t used = strlen(out);
        snprintf(out + used, size - used, "%s%s %s %s:%zu", i > 0 ? "; " : "",
                 finding_level_name(finding->level), finding->id, slash == NULL ? "" : slash + 1,
                 finding->line);
    }
}

static void expect(const struct world *world, const char *name, const char *text,
                   enum CODEX_GATE gate, const char *expected) {
    char found[4096];
    char path[PATH_SIZE + 128];
    struct look at;
    put(world, name, text);
    look_well(world, &at, gate);
    describe(&at.preflight.findings, found, sizeof found);
    if (strcmp(found, expected) != 0) {
        fail_msg("%s with\n%s\ngives %s\nnot %s", name, text, found, expected);
    }
    arena_free(&at.arena);
    snprintf(path, sizeof path, "%s/%s", world->folder, name);
    unlink(path);
}

static void settings_are_found_with_their_line(void **state) {
    static const struct {
        const char *text;
        enum CODEX_GATE gate;
        const char *expected;
    } cases[] = {
        {"model = \"x\"\n# note\n\"approval_policy\" = 'never' # mine\n", GATE_UNTRUSTED_FOLDER,
         "blocker approval-policy config.toml:3"},
        {"approval_policy = \"on-request\"\n", GATE_UNTRUSTED_FOLDER,
         "blocker approval-policy config.toml:1"},
        {"approval_policy = \"on-request\"\n", GATE_ON_REQUEST, ""},
        {"approval_policy = \"never\"\n", GATE_ON_REQUEST, "pinned approval-policy config.toml:1"},
        {"approval_policy = \"never\"\n", GATE_UNTRUSTED_POLICY,
         "pinned approval-policy config.toml:1"},
        {"[profiles.other]\napproval_policy = \"never\"\n", GATE_UNTRUSTED_FOLDER, ""},
        {"profile = \"old\"\n[profiles.old]\napproval_policy = {granular = {rules = true}}\n",
         GATE_UNTRUSTED_FOLDER, "blocker profile config.toml:3"},
        {"profile = \"old\"\n[profiles.old]\nmodel = 'm'\nsandbox_mode = 'read-only'\n"
         "[profiles.old.features]\nhooks = true\nunified_exec = true\n",
         GATE_ON_REQUEST, "blocker profile config.toml:4; blocker profile config.toml:7"},
        {"approvals_reviewer = \"user\"\n", GATE_ON_REQUEST, ""},
        {"approvals_reviewer = \"auto_review\"\n", GATE_ON_REQUEST,
         "pinned approvals-reviewer config.toml:1"},
        {"[features]\nhooks = true\nunified_exec_tty = false\n", GATE_ON_REQUEST, ""},
        {"[features]\nhooks = false\nunified_exec_tty = true\n", GATE_ON_REQUEST,
         "pinned hooks-off config.toml:2; pinned typing config.toml:3"},
        {"features.codex_hooks = false\n", GATE_ON_REQUEST, "pinned hooks-off config.toml:1"},
        {"default_permissions = \":workspace\"\n", GATE_ON_REQUEST,
         "pinned permissions config.toml:1"},
        {"[permissions.x]\na = 1\n", GATE_ON_REQUEST, "note permissions config.toml:1"},
        {"notify = [\"x\"]\n", GATE_ON_REQUEST, "note notify config.toml:1"},
        {"[hooks.state.\"/<session-flags>/config.toml:pre_tool_use:0:0\"]\nenabled = false\n",
         GATE_ON_REQUEST, "pinned hooks-state config.toml:1"},
        {"[hooks.state.\"/home/x/config.toml:stop:0:0\"]\nenabled = false\n", GATE_ON_REQUEST, ""},
        {"ok = 1\nbroken = = 1\n", GATE_ON_REQUEST, "blocker unreadable config.toml:2"},
        {"a = \"\xFF\"\n", GATE_ON_REQUEST, "blocker unreadable config.toml:1"},
        {"[mcp_servers.a]\ndefault_tools_approval_mode = \"prompt\"\n", GATE_ON_REQUEST, ""},
        {"[mcp_servers.a]\ndefault_tools_approval_mode = \"approve\"\n"
         "tools.t.approval_mode = \"auto\"\n",
         GATE_ON_REQUEST, "pinned tool-approval config.toml:2; pinned tool-approval config.toml:3"},
        {"[apps.x.tools.y]\napproval_mode = \"approve\"\n", GATE_ON_REQUEST,
         "pinned tool-approval config.toml:2"},
        {"[[hooks.PermissionRequest]]\nhooks = [\n{type=\"command\", command=\"x\"}]\n",
         GATE_ON_REQUEST, "pinned hook-permission config.toml:3"},
        {"[[hooks.PreToolUse]]\nhooks = [{type=\"command\", command=\"x\"}]\n", GATE_ON_REQUEST,
         "warning hook-pre-tool config.toml:2"},
        {"[[hooks.Stop]]\nhooks = [{type=\"command\", command=\"x\"}]\n", GATE_ON_REQUEST,
         "note hook config.toml:2"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        expect(*state, "codex/config.toml", cases[i].text, cases[i].gate, cases[i].expected);
    }
}

static void rules_that_allow_stop_a_session(void **state) {
    static const struct {
        const char *text;
        const char *expected;
    } cases[] = {
        {"# mine\nprefix_rule(['git', 'push'], 'allow')\n", "blocker rule-allow default.rules:2"},
        {"prefix_rule(['rm'], 'forbidden')\nprefix_rule(['ls'], 'prompt')\n",
         "note rule default.rules:1"},
        {"network_rule('e.org', 'https', 'allow')\n", "blocker rule-allow default.rules:1"},
        {"host_executable('git', ['/bin/git'])\n", "note rule default.rules:1"},
        {"x = 1\n", "blocker rules-unverified default.rules:1"},
        {"\nprefix_rule(['ls'", "blocker rules-unverified default.rules:2"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        expect(*state, "codex/rules/default.rules", cases[i].text, GATE_UNTRUSTED_FOLDER,
               cases[i].expected);
    }
    expect(*state, "codex/rules/.hidden.rules", "prefix_rule(['a'])", GATE_ON_REQUEST,
           "blocker rule-allow .hidden.rules:1");
    expect(*state, "codex/rules/notes.txt", "prefix_rule(['a'])", GATE_ON_REQUEST, "");
}

static void the_projects_own_files_count_where_codex_reads_them(void **state) {
    static const char *const files[][3] = {
        {"project/.codex/rules/a.rules", "prefix_rule(['a'])\n", "blocker rule-allow a.rules:1"},
        {"project/sub/.codex/rules/a.rules", "prefix_rule(['a'])\n",
         "blocker rule-allow a.rules:1"},
        {"project/.codex/config.toml", "[mcp_servers.a.tools.t]\napproval_mode = 'approve'\n",
         "blocker tool-approval config.toml:2; pinned server-untrusted config.toml:1"},
        {"project/.codex/config.toml",
         "[shell_environment_policy]\nset = { A = '1', PATH = '/x' }\n",
         "blocker environment config.toml:2"},
        {"project/.codex/config.toml",
         "[shell_environment_policy.set]\nA = '1'\n\"LD_PRELOAD\" = ''",
         "blocker environment config.toml:3"},
        {"project/.codex/config.toml",
         "sandbox_workspace_write.writable_roots = ['/x']\n"
         "sandbox_workspace_write.network_access = true\n",
         "pinned sandbox config.toml:1; pinned sandbox config.toml:2"},
        {"project/.codex/config.toml", "zsh_path = '/x'\n", "blocker environment config.toml:1"},
        {"project/.codex/hooks.json",
         "{\"hooks\":{\n\"PermissionRequest\":[{\"hooks\":[{\"command\":\"x\"}]}]}}",
         "pinned hook-permission hooks.json:2"},
        {"project/.codex/hooks.json", "{", "blocker unreadable hooks.json:0"},
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        expect(*state, files[i][0], files[i][1], GATE_ON_REQUEST, files[i][2]);
        expect(*state, files[i][0], files[i][1], GATE_UNTRUSTED_FOLDER, "");
    }
}

static void hooks_of_plugins_are_found_and_switched_off_where_their_key_is_known(void **state) {
    static const char allowing[] =
        "{\"hooks\":{\"PermissionRequest\":[{\"hooks\":[{\"command\":\"x\"}]}]}}";
    static const struct {
        const char *file;
        const char *text;
        const char *expected;
    } cases[] = {
        {"codex/plugins/cache/m/p/1.0/hooks/hooks.json", allowing,
         "pinned hook-permission hooks.json:1"},
        {"codex/plugins/other/hooks.json", allowing, "blocker hook-permission hooks.json:1"},
        {"codex/plugins/cache/m/p/1.0/.codex-plugin/plugin.json",
         "{\"hooks\":{\"PermissionRequest\":[]}}", "blocker hook-permission plugin.json:1"},
        {"codex/plugins/cache/m/p/1.0/.codex-plugin/plugin.json",
         "{\"hooks\":[{\"hooks\":{\"PermissionRequest\":[{\"hooks\":[{}]}]}},7]}",
         "pinned hook-permission plugin.json:1; blocker hook-permission plugin.json:1"},
        {"codex/plugins/other/.codex-plugin/plugin.json",
         "{\"hooks\":{\"hooks\":{\"PermissionRequest\":[{\"hooks\":[{}]}]}}}",
         "blocker hook-permission plugin.json:1"},
        {"codex/plugins/cache/m/p/1.0/.codex-plugin/plugin.json", "{\"name\":\"p\"}", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        expect(*state, cases[i].file, cases[i].text, GATE_ON_REQUEST, cases[i].expected);
    }
    put(*state, "codex/plugins/cache/m/p/1.0/.codex-plugin/plugin.json",
        "{\"hooks\":\"./more/mine.json\"}");
    expect(*state, "codex/plugins/cache/m/p/1.0/more/mine.json", allowing, GATE_ON_REQUEST,
           "pinned hook-permission mine.json:1");
    put(*state, "codex/plugins/cache/m/p/1.0/more/mine.json", allowing);
    put(*state, "codex/plugins/cache/m/p/2.0/more/mine.json", allowing);
    put(*state, "codex/plugins/cache/m/p/2.0/.codex-plugin/plugin.json",
        "{\"hooks\":\"more/mine.json\"}");
    struct look at;
    look_well(*state, &at, GATE_ON_REQUEST);
    assert_int_equal(at.preflight.hooks_off.count, 1);
    assert_true(
        str_is(at.preflight.hooks_off.items[0], "p@m:more/mine.json:permission_request:0:0"));
    arena_free(&at.arena);
    put(*state, "codex/plugins/cache/m/p/2.0/.codex-plugin/plugin.json",
        "{\"hooks\":[\"a.json\",{\"hooks\":{\"PermissionRequest\":[{\"hooks\":[{}]}]}}]}");
    look_well(*state, &at, GATE_ON_REQUEST);
    assert_int_equal(at.preflight.hooks_off.count, 2);
    assert_true(
        str_is(at.preflight.hooks_off.items[0],
               "p@m:plugin.json#hooks[1]:permission_request:0:0") ||
        str_is(at.preflight.hooks_off.items[1], "p@m:plugin.json#hooks[1]:permission_request:0:0"));
    arena_free(&at.arena);
}

static void hooks_of_others_are_switched_off_by_their_key(void **state) {
    const struct world *world = *state;
    struct look at;
    char key[PATH_SIZE + 128];
    put(world, "codex/hooks.json",
        "{\"hooks\":{\"PermissionRequest\":[{\"hooks\":[]},"
        "{\"hooks\":[{\"command\":\"x\"},{\"command\":\"y\"}]}]}}");
    look_well(world, &at, GATE_ON_REQUEST);
    assert_int_equal(at.preflight.hooks_off.count, 2);
    snprintf(key, sizeof key, "%s/hooks.json:permission_request:1:1", world->home);
    assert_true(str_is(at.preflight.hooks_off.items[1], key));
    arena_free(&at.arena);
}

static void expect_pins(struct look *at, const char *expected) {
    struct strs settings = {0};
    struct builder out;
    builder_init(&out, &at->arena);
    assert_true(codex_pins_write(&at->preflight.pins, &at->arena, &settings));
    for (size_t i = 0; i < settings.count; i++) {
        builder_add_c(&out, i > 0 ? "\n" : "");
        builder_add(&out, settings.items[i]);
    }
    assert_string_equal(builder_str(&out).ptr, expected);
    arena_free(&at->arena);
}

#define APPS_ASK "_default={default_tools_approval_mode=\"prompt\"}"

static void tools_of_plugins_and_apps_are_pinned_in_one_table_each(void **state) {
    const struct world *world = *state;
    struct look at;
    put(world, "codex/config.toml",
        "[plugins.\"a@b\"]\nenabled = true\n[plugins.\"a@b\".mcp_servers.s]\n"
        "default_tools_approval_mode = \"approve\"\ntools.x.approval_mode = \"prompt\"\n"
        "tools.y.approval_mode = \"approve\"\n[plugins.\"c@b\"]\nenabled = true\n"
        "[apps.d]\ndefault_tools_approval_mode = \"auto\"\n");
    put(world, "codex/plugins/cache/b/a/1/.mcp.json", "{\"s\":{},\"t\":{}}");
    put(world, "codex/plugins/cache/b/c/1/.mcp.json", "{\"u\":{}}");
    look_well(world, &at, GATE_ON_REQUEST);
    expect_pins(&at, "plugins={\"a@b\"={mcp_servers={s={default_tools_approval_mode=\"prompt\","
                     "tools={y={approval_mode=\"prompt\"}}},"
                     "t={default_tools_approval_mode=\"prompt\"}}},"
                     "\"c@b\"={mcp_servers={u={default_tools_approval_mode=\"prompt\"}}}}\n"
                     "apps={d={default_tools_approval_mode=\"prompt\"}," APPS_ASK "}");
    put(world, "codex/config.toml",
        "[apps._default]\nenabled = true\ndefault_tools_approval_mode = \"auto\"\n");
    look_well(world, &at, GATE_ON_REQUEST);
    expect_pins(&at, "apps={" APPS_ASK "}");
}

/* By any of the files in which a plugin may name them. */
static void servers_of_plugins_are_pinned(void **state) {
    static const char *const files[][2] = {
        {"codex/plugins/cache/b/a/1.0/.mcp.json", "{\"mcpServers\":{\"s t\":{\"command\":\"x\"}}}"},
        {"codex/plugins/cache/b/a/1.0/.mcp.json", "{\"s t\":{\"command\":\"x\"}}"},
        {"codex/plugins/cache/b/a/2.0/.codex-plugin/plugin.json",
         "{\"mcpServers\":{\"s t\":{\"command\":\"x\"}}}"},
    };
    const struct world *world = *state;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct look at;
        put(world, "codex/config.toml", "[plugins.\"a@b\"]\nenabled = true\n");
        put(world, files[i][0], files[i][1]);
        look_well(world, &at, GATE_ON_REQUEST);
        expect_pins(&at, "apps={" APPS_ASK "}\nplugins={\"a@b\"={mcp_servers={\"s t\"="
                         "{default_tools_approval_mode=\"prompt\"}}}}");
        put(world, "codex/config.toml", "[plugins.\"a@b\"]\nenabled = false\n");
        look_well(world, &at, GATE_ON_REQUEST);
        expect_pins(&at, "apps={" APPS_ASK "}");
        put(world, files[i][0], "{");
    }
}

/* What is found in roles alone, as Codex 0.MINOR reads them. */
static void expect_in_roles(const struct world *world, unsigned minor, const char *expected) {
    char found[4096];
    struct look at;
    look_well(world, &at, GATE_ON_REQUEST);
    at.program.version.minor = minor;
    at.preflight.findings.count = 0;
    preflight_roles(&at.preflight);
    assert_false(at.preflight.failed);
    describe(&at.preflight.findings, found, sizeof found);
    assert_string_equal(found, expected);
    arena_free(&at.arena);
}

static void a_subagents_role_that_loosens_an_old_codex_stops_a_session(void **state) {
    static const struct {
        const char *text;
        const char *expected;
    } cases[] = {
        {"name = 'a'\n[features]\nhooks = false\n", "blocker role a.toml:3"},
        {"features = { unified_exec = true, web = true }\n", "blocker role a.toml:1"},
        {"\n[[hooks.PermissionRequest]]\nhooks = []\n", "blocker role a.toml:2"},
        {"[mcp_servers.own]\ncommand = 'x'\n", "blocker role a.toml:1"},
        {"[mcp_servers.known.tools.t]\napproval_mode = 'approve'\n", "blocker role a.toml:2"},
        {"approval_policy = 'never'\nsandbox_mode = 'read-only'\nmodel = 'm'\n", ""},
        {"[features]\nhooks = true\nunified_exec_tty = false\n", ""},
        {"[mcp_servers.known]\ncommand = 'x'\n[mcp_servers.own]\n"
         "default_tools_approval_mode = 'prompt'\n",
         ""},
        {"no toml", ""},
    };
    static const char *const places[] = {
        "codex/agents/a.toml", "codex/agents/deep/er/a.toml", "project/.codex/agents/a.toml",
        "codex/roles/a.toml", /* named by the settings */
    };
    const struct world *world = *state;
    char path[PATH_SIZE + 64];
    put(world, "codex/config.toml",
        "[mcp_servers.known]\ncommand = 'x'\n[agents.a]\nconfig_file = './roles/a.toml'\n");
    for (size_t place = 0; place < sizeof places / sizeof *places; place++) {
        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
            put(world, places[place], cases[i].text);
            expect_in_roles(world, 142, cases[i].expected);
            expect_in_roles(world, 149, "");
        }
        snprintf(path, sizeof path, "%s/%s", world->folder, places[place]);
        unlink(path);
    }
    mkdir(path, 0700);
    expect_in_roles(world, 142, "blocker role-unverified a.toml:0");
}

static void a_link_into_the_project_stops_a_session(void **state) {
    const struct world *world = *state;
    char found[256];
    char link[PATH_SIZE + 64];
    char target[PATH_SIZE + 64];
    struct look at;
    put(world, "project/config.toml", "model = 'x'\n");
    snprintf(link, sizeof link, "%s/config.toml", world->home);
    snprintf(target, sizeof target, "%s/config.toml", world->project);
    assert_int_equal(symlink(target, link), 0);
    look_well(world, &at, GATE_ON_REQUEST);
    describe(&at.preflight.findings, found, sizeof found);
    assert_string_equal(found, "blocker link config.toml:0");
    arena_free(&at.arena);
}

static void codexs_home_that_is_not_there_or_no_folder_is_found(void **state) {
    const struct world *world = *state;
    struct look at;
    char found[256];
    char path[PATH_SIZE + 64];
    put(world, "file", "");
    snprintf(path, sizeof path, "%s/file", world->folder);
    const char *const homes[] = {"/nonexistent/codex", "relative", path};
    for (size_t i = 0; i < sizeof homes / sizeof *homes; i++) {
        setenv("CODEX_HOME", homes[i], 1);
        look_well(world, &at, GATE_ON_REQUEST);
        describe(&at.preflight.findings, found, sizeof found);
        assert_string_equal(found, "blocker codex-home :0");
        arena_free(&at.arena);
    }
    unsetenv("CODEX_HOME");
    look_well(world, &at, GATE_ON_REQUEST);
    assert_int_equal(at.preflight.findings.count, 0);
    arena_free(&at.arena);
}

static void a_server_in_the_background_is_found_while_it_runs(void **state) {
    char text[64];
    char program[PATH_MAX] = "";
    const char *const none[] = {"", "{}", "{\"pid\":\"x\"}", "{\"pid\":-1}", "{\"pid\":99999999}"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        expect(*state, "codex/app-server-daemon/daemon.pid", none[i], GATE_ON_REQUEST, "");
    }
    /* This program's own name will do, where the system tells it. */
    if (readlink("/proc/self/exe", program, sizeof program - 1) < 0 ||
        strstr(program, "codex") == NULL) {
        skip();
    }
    snprintf(text, sizeof text, "{\"pid\":%ld}", (long)getpid());
    expect(*state, "codex/app-server-daemon/daemon.pid", text, GATE_ON_REQUEST,
           "warning daemon :0");
}

static void commands_that_would_run_elsewhere_stop_a_session(void **state) {
    const enum CODEX_GATE gate = GATE_UNTRUSTED_FOLDER;
    expect(*state, "codex/environments.toml", "# none\nenvironments = []\n", gate, "");
    expect(*state, "codex/environments.toml",
           "default = 'far'\n[[environments]]\nid = 'far'\nurl = 'ws://h'\n", gate,
           "blocker elsewhere environments.toml:2");
    expect(*state, "codex/environments.toml", "[[environments", gate,
           "blocker elsewhere environments.toml:0");
    setenv("CODEX_EXEC_SERVER_URL", "ws://h", 1);
    expect(*state, "codex/notes", "", gate, "blocker elsewhere :0");
    setenv("CODEX_EXEC_SERVER_URL", "none", 1);
    setenv("CODEX_EXEC_SERVER_NOISE_REGISTRY_URL", "https://h", 1);
    expect(*state, "codex/notes", "", gate, "blocker elsewhere :0");
    unsetenv("CODEX_EXEC_SERVER_NOISE_REGISTRY_URL");
    expect(*state, "codex/notes", "", gate, "");
    unsetenv("CODEX_EXEC_SERVER_URL");
}

static void variables_that_change_nahs_hooks_stop_a_session(void **state) {
    static const char *const cases[][2] = {
        {"OPENAI_API_KEY=HOME=x\n# HOME=/x\nMY_HOME=/x\nHOME\n", ""},
        {"A=1\nXDG_STATE_HOME=/x", "blocker environment .env:2"},
        {"\n export LD_PRELOAD = /x\r\nB=2\n", "blocker environment .env:2"},
        {"export\tTMPDIR=/x\n", "blocker environment .env:1"},
        {"NAH_CODEX='x'\nBASH_ENV=/x\n", "blocker environment .env:1; blocker environment .env:2"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        expect(*state, "codex/.env", cases[i][0], GATE_ON_REQUEST, cases[i][1]);
    }
}

/* What is unset: "NAME NAME". The project is in a temporary folder, where the agent may write too.
 */
static void variables_by_which_the_agent_could_change_the_hooks_are_unset(void **state) {
    static const char *const cases[][3] = {
        {"BASH_ENV", "@/env.sh", "BASH_ENV"},
        {"BASH_ENV", "env.sh", "BASH_ENV"},
        {"BASH_ENV", "$HOME/env.sh", "BASH_ENV"},
        {"BASH_ENV", "/etc/bash.env", ""},
        {"BASH_ENV", "/etc/../tmp/x", "BASH_ENV"},
        {"ZDOTDIR", "@", "ZDOTDIR"},
        {"ZDOTDIR", "/nonexistent/zsh", ""},
        {"LD_PRELOAD", "libeatmydata.so /usr/lib/x.so:./x.so", "LD_PRELOAD"},
        {"LD_AUDIT", "@/x.so", "LD_AUDIT"},
        {"LD_LIBRARY_PATH", "/opt/cuda/lib;/usr/lib:@/lib", "LD_LIBRARY_PATH"},
        {"LD_LIBRARY_PATH", "/opt/cuda/lib:", "LD_LIBRARY_PATH"},
        {"LD_LIBRARY_PATH", "/srv/trusted/lib", "LD_LIBRARY_PATH"},
        {"SHELLOPTS", "braceexpand:noexec", "SHELLOPTS"},
    };
    const struct world *world = *state;
    static size_t plenty;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        plenty = SIZE_MAX;
        struct str folder = STR("/srv/trusted");
        struct strs trusted = {&folder, 1, 1};
        struct look at;
        char value[2 * PATH_SIZE];
        const char *mark = strchr(cases[i][1], '@');
        int length = mark != NULL ? (int)(mark - cases[i][1]) : (int)strlen(cases[i][1]);
        snprintf(value, sizeof value, "%.*s%s%s", length, cases[i][1],
                 mark != NULL ? world->project : "", mark != NULL ? mark + 1 : "");
        setenv(cases[i][0], value, 1);
        assert_true(look_with(world, &at, GATE_ON_REQUEST, scarce_memory(&plenty), &trusted));
        assert_int_equal(at.preflight.unset.count, cases[i][2][0] == '\0' ? 0 : 1);
        assert_int_equal(at.preflight.findings.count, at.preflight.unset.count);
        if (at.preflight.unset.count > 0) {
            assert_string_equal(at.preflight.unset.items[0].ptr, cases[i][2]);
            assert_int_equal(at.preflight.findings.items[0].level, FINDING_PINNED);
        }
        unsetenv(cases[i][0]);
        arena_free(&at.arena);
    }
}

static void without_memory_nothing_passes_for_clean(void **state) {
    const struct world *world = *state;
    size_t failures = 0;
    bool is_done = false;
    put(world, "codex/config.toml",
        "approval_policy = 'never'\nnotify = ['x']\n"
        "[mcp_servers.a]\ndefault_tools_approval_mode = 'auto'\n");
    put(world, "codex/rules/a.rules", "prefix_rule(['a'])\n");
    put(world, "codex/hooks.json",
        "{\"hooks\":{\"PermissionRequest\":[{\"hooks\":[{\"command\":\"x\"}]}]}}");
    for (size_t blocks = 0; !is_done && blocks < BLOCKS_MAX; blocks++) {
        struct look at;
        size_t left = blocks;
        is_done = look(world, &at, GATE_UNTRUSTED_FOLDER, scarce_memory(&left));
        assert_true(!is_done || at.preflight.findings.count == 5);
        failures += is_done ? 0 : 1;
        arena_free(&at.arena);
    }
    assert_true(is_done && failures > 0);
}

#define WITH_WORLD(test) cmocka_unit_test_setup_teardown(test, world_new, world_free)

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_WORLD(settings_are_found_with_their_line),
        WITH_WORLD(rules_that_allow_stop_a_session),
        WITH_WORLD(the_projects_own_files_count_where_codex_reads_them),
        WITH_WORLD(hooks_of_plugins_are_found_and_switched_off_where_their_key_is_known),
        WITH_WORLD(hooks_of_others_are_switched_off_by_their_key),
        WITH_WORLD(tools_of_plugins_and_apps_are_pinned_in_one_table_each),
        WITH_WORLD(servers_of_plugins_are_pinned),
        WITH_WORLD(a_subagents_role_that_loosens_an_old_codex_stops_a_session),
        WITH_WORLD(a_link_into_the_project_stops_a_session),
        WITH_WORLD(codexs_home_that_is_not_there_or_no_folder_is_found),
        WITH_WORLD(a_server_in_the_background_is_found_while_it_runs),
        WITH_WORLD(commands_that_would_run_elsewhere_stop_a_session),
        WITH_WORLD(variables_that_change_nahs_hooks_stop_a_session),
        WITH_WORLD(variables_by_which_the_agent_could_change_the_hooks_are_unset),
        WITH_WORLD(without_memory_nothing_passes_for_clean),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
