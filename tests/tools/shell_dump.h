/* A syntax tree as one line, without spans: what tests compare. */
#ifndef NAH_TESTS_SHELL_DUMP_H
#define NAH_TESTS_SHELL_DUMP_H

#include "shell/tree.h"

/* Appends the tree; "nothing" for NULL. Literal parts side by side are one. */
void shell_dump(struct builder *out, const struct node *tree);
void shell_dump_word(struct builder *out, const struct word *word);

#endif
