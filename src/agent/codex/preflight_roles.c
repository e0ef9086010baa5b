/* Roles of subagents: files with settings of their own. Before 0.149 Codex lets them win over the
 * session's, so that a subagent runs without hooks, types into shells, or calls tools unasked. */
#include "agent/codex/preflight.h"

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

static const struct preflight_override role_settings = {
    .id = "role",
    .whose = "a subagent's role",
    .why = "Before Codex 0.149 subagents of this role have that in place of what the session sets, "
           "and run past nah.",
    .keeps_policy = true, /* which is that of the agent that starts the subagent */
};

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

static void add_server(struct preflight *preflight, const struct codex_layer *role,
                       const struct toml_value *server) {
    struct builder path;
    builder_init(&path, preflight->arena);
    builder_add_c(&path, "mcp_servers.");
    toml_write_key(&path, server->key);
    builder_add_c(&path, ".default_tools_approval_mode");
    struct str text = builder_str(&path);
    const struct finding finding = {
        .level = FINDING_BLOCKER,
        .id = role_settings.id,
        .file = role->path,
        .line = codex_layer_line(role, server),
        .what = preflight_text(preflight, "a subagent's role does not set %.*s", STR_ARG(text)),
        .why = "Its tools that say of themselves that they change nothing run without a question "
               "to nah.",
        .remedy = "Set it to \"prompt\".",
        .mend = role->kind == LAYER_SYSTEM ? MEND_NONE : MEND_SET,
        .text = role->text,
        .path = text,
        .value = "\"prompt\"",
    };
    preflight->failed |= path.failed;
    preflight_add(preflight, &finding);
}

static void check_servers(struct preflight *preflight, const struct codex_layer *role) {
    const struct toml_value *servers = toml_child(role->root, STR("mcp_servers"));
    const struct toml_value *at =
        servers != NULL && servers->kind == TOML_TABLE ? servers->first : NULL;
    for (; at != NULL && !preflight->failed; at = at->next) {
        if (toml_child(at, STR("default_tools_approval_mode")) == NULL &&
            !is_known_server(preflight, at->key)) {
            add_server(preflight, role, at);
        }
    }
}

static void check_role(struct preflight *preflight, enum CODEX_LAYER kind, const char *path) {
    struct codex_layer role = {.kind = kind, .path = path};
    bool is_read = file_read(path, ROLE_MAX, preflight->arena, &role.text, &role.problem) &&
                   toml_parse(preflight->arena, role.text, &role.root, &role.problem);
    if (is_read) {
        preflight_overrides(preflight, &role, role.root, STR(""), &role_settings);
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
