/* What one statement changes in the settings in force. */
#include "judge/config_settle.h"

#include <string.h>

static struct config_source source_of(const struct config_layer *layer,
                                      const struct config_statement *statement) {
    return (struct config_source){layer->layer, layer->file, statement->offset};
}

/* Remembers what a layer that only tightens says in vain. */
static bool ignore(struct config_settling *settling, const struct config_layer *layer,
                   const struct config_statement *statement) {
    struct config_ignored ignored = {statement, source_of(layer, statement)};
    return VEC_PUSH(settling->arena, &settling->config->ignored, ignored);
}

static bool apply_policy(struct config_settling *settling, const struct config_layer *layer,
                         const struct config_statement *statement) {
    enum ACTION_TYPE type = ACTION_UNKNOWN;
    if (!action_type_find(statement->name, &type)) {
        return true;
    }
    struct config_policy *standing = &settling->config->policies[type];
    if (!config_replaces(&standing->source, (int)standing->policy, layer->layer, statement->number,
                         layer->tighten)) {
        return (int)standing->policy == statement->number || ignore(settling, layer, statement);
    }
    standing->policy = (enum POLICY)statement->number;
    standing->source = source_of(layer, statement);
    return true;
}

static bool is_of_project(const struct config_layer *layer) {
    return layer->layer == CONFIG_PROJECT || layer->layer == CONFIG_PROJECT_PRESET;
}

static bool apply_value(struct config_settling *settling, const struct config_layer *layer,
                        const struct config_statement *statement) {
    const int *ranks = statement->key->ranks;
    struct config_value *standing = &settling->config->values[statement->key->value];
    if (statement->other_agent) {
        return true;
    }
    if (statement->key->personal && is_of_project(layer)) {
        return ignore(settling, layer, statement);
    }
    if (!config_replaces(&standing->source, ranks == NULL ? 0 : ranks[standing->number],
                         layer->layer, ranks == NULL ? 0 : ranks[statement->number],
                         layer->tighten)) {
        return (standing->number == statement->number &&
                str_equal(standing->text, statement->text)) ||
               ignore(settling, layer, statement);
    }
    standing->number = statement->number;
    standing->text = statement->text;
    standing->source = source_of(layer, statement);
    return true;
}

/* Lists grow: each layer adds to what the others trust. */
static bool apply_item(struct config_settling *settling, const struct config_layer *layer,
                       const struct config_statement *statement, struct config_items *items) {
    struct config_item item = {statement->text, source_of(layer, statement)};
    return layer->tighten ? ignore(settling, layer, statement)
                          : VEC_PUSH(settling->arena, items, item);
}

/* "~/x" is below home, "/x" below the root, "./x" and "a/x" in the project, "x" anywhere. */
static bool make_place(struct arena *arena, struct str text, struct config_place *place) {
    struct builder pattern;
    place->text = text;
    while (text.len > 1 && text.ptr[text.len - 1] == '/') {
        text.len--;
    }
    bool folders = str_find(text, '/', 0) != STR_NOT_FOUND;
    place->base = folders ? BASE_PROJECT : BASE_ANYWHERE;
    if (str_starts(text, "~/")) {
        place->base = BASE_HOME;
        text = str_slice(text, 2, text.len);
    } else if (str_starts(text, "/")) {
        place->base = BASE_ROOT;
        text = str_slice(text, 1, text.len);
    } else if (str_starts(text, "./")) {
        text = str_slice(text, 2, text.len);
    }
    builder_init(&pattern, arena);
    builder_add(&pattern, text);
    builder_add_char(&pattern, '/');
    place->pattern = builder_str(&pattern).ptr;
    return place->pattern != NULL;
}

static bool apply_place(struct config_settling *settling, const struct config_layer *layer,
                        const struct config_statement *statement) {
    struct config_place place = {
        .level = (enum DECISION)statement->number,
        .anywhere = statement->key->setting == SETTING_ALLOW_PATH,
        .floor = layer->tighten,
        .source = source_of(layer, statement),
    };
    if (place.anywhere) {
        place.level = DECISION_ALLOW;
    }
    if (layer->tighten && place.level == DECISION_ALLOW) {
        return ignore(settling, layer, statement);
    }
    return make_place(settling->arena, statement->text, &place) &&
           VEC_PUSH(settling->arena, &settling->config->places, place);
}

static bool apply_database(struct config_settling *settling, const struct config_layer *layer,
                           const struct config_statement *statement) {
    struct config_database database = {
        .text = statement->text,
        .access = (enum DATABASE_ACCESS)statement->number,
        .floor = layer->tighten,
        .source = source_of(layer, statement),
    };
    return layer->tighten && database.access != DATABASE_PRODUCTION
               ? ignore(settling, layer, statement)
               : VEC_PUSH(settling->arena, &settling->config->databases, database);
}

static struct ruleset_rule *find_rule(const struct ruleset *rules, const char *id) {
    for (size_t i = 0; i < rules->rules.count; i++) {
        if (strcmp(rules->rules.items[i].rule.id, id) == 0) {
            return &rules->rules.items[i];
        }
    }
    return NULL;
}

/* A set of rules holds each id once: of a later layer it takes the place of the earlier one, but
 * what only tightens takes the place of nothing and gets an id of its own. */
static bool add_rule(struct config_settling *settling, const struct config_layer *layer,
                     const struct config_statement *statement, struct ruleset_rule rule) {
    struct ruleset *into = layer->tighten ? &settling->besides : &settling->instead;
    struct ruleset_rule *same = find_rule(into, rule.rule.id);
    while (layer->tighten && same != NULL) {
        struct builder id;
        builder_init(&id, settling->arena);
        builder_addf(&id, "%s+", rule.rule.id);
        rule.rule.id = builder_str(&id).ptr;
        if (rule.rule.id == NULL) {
            return false;
        }
        same = find_rule(into, rule.rule.id);
    }
    struct config_rule place = {rule.rule.id, source_of(layer, statement)};
    if (!VEC_PUSH(settling->arena, &settling->config->rule_places, place)) {
        return false;
    }
    if (same != NULL) {
        *same = rule;
        return true;
    }
    return VEC_PUSH(settling->arena, &into->rules, rule);
}

static bool shares_name(const struct program *a, const struct program *b) {
    for (const char *const *x = a->names; *x != NULL; x++) {
        for (const char *const *y = b->names; *y != NULL; y++) {
            if (strcmp(*x, *y) == 0) {
                return true;
            }
        }
    }
    return false;
}

static bool add_program(struct config_settling *settling, const struct ruleset_program *program) {
    struct ruleset_programs *programs = &settling->instead.programs;
    size_t kept = 0;
    for (size_t i = 0; i < programs->count; i++) {
        if (!shares_name(&programs->items[i].program, &program->program)) {
            programs->items[kept++] = programs->items[i];
        }
    }
    programs->count = kept;
    return VEC_PUSH(settling->arena, programs, *program);
}

/* Can a rule make anything stricter? */
static bool is_strict(const struct config *config, const struct rule *rule) {
    enum POLICY policy = config->policies[rule->type].policy;
    return policy >= POLICY_ASK || rule->at_least >= POLICY_ASK;
}

static bool apply_rules(struct config_settling *settling, const struct config_layer *layer,
                        const struct config_statement *statement) {
    const struct ruleset *rules = statement->rules;
    for (size_t i = 0; i < rules->rules.count; i++) {
        if (!add_rule(settling, layer, statement, rules->rules.items[i]) ||
            (layer->tighten && !is_strict(settling->config, &rules->rules.items[i].rule) &&
             !ignore(settling, layer, statement))) {
            return false;
        }
    }
    if (layer->tighten && rules->programs.count > 0) {
        return ignore(settling, layer, statement);
    }
    for (size_t i = 0; i < rules->programs.count; i++) {
        if (!add_program(settling, &rules->programs.items[i])) {
            return false;
        }
    }
    return true;
}

bool config_settle(struct config_settling *settling, const struct config_layer *layer,
                   const struct config_statement *statement) {
    struct config *config = settling->config;
    switch (statement->key->setting) {
    case SETTING_POLICY:
        return apply_policy(settling, layer, statement);
    case SETTING_VALUE:
        return apply_value(settling, layer, statement);
    case SETTING_TRUSTED_PATH:
        return apply_item(settling, layer, statement, &config->trusted_paths);
    case SETTING_TRUSTED_HOST:
        return apply_item(settling, layer, statement, &config->trusted_hosts);
    case SETTING_TRUSTED_CONTAINER:
        return apply_item(settling, layer, statement, &config->trusted_containers);
    case SETTING_ALLOW_PATH:
    case SETTING_SENSITIVE_PATH:
        return apply_place(settling, layer, statement);
    case SETTING_DATABASE:
        return apply_database(settling, layer, statement);
    case SETTING_CLASSIFY:
    case SETTING_RULE:
    case SETTING_PROGRAM:
        return apply_rules(settling, layer, statement);
    case SETTING_EXTENDS:
        break;
    }
    return true;
}
