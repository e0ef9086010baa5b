/* What toml_set.c and toml_remove.c share. Edits work on the text: they find the bytes that a
 * statement takes, cut or add there, and read the result again, so that an edit never gives a text
 * that says anything else than was asked. */
#ifndef NAH_BASE_TOML_EDIT_H
#define NAH_BASE_TOML_EDIT_H

#include "base/toml_parser.h"

enum {
    TOML_SHOWN_MAX = 80, /* bytes of a key or path in a message */
};

struct toml_edit {
    struct toml_parser parser; /* has read the text */
    struct strs keys;          /* the path */
    struct str path;           /* as the caller wrote it */
};

/* Reads the path and the text. The edit is of no use when that fails. */
bool toml_edit_open(struct toml_edit *edit, struct arena *arena, struct str text, struct str path,
                    struct error *error);

/* The text as it was before the edit. */
struct str toml_edit_text(const struct toml_edit *edit);

/* Reads the new text, which may be {NULL, 0} for want of memory, and sees that the path is there,
 * or is not. False with the error of the edit, else it becomes `*out`. */
bool toml_edit_check(struct toml_edit *edit, struct str text, bool expected, struct str *out);

/* Is `value` the same as `ancestor` or below it? */
bool toml_is_within(const struct toml_value *value, const struct toml_value *ancestor);

/* Is it a table in braces? NULL is none. */
bool toml_is_inline(const struct toml_value *table);

/* The lines around a byte of the text, from the first byte to behind the line break: a statement
 * outside of braces has its lines for itself. */
size_t toml_line_start(struct str text, size_t offset);
size_t toml_line_end(struct str text, size_t offset);

#endif
