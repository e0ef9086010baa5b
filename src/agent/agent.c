#include "agent/agent.h"

#include "agent/codex/codex.h"
#include "base/path.h"

#include <stdlib.h>

const struct agent *const agents[] = {
    &codex_agent,
    NULL,
};

const struct agent *agent_find(struct str name) {
    for (size_t i = 0; agents[i] != NULL; i++) {
        if (name.len == 0 || str_is(name, agents[i]->name)) {
            return agents[i];
        }
    }
    return NULL;
}

void agent_names(const struct agent *first, const char *names[AGENTS_MAX + 1]) {
    size_t count = 0;
    names[count++] = first->name;
    for (size_t i = 0; agents[i] != NULL && count < AGENTS_MAX; i++) {
        if (agents[i] != first) {
            names[count++] = agents[i]->name;
        }
    }
    names[count] = NULL;
}

bool agents_protect(struct arena *arena, struct environment *environment) {
    struct strs folders = {0};
    for (size_t i = 0; agents[i] != NULL; i++) {
        struct str folder = str_from(getenv(agents[i]->home_variable));
        if (folder.len < 2 || folder.ptr[0] != '/') {
            continue;
        }
        folder = path_join(arena, STR("/"), folder);
        struct str real = folder;
        if (folder.ptr == NULL || !VEC_PUSH(arena, &folders, folder)) {
            return false;
        }
        if (environment->resolve(folder, arena, &real, environment->context) &&
            !str_equal(real, folder) && !VEC_PUSH(arena, &folders, real)) {
            return false;
        }
    }
    environment->agent_paths = folders.items;
    environment->agent_count = folders.count;
    return !arena->exhausted;
}
