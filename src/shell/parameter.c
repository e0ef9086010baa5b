/* ${...} */
#include "shell/parse.h"

#include <string.h>

/* Longest first where one starts with the other. */
static const char *const operators[] = {":-", ":=", ":?", ":+", "##", "%%", "//", "/#",
                                        "/%", "^^", ",,", "-",  "=",  "?",  "+",  "#",
                                        "%",  "/",  "^",  ",",  ":",  "@"};

static bool operand(struct parse *parse, enum WORD_MODE mode, struct word **out) {
    *out = ARENA_NEW(parse->arena, struct word);
    if (*out == NULL) {
        return parse_fail(parse, ERROR_MEMORY, parse->at, "out of memory");
    }
    return parse_word(parse, mode, *out);
}

static bool parse_name(struct parse *parse, struct parameter *parameter) {
    size_t length = 0;
    if (is_name_start(parse_peek(parse, 0))) {
        while (is_name_char(parse_peek(parse, length))) {
            length++;
        }
    } else if (parse_peek(parse, 0) >= '0' && parse_peek(parse, 0) <= '9') {
        while (parse_peek(parse, length) >= '0' && parse_peek(parse, length) <= '9') {
            length++;
        }
    } else if (parse_peek(parse, 0) != '\0' && strchr("@*#?-$!_", parse_peek(parse, 0)) != NULL) {
        length = 1;
    }
    parameter->name = str_slice(parse->text, parse->at, parse->at + length);
    parse->at += length;
    return length > 0 ||
           parse_fail(parse, ERROR_SYNTAX, parse->at, "expected the name of a variable");
}

static bool parse_index(struct parse *parse, struct parameter *parameter) {
    if (parse_peek(parse, 0) != '[') {
        return true;
    }
    parse->at++;
    if (!operand(parse, WORD_INDEX, &parameter->index)) {
        return false;
    }
    if (parse_peek(parse, 0) != ']') {
        return parse_fail(parse, ERROR_SYNTAX, parse->at, "expected \"]\"");
    }
    parse->at++;
    return true;
}

static bool parse_operator(struct parse *parse, struct parameter *parameter) {
    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++) {
        size_t length = strlen(operators[i]);
        if (!parse_looks_at(parse, operators[i])) {
            continue;
        }
        if (operators[i][0] == '@') {
            length = 2;
        }
        parameter->operator= str_slice(parse->text, parse->at, parse->at + length);
        parse->at += length;
        bool replaces = operators[i][0] == '/';
        bool cuts = strcmp(operators[i], ":") == 0;
        if (operators[i][0] == '@') {
            return true;
        }
        enum WORD_MODE mode = replaces ? WORD_PATTERN : (cuts ? WORD_OFFSET : WORD_OPERAND);
        if (!operand(parse, mode, &parameter->operand)) {
            return false;
        }
        bool more =
            (replaces && parse_peek(parse, 0) == '/') || (cuts && parse_peek(parse, 0) == ':');
        if (more) {
            parse->at++;
            return operand(parse, WORD_OPERAND, &parameter->second);
        }
        return true;
    }
    return true;
}

bool parse_parameter(struct parse *parse, struct part *part, bool quoted) {
    size_t start = parse->at;
    struct parameter *parameter = ARENA_NEW(parse->arena, struct parameter);
    (void)quoted;
    part->parameter = parameter;
    if (parameter == NULL) {
        return parse_fail(parse, ERROR_MEMORY, start, "out of memory");
    }
    if (!parse_enter(parse)) {
        return false;
    }
    char next = parse_peek(parse, 1);
    if (parse_peek(parse, 0) == '#' && next != '}' && next != '\0' &&
        strchr(":-+=?%/^,", next) == NULL) {
        parameter->length = true;
        parse->at++;
    } else if (parse_peek(parse, 0) == '!' && next != '}' && next != '\0' &&
               strchr(":-+=?%/^,#", next) == NULL) {
        parameter->indirect = true;
        parse->at++;
    }
    if (!parse_name(parse, parameter) || !parse_index(parse, parameter)) {
        return false;
    }
    if (parameter->indirect && (parse_looks_at(parse, "*}") || parse_looks_at(parse, "@}"))) {
        parameter->operator= str_slice(parse->text, parse->at, parse->at + 1);
        parse->at++;
    } else if (!parse_operator(parse, parameter)) {
        return false;
    }
    if (parse_peek(parse, 0) != '}') {
        return parse_fail(parse, ERROR_SYNTAX, start, "expected \"}\" to close \"${\"");
    }
    parse->at++;
    parse_leave(parse);
    return true;
}
