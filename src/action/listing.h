/* Commands that print names of files, so that what is then done to these files can be judged:
 * `rg -l x | xargs sed -i ...`, `for f in $(git ls-files); do ...`. */
#ifndef NAH_ACTION_LISTING_H
#define NAH_ACTION_LISTING_H

#include "action/reading.h"

/* Adds what a file found below `start` can be: START/NAME, or with an empty name any file. Outside
 * the directory in which the text starts, what stands further down is added as well. False when
 * memory is spent. */
bool listing_add(struct reading *reading, const struct scope *scope, const struct value *start,
                 struct str name, struct values *out);

/* Notes in the command's output that each line of it is a name of some file, where the command is
 * one that lists files, or one whose output are lines of its input. False when memory is spent. */
bool listing_note(struct reading *reading, struct command *command);

#endif
