/* The state of one parse, shared by the files of the parser. */
#ifndef NAH_SHELL_PARSE_H
#define NAH_SHELL_PARSE_H

#include "shell/parser.h"

/* A here-document whose body comes after the next newline. */
struct pending {
    struct redirections *list;
    size_t index;
};

struct pendings {
    struct pending *items;
    size_t count;
    size_t capacity;
};

struct parse {
    struct arena *arena;
    struct str text;
    size_t at;
    size_t end; /* parse no further: text.len, or less within a part whose end is known */
    size_t depth;
    size_t commands;
    size_t no_brace_before; /* no brace that opens before this offset closes */
    size_t brace_failures;
    bool fixed; /* text is a decoded copy: all spans are `span` */
    struct span span;
    struct pendings pending;
    struct error *error;
    bool failed;
};

/* Where a word ends. */
enum WORD_MODE {
    WORD_PLAIN,      /* at white space and operators */
    WORD_BRACE,      /* an alternative: also at , and } */
    WORD_OPERAND,    /* of ${x:-...}: at } */
    WORD_PATTERN,    /* of ${x/pattern/...}: at / and } */
    WORD_OFFSET,     /* of ${x:offset:length}: at : and } */
    WORD_QUOTED,     /* within "...": at the closing quote */
    WORD_BODY,       /* a here-document: at the end */
    WORD_ARITHMETIC, /* at the end */
    WORD_INDEX,      /* at ] */
    WORD_REGEX,      /* the right side of =~: at white space outside of parentheses */
};

/* Fails the parse with what was expected at `at`; always false. The first failure stays. */
bool parse_fail(struct parse *parse, enum ERROR_CODE code, size_t at, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/* Enters and leaves one level of nesting. */
bool parse_enter(struct parse *parse);
void parse_leave(struct parse *parse);
struct span parse_span(const struct parse *parse, size_t start);

/* lexer.c */
char parse_peek(const struct parse *parse, size_t ahead);
bool parse_looks_at(const struct parse *parse, const char *text);
void parse_blanks(struct parse *parse);
/* Skips white space, newlines and comments; reads the bodies of here-documents. */
bool parse_newlines(struct parse *parse);
/* Takes one newline, then the bodies that it opens. */
bool parse_newline(struct parse *parse);
/* Is the reserved word next, as a whole word? */
bool parse_at_reserved(const struct parse *parse, const char *word);
bool parse_take_reserved(struct parse *parse, const char *word);
/* The offset of the parenthesis that closes the one before `from`; the end when there is none. */
size_t parse_closing(const struct parse *parse, size_t from);
bool is_meta(char c);
bool is_name_start(char c);
bool is_name_char(char c);

/* word.c */
bool parse_word(struct parse *parse, enum WORD_MODE mode, struct word *word);
bool parse_dollar(struct parse *parse, struct word *word, bool quoted);
bool parse_backquotes(struct parse *parse, struct word *word, bool quoted);
bool word_add(struct parse *parse, struct word *word, struct part part, size_t start);
/* parameter.c: `at` is behind "${" */
bool parse_parameter(struct parse *parse, struct part *part, bool quoted);
/* quote.c: `at` is behind "$'" */
bool parse_ansi(struct parse *parse, struct word *word, size_t start);
/* brace.c: true and `*done` when a brace expansion was read at `at` */
bool parse_brace(struct parse *parse, struct word *word, bool *done);

/* parser.c, compound.c, simple.c */
struct node *parse_node(struct parse *parse, enum NODE_KIND kind, size_t start);
bool node_add(struct parse *parse, struct node *node, struct node *child);
/* A list of commands up to what ends it; `*out` is NULL when there is none. */
bool parse_list(struct parse *parse, struct node **out);
/* As parse_list(), but there must be a command. */
bool parse_body(struct parse *parse, struct node **out);
bool parse_command(struct parse *parse, struct node **out);
bool parse_simple(struct parse *parse, struct node **out);
bool parse_redirections(struct parse *parse, struct redirections *out);
/* Reads one redirection when one is next. */
bool parse_redirection(struct parse *parse, struct redirections *out, bool *done);
bool parse_assignment(struct parse *parse, struct assignment *out, bool *done);
bool parse_inner(struct parse *parse, char close, struct node **out);

#endif
