#include "shell/parse.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool parse_fail(struct parse *parse, enum ERROR_CODE code, size_t at, const char *format, ...) {
    if (parse->failed) {
        return false;
    }
    parse->failed = true;
    va_list args;
    va_start(args, format);
    char message[ERROR_MESSAGE_MAX];
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    size_t line = 0;
    size_t column = 0;
    error_locate(parse->text.ptr, parse->text.len, at, &line, &column);
    error_set(parse->error, code, "%s", message);
    return error_at(parse->error, line, column);
}

bool parse_enter(struct parse *parse) {
    if (++parse->depth > SHELL_DEPTH_MAX) {
        return parse_fail(parse, ERROR_LIMIT, parse->at, "more than %d levels of nesting",
                          SHELL_DEPTH_MAX);
    }
    return true;
}

void parse_leave(struct parse *parse) {
    parse->depth--;
}

struct span parse_span(const struct parse *parse, size_t start) {
    return parse->fixed ? parse->span : (struct span){(uint32_t)start, (uint32_t)parse->at};
}

char parse_peek(const struct parse *parse, size_t ahead) {
    return parse->at + ahead < parse->end ? parse->text.ptr[parse->at + ahead] : '\0';
}

bool parse_looks_at(const struct parse *parse, const char *text) {
    return str_starts(str_slice(parse->text, parse->at, parse->end), text);
}

bool is_meta(char c) {
    return c == '\0' || strchr(" \t\r\n;&|()<>", c) != NULL;
}

bool is_name_start(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool is_name_char(char c) {
    return is_name_start(c) || (c >= '0' && c <= '9');
}

/* White space within a line. A carriage return before a newline is one: texts from elsewhere have
 * CRLF line ends. */
void parse_blanks(struct parse *parse) {
    while (parse->at < parse->end) {
        char c = parse_peek(parse, 0);
        if (c == ' ' || c == '\t' || (c == '\r' && parse_peek(parse, 1) == '\n')) {
            parse->at++;
        } else if (c == '\\' && parse_peek(parse, 1) == '\n') {
            parse->at += 2;
        } else if (c == '#') {
            ptrdiff_t line = str_find(parse->text, '\n', parse->at);
            parse->at = line < 0 || (size_t)line > parse->end ? parse->end : (size_t)line;
        } else {
            return;
        }
    }
}

/* The text of a delimiter as bash compares it: quotes taken off. */
static struct str delimiter_text(struct parse *parse, const struct word *word) {
    struct builder text;
    builder_init(&text, parse->arena);
    for (size_t i = 0; i < word->count; i++) {
        const struct part *part = &word->parts[i];
        if (part->kind == PART_DOUBLE_QUOTED && part->parts != NULL) {
            builder_add(&text, delimiter_text(parse, part->parts));
        } else {
            builder_add(&text, part->text);
        }
    }
    return builder_str(&text);
}

static struct str without_tabs(struct parse *parse, struct str body) {
    struct builder out;
    struct str line;
    bool first = true;
    builder_init(&out, parse->arena);
    while (str_split(&body, '\n', &line)) {
        size_t tabs = 0;
        while (tabs < line.len && line.ptr[tabs] == '\t') {
            tabs++;
        }
        if (!first) {
            builder_add_char(&out, '\n');
        }
        first = false;
        builder_add(&out, str_slice(line, tabs, line.len));
    }
    return builder_str(&out);
}

static bool parse_heredoc_word(struct parse *parse, struct redirection *redirection,
                               struct str body, size_t start) {
    if (redirection->quoted_delimiter) {
        return word_add(parse, &redirection->body,
                        (struct part){.kind = PART_SINGLE_QUOTED, .text = body}, start);
    }
    struct parse inner = *parse;
    bool copied = redirection->strip_tabs;
    if (copied) {
        inner.text = body;
        inner.at = 0;
        inner.end = body.len;
        inner.fixed = true;
        inner.span = redirection->span;
    } else {
        inner.at = start;
        inner.end = start + body.len;
    }
    inner.pending = (struct pendings){0};
    bool done = parse_word(&inner, WORD_BODY, &redirection->body);
    parse->commands = inner.commands;
    parse->failed = inner.failed;
    return done;
}

static bool read_body(struct parse *parse, struct redirection *redirection) {
    struct str delimiter = delimiter_text(parse, &redirection->target);
    size_t start = parse->at;
    if (delimiter.ptr == NULL) {
        return parse_fail(parse, ERROR_MEMORY, start, "out of memory");
    }
    while (parse->at < parse->end) {
        size_t line_start = parse->at;
        ptrdiff_t newline = str_find(parse->text, '\n', line_start);
        size_t line_end =
            newline < 0 || (size_t)newline > parse->end ? parse->end : (size_t)newline;
        struct str line = str_slice(parse->text, line_start, line_end);
        while (redirection->strip_tabs && line.len > 0 && line.ptr[0] == '\t') {
            line = str_slice(line, 1, line.len);
        }
        if (line.len > 0 && line.ptr[line.len - 1] == '\r') {
            line.len--;
        }
        parse->at = line_end < parse->end ? line_end + 1 : line_end;
        if (str_equal(line, delimiter)) {
            struct str body = str_slice(parse->text, start, line_start);
            size_t after = parse->at;
            if (redirection->strip_tabs) {
                body = without_tabs(parse, body);
            }
            bool done = body.ptr != NULL && parse_heredoc_word(parse, redirection, body, start);
            parse->at = after;
            return done || parse_fail(parse, ERROR_MEMORY, start, "out of memory");
        }
    }
    return parse_fail(parse, ERROR_SYNTAX, start, "the here-document has no closing line %.*s",
                      (int)(delimiter.len < 40 ? delimiter.len : 40), delimiter.ptr);
}

bool parse_newline(struct parse *parse) {
    parse->at++;
    struct pendings pending = parse->pending;
    parse->pending = (struct pendings){0};
    for (size_t i = 0; i < pending.count; i++) {
        if (!read_body(parse, &pending.items[i].list->items[pending.items[i].index])) {
            return false;
        }
    }
    return true;
}

bool parse_newlines(struct parse *parse) {
    parse_blanks(parse);
    while (parse_peek(parse, 0) == '\n') {
        if (!parse_newline(parse)) {
            return false;
        }
        parse_blanks(parse);
    }
    return !parse->failed;
}

bool parse_at_reserved(const struct parse *parse, const char *word) {
    size_t length = strlen(word);
    return parse_looks_at(parse, word) && is_meta(parse_peek(parse, length));
}

bool parse_take_reserved(struct parse *parse, const char *word) {
    if (!parse_at_reserved(parse, word)) {
        return parse_fail(parse, ERROR_SYNTAX, parse->at, "expected \"%s\"", word);
    }
    parse->at += strlen(word);
    return true;
}

size_t parse_closing(const struct parse *parse, size_t from) {
    size_t depth = 1;
    for (size_t i = from; i < parse->end; i++) {
        char c = parse->text.ptr[i];
        if (c == '\\') {
            i++;
        } else if (c == '\'') {
            ptrdiff_t close = str_find(parse->text, '\'', i + 1);
            i = close < 0 ? parse->end : (size_t)close;
        } else if (c == '(') {
            depth++;
        } else if (c == ')' && --depth == 0) {
            return i;
        }
    }
    return parse->end;
}
