/* nah-hook inside a boundary: it proves that it is inside, and hands the call to the supervisor. */
#ifndef NAH_HOOKS_CLIENT_H
#define NAH_HOOKS_CLIENT_H

#include "agent/agent.h"

/* Reads the payload from stdin and gets the answer for it from outside. ERROR_ACCESS: this process
 * is not inside, and nothing may be allowed; else the supervisor is gone, or the payload bad. */
bool client_ask(const struct session_mode *mode, struct str event, struct arena *arena,
                struct str *answer, struct error *error);

#endif
