#include "shell/parse.h"

#include <string.h>

static bool take_semicolon(struct parse *parse) {
    parse_blanks(parse);
    if (parse_peek(parse, 0) == ';' && parse_peek(parse, 1) != ';') {
        parse->at++;
    }
    return parse_newlines(parse);
}

static bool add_body(struct parse *parse, struct node *node) {
    struct node *body = NULL;
    return parse_body(parse, &body) && node_add(parse, node, body);
}

static bool parse_if(struct parse *parse, struct node *node) {
    parse->at += 2;
    do {
        if (!add_body(parse, node) || !parse_take_reserved(parse, "then") ||
            !add_body(parse, node)) {
            return false;
        }
        if (!parse_at_reserved(parse, "elif")) {
            break;
        }
        parse->at += 4;
    } while (true);
    if (parse_at_reserved(parse, "else")) {
        parse->at += 4;
        if (!add_body(parse, node)) {
            return false;
        }
    }
    return parse_take_reserved(parse, "fi");
}

static bool parse_do(struct parse *parse, struct node *node) {
    if (parse_peek(parse, 0) == '{') {
        parse->at++;
        return add_body(parse, node) && parse_take_reserved(parse, "}");
    }
    return parse_take_reserved(parse, "do") && add_body(parse, node) &&
           parse_take_reserved(parse, "done");
}

static bool parse_while(struct parse *parse, struct node *node) {
    parse->at += 5;
    return add_body(parse, node) && parse_do(parse, node);
}

/* The three parts of for ((a; b; c)), or the one of ((a)): up to the parentheses that close. */
static bool parse_arithmetic(struct parse *parse, struct node *node, size_t parts) {
    size_t start = parse->at;
    parse->at += 2;
    size_t close = parse_closing(parse, parse->at);
    size_t outer = parse->end;
    if (close + 1 >= parse->end || parse->text.ptr[close + 1] != ')') {
        return parse_fail(parse, ERROR_SYNTAX, start, "expected \"))\" to close \"((\"");
    }
    for (size_t i = 0; i < parts; i++) {
        struct word word;
        ptrdiff_t semicolon = parts > 1 ? str_find(parse->text, ';', parse->at) : -1;
        bool last = semicolon < 0 || (size_t)semicolon > close;
        parse->end = last ? close : (size_t)semicolon;
        bool done = parse_word(parse, WORD_ARITHMETIC, &word);
        parse->at = parse->end + (last ? 0 : 1);
        parse->end = outer;
        if (!done) {
            return false;
        }
        if (!VEC_PUSH(parse->arena, &node->words, word)) {
            return parse_fail(parse, ERROR_MEMORY, start, "out of memory");
        }
    }
    parse->at = close + 2;
    return true;
}

static bool parse_name_word(struct parse *parse, struct str *name) {
    size_t start = parse->at;
    while (is_name_char(parse_peek(parse, 0))) {
        parse->at++;
    }
    *name = str_slice(parse->text, start, parse->at);
    return name->len > 0 || parse_fail(parse, ERROR_SYNTAX, start, "expected a name");
}

static bool parse_in_words(struct parse *parse, struct node *node) {
    node->has_in = true;
    parse->at += 2;
    while (true) {
        struct word word;
        parse_blanks(parse);
        if (is_meta(parse_peek(parse, 0)) && !parse_looks_at(parse, "<(")) {
            return true;
        }
        if (!parse_word(parse, WORD_PLAIN, &word)) {
            return false;
        }
        if (!VEC_PUSH(parse->arena, &node->words, word)) {
            return parse_fail(parse, ERROR_MEMORY, parse->at, "out of memory");
        }
    }
}

static bool parse_for(struct parse *parse, struct node *node) {
    parse->at += node->kind == NODE_SELECT ? 6 : 3;
    parse_blanks(parse);
    if (node->kind == NODE_FOR && parse_looks_at(parse, "((")) {
        node->kind = NODE_FOR_ARITH;
        return parse_arithmetic(parse, node, 3) && take_semicolon(parse) && parse_do(parse, node);
    }
    if (!parse_name_word(parse, &node->name) || !parse_newlines(parse)) {
        return false;
    }
    if (parse_at_reserved(parse, "in") && !parse_in_words(parse, node)) {
        return false;
    }
    return take_semicolon(parse) && parse_do(parse, node);
}

static bool parse_clause(struct parse *parse, struct case_clause *clause) {
    size_t start = parse->at;
    if (parse_peek(parse, 0) == '(') {
        parse->at++;
    }
    while (true) {
        struct word pattern;
        parse_blanks(parse);
        size_t before = parse->at;
        if (!parse_word(parse, WORD_PLAIN, &pattern)) {
            return false;
        }
        if (parse->at == before) {
            return parse_fail(parse, ERROR_SYNTAX, before, "expected a pattern or \"esac\"");
        }
        if (!VEC_PUSH(parse->arena, &clause->patterns, pattern)) {
            return parse_fail(parse, ERROR_MEMORY, start, "out of memory");
        }
        parse_blanks(parse);
        char c = parse_peek(parse, 0);
        if (c != '|' && c != ')') {
            return parse_fail(parse, ERROR_SYNTAX, parse->at, "expected \")\" after the pattern");
        }
        parse->at++;
        if (c == ')') {
            break;
        }
    }
    if (!parse_list(parse, &clause->body)) {
        return false;
    }
    size_t length = parse_looks_at(parse, ";;&")                                 ? 3
                    : parse_looks_at(parse, ";;") || parse_looks_at(parse, ";&") ? 2
                                                                                 : 0;
    clause->terminator = str_slice(parse->text, parse->at, parse->at + length);
    parse->at += length;
    clause->span = parse_span(parse, start);
    return parse_newlines(parse);
}

static bool parse_case(struct parse *parse, struct node *node) {
    struct {
        struct case_clause *items;
        size_t count;
        size_t capacity;
    } clauses = {0};
    struct word word;
    parse->at += 4;
    parse_blanks(parse);
    if (!parse_word(parse, WORD_PLAIN, &word) || !parse_newlines(parse) ||
        !parse_take_reserved(parse, "in") || !parse_newlines(parse)) {
        return false;
    }
    if (!VEC_PUSH(parse->arena, &node->words, word)) {
        return parse_fail(parse, ERROR_MEMORY, parse->at, "out of memory");
    }
    while (!parse_at_reserved(parse, "esac")) {
        struct case_clause clause = {0};
        if (!parse_clause(parse, &clause)) {
            return false;
        }
        if (!VEC_PUSH(parse->arena, &clauses, clause)) {
            return parse_fail(parse, ERROR_MEMORY, parse->at, "out of memory");
        }
        if (clause.terminator.len == 0 && !parse_at_reserved(parse, "esac")) {
            return parse_fail(parse, ERROR_SYNTAX, parse->at, "expected \";;\" or \"esac\"");
        }
    }
    node->clauses = clauses.items;
    node->clause_count = clauses.count;
    return parse_take_reserved(parse, "esac");
}

static bool test_operator(struct parse *parse, struct word *word) {
    static const char *const signs[] = {"&&", "||", "(", ")", "<", ">"};
    size_t start = parse->at;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        if (parse_looks_at(parse, signs[i]) && parse_peek(parse, 1) != '(') {
            parse->at += strlen(signs[i]);
            *word = (struct word){0};
            return word_add(parse, word,
                            (struct part){.kind = PART_LITERAL, .text = str_from(signs[i])}, start);
        }
    }
    return false;
}

static bool parse_test(struct parse *parse, struct node *node) {
    bool regex = false;
    parse->at += 2;
    while (true) {
        struct word word;
        if (!parse_newlines(parse)) {
            return false;
        }
        if (parse->at >= parse->end) {
            return parse_fail(parse, ERROR_SYNTAX, parse->at, "expected \"]]\"");
        }
        if (parse_at_reserved(parse, "]]")) {
            parse->at += 2;
            return node->words.count > 0 ||
                   parse_fail(parse, ERROR_SYNTAX, parse->at, "expected a condition");
        }
        size_t before = parse->at;
        bool sign = !regex && test_operator(parse, &word);
        if (!sign &&
            (parse->failed || !parse_word(parse, regex ? WORD_REGEX : WORD_PLAIN, &word))) {
            return false;
        }
        if (parse->at == before) {
            return parse_fail(parse, ERROR_SYNTAX, before, "expected an operand or \"]]\"");
        }
        regex = word.count == 1 && word.parts[0].kind == PART_LITERAL &&
                str_is(word.parts[0].text, "=~");
        if (!VEC_PUSH(parse->arena, &node->words, word)) {
            return parse_fail(parse, ERROR_MEMORY, before, "out of memory");
        }
    }
}

static bool parse_function(struct parse *parse, struct node *node) {
    size_t start = parse->at;
    if (parse_at_reserved(parse, "function")) {
        parse->at += 8;
        parse_blanks(parse);
        start = parse->at;
    }
    while (!is_meta(parse_peek(parse, 0))) {
        parse->at++;
    }
    node->name = str_slice(parse->text, start, parse->at);
    parse_blanks(parse);
    if (parse_peek(parse, 0) == '(') {
        parse->at++;
        parse_blanks(parse);
        if (parse_peek(parse, 0) != ')') {
            return parse_fail(parse, ERROR_SYNTAX, parse->at, "expected \")\"");
        }
        parse->at++;
    }
    struct node *body = NULL;
    return parse_newlines(parse) && parse_command(parse, &body) && node_add(parse, node, body);
}

static bool parse_coproc(struct parse *parse, struct node *node) {
    struct node *body = NULL;
    parse->at += 6;
    parse_blanks(parse);
    size_t length = 0;
    while (is_name_char(parse_peek(parse, length))) {
        length++;
    }
    size_t after = length;
    while (parse_peek(parse, after) == ' ') {
        after++;
    }
    if (length > 0 && after > length &&
        (parse_peek(parse, after) == '{' || parse_peek(parse, after) == '(')) {
        node->name = str_slice(parse->text, parse->at, parse->at + length);
        parse->at += after;
    }
    return parse_command(parse, &body) && node_add(parse, node, body);
}

/* name () with a word that can name a function. */
static bool function_next(const struct parse *parse) {
    size_t i = 0;
    while (!is_meta(parse_peek(parse, i)) && strchr("'\"$`\\=*?[", parse_peek(parse, i)) == NULL) {
        i++;
    }
    size_t name = i;
    while (parse_peek(parse, i) == ' ' || parse_peek(parse, i) == '\t') {
        i++;
    }
    if (name == 0 || parse_peek(parse, i) != '(') {
        return false;
    }
    i++;
    while (parse_peek(parse, i) == ' ' || parse_peek(parse, i) == '\t') {
        i++;
    }
    return parse_peek(parse, i) == ')';
}

static bool parse_group(struct parse *parse, struct node *node) {
    struct node *body = NULL;
    if (node->kind == NODE_SUBSHELL) {
        parse->at++;
        if (!parse_inner(parse, ')', &body)) {
            return false;
        }
        return body == NULL ? parse_fail(parse, ERROR_SYNTAX, parse->at, "expected a command")
                            : node_add(parse, node, body);
    }
    parse->at++;
    return add_body(parse, node) && parse_take_reserved(parse, "}");
}

static bool arithmetic_command(struct parse *parse, struct node *node) {
    return parse_arithmetic(parse, node, 1);
}

static const struct compound {
    const char *word;
    enum NODE_KIND kind;
    bool (*parse)(struct parse *parse, struct node *node);
} compounds[] = {
    {"if", NODE_IF, parse_if},
    {"while", NODE_WHILE, parse_while},
    {"until", NODE_UNTIL, parse_while},
    {"for", NODE_FOR, parse_for},
    {"select", NODE_SELECT, parse_for},
    {"case", NODE_CASE, parse_case},
    {"[[", NODE_TEST, parse_test},
    {"function", NODE_FUNCTION, parse_function},
    {"coproc", NODE_COPROC, parse_coproc},
    {"{", NODE_GROUP, parse_group},
};

static bool finish(struct parse *parse, struct node *node, size_t start,
                   bool (*body)(struct parse *parse, struct node *node), struct node **out) {
    if (node == NULL || !parse_enter(parse) || !body(parse, node)) {
        return false;
    }
    parse_leave(parse);
    *out = node;
    bool done = node->kind == NODE_FUNCTION || node->kind == NODE_COPROC ||
                parse_redirections(parse, &node->redirections);
    node->span = parse_span(parse, start);
    return done;
}

bool parse_command(struct parse *parse, struct node **out) {
    size_t start = parse->at;
    for (size_t i = 0; i < sizeof compounds / sizeof *compounds; i++) {
        if (parse_at_reserved(parse, compounds[i].word)) {
            return finish(parse, parse_node(parse, compounds[i].kind, start), start,
                          compounds[i].parse, out);
        }
    }
    if (parse_looks_at(parse, "((")) {
        size_t inner = parse_closing(parse, parse->at + 2);
        if (inner + 1 < parse->end && parse->text.ptr[inner + 1] == ')') {
            return finish(parse, parse_node(parse, NODE_ARITH, start), start, arithmetic_command,
                          out);
        }
    }
    if (parse_peek(parse, 0) == '(') {
        return finish(parse, parse_node(parse, NODE_SUBSHELL, start), start, parse_group, out);
    }
    if (function_next(parse)) {
        return finish(parse, parse_node(parse, NODE_FUNCTION, start), start, parse_function, out);
    }
    return parse_simple(parse, out);
}
