/* What the settings say of a path: [sensitive_paths] and allow_paths. */
#ifndef NAH_JUDGE_USER_PLACES_H
#define NAH_JUDGE_USER_PLACES_H

#include "judge/config.h"
#include "judge/look.h"

struct user_places {
    /* The settings put this level in place of what the tables say; NULL: they do not. Only for a
     * path that surely is the setting's. */
    const struct config_place *instead;
    /* The strictest setting that the path may fall under, at least as particular as `instead`, or
     * one that only tightens; NULL: none. */
    const struct config_place *at_least;
    bool contains; /* `at_least` is of something in the tree that is looked at */
};

/* `config` may be NULL. */
struct user_places user_places_find(const struct config *config, const struct look *look);

#endif
