/* Tools of MCP servers, plugins and apps that Codex calls without a question. */
#include "agent/codex/preflight.h"

static const char why_tools[] = "Calls of these tools run without a question to nah.";
static const char set_prompt[] = "Set it to \"prompt\".";

static bool is_mode_key(struct str key) {
    return str_is(key, "default_tools_approval_mode") || str_is(key, "approval_mode");
}

/* Is it a mode by which a tool can be called unasked? */
static bool is_open_mode(const struct toml_value *value) {
    struct str text;
    return is_mode_key(value->key) && (!toml_get_string(value, &text) || !str_is(text, "prompt"));
}

static struct str path_of(struct preflight *preflight, const struct toml_value *value) {
    const struct toml_value *parts[TOML_DEPTH_MAX + 1];
    struct builder path;
    size_t count = 0;
    for (; value->parent != NULL; value = value->parent) {
        parts[count++] = value;
    }
    builder_init(&path, preflight->arena);
    while (count-- > 0) {
        toml_write_key(&path, parts[count]->key);
        builder_add_c(&path, count > 0 ? "." : "");
    }
    preflight->failed |= path.failed;
    return builder_str(&path);
}

static void pin(struct preflight *preflight, const struct toml_value *value) {
    struct str keys[TOML_DEPTH_MAX + 1];
    size_t count = sizeof keys / sizeof *keys;
    size_t start = count;
    for (; value->parent != NULL; value = value->parent) {
        keys[--start] = value->key;
    }
    preflight->failed |=
        !codex_pin_add(&preflight->pins, keys + start, count - start, preflight->arena);
}

/* A server's mode is pinned for all servers that nah knows of; those of apps and plugins only where
 * one file holds them all, the user's, and where Codex takes that. */
static enum FINDING level_of(const struct preflight *preflight, const struct codex_layer *layer,
                             bool is_server) {
    bool is_pinned = (layer->kind == LAYER_USER && (is_server || preflight_can_pin(preflight))) ||
                     (is_server && (layer->kind == LAYER_SYSTEM || layer->kind == LAYER_PROFILE));
    return is_pinned ? FINDING_PINNED : FINDING_BLOCKER;
}

static void find_modes(struct preflight *preflight, const struct codex_layer *layer,
                       const struct toml_value *table, bool is_server) {
    const struct toml_value *at = table->kind == TOML_TABLE ? table->first : NULL;
    for (; at != NULL; at = at->next) {
        if (at->kind == TOML_TABLE) {
            find_modes(preflight, layer, at, is_server);
        }
        if (!is_open_mode(at)) {
            continue;
        }
        struct str path = path_of(preflight, at);
        bool is_ours = layer->kind != LAYER_SYSTEM && layer->kind != LAYER_MANAGED;
        const struct finding finding = {
            .level = level_of(preflight, layer, is_server),
            .id = "tool-approval",
            .file = layer->path,
            .line = codex_layer_line(layer, at),
            .what = preflight_text(preflight, "%.*s = %.*s", STR_ARG(path),
                                   STR_ARG(str_slice(layer->text, at->span.start, at->span.end))),
            .why = why_tools,
            .remedy = set_prompt,
            .mend = is_ours ? MEND_SET : MEND_NONE,
            .text = layer->text,
            .path = path,
            .value = "\"prompt\"",
        };
        preflight_add(preflight, &finding);
        if (!is_server && layer->kind == LAYER_USER) {
            pin(preflight, at);
        }
    }
}

static void add_later(struct preflight *preflight, const struct codex_layer *layer,
                      const struct toml_value *server) {
    const struct finding finding = {
        .level = FINDING_PINNED,
        .id = "server-untrusted",
        .file = layer->path,
        .line = codex_layer_line(layer, server),
        .what = preflight_text(preflight,
                               "the MCP server %.*s is off in a folder that is not "
                               "trusted yet",
                               STR_ARG(server->key)),
        .why = "Calls of its tools would not be put to nah in the session in which the folder gets "
               "trusted.",
        .remedy = "Trust the folder at Codex's question; from the next session on the server is "
                  "there, and its tools ask.",
    };
    preflight_add(preflight, &finding);
}

/* Servers of the project that would be there as soon as its folder is trusted, which Codex asks
 * about at its start. */
static void find_later(struct preflight *preflight) {
    struct codex_servers servers;
    if (preflight_project_servers(preflight) != SERVERS_LATER) {
        return;
    }
    if (!codex_servers_read(preflight->layers, preflight->project, SERVERS_LATER, preflight->arena,
                            &servers)) {
        preflight->failed = true;
        return;
    }
    for (size_t i = 0; i < preflight->layers->count; i++) {
        const struct codex_layer *layer = &preflight->layers->items[i];
        for (size_t k = 0; layer->kind == LAYER_PROJECT && k < servers.count; k++) {
            const struct toml_value *server =
                toml_child(toml_child(layer->root, STR("mcp_servers")), servers.items[k].name);
            if (server != NULL && servers.items[k].is_off) {
                add_later(preflight, layer, server);
            }
        }
    }
}

/* Tools of an app of which nothing is said are called unasked if they say that they change nothing.
 */
static void pin_apps(struct preflight *preflight) {
    const struct str keys[] = {STR("apps"), STR("_default"), STR("default_tools_approval_mode")};
    preflight->failed |=
        !codex_pin_add(&preflight->pins, keys, sizeof keys / sizeof *keys, preflight->arena);
}

void preflight_tools(struct preflight *preflight) {
    static const struct {
        const char *table;
        bool is_server;
    } tables[] = {{"mcp_servers", true}, {"plugins", false}, {"apps", false}};
    for (size_t i = 0; i < preflight->layers->count; i++) {
        const struct codex_layer *layer = &preflight->layers->items[i];
        if (layer->kind == LAYER_PROJECT && !preflight_reads_project(preflight)) {
            continue;
        }
        for (size_t k = 0; k < sizeof tables / sizeof *tables; k++) {
            const struct toml_value *table = toml_child(layer->root, str_from(tables[k].table));
            if (table == NULL || layer->kind == LAYER_REQUIREMENTS) {
                continue;
            }
            find_modes(preflight, layer, table, tables[k].is_server);
        }
    }
    find_later(preflight);
    pin_apps(preflight);
}
