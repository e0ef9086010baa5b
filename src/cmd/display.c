#include "cmd/display.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define ELLIPSIS     "\xE2\x80\xA6"
#define COLOUR_RESET "\033[0m"

static const char *const colours[] = {
    [DECISION_ALLOW] = "\033[32m",
    [DECISION_ASK] = "\033[33m",
    [DECISION_BLOCK] = "\033[31m",
};

bool display_is_coloured(FILE *stream) {
    const char *refused = getenv("NO_COLOR");
    const char *terminal = getenv("TERM");
    return (refused == NULL || refused[0] == '\0') && terminal != NULL &&
           strcmp(terminal, "dumb") != 0 && isatty(fileno(stream));
}

void display_add_decision(struct builder *out, enum DECISION decision, size_t width,
                          bool coloured) {
    const char *name = decision_name(decision);
    builder_add_c(out, coloured ? colours[decision] : "");
    builder_add_c(out, name);
    builder_add_c(out, coloured ? COLOUR_RESET : "");
    for (size_t i = strlen(name); i < width; i++) {
        builder_add_char(out, ' ');
    }
}

/* Characters above ASCII that print as nothing, or that change how others are shown (Unicode's
 * Cf and Zl, Zp, and the C1 controls). */
static const struct {
    uint32_t first;
    uint32_t last;
} unseen[] = {
    {0x80, 0x9F},     {0xAD, 0xAD},     {0x600, 0x605},   {0x61C, 0x61C},     {0x115F, 0x1160},
    {0x180E, 0x180E}, {0x200B, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x206F},   {0x3164, 0x3164},
    {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xE0000, 0xE0FFF},
};

static bool is_unseen(uint32_t code) {
    for (size_t i = 0; i < sizeof unseen / sizeof *unseen; i++) {
        if (code >= unseen[i].first && code <= unseen[i].last) {
            return true;
        }
    }
    return false;
}

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
    if (length > 1 && is_unseen(code)) {
        snprintf(out, 16, code > 0xFFFF ? "\\U%08x" : "\\u%04x", (unsigned)code);
        return length;
    }
    memcpy(out, text.ptr, length);
    out[length] = '\0';
    return length;
}

/* An escape counts as many columns as it has letters, any other character as one. */
static size_t columns_of(const char *shown) {
    return (unsigned char)shown[0] < 0x80 ? strlen(shown) : 1;
}

size_t display_add_text(struct builder *out, struct str text, size_t columns) {
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
