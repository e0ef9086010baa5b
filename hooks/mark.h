/* Marks of sessions whose calls are no longer put to nah: a file for each, so that to look for one
 * is all that every other call pays. */
#ifndef NAH_HOOKS_MARK_H
#define NAH_HOOKS_MARK_H

#include "base/str.h"

#include <stdbool.h>

/* `directory` may be NULL: then there are no marks. */
bool mark_is_set(const char *directory, struct str session_id, struct arena *arena);

/* False when it was set before; one that cannot be set is new every time. */
bool mark_set(const char *directory, struct str session_id, struct arena *arena);

/* The session has ended, or starts again. Old marks of others go, too: not every agent says that a
 * session ends. */
void mark_clear(const char *directory, struct str session_id, struct arena *arena);

#endif
