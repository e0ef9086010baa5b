/* A path in words for the user. */
#ifndef NAH_JUDGE_PATH_NAME_H
#define NAH_JUDGE_PATH_NAME_H

#include "judge/look.h"

/* The path as the user would write it: ~ for home, from the project root inside it, ... for what is
 * not known. A view of the value, static, or owned by the arena; {NULL, 0} when memory is spent. */
struct str path_name(const struct bounds *bounds, const struct value *value, struct arena *arena);

#endif
