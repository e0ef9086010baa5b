#include "agent/codex/execpolicy.h"

#include "agent/codex/execpolicy_lexer.h"
#include "base/utf8.h"

enum {
    PARAMETERS_MAX = 6,
};

/* A parameter's value. */
struct value {
    bool is_given;
    bool is_text;
    struct str text;    /* of a string */
    struct strs *items; /* of a list: an item each, with its alternatives if it is one itself */
    size_t count;
    size_t capacity;
    bool has_inner_lists;
};

struct reader {
    struct arena *arena;
    struct rules_lexer lexer;
    struct rules_file *out;
    const char *doubt; /* of the statement at hand; NULL: none */
    size_t counted;    /* bytes of the text whose line breaks are in `lines` */
    size_t lines;
    bool failed; /* memory is spent */
};

/* In the order in which Starlark takes values without names. */
static const struct function {
    const char *name;
    enum RULES_CALL kind;
    const char *parameters[PARAMETERS_MAX];
} functions[] = {
    {"prefix_rule",
     RULES_PREFIX,
     {"pattern", "decision", "match", "not_match", "justification", NULL}},
    {"host_executable", RULES_HOST, {"name", "paths", NULL}},
    {"network_rule", RULES_NETWORK, {"host", "protocol", "decision", "justification", NULL}},
};

static const char no_literal[] = "a value that is no plain string or list of strings";

static enum RULES_TOKEN kind(const struct reader *reader) {
    return reader->lexer.token.kind;
}

static void next(struct reader *reader) {
    rules_lexer_next(&reader->lexer);
    reader->failed |= reader->lexer.failed;
}

static bool take(struct reader *reader, enum RULES_TOKEN wanted) {
    if (kind(reader) != wanted) {
        return false;
    }
    next(reader);
    return true;
}

static bool doubt(struct reader *reader, const char *what) {
    reader->doubt = what;
    return false;
}

/* The line of an offset that is not before the one asked for last. */
static size_t line_of(struct reader *reader, size_t offset) {
    const char *text = reader->lexer.text.ptr;
    for (; reader->counted < offset; reader->counted++) {
        reader->lines += text[reader->counted] == '\n' ? 1 : 0;
    }
    return reader->lines + 1;
}

static void add_doubt(struct reader *reader, size_t offset, const char *what) {
    struct rules_doubt found = {.line = line_of(reader, offset), .what = what};
    reader->failed |= !VEC_PUSH(reader->arena, &reader->out->doubts, found);
}

/* --- values --- */

static bool add_string(struct reader *reader, struct strs *strings) {
    reader->failed |= !VEC_PUSH(reader->arena, strings, reader->lexer.token.text);
    next(reader);
    return !reader->failed;
}

/* ["a", "b"] behind its bracket. */
static bool read_inner_list(struct reader *reader, struct strs *strings) {
    while (kind(reader) == RULES_STRING) {
        if (!add_string(reader, strings)) {
            return false;
        }
        if (!take(reader, RULES_COMMA)) {
            break;
        }
    }
    return take(reader, RULES_LIST_END) || doubt(reader, no_literal);
}

static bool read_value(struct reader *reader, struct value *value) {
    value->is_given = true;
    if (kind(reader) == RULES_STRING) {
        value->is_text = true;
        value->text = reader->lexer.token.text;
        next(reader);
        return true;
    }
    if (!take(reader, RULES_LIST)) {
        return doubt(reader, no_literal);
    }
    while (kind(reader) == RULES_STRING || kind(reader) == RULES_LIST) {
        struct strs item = {0};
        bool is_list = take(reader, RULES_LIST);
        value->has_inner_lists |= is_list;
        if (!(is_list ? read_inner_list(reader, &item) : add_string(reader, &item))) {
            return false;
        }
        if (!VEC_PUSH(reader->arena, value, item)) {
            reader->failed = true;
            return false;
        }
        if (!take(reader, RULES_COMMA)) {
            break;
        }
    }
    return take(reader, RULES_LIST_END) || doubt(reader, no_literal);
}

/* --- calls --- */

static const struct function *find_function(struct str name) {
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        if (str_is(name, functions[i].name)) {
            return &functions[i];
        }
    }
    return NULL;
}

static size_t find_parameter(const struct function *function, struct str name) {
    size_t i = 0;
    while (function->parameters[i] != NULL && !str_is(name, function->parameters[i])) {
        i++;
    }
    return i;
}

static bool read_argument(struct reader *reader, const struct function *function, size_t position,
                          bool *named, struct value *values) {
    size_t at = position;
    if (kind(reader) == RULES_NAME) {
        at = find_parameter(function, reader->lexer.token.text);
        next(reader);
        if (!take(reader, RULES_EQUALS)) {
            return doubt(reader, no_literal);
        }
        *named = true;
    } else if (*named) {
        return doubt(reader, "an argument without a name behind one with a name");
    }
    if (function->parameters[at] == NULL || values[at].is_given) {
        return doubt(reader, "an argument that the function does not take");
    }
    return read_value(reader, &values[at]);
}

/* What is between the parentheses, with the closing one, which stays the current token. */
static bool read_arguments(struct reader *reader, const struct function *function,
                           struct value *values) {
    bool named = false;
    for (size_t i = 0; kind(reader) != RULES_CLOSE; i++) {
        if (i > 0 && !take(reader, RULES_COMMA)) {
            return doubt(reader, no_literal);
        }
        if (kind(reader) == RULES_CLOSE) {
            break;
        }
        if (i >= PARAMETERS_MAX - 1) {
            return doubt(reader, "more arguments than the function takes");
        }
        if (!read_argument(reader, function, i, &named, values)) {
            return false;
        }
    }
    return true;
}

static bool set_decision(struct reader *reader, const struct value *value,
                         struct rules_call *call) {
    static const struct {
        const char *name;
        enum RULES_DECISION decision;
    } names[] = {
        {"allow", RULES_ALLOW},
        {"prompt", RULES_PROMPT},
        {"forbidden", RULES_FORBID},
        {"deny", RULES_FORBID},
    };
    call->decision = RULES_ALLOW;
    if (!value->is_given) {
        return call->kind == RULES_PREFIX || doubt(reader, "a rule without a decision");
    }
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (value->is_text && str_is(value->text, names[i].name)) {
            call->decision = names[i].decision;
            return true;
        }
    }
    return doubt(reader, "a decision that is none of allow, prompt and forbidden");
}

static bool set_pattern(struct reader *reader, const struct value *value, struct rules_call *call) {
    if (!value->is_given || value->is_text || value->count == 0) {
        return doubt(reader, "a pattern that is no list of words");
    }
    for (size_t i = 0; i < value->count; i++) {
        if (value->items[i].count == 0) {
            return doubt(reader, "a pattern with a word that has no alternatives");
        }
    }
    call->pattern = value->items;
    call->length = value->count;
    return true;
}

static bool set_host(struct reader *reader, const struct value *values, struct rules_call *call) {
    const struct value *paths = &values[1];
    if (!values[0].is_text || !paths->is_given || paths->is_text || paths->has_inner_lists) {
        return doubt(reader, "an executable without a name and a list of paths");
    }
    call->name = values[0].text;
    for (size_t i = 0; i < paths->count; i++) {
        reader->failed |= !VEC_PUSH(reader->arena, &call->paths, paths->items[i].items[0]);
    }
    return !reader->failed;
}

static bool fill_call(struct reader *reader, const struct value *values, struct rules_call *call) {
    switch (call->kind) {
    case RULES_PREFIX:
        return set_pattern(reader, &values[0], call) && set_decision(reader, &values[1], call);
    case RULES_HOST:
        return set_host(reader, values, call);
    case RULES_NETWORK:
        call->name = values[0].text;
        return ((values[0].is_text && values[1].is_text) ||
                doubt(reader, "a network rule without a host and a protocol")) &&
               set_decision(reader, &values[2], call);
    }
    return false;
}

/* --- statements --- */

static bool is_end(const struct reader *reader) {
    return kind(reader) == RULES_END || kind(reader) == RULES_NEWLINE ||
           kind(reader) == RULES_SEMICOLON || kind(reader) == RULES_BROKEN;
}

static bool read_call(struct reader *reader, const struct function *function, size_t start,
                      struct rules_call *call) {
    struct value values[PARAMETERS_MAX] = {0};
    *call = (struct rules_call){.kind = function->kind, .start = start};
    if (!take(reader, RULES_OPEN)) {
        return doubt(reader, "code other than a call with plain values");
    }
    if (!read_arguments(reader, function, values) || !fill_call(reader, values, call)) {
        return false;
    }
    call->end = reader->lexer.token.end;
    next(reader);
    return is_end(reader) || doubt(reader, "code other than a call with plain values");
}

/* A statement without effect: a string, or `pass`. */
static bool is_idle(struct reader *reader) {
    bool is_word = kind(reader) == RULES_STRING ||
                   (kind(reader) == RULES_NAME && str_is(reader->lexer.token.text, "pass"));
    if (is_word) {
        next(reader);
    }
    return is_word && is_end(reader);
}

static bool read_statement(struct reader *reader, struct rules_call *call) {
    struct rules_token token = reader->lexer.token;
    const struct function *function = NULL;
    if (token.is_indented) {
        return doubt(reader, "an indented statement");
    }
    if (token.kind == RULES_NAME) {
        function = find_function(token.text);
    }
    if (function == NULL) {
        return is_idle(reader) || doubt(reader, "code other than a call with plain values");
    }
    next(reader);
    return read_call(reader, function, token.start, call);
}

/* Reads one statement up to its end. */
static void take_statement(struct reader *reader, bool starts_line) {
    struct rules_call call = {0};
    size_t start = reader->lexer.token.start;
    reader->doubt = NULL;
    bool is_read = read_statement(reader, &call);
    while (!is_end(reader)) {
        next(reader);
    }
    if (kind(reader) == RULES_BROKEN || reader->failed) {
        return;
    }
    if (!is_read) {
        add_doubt(reader, start, reader->doubt);
    } else if (call.end > 0) {
        call.line = line_of(reader, start);
        call.has_lines = starts_line && kind(reader) != RULES_SEMICOLON;
        reader->failed |= !VEC_PUSH(reader->arena, &reader->out->calls, call);
    }
}

bool execpolicy_read(struct str text, struct arena *arena, struct rules_file *out) {
    struct reader reader = {.arena = arena, .out = out};
    bool starts_line = true;
    *out = (struct rules_file){0};
    rules_lexer_init(&reader.lexer, arena, text);
    reader.failed = reader.lexer.failed;
    if (!utf8_is_text(text)) {
        add_doubt(&reader, 0, "bytes that are no UTF-8 text");
    }
    while (!reader.failed && kind(&reader) != RULES_END && kind(&reader) != RULES_BROKEN) {
        if (kind(&reader) == RULES_NEWLINE || kind(&reader) == RULES_SEMICOLON) {
            starts_line = kind(&reader) == RULES_NEWLINE;
            next(&reader);
            continue;
        }
        take_statement(&reader, starts_line);
    }
    if (!reader.failed && kind(&reader) == RULES_BROKEN) {
        add_doubt(&reader, reader.lexer.token.start, reader.lexer.fault);
    }
    return !reader.failed;
}

void execpolicy_cut(struct str text, const struct rules_call *call, size_t *start, size_t *end) {
    *start = call->start;
    *end = call->end;
    if (!call->has_lines) {
        return;
    }
    while (*start > 0 && text.ptr[*start - 1] != '\n') {
        --*start;
    }
    ptrdiff_t line_end = str_find(text, '\n', call->end);
    *end = line_end == STR_NOT_FOUND ? text.len : (size_t)line_end + 1;
}
