/* TOML 1.0: a reader that knows where every key and value stands, and edits that keep all other
 * bytes as they are. */
#ifndef NAH_BASE_TOML_H
#define NAH_BASE_TOML_H

#include "base/arena.h"
#include "base/error.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    TOML_DEPTH_MAX = 128, /* tables and arrays within one another */
};

enum TOML_KIND {
    TOML_STRING,
    TOML_INTEGER,
    TOML_FLOAT,
    TOML_BOOLEAN,
    TOML_OFFSET_DATE_TIME,
    TOML_LOCAL_DATE_TIME,
    TOML_LOCAL_DATE,
    TOML_LOCAL_TIME,
    TOML_ARRAY,
    TOML_TABLE,
};

/* How a table or array came to be; what may be added to it later depends on this. */
enum TOML_ORIGIN {
    TOML_FROM_VALUE,        /* written as a value: [1, 2], {a = 1}, or anything but a table */
    TOML_FROM_HEADER,       /* [a], an item of [[a]], and the root */
    TOML_FROM_SUB_HEADER,   /* a in [a.b], not defined itself so far */
    TOML_FROM_DOTTED_KEY,   /* a in a.b = 1 */
    TOML_FROM_ARRAY_HEADER, /* the array of [[a]] */
};

/* Bytes of the text, from `start` up to, not including, `end`. */
struct toml_span {
    size_t start;
    size_t end;
};

/* What a date or time says; parts that its kind lacks are 0. */
struct toml_time {
    int year;
    int month;
    int day;
    int hour;
    int minute;
    int second; /* 60 for a leap second */
    int nanosecond;
    int offset_minutes; /* east of UTC */
};

struct toml_index;

/* A value and the key it stands under. Owned by the arena of toml_parse(). */
struct toml_value {
    enum TOML_KIND kind;
    enum TOML_ORIGIN origin;
    struct str key;            /* decoded; empty for the root and for items of arrays */
    struct toml_span key_span; /* this one part of the key as first written, with its quotes */
    /* The value as written. Of a table with a header: the header from '[' to ']'. Of one that only
     * longer keys mention, and of an array of tables: as key_span. Of the root: the whole text. */
    struct toml_span span;
    struct toml_value *parent; /* NULL for the root */
    struct toml_value *next;   /* the next of the same parent, in the order of the text */
    unsigned depth;            /* 0 for the root */
    union {
        struct str string; /* decoded; a view of the text where nothing had to be */
        int64_t integer;
        double number;
        bool boolean;
        struct toml_time time;
        struct {
            struct toml_value *first; /* in the order of the text */
            struct toml_value *last;
            size_t count;
            struct toml_index *index; /* of a table: finds children by key */
        };
    };
};

/* Reads a whole document: UTF-8, with or without a byte order mark. False with ERROR_SYNTAX (and
 * its place), ERROR_LIMIT or ERROR_MEMORY. Takes time in proportion to the text. `text` must live
 * as long as `root`. */
bool toml_parse(struct arena *arena, struct str text, struct toml_value **root,
                struct error *error);

/* The child of a table under one key, given decoded; NULL when there is none, when `table` is NULL
 * and when it is no table. */
struct toml_value *toml_child(const struct toml_value *table, struct str key);

/* The value at a path of bare keys such as "features.hooks", below `table`; NULL as toml_child().
 */
struct toml_value *toml_find(const struct toml_value *table, const char *path);

/* The value at a path of decoded keys. */
struct toml_value *toml_find_keys(const struct toml_value *table, const struct str *keys,
                                  size_t count);

/* Typed access: false, and nothing is set, when `value` is NULL or of another kind. A float may be
 * written as an integer. */
bool toml_get_string(const struct toml_value *value, struct str *out);
bool toml_get_integer(const struct toml_value *value, int64_t *out);
bool toml_get_float(const struct toml_value *value, double *out);
bool toml_get_boolean(const struct toml_value *value, bool *out);
bool toml_get_time(const struct toml_value *value, struct toml_time *out);

/* Is it an array of strings only? Iterate from `first` by `next`. */
bool toml_is_string_array(const struct toml_value *value);

/* "a string", "an integer": for messages. */
const char *toml_kind_name(enum TOML_KIND kind);

/* Reads a dotted key as TOML writes it (a.'b c'."d\n") into decoded parts, owned by `arena`. */
bool toml_parse_key(struct arena *arena, struct str text, struct strs *keys, struct error *error);

/* Appends a key: bare where it can be, else quoted. */
void toml_write_key(struct builder *builder, struct str key);

/* Appends a string value in quotes. `text` must be UTF-8. */
void toml_write_string(struct builder *builder, struct str text);

/* Makes the value at `path` (a dotted key as TOML writes it) read `value` (a TOML value as text).
 * A value that is there is replaced in its place; else a line is added at the end of the table that
 * it belongs to, or a new table at the end. All other bytes stay. False with ERROR_SYNTAX when
 * `text`, `path` or `value` is no TOML (the place is that in `text`, or none), with ERROR_USAGE
 * when the path leads through an array or something that is no table, or to a table that has a
 * header. `out` is owned by `arena`. */
bool toml_set(struct arena *arena, struct str text, struct str path, struct str value,
              struct str *out, struct error *error);

/* Takes away the value at `path` with its key: whole lines, with a comment at their end; of a table
 * all its headers and lines, up to its last line, wherever they stand. Comments above stay. False
 * with ERROR_MISSING when there is nothing at `path`, else as toml_set(). */
bool toml_remove(struct arena *arena, struct str text, struct str path, struct str *out,
                 struct error *error);

/* Adds a string to the end of the array at `path`, which is made when it is not there. Where each
 * item has its line, the new one gets one; comments stay where they are. An item that is there
 * already changes nothing. Errors as toml_set(). */
bool toml_list_add(struct arena *arena, struct str text, struct str path, struct str item,
                   struct str *out, struct error *error);

/* Takes a string out of the array at `path`, with its line when it has one of its own; the last one
 * goes with the array. Errors as toml_remove(). */
bool toml_list_remove(struct arena *arena, struct str text, struct str path, struct str item,
                      struct str *out, struct error *error);

/* Takes away one table of an array of tables, from its header to the last line of its values.
 * `table` is of a tree that toml_parse() made of `text`, and has no tables of its own below it. */
bool toml_table_remove(struct arena *arena, struct str text, const struct toml_value *table,
                       struct str *out, struct error *error);

#endif
