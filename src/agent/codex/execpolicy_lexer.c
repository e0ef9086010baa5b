#include "agent/codex/execpolicy_lexer.h"

#include "base/utf8.h"

#include <string.h>

enum {
    CODE_POINT_MAX = 0x10FFFF,
    SURROGATE_FIRST = 0xD800,
    SURROGATE_LAST = 0xDFFF,
};

static char byte_at(const struct rules_lexer *lexer, size_t at) {
    return at < lexer->text.len ? lexer->text.ptr[at] : '\0';
}

static bool is_name_start(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static void set_broken(struct rules_lexer *lexer, size_t at, const char *fault) {
    lexer->token = (struct rules_token){.kind = RULES_BROKEN, .start = at, .end = lexer->text.len};
    lexer->fault = fault;
}

/* --- strings --- */

/* Reads digits at `*at`: at least `least` and at most `most` of them. */
static bool read_digits(const struct rules_lexer *lexer, size_t *at, int base, int least, int most,
                        unsigned long *code) {
    int count = 0;
    *code = 0;
    for (; count < most && *at < lexer->text.len; count++, ++*at) {
        int digit = char_digit(byte_at(lexer, *at));
        if (digit < 0 || digit >= base) {
            break;
        }
        *code = *code * (unsigned)base + (unsigned)digit;
    }
    return count >= least && *code <= CODE_POINT_MAX &&
           (*code < SURROGATE_FIRST || *code > SURROGATE_LAST);
}

/* What stands behind a backslash. An escape that Starlark does not know is two characters. */
static bool read_escape(struct rules_lexer *lexer, size_t *at, struct builder *out) {
    static const char letters[] = "abfnrtv\\'\"";
    static const char meanings[] = "\a\b\f\n\r\t\v\\'\"";
    unsigned long code;
    bool is_valid = true;
    char c = byte_at(lexer, *at);
    const char *letter = c == '\0' ? NULL : strchr(letters, c);
    if (letter != NULL) {
        ++*at;
        builder_add_char(out, meanings[letter - letters]);
    } else if (c == '\n' || (c == '\r' && byte_at(lexer, *at + 1) == '\n')) {
        *at += c == '\r' ? 2 : 1;
    } else if (c == 'x' || c == 'u' || c == 'U') {
        int length = c == 'x' ? 2 : c == 'u' ? 4 : 8;
        ++*at;
        is_valid = read_digits(lexer, at, 16, length, length, &code);
        utf8_add(out, is_valid ? code : 0);
    } else if (c >= '0' && c <= '7') {
        is_valid = read_digits(lexer, at, 8, 1, 3, &code);
        utf8_add(out, is_valid ? code : 0);
    } else {
        builder_add_char(out, '\\');
    }
    return is_valid;
}

static bool ends_here(const struct rules_lexer *lexer, size_t at, char quote, size_t quotes) {
    for (size_t i = 0; i < quotes; i++) {
        if (byte_at(lexer, at + i) != quote) {
            return false;
        }
    }
    return true;
}

/* In a raw string a backslash only keeps the quote behind it from being the end. */
static void read_raw_escape(struct rules_lexer *lexer, size_t *at, struct builder *out) {
    char c = byte_at(lexer, *at);
    if (c != '\'' && c != '"') {
        builder_add_char(out, '\\');
    }
    if (*at < lexer->text.len) {
        builder_add_char(out, c);
        ++*at;
    }
}

/* A string whose quote is at `at`; `start` is that of its token. */
static void read_string(struct rules_lexer *lexer, size_t start, size_t at, bool is_raw) {
    char quote = byte_at(lexer, at);
    size_t quotes = ends_here(lexer, at, quote, 3) ? 3 : 1;
    struct builder out;
    builder_init(&out, lexer->arena);
    builder_add_c(&out, "");
    at += quotes;
    while (!ends_here(lexer, at, quote, quotes)) {
        char c = byte_at(lexer, at);
        if (at >= lexer->text.len || (quotes == 1 && c == '\n')) {
            set_broken(lexer, start, "a string without an end");
            return;
        }
        at++;
        if (c == '\r') {
            continue; /* Starlark leaves it out */
        }
        if (c != '\\') {
            builder_add_char(&out, c);
        } else if (is_raw) {
            read_raw_escape(lexer, &at, &out);
        } else if (!read_escape(lexer, &at, &out)) {
            set_broken(lexer, at, "an escape in a string that means nothing");
            return;
        }
    }
    at += quotes;
    if (out.failed) {
        lexer->failed = true;
        set_broken(lexer, start, "out of memory");
        return;
    }
    lexer->token.kind = RULES_STRING;
    lexer->token.text = out.len == 0 ? STR("") : builder_str(&out);
    lexer->at = at;
}

/* --- all others --- */

static void skip_comment(struct rules_lexer *lexer) {
    ptrdiff_t end = str_find(lexer->text, '\n', lexer->at);
    lexer->at = end == STR_NOT_FOUND ? lexer->text.len : (size_t)end;
}

/* Blanks, comments, and line breaks that end no statement. Codex allows no tabs. */
static void skip_blanks(struct rules_lexer *lexer) {
    for (;;) {
        char c = byte_at(lexer, lexer->at);
        char next = byte_at(lexer, lexer->at + 1);
        if (c == ' ' || (c == '\r' && next == '\n')) {
            lexer->at++;
        } else if (c == '\n' && lexer->depth > 0) {
            lexer->at++;
        } else if (c == '\\' && next == '\n') {
            lexer->at += 2;
        } else if (c == '\\' && next == '\r' && byte_at(lexer, lexer->at + 2) == '\n') {
            lexer->at += 3;
        } else if (c == '#') {
            skip_comment(lexer);
        } else {
            return;
        }
    }
}

static enum RULES_TOKEN kind_of(struct rules_lexer *lexer, char c) {
    switch (c) {
    case '\n':
        return RULES_NEWLINE;
    case '(':
        lexer->depth++;
        return RULES_OPEN;
    case '[':
        lexer->depth++;
        return RULES_LIST;
    case '{':
        lexer->depth++;
        return RULES_OTHER;
    case ')':
    case ']':
    case '}':
        lexer->depth -= lexer->depth > 0 ? 1 : 0;
        return c == ')' ? RULES_CLOSE : c == ']' ? RULES_LIST_END : RULES_OTHER;
    case ',':
        return RULES_COMMA;
    case '=':
        return byte_at(lexer, lexer->at + 1) == '=' ? RULES_OTHER : RULES_EQUALS;
    case ';':
        return RULES_SEMICOLON;
    default:
        return RULES_OTHER;
    }
}

static void read_name(struct rules_lexer *lexer) {
    size_t start = lexer->at;
    while (is_name_start(byte_at(lexer, lexer->at)) || is_digit(byte_at(lexer, lexer->at))) {
        lexer->at++;
    }
    lexer->token.kind = RULES_NAME;
    lexer->token.text = str_slice(lexer->text, start, lexer->at);
}

void rules_lexer_next(struct rules_lexer *lexer) {
    if (lexer->token.kind == RULES_BROKEN || (lexer->token.kind == RULES_END && lexer->at > 0)) {
        return;
    }
    size_t from = lexer->at;
    bool is_first = from == 0 || byte_at(lexer, from - 1) == '\n';
    skip_blanks(lexer);
    size_t start = lexer->at;
    char c = byte_at(lexer, start);
    char next = byte_at(lexer, start + 1);
    lexer->token = (struct rules_token){
        .kind = RULES_END, .start = start, .is_indented = is_first && start > from};
    if (start >= lexer->text.len) {
        lexer->at = lexer->text.len;
    } else if (c == '"' || c == '\'') {
        read_string(lexer, start, start, false);
    } else if (c == 'r' && (next == '"' || next == '\'')) {
        read_string(lexer, start, start + 1, true);
    } else if (is_name_start(c)) {
        read_name(lexer);
    } else {
        lexer->token.kind = kind_of(lexer, c);
        lexer->at++;
    }
    if (lexer->token.kind != RULES_BROKEN) {
        lexer->token.end = lexer->at;
    }
}

void rules_lexer_init(struct rules_lexer *lexer, struct arena *arena, struct str text) {
    *lexer = (struct rules_lexer){.arena = arena, .text = text};
    lexer->token.kind = RULES_NEWLINE;
    rules_lexer_next(lexer);
}
