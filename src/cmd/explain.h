/* What the supervisor says about the boundary in a session: what it is, and why something failed.
 */
#ifndef NAH_CMD_EXPLAIN_H
#define NAH_CMD_EXPLAIN_H

#include "cmd/boundary.h"
#include "hooks/call.h"

/* Looks at one event, as call_boundary.explain does. Everything is confirmed by the kernel; what
 * cannot be is not said. */
void explain_event(const struct boundary *boundary, const struct agent *agent,
                   const struct event *event, const struct session_mode *mode,
                   const struct behaviour *behaviour, struct arena *arena, struct explanation *out);

#endif
