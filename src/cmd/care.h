/* `nah AGENT doctor` and its kin, for each agent that nah looks after. The table of commands has a
 * row for each such agent, named as the agent, with care_run(). */
#ifndef NAH_CMD_CARE_H
#define NAH_CMD_CARE_H

#include "agent/agent.h"
#include "cmd/command.h"

/* The usage of the command for an agent, given as a literal. */
#define CARE_USAGE(agent)                                                                          \
    "nah " agent " doctor [--json]\n"                                                              \
    "       nah " agent " repair [--dry-run] [--yes]\n"                                            \
    "       nah " agent " restore [--dry-run] [--yes] [BACKUP]\n"                                  \
    "       nah " agent " enforce [--remove] [--dry-run] [--yes]\n"                                \
    "\n"                                                                                           \
    "  --json     one JSON object: agent, program, clean, findings\n"                              \
    "  --dry-run  show what would change, write nothing\n"                                         \
    "  --yes      change it without a question\n"                                                  \
    "  --remove   take it out again\n"

/* argv[0] is the agent's name. */
int care_run(int argc, char **argv);

/* One run of the command. */
struct care {
    const struct command *command;
    const struct agent *agent;
    struct arena arena;
    struct care_request request;
    bool dry_run;
    bool is_agreed; /* --yes */
    bool as_json;
    bool remove;
    const char *operand; /* NULL: none */
};

/* Prints a report for people, and for programs. */
void care_print_report(struct care *care, const struct care_report *report);
bool care_print_json(struct care *care, const struct care_report *report);

/* Does the report have anything but notes? */
bool care_has_findings(const struct findings *findings);

/* Shows the changes, asks if nobody has agreed yet, and makes them, each with a backup. `*done`
 * tells whether they were made; the status is EXIT_DONE also for --dry-run. */
int care_change(struct care *care, const struct file_changes *changes, bool *done);

#endif
