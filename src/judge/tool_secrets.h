#ifndef NAH_JUDGE_TOOL_SECRETS_H
#define NAH_JUDGE_TOOL_SECRETS_H

#include "base/str.h"

/* Is the path, given from below the home directory on, one where a tool keeps credentials? */
bool tool_secrets_have(struct str path);

#endif
