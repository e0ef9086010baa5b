/* Patterns of paths, and whether two of them can mean the same path. */
#ifndef NAH_JUDGE_GLOB_H
#define NAH_JUDGE_GLOB_H

#include "base/str.h"

enum GLOB_KIND {
    GLOB_CHAR,    /* that byte */
    GLOB_ONE,     /* any byte but a slash */
    GLOB_SET,     /* one of a set, which never holds a slash */
    GLOB_RUN,     /* any text without a slash, also none */
    GLOB_ANY,     /* any text, also none: a hole, or ** */
    GLOB_NOT_DOT, /* no text; what follows does not start with a dot */
};

struct glob_item {
    enum GLOB_KIND kind;
    unsigned char c;
    const unsigned char *set; /* 256 bits */
};

struct glob {
    struct glob_item *items;
    size_t count;
    size_t capacity;
};

/* Compiles the text of a struct value: NUL is a hole, and with `pattern` the glob characters are
 * active. What a bracket or extglob means is widened where it is hard to tell. False when memory is
 * spent. */
bool glob_compile(struct str text, bool pattern, struct arena *arena, struct glob *out);

/* Is there a text that both match? `fold` ignores ASCII case. True also when memory is spent, since
 * the question is always whether something dangerous is possible. */
bool glob_meets(const struct glob *a, const struct glob *b, bool fold, struct arena *arena);

/* Does the pattern of a table match this text? `*` is text without a slash, `**` any text, and a
 * slash at the end stands for the tree and its root. */
bool glob_matches(const char *pattern, struct str text, bool fold);

/* Compiles a pattern of a table; a slash at the end is left out. False when memory is spent. */
bool glob_compile_table(const char *pattern, struct arena *arena, struct glob *out);

#endif
