/* Asks the kernel, not a model of it: applies a policy in a process of its own and tries. */
#ifndef NAH_SANDBOX_PROBE_H
#define NAH_SANDBOX_PROBE_H

#include "base/error.h"
#include "sandbox/confine.h"
#include "sandbox/policy.h"

enum PROBE {
    PROBE_READ,    /* open a file, list a folder */
    PROBE_WRITE,   /* open for writing; make a file where there is none */
    PROBE_EXEC,    /* start a program; it is ended before its first instruction */
    PROBE_CONNECT, /* TCP */
    PROBE_UNIX,    /* connect to a Unix socket */
};

struct probe_result {
    int inside;    /* errno inside the boundary; 0: it can be done */
    int outside;   /* the same without it */
    bool is_bound; /* protected paths were read-only inside, as they are in a session */
};

/* Tries it twice, inside and outside. `target` is an absolute path, or HOST:PORT. Nothing is left
 * changed. False when it could not be tried: ERROR_MISSING (no such host), ERROR_SYSTEM. */
bool probe(enum PROBE kind, const char *target, const struct sandbox_policy *policy,
           const struct confine_level *level, struct arena *arena, struct probe_result *result,
           struct error *error);

/* What of the policy decides about the target: "/a/codex.toml:3:9 read /usr", "nothing grants it".
 * `grant` (may be NULL) gets the grant that covers it, or NULL. */
struct str probe_decider(enum PROBE kind, const char *target, const struct sandbox_policy *policy,
                         const struct probe_result *result, struct arena *arena,
                         const struct sandbox_grant **grant);

/* The smallest flag that would change a no, as a shell reads it: "--read /usr/x"; empty when none
 * would. With --i-know when all of `home` is in it. */
struct str probe_remedy(enum PROBE kind, const char *target, const struct sandbox_policy *policy,
                        const struct probe_result *result, const char *home, struct arena *arena);

/* What says the same in a profile; empty when there is nothing. */
struct str probe_remedy_line(enum PROBE kind, const char *target,
                             const struct sandbox_policy *policy, const struct probe_result *result,
                             struct arena *arena);

#endif
