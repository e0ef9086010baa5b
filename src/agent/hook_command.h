/* The command line by which an agent's user shell runs nah-hook. */
#ifndef NAH_AGENT_HOOK_COMMAND_H
#define NAH_AGENT_HOOK_COMMAND_H

#include "agent/agent.h"

/* Variables by which the hook that decides for one inside a boundary is told what to say of that.
 */
#define HOOK_NOTE   "NAH_BOUNDARY_NOTE"   /* for the agent; before a call runs: it is refused */
#define HOOK_REMEDY "NAH_BOUNDARY_REMEDY" /* for the user */

/* Appends `word` so that sh, bash, zsh, dash, ksh and fish read exactly its bytes. */
void hook_command_add_word(struct builder *out, struct str word);

enum {
    HOOK_ARGUMENTS_MAX = 20,
};

/* The arguments of the hook that decides for one inside a boundary: as above, but for the event and
 * without the way to the supervisor. The texts of `mode` must end in a NUL. */
void hook_arguments(char *argv[HOOK_ARGUMENTS_MAX], const char *hook, const char *event,
                    const char *agent, const struct session_mode *mode);

/* Appends the whole command; session_mode_parse() reads it back. An empty project is left out. */
void hook_command_add(struct builder *out, struct str hook, const char *event, const char *agent,
                      const struct session_mode *mode);

#endif
