/* Where the bracket expression [...] of a pattern ends. */
#include "shell/lexer.h"

/* The last place of the class [:name:] at `at`, or of what there is of one. */
static size_t skip_class(const struct parser *parser, size_t at) {
    size_t name = lexer_step(parser, lexer_step(parser, at));
    while (lexer_is(lexer_at(parser, name), CLASS_NAME)) {
        name = lexer_step(parser, name);
    }
    size_t close = lexer_step(parser, name);
    return lexer_at(parser, name) == ':' && lexer_at(parser, close) == ']' ? close : name - 1;
}

size_t bracket_find_end(struct parser *parser, bool meta_ends) {
    struct input *input = &parser->input;
    if (input->at < input->bracket_until) {
        return input->bracket_answer;
    }
    size_t scan = input->at + 1;
    scan = lexer_skip_continuation(parser, scan);
    if (lexer_at(parser, scan) == '!' || lexer_at(parser, scan) == '^') {
        scan = lexer_step(parser, scan);
    }
    if (lexer_at(parser, scan) == ']') {
        scan++;
    }
    input->bracket_answer = BRACKET_NONE;
    for (; scan < input->end; scan++) {
        char c = input->text[scan];
        if (c == ']') {
            return scan + 1;
        }
        if (c == '\\' && lexer_at(parser, scan + 1) == '\n') {
            scan++;
            continue;
        }
        bool process =
            lexer_is(c, CLASS_SOURCE) && lexer_at(parser, lexer_step(parser, scan)) == '(';
        if (lexer_is(c, CLASS_QUOTE | CLASS_BRACE) || process) {
            input->bracket_answer = BRACKET_COMPLEX;
            break;
        }
        if (lexer_is(c, CLASS_META) && meta_ends) {
            break;
        }
        if (c == '[' && lexer_at(parser, lexer_step(parser, scan)) == ':') {
            scan = skip_class(parser, scan);
        }
    }
    input->bracket_until = scan;
    return input->bracket_answer;
}
