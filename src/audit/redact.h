/* Hides secrets in a text before it is stored: what rules/redaction.toml describes becomes
 * "[redacted:ID]", with the rule's id.
 *
 * This looks at bytes, not at syntax: the text may be a command, a patch, JSON, or a part of one.
 * What looks like a secret and is none is hidden as well. */
#ifndef NAH_AUDIT_REDACT_H
#define NAH_AUDIT_REDACT_H

#include "base/str.h"

#define REDACT_MARK "[redacted:"

enum {
    REDACTED_MAX = 32,
};

/* The text itself when there is nothing to hide, else a copy in `arena`; {NULL, 0} when memory is
 * spent. Takes time in proportion to the text. Valid UTF-8 stays so. */
struct str redact(struct arena *arena, struct str text);

/* As redact() for each string of a JSON text that json.h wrote; the result is JSON again. */
struct str redact_json(struct arena *arena, struct str text);

/* What was hidden in a text. Views of it. */
struct redacted {
    struct str items[REDACTED_MAX];
    size_t count;
};

/* As redact(), and notes what it hides; what finds no place, or is very short, is not noted. */
struct str redact_noting(struct arena *arena, struct str text, struct redacted *values);

/* Hides these values wherever they stand in a text: what is made of a command tells nothing of why
 * a part of it is a secret. NULL: there are none. {NULL, 0} when memory is spent. */
struct str redact_values(struct arena *arena, struct str text, const struct redacted *values);

/* Both for each string of a JSON text, as redact_json(); the names of members stay. */
struct str redact_json_values(struct arena *arena, struct str text, const struct redacted *values);

#endif
