/* What the calls of inline code do: rules say it, of programs named "python:os.remove". */
#include "action/builtin.h"
#include "action/code.h"

/* Nothing that has to be judged: it computes, prints, or gives such things back. */
static bool is_harmless(const struct rules_index *known) {
    for (const struct rule *const *rule = known->rules; *rule != NULL; rule++) {
        if ((*rule)->type != ACTION_LANG_EXEC || (*rule)->at_least != POLICY_ALLOW ||
            (*rule)->operands != USE_NONE || (*rule)->output == OUTPUT_DECODED) {
            return false;
        }
    }
    return true;
}

static bool is_property(const struct rules_index *known) {
    return known->rules[0] != NULL && known->rules[0]->type == ACTION_ENV_READ;
}

/* How many of the arguments are targets: the others are contents, modes and options. */
static size_t target_count(enum OPERAND_USE use) {
    switch (use) {
    case USE_NONE:
        return 0;
    case USE_COPY:
    case USE_MOVE:
    case USE_COMMAND:
        return 2;
    default:
        return 1;
    }
}

struct call {
    const struct rules_index *known;
    struct str name;
    const struct code_value *values[2]; /* what may be targets, from the first on */
    size_t count;
    const struct code_arguments *arguments;
};

/* The words of the call with the n-th of the values that its first target may be. */
static bool call_words(struct code *code, const struct call *call, size_t n, struct argv *words) {
    struct arena *arena = code->reading->arena;
    struct value hole = {.text = STR("\0"), .cause = HOLE_VARIABLE};
    struct value name = {.text = call->name};
    struct value end = {.text = STR("--")};
    if (!VEC_PUSH(arena, words, name)) {
        return false;
    }
    for (size_t i = 0; call->arguments != NULL && i < call->arguments->names.count; i++) {
        struct builder flag;
        builder_init(&flag, arena);
        builder_addf(&flag, "--%.*s", STR_ARG(call->arguments->names.items[i]));
        struct value word = {.text = builder_str(&flag)};
        if (word.text.ptr == NULL || !VEC_PUSH(arena, words, word)) {
            return false;
        }
    }
    if (!VEC_PUSH(arena, words, end)) {
        return false;
    }
    for (size_t i = 0; i < call->count; i++) {
        const struct code_value *value = call->values[i];
        if (value->is_list) {
            for (size_t j = 0; j < value->items.count; j++) {
                if (!VEC_PUSH(arena, words, value->items.items[j])) {
                    return false;
                }
            }
            continue;
        }
        bool known = (i == 0 ? n < value->texts.count : value->texts.count == 1) && !value->is_name;
        if (!VEC_PUSH(arena, words, known ? value->texts.items[i == 0 ? n : 0] : hole)) {
            return false;
        }
    }
    return true;
}

static bool report(struct code *code, const struct call *call) {
    size_t variants = call->count > 0 ? call->values[0]->texts.count : 0;
    for (size_t n = 0; code->reports && (n == 0 || n < variants); n++) {
        struct command inner = *code->command;
        inner.argv = (struct argv){0};
        inner.known = call->known;
        if (!call_words(code, call, n, &inner.argv) ||
            !arguments_read(code->reading->arena, &inner.argv, NULL, &inner.arguments) ||
            !command_apply_rules(code->reading, &inner)) {
            return false;
        }
    }
    return true;
}

/* open() and its like read or write by their mode. */
static bool writes(const struct code_arguments *arguments, size_t at) {
    struct value mode = {.text = STR("r")};
    for (size_t i = 0; i < arguments->names.count; i++) {
        if (str_is(arguments->names.items[i], "mode")) {
            mode = arguments->by_name.items[i];
        }
    }
    if (at < arguments->count) {
        const struct values *texts = &arguments->items[at].texts;
        mode = texts->count == 1 ? texts->items[0] : (struct value){.text = STR("?")};
    }
    for (size_t i = 0; i < mode.text.len; i++) {
        if (mode.text.ptr[i] == '\0' || str_find(STR("rbtU"), mode.text.ptr[i], 0) < 0) {
            return true;
        }
    }
    return false;
}

static bool is_open(struct str member) {
    return str_is(member, "open") || str_is(member, "io.open") || str_is(member, "codecs.open") ||
           str_is(member, "gzip.open") || str_is(member, ".open") || str_is(member, "fs.openSync");
}

/* Calls what has a rule. */
static bool call_known(struct code *code, const struct rules_index *known, struct str member,
                       const struct code_value *receiver, const struct code_arguments *arguments) {
    struct call call = {.known = known, .arguments = arguments};
    enum OPERAND_USE use = known->rules[0]->operands;
    size_t most = target_count(use);
    bool as_text = use == USE_COMMAND && arguments->count > 0 && !arguments->items[0].is_list;
    const char *ending = as_text ? "-text" : "";
    if (is_open(member)) {
        ending = writes(arguments, receiver != NULL ? 0 : 1) ? "-write" : "-read";
    }
    const struct rules_index *other;
    if (!code_find_named(code, member, ending, &other, &call.name)) {
        return false;
    }
    if (other != NULL) {
        call.known = other;
        use = other->rules[0]->operands;
        most = target_count(use);
    }
    if (receiver != NULL && call.count < most) {
        call.values[call.count++] = receiver;
    }
    for (size_t i = 0; i < arguments->count && call.count < most; i++) {
        call.values[call.count++] = &arguments->items[i];
    }
    size_t given = arguments->count + (receiver != NULL);
    if (!is_harmless(call.known) && (use == USE_COPY || use == USE_MOVE) &&
        !code_read_more(code, arguments, given > call.count ? given - call.count : 0)) {
        return false;
    }
    bool runs = use == USE_COMMAND || use == USE_SHELL || str_is(member, "http.get") ||
                str_is(member, "https.get");
    code->understood =
        code->understood && (most == 0 || call.count > 0) && !(runs && arguments->changes_setting);
    return is_harmless(call.known) || report(code, &call);
}

/* The longest start of a member that has rules; `*rest` is what follows it: ".read". */
static bool find_longest(struct code *code, struct str member, const struct rules_index **known,
                         struct str *rest) {
    size_t length = member.len;
    *known = NULL;
    *rest = (struct str){0};
    for (;;) {
        struct str name;
        struct str start = str_slice(member, 0, length);
        if (!code_find_named(code, start, "", known, &name)) {
            return false;
        }
        if (*known != NULL) {
            *rest = str_slice(member, length, member.len);
            return true;
        }
        while (length > 0 && member.ptr[length - 1] != '.') {
            length--;
        }
        if (length < 2) {
            return true;
        }
        length--;
    }
}

/* A plain name that nothing else binds may be one of those that `from m import *` brought. */
static bool find_star(struct code *code, struct str *member) {
    const struct rules_index *known;
    struct str rest;
    for (size_t i = code->stars.count; i > 0; i--) {
        struct builder text;
        builder_init(&text, code->reading->arena);
        builder_add(&text, code->stars.items[i - 1]);
        builder_add_char(&text, '.');
        builder_add(&text, *member);
        struct str full = builder_str(&text);
        if (full.ptr == NULL || !find_longest(code, full, &known, &rest)) {
            return false;
        }
        if (known != NULL && code_find_name(code, *member) == NULL) {
            *member = full;
            return true;
        }
    }
    return true;
}

bool code_reference(struct code *code, struct str member) {
    const struct rules_index *known;
    struct str rest;
    if (!str_starts(member, ".") && !find_star(code, &member)) {
        return false;
    }
    if (str_starts(member, ".")) {
        struct str name;
        bool done = code_find_named(code, member, "", &known, &name);
        code->understood = code->understood && (known == NULL || is_harmless(known));
        return done;
    }
    if (!find_longest(code, member, &known, &rest)) {
        return false;
    }
    if (known != NULL && is_property(known) && code_reads_variable(code, rest, NULL)) {
        return true;
    }
    if (known != NULL && is_property(known)) {
        struct call call = {.known = known, .name = member};
        return report(code, &call);
    }
    if (known != NULL && rest.len > 0) {
        /* pathlib.Path.unlink: a method that is not called here */
        const struct rules_index *method;
        struct str name;
        if (!code_find_named(code, rest, "", &method, &name)) {
            return false;
        }
        code->understood = code->understood && (method == NULL || is_harmless(method));
    }
    static const char version[] = ".__version__";
    bool module = str_ends(member, version) &&
                  code_knows_module(code, str_slice(member, 0, member.len - (sizeof version - 1)));
    bool library = known == NULL && code_is_import(code, member);
    code->understood =
        code->understood && (module || library || (known != NULL && is_harmless(known)));
    return true;
}

/* require('fs') is the module; require('./x.json') reads, and require('./x') runs, a file. */
static bool require(struct code *code, const struct code_arguments *arguments,
                    struct code_value *out) {
    const struct values *texts = arguments->count > 0 ? &arguments->items[0].texts : NULL;
    if (texts == NULL || texts->count != 1 || texts->items[0].cause != HOLE_NONE) {
        code->understood = false;
        return true;
    }
    struct value file = texts->items[0];
    struct str name = file.text;
    if (str_starts(name, "./") || str_starts(name, "../") || str_starts(name, "/")) {
        struct code_value path;
        code->own_files = code->own_files || !str_ends(name, ".json");
        struct call call = {.values = {&path}, .count = 1};
        return code_required_file(code, name, &path) &&
               code_find_named(code,
                               str_ends(name, ".json") ? STR("require-data") : STR("require-file"),
                               "", &call.known, &call.name) &&
               (call.known == NULL || report(code, &call));
    }
    name = str_starts(name, "node:") ? str_slice(name, 5, name.len) : name;
    bool address = str_find(name, ':', 0) >= 0 && !str_starts(name, "bun:");
    code->understood = code->understood && !address;
    name = str_is(name, "fs/promises") ? STR("fs") : name;
    name = str_is(name, "assert/strict") ? STR("assert") : name;
    out->member = name;
    return code_import_library(code, name);
}

static bool call_member(struct code *code, struct str member, const struct code_value *receiver,
                        const struct code_arguments *arguments, struct code_value *out) {
    const struct rules_index *known;
    struct str rest = {0};
    struct str name;
    *out = (struct code_value){0};
    if (code->language == CODE_PYTHON && receiver != NULL && arguments->count == 1 &&
        str_is(member, ".replace")) {
        member = STR(".rename"); /* of a path; that of a text takes two */
    }
    if (receiver == NULL && code_names_attribute(code, member, arguments)) {
        return true;
    }
    if (code->language == CODE_NODE &&
        (str_is(member, "require") || code_imports_file(member, arguments))) {
        return require(code, arguments, out);
    }
    if (!(receiver != NULL ? code_find_named(code, member, "", &known, &name)
                           : find_longest(code, member, &known, &rest))) {
        return false;
    }
    if (known == NULL) {
        /* A method of what harmless calls gave, or a name that nothing is known of */
        bool library = receiver == NULL ? code_is_import(code, member) : code->libraries;
        code->understood = code->understood && (receiver != NULL || library);
        if (!(library ? code_call_library(code, member, arguments)
                      : code_read_method(code, member, arguments))) {
            return false;
        }
        return code_result(code, member, receiver, arguments, out);
    }
    if (is_property(known) && code_reads_variable(code, rest, arguments)) {
        return code->language == CODE_NODE || code_environment(code, &arguments->items[0], out);
    }
    if (rest.len > 0 && str_starts(member, "sys.path.")) {
        return code_add_path(code, arguments);
    }
    if (rest.len > 0 && !is_property(known)) {
        struct code_value object = {0};
        size_t dot = rest.len - 1;
        while (dot > 0 && rest.ptr[dot] != '.') {
            dot--;
        }
        code->understood = code->understood && is_harmless(known);
        return call_member(code, str_slice(rest, dot, rest.len), &object, arguments, out);
    }
    return call_known(code, known, member, receiver, arguments) &&
           code_result(code, member, receiver, arguments, out);
}

/* The text of an argument that has one only. */
static bool plain_text(const struct code_arguments *arguments, size_t at, struct value *out) {
    if (at >= arguments->count || arguments->items[at].texts.count != 1 ||
        !value_known(&arguments->items[at].texts.items[0])) {
        return false;
    }
    *out = arguments->items[at].texts.items[0];
    return true;
}

/* __import__("os") is the module, getattr(os, "system") what is in it, and eval("...") does what
 * its text does. What they are is asked about all the same. */
static bool follow_indirect(struct code *code, struct str member,
                            const struct code_arguments *arguments, struct code_value *out) {
    static const char *const imports[] = {"__import__", "importlib.import_module", "import", NULL};
    static const char *const evaluators[] = {"eval", "exec", "Function", NULL};
    struct value text;
    if (str_is(member, "getattr") && arguments->count > 1 && arguments->items[0].member.len > 0 &&
        plain_text(arguments, 1, &text)) {
        struct builder full;
        builder_init(&full, code->reading->arena);
        builder_add(&full, arguments->items[0].member);
        builder_add_char(&full, '.');
        builder_add(&full, text.text);
        out->member = builder_str(&full);
        return out->member.ptr != NULL;
    }
    if (str_is_one_of(member, imports) && plain_text(arguments, 0, &text) &&
        code_knows_module(code, text.text)) {
        out->member = text.text;
    }
    bool understood;
    return !code->reports || !str_is_one_of(member, evaluators) ||
           !plain_text(arguments, 0, &text) || ++code->reading->depth > READING_DEPTH_MAX ||
           (code_read(code->reading, code->command, code->language, &text, &understood) &&
            (code->reading->depth--, true));
}

bool code_call(struct code *code, struct str member, const struct code_value *receiver,
               const struct code_arguments *arguments, struct code_value *out) {
    struct code_value indirect = {0};
    if (receiver == NULL && !find_star(code, &member)) {
        return false;
    }
    if (receiver == NULL && !follow_indirect(code, member, arguments, &indirect)) {
        return false;
    }
    /* A name that stands there is as good as an import of it */
    struct value module;
    if (str_is(member, "importlib.import_module") && arguments->count == 1 &&
        plain_text(arguments, 0, &module) && str_is_plain(module.text, "._") &&
        !code_knows_module(code, module.text)) {
        *out = (struct code_value){.member = module.text};
        return code_import_library(code, module.text) &&
               code_import(code, module.text, module.text);
    }
    struct str plain = member;
    if (receiver != NULL && !code_session_call(code, &member, arguments)) {
        return false;
    }
    receiver = str_equal(plain, member) ? receiver : NULL;
    bool serves = code->language == CODE_NODE && str_is(member, ".listen");
    code->understood = code->understood && (!serves || code_listens_here(code));
    if (code_is_local(code, member) || code_is_sqlite_engine(code, member)) {
        *out = (struct code_value){0};
        return true;
    }
    if (!call_member(code, member, receiver, arguments, out)) {
        return false;
    }
    out->member = indirect.member.len > 0 ? indirect.member : out->member;
    return true;
}
