/* The statements of inline code that give names a meaning. */
#include "action/code.h"

/* A dotted name at `at`: "os.path". */
static bool read_dotted(struct code *code, struct str *out) {
    struct builder text;
    builder_init(&text, code->reading->arena);
    while (code_peek(code, 0)->kind == CODE_NAME) {
        builder_add(&text, code_peek(code, 0)->text);
        code->at++;
        if (!code_is(code, 0, ".") || code_peek(code, 1)->kind != CODE_NAME) {
            break;
        }
        builder_add_char(&text, '.');
        code->at++;
    }
    *out = builder_str(&text);
    return out->ptr != NULL;
}

static bool read_alias(struct code *code, struct str *name) {
    if (code_is(code, 0, "as") && code_peek(code, 1)->kind == CODE_NAME) {
        *name = code_peek(code, 1)->text;
        code->at += 2;
    }
    return true;
}

/* import os, os.path as p */
static bool python_import(struct code *code) {
    do {
        struct str module;
        code->at++;
        if (!read_dotted(code, &module)) {
            return false;
        }
        ptrdiff_t dot = str_find(module, '.', 0);
        struct str first = str_slice(module, 0, dot < 0 ? module.len : (size_t)dot);
        struct str name = first;
        bool alias = code_is(code, 0, "as");
        if (!code_import_library(code, module)) {
            return false;
        }
        if (!read_alias(code, &name) || !code_import(code, name, alias ? module : first)) {
            return false;
        }
    } while (code_is(code, 0, ","));
    return true;
}

static bool join_member(struct code *code, struct str module, struct str name, struct str *out) {
    struct builder text;
    builder_init(&text, code->reading->arena);
    builder_add(&text, module);
    builder_add_char(&text, '.');
    builder_add(&text, name);
    *out = builder_str(&text);
    return out->ptr != NULL;
}

/* The names of `import a, b as c` and `{a, b: c}` behind an opening bracket or not. */
static bool import_names(struct code *code, struct str module) {
    while (code_peek(code, 0)->kind == CODE_NAME || code_is(code, 0, ",") ||
           code_is(code, 0, "(") || code_is(code, 0, "{")) {
        const struct code_token *token = code_peek(code, 0);
        struct str name = token->text;
        struct str member;
        code->at++;
        if (token->kind != CODE_NAME) {
            continue;
        }
        if (!join_member(code, module, name, &member) || !read_alias(code, &name)) {
            return false;
        }
        bool renames = code_is(code, 0, ":") && code_peek(code, 1)->kind == CODE_NAME;
        code->understood = code->understood && (renames || !code_is(code, 0, ":"));
        if (renames) {
            name = code_peek(code, 1)->text;
            code->at += 2;
        }
        if (!code_import(code, name, member)) {
            return false;
        }
    }
    bool closes = code_is(code, 0, ")") || code_is(code, 0, "}");
    bool ends = code_peek(code, 0)->kind == CODE_LINE || code_is(code, 0, "from");
    code->understood = code->understood && (closes || ends);
    code->at += closes;
    return true;
}

static bool python_from(struct code *code, bool *done) {
    size_t start = code->at;
    struct str module;
    code->at++;
    if (!read_dotted(code, &module)) {
        return false;
    }
    if (!code_is(code, 0, "import")) {
        code->understood = code->understood && !code_is(code, 0, ".");
        code->at = start;
        return true;
    }
    *done = true;
    code->at++;
    if (!code_import_library(code, module)) {
        return false;
    }
    if (code_is(code, 0, "*")) {
        code->at++;
        return VEC_PUSH(code->reading->arena, &code->stars, module);
    }
    return import_names(code, module);
}

/* `a, b = ...` at the start of a statement. */
static bool bind_targets(struct code *code) {
    size_t depth = 0;
    size_t end = 0;
    bool several = false;
    for (size_t i = 0; end == 0; i++) {
        const struct code_token *token = code_peek(code, i);
        bool mark = token->kind == CODE_PUNCTUATION;
        if (token->kind == CODE_END || token->kind == CODE_LINE) {
            return true;
        }
        char c = mark ? token->text.ptr[0] : 'x';
        depth += c == '(' || c == '[' || c == '{';
        depth -= depth > 0 && (c == ')' || c == ']' || c == '}');
        several = several || c == ',';
        end = mark && str_is(token->text, "=") && depth == 0 ? i : 0;
    }
    bool strings = false;
    if (several && !code_bind_strings(code, end, &strings)) {
        return false;
    }
    for (size_t i = 0; several && !strings && i < end; i++) {
        const struct code_token *token = code_peek(code, i);
        bool plain = token->kind == CODE_NAME && !code_is(code, i + 1, ".") &&
                     !code_is(code, i + 1, "[") && !code_is(code, i + 1, "(");
        if (plain && !code_bind(code, token->text, NULL)) {
            return false;
        }
    }
    return true;
}

static bool python_lambda(struct code *code) {
    code->at++;
    while (code_peek(code, 0)->kind != CODE_END && !code_is(code, 0, ":")) {
        const struct code_token *token = code_peek(code, 0);
        if (token->kind == CODE_NAME && !code_bind(code, token->text, NULL)) {
            return false;
        }
        code->at++;
    }
    code->at += code_peek(code, 0)->kind != CODE_END;
    return true;
}

/* A function or class: its name, and its parameters. */
static bool bind_definition(struct code *code) {
    code->at++;
    code->at += code_is(code, 0, "*");
    if (code_peek(code, 0)->kind == CODE_NAME && !code_is_keyword(code, code_peek(code, 0)->text)) {
        if (!code_bind(code, code_peek(code, 0)->text, NULL)) {
            return false;
        }
        code->at++;
    }
    return !code_is(code, 0, "(") || code_bind_all(code);
}

/* with tempfile.TemporaryDirectory() as d: the name is the directory's. Of other objects `as` says
 * only that they have a name. */
static bool python_with(struct code *code, bool *done) {
    size_t at = 1;
    while (code_is(code, at + 1, ".")) {
        at += 2;
    }
    *done = str_is(code_peek(code, at)->text, "TemporaryDirectory") && code_is(code, at + 1, "(");
    for (size_t i = 0; i < code->tokens.count; i++) {
        *done = *done && !str_is(code->tokens.items[i].text, "__enter__"); /* one of its own */
    }
    if (!*done) {
        return true;
    }
    struct code_value value = {0};
    code->at++;
    if (!code_operand(code, &value)) {
        return false;
    }
    if (!code_is(code, 0, "as") || code_peek(code, 1)->kind != CODE_NAME) {
        return true;
    }
    code->at += 2;
    return code_bind(code, code_peek(code, 0)[-1].text, value.texts.count > 0 ? &value : NULL);
}

static bool python_statement(struct code *code, bool *done) {
    const struct code_token *before = code->at > 0 ? &code->tokens.items[code->at - 1] : NULL;
    bool starts = before == NULL || before->kind == CODE_LINE || str_is(before->text, ":");
    *done = true;
    if (code_is(code, 0, "import")) {
        return python_import(code);
    }
    if (code_is(code, 0, "def") || code_is(code, 0, "class")) {
        return bind_definition(code);
    }
    if (code_is(code, 0, "for")) {
        code->at++;
        return code_bind_each(code, "in", "in");
    }
    if (code_is(code, 0, "lambda")) {
        return python_lambda(code);
    }
    if (code_is(code, 0, "as") && code_peek(code, 1)->kind == CODE_NAME) {
        code->at += 2;
        return code_bind(code, code_peek(code, 0)[-1].text, NULL);
    }
    if (code_is(code, 0, "global") || code_is(code, 0, "nonlocal")) {
        while (code_peek(code, 0)->kind != CODE_LINE && code_peek(code, 0)->kind != CODE_END) {
            code->at++;
        }
        return true;
    }
    *done = false;
    if (code_is(code, 0, "from")) {
        return python_from(code, done);
    }
    if (code_is(code, 0, "with")) {
        return python_with(code, done);
    }
    const struct code_token *first = code_peek(code, 0);
    if (starts && first->kind == CODE_NAME && code_is(code, 1, ":") &&
        !code_is_keyword(code, first->text)) {
        /* x: int = 1 */
        *done = true;
        code->at += 2;
        return code_bind(code, first->text, NULL);
    }
    return !starts || bind_targets(code);
}

/* import x from 'm'; import {a} from 'm'; import * as x from 'm'. */
static bool node_import(struct code *code) {
    size_t from = 1;
    while (code_peek(code, from)->kind != CODE_STRING) {
        bool part = code_peek(code, from)->kind == CODE_NAME || code_is(code, from, "{") ||
                    code_is(code, from, "}") || code_is(code, from, ",") ||
                    code_is(code, from, "*");
        if (!part) {
            code->understood = false;
            code->at++;
            return true;
        }
        from++;
    }
    struct code_value module = {0};
    struct code_value name = {0};
    struct value text = {.text = code_peek(code, from)->text};
    struct code_arguments arguments = {0};
    if (!VEC_PUSH(code->reading->arena, &name.texts, text) ||
        !VEC_PUSH(code->reading->arena, &arguments, name) ||
        !code_call(code, STR("require"), NULL, &arguments, &module)) {
        return false;
    }
    size_t end = code->at + from + 1;
    code->at++;
    if (code_is(code, 0, "*") && code_is(code, 1, "as")) {
        code->at += 2;
    }
    bool bound = true;
    while (bound && code->at + 1 < end && !code_is(code, 0, "from")) {
        if (code_is(code, 0, "{") && module.member.len > 0) {
            bound = import_names(code, module.member);
        } else if (code_peek(code, 0)->kind == CODE_NAME) {
            bound = module.member.len > 0
                        ? code_import(code, code_peek(code, 0)->text, module.member)
                        : code_bind(code, code_peek(code, 0)->text, NULL);
            code->at++;
        } else {
            code->at++;
        }
    }
    code->at = end;
    return bound;
}

/* const {a, b: c} = require('m') */
static bool node_destructure(struct code *code) {
    size_t end = 1;
    while (code_peek(code, end)->kind != CODE_END && !code_is(code, end, "}")) {
        end++;
    }
    bool module = code_is_module_pattern(code, 1);
    if (code_is_own_port(code)) {
        code->at += 10;
        return code_bind(code, STR("port"), &(struct code_value){.is_number = true});
    }
    if (!module) {
        code->at++;
        return code_is(code, 0, "{") || code_is(code, 0, "[") ? code_bind_all(code) : true;
    }
    struct code_value value = {0};
    size_t start = code->at;
    code->at += end + 2;
    code->names_module = true;
    if (!code_expression(code, &value)) {
        return false;
    }
    size_t after = code->at;
    code->at = start + 1;
    bool bound = value.member.len > 0 ? import_names(code, value.member) : code_bind_all(code);
    code->at = after;
    return bound;
}

static bool node_statement(struct code *code, bool *done) {
    const struct code_token *before = code->at > 0 ? &code->tokens.items[code->at - 1] : NULL;
    bool in_object = before != NULL && before->kind == CODE_PUNCTUATION &&
                     (str_is(before->text, "{") || str_is(before->text, ","));
    bool declares = code_is(code, 0, "const") || code_is(code, 0, "let") || code_is(code, 0, "var");
    *done = true;
    if (before != NULL && str_is(before->text, ",") && code_is_module_pattern(code, 0)) {
        code->at--;
        return node_destructure(code);
    }
    if (in_object && code_peek(code, 0)->kind == CODE_NAME && code_is(code, 1, ":")) {
        code->at += 2;
        return true;
    }
    if (code_is(code, 0, "import") && !code_is(code, 1, "(")) {
        return node_import(code);
    }
    if (code_is(code, 0, "function") || code_is(code, 0, "class")) {
        return bind_definition(code);
    }
    if (code_is(code, 0, "catch") && code_is(code, 1, "(")) {
        code->at++;
        return code_bind_all(code);
    }
    if (declares && code_peek(code, 1)->kind == CODE_NAME &&
        (code_is(code, 2, "of") || code_is(code, 2, "in"))) {
        code->at++;
        return code_bind_each(code, "of", "in");
    }
    if (declares && code_peek(code, 1)->kind == CODE_NAME && !code_is(code, 2, "=")) {
        code->at += 2;
        return code_bind(code, code_peek(code, 0)[-1].text, NULL);
    }
    if (declares) {
        return node_destructure(code);
    }
    *done = false;
    return true;
}

bool code_statement(struct code *code, bool *done) {
    return code->language == CODE_PYTHON ? python_statement(code, done)
                                         : node_statement(code, done);
}
