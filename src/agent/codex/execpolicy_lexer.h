/* The words of a .rules file: as much of Starlark as plain literals need. */
#ifndef NAH_AGENT_CODEX_EXECPOLICY_LEXER_H
#define NAH_AGENT_CODEX_EXECPOLICY_LEXER_H

#include "base/str.h"

enum RULES_TOKEN {
    RULES_END,
    RULES_NEWLINE, /* of a statement: none inside of brackets or after a backslash */
    RULES_NAME,
    RULES_STRING,
    RULES_OPEN,     /* ( */
    RULES_CLOSE,    /* ) */
    RULES_LIST,     /* [ */
    RULES_LIST_END, /* ] */
    RULES_COMMA,
    RULES_EQUALS,
    RULES_SEMICOLON,
    RULES_OTHER,  /* anything else that Starlark may have: numbers, operators, braces */
    RULES_BROKEN, /* no Starlark: see `fault`; nothing can be read after it */
};

struct rules_token {
    enum RULES_TOKEN kind;
    size_t start;
    size_t end;
    bool is_indented; /* the first of its line, behind blanks */
    struct str text;  /* of a name; of a string decoded, owned by the arena */
};

struct rules_lexer {
    struct arena *arena;
    struct str text;
    size_t at;
    size_t depth; /* brackets that are open */
    struct rules_token token;
    const char *fault;
    bool failed; /* memory is spent; the token is then RULES_BROKEN */
};

/* Reads the first token of `text`, which must outlive the lexer. */
void rules_lexer_init(struct rules_lexer *lexer, struct arena *arena, struct str text);

/* Goes on to the next token. Stays at RULES_END and RULES_BROKEN. */
void rules_lexer_next(struct rules_lexer *lexer);

#endif
