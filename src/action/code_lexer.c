#include "action/code.h"

#include <string.h>

enum {
    TOKENS_MAX = 20000,
};

struct lexer {
    struct arena *arena;
    enum CODE_LANGUAGE language;
    struct str text;
    size_t at;
    size_t nesting; /* in brackets: a new line ends no statement */
    struct code_tokens *out;
    struct strs inner; /* expressions within strings, still to be read */
    bool understood;
};

static char peek(const struct lexer *lexer, size_t ahead) {
    return lexer->at + ahead < lexer->text.len ? lexer->text.ptr[lexer->at + ahead] : '\0';
}

static bool add_token(struct lexer *lexer, struct code_token token) {
    if (lexer->out->count > TOKENS_MAX) {
        lexer->understood = false;
        lexer->at = lexer->text.len;
        return true;
    }
    return VEC_PUSH(lexer->arena, lexer->out, token);
}

static bool add(struct lexer *lexer, enum CODE_TOKEN_KIND kind, struct str text) {
    return add_token(lexer, (struct code_token){.kind = kind, .text = text});
}

static bool starts_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' ||
           (unsigned char)c >= 128;
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* Backslashes: the usual ones are read, of others the string's text is not known. */
static void read_escape(struct lexer *lexer, struct builder *text) {
    static const char letters[] = "ntr0\\'\"`/$bdswDSW.()[]{}|+*?^-";
    static const char meanings[] = "\n\t\r\0\\'\"`/$";
    char c = peek(lexer, 1);
    const char *letter = c == '\0' ? NULL : strchr(letters, c);
    lexer->at += 2;
    if (c == '\n') {
        return;
    }
    if (letter == NULL || c == '0') {
        builder_add_char(text, '\0');
    } else if ((size_t)(letter - letters) < sizeof meanings - 1) {
        builder_add_char(text, meanings[letter - letters]);
    } else {
        builder_add_char(text, '\\');
        builder_add_char(text, c);
    }
}

/* Is it nothing but a name, or the name of a path: "p", "p.name", "p.stem"? */
static bool is_name(struct str text) {
    ptrdiff_t dot = str_find(text, '.', 0);
    struct str part = str_slice(text, dot < 0 ? text.len : (size_t)dot, text.len);
    text = str_is(part, ".name") || str_is(part, ".stem") ? str_slice(text, 0, (size_t)dot) : text;
    bool name = text.len > 0 && starts_name(text.ptr[0]);
    for (size_t i = 0; name && i < text.len; i++) {
        name = starts_name(text.ptr[i]) || is_digit(text.ptr[i]);
    }
    return name;
}

/* ":03d": how a number is written. */
static bool is_number_format(struct str text) {
    bool number = str_starts(text, ":") && str_ends(text, "d");
    for (size_t i = 1; i + 1 < text.len; i++) {
        number = number && is_digit(text.ptr[i]);
    }
    return number;
}

/* The expression in the braces at `at`, without conversion and format: a hole, read later. */
static bool read_inner(struct lexer *lexer, struct builder *text, struct code_holes *holes) {
    size_t start = ++lexer->at;
    size_t depth = 0;
    size_t end = 0;
    while (lexer->at < lexer->text.len && (depth > 0 || peek(lexer, 0) != '}')) {
        char c = peek(lexer, 0);
        depth += strchr("([{", c) != NULL && c != '\0';
        depth -= depth > 0 && strchr(")]}", c) != NULL && c != '\0';
        bool format = lexer->language == CODE_PYTHON && depth == 0 &&
                      (c == ':' || (c == '!' && peek(lexer, 1) != '='));
        if (format && end == 0) {
            end = lexer->at;
        }
        lexer->at++;
    }
    bool whole = end == 0;
    end = whole ? lexer->at : end;
    lexer->understood = lexer->understood && lexer->at < lexer->text.len;
    lexer->at++;
    struct str inner = str_slice(lexer->text, start, end);
    struct code_hole hole = {text->len, inner};
    whole = whole || is_number_format(str_slice(lexer->text, end, lexer->at - 1));
    if (whole && is_name(inner) && !VEC_PUSH(lexer->arena, holes, hole)) {
        return false;
    }
    builder_add_char(text, '\0');
    return VEC_PUSH(lexer->arena, &lexer->inner, inner);
}

/* A string of one or three quotes; `raw` leaves backslashes, `format` puts expressions in. */
static bool read_string(struct lexer *lexer, bool raw, bool format) {
    struct builder text;
    struct code_holes holes = {0};
    char quote = peek(lexer, 0);
    bool triple =
        lexer->language == CODE_PYTHON && peek(lexer, 1) == quote && peek(lexer, 2) == quote;
    builder_init(&text, lexer->arena);
    lexer->at += triple ? 3 : 1;
    for (;;) {
        char c = peek(lexer, 0);
        if (lexer->at >= lexer->text.len) {
            lexer->understood = false;
            break;
        }
        if (c == quote && (!triple || (peek(lexer, 1) == quote && peek(lexer, 2) == quote))) {
            lexer->at += triple ? 3 : 1;
            break;
        }
        bool braces =
            format && (lexer->language == CODE_PYTHON ? c == '{' && peek(lexer, 1) != '{'
                                                      : c == '$' && peek(lexer, 1) == '{');
        if (c == '\\' && !raw) {
            read_escape(lexer, &text);
        } else if (c == '\\' && lexer->language == CODE_PYTHON && lexer->at + 1 < lexer->text.len) {
            /* It stays, and the quote behind it ends nothing */
            builder_add_char(&text, c);
            builder_add_char(&text, peek(lexer, 1));
            lexer->at += 2;
        } else if (braces) {
            lexer->at += lexer->language == CODE_NODE;
            if (!read_inner(lexer, &text, &holes)) {
                return false;
            }
        } else {
            /* {{ and }} stand for one */
            bool twice = format && lexer->language == CODE_PYTHON && (c == '{' || c == '}');
            lexer->at += twice ? 2 : 1;
            builder_add_char(&text, c);
        }
    }
    struct str held = builder_str(&text);
    /* What names these in a string reaches for what no list of names can hold back */
    lexer->understood =
        lexer->understood && !str_is(held, "constructor") && !str_is(held, "__proto__");
    return held.ptr != NULL && add_token(lexer, (struct code_token){CODE_STRING, held, holes});
}

/* r"...", b'...', f"..." and their like; false in `*found` when no string starts here. */
static bool read_prefixed(struct lexer *lexer, bool *found) {
    size_t length = 0;
    bool raw = false;
    bool format = false;
    while (length < 2 && peek(lexer, length) != '\0' &&
           strchr("rRbBuUfF", peek(lexer, length)) != NULL) {
        char c = peek(lexer, length++);
        raw = raw || c == 'r' || c == 'R';
        format = format || c == 'f' || c == 'F';
    }
    *found = length > 0 && (peek(lexer, length) == '"' || peek(lexer, length) == '\'');
    if (!*found) {
        return true;
    }
    lexer->at += length;
    return read_string(lexer, raw, format);
}

static bool read_name(struct lexer *lexer) {
    size_t start = lexer->at;
    while (starts_name(peek(lexer, 0)) || is_digit(peek(lexer, 0))) {
        lexer->at++;
    }
    return add(lexer, CODE_NAME, str_slice(lexer->text, start, lexer->at));
}

/* In JavaScript a slash starts a regular expression where no value stands before it. */
static bool regex_may_start(const struct lexer *lexer) {
    static const char *const words[] = {"return", "typeof", "case", "in", "of", "await"};
    if (lexer->language != CODE_NODE || lexer->out->count == 0) {
        return lexer->language == CODE_NODE;
    }
    const struct code_token *last = &lexer->out->items[lexer->out->count - 1];
    for (size_t i = 0; last->kind == CODE_NAME && i < sizeof words / sizeof *words; i++) {
        if (str_is(last->text, words[i])) {
            return true;
        }
    }
    return last->kind == CODE_LINE ||
           (last->kind == CODE_PUNCTUATION && strchr(")]}", last->text.ptr[0]) == NULL);
}

static bool read_regex(struct lexer *lexer) {
    bool set = false;
    lexer->at++;
    while (lexer->at < lexer->text.len && (set || peek(lexer, 0) != '/')) {
        char c = peek(lexer, 0);
        set = c == '[' || (set && c != ']');
        lexer->at += c == '\\' ? 2 : 1;
    }
    lexer->understood = lexer->understood && lexer->at < lexer->text.len;
    lexer->at++;
    while (starts_name(peek(lexer, 0))) {
        lexer->at++;
    }
    return add(lexer, CODE_NUMBER, STR("/"));
}

static bool read_punctuation(struct lexer *lexer) {
    static const char *const longest[] = {
        "===", "!==", "**=", "//=", ">>=", "<<=", "...", "&&=", "||=", "?\?=", "==", "!=",
        "<=",  ">=",  "=>",  "->",  ":=",  "**",  "//",  "+=",  "-=",  "*=",   "/=", "%=",
        "|=",  "&=",  "^=",  "&&",  "||",  "??",  "?.",  "<<",  ">>",  "++",   "--"};
    struct str rest = str_slice(lexer->text, lexer->at, lexer->text.len);
    char c = peek(lexer, 0);
    size_t length = 1;
    for (size_t i = 0; i < sizeof longest / sizeof *longest; i++) {
        if (str_starts(rest, longest[i])) {
            length = strlen(longest[i]);
            break;
        }
    }
    lexer->nesting += strchr("([{", c) != NULL;
    lexer->nesting -= lexer->nesting > 0 && strchr(")]}", c) != NULL;
    lexer->at += length;
    struct str text = str_slice(rest, 0, length);
    return add(lexer, CODE_PUNCTUATION, str_is(text, "?.") ? STR(".") : text);
}

static bool skip_comment(struct lexer *lexer) {
    bool python = lexer->language == CODE_PYTHON;
    bool block = !python && peek(lexer, 0) == '/' && peek(lexer, 1) == '*';
    bool line = python ? peek(lexer, 0) == '#' : peek(lexer, 0) == '/' && peek(lexer, 1) == '/';
    if (block) {
        ptrdiff_t end = str_find_text(str_slice(lexer->text, lexer->at + 2, lexer->text.len), "*/");
        lexer->at = end < 0 ? lexer->text.len : lexer->at + (size_t)end + 4;
    } else if (line) {
        ptrdiff_t end = str_find(lexer->text, '\n', lexer->at);
        lexer->at = end < 0 ? lexer->text.len : (size_t)end;
    }
    return block || line;
}

static bool read_token(struct lexer *lexer) {
    char c = peek(lexer, 0);
    bool found = false;
    if (skip_comment(lexer)) {
        return true;
    }
    if (c == ';' || (c == '\n' && lexer->language == CODE_PYTHON && lexer->nesting == 0)) {
        lexer->at++;
        return add(lexer, CODE_LINE, STR(";"));
    }
    if (strchr(" \t\r\n\\", c) != NULL) {
        lexer->at += c != '\0';
        lexer->understood = lexer->understood && c != '\0';
        lexer->at += c == '\0';
        return true;
    }
    if (lexer->language == CODE_PYTHON && !read_prefixed(lexer, &found)) {
        return false;
    }
    if (found) {
        return true;
    }
    if (c == '"' || c == '\'' || (c == '`' && lexer->language == CODE_NODE)) {
        return read_string(lexer, false, c == '`');
    }
    if (is_digit(c)) {
        size_t start = lexer->at;
        while (is_digit(peek(lexer, 0)) || starts_name(peek(lexer, 0)) ||
               (peek(lexer, 0) == '.' && is_digit(peek(lexer, 1)))) {
            lexer->at++;
        }
        return add(lexer, CODE_NUMBER, str_slice(lexer->text, start, lexer->at));
    }
    if (starts_name(c)) {
        return read_name(lexer);
    }
    return c == '/' && regex_may_start(lexer) ? read_regex(lexer) : read_punctuation(lexer);
}

bool code_lex(struct arena *arena, enum CODE_LANGUAGE language, struct str text,
              struct code_tokens *out, bool *understood) {
    struct lexer lexer = {
        .arena = arena, .language = language, .text = text, .out = out, .understood = true};
    *out = (struct code_tokens){0};
    for (size_t i = 0;; i++) {
        while (lexer.at < lexer.text.len) {
            if (!read_token(&lexer)) {
                return false;
            }
        }
        if (!add(&lexer, CODE_LINE, STR(";"))) {
            return false;
        }
        if (i >= lexer.inner.count) {
            break;
        }
        lexer.text = lexer.inner.items[i];
        lexer.at = 0;
        lexer.nesting = 1;
    }
    *understood = lexer.understood;
    return VEC_PUSH(arena, out, ((struct code_token){.kind = CODE_END}));
}
