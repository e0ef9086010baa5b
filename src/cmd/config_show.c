/* What is in force, in the form of a file of settings or as JSON. */
#include "cmd/config_show.h"

#include "base/json.h"

#include <stdio.h>
#include <string.h>

enum {
    NUMBER_TEXT = 16,
};

static struct str origin_of(struct settings *settings, const struct config_source *source) {
    return config_source_text(source, settings->environment.home, &settings->arena);
}

/* With --project only what its file has set. */
static bool is_shown(const struct settings *settings, const struct config_source *source) {
    return !settings->in_project || source->file == &settings->config.project;
}

/* --- as TOML --- */

struct page {
    struct settings *settings;
    struct builder out;
    bool origin; /* say where each value comes from */
    bool set;    /* only what somebody has set */
};

static void end_line(struct page *page, const struct config_source *source) {
    if (page->origin) {
        struct str origin = origin_of(page->settings, source);
        builder_addf(&page->out, "  # %.*s", STR_ARG(origin));
    }
    builder_add_char(&page->out, '\n');
}

static bool is_on_page(const struct page *page, const struct config_source *source) {
    return is_shown(page->settings, source) && (!page->set || source->file != NULL);
}

/* The heading of a table, before its first line. */
static void begin_table(struct page *page, const char *name, bool *begun) {
    if (!*begun) {
        builder_addf(&page->out, "\n[%s]\n", name);
        *begun = true;
    }
}

static void add_items(struct page *page, const char *name, const struct config_items *items) {
    bool begun = false;
    for (size_t i = 0; i < items->count; i++) {
        if (!is_on_page(page, &items->items[i].source)) {
            continue;
        }
        if (!begun) {
            builder_addf(&page->out, "%s = [\n", name);
            begun = true;
        }
        builder_add_c(&page->out, "  ");
        toml_write_string(&page->out, items->items[i].text);
        builder_add_char(&page->out, ',');
        end_line(page, &items->items[i].source);
    }
    builder_add_c(&page->out, begun ? "]\n" : "");
}

static void add_policies(struct page *page) {
    bool begun = false;
    for (int i = 0; i < ACTION_TYPE_COUNT; i++) {
        const struct config_policy *policy = &page->settings->config.policies[i];
        if (is_on_page(page, &policy->source)) {
            begin_table(page, "actions", &begun);
            builder_addf(&page->out, "%s = \"%s\"", action_type_of((enum ACTION_TYPE)i)->name,
                         policy_name(policy->policy));
            end_line(page, &policy->source);
        }
    }
}

static void add_places(struct page *page) {
    const struct config_places *list = &page->settings->config.places;
    bool begun = false;
    for (size_t i = 0; i < list->count; i++) {
        const struct config_place *place = &list->items[i];
        if (is_on_page(page, &place->source)) {
            begin_table(page, "sensitive_paths", &begun);
            toml_write_key(&page->out, place->text);
            builder_addf(&page->out, " = \"%s\"", decision_name(place->level));
            end_line(page, &place->source);
        }
    }
}

static void add_databases(struct page *page) {
    const struct config_databases *list = &page->settings->config.databases;
    const struct config_key *key = config_setting_key(SETTING_DATABASE);
    bool begun = false;
    for (size_t i = 0; i < list->count; i++) {
        if (is_on_page(page, &list->items[i].source)) {
            begin_table(page, "databases", &begun);
            toml_write_key(&page->out, list->items[i].text);
            builder_addf(&page->out, " = \"%s\"", key->choices[list->items[i].access]);
            end_line(page, &list->items[i].source);
        }
    }
}

static void add_rules(struct page *page, const struct rules *rules, const char *kind) {
    bool begun = false;
    for (size_t i = 0; i < rules->count; i++) {
        const struct rule *rule = &rules->items[i];
        const struct config_source *source =
            config_rule_source(&page->settings->config, str_from(rule->id));
        if (source == NULL || !is_on_page(page, source)) {
            continue;
        }
        begun = true;
        builder_addf(&page->out, "\n# %s %s: %s", kind, rule->id, action_type_of(rule->type)->name);
        if (page->origin) {
            struct str origin = origin_of(page->settings, source);
            builder_addf(&page->out, "  # %.*s", STR_ARG(origin));
        }
    }
    builder_add_c(&page->out, begun ? "\n" : "");
}

static const char *table_of(const struct config_key *key) {
    return strcmp(key->table, CONFIG_AGENT_TABLE) == 0 ? settings_agent() : key->table;
}

static void add_values(struct page *page) {
    const char *table = "";
    for (int i = 0; i < CONFIG_VALUE_COUNT; i++) {
        const struct config_value *value = &page->settings->config.values[i];
        const struct config_key *key = config_value_key((enum CONFIG_VALUE)i);
        if (value->source.file == NULL || !is_shown(page->settings, &value->source)) {
            continue; /* what nobody has set follows from the flags of a session */
        }
        if (strcmp(table, table_of(key)) != 0) {
            table = table_of(key);
            builder_addf(&page->out, "\n[%s]\n", table);
        }
        builder_addf(&page->out, "%s = ", key->name);
        config_add_value(&page->out, key, value);
        end_line(page, &value->source);
    }
}

bool config_show_text(struct settings *settings, bool origin, bool set, struct str *text) {
    struct page page = {.settings = settings, .origin = origin, .set = set};
    const struct config *config = &settings->config;
    builder_init(&page.out, &settings->arena);
    add_items(&page, "trusted_paths", &config->trusted_paths);
    add_items(&page, "trusted_hosts", &config->trusted_hosts);
    add_items(&page, "trusted_containers", &config->trusted_containers);
    add_policies(&page);
    add_places(&page);
    add_databases(&page);
    add_values(&page);
    add_rules(&page, &config->rules, "rule");
    add_rules(&page, &config->besides, "rule that only tightens");
    *text = builder_str(&page.out);
    return text->ptr != NULL;
}

/* --- as JSON --- */

static void json_line(struct settings *settings, struct builder *out, const char *setting,
                      struct str name, const char *value, const struct config_source *source) {
    struct json json = {.out = out};
    if (!is_shown(settings, source)) {
        return;
    }
    json_begin(&json, '{');
    json_member(&json, "setting", str_from(setting));
    json_member(&json, "name", name);
    json_member(&json, "value", str_from(value));
    json_member(&json, "set_by", origin_of(settings, source));
    json_end(&json, '}');
    builder_add_char(out, '\n');
}

/* The value without quotes. */
static const char *value_text(const struct config_key *key, const struct config_value *value,
                              char text[static NUMBER_TEXT], struct arena *arena) {
    if (key->form == FORM_TEXT) {
        const char *copy = str_to_c(arena, value->text);
        return copy == NULL ? "" : copy;
    }
    if (key->form == FORM_NUMBER) {
        snprintf(text, NUMBER_TEXT, "%d", value->number);
        return text;
    }
    return key->choices[value->number];
}

static void json_items(struct settings *settings, struct builder *out, const char *setting,
                       const struct config_items *items) {
    for (size_t i = 0; i < items->count; i++) {
        json_line(settings, out, setting, items->items[i].text, "trusted", &items->items[i].source);
    }
}

static void json_rules(struct settings *settings, struct builder *out, const struct rules *rules) {
    static const struct config_source built_in = {.file = NULL};
    for (size_t i = 0; i < rules->count; i++) {
        const struct rule *rule = &rules->items[i];
        const struct config_source *source =
            config_rule_source(&settings->config, str_from(rule->id));
        json_line(settings, out, "rule", str_from(rule->id), action_type_of(rule->type)->name,
                  source == NULL ? &built_in : source);
    }
}

bool config_show_json(struct settings *settings, struct str *text) {
    const struct config *config = &settings->config;
    struct builder out;
    builder_init(&out, &settings->arena);
    for (int i = 0; i < ACTION_TYPE_COUNT; i++) {
        json_line(settings, &out, "actions", str_from(action_type_of((enum ACTION_TYPE)i)->name),
                  policy_name(config->policies[i].policy), &config->policies[i].source);
    }
    json_items(settings, &out, "trusted_paths", &config->trusted_paths);
    json_items(settings, &out, "trusted_hosts", &config->trusted_hosts);
    json_items(settings, &out, "trusted_containers", &config->trusted_containers);
    for (size_t i = 0; i < config->places.count; i++) {
        const struct config_place *place = &config->places.items[i];
        json_line(settings, &out, place->anywhere ? "allow_paths" : "sensitive_paths", place->text,
                  decision_name(place->level), &place->source);
    }
    for (size_t i = 0; i < config->databases.count; i++) {
        const struct config_database *database = &config->databases.items[i];
        json_line(settings, &out, "databases", database->text,
                  config_setting_key(SETTING_DATABASE)->choices[database->access],
                  &database->source);
    }
    for (int i = 0; i < CONFIG_VALUE_COUNT; i++) {
        const struct config_key *key = config_value_key((enum CONFIG_VALUE)i);
        char number[NUMBER_TEXT];
        json_line(settings, &out, table_of(key), str_from(key->name),
                  value_text(key, &config->values[i], number, &settings->arena),
                  &config->values[i].source);
    }
    json_rules(settings, &out, &config->rules);
    json_rules(settings, &out, &config->besides);
    *text = builder_str(&out);
    return text->ptr != NULL;
}
