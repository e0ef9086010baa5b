/* The rules that a person has added, applied to a command that the built-in ones have been. */
#include "action/reading.h"

#include <string.h>

static bool has_condition(const struct rule *rule) {
    return rule->flags != NULL || rule->without != NULL || rule->most_operands >= 0 ||
           rule->least_operands > 0;
}

/* What stays what it is, whoever says what else it is. */
static bool is_fixed(enum ACTION_TYPE type) {
    return type == ACTION_GUARD_TAMPER || type == ACTION_SYSTEM_DESTRUCTIVE ||
           type == ACTION_OBFUSCATED || type == ACTION_AGENT_EXEC_BYPASS;
}

/* The built-in rule that made an action; NULL when code did that looked further. */
static const struct rule *rule_of(const struct command *command, const struct action *action) {
    const struct rule *const *rules = command->known == NULL ? NULL : command->known->rules;
    for (; rules != NULL && *rules != NULL; rules++) {
        if (str_is(action->rule, (*rules)->id)) {
            return *rules;
        }
    }
    return NULL;
}

static int prefix_length(const struct rule *rule) {
    int length = 0;
    while (rule->prefix[length + 1] != NULL) {
        length++;
    }
    return length;
}

/* Takes back what built-in rules say of the command, where `by` is as particular as they are. What
 * an operand has made stricter (a package of an unknown place) stays. */
static void overrule(struct reading *reading, const struct command *command, const struct rule *by,
                     size_t end) {
    for (size_t i = command->first_action; i < end; i++) {
        struct action *action = &reading->out->actions.items[i];
        const struct rule *rule = rule_of(command, action);
        bool unknown = str_is(action->rule, "unknown-command");
        if (!str_equal(action->program, command->program) || is_fixed(action->type) ||
            (rule == NULL && !unknown)) {
            continue;
        }
        if (rule == NULL || (prefix_length(rule) <= prefix_length(by) &&
                             (has_condition(by) || !has_condition(rule)))) {
            action->overruled = true;
            action->at_least = rule == NULL || action->at_least <= rule->at_least
                                   ? POLICY_ALLOW
                                   : action->at_least;
        }
    }
}

/* The rules of a set for the command, by the program's name or as it is written: "./deploy.sh". */
static const struct rules_index *find(const struct rules *rules, const struct command *command) {
    const struct rules_index *index =
        rules == NULL ? NULL : rules_find(rules, command->argv.items[0].text);
    return index != NULL || rules == NULL ? index : rules_find(rules, command->program);
}

/* The longest prefix that fits, and whether a rule with a condition does. */
static int best_fit(const struct command *command, const struct rule *const *rules,
                    bool *conditional) {
    int best = -1;
    *conditional = false;
    for (; *rules != NULL; rules++) {
        int length = command_rule_fits(command, *rules);
        if (length >= 0 && length >= best) {
            *conditional = (length == best && *conditional) || has_condition(*rules);
            best = length;
        }
    }
    return best;
}

static bool apply_instead(struct reading *reading, struct command *command,
                          const struct rules_index *index) {
    size_t end = reading->out->actions.count;
    bool conditional = false;
    if (command->known == NULL && index->program != NULL &&
        !arguments_read(reading->arena, &command->argv, index->program, &command->arguments)) {
        return false;
    }
    int best = best_fit(command, index->rules, &conditional);
    for (const struct rule *const *rule = index->rules; best >= 0 && *rule != NULL; rule++) {
        if (command_rule_fits(command, *rule) != best || has_condition(*rule) != conditional) {
            continue;
        }
        overrule(reading, command, *rule, end);
        if (!command_apply_rule(reading, command, *rule, (size_t)best)) {
            return false;
        }
    }
    return true;
}

static bool apply_besides(struct reading *reading, struct command *command,
                          const struct rules_index *index) {
    bool ignored = command->input_ignored;
    for (const struct rule *const *rule = index->rules; *rule != NULL; rule++) {
        int length = command_rule_fits(command, *rule);
        if (length >= 0 && !command_apply_rule(reading, command, *rule, (size_t)length)) {
            return false;
        }
    }
    command->input_ignored = ignored;
    return true;
}

bool command_apply_more(struct reading *reading, struct command *command) {
    if (reading->more == NULL || !value_known(&command->argv.items[0]) ||
        command->argv.items[0].text.len == 0) {
        return true;
    }
    const struct rules_index *instead = find(reading->more->instead, command);
    const struct rules_index *besides = find(reading->more->besides, command);
    return (instead == NULL || apply_instead(reading, command, instead)) &&
           (besides == NULL || apply_besides(reading, command, besides));
}
