/* Which projects' files of settings are trusted, as they were when that was said. */
#ifndef NAH_JUDGE_CONFIG_TRUST_H
#define NAH_JUDGE_CONFIG_TRUST_H

#include "base/error.h"
#include "judge/config.h"

#define CONFIG_TRUST_FILE "trusted-projects" /* in state_dir(): a line "SHA256 ROOT" each */

/* Is a file of this text trusted in this project? What cannot be read trusts nothing. False only
 * when memory is spent. */
bool config_trust_find(struct arena *arena, const char *state_directory, struct str project,
                       struct str text, enum CONFIG_TRUST *trust);

/* Records the project's root and the content, or with `forget` takes the project's line away.
 * `found` tells whether there was a line. The directory is made. */
bool config_trust_set(struct arena *arena, const char *state_directory, struct str project,
                      struct str text, bool forget, bool *found, struct error *error);

#endif
