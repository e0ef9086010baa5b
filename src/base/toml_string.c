#include "base/toml_parser.h"

#include "base/utf8.h"

#include <string.h>

/* A string while it is read. As long as every byte means itself the result is a view of the text;
 * from the first that does not, a copy is built. */
struct reading {
    struct toml_parser *parser;
    size_t start; /* of the string, for errors */
    char quote;
    bool is_long; /* of the form that may have many lines */
    size_t copied;
    bool is_built;
    struct builder built;
};

/* Moves what has been read since the last call, up to `end`, into the copy. */
static void copy_up_to(struct reading *reading, size_t end) {
    if (!reading->is_built) {
        reading->is_built = true;
        builder_init(&reading->built, reading->parser->arena);
    }
    builder_add(&reading->built, str_slice(reading->parser->text, reading->copied, end));
}

/* After \u or \U: so many hexadecimal digits. `escape` is where the backslash is. */
static bool read_code_point(struct reading *reading, size_t escape, size_t digits) {
    struct toml_parser *parser = reading->parser;
    uint32_t code = 0;
    for (size_t i = 0; i < digits; i++) {
        int digit = char_digit(toml_peek(parser, 0));
        if (digit < 0) {
            return toml_fail(parser, escape, "an escape with too few digits; expected %zu of them",
                             digits);
        }
        code = code << 4 | (uint32_t)digit;
        parser->at++;
    }
    if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) {
        return toml_fail(parser, escape, "U+%04X is not a Unicode character", code);
    }
    utf8_add(&reading->built, code);
    return true;
}

/* A backslash at the end of a line takes away all space up to the next thing that is none. */
static bool skip_line_break(struct toml_parser *parser, size_t escape) {
    toml_skip_blanks(parser);
    if (toml_peek(parser, 0) != '\n' && toml_peek(parser, 0) != '\r') {
        return toml_fail(parser, escape,
                         "a backslash before a blank; expected an escape such as "
                         "\\n, or the end of the line");
    }
    while (toml_peek(parser, 0) != '\0' && strchr(" \t\r\n", toml_peek(parser, 0)) != NULL) {
        parser->at++;
    }
    return true;
}

static bool read_escape(struct reading *reading) {
    static const char letters[] = "btnfr\"\\";
    static const char meanings[] = "\b\t\n\f\r\"\\";
    struct toml_parser *parser = reading->parser;
    size_t escape = parser->at;
    copy_up_to(reading, escape);
    char letter = toml_peek(parser, 1);
    const char *known = letter == '\0' ? NULL : strchr(letters, letter);
    bool read = true;
    parser->at += 2;
    if (known != NULL) {
        builder_add_char(&reading->built, meanings[known - letters]);
    } else if (letter == 'u' || letter == 'U') {
        read = read_code_point(reading, escape, letter == 'u' ? 4 : 8);
    } else if (reading->is_long && letter != '\0' && strchr(" \t\r\n", letter) != NULL) {
        parser->at--;
        read = skip_line_break(parser, escape);
    } else {
        char buffer[16];
        read = toml_fail(parser, escape,
                         "a backslash before %s; expected one of \\b \\t \\n \\f \\r \\\" \\\\ "
                         "\\uXXXX \\UXXXXXXXX",
                         toml_describe(parser, escape + 1, buffer));
    }
    reading->copied = parser->at;
    return read;
}

/* At a quote in a long string: so many of them follow each other. */
static size_t count_quotes(const struct reading *reading) {
    size_t count = 0;
    while (toml_peek(reading->parser, count) == reading->quote) {
        count++;
    }
    return count;
}

/* At a quote: does the string end here? Up to two quotes may stand before the closing three. */
static bool read_end(struct reading *reading, size_t *end) {
    struct toml_parser *parser = reading->parser;
    *end = parser->at;
    if (!reading->is_long) {
        parser->at++;
        return true;
    }
    size_t count = count_quotes(reading);
    if (count < 3) {
        parser->at += count;
        return false;
    }
    count = count > 5 ? 5 : count;
    *end = parser->at + count - 3;
    parser->at += count;
    return true;
}

static bool fail_open(const struct reading *reading) {
    return toml_fail(reading->parser, reading->start, "a string that does not end; expected %s",
                     reading->is_long ? (reading->quote == '"' ? "\"\"\"" : "'''")
                                      : (reading->quote == '"' ? "'\"' on the same line"
                                                               : "\"'\" on the same line"));
}

static bool read_content(struct reading *reading, struct str *out) {
    struct toml_parser *parser = reading->parser;
    size_t start = parser->at;
    size_t end = 0;
    reading->copied = start;
    for (;;) {
        char c = toml_peek(parser, 0);
        if (c == '\0' || (!reading->is_long && (c == '\n' || c == '\r'))) {
            return fail_open(reading);
        }
        if (c == reading->quote) {
            if (read_end(reading, &end)) {
                break;
            }
        } else if (c == '\\' && reading->quote == '"') {
            if (!read_escape(reading)) {
                return false;
            }
        } else if (c == '\r') {
            /* A line ends in LF, whichever way the file is written. */
            copy_up_to(reading, parser->at);
            reading->copied = ++parser->at;
        } else {
            parser->at++;
        }
    }
    if (!reading->is_built) {
        *out = str_slice(parser->text, start, end);
        return true;
    }
    copy_up_to(reading, end);
    *out = builder_str(&reading->built);
    return out->ptr != NULL || toml_fail_memory(parser);
}

bool toml_read_string(struct toml_parser *parser, bool is_key, struct str *out) {
    struct reading reading = {.parser = parser, .start = parser->at, .quote = toml_peek(parser, 0)};
    reading.is_long =
        toml_peek(parser, 1) == reading.quote && toml_peek(parser, 2) == reading.quote;
    if (reading.is_long && is_key) {
        return toml_fail(parser, parser->at,
                         "a key in three quotes; expected one quote on each side");
    }
    parser->at += reading.is_long ? 3 : 1;
    /* A line end right after the opening quotes is not part of the string. */
    if (reading.is_long) {
        parser->at += toml_peek(parser, 0) == '\r';
        parser->at += toml_peek(parser, 0) == '\n';
    }
    return read_content(&reading, out);
}
