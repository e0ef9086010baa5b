/* What nah's settings say of a session where the command line says nothing. */
#ifndef NAH_AGENT_CODEX_DEFAULTS_H
#define NAH_AGENT_CODEX_DEFAULTS_H

#include "agent/codex/flags.h"

/* Completes the arguments of a session in `project` from the settings, with the preset that they
 * name: ERROR_USAGE when there is none of that name. `trusted` gets the paths that the settings
 * trust, `notes` lines about settings that are not in force. */
bool codex_defaults_apply(struct codex_arguments *arguments, struct str home, struct str project,
                          struct arena *arena, struct strs *trusted, struct str *notes,
                          struct error *error);

#endif
