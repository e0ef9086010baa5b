/* One word while it is read, for the files that read what can stand in it. */
#ifndef NAH_SHELL_WORD_H
#define NAH_SHELL_WORD_H

#include "shell/lexer.h"
#include "shell/parser.h"

/* What a place makes of the characters that it stops at. */
struct place_rules {
    unsigned stops; /* classes that end a literal run */
    bool meta_ends; /* blanks and operators end the word */
    bool globs;
    bool braces;
    bool tilde;          /* at the start */
    const char *missing; /* what to say when the text ends before the word does */
};

/* An open brace of the word that is read: its part, and the commas in it. */
struct brace {
    size_t part; /* index on the stack of parts, where `{` stands as a literal part */
    size_t at;   /* of it, in the input */
    size_t commas;
};

/* One word while it is read. */
struct word_reader {
    enum WORD_PLACE place;
    const struct place_rules *rules;
    size_t base;  /* its first part on the stack */
    size_t start; /* in the input */
    struct literal literal;
    size_t nesting;      /* open ( or [ */
    size_t conditionals; /* `?` without its `:` in an offset */
    bool assigning;      /* in name=value, where ~ may also start the value or follow a : */
    size_t value;        /* the last place in name=value where such a ~ may stand */
    bool done;
    bool seen_brace;
    bool seen_escape;
    size_t brace_places; /* of all `{`, and each `,` and `}` behind one: see brace_sum() */
    size_t brace_end;    /* behind the last brace expansion */
    bool dots;           /* `..` and something stand in the outermost open brace */
    size_t dots_until;   /* where they have been looked for */
    size_t brace_count;
    struct brace braces[SHELL_DEPTH_MAX]; /* those that are open */
};

/* Ends the literal before something that is read as a part of its own. */
bool word_flush(struct parser *parser, struct word_reader *reader);
/* Starts the next literal behind it; true, to end a chain of conditions. */
bool word_resume(struct parser *parser, struct word_reader *reader);
/* Pushes the bytes from `text` up to `end` as a part that starts at `start`, and goes on at `end`.
 */
bool word_push_text(struct parser *parser, struct word_reader *reader, enum PART_KIND kind,
                    size_t start, size_t text, size_t end);
/* The same without line continuations; no other backslash is in the text. */
bool word_push_joined(struct parser *parser, struct word_reader *reader, enum PART_KIND kind,
                      size_t start, size_t text, size_t end);

/* glob.c */

/* At `[`, `*` or `?`. */
bool glob_read(struct parser *parser, struct word_reader *reader);
/* Is the `(` at `open` that of an extended pattern, whose operator is the character before the
 * place that is read? */
bool glob_is_extended(const struct parser *parser, const struct word_reader *reader, size_t open);
/* Reads it; there may be line continuations before the `(`. */
bool glob_read_extended(struct parser *parser, struct word_reader *reader, size_t open);

/* tilde.c */

/* At `~`, `:` or `=`. */
bool tilde_read_class(struct parser *parser, struct word_reader *reader);

/* brace.c */

/* At `{`, `}` or `,`. */
bool brace_read(struct parser *parser, struct word_reader *reader);
/* Has the literal that is read a `..` and something behind it? With `more`, what follows the
 * literal is something. */
bool brace_has_dots(const struct parser *parser, struct word_reader *reader, bool more);
/* Joins literal parts that stand side by side, from `base` on. */
void brace_join_literals(struct parser *parser, size_t base);
/* bash expands braces before it knows what quotes mean: for that, a `"` within "${x-"..."}" or
 * "`...`" ends the quotes before it, and a brace in ${x-{} is not closed by the } behind. Is the
 * word from `start` to here one in which it may find other braces than those whose places made
 * `sum`? `any`: it has braces outside of quotes. */
bool brace_is_entangled(const struct parser *parser, size_t start, size_t sum, bool any);
/* The sum of the places of braces, with one more. */
static inline size_t brace_sum(size_t sum, size_t at) {
    return sum * 31 + at + 1;
}

#endif
