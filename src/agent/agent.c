#include "agent/agent.h"

#include "agent/codex/codex.h"

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
