/* Precedence: which of all that the files say is in force. */
#include "judge/config_preset.h"
#include "judge/config_reader.h"

#include "base/path.h"

#include <string.h>

/* What is being applied now. */
struct layer {
    enum CONFIG_LAYER layer;
    const struct config_file *file;
    bool tighten;
};

struct settling {
    struct arena *arena;
    const struct config_request *request;
    struct config *config;
    struct ruleset instead;
    struct ruleset besides;
};

bool config_replaces(const struct config_source *standing, int standing_rank,
                     enum CONFIG_LAYER layer, int rank, bool tighten) {
    return tighten ? rank > standing_rank : layer >= standing->layer;
}

static struct config_source source_of(const struct layer *layer,
                                      const struct config_statement *statement) {
    return (struct config_source){layer->layer, layer->file, statement->offset};
}

/* Remembers what a layer that only tightens says in vain. */
static bool ignore(struct settling *settling, const struct layer *layer,
                   const struct config_statement *statement) {
    struct config_ignored ignored = {statement, source_of(layer, statement)};
    return VEC_PUSH(settling->arena, &settling->config->ignored, ignored);
}

static bool apply_policy(struct settling *settling, const struct layer *layer,
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

static bool apply_value(struct settling *settling, const struct layer *layer,
                        const struct config_statement *statement) {
    const int *ranks = statement->key->ranks;
    struct config_value *standing = &settling->config->values[statement->key->value];
    if (statement->other_agent) {
        return true;
    }
    if (!config_replaces(&standing->source, ranks == NULL ? 0 : ranks[standing->number],
                         layer->layer, ranks == NULL ? 0 : ranks[statement->number],
                         layer->tighten)) {
        return standing->number == statement->number || ignore(settling, layer, statement);
    }
    standing->number = statement->number;
    standing->source = source_of(layer, statement);
    return true;
}

/* Lists grow: each layer adds to what the others trust. */
static bool apply_item(struct settling *settling, const struct layer *layer,
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

static bool apply_place(struct settling *settling, const struct layer *layer,
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

static bool apply_database(struct settling *settling, const struct layer *layer,
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
static bool add_rule(struct settling *settling, const struct layer *layer,
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

static bool add_program(struct settling *settling, const struct ruleset_program *program) {
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

static bool apply_rules(struct settling *settling, const struct layer *layer,
                        const struct config_statement *statement) {
    const struct ruleset *rules = statement->rules;
    for (size_t i = 0; i < rules->rules.count; i++) {
        if (!add_rule(settling, layer, statement, rules->rules.items[i])) {
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

static bool apply(struct settling *settling, const struct layer *layer,
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

/* Applies the statements of one part of a file. */
static bool apply_part(struct settling *settling, const struct layer *layer, struct str preset,
                       struct str project) {
    for (size_t i = 0; i < layer->file->statements->count; i++) {
        const struct config_statement *statement = &layer->file->statements->items[i];
        if (str_equal(statement->preset, preset) && str_equal(statement->project, project) &&
            !apply(settling, layer, statement)) {
            return false;
        }
    }
    return true;
}

static bool apply_presets(struct settling *settling, const struct layer *layer) {
    struct strs chain;
    if (!config_preset_chain(layer->file, settling->request->preset, settling->arena, &chain)) {
        return false;
    }
    for (size_t i = 0; i < chain.count; i++) {
        if (!apply_part(settling, layer, chain.items[i], STR(""))) {
            return false;
        }
    }
    return true;
}

static bool apply_layer(struct settling *settling, const struct layer *layer) {
    switch (layer->layer) {
    case CONFIG_USER_PRESET:
    case CONFIG_PROJECT_PRESET:
        return settling->request->preset.len == 0 || apply_presets(settling, layer);
    case CONFIG_USER_PROJECT:
        return settling->request->project.len == 0 ||
               apply_part(settling, layer, STR(""), settling->request->project);
    default:
        return apply_part(settling, layer, STR(""), STR(""));
    }
}

static bool only_tightens(const struct config_file *file) {
    return file->trust != CONFIG_TRUSTED || file->problems.count > 0;
}

/* All layers in order; those that only tighten come after all others, so that nothing loosens what
 * they say. */
static bool apply_layers(struct settling *settling) {
    for (int tighten = 0; tighten < 2; tighten++) {
        for (int i = CONFIG_USER; i <= CONFIG_PROJECT_PRESET; i++) {
            bool project = i == CONFIG_PROJECT || i == CONFIG_PROJECT_PRESET;
            struct layer layer = {
                .layer = (enum CONFIG_LAYER)i,
                .file = project ? &settling->config->project : &settling->config->user,
                .tighten = tighten == 1,
            };
            if (only_tightens(layer.file) == layer.tighten && !apply_layer(settling, &layer)) {
                return false;
            }
        }
    }
    return true;
}

/* --- the whole --- */

void config_defaults(struct config *config) {
    for (int i = 0; i < ACTION_TYPE_COUNT; i++) {
        config->policies[i] =
            (struct config_policy){.policy = action_type_of((enum ACTION_TYPE)i)->policy};
    }
    for (size_t i = 0; i < config_key_count; i++) {
        if (config_keys[i].setting == SETTING_VALUE) {
            config->values[config_keys[i].value].number = config_keys[i].usual;
        }
    }
}

static bool read_file(struct settling *settling, struct config_file *file, bool in_project) {
    struct config_reader reader = {settling->arena, settling->request, file, in_project};
    file->presets = (struct strs){0};
    if (!config_read(&reader)) {
        return false;
    }
    for (size_t i = 0; i < file->statements->count; i++) {
        const struct config_statement *statement = &file->statements->items[i];
        if (statement->key->setting != SETTING_EXTENDS) {
            continue;
        }
        bool known = config_has_preset(file, statement->text);
        bool circle = config_preset_is_circle(file, statement->preset);
        if ((!known &&
             !config_problem(&reader, statement->offset, "there is no preset '%.*s' in this file",
                             STR_ARG(statement->text))) ||
            (circle && !config_problem(&reader, statement->offset,
                                       "the preset '%.*s' extends itself, over '%.*s'",
                                       STR_ARG(statement->preset), STR_ARG(statement->text)))) {
            return false;
        }
    }
    return true;
}

static bool finish_rules(struct settling *settling) {
    struct config *config = settling->config;
    const char *culprit = NULL;
    const struct ruleset *besides = &settling->besides;
    const struct ruleset *instead = &settling->instead;
    return (besides->rules.count == 0 ||
            ruleset_finish(besides, &config->besides, &culprit, NULL)) &&
           (instead->rules.count + instead->programs.count == 0 ||
            ruleset_finish(instead, &config->rules, &culprit, NULL));
}

static void warn(struct builder *out, const struct config_file *file, struct str home) {
    const struct error *error = &file->problems.items[0].error;
    struct str path = str_from(file->path);
    bool below = path_inside(path, home);
    builder_add_c(out,
                  out->len > 0 ? "; " : "nah's settings have an error, so they only tighten: ");
    builder_addf(out, "%s%.*s", below ? "~" : "",
                 STR_ARG(str_slice(path, below ? home.len : 0, path.len)));
    if (error->line > 0) {
        builder_addf(out, ":%zu:%zu", error->line, error->column);
    }
    builder_addf(out, ": %s", error->message);
}

static bool write_warning(struct settling *settling) {
    struct config *config = settling->config;
    struct builder out;
    builder_init(&out, settling->arena);
    if (config->user.problems.count > 0) {
        warn(&out, &config->user, settling->request->home);
    }
    if (config->project.problems.count > 0) {
        warn(&out, &config->project, settling->request->home);
    }
    if (config->preset.len > 0 && !config_has_preset(&config->user, config->preset) &&
        !config_has_preset(&config->project, config->preset)) {
        builder_addf(&out, "%snah's settings have no preset '%.*s'", out.len > 0 ? "; " : "",
                     STR_ARG(config->preset));
    }
    config->warning = builder_str(&out);
    return config->warning.ptr != NULL;
}

bool config_build(struct arena *arena, const struct config_request *request,
                  struct config *config) {
    struct settling settling = {.arena = arena, .request = request, .config = config};
    ruleset_init(&settling.instead, arena);
    ruleset_init(&settling.besides, arena);
    config->preset = request->preset;
    config_defaults(config);
    return read_file(&settling, &config->user, false) &&
           read_file(&settling, &config->project, true) && apply_layers(&settling) &&
           finish_rules(&settling) && write_warning(&settling);
}

size_t config_source_line(const struct config_source *source) {
    size_t line = 0;
    size_t column = 0;
    if (source->file != NULL) {
        error_locate(source->file->text.ptr, source->file->text.len, source->offset, &line,
                     &column);
    }
    return line;
}

struct str config_source_text(const struct config_source *source, struct str home,
                              struct arena *arena) {
    struct builder out;
    if (source->file == NULL) {
        return STR("built-in");
    }
    struct str path = str_from(source->file->path);
    bool below = path_inside(path, home);
    builder_init(&out, arena);
    builder_add_c(&out, below ? "~" : "");
    builder_add(&out, str_slice(path, below ? home.len : 0, path.len));
    builder_addf(&out, ":%zu", config_source_line(source));
    return builder_str(&out);
}

const struct config_source *config_rule_source(const struct config *config, struct str id) {
    for (size_t i = config == NULL ? 0 : config->rule_places.count; i > 0; i--) {
        if (str_is(id, config->rule_places.items[i - 1].id)) {
            return &config->rule_places.items[i - 1].source;
        }
    }
    return NULL;
}
