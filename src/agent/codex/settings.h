/* What the user's own Codex settings say that matters to a launch. Nothing is changed in them. */
#ifndef NAH_AGENT_CODEX_SETTINGS_H
#define NAH_AGENT_CODEX_SETTINGS_H

#include "base/error.h"
#include "base/str.h"

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

/* A setting that stands in the way. */
struct codex_place {
    const char *file;
    size_t line;     /* from 1; 0: the whole file */
    struct str what; /* "approval_policy = \"never\"", or why the file cannot be read */
};

struct codex_places {
    struct codex_place *items;
    size_t count;
    size_t capacity;
};

struct codex_settings {
    struct codex_servers servers;
    struct codex_places policies;   /* each approval_policy that could apply */
    struct codex_places unreadable; /* files that are there and cannot be read as TOML */
};

/* Reads the system's settings, the user's in $CODEX_HOME (else `home`/.codex) and those of the
 * profile, if `profile` is not NULL. Everything is owned by `arena`. Fails only when memory is
 * spent. */
bool codex_settings_read(const char *home, const char *profile, struct arena *arena,
                         struct codex_settings *out, struct error *error);

/* Adds a server if it is not among them yet; NULL when memory is spent. */
struct codex_server *codex_server_add(struct codex_servers *servers, struct str name,
                                      struct arena *arena);

#endif
