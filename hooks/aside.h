/* On a machine where every session asks nah, one that nah started has hooks of its own besides. */
#ifndef NAH_HOOKS_ASIDE_H
#define NAH_HOOKS_ASIDE_H

#include "base/str.h"

#include <stdbool.h>

/* Was the agent that runs this hook started with a hook of nah's for the same event? Its command
 * line says so; false where that cannot be read. Whoever starts an agent can write anything there,
 * so what is refused must not depend on it. */
bool aside_has_own_hook(struct str event);

#endif
