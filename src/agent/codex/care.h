/* What Codex offers to `nah codex`. */
#ifndef NAH_AGENT_CODEX_CARE_H
#define NAH_AGENT_CODEX_CARE_H

#include "agent/care.h"

extern const struct agent_care codex_care;

#endif
