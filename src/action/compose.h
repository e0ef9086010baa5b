#ifndef NAH_ACTION_COMPOSE_H
#define NAH_ACTION_COMPOSE_H

#include "action/reading.h"

/* Of a command that starts what compose files define: adds what those files give to containers,
 * where the same text has written them. False when memory is spent. */
bool compose_note(struct reading *reading, const struct command *command);

#endif
