/* A model on loopback that has an agent run a command, and sees what comes of it. */
#ifndef NAH_AGENT_CODEX_SELFCHECK_MODEL_H
#define NAH_AGENT_CODEX_SELFCHECK_MODEL_H

#include "base/arena.h"
#include "base/error.h"

#include <stdbool.h>
#include <sys/types.h>

enum {
    SELFCHECK_STEP_MS = 20, /* between looks at whether the agent has ended */
};

enum MODEL_RESULT {
    MODEL_WAITS,   /* nothing has come of it yet */
    MODEL_REFUSED, /* the command was refused with nah's words */
    MODEL_RAN,     /* it has come back without them */
    MODEL_NO_TOOL, /* the agent offers no tool that runs commands, by any name that is known */
};

struct selfcheck_model {
    /* What it wants to be run: harmless, but hidden code, which nah refuses in any mode; or what
     * nah allows. */
    bool wants_allowed;
    bool has_called; /* it has said that it wants that */
    /* Called often while it waits; NULL: nothing is to be done. */
    void (*tend)(const struct selfcheck_model *model, void *context);
    void *context;
    int listener;
    unsigned port;
    char token[17]; /* in the path of each request: nobody else's count */
    enum MODEL_RESULT result;
    bool has_ended; /* the agent's process, before there was a result */
};

/* Clears `model` and opens a port on 127.0.0.1. selfcheck_model_close() closes it. */
bool selfcheck_model_open(struct selfcheck_model *model, struct error *error);

/* Answers requests until there is a result, the process `pid` has ended, or `timeout_ms` are over.
 * False when memory is spent. */
bool selfcheck_model_serve(struct selfcheck_model *model, pid_t pid, int timeout_ms,
                           struct arena *arena);

void selfcheck_model_close(struct selfcheck_model *model);

/* What it answers to the body of a request: the result is in model->result. */
struct str selfcheck_model_answer(struct selfcheck_model *model, struct str body,
                                  struct arena *arena);

#endif
