/* Codex's flags and subcommands: which of them a guarded session may have. */
#ifndef NAH_AGENT_CODEX_FLAGS_H
#define NAH_AGENT_CODEX_FLAGS_H

#include "agent/codex/version.h"
#include "agent/session.h"

/* What the user's command line asks for. Views and pointers are of argv. */
struct codex_arguments {
    bool is_session; /* false: a command of Codex in which no agent runs, passed as it is */
    bool is_printed; /* --print-launch */
    enum SESSION_SANDBOX sandbox;
    bool auto_edits;
    bool is_headless;       /* nobody can be asked */
    bool unasked_runs;      /* what nah would ask about runs then */
    bool is_fallback_given; /* that by a flag; else the settings may say it */
    bool is_sandbox_given;  /* by a flag; else the settings may say it */
    bool is_strict;         /* --strict-config: settings that Codex does not know end it */
    bool is_auto_edits_given;
    const char *preset;      /* of nah's settings; NULL: none */
    const char *command;     /* "resume", "fork", "exec"; NULL: a new session */
    const char *directory;   /* of -C; NULL: none */
    struct strs added;       /* of --add-dir */
    const char *profile;     /* of -p; NULL: none */
    struct strs mcp_servers; /* that -c says something about */
    char **passed;           /* what Codex gets, settings before any subcommand; no end mark */
    size_t count;
};

/* Reads what follows `nah run codex`. Anything that could pass by the guard, and any flag or
 * subcommand that neither the table nor `program` knows, is refused: ERROR_USAGE with a message
 * that names it and says what to use instead. */
bool codex_arguments_read(int argc, char **argv, const struct codex_program *program,
                          struct arena *arena, struct codex_arguments *out, struct error *error);

#endif
