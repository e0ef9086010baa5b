/* Which settings might spare a question. */
#ifndef NAH_CMD_SUGGESTION_PROPOSE_H
#define NAH_CMD_SUGGESTION_PROPOSE_H

#include "cmd/suggestion.h"

/* Adds those that `out` does not have yet for a call's actions, JSON as in the log, from the
 * project; none has been tried. False when memory is spent. */
bool suggestion_propose(struct arena *arena, struct str actions, struct str project,
                        struct suggestions *out);

#endif
