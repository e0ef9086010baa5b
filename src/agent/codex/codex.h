/* OpenAI's Codex CLI as an agent. */
#ifndef NAH_AGENT_CODEX_CODEX_H
#define NAH_AGENT_CODEX_CODEX_H

#include "agent/agent.h"

/* Codex's events that nah answers. */
struct codex_event {
    enum EVENT kind;
    const char *name;      /* in payloads and settings: "PreToolUse" */
    const char *trust_key; /* in the key of a hook's trust: "pre_tool_use" */
    int timeout;           /* seconds; nah-hook itself answers within a fraction of one */
};

enum {
    CODEX_EVENT_COUNT = 5,
};

extern const struct codex_event codex_events[CODEX_EVENT_COUNT];

extern const struct agent codex_agent;

#endif
