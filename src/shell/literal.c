/* Collects the parts of a word while it is read, and literals run by run. */
#include "shell/lexer.h"
#include "shell/parser.h"

void literal_start(struct parser *parser, struct literal *literal) {
    literal->start = parser->input.at;
    literal->first = parser->input.at;
    literal->building = false;
}

void literal_skip(struct parser *parser, struct literal *literal, size_t to, size_t from) {
    if (!literal->building) {
        builder_init(&literal->built, parser->arena);
        literal->building = true;
    }
    builder_add(&literal->built,
                (struct str){parser->input.text + literal->start, to - literal->start});
    literal->start = from;
}

bool word_count_parts(struct parser *parser, size_t count) {
    parser->part_count += count;
    return parser->part_count <= SHELL_PARTS_MAX ||
           lexer_fail(parser, ERROR_LIMIT, parser->input.at,
                      "the text has too many words and parts to read");
}

bool word_push_part(struct parser *parser, const struct part *part) {
    return word_count_parts(parser, 1) && PARSER_PUSH(parser, parts, *part);
}

bool literal_end(struct parser *parser, struct literal *literal) {
    size_t at = parser->input.at;
    struct part part = {.kind = PART_LITERAL,
                        .text = {parser->input.text + literal->start, at - literal->start}};
    if (literal->building) {
        builder_add(&literal->built, part.text);
        part.text = builder_str(&literal->built);
        if (part.text.ptr == NULL) {
            return lexer_no_memory(parser);
        }
    }
    if (part.text.len == 0) {
        return true;
    }
    part.span = lexer_span(parser, literal->first, at);
    return word_push_part(parser, &part);
}

bool word_close(struct parser *parser, size_t base, size_t start, struct word *word) {
    size_t count = parser->parts.count - base;
    *word = (struct word){
        .span = lexer_span(parser, start, parser->input.at), .count = count, .capacity = count};
    parser->parts.count = base;
    return lexer_keep(parser, parser->parts.items + base, count, sizeof(struct part), &word->parts);
}

void word_join_plain(struct parser *parser, size_t base) {
    size_t length = 0;
    size_t count = parser->parts.count;
    for (size_t i = base; i < count; i++) {
        const struct part *part = &parser->parts.items[i];
        if (part->kind != PART_LITERAL && part->kind != PART_ESCAPED) {
            return;
        }
        for (size_t j = 0; j < part->text.len; j++) {
            char c = part->text.ptr[j];
            if (!lexer_is(c, CLASS_NAME | CLASS_SLASH) && c != '.' && c != '-') {
                return;
            }
        }
        length += part->text.len;
    }
    char *joined = arena_alloc(parser->arena, length);
    if (joined == NULL) {
        return;
    }
    struct part *first = &parser->parts.items[base];
    size_t at = 0;
    for (size_t i = base; i < count; i++) {
        const struct part *part = &parser->parts.items[i];
        for (size_t j = 0; j < part->text.len; j++) {
            joined[at++] = part->text.ptr[j];
        }
    }
    first->span.end = parser->parts.items[count - 1].span.end;
    first->kind = PART_LITERAL;
    first->text = (struct str){joined, length};
    parser->parts.count = base + 1;
}
