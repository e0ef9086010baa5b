/* Precedence: which of all that the files say is in force. */
#include "judge/config_settle.h"

#include "base/path.h"
#include "judge/config_doubt.h"
#include "judge/config_preset.h"
#include "judge/config_reader.h"

bool config_replaces(const struct config_source *standing, int standing_rank,
                     enum CONFIG_LAYER layer, int rank, bool tighten) {
    return tighten ? rank > standing_rank : layer >= standing->layer;
}

/* Applies the statements of one part of a file. */
static bool apply_part(struct config_settling *settling, const struct config_layer *layer,
                       struct str preset, struct str project) {
    for (size_t i = 0; i < layer->file->statements->count; i++) {
        const struct config_statement *statement = &layer->file->statements->items[i];
        if (str_equal(statement->preset, preset) && str_equal(statement->project, project) &&
            !config_settle(settling, layer, statement)) {
            return false;
        }
    }
    return true;
}

static bool apply_presets(struct config_settling *settling, const struct config_layer *layer) {
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

static bool apply_layer(struct config_settling *settling, const struct config_layer *layer) {
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
static bool apply_layers(struct config_settling *settling) {
    for (int tighten = 0; tighten < 2; tighten++) {
        for (int i = CONFIG_USER; i <= CONFIG_PROJECT_PRESET; i++) {
            bool project = i == CONFIG_PROJECT || i == CONFIG_PROJECT_PRESET;
            struct config_layer layer = {
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
            const char *text = config_keys[i].usual_text;
            config->values[config_keys[i].value] = (struct config_value){
                .number = config_keys[i].usual,
                .text = str_from(text == NULL || config_keys[i].form != FORM_TEXT ? "" : text)};
        }
    }
}

static bool read_file(struct config_settling *settling, struct config_file *file, bool in_project) {
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

static bool finish_rules(struct config_settling *settling) {
    struct config *config = settling->config;
    const char *culprit = NULL;
    struct ruleset *besides = &settling->besides;
    const struct ruleset *instead = &settling->instead;
    if (!config_doubt_programs(settling->arena, config, besides)) {
        return false;
    }
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

static bool write_warning(struct config_settling *settling) {
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
    struct config_settling settling = {.arena = arena, .request = request, .config = config};
    ruleset_init(&settling.instead, arena);
    ruleset_init(&settling.besides, arena);
    config->preset = request->preset;
    config_defaults(config);
    return read_file(&settling, &config->user, false) &&
           read_file(&settling, &config->project, true) && apply_layers(&settling) &&
           finish_rules(&settling) && write_warning(&settling);
}
