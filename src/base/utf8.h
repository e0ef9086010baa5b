/* UTF-8 as RFC 3629 has it. */
#ifndef NAH_BASE_UTF8_H
#define NAH_BASE_UTF8_H

#include "base/str.h"

#include <stdint.h>

#define UTF8_REPLACEMENT "\xEF\xBF\xBD" /* U+FFFD */

/* The length in bytes of the character at the start of `s`, and its code point (`code` may be
 * NULL); 0 when there is none: s is empty, the form is overlong, cut, a surrogate or above
 * U+10FFFF. */
size_t utf8_read(struct str s, uint32_t *code);

/* Appends the character of a code point below 0x200000: what is above U+10FFFF is no character, but
 * bash writes it so. */
void utf8_add(struct builder *out, uint32_t code);

/* Is all of it valid, and without a NUL byte? */
bool utf8_is_text(struct str s);

/* `s` itself when utf8_is_text(), else a copy in which each byte that is not part of a character,
 * and each NUL, is U+FFFD. {NULL, 0} when memory is spent. */
struct str utf8_to_text(struct arena *arena, struct str s);

/* The longest start of `s` that has at most `bytes` bytes and ends between two characters. */
struct str utf8_cut(struct str s, size_t bytes);

#endif
