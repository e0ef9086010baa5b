/* Does a Codex that nah was never tried with still put its calls to nah? */
#ifndef NAH_AGENT_CODEX_SELFCHECK_H
#define NAH_AGENT_CODEX_SELFCHECK_H

#include "agent/codex/version.h"

/* Starts `program` twice, in a folder of its own in the directory `cache`, which goes again: once
 * to see that it takes nah's settings, once with a model on loopback that has one command run which
 * nah refuses. Fills program->check and program->check_why. Takes about a second, and a few at
 * most; nothing leaves the machine and none of the user's files are used. False only when memory is
 * spent. */
bool codex_selfcheck(struct codex_program *program, const char *hook, const char *cache,
                     struct arena *arena);

#endif
