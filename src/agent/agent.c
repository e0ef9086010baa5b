#include "agent/agent.h"

#include "agent/codex/codex.h"

static const struct agent *const agents[] = {
    &codex_agent,
};

const struct agent *agent_find(struct str name) {
    for (size_t i = 0; i < sizeof agents / sizeof *agents; i++) {
        if (name.len == 0 || str_is(name, agents[i]->name)) {
            return agents[i];
        }
    }
    return NULL;
}
