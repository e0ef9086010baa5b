/* ${x#pattern}, ${x/pattern/text}, ${x:offset:length}, ${x^^} and ${x@U} of one known value. */
#include "shell/expansion.h"
#include "shell/pattern.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum {
    REPLACED_TEXT_MAX = 128, /* bytes of a text in which a pattern with stars is searched */
};

static bool add_unknown(struct expansion *expansion, const struct parameter *parameter,
                        struct values *out) {
    struct value hole = value_hole(HOLE_OPERATOR, parameter->name);
    return values_add(expansion->arena, out, &hole);
}

static bool add_text(struct expansion *expansion, struct str text, struct values *out) {
    struct value value = {.text = text};
    return text.ptr != NULL && values_add(expansion->arena, out, &value);
}

static bool is_ascii(struct str text) {
    for (size_t i = 0; i < text.len; i++) {
        if ((signed char)text.ptr[i] <= 0) {
            return false;
        }
    }
    return true;
}

/* The pattern that a value is, with a backslash before what is literal. */
static struct str pattern_of(struct arena *arena, const struct value *value) {
    struct builder pattern;
    if (value->pattern) {
        return value->text;
    }
    builder_init(&pattern, arena);
    for (size_t i = 0; i < value->text.len; i++) {
        if (strchr("\\*?[", value->text.ptr[i]) != NULL) {
            builder_add_char(&pattern, '\\');
        }
        builder_add_char(&pattern, value->text.ptr[i]);
    }
    return builder_str(&pattern);
}

/* # ## % %%: cuts off the shortest or longest start or end that matches. */
static struct str cut(struct str text, struct str pattern, bool start, bool longest) {
    for (size_t i = 0; i <= text.len; i++) {
        size_t length = longest ? text.len - i : i;
        struct str piece =
            start ? str_slice(text, 0, length) : str_slice(text, text.len - length, text.len);
        if (pattern_matches(pattern, piece)) {
            return start ? str_slice(text, length, text.len)
                         : str_slice(text, 0, text.len - length);
        }
    }
    return text;
}

/* The longest match that starts at `at`, and ends at the end with `anchored`; 0: none. */
static size_t match_at(struct str text, struct str pattern, size_t at, bool anchored) {
    for (size_t end = text.len; end > at; end--) {
        if (pattern_matches(pattern, str_slice(text, at, end))) {
            return end - at;
        }
        if (anchored) {
            break;
        }
    }
    return 0;
}

/* / // /# /%: `*known` is false where bash's own rules for empty matches would decide. */
static struct str replace(struct arena *arena, struct str operator, struct str text,
                          struct str pattern, struct str replacement, bool *known) {
    struct builder out;
    bool all = str_is(operator, "//");
    bool start = str_is(operator, "/#");
    bool end = str_is(operator, "/%");
    size_t at = 0;
    bool done = false;
    builder_init(&out, arena);
    *known = !pattern_matches(pattern, STR("")) && text.len <= REPLACED_TEXT_MAX;
    while (*known && at < text.len) {
        size_t length = done || (start && at > 0) ? 0 : match_at(text, pattern, at, end);
        if (length > 0) {
            builder_add(&out, replacement);
            at += length;
            done = !all;
        } else {
            builder_add_char(&out, text.ptr[at++]);
        }
    }
    return builder_str(&out);
}

/* An empty pattern matches only where it is anchored. */
static struct str add_at_end(struct arena *arena, struct str operator, struct str text,
                             struct str replacement) {
    struct builder out;
    builder_init(&out, arena);
    builder_add(&out, str_is(operator, "/#") ? replacement : STR(""));
    builder_add(&out, text);
    builder_add(&out, str_is(operator, "/%") ? replacement : STR(""));
    return builder_str(&out);
}

/* ^ ^^ , ,,: changes the letters that match the pattern, or all. */
static struct str change_case(struct arena *arena, struct str operator, struct str text,
                              struct str pattern) {
    char *copy = str_to_c(arena, text);
    bool upper = operator.ptr[0] == '^';
    for (size_t i = 0; copy != NULL && i < text.len && (i == 0 || operator.len == 2); i++) {
        if (pattern.len == 0 || pattern_matches(pattern, str_slice(text, i, i + 1))) {
            copy[i] =
                (char)(upper ? toupper((unsigned char)copy[i]) : tolower((unsigned char)copy[i]));
        }
    }
    return (struct str){copy, copy == NULL ? 0 : text.len};
}

static bool apply_pattern(struct expansion *expansion, const struct parameter *parameter,
                          const struct value *value, const struct value *pattern,
                          const struct value *replacement, struct values *out) {
    struct str operator= parameter->operator;
    struct str source = pattern_of(expansion->arena, pattern);
    struct str text = value->text;
    char kind = operator.ptr[0];
    bool known =
        source.ptr != NULL && pattern->cause == HOLE_NONE && pattern_is_plain(source, text);
    if (known && kind == '/') {
        bool anchor =
            source.len > 0 && operator.len == 1 &&(source.ptr[0] == '#' || source.ptr[0] == '%');
        known = !anchor && replacement->cause == HOLE_NONE && !replacement->pattern &&
                str_find(replacement->text, '&', 0) < 0 && str_find(replacement->text, '\\', 0) < 0;
        if (known && source.len == 0) {
            text = add_at_end(expansion->arena, operator, text, replacement->text);
        } else if (known) {
            text = replace(expansion->arena, operator, text, source, replacement->text, &known);
        }
    } else if (known && (kind == '#' || kind == '%')) {
        text = cut(text, source, kind == '#', operator.len == 2);
    } else if (known) {
        text = change_case(expansion->arena, operator, text, source);
    }
    return known ? add_text(expansion, text, out) : add_unknown(expansion, parameter, out);
}

static bool apply_patterns(struct expansion *expansion, const struct parameter *parameter,
                           const struct value *value, struct values *out) {
    struct values patterns = {0};
    struct values replacements = {0};
    if (!expansion_values(expansion, parameter->operand, false, &patterns) ||
        !expansion_values(expansion, parameter->second, false, &replacements)) {
        return false;
    }
    for (size_t i = 0; i < patterns.count; i++) {
        for (size_t j = 0; j < replacements.count; j++) {
            if (!apply_pattern(expansion, parameter, value, &patterns.items[i],
                               &replacements.items[j], out)) {
                return false;
            }
        }
    }
    return true;
}

/* The only number that a word gives. */
static bool one_number(struct expansion *expansion, const struct word *word, long long *number,
                       bool *known) {
    struct values numbers = {0};
    if (!expansion_numbers(expansion, word, &numbers)) {
        return false;
    }
    *known = numbers.count == 1 && numbers.items[0].cause == HOLE_NONE;
    if (*known) {
        char text[32] = "";
        memcpy(text, numbers.items[0].text.ptr, numbers.items[0].text.len);
        *number = atoll(text);
    }
    return true;
}

bool operator_slice(struct expansion *expansion, const struct parameter *parameter, size_t count,
                    size_t *from, size_t *to, bool *known) {
    long long offset = 0;
    long long length = 0;
    long long size = (long long)count;
    if (!one_number(expansion, parameter->operand, &offset, known)) {
        return false;
    }
    if (*known && parameter->second != NULL &&
        !one_number(expansion, parameter->second, &length, known)) {
        return false;
    }
    offset += offset < 0 ? size : 0;
    bool outside = offset < 0 || offset > size;
    long long end = parameter->second == NULL ? size
                    : length < 0              ? size + length
                    : length > size           ? size
                                              : offset + length;
    *known = *known && (outside || end >= offset);
    *from = outside ? 0 : (size_t)offset;
    *to = outside || !*known ? *from : (size_t)(end > size ? size : end);
    return true;
}

static bool apply_slice(struct expansion *expansion, const struct parameter *parameter,
                        const struct value *value, struct values *out) {
    size_t from = 0;
    size_t to = 0;
    bool known = false;
    if (!operator_slice(expansion, parameter, value->text.len, &from, &to, &known)) {
        return false;
    }
    return known && is_ascii(value->text)
               ? add_text(expansion, str_slice(value->text, from, to), out)
               : add_unknown(expansion, parameter, out);
}

bool operator_apply(struct expansion *expansion, const struct parameter *parameter,
                    const struct value *value, struct values *out) {
    static const struct {
        const char *letter;
        const char *same;
    } cases[] = {{"@U", "^^"}, {"@u", "^"}, {"@L", ",,"}};
    struct str operator= parameter->operator;
    if (value->cause != HOLE_NONE || value->pattern) {
        return add_unknown(expansion, parameter, out);
    }
    if (operator.ptr[0] == ':') {
        return apply_slice(expansion, parameter, value, out);
    }
    if (strchr("#%/^,", operator.ptr[0]) != NULL) {
        return apply_patterns(expansion, parameter, value, out);
    }
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        if (str_is(operator, cases[i].letter) && is_ascii(value->text)) {
            return add_text(
                expansion,
                change_case(expansion->arena, str_from(cases[i].same), value->text, STR("")), out);
        }
    }
    return add_unknown(expansion, parameter, out);
}
