/* What loops of inline code give names: the items of a list, files of a pattern, and the keys in
 * files = {"src/a.ts": "...", ...}; for name, body in files.items(), where all of them stand there
 * and nothing changes them. */
#include "action/code.h"

#include <string.h>

static bool is_mark(const struct code_token *token, const char *mark) {
    return token->kind == CODE_PUNCTUATION && str_is(token->text, mark);
}

/* The texts that are keys of the bracket at `at`; none when one of them is something else. */
static bool read_keys(struct code *code, size_t at, struct values *out) {
    size_t depth = 0;
    bool key = true;
    *out = (struct values){0};
    for (; at < code->tokens.count && code->tokens.items[at].kind != CODE_END; at++) {
        const struct code_token *token = &code->tokens.items[at];
        bool mark = token->kind == CODE_PUNCTUATION;
        char c = mark ? token->text.ptr[0] : 'x';
        depth += c == '(' || c == '[' || c == '{';
        depth -= depth > 0 && (c == ')' || c == ']' || c == '}');
        if (depth == 0) {
            *out = token[1].kind == CODE_LINE ? *out : (struct values){0};
            return true;
        }
        if (depth == 1 && (c == '{' || c == ',')) {
            key = true;
        } else if (key) {
            struct code_value value;
            bool plain = token->kind == CODE_STRING && is_mark(token + 1, ":") &&
                         out->count < EXPAND_VALUES_MAX;
            if (!plain) {
                *out = (struct values){0};
                return true;
            }
            if (!code_string_value(code, token, &value)) {
                return false;
            }
            if (value.texts.count != 1) {
                *out = (struct values){0};
                return true;
            }
            if (!VEC_PUSH(code->reading->arena, out, value.texts.items[0])) {
                return false;
            }
            key = false;
        }
    }
    *out = (struct values){0};
    return true;
}

/* Is the name only asked for what it holds here? */
static bool is_asked(const struct code *code, size_t at) {
    static const char *const methods[] = {"items", "keys", "values", "get", NULL};
    static const char *const asking[] = {"len", "sorted", "list", "in", NULL};
    const struct code_token *token = &code->tokens.items[at];
    if (is_mark(token + 1, ".")) {
        return str_is_one_of(token[2].text, methods) && is_mark(token + 3, "(");
    }
    bool ends = is_mark(token + 1, ":") || is_mark(token + 1, ")");
    bool within = at > 1 && is_mark(token - 1, "(") && str_is_one_of(token[-2].text, asking);
    return ends && at > 0 && (within || str_is(token[-1].text, "in"));
}

/* Of `for NAME in DICT` and its like, whose DICT is the next token, the texts that the name may be;
 * none: that is not known. */
static bool dict_keys(struct code *code, struct values *out) {
    static const char *const methods[] = {"items", "keys", NULL};
    static const char *const around[] = {"sorted", "list", NULL};
    bool inner = str_is_one_of(code_peek(code, 0)->text, around) && code_is(code, 1, "(");
    size_t at = inner ? 2 : 0;
    struct str name = code_peek(code, at)->text;
    size_t given = 0;
    *out = (struct values){0};
    bool method = code_is(code, at + 1, ".") && code_is(code, at + 3, "(") &&
                  code_is(code, at + 4, ")") &&
                  str_is_one_of(code_peek(code, at + 2)->text, methods);
    size_t end = at + (method ? 5 : 1);
    bool whole =
        inner ? code_is(code, end, ")") && code_is(code, end + 1, ":") : code_is(code, end, ":");
    if (code->language != CODE_PYTHON || code_peek(code, at)->kind != CODE_NAME || !whole) {
        return true;
    }
    for (size_t i = 0; i + 5 < code->tokens.count; i++) {
        const struct code_token *token = &code->tokens.items[i];
        if (token->kind != CODE_NAME || !str_equal(token->text, name)) {
            continue;
        }
        bool set = (i == 0 || token[-1].kind == CODE_LINE) && is_mark(token + 1, "=") &&
                   is_mark(token + 2, "{");
        if (set ? given > 0 : !is_asked(code, i)) {
            return true;
        }
        given = set ? i + 2 : given;
    }
    return given == 0 || read_keys(code, given, out);
}

/* for a, b in VALUE: what the names may be, where VALUE is a list or a pattern of files. */
bool code_bind_each(struct code *code, const char *word, const char *other) {
    struct str name = {0};
    struct strs all = {0};
    size_t names = 0;
    while (code_peek(code, 0)->kind != CODE_END && !code_is(code, 0, word) &&
           !code_is(code, 0, other)) {
        const struct code_token *token = code_peek(code, 0);
        if (token->kind == CODE_NAME) {
            name = token->text;
            names++;
            if (!code_declare(code, name) || !VEC_PUSH(code->reading->arena, &all, name)) {
                return false;
            }
        }
        code->at++;
    }
    code->at += code_peek(code, 0)->kind != CODE_END;
    struct code_value each = {0};
    bool numbered = names == 2 && code_is(code, 0, "enumerate") &&
                    code_find_name(code, STR("enumerate")) == NULL;
    struct values keys;
    if (!dict_keys(code, &keys) || !code_expression(code, &each)) {
        return false;
    }
    struct code_value items = code_items(&each);
    if (keys.count > 0) {
        /* The first name is the key, what the others get is not followed */
        items = (struct code_value){.texts = keys};
        for (size_t i = 0; i < all.count; i++) {
            if (!code_bind(code, all.items[i], i == 0 ? &items : NULL)) {
                return false;
            }
        }
        return true;
    }
    if (numbered) {
        struct code_value number;
        if (!code_text_value(code, STR("0"), &number) || !code_bind(code, all.items[0], &number)) {
            return false;
        }
        all.items[0] = name;
    }
    bool known = items.texts.count > 0 && (names == 1 || numbered || each.each_same);
    for (size_t i = 0; i < all.count; i++) {
        if (!code_bind(code, all.items[i], known ? &items : NULL)) {
            return false;
        }
    }
    return true;
}
