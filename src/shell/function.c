/* Functions, coprocesses, and the names that they and loops have. */
#include "shell/lexer.h"

bool function_read_body(struct parser *parser, struct node **body) {
    if (!lexer_skip_newlines(parser)) {
        return false;
    }
    enum KEYWORD keyword = lexer_keyword(parser);
    *body = NULL;
    if (keyword != KEYWORD_FUNCTION && keyword != KEYWORD_COPROC && !compound_read(parser, body)) {
        return false;
    }
    return *body != NULL || lexer_expected(parser, "the body of a function, such as { ...; }");
}

bool function_plain_name(struct parser *parser, size_t start, const char *expected,
                         struct str *name) {
    const char *text = parser->input.text;
    const size_t end = parser->input.at;
    struct builder joined;
    bool continued = false;
    for (size_t at = start; at < end; at++) {
        if (lexer_skip_continuation(parser, at) > at) {
            continued = true;
            at++;
        } else if (lexer_is(text[at], CLASS_QUOTE | CLASS_META)) {
            parser->input.at = start;
            return lexer_expected(parser, expected);
        }
    }
    *name = (struct str){text + start, end - start};
    if (!continued) {
        return true;
    }
    builder_init(&joined, parser->arena);
    for (size_t at = lexer_skip_continuation(parser, start); at < end;
         at = lexer_step(parser, at)) {
        builder_add_char(&joined, text[at]);
    }
    *name = builder_str(&joined);
    return name->ptr != NULL || lexer_no_memory(parser);
}

bool function_read(struct parser *parser, struct node *node) {
    struct word name;
    struct node *body = NULL;
    lexer_skip_blanks(parser);
    size_t start = parser->input.at;
    if (!word_read_required(parser, WORD_FIRST, "the name of a function", &name) ||
        !function_plain_name(parser, start, "a plain name of a function", &node->name)) {
        return false;
    }
    lexer_skip_blanks(parser);
    size_t after = parser->input.at;
    if (lexer_peek(parser) == '(') {
        parser->input.at++;
        lexer_skip_blanks(parser);
        parser->input.at = lexer_peek(parser) == ')' ? parser->input.at + 1 : after;
    }
    return function_read_body(parser, &body) && node_set_children(parser, node, &body, 1);
}

static bool starts_compound(struct parser *parser) {
    switch (lexer_keyword(parser)) {
    case KEYWORD_IF:
    case KEYWORD_CASE:
    case KEYWORD_FOR:
    case KEYWORD_SELECT:
    case KEYWORD_WHILE:
    case KEYWORD_UNTIL:
    case KEYWORD_OPEN_BRACE:
    case KEYWORD_OPEN_TEST:
        return true;
    default:
        return lexer_peek(parser) == '(';
    }
}

/* Any word names a coprocess when a compound command stands behind it; bash looks at the name when
 * it runs it. The word is read again as the first of a simple command when none does. */
static bool read_coproc_name(struct parser *parser, struct str *name) {
    size_t start = parser->input.at;
    size_t commands = parser->commands;
    size_t assignments = parser->assignments.count;
    struct word word;
    bool assigns = false;
    enum KEYWORD keyword = lexer_keyword(parser);
    if (lexer_is(lexer_peek(parser), CLASS_META) ||
        (keyword != KEYWORD_NONE && keyword != KEYWORD_TIME)) {
        return true;
    }
    if (!assignment_read(parser, false, &assigns) ||
        (!assigns && !word_read(parser, WORD_FIRST, &word))) {
        return false;
    }
    if (assigns) {
        parser->assignments.count = assignments;
        parser->commands = commands;
        return lexer_rewind(parser, start);
    }
    size_t end = parser->input.at;
    lexer_skip_blanks(parser);
    if (starts_compound(parser)) {
        parser->input.at = end;
        return function_plain_name(parser, start, "a plain name of a coprocess", name);
    }
    if (parser->input.at > end && lexer_keyword(parser) != KEYWORD_NONE) {
        return lexer_expected(parser, "a command after the name of the coprocess");
    }
    parser->commands = commands;
    return lexer_rewind(parser, start);
}

bool coproc_read(struct parser *parser, struct node *node) {
    struct node *body = NULL;
    lexer_skip_blanks(parser);
    enum KEYWORD keyword = lexer_keyword(parser);
    if (keyword == KEYWORD_FUNCTION || keyword == KEYWORD_COPROC) {
        return lexer_expected(parser, "a command after 'coproc'");
    }
    return read_coproc_name(parser, &node->name) && command_parse(parser, &body) &&
           node_set_children(parser, node, &body, 1);
}
