/* Functions and aliases of the text: which commands they stand for. */
#ifndef NAH_ACTION_FUNCTIONS_H
#define NAH_ACTION_FUNCTIONS_H

#include "action/reading.h"

/* Notes a definition. False when memory is spent. */
bool functions_define(struct reading *reading, const struct scope *scope, const struct node *node);
/* unset: what it names may be the program again; a name that is not known means any. */
void functions_forget(struct reading *reading, const struct value *name);
/* Reads what a command stands for. `*done`: it is no program besides. False when memory is spent.
 */
bool functions_call(struct reading *reading, struct command *command, bool *done);
/* Functions that nothing called may be called by what we cannot see. False when memory is spent. */
bool functions_read_uncalled(struct reading *reading, struct scope *scope);

/* The end of a shell: reads what it has set to run then, from the trap number `first` on, as things
 * are in its scope, and forgets that (traps.c). False when memory is spent. */
bool traps_end(struct reading *reading, struct scope *scope, size_t first);

#endif
