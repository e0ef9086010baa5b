/* timeit: functions that they are given are called, text is code. */
#include "action/code.h"

static const char *const timers[] = {"timeit.timeit",        "timeit.repeat", "timeit.Timer",
                                     "timeit.default_timer", "cProfile.run",  NULL};

/* Is the name that of a function which the code defines or imports, and nothing else? */
static bool is_function(const struct code *code, struct str name) {
    for (size_t i = 1; i + 1 < code->tokens.count; i++) {
        const struct code_token *token = &code->tokens.items[i];
        if (token->kind == CODE_NAME && str_equal(token->text, name)) {
            if (str_is(token[-1].text, "def") || str_is(token[-1].text, "import")) {
                return true;
            }
            if (str_is(token[1].text, "=")) {
                return false;
            }
        }
    }
    return false;
}

/* Is what stands behind each call of a timer's name, or behind stmt= and setup=, a function? */
static bool takes_functions(const struct code *code) {
    static const char *const names[] = {"timeit", "repeat", "Timer", "run", NULL};
    static const char *const timing[] = {"timeit", "repeat", "Timer", NULL};
    static const char *const given[] = {"stmt", "setup", NULL};
    for (size_t i = 0; i + 2 < code->tokens.count; i++) {
        const struct code_token *token = &code->tokens.items[i];
        bool call = str_is_one_of(token->text, names) && str_is(token[1].text, "(");
        bool named = str_is_one_of(token->text, given) && str_is(token[1].text, "=");
        /* Under another name it is not found here */
        bool renamed =
            str_is_one_of(token->text, timing) &&
            (str_is(token[1].text, "as") || (i > 0 && str_is(token[-1].text, ".") && !call));
        if (renamed) {
            return false;
        }
        if (token->kind == CODE_NAME && (call || named) && token[2].kind != CODE_STRING &&
            !str_is(token[2].text, "lambda") && !str_is_one_of(token[2].text, given) &&
            !str_is(token[2].text, ")") && !is_function(code, token[2].text)) {
            return false;
        }
    }
    return true;
}

static bool read_text(struct code *code, const struct value *text) {
    bool understood = true;
    if (!value_known(text)) {
        code->understood = false;
        return true;
    }
    if (!code->reports) {
        return true;
    }
    if (++code->reading->depth > READING_DEPTH_MAX ||
        !code_read(code->reading, code->command, code->language, text, &understood)) {
        return false;
    }
    code->reading->depth--;
    code->understood = code->understood && understood;
    return true;
}

bool code_is_timer(const struct code *code, struct str member) {
    return code->language == CODE_PYTHON && str_is_one_of(member, timers);
}

bool code_times(struct code *code, struct str member, const struct code_arguments *arguments,
                bool *timed) {
    *timed = code_is_timer(code, member);
    if (!*timed) {
        return true;
    }
    code->understood = code->understood && takes_functions(code);
    for (size_t i = 0; i < arguments->count && i < 2; i++) {
        const struct values *texts = &arguments->items[i].texts;
        for (size_t j = 0; j < texts->count; j++) {
            if (!read_text(code, &texts->items[j])) {
                return false;
            }
        }
    }
    for (size_t i = 0; i < arguments->names.count; i++) {
        bool code_text =
            str_is(arguments->names.items[i], "stmt") || str_is(arguments->names.items[i], "setup");
        if (code_text && arguments->by_name.items[i].cause == HOLE_NONE &&
            !read_text(code, &arguments->by_name.items[i])) {
            return false;
        }
    }
    return true;
}
