/* [[classify]], [[rule]] and [[program]] of the settings, as rules. */
#include "judge/config_reader.h"

#include "base/utf8.h"

#include <string.h>

enum {
    WORDS_MAX = 16,      /* of a prefix */
    FLAG_SHOWN_MAX = 60, /* bytes */
};

/* A table of its own for each rule: which of them count is decided later. */
static struct ruleset *new_ruleset(struct config_reader *reader) {
    struct ruleset *rules = ARENA_NEW(reader->arena, struct ruleset);
    if (rules != NULL) {
        ruleset_init(rules, reader->arena);
    }
    return rules;
}

bool config_read_rule(struct config_reader *reader, const struct toml_value *table, bool program,
                      struct ruleset **rules) {
    struct ruleset *read = new_ruleset(reader);
    struct error error = {0};
    *rules = NULL;
    if (read == NULL) {
        return false;
    }
    if (ruleset_add_one(read, reader->file->path, reader->file->text, table, program, RULESET_USER,
                        &error)) {
        *rules = read;
        return true;
    }
    struct config_problem problem = {error};
    return error.code != ERROR_MEMORY && VEC_PUSH(reader->arena, &reader->file->problems, problem);
}

/* The words of "terraform plan" or ["terraform", "plan"]. */
static bool read_words(struct config_reader *reader, const struct toml_value *prefix,
                       struct strs *words) {
    struct str rest;
    struct str word;
    if (toml_get_string(prefix, &rest)) {
        while (str_split(&rest, ' ', &word)) {
            if (word.len > 0 && !VEC_PUSH(reader->arena, words, word)) {
                return false;
            }
        }
        return true;
    }
    for (const struct toml_value *item = prefix->first; item != NULL; item = item->next) {
        if (!VEC_PUSH(reader->arena, words, item->string)) {
            return false;
        }
    }
    return true;
}

static bool make_rule(struct config_reader *reader, const struct strs *words, enum ACTION_TYPE type,
                      struct ruleset *rules) {
    struct ruleset_rule rule = {.rule = {.subject = RULE_COMMAND, .most_operands = -1}};
    const char *const **prefix =
        ARENA_NEW_ARRAY(reader->arena, words->count + 1, const char *const *);
    struct builder text;
    builder_init(&text, reader->arena);
    builder_add_c(&text, "classify:");
    for (size_t i = 0; prefix != NULL && i < words->count; i++) {
        const char **list = ARENA_NEW_ARRAY(reader->arena, 2, const char *);
        if (list == NULL || (list[0] = str_to_c(reader->arena, words->items[i])) == NULL) {
            return false;
        }
        prefix[i] = list;
        builder_addf(&text, "%s%s", i > 0 ? " " : "", list[0]);
    }
    rule.rule.id = builder_str(&text).ptr;
    rule.rule.prefix = prefix;
    rule.rule.type = type;
    builder_init(&text, reader->arena);
    builder_addf(&text, "is classed as %s in the settings", action_type_of(type)->name);
    rule.rule.effect = builder_str(&text).ptr;
    return prefix != NULL && rule.rule.id != NULL && rule.rule.effect != NULL &&
           VEC_PUSH(reader->arena, &rules->rules, rule);
}

static bool read_type(struct config_reader *reader, const struct toml_value *value,
                      enum ACTION_TYPE *type, bool *known) {
    struct str name;
    struct nearest nearest;
    *known = toml_get_string(value, &name) && action_type_find(name, type);
    if (*known) {
        return true;
    }
    if (value->kind != TOML_STRING) {
        return config_problem(reader, value->span.start, "expected the name of a type, found %s",
                              toml_kind_name(value->kind));
    }
    nearest_init(&nearest, name);
    for (int i = 0; i < ACTION_TYPE_COUNT; i++) {
        nearest_offer(&nearest, str_from(action_type_of((enum ACTION_TYPE)i)->name));
    }
    return config_problem_unknown(reader, value->span.start, "action type", &nearest);
}

static bool check_keys(struct config_reader *reader, const struct toml_value *table, bool *fine) {
    for (const struct toml_value *child = table->first; child != NULL; child = child->next) {
        struct nearest nearest;
        if (str_is(child->key, "prefix") || str_is(child->key, "type")) {
            continue;
        }
        *fine = false;
        nearest_init(&nearest, child->key);
        nearest_offer(&nearest, STR("prefix"));
        nearest_offer(&nearest, STR("type"));
        if (!config_problem_unknown(reader, child->key_span.start, "key of [[classify]]",
                                    &nearest)) {
            return false;
        }
    }
    return true;
}

bool config_read_classify(struct config_reader *reader, const struct toml_value *table,
                          struct ruleset **rules) {
    const struct toml_value *prefix = toml_child(table, STR("prefix"));
    const struct toml_value *type_value = toml_child(table, STR("type"));
    enum ACTION_TYPE type = ACTION_UNKNOWN;
    struct strs words = {0};
    bool fine = true;
    *rules = NULL;
    if (!check_keys(reader, table, &fine)) {
        return false;
    }
    if (prefix == NULL || type_value == NULL) {
        return config_problem(reader, table->span.start, "a [[classify]] without '%s'",
                              prefix == NULL ? "prefix" : "type");
    }
    if (prefix->kind != TOML_STRING && !toml_is_string_array(prefix)) {
        return config_problem(reader, prefix->span.start,
                              "expected a prefix such as \"terraform plan\", found %s",
                              toml_kind_name(prefix->kind));
    }
    bool known = false;
    if (!read_type(reader, type_value, &type, &known) || !read_words(reader, prefix, &words)) {
        return false;
    }
    if (words.count == 0 || words.count > WORDS_MAX) {
        return config_problem(reader, prefix->span.start, "expected 1 to %d words", WORDS_MAX);
    }
    for (size_t i = 0; i < words.count; i++) {
        if (words.items[i].len > 1 && words.items[i].ptr[0] == '-') {
            return config_problem(reader, prefix->span.start,
                                  "'%.*s' is a flag, and a prefix has none: a [[rule]] has flags",
                                  STR_ARG(utf8_cut(words.items[i], FLAG_SHOWN_MAX)));
        }
    }
    if (!fine || !known) {
        return true;
    }
    struct ruleset *made = new_ruleset(reader);
    if (made == NULL || !make_rule(reader, &words, type, made)) {
        return false;
    }
    *rules = made;
    return true;
}

static const char *id_of(const struct config_statement *statement) {
    return statement->rules == NULL || statement->rules->rules.count == 0
               ? NULL
               : statement->rules->rules.items[0].rule.id;
}

bool config_check_ids(struct config_reader *reader, const struct config_statement *statement,
                      bool *new) {
    const struct config_file *file = reader->file;
    const char *id = id_of(statement);
    *new = true;
    for (size_t i = 0; id != NULL && i < file->statements->count; i++) {
        const struct config_statement *other = &file->statements->items[i];
        const char *other_id = id_of(other);
        if (other_id == NULL || other->key != statement->key || strcmp(id, other_id) != 0 ||
            !str_equal(other->preset, statement->preset) ||
            !str_equal(other->project, statement->project)) {
            continue;
        }
        *new = false;
        return config_problem(reader, statement->offset, "there is a rule '%s' before", id);
    }
    return true;
}
