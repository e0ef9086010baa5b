/* Where what is in force was written, and as what. */
#include "judge/config.h"

#include "base/path.h"

#include <string.h>

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

bool config_add_value(struct builder *out, const struct config_key *key,
                      const struct config_value *value) {
    switch (key->form) {
    case FORM_NUMBER:
        builder_addf(out, "%d", value->number);
        break;
    case FORM_SWITCH:
        builder_add_c(out, key->choices[value->number]);
        break;
    case FORM_TEXT:
        toml_write_string(out, value->text);
        break;
    default:
        toml_write_string(out, str_from(key->choices[value->number]));
        break;
    }
    return !out->failed;
}

static const char *id_of(const struct ruleset *rules) {
    return rules->rules.count > 0      ? rules->rules.items[0].rule.id
           : rules->programs.count > 0 ? rules->programs.items[0].program.names[0]
                                       : "";
}

void config_add_statement(struct builder *out, const struct config_statement *statement,
                          const char *agent) {
    const struct config_key *key = statement->key;
    struct config_value value = {.number = statement->number, .text = statement->text};
    const char *table = strcmp(key->table, CONFIG_AGENT_TABLE) == 0 ? agent : key->table;
    if (statement->preset.len > 0) {
        builder_addf(out, "[preset.%.*s] ", STR_ARG(statement->preset));
    }
    if (key->form == FORM_TABLES) {
        builder_addf(out, "[[%s]] %s", key->name, id_of(statement->rules));
        return;
    }
    if (table[0] != '\0') {
        builder_addf(out, "[%s] ", table);
    }
    if (key->name[0] == '*') {
        toml_write_key(out, statement->name);
    } else {
        builder_add_c(out, key->name);
    }
    builder_add_c(out, key->form == FORM_LIST ? " = [" : " = ");
    if (key->form == FORM_LIST) {
        toml_write_string(out, statement->text);
        builder_add_char(out, ']');
    } else {
        config_add_value(out, key, &value);
    }
}

void config_add_notes(struct builder *out, const struct config *config, const char *start) {
    if (config->warning.len > 0) {
        builder_addf(out, "%s%.*s\n", start, STR_ARG(config->warning));
    }
    if (config->project.exists && config->project.trust == CONFIG_CHANGED) {
        builder_addf(
            out,
            "%s%s has changed since it was trusted, so it only makes stricter; look at it, "
            "then: nah trust-project\n",
            start, config->project.path);
        return;
    }
    for (size_t i = 0; i < config->ignored.count; i++) {
        const struct config_file *file = config->ignored.items[i].source.file;
        if (file == &config->project && file->trust != CONFIG_TRUSTED) {
            builder_addf(out,
                         "%s%s is not trusted, so what would loosen in it is not in force; see nah "
                         "status\n",
                         start, file->path);
            return;
        }
    }
}
