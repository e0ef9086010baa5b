/* Syntax tree → readable outline with the values of words. */
#ifndef NAH_SHELL_OUTLINE_H
#define NAH_SHELL_OUTLINE_H

#include "shell/expand.h"

/* Appends an indented outline of the tree, one command, word or redirection a line; the commands of
 * substitutions stand below their word. With a scope each word that is not plain text is followed
 * by what it may become there: assignments, loops over lists and `cd` are followed as far as the
 * text alone shows them, and the scope is changed. NULL: no values. Control characters are shown as
 * escapes. Nothing is added for a NULL tree. False when memory is spent. */
bool shell_outline(struct builder *out, const struct node *tree, struct scope *scope);

#endif
