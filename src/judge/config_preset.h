/* Presets: which ones a name stands for. */
#ifndef NAH_JUDGE_CONFIG_PRESET_H
#define NAH_JUDGE_CONFIG_PRESET_H

#include "judge/config.h"

/* Has the file a preset of that name? */
bool config_has_preset(const struct config_file *file, struct str name);

/* The preset and all that it extends, the deepest first; what is missing or goes in a circle is
 * left out. False only when memory is spent. */
bool config_preset_chain(const struct config_file *file, struct str name, struct arena *arena,
                         struct strs *chain);

/* The preset that `name` extends; NULL: none. */
const struct config_statement *config_preset_base(const struct config_file *file, struct str name);

/* Does the preset extend itself, perhaps over others? */
bool config_preset_is_circle(const struct config_file *file, struct str name);

#endif
