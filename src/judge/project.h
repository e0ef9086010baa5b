/* What is the project around a directory. */
#ifndef NAH_JUDGE_PROJECT_H
#define NAH_JUDGE_PROJECT_H

#include "base/str.h"

struct project {
    struct str root;   /* the git root, else the directory itself */
    bool git;          /* it is a git root */
    struct strs roots; /* the other worktrees of the same repository, and the root without links */
};

/* Finds the project of `cwd`, which is absolute. A worktree counts only when the repository and the
 * worktree name each other, and never when it is `home`, above it, or /. A git root that is the
 * home directory itself is kept: the rules of sensitive places hold inside projects too. False only
 * when memory is spent. */
bool project_find(struct str cwd, struct str home, struct arena *arena, struct project *out);

#endif
