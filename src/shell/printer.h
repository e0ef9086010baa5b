/* Syntax tree → text, and → a readable outline. */
#ifndef NAH_SHELL_PRINTER_H
#define NAH_SHELL_PRINTER_H

#include "shell/tree.h"

/* Appends a bash text that parses back to the same tree. */
void shell_print(struct builder *out, const struct node *tree);
/* Appends one word as shell_print() writes it. */
void shell_print_word(struct builder *out, const struct word *word);
/* Appends an indented outline of the tree, one node or word a line, for `nah test --explain`. */
void shell_outline(struct builder *out, const struct node *tree);

#endif
