#include "shell/lexer.h"

#include "base/utf8.h"
#include "shell/parser.h"

#include <stdio.h>
#include <string.h>

#define LETTER (CLASS_NAME | CLASS_START)
#define DIGIT  (CLASS_NAME | CLASS_DIGIT)

const uint16_t lexer_class[256] = {
    ['\t'] = CLASS_META,
    ['\n'] = CLASS_META,
    [' '] = CLASS_META,
    ['&'] = CLASS_META,
    ['|'] = CLASS_META | CLASS_BAR,
    [';'] = CLASS_META,
    ['('] = CLASS_META | CLASS_PAREN,
    [')'] = CLASS_META | CLASS_PAREN,
    ['<'] = CLASS_META | CLASS_SOURCE,
    ['>'] = CLASS_META | CLASS_SOURCE,
    ['\\'] = CLASS_QUOTE | CLASS_DOUBLE,
    ['\''] = CLASS_QUOTE,
    ['"'] = CLASS_QUOTE | CLASS_DOUBLE,
    ['`'] = CLASS_QUOTE | CLASS_DOUBLE,
    ['$'] = CLASS_QUOTE | CLASS_DOUBLE,
    ['*'] = CLASS_GLOB,
    ['?'] = CLASS_GLOB | CLASS_COLON,
    ['['] = CLASS_GLOB | CLASS_BRACKET,
    [']'] = CLASS_BRACKET,
    ['{'] = CLASS_BRACE,
    ['}'] = CLASS_BRACE | CLASS_CLOSE,
    [','] = CLASS_BRACE,
    ['~'] = CLASS_TILDE,
    ['='] = CLASS_TILDE,
    [':'] = CLASS_TILDE | CLASS_COLON,
    ['/'] = CLASS_SLASH,
    ['_'] = LETTER,
    ['0'] = DIGIT,
    ['1'] = DIGIT,
    ['2'] = DIGIT,
    ['3'] = DIGIT,
    ['4'] = DIGIT,
    ['5'] = DIGIT,
    ['6'] = DIGIT,
    ['7'] = DIGIT,
    ['8'] = DIGIT,
    ['9'] = DIGIT,
#define BOTH(small, large) [small] = LETTER, [large] = LETTER
    BOTH('a', 'A'),
    BOTH('b', 'B'),
    BOTH('c', 'C'),
    BOTH('d', 'D'),
    BOTH('e', 'E'),
    BOTH('f', 'F'),
    BOTH('g', 'G'),
    BOTH('h', 'H'),
    BOTH('i', 'I'),
    BOTH('j', 'J'),
    BOTH('k', 'K'),
    BOTH('l', 'L'),
    BOTH('m', 'M'),
    BOTH('n', 'N'),
    BOTH('o', 'O'),
    BOTH('p', 'P'),
    BOTH('q', 'Q'),
    BOTH('r', 'R'),
    BOTH('s', 'S'),
    BOTH('t', 'T'),
    BOTH('u', 'U'),
    BOTH('v', 'V'),
    BOTH('w', 'W'),
    BOTH('x', 'X'),
    BOTH('y', 'Y'),
    BOTH('z', 'Z'),
#undef BOTH
};

void lexer_skip_blanks(struct parser *parser) {
    struct input *input = &parser->input;
    for (;;) {
        char c = lexer_peek(parser);
        if (c == ' ' || c == '\t') {
            input->at++;
        } else if (c == '\\' && lexer_at(parser, input->at + 1) == '\n') {
            input->at += 2;
        } else {
            break;
        }
    }
    if (lexer_peek(parser) == '#') {
        const char *newline = memchr(input->text + input->at, '\n', input->end - input->at);
        input->at = newline == NULL ? input->end : (size_t)(newline - input->text);
    }
}

bool lexer_take_newline(struct parser *parser) {
    parser->input.at++;
    return parser->pending.count == parser->pending_base || heredoc_read_pending(parser);
}

bool lexer_skip_newlines(struct parser *parser) {
    lexer_skip_blanks(parser);
    while (lexer_peek(parser) == '\n') {
        if (!lexer_take_newline(parser)) {
            return false;
        }
        lexer_skip_blanks(parser);
    }
    return true;
}

static enum KEYWORD keyword_find(struct str word) {
    static const struct {
        struct str name;
        enum KEYWORD keyword;
    } keywords[] = {
        {STR_INIT("if"), KEYWORD_IF},         {STR_INIT("fi"), KEYWORD_FI},
        {STR_INIT("do"), KEYWORD_DO},         {STR_INIT("in"), KEYWORD_IN},
        {STR_INIT("{"), KEYWORD_OPEN_BRACE},  {STR_INIT("}"), KEYWORD_CLOSE_BRACE},
        {STR_INIT("!"), KEYWORD_NOT},         {STR_INIT("[["), KEYWORD_OPEN_TEST},
        {STR_INIT("]]"), KEYWORD_CLOSE_TEST}, {STR_INIT("for"), KEYWORD_FOR},
        {STR_INIT("then"), KEYWORD_THEN},     {STR_INIT("else"), KEYWORD_ELSE},
        {STR_INIT("elif"), KEYWORD_ELIF},     {STR_INIT("done"), KEYWORD_DONE},
        {STR_INIT("case"), KEYWORD_CASE},     {STR_INIT("esac"), KEYWORD_ESAC},
        {STR_INIT("time"), KEYWORD_TIME},     {STR_INIT("while"), KEYWORD_WHILE},
        {STR_INIT("until"), KEYWORD_UNTIL},   {STR_INIT("select"), KEYWORD_SELECT},
        {STR_INIT("coproc"), KEYWORD_COPROC}, {STR_INIT("function"), KEYWORD_FUNCTION},
    };
    for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++) {
        if (keywords[i].name.len == word.len && keywords[i].name.ptr[0] == word.ptr[0] &&
            str_equal(keywords[i].name, word)) {
            return keywords[i].keyword;
        }
    }
    return KEYWORD_NONE;
}

bool lexer_is_keyword(struct str text) {
    return text.len > 0 && keyword_find(text) != KEYWORD_NONE;
}

/* Letters that begin a reserved word, and those that it can hold. */
static bool keyword_may_start(char c) {
    static const bool starts[128] = {
        ['i'] = true, ['f'] = true, ['d'] = true, ['t'] = true, ['e'] = true,
        ['c'] = true, ['w'] = true, ['u'] = true, ['s'] = true, ['{'] = true,
        ['}'] = true, ['!'] = true, ['['] = true, [']'] = true,
    };
    return (unsigned char)c < 128 && starts[(unsigned char)c];
}

enum KEYWORD lexer_keyword(struct parser *parser) {
    enum {
        LONGEST = sizeof "function" - 1,
    };
    size_t at = parser->input.at;
    if (!keyword_may_start(lexer_peek(parser))) {
        return KEYWORD_NONE;
    }
    if (parser->keyword_text == parser->input.text && parser->keyword_at == at) {
        return parser->keyword;
    }
    char letters[LONGEST];
    size_t length = 0;
    size_t end = at;
    while (length < LONGEST && end < parser->input.end &&
           !lexer_is(parser->input.text[end], CLASS_META | CLASS_QUOTE)) {
        letters[length++] = parser->input.text[end];
        end = lexer_step(parser, end);
    }
    char after = lexer_at(parser, end);
    bool whole =
        (end >= parser->input.end || lexer_is(after, CLASS_META)) &&
        !(lexer_is(after, CLASS_SOURCE) && lexer_at(parser, lexer_step(parser, end)) == '(');
    parser->keyword_text = parser->input.text;
    parser->keyword_at = at;
    parser->keyword_end = end;
    parser->keyword = whole ? keyword_find((struct str){letters, length}) : KEYWORD_NONE;
    return parser->keyword;
}

bool lexer_take_keyword(struct parser *parser, enum KEYWORD keyword) {
    if (lexer_keyword(parser) != keyword) {
        return false;
    }
    parser->input.at = parser->keyword_end;
    return true;
}

struct str lexer_read_name(struct parser *parser, size_t *at) {
    const char *text = parser->input.text;
    size_t start = *at;
    size_t end = start;
    while (end < parser->input.end && lexer_is(text[end], CLASS_NAME)) {
        end++;
    }
    *at = lexer_skip_continuation(parser, end);
    if (*at == end || !lexer_is(lexer_at(parser, *at), CLASS_NAME)) {
        return (struct str){text + start, end - start};
    }
    struct builder name;
    builder_init(&name, parser->arena);
    builder_add(&name, (struct str){text + start, end - start});
    while (lexer_is(lexer_at(parser, *at), CLASS_NAME)) {
        builder_add_char(&name, text[*at]);
        *at = lexer_step(parser, *at);
    }
    return builder_str(&name);
}

/* The place in the original text of a byte of the input. */
static size_t original_place(const struct input *input, size_t at) {
    if (input->segments == NULL) {
        return at;
    }
    size_t low = 0;
    size_t high = input->segment_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (input->segments[middle].decoded <= at) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return input->segments[low].original + (at - input->segments[low].decoded);
}

bool lexer_match(const struct parser *parser, size_t *at, struct str text) {
    size_t end = *at;
    for (size_t i = 0; i < text.len; i++) {
        if (lexer_at(parser, end) != text.ptr[i]) {
            return false;
        }
        end = lexer_step(parser, end);
    }
    *at = end;
    return true;
}

struct span lexer_span(const struct parser *parser, size_t start, size_t end) {
    size_t from = original_place(&parser->input, start);
    size_t to = end > start ? original_place(&parser->input, end - 1) + 1 : from;
    return (struct span){(uint32_t)from, (uint32_t)to};
}

bool lexer_fail_original(struct parser *parser, enum ERROR_CODE code, size_t at,
                         const char *message) {
    size_t line = 0;
    size_t column = 0;
    error_set(parser->error, code, "%s", message);
    error_locate(parser->whole.ptr, parser->whole.len, at, &line, &column);
    return error_at(parser->error, line, column);
}

bool lexer_fail(struct parser *parser, enum ERROR_CODE code, size_t at, const char *message) {
    return lexer_fail_original(parser, code, original_place(&parser->input, at), message);
}

bool lexer_no_memory(struct parser *parser) {
    return error_set(parser->error, ERROR_MEMORY, "there is not enough memory to read the command");
}

/* What stands here, in the words of an error message. */
static struct str found_here(const struct parser *parser) {
    static const char *const operators[] = {";;&", "&>>", "<<<", "<<-", "&&", "||", ";;", ";&",
                                            "|&",  "&>",  ">>",  "<<",  ">&", "<&", ">|", "<>"};
    enum {
        SHOWN_MAX = 40,
    };
    struct str rest = {parser->input.text + parser->input.at, parser->input.end - parser->input.at};
    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++) {
        if (str_starts(rest, operators[i])) {
            return str_from(operators[i]);
        }
    }
    size_t length = 1;
    if (!lexer_is(rest.ptr[0], CLASS_META)) {
        while (length < rest.len && !lexer_is(rest.ptr[length], CLASS_META)) {
            length++;
        }
    }
    return utf8_cut((struct str){rest.ptr, length}, SHOWN_MAX);
}

bool lexer_expected(struct parser *parser, const char *expected) {
    struct input *input = &parser->input;
    char message[ERROR_MESSAGE_MAX];
    if (input->at >= input->end) {
        snprintf(message, sizeof message, "expected %s, found the end", expected);
    } else if (input->text[input->at] == '\n') {
        snprintf(message, sizeof message, "expected %s, found the end of the line", expected);
    } else {
        struct str found = found_here(parser);
        snprintf(message, sizeof message, "expected %s, found '%.*s'", expected, STR_ARG(found));
    }
    return lexer_fail(parser, ERROR_SYNTAX, input->at, message);
}

bool lexer_enter(struct parser *parser) {
    if (parser->depth >= SHELL_DEPTH_MAX) {
        return lexer_fail(parser, ERROR_LIMIT, parser->input.at,
                          "the command is nested too deeply to read");
    }
    parser->depth++;
    return true;
}

bool lexer_rewind(struct parser *parser, size_t at) {
    enum {
        REREAD_FREE = 4096, /* bytes that any text may have read again */
    };
    parser->reread += parser->input.at - at;
    parser->input.at = at;
    parser->input.bracket_until = 0; /* what was looked for was another kind of word */
    return parser->reread <= REREAD_FREE + 4 * parser->whole.len ||
           lexer_fail(parser, ERROR_LIMIT, at, "the parentheses are too entangled to read");
}

bool lexer_keep(struct parser *parser, const void *items, size_t count, size_t size, void *out) {
    void *kept = NULL;
    if (count > 0) {
        kept = arena_alloc_array(parser->arena, count, size);
        if (kept == NULL) {
            return lexer_no_memory(parser);
        }
        memcpy(kept, items, count * size);
    }
    memcpy(out, &kept, sizeof kept);
    return true;
}
