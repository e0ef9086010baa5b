/* Files of settings that cannot be taken at their word: what they meant to say is asked about. */
#ifndef NAH_JUDGE_CONFIG_DOUBT_H
#define NAH_JUDGE_CONFIG_DOUBT_H

#include "judge/config.h"
#include "judge/judge.h"

/* Adds a rule that asks about all programs that the [[rule]], [[program]] and [[classify]] tables
 * of the files with a problem name, as far as their text shows them. False when memory is spent. */
bool config_doubt_programs(struct arena *arena, const struct config *config,
                           struct ruleset *besides);

/* Decides the examples of the file's own rules under the settings in force. The first one that gets
 * another verdict is told in `error`, with its place. False when memory is spent. */
bool config_check_examples(struct arena *arena, const struct config_file *file,
                           const struct environment *environment, struct error *error);

#endif
