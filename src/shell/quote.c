/* $'...': escapes as bash(1), QUOTING, has them. */
#include "shell/parse.h"

static int digit_value(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : 99;
}

static unsigned long read_digits(struct parse *parse, int base, size_t most) {
    unsigned long value = 0;
    for (size_t i = 0; i < most && digit_value(parse_peek(parse, 0)) < base; i++) {
        value = value * (unsigned)base + (unsigned)digit_value(parse_peek(parse, 0));
        parse->at++;
    }
    return value;
}

static void add_utf8(struct builder *out, unsigned long c) {
    if (c < 0x80) {
        builder_add_char(out, (char)c);
    } else if (c < 0x800) {
        builder_add_char(out, (char)(0xC0 | c >> 6));
        builder_add_char(out, (char)(0x80 | (c & 0x3F)));
    } else if (c < 0x10000) {
        builder_add_char(out, (char)(0xE0 | c >> 12));
        builder_add_char(out, (char)(0x80 | (c >> 6 & 0x3F)));
        builder_add_char(out, (char)(0x80 | (c & 0x3F)));
    } else {
        builder_add_char(out, (char)(0xF0 | (c >> 18 & 7)));
        builder_add_char(out, (char)(0x80 | (c >> 12 & 0x3F)));
        builder_add_char(out, (char)(0x80 | (c >> 6 & 0x3F)));
        builder_add_char(out, (char)(0x80 | (c & 0x3F)));
    }
}

/* The escape whose letter is next; false when the string ends here, as bash does at a NUL. */
static bool add_escape(struct parse *parse, struct builder *out) {
    static const struct {
        char letter, byte;
    } simple[] = {{'a', '\a'},  {'b', '\b'}, {'e', 27},   {'E', 27},   {'f', '\f'},
                  {'n', '\n'},  {'r', '\r'}, {'t', '\t'}, {'v', '\v'}, {'\\', '\\'},
                  {'\'', '\''}, {'"', '"'},  {'?', '?'}};
    char c = parse_peek(parse, 0);
    unsigned long value = 0;
    for (size_t i = 0; i < sizeof simple / sizeof *simple; i++) {
        if (c == simple[i].letter) {
            parse->at++;
            builder_add_char(out, simple[i].byte);
            return true;
        }
    }
    if (c >= '0' && c <= '7') {
        value = read_digits(parse, 8, 3) & 0xFF;
        builder_add_char(out, (char)value);
        return value != 0;
    }
    if (c == 'x' && digit_value(parse_peek(parse, 1)) < 16) {
        parse->at++;
        value = read_digits(parse, 16, 2);
        builder_add_char(out, (char)value);
        return value != 0;
    }
    if ((c == 'u' || c == 'U') && digit_value(parse_peek(parse, 1)) < 16) {
        parse->at++;
        value = read_digits(parse, 16, c == 'u' ? 4 : 8);
        add_utf8(out, value);
        return value != 0;
    }
    if (c == 'c' && parse_peek(parse, 1) != '\0') {
        builder_add_char(out, (char)(parse_peek(parse, 1) & 0x1F));
        parse->at += 2;
        return true;
    }
    builder_add_char(out, '\\');
    return true;
}

bool parse_ansi(struct parse *parse, struct word *word, size_t start) {
    struct builder text;
    bool ended = false;
    builder_init(&text, parse->arena);
    while (parse->at < parse->end && parse_peek(parse, 0) != '\'') {
        char c = parse_peek(parse, 0);
        size_t length = text.len;
        parse->at++;
        bool more = true;
        if (c == '\\') {
            more = add_escape(parse, &text);
        } else {
            builder_add_char(&text, c);
        }
        if (!more || ended) {
            text.len = length;
            ended = true;
        }
    }
    if (parse->at >= parse->end) {
        return parse_fail(parse, ERROR_SYNTAX, start, "the quote $' is not closed");
    }
    parse->at++;
    return word_add(parse, word,
                    (struct part){.kind = PART_ANSI_QUOTED, .text = builder_str(&text)}, start);
}
