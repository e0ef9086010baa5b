/* What runs only sometimes, or more than once: conditions, loops, && and ||. */
#ifndef NAH_ACTION_BRANCHES_H
#define NAH_ACTION_BRANCHES_H

#include "action/reading.h"

/* Interprets a node of one of these kinds, as trace_node() does. False when memory is spent. */
bool branches_trace(struct reading *reading, struct scope *scope, const struct node *node,
                    const struct stream *input, struct stream *output);

#endif
