#include "shell/pattern.h"

#include <ctype.h>
#include <stdint.h>
#include <string.h>

bool pattern_is_plain(struct str pattern, struct str text) {
    if (pattern.len > PATTERN_MAX || text.len > PATTERN_TEXT_MAX) {
        return false;
    }
    for (size_t i = 0; i < text.len; i++) {
        if ((signed char)text.ptr[i] <= 0) {
            return false;
        }
    }
    for (size_t i = 0; i < pattern.len; i++) {
        char c = pattern.ptr[i];
        if ((signed char)c <= 0 || (c == '(' && i > 0 && strchr("?*+@!", pattern.ptr[i - 1]))) {
            return false;
        }
    }
    return true;
}

/* [:alpha:] and its like in the C locale. */
static bool in_class(struct str name, char c) {
    static const struct {
        const char *name;
        int (*holds)(int c);
    } classes[] = {
        {"alnum", isalnum}, {"alpha", isalpha}, {"blank", isblank}, {"cntrl", iscntrl},
        {"digit", isdigit}, {"graph", isgraph}, {"lower", islower}, {"print", isprint},
        {"punct", ispunct}, {"space", isspace}, {"upper", isupper}, {"xdigit", isxdigit},
    };
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
        if (str_is(name, classes[i].name)) {
            return classes[i].holds((unsigned char)c) != 0;
        }
    }
    return str_is(name, "word") && (isalnum((unsigned char)c) || c == '_');
}

/* One item of a bracket expression at `*at`: a class, a character or a range. */
static bool item_holds(struct str pattern, size_t *at, char c) {
    struct str rest = str_slice(pattern, *at, pattern.len);
    if (str_starts(rest, "[:")) {
        ptrdiff_t end = str_find_text(rest, ":]");
        if (end > 0) {
            *at += (size_t)end + 2;
            return in_class(str_slice(rest, 2, (size_t)end), c);
        }
    }
    char ends[2];
    for (size_t i = 0; i < 2; i++) {
        *at += pattern.ptr[*at] == '\\' && *at + 1 < pattern.len;
        ends[i] = pattern.ptr[(*at)++];
        bool range = i == 0 && *at + 1 < pattern.len && pattern.ptr[*at] == '-' &&
                     pattern.ptr[*at + 1] != ']';
        if (!range && i == 0) {
            return ends[0] == c;
        }
        *at += i == 0;
    }
    return ends[0] <= c && c <= ends[1];
}

/* Matches `c` with the bracket expression at `*at` and moves behind it; false, with `*at` where it
 * was, when there is no `]`. */
static bool bracket_holds(struct str pattern, size_t *at, char c, bool *holds) {
    size_t i = *at + 1;
    bool negated = i < pattern.len && (pattern.ptr[i] == '!' || pattern.ptr[i] == '^');
    i += negated;
    bool found = false;
    bool first = true;
    while (i < pattern.len && (first || pattern.ptr[i] != ']')) {
        first = false;
        found = item_holds(pattern, &i, c) || found;
    }
    if (i >= pattern.len) {
        return false;
    }
    *at = i + 1;
    *holds = found != negated;
    return true;
}

/* Matches one character of the text with what stands at `*at` in the pattern, which is no star. */
static bool one_matches(struct str pattern, size_t *at, char c) {
    bool holds = false;
    char p = pattern.ptr[*at];
    if (p == '[' && bracket_holds(pattern, at, c, &holds)) {
        return holds;
    }
    *at += p == '\\' && *at + 1 < pattern.len;
    holds = (p == '?') || pattern.ptr[*at] == c;
    (*at)++;
    return holds;
}

bool pattern_matches(struct str pattern, struct str text) {
    size_t p = 0;
    size_t t = 0;
    size_t star = SIZE_MAX; /* behind the last star, and where the text is tried again from */
    size_t again = 0;
    while (t < text.len) {
        size_t next = p;
        if (p < pattern.len && pattern.ptr[p] == '*') {
            star = ++p;
            again = t;
        } else if (p < pattern.len && one_matches(pattern, &next, text.ptr[t])) {
            p = next;
            t++;
        } else if (star != SIZE_MAX) {
            p = star;
            t = ++again;
        } else {
            return false;
        }
    }
    while (p < pattern.len && pattern.ptr[p] == '*') {
        p++;
    }
    return p == pattern.len;
}
