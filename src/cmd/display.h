/* Text for a person's terminal: colours, and nothing that the terminal would obey. */
#ifndef NAH_CMD_DISPLAY_H
#define NAH_CMD_DISPLAY_H

#include "judge/verdict.h"

#include <stdio.h>

/* May `stream` be coloured? It must be a terminal that is not "dumb", and NO_COLOR (no-color.org)
 * empty or unset. */
bool display_is_coloured(FILE *stream);

/* A part of a bar, so many columns wide, in the colour of a decision when `coloured`. */
void display_add_bar(struct builder *out, enum DECISION decision, size_t columns, bool coloured);

/* A line of so many columns below a text, with `start` at its start as far as that fits, in the
 * colour of a decision when `coloured`. */
void display_add_underline(struct builder *out, enum DECISION decision, const char *start,
                           size_t columns, bool coloured);

/* The name of a decision, in its colour when `coloured`, with blanks after it up to `width`. */
void display_add_decision(struct builder *out, enum DECISION decision, size_t width, bool coloured);

/* Writes to stdout what was built; false when there was no memory for it. */
bool display_print(struct str text);

#endif
