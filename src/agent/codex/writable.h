/* What commands in Codex's sandbox may write and reach beside the project. */
#ifndef NAH_AGENT_CODEX_WRITABLE_H
#define NAH_AGENT_CODEX_WRITABLE_H

#include "agent/codex/layers.h"

/* What the command line says of Codex's sandbox. */
struct codex_writable {
    struct strs roots; /* folders beside the project */
    bool has_roots;    /* false: the settings hold as they are */
    bool has_network;  /* the same of: may commands reach the network? */
    bool network;
};

/* The setting that lists them. */
extern const char codex_writable_key[];

/* Folders in which Codex and nah keep their own files, followed by NULL. */
struct codex_own {
    char *folders[5];
};
bool codex_own_find(const struct codex_layers *layers, struct arena *arena, struct codex_own *out,
                    struct error *error);

/* The first of them that is in `path`, or that `path` is in: what may be written there leads past
 * the guard. `path` is absolute, or from ~. NULL: none; it stands in `own`. */
const char *codex_own_meets(const struct codex_own *own, struct str path, struct arena *arena);

/* Lists what the user's settings of Codex say and, behind it, the folders of `trusted` that are
 * there. Those that meet `own` are left out. The project's own settings do not count, and what they
 * say is set aside. `error` is told why it failed. */
bool codex_writable_list(const struct codex_layers *layers, const struct codex_own *own,
                         const struct strs *trusted, struct arena *arena,
                         struct codex_writable *out, struct error *error);

#endif
