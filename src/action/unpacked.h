/* Directories that an archive or a clone put files into: what is run from there comes from it. */
#ifndef NAH_ACTION_UNPACKED_H
#define NAH_ACTION_UNPACKED_H

#include "action/reading.h"

/* Connects the file that an action runs with what unpacked it. False when memory is spent. */
bool unpacked_follow(struct reading *reading, size_t action, struct str path);
/* git clone URL [DIRECTORY], whose action is `action`. False when memory is spent. */
bool unpacked_clone(struct reading *reading, const struct command *command, size_t action,
                    const struct value *url, const struct argument *directory);
/* Asks about what a command builds, installs or runs in a directory that the same text fetched. */
bool unpacked_note(struct reading *reading, struct command *command);

#endif
