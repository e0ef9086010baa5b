/* What TypeScript has beside JavaScript: types, which do nothing and are taken out. Only what calls
 * nothing is taken for one. */
#include "action/code.h"

#include <string.h>

static const struct code_token *token_at(const struct code_tokens *tokens, size_t at) {
    return &tokens->items[at < tokens->count ? at : tokens->count - 1];
}

static bool is_mark(const struct code_tokens *tokens, size_t at, const char *mark) {
    const struct code_token *token = token_at(tokens, at);
    return token->kind == CODE_PUNCTUATION && str_is(token->text, mark);
}

/* Behind the bracket that closes the one at `at`, when names alone stand between them. */
static size_t group_end(const struct code_tokens *tokens, size_t at) {
    static const char *const plain[] = {":", ",", "?", "|", "&", ".", "[",
                                        "]", "<", ">", "{", "}", NULL};
    size_t depth = 0;
    for (; at < tokens->count && tokens->items[at].kind != CODE_END; at++) {
        const struct code_token *token = &tokens->items[at];
        bool mark = token->kind == CODE_PUNCTUATION;
        if (mark && !str_is_one_of(token->text, plain)) {
            return 0;
        }
        depth += mark && strchr("{[<", token->text.ptr[0]) != NULL;
        depth -= depth > 0 && mark && strchr("}]>", token->text.ptr[0]) != NULL;
        if (depth == 0) {
            return mark ? at + 1 : 0;
        }
    }
    return 0;
}

/* Behind the type at `at`; 0: there is none. */
static size_t type_end(const struct code_tokens *tokens, size_t at) {
    size_t end = 0;
    for (;;) {
        const struct code_token *token = token_at(tokens, at);
        if (is_mark(tokens, at, "{") || is_mark(tokens, at, "[")) {
            at = group_end(tokens, at);
        } else if (token->kind == CODE_NAME || token->kind == CODE_STRING) {
            at++;
            while (is_mark(tokens, at, ".") && token_at(tokens, at + 1)->kind == CODE_NAME) {
                at += 2;
            }
            if (is_mark(tokens, at, "<")) {
                at = group_end(tokens, at);
            }
        } else {
            return end;
        }
        if (at == 0) {
            return end;
        }
        while (is_mark(tokens, at, "[") && is_mark(tokens, at + 1, "]")) {
            at += 2;
        }
        end = at;
        if (!is_mark(tokens, at, "|") && !is_mark(tokens, at, "&")) {
            return end;
        }
        at++;
    }
}

static bool is_value(const struct code_token *token) {
    bool closes = token->kind == CODE_PUNCTUATION && strchr(")]}", token->text.ptr[0]) != NULL;
    return closes || token->kind == CODE_NAME || token->kind == CODE_STRING;
}

/* The end of what is only a type at `at`; 0: it is none. */
static size_t typed_end(const struct code_tokens *tokens, size_t at) {
    const struct code_token *token = token_at(tokens, at);
    const struct code_token *next = token_at(tokens, at + 1);
    const struct code_token *last = at > 0 ? &tokens->items[at - 1] : NULL;
    bool starts = last == NULL || last->kind == CODE_LINE || is_mark(tokens, at - 1, "}");
    bool declared = at > 1 && last->kind == CODE_NAME &&
                    (str_is(last[-1].text, "const") || str_is(last[-1].text, "let"));
    bool named = token->kind == CODE_NAME && next->kind == CODE_NAME;
    bool braced = starts && named && is_mark(tokens, at + 2, "{");
    if (braced && str_is(token->text, "interface")) {
        return group_end(tokens, at + 2);
    }
    if (starts && named && str_is(token->text, "type") && is_mark(tokens, at + 2, "=")) {
        return type_end(tokens, at + 3);
    }
    if (last != NULL && is_value(last) && token->kind == CODE_NAME &&
        (str_is(token->text, "as") || str_is(token->text, "satisfies"))) {
        return type_end(tokens, at + 1);
    }
    size_t end = declared && is_mark(tokens, at, ":") ? type_end(tokens, at + 1) : 0;
    if (end > 0 && is_mark(tokens, end, "=")) {
        return end;
    }
    end = is_mark(tokens, at, "<") && last != NULL && last->kind == CODE_NAME
              ? group_end(tokens, at)
              : 0;
    return end > 0 && is_mark(tokens, end, "(") ? end : 0;
}

void code_strip_types(struct code_tokens *tokens) {
    size_t count = 0;
    bool imports = false;
    struct code_tokens all = *tokens;
    for (size_t at = 0; at < all.count;) {
        const struct code_token token = all.items[at];
        bool word = token.kind == CODE_NAME;
        if (word && (str_is(token.text, "import") || str_is(token.text, "export"))) {
            imports = !is_mark(&all, at + 1, "(");
        } else if (token.kind == CODE_STRING || token.kind == CODE_LINE) {
            imports = false;
        }
        size_t end = imports ? 0 : typed_end(&all, at);
        if (end > at) {
            at = end;
            continue;
        }
        tokens->items[count++] = token;
        at++;
    }
    tokens->count = count;
}
