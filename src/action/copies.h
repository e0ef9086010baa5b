/* What files hold that the same text has written, copied and moved: they may be run later. */
#ifndef NAH_ACTION_COPIES_H
#define NAH_ACTION_COPIES_H

#include "action/reading.h"

/* Notes that what is on `stream` is now in the file `path`, which the text writes, or behind what
 * was there. False when memory is spent. */
bool copies_note_text(struct reading *reading, struct str path, const struct stream *stream,
                      bool appends);

/* Does the text of an edit give package.json a script that runs when packages are installed? */
bool written_installs(struct str text);

/* Adds what the text on `stream` means as a file of settings at `path`. False when memory is spent.
 */
bool written_settings_note(struct reading *reading, const struct command *command, struct str path,
                           const struct stream *stream);

/* Adds to an action what a copy of the operands from number `first` to before `end` makes in
 * `directory`, if it surely is one, where the names of the files are ones that matter by
 * themselves: `cp x/.mcp.json .`. False when memory is spent. */
bool copies_into(struct reading *reading, const struct command *command, size_t action,
                 const struct value *directory, size_t first, size_t end);

/* Notes what the files that this command wrote now hold, where it copies them or its input. False
 * when memory is spent. */
bool copies_note(struct reading *reading, const struct command *command);

#endif
