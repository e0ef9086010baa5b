/* The tables of Codex's flags and subcommands, with nah's own flags among them. */
#ifndef NAH_AGENT_CODEX_FLAG_TABLE_H
#define NAH_AGENT_CODEX_FLAG_TABLE_H

#include "agent/codex/version.h"
#include "base/str.h"

enum FLAG_VALUE {
    VALUE_NONE,
    VALUE_ONE,
    VALUE_MANY, /* all words up to the next flag */
};

enum FLAG_MEANING {
    FLAG_PASS,
    FLAG_REFUSE,
    FLAG_CONFIG,  /* its value is KEY=VALUE */
    FLAG_FEATURE, /* its value is a feature's name */
    FLAG_DIRECTORY,
    FLAG_ADD_DIRECTORY,
    FLAG_PROFILE,
    FLAG_STRICT,     /* what Codex does not know in its settings ends it */
    FLAG_NO_SESSION, /* prints something and ends */
    /* nah's own: Codex does not get them. */
    FLAG_FLOW,
    FLAG_NO_SANDBOX,
    FLAG_AUTO_EDITS,
    FLAG_SANDBOX,
    FLAG_PRESET,
    FLAG_PRINT,
    FLAG_ASK_FALLBACK,
    FLAG_DROP, /* nah passes it itself */
};

struct codex_flag {
    const char *name; /* "--sandbox" */
    char letter;      /* 's'; 0: none */
    enum FLAG_VALUE value;
    enum FLAG_MEANING meaning;
    const char *advice; /* of FLAG_REFUSE: why, and what to use instead */
};

enum COMMAND_MEANING {
    COMMAND_SESSION,  /* an agent runs, in the terminal, and can be guarded */
    COMMAND_HEADLESS, /* an agent runs without anybody who could be asked */
    COMMAND_PASS,     /* no agent runs */
    COMMAND_REFUSE,
};

struct codex_command {
    const char *name;
    enum COMMAND_MEANING meaning;
    const char *advice; /* of COMMAND_REFUSE */
};

/* The row of a long flag, or of the refused family that its name begins like ("--dangerously-...");
 * NULL when there is none. */
const struct codex_flag *codex_flag_named(struct str name);
/* NULL when there is none. */
const struct codex_flag *codex_flag_of_letter(char letter);
/* A flag that a newer Codex brought: its help says how to read it. It gets no name, and is passed
 * on. False when the help does not have it. */
bool codex_flag_learn(const struct codex_program *program, struct str name,
                      struct codex_flag *flag);
const struct codex_command *codex_command_named(struct str name);
/* Of the subcommands that a headless session has. */
const struct codex_command *codex_headless_command_named(struct str name);

#endif
