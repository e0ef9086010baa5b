/* The parent that stays outside: it starts a program inside the boundary and waits for its end. */
#ifndef NAH_SANDBOX_SUPERVISE_H
#define NAH_SANDBOX_SUPERVISE_H

#include "base/error.h"
#include "sandbox/confine.h"
#include "sandbox/policy.h"

#include <signal.h>
#include <sys/types.h>

struct supervise_request {
    const char *program; /* a path */
    char *const *argv;
    char *const *environment;
    const struct sandbox_policy *policy;
    const struct confine_level *level;
    const char *canary; /* as in confine_self() */
    /* Runs in a process of its own outside the boundary, as long as the program does; NULL: none.
     * It is told `inside`, the process in the boundary, and ends by returning. */
    void (*serve)(pid_t inside, void *user);
    void *user;
};

struct supervise_result {
    bool has_started;   /* else the error says why not */
    int status;         /* of wait() */
    struct str changes; /* of protected paths that could only be watched: lines for the user */
};

/* Starts it and returns when it has ended and nothing that it started is left. Signals, stops and
 * the terminal are passed through. What the boundary lacks on this machine is written to stderr
 * before the program starts. Makes this process not dumpable for good. False when the program was
 * not started: ERROR_MISSING (no such program, or the machine cannot hold the policy),
 * ERROR_ACCESS, ERROR_SYSTEM, ERROR_MEMORY. */
bool supervise(const struct supervise_request *request, struct arena *arena,
               struct supervise_result *result, struct error *error);

/* For the platforms, in the process of the server: has the signal mask `mask`, leaves the keys of
 * the terminal to the program, serves and ends. */
_Noreturn void supervise_serve(const struct supervise_request *request, pid_t inside,
                               const sigset_t *mask);

/* Ends this process as the program has ended: with its exit status or by its signal. */
int supervise_end(int status);

#endif
