#include "base/visible.h"

#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

#define ELLIPSIS "\xE2\x80\xA6"

struct range {
    uint32_t first;
    uint32_t last;
};

/* Characters above ASCII that print as nothing, or that change how others are shown (Unicode's
 * Cf and Zl, Zp, and the C1 controls). */
static const struct range unseen[] = {
    {0x80, 0x9F},     {0xAD, 0xAD},     {0x600, 0x605},   {0x61C, 0x61C},     {0x115F, 0x1160},
    {0x180E, 0x180E}, {0x200B, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x206F},   {0x3164, 0x3164},
    {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xE0000, 0xE0FFF},
};

/* Those of two columns: Unicode's East Asian Wide and Fullwidth, in large strokes. */
static const struct range wide[] = {
    {0x1100, 0x115E},   {0x231A, 0x231B},   {0x23E9, 0x23EC},   {0x2614, 0x2615},
    {0x2648, 0x2653},   {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x2705, 0x2705},
    {0x274C, 0x274C},   {0x2753, 0x2757},   {0x2795, 0x2797},   {0x2E80, 0x303E},
    {0x3041, 0x3163},   {0x3165, 0xA4CF},   {0xA960, 0xA97F},   {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD},
};

/* Those that stand on the one before. */
static const struct range combining[] = {
    {0x300, 0x36F},   {0x483, 0x489},   {0x591, 0x5BD},   {0x610, 0x61A},   {0x64B, 0x65F},
    {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF}, {0xFE20, 0xFE2F},
};

static bool is_in(uint32_t code, const struct range *ranges, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (code >= ranges[i].first && code <= ranges[i].last) {
            return true;
        }
    }
    return false;
}

#define IS_IN(code, ranges) is_in(code, ranges, sizeof(ranges) / sizeof *(ranges))

static const struct {
    char c;
    const char *text;
} escapes[] = {{'\n', "\\n"}, {'\t', "\\t"}, {'\r', "\\r"}, {'\033', "\\e"}};

/* Writes the character at the start of `text` into `out`; returns its length in `text`. */
static size_t show(char out[static 16], struct str text) {
    uint32_t code = 0;
    size_t length = utf8_read(text, &code);
    unsigned char byte = (unsigned char)text.ptr[0];
    for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++) {
        if (text.ptr[0] == escapes[i].c) {
            snprintf(out, 16, "%s", escapes[i].text);
            return 1;
        }
    }
    if (length == 0 || byte < ' ' || byte == 0x7F) {
        snprintf(out, 16, "\\x%02x", byte);
        return 1;
    }
    if (length > 1 && IS_IN(code, unseen)) {
        snprintf(out, 16, code > 0xFFFF ? "\\U%08x" : "\\u%04x", (unsigned)code);
        return length;
    }
    memcpy(out, text.ptr, length);
    out[length] = '\0';
    return length;
}

/* An escape has as many columns as letters. */
static size_t columns_of(const char *shown) {
    uint32_t code = 0;
    if ((unsigned char)shown[0] < 0x80) {
        return strlen(shown);
    }
    utf8_read(str_from(shown), &code);
    return IS_IN(code, wide) ? 2 : IS_IN(code, combining) ? 0 : 1;
}

size_t visible_add(struct builder *out, struct str text, size_t columns) {
    char shown[16];
    size_t used = 0;
    size_t at = 0;
    size_t cut_at = 0; /* where the ellipsis goes if the rest does not fit */
    size_t cut_used = 0;
    size_t start = out->len;
    while (at < text.len) {
        size_t length = show(shown, str_slice(text, at, text.len));
        size_t width = columns_of(shown);
        if (columns > 0 && used + width > columns) {
            break;
        }
        builder_add_c(out, shown);
        used += width;
        at += length;
        if (used < columns) {
            cut_at = out->len - start;
            cut_used = used;
        }
    }
    if (at < text.len && !out->failed) {
        out->len = start + cut_at;
        builder_add_c(out, ELLIPSIS);
        used = cut_used + 1;
    }
    return used;
}
