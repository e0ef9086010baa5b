/* A file of settings as statements: each key found in the table, each value of the right form. */
#include "judge/config_reader.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum {
    SHOWN_MAX = 60,     /* bytes of a name in a message */
    PROBLEMS_MAX = 100, /* more are not listed */
    LIST_MAX = 4096,    /* items of a list */
};

/* Where in a file the reader is. */
struct config_part {
    unsigned where; /* one of IN_... */
    struct str preset;
    struct str project;
};

bool config_problem(struct config_reader *reader, size_t offset, const char *format, ...) {
    struct config_problem problem = {0};
    char message[ERROR_MESSAGE_MAX];
    size_t line = 0;
    size_t column = 0;
    va_list arguments;
    if (reader->file->problems.count >= PROBLEMS_MAX) {
        return true;
    }
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    for (char *c = message; *c != '\0'; c++) {
        *c = (unsigned char)*c < ' ' || *c == 127 ? '?' : *c;
    }
    error_set(&problem.error, ERROR_SYNTAX, "%s", message);
    error_locate(reader->file->text.ptr, reader->file->text.len, offset, &line, &column);
    error_at(&problem.error, line, column);
    return VEC_PUSH(reader->arena, &reader->file->problems, problem);
}

bool config_problem_unknown(struct config_reader *reader, size_t offset, const char *what,
                            const struct nearest *nearest) {
    struct str given = utf8_cut(nearest->given, SHOWN_MAX);
    if (nearest->best.len == 0) {
        return config_problem(reader, offset, "there is no %s '%.*s'", what, STR_ARG(given));
    }
    return config_problem(reader, offset, "there is no %s '%.*s'; did you mean '%.*s'?", what,
                          STR_ARG(given), STR_ARG(nearest->best));
}

/* --- values --- */

static bool wrong_kind(struct config_reader *reader, const struct toml_value *value,
                       const char *expected) {
    return config_problem(reader, value->span.start, "expected %s, found %s", expected,
                          toml_kind_name(value->kind));
}

static bool wrong_choice(struct config_reader *reader, const struct config_key *key,
                         const struct toml_value *value) {
    struct nearest nearest;
    struct builder expected;
    struct str given = utf8_cut(value->string, SHOWN_MAX);
    nearest_init(&nearest, value->string);
    builder_init(&expected, reader->arena);
    for (int i = 0; key->choices[i] != NULL; i++) {
        nearest_offer(&nearest, str_from(key->choices[i]));
        builder_addf(&expected, "%s\"%s\"", i > 0 ? ", " : "", key->choices[i]);
    }
    struct str names = builder_str(&expected);
    if (names.ptr == NULL) {
        return false;
    }
    if (nearest.best.len > 0) {
        return config_problem(reader, value->span.start,
                              "there is no '%.*s' here; did you mean \"%.*s\"? Possible: %.*s",
                              STR_ARG(given), STR_ARG(nearest.best), STR_ARG(names));
    }
    return config_problem(reader, value->span.start, "expected one of %.*s; found '%.*s'",
                          STR_ARG(names), STR_ARG(given));
}

static bool read_choice(struct config_reader *reader, struct config_statement statement,
                        const struct toml_value *value) {
    struct str given;
    if (!toml_get_string(value, &given)) {
        return wrong_kind(reader, value, "a string");
    }
    for (int i = 0; statement.key->choices[i] != NULL; i++) {
        if (str_is(given, statement.key->choices[i])) {
            statement.number = i;
            return config_keep(reader, statement);
        }
    }
    return wrong_choice(reader, statement.key, value);
}

static bool read_text(struct config_reader *reader, struct config_statement statement,
                      const struct toml_value *value) {
    if (!toml_get_string(value, &statement.text)) {
        return wrong_kind(reader, value, "a string");
    }
    if (statement.text.len == 0 || str_find(statement.text, '\0', 0) != STR_NOT_FOUND) {
        return config_problem(reader, value->span.start, "expected a string that is not empty");
    }
    return config_keep(reader, statement);
}

static bool read_number(struct config_reader *reader, struct config_statement statement,
                        const struct toml_value *value) {
    const struct config_key *key = statement.key;
    int64_t number = 0;
    if (!toml_get_integer(value, &number)) {
        return wrong_kind(reader, value, "an integer");
    }
    if (number < key->least || number > key->most) {
        return config_problem(reader, value->span.start, "expected a number from %d to %d",
                              key->least, key->most);
    }
    statement.number = (int)number;
    return config_keep(reader, statement);
}

static bool read_list(struct config_reader *reader, struct config_statement statement,
                      const struct toml_value *value) {
    if (value->kind != TOML_ARRAY || value->origin == TOML_FROM_ARRAY_HEADER) {
        return wrong_kind(reader, value, "an array of strings");
    }
    if (value->count > LIST_MAX) {
        return config_problem(reader, value->span.start, "more than %d items", LIST_MAX);
    }
    for (const struct toml_value *item = value->first; item != NULL; item = item->next) {
        statement.offset = item->span.start;
        if (!read_text(reader, statement, item)) {
            return false;
        }
    }
    return true;
}

static bool read_tables(struct config_reader *reader, struct config_statement statement,
                        const struct toml_value *value) {
    if (value->kind != TOML_ARRAY) {
        return config_problem(reader, value->span.start, "expected [[%s]] with two brackets",
                              statement.key->name);
    }
    for (const struct toml_value *item = value->first; item != NULL; item = item->next) {
        statement.offset = item->span.start;
        if (item->kind != TOML_TABLE) {
            if (!wrong_kind(reader, item, "a table")) {
                return false;
            }
            continue;
        }
        bool done = statement.key->setting == SETTING_CLASSIFY
                        ? config_read_classify(reader, item, &statement.rules)
                        : config_read_rule(reader, item, statement.key->setting == SETTING_PROGRAM,
                                           &statement.rules);
        bool new = true;
        done = done && config_check_ids(reader, &statement, &new);
        if (!done || (statement.rules != NULL && new && !config_keep(reader, statement))) {
            return false;
        }
    }
    return true;
}

static bool read_value(struct config_reader *reader, const struct config_part *part,
                       const struct config_key *key, bool other_agent,
                       const struct toml_value *value) {
    struct config_statement statement = {
        .key = key,
        .preset = part->preset,
        .project = part->project,
        .other_agent = other_agent,
        .name = value->key,
        .offset = value->key_span.start,
    };
    bool on = false;
    if ((key->where & part->where) == 0) {
        return config_problem(reader, value->key_span.start, "'%s' cannot stand %s", key->name,
                              part->where == IN_PRESET     ? "in a preset"
                              : part->where == IN_PROJECTS ? "in a table of [projects]"
                              : key->where == IN_PRESET    ? "outside a preset"
                                                           : "outside a table of [projects]");
    }
    switch (key->form) {
    case FORM_CHOICE:
        return read_choice(reader, statement, value);
    case FORM_SWITCH:
        if (!toml_get_boolean(value, &on)) {
            return wrong_kind(reader, value, "true or false");
        }
        statement.number = on;
        return config_keep(reader, statement);
    case FORM_LIST:
        return read_list(reader, statement, value);
    case FORM_TEXT:
        return read_text(reader, statement, value);
    case FORM_NUMBER:
        return read_number(reader, statement, value);
    case FORM_TABLES:
        return read_tables(reader, statement, value);
    }
    return true;
}

/* --- tables --- */

static bool is_agent(const struct config_reader *reader, struct str name) {
    const char *const *agents = reader->request->agents;
    for (; agents != NULL && *agents != NULL; agents++) {
        if (str_is(name, *agents)) {
            return true;
        }
    }
    return false;
}

static bool is_key_of(const struct config_key *key, const char *table, struct str name) {
    return strcmp(key->table, table) == 0 &&
           (strcmp(key->name, "*") == 0 || str_is(name, key->name));
}

static bool unknown_key(struct config_reader *reader, const char *table,
                        const struct toml_value *value) {
    struct nearest nearest;
    nearest_init(&nearest, value->key);
    for (size_t i = 0; i < config_key_count; i++) {
        if (strcmp(config_keys[i].table, table) == 0) {
            nearest_offer(&nearest, str_from(config_keys[i].name));
        }
    }
    return config_problem_unknown(reader, value->key_span.start, "key", &nearest);
}

/* Reads the children of a table whose keys are those of `table` in config_keys. */
static bool read_table(struct config_reader *reader, const struct config_part *part,
                       const char *table, bool other_agent, const struct toml_value *value) {
    if (value->kind != TOML_TABLE) {
        return wrong_kind(reader, value, "a table");
    }
    for (const struct toml_value *child = value->first; child != NULL; child = child->next) {
        size_t i = 0;
        while (i < config_key_count && !is_key_of(&config_keys[i], table, child->key)) {
            i++;
        }
        bool done = i < config_key_count
                        ? read_value(reader, part, &config_keys[i], other_agent, child)
                        : unknown_key(reader, table, child);
        if (!done) {
            return false;
        }
    }
    return true;
}

static void offer_tables(const struct config_reader *reader, const struct config_part *part,
                         struct nearest *nearest) {
    for (size_t i = 0; i < config_key_count; i++) {
        const struct config_key *key = &config_keys[i];
        if (strcmp(key->table, CONFIG_AGENT_TABLE) != 0) {
            nearest_offer(nearest, str_from(key->table[0] == '\0' ? key->name : key->table));
        }
    }
    const char *const *agents = reader->request->agents;
    for (; agents != NULL && *agents != NULL; agents++) {
        nearest_offer(nearest, str_from(*agents));
    }
    if (part->where == IN_FILE) {
        nearest_offer(nearest, STR("preset"));
        nearest_offer(nearest, STR("projects"));
    }
}

/* One key at the top of a part: a table of keys, or a key of its own. */
static bool read_top(struct config_reader *reader, const struct config_part *part,
                     const struct toml_value *value) {
    struct nearest nearest;
    for (size_t i = 0; i < config_key_count; i++) {
        const struct config_key *key = &config_keys[i];
        if (key->table[0] == '\0' && str_is(value->key, key->name)) {
            return read_value(reader, part, key, false, value);
        }
        if (key->table[0] != '\0' && str_is(value->key, key->table)) {
            return read_table(reader, part, key->table, false, value);
        }
    }
    if (is_agent(reader, value->key)) {
        bool other = !str_is(value->key, reader->request->agents[0]);
        return read_table(reader, part, CONFIG_AGENT_TABLE, other, value);
    }
    nearest_init(&nearest, value->key);
    offer_tables(reader, part, &nearest);
    return config_problem_unknown(reader, value->key_span.start, "key", &nearest);
}

static bool read_part(struct config_reader *reader, const struct config_part *part,
                      const struct toml_value *table);

/* [preset.NAME] and [projects."ROOT"]: each child is a part of its own. */
static bool read_parts(struct config_reader *reader, unsigned where,
                       const struct toml_value *tables) {
    if (tables->kind != TOML_TABLE) {
        return wrong_kind(reader, tables, "a table");
    }
    for (const struct toml_value *child = tables->first; child != NULL; child = child->next) {
        struct config_part part = {.where = where};
        if (where == IN_PRESET) {
            part.preset = child->key;
        } else {
            part.project = child->key;
        }
        if (child->kind != TOML_TABLE) {
            if (!wrong_kind(reader, child, "a table")) {
                return false;
            }
            continue;
        }
        if (where == IN_PROJECTS && !str_starts(child->key, "/") &&
            !config_problem(reader, child->key_span.start,
                            "expected the path of a project's root, "
                            "such as [projects.\"/srv/app\"]")) {
            return false;
        }
        if (child->key.len == 0 &&
            !config_problem(reader, child->key_span.start, "expected a name")) {
            return false;
        }
        if ((where == IN_PRESET && !VEC_PUSH(reader->arena, &reader->file->presets, child->key)) ||
            !read_part(reader, &part, child)) {
            return false;
        }
    }
    return true;
}

static bool read_part(struct config_reader *reader, const struct config_part *part,
                      const struct toml_value *table) {
    for (const struct toml_value *value = table->first; value != NULL; value = value->next) {
        bool done;
        if (part->where == IN_FILE && str_is(value->key, "preset")) {
            done = read_parts(reader, IN_PRESET, value);
        } else if (part->where == IN_FILE && str_is(value->key, "projects")) {
            done = reader->in_project
                       ? config_problem(reader, value->key_span.start,
                                        "a project's file says nothing of other projects")
                       : read_parts(reader, IN_PROJECTS, value);
        } else {
            done = read_top(reader, part, value);
        }
        if (!done) {
            return false;
        }
    }
    return true;
}

/* --- the file --- */

/* The text up to the line that cannot be read, so that what tightens before it still holds. */
static struct str readable_part(struct str text, const struct error *error) {
    size_t line = 1;
    for (size_t i = 0; i < text.len; i++) {
        if (line >= error->line) {
            return str_slice(text, 0, i);
        }
        line += text.ptr[i] == '\n';
    }
    return str_slice(text, 0, 0);
}

bool config_read(struct config_reader *reader) {
    struct config_file *file = reader->file;
    struct toml_value *root = NULL;
    struct error error = {0};
    const struct config_part part = {.where = IN_FILE};
    file->statements = ARENA_NEW(reader->arena, struct config_statements);
    if (file->statements == NULL) {
        return false;
    }
    if (!file->exists) {
        return true;
    }
    if (toml_parse(reader->arena, file->text, &root, &error)) {
        return read_part(reader, &part, root);
    }
    struct config_problem problem = {error};
    if (error.code == ERROR_MEMORY || !VEC_PUSH(reader->arena, &file->problems, problem)) {
        return false;
    }
    struct str before = readable_part(file->text, &error);
    if (!toml_parse(reader->arena, before, &root, &error)) {
        return error.code != ERROR_MEMORY;
    }
    return read_part(reader, &part, root);
}
