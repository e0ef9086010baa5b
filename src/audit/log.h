/* The decision log: one SQLite file, one row a decision; a spool beside it for bad days. */
#ifndef NAH_AUDIT_LOG_H
#define NAH_AUDIT_LOG_H

#include "base/error.h"
#include "judge/verdict.h"

#include <stdint.h>

struct log;

/* One decision as it is written and read. Views are borrowed. */
struct log_row {
    int64_t id;       /* given by the log */
    int64_t ts_ms;    /* milliseconds since 1970, UTC */
    struct str agent; /* "codex" */
    struct str event; /* the agent's name for it: "PermissionRequest" */
    struct str session_id;
    struct str turn_id;
    struct str agent_id;
    struct str tool_use_id;
    struct str tool;
    enum DECISION decision;
    struct str reason;
    struct str rule;
    struct str actions; /* JSON array of {type, source, decision, reason, rule, targets} */
    struct str cwd;
    struct str input;
    struct str mode;    /* "flow", "no-sandbox", "workspace-write", ... */
    struct str outcome; /* "" until known, then "ran" */
    int64_t elapsed_us;
};

struct log_filter {
    size_t limit; /* newest rows first, at most this many; 0 is no limit */
    struct str tool;
    bool by_decision;
    enum DECISION decision;
};

#endif
