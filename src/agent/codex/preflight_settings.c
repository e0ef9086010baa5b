/* Settings that decide who is asked, and files that cannot be read. */
#include "agent/codex/preflight.h"

#include "base/path.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum {
    ON_SYSTEM = 1 << LAYER_SYSTEM,
    ON_USER = 1 << LAYER_USER,
    ON_PROFILE = 1 << LAYER_PROFILE,
    ON_PROJECT = 1 << LAYER_PROJECT,
    ON_MANAGED = 1 << LAYER_MANAGED,
    ON_REQUIREMENTS = 1 << LAYER_REQUIREMENTS,
    ON_WEAK = ON_SYSTEM | ON_USER | ON_PROFILE | ON_PROJECT, /* the command line beats them */
    ON_STRONG = ON_MANAGED | ON_REQUIREMENTS,
    FOLDER_MINOR = 149, /* from here on sessions without a sandbox use the folder's trust */
};

enum TEST {
    TEST_ANY,
    TEST_OTHER, /* anything but the string `expected` */
    TEST_TRUE,
    TEST_FALSE,
};

static const char why_managed[] =
    "It is stronger than what nah sets for a session, so calls might not be put to nah.";
static const char ask_administrator[] =
    "Only the machine's administrator can mend it: take it out of the file.";
static const char why_opened[] =
    "The project would open Codex's sandbox, in which what is outside of it runs unasked.";
static const char remove_line[] = "Take the line out.";

static const struct check {
    const char *id;
    const char *path;
    unsigned layers;
    enum TEST test;
    const char *expected;
    enum FINDING level;
    const char *why;
    const char *remedy;
    enum MEND mend;
} checks[] = {
    {"approvals-reviewer", "approvals_reviewer", ON_WEAK, TEST_OTHER, "user", FINDING_PINNED,
     "Somebody else than you answers what Codex asks.", remove_line, MEND_REMOVE},
    {"hooks-off", "features.hooks", ON_WEAK, TEST_FALSE, NULL, FINDING_PINNED,
     "Without hooks nah is not asked.", remove_line, MEND_REMOVE},
    {"hooks-off", "features.codex_hooks", ON_WEAK, TEST_FALSE, NULL, FINDING_PINNED,
     "Without hooks nah is not asked.", remove_line, MEND_REMOVE},
    {"typing", "features.unified_exec_tty", ON_WEAK, TEST_TRUE, NULL, FINDING_PINNED,
     "The agent can type into programs that keep running, and no hook sees it.", remove_line,
     MEND_REMOVE},
    {"permissions", "default_permissions", ON_WEAK, TEST_ANY, NULL, FINDING_PINNED,
     "It chooses a sandbox; a guarded session has the one of its own flags.", NULL, MEND_NONE},
    {"permissions", "permissions", ON_WEAK, TEST_ANY, NULL, FINDING_NOTE,
     "Profiles of permissions do not hold in a guarded session.", NULL, MEND_NONE},
    {"notify", "notify", ON_WEAK, TEST_ANY, NULL, FINDING_NOTE,
     "Codex runs this program after each turn, and nah is not asked about it.", NULL, MEND_NONE},
    {"sandbox", "sandbox_workspace_write.writable_roots", ON_PROJECT, TEST_ANY, NULL,
     FINDING_PINNED, why_opened, remove_line, MEND_REMOVE},
    {"sandbox", "sandbox_workspace_write.network_access", ON_PROJECT, TEST_TRUE, NULL,
     FINDING_PINNED, why_opened, remove_line, MEND_REMOVE},
    {"environment", "zsh_path", ON_PROJECT, TEST_ANY, NULL, FINDING_BLOCKER,
     "Every command would be run by that program.", remove_line, MEND_REMOVE},
    {"managed", "approval_policy", ON_MANAGED, TEST_ANY, NULL, FINDING_BLOCKER, why_managed,
     ask_administrator, MEND_NONE},
    {"managed", "sandbox_mode", ON_MANAGED, TEST_ANY, NULL, FINDING_BLOCKER, why_managed,
     ask_administrator, MEND_NONE},
    {"managed", "default_permissions", ON_MANAGED, TEST_ANY, NULL, FINDING_BLOCKER, why_managed,
     ask_administrator, MEND_NONE},
    {"managed", "approvals_reviewer", ON_MANAGED, TEST_OTHER, "user", FINDING_BLOCKER, why_managed,
     ask_administrator, MEND_NONE},
    {"managed", "features.hooks", ON_STRONG, TEST_FALSE, NULL, FINDING_BLOCKER, why_managed,
     ask_administrator, MEND_NONE},
    {"managed", "features.codex_hooks", ON_STRONG, TEST_FALSE, NULL, FINDING_BLOCKER, why_managed,
     ask_administrator, MEND_NONE},
    {"managed", "features.unified_exec_tty", ON_STRONG, TEST_TRUE, NULL, FINDING_BLOCKER,
     why_managed, ask_administrator, MEND_NONE},
};

static bool holds(const struct check *check, const struct toml_value *value) {
    struct str text;
    bool is_on;
    switch (check->test) {
    case TEST_ANY:
        return true;
    case TEST_OTHER:
        return !toml_get_string(value, &text) || !str_is(text, check->expected);
    case TEST_TRUE:
        return !toml_get_boolean(value, &is_on) || is_on;
    case TEST_FALSE:
        return !toml_get_boolean(value, &is_on) || !is_on;
    }
    return true;
}

/* "key = value", without what a table holds. */
static struct str show(struct preflight *preflight, const struct codex_layer *layer,
                       const char *key, const struct toml_value *value) {
    bool is_table = value->kind == TOML_TABLE;
    struct str written = str_slice(layer->text, value->span.start, value->span.end);
    return preflight_text(preflight, "%s = %.*s", key, STR_ARG(is_table ? STR("{...}") : written));
}

static void run_checks(struct preflight *preflight, const struct codex_layer *layer) {
    for (size_t i = 0; i < sizeof checks / sizeof *checks; i++) {
        const struct check *check = &checks[i];
        const struct toml_value *value = toml_find(layer->root, check->path);
        if (value == NULL || (check->layers & 1U << layer->kind) == 0 || !holds(check, value)) {
            continue;
        }
        const struct finding finding = {
            .level = check->level,
            .id = check->id,
            .file = layer->path,
            .line = codex_layer_line(layer, value),
            .what = show(preflight, layer, check->path, value),
            .why = check->why,
            .remedy = check->remedy,
            .mend = layer->kind == LAYER_SYSTEM ? MEND_NONE : check->mend,
            .text = layer->text,
            .path = str_from(check->path),
        };
        preflight_add(preflight, &finding);
    }
}

/* --- approval_policy --- */

static bool needs_folder(const struct preflight *preflight) {
    bool is_new = preflight->program == NULL ||
                  codex_version_reaches(preflight->program->version, FOLDER_MINOR, 0);
    return preflight->is_any_gate ? is_new : preflight->gate == GATE_UNTRUSTED_FOLDER;
}

static void add_policy(struct preflight *preflight, const struct codex_layer *layer,
                       const struct toml_value *value) {
    struct str text;
    struct finding finding = {
        .level = FINDING_BLOCKER,
        .id = "approval-policy",
        .file = layer->path,
        .why = "This setting keeps Codex from asking before each call, so nah would not be asked.",
        .remedy = "Take the line out, or start without --flow and --no-sandbox.",
        .mend = layer->kind == LAYER_SYSTEM ? MEND_NONE : MEND_REMOVE,
        .text = layer->text,
    };
    if (value == NULL) {
        return;
    }
    if (!needs_folder(preflight)) {
        if (toml_get_string(value, &text) &&
            (str_is(text, "on-request") || str_is(text, "untrusted"))) {
            return;
        }
        finding.level = FINDING_PINNED;
        finding.why = "Codex would not ask before what it should ask for.";
        finding.remedy = remove_line;
    }
    finding.line = codex_layer_line(layer, value);
    finding.what = show(preflight, layer, "approval_policy", value);
    finding.path = STR("approval_policy");
    preflight_add(preflight, &finding);
}

static void check_policy(struct preflight *preflight, const struct codex_layer *layer) {
    if ((1U << layer->kind & ON_WEAK) != 0) {
        add_policy(preflight, layer, toml_child(layer->root, STR("approval_policy")));
    }
}

/* --- what an administrator requires --- */

static bool has_string(const struct toml_value *list, const char *text) {
    struct str item;
    const struct toml_value *at = list->kind == TOML_ARRAY ? list->first : NULL;
    for (; at != NULL; at = at->next) {
        if (toml_get_string(at, &item) && str_is(item, text)) {
            return true;
        }
    }
    return false;
}

static void check_requirements(struct preflight *preflight, const struct codex_layer *layer) {
    const struct toml_value *allowed = toml_find(layer->root, "allowed_approval_policies");
    const struct toml_value *only = toml_find(layer->root, "allow_managed_hooks_only");
    bool is_ours = str_find_text(layer->text, "nah-hook") != STR_NOT_FOUND;
    bool is_only;
    struct finding finding = {
        .level = FINDING_BLOCKER,
        .id = "managed",
        .file = layer->path,
        .remedy = ask_administrator,
    };
    if (allowed != NULL && !has_string(allowed, "untrusted") &&
        (needs_folder(preflight) || !has_string(allowed, "on-request"))) {
        finding.line = codex_layer_line(layer, allowed);
        finding.what = show(preflight, layer, "allowed_approval_policies", allowed);
        finding.why = "The machine does not allow the approval policy by which calls come to nah.";
        preflight_add(preflight, &finding);
    }
    if (toml_get_boolean(only, &is_only) && is_only && !is_ours) {
        finding.line = codex_layer_line(layer, only);
        finding.what = show(preflight, layer, "allow_managed_hooks_only", only);
        finding.why = "nah's hooks of a session would not run.";
        finding.remedy = "As root: nah codex enforce.";
        preflight_add(preflight, &finding);
    }
    if (is_ours) {
        finding = (struct finding){
            .level = FINDING_NOTE,
            .id = "enforced",
            .file = layer->path,
            .what = STR("nah is enforced on this machine"),
            .why = "Every session of Codex runs nah's hook and asks, also those started without "
                   "nah.",
        };
        preflight_add(preflight, &finding);
    }
}

/* --- files --- */

/* The agent may write in the project: a link into it makes the settings its own. */
static void check_link(struct preflight *preflight, const struct codex_layer *layer) {
    char real[PATH_MAX];
    struct stat status;
    if (layer->kind == LAYER_PROJECT || lstat(layer->path, &status) != 0 ||
        !S_ISLNK(status.st_mode) || realpath(layer->path, real) == NULL) {
        return;
    }
    bool is_inside =
        preflight->project != NULL && path_inside(str_from(real), preflight->project->root);
    const struct finding finding = {
        .level = is_inside ? FINDING_BLOCKER : FINDING_NOTE,
        .id = "link",
        .file = layer->path,
        .what = preflight_text(preflight, "leads to %s", real),
        .why = is_inside ? "The agent may write in the project, and so could change Codex's own "
                           "settings."
                         : "The settings are those of the file that the link leads to.",
        .remedy = is_inside ? "Put the file itself there, or work in another folder." : NULL,
    };
    preflight_add(preflight, &finding);
}

/* The message without the path, which stands before it. */
static struct str without_path(const struct codex_layer *layer) {
    struct str message = str_from(layer->problem.message);
    size_t length = strlen(layer->path);
    bool is_first =
        str_starts(message, layer->path) && message.len > length + 1 && message.ptr[length] == ' ';
    return is_first ? str_slice(message, length + 1, message.len) : message;
}

static void add_unreadable(struct preflight *preflight, const struct codex_layer *layer) {
    const struct finding finding = {
        .level = FINDING_BLOCKER,
        .id = "unreadable",
        .file = layer->path,
        .line = layer->problem.line,
        .what = str_copy(preflight->arena, without_path(layer)),
        .why = "Codex's settings cannot be checked.",
        .remedy = "Mend the file.",
    };
    preflight_add(preflight, &finding);
}

static void check_home(struct preflight *preflight) {
    const struct codex_layers *layers = preflight->layers;
    if (layers->problem.code == ERROR_NONE) {
        return;
    }
    const struct finding finding = {
        .level = FINDING_BLOCKER,
        .id = "codex-home",
        .what = preflight_text(preflight, "%s%s", layers->given != NULL ? "CODEX_HOME: " : "",
                               layers->problem.message),
        .why = "Codex keeps its settings there and does not start without it.",
        .remedy = "Make the folder, or unset CODEX_HOME.",
    };
    preflight_add(preflight, &finding);
}

/* What a session of nah's would be, if it came from a file: trust that was given or taken. */
static void check_own_state(struct preflight *preflight, const struct codex_layer *layer) {
    const struct toml_value *state = toml_find(layer->root, "hooks.state");
    const struct toml_value *row = state != NULL && state->kind == TOML_TABLE ? state->first : NULL;
    bool is_weak = (1U << layer->kind & ON_WEAK) != 0;
    for (; row != NULL; row = row->next) {
        struct builder path;
        if (!str_starts(row->key, "/<session-flags>/")) {
            continue;
        }
        builder_init(&path, preflight->arena);
        builder_add_c(&path, "hooks.state.");
        toml_write_key(&path, row->key);
        const struct finding finding = {
            .level = is_weak ? FINDING_PINNED : FINDING_BLOCKER,
            .id = "hooks-state",
            .file = layer->path,
            .line = codex_layer_line(layer, row),
            .what = preflight_text(preflight, "hooks.state of %.*s", STR_ARG(row->key)),
            .why = "It says whether hooks that a command line brings run, and nah's are such.",
            .remedy = is_weak ? "Take the table out." : ask_administrator,
            .mend = is_weak && layer->kind != LAYER_SYSTEM ? MEND_REMOVE : MEND_NONE,
            .text = layer->text,
            .path = builder_str(&path),
        };
        preflight->failed |= path.failed;
        preflight_add(preflight, &finding);
    }
}

void preflight_settings(struct preflight *preflight) {
    check_home(preflight);
    for (size_t i = 0; i < preflight->layers->count && !preflight->failed; i++) {
        const struct codex_layer *layer = &preflight->layers->items[i];
        if (layer->kind == LAYER_PROJECT && !preflight_reads_project(preflight)) {
            continue;
        }
        check_link(preflight, layer);
        if (layer->root == NULL) {
            add_unreadable(preflight, layer);
            continue;
        }
        check_policy(preflight, layer);
        run_checks(preflight, layer);
        check_own_state(preflight, layer);
        if (layer->kind == LAYER_REQUIREMENTS) {
            check_requirements(preflight, layer);
        }
    }
}
