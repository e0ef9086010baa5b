/* A mount namespace of its own, in which protected paths are read-only. */
#ifndef NAH_SANDBOX_MOUNTS_H
#define NAH_SANDBOX_MOUNTS_H

#include "base/error.h"
#include "sandbox/policy.h"

/* Moves this process into namespaces of its own: mounts, shared memory that is had by numbers, with
 * `with_network` a network that has nothing but a loopback interface, and for those who may not
 * mount a user namespace in which this user is itself. False with ERROR_SYSTEM: the kernel or its
 * administrator does not allow that. */
bool mounts_enter(bool with_network, struct error *error);

/* Can be bound read-only: it is there, and no link. */
bool mounts_can_hold(const struct sandbox_protect *protect);

/* Binds every protected path that can be and nah's own folders read-only, and the folders above it
 * that could be renamed out of the way. This process then works in the new mounts. */
bool mounts_protect(const struct sandbox_policy *policy, struct arena *arena, struct error *error);

#endif
