/* Makes the command line by which Codex runs under guard. */
#ifndef NAH_AGENT_CODEX_LAUNCH_H
#define NAH_AGENT_CODEX_LAUNCH_H

#include "agent/launch.h"

/* agent.launch */
enum LAUNCH codex_launch(const struct launch_request *request, struct arena *arena,
                         struct launch *out, struct error *error);

#endif
