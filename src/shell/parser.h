/* Text → syntax tree, as bash 5 reads it. Knows nothing of danger. */
#ifndef NAH_SHELL_PARSER_H
#define NAH_SHELL_PARSER_H

#include "base/error.h"
#include "shell/tree.h"

enum {
    SHELL_INPUT_MAX = 1024 * 1024, /* bytes */
    SHELL_DEPTH_MAX = 64,          /* levels of nesting of any kind */
    SHELL_COMMANDS_MAX = 4096,     /* simple commands in one text */
    SHELL_PARTS_MAX = 65536,       /* parts of words, and commands of any kind, in one text */
};

/* Parses `text` into `*tree`, which is NULL for a text without a command (empty, comments only).
 * Nodes and decoded texts are owned by `arena`; the others point into `text`, which must outlive
 * them. On failure returns false with `error`: ERROR_SYNTAX with line, column and what was
 * expected, ERROR_LIMIT for one of the limits above, ERROR_MEMORY. A text that holds a NUL byte or
 * invalid UTF-8 is ERROR_SYNTAX. */
bool shell_parse(struct arena *arena, struct str text, struct node **tree, struct error *error);

#endif
