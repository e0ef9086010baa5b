/* Visits a tree without the visitor knowing every kind of node. */
#ifndef NAH_SHELL_WALK_H
#define NAH_SHELL_WALK_H

#include "shell/tree.h"

/* The text of a word that is written plainly: without quotes, expansions and patterns (c\d is cd).
 * The empty text for any other. */
struct str word_literal(const struct word *word);

/* Called for each command that a word runs to get its value: the bodies of $(...), `...`, <(...)
 * and >(...), also within quotes, parameters, arithmetic and braces; in order. Return false to
 * stop. */
typedef bool word_visitor(const struct part *part, void *context);

/* Visits a word; false when the visitor stopped it. */
bool word_walk(const struct word *word, word_visitor *visit, void *context);

#endif
