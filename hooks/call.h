/* One run of nah-hook. */
#ifndef NAH_HOOKS_CALL_H
#define NAH_HOOKS_CALL_H

#include "agent/agent.h"
#include "agent/session.h"
#include "report.h"

#include <time.h>

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
};

#endif
