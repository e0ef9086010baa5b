/* [[ ... ]]: operands and operators become words side by side. */
#include "shell/lexer.h"

static bool is_literal(const struct word *word, struct str *text) {
    if (word->count != 1 || word->parts[0].kind != PART_LITERAL) {
        return false;
    }
    *text = word->parts[0].text;
    return true;
}

static bool is_unary(const struct word *word) {
    static const char letters[] = "abcdefghknoprstuvwxzGLNORS";
    struct str text;
    if (!is_literal(word, &text) || text.len != 2 || text.ptr[0] != '-') {
        return false;
    }
    return str_find(str_from(letters), text.ptr[1], 0) != STR_NOT_FOUND;
}

/* Where the word behind a binary operator stands; false when it is none. */
static bool find_binary(const struct word *word, enum WORD_PLACE *right) {
    static const struct {
        const char *name;
        enum WORD_PLACE right;
    } operators[] = {
        {"==", WORD_PATTERN}, {"=", WORD_PATTERN}, {"!=", WORD_PATTERN}, {"=~", WORD_REGEX},
        {"-eq", WORD_TEST},   {"-ne", WORD_TEST},  {"-lt", WORD_TEST},   {"-le", WORD_TEST},
        {"-gt", WORD_TEST},   {"-ge", WORD_TEST},  {"-nt", WORD_TEST},   {"-ot", WORD_TEST},
        {"-ef", WORD_TEST},
    };
    struct str text;
    for (size_t i = 0; is_literal(word, &text) && i < sizeof operators / sizeof *operators; i++) {
        if (str_is(text, operators[i].name)) {
            *right = operators[i].right;
            return true;
        }
    }
    return false;
}

/* Takes the operator of that name, as a word; a continued line may stand within it. */
static bool push_operator(struct parser *parser, const char *name) {
    struct input *input = &parser->input;
    size_t start = input->at;
    size_t base = parser->parts.count;
    size_t end = start + 1;
    for (size_t i = 1; name[i] != '\0'; i++) {
        end = lexer_step(parser, end - 1) + 1;
    }
    const struct part part = {
        .kind = PART_LITERAL, .span = lexer_span(parser, start, end), .text = str_from(name)};
    struct word word;
    input->at = end;
    return word_push_part(parser, &part) && word_close(parser, base, start, &word) &&
           PARSER_PUSH(parser, words, word);
}

static bool push_operand(struct parser *parser, enum WORD_PLACE place) {
    struct word word;
    lexer_skip_blanks(parser);
    if (lexer_keyword(parser) == KEYWORD_CLOSE_TEST) {
        return lexer_expected(parser, "an operand in [[ ]]");
    }
    return word_read_required(parser, place, "an operand in [[ ]]", &word) &&
           PARSER_PUSH(parser, words, word);
}

/* `&&` or `||`. */
static bool at_double(const struct parser *parser, char c) {
    return lexer_peek(parser) == c && lexer_at(parser, lexer_step(parser, parser->input.at)) == c;
}

/* One operand, or an operator with its operands. */
static bool read_primary(struct parser *parser) {
    enum WORD_PLACE right = WORD_TEST;
    if (!push_operand(parser, WORD_TEST)) {
        return false;
    }
    if (is_unary(&parser->words.items[parser->words.count - 1])) {
        return push_operand(parser, WORD_TEST);
    }
    lexer_skip_blanks(parser);
    char c = lexer_peek(parser);
    if (lexer_keyword(parser) == KEYWORD_CLOSE_TEST || c == ')' || at_double(parser, '&') ||
        at_double(parser, '|')) {
        return true;
    }
    if (c == '<' || c == '>') {
        return push_operator(parser, c == '<' ? "<" : ">") && push_operand(parser, WORD_TEST);
    }
    size_t start = parser->input.at;
    if (!push_operand(parser, WORD_TEST)) {
        return false;
    }
    if (!find_binary(&parser->words.items[parser->words.count - 1], &right)) {
        parser->input.at = start;
        return lexer_expected(parser, "an operator of [[ ]]");
    }
    return push_operand(parser, right);
}

static bool read_expression(struct parser *parser);

static bool read_term(struct parser *parser) {
    for (;;) {
        if (!lexer_skip_newlines(parser)) {
            return false;
        }
        if (lexer_keyword(parser) != KEYWORD_NOT) {
            break;
        }
        if (!push_operator(parser, "!")) {
            return false;
        }
    }
    if (lexer_peek(parser) != '(') {
        return read_primary(parser) && lexer_skip_newlines(parser);
    }
    if (!push_operator(parser, "(") || !lexer_enter(parser) || !read_expression(parser)) {
        return false;
    }
    lexer_leave(parser);
    if (lexer_peek(parser) != ')') {
        return lexer_expected(parser, "')' in [[ ]]");
    }
    return push_operator(parser, ")") && lexer_skip_newlines(parser);
}

static bool read_expression(struct parser *parser) {
    for (;;) {
        if (!read_term(parser)) {
            return false;
        }
        bool is_and = at_double(parser, '&');
        if (!is_and && !at_double(parser, '|')) {
            return true;
        }
        if (!push_operator(parser, is_and ? "&&" : "||")) {
            return false;
        }
    }
}

bool test_read(struct parser *parser, struct node *node) {
    size_t base = parser->words.count;
    return read_expression(parser) &&
           compound_expect(parser, KEYWORD_CLOSE_TEST, "']]' to close the '[['") &&
           node_set_words(parser, node, base);
}
