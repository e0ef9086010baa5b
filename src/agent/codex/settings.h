/* The MCP servers that the user's own Codex settings name. */
#ifndef NAH_AGENT_CODEX_SETTINGS_H
#define NAH_AGENT_CODEX_SETTINGS_H

#include "agent/codex/layers.h"

/* An MCP server of the user, with its tools that have a setting of their own. */
struct codex_server {
    struct str name;
    struct strs tools;
};

struct codex_servers {
    struct codex_server *items;
    size_t count;
    size_t capacity;
};

/* Lists the servers of the layers that a session gets: the project's only `with_project`. Codex
 * does not start with a setting of a server that none of its layers describes. Everything is owned
 * by `arena`. Fails only when memory is spent. */
bool codex_servers_read(const struct codex_layers *layers, bool with_project, struct arena *arena,
                        struct codex_servers *out);

/* Adds a server if it is not among them yet; NULL when memory is spent. */
struct codex_server *codex_server_add(struct codex_servers *servers, struct str name,
                                      struct arena *arena);

#endif
