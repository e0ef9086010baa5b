/* How statements become what is in force; for the config files of the judge alone. */
#ifndef NAH_JUDGE_CONFIG_SETTLE_H
#define NAH_JUDGE_CONFIG_SETTLE_H

#include "judge/config.h"

/* What is being applied now. */
struct config_layer {
    enum CONFIG_LAYER layer;
    const struct config_file *file;
    bool tighten;
};

struct config_settling {
    struct arena *arena;
    const struct config_request *request;
    struct config *config;
    struct ruleset instead;
    struct ruleset besides;
};

/* Applies one statement of a layer, or notes it among what is ignored. False only when memory is
 * spent. */
bool config_settle(struct config_settling *settling, const struct config_layer *layer,
                   const struct config_statement *statement);

#endif
