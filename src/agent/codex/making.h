/* One launch of Codex in the making: what is known, and the command line that comes of it. */
#ifndef NAH_AGENT_CODEX_MAKING_H
#define NAH_AGENT_CODEX_MAKING_H

#include "agent/codex/flags.h"
#include "agent/codex/gate.h"
#include "agent/codex/preflight.h"
#include "agent/codex/settings.h"
#include "agent/codex/version.h"
#include "agent/codex/writable.h"
#include "agent/launch.h"
#include "judge/project.h"

/* A word of the command line. */
struct making_word {
    char *text;
    const char *why; /* nah gives it; NULL: it is the user's */
};

struct making_words {
    struct making_word *items;
    size_t count;
    size_t capacity;
};

struct making {
    const struct launch_request *request;
    struct arena *arena;
    struct codex_program program;
    struct codex_arguments arguments;
    struct codex_layers layers;
    struct codex_servers servers;
    struct preflight preflight;
    struct project project;
    struct str directory; /* where the session works, without links */
    struct strs trusted;  /* folders that nah's settings trust */
    struct codex_writable writable;
    struct making_words words;
    const struct session_mode *mode; /* of the hooks, inside a boundary */
    bool failed;                     /* memory is spent */
};

/* How the session is brought to ask nah. */
enum CODEX_GATE making_gate(const struct making *making);

/* Fills `words` of all the rest. */
void making_add_words(struct making *making);

#endif
