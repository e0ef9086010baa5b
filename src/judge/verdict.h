/* The verdict type, for those who only pass it on: the log, the agent's encoder. */
#ifndef NAH_JUDGE_VERDICT_H
#define NAH_JUDGE_VERDICT_H

#include "base/str.h"

#include <stdint.h>

/* In order of strictness. */
enum DECISION {
    DECISION_ALLOW,
    DECISION_ASK,
    DECISION_BLOCK,
};

/* "allow", "ask" or "block". */
const char *decision_name(enum DECISION decision);
/* Finds a decision by that name; false when there is none. */
bool decision_find(struct str name, enum DECISION *decision);

/* One action as the log and `nah test` show it. */
struct verdict_action {
    struct str type;   /* "git_safe" */
    struct str source; /* the part of the text that does it */
    enum DECISION decision;
    struct str reason; /* why this one is decided so */
    struct str rule;
    struct strs targets; /* as the user would write them: "~/.ssh/id_rsa", "evil.example" */
};

struct behaviour;

struct verdict {
    enum DECISION decision;
    struct str reason; /* one plain sentence: the deciding effect and its target */
    struct str advice; /* what the agent can do instead; may be empty */
    struct str rule;   /* id of the deciding rule */
    struct str set_by; /* where what decided is set: "built-in", "~/.config/nah/config.toml:3" */
    const struct verdict_action *actions;
    size_t action_count;
    /* An ask that an agent's own sandbox cannot hold: secrets, the guard itself, other agents. */
    bool beyond_sandbox;
    /* What was read in a command (action/action.h), for those who look at it further; else NULL. */
    const struct behaviour *behaviour;
    uint64_t elapsed_ns; /* filled by whoever measures */
};

#endif
