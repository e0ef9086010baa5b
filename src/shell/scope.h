/* What static expansion knows of the variables at one point of a text. Shared by scope.c and the
 * files of expansion. */
#ifndef NAH_SHELL_SCOPE_H
#define NAH_SHELL_SCOPE_H

#include "shell/expand.h"

enum {
    SCOPE_VARIABLES_MAX = 1024, /* further ones are not known */
};

struct variable {
    struct str name;
    struct values values; /* what it may be; not of an array */
    bool is_array;
    struct argvs lists; /* of an array: the lists of elements that it may hold */
    bool fixed;         /* it may be readonly: what it held stays possible */
    bool loose;         /* it has other names: see scope_loosen() */
    bool each;          /* an array of any length, each element of which is one of `values` */
};

struct variables {
    struct variable *items;
    size_t count;
    size_t capacity;
};

/* What a command substitution is known to print. */
struct known_output {
    const struct node *body;
    struct values values; /* count 0: not known after all */
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
    bool shared;     /* `variables` may be those of another scope, too: copy them before a change */
    bool incomplete; /* some variable that was set is not in `variables` */
    const struct value *positional; /* $1 ... */
    size_t positional_count;
    bool positional_known;
    struct value cwd;
    struct known_outputs outputs; /* of the words that are expanded next */
};

/* The value of something unknown: one hole. */
struct value value_hole(enum HOLE_CAUSE cause, struct str name);
/* Adds a value that is not there yet; past EXPAND_VALUES_MAX the whole becomes a hole. False when
 * memory is spent. */
bool values_add(struct arena *arena, struct values *values, const struct value *value);
const struct variable *scope_variable(const struct scope *scope, struct str name);
/* What the body of a substitution prints, or one of which each of its lines is; NULL: not known. */
const struct values *scope_output(const struct scope *scope, const struct node *body);

#endif
