/* The escapes of $'...'. */
#ifndef NAH_SHELL_ANSI_H
#define NAH_SHELL_ANSI_H

#include "base/str.h"

/* The text that $'source' stands for; `source` itself when nothing is escaped. It ends before a NUL
 * (\0, \x00), as in bash. {NULL, 0} when memory is spent. */
struct str ansi_decode(struct arena *arena, struct str source);
/* Appends a source that decodes to `text`. */
void ansi_encode(struct builder *out, struct str text);

#endif
