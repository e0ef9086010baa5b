/* Languages of which only harmless words are known: what code_words.c lets pass. */
#ifndef NAH_ACTION_CODE_WORDS_H
#define NAH_ACTION_CODE_WORDS_H

#include "base/str.h"

#include <stdbool.h>

enum WORDS_LANGUAGE {
    WORDS_PERL,
    WORDS_RUBY,
    WORDS_PHP,
    WORDS_LUA,
    WORDS_ELIXIR,
    WORDS_JULIA,
    WORDS_R,
    /* Those whose marks code_marks.c goes over */
    WORDS_SCALA, /* and java */
    WORDS_OCTAVE,
    WORDS_LISP,
    WORDS_ERLANG,
    WORDS_HASKELL,
};

/* Lists are words with a blank between them. */
struct words_language {
    const char *program; /* how its name starts */
    enum WORDS_LANGUAGE language;
    bool whole;          /* `program` is the whole name */
    const char *fine;    /* words that compute or print, alone or behind a dot */
    const char *members; /* what is fine in a module: "JSON.parse", or all of it: "Enum.*" */
    const char *modules; /* those that may be loaded, and named */
};

/* code_more_words.c: further ones; the last has no name. */
extern const struct words_language words_more[];

/* NULL: none of these. */
const struct words_language *words_language_find(struct str program);

/* Is it one of the words of a list? Of "Enum.*" and "lists:*" any word that starts so. */
bool words_list_has(const char *list, struct str word);

/* Is it the name of something that runs, loads or opens, in one of these languages? Not even as a
 * text, a symbol or a variable is such a name harmless. */
bool words_is_dangerous(struct str word);

#endif
