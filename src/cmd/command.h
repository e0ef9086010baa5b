/* What a command of nah is. Each has a file of its own in this folder, which ends in its
 * `const struct command`, a line below that declares it, and a row in the table of main.c. */
#ifndef NAH_CMD_COMMAND_H
#define NAH_CMD_COMMAND_H

#include "base/error.h"

/* The exit statuses of every command. */
enum EXIT_STATUS {
    EXIT_DONE = 0,
    EXIT_NO = 1,          /* the answer is no: `nah test --exit-code` of what is not allowed */
    EXIT_USAGE = 2,       /* the command line makes no sense */
    EXIT_ENVIRONMENT = 3, /* something around nah is missing or unusable: agent, config, log */
    EXIT_INTERNAL = 70,   /* a fault of nah, or no memory */
};

struct command {
    const char *name;    /* "log" */
    const char *summary; /* one line without a full stop, for the list of `nah help` */
    /* What `nah help log` prints after "usage: ": the synopsis, an empty line, then one line for
     * each flag: two spaces, the flag as in the man page, its meaning. Ends in a line break. */
    const char *usage;
    /* argv[0] is the command's own name. Results go to stdout, all else to stderr. Returns one of
     * enum EXIT_STATUS. */
    int (*run)(int argc, char **argv);
};

extern const struct command allow_command;
extern const struct command ask_command;
extern const struct command deny_command;
extern const struct command classify_command;
extern const struct command trust_command;
extern const struct command allow_path_command;
extern const struct command protect_command;
extern const struct command forget_command;
extern const struct command undo_command;
extern const struct command redo_command;
extern const struct command trust_project_command;
extern const struct command untrust_project_command;
extern const struct command status_command;
extern const struct command config_command;
extern const struct command suggest_command;
extern const struct command complete_command;
extern const struct command pause_command;
extern const struct command resume_command;
extern const struct command help_command;
extern const struct command report_command;
extern const struct command rules_command;
extern const struct command run_command;
extern const struct command sandbox_command;
extern const struct command log_command;
extern const struct command stats_command;
extern const struct command test_command;
extern const struct command types_command;
extern const struct command version_command;
extern const struct command why_command;

/* The table: the commands in the order of `nah help`, ended by NULL. */
extern const struct command *const commands[];

/* The command of that name; NULL when there is none. */
const struct command *command_find(const char *name);

/* Says on stderr that there is no such command, and which one may be meant; returns EXIT_USAGE. */
int command_unknown(const char *name);

/* Prints the command's help to stdout; returns EXIT_DONE. Every command calls it for -h and
 * --help. */
int command_help(const struct command *command);

/* Prints "nah log: MESSAGE" and where help is to stderr; returns EXIT_USAGE. */
int command_misused(const struct command *command, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Prints "nah log: MESSAGE" of `error` to stderr; returns the exit status that fits its code. */
int command_failed(const struct command *command, const struct error *error);

/* Writes out stdout; returns `status`, or EXIT_ENVIRONMENT with a message when something could not
 * be written (a full disk). main() calls it after each command. */
int command_finish(const char *name, int status);

#endif
