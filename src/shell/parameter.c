/* ${...} with its operators, and name[index]. */
#include "shell/lexer.h"

#include <string.h>

/* The operators, the longer before those that they start with; what their operands are. */
enum OPERAND {
    OPERAND_WORD,    /* a value: within double quotes it is read like them */
    OPERAND_PATTERN, /* quotes count, also within double quotes */
    OPERAND_REPLACE, /* a pattern and, after /, a word */
    OPERAND_OFFSET,  /* an offset and, after :, a length */
    OPERAND_LETTER,  /* @Q and the like */
};

static const struct {
    struct str text;
    enum OPERAND operand;
} operators[] = {
    {STR_INIT(":-"), OPERAND_WORD},    {STR_INIT(":="), OPERAND_WORD},
    {STR_INIT(":?"), OPERAND_WORD},    {STR_INIT(":+"), OPERAND_WORD},
    {STR_INIT("-"), OPERAND_WORD},     {STR_INIT("="), OPERAND_WORD},
    {STR_INIT("?"), OPERAND_WORD},     {STR_INIT("+"), OPERAND_WORD},
    {STR_INIT("##"), OPERAND_PATTERN}, {STR_INIT("#"), OPERAND_PATTERN},
    {STR_INIT("%%"), OPERAND_PATTERN}, {STR_INIT("%"), OPERAND_PATTERN},
    {STR_INIT("//"), OPERAND_REPLACE}, {STR_INIT("/#"), OPERAND_REPLACE},
    {STR_INIT("/%"), OPERAND_REPLACE}, {STR_INIT("/"), OPERAND_REPLACE},
    {STR_INIT("^^"), OPERAND_PATTERN}, {STR_INIT("^"), OPERAND_PATTERN},
    {STR_INIT(",,"), OPERAND_PATTERN}, {STR_INIT(","), OPERAND_PATTERN},
    {STR_INIT("~~"), OPERAND_PATTERN}, {STR_INIT("~"), OPERAND_PATTERN},
    {STR_INIT(":"), OPERAND_OFFSET},   {STR_INIT("@"), OPERAND_LETTER},
};

static bool read_operand(struct parser *parser, enum WORD_PLACE place, bool quoted,
                         struct word **out) {
    struct word word;
    bool done =
        quoted ? quote_read_text(parser, QUOTED_OPERAND, &word) : word_read(parser, place, &word);
    return done && lexer_keep(parser, &word, 1, sizeof word, out);
}

static bool read_index(struct parser *parser, enum WORD_PLACE place, struct word **index) {
    struct word word;
    parser->input.at++;
    if (!lexer_enter(parser) || !word_read(parser, place, &word) ||
        !lexer_keep(parser, &word, 1, sizeof word, index)) {
        return false;
    }
    lexer_leave(parser);
    return true;
}

bool parameter_read_index(struct parser *parser, struct word **index) {
    if (!read_index(parser, WORD_INDEX, index)) {
        return false;
    }
    parser->input.at++;
    return true;
}

bool parameter_keep_index(struct parser *parser, size_t at, size_t bracket, struct word *index) {
    parser->subscript = index;
    parser->subscript_at = bracket;
    parser->subscript_end = parser->input.at;
    return lexer_rewind(parser, at);
}

static bool at_close(const struct parser *parser) {
    return lexer_peek(parser) == '}';
}

/* A name, a number or one special character; empty when none stands here. */
static struct str read_parameter_name(struct parser *parser) {
    static const char special[] = "@*#?-$!";
    struct input *input = &parser->input;
    size_t at = input->at;
    struct str name = {input->text + at, 0};
    char c = lexer_peek(parser);
    if (lexer_is(c, CLASS_START)) {
        name = lexer_read_name(parser, &at);
    } else if (lexer_is(c, CLASS_DIGIT)) {
        name = lexer_read_name(parser, &at);
        for (size_t i = 0; i < name.len; i++) {
            name.len = lexer_is(name.ptr[i], CLASS_DIGIT) ? name.len : 0; /* ${1a} is none */
        }
    } else if (c != '\0' && strchr(special, c) != NULL) {
        name.len = 1;
        at++;
    }
    input->at = lexer_skip_continuation(parser, at);
    return name;
}

/* The operands behind the operator that was read. */
static bool read_operands(struct parser *parser, struct parameter *parameter, enum OPERAND kind,
                          bool quoted) {
    bool anchored = false;
    switch (kind) {
    case OPERAND_WORD:
        return read_operand(parser, WORD_OPERAND, quoted, &parameter->operand);
    case OPERAND_PATTERN:
        return at_close(parser) || read_operand(parser, WORD_OPERAND, false, &parameter->operand);
    case OPERAND_REPLACE:
        anchored = parameter->operator.len == 2 && parameter->operator.ptr[1] != '/';
        if (!read_operand(parser, anchored ? WORD_ANCHORED : WORD_REPLACED, false,
                          &parameter->operand)) {
            return false;
        }
        if (lexer_peek(parser) != '/') {
            return true;
        }
        parser->input.at++;
        return read_operand(parser, WORD_OPERAND, false, &parameter->second);
    case OPERAND_OFFSET:
        if (!read_operand(parser, WORD_OFFSET, false, &parameter->operand)) {
            return false;
        }
        if (lexer_peek(parser) != ':') {
            return true;
        }
        parser->input.at++;
        return read_operand(parser, WORD_OFFSET, false, &parameter->second);
    case OPERAND_LETTER:
        break;
    }
    return true;
}

/* The letter behind the @ of ${x@Q}; `at` is behind that. Empty when there is none. */
static struct str read_letter(struct parser *parser, const struct parameter *parameter,
                              size_t *at) {
    char c = lexer_at(parser, *at);
    size_t end = lexer_step(parser, *at);
    if (parameter->indirect && c == '}') {
        return STR("@"); /* ${!prefix@} */
    }
    if (!lexer_is(c, CLASS_START) || c == '_' || lexer_at(parser, end) != '}') {
        return STR("");
    }
    *at = end;
    return str_copy(parser->arena, (struct str){(const char[]){'@', c}, 2});
}

/* An operator and its operands; nothing is taken when none is known by the text here. */
static bool read_operator(struct parser *parser, struct parameter *parameter, bool quoted) {
    size_t at = parser->input.at;
    size_t i = 0;
    size_t count = sizeof operators / sizeof *operators;
    while (i < count && !lexer_match(parser, &at, operators[i].text)) {
        i++;
    }
    if (i == count) {
        return true;
    }
    struct str operator= operators[i].text;
    if (operators[i].operand == OPERAND_LETTER) {
        operator= read_letter(parser, parameter, &at);
        if (operator.len == 0) {
            return operator.ptr != NULL || lexer_no_memory(parser);
        }
    }
    parameter->operator= operator;
    parser->input.at = at;
    return read_operands(parser, parameter, operators[i].operand, quoted);
}

/* Does `#` or `!` here stand before a name, rather than being the parameter itself? */
static bool is_prefix(const struct parser *parser) {
    size_t next = lexer_step(parser, parser->input.at);
    char c = lexer_at(parser, next);
    char after = lexer_at(parser, lexer_step(parser, next));
    if (lexer_is(c, CLASS_NAME)) {
        return true;
    }
    return (c == '@' || c == '*' || c == '#' || c == '?' || c == '-' || c == '$' || c == '!') &&
           after == '}';
}

/* bash reads any text up to the closing brace and complains when it runs it. */
static bool read_bad(struct parser *parser, struct part *part, size_t start) {
    struct parameter *parameter = part->parameter;
    *parameter = (struct parameter){.operator= STR("bad")};
    if (!lexer_rewind(parser, start) ||
        !read_operand(parser, WORD_OPERAND, false, &parameter->operand)) {
        return false;
    }
    part->text = (struct str){parser->input.text + start, parser->input.at - start};
    return true;
}

static bool read_parameter(struct parser *parser, struct part *part, bool quoted) {
    struct parameter *parameter = part->parameter;
    struct input *input = &parser->input;
    size_t start = input->at;
    char c = lexer_peek(parser);
    if ((c == '#' || c == '!') && is_prefix(parser)) {
        parameter->length = c == '#';
        parameter->indirect = c == '!';
        input->at = lexer_step(parser, input->at);
    }
    parameter->name = read_parameter_name(parser);
    if (parameter->name.ptr == NULL) {
        return lexer_no_memory(parser);
    }
    if (parameter->name.len == 0) {
        return read_bad(parser, part, start);
    }
    if (lexer_peek(parser) == '[' && lexer_is(parameter->name.ptr[0], CLASS_START)) {
        if (!read_index(parser, WORD_SUBSCRIPT, &parameter->index)) {
            return false;
        }
        if (at_close(parser)) {
            /* Where a word with ${a[}]} ends, and what it is, bash decides twice, differently. */
            return lexer_expected(parser, "a ']'");
        }
        input->at = lexer_step(parser, input->at);
    }
    size_t next = lexer_step(parser, input->at);
    if (parameter->indirect && lexer_peek(parser) == '*' && lexer_at(parser, next) == '}') {
        parameter->operator= STR("*");
        input->at = next;
    } else if (!at_close(parser) && !parameter->length &&
               !read_operator(parser, parameter, quoted)) {
        return false;
    }
    return at_close(parser) || read_bad(parser, part, start);
}

/* ${ list; } of bash 5.3: as $(list), in the same shell. */
static bool read_function_substitution(struct parser *parser, size_t start) {
    struct part part = {.kind = PART_COMMAND};
    size_t open = parser->input.at - 1;
    parser->input.at += lexer_peek(parser) == '|';
    if (!list_read(parser, &part.body)) {
        return false;
    }
    if (parser->input.at >= parser->input.end) {
        return lexer_fail(parser, ERROR_SYNTAX, open, "expected a '}' to close this brace");
    }
    if (!lexer_take_keyword(parser, KEYWORD_CLOSE_BRACE)) {
        return lexer_expected(parser, "a command or '}'");
    }
    part.span = lexer_span(parser, start, parser->input.at);
    return word_push_part(parser, &part);
}

bool parameter_read(struct parser *parser, size_t start, bool quoted) {
    struct input *input = &parser->input;
    size_t open = input->at;
    if (!lexer_enter(parser)) {
        return false;
    }
    input->at = lexer_step(parser, open);
    char c = lexer_peek(parser);
    if (c == ' ' || c == '\t' || c == '\n' || c == '|') {
        lexer_leave(parser);
        return read_function_substitution(parser, start);
    }
    struct part part = {.kind = PART_PARAMETER,
                        .parameter = ARENA_NEW(parser->arena, struct parameter)};
    if (part.parameter == NULL) {
        return lexer_no_memory(parser);
    }
    if (!read_parameter(parser, &part, quoted)) {
        return false;
    }
    if (!at_close(parser)) {
        return lexer_fail(parser, ERROR_SYNTAX, open, "expected a '}' to close this brace");
    }
    lexer_leave(parser);
    input->at++;
    part.span = lexer_span(parser, start, input->at);
    return word_push_part(parser, &part);
}
