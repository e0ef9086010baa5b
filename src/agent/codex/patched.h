/* Patches that Codex has carried out without telling a hook: those that a command has given to
 * apply_patch, and any that could not be written. */
#ifndef NAH_AGENT_CODEX_PATCHED_H
#define NAH_AGENT_CODEX_PATCHED_H

#include "agent/agent.h"

/* agent.list_patched: from the last part of the transcript, where the end of each patch stands with
 * the files that it has changed. */
struct str codex_list_patched(const struct event *event, struct arena *arena);

#endif
