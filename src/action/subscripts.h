/* Code in what bash reads as arithmetic: in ((x > 1)) the value of x is an expression, too, and the
 * subscripts of the names in it are expanded: with x='a[$(rm f)]' it removes f. */
#ifndef NAH_ACTION_SUBSCRIPTS_H
#define NAH_ACTION_SUBSCRIPTS_H

#include "action/reading.h"

/* Adds an action when a word, or a value, that is an expression as a whole runs code that it or a
 * variable holds. False when memory is spent. */
bool subscripts_of_word(struct reading *reading, const struct scope *scope,
                        const struct word *word);
bool subscripts_of_value(struct reading *reading, const struct scope *scope,
                         const struct value *value, struct span span);
/* The same for the name of a variable, perhaps with a subscript, that a builtin is given. */
bool subscripts_of_name(struct reading *reading, const struct value *name, struct span span);
/* The same for the operands of [[ ... ]]. */
bool subscripts_of_test(struct reading *reading, const struct scope *scope,
                        const struct words *words);

#endif
