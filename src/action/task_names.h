/* What the names of tasks, scripts and verbs tell of what they do. */
#ifndef NAH_ACTION_TASK_NAMES_H
#define NAH_ACTION_TASK_NAMES_H

#include "action/reading.h"

/* Is one of the command's operands, from number `first` on, the name of a task that publishes,
 * deploys, or empties a database: "deploy:prod", "run db:reset"? Which operands are names is up to
 * the program. */
bool task_reaches_out(const struct command *command, size_t first);

/* Is this such a name? */
bool task_name_reaches_out(const struct value *name);

/* Is it the name of a place where others work: "production", "prod-eu", "app.settings.staging"? */
bool task_stage_is_shared(const struct value *name);

/* Adds that a program of the project which is told to work there changes the database:
 * "db:migrate", "ecto.rollback". False when memory is spent. */
bool task_note_stage(struct reading *reading, const struct command *command);

#endif
