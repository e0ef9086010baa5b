#include "base/utf8.h"

#include <string.h>

enum {
    CODE_MAX = 0x10FFFF,
    SURROGATE_FIRST = 0xD800,
    SURROGATE_LAST = 0xDFFF,
};

size_t utf8_read(struct str s, uint32_t *code) {
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    static const unsigned char marks[] = {0, 0, 0xC0, 0xE0, 0xF0};
    if (s.len == 0) {
        return 0;
    }
    const unsigned char *bytes = (const unsigned char *)s.ptr;
    size_t length = bytes[0] < 0x80 ? 1 : bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3 : 4;
    uint32_t value = bytes[0] ^ marks[length == 1 ? 0 : length];
    if (length > s.len || (length > 1 && value >= 0x40u >> (length - 1))) {
        return 0;
    }
    for (size_t i = 1; i < length; i++) {
        if ((bytes[i] & 0xC0) != 0x80) {
            return 0;
        }
        value = value << 6 | (bytes[i] & 0x3F);
    }
    if ((length > 1 && value < smallest[length]) || value > CODE_MAX ||
        (value >= SURROGATE_FIRST && value <= SURROGATE_LAST)) {
        return 0;
    }
    if (code != NULL) {
        *code = value;
    }
    return length;
}

/* The length of the run of plain characters (and, unless `text`, NULs) at `from`. */
static size_t find_fault(struct str s, size_t from) {
    while (from < s.len) {
        size_t length =
            (signed char)s.ptr[from] > 0 ? 1 : utf8_read(str_slice(s, from, s.len), NULL);
        if (length == 0 || s.ptr[from] == '\0') {
            break;
        }
        from += length;
    }
    return from;
}

void utf8_add(struct builder *out, uint32_t code) {
    static const unsigned char marks[] = {0, 0, 0xC0, 0xE0, 0xF0};
    char bytes[4];
    size_t count = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    for (size_t i = count; i-- > 1;) {
        bytes[i] = (char)(0x80 | (code & 0x3F));
        code >>= 6;
    }
    bytes[0] = (char)(marks[count] | code);
    builder_add(out, (struct str){bytes, count});
}

bool utf8_is_text(struct str s) {
    return find_fault(s, 0) == s.len;
}

struct str utf8_to_text(struct arena *arena, struct str s) {
    size_t fault = find_fault(s, 0);
    if (fault == s.len) {
        return s.ptr == NULL ? STR("") : s;
    }
    struct builder out;
    builder_init(&out, arena);
    size_t from = 0;
    while (fault < s.len) {
        builder_add(&out, str_slice(s, from, fault));
        builder_add_c(&out, UTF8_REPLACEMENT);
        from = fault + 1;
        fault = find_fault(s, from);
    }
    builder_add(&out, str_slice(s, from, s.len));
    return builder_str(&out);
}

struct str utf8_cut(struct str s, size_t bytes) {
    if (s.len <= bytes) {
        return s;
    }
    while (bytes > 0 && ((unsigned char)s.ptr[bytes] & 0xC0) == 0x80) {
        bytes--;
    }
    return str_slice(s, 0, bytes);
}
