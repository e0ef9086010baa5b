/* What a text must hold for a pattern to match it, to spare the pattern where it cannot. */
#ifndef NAH_JUDGE_LITERALS_H
#define NAH_JUDGE_LITERALS_H

#include "base/str.h"

#include <stdint.h>

/* The pairs of neighbouring bytes of a text, without case: never one less than there are. */
struct literal_pairs {
    uint64_t bits[64];
};

/* Finds texts of which one is, but for its case, in all that the pcre2 pattern matches with
 * PCRE2_UTF. None where that is not clear; never those that are part of `always`, which tell
 * nothing. Owned by `arena`; false when memory is spent. */
bool literals_find(struct arena *arena, const char *pattern, const char *always, struct strs *out);

void literals_read(struct str text, struct literal_pairs *out);

/* May one of them be in the text? True when there are none. */
bool literals_may_be_in(const struct strs *literals, const struct literal_pairs *pairs);

#endif
