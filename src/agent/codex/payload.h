/* What Codex writes on a hook's stdin: one JSON object. */
#ifndef NAH_AGENT_CODEX_PAYLOAD_H
#define NAH_AGENT_CODEX_PAYLOAD_H

#include "agent/agent.h"

enum {
    PAYLOAD_BYTES_MAX = 4 << 20,
    PAYLOAD_FIELDS_MAX = 10000, /* arguments of one tool call */
    PAYLOAD_DEPTH_MAX = 64,     /* of an argument */
};

/* agent.decode: ERROR_LIMIT, ERROR_SYNTAX for what is no such object or lacks a member, or
 * ERROR_MEMORY. */
bool codex_decode(struct str payload, struct arena *arena, struct event *out, struct error *error);

/* agent.request_from: `input` is the text of a command or patch, or the JSON object that Codex
 * would send. cwd and safe_edits are left to the caller. */
bool codex_request_from(struct str tool, struct str input, struct arena *arena, struct request *out,
                        struct error *error);

#endif
