/* Simple commands: assignments, words, redirections. */
#include "shell/parse.h"

#include <string.h>

static const struct operator{
    const char *text;
    enum REDIRECTION_KIND kind;
    int fd;
}
operators[] = {
    {"&>>", REDIRECT_BOTH_APPEND, 1}, {"&>", REDIRECT_BOTH, 1},
    {"<<<", REDIRECT_HERE_STRING, 0}, {"<<-", REDIRECT_HERE_DOC, 0},
    {"<<", REDIRECT_HERE_DOC, 0},     {"<&", REDIRECT_DUP_INPUT, 0},
    {"<>", REDIRECT_READ_WRITE, 0},   {">>", REDIRECT_APPEND, 1},
    {">&", REDIRECT_DUP_OUTPUT, 1},   {">|", REDIRECT_CLOBBER, 1},
    {"<", REDIRECT_INPUT, 0},         {">", REDIRECT_OUTPUT, 1},
};

/* The number or {variable} before the operator; the length that it takes, or -1 for none. */
static ptrdiff_t fd_before(const struct parse *parse, struct redirection *redirection) {
    size_t length = 0;
    if (parse_peek(parse, 0) == '{' && is_name_start(parse_peek(parse, 1))) {
        length = 1;
        while (is_name_char(parse_peek(parse, length))) {
            length++;
        }
        if (parse_peek(parse, length) != '}') {
            return -1;
        }
        redirection->fd_variable = str_slice(parse->text, parse->at + 1, parse->at + length);
        redirection->fd = -1;
        length++;
    } else {
        int fd = 0;
        while (length < 6 && parse_peek(parse, length) >= '0' && parse_peek(parse, length) <= '9') {
            fd = fd * 10 + (parse_peek(parse, length) - '0');
            length++;
        }
        redirection->fd = fd;
    }
    char next = parse_peek(parse, length);
    return length > 0 && (next == '<' || next == '>') ? (ptrdiff_t)length : -1;
}

static bool is_digits(const struct word *word) {
    if (word->count != 1 || word->parts[0].kind != PART_LITERAL) {
        return false;
    }
    struct str text = word->parts[0].text;
    for (size_t i = 0; i < text.len; i++) {
        if ((text.ptr[i] < '0' || text.ptr[i] > '9') &&
            !(text.ptr[i] == '-' && i + 1 == text.len)) {
            return false;
        }
    }
    return true;
}

static bool quoted(const struct word *word) {
    for (size_t i = 0; i < word->count; i++) {
        enum PART_KIND kind = word->parts[i].kind;
        if (kind == PART_ESCAPED || kind == PART_SINGLE_QUOTED || kind == PART_ANSI_QUOTED ||
            kind == PART_DOUBLE_QUOTED) {
            return true;
        }
    }
    return false;
}

bool parse_redirection(struct parse *parse, struct redirections *out, bool *done) {
    struct redirection redirection = {0};
    size_t start = parse->at;
    ptrdiff_t before = fd_before(parse, &redirection);
    const struct operator* operator= NULL;
    *done = false;
    if (before > 0) {
        parse->at += (size_t)before;
    }
    for (size_t i = 0; i < sizeof operators / sizeof *operators && operator== NULL; i++) {
        bool fits = parse_looks_at(parse, operators[i].text) &&
                    !(before > 0 && operators[i].text[0] == '&');
        operator= fits ? &operators[i] : NULL;
    }
    /* <(...) is a word */
    bool process = parse_peek(parse, 1) == '(' && operator!= NULL && strlen(operator->text) == 1;
    if (operator== NULL || process) {
        parse->at = start;
        return true;
    }
    redirection.kind = operator->kind;
    redirection.fd = before > 0 ? redirection.fd : operator->fd;
    redirection.strip_tabs = strcmp(operator->text, "<<-") == 0;
    parse->at += strlen(operator->text);
    parse_blanks(parse);
    if (!parse_word(parse, WORD_PLAIN, &redirection.target)) {
        return false;
    }
    if (parse->at == redirection.target.span.start && redirection.target.count == 0) {
        return parse_fail(parse, ERROR_SYNTAX, parse->at,
                          "expected a file after \"%s\"", operator->text);
    }
    if (redirection.kind == REDIRECT_DUP_OUTPUT && before <= 0 && !is_digits(&redirection.target)) {
        redirection.kind = REDIRECT_BOTH;
    }
    redirection.quoted_delimiter = quoted(&redirection.target);
    redirection.span = parse_span(parse, start);
    *done = true;
    bool added = VEC_PUSH(parse->arena, out, redirection);
    if (added && redirection.kind == REDIRECT_HERE_DOC) {
        added = VEC_PUSH(parse->arena, &parse->pending, ((struct pending){out, out->count - 1}));
    }
    return added || parse_fail(parse, ERROR_MEMORY, start, "out of memory");
}

bool parse_redirections(struct parse *parse, struct redirections *out) {
    bool done = true;
    while (done) {
        parse_blanks(parse);
        if (!parse_redirection(parse, out, &done)) {
            return false;
        }
    }
    return true;
}

/* The offset behind name, name[...] and + when an = follows; 0 when this is no assignment. */
static size_t assignment_equals(const struct parse *parse, bool element) {
    size_t i = 0;
    if (!element) {
        if (!is_name_start(parse_peek(parse, 0))) {
            return 0;
        }
        while (is_name_char(parse_peek(parse, i))) {
            i++;
        }
    }
    if (parse_peek(parse, i) == '[') {
        size_t level = 0;
        do {
            char c = parse_peek(parse, i);
            if (c == '\0' || c == '\n') {
                return 0;
            }
            level += c == '[';
            level -= c == ']';
            i++;
        } while (level > 0);
    } else if (element) {
        return 0;
    }
    i += parse_peek(parse, i) == '+' && parse_peek(parse, i + 1) == '=';
    return parse_peek(parse, i) == '=' ? i : 0;
}

static bool parse_array(struct parse *parse, struct assignment *out) {
    struct {
        struct assignment *items;
        size_t count;
        size_t capacity;
    } elements = {0};
    size_t start = parse->at++;
    out->is_array = true;
    while (true) {
        struct assignment element = {0};
        bool keyed = false;
        if (!parse_newlines(parse)) {
            return false;
        }
        if (parse_peek(parse, 0) == ')') {
            break;
        }
        size_t before = parse->at;
        if (parse->at >= parse->end || !parse_assignment(parse, &element, &keyed) ||
            (!keyed && !parse_word(parse, WORD_PLAIN, &element.value)) || parse->at == before) {
            return parse_fail(parse, ERROR_SYNTAX, start, "expected \")\" to close the array");
        }
        if (!VEC_PUSH(parse->arena, &elements, element)) {
            return parse_fail(parse, ERROR_MEMORY, start, "out of memory");
        }
    }
    parse->at++;
    out->elements = elements.items;
    out->element_count = elements.count;
    return true;
}

bool parse_assignment(struct parse *parse, struct assignment *out, bool *done) {
    size_t start = parse->at;
    bool element = parse_peek(parse, 0) == '[';
    size_t equals = assignment_equals(parse, element);
    *done = equals > 0;
    if (!*done) {
        return true;
    }
    size_t name = 0;
    while (is_name_char(parse_peek(parse, name))) {
        name++;
    }
    out->name = str_slice(parse->text, start, start + name);
    parse->at += name;
    if (parse_peek(parse, 0) == '[') {
        out->index = ARENA_NEW(parse->arena, struct word);
        parse->at++;
        if (out->index == NULL || !parse_word(parse, WORD_INDEX, out->index)) {
            return parse_fail(parse, ERROR_MEMORY, start, "out of memory");
        }
    }
    parse->at = start + equals;
    out->append = parse->text.ptr[parse->at - 1] == '+';
    parse->at++;
    bool parsed = parse_peek(parse, 0) == '(' && !element
                      ? parse_enter(parse) && parse_array(parse, out)
                      : parse_enter(parse) && parse_word(parse, WORD_PLAIN, &out->value);
    parse_leave(parse);
    out->span = parse_span(parse, start);
    return parsed;
}

static bool declares(const struct node *node) {
    static const char *const names[] = {"declare", "export", "local", "readonly", "typeset"};
    if (node->words.count == 0) {
        return true;
    }
    const struct word *word = &node->words.items[0];
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (word->count == 1 && word->parts[0].kind == PART_LITERAL &&
            str_is(word->parts[0].text, names[i])) {
            return true;
        }
    }
    return false;
}

bool parse_simple(struct parse *parse, struct node **out) {
    struct {
        struct assignment *items;
        size_t count;
        size_t capacity;
    } assignments = {0};
    size_t start = parse->at;
    struct node *node = parse_node(parse, NODE_SIMPLE, start);
    if (node == NULL) {
        return false;
    }
    if (++parse->commands > SHELL_COMMANDS_MAX) {
        return parse_fail(parse, ERROR_LIMIT, start, "more than %d commands", SHELL_COMMANDS_MAX);
    }
    while (true) {
        bool done = false;
        struct assignment assignment = {0};
        struct word word;
        size_t end = parse->at;
        parse_blanks(parse);
        if (!parse_redirection(parse, &node->redirections, &done)) {
            return false;
        }
        if (done) {
            continue;
        }
        if (declares(node) && !parse_assignment(parse, &assignment, &done)) {
            return false;
        }
        if (done) {
            if (!VEC_PUSH(parse->arena, &assignments, assignment)) {
                return parse_fail(parse, ERROR_MEMORY, start, "out of memory");
            }
            continue;
        }
        bool process = parse_looks_at(parse, "<(") || parse_looks_at(parse, ">(");
        if (is_meta(parse_peek(parse, 0)) && !process) {
            size_t here = parse->at;
            parse->at = end;
            node->span = parse_span(parse, start);
            parse->at = here;
            break;
        }
        if (!parse_word(parse, WORD_PLAIN, &word)) {
            return false;
        }
        if (!VEC_PUSH(parse->arena, &node->words, word)) {
            return parse_fail(parse, ERROR_MEMORY, start, "out of memory");
        }
    }
    node->assignments = assignments.items;
    node->assignment_count = assignments.count;
    *out = node;
    return node->words.count + node->assignment_count + node->redirections.count > 0 ||
           parse_fail(parse, ERROR_SYNTAX, parse->at, "expected a command");
}
