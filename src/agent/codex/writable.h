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

/* Lists what the user's settings of Codex say and, behind it, the folders of `trusted` that are
 * there. One in which Codex or nah keeps its own files, or that lies in such a folder, is left out:
 * writes there would lead past the guard. The project's own settings do not count, and what they
 * say is set aside. `why` is told why it failed. */
bool codex_writable_list(const struct codex_layers *layers, const struct strs *trusted,
                         struct arena *arena, struct codex_writable *out, struct error *why);

#endif
