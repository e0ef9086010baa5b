/* How redact.c finds what is to be hidden: a function for each way in which a secret shows. Each is
 * called with a place in the text, and tells by `start`, `end` and `rule` of the search what is
 * there; when it returns false these mean nothing. */
#ifndef NAH_AUDIT_REDACT_SEARCH_H
#define NAH_AUDIT_REDACT_SEARCH_H

#include "audit/redaction.h"
#include "audit/secret.h"
#include "base/str.h"

enum {
    REDACT_NAME_MAX = 64,    /* characters of a name: only its end counts */
    REDACT_LOOKS_MAX = 1000, /* so often a command is looked through for a program; then it is taken
                                to be there */
};

/* A walk through a text, and what its last step found: the bytes to hide, by which rule. */
struct redact_search {
    struct str text;
    size_t start;
    size_t end;
    size_t rule;
    size_t done;      /* what is before it is hidden or copied already */
    unsigned looks;   /* back for the program of a flag */
    unsigned entries; /* at what is given to programs */
};

/* redact_token.c: what tells itself */

/* A token that starts at `at`: the longest, when several rules have one here. */
bool redact_find_token(struct redact_search *search, size_t at);
/* What tells itself by the word at `at` within it. */
bool redact_find_part(struct redact_search *search, size_t at);
/* A key between its -----BEGIN, at `at`, and its END. */
bool redact_find_block(struct redact_search *search, size_t at);
/* The password in the URL whose "://" is at `at`. */
bool redact_find_url(struct redact_search *search, size_t at);

/* redact_name.c: what has a name that tells of it */

/* May `c` stand in the name of a variable, flag, header or member? */
static inline bool redact_is_name_character(char c) {
    return secret_is(c, REDACTION_ALNUM) || c == '_' || c == '-' || c == '.';
}
/* The rule of a name: the last words first. `name` may hold - _ and . and letters of any size.
 * NULL: there is none. */
const struct redaction_word *redact_find_name(struct str name);
/* The value behind the '=' or ':' at `at`. */
bool redact_find_named(struct redact_search *search, size_t at);

/* Where the value stands that is at `at`: behind the format of a printf when that is its "%s".
 * STR_NOT_FOUND: nowhere. */
size_t redact_skip_format(struct str text, size_t at);

/* redact_flag.c: the words of a command */

/* Is `name` one of `words`, which has a space before and behind each? */
bool redact_is_listed(struct str name, const char *words);
/* The words of the command before `at`: is one of them, as the last part of a path, one of `words`?
 */
bool redact_is_in_command(struct redact_search *search, size_t at, const char *words);
/* Where the word starts that follows one that ends at `end`: behind spaces, or in the next string
 * of a list. STR_NOT_FOUND: there is none. */
size_t redact_next_word(struct str text, size_t end);

/* The value of the flag that starts at `at`. */
bool redact_find_flag(struct redact_search *search, size_t at);
/* "set NAME VALUE" at `at`: how many programs take what they keep. */
bool redact_find_setting(struct redact_search *search, size_t at);

/* redact_command.c: what only the command around it tells */

/* A secret behind the words of a command at `at`. */
bool redact_find_operand(struct redact_search *search, size_t at);
/* The value behind the '=' at `at` of any name, in a command that keeps such ones. */
bool redact_find_kept(struct redact_search *search, size_t at);
/* What the echo, printf, <<< or << at `at` gives to a program that reads a secret. */
bool redact_find_input(struct redact_search *search, size_t at);

#endif
