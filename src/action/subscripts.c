#include "action/subscripts.h"

#include "action/programs.h"
#include "shell/walk.h"

enum {
    NAMES_DEPTH_MAX = 8, /* variables whose values name others */
    NAMES_MAX = 256,     /* names looked at for one expression; more are taken for code */
};

/* What substitutions in the code came to is a hole by now: those that still stand there were
 * quoted. */
static bool holds_code(struct str text) {
    return str_find_text(text, "$(") >= 0 || str_find(text, '`', 0) >= 0;
}

static bool find_code(const struct scope *scope, struct str text, size_t depth, size_t *names) {
    if (holds_code(text)) {
        return true;
    }
    for (size_t i = 0; i < text.len && depth < NAMES_DEPTH_MAX; i++) {
        size_t end = i;
        while (end < text.len && char_is_name(text.ptr[end])) {
            end++;
        }
        if (end == i || (text.ptr[i] >= '0' && text.ptr[i] <= '9')) {
            i = end > i ? end - 1 : i;
            continue;
        }
        struct values values = scope_get(scope, str_slice(text, i, end));
        if (++*names > NAMES_MAX) {
            return true;
        }
        for (size_t j = 0; j < values.count; j++) {
            if (find_code(scope, values.items[j].text, depth + 1, names)) {
                return true;
            }
        }
        i = end - 1;
    }
    return false;
}

static bool runs_code(const struct scope *scope, struct str text) {
    size_t names = 0;
    return find_code(scope, text, 0, &names);
}

static bool add_action(struct reading *reading, struct span span) {
    struct action action = {
        .type = ACTION_LANG_EXEC,
        .program = STR("the shell"),
        .span = reading->nested ? reading->outer : span,
        .rule = STR("shell-subscript"),
        .effect = STR("runs code that stands in the subscript of a variable"),
        .at_least = POLICY_ASK,
    };
    return VEC_PUSH(reading->arena, &reading->out->actions, action);
}

bool subscripts_of_value(struct reading *reading, const struct scope *scope,
                         const struct value *value, struct span span) {
    return !runs_code(scope, value->text) || add_action(reading, span);
}

bool subscripts_of_word(struct reading *reading, const struct scope *scope,
                        const struct word *word) {
    struct values values = {0};
    if (word == NULL || word->count == 0) {
        return true;
    }
    if (!expand_word(scope, word, reading->arena, &values)) {
        return false;
    }
    for (size_t i = 0; i < values.count; i++) {
        if (runs_code(scope, values.items[i].text)) {
            return add_action(reading, word->span);
        }
    }
    return true;
}

bool subscripts_of_name(struct reading *reading, const struct value *name, struct span span) {
    ptrdiff_t bracket = str_find(name->text, '[', 0);
    ptrdiff_t equals = str_find(name->text, '=', 0);
    bool subscript = bracket > 0 && (equals < 0 || bracket < equals);
    return !subscript || !holds_code(name->text) || add_action(reading, span);
}

bool subscripts_of_test(struct reading *reading, const struct scope *scope,
                        const struct words *words) {
    static const char *const numeric[] = {"-eq", "-ne", "-lt", "-le", "-gt", "-ge", NULL};
    for (size_t i = 0; i + 1 < words->count; i++) {
        struct str name = word_literal(&words->items[i]);
        bool compares = str_is_one_of(name, numeric);
        bool before = compares && i > 0;
        bool behind = compares || str_is(name, "-v") || str_is(name, "-R");
        if ((before && !subscripts_of_word(reading, scope, &words->items[i - 1])) ||
            (behind && !subscripts_of_word(reading, scope, &words->items[i + 1]))) {
            return false;
        }
    }
    return true;
}

/* test(1), [: -v NAME and -R NAME look at a variable. */
bool program_test(struct reading *reading, struct command *command) {
    static const char *const looks[] = {"-v", "-R", NULL};
    for (size_t i = 1; i + 1 < command->argv.count; i++) {
        if (value_is_one_of(&command->argv.items[i], looks) &&
            !subscripts_of_name(reading, &command->argv.items[i + 1], command->span)) {
            return false;
        }
    }
    return command_apply_rules(reading, command);
}
