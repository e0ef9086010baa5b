/* Expansions that start with a dollar sign, backquotes, process substitution. */
#include "shell/lexer.h"

#include <string.h>

static bool is_special_parameter(char c) {
    return lexer_is(c, CLASS_DIGIT) || c == '@' || c == '*' || c == '#' || c == '?' || c == '-' ||
           c == '$' || c == '!';
}

bool dollar_starts(const struct parser *parser, bool quoted) {
    char next = lexer_at(parser, lexer_step(parser, parser->input.at));
    return lexer_is(next, CLASS_START) || next == '(' || next == '{' || next == '[' ||
           is_special_parameter(next) || (!quoted && (next == '\'' || next == '"'));
}

/* $name, or $ and one digit or special character. */
static bool read_plain_parameter(struct parser *parser, size_t start) {
    struct input *input = &parser->input;
    struct parameter *parameter = ARENA_NEW(parser->arena, struct parameter);
    if (parameter == NULL) {
        return lexer_no_memory(parser);
    }
    size_t end = input->at;
    if (lexer_is(input->text[end], CLASS_START)) {
        parameter->name = lexer_read_name(parser, &end);
        if (parameter->name.ptr == NULL) {
            return lexer_no_memory(parser);
        }
    } else {
        parameter->name = (struct str){input->text + end, 1};
        end++;
    }
    input->at = end;
    return word_push_part(parser, &(struct part){
                                      .kind = PART_PARAMETER,
                                      .span = lexer_span(parser, start, end),
                                      .parameter = parameter,
                                  });
}

bool dollar_read_body(struct parser *parser, size_t open, struct node **body) {
    size_t pending_base = parser->pending_base;
    bool in_substitution = parser->in_substitution;
    parser->pending_base = parser->pending.count;
    parser->in_substitution = true;
    if (!lexer_enter(parser) || !list_read(parser, body)) {
        return false;
    }
    if (parser->input.at >= parser->input.end) {
        return lexer_fail(parser, ERROR_SYNTAX, open, "expected a ')' to close this parenthesis");
    }
    if (lexer_peek(parser) != ')') {
        return lexer_expected(parser, "a command or ')'");
    }
    if (parser->pending.count > parser->pending_base) {
        return lexer_expected(parser, "the body of a here-document");
    }
    lexer_leave(parser);
    parser->input.at++;
    parser->pending_base = pending_base;
    parser->in_substitution = in_substitution;
    return true;
}

bool dollar_read_arithmetic(struct parser *parser, struct word *word, bool *found, size_t *end) {
    size_t start = parser->input.at;
    size_t commands = parser->commands;
    if (!lexer_enter(parser) || !word_read(parser, WORD_ARITHMETIC, word)) {
        return false;
    }
    lexer_leave(parser);
    size_t second = lexer_step(parser, parser->input.at);
    *end = second;
    *found = lexer_at(parser, second) == ')';
    if (*found) {
        parser->input.at = second + 1;
        return true;
    }
    parser->commands = commands;
    return lexer_rewind(parser, start);
}

static bool push_arithmetic(struct parser *parser, size_t start, const struct word *word,
                            struct str bracket) {
    struct word *inside = NULL;
    struct part part = {.kind = PART_ARITHMETIC,
                        .text = bracket,
                        .span = lexer_span(parser, start, parser->input.at)};
    if (!lexer_keep(parser, word, 1, sizeof *word, &inside)) {
        return false;
    }
    part.parts = inside;
    return word_push_part(parser, &part);
}

/* $( ... ) or $(( ... )); the input stands at the first parenthesis. */
static bool read_parenthesis(struct parser *parser, size_t start) {
    struct input *input = &parser->input;
    size_t open = input->at;
    size_t second = lexer_step(parser, open);
    if (lexer_at(parser, second) == '(') {
        struct word word;
        bool arithmetic = false;
        size_t end;
        input->at = second + 1;
        if (!dollar_read_arithmetic(parser, &word, &arithmetic, &end)) {
            return false;
        }
        if (arithmetic) {
            return push_arithmetic(parser, start, &word, STR(""));
        }
    }
    struct part part = {.kind = PART_COMMAND};
    input->at = open + 1;
    if (!dollar_read_body(parser, open, &part.body)) {
        return false;
    }
    part.span = lexer_span(parser, start, input->at);
    return word_push_part(parser, &part);
}

static bool read_old_arithmetic(struct parser *parser, size_t start) {
    struct word word;
    parser->input.at++;
    if (!lexer_enter(parser) || !word_read(parser, WORD_OLD_ARITHMETIC, &word)) {
        return false;
    }
    lexer_leave(parser);
    parser->input.at++;
    return push_arithmetic(parser, start, &word, STR("["));
}

bool dollar_read(struct parser *parser, bool quoted) {
    size_t start = parser->input.at;
    parser->input.at = lexer_step(parser, start);
    switch (lexer_peek(parser)) {
    case '(':
        return read_parenthesis(parser, start);
    case '{':
        return parameter_read(parser, start, quoted);
    case '[':
        return read_old_arithmetic(parser, start);
    case '\'':
        return quote_read_ansi(parser, start);
    case '"':
        return quote_read_double(parser, start);
    default:
        return read_plain_parameter(parser, start);
    }
}

bool dollar_read_process(struct parser *parser) {
    size_t start = parser->input.at;
    size_t open = lexer_step(parser, start);
    struct part part = {.kind = PART_PROCESS, .output = lexer_peek(parser) == '>'};
    parser->input.at = open + 1;
    if (!dollar_read_body(parser, open, &part.body)) {
        return false;
    }
    part.span = lexer_span(parser, start, parser->input.at);
    return word_push_part(parser, &part);
}

/* Finds the closing backquote, from `at` on; `*escapes` counts the backslashes that go away. */
static bool find_backquote(struct parser *parser, size_t open, bool quoted, size_t *close,
                           size_t *escapes) {
    const struct input *input = &parser->input;
    size_t at = open + 1;
    *escapes = 0;
    while (at < input->end && input->text[at] != '`') {
        if (input->text[at] == '\\') {
            char next = lexer_at(parser, at + 1);
            *escapes += next == '`' || next == '\\' || next == '$' || (quoted && next == '"');
            at++;
        }
        at++;
    }
    if (at >= input->end) {
        return lexer_fail(parser, ERROR_SYNTAX, open, "expected a closing ` for this quote");
    }
    *close = at;
    return true;
}

/* The commands between backquotes, without the backslashes that the quotes take away. */
static bool decode_backquoted(struct parser *parser, size_t start, size_t end, bool quoted,
                              size_t escapes, struct input *out) {
    const struct input *input = &parser->input;
    char *text = arena_alloc(parser->arena, end - start);
    struct segment *segments = ARENA_NEW_ARRAY(parser->arena, escapes + 1, struct segment);
    if (text == NULL || segments == NULL) {
        return lexer_no_memory(parser);
    }
    size_t length = 0;
    size_t count = 0;
    segments[count++] = (struct segment){0, lexer_span(parser, start, start).start};
    for (size_t at = start; at < end; at++) {
        char next = at + 1 < end ? input->text[at + 1] : '\0';
        if (input->text[at] == '\\') {
            if (next == '`' || next == '\\' || next == '$' || (quoted && next == '"')) {
                at++;
                segments[count++] = (struct segment){length, lexer_span(parser, at, at).start};
            } else if (next != '\0') {
                text[length++] = input->text[at++];
            }
        }
        text[length++] = input->text[at];
    }
    *out =
        (struct input){.text = text, .end = length, .segments = segments, .segment_count = count};
    return true;
}

bool dollar_read_backquote(struct parser *parser, bool quoted) {
    struct input outer = parser->input;
    size_t open = outer.at;
    size_t close = 0;
    size_t escapes = 0;
    struct part part = {.kind = PART_COMMAND, .backquoted = true};
    struct input inner = outer;
    inner.at = open + 1;
    inner.bracket_until = 0;
    if (!find_backquote(parser, open, quoted, &close, &escapes)) {
        return false;
    }
    inner.end = close;
    parser->nested_quotes += quoted && memchr(outer.text + open, '"', close - open) != NULL;
    if (escapes > 0 && !decode_backquoted(parser, open + 1, close, quoted, escapes, &inner)) {
        return false;
    }
    size_t pending_base = parser->pending_base;
    bool in_substitution = parser->in_substitution;
    parser->pending_base = parser->pending.count;
    parser->in_substitution = false;
    parser->input = inner;
    if (!lexer_enter(parser) || !list_read(parser, &part.body)) {
        return false;
    }
    if (parser->input.at < parser->input.end) {
        return lexer_expected(parser, "a command");
    }
    if (parser->pending.count > parser->pending_base) {
        return lexer_expected(parser, "the body of a here-document");
    }
    lexer_leave(parser);
    parser->pending_base = pending_base;
    parser->in_substitution = in_substitution;
    parser->input = outer;
    parser->input.at = close + 1;
    part.span = lexer_span(parser, open, close + 1);
    return word_push_part(parser, &part);
}
