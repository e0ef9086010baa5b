/* Variables that change while words are expanded: ((x = 5)), $((x++)), ${x:=y}, let x=1. */
#ifndef NAH_ACTION_ASSIGNS_H
#define NAH_ACTION_ASSIGNS_H

#include "action/reading.h"

/* Notes what the expansion of a word assigns. False when memory is spent. */
bool assigns_of_word(struct reading *reading, struct scope *scope, const struct word *word);

/* The same for a word that is an arithmetic expression as a whole. */
bool assigns_of_arithmetic(struct reading *reading, struct scope *scope, const struct word *word);

#endif
