#include "agent/codex/keys.h"

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

static const char advice_role[] =
    "put the role into Codex's config.toml, where nah can look at its file; set other keys of "
    "agents one by one";

static const struct codex_key keys[] = {
    {"approval_policy", advice_mode},
    {"approvals_reviewer", "leave it out; it is you who answers what nah asks"},
    {"sandbox_mode", advice_mode},
    {"default_permissions", advice_mode},
    {"permissions", advice_mode},
    {"profile", "select a profile with -p NAME"},
    {"profiles", "put it into Codex's config.toml and select it with -p NAME"},
    {"projects", advice_trust},
    {"hooks", advice_hooks},
    {"allow_managed_hooks_only", advice_hooks},
    {"bypass_hook_trust", advice_hooks},
    {"features.hooks", advice_feature},
    {"features.codex_hooks", advice_feature},
    {"features.unified_exec", advice_feature},
    {"features.unified_exec_tty", advice_feature},
    {"experimental_use_unified_exec_tool", advice_feature},
    {"features.skill_mcp_dependency_install", advice_feature},
    {"features.tool_suggest", advice_feature},
    {"features.write_stdin_approval", advice_feature},
    {"features.exec_permission_approvals", advice_feature},
    {"features.request_permissions_tool", advice_feature},
    {"features.guardian_approval", advice_feature},
    {"features.remote_control", advice_feature},
    {"features.daemon_auto_start", advice_feature},
    {"mcp_servers.*.default_tools_approval_mode", advice_tools},
    {"mcp_servers.*.tools", advice_tools},
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

const struct codex_key *codex_key_owner(struct str key) {
    static const char anywhere[] = "**.";
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
