#include "cmd/places.h"

#include "base/file.h"
#include "base/path.h"
#include "base/process.h"

#include <errno.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>

/* Beside the running nah, so that a copy of the whole installation works anywhere; else where it
 * was configured to be. */
static const char *find_hook(const char *nah, struct arena *arena, struct error *error) {
    struct str beside =
        path_join(arena, path_parent(str_from(nah)), STR("../libexec/nah/nah-hook"));
    if (beside.ptr == NULL) {
        error_set(error, ERROR_MEMORY, "out of memory");
        return NULL;
    }
    const char *places[] = {beside.ptr, NAH_HOOK_PATH};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        if (process_is_executable(places[i])) {
            return places[i];
        }
    }
    error_set(error, ERROR_MISSING,
              "nah-hook is missing or cannot be executed: looked for %s and %s; install nah again",
              places[0], places[1]);
    return NULL;
}

bool places_find(struct places *places, struct arena *arena, struct error *error) {
    char directory[PATH_MAX];
    char *home;
    char *cache;
    /* argv[0] of nah is not at hand here, and is needed only where there is no /proc. */
    places->nah = process_self("nah", arena);
    if (places->nah == NULL) {
        return error_set(error, ERROR_SYSTEM, "cannot find nah's own program: add it to PATH");
    }
    if (getcwd(directory, sizeof directory) == NULL) {
        return error_set(error, ERROR_SYSTEM,
                         "cannot tell the working directory: %s; change to another one",
                         strerror(errno));
    }
    places->hook = find_hook(places->nah, arena, error);
    if (places->hook == NULL || !home_dir(arena, &home, error) ||
        !cache_dir(arena, &cache, error)) {
        return false;
    }
    places->home = home;
    places->cache = cache;
    places->directory = str_to_c(arena, str_from(directory));
    return places->directory != NULL || error_set(error, ERROR_MEMORY, "out of memory");
}
