/* Reads rules and programs from TOML as rules/README.md describes it, and checks all of it. */
#ifndef NAH_ACTION_RULESET_H
#define NAH_ACTION_RULESET_H

#include "action/rules.h"
#include "base/error.h"
#include "base/toml.h"

/* Whose rules they are. Ours may name a handler, and each must have examples. */
enum RULESET_ORIGIN {
    RULESET_BUILTIN,
    RULESET_USER,
};

/* The verdicts that examples are given for. */
enum RULESET_VERDICT {
    RULESET_ALLOW,
    RULESET_ASK,
    RULESET_BLOCK,
    RULESET_VERDICT_COUNT,
};

/* Where something is defined, for messages. */
struct ruleset_place {
    const char *file;
    size_t line;
    size_t column;
};

struct ruleset_rule {
    struct rule rule;
    struct ruleset_place place;
    const char *const *examples[RULESET_VERDICT_COUNT]; /* end with NULL; NULL: none */
};

struct ruleset_program {
    struct program program; /* its handler is NULL */
    struct ruleset_place place;
    const char *handler; /* its name, or NULL */
};

/* What has been read so far. All of it is owned by the arena, but for the names of files. */
struct ruleset {
    struct arena *arena;
    struct ruleset_rules {
        struct ruleset_rule *items;
        size_t count;
        size_t capacity;
    } rules;
    struct ruleset_programs {
        struct ruleset_program *items;
        size_t count;
        size_t capacity;
    } programs;
};

void ruleset_init(struct ruleset *ruleset, struct arena *arena);

/* Adds the [[program]] and [[rule]] tables of `root`, which toml_parse() has read from `text`;
 * other keys are the caller's business. `file` is for messages about a later file, and must live as
 * long as the set. False at the first mistake, with its line and column. */
bool ruleset_add(struct ruleset *ruleset, const char *file, struct str text,
                 const struct toml_value *root, enum RULESET_ORIGIN origin, struct error *error);

/* Adds one table of [[rule]], or of [[program]] when `program`. */
bool ruleset_add_one(struct ruleset *ruleset, const char *file, struct str text,
                     const struct toml_value *table, bool program, enum RULESET_ORIGIN origin,
                     struct error *error);

/* Adds a file that holds nothing else. */
bool ruleset_add_text(struct ruleset *ruleset, const char *file, struct str text,
                      enum RULESET_ORIGIN origin, struct error *error);

/* Checks what only the whole set can tell (ids and names of programs that are used twice) and fills
 * `out`, owned by the set's arena, as rules_find() needs it. `culprit` names the file that the
 * error's line is in. */
bool ruleset_finish(const struct ruleset *ruleset, struct rules *out, const char **culprit,
                    struct error *error);

#endif
