#include "agent/codex/settings.h"

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

static bool read_servers(const struct toml_value *root, struct arena *arena,
                         struct codex_servers *servers) {
    const struct toml_value *table = toml_child(root, STR("mcp_servers"));
    if (table == NULL || table->kind != TOML_TABLE) {
        return true;
    }
    for (const struct toml_value *row = table->first; row != NULL; row = row->next) {
        struct codex_server *server = codex_server_add(servers, row->key, arena);
        if (server == NULL) {
            return false;
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

bool codex_servers_read(const struct codex_layers *layers, bool with_project, struct arena *arena,
                        struct codex_servers *out) {
    *out = (struct codex_servers){0};
    for (size_t i = 0; i < layers->count; i++) {
        const struct codex_layer *layer = &layers->items[i];
        bool is_read = layer->kind != LAYER_PROJECT || with_project;
        if (is_read && layer->kind != LAYER_REQUIREMENTS &&
            !read_servers(layer->root, arena, out)) {
            return false;
        }
    }
    return true;
}
