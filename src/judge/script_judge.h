/* Files of the project that a command runs: what they hold is read, as far as it can be. */
#ifndef NAH_JUDGE_SCRIPT_JUDGE_H
#define NAH_JUDGE_SCRIPT_JUDGE_H

#include "judge/shell_judge.h"

/* Makes stricter what runs a file in whose text stands something that is refused wherever it
 * stands: it is refused here too when it destroys or leaks for sure, else asked about. A file that
 * cannot be read, or not understood, changes nothing. False when memory is spent. */
bool scripts_judge(const struct environment *environment, const struct scope_start *start,
                   struct judgement *judgement, struct arena *arena);

#endif
