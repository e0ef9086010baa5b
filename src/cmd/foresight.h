/* What a call would be refused by the boundary, looked at before it runs. */
#ifndef NAH_CMD_FORESIGHT_H
#define NAH_CMD_FORESIGHT_H

#include "agent/agent.h"
#include "cmd/boundary.h"
#include "sandbox/probe.h"

struct foresight {
    enum PROBE kind;
    const char *path;           /* of a file; NULL: it is about the network */
    struct probe_result result; /* of a file: what the kernel says */
    int port;                   /* of the network; 0: not known */
};

/* Finds the first such thing that is plain to see in the call: a file that a patch or a command
 * names, a host where there is no network, or not at that port. Files are confirmed by the kernel,
 * but only those that the policy does not grant are put to it, so that most calls take no time.
 * `behaviour` is what was read in a command; without it nothing is plain to see in one. */
bool foresight_find(const struct boundary *boundary, const struct event *event,
                    const struct behaviour *behaviour, struct arena *arena, struct foresight *out);

/* Asks the kernel about one path, as a call from `directory` names it: is it refused inside, and
 * not outside? `*real` is the path without links. */
bool foresight_try(const struct boundary *boundary, enum PROBE kind, struct str path,
                   struct str directory, struct arena *arena, const char **real,
                   struct probe_result *result);

#endif
