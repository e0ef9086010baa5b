/* Where git keeps what belongs to a project. */
#ifndef NAH_CMD_REPOSITORY_H
#define NAH_CMD_REPOSITORY_H

#include "base/arena.h"

#include <stdbool.h>

/* Paths; NULL where there is none. */
struct repository {
    const char *common; /* the folder with objects, settings and hooks */
    const char *link;   /* the file .git of a linked worktree or submodule, which names a folder */
    const char *worktree; /* that folder, when it is not the common one */
};

/* Looks at .git in the project. What cannot be read is as if it was not there. False when memory is
 * spent. */
bool repository_find(const char *project, struct arena *arena, struct repository *out);

#endif
