/* What the settings say of the databases that an action runs statements in. */
#ifndef NAH_JUDGE_DATABASE_CONTEXT_H
#define NAH_JUDGE_DATABASE_CONTEXT_H

#include "judge/config.h"
#include "judge/context.h"

/* May the statements of a db_exec action run without asking, as far as the databases say? A file
 * may be read unless the path says no; what is not in the settings is nobody's to allow. `set_by`
 * becomes the setting that says so, where one does. */
bool database_allows(const struct environment *environment, const struct action *action,
                     struct arena *arena, const struct config_source **set_by);

/* Does a setting name all of its databases? */
bool database_is_granted(const struct environment *environment, const struct action *action);

/* Makes a finding on one target a refusal when the action destroys in what the settings call
 * production. False only when memory is spent. */
bool database_protect(const struct environment *environment, const struct action *action,
                      const struct target *target, struct arena *arena, struct finding *finding);

#endif
