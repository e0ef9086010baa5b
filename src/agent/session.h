/* The ways a session can be started, and how they travel from the launcher to the hook. */
#ifndef NAH_AGENT_SESSION_H
#define NAH_AGENT_SESSION_H

#include "agent/agent.h"

/* What an agent's own sandbox lets a command do. */
enum SESSION_SANDBOX {
    SESSION_WORKSPACE, /* write inside the project only */
    SESSION_READ_ONLY,
    SESSION_OPEN, /* anything: there is no sandbox, and every call is routed to nah */
};

/* The name of a mode: "workspace-write", "read-only", "no-sandbox", "auto-edits", "flow", ... */
struct str session_mode_name(enum SESSION_SANDBOX sandbox, bool auto_edits);

/* What the name stands for; false when there is no such mode. */
bool session_mode_find(struct str name, enum SESSION_SANDBOX *sandbox, bool *auto_edits);

/* Is there nobody who could be asked, as far as nah started the session, or is only told of it? */
bool session_asks_nobody(const struct session_mode *mode, const struct event *event);

/* Reads the arguments that follow the event in the hook's command line: --agent NAME, --mode NAME,
 * --project DIR, --preset NAME, --commands rewritten|partly, --ask-fallback block|allow,
 * --channel PATH, --canary PATH. argv[0] is the program, argv[1] the event. On failure `mode` is
 * the strictest one, with what could be read.
 * `error` may be NULL. Views are of argv. */
bool session_mode_parse(int argc, char **argv, struct session_mode *mode, struct error *error);

#endif
