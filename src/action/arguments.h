/* The flags and operands of a command line, read as its program reads them. */
#ifndef NAH_ACTION_ARGUMENTS_H
#define NAH_ACTION_ARGUMENTS_H

#include "action/rules.h"

/* A flag, with its value if it has one, or an operand (`flag` is then empty). The `--` that ends
 * the flags is a flag too: `git checkout -- x` is not `git checkout x`. */
struct argument {
    struct str flag; /* "-o", "--output"; as given, perhaps shortened */
    bool whole;      /* a long flag of the program's own that only looks like a shortened one */
    bool has_value;
    struct value value; /* of the flag, or the operand itself */
    size_t index;       /* in the argv: of the word that holds the flag or operand */
};

struct arguments {
    struct argument *items;
    size_t count;
    size_t capacity;
};

/* Reads argv->items[1] and after, as `program` says; NULL: no flag takes a value. The list is owned
 * by `arena`. False when memory is spent. */
bool arguments_read(struct arena *arena, const struct argv *argv, const struct program *program,
                    struct arguments *out);

/* What a flag as given, whose value is a path, is for; NULL for any other flag. */
const struct flag_use *flag_path_use(const struct program *program, struct str flag);
/* Does `program`, which may be NULL, say of a flag as given that it has a value, or none? */
bool flag_is_known(const struct program *program, struct str flag);
/* Does a flag as given mean `name`? True also for a shortened long flag ("--forc", "--force"). */
bool flag_means(struct str given, const char *name);
/* Does it mean one of the names in a list that ends with NULL? */
bool flag_means_one_of(struct str given, const char *const *names);
/* Is one of the NULL-terminated `names` among the flags? "--flag=value" asks for that value too. */
bool arguments_have(const struct arguments *arguments, const char *const *names);
/* The last value of a flag; NULL when it is not given or has no value. */
const struct value *arguments_value(const struct arguments *arguments, const char *name);
/* The operand number `n` from 0; NULL when there are fewer. */
const struct argument *arguments_operand(const struct arguments *arguments, size_t n);
size_t arguments_operand_count(const struct arguments *arguments);

/* Part of a value, from byte `from` on: holes and pattern stay. */
struct value value_from(const struct value *value, size_t from);
/* Is the value wholly known and equal to `text`? */
bool value_is(const struct value *value, const char *text);
/* The same with one of the names in a list that ends with NULL. */
bool value_is_one_of(const struct value *value, const char *const *names);
/* Is the value wholly known: no hole, no pattern? */
bool value_known(const struct value *value);

#endif
