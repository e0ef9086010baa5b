/* The rules of what inline code names: those of programs named "python:os.remove". */
#include "action/builtin.h"
#include "action/code.h"

static const char *prefix_of(const struct code *code) {
    return code->language == CODE_PYTHON ? "python:" : "node:";
}

bool code_find_named(struct code *code, struct str member, const char *ending,
                     const struct rules_index **found, struct str *name) {
    struct builder text;
    builder_init(&text, code->reading->arena);
    builder_add_c(&text, prefix_of(code));
    builder_add(&text, member);
    builder_add_c(&text, ending);
    *name = builder_str(&text);
    *found = name->ptr == NULL ? NULL : builtin_find(code->reading->arena, *name);
    return name->ptr != NULL;
}

bool code_find_rules(struct code *code, struct str member, const char *ending,
                     const struct rules_index **found) {
    struct str name;
    return code_find_named(code, member, ending, found, &name);
}

bool code_knows_module(struct code *code, struct str module) {
    const struct rules_index *found;
    struct str name;
    return code_find_named(code, module, " module", &found, &name) && found != NULL;
}

bool code_knows_call(struct code *code, struct str member) {
    const struct rules_index *found;
    struct str name;
    return code_find_named(code, member, "", &found, &name) && found != NULL;
}

bool code_knows_member(struct code *code, struct str member) {
    return code_knows_module(code, member) || code_knows_call(code, member);
}
