/* What a text does, as one line of text, for tests. */
#ifndef NAH_TESTS_ACTION_DUMP_H
#define NAH_TESTS_ACTION_DUMP_H

#include "action/action.h"

/* "TYPE PROGRAM ACCESS:TARGET ...; ... | FROM>TO ...": the actions in order, then the flows. An
 * access is r, w, d or x, of a host h; {} is a hole, a pattern ends in ~, a tree in ... ; an action
 * that is at least an ask has a "?", one that is a block a "!". The home is /h, the directory /h/p.
 * Owned by the arena. */
struct str action_dump(struct arena *arena, const char *text);

struct action_case {
    const char *text;
    const char *expected; /* as action_dump() writes it */
};

/* How many of the cases are not as expected; prints these. */
size_t action_check(const struct action_case *cases, size_t count);

#endif
