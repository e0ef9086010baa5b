#include "agent/codex/keys.h"

#include "base/error.h"
#include "base/toml.h"

static const char advice_mode[] =
    "choose with nah's --sandbox MODE, --no-sandbox, --auto-edits or --flow";
static const char advice_hooks[] = "hooks of your own belong into Codex's config.toml";
static const char advice_feature[] =
    "leave it out, the guard depends on it; set other features one by one";
static const char advice_trust[] =
    "leave it out; without a sandbox nah marks this project as untrusted, so that every call is "
    "routed to it";
static const char advice_tools[] =
    "leave it out, what MCP tools may do is decided call by call; set other keys of a server one "
    "by one, as mcp_servers.NAME.command";

static const char advice_apps[] =
    "leave it out, what these tools may do is decided call by call; set other keys one by one, as "
    "apps.NAME.enabled";
static const char advice_role[] =
    "put the role into Codex's config.toml, where nah can look at its file; set other keys of "
    "agents one by one";

static const char advice_roots[] =
    "name a folder with --add-dir DIR; set other keys of the sandbox one by one";

static const struct codex_key keys[] = {
    {"approval_policy", advice_mode},
    {"approvals_reviewer", "leave it out; it is you who answers what nah asks"},
    {"sandbox_mode", advice_mode},
    {"sandbox_workspace_write.writable_roots", advice_roots},
    {"default_permissions", advice_mode},
    {"permissions", advice_mode},
    {"profile", "select a profile with -p NAME"},
    {"profiles", "put it into Codex's config.toml and select it with -p NAME"},
    {"projects", advice_trust},
    {"project_root_markers",
     "put it into Codex's config.toml, so that nah looks at the same folders as Codex"},
    {"hooks", advice_hooks},
    {"allow_managed_hooks_only", advice_hooks},
    {"bypass_hook_trust", advice_hooks},
    {"features.hooks", advice_feature},
    {"features.codex_hooks", advice_feature},
    {"features.unified_exec", advice_feature},
    {"features.unified_exec_tty", advice_feature},
    {"features.experimental_use_unified_exec_tool", advice_feature}, /* unified_exec */
    {"experimental_use_unified_exec_tool", advice_feature},
    {"features.skill_mcp_dependency_install", advice_feature},
    {"features.tool_suggest", advice_feature},
    {"features.write_stdin_approval", advice_feature},
    {"features.exec_permission_approvals", advice_feature},
    {"features.request_permissions", advice_feature}, /* exec_permission_approvals */
    {"features.request_permissions_tool", advice_feature},
    {"features.guardian_approval", advice_feature},
    {"features.remote_control", advice_feature},
    {"features.daemon_auto_start", advice_feature},
    {"mcp_servers.*.default_tools_approval_mode", advice_tools},
    {"mcp_servers.*.tools", advice_tools},
    /* A table for one of these would take the place of nah's own. */
    {"apps.*.default_tools_approval_mode", advice_apps},
    {"apps.*.tools.*.approval_mode", advice_apps},
    {"plugins.*.mcp_servers.*.default_tools_approval_mode", advice_apps},
    {"plugins.*.mcp_servers.*.tools.*.approval_mode", advice_apps},
    {"agents.*.config_file", advice_role},
    {"**.default_tools_approval_mode", advice_tools},
    {"**.approval_mode", advice_tools},
};

static bool is_quote(char c) {
    return c == '"' || c == '\'';
}

static struct str clean(struct str part) {
    part = str_trim(part);
    while (part.len > 0 && is_quote(part.ptr[0])) {
        part = str_slice(part, 1, part.len);
    }
    while (part.len > 0 && is_quote(part.ptr[part.len - 1])) {
        part.len--;
    }
    return str_trim(part);
}

struct str codex_key_part(struct str key, size_t index) {
    struct str part;
    for (size_t i = 0; str_split(&key, '.', &part); i++) {
        if (i == index) {
            return clean(part);
        }
    }
    return STR("");
}

/* Same up to the end of the shorter one: the same key, a child or a parent. */
static bool is_related(struct str pattern, struct str key) {
    struct str wanted;
    struct str part;
    while (str_split(&pattern, '.', &wanted) && str_split(&key, '.', &part)) {
        if (!str_is(wanted, "*") && !str_equal(wanted, clean(part))) {
            return false;
        }
    }
    return true;
}

static bool ends_with_part(struct str key, const char *last) {
    struct str part = STR("");
    struct str rest = key;
    while (str_split(&rest, '.', &part)) {
    }
    return str_is(clean(part), last);
}

static const char anywhere[] = "**.";

const struct codex_key *codex_key_owner(struct str key) {
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        struct str pattern = str_from(keys[i].pattern);
        if (str_starts(pattern, anywhere)
                ? ends_with_part(key, keys[i].pattern + sizeof anywhere - 1)
                : is_related(pattern, key)) {
            return &keys[i];
        }
    }
    return NULL;
}

const char *codex_key_name(const struct codex_key *key) {
    return str_starts(str_from(key->pattern), anywhere) ? key->pattern + sizeof anywhere - 1
                                                        : key->pattern;
}

/* `*owner` is that of the first value below the table; false when memory is spent. */
static bool find_inside(const struct toml_value *table, struct str start, struct arena *arena,
                        const struct codex_key **owner) {
    const struct toml_value *at = table->kind == TOML_TABLE ? table->first : NULL;
    for (; at != NULL && *owner == NULL; at = at->next) {
        struct builder path;
        builder_init(&path, arena);
        builder_add(&path, start);
        builder_add_char(&path, '.');
        toml_write_key(&path, at->key);
        struct str text = builder_str(&path);
        if (text.ptr == NULL) {
            return false;
        }
        *owner = codex_key_owner(text);
        if (*owner == NULL && !find_inside(at, text, arena, owner)) {
            return false;
        }
    }
    return true;
}

/* What a table given as the key's value brings. */
static bool find_in_value(struct str key, struct str value, struct arena *arena,
                          const struct codex_key **owner) {
    struct builder document;
    struct toml_value *root;
    struct error error;
    if (!str_starts(str_trim(value), "{")) {
        return true;
    }
    builder_init(&document, arena);
    builder_add_c(&document, "value = ");
    builder_add(&document, value);
    struct str text = builder_str(&document);
    if (text.ptr == NULL) {
        return false;
    }
    /* What is no TOML is a plain text to Codex. */
    if (!toml_parse(arena, text, &root, &error)) {
        return error.code != ERROR_MEMORY;
    }
    return find_inside(root->first, key, arena, owner);
}

/* Writes a key that has escapes without them. */
static bool decode(struct str *key, struct arena *arena) {
    struct strs parts = {0};
    struct builder plain;
    struct error error;
    if (str_find(*key, '\\', 0) == STR_NOT_FOUND) {
        return true;
    }
    if (!toml_parse_key(arena, str_trim(*key), &parts, &error)) {
        return error.code != ERROR_MEMORY;
    }
    builder_init(&plain, arena);
    for (size_t i = 0; i < parts.count; i++) {
        builder_add_c(&plain, i > 0 ? "." : "");
        builder_add(&plain, parts.items[i]);
    }
    *key = builder_str(&plain);
    return key->ptr != NULL;
}

/* "agents.max_threads=4": a number where a role with its file could stand. */
static bool is_number_of_agents(struct str key, struct str value) {
    value = str_trim(value);
    return str_is(codex_key_part(key, 0), "agents") && codex_key_part(key, 1).len > 0 &&
           codex_key_part(key, 2).len == 0 && value.len > 0 && value.ptr[0] >= '0' &&
           value.ptr[0] <= '9';
}

bool codex_setting_owner(struct str key, struct str value, struct arena *arena,
                         const struct codex_key **owner) {
    *owner = NULL;
    if (!decode(&key, arena)) {
        return false;
    }
    if (is_number_of_agents(key, value)) {
        return true;
    }
    *owner = codex_key_owner(key);
    return *owner != NULL || find_in_value(key, value, arena, owner);
}
