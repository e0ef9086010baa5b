/* The names that inline code binds. */
#include "action/code.h"

/* Words that are no values; what follows them is read as an expression. */
bool code_is_keyword(const struct code *code, struct str name) {
    static const char *const python[] = {
        "and",    "as",   "assert", "async",    "await", "break", "continue", "del",
        "elif",   "else", "except", "finally",  "for",   "from",  "global",   "if",
        "in",     "is",   "lambda", "nonlocal", "not",   "or",    "pass",     "raise",
        "return", "try",  "while",  "with",     "yield", "class", "def",      "import"};
    static const char *const node[] = {
        "async",    "await",   "break",  "case",     "catch",  "class",  "const",
        "continue", "default", "delete", "do",       "else",   "export", "extends",
        "finally",  "for",     "from",   "function", "if",     "in",     "instanceof",
        "let",      "new",     "of",     "return",   "static", "switch", "throw",
        "try",      "typeof",  "var",    "void",     "while",  "yield"};
    bool is_python = code->language == CODE_PYTHON;
    const char *const *words = is_python ? python : node;
    size_t count = is_python ? sizeof python / sizeof *python : sizeof node / sizeof *node;
    for (size_t i = 0; i < count; i++) {
        if (str_is(name, words[i])) {
            return true;
        }
    }
    return false;
}

struct code_name *code_find_name(struct code *code, struct str name) {
    for (size_t i = code->names.count; i > 0; i--) {
        if (str_equal(code->names.items[i - 1].name, name)) {
            return &code->names.items[i - 1];
        }
    }
    return NULL;
}

struct code_name *code_name_of(struct code *code, struct str name) {
    struct code_name *found = code_find_name(code, name);
    if (found == NULL &&
        VEC_PUSH(code->reading->arena, &code->names, (struct code_name){.name = name})) {
        found = &code->names.items[code->names.count - 1];
    }
    return found;
}

bool code_declare(struct code *code, struct str name) {
    return code_name_of(code, name) != NULL;
}

bool code_import(struct code *code, struct str name, struct str member) {
    static const char *const nothing[] = {"None", "True",  "False",     "null",
                                          "true", "false", "undefined", NULL};
    struct code_name *bound = code_name_of(code, name);
    if (bound == NULL) {
        return false;
    }
    /* What stands for a module stays that where it may also be nothing */
    bound->member =
        bound->member.len > 0 && str_is_one_of(member, nothing) ? bound->member : member;
    return true;
}

bool code_is_import(struct code *code, struct str member) {
    for (size_t i = 0; code->libraries && i < code->names.count; i++) {
        struct str held = code->names.items[i].member;
        bool below = member.len > held.len && member.ptr[held.len] == '.';
        if (held.len > 0 && (below || member.len == held.len) &&
            str_equal(str_slice(member, 0, held.len), held)) {
            return code_is_library(code, member);
        }
    }
    return false;
}

static bool same_list(const struct code_value *a, const struct code_value *b) {
    bool same = a->is_list && b->is_list && a->items.count == b->items.count;
    for (size_t i = 0; same && i < a->items.count; i++) {
        same = str_equal(a->items.items[i].text, b->items.items[i].text);
    }
    return same;
}

/* All that a name is ever given counts, wherever that stands. */
bool code_bind(struct code *code, struct str name, const struct code_value *value) {
    struct code_name *bound = code_name_of(code, name);
    if (bound == NULL) {
        return false;
    }
    if (value != NULL && value->is_number) {
        bound->number = true;
        bound->unknown = bound->unknown || bound->bound;
        return true;
    }
    if (value == NULL || (value->texts.count == 0 && !value->is_list)) {
        bound->unknown = true;
        return true;
    }
    bound->unknown = bound->unknown || bound->number;
    if (value->is_list) {
        bound->unknown = bound->unknown || (bound->bound && !same_list(&bound->value, value));
        bound->bound = true;
        bound->value = *value;
        return true;
    }
    bound->unknown = bound->unknown || bound->value.is_list;
    bound->bound = true;
    bound->value.is_name = bound->value.is_name || value->is_name;
    for (size_t i = 0; i < value->texts.count; i++) {
        bool held = false;
        for (size_t j = 0; j < bound->value.texts.count; j++) {
            held =
                held || (str_equal(bound->value.texts.items[j].text, value->texts.items[i].text) &&
                         bound->value.texts.items[j].pattern == value->texts.items[i].pattern);
        }
        if (bound->value.texts.count >= EXPAND_VALUES_MAX) {
            bound->unknown = true;
        } else if (!held &&
                   !VEC_PUSH(code->reading->arena, &bound->value.texts, value->texts.items[i])) {
            return false;
        }
    }
    return true;
}

bool code_is_module_pattern(const struct code *code, size_t ahead) {
    size_t end = ahead;
    while (code_is(code, ahead, "{") && code_peek(code, end)->kind != CODE_END &&
           !code_is(code, end, "}")) {
        end++;
    }
    return end > ahead && code_is(code, end + 1, "=") && code_is(code, end + 2, "require") &&
           code_peek(code, end + 4)->kind == CODE_STRING;
}

bool code_is_own_port(const struct code *code) {
    static const char *const words[] = {"{", "port", "}", "=", NULL, ".", "address", "(", ")"};
    bool own = true;
    for (size_t i = 0; own && i < sizeof words / sizeof *words; i++) {
        own = words[i] != NULL ? code_is(code, i + 1, words[i])
                               : code_peek(code, i + 1)->kind == CODE_NAME;
    }
    return own;
}

bool code_bind_strings(struct code *code, size_t end, bool *done) {
    size_t count = (end + 1) / 2;
    *done = end % 2 == 1 && code_peek(code, end + 2 * count)->kind == CODE_LINE;
    for (size_t i = 0; *done && i < count; i++) {
        const struct code_token *text = code_peek(code, end + 1 + 2 * i);
        bool last = i + 1 == count;
        *done = code_peek(code, 2 * i)->kind == CODE_NAME && text->kind == CODE_STRING &&
                text->holes.count == 0 && (last || code_is(code, 2 * i + 1, ",")) &&
                (last || code_is(code, end + 2 + 2 * i, ","));
    }
    for (size_t i = 0; *done && i < count; i++) {
        struct code_value value;
        if (!code_text_value(code, code_peek(code, end + 1 + 2 * i)->text, &value) ||
            !code_bind(code, code_peek(code, 2 * i)->text, &value)) {
            return false;
        }
    }
    return true;
}
