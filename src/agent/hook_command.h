/* The command line by which an agent's user shell runs nah-hook. */
#ifndef NAH_AGENT_HOOK_COMMAND_H
#define NAH_AGENT_HOOK_COMMAND_H

#include "agent/agent.h"

/* Appends `word` so that sh, bash, zsh, dash, ksh and fish read exactly its bytes. */
void hook_command_add_word(struct builder *out, struct str word);

/* Appends the whole command; session_mode_parse() reads it back. An empty project is left out. */
void hook_command_add(struct builder *out, struct str hook, const char *event, const char *agent,
                      const struct session_mode *mode);

#endif
