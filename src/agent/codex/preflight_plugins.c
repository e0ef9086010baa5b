/* The MCP servers that plugins bring. Where nothing is said about their tools Codex calls those
 * unasked that say of themselves that they change nothing. */
#include "agent/codex/preflight.h"

#include "base/file.h"
#include "base/path.h"

#include <cJSON.h>

#include <dirent.h>

enum {
    MANIFEST_MAX = 1024 * 1024,
};

/* One plugin: "NAME@MARKET" in the settings, its files in plugins/cache/MARKET/NAME/VERSION. */
struct plugin {
    struct preflight *preflight;
    struct str key;
    struct strs servers;
};

static cJSON *read_json(struct preflight *preflight, const char *path) {
    struct str text;
    struct error why;
    if (path == NULL || !file_read(path, MANIFEST_MAX, preflight->arena, &text, &why)) {
        preflight->failed |= path == NULL || why.code == ERROR_MEMORY;
        return NULL;
    }
    return cJSON_ParseWithLength(text.ptr, text.len);
}

static void add_server(struct plugin *plugin, const char *name) {
    struct strs *servers = &plugin->servers;
    struct str copy = str_copy(plugin->preflight->arena, str_from(name));
    plugin->preflight->failed |=
        copy.ptr == NULL ||
        !(strs_have(servers, copy) || VEC_PUSH(plugin->preflight->arena, servers, copy));
}

/* {"mcpServers": {NAME: {...}}}, or the inner object alone. */
static void add_servers(struct plugin *plugin, const cJSON *root) {
    const cJSON *inner = cJSON_GetObjectItemCaseSensitive(root, "mcpServers");
    const cJSON *servers = cJSON_IsObject(inner) ? inner : root;
    const cJSON *at;
    cJSON_ArrayForEach(at, servers) {
        if (cJSON_IsObject(at) && at->string != NULL) {
            add_server(plugin, at->string);
        }
    }
}

static void read_file(struct plugin *plugin, const char *folder, const char *name) {
    struct str path = path_join(plugin->preflight->arena, str_from(folder), str_from(name));
    cJSON *root = read_json(plugin->preflight, path.ptr);
    add_servers(plugin, root);
    cJSON_Delete(root);
}

/* The manifest names another file, or holds the servers itself; without a word there is one by the
 * usual name. */
static void read_version(struct plugin *plugin, const char *folder) {
    cJSON *root = read_json(plugin->preflight, file_join(plugin->preflight->arena, folder,
                                                         ".codex-plugin/plugin.json"));
    const cJSON *named = cJSON_GetObjectItemCaseSensitive(root, "mcpServers");
    if (cJSON_IsString(named)) {
        read_file(plugin, folder, named->valuestring);
    } else if (cJSON_IsObject(named)) {
        add_servers(plugin, root);
    }
    cJSON_Delete(root);
    read_file(plugin, folder, ".mcp.json");
}

static void read_versions(struct plugin *plugin) {
    struct preflight *preflight = plugin->preflight;
    struct str rest = plugin->key;
    struct str name;
    if (!str_split(&rest, '@', &name) || rest.len == 0 ||
        str_find(plugin->key, '/', 0) != STR_NOT_FOUND) {
        return;
    }
    struct str below =
        preflight_text(preflight, "plugins/cache/%.*s/%.*s", STR_ARG(rest), STR_ARG(name));
    const char *folder =
        below.ptr == NULL ? NULL : file_join(preflight->arena, preflight->layers->home, below.ptr);
    DIR *listing = folder == NULL ? NULL : opendir(folder);
    const struct dirent *entry;
    preflight->failed |= folder == NULL;
    while (listing != NULL && !preflight->failed && (entry = readdir(listing)) != NULL) {
        char *path = file_join(preflight->arena, folder, entry->d_name);
        preflight->failed |= path == NULL;
        if (path != NULL && entry->d_name[0] != '.') {
            read_version(plugin, path);
        }
    }
    if (listing != NULL) {
        closedir(listing);
    }
}

static void pin(const struct plugin *plugin) {
    struct preflight *preflight = plugin->preflight;
    for (size_t i = 0; i < plugin->servers.count; i++) {
        const struct str keys[] = {STR("plugins"), plugin->key, STR("mcp_servers"),
                                   plugin->servers.items[i], STR("default_tools_approval_mode")};
        preflight->failed |=
            !codex_pin_add(&preflight->pins, keys, sizeof keys / sizeof *keys, preflight->arena);
    }
}

static bool asks_already(const struct toml_value *plugin, struct str server) {
    const struct toml_value *servers = toml_child(plugin, STR("mcp_servers"));
    struct str mode;
    return toml_get_string(
               toml_child(toml_child(servers, server), STR("default_tools_approval_mode")),
               &mode) &&
           str_is(mode, "prompt");
}

static void add_finding(const struct plugin *plugin, const struct codex_layer *layer,
                        const struct toml_value *table, struct str server) {
    struct builder path;
    builder_init(&path, plugin->preflight->arena);
    builder_add_c(&path, "plugins.");
    toml_write_key(&path, plugin->key);
    builder_add_c(&path, ".mcp_servers.");
    toml_write_key(&path, server);
    builder_add_c(&path, ".default_tools_approval_mode");
    const struct finding finding = {
        .level = FINDING_BLOCKER,
        .id = "plugin-tools",
        .file = layer->path,
        .line = codex_layer_line(layer, table),
        .what = preflight_text(plugin->preflight,
                               "the plugin %.*s brings the MCP server %.*s, without an approval "
                               "mode",
                               STR_ARG(plugin->key), STR_ARG(server)),
        .why = "Its tools that say of themselves that they change nothing run without a question "
               "to nah.",
        .remedy = "Set the mode to \"prompt\", or use Codex 0.160 or later, where nah can do so "
                  "for a session.",
        .mend = MEND_SET,
        .text = layer->text,
        .path = builder_str(&path),
        .value = "\"prompt\"",
    };
    plugin->preflight->failed |= path.failed;
    preflight_add(plugin->preflight, &finding);
}

static bool is_off(const struct toml_value *plugin) {
    bool is_on;
    return toml_get_boolean(toml_child(plugin, STR("enabled")), &is_on) && !is_on;
}

/* Only of plugins that the user's file names: to say something about another one would bring it in.
 */
void preflight_plugins(struct preflight *preflight) {
    for (size_t i = 0; i < preflight->layers->count; i++) {
        const struct codex_layer *layer = &preflight->layers->items[i];
        const struct toml_value *table = toml_child(layer->root, STR("plugins"));
        if (layer->kind != LAYER_USER || table == NULL || table->kind != TOML_TABLE) {
            continue;
        }
        for (const struct toml_value *at = table->first; at != NULL; at = at->next) {
            struct plugin plugin = {.preflight = preflight, .key = at->key};
            if (at->kind != TOML_TABLE || is_off(at)) {
                continue;
            }
            read_versions(&plugin);
            if (plugin.servers.count > 0 && preflight_can_pin(preflight)) {
                pin(&plugin);
            }
            for (size_t k = 0; k < plugin.servers.count && !preflight_can_pin(preflight); k++) {
                if (!asks_already(at, plugin.servers.items[k])) {
                    add_finding(&plugin, layer, at, plugin.servers.items[k]);
                }
            }
        }
    }
}
