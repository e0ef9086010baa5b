/* An agent inside a boundary: nah stays outside, decides, and keeps the log. */
#ifndef NAH_CMD_OUTER_H
#define NAH_CMD_OUTER_H

#include "agent/agent.h"
#include "cmd/boundary.h"

#include <sys/types.h>

/* One such start. */
struct outer {
    struct boundary boundary;
    struct boundary_flags flags;
    bool is_asked; /* --outer or --nested is on the command line */
    const char *channel_path;
    int channel;
    char *opener;        /* the program inside that has a page opened outside */
    const char *openers; /* its folder; NULL: none yet */
    const struct agent *agent;
    const struct launch *launch;
    const char *hook;
};

/* Takes --outer and, with it, the flags of the boundary out of the words for the agent. ERROR_USAGE
 * when one of them makes no sense. */
bool outer_read(struct outer *outer, int *argc, char **argv, struct error *error);

/* Makes the policy and what the hooks inside need; what they are told of it goes into `request`. */
bool outer_open(struct outer *outer, const struct agent *agent, struct launch_request *request,
                struct arena *arena, struct error *error);

/* Starts the agent and returns the exit status when it has ended; fails as supervise() does. */
bool outer_run(struct outer *outer, const struct launch *launch, struct arena *arena, int *status,
               struct error *error);

/* Answers what is asked from inside, until it is ended: supervise_request.serve for a struct outer.
 * NULL where the system has no way for that; outer_open() then fails with ERROR_MISSING. */
extern void (*const outer_serve)(pid_t inside, void *outer);

void outer_close(struct outer *outer);

#endif
