/* seccomp: which calls to the kernel fail, whatever they are made for. */
#ifndef NAH_SANDBOX_SECCOMP_H
#define NAH_SANDBOX_SECCOMP_H

#include "base/error.h"
#include "sandbox/policy.h"

/* Does this kernel take filters? */
bool seccomp_is_there(void);

/* Lays the filter of the policy on this process and all it starts, for good. no_new_privs must be
 * set, or the process be root. `holds_sockets`: Landlock holds pathname Unix sockets by path, so
 * that those may be made. With `listener` (may be NULL) the calls to connect() are put to whoever
 * reads that descriptor, see broker.h; it is only asked for where the policy names sockets that
 * Landlock cannot hold, and is else -1. */
bool seccomp_apply(const struct sandbox_policy *policy, bool holds_sockets, int *listener,
                   struct error *error);

/* Appends the filter as libseccomp's pseudo code, for readers. */
bool seccomp_describe(const struct sandbox_policy *policy, bool holds_sockets, int file,
                      struct error *error);

/* May AF_UNIX sockets be made under this policy? */
bool seccomp_allows_unix(const struct sandbox_policy *policy);

#endif
