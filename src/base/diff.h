/* What differs between two texts, as people read it. */
#ifndef NAH_BASE_DIFF_H
#define NAH_BASE_DIFF_H

#include "base/str.h"

/* Appends the differing lines as a unified diff with three lines around them; nothing when the
 * texts are equal. `name` stands in its two first lines. */
void diff_add(struct builder *out, const char *name, struct str before, struct str after);

#endif
