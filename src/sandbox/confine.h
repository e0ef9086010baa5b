/* The whole boundary around one process, and what this machine can hold of it. */
#ifndef NAH_SANDBOX_CONFINE_H
#define NAH_SANDBOX_CONFINE_H

#include "base/error.h"
#include "sandbox/landlock.h"
#include "sandbox/policy.h"

/* What this machine has to hold a boundary with. */
struct confine_level {
    struct landlock_kernel landlock;
    bool has_seccomp;
    bool is_root;
};

/* Asks the kernel; changes nothing. */
void confine_look(struct confine_level *level);

/* Can this machine hold the policy? What it holds less than a newer one would is in `warnings`, a
 * line each, and with policy->is_strict is an error. Fails with ERROR_MISSING and advice. */
bool confine_check(const struct sandbox_policy *policy, const struct confine_level *level,
                   struct arena *arena, struct strs *warnings, struct error *error);

/* Are namespaces needed for this policy, for mounts or a network? */
bool confine_wants_namespaces(const struct sandbox_policy *policy);

/* Moves this process into its namespaces, where it has folders of its own in the place of those
 * that all programs share, and binds what is protected. Comes before confine_self(), and leaves
 * rights that only that gives up. False when this machine does not allow namespaces (`*is_refused`
 * is then true, and nothing has changed), or on a failure. True with an error that has a code: that
 * is what could not be made its own. */
bool confine_enter(const struct sandbox_policy *policy, struct arena *arena, bool *is_refused,
                   struct error *error);

/* Confines this process, which must have one thread, for good. `canary` is a file that this user
 * may read and the policy does not grant: that it cannot be opened any more is the proof; NULL:
 * none. `listener` as in seccomp_apply(). */
bool confine_self(const struct sandbox_policy *policy, const struct confine_level *level,
                  const char *canary, int *listener, struct error *error);

/* Appends what this machine enforces and what it cannot, for `nah sandbox --check`. */
void confine_describe(const struct confine_level *level, bool has_namespaces, struct builder *out);

/* Tries in a process of its own whether namespaces are to be had. */
bool confine_try_namespaces(struct error *error);

#endif
