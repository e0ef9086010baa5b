#include "shell/ansi.h"

#include "base/utf8.h"

#include <stdint.h>

/* Reads up to `most` digits at `*at`; false when there is none. */
static bool read_number(struct str source, size_t *at, int base, size_t most, uint32_t *number) {
    size_t start = *at;
    *number = 0;
    while (*at < source.len && *at - start < most) {
        int digit = char_digit(source.ptr[*at]);
        if (digit < 0 || digit >= base) {
            break;
        }
        *number = *number * (uint32_t)base + (uint32_t)digit;
        (*at)++;
    }
    return *at > start;
}

static const struct {
    char letter;
    char meaning;
} simple_escapes[] = {
    {'a', '\a'}, {'b', '\b'}, {'e', '\x1b'}, {'E', '\x1b'}, {'f', '\f'}, {'n', '\n'}, {'r', '\r'},
    {'t', '\t'}, {'v', '\v'}, {'\\', '\\'},  {'\'', '\''},  {'"', '"'},  {'?', '?'},
};

/* Decodes the escape behind a backslash at `*at`; false when it makes a NUL, which ends the text.
 */
static bool decode_escape(struct builder *out, struct str source, size_t *at) {
    char c = source.ptr[*at];
    uint32_t number = 0;
    for (size_t i = 0; i < sizeof simple_escapes / sizeof *simple_escapes; i++) {
        if (simple_escapes[i].letter == c) {
            builder_add_char(out, simple_escapes[i].meaning);
            (*at)++;
            return true;
        }
    }
    if (read_number(source, at, 8, 3, &number)) {
        number &= 0xFF;
        builder_add_char(out, (char)number);
        return number != 0;
    }
    size_t digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    size_t after = *at + 1;
    if (digits > 0 && read_number(source, &after, 16, digits, &number)) {
        *at = after;
        if (c == 'x') {
            builder_add_char(out, (char)number);
        } else {
            utf8_add(out, number);
        }
        return number != 0;
    }
    if (c == 'c' && after < source.len) {
        number = (unsigned char)source.ptr[after] & 0x1F;
        *at = after + 1;
        builder_add_char(out, (char)number);
        return number != 0;
    }
    builder_add_char(out, '\\');
    builder_add_char(out, c);
    (*at)++;
    return true;
}

struct str ansi_decode(struct arena *arena, struct str source) {
    if (str_find(source, '\\', 0) == STR_NOT_FOUND) {
        return source;
    }
    struct builder out;
    builder_init(&out, arena);
    size_t at = 0;
    bool goes_on = true;
    while (at < source.len && goes_on) {
        if (source.ptr[at] != '\\' || at + 1 >= source.len) {
            builder_add_char(&out, source.ptr[at++]);
            continue;
        }
        at++;
        goes_on = decode_escape(&out, source, &at);
    }
    struct str text = builder_str(&out);
    if (!goes_on && text.len > 0) {
        text.len--;
    }
    return text;
}

void ansi_encode(struct builder *out, struct str text) {
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c == '\\' || c == '\'') {
            builder_add_char(out, '\\');
            builder_add_char(out, (char)c);
        } else if (c < ' ' || c >= 0x7F) {
            builder_addf(out, "\\%03o", c);
        } else {
            builder_add_char(out, (char)c);
        }
    }
}
