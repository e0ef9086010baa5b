#include "action/builtin.h"
#include "base/json.h"
#include "base/nearest.h"
#include "cmd/command.h"
#include "cmd/display.h"
#include "judge/rule_match.h"
#include "judge/rules_examples.h"
#include "judge/rulings.h"

#include <stdio.h>
#include <string.h>

enum {
    ARENA_LIMIT = 16 * 1024 * 1024, /* bytes */
    ID_WIDTH = 28,
    TYPE_WIDTH = 23,
    POLICY_WIDTH = 8,
};

struct options {
    const char *program;
    const char *id;
    bool as_json;
};

static const char *const subject_names[] = {
    [RULE_COMMAND] = "command",
    [RULE_MCP] = "mcp",
    [RULE_PATCH] = "patch",
};

static const char *policy_of(const struct rule *rule) {
    return policy_name(rule_policy(rule));
}

/* "git|hub remote add|rename", or the pattern of a rule that is none of commands. */
static void add_what(struct builder *out, const struct rule *rule) {
    if (rule->prefix == NULL) {
        builder_add_c(out, rule->match);
        return;
    }
    for (size_t i = 0; rule->prefix[i] != NULL; i++) {
        builder_add_c(out, i > 0 ? " " : "");
        for (size_t k = 0; rule->prefix[i][k] != NULL; k++) {
            builder_add_c(out, k > 0 ? "|" : "");
            builder_add_c(out, rule->prefix[i][k]);
        }
    }
    if (rule->match != NULL) {
        builder_addf(out, " matching %s", rule->match);
    }
}

static void add_list(struct builder *out, const char *title, const char *const *items) {
    if (items == NULL) {
        return;
    }
    builder_add_c(out, title);
    for (size_t i = 0; items[i] != NULL; i++) {
        builder_addf(out, "%s%s", i > 0 ? ", " : "", items[i]);
    }
    builder_add_char(out, '\n');
}

static bool is_example_of(const struct rules_example *example, const struct rule *rule) {
    return strcmp(example->rule, rule->id) == 0;
}

/* All that is known of one rule. */
static void add_details(struct builder *out, const struct rule *rule) {
    const struct action_type *type = action_type_of(rule->type);
    builder_addf(out, "%s\n", rule->id);
    builder_addf(out, "  applies to  %s: ", subject_names[rule->subject]);
    add_what(out, rule);
    builder_add_char(out, '\n');
    add_list(out, "  only with   ", rule->flags);
    add_list(out, "  never with  ", rule->without);
    builder_addf(out, "  effect      %s\n", rule->effect);
    builder_addf(out, "  type        %s (%s)\n", type->name, type->meaning);
    builder_addf(out, "  policy      %s\n", policy_of(rule));
    if (rule->advice != NULL) {
        builder_addf(out, "  instead     %s\n", rule->advice);
    }
    builder_add_c(out, "  examples\n");
    for (size_t i = 0; i < rules_example_count; i++) {
        if (is_example_of(&rules_examples[i], rule)) {
            builder_addf(out, "    %-5s  %s\n", decision_name(rules_examples[i].decision),
                         rules_examples[i].text);
        }
    }
}

static void add_row(struct builder *out, const struct rule *rule) {
    builder_addf(out, "%-*s %-*s %-*s %s\n", ID_WIDTH, rule->id, TYPE_WIDTH,
                 action_type_of(rule->type)->name, POLICY_WIDTH, policy_of(rule), rule->effect);
}

static void add_json(struct builder *out, const struct rule *rule) {
    struct json json = {.out = out};
    struct builder what;
    builder_init(&what, out->arena);
    add_what(&what, rule);
    json_begin(&json, '{');
    json_member(&json, "id", str_from(rule->id));
    json_member(&json, "subject", str_from(subject_names[rule->subject]));
    json_member(&json, "applies_to", builder_str(&what));
    json_member(&json, "type", str_from(action_type_of(rule->type)->name));
    json_member(&json, "policy", str_from(policy_of(rule)));
    json_member(&json, "effect", str_from(rule->effect));
    json_member(&json, "advice", str_from(rule->advice));
    json_key(&json, "examples");
    json_begin(&json, '[');
    for (size_t i = 0; i < rules_example_count; i++) {
        if (is_example_of(&rules_examples[i], rule)) {
            json_begin(&json, '{');
            json_member(&json, "decision", str_from(decision_name(rules_examples[i].decision)));
            json_member(&json, "text", str_from(rules_examples[i].text));
            json_end(&json, '}');
        }
    }
    json_end(&json, ']');
    json_end(&json, '}');
    builder_add_char(out, '\n');
}

static void add_rule(struct builder *out, const struct options *options, const struct rule *rule) {
    if (options->as_json) {
        add_json(out, rule);
    } else if (options->id != NULL) {
        add_details(out, rule);
    } else {
        add_row(out, rule);
    }
}

static void add_builtin(struct builder *out, const struct options *options, size_t number) {
    const struct rule *rule = builtin_rule(out->arena, number);
    out->failed |= rule == NULL;
    if (rule != NULL) {
        add_rule(out, options, rule);
    }
}

/* Says that a name is not known, and which one may be meant. */
static int unknown(struct nearest *nearest, const char *what, const char *consequence) {
    fprintf(stderr, "nah rules: %s %.*s%s\n", what, STR_ARG(nearest->given), consequence);
    if (nearest->best.len > 0) {
        fprintf(stderr, "Did you mean: %.*s\n", STR_ARG(nearest->best));
    }
    return EXIT_NO;
}

/* An id that verdicts name and that is no rule: it has a meaning, and nothing else. */
static void add_ruling(struct builder *out, const struct options *options,
                       const struct ruling_meaning *ruling) {
    struct json json = {.out = out};
    if (!options->as_json) {
        builder_addf(out, "%s\n  meaning     %s\n", ruling->id, ruling->meaning);
        return;
    }
    json_begin(&json, '{');
    json_member(&json, "id", str_from(ruling->id));
    json_member(&json, "subject", STR("ruling"));
    json_member(&json, "meaning", str_from(ruling->meaning));
    json_end(&json, '}');
    builder_add_char(out, '\n');
}

static int show_rule(const struct options *options, struct builder *out) {
    struct nearest nearest;
    nearest_init(&nearest, str_from(options->id));
    for (size_t i = 0; i < rules_builtin.rule_count; i++) {
        if (strcmp(builtin_rule_id(i), options->id) == 0) {
            add_builtin(out, options, i);
            return EXIT_DONE;
        }
        nearest_offer(&nearest, str_from(builtin_rule_id(i)));
    }
    for (size_t i = 0; i < ruling_meaning_count; i++) {
        if (strcmp(ruling_meanings[i].id, options->id) == 0) {
            add_ruling(out, options, &ruling_meanings[i]);
            return EXIT_DONE;
        }
        nearest_offer(&nearest, str_from(ruling_meanings[i].id));
    }
    return unknown(&nearest, "there is no rule", "");
}

static int show_program(const struct options *options, struct builder *out) {
    struct nearest nearest;
    const struct rules_index *known = builtin_find(out->arena, str_from(options->program));
    if (known != NULL) {
        for (size_t i = 0; known->rules[i] != NULL; i++) {
            add_rule(out, options, known->rules[i]);
        }
        return EXIT_DONE;
    }
    if (out->arena->exhausted) {
        out->failed = true;
        return EXIT_INTERNAL;
    }
    nearest_init(&nearest, str_from(options->program));
    for (size_t i = 0; i < rules_builtin.name_count; i++) {
        nearest_offer(&nearest, str_from(builtin_name(i)));
    }
    return unknown(&nearest, "nothing is known of the program", ": every use of it is an ask");
}

static int show(const struct options *options, struct builder *out) {
    if (options->id != NULL) {
        return show_rule(options, out);
    }
    if (options->program != NULL) {
        return show_program(options, out);
    }
    for (size_t i = 0; i < rules_builtin.rule_count; i++) {
        add_builtin(out, options, i);
    }
    return EXIT_DONE;
}

static int run_rules(int argc, char **argv) {
    struct options options = {0};
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "-h") == 0 || strcmp(argv[i], "--help") == 0) {
            return command_help(&rules_command);
        }
        if (strcmp(argv[i], "--json") == 0) {
            options.as_json = true;
        } else if (strcmp(argv[i], "--program") == 0) {
            if (argv[++i] == NULL) {
                return command_misused(&rules_command, "--program needs a name");
            }
            options.program = argv[i];
        } else if (argv[i][0] == '-' || options.id != NULL) {
            return command_misused(&rules_command, "unknown argument: %s", argv[i]);
        } else {
            options.id = argv[i];
        }
    }
    if (options.id != NULL && options.program != NULL) {
        return command_misused(&rules_command, "either a program or a rule, not both");
    }
    struct arena arena;
    struct builder out;
    arena_init(&arena, ARENA_LIMIT);
    builder_init(&out, &arena);
    int status = show(&options, &out);
    struct str text = builder_str(&out);
    if (text.ptr == NULL) {
        status = EXIT_INTERNAL;
        fprintf(stderr, "nah rules: there is no memory\n");
    }
    display_print(text);
    arena_free(&arena);
    return status;
}

const struct command rules_command = {
    .name = "rules",
    .summary = "list the rules, or show what one says, with its examples",
    .usage = "nah rules [--json] [--program NAME | ID]\n"
             "\n"
             "  --program NAME  only the rules about this program\n"
             "  --json          one JSON object a line: id, subject, applies_to, type, policy,\n"
             "                  effect, advice, examples\n",
    .run = run_rules,
};
