/* Syntax tree → text. */
#ifndef NAH_SHELL_PRINTER_H
#define NAH_SHELL_PRINTER_H

#include "shell/tree.h"

/* Appends a bash text that parses back to the same tree (spans and layout aside). Nothing is added
 * for NULL. It takes time and room in proportion to the tree, except that backquotes within
 * backquotes double their backslashes at each level. */
void shell_print(struct builder *out, const struct node *tree);
/* Appends one word as shell_print() writes it. Two words side by side may be read as one brace or
 * bracket expression: put a blank between them. */
void shell_print_word(struct builder *out, const struct word *word);
/* Appends the body of a here-document, in which only $, ` and \ are special. */
void shell_print_body(struct builder *out, const struct word *body);
/* Appends name=value with all its forms. */
void shell_print_assignment(struct builder *out, const struct assignment *assignment);
/* Appends a redirection without the body of a here-document. */
void shell_print_redirection(struct builder *out, const struct redirection *redirection);

#endif
