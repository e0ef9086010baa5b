#include "base/toml_parser.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>

bool toml_fail(struct toml_parser *parser, size_t offset, const char *format, ...) {
    char message[ERROR_MESSAGE_MAX];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    return error_set_in(parser->error, ERROR_SYNTAX, parser->text.ptr, parser->text.len, offset,
                        message);
}

bool toml_fail_memory(struct toml_parser *parser) {
    return error_set(parser->error, ERROR_MEMORY, "there is not enough memory to read the TOML");
}

const char *toml_describe(const struct toml_parser *parser, size_t at, char buffer[16]) {
    if (at >= parser->text.len) {
        return "the end of the text";
    }
    char c = parser->text.ptr[at];
    if (c == '\n' || c == '\r') {
        return "the end of the line";
    }
    int length = (int)utf8_read(str_slice(parser->text, at, parser->text.len), NULL);
    snprintf(buffer, 16, c == '\'' ? "\"%.*s\"" : "'%.*s'", length, parser->text.ptr + at);
    return buffer;
}

/* No part of a document may hold these as they are: not a comment and no form of string. */
static bool is_forbidden(const unsigned char *p, size_t left) {
    if (*p == '\r') {
        return left < 2 || p[1] != '\n';
    }
    return (*p < 0x20 && *p != '\t' && *p != '\n') || *p == 0x7F;
}

bool toml_check_text(struct toml_parser *parser) {
    const unsigned char *text = (const unsigned char *)parser->text.ptr;
    size_t length = parser->text.len;
    size_t i = 0;
    while (i < length) {
        if (text[i] < 0x80) {
            if (is_forbidden(text + i, length - i)) {
                return toml_fail(parser, i,
                                 text[i] == '\r'
                                     ? "a carriage return without a line feed; expected a line to "
                                       "end in LF or CRLF"
                                     : "the control character U+%04X; it may stand only as an "
                                       "escape in a string",
                                 text[i]);
            }
            i++;
            continue;
        }
        size_t step = utf8_read(str_slice(parser->text, i, length), NULL);
        if (step == 0) {
            return toml_fail(parser, i, "the byte 0x%02X is not valid UTF-8 here", text[i]);
        }
        i += step;
    }
    return true;
}

bool toml_at_end(const struct toml_parser *parser) {
    return parser->at >= parser->text.len;
}

char toml_peek(const struct toml_parser *parser, size_t ahead) {
    return ahead < parser->text.len - parser->at ? parser->text.ptr[parser->at + ahead] : '\0';
}

void toml_skip_blanks(struct toml_parser *parser) {
    while (toml_peek(parser, 0) == ' ' || toml_peek(parser, 0) == '\t') {
        parser->at++;
    }
}

/* At '#': passes the comment up to its line's end. */
static void skip_comment(struct toml_parser *parser) {
    ptrdiff_t end = str_find(parser->text, '\n', parser->at);
    parser->at = end == STR_NOT_FOUND ? parser->text.len : (size_t)end;
}

void toml_skip_lines(struct toml_parser *parser) {
    for (;;) {
        toml_skip_blanks(parser);
        char c = toml_peek(parser, 0);
        if (c == '#') {
            skip_comment(parser);
        } else if (c == '\n' || c == '\r') {
            parser->at++;
        } else {
            return;
        }
    }
}

bool toml_end_line(struct toml_parser *parser, const char *after) {
    toml_skip_blanks(parser);
    if (toml_peek(parser, 0) == '#') {
        skip_comment(parser);
    }
    if (toml_peek(parser, 0) == '\r') {
        parser->at++;
    }
    if (toml_peek(parser, 0) == '\n') {
        parser->at++;
    } else if (!toml_at_end(parser)) {
        char buffer[16];
        return toml_fail(parser, parser->at, "%s after %s; expected the end of the line",
                         toml_describe(parser, parser->at, buffer), after);
    }
    return true;
}

static bool is_bare(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
}

static bool read_key(struct toml_parser *parser, struct toml_key *key) {
    char buffer[16];
    key->span.start = parser->at;
    if (toml_peek(parser, 0) == '"' || toml_peek(parser, 0) == '\'') {
        if (!toml_read_string(parser, true, &key->text)) {
            return false;
        }
    } else {
        while (is_bare(toml_peek(parser, 0))) {
            parser->at++;
        }
        if (parser->at == key->span.start) {
            return toml_fail(parser, parser->at,
                             "expected a key, found %s; a key is made of letters, digits, '_' and "
                             "'-', or stands in quotes",
                             toml_describe(parser, parser->at, buffer));
        }
        key->text = str_slice(parser->text, key->span.start, parser->at);
    }
    key->span.end = parser->at;
    return true;
}

bool toml_read_keys(struct toml_parser *parser) {
    parser->keys.count = 0;
    for (;;) {
        struct toml_key key = {0};
        if (!read_key(parser, &key)) {
            return false;
        }
        if (!VEC_PUSH(parser->arena, &parser->keys, key)) {
            return toml_fail_memory(parser);
        }
        toml_skip_blanks(parser);
        if (toml_peek(parser, 0) != '.') {
            return true;
        }
        parser->at++;
        toml_skip_blanks(parser);
    }
}
