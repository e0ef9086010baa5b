/* Guesses what a misspelt name was meant to be. */
#ifndef NAH_BASE_NEAREST_H
#define NAH_BASE_NEAREST_H

#include "base/str.h"

/* A search: set `given`, offer every name, then look at `best`. */
struct nearest {
    struct str given;
    struct str best; /* empty: nothing is near enough to be what was meant */
    size_t distance; /* of `best` */
};

void nearest_init(struct nearest *nearest, struct str given);
/* Takes `name` if it is near (at most a third of its letters differ) and nearer than all before. A
 * swap of two letters counts as one difference. */
void nearest_offer(struct nearest *nearest, struct str name);

#endif
