/* Patterns as ${x#pattern} and its like match them: * ? [...] and backslashes, over whole ASCII
 * characters. */
#ifndef NAH_SHELL_PATTERN_H
#define NAH_SHELL_PATTERN_H

#include "base/str.h"

enum {
    PATTERN_TEXT_MAX = 512, /* bytes of a text that is matched */
    PATTERN_MAX = 64,       /* bytes of a pattern */
};

/* Can these be matched here just as bash would? Not what is longer than the limits, not ASCII, or
 * has an extended pattern, whose meaning an option decides. */
bool pattern_is_plain(struct str pattern, struct str text);
/* Does the pattern match the whole text? Takes time in proportion to both lengths multiplied. */
bool pattern_matches(struct str pattern, struct str text);

#endif
