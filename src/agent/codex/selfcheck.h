/* Does a Codex that nah was never tried with still put its calls to nah? */
#ifndef NAH_AGENT_CODEX_SELFCHECK_H
#define NAH_AGENT_CODEX_SELFCHECK_H

#include "agent/codex/version.h"

/* Where nah's own programs and files are. */
struct selfcheck_places {
    const char *nah;
    const char *hook;
    const char *cache;
};

/* Starts `program` three times, in a folder of its own in the cache directory, which goes again: to
 * see that it takes nah's settings; without anybody to ask, with a model on loopback that has a
 * command run which nah refuses; and in a terminal that nobody sees, with one that nah allows,
 * which must run unasked, and be asked about and told of. Fills program->check and
 * program->check_why. Takes about two seconds, and some more at most; nothing leaves the machine
 * and none of the user's files are used. False only when memory is spent. */
bool codex_selfcheck(struct codex_program *program, const struct selfcheck_places *places,
                     struct arena *arena);

#endif
