#include "action/ruleset.h"

#include "action/ruleset_reader.h"

#include <stdlib.h>
#include <string.h>

void ruleset_init(struct ruleset *ruleset, struct arena *arena) {
    *ruleset = (struct ruleset){.arena = arena};
}

/* --- adding --- */

/* Counts lines as it goes forward through a text. */
struct line_counter {
    struct str text;
    size_t offset;
    size_t line_start;
    size_t line;
};

static struct ruleset_place place_of(struct line_counter *counter, const char *file,
                                     const struct toml_value *value) {
    for (; counter->offset < value->span.start; counter->offset++) {
        if (counter->text.ptr[counter->offset] == '\n') {
            counter->line++;
            counter->line_start = counter->offset + 1;
        }
    }
    return (struct ruleset_place){file, counter->line, value->span.start - counter->line_start + 1};
}

static bool add_rule(struct ruleset *ruleset, struct ruleset_reader *reader,
                     const struct toml_value *table, struct ruleset_place place) {
    struct ruleset_rule rule;
    if (!ruleset_read_rule(reader, table, &rule)) {
        return false;
    }
    rule.place = place;
    return VEC_PUSH(ruleset->arena, &ruleset->rules, rule) || ruleset_fail_memory(reader);
}

static bool add_program(struct ruleset *ruleset, struct ruleset_reader *reader,
                        const struct toml_value *table, struct ruleset_place place) {
    struct ruleset_program program;
    if (!ruleset_read_program(reader, table, &program)) {
        return false;
    }
    program.place = place;
    return VEC_PUSH(ruleset->arena, &ruleset->programs, program) || ruleset_fail_memory(reader);
}

static const struct {
    const char *name;
    bool (*add)(struct ruleset *ruleset, struct ruleset_reader *reader,
                const struct toml_value *table, struct ruleset_place place);
} parts[] = {
    {"program", add_program},
    {"rule", add_rule},
};

bool ruleset_add(struct ruleset *ruleset, const char *file, struct str text,
                 const struct toml_value *root, enum RULESET_ORIGIN origin, struct error *error) {
    struct ruleset_reader reader = {ruleset->arena, text, origin, error};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        const struct toml_value *list = toml_child(root, str_from(parts[i].name));
        struct line_counter counter = {.text = text, .line = 1};
        if (list == NULL) {
            continue;
        }
        if (list->kind != TOML_ARRAY) {
            return ruleset_fail(&reader, list->span, "expected [[%s]] with two brackets",
                                parts[i].name);
        }
        for (const struct toml_value *item = list->first; item != NULL; item = item->next) {
            if (item->kind != TOML_TABLE) {
                return ruleset_fail(&reader, item->span, "expected a table, found %s",
                                    toml_kind_name(item->kind));
            }
            if (!parts[i].add(ruleset, &reader, item, place_of(&counter, file, item))) {
                return false;
            }
        }
    }
    return true;
}

bool ruleset_add_one(struct ruleset *ruleset, const char *file, struct str text,
                     const struct toml_value *table, bool program, enum RULESET_ORIGIN origin,
                     struct error *error) {
    struct ruleset_reader reader = {ruleset->arena, text, origin, error};
    struct line_counter counter = {.text = text, .line = 1};
    struct ruleset_place place = place_of(&counter, file, table);
    return program ? add_program(ruleset, &reader, table, place)
                   : add_rule(ruleset, &reader, table, place);
}

bool ruleset_add_text(struct ruleset *ruleset, const char *file, struct str text,
                      enum RULESET_ORIGIN origin, struct error *error) {
    struct ruleset_reader reader = {ruleset->arena, text, origin, error};
    struct toml_value *root = NULL;
    if (!toml_parse(ruleset->arena, text, &root, error)) {
        return false;
    }
    for (const struct toml_value *value = root->first; value != NULL; value = value->next) {
        struct nearest nearest;
        bool known = false;
        nearest_init(&nearest, value->key);
        for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
            known |= str_is(value->key, parts[i].name);
            nearest_offer(&nearest, str_from(parts[i].name));
        }
        if (!known) {
            return ruleset_fail_unknown(&reader, value->key_span, "key of a file of rules",
                                        &nearest);
        }
    }
    return ruleset_add(ruleset, file, text, root, origin, error);
}

/* --- finishing --- */

/* A name of the index, and what is known of it: a program or a rule. */
struct named {
    const char *name;
    const struct ruleset_program *program; /* NULL: it is a rule's */
    size_t number;                         /* of the program or rule */
};

struct names {
    struct named *items;
    size_t count;
    size_t capacity;
};

/* By name; programs before rules; each in the order in which they were added. */
static int compare_names(const void *left, const void *right) {
    const struct named *a = left;
    const struct named *b = right;
    int order = strcmp(a->name, b->name);
    if (order == 0) {
        order = (a->program == NULL) - (b->program == NULL);
    }
    return order != 0 ? order : (a->number > b->number) - (a->number < b->number);
}

static bool fail_memory(struct error *error) {
    return error_set(error, ERROR_MEMORY, "there is not enough memory for the rules");
}

static bool fail_twice(struct error *error, const char **culprit, const char *what,
                       const char *name, const struct ruleset_place *first,
                       const struct ruleset_place *second) {
    *culprit = second->file;
    error_set(error, ERROR_SYNTAX, "the %s '%.60s' is already that of %s, line %zu", what, name,
              first->file, first->line);
    return error_at(error, second->line, second->column);
}

static bool check_ids(const struct ruleset *ruleset, const char **culprit, struct error *error) {
    size_t count = ruleset->rules.count;
    struct named *ids = ARENA_NEW_ARRAY(ruleset->arena, count, struct named);
    if (ids == NULL) {
        return fail_memory(error);
    }
    for (size_t i = 0; i < count; i++) {
        ids[i] = (struct named){ruleset->rules.items[i].rule.id, NULL, i};
    }
    qsort(ids, count, sizeof *ids, compare_names);
    for (size_t i = 1; i < count; i++) {
        if (strcmp(ids[i - 1].name, ids[i].name) == 0) {
            return fail_twice(error, culprit, "id", ids[i].name,
                              &ruleset->rules.items[ids[i - 1].number].place,
                              &ruleset->rules.items[ids[i].number].place);
        }
    }
    return true;
}

static bool add_names(struct arena *arena, struct names *names, const char *const *list,
                      const struct ruleset_program *program, size_t number) {
    for (; *list != NULL; list++) {
        struct named named = {*list, program, number};
        if (!VEC_PUSH(arena, names, named)) {
            return false;
        }
    }
    return true;
}

static bool collect_names(const struct ruleset *ruleset, struct names *names) {
    for (size_t i = 0; i < ruleset->programs.count; i++) {
        const struct ruleset_program *program = &ruleset->programs.items[i];
        if (!add_names(ruleset->arena, names, program->program.names, program, i)) {
            return false;
        }
    }
    for (size_t i = 0; i < ruleset->rules.count; i++) {
        const struct rule *rule = &ruleset->rules.items[i].rule;
        if (rule->prefix != NULL && !add_names(ruleset->arena, names, rule->prefix[0], NULL, i)) {
            return false;
        }
    }
    if (names->count > 1) {
        qsort(names->items, names->count, sizeof *names->items, compare_names);
    }
    return true;
}

static bool check_programs(const struct names *names, const char **culprit, struct error *error) {
    for (size_t i = 1; i < names->count; i++) {
        const struct named *first = &names->items[i - 1];
        const struct named *second = &names->items[i];
        if (first->program != NULL && second->program != NULL &&
            strcmp(first->name, second->name) == 0) {
            return fail_twice(error, culprit, "name of a program", second->name,
                              &first->program->place, &second->program->place);
        }
    }
    return true;
}

/* Makes one row of the index for each run of equal names. */
static bool build_index(struct arena *arena, const struct names *names, struct rules *out) {
    struct rules_index *index = ARENA_NEW_ARRAY(arena, names->count, struct rules_index);
    /* Each name may end one run. */
    const struct rule **next = ARENA_NEW_ARRAY(arena, names->count * 2, const struct rule *);
    if (index == NULL || next == NULL) {
        return false;
    }
    out->index = index;
    for (size_t i = 0; i < names->count; index++, out->index_count++, next++) {
        const char *name = names->items[i].name;
        index->name = name;
        index->rules = next;
        for (; i < names->count && strcmp(names->items[i].name, name) == 0; i++) {
            if (names->items[i].program != NULL) {
                index->program = &out->programs[names->items[i].number];
            } else {
                *next++ = &out->items[names->items[i].number];
            }
        }
    }
    return true;
}

bool ruleset_finish(const struct ruleset *ruleset, struct rules *out, const char **culprit,
                    struct error *error) {
    struct names names = {0};
    struct program *programs =
        ARENA_NEW_ARRAY(ruleset->arena, ruleset->programs.count, struct program);
    struct rule *items = ARENA_NEW_ARRAY(ruleset->arena, ruleset->rules.count, struct rule);
    *culprit = NULL;
    if (programs == NULL || items == NULL || !collect_names(ruleset, &names)) {
        return fail_memory(error);
    }
    if (!check_ids(ruleset, culprit, error) || !check_programs(&names, culprit, error)) {
        return false;
    }
    for (size_t i = 0; i < ruleset->programs.count; i++) {
        programs[i] = ruleset->programs.items[i].program;
    }
    for (size_t i = 0; i < ruleset->rules.count; i++) {
        items[i] = ruleset->rules.items[i].rule;
    }
    *out = (struct rules){.programs = programs,
                          .program_count = ruleset->programs.count,
                          .items = items,
                          .count = ruleset->rules.count};
    return build_index(ruleset->arena, &names, out) || fail_memory(error);
}
