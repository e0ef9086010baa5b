#include "judge/disguise.h"

#include "base/utf8.h"

#include <string.h>

enum {
    LABEL_MAX = 64, /* characters of one part of a host's name; DNS has no longer ones */
    HOST_MAX = 256,
};

/* --- characters that nobody sees ----------------------------------------------------------- */

enum HIDING {
    HIDES_NOTHING,
    HIDES_ALWAYS,
    HIDES_IN_WORDS, /* beside ASCII letters; in other scripts and in emoji it has a use */
};

static const struct {
    uint32_t first;
    uint32_t last;
    enum HIDING hiding;
    const char *what;
} hidden[] = {
    {0x01, 0x08, HIDES_ALWAYS, "steers the terminal"},
    {0x0B, 0x0C, HIDES_ALWAYS, "steers the terminal"},
    {0x0E, 0x1F, HIDES_ALWAYS, "steers the terminal"},
    {0x7F, 0x9F, HIDES_ALWAYS, "steers the terminal"},
    {0xAD, 0xAD, HIDES_IN_WORDS, "is not shown"},
    {0x061C, 0x061C, HIDES_IN_WORDS, "turns the direction of the text"},
    {0x115F, 0x1160, HIDES_ALWAYS, "is not shown"},
    {0x180E, 0x180E, HIDES_IN_WORDS, "is not shown"},
    {0x200B, 0x200D, HIDES_IN_WORDS, "is not shown"},
    {0x200E, 0x200F, HIDES_IN_WORDS, "turns the direction of the text"},
    {0x202A, 0x202E, HIDES_ALWAYS, "turns the direction of the text"},
    {0x2060, 0x2064, HIDES_IN_WORDS, "is not shown"},
    {0x2066, 0x2069, HIDES_ALWAYS, "turns the direction of the text"},
    {0x3164, 0x3164, HIDES_ALWAYS, "is not shown"},
    {0xFEFF, 0xFEFF, HIDES_IN_WORDS, "is not shown"},
    {0xFFA0, 0xFFA0, HIDES_ALWAYS, "is not shown"},
    {0xE0000, 0xE007F, HIDES_ALWAYS, "is not shown"},
};

static bool is_word(struct str text, size_t at) {
    unsigned char c = at < text.len ? (unsigned char)text.ptr[at] : 0;
    return c > ' ' && c < 0x7F;
}

static bool hides(struct str text, size_t at, size_t length, uint32_t code, const char **what) {
    for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++) {
        if (code >= hidden[i].first && code <= hidden[i].last) {
            *what = hidden[i].what;
            return hidden[i].hiding == HIDES_ALWAYS || (at > 0 && is_word(text, at - 1)) ||
                   is_word(text, at + length);
        }
    }
    return false;
}

bool disguise_find_hidden(struct str text, const char **what, uint32_t *code) {
    for (size_t i = 0; i < text.len;) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c >= ' ' && c < 0x7F) {
            i++;
            continue;
        }
        size_t length = utf8_read(str_slice(text, i, text.len), code);
        /* A lone carriage return lets what follows be written over what is before */
        bool returns = c == '\r' && i + 1 < text.len && text.ptr[i + 1] != '\n';
        *what = "lets a line be written over";
        if (returns || (length > 0 && hides(text, i, length, *code, what))) {
            return true;
        }
        i += length > 0 ? length : 1;
    }
    return false;
}

/* The length of the character at `at`; `*shown` is false when it cannot be shown as it is. */
static size_t read_shown(struct str text, size_t at, uint32_t *code, bool *shown) {
    unsigned char c = (unsigned char)text.ptr[at];
    const char *what;
    *code = c;
    if (c < 0x80) {
        *shown = c >= ' ' && c < 0x7F;
        return 1;
    }
    size_t length = utf8_read(str_slice(text, at, text.len), code);
    *shown = length == 0 || !hides(text, at, length, *code, &what);
    return length > 0 ? length : 1;
}

struct str disguise_show(struct str text, struct arena *arena) {
    struct builder out;
    uint32_t code;
    bool plain = true;
    bool shown;
    for (size_t i = 0; i < text.len && plain;) {
        i += read_shown(text, i, &code, &plain);
    }
    if (plain) {
        return text;
    }
    builder_init(&out, arena);
    for (size_t i = 0; i < text.len;) {
        size_t length = read_shown(text, i, &code, &shown);
        if (shown) {
            builder_add(&out, str_slice(text, i, i + length));
        } else if (code < 0x80) {
            builder_add_c(&out, code == 0 ? "…" : "?");
        } else {
            builder_addf(&out, "<U+%04X>", (unsigned)code);
        }
        i += length;
    }
    return builder_str(&out);
}

/* --- hosts ---------------------------------------------------------------------------------- */

/* Letters that look like one of ASCII; the most common ones of Unicode's confusables (UTS #39). */
static const struct {
    uint32_t code;
    char looks;
} look_alikes[] = {
    {0x0430, 'a'}, {0x0435, 'e'}, {0x043E, 'o'}, {0x0440, 'p'}, {0x0441, 'c'}, {0x0443, 'y'},
    {0x0445, 'x'}, {0x0456, 'i'}, {0x0458, 'j'}, {0x0455, 's'}, {0x0501, 'd'}, {0x04BB, 'h'},
    {0x043A, 'k'}, {0x043C, 'm'}, {0x043D, 'h'}, {0x0442, 't'}, {0x0432, 'b'}, {0x0433, 'r'},
    {0x0475, 'v'}, {0x051B, 'q'}, {0x051D, 'w'}, {0x03BF, 'o'}, {0x03B1, 'a'}, {0x03BD, 'v'},
    {0x03C1, 'p'}, {0x03C4, 't'}, {0x03B9, 'i'}, {0x03BA, 'k'}, {0x03C5, 'u'}, {0x03B5, 'e'},
    {0x0131, 'i'}, {0x0261, 'g'}, {0x1E37, 'l'}, {0x0142, 'l'}, {0x00E9, 'e'}, {0x00ED, 'i'},
    {0x00F3, 'o'}, {0x00E1, 'a'}, {0x00FA, 'u'}, {0x0101, 'a'}, {0x0113, 'e'}, {0x012B, 'i'},
    {0x014D, 'o'}, {0x016B, 'u'}, {0x0117, 'e'}, {0x0119, 'e'}, {0x1ECB, 'i'}, {0x1E6D, 't'},
    {0x0127, 'h'}, {0x2024, '.'}, {0x3002, '.'}, {0xFF0E, '.'}, {0xFF61, '.'}, {0x2010, '-'},
    {0x2011, '-'}, {0x2212, '-'},
};

static char looks_like(uint32_t code) {
    if (code < 0x80) {
        return (char)code;
    }
    if (code >= 0xFF01 && code <= 0xFF5E) {
        return (char)(code - 0xFEE0);
    }
    for (size_t i = 0; i < sizeof look_alikes / sizeof *look_alikes; i++) {
        if (look_alikes[i].code == code) {
            return look_alikes[i].looks;
        }
    }
    return '?';
}

static uint32_t adapt_bias(uint32_t delta, uint32_t count, bool first) {
    uint32_t steps = 0;
    delta = first ? delta / 700 : delta / 2;
    delta += delta / count;
    for (; delta > 455; steps += 36) {
        delta /= 35;
    }
    return steps + 36 * delta / (delta + 38);
}

/* The number that the digits at `*at` stand for (RFC 3492, 6.2); false when there is none. */
static bool read_delta(struct str label, size_t *at, uint32_t bias, uint32_t *delta) {
    uint32_t weight = 1;
    *delta = 0;
    for (uint32_t k = 36;; k += 36) {
        char c = *at < label.len ? label.ptr[*at] : '\0';
        uint32_t digit = c >= 'a' && c <= 'z'   ? (uint32_t)(c - 'a')
                         : c >= '0' && c <= '9' ? (uint32_t)(c - '0') + 26
                                                : 36;
        uint32_t threshold = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias;
        (*at)++;
        if (digit > 35 || weight > UINT32_MAX / 36 || *delta > UINT32_MAX / 2 - digit * weight) {
            return false;
        }
        *delta += digit * weight;
        if (digit < threshold) {
            return true;
        }
        weight *= 36 - threshold;
    }
}

/* The characters of a label behind "xn--"; 0 when it is not one. */
static size_t decode_label(struct str label, uint32_t codes[static LABEL_MAX]) {
    size_t count = 0;
    size_t at = 0;
    uint32_t code = 128;
    uint32_t bias = 72;
    uint32_t index = 0;
    for (size_t i = label.len; i > 0 && at == 0; i--) {
        at = label.ptr[i - 1] == '-' ? i : 0;
    }
    for (size_t i = 0; i + 1 < at && count < LABEL_MAX; i++) {
        codes[count++] = (unsigned char)label.ptr[i];
    }
    while (at < label.len) {
        uint32_t delta;
        if (count + 1 >= LABEL_MAX || !read_delta(label, &at, bias, &delta)) {
            return 0;
        }
        index += delta;
        count++;
        bias = adapt_bias(delta, (uint32_t)count, count == 1 || code == 128);
        code += index / (uint32_t)count;
        index %= (uint32_t)count;
        if (code > 0x10FFFF) {
            return 0;
        }
        memmove(codes + index + 1, codes + index, (count - 1 - index) * sizeof *codes);
        codes[index++] = code;
    }
    return count;
}

/* A host's name in characters, with what it looks like beside it. */
struct shown {
    char looks[HOST_MAX];
    size_t length;
    bool foreign; /* some character is not ASCII */
    bool mixed;   /* some label has letters of ASCII and of another alphabet that look alike */
};

static void add_character(struct shown *shown, uint32_t code, bool *ascii, bool *alike,
                          struct builder *name) {
    char looks = looks_like(code);
    if (shown->length + 1 < HOST_MAX) {
        shown->looks[shown->length++] = looks;
    }
    shown->foreign = shown->foreign || code >= 0x80;
    *ascii = *ascii || (code >= 'a' && code <= 'z');
    *alike = *alike || (code >= 0x250 && looks != '?');
    utf8_add(name, code);
}

static void add_label(struct shown *shown, struct str label, struct builder *name) {
    uint32_t codes[LABEL_MAX];
    size_t count = 0;
    bool ascii = false;
    bool alike = false;
    if (str_starts(label, "xn--")) {
        count = decode_label(str_slice(label, 4, label.len), codes);
    }
    for (size_t i = 0; i < count; i++) {
        add_character(shown, codes[i], &ascii, &alike, name);
    }
    for (size_t i = 0; count == 0 && i < label.len;) {
        uint32_t code = (unsigned char)label.ptr[i];
        size_t length = utf8_read(str_slice(label, i, label.len), &code);
        add_character(shown, code, &ascii, &alike, name);
        i += length > 0 ? length : 1;
    }
    shown->mixed = shown->mixed || (ascii && alike);
}

/* Letters and digits that are easily taken for others: 0 o, 1 l i, rn m, vv w. */
static struct str blur(struct str text, char out[static HOST_MAX]) {
    size_t length = 0;
    for (size_t i = 0; i < text.len && length < HOST_MAX; i++) {
        char c = text.ptr[i];
        char next = i + 1 < text.len ? text.ptr[i + 1] : '\0';
        if ((c == 'r' && next == 'n') || (c == 'v' && next == 'v')) {
            c = c == 'r' ? 'm' : 'w';
            i++;
        }
        out[length++] = c == '0' ? 'o' : c == '1' || c == 'i' ? 'l' : c;
    }
    return (struct str){out, length};
}

/* The known host that it looks like, or whose name it starts with; NULL: none. */
static const char *find_model(struct str looks, const char *const *known, size_t count,
                              bool *starts) {
    char a[HOST_MAX];
    char b[HOST_MAX];
    struct str blurred = blur(looks, a);
    for (size_t i = 0; i < count; i++) {
        struct str name = str_from(known[i]);
        *starts =
            looks.len > name.len + 1 && str_starts(looks, known[i]) && looks.ptr[name.len] == '.';
        if (*starts || str_equal(blurred, blur(name, b))) {
            return known[i];
        }
    }
    return NULL;
}

enum HOST_DISGUISE disguise_of_host(struct str host, const char *const *known, size_t count,
                                    struct arena *arena, struct str *noun) {
    struct shown shown = {.length = 0};
    struct builder name;
    struct builder text;
    struct str rest = host;
    struct str label;
    bool starts = false;
    builder_init(&name, arena);
    builder_init(&text, arena);
    while (host.len < HOST_MAX && str_split(&rest, '.', &label)) {
        if (shown.length > 0 && shown.length + 1 < HOST_MAX) {
            shown.looks[shown.length++] = '.';
            builder_add_char(&name, '.');
        }
        add_label(&shown, label, &name);
    }
    struct str written = builder_str(&name);
    const char *model = find_model((struct str){shown.looks, shown.length}, known, count, &starts);
    enum HOST_DISGUISE kind = model != NULL || shown.mixed ? HOST_DISGUISED
                              : shown.foreign              ? HOST_INTERNATIONAL
                                                           : HOST_PLAIN;
    if (starts) {
        builder_addf(&text, "only starts like %s", model);
    } else if (model != NULL) {
        builder_addf(&text, "looks like %s but is not", model);
    } else if (shown.mixed) {
        builder_addf(&text, "mixes alphabets that look alike: %.*s", STR_ARG(written));
    } else {
        builder_addf(&text, "a name in another alphabet: %.*s", STR_ARG(written));
    }
    *noun = written.ptr == NULL ? written : builder_str(&text);
    return kind;
}

bool disguise_of_program(struct str name, struct arena *arena) {
    struct str noun;
    bool foreign = false;
    for (size_t i = 0; i < name.len; i++) {
        foreign = foreign || (unsigned char)name.ptr[i] >= 0x80;
    }
    return foreign && disguise_of_host(name, NULL, 0, arena, &noun) == HOST_DISGUISED;
}
