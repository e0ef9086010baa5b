/* Connects Unix sockets for processes inside, where Landlock cannot hold them by path: their calls
 * to connect() come here, and only a socket that the policy names is connected. */
#ifndef NAH_SANDBOX_BROKER_H
#define NAH_SANDBOX_BROKER_H

#include "sandbox/policy.h"

/* Answers one call that `listener`, of seccomp_apply(), has ready. The connection is made here, on
 * the caller's own socket and with a copy of the address, so that nothing can be changed between
 * the look and the act. This process must be an ancestor of the caller. A connection that may take
 * long is made by a child, to be reaped. */
void broker_answer(int listener, const struct sandbox_policy *policy);

#endif
