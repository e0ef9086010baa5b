/* The marks, strings, patterns and comments between the words of code: for code_words.c. */
#ifndef NAH_ACTION_CODE_SCAN_H
#define NAH_ACTION_CODE_SCAN_H

#include "action/code_words.h"
#include "action/reading.h"

struct code_scan {
    struct arena *arena;
    struct str text;
    size_t at;
    const struct words_language *known;
    enum WORDS_LANGUAGE language;
    struct strs bound; /* names that the code gives a value, as far as they can be told */
    struct strs own;   /* modules of the project that it loads: see code_own_find() */
    struct str last;   /* the word before */
    bool nested;       /* it is the replacement of s///e */
};

/* Goes over what may stand before the code, and finds the names that it binds. False when memory is
 * spent. */
bool code_scan_start(struct code_scan *scan);

/* The byte at an offset, or `ahead` of this one; past the end '\0'. */
char code_scan_char(const struct code_scan *scan, size_t at);
char code_scan_peek(const struct code_scan *scan, size_t ahead);
/* The next byte that is no blank. */
char code_scan_next(const struct code_scan *scan);
/* May it be in a name? */
bool code_scan_is_word(const struct code_scan *scan, char c);

/* Does the code bind the name? */
bool code_scan_binds(const struct code_scan *scan, struct str word);

/* array_map("strtoupper", $x), usort($x, fn ...) of php: is what is called seen, and harmless? True
 * for what calls nothing. */
bool code_scan_callback(const struct code_scan *scan, struct str word);

/* s///, y///, tr///, m//, qr//, q(), qq(), qw() of perl: how many parts they have; 0: none of
 * these. */
size_t code_scan_quote_parts(struct str word);

/* These go over what is here, and say whether it is harmless: the parts of such an operator, of
 * which `*code` is one that is run, or empty; a string, comment, pattern or mark. */
bool code_scan_quote_operator(struct code_scan *scan, size_t parts, struct str *code);
bool code_scan_mark(struct code_scan *scan);

/* code_marks.c: the same of a mark, and code_scan_start(), for the languages from WORDS_SCALA on.
 */
bool code_scan_mark_more(struct code_scan *scan);
bool code_scan_bind_more(struct code_scan *scan);
/* May the word that starts at `start` and has just been read be a harmless one there? */
bool code_scan_word_more(const struct code_scan *scan, struct str word, size_t start);

#endif
