/* A word as the shell reads it back. */
#ifndef NAH_BASE_QUOTE_WORD_H
#define NAH_BASE_QUOTE_WORD_H

#include "base/str.h"

/* Does the word need no quotes: letters, digits and @%+=:,./_- only, and at least one of them? As
 * the first word of a command one with `=` would be an assignment. */
bool shell_is_plain_word(struct str word);

/* Appends the word in single quotes. */
void shell_quote_word(struct builder *out, struct str word);

#endif
