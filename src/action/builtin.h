/* The rules that are part of nah, as rules/compile.c packs them at build time.
 *
 * nah-hook starts at every call of an agent and looks at a few of them: pointers, which the loader
 * would have to relocate in all of them, are made only where a rule is looked at. */
#ifndef NAH_ACTION_BUILTIN_H
#define NAH_ACTION_BUILTIN_H

#include "action/rules.h"

#include <stdint.h>

/* Where a string starts in `text`; 0: NULL. */
typedef uint32_t builtin_text;
/* Where a list starts in `lists`: its length, then its items; 0: NULL. */
typedef uint32_t builtin_list;

/* As in struct program. */
struct builtin_program {
    builtin_list names;
    builtin_list value_flags;
    builtin_list plain_flags;
    builtin_list path_flags; /* flag, enum OPERAND_USE, flag, ... */
    uint16_t handler;        /* in `handlers`; the first one is NULL */
    bool long_single_dash;
    bool operands_end_flags;
};

/* As in struct rule. */
struct builtin_rule {
    builtin_text id;
    builtin_list prefix; /* of lists */
    builtin_text match;
    builtin_list flags;
    builtin_list without;
    builtin_text effect;
    builtin_text advice;
    int16_t most_operands;
    int16_t least_operands;
    int16_t skip;
    uint8_t subject;
    uint8_t type;
    uint8_t at_least;
    uint8_t operands;
    uint8_t input;
    uint8_t output;
    bool recursive;
    bool verbs;
};

struct builtin_name {
    builtin_text name;
    builtin_list rules; /* numbers of rules */
    uint32_t program;   /* its number + 1; 0: none */
};

struct builtin {
    const char *text;
    const uint32_t *lists;
    bool (*const *handlers)(struct reading *reading, struct command *command);
    const struct builtin_program *programs;
    const struct builtin_rule *rules;
    size_t rule_count;
    const struct builtin_name *names; /* sorted */
    size_t name_count;
};

/* The rules of the TOML files in rules/. */
extern const struct builtin rules_builtin;

/* What is known of the program `name`, owned by `arena`; NULL when nothing is, and when memory is
 * spent (`arena->exhausted` tells which). O(log n). */
const struct rules_index *builtin_find(struct arena *arena, struct str name);

/* As builtin_find(); a name that is not known is tried without its version or target, and is then
 * what `*name` becomes: gcc-12, arm-none-eabi-objdump. */
const struct rules_index *builtin_find_plain(struct arena *arena, struct str *name);

/* The rules of one subject, without an index, owned by `arena`; false when memory is spent. */
bool builtin_rules_of(struct arena *arena, enum RULE_SUBJECT subject, struct rules *out);

/* The id of a rule by its number, the name of a program by its own. */
const char *builtin_rule_id(size_t number);
const char *builtin_name(size_t number);

/* Rule `number` as others see it; NULL when memory is spent. */
const struct rule *builtin_rule(struct arena *arena, size_t number);

#endif
