/* What printf(1) prints. */
#ifndef NAH_ACTION_PRINTED_H
#define NAH_ACTION_PRINTED_H

#include "action/reading.h"

/* The text that printf writes whose format is the word `from`, and whether that is sure. False when
 * memory is spent. */
bool printed_by_printf(struct reading *reading, const struct command *command, size_t from,
                       struct value *text, bool *known);

#endif
