/* What the files of the parser share: the state of one parse and the reading of characters. */
#ifndef NAH_SHELL_LEXER_H
#define NAH_SHELL_LEXER_H

#include "base/error.h"
#include "shell/tree.h"

/* Decoded bytes from `decoded` on stand in the original text from `original` on. */
struct segment {
    size_t decoded;
    size_t original;
};

/* The characters being read: the text itself, a stretch of it, or a stretch with escapes or tabs
 * taken out (backquotes, <<-), which then has segments that lead back to the original. */
struct input {
    const char *text;
    size_t at;
    size_t end;
    const struct segment *segments; /* NULL: the original text */
    size_t segment_count;
    /* Every `[` before this place has no plain bracket expression: see glob.c. */
    size_t bracket_until;
    size_t bracket_answer;
};

/* A here-document whose body starts after the next newline. Its redirection is still on the stack
 * at `index` while `final` is NULL. */
struct pending {
    size_t index;
    struct redirection *final;
    struct str delimiter;
};

/* A here-document whose body is being read. */
struct open_body {
    struct str delimiter;
    const struct open_body *outer;
};

enum KEYWORD {
    KEYWORD_NONE,
    KEYWORD_IF,
    KEYWORD_THEN,
    KEYWORD_ELSE,
    KEYWORD_ELIF,
    KEYWORD_FI,
    KEYWORD_CASE,
    KEYWORD_ESAC,
    KEYWORD_FOR,
    KEYWORD_SELECT,
    KEYWORD_WHILE,
    KEYWORD_UNTIL,
    KEYWORD_DO,
    KEYWORD_DONE,
    KEYWORD_IN,
    KEYWORD_FUNCTION,
    KEYWORD_TIME,
    KEYWORD_COPROC,
    KEYWORD_OPEN_BRACE,
    KEYWORD_CLOSE_BRACE,
    KEYWORD_NOT,
    KEYWORD_OPEN_TEST,
    KEYWORD_CLOSE_TEST,
};

enum {
    INLINE_PARTS = 48,
    INLINE_WORDS = 48,
    INLINE_NODES = 32,
    INLINE_FEW = 8,
};

/* One parse. The stacks hold what is not yet in the tree; whoever pushes pops, so that lists in the
 * tree are allocated once, at their exact size. They start in the struct and move to the arena when
 * they outgrow it. */
struct parser {
    struct arena *arena;
    struct error *error;
    struct str whole; /* the text that shell_parse() was given */
    struct input input;
    size_t depth;
    size_t commands;
    size_t part_count;                 /* all that were read, also those that were read again */
    size_t reread;                     /* bytes that were read again after a wrong guess */
    const struct open_body *open_body; /* the innermost; NULL outside of here-documents */
    size_t nested_quotes;              /* " within "${...}" and "`...`" that were read */
    size_t pending_base;               /* here-documents below belong to an outer command */
    struct word *subscript;            /* of name[...] that turned out to be part of a word */
    size_t subscript_at;               /* where its `[` stands, and where it ends */
    size_t subscript_end;
    bool in_substitution; /* in $(...) or <(...): `)` may follow a here-document's delimiter */
    /* The keyword at `keyword_at`, which ends at `keyword_end`; looked up once. */
    const char *keyword_text;
    size_t keyword_at;
    size_t keyword_end;
    enum KEYWORD keyword;
    struct {
        struct part *items;
        size_t count;
        size_t capacity;
    } parts;
    struct words words;
    struct {
        struct node **items;
        size_t count;
        size_t capacity;
    } nodes;
    struct redirections redirections;
    struct {
        struct assignment *items;
        size_t count;
        size_t capacity;
    } assignments;
    struct {
        struct pending *items;
        size_t count;
        size_t capacity;
    } pending;
    struct part inline_parts[INLINE_PARTS];
    struct word inline_words[INLINE_WORDS];
    struct node *inline_nodes[INLINE_NODES];
    struct redirection inline_redirections[INLINE_FEW];
    struct assignment inline_assignments[INLINE_FEW];
    struct pending inline_pending[INLINE_FEW];
};

/* Bits of lexer_class[]: what a character may mean where no quote holds. */
enum {
    CLASS_META = 1,      /* ends a word: blanks, newline, & | ; ( ) < > */
    CLASS_QUOTE = 2,     /* \ ' " ` $ */
    CLASS_GLOB = 4,      /* * ? [ */
    CLASS_BRACE = 8,     /* { } , */
    CLASS_TILDE = 16,    /* ~ : = */
    CLASS_DOUBLE = 32,   /* special within double quotes: \ " ` $ */
    CLASS_NAME = 64,     /* letters, digits, _ */
    CLASS_START = 128,   /* letters, _ */
    CLASS_BRACKET = 256, /* [ ] */
    CLASS_CLOSE = 512,   /* } */
    CLASS_COLON = 1024,  /* : ? */
    CLASS_SLASH = 2048,  /* / */
    CLASS_PAREN = 4096,  /* ( ) */
    CLASS_DIGIT = 8192,
    CLASS_SOURCE = 16384, /* < > */
    CLASS_BAR = 32768,    /* | */
};

extern const uint16_t lexer_class[256];

static inline bool lexer_is(char c, unsigned classes) {
    return (lexer_class[(unsigned char)c] & classes) != 0;
}

/* The character `at`, or NUL at the end (no text holds one). */
static inline char lexer_at(const struct parser *parser, size_t at) {
    return at < parser->input.end ? parser->input.text[at] : '\0';
}

static inline char lexer_peek(const struct parser *parser) {
    return lexer_at(parser, parser->input.at);
}

/* The place of the first character at or after `at` that is not a line continuation. */
static inline size_t lexer_skip_continuation(const struct parser *parser, size_t at) {
    while (lexer_at(parser, at) == '\\' && lexer_at(parser, at + 1) == '\n') {
        at += 2;
    }
    return at;
}

/* The place after the character at `at` and the line continuations behind it. */
static inline size_t lexer_step(const struct parser *parser, size_t at) {
    return lexer_skip_continuation(parser, at + 1);
}

/* Goes over blanks, line continuations and a comment; stays at the newline. */
void lexer_skip_blanks(struct parser *parser);
/* As lexer_skip_blanks(), also over newlines, after each of which here-documents are read. */
bool lexer_skip_newlines(struct parser *parser);
/* Takes a newline and the bodies of the here-documents that wait for it. */
bool lexer_take_newline(struct parser *parser);
/* Is the text a reserved word, where one may stand? */
bool lexer_is_keyword(struct str text);
/* The reserved word that stands here as a whole word. */
enum KEYWORD lexer_keyword(struct parser *parser);
/* Takes the reserved word `keyword` if it stands here. */
bool lexer_take_keyword(struct parser *parser, enum KEYWORD keyword);
/* Reads a name (letters, digits, _) at `*at` and moves `*at` behind it; empty when there is none.
 */
struct str lexer_read_name(struct parser *parser, size_t *at);

/* Does `text` stand at `*at`, line continuations aside? Then moves `*at` behind it and those. */
bool lexer_match(const struct parser *parser, size_t *at, struct str text);

/* The span in the original text of the input's bytes from `start` up to `end`. */
struct span lexer_span(const struct parser *parser, size_t start, size_t end);

/* Fails with "expected ..., found ..." at the place that is read. */
bool lexer_expected(struct parser *parser, const char *expected);
/* Fails with a message at byte `at` of the input. */
bool lexer_fail(struct parser *parser, enum ERROR_CODE code, size_t at, const char *message);
/* As lexer_fail() at a byte of the original text. */
bool lexer_fail_original(struct parser *parser, enum ERROR_CODE code, size_t at,
                         const char *message);
bool lexer_no_memory(struct parser *parser);

/* Enters and leaves one level of nesting. */
bool lexer_enter(struct parser *parser);
static inline void lexer_leave(struct parser *parser) {
    parser->depth--;
}

/* Goes back to `at` to read it in another way. Fails when too much has been read twice: a text made
 * of wrong guesses would take time out of proportion. */
bool lexer_rewind(struct parser *parser, size_t at);

/* A copy of `count` items in the arena, for the tree; sets *out to NULL for none. */
bool lexer_keep(struct parser *parser, const void *items, size_t count, size_t size, void *out);

#define PARSER_PUSH(parser, stack, item)                                                           \
    (VEC_PUSH((parser)->arena, &(parser)->stack, item) || lexer_no_memory(parser))

/* word.c */

/* Where words stand decides what is special in them and what ends them. */
enum WORD_PLACE {
    WORD_ARGUMENT,       /* of a simple command, a redirection, a list */
    WORD_FIRST,          /* the name of a command: `name()` may follow */
    WORD_VALUE,          /* after name= */
    WORD_PATTERN,        /* of case, and the right of == in [[ ]] */
    WORD_TEST,           /* an operand in [[ ]] */
    WORD_REGEX,          /* the right of =~ */
    WORD_OPERAND,        /* in ${name-...}, up to } */
    WORD_REPLACED,       /* in ${name/.../}, up to / or }; a / may be its first character */
    WORD_ANCHORED,       /* in ${name/#.../}, up to / or } */
    WORD_OFFSET,         /* in ${name:...:...}, up to : or } */
    WORD_INDEX,          /* in name[...] */
    WORD_KEY,            /* the same in an argument, where blanks end it */
    WORD_SUBSCRIPT,      /* in ${name[...]}, up to ] or } */
    WORD_ARITHMETIC,     /* in $((...)) and ((...)), up to the ) of the first ( */
    WORD_SEMICOLON,      /* in for ((...; */
    WORD_OLD_ARITHMETIC, /* in $[...] */
    WORD_EXTGLOB,        /* in @(...) */
    WORD_DELIMITER,      /* of a here-document */
};

/* Reads one word up to, not over, what ends it. It may be empty. */
bool word_read(struct parser *parser, enum WORD_PLACE place, struct word *word);
/* Reads a word that must be there; `expected` says what it is. */
bool word_read_required(struct parser *parser, enum WORD_PLACE place, const char *expected,
                        struct word *word);
/* Moves the parts on the stack from `base` on into a word. */
bool word_close(struct parser *parser, size_t base, size_t start, struct word *word);
bool word_push_part(struct parser *parser, const struct part *part);
/* Counts parts that come into the tree; fails when they are too many. */
bool word_count_parts(struct parser *parser, size_t count);
/* `\rm`, `\r\m` and `r\m` are the word rm: letters behind backslashes join the literal when nothing
 * else in the word could change its meaning. */
void word_join_plain(struct parser *parser, size_t base);

/* literal.c */

/* Collects literal text, with a copy only where something had to be taken out. */
struct literal {
    size_t start; /* of the run that is not yet in `built` */
    size_t first; /* where the literal begins */
    bool building;
    struct builder built;
};
void literal_start(struct parser *parser, struct literal *literal);
/* Takes the run up to `to` and goes on at `from`. */
void literal_skip(struct parser *parser, struct literal *literal, size_t to, size_t from);
/* Pushes what was collected up to the place that is read, if there is any, as a PART_LITERAL. */
bool literal_end(struct parser *parser, struct literal *literal);

/* quote.c */

enum QUOTED_PLACE {
    QUOTED_DOUBLE,  /* "..." up to the quote */
    QUOTED_NESTED,  /* "..." in QUOTED_OPERAND: a backslash is always taken away */
    QUOTED_HERE,    /* the body of a here-document, up to the end of the input */
    QUOTED_OPERAND, /* ${x-...} within one of them, up to } */
    QUOTED_SINGLE,  /* '...' within such an operand, up to the end of the input */
};

/* At a quote character, or at $' or $": reads the quoted part. */
bool quote_read_single(struct parser *parser);
bool quote_read_ansi(struct parser *parser, size_t start);
bool quote_read_double(struct parser *parser, size_t start);
/* Reads text in which only $ ` \ are special, as one word. */
bool quote_read_text(struct parser *parser, enum QUOTED_PLACE place, struct word *word);

/* dollar.c */

/* Does an expansion start at this `$`? Else it is a plain dollar sign. */
bool dollar_starts(const struct parser *parser, bool quoted);
/* Reads it. */
bool dollar_read(struct parser *parser, bool quoted);
bool dollar_read_backquote(struct parser *parser, bool quoted);
bool dollar_read_process(struct parser *parser);
/* Reads the rest of a substitution, up to and over `)`. */
bool dollar_read_body(struct parser *parser, size_t open, struct node **body);
/* After `((`: reads an arithmetic text and its `))`; `*found` is false, and nothing has been taken,
 * when the parentheses turn out to be those of subshells. `*end` is the place behind the text and
 * its first `)`. */
bool dollar_read_arithmetic(struct parser *parser, struct word *word, bool *found, size_t *end);

/* parameter.c */

/* At the `{` of ${: reads up to and over `}`. */
bool parameter_read(struct parser *parser, size_t start, bool quoted);
/* Goes back to `at`; the index that was read from `bracket` to here is to be part of the word
 * there: bash lets blanks and all else stand in it. */
bool parameter_keep_index(struct parser *parser, size_t at, size_t bracket, struct word *index);
/* At the `[` of name[...]: reads an index and its `]`. */
bool parameter_read_index(struct parser *parser, struct word **index);

/* heredoc.c */

/* Reads the bodies of the here-documents that wait; the input stands after a newline. */
bool heredoc_read_pending(struct parser *parser);

/* redirection.c */

/* Reads a redirection if one stands here and pushes it; `*found` says whether. */
bool redirection_read(struct parser *parser, bool *found);
/* Moves the redirections on the stack from `base` on into the tree. */
bool redirection_keep(struct parser *parser, size_t base, struct redirections *out);

/* assignment.c */

/* Reads name=value if it stands here and pushes it; `*found` says whether. In an argument, blanks
 * and operators end an index. */
bool assignment_read(struct parser *parser, bool argument, bool *found);
/* Reads name=(...) as one word of text, for the builtins that take it so: eval, let, alias. */
bool assignment_read_text(struct parser *parser, struct word *word, bool *found);

/* simple.c */
bool simple_read(struct parser *parser, struct node **out);

/* compound.c */

/* Reads one command of any kind. */
bool command_parse(struct parser *parser, struct node **out);
/* A node of this kind that starts at `start`; NULL when there is an error. */
struct node *node_new(struct parser *parser, enum NODE_KIND kind, size_t start);
/* Gives the node its children. */
bool node_set_children(struct parser *parser, struct node *node, struct node **children,
                       size_t count);
/* Moves the words on the stack from `base` on into the node. */
bool node_set_words(struct parser *parser, struct node *node, size_t base);
/* Takes a reserved word that must stand here; `text` says which. */
bool compound_expect(struct parser *parser, enum KEYWORD keyword, const char *text);
/* Reads a list that must hold a command, and says where it stands if it does not. */
bool compound_read_body(struct parser *parser, struct node **out);
/* Reads the compound command that starts here; `*out` is NULL when none does. */
bool compound_read(struct parser *parser, struct node **out);

/* function.c */

/* The name that stands from `start` up to the place that is read, without line continuations. Fails
 * when it has quotes or expansions: bash reads such a name, but nothing can have it. */
bool function_plain_name(struct parser *parser, size_t start, const char *expected,
                         struct str *name);
/* Reads the body of a function, a compound command but no function or coprocess, and the newlines
 * before it. */
bool function_read_body(struct parser *parser, struct node **body);
/* After `function`: name [()] body. */
bool function_read(struct parser *parser, struct node *node);
/* After `coproc`: [name] compound, or a simple command. */
bool coproc_read(struct parser *parser, struct node *node);

/* loop.c */
bool loop_read_for(struct parser *parser, struct node *node);
bool loop_read_while(struct parser *parser, struct node *node);

/* test.c */
bool test_read(struct parser *parser, struct node *node);

/* list.c */

/* Reads commands up to what can start none: the end, `)`, `;;`, a closing reserved word. `*out` is
 * NULL when there is no command. */
bool list_read(struct parser *parser, struct node **out);

#endif
