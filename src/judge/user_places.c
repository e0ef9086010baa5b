#include "judge/user_places.h"

#include "base/path.h"

#include <string.h>

/* How much of a path a setting names: of two that fit, the longer one counts. */
static size_t particularity(const struct look *look, const struct config_place *place) {
    size_t length = strlen(place->pattern);
    return place->base == BASE_HOME      ? length + look->bounds->home.len + 1
           : place->base == BASE_PROJECT ? length + look->bounds->project.len + 1
                                         : length;
}

static bool has_wildcard(const char *pattern) {
    return strpbrk(pattern, "*?[") != NULL;
}

/* Is everything that the path can mean one of the setting's? Of a pattern the directory that is
 * known must be in the setting's tree. */
static bool is_surely(const struct look *look, const struct config_place *place) {
    if (look->unknown || look->hole) {
        return false;
    }
    if (look->literal) {
        return look_compare(look, place->base, place->pattern) == LIKENESS_SURE;
    }
    struct str start = place->base == BASE_HOME      ? look->bounds->home
                       : place->base == BASE_PROJECT ? look->bounds->project
                                                     : STR("");
    if (place->base == BASE_ANYWHERE || has_wildcard(place->pattern)) {
        return false;
    }
    size_t end = look->prefix.len;
    while (end > 0 && look->prefix.ptr[end - 1] != '/') {
        end--;
    }
    struct builder tree;
    builder_init(&tree, look->arena);
    builder_add(&tree, start);
    builder_addf(&tree, "/%.*s", (int)strlen(place->pattern) - 1, place->pattern);
    struct str root = builder_str(&tree);
    return end > 1 && root.ptr != NULL &&
           path_is_in(str_slice(look->prefix, 0, end - 1), root, look->fold);
}

static const struct config_place *find_instead(const struct config *config,
                                               const struct look *look) {
    const struct config_place *best = NULL;
    for (size_t i = 0; i < config->places.count; i++) {
        const struct config_place *place = &config->places.items[i];
        if (!place->floor && is_surely(look, place) &&
            (best == NULL || particularity(look, place) >= particularity(look, best))) {
            best = place;
        }
    }
    return best;
}

struct user_places user_places_find(const struct config *config, const struct look *look) {
    struct user_places found = {0};
    if (config == NULL || config->places.count == 0) {
        return found;
    }
    found.instead = find_instead(config, look);
    for (size_t i = 0; i < config->places.count; i++) {
        const struct config_place *place = &config->places.items[i];
        bool weaker = found.instead != NULL && !place->floor && place != found.instead &&
                      particularity(look, place) <= particularity(look, found.instead);
        if (weaker || (found.at_least != NULL && place->level <= found.at_least->level)) {
            continue;
        }
        bool is = look_compare(look, place->base, place->pattern) != LIKENESS_NONE;
        bool contains = !is && look->recursive && look_contains(look, place->base, place->pattern);
        if ((is || contains) && place->level > DECISION_ALLOW) {
            found.at_least = place;
            found.contains = contains;
        }
    }
    return found;
}
