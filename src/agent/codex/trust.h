/* The trust that Codex wants for a hook, given for one session on its command line. */
#ifndef NAH_AGENT_CODEX_TRUST_H
#define NAH_AGENT_CODEX_TRUST_H

#include "agent/codex/codex.h"

struct codex_hook {
    const struct codex_event *event;
    struct str command;
    struct str status; /* the line that Codex shows while the hook runs; empty: none */
    int timeout;       /* seconds */
};

/* Appends "sha256:..." of the hook as Codex computes it for a group without a matcher. The command
 * must be UTF-8 without DEL, which Codex writes in another way than we do. */
void codex_trust_hash(const struct codex_hook *hook, struct builder *out);

#endif
