/* Decisions for `nah test`: as the hook would decide on this machine, without an agent. */
#ifndef NAH_CMD_TRIAL_H
#define NAH_CMD_TRIAL_H

#include "agent/agent.h"

/* What decides, for as many calls as wanted. */
struct trial {
    const struct agent *agent;
    bool safe_edits;   /* as in a session that allows safe edits */
    struct str preset; /* of the settings; empty: none */
    struct arena own;  /* of the environment; emptied when the directory changes */
    struct environment environment;
    char *cwd;              /* of the environment; NULL before the first call */
    struct request request; /* of the last call; its texts live in that call's arena */
};

/* A tool call to decide. Views are borrowed. */
struct trial_call {
    struct str tool;
    struct str input; /* the command, the patch, or the JSON object with a tool's arguments */
    struct str cwd;   /* absolute */
};

void trial_init(struct trial *trial, bool safe_edits);
void trial_free(struct trial *trial);

/* Decides. The verdict and what of the call's text it uses live in `arena`. Fails, with ERROR_USAGE
 * or ERROR_SYNTAX when the call makes no sense, or as machine_environment(). */
bool trial_decide(struct trial *trial, const struct trial_call *call, struct arena *arena,
                  struct verdict *verdict, struct error *error);

/* Appends the syntax tree of the shell text that was decided last, with the values that its words
 * may have; nothing for another tool or a text that cannot be parsed. False when memory is spent.
 */
bool trial_add_outline(const struct trial *trial, struct arena *arena, struct builder *out);

/* Appends the verdict as one JSON object and a line break: tool, input, cwd, decision, reason,
 * advice, rule, set_by, actions, elapsed_us. */
void trial_add_json(struct builder *out, const struct trial_call *call,
                    const struct verdict *verdict);

/* Decides each line of stdin, {"tool","input","cwd"}, of which only input must be there; the others
 * are those of `usual`. Prints one JSON object a line in the same order; a line that is no such
 * object is an ask whose reason says what is wrong. Returns an exit status: with `exit_code`,
 * EXIT_NO when anything is not allowed. */
int trial_batch(struct trial *trial, const struct trial_call *usual, bool exit_code);

#endif
