/* How one [[program]] or [[rule]] is read; for ruleset.c alone. */
#ifndef NAH_ACTION_RULESET_READER_H
#define NAH_ACTION_RULESET_READER_H

#include "action/ruleset.h"
#include "base/nearest.h"

struct ruleset_reader {
    struct arena *arena;
    struct str text;
    enum RULESET_ORIGIN origin;
    struct error *error;
};

/* Fill `out` but for its place. False with the error and its place set. */
bool ruleset_read_rule(struct ruleset_reader *reader, const struct toml_value *table,
                       struct ruleset_rule *out);
bool ruleset_read_program(struct ruleset_reader *reader, const struct toml_value *table,
                          struct ruleset_program *out);

/* Sets an error at the start of `span` and returns false. */
bool ruleset_fail(struct ruleset_reader *reader, struct toml_span span, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
bool ruleset_fail_memory(struct ruleset_reader *reader);
/* For a name that is none of those offered to `nearest`: adds what was perhaps meant. */
bool ruleset_fail_unknown(struct ruleset_reader *reader, struct toml_span span, const char *what,
                          const struct nearest *nearest);

/* A key of a table in TOML, and the field that it fills. */
enum RULESET_KEY {
    RULESET_KEY_TEXT,   /* const char *: a string that is not empty */
    RULESET_KEY_NUMBER, /* int */
    RULESET_KEY_SWITCH, /* bool */
    RULESET_KEY_LIST,   /* const char *const *: an array of strings */
    RULESET_KEY_FLAGS,  /* as LIST: an array of flags */
    RULESET_KEY_CHOICE, /* an enum: the number of the name in `names` */
    RULESET_KEY_OTHER,  /* `read` */
};

struct ruleset_key {
    const char *name;
    enum RULESET_KEY kind;
    size_t offset; /* of the field, within what is filled */
    const char *const *names;
    size_t name_count;
    bool (*read)(struct ruleset_reader *reader, const struct toml_value *value, void *out);
};

/* Reads each child of `table` as `keys` say. `what` ("rule") is for messages. */
bool ruleset_read_keys(struct ruleset_reader *reader, const struct toml_value *table,
                       const char *what, const struct ruleset_key *keys, size_t count, void *out);

/* A string without NUL that is not empty. */
bool ruleset_read_text(struct ruleset_reader *reader, const struct toml_value *value,
                       const char **out);
/* An array of such strings that is not empty; the list ends with NULL. */
bool ruleset_read_list(struct ruleset_reader *reader, const struct toml_value *value,
                       const char *const **out);
/* An array of flags: "-o", "--output". */
bool ruleset_read_flags(struct ruleset_reader *reader, const struct toml_value *value,
                        const char *const **out);

#endif
