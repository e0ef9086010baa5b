#include "agent/codex/settings.h"

#include "base/path.h"

struct codex_server *codex_server_add(struct codex_servers *servers, struct str name,
                                      struct arena *arena) {
    for (size_t i = 0; i < servers->count; i++) {
        if (str_equal(servers->items[i].name, name)) {
            return &servers->items[i];
        }
    }
    struct codex_server server = {.name = name};
    return VEC_PUSH(arena, servers, server) ? &servers->items[servers->count - 1] : NULL;
}

/* Where the server is, as a layer of the project has it: the last of them counts. */
static void read_place(const struct toml_value *row, struct codex_server *server) {
    static const char *const keys[] = {"command", "url"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (toml_get_string(toml_child(row, str_from(keys[i])), &server->place)) {
            server->key = keys[i];
        }
    }
}

static bool read_servers(const struct codex_layer *layer, bool is_later, struct arena *arena,
                         struct codex_servers *servers) {
    const struct toml_value *table = toml_child(layer->root, STR("mcp_servers"));
    bool is_projects = layer->kind == LAYER_PROJECT;
    if (table == NULL || table->kind != TOML_TABLE) {
        return true;
    }
    for (const struct toml_value *row = table->first; row != NULL; row = row->next) {
        size_t before = servers->count;
        struct codex_server *server = codex_server_add(servers, row->key, arena);
        if (server == NULL) {
            return false;
        }
        if (is_projects && (servers->count > before || server->key != NULL)) {
            read_place(row, server);
            server->is_off = is_later;
        }
        const struct toml_value *tools = toml_child(row, STR("tools"));
        const struct toml_value *tool =
            tools != NULL && tools->kind == TOML_TABLE ? tools->first : NULL;
        for (; tool != NULL; tool = tool->next) {
            if (!VEC_PUSH(arena, &server->tools, tool->key)) {
                return false;
            }
        }
    }
    return true;
}

bool codex_servers_read(const struct codex_layers *layers, const struct project *project,
                        enum CODEX_SERVERS of_project, struct arena *arena,
                        struct codex_servers *out) {
    *out = (struct codex_servers){0};
    for (size_t i = 0; i < layers->count; i++) {
        const struct codex_layer *layer = &layers->items[i];
        bool is_later = false;
        if (layer->kind == LAYER_REQUIREMENTS ||
            (layer->kind == LAYER_PROJECT && of_project == SERVERS_NEVER)) {
            continue;
        }
        if (layer->kind == LAYER_PROJECT) {
            struct str folder = path_parent(path_parent(str_from(layer->path)));
            struct str level = codex_layers_trust(layers, project, folder, arena);
            is_later = level.len == 0 && of_project == SERVERS_LATER;
            if (!is_later && !str_is(level, "trusted")) {
                continue;
            }
        }
        if (!read_servers(layer, is_later, arena, out)) {
            return false;
        }
    }
    return true;
}
