/* Tools of a project: tests, linters, builds. */
#ifndef NAH_ACTION_TOOLS_H
#define NAH_ACTION_TOOLS_H

#include "action/reading.h"

/* Adds to an action of such a tool the paths among its words that lead out of the project: code
 * that it is to run, and all else as something that it may write. False when memory is spent. */
bool tools_add_outside(struct reading *reading, struct command *command, size_t action);

/* unknown_flags.c: adds to an action the paths of flags of which nothing is known, where what they
 * are for can be told, or they may be secrets. False when memory is spent. */
bool unknown_flags_add(struct reading *reading, struct command *command, size_t action);

/* Applies the rules, also as if each further operand were the first: of several goals each counts.
 * False when memory is spent. */
bool tools_apply_goals(struct reading *reading, struct command *command);

/* Is the one rule that was applied, to actions from number `first` on, the one of this id? */
bool tools_applied(const struct reading *reading, size_t first, const char *rule);

/* Is it the name of a script that projects have as a tool of their own: manage.py, gradlew? What
 * the rules say of it holds for each of that name. */
bool tools_is_script(struct str name);

/* Adds what is known of such a script that an interpreter runs: python manage.py flush. False when
 * memory is spent. */
bool tools_run_script(struct reading *reading, struct command *command,
                      const struct argument *script);

#endif
