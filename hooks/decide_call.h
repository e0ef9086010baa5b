/* The two events that ask: what is decided about the call that they tell of. */
#ifndef NAH_HOOKS_DECIDE_CALL_H
#define NAH_HOOKS_DECIDE_CALL_H

#include "call.h"
#include "judge/judge.h"

/* Decides, answers and keeps the record. */
void call_decide(struct call *call);

/* The verdict on the call with the settings and the machine as they are. False with an error when
 * there is none. */
bool call_find_verdict(struct call *call, struct verdict *verdict, struct error *error);

/* Reads the settings into `environment`, and takes from them what the run itself needs. False only
 * when memory is spent. */
bool call_load_settings(struct call *call, struct environment *environment);

/* What the supervisor of a boundary has found out about this call, by the name of the environment
 * variable; empty: nothing. */
struct str call_boundary_text(const char *variable);

#endif
