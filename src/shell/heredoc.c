/* The bodies of here-documents. */
#include "shell/lexer.h"

#include <stdio.h>
#include <string.h>

/* One body while it is looked for. */
struct body {
    struct redirection *redirection;
    struct str delimiter;
    size_t start;
    size_t end;    /* behind its last newline */
    bool indented; /* tabs have to be taken off */
};

/* Goes over the tabs that <<- takes off the line at `at`. In a body that is expanded bash joins the
 * lines before. */
static size_t skip_tabs(const struct parser *parser, const struct body *body, size_t at) {
    bool joins = !body->redirection->quoted_delimiter;
    at = joins ? lexer_skip_continuation(parser, at) : at;
    while (lexer_at(parser, at) == '\t') {
        at = joins ? lexer_step(parser, at) : at + 1;
    }
    return at;
}

/* The place behind the delimiter, if the line at `at` starts with it; else `at`. In a body that is
 * expanded, line continuations are gone before bash compares. */
static size_t match_delimiter(const struct parser *parser, const struct body *body, size_t at) {
    bool joins = !body->redirection->quoted_delimiter;
    size_t end = at;
    for (size_t i = 0; i < body->delimiter.len; i++) {
        end = joins ? lexer_skip_continuation(parser, end) : end;
        if (end >= parser->input.end || parser->input.text[end] != body->delimiter.ptr[i]) {
            return at;
        }
        end++;
    }
    return joins ? lexer_skip_continuation(parser, end) : end;
}

/* The end of the line at `at`, behind its newline, over lines that continue it. */
static size_t find_line_end(const struct parser *parser, const struct body *body, size_t at) {
    const struct input *input = &parser->input;
    for (;;) {
        const char *newline = memchr(input->text + at, '\n', input->end - at);
        if (newline == NULL) {
            return input->end;
        }
        size_t end = (size_t)(newline - input->text);
        size_t slash = end;
        while (slash > at && input->text[slash - 1] == '\\') {
            slash--;
        }
        if (body->redirection->quoted_delimiter || (end - slash) % 2 == 0) {
            return end + 1;
        }
        at = end + 1;
    }
}

/* Would it end a here-document around this one, too? */
static bool ends_outer(const struct parser *parser, struct str delimiter) {
    const struct open_body *open = parser->open_body;
    while (open != NULL && !str_equal(open->delimiter, delimiter)) {
        open = open->outer;
    }
    return open != NULL;
}

/* Does the delimiter end at `end`? Within a substitution `)` may follow on its line. */
static bool ends_here(const struct parser *parser, const struct body *body, size_t end) {
    const struct input *input = &parser->input;
    if (end >= input->end || input->text[end] == '\n') {
        return true;
    }
    if (!parser->in_substitution || body->delimiter.len == 0 ||
        ends_outer(parser, body->delimiter)) {
        return false;
    }
    const char *newline = memchr(input->text + end, '\n', input->end - end);
    size_t line = newline == NULL ? input->end : (size_t)(newline - input->text);
    return memchr(input->text + end, ')', line - end) != NULL;
}

/* Finds the delimiter and leaves the input behind it. */
static bool find_body(struct parser *parser, struct body *body) {
    struct input *input = &parser->input;
    size_t at = input->at;
    body->start = at;
    while (at < input->end) {
        size_t line = body->redirection->strip_tabs ? skip_tabs(parser, body, at) : at;
        size_t end = match_delimiter(parser, body, line);
        if ((end > line || body->delimiter.len == 0) && ends_here(parser, body, end)) {
            body->end = at;
            input->at = lexer_at(parser, end) == '\n' ? end + 1 : end;
            return true;
        }
        body->indented = body->indented || line > at;
        at = find_line_end(parser, body, line);
    }
    char message[128];
    int shown = body->delimiter.len > 40 ? 40 : (int)body->delimiter.len;
    snprintf(message, sizeof message, "expected a line '%.*s' to end this here-document", shown,
             body->delimiter.ptr);
    return lexer_fail_original(parser, ERROR_SYNTAX, body->redirection->span.start, message);
}

/* The body without the tabs that start its lines, as an input that leads back to the original. */
static bool strip_tabs(struct parser *parser, const struct body *body, struct input *out) {
    struct {
        struct segment *items;
        size_t count;
        size_t capacity;
    } segments = {0};
    char *text = arena_alloc(parser->arena, body->end - body->start);
    size_t length = 0;
    if (text == NULL) {
        return lexer_no_memory(parser);
    }
    for (size_t at = body->start; at < body->end;) {
        at = skip_tabs(parser, body, at);
        at = at > body->end ? body->end : at;
        struct segment segment = {length, lexer_span(parser, at, at).start};
        size_t end = find_line_end(parser, body, at);
        end = end > body->end ? body->end : end;
        if (!VEC_PUSH(parser->arena, &segments, segment)) {
            return lexer_no_memory(parser);
        }
        memcpy(text + length, parser->input.text + at, end - at);
        length += end - at;
        at = end;
    }
    *out = (struct input){
        .text = text, .end = length, .segments = segments.items, .segment_count = segments.count};
    return true;
}

/* Reads the body in its own input: as one literal, or with what is expanded in it. */
static bool read_body(struct parser *parser, const struct body *body) {
    struct input outer = parser->input;
    struct input inner = outer;
    inner.at = body->start;
    inner.end = body->end;
    inner.bracket_until = 0;
    if (body->indented && !strip_tabs(parser, body, &inner)) {
        return false;
    }
    struct word word = {0};
    bool done = true;
    parser->input = inner;
    if (!body->redirection->quoted_delimiter) {
        size_t pending_base = parser->pending_base;
        struct open_body open = {body->delimiter, parser->open_body};
        parser->pending_base = parser->pending.count;
        parser->open_body = &open;
        done = quote_read_text(parser, QUOTED_HERE, &word);
        parser->open_body = open.outer;
        parser->pending_base = pending_base;
    } else {
        struct literal literal;
        size_t base = parser->parts.count;
        literal_start(parser, &literal);
        parser->input.at = inner.end;
        done = literal_end(parser, &literal) && word_close(parser, base, inner.at, &word);
    }
    parser->input = done ? outer : parser->input;
    body->redirection->body = word;
    return done;
}

bool heredoc_read_pending(struct parser *parser) {
    for (size_t i = parser->pending_base; i < parser->pending.count; i++) {
        const struct pending *pending = &parser->pending.items[i];
        struct redirection redirection =
            pending->final != NULL ? *pending->final : parser->redirections.items[pending->index];
        struct body body = {.redirection = &redirection, .delimiter = pending->delimiter};
        if (!find_body(parser, &body) || !read_body(parser, &body)) {
            return false;
        }
        /* reading the body may have moved the stacks */
        pending = &parser->pending.items[i];
        *(pending->final != NULL ? pending->final : &parser->redirections.items[pending->index]) =
            redirection;
    }
    parser->pending.count = parser->pending_base;
    return true;
}
