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

/* What there is to say of the boundary at this call; nothing without one. */
struct explanation call_explain(struct call *call, const struct behaviour *behaviour);

#endif
