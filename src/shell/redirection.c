#include "shell/lexer.h"

/* The operators behind an optional fd, the longer before those that they start with. */
static const struct {
    struct str text;
    enum REDIRECTION_KIND kind;
    int fd;
} operators[] = {
    {STR_INIT("<<<"), REDIRECT_HERE_STRING, 0}, {STR_INIT("<<-"), REDIRECT_HERE_DOC, 0},
    {STR_INIT("<<"), REDIRECT_HERE_DOC, 0},     {STR_INIT("<&"), REDIRECT_DUP_INPUT, 0},
    {STR_INIT("<>"), REDIRECT_READ_WRITE, 0},   {STR_INIT("<"), REDIRECT_INPUT, 0},
    {STR_INIT(">>"), REDIRECT_APPEND, 1},       {STR_INIT(">&"), REDIRECT_DUP_OUTPUT, 1},
    {STR_INIT(">|"), REDIRECT_CLOBBER, 1},      {STR_INIT(">"), REDIRECT_OUTPUT, 1},
    {STR_INIT("&>>"), REDIRECT_BOTH_APPEND, 1}, {STR_INIT("&>"), REDIRECT_BOTH, 1},
};

/* Reads the fd or {variable} before an operator; moves `*at` to where the operator must be. */
static void read_fd(struct parser *parser, size_t *at, struct redirection *redirection) {
    enum {
        DIGITS_MAX = 9,
    };
    size_t start = *at;
    size_t end = start;
    redirection->fd = -1;
    if (lexer_at(parser, start) == '{') {
        end = lexer_step(parser, start);
        redirection->fd_variable = lexer_read_name(parser, &end);
        if (redirection->fd_variable.len > 0 && lexer_at(parser, end) == '[') {
            size_t close = end; /* {array[index]} */
            while (lexer_is(lexer_at(parser, close), CLASS_NAME | CLASS_BRACKET)) {
                close++;
            }
            redirection->fd_variable =
                (struct str){redirection->fd_variable.ptr,
                             (size_t)(parser->input.text + close - redirection->fd_variable.ptr)};
            end = close;
        }
        *at = lexer_at(parser, end) == '}' && redirection->fd_variable.len > 0
                  ? lexer_step(parser, end)
                  : start;
        return;
    }
    int fd = 0;
    while (lexer_is(lexer_at(parser, end), CLASS_DIGIT) && end - start < DIGITS_MAX) {
        fd = fd * 10 + (parser->input.text[end] - '0');
        end++;
    }
    if (end > start) {
        redirection->fd = fd;
        *at = lexer_skip_continuation(parser, end);
    }
}

/* The text of a here-document's delimiter once its quotes are gone. */
static struct str delimiter_text(struct parser *parser, const struct word *word) {
    struct builder text;
    if (word->count == 1 && word->parts[0].kind != PART_DOUBLE_QUOTED) {
        return word->parts[0].text;
    }
    builder_init(&text, parser->arena);
    for (size_t i = 0; i < word->count; i++) {
        const struct part *part = &word->parts[i];
        const struct word *inside = part->kind == PART_DOUBLE_QUOTED ? part->parts : NULL;
        builder_add(&text, part->text);
        for (size_t j = 0; inside != NULL && j < inside->count; j++) {
            struct span span = inside->parts[j].span;
            builder_add(&text, inside->parts[j].kind == PART_LITERAL
                                   ? inside->parts[j].text
                                   : str_slice(parser->whole, span.start, span.end));
        }
    }
    return builder_str(&text);
}

static bool await_body(struct parser *parser, struct redirection *redirection) {
    const struct word *word = &redirection->target;
    struct pending pending = {.index = parser->redirections.count,
                              .delimiter = delimiter_text(parser, word)};
    for (size_t i = 0; i < word->count; i++) {
        redirection->quoted_delimiter =
            redirection->quoted_delimiter || word->parts[i].kind != PART_LITERAL;
    }
    if (pending.delimiter.ptr == NULL) {
        return lexer_no_memory(parser);
    }
    if (str_find(pending.delimiter, '\n', 0) != STR_NOT_FOUND) {
        return lexer_expected(parser, "a here-document's delimiter of one line");
    }
    return PARSER_PUSH(parser, pending, pending);
}

/* `>&word`: a duplicate for a number or `-`, else both outputs go to a file. */
static bool names_file(const struct word *word) {
    if (word->count != 1 || word->parts[0].kind != PART_LITERAL) {
        return true;
    }
    struct str text = word->parts[0].text;
    for (size_t i = 0; i < text.len; i++) {
        bool last = i + 1 == text.len;
        if (!lexer_is(text.ptr[i], CLASS_DIGIT) && !(last && text.ptr[i] == '-')) {
            return true;
        }
    }
    return false;
}

static bool may_start(const struct parser *parser) {
    char c = lexer_peek(parser);
    return lexer_is(c, CLASS_SOURCE | CLASS_DIGIT) || c == '&' || c == '{';
}

/* `2` of `2>f` and `{v}` of `{v}>f` are never the word that a redirection needs, but `2>&2>f` is
 * two redirections, and `2>(f)` is a word. */
static bool at_fd(struct parser *parser, bool takes_number) {
    struct redirection ignored = {0};
    size_t at = parser->input.at;
    read_fd(parser, &at, &ignored);
    return at > parser->input.at && lexer_is(lexer_at(parser, at), CLASS_SOURCE) &&
           lexer_at(parser, lexer_step(parser, at)) != '(' && !(takes_number && ignored.fd >= 0);
}

bool redirection_read(struct parser *parser, bool *found) {
    struct input *input = &parser->input;
    size_t start = input->at;
    struct redirection redirection = {0};
    *found = false;
    if (!may_start(parser)) {
        return true;
    }
    size_t at = start;
    read_fd(parser, &at, &redirection);
    bool has_fd = at > start;
    size_t first = at;
    size_t i = 0;
    size_t count = sizeof operators / sizeof *operators;
    while (i < count && !lexer_match(parser, &at, operators[i].text)) {
        i++;
    }
    bool single = i < count && operators[i].text.len == 1;
    if (i == count || (single && lexer_at(parser, at) == '(') ||
        (has_fd && lexer_at(parser, first) == '&')) {
        return true;
    }
    *found = true;
    redirection.kind = operators[i].kind;
    redirection.fd = has_fd ? redirection.fd : operators[i].fd;
    redirection.fd_variable =
        has_fd && redirection.fd < 0 ? redirection.fd_variable : (struct str){NULL, 0};
    redirection.strip_tabs = str_is(operators[i].text, "<<-");
    bool here = redirection.kind == REDIRECT_HERE_DOC;
    input->at = at;
    lexer_skip_blanks(parser);
    bool takes_number =
        redirection.kind == REDIRECT_DUP_INPUT || redirection.kind == REDIRECT_DUP_OUTPUT;
    if (at_fd(parser, takes_number)) {
        return lexer_expected(parser, "a word after the redirection");
    }
    if (!word_read_required(parser, here ? WORD_DELIMITER : WORD_ARGUMENT,
                            here ? "a delimiter after <<" : "a word after the redirection",
                            &redirection.target)) {
        return false;
    }
    if (redirection.kind == REDIRECT_DUP_OUTPUT && !has_fd && names_file(&redirection.target)) {
        redirection.kind = REDIRECT_BOTH;
    }
    redirection.span = lexer_span(parser, start, input->at);
    return (!here || await_body(parser, &redirection)) &&
           PARSER_PUSH(parser, redirections, redirection);
}

bool redirection_keep(struct parser *parser, size_t base, struct redirections *out) {
    size_t count = parser->redirections.count - base;
    out->count = count;
    out->capacity = count;
    parser->redirections.count = base;
    if (!lexer_keep(parser, parser->redirections.items + base, count, sizeof *out->items,
                    &out->items)) {
        return false;
    }
    for (size_t i = parser->pending.count; i > 0; i--) {
        struct pending *pending = &parser->pending.items[i - 1];
        if (pending->final != NULL || pending->index < base) {
            break;
        }
        pending->final = &out->items[pending->index - base];
    }
    return true;
}
