/* The events that are only told to us: a session has started or ended, a call has run. */
#ifndef NAH_HOOKS_NOTE_H
#define NAH_HOOKS_NOTE_H

#include "call.h"

/* Greets the session, with what is to be said of settings and boundary. */
void note_session_start(struct call *call);

/* What has run without an event that says so is recorded, then the end. */
void note_session_end(struct call *call);

/* Keeps how the call ended, and finds out whether nah was asked before it. */
void note_ran(struct call *call);

#endif
