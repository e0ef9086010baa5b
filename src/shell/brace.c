/* {a,b} and {1..9}. */
#include "shell/word.h"

#include <stdio.h>
#include <string.h>

enum {
    BRACE_RANGE_MAX = 256, /* items of {1..n}; a longer one has no alternatives */
};

/* Ends of a range: numbers with a width, or single letters. */
struct range {
    long long first;
    long long last;
    long long step;
    size_t width; /* digits, when one end is written with leading zeros */
    bool letters;
};

static bool read_integer(struct str text, long long *number) {
    enum {
        DIGITS_MAX = 17,
    };
    bool negative = text.len > 0 && text.ptr[0] == '-';
    size_t at = text.len > 0 && (text.ptr[0] == '-' || text.ptr[0] == '+');
    if (at == text.len || text.len - at > DIGITS_MAX) {
        return false;
    }
    *number = 0;
    for (; at < text.len; at++) {
        if (!lexer_is(text.ptr[at], CLASS_DIGIT)) {
            return false;
        }
        *number = *number * 10 + (text.ptr[at] - '0');
    }
    *number = negative ? -*number : *number;
    return true;
}

static bool is_letter(struct str text) {
    return text.len == 1 && lexer_is(text.ptr[0], CLASS_START) && text.ptr[0] != '_';
}

static bool has_leading_zero(struct str text) {
    size_t sign = text.len > 0 && text.ptr[0] == '-';
    return text.len > sign + 1 && text.ptr[sign] == '0';
}

/* Cuts off what stands before "..", else all. */
static struct str cut_at_dots(struct str *rest) {
    ptrdiff_t dots = str_find_text(*rest, "..");
    size_t end = dots == STR_NOT_FOUND ? rest->len : (size_t)dots;
    struct str before = str_slice(*rest, 0, end);
    *rest = dots == STR_NOT_FOUND ? (struct str){NULL, 0} : str_slice(*rest, end + 2, rest->len);
    return before;
}

static bool parse_range(struct str text, struct range *range) {
    struct str rest = text;
    struct str first = cut_at_dots(&rest);
    if (rest.ptr == NULL) {
        return false;
    }
    struct str last = cut_at_dots(&rest);
    *range = (struct range){.step = 1};
    if (rest.ptr != NULL && !read_integer(rest, &range->step)) {
        return false;
    }
    if (is_letter(first) && is_letter(last)) {
        range->letters = true;
        range->first = (unsigned char)first.ptr[0];
        range->last = (unsigned char)last.ptr[0];
    } else if (!read_integer(first, &range->first) || !read_integer(last, &range->last)) {
        return false;
    } else if (has_leading_zero(first) || has_leading_zero(last)) {
        range->width = first.len > last.len ? first.len : last.len;
    }
    range->step = range->step < 0 ? -range->step : range->step;
    range->step = range->step == 0 ? 1 : range->step;
    return true;
}

static struct str range_item(struct parser *parser, const struct range *range, long long number) {
    char text[32];
    int length = range->letters ? snprintf(text, sizeof text, "%c", (char)number)
                                : snprintf(text, sizeof text, "%0*lld", (int)range->width, number);
    return str_copy(parser->arena, (struct str){text, (size_t)length});
}

static bool enumerate(struct parser *parser, const struct range *range, struct span span,
                      struct part *out) {
    long long distance =
        range->last > range->first ? range->last - range->first : range->first - range->last;
    long long count = distance / range->step + 1;
    if (count > BRACE_RANGE_MAX) {
        return true;
    }
    if (!word_count_parts(parser, (size_t)count)) {
        return false;
    }
    out->alternative_count = (size_t)count;
    out->alternatives = ARENA_NEW_ARRAY(parser->arena, out->alternative_count, struct word);
    struct part *parts = ARENA_NEW_ARRAY(parser->arena, out->alternative_count, struct part);
    if (out->alternatives == NULL || parts == NULL) {
        return lexer_no_memory(parser);
    }
    long long step = range->last > range->first ? range->step : -range->step;
    for (long long i = 0; i < count; i++) {
        parts[i] = (struct part){.kind = PART_LITERAL,
                                 .span = span,
                                 .text = range_item(parser, range, range->first + i * step)};
        if (parts[i].text.ptr == NULL) {
            return lexer_no_memory(parser);
        }
        out->alternatives[i] =
            (struct word){.span = span, .parts = &parts[i], .count = 1, .capacity = 1};
    }
    return true;
}

static bool is_comma(const struct part *part) {
    return part->kind == PART_LITERAL && str_is(part->text, ",");
}

void brace_join_literals(struct parser *parser, size_t base) {
    struct part *items = parser->parts.items;
    size_t kept = base;
    for (size_t i = base; i < parser->parts.count; i++) {
        struct part *before = kept > base ? &items[kept - 1] : NULL;
        if (before != NULL && before->kind == PART_LITERAL && items[i].kind == PART_LITERAL &&
            before->text.ptr + before->text.len == items[i].text.ptr) {
            before->text.len += items[i].text.len;
            before->span.end = items[i].span.end;
        } else {
            items[kept++] = items[i];
        }
    }
    parser->parts.count = kept;
}

/* Makes a word of the parts from `from` up to `to`, which stay on the stack. */
static bool keep_alternative(struct parser *parser, size_t from, size_t to, struct word *word) {
    size_t top = parser->parts.count;
    for (size_t i = from; i < to; i++) {
        struct part part = parser->parts.items[i];
        if (!word_push_part(parser, &part)) {
            return false;
        }
    }
    brace_join_literals(parser, top);
    size_t count = parser->parts.count - top;
    struct span before = parser->parts.items[from - 1].span;
    struct span after = parser->parts.items[to].span;
    *word = (struct word){.span = {before.end, after.start}, .count = count, .capacity = count};
    parser->parts.count = top;
    return lexer_keep(parser, parser->parts.items + top, count, sizeof(struct part), &word->parts);
}

static bool fold_list(struct parser *parser, const struct brace *brace, struct part *out) {
    size_t end = parser->parts.count - 1;
    out->alternatives = ARENA_NEW_ARRAY(parser->arena, brace->commas + 1, struct word);
    if (out->alternatives == NULL) {
        return lexer_no_memory(parser);
    }
    size_t from = brace->part + 1;
    for (size_t i = from; i <= end; i++) {
        if (i == end || is_comma(&parser->parts.items[i])) {
            if (!keep_alternative(parser, from, i, &out->alternatives[out->alternative_count])) {
                return false;
            }
            out->alternative_count++;
            from = i + 1;
        }
    }
    return true;
}

/* What there is in a brace that has no comma of its own. */
struct contents {
    bool dots;   /* `..` outside of quotes */
    bool comma;  /* a comma of an inner brace */
    bool hidden; /* a comma in quotes or in an expansion */
};

static struct contents look_inside(const struct parser *parser, const struct brace *brace) {
    struct contents contents = {0};
    for (size_t i = brace->part + 1; i < parser->parts.count; i++) {
        const struct part *part = &parser->parts.items[i];
        struct str source = str_slice(parser->whole, part->span.start, part->span.end);
        bool comma = str_find(source, ',', 0) != STR_NOT_FOUND ||
                     str_find(part->text, ',', 0) != STR_NOT_FOUND;
        bool plain = part->kind == PART_LITERAL || part->kind == PART_BRACE;
        contents.dots = contents.dots || (part->kind == PART_LITERAL &&
                                          str_find_text(part->text, "..") != STR_NOT_FOUND);
        contents.comma = contents.comma || (comma && plain);
        contents.hidden = contents.hidden || (comma && !plain && part->kind != PART_ESCAPED);
    }
    return contents;
}

/* Folds the parts from that of the open brace up to the end of the stack (`{`, each `,` and `}` are
 * literal parts of their own) into one PART_BRACE, if they are a brace expansion. */
static bool fold(struct parser *parser, const struct brace *brace, bool outermost) {
    struct range range;
    size_t end = parser->input.at;
    struct part part = {.kind = PART_BRACE, .span = lexer_span(parser, brace->at, end)};
    struct contents contents = {0};
    if (brace->commas == 0) {
        contents = look_inside(parser, brace);
        if (contents.dots && (contents.hidden || (contents.comma && !outermost))) {
            return lexer_fail(parser, ERROR_LIMIT, brace->at,
                              "the braces of this word are too entangled to read");
        }
    }
    /* {a{b,c}..d} is ab..d ac..d: bash finds some comma, and parts at none */
    if (brace->commas > 0 || (contents.dots && contents.comma)) {
        if (!fold_list(parser, brace, &part)) {
            return false;
        }
    } else {
        const struct part *inside = &parser->parts.items[brace->part + 1];
        if (parser->parts.count - brace->part != 3 || inside->kind != PART_LITERAL ||
            !parse_range(inside->text, &range)) {
            return true;
        }
        part.text = (struct str){parser->input.text + brace->at, end - brace->at};
        if (!enumerate(parser, &range, inside->span, &part)) {
            return false;
        }
    }
    parser->parts.count = brace->part;
    return word_push_part(parser, &part);
}

bool brace_has_dots(const struct parser *parser, struct word_reader *reader, bool more) {
    size_t end = parser->input.at;
    size_t at =
        reader->dots_until > reader->literal.first ? reader->dots_until : reader->literal.first;
    for (at = lexer_skip_continuation(parser, at); at < end; at = lexer_step(parser, at)) {
        size_t second = lexer_step(parser, at);
        size_t behind = lexer_step(parser, second);
        if (second < end && parser->input.text[at] == '.' && parser->input.text[second] == '.' &&
            (behind < end || more)) {
            return true;
        }
        reader->dots_until = at;
    }
    return false;
}

/* As in bash, a `}` before any comma, and any `..` with something behind it, does not close the
 * outermost brace: {a},b} is a} b. */
static bool may_close_brace(const struct parser *parser, struct word_reader *reader) {
    return reader->braces[0].commas > 0 || reader->dots || brace_has_dots(parser, reader, false);
}

/* {} is text at the start of what bash reads at once: the word, what is behind a brace expansion,
 * what is behind a blank. */
static bool starts_empty(const struct parser *parser, const struct word_reader *reader) {
    const char *text = parser->input.text;
    size_t at = parser->input.at;
    size_t before = at;
    while (before >= reader->start + 2 && text[before - 1] == '\n' && text[before - 2] == '\\') {
        before -= 2;
    }
    bool blank = before > reader->start && (text[before - 1] == ' ' || text[before - 1] == '\t');
    return lexer_at(parser, lexer_step(parser, at)) == '}' &&
           (at == lexer_skip_continuation(parser, reader->brace_end) || blank);
}

static bool close_brace(struct parser *parser, struct word_reader *reader) {
    size_t open = --reader->brace_count;
    return fold(parser, &reader->braces[open], open == 0);
}

/* `{`, `}` or `,`: each a literal part of its own while a brace is open. */
bool brace_read(struct parser *parser, struct word_reader *reader) {
    size_t at = parser->input.at;
    char c = parser->input.text[at];
    if (c == '{' || reader->brace_places != 0) {
        reader->brace_places = brace_sum(reader->brace_places, at);
    }
    if (!reader->rules->braces || (c != '{' && reader->brace_count == 0) ||
        (c == '}' && reader->brace_count == 1 && !may_close_brace(parser, reader))) {
        parser->input.at++;
        return true;
    }
    if (c == '{' && starts_empty(parser, reader)) {
        parser->input.at = lexer_step(parser, at) + 1;
        reader->brace_places = brace_sum(reader->brace_places, parser->input.at - 1);
        return true;
    }
    if (!word_flush(parser, reader)) {
        return false;
    }
    reader->seen_brace = true;
    if (c == '{') {
        if (reader->brace_count == 0) {
            reader->dots = false;
        }
        if (parser->depth + reader->brace_count >= SHELL_DEPTH_MAX) {
            return lexer_fail(parser, ERROR_LIMIT, at, "the braces are nested too deeply to read");
        }
        reader->braces[reader->brace_count++] =
            (struct brace){.part = parser->parts.count, .at = at};
    } else if (c == ',') {
        reader->braces[reader->brace_count - 1].commas++;
    }
    if (!word_push_text(parser, reader, PART_LITERAL, at, at, at + 1) ||
        (c == '}' && !close_brace(parser, reader))) {
        return false;
    }
    if (reader->brace_count == 0 &&
        parser->parts.items[parser->parts.count - 1].kind == PART_BRACE) {
        reader->brace_end = parser->input.at;
    }
    return true;
}

/* The place behind `(...)`, as far as it can be told without reading the commands. */
static size_t skip_parentheses(struct str text, size_t at) {
    size_t depth = 0;
    char quoted = '\0';
    for (; at < text.len; at++) {
        char c = text.ptr[at];
        if (c == '\\' && quoted != '\'') {
            at++;
        } else if (c == '\'' || c == '"') {
            quoted = quoted == '\0' ? c : quoted == c ? '\0' : quoted;
        } else if (quoted == '\0' && c == '(') {
            depth++;
        } else if (quoted == '\0' && c == ')' && --depth == 0) {
            return at + 1;
        }
    }
    return text.len;
}

/* The place behind $'...', whose quote is at `at`. */
static size_t skip_ansi(struct str text, size_t at) {
    for (at++; at < text.len && text.ptr[at] != '\''; at++) {
        at += text.ptr[at] == '\\';
    }
    return at + 1;
}

bool brace_is_entangled(const struct parser *parser, size_t start, size_t sum, bool any) {
    const struct str text = {parser->input.text, parser->input.at};
    size_t found = 0;
    size_t level = 0; /* of ${ and the braces in it */
    bool inside = false;
    char quoted = '\0';
    struct str word = str_slice(text, start, text.len);
    if (str_find(word, ',', 0) == STR_NOT_FOUND && str_find_text(word, "..") == STR_NOT_FOUND) {
        return false;
    }
    for (size_t at = start; at < text.len;) {
        char c = text.ptr[at];
        char next = lexer_at(parser, lexer_step(parser, at));
        size_t from = at++;
        if (quoted != '\'' && (c == '\\' || (c == '$' && next == '{'))) {
            level += c == '$' && quoted == '\0';
            at++;
        } else if (next == '(' && (c == '$' || ((c == '<' || c == '>') && quoted == '\0')) &&
                   quoted != '\'' && quoted != '`') {
            at = skip_parentheses(text, at);
        } else if (quoted != '\0') {
            quoted = c == quoted ? '\0' : quoted;
        } else if (c == '$' && next == '\'') {
            at = skip_ansi(text, at);
        } else if (c == '\'' || c == '"' || c == '`') {
            quoted = c;
        } else if (level == 0 && (c == '{' || (found != 0 && (c == ',' || c == '}')))) {
            found = brace_sum(found, from);
        } else if (c == '{' || (c == '}' && level > 0)) {
            inside = inside || c == '{';
            level = c == '{' ? level + 1 : level - 1;
        }
    }
    return found != sum || (inside && any);
}
