#include "shell/parser.h"

#include "base/utf8.h"
#include "shell/lexer.h"

#include <stdio.h>
#include <string.h>

/* Does the text hold only ASCII characters and no NUL? Looks at eight bytes at a time. */
static bool is_plain(struct str text) {
    const uint64_t high = 0x8080808080808080u;
    const uint64_t ones = 0x0101010101010101u;
    size_t at = 0;
    for (; at + sizeof(uint64_t) <= text.len; at += sizeof(uint64_t)) {
        uint64_t bytes;
        memcpy(&bytes, text.ptr + at, sizeof bytes);
        if ((bytes & high) != 0 || ((bytes - ones) & ~bytes & high) != 0) {
            return false;
        }
    }
    for (; at < text.len; at++) {
        if ((signed char)text.ptr[at] <= 0) {
            return false;
        }
    }
    return true;
}

static bool check_text(struct parser *parser, struct str text) {
    if (text.len > SHELL_INPUT_MAX) {
        char message[ERROR_MESSAGE_MAX];
        snprintf(message, sizeof message, "the text is longer than %d bytes", (int)SHELL_INPUT_MAX);
        return lexer_fail(parser, ERROR_LIMIT, SHELL_INPUT_MAX, message);
    }
    if (is_plain(text) || utf8_is_text(text)) {
        return true;
    }
    size_t at = 0;
    size_t length = 1;
    while (at < text.len && text.ptr[at] != '\0' && length > 0) {
        length = utf8_read(str_slice(text, at, text.len), NULL);
        at += length;
    }
    return lexer_fail(parser, ERROR_SYNTAX, at,
                      at < text.len && text.ptr[at] == '\0' ? "expected text, found a NUL byte"
                                                            : "expected UTF-8, found other bytes");
}

#define STACK_START(parser, stack)                                                                 \
    ((parser)->stack.items = (parser)->inline_##stack, (parser)->stack.count = 0,                  \
     (parser)->stack.capacity = sizeof(parser)->inline_##stack / sizeof *(parser)->inline_##stack)

static void parser_init(struct parser *parser, struct arena *arena, struct str text,
                        struct error *error) {
    parser->arena = arena;
    parser->error = error;
    parser->whole = text;
    parser->input = (struct input){.text = text.ptr, .end = text.len};
    parser->depth = 0;
    parser->commands = 0;
    parser->part_count = 0;
    parser->reread = 0;
    parser->nested_quotes = 0;
    parser->pending_base = 0;
    parser->open_body = NULL;
    parser->in_substitution = false;
    parser->keyword_text = NULL;
    parser->subscript = NULL;
    STACK_START(parser, parts);
    STACK_START(parser, words);
    STACK_START(parser, nodes);
    STACK_START(parser, redirections);
    STACK_START(parser, assignments);
    STACK_START(parser, pending);
}

bool shell_parse(struct arena *arena, struct str text, struct node **tree, struct error *error) {
    struct parser parser; /* its inline stacks need not be cleared */
    *tree = NULL;
    parser_init(&parser, arena, text, error);
    if (!check_text(&parser, text) || !list_read(&parser, tree)) {
        *tree = NULL;
        return false;
    }
    if (parser.input.at < parser.input.end || parser.pending.count > 0) {
        *tree = NULL;
        return lexer_expected(&parser, parser.pending.count > 0 ? "the body of a here-document"
                                                                : "a command");
    }
    return true;
}
