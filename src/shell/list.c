/* Lists, && and ||, pipelines. */
#include "shell/lexer.h"

/* Can no command start here? The end, `)`, the end of a clause, or a closing reserved word. */
static bool at_list_end(struct parser *parser) {
    char c = lexer_peek(parser);
    if (parser->input.at >= parser->input.end || c == ')') {
        return true;
    }
    if (c == ';') {
        char next = lexer_at(parser, lexer_step(parser, parser->input.at));
        return next == ';' || next == '&';
    }
    switch (lexer_keyword(parser)) {
    case KEYWORD_THEN:
    case KEYWORD_ELSE:
    case KEYWORD_ELIF:
    case KEYWORD_FI:
    case KEYWORD_DO:
    case KEYWORD_DONE:
    case KEYWORD_ESAC:
    case KEYWORD_CLOSE_BRACE:
        return true;
    default:
        return false;
    }
}

/* Takes the flag `text` of `time`, if it stands here as a word. */
static bool take_flag(struct parser *parser, const char *text) {
    size_t at = parser->input.at;
    for (; *text != '\0'; text++) {
        if (lexer_at(parser, at) != *text) {
            return false;
        }
        at = lexer_step(parser, at);
    }
    if (at < parser->input.end && !lexer_is(parser->input.text[at], CLASS_META)) {
        return false;
    }
    parser->input.at = at;
    return true;
}

/* `!` and `time [-p] [--]`, in any number. */
static bool read_prefixes(struct parser *parser, bool *negated, bool *timed) {
    for (;;) {
        lexer_skip_blanks(parser);
        if (lexer_take_keyword(parser, KEYWORD_NOT)) {
            *negated = !*negated;
        } else if (lexer_take_keyword(parser, KEYWORD_TIME)) {
            *timed = true;
            lexer_skip_blanks(parser);
            if (take_flag(parser, "-p")) {
                lexer_skip_blanks(parser);
            }
            take_flag(parser, "--");
        } else {
            return true;
        }
    }
}

/* `|` or `|&` between commands: takes it and the newlines behind it. */
static bool take_bar(struct parser *parser, bool *found, bool *pipes_error) {
    *found = false;
    lexer_skip_blanks(parser);
    if (lexer_peek(parser) != '|') {
        return true;
    }
    size_t next = lexer_step(parser, parser->input.at);
    if (lexer_at(parser, next) == '|') {
        return true;
    }
    *found = true;
    *pipes_error = lexer_at(parser, next) == '&';
    parser->input.at = *pipes_error ? lexer_step(parser, next) : next;
    return lexer_skip_newlines(parser);
}

static bool read_commands(struct parser *parser) {
    bool found = true;
    while (found) {
        struct node *command = NULL;
        if (!command_parse(parser, &command)) {
            return false;
        }
        if (!take_bar(parser, &found, &command->pipes_error) ||
            !PARSER_PUSH(parser, nodes, command)) {
            return false;
        }
    }
    return true;
}

/* `!` and `time` may stand alone. */
static bool at_command_end(const struct parser *parser) {
    char c = lexer_peek(parser);
    return parser->input.at >= parser->input.end || c == '\n' || c == ';';
}

static bool read_pipeline(struct parser *parser, struct node **out) {
    size_t base = parser->nodes.count;
    size_t start = parser->input.at;
    bool negated = false;
    bool timed = false;
    if (!read_prefixes(parser, &negated, &timed)) {
        return false;
    }
    size_t end = parser->input.at;
    bool prefixed = end > start;
    if (!(prefixed && at_command_end(parser)) && !read_commands(parser)) {
        return false;
    }
    size_t count = parser->nodes.count - base;
    struct node **commands = parser->nodes.items + base;
    parser->nodes.count = base;
    if (count == 1 && !negated && !timed) {
        *out = commands[0];
        return true;
    }
    struct node *node = node_new(parser, NODE_PIPELINE, start);
    if (node == NULL) {
        return false;
    }
    node->negated = negated;
    node->timed = timed;
    node->span.end = count > 0 ? commands[count - 1]->span.end : lexer_span(parser, start, end).end;
    *out = node;
    return node_set_children(parser, node, commands, count);
}

/* Joins `count` operands of one operator. && and || are associative: a balanced tree means the same
 * and is never deep, however long the chain. */
static struct node *join(struct parser *parser, enum NODE_KIND kind, struct node **operands,
                         size_t count) {
    if (count == 1) {
        return operands[0];
    }
    size_t left = (count + 1) / 2;
    struct node *children[2] = {join(parser, kind, operands, left),
                                join(parser, kind, operands + left, count - left)};
    struct node *node = ARENA_NEW(parser->arena, struct node);
    if (node == NULL || children[0] == NULL || children[1] == NULL) {
        lexer_no_memory(parser);
        return NULL;
    }
    node->kind = kind;
    node->span = (struct span){children[0]->span.start, children[1]->span.end};
    return node_set_children(parser, node, children, 2) ? node : NULL;
}

/* NODE_AND or NODE_OR for the operator that stands here; takes it and the newlines behind it. */
static bool take_and_or(struct parser *parser, bool *found, enum NODE_KIND *kind) {
    lexer_skip_blanks(parser);
    char c = lexer_peek(parser);
    size_t next = lexer_step(parser, parser->input.at);
    *found = (c == '&' || c == '|') && lexer_at(parser, next) == c;
    if (!*found) {
        return true;
    }
    *kind = c == '&' ? NODE_AND : NODE_OR;
    parser->input.at = next + 1;
    return lexer_skip_newlines(parser);
}

/* Makes the operands on the stack from `base` on the one that the next run starts with. */
static bool fold_run(struct parser *parser, enum NODE_KIND kind, size_t base) {
    struct node *joined =
        join(parser, kind, parser->nodes.items + base, parser->nodes.count - base);
    if (joined == NULL) {
        return false;
    }
    parser->nodes.items[base] = joined;
    parser->nodes.count = base + 1;
    return true;
}

static bool read_and_or(struct parser *parser, struct node **out) {
    size_t base = parser->nodes.count;
    size_t depth = parser->depth;
    enum NODE_KIND kind = NODE_AND;
    bool found = true;
    while (found) {
        struct node *pipeline = NULL;
        enum NODE_KIND next = kind;
        if (!read_pipeline(parser, &pipeline) || !PARSER_PUSH(parser, nodes, pipeline) ||
            !take_and_or(parser, &found, &next)) {
            return false;
        }
        if (found && next != kind && parser->nodes.count - base > 1 &&
            /* each change of the operator is one level more of the tree */
            (!fold_run(parser, kind, base) || !lexer_enter(parser))) {
            return false;
        }
        kind = next;
    }
    parser->depth = depth;
    if (!fold_run(parser, kind, base)) {
        return false;
    }
    parser->nodes.count = base;
    *out = parser->nodes.items[base];
    return true;
}

/* Takes `;`, `&` or newlines behind a command; `*found` says whether more may follow. */
static bool take_separator(struct parser *parser, struct node *command, bool *found) {
    lexer_skip_blanks(parser);
    char c = lexer_peek(parser);
    char next = lexer_at(parser, lexer_step(parser, parser->input.at));
    *found = c == '\n' || c == '&' || (c == ';' && next != ';' && next != '&');
    if (!*found) {
        return true;
    }
    command->background = c == '&';
    parser->input.at += c != '\n';
    return lexer_skip_newlines(parser);
}

bool list_read(struct parser *parser, struct node **out) {
    size_t base = parser->nodes.count;
    bool found = true;
    *out = NULL;
    if (!lexer_skip_newlines(parser)) {
        return false;
    }
    while (found && !at_list_end(parser)) {
        struct node *command = NULL;
        if (!read_and_or(parser, &command) || !PARSER_PUSH(parser, nodes, command) ||
            !take_separator(parser, command, &found)) {
            return false;
        }
    }
    if (!at_list_end(parser)) {
        return lexer_expected(parser, "';', '&' or a newline after the command");
    }
    size_t count = parser->nodes.count - base;
    struct node **commands = parser->nodes.items + base;
    parser->nodes.count = base;
    if (count <= 1) {
        *out = count == 1 ? commands[0] : NULL;
        return true;
    }
    struct node *node = ARENA_NEW(parser->arena, struct node);
    if (node == NULL) {
        return lexer_no_memory(parser);
    }
    node->kind = NODE_SEQUENCE;
    node->span = (struct span){commands[0]->span.start, commands[count - 1]->span.end};
    *out = node;
    return node_set_children(parser, node, commands, count);
}
