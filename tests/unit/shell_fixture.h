/* What the tests of src/shell share. */
#ifndef NAH_TESTS_SHELL_FIXTURE_H
#define NAH_TESTS_SHELL_FIXTURE_H

#include "base/error.h"
#include "shell/tree.h"

/* One case of tests/corpus/shell/parse.txt. */
struct parse_case {
    struct str text;
    struct str expected;
    size_t line;
};

struct parse_cases {
    struct parse_case *items;
    size_t count;
    size_t capacity;
};

/* All cases; fails the test when they cannot be read. */
void fixture_cases(struct arena *arena, struct parse_cases *cases);
/* The tree as shell_dump() writes it, or "LINE:COLUMN: MESSAGE". */
struct str fixture_dump(struct arena *arena, struct str text);
/* The tree of a text that must be right. */
struct node *fixture_parse(struct arena *arena, const char *text);
/* An arena that has `bytes` bytes left and gets no more. */
void fixture_starve(struct arena *arena, size_t bytes);

#endif
