/* Globs and extended patterns in words. */
#include "shell/word.h"

enum {
    BRACKET_NONE = 0,    /* no `]` follows in the word: `[` is an ordinary character */
    BRACKET_COMPLEX = 1, /* quotes or expansions stand before the `]` */
};

/* The last place of the class [:name:] at `at`, or of what there is of one. */
static size_t skip_class(const struct parser *parser, size_t at) {
    size_t name = lexer_step(parser, lexer_step(parser, at));
    while (lexer_is(lexer_at(parser, name), CLASS_NAME)) {
        name = lexer_step(parser, name);
    }
    size_t close = lexer_step(parser, name);
    return lexer_at(parser, name) == ':' && lexer_at(parser, close) == ']' ? close : name - 1;
}

/* The place behind the bracket expression whose `[` is read, or one of the above. `meta_ends`:
 * blanks and operators end the word. These two answers hold for each other `[` up to where the
 * search ended, so that no text is searched twice. */
static size_t find_bracket_end(struct parser *parser, bool meta_ends) {
    struct input *input = &parser->input;
    if (input->at < input->bracket_until) {
        return input->bracket_answer;
    }
    size_t scan = input->at + 1;
    scan = lexer_skip_continuation(parser, scan);
    if (lexer_at(parser, scan) == '!' || lexer_at(parser, scan) == '^') {
        scan = lexer_step(parser, scan);
    }
    if (lexer_at(parser, scan) == ']') {
        scan++;
    }
    input->bracket_answer = BRACKET_NONE;
    for (; scan < input->end; scan++) {
        char c = input->text[scan];
        if (c == ']') {
            return scan + 1;
        }
        if (c == '\\' && lexer_at(parser, scan + 1) == '\n') {
            scan++;
            continue;
        }
        bool process =
            lexer_is(c, CLASS_SOURCE) && lexer_at(parser, lexer_step(parser, scan)) == '(';
        if (lexer_is(c, CLASS_QUOTE | CLASS_BRACE) || process) {
            input->bracket_answer = BRACKET_COMPLEX;
            break;
        }
        if (lexer_is(c, CLASS_META) && meta_ends) {
            break;
        }
        if (c == '[' && lexer_at(parser, lexer_step(parser, scan)) == ':') {
            scan = skip_class(parser, scan);
        }
    }
    input->bracket_until = scan;
    return input->bracket_answer;
}

/* `[`, `*` or `?`. */
bool glob_read(struct parser *parser, struct word_reader *reader) {
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
        if (!word_flush(parser, reader)) {
            return false;
        }
        parser->input.at = at + part.text.len;
        return word_push_part(parser, &part) && word_resume(parser, reader);
    }
    if (parser->input.text[at] == '[') {
        size_t found = find_bracket_end(parser, reader->rules->meta_ends);
        if (found == BRACKET_NONE) {
            parser->input.at++;
            return true;
        }
        end = found == BRACKET_COMPLEX ? at + 1 : found;
    }
    return word_flush(parser, reader) && word_push_joined(parser, reader, PART_GLOB, at, at, end);
}

/* Just behind one of ?*+@! outside quotes: an extended pattern, whose `(` is at `open`; there may
 * be line continuations between them. The part before may be the glob `*` or `?`, which is then the
 * start of this one. */
bool glob_read_extended(struct parser *parser, struct word_reader *reader, size_t open) {
    size_t start = parser->input.at - 1;
    parser->input.at = start;
    if (reader->literal.first > start) {
        parser->parts.count--; /* `*` or `?`, read as a glob of its own */
        reader->literal.first = reader->literal.start = start;
    } else if (!word_flush(parser, reader)) {
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
    return word_push_part(parser, &part) && word_resume(parser, reader);
}

/* Is the `(` at `open` that of an extended pattern, whose operator is the character before the
 * place that is read? */
bool glob_is_extended(const struct parser *parser, const struct word_reader *reader, size_t open) {
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
