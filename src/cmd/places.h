/* Where nah and the user's files are. */
#ifndef NAH_CMD_PLACES_H
#define NAH_CMD_PLACES_H

#include "base/error.h"
#include "base/str.h"

/* Absolute paths, owned by the arena. */
struct places {
    const char *nah;       /* the running program */
    const char *hook;      /* nah-hook */
    const char *directory; /* the working directory */
    const char *home;
    const char *cache; /* nah's cache directory; it need not exist */
};

/* Finds them all; else an error with the remedy. */
bool places_find(struct places *places, struct arena *arena, struct error *error);

#endif
