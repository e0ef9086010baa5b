/* What the files of the TOML reader share; nobody else includes this. */
#ifndef NAH_BASE_TOML_PARSER_H
#define NAH_BASE_TOML_PARSER_H

#include "base/toml.h"

/* One part of a dotted key. */
struct toml_key {
    struct str text; /* decoded */
    struct toml_span span;
};

struct toml_keys {
    struct toml_key *items;
    size_t count;
    size_t capacity;
};

/* A header, or a key with its value, also one within an inline table. */
struct toml_statement {
    bool is_header;
    struct toml_value *value;     /* what it defines; of [[a]] the item */
    struct toml_value *container; /* the table in whose body or braces it stands; headers: NULL */
    struct toml_span span;        /* without the space around it */
};

/* In the order in which they start. */
struct toml_statements {
    struct toml_statement *items;
    size_t count;
    size_t capacity;
};

struct toml_parser {
    struct arena *arena;
    struct str text;
    size_t at; /* the next byte to be read */
    struct error *error;
    struct toml_value *root;
    struct toml_value *section; /* that the last header opened */
    struct toml_keys keys;      /* the dotted key read last */
    struct toml_statements statements;
};

/* Sets an error at a byte of the text and returns false. */
bool toml_fail(struct toml_parser *parser, size_t offset, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
bool toml_fail_memory(struct toml_parser *parser);
/* "'x'" for a printable byte at `at`, else what it is; for "expected X, found Y". The result is
 * valid until the next call with the same buffer. */
const char *toml_describe(const struct toml_parser *parser, size_t at, char buffer[16]);

/* toml_scan.c: characters, space, comments */

/* Checks that the text is UTF-8 and has no control character that TOML forbids everywhere. */
bool toml_check_text(struct toml_parser *parser);
/* The byte `ahead` of the next one, '\0' at the end. A NUL in the text never gets this far. */
char toml_peek(const struct toml_parser *parser, size_t ahead);
bool toml_at_end(const struct toml_parser *parser);
/* Passes blanks and tabs. */
void toml_skip_blanks(struct toml_parser *parser);
/* Passes blanks, comments and line ends. */
void toml_skip_lines(struct toml_parser *parser);
/* Passes the rest of a line, which may hold a comment; fails at anything else. */
bool toml_end_line(struct toml_parser *parser, const char *after);
/* Reads a dotted key into parser->keys. */
bool toml_read_keys(struct toml_parser *parser);

/* toml_string.c */

/* Reads any of the four forms of a string, at a quote. A key may not have the forms of many
 * lines. */
bool toml_read_string(struct toml_parser *parser, bool is_key, struct str *out);

/* toml_scalar.c */

/* Reads a number, boolean, date or time into `value`: its kind and content. */
bool toml_read_scalar(struct toml_parser *parser, struct toml_value *value);

/* toml_tree.c */

/* Appends a new value to `parent`, under `key` when that is a table. NULL with the error set: too
 * deep, or no memory. The caller has made sure that the key is free. */
struct toml_value *toml_append(struct toml_parser *parser, struct toml_value *parent,
                               const struct toml_key *key, enum TOML_KIND kind,
                               enum TOML_ORIGIN origin);

/* toml_parse.c */

/* Reads the whole text; the caller has set arena, text and error, and all else is 0. */
bool toml_read_document(struct toml_parser *parser);
/* Reads one value into `value`, whose place in the tree is set. */
bool toml_read_value(struct toml_parser *parser, struct toml_value *value);

#endif
