/* What the commands have changed in a file of settings, so that it can be taken back. */
#ifndef NAH_CMD_CHANGES_H
#define NAH_CMD_CHANGES_H

#include "base/arena.h"
#include "base/error.h"
#include "base/str.h"

/* Two stacks for each file: what can be undone, and what of that can be done again. */
enum CHANGES {
    CHANGES_UNDO,
    CHANGES_REDO,
};

/* What a file held at a time. */
struct changes_text {
    bool exists;
    struct str text; /* empty when it does not exist */
};

/* Puts `before` on top of the file's stack: what it was before it became `after`. The oldest are
 * given up when they are too many. */
bool changes_push(struct arena *arena, const char *path, enum CHANGES stack,
                  const struct changes_text *before, const struct changes_text *after,
                  struct error *error);

/* Takes from the top of the stack what the file was before it became `now`. False with an error:
 * ERROR_MISSING when nothing is there, or the file has become something else since. */
bool changes_pop(struct arena *arena, const char *path, enum CHANGES stack,
                 const struct changes_text *now, struct changes_text *before, struct error *error);

/* Without taking it. */
bool changes_top(struct arena *arena, const char *path, enum CHANGES stack,
                 const struct changes_text *now, struct changes_text *before, struct error *error);

/* Empties a stack. */
bool changes_clear(struct arena *arena, const char *path, enum CHANGES stack, struct error *error);

#endif
