/* Operands of expressions: names, texts, brackets, and what stands behind them. */
#include "action/code.h"

#include <string.h>

/* One item of a list or argument; a hole where it is not known. */
static bool add_item(struct code *code, struct argv *items, const struct code_value *value) {
    struct value hole = {.text = STR("\0"), .cause = HOLE_VARIABLE};
    return VEC_PUSH(code->reading->arena, items,
                    value->texts.count == 1 && !value->is_name ? value->texts.items[0] : hole);
}

/* Reads up to and over the closing bracket: the items of a list, a block, an object. A single item
 * without a comma is `only`. */
static bool read_group(struct code *code, const char *close, struct argv *items,
                       struct code_value *only) {
    size_t count = 0;
    bool comma = false;
    code->at++;
    while (!code_is_end(code) && !code_is(code, 0, close)) {
        size_t start = code->at;
        struct code_value value = {0};
        bool done = false;
        if (!code_statement(code, &done) || (!done && !code_expression(code, &value))) {
            return false;
        }
        bool ends = code_is(code, 0, ",") || code_is(code, 0, close);
        comma = comma || !ends || code_is(code, 0, ",");
        if (code->at > start && !done) {
            *only = value;
            count++;
            if (!add_item(code, items, &value)) {
                return false;
            }
        }
        bool next = code_is(code, 0, ",") || (code->at == start && !code_is(code, 0, close));
        code->at += next && !code_is_end(code);
    }
    code->understood = code->understood && !code_is_end(code);
    code->at += !code_is_end(code);
    if (count != 1 || comma) {
        *only = (struct code_value){0};
    }
    return true;
}

static bool is_setting(struct str name) {
    static const char *const names[] = {"cwd",  "env",      "executable", "preexec_fn",
                                        "uid",  "gid",      "user",       "opener",
                                        "host", "hostname", "socketPath"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (str_is(name, names[i])) {
            return true;
        }
    }
    return false;
}

static bool read_arguments(struct code *code, struct code_arguments *out) {
    *out = (struct code_arguments){0};
    size_t from = code->at;
    code->at++;
    while (!code_is_end(code) && !code_is(code, 0, ")")) {
        size_t start = code->at;
        struct code_value value = {0};
        const struct code_token *name = code_peek(code, 0);
        bool named =
            code->language == CODE_PYTHON && name->kind == CODE_NAME && code_is(code, 1, "=");
        code->at += named ? 2 : 0;
        code->is_argument = true;
        if (!code_expression(code, &value)) {
            return false;
        }
        if (named) {
            if (!VEC_PUSH(code->reading->arena, &out->names, name->text) ||
                !add_item(code, &out->by_name, &value)) {
                return false;
            }
        } else if (code->at > start && !VEC_PUSH(code->reading->arena, out, value)) {
            return false;
        }
        bool next = code_is(code, 0, ",") || (code->at == start && !code_is(code, 0, ")"));
        code->at += next && !code_is_end(code);
    }
    for (size_t i = from; i < code->at; i++) {
        const struct code_token *token = &code->tokens.items[i];
        const struct code_token *next = &code->tokens.items[i + 1];
        bool key =
            next->kind == CODE_PUNCTUATION && (str_is(next->text, "=") || str_is(next->text, ":"));
        bool shell =
            key && str_is(token->text, "shell") && i + 2 < code->at && next[1].kind == CODE_STRING;
        out->changes_setting = out->changes_setting || shell || (key && is_setting(token->text));
    }
    code->understood = code->understood && !code_is_end(code);
    code->at += !code_is_end(code);
    return true;
}

/* =, += and their like, but no comparison. */
static bool is_change(const struct code_token *token) {
    return token->kind == CODE_PUNCTUATION && str_ends(token->text, "=") &&
           (token->text.len == 1 || strchr("=!<>", token->text.ptr[0]) == NULL);
}

/* VALUE[...] */
static bool read_item(struct code *code, struct code_value *value) {
    struct argv items = {0};
    struct code_value only = {0};
    struct str member = value->member;
    size_t bracket = code->at;
    *value = (struct code_value){0};
    return read_group(code, "]", &items, &only) &&
           (code_reads_item(code, member, bracket, &only)
                ? code_environment(code, &only, value)
                : member.len == 0 || code_reference(code, member));
}

/* TAG`text` */
static bool read_tag(struct code *code, struct code_value *value) {
    struct str tag = value->member;
    struct code_arguments arguments = {0};
    struct code_value text;
    code->understood = code->understood && (!code_is_import(code, tag) || code_is_text_tag(tag));
    return code_text_value(code, code_peek(code, 0)->text, &text) &&
           VEC_PUSH(code->reading->arena, &arguments, text) &&
           code_call(code, tag, NULL, &arguments, value) && (code->at++, true);
}

/* A method or property `full`, which ends with .NAME, of a value that is no module. */
static bool read_property(struct code *code, struct str name, struct str full,
                          struct code_value *value) {
    struct code_arguments arguments = {0};
    struct code_value receiver = *value;
    struct code_value item = code_items(&receiver);
    bool call = code_is(code, 0, "(");
    bool called = call || str_is(name, "parent");
    bool file = code->language == CODE_PYTHON && receiver.texts.count > 0 &&
                (str_is(name, "name") || str_is(name, "stem"));
    code->each = call && code_takes_items(code, name) && item.texts.count > 0 ? &item : NULL;
    if ((call && !read_arguments(code, &arguments)) ||
        !(called ? code_call(code, full, &receiver, &arguments, value)
                 : code_reference(code, full))) {
        return false;
    }
    code->each = NULL;
    if (called) {
        return true;
    }
    *value = (struct code_value){0};
    return !file || code_file_name(code, value);
}

/* .NAME and .NAME(...) */
static bool read_member(struct code *code, struct code_value *value) {
    struct str name = code_peek(code, 1)->text;
    bool own = value->member.len == 0 && str_is(name, "__dict__");
    struct builder member;
    code->at += 2;
    code->understood = code->understood && (own || !code_is_hidden(name));
    builder_init(&member, code->reading->arena);
    builder_add(&member, value->member);
    builder_add_char(&member, '.');
    builder_add(&member, name);
    struct str full = builder_str(&member);
    if (full.ptr == NULL || value->member.len == 0) {
        return full.ptr != NULL && read_property(code, name, full, value);
    }
    value->member = full;
    return true;
}

/* .name, .name(...), (...) and [...] behind a value. */
static bool read_postfix(struct code *code, struct code_value *value) {
    struct code_arguments arguments;
    for (;;) {
        if (code_is(code, 0, ".") && code_peek(code, 1)->kind == CODE_NAME) {
            if (!read_member(code, value)) {
                return false;
            }
        } else if (code_is(code, 0, "(")) {
            struct code_value called = *value;
            if (!read_arguments(code, &arguments)) {
                return false;
            }
            *value = (struct code_value){0};
            if (called.member.len > 0 && !code_call(code, called.member, NULL, &arguments, value)) {
                return false;
            }
        } else if (code_is(code, 0, "[")) {
            if (!read_item(code, value)) {
                return false;
            }
        } else if (code->language == CODE_NODE && code_peek(code, 0)->kind == CODE_STRING &&
                   value->member.len > 0) {
            if (!read_tag(code, value)) {
                return false;
            }
        } else {
            return true;
        }
    }
}

/* Is what follows the name of a list something that may change it: c[0] = x, c.append(x)? */
static bool changes_list(const struct code *code) {
    static const char *const fine[] = {
        "copy",     "index",  "count",  "join",    "map",     "filter",  "forEach", "slice",
        "concat",   "length", "some",   "every",   "find",    "reduce",  "at",      "flat",
        "includes", "keys",   "values", "entries", "indexOf", "flatMap", NULL};
    if (code_is(code, 0, ".")) {
        return !str_is_one_of(code_peek(code, 1)->text, fine);
    }
    size_t depth = 0;
    for (size_t i = 0; code_is(code, 0, "["); i++) {
        const struct code_token *token = code_peek(code, i);
        if (token->kind == CODE_END) {
            return true;
        }
        if (token->kind == CODE_PUNCTUATION) {
            depth += str_is(token->text, "[");
            depth -= str_is(token->text, "]");
            if (depth == 0) {
                return is_change(code_peek(code, i + 1));
            }
        }
    }
    return false;
}

static bool read_name(struct code *code, struct code_value *out) {
    struct str name = code_peek(code, 0)->text;
    struct code_name *bound = code_find_name(code, name);
    code->at++;
    code->understood = code->understood && !code_is_hidden(name);
    if (code_is(code, 0, "=") || code_is(code, 0, ":=")) {
        struct code_value value = {0};
        code->at++;
        bound = code_name_of(code, name);
        if (bound == NULL) {
            return false;
        }
        bound->filling = !code_stays_same(code, name);
        code->names_module = true;
        if (!code_expression(code, &value)) {
            return false;
        }
        bound = code_find_name(code, name);
        bound->filling = false;
        *out = value;
        return value.member.len > 0 &&
                       (code_knows_member(code, value.member) || code_is_import(code, value.member))
                   ? code_import(code, name, value.member)
                   : code_bind(code, name, &value);
    }
    if (bound != NULL && bound->member.len == 0) {
        bool changes = is_change(code_peek(code, 0));
        bound->unknown = bound->unknown || bound->filling || changes ||
                         (bound->value.is_list && changes_list(code));
        *out = bound->bound && !bound->unknown ? bound->value : (struct code_value){0};
        return true;
    }
    *out = (struct code_value){.member = bound != NULL ? bound->member : name};
    return true;
}

/* Is the bracket here around the parameters of an arrow function? */
static bool is_arrow(const struct code *code) {
    size_t depth = 0;
    for (size_t i = 0;; i++) {
        const struct code_token *token = code_peek(code, i);
        if (token->kind == CODE_END) {
            return false;
        }
        if (token->kind == CODE_PUNCTUATION) {
            depth += str_is(token->text, "(");
            depth -= str_is(token->text, ")");
            if (depth == 0) {
                return code_is(code, i + 1, "=>");
            }
        }
    }
}

bool code_bind_all(struct code *code) {
    size_t depth = 0;
    for (size_t i = 0;; i++) {
        const struct code_token *token = code_peek(code, i);
        if (token->kind == CODE_END) {
            return true;
        }
        if (token->kind == CODE_NAME && !code_is_keyword(code, token->text) &&
            !code_bind(code, token->text, NULL)) {
            return false;
        }
        if (token->kind == CODE_PUNCTUATION) {
            depth += strchr("([{", token->text.ptr[0]) != NULL;
            depth -= depth > 0 && strchr(")]}", token->text.ptr[0]) != NULL;
            if (depth == 0) {
                return true;
            }
        }
    }
}

/* [a, b] = ...: the names get what is not followed. The bracket is the token `start`. */
static bool bind_pattern(struct code *code, size_t start) {
    size_t end = code->at;
    for (size_t i = start; i < end; i++) {
        bool member = code->tokens.items[i].kind == CODE_PUNCTUATION &&
                      str_is(code->tokens.items[i].text, ".");
        code->understood = code->understood && !member;
        if (member) {
            return true;
        }
    }
    code->at = start;
    bool bound = code_bind_all(code);
    code->at = end;
    return bound;
}

static bool read_bracket(struct code *code, const struct code_value *each, struct code_value *out) {
    struct argv items = {0};
    struct code_value only = {0};
    bool list = code_is(code, 0, "[");
    bool tuple = code_is(code, 0, "(");
    size_t start = code->at;
    bool arrow = tuple && code->language == CODE_NODE && is_arrow(code);
    bool takes = arrow && each != NULL && code_is(code, 2, ")");
    if (takes ? !code_bind(code, code_peek(code, 1)->text, each) : arrow && !code_bind_all(code)) {
        return false;
    }
    if (!read_group(code, list ? "]" : (tuple ? ")" : "}"), &items, &only)) {
        return false;
    }
    if (code_is(code, 0, "=") && !bind_pattern(code, start)) {
        return false;
    }
    *out = only;
    if (list || (tuple && only.texts.count == 0 && only.member.len == 0 && items.count > 1)) {
        *out = (struct code_value){.is_list = true, .items = items};
    } else if (!tuple) {
        *out = (struct code_value){0};
    }
    return true;
}

static bool is_digits(struct str text) {
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9') {
            return false;
        }
    }
    return true;
}

bool code_operand(struct code *code, struct code_value *out) {
    const struct code_token *token = code_peek(code, 0);
    const struct code_value *each = code->each;
    *out = (struct code_value){0};
    code->each = NULL;
    if (token->kind == CODE_NUMBER) {
        code->at++;
        out->is_number = is_digits(token->text) && !code_is(code, 0, ".");
        return read_postfix(code, out);
    }
    if (token->kind == CODE_STRING) {
        code->at++;
        if (!code_string_value(code, token, out)) {
            return false;
        }
        while (code->language == CODE_PYTHON && code_peek(code, 0)->kind == CODE_STRING) {
            struct code_value more;
            if (!code_string_value(code, code_peek(code, 0), &more) ||
                !code_combine(code, false, out, &more)) {
                return false;
            }
            code->at++;
        }
        return read_postfix(code, out);
    }
    if (token->kind == CODE_NAME && code_is_keyword(code, token->text)) {
        bool done = false;
        return code_statement(code, &done) && (done || (code->at++, code_operand(code, out)));
    }
    if (token->kind == CODE_NAME && code->language == CODE_NODE && code_is(code, 1, "=>")) {
        code->at++;
        return code_bind(code, token->text, each);
    }
    if (token->kind == CODE_NAME) {
        return read_name(code, out) && read_postfix(code, out);
    }
    if (code_is(code, 0, "(") || code_is(code, 0, "[") || code_is(code, 0, "{")) {
        return read_bracket(code, each, out) && read_postfix(code, out);
    }
    return true;
}
