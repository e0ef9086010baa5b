/* Words outside quotes: literals, escapes, globs, tildes; braces are folded by brace.c. */
#include "shell/word.h"
#include "shell/parser.h"

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
    [WORD_KEY] = {CLASS_META | CLASS_QUOTE | CLASS_SOURCE | CLASS_BRACKET, true, false, false,
                  false, NULL},
    [WORD_SUBSCRIPT] = {CLASS_QUOTE | CLASS_SOURCE | CLASS_BRACKET | CLASS_CLOSE, false, false,
                        false, false, "a '}'"},
    [WORD_ARITHMETIC] = {CLASS_QUOTE | CLASS_PAREN, false, false, false, false, "'))'"},
    [WORD_SEMICOLON] = {CLASS_QUOTE | CLASS_META, false, false, false, false, "'))'"},
    [WORD_OLD_ARITHMETIC] = {CLASS_QUOTE | CLASS_BRACKET, false, false, false, false, "a ']'"},
    [WORD_EXTGLOB] = {CLASS_QUOTE | CLASS_SOURCE | CLASS_PAREN, false, false, false, false,
                      "a ')'"},
    [WORD_DELIMITER] = {STOPS_BASE, true, false, false, false, NULL},
};

/* Ends the literal before something that is read as a part of its own. */
bool word_flush(struct parser *parser, struct word_reader *reader) {
    if (reader->brace_count == 1 && !reader->dots) {
        reader->dots = brace_has_dots(parser, reader, true);
    }
    return literal_end(parser, &reader->literal);
}

bool word_resume(struct parser *parser, struct word_reader *reader) {
    literal_start(parser, &reader->literal);
    return true;
}

bool word_push_text(struct parser *parser, struct word_reader *reader, enum PART_KIND kind,
                    size_t start, size_t text, size_t end) {
    struct part part = {.kind = kind,
                        .span = lexer_span(parser, start, end),
                        .text = {parser->input.text + text, end - text}};
    parser->input.at = end;
    return word_push_part(parser, &part) && word_resume(parser, reader);
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

bool word_push_joined(struct parser *parser, struct word_reader *reader, enum PART_KIND kind,
                      size_t start, size_t text, size_t end) {
    struct part part = {.kind = kind,
                        .span = lexer_span(parser, start, end),
                        .text = without_continuations(parser, text, end)};
    parser->input.at = end;
    return part.text.ptr == NULL ? lexer_no_memory(parser)
                                 : word_push_part(parser, &part) && word_resume(parser, reader);
}

static bool read_backslash(struct parser *parser, struct word_reader *reader) {
    size_t at = parser->input.at;
    if (at + 1 >= parser->input.end) { /* bash keeps a backslash that is the last character */
        return word_flush(parser, reader) &&
               word_push_text(parser, reader, PART_ESCAPED, at, at, at + 1);
    }
    if (parser->input.text[at + 1] == '\n') {
        size_t next = lexer_skip_continuation(parser, at);
        if (lexer_at(parser, next) == '(' && glob_is_extended(parser, reader, next)) {
            return glob_read_extended(parser, reader, next);
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
    return word_flush(parser, reader) &&
           word_push_text(parser, reader, PART_ESCAPED, at, at + 1, end);
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
    char next = lexer_at(parser, lexer_step(parser, at));
    if (reader->place == WORD_DELIMITER && (c == '`' || c == '$') && next != '\'' && next != '"') {
        return read_as_text(parser, c);
    }
    switch (c) {
    case '\\':
        return read_backslash(parser, reader);
    case '\'':
        return word_flush(parser, reader) && quote_read_single(parser) &&
               word_resume(parser, reader);
    case '"':
        return word_flush(parser, reader) && quote_read_double(parser, at) &&
               word_resume(parser, reader);
    case '`':
        return word_flush(parser, reader) && dollar_read_backquote(parser, false) &&
               word_resume(parser, reader);
    default:
        break;
    }
    if (!dollar_starts(parser, false)) {
        parser->input.at++;
        return true;
    }
    return word_flush(parser, reader) && dollar_read(parser, false) && word_resume(parser, reader);
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
    if (opens && glob_is_extended(parser, reader, parser->input.at)) {
        return glob_read_extended(parser, reader, parser->input.at);
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
        return word_flush(parser, reader) && dollar_read_process(parser) &&
               word_resume(parser, reader);
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
        return glob_read(parser, reader);
    }
    if (classes & CLASS_BRACE) {
        return brace_read(parser, reader);
    }
    return tilde_read_class(parser, reader);
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
    reader.dots = false;
    reader.dots_until = 0;
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
    if (!word_flush(parser, &reader)) {
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
