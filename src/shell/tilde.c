/* Tildes in words, and the characters behind which they may stand. */
#include "shell/word.h"

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
    bool ends =
        end >= parser->input.end || after == '/' || (after == ':' && guard == TILDE_FREE) ||
        (after == '=' && reader->place != WORD_VALUE &&
         lexer_at(parser, lexer_step(parser, end)) == '~') ||
        (reader->rules->meta_ends && lexer_is(after, CLASS_META) &&
         !(lexer_is(after, CLASS_SOURCE) && lexer_at(parser, lexer_step(parser, end)) == '(')) ||
        (lexer_is(after, CLASS_CLOSE) &&
         (reader->place == WORD_OPERAND || reader->place == WORD_REPLACED ||
          reader->place == WORD_ANCHORED));
    if (!ends) {
        parser->input.at++;
        return true;
    }
    return word_flush(parser, reader) &&
           word_push_joined(parser, reader, PART_TILDE, at, at + 1, end);
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
bool tilde_read_class(struct parser *parser, struct word_reader *reader) {
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
