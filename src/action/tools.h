/* Tools of a project: tests, linters, builds. */
#ifndef NAH_ACTION_TOOLS_H
#define NAH_ACTION_TOOLS_H

#include "action/reading.h"

/* Adds to an action of such a tool the paths among its words that lead out of the project: code
 * that it is to run, and all else as something that it may write. False when memory is spent. */
bool tools_add_outside(struct reading *reading, struct command *command, size_t action);

#endif
