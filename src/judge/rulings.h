/* What the ids in verdicts mean that are no rules of rules/: what places, hosts, flows and the
 * guard's own state lead to. */
#ifndef NAH_JUDGE_RULINGS_H
#define NAH_JUDGE_RULINGS_H

#include <stddef.h>

struct ruling_meaning {
    const char *id;      /* "path-private-key" */
    const char *meaning; /* one line: when a verdict names it */
};

extern const struct ruling_meaning ruling_meanings[];
extern const size_t ruling_meaning_count;

#endif
