/* The MCP servers that the user's own Codex settings name. */
#ifndef NAH_AGENT_CODEX_SETTINGS_H
#define NAH_AGENT_CODEX_SETTINGS_H

#include "agent/codex/layers.h"

/* An MCP server of the user, with its tools that have a setting of their own. */
struct codex_server {
    struct str name;
    struct strs tools;
    /* Only the project describes it, by "command" or "url", and this is what that says. NULL:
     * others do as well, or nobody does. */
    const char *key;
    struct str place;
    bool is_off; /* the session is to be without it */
};

struct codex_servers {
    struct codex_server *items;
    size_t count;
    size_t capacity;
};

/* What a session gets of the servers of its project. */
enum CODEX_SERVERS {
    SERVERS_NEVER, /* nothing */
    SERVERS_NOW,   /* those of folders that are trusted */
    SERVERS_LATER, /* the same, and once the user trusts a folder those in it */
};

/* Lists the servers of the layers that a session gets; those that come later are off. `project` may
 * be NULL with SERVERS_NEVER. Everything is owned by `arena`. Fails only when memory is spent. */
bool codex_servers_read(const struct codex_layers *layers, const struct project *project,
                        enum CODEX_SERVERS of_project, struct arena *arena,
                        struct codex_servers *out);

/* Adds a server if it is not among them yet; NULL when memory is spent. */
struct codex_server *codex_server_add(struct codex_servers *servers, struct str name,
                                      struct arena *arena);

#endif
