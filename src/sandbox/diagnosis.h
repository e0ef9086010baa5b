/* Recognises in what a command has printed that something was refused, and of which path. That it
 * was the boundary must still be confirmed, see probe.h. */
#ifndef NAH_SANDBOX_DIAGNOSIS_H
#define NAH_SANDBOX_DIAGNOSIS_H

#include "base/str.h"

struct diagnosis {
    struct str line; /* that says so */
    struct str path; /* as written there; empty: none is named */
    bool is_write;   /* it was about changing something */
};

/* Finds the first line that says so and names a path, else the first that says so; a view of
 * `output`. False when there is none. */
bool diagnosis_find(struct str output, struct diagnosis *out);

#endif
