/* What is in force of the settings, for people and programs. */
#ifndef NAH_CMD_CONFIG_SHOW_H
#define NAH_CMD_CONFIG_SHOW_H

#include "cmd/settings.h"

/* In the form of a file of settings; with `origin` each line says where it comes from; with `set`
 * only what somebody has set. Owned by the arena. False when memory is spent. */
bool config_show_text(struct settings *settings, bool origin, bool set, struct str *text);

/* One JSON object a line: setting, name, value, set_by. */
bool config_show_json(struct settings *settings, struct str *text);

#endif
