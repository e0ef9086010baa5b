/* One run of nah-hook. */
#ifndef NAH_HOOKS_CALL_H
#define NAH_HOOKS_CALL_H

#include "agent/agent.h"
#include "agent/session.h"
#include "report.h"

#include <sys/types.h>
#include <time.h>

/* What is to be said of a boundary around the agent. */
struct explanation {
    struct str note;   /* for the agent; empty: there is nothing to say. Before a call runs it is
                          refused with it */
    struct str remedy; /* for the user; may be empty */
};

/* The boundary, for a call from inside that is decided outside. */
struct call_boundary {
    pid_t agent; /* the agent's process */
    /* Looks at one event; `behaviour` is what was read in its command, or NULL. What is said is
     * owned by `arena`. */
    void (*explain)(const void *user, const struct event *event, const struct session_mode *mode,
                    const struct behaviour *behaviour, struct arena *arena,
                    struct explanation *out);
    const void *user;
};

struct call {
    struct arena arena;
    const struct agent *agent;
    enum EVENT kind; /* as the command line says, else the payload */
    struct session_mode mode;
    struct event event;
    struct report report;
    struct timespec started;
    struct str answer;
    struct str notice; /* for the user, to be told with the answer; empty: none */
    bool is_second;    /* nah's hook of the session itself tells and logs: this one only refuses */
    const struct call_boundary *boundary; /* NULL: none, or it is not known here */
};

#endif
