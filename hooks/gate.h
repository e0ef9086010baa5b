/* Is a session still guarded as it was started? */
#ifndef NAH_HOOKS_GATE_H
#define NAH_HOOKS_GATE_H

#include "call.h"

/* Sets call->mode.lost, and what the user is to be told of it once. Whoever started the session
 * without anybody to ask has no gate to lose; one that nah has not started may be so from its
 * start. */
void gate_look_at(struct call *call);

/* Where every call of these tools is put to nah, one that has run without that is the sign that it
 * is no longer so: permissions were chosen in the session, or the call was allowed for good. */
bool gate_is_routed_tool(const struct call *call);

/* Records such a call with the verdict that it would have had, and tells the user. */
void gate_note_unseen(struct call *call);

#endif
