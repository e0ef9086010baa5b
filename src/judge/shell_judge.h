/* Judges what a shell text does: each action, then how data flows between them. */
#ifndef NAH_JUDGE_SHELL_JUDGE_H
#define NAH_JUDGE_SHELL_JUDGE_H

#include "judge/context.h"

/* An action with what became of it. */
struct judged {
    const struct action *action;
    enum ACTION_TYPE type; /* what it really is, by its targets */
    enum DECISION decision;
    struct str reason; /* a whole sentence */
    struct str rule;
    struct str advice;
    struct str source;                  /* the part of the text */
    const struct config_source *set_by; /* the setting that decided; NULL: it is built in */
    struct strs targets;
    bool secret;            /* reads something secret */
    struct str secret_what; /* which: "~/.ssh/id_rsa (a private key)" */
    bool loopback;          /* contacts this machine only */
};

struct judgement {
    struct judged *items;
    size_t count;
    size_t capacity;
};

/* Judges one action by its type's policy, its rule and its targets. False when memory is spent. */
bool action_judge(const struct environment *environment, const struct action *action,
                  struct str text, struct arena *arena, struct judged *out);

/* Judges all actions of a text and how data flows between them. False when memory is spent. */
bool behaviour_judge(const struct environment *environment, const struct behaviour *behaviour,
                     struct str text, struct arena *arena, struct judgement *out);

/* Makes actions stricter by what reaches them: code from the network, secrets to the network.
 * False when memory is spent. */
bool flows_judge(const struct behaviour *behaviour, struct judgement *judgement,
                 struct arena *arena);

#endif
