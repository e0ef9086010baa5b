/* How a version of Codex is brought to ask nah. */
#ifndef NAH_AGENT_CODEX_GATE_H
#define NAH_AGENT_CODEX_GATE_H

#include "agent/codex/version.h"
#include "agent/session.h"

enum CODEX_GATE {
    /* Codex's own sandbox confines the agent; what would leave it asks. */
    GATE_ON_REQUEST,
    /* Every call asks: approval_policy = "untrusted", which Codex has until 0.148. Commands that
     * Codex takes for harmless, such as cat, ask only when they are written in a form that it does
     * not read, which a hook can do from 0.131 on: see answer.c. */
    GATE_UNTRUSTED_POLICY,
    /* Every call asks: the folder is untrusted and no approval_policy is set anywhere. */
    GATE_UNTRUSTED_FOLDER,
    /* Nobody is asked: nah decides on every call before it runs. */
    GATE_HEADLESS,
};

/* The gate of that sandbox in that version. */
enum CODEX_GATE codex_gate(struct codex_version version, enum SESSION_SANDBOX sandbox);

/* Can a hook write a command in another form in that version? */
bool codex_gate_rewrites(struct codex_version version);

/* The value of Codex's sandbox_mode. */
const char *codex_sandbox_mode(enum SESSION_SANDBOX sandbox);

#endif
