/* Text of others for a person: nothing in it that a terminal obeys, breaks a line or hides. */
#ifndef NAH_BASE_VISIBLE_H
#define NAH_BASE_VISIBLE_H

#include "base/str.h"

/* Appends `text` on one line. What a terminal would not print as it stands is written as an escape:
 * control characters (\n, \e, \x9b), marks that turn or hide text (\u202e), bytes that are not
 * UTF-8. With `columns` > 0 a text that needs more is cut and ends in an ellipsis; returns how many
 * it takes. */
size_t visible_add(struct builder *out, struct str text, size_t columns);

#endif
