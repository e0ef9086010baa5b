/* Quoted parts of words, and text that only knows $, ` and \. */
#include "shell/lexer.h"

#include "shell/ansi.h"

#include <string.h>

/* The place of the quote that closes a stretch which knows no escapes, from `at` on. */
static bool find_closing(struct parser *parser, size_t open, size_t at, size_t *close) {
    const struct input *input = &parser->input;
    const char *found = memchr(input->text + at, '\'', input->end - at);
    if (found == NULL) {
        return lexer_fail(parser, ERROR_SYNTAX, open, "expected a closing ' for this quote");
    }
    *close = (size_t)(found - input->text);
    return true;
}

bool quote_read_single(struct parser *parser) {
    struct input *input = &parser->input;
    size_t open = input->at;
    size_t close = 0;
    if (!find_closing(parser, open, open + 1, &close)) {
        return false;
    }
    input->at = close + 1;
    return word_push_part(parser, &(struct part){
                                      .kind = PART_SINGLE_QUOTED,
                                      .span = lexer_span(parser, open, close + 1),
                                      .text = {input->text + open + 1, close - open - 1},
                                  });
}

bool quote_read_ansi(struct parser *parser, size_t start) {
    struct input *input = &parser->input;
    size_t open = input->at;
    size_t at = open + 1;
    while (at < input->end && input->text[at] != '\'') {
        at += input->text[at] == '\\' ? 2 : 1;
    }
    if (at >= input->end) {
        return lexer_fail(parser, ERROR_SYNTAX, open, "expected a closing ' for this quote");
    }
    struct str source = {input->text + open + 1, at - open - 1};
    struct part part = {.kind = PART_ANSI_QUOTED,
                        .span = lexer_span(parser, start, at + 1),
                        .text = ansi_decode(parser->arena, source)};
    input->at = at + 1;
    return part.text.ptr == NULL ? lexer_no_memory(parser) : word_push_part(parser, &part);
}

static bool read_double(struct parser *parser, enum QUOTED_PLACE place, size_t start) {
    struct input *input = &parser->input;
    size_t open = input->at;
    struct word *inside = ARENA_NEW(parser->arena, struct word);
    if (inside == NULL) {
        return lexer_no_memory(parser);
    }
    input->at = open + 1;
    if (!quote_read_text(parser, place, inside)) {
        return false;
    }
    if (input->at >= input->end) {
        return lexer_fail(parser, ERROR_SYNTAX, open, "expected a closing \" for this quote");
    }
    input->at++;
    return word_push_part(parser, &(struct part){
                                      .kind = PART_DOUBLE_QUOTED,
                                      .span = lexer_span(parser, start, input->at),
                                      .parts = inside,
                                  });
}

bool quote_read_double(struct parser *parser, size_t start) {
    return read_double(parser, QUOTED_DOUBLE, start);
}

/* A backslash: takes it away where it escapes, else keeps it. */
static void read_escape(struct parser *parser, enum QUOTED_PLACE place, struct literal *literal) {
    struct input *input = &parser->input;
    size_t at = input->at;
    char next = lexer_at(parser, at + 1);
    bool escapes = (place == QUOTED_NESTED && next != '\0') || next == '$' || next == '`' ||
                   next == '\\' || (next == '"' && place != QUOTED_HERE) ||
                   (next == '}' && (place == QUOTED_OPERAND || place == QUOTED_SINGLE));
    if (next == '\n' && at + 1 < input->end) {
        literal_skip(parser, literal, at, at + 2);
        input->at = at + 2;
    } else if (escapes) {
        literal_skip(parser, literal, at, at + 1);
        input->at = at + 2;
    } else {
        input->at = at + 1;
    }
}

/* '...' in ${x-...} within double quotes: the quotes are text and what they hold is expanded, but a
 * } between them does not end the operand. */
static bool read_single_in_operand(struct parser *parser, struct literal *literal) {
    struct input *input = &parser->input;
    size_t open = input->at;
    size_t close = 0;
    if (!find_closing(parser, open, open + 1, &close) || !lexer_enter(parser)) {
        return false;
    }
    size_t end = input->end;
    struct word inside;
    input->at = open + 1; /* the literal takes the quote */
    if (!literal_end(parser, literal)) {
        return false;
    }
    input->end = close;
    bool done = quote_read_text(parser, QUOTED_SINGLE, &inside);
    input->end = end;
    lexer_leave(parser);
    if (!done) {
        return false;
    }
    for (size_t i = 0; i < inside.count; i++) {
        if (!word_push_part(parser, &inside.parts[i])) {
            return false;
        }
    }
    input->at = close; /* the next literal starts with the closing quote */
    literal_start(parser, literal);
    input->at = close + 1;
    return true;
}

static bool read_expansion(struct parser *parser, enum QUOTED_PLACE place,
                           struct literal *literal) {
    size_t start = parser->input.at;
    /* In an operand of quotes, $'...' is read as outside of them; in a here-document it is text. */
    if (place == QUOTED_OPERAND && parser->open_body == NULL && lexer_peek(parser) == '$' &&
        lexer_at(parser, lexer_step(parser, start)) == '\'') {
        if (!literal_end(parser, literal)) {
            return false;
        }
        parser->input.at = lexer_step(parser, start);
        if (!quote_read_ansi(parser, start)) {
            return false;
        }
        literal_start(parser, literal);
        return true;
    }
    if (lexer_peek(parser) == '$' && !dollar_starts(parser, true)) {
        parser->input.at++;
        return true;
    }
    if (!literal_end(parser, literal) ||
        !(lexer_peek(parser) == '$' ? dollar_read(parser, true)
                                    : dollar_read_backquote(parser, place != QUOTED_HERE))) {
        return false;
    }
    literal_start(parser, literal);
    return true;
}

/* In an operand within quotes, bash takes quotes out before it reads names: "${x+"$a"b}" is $ab. */
static bool name_goes_on(const struct parser *parser, size_t base) {
    size_t next = parser->input.at;
    const struct part *part =
        parser->parts.count > base ? &parser->parts.items[parser->parts.count - 1] : NULL;
    if (part != NULL && part->kind == PART_DOUBLE_QUOTED && part->parts->count > 0) {
        part = &part->parts->parts[part->parts->count - 1];
    }
    if (part == NULL || part->kind != PART_PARAMETER || part->parameter->name.len == 0 ||
        !lexer_is(part->parameter->name.ptr[0], CLASS_START) ||
        part->span.end - part->span.start != part->parameter->name.len + 1) {
        return false;
    }
    while (lexer_at(parser, next) == '"') {
        next = lexer_step(parser, next);
    }
    return lexer_is(lexer_at(parser, next), CLASS_NAME);
}

/* `"`: ends double quotes; opens them in an operand; means nothing elsewhere. */
static bool read_double_quote(struct parser *parser, enum QUOTED_PLACE place, size_t base,
                              struct literal *literal) {
    size_t open = parser->input.at;
    if (place != QUOTED_OPERAND) {
        parser->input.at++;
        return true;
    }
    parser->nested_quotes++;
    if (!literal_end(parser, literal)) {
        return false;
    }
    bool joins = name_goes_on(parser, base);
    if (!read_double(parser, QUOTED_NESTED, open)) {
        return false;
    }
    if (joins || name_goes_on(parser, base)) {
        return lexer_fail(parser, ERROR_LIMIT, open,
                          "the quotes of this word are too entangled to read");
    }
    literal_start(parser, literal);
    return true;
}

bool quote_read_text(struct parser *parser, enum QUOTED_PLACE place, struct word *word) {
    struct input *input = &parser->input;
    const unsigned stops = place == QUOTED_OPERAND ? CLASS_QUOTE | CLASS_CLOSE : CLASS_DOUBLE;
    struct literal literal;
    size_t base = parser->parts.count;
    size_t start = input->at;
    literal_start(parser, &literal);
    for (;;) {
        while (input->at < input->end && !lexer_is(input->text[input->at], stops)) {
            input->at++;
        }
        char c = lexer_peek(parser);
        bool ends = c == '"' && (place == QUOTED_DOUBLE || place == QUOTED_NESTED);
        if (input->at >= input->end || c == '}' || ends) {
            break;
        }
        bool done = true;
        if (c == '\\') {
            read_escape(parser, place, &literal);
        } else if (c == '\'') {
            done = read_single_in_operand(parser, &literal);
        } else if (c == '"') {
            done = read_double_quote(parser, place, base, &literal);
        } else {
            done = read_expansion(parser, place, &literal);
        }
        if (!done) {
            return false;
        }
    }
    return literal_end(parser, &literal) && word_close(parser, base, start, word);
}
