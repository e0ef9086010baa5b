/* The same policy for macOS: a profile of Seatbelt, and the command line that runs a program in it.
 * Only text is made here, on any system. */
#ifndef NAH_SANDBOX_SEATBELT_H
#define NAH_SANDBOX_SEATBELT_H

#include "base/error.h"
#include "sandbox/policy.h"

/* Not looked for in PATH: what is found there may be anybody's. */
#ifndef SEATBELT_PROGRAM /* a test has one of its own */
#define SEATBELT_PROGRAM "/usr/bin/sandbox-exec"
#endif

/* A profile names paths only by parameters: text from outside is never pasted into it. */
struct seatbelt_parameter {
    const char *name;  /* "GRANT_0" */
    const char *value; /* a path */
};

struct seatbelt {
    struct str profile;
    struct {
        struct seatbelt_parameter *items;
        size_t count;
        size_t capacity;
    } parameters;
};

/* Makes the profile. ERROR_USAGE where Seatbelt cannot hold a rule of the policy (ports that may be
 * bound, a loopback of its own); ERROR_MEMORY. All of `out` is owned by `arena`. */
bool seatbelt_make(const struct sandbox_policy *policy, struct arena *arena, struct seatbelt *out,
                   struct error *error);

/* The command line that runs `argv` in it, ended by NULL; NULL when memory is spent. */
char **seatbelt_arguments(const struct seatbelt *seatbelt, char *const *argv, struct arena *arena);

#endif
