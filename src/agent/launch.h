/* Starting an agent under guard: what `nah run` gives to an agent's launcher, and what it gets. */
#ifndef NAH_AGENT_LAUNCH_H
#define NAH_AGENT_LAUNCH_H

#include "base/error.h"
#include "base/str.h"

/* What is known before the agent's own part. All paths are absolute. */
struct launch_request {
    int argc;
    char **argv;           /* what follows the agent's name on the command line */
    const char *nah;       /* the running program, so that it never starts itself */
    const char *hook;      /* nah-hook */
    const char *directory; /* the working directory */
    const char *home;
    const char *cache;   /* nah's cache directory; it need not exist */
    bool is_outer;       /* the agent will run inside a boundary of nah's */
    bool is_nested;      /* a thin one, in which the agent's own sandbox works */
    const char *channel; /* of is_outer: for the hooks, see struct session_mode */
    const char *canary;  /* NULL: none */
};

struct session_mode;

struct launch {
    char **argv;      /* ended by NULL; argv[0] is the path of the program to start */
    const char **why; /* of each word of argv: what nah gives it for; NULL: it is the user's */
    const struct session_mode *mode; /* of the hooks, of is_session */
    bool is_printed;                 /* the user wants to see argv, and no start */
    bool is_session;                 /* an agent will run; false for `login`, `--version`, ... */
    struct strs unset;               /* variables that the agent must not get; each has its NUL */
    struct str notes;    /* lines that the user should know of when the session starts */
    struct str blockers; /* of LAUNCH_BLOCKED: lines that say what is in the way and the remedy */
};

enum LAUNCH {
    LAUNCH_READY,
    LAUNCH_BLOCKED, /* something of the user's own settings would defeat the guard */
    LAUNCH_FAILED,  /* see the error: ERROR_USAGE for what is refused, else the environment */
};

#endif
