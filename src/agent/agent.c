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
