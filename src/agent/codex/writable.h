/* Folders beside the project that commands in Codex's sandbox may write. */
#ifndef NAH_AGENT_CODEX_WRITABLE_H
#define NAH_AGENT_CODEX_WRITABLE_H

#include "agent/codex/layers.h"

/* Lists what Codex's own settings say and, behind it, the folders of `trusted` that are there. One
 * in which Codex or nah keeps its own files, or that lies in such a folder, is left out: writes
 * there would lead past the guard. Empty when nah has nothing to add: the settings then hold as
 * they are. The project's own settings count only `with_project`. `why` is told why it failed. */
bool codex_writable_list(const struct codex_layers *layers, bool with_project,
                         const struct strs *trusted, struct arena *arena, struct strs *out,
                         struct error *why);

#endif
