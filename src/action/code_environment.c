/* The variables of the environment, one at a time: os.environ["HOME"], process.env.CI. To read one
 * that is not named as a secret is nothing; to set one is the start of something else when programs
 * act on it (LD_PRELOAD, PATH). */
#include "action/code.h"
#include "action/variables.h"

static bool programs_act_on(const struct code *code, struct str name) {
    bool changes = true;
    variable_changes_programs(code->reading->arena, name, &changes);
    return changes;
}

static bool is_assigned(const struct code *code) {
    static const char *const operators[] = {"=", "+=", "||=", "&&=", "?\?=", ":=", NULL};
    return str_is_one_of(code_peek(code, 0)->text, operators);
}

static bool is_mark(const struct code_token *token, const char *const *marks) {
    return token->kind == CODE_PUNCTUATION && str_is_one_of(token->text, marks);
}

/* Is the token at `at` within the arguments of a call, not deeper? */
static bool is_argument(const struct code *code, size_t at) {
    static const char *const opening[] = {"(", "[", "{", NULL};
    static const char *const closing[] = {")", "]", "}", NULL};
    const struct code_token *tokens = code->tokens.items;
    size_t depth = 0;
    while (at-- > 0) {
        bool opens = is_mark(&tokens[at], opening);
        if (opens && depth == 0) {
            return str_is(tokens[at].text, "(") && at > 0 && tokens[at - 1].kind == CODE_NAME;
        }
        depth -= opens;
        depth += is_mark(&tokens[at], closing);
    }
    return false;
}

/* Does what was just read stand where a value is taken, as in print(X) or Y = X, and not where one
 * is given? What cannot be told is not. `start` is its first token. */
static bool is_taken(const struct code *code, size_t start) {
    static const char *const behind[] = {"]", "}", "in", "of", NULL};
    static const char *const before[] = {"=", "+", "return", NULL};
    if (code_is(code, 0, ".")) {
        return true;
    }
    if (is_assigned(code) || str_is_one_of(code_peek(code, 0)->text, behind)) {
        return false;
    }
    bool ends = code_is_end(code) || code_peek(code, 0)->kind == CODE_LINE;
    return start == 0 ? ends
                      : str_is_one_of(code->tokens.items[start - 1].text, before) ||
                            is_argument(code, start);
}

/* The first token of the names and dots that end before the token `end`. */
static size_t chain_start(const struct code *code, size_t end) {
    const struct code_token *tokens = code->tokens.items;
    while (end > 0 && tokens[end - 1].kind == CODE_NAME) {
        end--;
        if (end == 0 || !str_is(tokens[end - 1].text, ".")) {
            break;
        }
        end--;
    }
    return end;
}

bool code_reads_variable(const struct code *code, struct str rest,
                         const struct code_arguments *arguments) {
    if (code->language == CODE_NODE) {
        ptrdiff_t dot = rest.len > 1 ? str_find(rest, '.', 1) : 0;
        struct str name = str_slice(rest, 1, dot > 0 ? (size_t)dot : rest.len);
        return name.len > 0 && !name_is_secret(name) &&
               (dot > 0 || !programs_act_on(code, name) ||
                is_taken(code, chain_start(code, code->at)));
    }
    const struct values *texts =
        arguments != NULL && arguments->count > 0 ? &arguments->items[0].texts : NULL;
    bool sets = str_is(rest, ".setdefault");
    bool one = rest.len == 0 || str_is(rest, ".get") || sets;
    return one && texts != NULL && texts->count == 1 && value_known(&texts->items[0]) &&
           !name_is_secret(texts->items[0].text) &&
           !(sets && programs_act_on(code, texts->items[0].text));
}

bool code_reads_item(const struct code *code, struct str member, size_t bracket,
                     const struct code_value *item) {
    if (!str_is(member, code->language == CODE_NODE ? "process.env" : "os.environ") ||
        item->texts.count != 1 || !value_known(&item->texts.items[0])) {
        return false;
    }
    struct str name = item->texts.items[0].text;
    return !name_is_secret(name) &&
           (!programs_act_on(code, name) || is_taken(code, chain_start(code, bracket)));
}

bool code_environment(struct code *code, const struct code_value *variable,
                      struct code_value *out) {
    struct str name = variable->texts.count == 1 ? variable->texts.items[0].text : STR("");
    struct value value = {.text = STR("\0"), .cause = HOLE_VARIABLE, .hole_name = name};
    if (str_is(name, "HOME") || str_is(name, "USERPROFILE")) {
        value = (struct value){.text = code->reading->start->home};
    }
    return VEC_PUSH(code->reading->arena, &out->texts, value);
}
