#include "agent/codex/launch.h"

#include "agent/codex/codex.h"
#include "agent/codex/defaults.h"
#include "agent/codex/flags.h"
#include "agent/codex/gate.h"
#include "agent/codex/preflight.h"
#include "agent/codex/settings.h"
#include "agent/codex/trust.h"
#include "agent/codex/version.h"
#include "agent/hook_command.h"
#include "base/toml.h"
#include "base/utf8.h"
#include "judge/project.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* Where Codex says that settings of the command line stand. */
static const char session_flags[] = "/<session-flags>/config.toml";

/* Features that are on or off in every guarded session, whatever the user's files say. */
static const struct {
    const char *name;
    bool on;
    const char *instead_of; /* only where Codex does not know this one; NULL: always */
} features[] = {
    {"hooks", true, NULL},
    /* Typing into a program that keeps running, such as a shell, passes by every hook. */
    {"unified_exec_tty", false, NULL},
    /* Before there was that feature, only this one takes the typing away. */
    {"unified_exec", false, "unified_exec_tty"},
    /* What is installed in the session would bring servers and hooks that nobody has looked at. */
    {"skill_mcp_dependency_install", false, NULL},
    {"tool_suggest", false, NULL},
};

struct argument_list {
    char **items;
    size_t count;
    size_t capacity;
};

/* One launch in the making. */
struct making {
    const struct launch_request *request;
    struct arena *arena;
    struct codex_program program;
    struct codex_arguments arguments;
    struct codex_layers layers;
    struct codex_servers servers;
    struct preflight preflight;
    struct project project;
    struct str directory; /* where the session works, without links */
    struct argument_list argv;
    bool failed; /* memory is spent */
};

static bool fail_memory(struct error *error) {
    return error_set(error, ERROR_MEMORY, "out of memory");
}

static enum CODEX_GATE gate_of(const struct making *making) {
    return making->arguments.is_headless
               ? GATE_HEADLESS
               : codex_gate(making->program.version, making->arguments.sandbox);
}

static void add_word(struct making *making, const char *word) {
    making->failed |= word == NULL || !VEC_PUSH(making->arena, &making->argv, (char *)word);
}

/* Adds -c and what has been built. */
static void add_setting(struct making *making, const struct builder *setting) {
    add_word(making, "-c");
    add_word(making, builder_str(setting).ptr);
}

static void add_simple(struct making *making, const char *key, const char *value) {
    struct builder out;
    builder_init(&out, making->arena);
    builder_addf(&out, "%s=", key);
    toml_write_string(&out, str_from(value));
    add_setting(making, &out);
}

/* Each spelling of the folder that Codex may look up: where the session works, the project's root,
 * and the repository that a worktree belongs to. */
static void add_untrusted_folders(struct making *making) {
    struct builder out;
    struct strs folders = {0};
    bool added = VEC_PUSH(making->arena, &folders, making->directory) &&
                 VEC_PUSH(making->arena, &folders, making->project.root);
    for (size_t i = 0; i < making->project.roots.count; i++) {
        added = added && VEC_PUSH(making->arena, &folders, making->project.roots.items[i]);
    }
    making->failed |= !added;
    builder_init(&out, making->arena);
    builder_add_c(&out, "projects={");
    for (size_t i = 0; i < folders.count; i++) {
        bool is_new = true;
        for (size_t k = 0; k < i; k++) {
            is_new = is_new && !str_equal(folders.items[k], folders.items[i]);
        }
        if (is_new) {
            builder_add_c(&out, i > 0 ? "," : "");
            toml_write_string(&out, folders.items[i]);
            builder_add_c(&out, "={trust_level=\"untrusted\"}");
        }
    }
    builder_add_char(&out, '}');
    add_setting(making, &out);
}

static void add_gate(struct making *making) {
    enum SESSION_SANDBOX sandbox = making->arguments.sandbox;
    add_simple(making, "sandbox_mode", codex_sandbox_mode(sandbox));
    switch (gate_of(making)) {
    case GATE_ON_REQUEST:
        add_simple(making, "approval_policy", "on-request");
        break;
    case GATE_UNTRUSTED_POLICY:
        add_simple(making, "approval_policy", "untrusted");
        break;
    case GATE_UNTRUSTED_FOLDER:
        add_untrusted_folders(making);
        break;
    case GATE_HEADLESS:
        add_simple(making, "approval_policy", "never");
        break;
    }
    add_simple(making, "approvals_reviewer", "user");
}

static struct codex_hook make_hook(struct making *making, const struct codex_event *event) {
    struct builder command;
    struct builder version;
    const struct codex_arguments *arguments = &making->arguments;
    const struct codex_version *number = &making->program.version;
    builder_init(&command, making->arena);
    builder_init(&version, making->arena);
    builder_addf(&version, "%u.%u.%u", number->major, number->minor, number->patch);
    const struct session_mode mode = {
        .name = session_mode_name(arguments->sandbox, arguments->auto_edits),
        .project = making->project.root,
        .preset = str_from(arguments->preset),
        .agent_version = builder_str(&version),
        .rewritten = gate_of(making) == GATE_UNTRUSTED_POLICY,
        .headless = arguments->is_headless,
        .unasked_runs = arguments->unasked_runs,
    };
    hook_command_add(&command, str_from(making->request->hook), event->name, "codex", &mode);
    return (struct codex_hook){
        .event = event,
        .command = builder_str(&command),
        .status = STR("nah"),
        .timeout = event->timeout,
    };
}

static void add_hook(struct making *making, const struct codex_hook *hook) {
    struct builder out;
    builder_init(&out, making->arena);
    builder_addf(&out, "hooks.%s=[{hooks=[{type=\"command\",command=", hook->event->name);
    toml_write_string(&out, hook->command);
    builder_addf(&out, ",timeout=%d,statusMessage=", hook->timeout);
    toml_write_string(&out, hook->status);
    builder_add_c(&out, "}]}]");
    add_setting(making, &out);
}

static void add_trust(struct making *making, struct builder *out, const struct codex_hook *hook) {
    struct builder key;
    builder_init(&key, making->arena);
    builder_addf(&key, "%s:%s:0:0", session_flags, hook->event->trust_key);
    toml_write_string(out, builder_str(&key));
    builder_add_c(out, "={enabled=true,trusted_hash=\"");
    codex_trust_hash(hook, out);
    builder_add_c(out, "\"}");
}

static void add_hooks(struct making *making) {
    struct builder state;
    builder_init(&state, making->arena);
    builder_add_c(&state, "hooks.state={");
    for (size_t i = 0; i < CODEX_EVENT_COUNT; i++) {
        struct codex_hook hook = make_hook(making, &codex_events[i]);
        if (hook.command.ptr == NULL) {
            making->failed = true;
            return;
        }
        add_hook(making, &hook);
        builder_add_c(&state, i > 0 ? "," : "");
        add_trust(making, &state, &hook);
    }
    for (size_t i = 0; i < making->preflight.hooks_off.count; i++) {
        builder_add_char(&state, ',');
        toml_write_string(&state, making->preflight.hooks_off.items[i]);
        builder_add_c(&state, "={enabled=false}");
    }
    builder_add_char(&state, '}');
    add_setting(making, &state);
}

static void add_features(struct making *making) {
    for (size_t i = 0; i < sizeof features / sizeof *features; i++) {
        struct builder out;
        const char *other = features[i].instead_of;
        if (other != NULL && codex_program_has(&making->program, other)) {
            continue;
        }
        builder_init(&out, making->arena);
        builder_addf(&out, "features.%s=%s", features[i].name, features[i].on ? "true" : "false");
        add_setting(making, &out);
    }
}

/* One table for all servers: Codex splits a key on its command line at every dot, and a server's
 * name may have one. */
static void add_servers(struct making *making) {
    const struct codex_servers *servers = &making->servers;
    struct builder out;
    builder_init(&out, making->arena);
    builder_add_c(&out, "mcp_servers={");
    for (size_t i = 0; i < servers->count; i++) {
        const struct codex_server *server = &servers->items[i];
        builder_add_c(&out, i > 0 ? "," : "");
        toml_write_key(&out, server->name);
        builder_add_c(&out, "={default_tools_approval_mode=\"prompt\"");
        for (size_t k = 0; k < server->tools.count; k++) {
            builder_add_c(&out, k == 0 ? ",tools={" : ",");
            toml_write_key(&out, server->tools.items[k]);
            builder_add_c(&out, "={approval_mode=\"prompt\"}");
        }
        builder_add_c(&out, server->tools.count > 0 ? "}}" : "}");
    }
    builder_add_char(&out, '}');
    if (servers->count > 0) {
        add_setting(making, &out);
    }
    for (size_t i = 0; i < making->preflight.pins.count; i++) {
        add_word(making, "-c");
        add_word(making, making->preflight.pins.items[i].ptr);
    }
}

/* Nah's own settings come first, as root options: Codex takes them for any of its subcommands, and
 * none of the user's can be for the same key. */
static void add_all(struct making *making) {
    const struct codex_arguments *arguments = &making->arguments;
    add_word(making, making->program.path);
    if (arguments->is_session) {
        add_gate(making);
        add_hooks(making);
        add_features(making);
        add_servers(making);
        if (codex_program_knows(&making->program, "--no-daemon") && !arguments->is_headless) {
            add_word(making, "--no-daemon");
        }
        /* A session that goes on would offer to move to its old folder, which may be trusted. */
        if (gate_of(making) == GATE_UNTRUSTED_FOLDER && arguments->command != NULL &&
            arguments->directory == NULL) {
            add_word(making, "-C");
            add_word(making, making->directory.ptr);
        }
    }
    for (size_t i = 0; i < arguments->count; i++) {
        add_word(making, arguments->passed[i]);
    }
}

/* Codex hashes the hook's command; what it and nah would write differently cannot be trusted. */
static bool check_text(const char *what, struct str path, struct error *error) {
    bool is_plain = utf8_is_text(path) && str_find(path, '\x7F', 0) == STR_NOT_FOUND;
    return is_plain || error_set(error, ERROR_SYSTEM,
                                 "%s has a path that is not UTF-8 text, which Codex cannot be "
                                 "given: %.*s; rename it",
                                 what, STR_ARG(path));
}

static bool find_project(struct making *making, struct error *error) {
    const char *given = making->arguments.directory;
    const char *from = making->request->directory;
    char real[PATH_MAX];
    if (realpath(given != NULL ? given : from, real) == NULL) {
        return error_set(error, given != NULL ? ERROR_USAGE : ERROR_SYSTEM, "cannot work in %s: %s",
                         given != NULL ? given : from, strerror(errno));
    }
    making->directory = str_copy(making->arena, str_from(real));
    if (making->directory.ptr == NULL ||
        !project_find(making->directory, str_from(making->request->home), making->arena,
                      &making->project)) {
        return fail_memory(error);
    }
    return check_text("the project", making->project.root, error) &&
           check_text("the working directory", making->directory, error) &&
           check_text("nah-hook", str_from(making->request->hook), error);
}

static bool read_settings(struct making *making, struct error *error) {
    const struct codex_arguments *arguments = &making->arguments;
    struct preflight *preflight = &making->preflight;
    if (!codex_layers_read(making->request->home, arguments->profile, &making->project,
                           making->directory, making->arena, &making->layers)) {
        return fail_memory(error);
    }
    *preflight = (struct preflight){
        .layers = &making->layers,
        .project = &making->project,
        .program = &making->program,
        .gate = gate_of(making),
        .arena = making->arena,
    };
    bool with_project = preflight_reads_project(preflight) && preflight_trusts_project(preflight);
    if (!codex_preflight(preflight) ||
        !codex_servers_read(&making->layers, with_project, making->arena, &making->servers)) {
        return fail_memory(error);
    }
    for (size_t i = 0; i < arguments->mcp_servers.count; i++) {
        if (codex_server_add(&making->servers, arguments->mcp_servers.items[i], making->arena) ==
            NULL) {
            return fail_memory(error);
        }
    }
    return true;
}

/* Blockers in full; what the session sets aside, or goes on with, in a line each. */
static void report_findings(struct making *making, struct launch *out) {
    struct builder blockers;
    struct builder notes;
    builder_init(&blockers, making->arena);
    builder_init(&notes, making->arena);
    builder_add(&notes, out->notes);
    for (size_t i = 0; i < making->preflight.findings.count; i++) {
        const struct finding *finding = &making->preflight.findings.items[i];
        if (finding->level == FINDING_BLOCKER) {
            finding_add_text(&blockers, finding);
        } else if (finding->level != FINDING_NOTE) {
            builder_add_c(&notes, finding->level == FINDING_PINNED
                                      ? "nah: set aside in this session: "
                                      : "nah: warning: ");
            finding_add_place(&notes, finding);
            builder_add_char(&notes, '\n');
        }
    }
    if (blockers.len > 0) {
        builder_add_c(&blockers,
                      "nah codex doctor shows all of it, nah codex repair mends what can "
                      "be mended.\n");
    }
    making->failed |= blockers.failed || notes.failed;
    out->blockers = blockers.len > 0 ? builder_str(&blockers) : STR("");
    out->notes = notes.len > 0 ? builder_str(&notes) : STR("");
}

/* A session that is resumed keeps the approval policy that it was recorded with, and there is none
 * that could be given in its place. One that is forked takes that of its folder. */
static bool check_resume(const struct making *making, struct error *error) {
    const char *command = making->arguments.command;
    bool is_lost = gate_of(making) == GATE_UNTRUSTED_FOLDER && command != NULL &&
                   strcmp(command, "resume") == 0;
    return !is_lost ||
           error_set(error, ERROR_USAGE,
                     "resume is refused without a sandbox: the session would go on under the "
                     "approval policy that it had, and calls might not be put to nah; use fork, "
                     "which goes on in a copy of it, or resume without --flow and --no-sandbox");
}

static bool prepare(struct making *making, struct launch *out, struct error *error) {
    const struct launch_request *request = making->request;
    char *path;
    if (!codex_find(request->nah, making->arena, &path, error) ||
        !codex_learn(path, request->cache, making->arena, &making->program, error) ||
        !codex_arguments_read(request->argc, request->argv, &making->program, making->arena,
                              &making->arguments, error)) {
        return false;
    }
    if (making->arguments.is_session) {
        if (!find_project(making, error) ||
            !codex_defaults_apply(&making->arguments, str_from(request->home), making->project.root,
                                  making->arena, &out->notes, error) ||
            !check_resume(making, error) || !read_settings(making, error)) {
            return false;
        }
        report_findings(making, out);
    }
    add_all(making);
    making->failed |= !VEC_PUSH(making->arena, &making->argv, NULL);
    /* A setting that lacks a part is worse than none. */
    return (!making->failed && !making->arena->exhausted) || fail_memory(error);
}

enum LAUNCH codex_launch(const struct launch_request *request, struct arena *arena,
                         struct launch *out, struct error *error) {
    struct making making = {.request = request, .arena = arena};
    *out = (struct launch){.notes = STR(""), .blockers = STR("")};
    if (!prepare(&making, out, error)) {
        return LAUNCH_FAILED;
    }
    out->argv = making.argv.items;
    out->is_printed = making.arguments.is_printed;
    out->is_session = making.arguments.is_session;
    return out->blockers.len > 0 ? LAUNCH_BLOCKED : LAUNCH_READY;
}
