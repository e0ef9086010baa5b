/* Where a secret value starts and ends; for what redacts alone. */
#ifndef NAH_AUDIT_SECRET_H
#define NAH_AUDIT_SECRET_H

#include "audit/redaction.h"
#include "base/str.h"

/* Is `c` one of these? */
bool secret_is(char c, enum REDACTION_CHARACTERS characters);

/* Where a value is expected. */
struct secret_place {
    struct str text;
    size_t at;    /* behind the '=' or ':' of a name; where the word of a flag starts */
    bool colon;   /* it was a ':' */
    bool spaced;  /* there was a space before it */
    bool closing; /* quotes that opened right before the name close behind the '=' or ':' */
    char quote;   /* '"' or '\'' when that stands right before the name; else NUL */
};

/* The value of a name. False when there is none, or none that is secret: a variable, a call, a
 * type. */
bool secret_find_named(const struct secret_place *place, const struct redaction *rule,
                       size_t *start, size_t *end);

/* The value that starts at place->at as a word of a command: of a flag. */
bool secret_find_value(const struct secret_place *place, const struct redaction *rule,
                       size_t *start, size_t *end);

/* The end of the word that starts at `at`, with its quotes. */
size_t secret_word_end(struct str text, size_t at);

/* "$NAME", "${...}" or "$(...)", and nothing else. */
bool secret_is_reference(struct str value);

/* The password in a URL whose host part starts at `at`, or a user that looks random. */
bool secret_find_in_url(struct str text, size_t at, size_t *start, size_t *end);

#endif
