/* Expressions of inline code: what they call, and which paths and texts they may be. */
#include "action/code.h"

#include "base/path.h"

#include <string.h>

enum {
    CODE_DEPTH_MAX = 48,
    CODE_ROUNDS = 3, /* names are bound before and after they are used: the last one reports */
};

const struct code_token *code_peek(const struct code *code, size_t ahead) {
    size_t last = code->tokens.count - 1;
    size_t at = code->at + ahead;
    return &code->tokens.items[at < last ? at : last];
}

bool code_is(const struct code *code, size_t ahead, const char *text) {
    const struct code_token *token = code_peek(code, ahead);
    return (token->kind == CODE_NAME || token->kind == CODE_PUNCTUATION) &&
           str_is(token->text, text);
}

bool code_is_end(const struct code *code) {
    return code_peek(code, 0)->kind == CODE_END;
}

static bool has_slash(const struct values *texts) {
    bool has = texts->count == 0;
    for (size_t i = 0; i < texts->count; i++) {
        has = has || str_find_any(texts->items[i].text, "/\\") >= 0 ||
              texts->items[i].cause != HOLE_NONE;
    }
    return has;
}

/* Is it a name still: text without a slash before or behind one, f"{p.stem}.txt"? */
static bool stays_name(const struct code_value *left, const struct code_value *right) {
    return (left->is_name || right->is_name) && (left->is_name || !has_slash(&left->texts)) &&
           (right->is_name || !has_slash(&right->texts)) &&
           !(left->texts.count == 1 && str_starts(left->texts.items[0].text, "."));
}

/* Text after text, path below path; with several of both it is not known. */
bool code_combine(struct code *code, bool join, struct code_value *left,
                  const struct code_value *right) {
    struct values all = {0};
    struct value unknown = {.text = STR("\0"), .cause = HOLE_VARIABLE};
    /* What stands before a text that is known may be anything */
    if (left->texts.count == 0 && !left->is_list && right->texts.count > 0 &&
        !VEC_PUSH(code->reading->arena, &left->texts, unknown)) {
        return false;
    }
    bool name = !join && stays_name(left, right);
    size_t count = left->texts.count * right->texts.count;
    for (size_t i = 0; count <= EXPAND_VALUES_MAX && i < left->texts.count; i++) {
        for (size_t j = 0; j < right->texts.count; j++) {
            struct value value = left->texts.items[i];
            const struct value *more = &right->texts.items[j];
            struct builder text;
            builder_init(&text, code->reading->arena);
            more = !name && right->is_name && path_only_up(value.text) ? &unknown : more;
            bool absolute = join && str_starts(more->text, "/");
            builder_add(&text, absolute ? STR("") : value.text);
            builder_add_c(&text, join && !absolute ? "/" : "");
            builder_add(&text, more->text);
            value.text = builder_str(&text);
            value.pattern = value.pattern || more->pattern;
            bool surer = value.cause == HOLE_NONE ||
                         (value.cause == HOLE_ARITHMETIC && more->cause != HOLE_NONE);
            value.cause = surer ? more->cause : value.cause;
            if (value.text.ptr == NULL || !VEC_PUSH(code->reading->arena, &all, value)) {
                return false;
            }
        }
    }
    *left = (struct code_value){.texts = all, .is_name = name};
    return true;
}

bool code_text_value(struct code *code, struct str text, struct code_value *out) {
    struct value value = {.text = text, .span = code->command->span};
    value.cause = str_find(text, '\0', 0) < 0 ? HOLE_NONE : HOLE_VARIABLE;
    *out = (struct code_value){0};
    return VEC_PUSH(code->reading->arena, &out->texts, value);
}

/* What a name that is put into a string gives there; a hole when that is not known. */
static bool inserted(struct code *code, struct str name, struct code_value *out) {
    ptrdiff_t dot = str_find(name, '.', 0);
    struct code_name *bound =
        code_find_name(code, str_slice(name, 0, dot < 0 ? name.len : (size_t)dot));
    struct value hole = {.text = STR("\0"), .cause = HOLE_VARIABLE};
    *out = (struct code_value){0};
    if (bound != NULL && bound->filling) {
        bound->unknown = true;
    }
    bool known = bound != NULL && bound->member.len == 0 && !bound->unknown;
    if (known && bound->bound && !bound->number && !bound->value.is_list) {
        *out = bound->value;
        return dot < 0 || out->texts.count == 0 || code_file_name(code, out);
    }
    hole.cause = known && bound->number && !bound->bound ? HOLE_ARITHMETIC : HOLE_VARIABLE;
    return VEC_PUSH(code->reading->arena, &out->texts, hole);
}

bool code_string_value(struct code *code, const struct code_token *token, struct code_value *out) {
    size_t from = 0;
    *out = (struct code_value){0};
    for (size_t i = 0; i <= token->holes.count; i++) {
        bool last = i == token->holes.count;
        size_t to = last ? token->text.len : token->holes.items[i].at;
        struct code_value part;
        if (!code_text_value(code, str_slice(token->text, from, to), &part)) {
            return false;
        }
        if (i == 0) {
            *out = part;
        } else if (!code_combine(code, false, out, &part)) {
            return false;
        }
        from = to + 1;
        if (!last && (!inserted(code, token->holes.items[i].name, &part) ||
                      !code_combine(code, false, out, &part))) {
            return false;
        }
    }
    return true;
}

/* Brackets, commas, colons and ends of lines stop an expression; all else joins operands. */
static bool is_operator(const struct code *code) {
    const struct code_token *token = code_peek(code, 0);
    if (token->kind == CODE_NAME && code->language == CODE_NODE) {
        /* Others start a statement: a line may end without a semicolon */
        return str_is(token->text, "in") || str_is(token->text, "of") ||
               str_is(token->text, "instanceof");
    }
    if (token->kind == CODE_NAME) {
        return code_is_keyword(code, token->text);
    }
    return token->kind == CODE_PUNCTUATION && strchr(")]},:([{", token->text.ptr[0]) == NULL;
}

/* x = VALUE as a statement: what it gives goes nowhere else. */
static bool is_assignment(const struct code *code) {
    const struct code_token *before = code->at > 0 ? &code->tokens.items[code->at - 1] : NULL;
    bool inside = before != NULL && (str_is(before->text, "(") || str_is(before->text, "["));
    return !inside && !code->is_argument && code_peek(code, 0)->kind == CODE_NAME &&
           code_is(code, 1, "=");
}

/* A name that a class may have as well: what objects have is not followed. */
static bool may_be_field(const struct code *code, size_t name) {
    const struct str before = name > 0 ? code->tokens.items[name - 1].text : STR("");
    bool declared = str_is(before, "const") || str_is(before, "let") || str_is(before, "var");
    for (size_t i = 0; !declared && i < name; i++) {
        if (code->tokens.items[i].kind == CODE_NAME &&
            str_is(code->tokens.items[i].text, "class")) {
            return true;
        }
    }
    return false;
}

/* Does what follows only ask whether there is a module: json is None, json and x? */
static bool is_test(const struct code *code) {
    static const char *const asking[] = {"and", "is", "==", "!=", "===", "!==", "&&", "?"};
    for (size_t i = 0; i < sizeof asking / sizeof *asking; i++) {
        if (code_is(code, 0, asking[i])) {
            return true;
        }
    }
    return false;
}

/* A name that stands for something known must be harmless where it is not called. Where a module
 * goes that is neither named nor called here, nobody sees what is called of it. */
static bool settle(struct code *code, struct code_value *value, bool named) {
    bool module = value->member.len > 0 && code_knows_module(code, value->member);
    bool calls = module && code_knows_call(code, value->member);
    if (module && !calls && !is_test(code)) {
        bool several = code->language == CODE_PYTHON && code_is(code, 0, ",");
        code->understood = code->understood && named && !several && !is_operator(code);
    }
    code->understood = code->understood && !code_is_timer(code, value->member);
    bool kept = module || (value->member.len > 0 && code_is_import(code, value->member));
    return value->member.len == 0 || kept ||
           (code_reference(code, value->member) && code_property(code, value));
}

bool code_expression(struct code *code, struct code_value *out) {
    bool named = code->names_module || (is_assignment(code) && !may_be_field(code, code->at));
    code->names_module = false;
    code->is_argument = false;
    if (++code->depth > CODE_DEPTH_MAX) {
        code->understood = false;
        code->at = code->tokens.count - 1;
    }
    if (!code_operand(code, out) || !settle(code, out, named)) {
        return false;
    }
    while (is_operator(code)) {
        struct code_value right;
        size_t start = code->at;
        bool plus = code_is(code, 0, "+");
        bool join = code_is(code, 0, "/") && code->language == CODE_PYTHON;
        if (code_peek(code, 0)->kind == CODE_NAME) {
            bool done = false;
            if (!code_statement(code, &done)) {
                return false;
            }
            if (done) {
                *out = (struct code_value){0};
                continue;
            }
        }
        code->at += code->at == start;
        if (!code_operand(code, &right) || !settle(code, &right, false)) {
            return false;
        }
        if (plus || join) {
            if (!code_combine(code, join, out, &right)) {
                return false;
            }
        } else {
            *out = (struct code_value){0};
        }
    }
    code->depth--;
    return true;
}

/* name.startswith(".env"): files of secrets are looked for by their names. */
static bool picks_secrets(const struct code *code) {
    static const char *const tests[] = {"startswith", "endswith", "startsWith", "endsWith",
                                        "includes",   "match",    NULL};
    static const char *const fine[] = {".env.example", ".env.sample", ".env.template", NULL};
    bool reads = false;
    bool picks = false;
    for (size_t i = 0; i + 2 < code->tokens.count; i++) {
        const struct code_token *token = &code->tokens.items[i];
        reads = reads || str_starts(token->text, "read") || str_is(token->text, "open");
        picks = picks || (token->kind == CODE_NAME && str_is_one_of(token->text, tests) &&
                          token[2].kind == CODE_STRING && str_starts(token[2].text, ".env") &&
                          !str_is_one_of(token[2].text, fine));
    }
    return reads && picks;
}

bool code_read(struct reading *reading, struct command *command, enum CODE_LANGUAGE language,
               const struct value *text, bool *understood) {
    struct code code = {
        .reading = reading, .command = command, .language = language, .understood = true};
    bool lexed = true;
    *understood = false;
    if (text->cause != HOLE_NONE || text->pattern) {
        return true;
    }
    if (!code_lex(reading->arena, language, text->text, &code.tokens, &lexed)) {
        return false;
    }
    if (language == CODE_NODE && !str_starts(command->program, "node")) {
        code_strip_types(&code.tokens);
    }
    for (int round = 0; lexed && round < CODE_ROUNDS; round++) {
        code.reports = round + 1 == CODE_ROUNDS;
        code.at = 0;
        code.depth = 0;
        code.understood = true;
        while (!code_is_end(&code)) {
            size_t start = code.at;
            struct code_value value = {0};
            bool done = false;
            if (!code_statement(&code, &done) || (!done && !code_expression(&code, &value))) {
                return false;
            }
            code.at += code.at == start && !code_is_end(&code);
        }
    }
    *understood = lexed && code.understood && !picks_secrets(&code);
    return !reading->arena->exhausted;
}
