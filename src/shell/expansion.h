/* What the files of expansion share; nobody else includes this. */
#ifndef NAH_SHELL_EXPANSION_H
#define NAH_SHELL_EXPANSION_H

#include "shell/scope.h"

enum {
    EXPAND_DEPTH_MAX = 32, /* operands within operands, names within names */
};

/* One of the things that a word may become, in the making: fields that are finished, and the one
 * that text is added to. Once that has an active pattern character, `text` is a pattern. */
struct partial {
    struct argv fields;
    struct builder text;
    bool pattern;
    bool exists; /* something was written here, if only "" */
    /* What stood here before the quotes that are read, and whether a "$@" of nothing is in them. */
    struct {
        bool exists;
        size_t fields;
        size_t length;
        bool vanishes;
    } quotes;
    enum HOLE_CAUSE cause;
    struct str hole_name;
    struct str more_names;
};

struct partials {
    struct partial *items;
    size_t count;
    size_t capacity;
};

struct expansion {
    const struct scope *scope;
    struct arena *arena;
    struct partials partials;
    struct partial first; /* most words become one thing */
    struct span span;
    bool splits; /* unquoted values are split into fields */
    bool open;   /* an unquoted hole may become any number of fields */
    bool in_quotes;
    size_t quotes_depth; /* `depth` of what stands in these quotes itself */
    bool operand;        /* in the unquoted operand of ${x-...}: its literal text is split, too */
    size_t depth;
};

/* What a parameter is: values, or lists for $@ and arrays. Nothing in either: not set. */
struct known {
    struct values values;
    struct argvs lists;
    bool is_list;
    bool unknown; /* it may be anything, also unset */
    bool unset;   /* it may be unset, besides the values */
};

/* scope.c */

/* The variable, to be changed; `*found` is NULL when there is no room for one more, which is then
 * not known, for one that is loose, which stays so, and for one that cannot be set. False when
 * memory is spent. */
bool scope_own_variable(struct scope *scope, struct str name, struct variable **found);
/* The list of which nothing is known. */
bool list_add_unknown(struct arena *arena, struct str name, struct argv *out);
/* Adds a list that is not there yet; past the limit all become one that is not known. */
bool lists_add(struct arena *arena, struct argvs *lists, const struct argv *list);
/* Adds what a variable may hold, seen as an array: a plain value is its only element. */
bool lists_add_variable(struct arena *arena, struct argvs *lists, const struct variable *variable);

/* partial.c */

bool expansion_begin(struct expansion *expansion);
/* Appends copies of all in `from` to `to`. */
bool expansion_copy(struct expansion *expansion, const struct partials *from, struct partials *to);
/* Makes the whole word unknown: it may become too many things. */
bool expansion_limit(struct expansion *expansion);
/* Adds one of `values` to all that there is so far: quoted, or as a value that is split and whose
 * pattern characters are active. */
bool expansion_add(struct expansion *expansion, const struct values *values, bool quoted);
bool expansion_add_value(struct expansion *expansion, struct value value, bool quoted);
bool expansion_add_hole(struct expansion *expansion, enum HOLE_CAUSE cause, struct str name,
                        bool quoted);
/* Adds one of the lists: as fields of their own, or, with `joined`, as one text. */
bool expansion_add_lists(struct expansion *expansion, const struct argvs *lists, bool quoted,
                         bool joined);
/* Begins and ends "...": these are no argument when "$@" and the like are in them, and they and all
 * else there is nothing. */
void expansion_open_quotes(struct expansion *expansion);
void expansion_close_quotes(struct expansion *expansion);
/* Ends the last field of each partial, where there is one. */
bool expansion_finish(struct expansion *expansion);

/* expand.c */

bool expansion_add_parts(struct expansion *expansion, const struct word *word, bool quoted);
/* A word that is only text, as most are. */
bool expansion_plain_text(const struct word *word, struct value *value);
/* The values of a word within a word, which is not split. */
bool expansion_values(struct expansion *outer, const struct word *word, bool quoted,
                      struct values *out);
/* The numbers, as text, that an arithmetic word may give; holes where one is not known. */
bool expansion_numbers(struct expansion *outer, const struct word *word, struct values *out);

/* parameter_find.c */

/* Is it @ or *? */
bool parameter_is_all(struct str name);
/* Is it the index of ${a[@]}? */
bool parameter_is_all_index(const struct word *index);
/* Parameters that hold a number, where the text does not set them. */
bool parameter_is_number(struct str name);
/* Adds a number as text. */
bool parameter_add_number(struct expansion *expansion, struct values *values, size_t number);
/* What is known of $x, ${x...} or ${a[index]...}, before its operator. */
bool parameter_find_scalar(struct expansion *expansion, const struct parameter *parameter,
                           struct known *known);
/* The same of $@, $* and ${a[@]}. */
bool parameter_find_list(struct expansion *expansion, const struct parameter *parameter,
                         struct known *known);

/* parameter_value.c */

bool expansion_add_parameter(struct expansion *expansion, const struct parameter *parameter,
                             bool quoted);

/* operator.c */

/* What an operator and its operands make of one value; HOLE_OPERATOR where that is not known. All
 * are added to `out`. */
bool operator_apply(struct expansion *expansion, const struct parameter *parameter,
                    const struct value *value, struct values *out);
/* The part of `count` things that ${x:offset:length} takes; `*known` is false where its numbers are
 * not known or bash complains. */
bool operator_slice(struct expansion *expansion, const struct parameter *parameter, size_t count,
                    size_t *from, size_t *to, bool *known);

#endif
