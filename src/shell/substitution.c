/* What stands behind a dollar sign, and between backquotes. */
#include "shell/parse.h"

#include <string.h>

/* A list of commands up to `close`, which is taken. */
bool parse_inner(struct parse *parse, char close, struct node **out) {
    size_t start = parse->at;
    *out = NULL;
    if (!parse_enter(parse) || !parse_list(parse, out) || !parse_newlines(parse)) {
        return false;
    }
    parse_leave(parse);
    if (parse_peek(parse, 0) != close || parse->at >= parse->end) {
        return parse_fail(parse, ERROR_SYNTAX, start, "expected \"%c\" to close this", close);
    }
    parse->at++;
    return true;
}

/* Words whose end is known: they are parsed up to there and no further. */
static bool parse_within(struct parse *parse, size_t end, struct word **out) {
    size_t outer = parse->end;
    *out = ARENA_NEW(parse->arena, struct word);
    if (*out == NULL) {
        return parse_fail(parse, ERROR_MEMORY, parse->at, "out of memory");
    }
    parse->end = end;
    bool done = parse_enter(parse) && parse_word(parse, WORD_ARITHMETIC, *out);
    parse_leave(parse);
    parse->end = outer;
    return done;
}

static bool add_arithmetic(struct parse *parse, struct word *word, size_t start, size_t end,
                           size_t closing) {
    struct part part = {.kind = PART_ARITHMETIC};
    part.text = str_slice(parse->text, parse->at, end);
    if (!parse_within(parse, end, &part.parts)) {
        return false;
    }
    parse->at = end + closing;
    return word_add(parse, word, part, start);
}

static bool add_command(struct parse *parse, struct word *word, size_t start) {
    struct part part = {.kind = PART_COMMAND};
    return parse_inner(parse, ')', &part.body) && word_add(parse, word, part, start);
}

static bool add_name(struct parse *parse, struct word *word, size_t start, size_t length) {
    struct parameter *parameter = ARENA_NEW(parse->arena, struct parameter);
    if (parameter == NULL) {
        return parse_fail(parse, ERROR_MEMORY, start, "out of memory");
    }
    parameter->name = str_slice(parse->text, parse->at, parse->at + length);
    parse->at += length;
    return word_add(parse, word, (struct part){.kind = PART_PARAMETER, .parameter = parameter},
                    start);
}

/* $(( when its parentheses close as one pair; else it is $( with a subshell. */
static bool parenthesis(struct parse *parse, struct word *word, size_t start) {
    if (parse_looks_at(parse, "((")) {
        size_t inner = parse_closing(parse, parse->at + 2);
        if (inner + 1 < parse->end && parse->text.ptr[inner + 1] == ')') {
            parse->at += 2;
            return add_arithmetic(parse, word, start, inner, 2);
        }
    }
    parse->at++;
    return add_command(parse, word, start);
}

bool parse_dollar(struct parse *parse, struct word *word, bool quoted) {
    size_t start = parse->at++;
    char c = parse_peek(parse, 0);
    if (c == '(') {
        return parenthesis(parse, word, start);
    }
    if (c == '{') {
        struct part part = {.kind = PART_PARAMETER};
        parse->at++;
        return parse_parameter(parse, &part, quoted) && word_add(parse, word, part, start);
    }
    if (c == '[') {
        ptrdiff_t close = str_find(parse->text, ']', parse->at);
        if (close > 0 && (size_t)close < parse->end) {
            parse->at++;
            return add_arithmetic(parse, word, start, (size_t)close, 1);
        }
    }
    if (c == '\'' && !quoted) {
        parse->at++;
        return parse_ansi(parse, word, start);
    }
    if (is_name_start(c)) {
        size_t length = 1;
        while (is_name_char(parse_peek(parse, length))) {
            length++;
        }
        return add_name(parse, word, start, length);
    }
    if (c != '\0' && strchr("0123456789@*#?-$!", c) != NULL) {
        return add_name(parse, word, start, 1);
    }
    if (c == '"' && !quoted) {
        return true; /* $"...": a translated string; the quote is next */
    }
    return word_add(parse, word, (struct part){.kind = PART_LITERAL, .text = STR("$")}, start);
}

/* The text between backquotes with its backslashes taken off, as the inner shell gets it. */
static bool backquoted_text(struct parse *parse, bool quoted, struct str *out) {
    struct builder text;
    size_t start = parse->at++;
    builder_init(&text, parse->arena);
    while (parse->at < parse->end && parse_peek(parse, 0) != '`') {
        char c = parse_peek(parse, 0);
        char next = parse_peek(parse, 1);
        bool escape =
            c == '\\' && (next == '`' || next == '\\' || next == '$' || (quoted && next == '"'));
        parse->at += escape;
        builder_add_char(&text, parse_peek(parse, 0));
        parse->at++;
    }
    if (parse->at >= parse->end) {
        return parse_fail(parse, ERROR_SYNTAX, start, "the backquote ` is not closed");
    }
    parse->at++;
    *out = builder_str(&text);
    return out->ptr != NULL || parse_fail(parse, ERROR_MEMORY, start, "out of memory");
}

bool parse_backquotes(struct parse *parse, struct word *word, bool quoted) {
    size_t start = parse->at;
    struct str text;
    struct part part = {.kind = PART_COMMAND, .backquoted = true};
    if (!backquoted_text(parse, quoted, &text)) {
        return false;
    }
    struct parse inner = {
        .arena = parse->arena,
        .text = text,
        .end = text.len,
        .depth = parse->depth,
        .commands = parse->commands,
        .fixed = true,
        .span = parse_span(parse, start),
        .error = parse->error,
    };
    bool done = parse_enter(&inner) && parse_list(&inner, &part.body) && parse_newlines(&inner);
    parse->commands = inner.commands;
    parse->failed = inner.failed;
    if (!done) {
        return false;
    }
    if (inner.at < inner.end) {
        return parse_fail(parse, ERROR_SYNTAX, start, "unexpected \"%c\" between backquotes",
                          text.ptr[inner.at]);
    }
    if (inner.pending.count > 0) {
        return parse_fail(parse, ERROR_SYNTAX, start, "the here-document has no closing line");
    }
    return word_add(parse, word, part, start);
}
