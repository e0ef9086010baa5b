/* Calls whose arguments show that they do nothing that has to be judged. */
#include "action/code.h"

bool code_names_attribute(struct code *code, struct str member,
                          const struct code_arguments *arguments) {
    const struct rules_index *known = NULL;
    struct str name;
    struct builder method;
    if (code->language != CODE_PYTHON || !str_is(member, "getattr") || arguments->count < 2 ||
        arguments->items[1].texts.count != 1 || !value_known(&arguments->items[1].texts.items[0])) {
        return false;
    }
    struct str text = arguments->items[1].texts.items[0].text;
    struct str of = arguments->items[0].member;
    builder_init(&method, code->reading->arena);
    builder_addf(&method, ".%.*s", STR_ARG(text));
    struct str full = builder_str(&method);
    bool failed = full.ptr == NULL || !code_find_named(code, full, "", &known, &name);
    return !failed && known == NULL && !str_starts(text, "_") && !code_is_effect(text) &&
           !code_is_named_danger(text) && (of.len == 0 || code_is_import(code, of));
}

bool code_stays_here(const struct code *code, struct str last) {
    static const char *const sending[] = {"post", "put", "patch", "delete", "request", NULL};
    static const char *const clients[] = {"requests", "httpx", "urllib", "urllib3", "socket", NULL};
    bool test = false;
    if (!str_is_one_of(last, sending)) {
        return false;
    }
    for (size_t i = 0; code->language == CODE_PYTHON && i < code->tokens.count; i++) {
        const struct code_token *token = &code->tokens.items[i];
        if (token->kind == CODE_NAME && str_is_one_of(token->text, clients)) {
            return false;
        }
        test = test || (token->kind == CODE_NAME &&
                        (str_is(token->text, "TestClient") ||
                         (str_is(last, "patch") && str_is(token->text, "mock")) ||
                         (str_is(last, "put") && str_is(token->text, "Queue"))));
    }
    return test;
}

bool code_is_text_tag(struct str tag) {
    static const char *const tags[] = {
        ".gql",    ".html",  ".css",    ".svg",         ".raw",        ".sql", ".md",
        ".dedent", "dedent", "outdent", ".stripIndent", "graphql-tag", NULL};
    ptrdiff_t dot = str_find(tag, '.', 0);
    return str_is_one_of(str_slice(tag, dot < 0 ? 0 : (size_t)dot, tag.len), tags);
}

bool code_is_hidden(struct str name) {
    static const char *const fine[] = {
        "__name__",   "__file__",      "__version__",     "__doc__",   "__dirname",
        "__filename", "__init__",      "__str__",         "__repr__",  "__len__",
        "__iter__",   "__enter__",     "__exit__",        "__all__",   "__path__",
        "__module__", "__qualname__",  "__annotations__", "__mro__",   "__slots__",
        "__table__",  "__tablename__", "__table_args__",  "__fields__"};
    for (size_t i = 0; i < sizeof fine / sizeof *fine; i++) {
        if (str_is(name, fine[i])) {
            return false;
        }
    }
    return str_starts(name, "__") || str_is(name, "constructor") || str_is(name, "prototype");
}

bool code_stays_same(const struct code *code, struct str name) {
    static const char *const methods[] = {"expanduser", "resolve", "absolute", NULL};
    return code->language == CODE_PYTHON && code_peek(code, 0)->kind == CODE_NAME &&
           str_equal(code_peek(code, 0)->text, name) && code_is(code, 1, ".") &&
           str_is_one_of(code_peek(code, 2)->text, methods) && code_is(code, 3, "(") &&
           code_is(code, 4, ")");
}
