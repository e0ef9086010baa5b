/* $((...)) over numbers that are known. */
#ifndef NAH_SHELL_ARITHMETIC_H
#define NAH_SHELL_ARITHMETIC_H

#include "base/str.h"

#include <stdint.h>

/* The number that a name holds; false when it is not known. */
typedef bool arithmetic_lookup(struct str name, void *context, int64_t *number);

/* Evaluates an expression without assignments, as bash does, in 64 bits. False when it is not known
 * what it gives: an unknown name, an assignment, a division by zero, an error, or too deep. */
bool arithmetic_evaluate(struct str text, arithmetic_lookup *lookup, void *context,
                         int64_t *number);

#endif
