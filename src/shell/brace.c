/* {a,b} and {1..9} */
#include "shell/parse.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    FAILURES_MAX = 64, /* braces that were tried and did not close: each costs a second reading */
    RANGE_MAX = 1024,  /* members of a range that are enumerated; a longer one is refused */
};

/* Is there a closing brace in this word with a comma or ".." before it on the same level? */
static bool closes(struct parse *parse) {
    size_t level = 0;
    bool divided = false;
    size_t i = parse->at + 1;
    if (parse->at < parse->no_brace_before) {
        return false;
    }
    for (; i < parse->end && strchr(" \t\n;|&()<>", parse->text.ptr[i]) == NULL; i++) {
        char c = parse->text.ptr[i];
        if (c == '\\') {
            i++;
        } else if (c == '\'' || c == '"' || c == '`' ||
                   (c == '$' && i + 1 < parse->end && strchr("({", parse->text.ptr[i + 1]))) {
            /* Quotes and substitutions may hold anything: let the parser find out */
            return true;
        } else if (c == '{') {
            level++;
        } else if (c == '}' && level-- == 0) {
            return divided;
        } else if (level == 0) {
            divided = divided || c == ',' ||
                      (c == '.' && i + 1 < parse->end && parse->text.ptr[i + 1] == '.');
        }
    }
    parse->no_brace_before = i;
    return false;
}

static bool add_member(struct parse *parse, struct words *words, const char *text, size_t start) {
    struct word word = {.span = parse_span(parse, start)};
    struct str copy = str_copy(parse->arena, str_from(text));
    return (copy.ptr != NULL &&
            word_add(parse, &word, (struct part){.kind = PART_LITERAL, .text = copy}, start) &&
            VEC_PUSH(parse->arena, words, word)) ||
           parse_fail(parse, ERROR_MEMORY, start, "out of memory");
}

/* x..y[..step] for numbers and single letters. */
static bool parse_range(struct parse *parse, struct str text, struct words *words, bool *done) {
    struct str ends[3] = {0};
    size_t count = 0;
    size_t from = 0;
    for (size_t i = 0; i + 1 < text.len && count < 2; i++) {
        if (text.ptr[i] == '.' && text.ptr[i + 1] == '.') {
            ends[count++] = str_slice(text, from, i);
            from = i + 2;
            i++;
        }
    }
    ends[count++] = str_slice(text, from, text.len);
    char *stop[3] = {NULL, NULL, NULL};
    long number[3] = {0, 0, 1};
    bool numbers = true;
    for (size_t i = 0; i < count; i++) {
        char *copy = str_to_c(parse->arena, ends[i]);
        if (copy == NULL) {
            return parse_fail(parse, ERROR_MEMORY, parse->at, "out of memory");
        }
        number[i] = strtol(copy, &stop[i], 10);
        numbers = numbers && ends[i].len > 0 && ends[i].len < 10 && *stop[i] == '\0';
    }
    bool letters = !numbers && count == 2 && ends[0].len == 1 && ends[1].len == 1;
    *done = count >= 2 && (numbers || letters);
    if (!*done) {
        return true;
    }
    long first = letters ? ends[0].ptr[0] : number[0];
    long last = letters ? ends[1].ptr[0] : number[1];
    long step = labs(number[2]) == 0 ? 1 : labs(number[2]);
    long distance = labs(last - first) / step;
    if (distance >= RANGE_MAX) {
        return parse_fail(parse, ERROR_LIMIT, parse->at, "more than %d members in a range",
                          RANGE_MAX);
    }
    for (long i = 0; i <= distance; i++) {
        char member[32];
        long value = first + (last >= first ? i : -i) * step;
        if (letters) {
            member[0] = (char)value;
            member[1] = '\0';
        } else {
            /* A zero in front asks for equal width */
            bool padded = (ends[0].len > 1 && ends[0].ptr[0] == '0') ||
                          (ends[1].len > 1 && ends[1].ptr[0] == '0');
            size_t width = ends[0].len > ends[1].len ? ends[0].len : ends[1].len;
            snprintf(member, sizeof member, "%0*ld", padded ? (int)width : 1, value);
        }
        if (!add_member(parse, words, member, parse->at)) {
            return false;
        }
    }
    return true;
}

bool parse_brace(struct parse *parse, struct word *word, bool *done) {
    size_t start = parse->at;
    struct words words = {0};
    *done = false;
    if (!closes(parse)) {
        return true;
    }
    ptrdiff_t end = str_find(parse->text, '}', start);
    if (end > 0 && (size_t)end < parse->end) {
        struct str text = str_slice(parse->text, start + 1, (size_t)end);
        if (str_find(text, ',', 0) < 0 && !parse_range(parse, text, &words, done)) {
            return false;
        }
    }
    if (*done) {
        parse->at = (size_t)end + 1;
    } else {
        if (!parse_enter(parse)) {
            return false;
        }
        size_t commands = parse->commands;
        do {
            struct word alternative;
            parse->at++;
            if (!parse_word(parse, WORD_BRACE, &alternative)) {
                return false;
            }
            if (!VEC_PUSH(parse->arena, &words, alternative)) {
                return parse_fail(parse, ERROR_MEMORY, start, "out of memory");
            }
        } while (parse_peek(parse, 0) == ',');
        parse_leave(parse);
        if (parse_peek(parse, 0) != '}' || words.count < 2) {
            parse->at = start;
            parse->commands = commands;
            parse->no_brace_before = start + 1;
            if (++parse->brace_failures > FAILURES_MAX) {
                return parse_fail(parse, ERROR_LIMIT, start, "too many braces that do not close");
            }
            return true;
        }
        parse->at++;
        *done = true;
    }
    return word_add(parse, word,
                    (struct part){.kind = PART_BRACE,
                                  .alternatives = words.items,
                                  .alternative_count = words.count},
                    start);
}
