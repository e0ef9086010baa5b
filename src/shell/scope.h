/* What static expansion knows of the variables at one point of a text. Shared by scope.c and
 * expand.c. */
#ifndef NAH_SHELL_SCOPE_H
#define NAH_SHELL_SCOPE_H

#include "shell/expand.h"

struct variable {
    struct str name;
    struct values values; /* of an array: its elements */
    bool is_array;
};

struct variables {
    struct variable *items;
    size_t count;
    size_t capacity;
};

/* What a command substitution is known to print. */
struct known_output {
    const struct node *body;
    struct value value;
};

struct known_outputs {
    struct known_output *items;
    size_t count;
    size_t capacity;
};

struct scope {
    struct arena *arena;
    const struct scope_start *start;
    struct variables variables;
    const struct value *positional; /* $1 ... */
    size_t positional_count;
    bool positional_known;
    struct value cwd;
    struct known_outputs outputs; /* of the words that are expanded next */
};

/* The value of something unknown: one hole. */
struct value value_hole(enum HOLE_CAUSE cause, struct str name);
const struct variable *scope_variable(const struct scope *scope, struct str name);
/* What the body of a substitution prints; NULL: not known. */
const struct value *scope_output(const struct scope *scope, const struct node *body);

#endif
