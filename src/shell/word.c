/* Words outside quotes: literals, escapes, globs, tildes; braces are folded by brace.c. */
#include "shell/lexer.h"
#include "shell/parser.h"

#include <string.h>

/* What a place makes of the characters that it stops at. */
struct place_rules {
    unsigned stops; /* classes that end a literal run */
    bool meta_ends; /* blanks and operators end the word */
    bool globs;
    bool braces;
    bool tilde;          /* at the start */
    const char *missing; /* what to say when the text ends before the word does */
};

#define STOPS_BASE     (CLASS_META | CLASS_QUOTE)
#define STOPS_ARGUMENT (STOPS_BASE | CLASS_GLOB | CLASS_BRACE | CLASS_TILDE)

static const struct place_rules place_rules[] = {
    [WORD_ARGUMENT] = {STOPS_ARGUMENT, true, true, true, true, NULL},
    [WORD_FIRST] = {STOPS_ARGUMENT, true, true, true, true, NULL},
    [WORD_VALUE] = {STOPS_BASE | CLASS_TILDE, true, false, false, true, NULL},
    [WORD_PATTERN] = {STOPS_BASE | CLASS_GLOB | CLASS_TILDE, true, true, false, true, NULL},
    [WORD_TEST] = {STOPS_BASE | CLASS_GLOB | CLASS_TILDE, true, true, false, true, NULL},
    [WORD_REGEX] = {STOPS_BASE, true, false, false, false, "a ')'"},
    [WORD_OPERAND] = {CLASS_QUOTE | CLASS_SOURCE | CLASS_GLOB | CLASS_TILDE | CLASS_CLOSE |
                          CLASS_PAREN,
                      false, true, false, true, "a '}'"},
    [WORD_REPLACED] = {CLASS_QUOTE | CLASS_SOURCE | CLASS_GLOB | CLASS_TILDE | CLASS_CLOSE |
                           CLASS_SLASH | CLASS_PAREN,
                       false, true, false, true, "a '}'"},
    [WORD_ANCHORED] = {CLASS_QUOTE | CLASS_SOURCE | CLASS_GLOB | CLASS_TILDE | CLASS_CLOSE |
                           CLASS_SLASH | CLASS_PAREN,
                       false, true, false, true, "a '}'"},
    [WORD_OFFSET] = {CLASS_QUOTE | CLASS_SOURCE | CLASS_CLOSE | CLASS_COLON | CLASS_PAREN, false,
                     false, false, false, "a '}'"},
    [WORD_INDEX] = {CLASS_QUOTE | CLASS_SOURCE | CLASS_BRACKET, false, false, false, false,
                    "a ']'"},
    [WORD_SUBSCRIPT] = {CLASS_QUOTE | CLASS_SOURCE | CLASS_BRACKET | CLASS_CLOSE, false, false,
                        false, false, "a '}'"},
    [WORD_ARITHMETIC] = {CLASS_QUOTE | CLASS_PAREN, false, false, false, false, "'))'"},
    [WORD_SEMICOLON] = {CLASS_QUOTE | CLASS_META, false, false, false, false, "'))'"},
    [WORD_OLD_ARITHMETIC] = {CLASS_QUOTE | CLASS_BRACKET, false, false, false, false, "a ']'"},
    [WORD_EXTGLOB] = {CLASS_QUOTE | CLASS_SOURCE | CLASS_PAREN, false, false, false, false,
                      "a ')'"},
    [WORD_DELIMITER] = {STOPS_BASE, true, false, false, false, NULL},
};

/* One word while it is read. */
struct word_reader {
    enum WORD_PLACE place;
    const struct place_rules *rules;
    size_t base;  /* its first part on the stack */
    size_t start; /* in the input */
    struct literal literal;
    size_t nesting;      /* open ( or [ */
    size_t conditionals; /* `?` without its `:` in an offset */
    bool assigning;      /* in name=value, where ~ may also start the value or follow a : */
    size_t value;        /* the last place in name=value where such a ~ may stand */
    bool done;
    bool seen_brace;
    bool seen_escape;
    size_t brace_places; /* of all `{`, and each `,` and `}` behind one: see brace_sum() */
    size_t brace_end;    /* behind the last brace expansion */
    size_t brace_count;
    struct brace braces[SHELL_DEPTH_MAX]; /* those that are open */
};

/* Ends the literal before something that is read as a part of its own. */
static bool flush(struct parser *parser, struct word_reader *reader) {
    return literal_end(parser, &reader->literal);
}

static bool resume(struct parser *parser, struct word_reader *reader) {
    literal_start(parser, &reader->literal);
    return true;
}

static bool push_text(struct parser *parser, struct word_reader *reader, enum PART_KIND kind,
                      size_t start, size_t text, size_t end) {
    struct part part = {.kind = kind,
                        .span = lexer_span(parser, start, end),
                        .text = {parser->input.text + text, end - text}};
    parser->input.at = end;
    return word_push_part(parser, &part) && resume(parser, reader);
}

/* The bytes from `start` up to `end` without line continuations; no other backslash is in them. */
static struct str without_continuations(struct parser *parser, size_t start, size_t end) {
    const char *text = parser->input.text;
    struct str all = {text + start, end - start};
    struct builder joined;
    if (str_find(all, '\\', 0) == STR_NOT_FOUND) {
        return all;
    }
    builder_init(&joined, parser->arena);
    for (size_t at = lexer_skip_continuation(parser, start); at < end;
         at = lexer_step(parser, at)) {
        builder_add_char(&joined, text[at]);
    }
    return builder_str(&joined);
}

static bool push_joined(struct parser *parser, struct word_reader *reader, enum PART_KIND kind,
                        size_t start, size_t text, size_t end) {
    struct part part = {.kind = kind,
                        .span = lexer_span(parser, start, end),
                        .text = without_continuations(parser, text, end)};
    parser->input.at = end;
    return part.text.ptr == NULL ? lexer_no_memory(parser)
                                 : word_push_part(parser, &part) && resume(parser, reader);
}

static bool is_extglob(const struct parser *parser, const struct word_reader *reader, size_t open);
static bool read_extglob(struct parser *parser, struct word_reader *reader, size_t open);

static bool read_backslash(struct parser *parser, struct word_reader *reader) {
    size_t at = parser->input.at;
    if (at + 1 >= parser->input.end) { /* bash keeps a backslash that is the last character */
        return flush(parser, reader) && push_text(parser, reader, PART_ESCAPED, at, at, at + 1);
    }
    if (parser->input.text[at + 1] == '\n') {
        size_t next = lexer_skip_continuation(parser, at);
        if (lexer_at(parser, next) == '(' && is_extglob(parser, reader, next)) {
            return read_extglob(parser, reader, next);
        }
        literal_skip(parser, &reader->literal, at, at + 2);
        parser->input.at += 2;
        return true;
    }
    size_t end = at + 2;
    while (end < parser->input.end && ((unsigned char)parser->input.text[end] & 0xC0) == 0x80) {
        end++; /* the rest of a UTF-8 character */
    }
    reader->seen_escape = true;
    return flush(parser, reader) && push_text(parser, reader, PART_ESCAPED, at, at + 1, end);
}

/* Nothing is expanded in a delimiter; but blanks and all else may stand in $(...). */
static bool read_as_text(struct parser *parser, char c) {
    size_t count = parser->parts.count;
    if (c == '$' && !dollar_starts(parser, false)) {
        parser->input.at++;
        return true;
    }
    bool done = c == '$' ? dollar_read(parser, false) : dollar_read_backquote(parser, false);
    parser->parts.count = count;
    return done;
}

static bool read_quote(struct parser *parser, struct word_reader *reader) {
    size_t at = parser->input.at;
    char c = lexer_peek(parser);
    if (reader->place == WORD_DELIMITER && (c == '`' || c == '$') &&
        lexer_at(parser, at + 1) != '\'' && lexer_at(parser, at + 1) != '"') {
        return read_as_text(parser, c);
    }
    switch (c) {
    case '\\':
        return read_backslash(parser, reader);
    case '\'':
        return flush(parser, reader) && quote_read_single(parser) && resume(parser, reader);
    case '"':
        return flush(parser, reader) && quote_read_double(parser, at) && resume(parser, reader);
    case '`':
        return flush(parser, reader) && dollar_read_backquote(parser, false) &&
               resume(parser, reader);
    default:
        break;
    }
    if (!dollar_starts(parser, false)) {
        parser->input.at++;
        return true;
    }
    return flush(parser, reader) && dollar_read(parser, false) && resume(parser, reader);
}

/* `[`, `*` or `?`. */
static bool read_glob(struct parser *parser, struct word_reader *reader) {
    size_t at = parser->input.at;
    size_t end = at + 1;
    if (!reader->rules->globs) {
        parser->input.at++;
        return true;
    }
    if (parser->subscript != NULL && parser->subscript_at == at) {
        struct part part = {.kind = PART_GLOB,
                            .span = lexer_span(parser, at, parser->subscript_end),
                            .text = {parser->input.text + at, parser->subscript_end - at},
                            .parts = parser->subscript};
        parser->subscript = NULL;
        if (!flush(parser, reader)) {
            return false;
        }
        parser->input.at = at + part.text.len;
        return word_push_part(parser, &part) && resume(parser, reader);
    }
    if (parser->input.text[at] == '[') {
        size_t found = bracket_find_end(parser, reader->rules->meta_ends);
        if (found == BRACKET_NONE) {
            parser->input.at++;
            return true;
        }
        end = found == BRACKET_COMPLEX ? at + 1 : found;
    }
    return flush(parser, reader) && push_joined(parser, reader, PART_GLOB, at, at, end);
}

/* As in bash, a `}` before any comma, and any `..` with something behind it, does not close the
 * outermost brace: {a},b} is a} b. */
static bool may_close_brace(const struct parser *parser, const struct word_reader *reader) {
    const struct literal *literal = &reader->literal;
    char inside[BRACE_RANGE_TEXT_MAX];
    struct str built = literal->building ? builder_str(&literal->built) : STR("");
    size_t rest = parser->input.at - literal->start;
    if (reader->braces[0].commas > 0 || built.len + rest > sizeof inside) {
        return reader->braces[0].commas > 0;
    }
    if (built.len > 0) {
        memcpy(inside, built.ptr, built.len);
    }
    memcpy(inside + built.len, parser->input.text + literal->start, rest);
    ptrdiff_t dots = str_find_text((struct str){inside, built.len + rest}, "..");
    return dots >= 0 && (size_t)dots + 2 < built.len + rest;
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

/* `{`, `}` or `,`: each a literal part of its own while a brace is open. */
static bool read_brace(struct parser *parser, struct word_reader *reader) {
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
    if (!flush(parser, reader)) {
        return false;
    }
    reader->seen_brace = true;
    if (c == '{') {
        if (parser->depth + reader->brace_count >= SHELL_DEPTH_MAX) {
            return lexer_fail(parser, ERROR_LIMIT, at, "the braces are nested too deeply to read");
        }
        reader->braces[reader->brace_count++] =
            (struct brace){.part = parser->parts.count, .at = at};
    } else if (c == ',') {
        reader->braces[reader->brace_count - 1].commas++;
    }
    if (!push_text(parser, reader, PART_LITERAL, at, at, at + 1) ||
        (c == '}' && !brace_fold(parser, &reader->braces[--reader->brace_count]))) {
        return false;
    }
    if (reader->brace_count == 0 &&
        parser->parts.items[parser->parts.count - 1].kind == PART_BRACE) {
        reader->brace_end = parser->input.at;
    }
    return true;
}

static bool is_user_char(char c) {
    return lexer_is(c, CLASS_NAME) || c == '-' || c == '.' || c == '+';
}

/* What keeps a tilde from meaning anything. */
enum TILDE_GUARD {
    TILDE_FREE,
    TILDE_QUOTED,
    TILDE_ENTANGLED, /* it cannot be told without reading a substitution */
};

/* Outside of assignments bash takes all up to a slash for the user's name: quotes in it, if only
 * behind a colon or in a substitution, keep the tilde from meaning anything. */
static enum TILDE_GUARD find_guard(const struct parser *parser, const struct word_reader *reader,
                                   size_t at) {
    enum {
        BYTES_MAX = 512, /* looked at for each tilde */
    };
    const size_t until = at + BYTES_MAX;
    at = lexer_skip_continuation(parser, at);
    for (; at < parser->input.end && parser->input.text[at] != '/'; at = lexer_step(parser, at)) {
        char c = parser->input.text[at];
        char next = lexer_at(parser, lexer_step(parser, at));
        if (at > until || c == '`' || (c == '$' && (next == '(' || next == '{' || next == '[')) ||
            (lexer_is(c, CLASS_SOURCE) && next == '(')) {
            return TILDE_ENTANGLED;
        }
        if (reader->rules->meta_ends ? lexer_is(c, CLASS_META) : c == '}') {
            return TILDE_FREE;
        }
        if (c == '"' || c == '\'' || c == '\\') {
            return TILDE_QUOTED;
        }
    }
    return TILDE_FREE;
}

/* At `~`, where one may stand. */
static bool read_tilde(struct parser *parser, struct word_reader *reader) {
    size_t at = parser->input.at;
    size_t end = lexer_step(parser, at);
    while (is_user_char(lexer_at(parser, end))) {
        end = lexer_step(parser, end);
    }
    char after = lexer_at(parser, end);
    enum TILDE_GUARD guard =
        after == ':' && !reader->assigning ? find_guard(parser, reader, end) : TILDE_FREE;
    if (guard == TILDE_ENTANGLED) {
        return lexer_fail(parser, ERROR_LIMIT, at,
                          "the tilde and what follows it are too entangled to read");
    }
    bool ends = end >= parser->input.end || after == '/' || (after == ':' && guard == TILDE_FREE) ||
                (after == '=' && reader->place != WORD_VALUE &&
                 lexer_at(parser, lexer_step(parser, end)) == '~') ||
                (reader->rules->meta_ends && lexer_is(after, CLASS_META) &&
                 !(lexer_is(after, CLASS_SOURCE) && lexer_at(parser, end + 1) == '(')) ||
                (lexer_is(after, CLASS_CLOSE) &&
                 (reader->place == WORD_OPERAND || reader->place == WORD_REPLACED ||
                  reader->place == WORD_ANCHORED));
    if (!ends) {
        parser->input.at++;
        return true;
    }
    return flush(parser, reader) && push_joined(parser, reader, PART_TILDE, at, at + 1, end);
}

/* Is there a name from `start` up to `end`, and nothing else? */
static bool starts_with_name(const struct parser *parser, size_t start, size_t end) {
    size_t at = lexer_skip_continuation(parser, start);
    if (!lexer_is(lexer_at(parser, at), CLASS_START)) {
        return false;
    }
    while (lexer_is(lexer_at(parser, at), CLASS_NAME)) {
        at = lexer_step(parser, at);
    }
    return at == end;
}

/* As in x=~=~, where both are expanded. */
static bool behind_tilde(const struct parser *parser, const struct word_reader *reader) {
    return parser->parts.count > reader->base && reader->literal.first == parser->input.at &&
           parser->parts.items[parser->parts.count - 1].kind == PART_TILDE;
}

/* `~`, `:` or `=`. */
static bool read_tilde_class(struct parser *parser, struct word_reader *reader) {
    size_t at = parser->input.at;
    char c = parser->input.text[at];
    if (c == '~') {
        bool first = parser->parts.count == reader->base &&
                     at == lexer_skip_continuation(parser, reader->start);
        if ((first && reader->rules->tilde) || at == reader->value) {
            return read_tilde(parser, reader);
        }
    } else if (c == '=' && !reader->assigning && parser->parts.count == reader->base &&
               reader->rules->braces && starts_with_name(parser, reader->start, at)) {
        /* An argument of the form name=... is treated like an assignment by bash. */
        reader->assigning = true;
        reader->value = lexer_step(parser, at);
    } else if (reader->assigning &&
               (c == ':' || (reader->place != WORD_VALUE && behind_tilde(parser, reader)))) {
        reader->value = lexer_step(parser, at);
    }
    parser->input.at++;
    return true;
}

/* Just behind one of ?*+@! outside quotes: an extended pattern, whose `(` is at `open`; there may
 * be line continuations between them. The part before may be the glob `*` or `?`, which is then the
 * start of this one. */
static bool read_extglob(struct parser *parser, struct word_reader *reader, size_t open) {
    size_t start = parser->input.at - 1;
    parser->input.at = start;
    if (reader->literal.first > start) {
        parser->parts.count--; /* `*` or `?`, read as a glob of its own */
        reader->literal.first = reader->literal.start = start;
    } else if (!flush(parser, reader)) {
        return false;
    }
    parser->input.at = open + 1;
    struct word *inside = ARENA_NEW(parser->arena, struct word);
    if (inside == NULL) {
        return lexer_no_memory(parser);
    }
    if (!lexer_enter(parser) || !word_read(parser, WORD_EXTGLOB, inside)) {
        return false;
    }
    lexer_leave(parser);
    size_t end = parser->input.at + 1; /* over `)` */
    struct part part = {.kind = PART_GLOB,
                        .span = lexer_span(parser, start, end),
                        .text = {parser->input.text + start, end - start},
                        .parts = inside};
    parser->input.at = end;
    return word_push_part(parser, &part) && resume(parser, reader);
}

/* Is the `(` at `open` that of an extended pattern, whose operator is the character before the
 * place that is read? */
static bool is_extglob(const struct parser *parser, const struct word_reader *reader, size_t open) {
    static const char operators[] = "?*+@!";
    size_t at = parser->input.at;
    if (!(reader->rules->globs || reader->place == WORD_VALUE) || at == reader->start) {
        return false;
    }
    char before = parser->input.text[at - 1];
    bool found = false;
    for (size_t i = 0; operators[i] != '\0'; i++) {
        found = found || before == operators[i];
    }
    if (!found) {
        return false;
    }
    /* the operator must be unquoted: in the literal that is being read, or the glob before it */
    bool in_literal = at > reader->literal.start;
    bool in_glob = !in_literal && parser->parts.count > reader->base &&
                   parser->parts.items[parser->parts.count - 1].kind == PART_GLOB &&
                   parser->parts.items[parser->parts.count - 1].text.len == 1 && before != '[';
    return (in_literal || in_glob) &&
           !(reader->place == WORD_FIRST && lexer_at(parser, open + 1) == ')');
}

static bool nest(struct parser *parser, struct word_reader *reader) {
    reader->nesting++;
    return parser->depth + reader->nesting <= SHELL_DEPTH_MAX ||
           lexer_fail(parser, ERROR_LIMIT, parser->input.at,
                      "the command is nested too deeply to read");
}

/* `(` or `)` where the word ends at a `)` that it did not open, or where it may hold them. */
static bool read_paren(struct parser *parser, struct word_reader *reader) {
    bool opens = lexer_peek(parser) == '(';
    if (opens && is_extglob(parser, reader, parser->input.at)) {
        return read_extglob(parser, reader, parser->input.at);
    }
    switch (reader->place) {
    case WORD_ARITHMETIC:
    case WORD_SEMICOLON:
    case WORD_EXTGLOB:
    case WORD_REGEX:
        reader->done = !opens && reader->nesting == 0;
        break;
    case WORD_OFFSET:
    case WORD_OPERAND:
    case WORD_REPLACED:
    case WORD_ANCHORED:
        break;
    default:
        reader->done = true;
        break;
    }
    if (reader->done) {
        return true;
    }
    if (!opens) {
        reader->nesting -= reader->nesting > 0;
    } else if (!nest(parser, reader)) {
        return false;
    }
    parser->input.at++;
    return true;
}

/* A blank, a newline or an operator character. */
static bool read_meta(struct parser *parser, struct word_reader *reader) {
    size_t at = parser->input.at;
    char c = parser->input.text[at];
    if (lexer_is(c, CLASS_SOURCE) && reader->place != WORD_DELIMITER &&
        reader->place != WORD_SEMICOLON && lexer_at(parser, lexer_step(parser, at)) == '(') {
        return flush(parser, reader) && dollar_read_process(parser) && resume(parser, reader);
    }
    if (lexer_is(c, CLASS_PAREN)) {
        return read_paren(parser, reader);
    }
    bool inside = !reader->rules->meta_ends ||
                  (reader->place == WORD_REGEX && (reader->nesting > 0 || c == '|'));
    reader->done = reader->place == WORD_SEMICOLON ? c == ';' && reader->nesting == 0 : !inside;
    if (!reader->done) {
        parser->input.at++;
    }
    return true;
}

/* Characters that end the words within ${...}, [...] and $[...]. */
static bool read_closer(struct parser *parser, struct word_reader *reader) {
    char c = lexer_peek(parser);
    switch (c) {
    case '}':
        reader->done = true;
        break;
    case '/':
        reader->done = parser->input.at > reader->start || reader->place == WORD_ANCHORED;
        break;
    case '[':
        if (!nest(parser, reader)) {
            return false;
        }
        break;
    case ']':
        reader->done = reader->nesting == 0;
        reader->nesting -= reader->nesting > 0;
        break;
    case '?':
        reader->conditionals++;
        break;
    case ':':
        reader->done = reader->nesting == 0 && reader->conditionals == 0;
        reader->conditionals -= reader->conditionals > 0;
        break;
    default:
        break;
    }
    if (!reader->done) {
        parser->input.at++;
    }
    return true;
}

static bool read_special(struct parser *parser, struct word_reader *reader) {
    unsigned stops = reader->rules->stops;
    unsigned classes = lexer_class[(unsigned char)lexer_peek(parser)] & stops;
    if (classes & CLASS_QUOTE) {
        return read_quote(parser, reader);
    }
    if (classes & (CLASS_META | CLASS_SOURCE | CLASS_PAREN)) {
        return read_meta(parser, reader);
    }
    if (classes & (CLASS_CLOSE | CLASS_SLASH | CLASS_BRACKET | CLASS_COLON) &&
        !(classes & (CLASS_GLOB | CLASS_BRACE | CLASS_TILDE))) {
        return read_closer(parser, reader);
    }
    if (classes & CLASS_GLOB) {
        return read_glob(parser, reader);
    }
    if (classes & CLASS_BRACE) {
        return read_brace(parser, reader);
    }
    return read_tilde_class(parser, reader);
}

bool word_read(struct parser *parser, enum WORD_PLACE place, struct word *word) {
    struct word_reader reader;
    reader.place = place;
    reader.rules = &place_rules[place];
    reader.base = parser->parts.count;
    reader.start = parser->input.at;
    reader.nesting = 0;
    reader.conditionals = 0;
    reader.assigning = place == WORD_VALUE;
    reader.value = SIZE_MAX;
    reader.done = false;
    reader.seen_brace = false;
    reader.seen_escape = false;
    reader.brace_places = 0;
    reader.brace_end = reader.start;
    reader.brace_count = 0;
    literal_start(parser, &reader.literal);
    const size_t nested_quotes = parser->nested_quotes;
    const unsigned stops = reader.rules->stops;
    while (!reader.done) {
        size_t at = parser->input.at;
        while (at < parser->input.end && !lexer_is(parser->input.text[at], stops)) {
            at++;
        }
        parser->input.at = at;
        if (at >= parser->input.end) {
            break;
        }
        if (!read_special(parser, &reader)) {
            return false;
        }
    }
    if (!reader.done && reader.rules->missing != NULL &&
        (place != WORD_REGEX || reader.nesting > 0)) {
        return lexer_expected(parser, reader.rules->missing);
    }
    if (!flush(parser, &reader)) {
        return false;
    }
    if (reader.rules->braces && (reader.seen_brace || parser->nested_quotes != nested_quotes) &&
        brace_is_entangled(parser, reader.start, reader.brace_places, reader.seen_brace)) {
        return lexer_fail(parser, ERROR_LIMIT, reader.start,
                          "the quotes and braces of this word are too entangled to read");
    }
    if (reader.seen_brace) {
        brace_join_literals(parser, reader.base);
    }
    if (reader.seen_escape && (place == WORD_ARGUMENT || place == WORD_FIRST)) {
        word_join_plain(parser, reader.base);
    }
    return word_close(parser, reader.base, reader.start, word);
}

bool word_read_required(struct parser *parser, enum WORD_PLACE place, const char *expected,
                        struct word *word) {
    lexer_skip_blanks(parser);
    size_t start = parser->input.at;
    return word_read(parser, place, word) &&
           (parser->input.at > start || lexer_expected(parser, expected));
}
