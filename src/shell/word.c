#include "shell/parse.h"

#include <string.h>

bool word_add(struct parse *parse, struct word *word, struct part part, size_t start) {
    part.span = parse_span(parse, start);
    if (part.text.ptr == NULL) {
        part.text = STR("");
    }
    if (!vec_reserve(parse->arena, (void **)&word->parts, &word->capacity, word->count,
                     sizeof *word->parts)) {
        return parse_fail(parse, ERROR_MEMORY, start, "out of memory");
    }
    word->parts[word->count++] = part;
    return true;
}

static bool is_quoted_mode(enum WORD_MODE mode) {
    return mode == WORD_QUOTED || mode == WORD_BODY;
}

static bool ends_word(const struct parse *parse, enum WORD_MODE mode, size_t parens) {
    char c = parse_peek(parse, 0);
    if (parse->at >= parse->end) {
        return true;
    }
    switch (mode) {
    case WORD_PLAIN:
        return is_meta(c);
    case WORD_BRACE:
        return is_meta(c) || c == ',' || c == '}';
    case WORD_OPERAND:
        return c == '}';
    case WORD_PATTERN:
        return c == '}' || c == '/';
    case WORD_OFFSET:
        return c == '}' || c == ':';
    case WORD_QUOTED:
        return c == '"';
    case WORD_INDEX:
        return c == ']';
    case WORD_REGEX:
        return parens == 0 ? c == ' ' || c == '\t' || c == '\n' || c == ')' : c == '\n';
    case WORD_BODY:
    case WORD_ARITHMETIC:
        break;
    }
    return false;
}

static bool add_single_quoted(struct parse *parse, struct word *word) {
    size_t start = parse->at;
    ptrdiff_t close = str_find(parse->text, '\'', start + 1);
    if (close < 0 || (size_t)close >= parse->end) {
        return parse_fail(parse, ERROR_SYNTAX, start, "the quote ' is not closed");
    }
    parse->at = (size_t)close + 1;
    return word_add(parse, word,
                    (struct part){.kind = PART_SINGLE_QUOTED,
                                  .text = str_slice(parse->text, start + 1, (size_t)close)},
                    start);
}

static bool add_double_quoted(struct parse *parse, struct word *word, size_t start) {
    struct word *inner = ARENA_NEW(parse->arena, struct word);
    if (inner == NULL) {
        return parse_fail(parse, ERROR_MEMORY, start, "out of memory");
    }
    parse->at++;
    if (!parse_enter(parse) || !parse_word(parse, WORD_QUOTED, inner)) {
        return false;
    }
    parse_leave(parse);
    if (parse_peek(parse, 0) != '"') {
        return parse_fail(parse, ERROR_SYNTAX, start, "the quote \" is not closed");
    }
    parse->at++;
    return word_add(parse, word, (struct part){.kind = PART_DOUBLE_QUOTED, .parts = inner}, start);
}

/* Within double quotes a backslash is special only before these; in a here-document the quote is an
 * ordinary byte. */
static bool add_escape(struct parse *parse, struct word *word, enum WORD_MODE mode) {
    size_t start = parse->at;
    char next = parse_peek(parse, 1);
    if (next == '\n') {
        parse->at += 2;
        return true;
    }
    bool special = !is_quoted_mode(mode) || next == '$' || next == '`' || next == '\\' ||
                   (next == '"' && mode == WORD_QUOTED);
    if (next == '\0' || !special) {
        parse->at++;
        return word_add(parse, word,
                        (struct part){.kind = is_quoted_mode(mode) ? PART_LITERAL : PART_ESCAPED,
                                      .text = STR("\\")},
                        start);
    }
    parse->at += 2;
    return word_add(
        parse, word,
        (struct part){.kind = PART_ESCAPED, .text = str_slice(parse->text, start + 1, start + 2)},
        start);
}

/* [...] when it closes within the word and holds nothing that expands. */
static bool add_bracket(struct parse *parse, struct word *word, bool *done) {
    size_t start = parse->at;
    size_t i = start + 1;
    i += i < parse->end && (parse->text.ptr[i] == '!' || parse->text.ptr[i] == '^');
    i += i < parse->end && parse->text.ptr[i] == ']';
    while (i < parse->end && i - start < 256 &&
           strchr(" \t\n;|&()<>\"'$`\\/]", parse->text.ptr[i]) == NULL) {
        i++;
    }
    *done = i < parse->end && parse->text.ptr[i] == ']';
    if (!*done) {
        return true;
    }
    parse->at = i + 1;
    return word_add(
        parse, word,
        (struct part){.kind = PART_GLOB, .text = str_slice(parse->text, start, parse->at)}, start);
}

static bool add_extended_glob(struct parse *parse, struct word *word) {
    size_t start = parse->at;
    size_t close = parse_closing(parse, start + 2);
    struct str text = str_slice(parse->text, start, close + 1);
    if (close >= parse->end) {
        return parse_fail(parse, ERROR_SYNTAX, start, "expected \")\" after the pattern");
    }
    if (str_find(text, '$', 0) >= 0 || str_find(text, '`', 0) >= 0) {
        return parse_fail(parse, ERROR_SYNTAX, start, "expected a pattern without expansions");
    }
    parse->at = close + 1;
    return word_add(parse, word, (struct part){.kind = PART_GLOB, .text = text}, start);
}

static bool add_tilde(struct parse *parse, struct word *word) {
    size_t start = parse->at++;
    while (parse->at < parse->end &&
           (is_name_char(parse_peek(parse, 0)) || strchr("-.+", parse_peek(parse, 0)) != NULL) &&
           parse_peek(parse, 0) != '\0') {
        parse->at++;
    }
    return word_add(
        parse, word,
        (struct part){.kind = PART_TILDE, .text = str_slice(parse->text, start + 1, parse->at)},
        start);
}

static bool process_next(const struct parse *parse) {
    return (parse_looks_at(parse, "<(") || parse_looks_at(parse, ">("));
}

static bool add_process(struct parse *parse, struct word *word) {
    size_t start = parse->at;
    struct part part = {.kind = PART_PROCESS, .output = parse_peek(parse, 0) == '>'};
    parse->at += 2;
    return parse_inner(parse, ')', &part.body) && word_add(parse, word, part, start);
}

static bool is_special(char c, enum WORD_MODE mode) {
    if (is_quoted_mode(mode)) {
        return c == '$' || c == '`' || c == '\\';
    }
    return c == '\0' || strchr("$`\\'\"*?[{~@+!<>", c) != NULL;
}

static bool add_literal(struct parse *parse, struct word *word, enum WORD_MODE mode,
                        size_t *parens) {
    size_t start = parse->at;
    do {
        char c = parse_peek(parse, 0);
        if (mode == WORD_REGEX) {
            *parens += c == '(';
            *parens -= c == ')' && *parens > 0;
        }
        parse->at++;
    } while (!ends_word(parse, mode, *parens) && !is_special(parse_peek(parse, 0), mode));
    return word_add(
        parse, word,
        (struct part){.kind = PART_LITERAL, .text = str_slice(parse->text, start, parse->at)},
        start);
}

/* One special byte outside of quotes; `*done` is false when it is an ordinary byte here. */
static bool add_special(struct parse *parse, struct word *word, enum WORD_MODE mode, bool *done) {
    char c = parse_peek(parse, 0);
    size_t start = parse->at;
    *done = true;
    if (c == '\'' && mode != WORD_ARITHMETIC) {
        return add_single_quoted(parse, word);
    }
    if (c == '"') {
        return add_double_quoted(parse, word, start);
    }
    if (strchr("?*+@!", c) != NULL && parse_peek(parse, 1) == '(' && mode != WORD_ARITHMETIC &&
        mode != WORD_REGEX) {
        return add_extended_glob(parse, word);
    }
    if ((c == '*' || c == '?') && mode != WORD_ARITHMETIC) {
        parse->at++;
        return word_add(
            parse, word,
            (struct part){.kind = PART_GLOB, .text = str_slice(parse->text, start, start + 1)},
            start);
    }
    if (c == '[' && mode != WORD_ARITHMETIC && mode != WORD_REGEX) {
        return add_bracket(parse, word, done);
    }
    if (c == '{' && (mode == WORD_PLAIN || mode == WORD_BRACE)) {
        return parse_brace(parse, word, done);
    }
    bool starts = word->count == 0;
    if (word->count > 0 && word->parts[word->count - 1].kind == PART_LITERAL) {
        struct str before = word->parts[word->count - 1].text;
        starts = before.len > 0 &&
                 (before.ptr[before.len - 1] == ':' || before.ptr[before.len - 1] == '=');
    }
    if (c == '~' && starts && mode != WORD_ARITHMETIC) {
        return add_tilde(parse, word);
    }
    if (process_next(parse) && mode != WORD_ARITHMETIC && mode != WORD_REGEX) {
        return add_process(parse, word);
    }
    *done = false;
    return true;
}

bool parse_word(struct parse *parse, enum WORD_MODE mode, struct word *word) {
    size_t start = parse->at;
    size_t parens = 0;
    *word = (struct word){0};
    while (process_next(parse) && mode == WORD_PLAIN ? true : !ends_word(parse, mode, parens)) {
        char c = parse_peek(parse, 0);
        bool done = true;
        bool fine = true;
        if (c == '\\') {
            fine = add_escape(parse, word, mode);
        } else if (c == '$') {
            fine = parse_dollar(parse, word, is_quoted_mode(mode));
        } else if (c == '`') {
            fine = parse_backquotes(parse, word, is_quoted_mode(mode));
        } else if (is_special(c, mode) && !is_quoted_mode(mode)) {
            fine = add_special(parse, word, mode, &done);
        } else {
            done = false;
        }
        if (!fine || (!done && !add_literal(parse, word, mode, &parens))) {
            return false;
        }
    }
    word->span = parse_span(parse, start);
    return true;
}
