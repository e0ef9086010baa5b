/* Where paths lead when the links in them are followed. */
#ifndef NAH_JUDGE_PATH_LINKS_H
#define NAH_JUDGE_PATH_LINKS_H

#include "judge/look.h"

/* The bounds with every link resolved, for paths that are. What cannot be resolved stays. False
 * only when memory is spent. */
bool links_resolve_bounds(const struct environment *environment, const struct bounds *bounds,
                          struct arena *arena, struct bounds *out);

/* The target with its links resolved. False: there is none, or it is the same; `*failed` tells that
 * where it leads could not be found out. */
bool links_resolve_target(const struct environment *environment, const struct target *target,
                          struct arena *arena, struct target *out, bool *failed);

#endif
