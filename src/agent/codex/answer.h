/* What Codex reads from a hook's stdout. */
#ifndef NAH_AGENT_CODEX_ANSWER_H
#define NAH_AGENT_CODEX_ANSWER_H

#include "agent/agent.h"

/* agent.encode */
void codex_encode(const struct event *event, const struct session_mode *mode,
                  const struct verdict *verdict, struct builder *out);

/* agent.fail_safe */
struct str codex_fail_safe(enum EVENT kind);

#endif
