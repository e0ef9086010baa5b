/* What the supervisor says about the boundary in a session: what it is, and why something failed.
 */
#ifndef NAH_CMD_EXPLAIN_H
#define NAH_CMD_EXPLAIN_H

#include "agent/agent.h"
#include "cmd/boundary.h"

struct explanation {
    struct str note;   /* empty: there is nothing to say */
    struct str remedy; /* may be empty */
};

/* Looks at one event. Everything is confirmed by the kernel; what cannot be is not said. */
void explain_event(const struct boundary *boundary, const struct agent *agent,
                   const struct session_mode *mode, struct str payload, struct arena *arena,
                   struct explanation *out);

#endif
