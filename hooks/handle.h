/* One call of the hook, from the payload on the standard input to the answer on the standard
 * output: what nah-hook does, and the supervisor of a boundary for a hook inside. */
#ifndef NAH_HOOKS_HANDLE_H
#define NAH_HOOKS_HANDLE_H

#include "call.h"

/* Sets up the safety net, from where on this process is for one call alone, and call->arena. */
void call_begin(struct call *call);

/* Reads the payload, decides, keeps the record and answers; ends the process with status 0. Of
 * `call` are filled: agent, kind, mode, boundary, the name and kind of the event. `misread` is what
 * is wrong with how the hook was started, or NULL: then that is answered. */
_Noreturn void call_handle(struct call *call, const struct error *misread);

/* Decides something in a process that waits for a call, so that what a call needs is in memory when
 * it comes. Of `call` are filled: agent and mode. Nothing is kept of it. */
void call_rehearse(struct call *call);

#endif
