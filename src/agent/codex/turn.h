/* What Codex has noted of the turn that runs now: with which permissions it does. */
#ifndef NAH_AGENT_CODEX_TURN_H
#define NAH_AGENT_CODEX_TURN_H

#include "agent/agent.h"

#include <sys/types.h>

/* The last bytes of the file, at most `limit`, in `arena`; empty when there is none to read. */
struct str codex_read_tail(struct str path, off_t limit, struct arena *arena);

/* agent.look_at_gate. Reads no more than the last part of the transcript, where the notes about a
 * turn are when its first calls come; GATE_UNKNOWN when they are not there. */
enum GATE_STATE codex_look_at_gate(const struct event *event, const struct session_mode *mode,
                                   struct arena *arena, struct str *change);

/* agent.find_exit: Codex notes the end of a command, with its status, before it tells that it has
 * run (seen in 0.169.0). */
void codex_find_exit(struct event *event, struct arena *arena);

#endif
