#include "judge/glob.h"

#include <string.h>

static unsigned char lower(unsigned char c) {
    return (unsigned char)char_lower((char)c);
}

static unsigned char upper(unsigned char c) {
    return c >= 'a' && c <= 'z' ? (unsigned char)(c - ('a' - 'A')) : c;
}

static bool set_has(const unsigned char *set, unsigned char c) {
    return (set[c / 8] >> (c % 8) & 1) != 0;
}

static void set_add(unsigned char *set, unsigned char c) {
    set[c / 8] |= (unsigned char)(1U << (c % 8));
}

static bool push(struct arena *arena, struct glob *out, enum GLOB_KIND kind, char c) {
    struct glob_item item = {.kind = kind, .c = (unsigned char)c};
    return VEC_PUSH(arena, out, item);
}

static bool at_component_start(struct str text, size_t i) {
    return i == 0 || text.ptr[i - 1] == '/';
}

/* The offset behind the bracket expression at `start`; `start` itself when it is none, and the
 * bracket is then an ordinary character. */
static size_t bracket_end(struct str text, size_t start) {
    size_t i = start + 1;
    if (i < text.len && (text.ptr[i] == '!' || text.ptr[i] == '^')) {
        i++;
    }
    if (i < text.len && text.ptr[i] == ']') {
        i++;
    }
    while (i < text.len && text.ptr[i] != ']') {
        if (text.ptr[i] == '/') {
            return start;
        }
        if (text.ptr[i] == '\\') {
            i++;
        } else if (text.ptr[i] == '[' && i + 1 < text.len && strchr(":.=", text.ptr[i + 1])) {
            char close[] = {text.ptr[i + 1], ']', '\0'};
            ptrdiff_t end = str_find_text(str_slice(text, i + 2, text.len), close);
            i += end == STR_NOT_FOUND ? 0 : (size_t)end + 3;
        }
        i++;
    }
    return i < text.len ? i + 1 : start;
}

/* One character of a bracket's body, with its escape taken off. */
static unsigned char bracket_char(struct str body, size_t *i) {
    if (body.ptr[*i] == '\\' && *i + 1 < body.len) {
        (*i)++;
    }
    return (unsigned char)body.ptr[(*i)++];
}

/* Classes, collating elements, holes and ranges of other languages can mean anything: such a set is
 * every byte, also when it is negated. */
static bool bracket_is_hard(struct str body) {
    for (size_t i = 0; i < body.len; i++) {
        if (body.ptr[i] == '[' || body.ptr[i] == '\0' || (unsigned char)body.ptr[i] >= 0x80) {
            return true;
        }
    }
    return false;
}

static bool push_bracket(struct arena *arena, struct glob *out, struct str body) {
    unsigned char *set = arena_alloc(arena, 32);
    if (set == NULL) {
        return false;
    }
    bool negated = body.len > 0 && (body.ptr[0] == '!' || body.ptr[0] == '^');
    body = str_slice(body, negated ? 1 : 0, body.len);
    if (bracket_is_hard(body)) {
        return push(arena, out, GLOB_ONE, 0);
    }
    for (size_t i = 0; i < body.len;) {
        unsigned char first = bracket_char(body, &i);
        unsigned char last = first;
        if (i + 1 < body.len && body.ptr[i] == '-') {
            i++;
            last = bracket_char(body, &i);
        }
        for (unsigned c = first; c <= last; c++) {
            set_add(set, (unsigned char)c);
            /* Locales may order a range as aAbB. */
            if (first != last && !negated) {
                set_add(set, lower((unsigned char)c));
                set_add(set, upper((unsigned char)c));
            }
        }
    }
    for (size_t i = 0; negated && i < 32; i++) {
        set[i] = (unsigned char)~set[i];
    }
    set['/' / 8] &= (unsigned char)~(1U << ('/' % 8));
    struct glob_item item = {.kind = GLOB_SET, .set = set};
    return VEC_PUSH(arena, out, item);
}

/* The offset behind the extglob list whose parenthesis is at `open`. */
static size_t extglob_end(struct str text, size_t open) {
    size_t depth = 0;
    for (size_t i = open; i < text.len; i++) {
        if (text.ptr[i] == '\\') {
            i++;
        } else if (text.ptr[i] == '(') {
            depth++;
        } else if (text.ptr[i] == ')' && --depth == 0) {
            return i + 1;
        }
    }
    return text.len;
}

/* Compiles the active glob character at `i`; gives the offset behind it, or 0 when memory is
 * spent. */
static size_t compile_active(struct str text, size_t i, struct arena *arena, struct glob *out) {
    char c = text.ptr[i];
    if (strchr("@?*+!", c) && i + 1 < text.len && text.ptr[i + 1] == '(') {
        size_t end = extglob_end(text, i + 1);
        bool slash = str_find(str_slice(text, i, end), '/', 0) != STR_NOT_FOUND;
        return push(arena, out, slash ? GLOB_ANY : GLOB_RUN, 0) ? end : 0;
    }
    if (strchr("*?[", c) && at_component_start(text, i) && !push(arena, out, GLOB_NOT_DOT, 0)) {
        return 0;
    }
    if (c == '*') {
        bool twice = i + 1 < text.len && text.ptr[i + 1] == '*';
        return push(arena, out, twice ? GLOB_ANY : GLOB_RUN, 0) ? i + (twice ? 2 : 1) : 0;
    }
    if (c == '?') {
        return push(arena, out, GLOB_ONE, 0) ? i + 1 : 0;
    }
    size_t end = bracket_end(text, i);
    if (end == i) {
        return push(arena, out, GLOB_CHAR, c) ? i + 1 : 0;
    }
    return push_bracket(arena, out, str_slice(text, i + 1, end - 1)) ? end : 0;
}

bool glob_compile(struct str text, bool pattern, struct arena *arena, struct glob *out) {
    *out = (struct glob){0};
    for (size_t i = 0; i < text.len;) {
        char c = text.ptr[i];
        bool active = strchr("*?[", c) != NULL ||
                      (strchr("@+!", c) != NULL && i + 1 < text.len && text.ptr[i + 1] == '(');
        if (c == '\0') {
            if (!push(arena, out, GLOB_ANY, 0)) {
                return false;
            }
            i++;
        } else if (pattern && active) {
            i = compile_active(text, i, arena, out);
            if (i == 0) {
                return false;
            }
        } else {
            if (pattern && c == '\\' && i + 1 < text.len) {
                i++;
            }
            if (!push(arena, out, GLOB_CHAR, text.ptr[i])) {
                return false;
            }
            i++;
        }
    }
    return true;
}

bool glob_compile_table(const char *pattern, struct arena *arena, struct glob *out) {
    *out = (struct glob){0};
    for (const char *p = pattern; *p != '\0'; p++) {
        bool run = *p == '*';
        bool any = run && p[1] == '*';
        if (*p == '/' && p[1] == '\0') {
            break;
        }
        if (!push(arena, out, any ? GLOB_ANY : run ? GLOB_RUN : GLOB_CHAR, *p)) {
            return false;
        }
        p += any ? 1 : 0;
    }
    return true;
}

static bool repeats(const struct glob_item *item) {
    return item->kind == GLOB_RUN || item->kind == GLOB_ANY;
}

static bool accepts(const struct glob_item *item, unsigned char c, bool fold) {
    switch (item->kind) {
    case GLOB_CHAR:
        return item->c == c || (fold && lower(item->c) == lower(c));
    case GLOB_SET:
        return set_has(item->set, c) ||
               (fold && (set_has(item->set, lower(c)) || set_has(item->set, upper(c))));
    case GLOB_ONE:
    case GLOB_RUN:
        return c != '/';
    case GLOB_ANY:
        return true;
    case GLOB_NOT_DOT:
        break;
    }
    return false;
}

/* Is there a byte that both accept, other than a dot when `no_dot`? */
static bool share(const struct glob_item *a, const struct glob_item *b, bool no_dot, bool fold) {
    if (b->kind == GLOB_CHAR) {
        return accepts(a, b->c, fold) && !(no_dot && b->c == '.');
    }
    if (a->kind == GLOB_CHAR) {
        return accepts(b, a->c, fold) && !(no_dot && a->c == '.');
    }
    if (a->kind != GLOB_SET && b->kind != GLOB_SET) {
        return true;
    }
    for (unsigned c = 1; c < 256; c++) {
        if (!(no_dot && c == '.') && accepts(a, (unsigned char)c, fold) &&
            accepts(b, (unsigned char)c, fold)) {
            return true;
        }
    }
    return false;
}

/* Bits of a state: reached freely, or reached where the next byte may not be a dot. */
enum {
    FREE = 1,
    NO_DOT = 2,
};

/* Moves from state (i, j) of the product automaton. `row` is that of i, `below` of i + 1. */
static bool step(const struct glob_item *a, const struct glob_item *b, unsigned char *row,
                 unsigned char *below, size_t j, bool fold) {
    unsigned char bits = row[j];
    if (a != NULL && a->kind == GLOB_NOT_DOT) {
        below[j] |= NO_DOT;
        return true;
    }
    if (b != NULL && b->kind == GLOB_NOT_DOT) {
        row[j + 1] |= NO_DOT;
        return false;
    }
    bool moved = false;
    if (a != NULL && repeats(a)) {
        below[j] |= bits;
        moved = true;
    }
    if (b != NULL && repeats(b)) {
        row[j + 1] |= bits;
    }
    if (a == NULL || b == NULL || !share(a, b, (bits & FREE) == 0, fold)) {
        return moved;
    }
    if (!repeats(a) || !repeats(b)) {
        unsigned char *next = repeats(a) ? row : below;
        next[repeats(b) ? j : j + 1] |= FREE;
        moved |= !repeats(a);
    } else if ((bits & FREE) == 0) {
        row[j] |= FREE;
        return step(a, b, row, below, j, fold);
    }
    return moved;
}

bool glob_meets(const struct glob *a, const struct glob *b, bool fold, struct arena *arena) {
    size_t width = b->count + 1;
    unsigned char small[256];
    unsigned char *rows = small;
    if (2 * width > sizeof small) {
        rows = arena_alloc(arena, 2 * width);
        if (rows == NULL) {
            return true;
        }
    }
    unsigned char *row = rows;
    unsigned char *below = rows + width;
    memset(rows, 0, 2 * width);
    row[0] = FREE;
    for (size_t i = 0; i <= a->count; i++) {
        bool alive = false;
        const struct glob_item *from_a = i < a->count ? &a->items[i] : NULL;
        for (size_t j = 0; j < width; j++) {
            const struct glob_item *from_b = j < b->count ? &b->items[j] : NULL;
            if (row[j] != 0) {
                alive |= step(from_a, from_b, row, below, j, fold);
            }
        }
        if (i == a->count) {
            return row[b->count] != 0;
        }
        if (!alive) {
            return false;
        }
        unsigned char *spare = row;
        row = below;
        below = spare;
        memset(below, 0, width);
    }
    return false;
}

static bool same(char a, char b, bool fold) {
    return a == b || (fold && lower((unsigned char)a) == lower((unsigned char)b));
}

/* Tables hold short patterns with few stars, so the recursion is as deep as there are stars. */
bool glob_matches(const char *pattern, struct str text, bool fold) {
    size_t i = 0;
    for (const char *p = pattern; *p != '\0'; p++) {
        if (*p == '/' && p[1] == '\0') {
            return i == text.len || text.ptr[i] == '/';
        }
        if (*p == '*') {
            bool any = p[1] == '*';
            const char *rest = p + (any ? 2 : 1);
            for (;; i++) {
                if (glob_matches(rest, str_slice(text, i, text.len), fold)) {
                    return true;
                }
                if (i >= text.len || (!any && text.ptr[i] == '/')) {
                    return false;
                }
            }
        }
        if (i >= text.len || !same(*p, text.ptr[i], fold)) {
            return false;
        }
        i++;
    }
    return i == text.len;
}
