/* for, select, while, until. */
#include "shell/lexer.h"

/* do list done, or { list } where bash takes that too. */
static bool read_loop_body(struct parser *parser, bool braces, struct node **body) {
    if (!lexer_skip_newlines(parser)) {
        return false;
    }
    if (braces && lexer_take_keyword(parser, KEYWORD_OPEN_BRACE)) {
        return compound_read_body(parser, body) &&
               compound_expect(parser, KEYWORD_CLOSE_BRACE, "'}' to close the loop");
    }
    return compound_expect(parser, KEYWORD_DO, "'do'") && compound_read_body(parser, body) &&
           compound_expect(parser, KEYWORD_DONE, "'done' to close the loop");
}

bool loop_read_while(struct parser *parser, struct node *node) {
    struct node *children[2] = {NULL, NULL};
    return compound_read_body(parser, &children[0]) &&
           read_loop_body(parser, false, &children[1]) &&
           node_set_children(parser, node, children, 2);
}

/* The three expressions of for ((a; b; c)), up to and over `))`. */
static bool read_expressions(struct parser *parser, struct node *node) {
    enum {
        EXPRESSIONS = 3,
    };
    size_t base = parser->words.count;
    if (!lexer_enter(parser)) {
        return false;
    }
    for (size_t i = 0; i < EXPRESSIONS; i++) {
        struct word word;
        bool last = i + 1 == EXPRESSIONS;
        if (!word_read(parser, WORD_SEMICOLON, &word) || !PARSER_PUSH(parser, words, word)) {
            return false;
        }
        if (lexer_peek(parser) != (last ? ')' : ';')) {
            return lexer_expected(parser, last ? "'))' after the expressions of the loop"
                                               : "';' between the expressions of the loop");
        }
        parser->input.at = lexer_step(parser, parser->input.at);
    }
    if (lexer_peek(parser) != ')') {
        return lexer_expected(parser, "'))' after the expressions of the loop");
    }
    parser->input.at++;
    lexer_leave(parser);
    return node_set_words(parser, node, base);
}

static bool read_for_arithmetic(struct parser *parser, struct node *node, size_t second) {
    struct node *body = NULL;
    node->kind = NODE_FOR_ARITH;
    parser->input.at = second + 1;
    if (!read_expressions(parser, node)) {
        return false;
    }
    lexer_skip_blanks(parser);
    if (lexer_peek(parser) == ';') {
        parser->input.at++;
    }
    return read_loop_body(parser, true, &body) && node_set_children(parser, node, &body, 1);
}

/* The words after `in`, up to and over the `;` or newline that ends them. */
static bool read_words(struct parser *parser, struct node *node) {
    size_t base = parser->words.count;
    node->has_in = true;
    for (;;) {
        struct word word;
        lexer_skip_blanks(parser);
        size_t start = parser->input.at;
        if (!word_read(parser, WORD_ARGUMENT, &word)) {
            return false;
        }
        if (parser->input.at == start) {
            break;
        }
        if (!PARSER_PUSH(parser, words, word)) {
            return false;
        }
    }
    char c = lexer_peek(parser);
    if (c == ';') {
        parser->input.at++;
    } else if (c != '\n') {
        return lexer_expected(parser, "';' or a newline after the words of the loop");
    }
    return node_set_words(parser, node, base);
}

bool loop_read_for(struct parser *parser, struct node *node) {
    struct word name;
    struct node *body = NULL;
    lexer_skip_blanks(parser);
    size_t start = parser->input.at;
    size_t second = lexer_step(parser, start);
    if (node->kind == NODE_FOR && lexer_peek(parser) == '(' && lexer_at(parser, second) == '(') {
        return read_for_arithmetic(parser, node, second);
    }
    if (!word_read_required(parser, WORD_TEST, "the name of a variable", &name)) {
        return false;
    }
    if (!function_plain_name(parser, start, "a plain name of a variable", &node->name)) {
        return false;
    }
    lexer_skip_blanks(parser);
    bool ended = lexer_peek(parser) == ';';
    if (ended) {
        parser->input.at++;
    }
    if (!lexer_skip_newlines(parser)) {
        return false;
    }
    if (!ended && lexer_take_keyword(parser, KEYWORD_IN) && !read_words(parser, node)) {
        return false;
    }
    return read_loop_body(parser, true, &body) && node_set_children(parser, node, &body, 1);
}
