/* Roles of subagents: files with settings of their own. Before 0.149 Codex lets them win over the
 * session's, so that a subagent runs without hooks, types into shells, or calls tools unasked. */
#include "agent/codex/preflight.h"

#include "agent/codex/keys.h"
#include "base/file.h"
#include "base/path.h"

#include <dirent.h>
#include <stdlib.h>
#include <sys/stat.h>

enum {
    ROLE_MAX = 1024 * 1024, /* bytes of a file */
    FOLDERS_MAX = 16,       /* within one another */
    HARMLESS_MINOR = 149,   /* from here on the session's settings win */
};

/* Is it what the session says as well, or overridden by the agent that starts the subagent? */
static bool is_harmless(struct str path, const struct toml_value *value) {
    struct str text;
    bool is_on;
    if (str_is(path, "approval_policy") || str_is(path, "sandbox_mode")) {
        return true;
    }
    if (str_is(path, "features.hooks") || str_is(path, "features.codex_hooks")) {
        return toml_get_boolean(value, &is_on) && is_on;
    }
    if (str_starts(path, "features.")) {
        return toml_get_boolean(value, &is_on) && !is_on;
    }
    return (str_ends(path, "approval_mode") && toml_get_string(value, &text) &&
            str_is(text, "prompt")) ||
           (str_is(path, "approvals_reviewer") && toml_get_string(value, &text) &&
            str_is(text, "user"));
}

static void add_finding(struct preflight *preflight, const struct codex_layer *role,
                        const struct toml_value *value, struct str path, bool is_missing) {
    bool is_ours = role->kind != LAYER_SYSTEM;
    const struct finding finding = {
        .level = FINDING_BLOCKER,
        .id = "role",
        .file = role->path,
        .line = codex_layer_line(role, value),
        .what = preflight_text(preflight, "a subagent's role %s %.*s",
                               is_missing ? "does not set" : "sets", STR_ARG(path)),
        .why = "Before Codex 0.149 subagents of this role have that in place of what the session "
               "sets, and run past nah.",
        .remedy = is_missing ? "Set it to \"prompt\"." : "Take the line out.",
        .mend = !is_ours     ? MEND_NONE
                : is_missing ? MEND_SET
                             : MEND_REMOVE,
        .text = role->text,
        .path = path,
        .value = "\"prompt\"",
    };
    preflight_add(preflight, &finding);
}

static struct str join_key(struct preflight *preflight, struct str prefix, struct str key) {
    struct builder path;
    builder_init(&path, preflight->arena);
    builder_add(&path, prefix);
    builder_add_c(&path, prefix.len > 0 ? "." : "");
    toml_write_key(&path, key);
    preflight->failed |= path.failed;
    return builder_str(&path);
}

/* Every value that stands at the end of a path. */
static void check_values(struct preflight *preflight, const struct codex_layer *role,
                         const struct toml_value *table, struct str prefix) {
    const struct toml_value *at = table->first;
    for (; at != NULL && !preflight->failed; at = at->next) {
        struct str path = join_key(preflight, prefix, at->key);
        if (preflight->failed) {
            return;
        }
        if (at->kind == TOML_TABLE) {
            check_values(preflight, role, at, path);
        } else if (codex_key_owner(path) != NULL && !is_harmless(path, at)) {
            add_finding(preflight, role, at, path, false);
        }
    }
}

/* Does the session set this server's mode? */
static bool is_known_server(const struct preflight *preflight, struct str name) {
    for (size_t i = 0; i < preflight->layers->count; i++) {
        const struct codex_layer *layer = &preflight->layers->items[i];
        if (layer->kind == LAYER_USER &&
            toml_child(toml_child(layer->root, STR("mcp_servers")), name) != NULL) {
            return true;
        }
    }
    return false;
}

/* Tools of a server whose mode nobody has set run unasked if they say that they change nothing. */
static void check_servers(struct preflight *preflight, const struct codex_layer *role) {
    const struct toml_value *servers = toml_child(role->root, STR("mcp_servers"));
    const struct toml_value *at =
        servers != NULL && servers->kind == TOML_TABLE ? servers->first : NULL;
    for (; at != NULL && !preflight->failed; at = at->next) {
        static const char mode[] = "default_tools_approval_mode";
        if (toml_child(at, str_from(mode)) == NULL && !is_known_server(preflight, at->key)) {
            struct str path = join_key(preflight, STR("mcp_servers"), at->key);
            add_finding(preflight, role, at, join_key(preflight, path, str_from(mode)), true);
        }
    }
}

static void check_role(struct preflight *preflight, enum CODEX_LAYER kind, const char *path) {
    struct codex_layer role = {.kind = kind, .path = path};
    bool is_read = file_read(path, ROLE_MAX, preflight->arena, &role.text, &role.problem) &&
                   toml_parse(preflight->arena, role.text, &role.root, &role.problem);
    if (is_read) {
        check_values(preflight, &role, role.root, STR(""));
        check_servers(preflight, &role);
        return;
    }
    preflight->failed |= role.problem.code == ERROR_MEMORY;
    if (role.problem.code == ERROR_MISSING || role.problem.code == ERROR_SYNTAX) {
        return; /* Codex does not start such an agent */
    }
    const struct finding finding = {
        .level = FINDING_BLOCKER,
        .id = "role-unverified",
        .file = path,
        .what = preflight_text(preflight, "cannot be verified: %s", role.problem.message),
        .why = "Subagents of this role may have settings that lead past nah.",
        .remedy = "Mend the file, or take it away.",
    };
    preflight_add(preflight, &finding);
}

/* Codex reads all files of such a folder, and of those in it. */
static void read_folder(struct preflight *preflight, enum CODEX_LAYER kind, const char *folder,
                        int depth) {
    DIR *listing = folder == NULL ? NULL : opendir(folder);
    const struct dirent *entry;
    preflight->failed |= folder == NULL;
    while (listing != NULL && !preflight->failed && (entry = readdir(listing)) != NULL) {
        struct stat status;
        struct str name = str_from(entry->d_name);
        char *path = file_join(preflight->arena, folder, entry->d_name);
        preflight->failed |= path == NULL;
        if (path == NULL || str_is(name, ".") || str_is(name, "..") || stat(path, &status) != 0) {
            continue;
        }
        if (S_ISDIR(status.st_mode) && depth < FOLDERS_MAX) {
            read_folder(preflight, kind, path, depth + 1);
        } else if (str_ends(name, ".toml")) {
            check_role(preflight, kind, path);
        }
    }
    if (listing != NULL) {
        closedir(listing);
    }
}

/* [agents.NAME] config_file = "PATH", from the folder of the settings. */
static void read_named(struct preflight *preflight, const struct codex_layer *layer) {
    const struct toml_value *roles = toml_child(layer->root, STR("agents"));
    const struct toml_value *at = roles != NULL && roles->kind == TOML_TABLE ? roles->first : NULL;
    for (; at != NULL && !preflight->failed; at = at->next) {
        struct str name;
        if (!toml_get_string(toml_child(at, STR("config_file")), &name)) {
            continue;
        }
        const char *home = getenv("HOME");
        bool is_home = str_starts(name, "~/") && home != NULL;
        struct str path = path_join(preflight->arena,
                                    is_home ? str_from(home) : path_parent(str_from(layer->path)),
                                    is_home ? str_slice(name, 2, name.len) : name);
        preflight->failed |= path.ptr == NULL;
        if (path.ptr != NULL) {
            check_role(preflight, layer->kind, path.ptr);
        }
    }
}

void preflight_roles(struct preflight *preflight) {
    const struct codex_layers *layers = preflight->layers;
    if (preflight->program == NULL ||
        codex_version_reaches(preflight->program->version, HARMLESS_MINOR, 0)) {
        return;
    }
    for (size_t i = 0; i < layers->count && !preflight->failed; i++) {
        const struct codex_layer *layer = &layers->items[i];
        if (layer->kind != LAYER_PROJECT || preflight_reads_project(preflight)) {
            read_named(preflight, layer);
        }
    }
    read_folder(preflight, LAYER_SYSTEM, file_join(preflight->arena, "/etc/codex", "agents"), 0);
    read_folder(preflight, LAYER_USER, file_join(preflight->arena, layers->home, "agents"), 0);
    for (size_t i = 0; i < layers->project_folders.count && preflight_reads_project(preflight);
         i++) {
        const char *folder = layers->project_folders.items[i].ptr;
        read_folder(preflight, LAYER_PROJECT, file_join(preflight->arena, folder, "agents"), 0);
    }
}
