/* Commands that stop nah itself: by its name, by a pattern that its name or command line fits, by
 * the number that another command found, or together with everything else. */
#ifndef NAH_ACTION_GUARD_H
#define NAH_ACTION_GUARD_H

#include "action/reading.h"

/* Marks the command's actions when it looks for nah among the processes. False never; the type is
 * that of the other steps of reading a command. */
bool guard_note(struct reading *reading, const struct command *command);

/* Would kill(1), pkill(1), killall(1) or one of their kin stop nah? */
bool guard_is_stopped(const struct reading *reading, const struct command *command);

#endif
