#include "agent/codex/making.h"

#include "agent/codex/codex.h"
#include "agent/codex/trust.h"
#include "agent/hook_command.h"
#include "base/toml.h"

#include <string.h>

/* Where Codex says that settings of the command line stand. */
static const char session_flags[] = "/<session-flags>/config.toml";

static const char why_typing[] =
    "typing into a program that keeps running, such as a shell, would pass by every hook";
static const char why_installs[] =
    "what is installed in the session would bring servers and hooks that nobody has looked at";

/* Features that are on or off in every guarded session, whatever the user's files say. */
static const struct {
    const char *name;
    bool on;
    const char *instead_of; /* only where Codex does not know this one; NULL: always */
    const char *why;
} features[] = {
    {"hooks", true, NULL, "hooks run, whatever the settings say"},
    {"unified_exec_tty", false, NULL, why_typing},
    /* Before there was that feature, only this one takes the typing away. */
    {"unified_exec", false, "unified_exec_tty", why_typing},
    {"skill_mcp_dependency_install", false, NULL, why_installs},
    {"tool_suggest", false, NULL, why_installs},
};

static const char *const why_hook[] = {
    [EVENT_PRE_TOOL] = "before a call runs: nah refuses what is dangerous",
    [EVENT_PERMISSION] = "when a call needs approval: nah answers, or leaves the answer to you",
    [EVENT_POST_TOOL] = "when a call has run: for the log, and to see that nah was asked",
    [EVENT_SESSION_START] = "when the session starts: for the log; the agent is told of the guard",
    [EVENT_SESSION_END] = "when the session ends: for the log",
};

enum CODEX_GATE making_gate(const struct making *making) {
    return making->arguments.is_headless
               ? GATE_HEADLESS
               : codex_gate(making->program.version, making->arguments.sandbox);
}

static void add_word(struct making *making, const char *text, const char *why) {
    const struct making_word word = {(char *)text, why};
    making->failed |= text == NULL || !VEC_PUSH(making->arena, &making->words, word);
}

/* Adds -c and what has been built. */
static void add_setting(struct making *making, const struct builder *setting, const char *why) {
    add_word(making, "-c", NULL);
    add_word(making, builder_str(setting).ptr, why);
}

static void add_simple(struct making *making, const char *key, const char *value, const char *why) {
    struct builder out;
    builder_init(&out, making->arena);
    builder_addf(&out, "%s=", key);
    toml_write_string(&out, str_from(value));
    add_setting(making, &out, why);
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
    add_setting(making, &out, "the folder is not trusted in this session, so that every call asks");
}

/* What the settings trust may be written without a question; so that Codex's sandbox lets it. What
 * the project's settings would open is what the user's say. */
static void add_writable(struct making *making) {
    const struct codex_writable *writable = &making->writable;
    struct builder out;
    builder_init(&out, making->arena);
    builder_add_c(&out, "sandbox_workspace_write.writable_roots=[");
    for (size_t i = 0; i < writable->roots.count; i++) {
        builder_add_c(&out, i > 0 ? "," : "");
        toml_write_string(&out, writable->roots.items[i]);
    }
    builder_add_char(&out, ']');
    if (writable->has_roots) {
        add_setting(making, &out,
                    writable->roots.count > 0 ? "what your settings trust can be written, too"
                                              : "the project's settings do not open the sandbox");
    }
    if (writable->has_network) {
        struct builder network;
        builder_init(&network, making->arena);
        builder_addf(&network, "sandbox_workspace_write.network_access=%s",
                     writable->network ? "true" : "false");
        add_setting(making, &network, "your settings say this, not the project's");
    }
}

static void add_gate(struct making *making) {
    enum SESSION_SANDBOX sandbox = making->arguments.sandbox;
    add_simple(making, "sandbox_mode", codex_sandbox_mode(sandbox),
               sandbox == SESSION_OPEN ? "no sandbox confines commands: nah decides on each call"
                                       : "Codex's own sandbox confines what commands can do");
    add_writable(making);
    switch (making_gate(making)) {
    case GATE_ON_REQUEST:
        add_simple(making, "approval_policy", "on-request",
                   "what would leave the sandbox asks, and nah is asked first");
        break;
    case GATE_UNTRUSTED_POLICY:
        add_simple(making, "approval_policy", "untrusted",
                   "commands, patches and tools ask, and nah is asked first");
        break;
    case GATE_UNTRUSTED_FOLDER:
        add_untrusted_folders(making);
        break;
    case GATE_HEADLESS:
        add_simple(making, "approval_policy", "never",
                   "nobody can be asked: nah decides before each call");
        break;
    }
    add_simple(making, "approvals_reviewer", "user", "it is you who answers what nah asks");
}

/* For the supervisor of a boundary, which answers its hooks. */
static const struct session_mode *keep_mode(struct making *making,
                                            const struct session_mode *mode) {
    struct session_mode *kept = ARENA_NEW(making->arena, struct session_mode);
    making->failed |= kept == NULL;
    if (kept != NULL) {
        *kept = *mode;
    }
    return kept;
}

static struct codex_hook make_hook(struct making *making, const struct codex_event *event) {
    struct builder command;
    struct builder version;
    const struct codex_arguments *arguments = &making->arguments;
    const struct codex_version *number = &making->program.version;
    builder_init(&command, making->arena);
    builder_init(&version, making->arena);
    builder_addf(&version, "%u.%u.%u", number->major, number->minor, number->patch);
    bool by_policy = making_gate(making) == GATE_UNTRUSTED_POLICY;
    const struct session_mode mode = {
        .name = session_mode_name(arguments->sandbox, arguments->auto_edits),
        .routed = arguments->sandbox == SESSION_OPEN,
        .auto_edits = arguments->auto_edits,
        .project = making->project.root,
        .preset = str_from(arguments->preset),
        .agent_version = builder_str(&version),
        .rewritten = by_policy && codex_gate_rewrites(*number),
        .partly_routed = by_policy && !codex_gate_rewrites(*number),
        .headless = arguments->is_headless,
        .unasked_runs = arguments->unasked_runs,
        .channel = str_from(making->request->channel),
        .canary = str_from(making->request->canary),
    };
    if (making->request->is_outer && making->mode == NULL) {
        making->mode = keep_mode(making, &mode);
    }
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
    add_setting(making, &out, why_hook[hook->event->kind]);
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
    add_setting(making, &state,
                making->preflight.hooks_off.count > 0
                    ? "nah's hooks are trusted, and hooks of others that could answer yes are off, "
                      "for this session only"
                    : "nah's hooks are trusted, for this session only");
}

/* Of the features that were looked for it is known whether Codex has them; it has all others. */
static bool may_be_known(const struct codex_program *program, const char *feature) {
    return strcmp(feature, "unified_exec_tty") != 0 || codex_program_has(program, feature);
}

static void add_features(struct making *making) {
    for (size_t i = 0; i < sizeof features / sizeof *features; i++) {
        struct builder out;
        const char *other = features[i].instead_of;
        if ((other != NULL && codex_program_has(&making->program, other)) ||
            (making->arguments.is_strict && !may_be_known(&making->program, features[i].name))) {
            continue;
        }
        builder_init(&out, making->arena);
        builder_addf(&out, "features.%s=%s", features[i].name, features[i].on ? "true" : "false");
        add_setting(making, &out, features[i].why);
    }
}

/* One table for all servers: Codex splits a key on its command line at every dot, and a server's
 * name may have one. Codex also reads its settings without those of the project, and ends when they
 * have a server then of which nothing says where it is. */
static void add_servers(struct making *making) {
    const struct codex_servers *servers = &making->servers;
    struct builder out;
    builder_init(&out, making->arena);
    builder_add_c(&out, "mcp_servers={");
    for (size_t i = 0; i < servers->count; i++) {
        const struct codex_server *server = &servers->items[i];
        builder_add_c(&out, i > 0 ? "," : "");
        toml_write_key(&out, server->name);
        builder_add_c(&out, "={");
        if (server->key != NULL) {
            builder_addf(&out, "%s=", server->key);
            toml_write_string(&out, server->place);
            builder_add_c(&out, server->is_off ? ",enabled=false," : ",");
        }
        builder_add_c(&out, "default_tools_approval_mode=\"prompt\"");
        for (size_t k = 0; k < server->tools.count; k++) {
            builder_add_c(&out, k == 0 ? ",tools={" : ",");
            toml_write_key(&out, server->tools.items[k]);
            builder_add_c(&out, "={approval_mode=\"prompt\"}");
        }
        builder_add_c(&out, server->tools.count > 0 ? "}}" : "}");
    }
    builder_add_char(&out, '}');
    if (servers->count > 0) {
        add_setting(making, &out, "each call of these servers' tools asks, and nah is asked first");
    }
    struct strs pins = {0};
    making->failed |= !codex_pins_write(&making->preflight.pins, making->arena, &pins);
    for (size_t i = 0; i < pins.count; i++) {
        add_word(making, "-c", NULL);
        add_word(making, pins.items[i].ptr, "these tools ask, whatever the settings say");
    }
}

/* Nah's own settings come first, as root options: Codex takes them for any of its subcommands, and
 * none of the user's can be for the same key. */
void making_add_words(struct making *making) {
    const struct codex_arguments *arguments = &making->arguments;
    add_word(making, making->program.path, NULL);
    if (arguments->is_session) {
        add_gate(making);
        add_hooks(making);
        add_features(making);
        add_servers(making);
        if (codex_program_knows(&making->program, "--no-daemon") && !arguments->is_headless) {
            add_word(making, "--no-daemon",
                     "commands run in this session, not in a server of another one");
        }
        /* A session that goes on would offer to move to its old folder, whose settings are not
         * those that were looked at. */
        if (arguments->command != NULL && !arguments->is_headless && arguments->directory == NULL) {
            add_word(making, "-C", NULL);
            add_word(making, making->directory.ptr, "it goes on here, not in its old folder");
        }
    }
    for (size_t i = 0; i < arguments->count; i++) {
        add_word(making, arguments->passed[i], NULL);
    }
}
