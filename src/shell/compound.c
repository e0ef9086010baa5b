/* Compound commands other than loops and [[ ]]. */
#include "shell/lexer.h"

struct node *node_new(struct parser *parser, enum NODE_KIND kind, size_t start) {
    if (!word_count_parts(parser, 1)) {
        return NULL;
    }
    struct node *node = ARENA_NEW(parser->arena, struct node);
    if (node == NULL) {
        lexer_no_memory(parser);
        return NULL;
    }
    node->kind = kind;
    node->span = lexer_span(parser, start, start);
    return node;
}

bool node_set_children(struct parser *parser, struct node *node, struct node **children,
                       size_t count) {
    node->child_count = count;
    return lexer_keep(parser, children, count, sizeof(struct node *), &node->children);
}

bool node_set_words(struct parser *parser, struct node *node, size_t base) {
    size_t count = parser->words.count - base;
    node->words.count = node->words.capacity = count;
    parser->words.count = base;
    return lexer_keep(parser, parser->words.items + base, count, sizeof(struct word),
                      &node->words.items);
}

bool compound_expect(struct parser *parser, enum KEYWORD keyword, const char *text) {
    return lexer_take_keyword(parser, keyword) || lexer_expected(parser, text);
}

bool compound_read_body(struct parser *parser, struct node **out) {
    return list_read(parser, out) && (*out != NULL || lexer_expected(parser, "a command"));
}

static bool push_body(struct parser *parser) {
    struct node *body = NULL;
    return compound_read_body(parser, &body) && PARSER_PUSH(parser, nodes, body);
}

static bool read_if(struct parser *parser, struct node *node) {
    size_t base = parser->nodes.count;
    do {
        if (!push_body(parser) || !compound_expect(parser, KEYWORD_THEN, "'then'") ||
            !push_body(parser)) {
            return false;
        }
    } while (lexer_take_keyword(parser, KEYWORD_ELIF));
    if (lexer_take_keyword(parser, KEYWORD_ELSE) && !push_body(parser)) {
        return false;
    }
    if (!compound_expect(parser, KEYWORD_FI, "'fi' to close the 'if'")) {
        return false;
    }
    size_t count = parser->nodes.count - base;
    parser->nodes.count = base;
    return node_set_children(parser, node, parser->nodes.items + base, count);
}

static bool read_group(struct parser *parser, struct node *node) {
    struct node *body = NULL;
    return compound_read_body(parser, &body) &&
           compound_expect(parser, KEYWORD_CLOSE_BRACE, "'}' to close the '{'") &&
           node_set_children(parser, node, &body, 1);
}

/* The patterns of a clause, up to and over their `)`. */
static bool read_patterns(struct parser *parser, struct case_clause *clause) {
    size_t base = parser->words.count;
    for (;;) {
        struct word word;
        if (!word_read_required(parser, WORD_PATTERN, "a pattern", &word) ||
            !PARSER_PUSH(parser, words, word)) {
            return false;
        }
        lexer_skip_blanks(parser);
        if (lexer_peek(parser) == ')') {
            break;
        }
        if (lexer_peek(parser) != '|') {
            return lexer_expected(parser, "')' or '|' after the pattern");
        }
        parser->input.at = lexer_step(parser, parser->input.at);
    }
    parser->input.at++;
    clause->patterns.count = clause->patterns.capacity = parser->words.count - base;
    parser->words.count = base;
    return lexer_keep(parser, parser->words.items + base, clause->patterns.count,
                      sizeof(struct word), &clause->patterns.items);
}

/* ";;", ";&" or ";;&"; empty when none is here. */
static struct str take_terminator(struct parser *parser) {
    static const struct str terminators[] = {STR_INIT(";;&"), STR_INIT(";;"), STR_INIT(";&")};
    for (size_t i = 0; i < sizeof terminators / sizeof *terminators; i++) {
        size_t at = parser->input.at;
        size_t length = 0;
        while (length < terminators[i].len && lexer_at(parser, at) == terminators[i].ptr[length]) {
            at = lexer_step(parser, at);
            length++;
        }
        if (length == terminators[i].len) {
            parser->input.at = at;
            return terminators[i];
        }
    }
    return (struct str){"", 0};
}

static bool read_clause(struct parser *parser, struct case_clause *clause) {
    size_t start = parser->input.at;
    if (lexer_peek(parser) == '(') {
        parser->input.at++;
    }
    if (!read_patterns(parser, clause) || !list_read(parser, &clause->body)) {
        return false;
    }
    clause->terminator = take_terminator(parser);
    clause->span = lexer_span(parser, start, parser->input.at);
    return true;
}

static bool read_case(struct parser *parser, struct node *node) {
    struct {
        struct case_clause *items;
        size_t count;
        size_t capacity;
    } clauses = {0};
    size_t base = parser->words.count;
    struct word subject;
    if (!word_read_required(parser, WORD_TEST, "a word after 'case'", &subject) ||
        !PARSER_PUSH(parser, words, subject) || !node_set_words(parser, node, base) ||
        !lexer_skip_newlines(parser) || !compound_expect(parser, KEYWORD_IN, "'in'") ||
        !lexer_skip_newlines(parser)) {
        return false;
    }
    bool closed = true;
    while (lexer_keyword(parser) != KEYWORD_ESAC) {
        struct case_clause clause = {0};
        if (!closed || parser->input.at >= parser->input.end) {
            return lexer_expected(parser, closed ? "a pattern or 'esac'"
                                                 : "';;' or 'esac' after the clause");
        }
        if (!read_clause(parser, &clause)) {
            return false;
        }
        if (!VEC_PUSH(parser->arena, &clauses, clause)) {
            return lexer_no_memory(parser);
        }
        closed = clause.terminator.len > 0;
        if (!lexer_skip_newlines(parser)) {
            return false;
        }
    }
    node->clauses = clauses.items;
    node->clause_count = clauses.count;
    return compound_expect(parser, KEYWORD_ESAC, "'esac'");
}

/* At `(`: (( )) or a subshell. */
static bool read_parenthesis(struct parser *parser, struct node *node) {
    struct input *input = &parser->input;
    size_t open = input->at;
    size_t second = lexer_step(parser, open);
    struct node *body = NULL;
    if (lexer_at(parser, second) == '(') {
        struct word word;
        bool arithmetic = false;
        size_t base = parser->words.count;
        size_t end;
        input->at = second + 1;
        if (!dollar_read_arithmetic(parser, &word, &arithmetic, &end)) {
            return false;
        }
        if (lexer_at(parser, end) == '\n') { /* bash has lost the start of the line by then */
            input->at = end;
            return lexer_expected(parser, "'))'");
        }
        if (arithmetic) {
            node->kind = NODE_ARITH;
            return PARSER_PUSH(parser, words, word) && node_set_words(parser, node, base);
        }
    }
    input->at = open + 1;
    if (!compound_read_body(parser, &body)) {
        return false;
    }
    if (lexer_peek(parser) != ')') {
        return lexer_expected(parser, "')' to close the '('");
    }
    input->at++;
    return node_set_children(parser, node, &body, 1);
}

static const struct {
    enum KEYWORD keyword;
    enum NODE_KIND kind;
    bool (*read)(struct parser *parser, struct node *node);
} compounds[] = {
    {KEYWORD_IF, NODE_IF, read_if},
    {KEYWORD_CASE, NODE_CASE, read_case},
    {KEYWORD_FOR, NODE_FOR, loop_read_for},
    {KEYWORD_SELECT, NODE_SELECT, loop_read_for},
    {KEYWORD_WHILE, NODE_WHILE, loop_read_while},
    {KEYWORD_UNTIL, NODE_UNTIL, loop_read_while},
    {KEYWORD_FUNCTION, NODE_FUNCTION, function_read},
    {KEYWORD_COPROC, NODE_COPROC, coproc_read},
    {KEYWORD_OPEN_BRACE, NODE_GROUP, read_group},
    {KEYWORD_OPEN_TEST, NODE_TEST, test_read},
};

/* The redirections behind a compound command. */
static bool read_redirections(struct parser *parser, struct node *node, size_t *end) {
    size_t base = parser->redirections.count;
    bool found = true;
    *end = parser->input.at;
    while (found) {
        lexer_skip_blanks(parser);
        if (!redirection_read(parser, &found)) {
            return false;
        }
        *end = found ? parser->input.at : *end;
    }
    return redirection_keep(parser, base, &node->redirections);
}

/* Those of a function or a coproc belong to its body. */
static bool takes_redirections(const struct node *node) {
    return node->kind != NODE_FUNCTION && node->kind != NODE_COPROC;
}

bool compound_read(struct parser *parser, struct node **out) {
    size_t start = parser->input.at;
    size_t i = 0;
    size_t count = sizeof compounds / sizeof *compounds;
    enum KEYWORD keyword = lexer_keyword(parser);
    while (i < count && compounds[i].keyword != keyword) {
        i++;
    }
    *out = NULL;
    if (i == count && lexer_peek(parser) != '(') {
        return true;
    }
    struct node *node = node_new(parser, i < count ? compounds[i].kind : NODE_SUBSHELL, start);
    if (node == NULL || !lexer_enter(parser)) {
        return false;
    }
    if (i < count) {
        parser->input.at = parser->keyword_end;
    }
    if (i < count ? !compounds[i].read(parser, node) : !read_parenthesis(parser, node)) {
        return false;
    }
    lexer_leave(parser);
    size_t end = parser->input.at;
    if (takes_redirections(node) && !read_redirections(parser, node, &end)) {
        return false;
    }
    if (!takes_redirections(node)) {
        node->span.end = node->children[0]->span.end;
    } else {
        node->span = lexer_span(parser, start, end);
    }
    *out = node;
    return true;
}

bool command_parse(struct parser *parser, struct node **out) {
    lexer_skip_blanks(parser);
    if (!compound_read(parser, out)) {
        return false;
    }
    if (*out != NULL) {
        return true;
    }
    switch (lexer_keyword(parser)) {
    case KEYWORD_NONE:
    case KEYWORD_TIME:
        return simple_read(parser, out);
    default:
        return lexer_expected(parser, "a command");
    }
}
