/* Simple commands and `name () body`. */
#include "shell/lexer.h"
#include "shell/parser.h"

/* What builtins make of arguments that look like assignments. */
enum ARGUMENTS {
    ARGUMENTS_PLAIN,
    ARGUMENTS_ASSIGN, /* they are assignments */
    ARGUMENTS_TEXT,   /* name=(...) is one word */
};

static enum ARGUMENTS arguments_of(const struct word *word) {
    static const struct {
        struct str name;
        enum ARGUMENTS arguments;
    } builtins[] = {
        {STR_INIT("export"), ARGUMENTS_ASSIGN},  {STR_INIT("local"), ARGUMENTS_ASSIGN},
        {STR_INIT("declare"), ARGUMENTS_ASSIGN}, {STR_INIT("readonly"), ARGUMENTS_ASSIGN},
        {STR_INIT("typeset"), ARGUMENTS_ASSIGN}, {STR_INIT("eval"), ARGUMENTS_TEXT},
        {STR_INIT("let"), ARGUMENTS_TEXT},       {STR_INIT("alias"), ARGUMENTS_TEXT},
    };
    if (word->count != 1 || word->parts[0].kind != PART_LITERAL) {
        return ARGUMENTS_PLAIN;
    }
    for (size_t i = 0; i < sizeof builtins / sizeof *builtins; i++) {
        if (str_equal(builtins[i].name, word->parts[0].text)) {
            return builtins[i].arguments;
        }
    }
    return ARGUMENTS_PLAIN;
}

/* One simple command while it is read: where its things start on the stacks. */
struct simple {
    size_t start;
    size_t words;
    size_t assignments;
    size_t redirections;
    enum ARGUMENTS arguments;
};

static bool at_end(const struct parser *parser) {
    const struct input *input = &parser->input;
    char c = lexer_peek(parser);
    return input->at >= input->end ||
           (lexer_is(c, CLASS_META) &&
            !(lexer_is(c, CLASS_SOURCE) && lexer_at(parser, lexer_step(parser, input->at)) == '('));
}

static bool read_word(struct parser *parser, struct simple *simple) {
    struct word word;
    bool first = parser->words.count == simple->words;
    bool found = false;
    if (simple->arguments == ARGUMENTS_TEXT && !assignment_read_text(parser, &word, &found)) {
        return false;
    }
    if (!found && !word_read(parser, first ? WORD_FIRST : WORD_ARGUMENT, &word)) {
        return false;
    }
    if (first) {
        simple->arguments = arguments_of(&word);
    }
    return PARSER_PUSH(parser, words, word);
}

/* One word, assignment or redirection; `*found` is false at the end of the command. */
static bool read_item(struct parser *parser, struct simple *simple, bool *found) {
    lexer_skip_blanks(parser);
    if (!redirection_read(parser, found)) {
        return false;
    }
    if (*found || at_end(parser)) {
        return true;
    }
    bool argument = parser->words.count > simple->words;
    if ((!argument || simple->arguments == ARGUMENTS_ASSIGN) &&
        !assignment_read(parser, argument, found)) {
        return false;
    }
    if (*found) {
        return true;
    }
    *found = true;
    return read_word(parser, simple);
}

/* `( )` behind the first word of a command. */
static bool at_parentheses(struct parser *parser, const struct simple *simple) {
    if (parser->words.count != simple->words + 1 ||
        parser->assignments.count != simple->assignments ||
        parser->redirections.count != simple->redirections) {
        return false;
    }
    lexer_skip_blanks(parser);
    return lexer_peek(parser) == '(';
}

static bool read_function(struct parser *parser, const struct simple *simple, size_t name_end,
                          struct node **out) {
    struct node *node = node_new(parser, NODE_FUNCTION, simple->start);
    struct node *body = NULL;
    size_t open = parser->input.at;
    parser->input.at = name_end;
    if (node == NULL ||
        !function_plain_name(parser, simple->start, "a plain name of a function", &node->name)) {
        return false;
    }
    parser->words.count = simple->words;
    parser->input.at = open + 1;
    lexer_skip_blanks(parser);
    if (lexer_peek(parser) != ')') {
        return lexer_expected(parser, "')' after the name of a function");
    }
    parser->input.at++;
    if (!function_read_body(parser, &body)) {
        return false;
    }
    node->span.end = body->span.end;
    *out = node;
    return node_set_children(parser, node, &body, 1);
}

static bool finish(struct parser *parser, const struct simple *simple, size_t end,
                   struct node **out) {
    struct node *node = node_new(parser, NODE_SIMPLE, simple->start);
    if (node == NULL) {
        return false;
    }
    node->words.count = node->words.capacity = parser->words.count - simple->words;
    node->assignment_count = parser->assignments.count - simple->assignments;
    node->span = lexer_span(parser, simple->start, end);
    parser->words.count = simple->words;
    parser->assignments.count = simple->assignments;
    *out = node;
    return lexer_keep(parser, parser->words.items + simple->words, node->words.count,
                      sizeof(struct word), &node->words.items) &&
           lexer_keep(parser, parser->assignments.items + simple->assignments,
                      node->assignment_count, sizeof(struct assignment), &node->assignments) &&
           redirection_keep(parser, simple->redirections, &node->redirections);
}

bool simple_read(struct parser *parser, struct node **out) {
    struct simple simple = {.start = parser->input.at,
                            .words = parser->words.count,
                            .assignments = parser->assignments.count,
                            .redirections = parser->redirections.count};
    if (++parser->commands > SHELL_COMMANDS_MAX) {
        return lexer_fail(parser, ERROR_LIMIT, parser->input.at,
                          "there are too many commands to read");
    }
    size_t end = simple.start;
    bool found = true;
    while (found) {
        if (!read_item(parser, &simple, &found)) {
            return false;
        }
        if (found) {
            end = parser->input.at;
            if (at_parentheses(parser, &simple)) {
                return read_function(parser, &simple, end, out);
            }
        }
    }
    if (end == simple.start) {
        return lexer_expected(parser, "a command");
    }
    return finish(parser, &simple, end, out);
}
