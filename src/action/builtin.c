#include "action/builtin.h"

static const char *text_at(builtin_text place) {
    return place == 0 ? NULL : rules_builtin.text + place;
}

/* The items of a list and its length; NULL of no list. */
static const uint32_t *list_at(builtin_list place, size_t *count) {
    *count = place == 0 ? 0 : rules_builtin.lists[place];
    return place == 0 ? NULL : rules_builtin.lists + place + 1;
}

/* NULL of no list. */
static bool unpack_words(struct arena *arena, builtin_list place, const char *const **out) {
    size_t count = 0;
    const uint32_t *items = list_at(place, &count);
    *out = NULL;
    if (items == NULL) {
        return true;
    }
    const char **words = ARENA_NEW_ARRAY(arena, count + 1, const char *);
    for (size_t i = 0; words != NULL && i < count; i++) {
        words[i] = text_at(items[i]);
    }
    *out = words;
    return words != NULL;
}

static bool unpack_uses(struct arena *arena, builtin_list place, const struct flag_use **out) {
    size_t count = 0;
    const uint32_t *items = list_at(place, &count);
    *out = NULL;
    if (items == NULL) {
        return true;
    }
    struct flag_use *uses = ARENA_NEW_ARRAY(arena, count / 2 + 1, struct flag_use);
    for (size_t i = 0; uses != NULL && i < count / 2; i++) {
        uses[i] = (struct flag_use){text_at(items[2 * i]), (enum OPERAND_USE)items[2 * i + 1]};
    }
    *out = uses;
    return uses != NULL;
}

static bool unpack_prefix(struct arena *arena, builtin_list place, const char *const *const **out) {
    size_t count = 0;
    const uint32_t *items = list_at(place, &count);
    *out = NULL;
    if (items == NULL) {
        return true;
    }
    const char *const **prefix = ARENA_NEW_ARRAY(arena, count + 1, const char *const *);
    bool done = prefix != NULL;
    for (size_t i = 0; done && i < count; i++) {
        done = unpack_words(arena, items[i], &prefix[i]);
    }
    *out = prefix;
    return done;
}

static bool unpack_rule(struct arena *arena, size_t number, struct rule *out) {
    const struct builtin_rule *packed = &rules_builtin.rules[number];
    *out = (struct rule){
        .id = text_at(packed->id),
        .subject = (enum RULE_SUBJECT)packed->subject,
        .match = text_at(packed->match),
        .most_operands = packed->most_operands,
        .least_operands = packed->least_operands,
        .type = (enum ACTION_TYPE)packed->type,
        .at_least = (enum POLICY)packed->at_least,
        .operands = (enum OPERAND_USE)packed->operands,
        .skip = packed->skip,
        .recursive = packed->recursive,
        .verbs = packed->verbs,
        .input = (enum INPUT_USE)packed->input,
        .output = (enum OUTPUT_KIND)packed->output,
        .effect = text_at(packed->effect),
        .advice = text_at(packed->advice),
    };
    return unpack_prefix(arena, packed->prefix, &out->prefix) &&
           unpack_words(arena, packed->flags, &out->flags) &&
           unpack_words(arena, packed->without, &out->without);
}

static bool unpack_program(struct arena *arena, size_t number, struct program *out) {
    const struct builtin_program *packed = &rules_builtin.programs[number];
    *out = (struct program){
        .long_single_dash = packed->long_single_dash,
        .operands_end_flags = packed->operands_end_flags,
        .handler = rules_builtin.handlers[packed->handler],
    };
    return unpack_words(arena, packed->names, &out->names) &&
           unpack_words(arena, packed->value_flags, &out->value_flags) &&
           unpack_words(arena, packed->plain_flags, &out->plain_flags) &&
           unpack_uses(arena, packed->path_flags, &out->path_flags);
}

/* All that is known of one name, in one block but for the lists. */
static const struct rules_index *unpack_name(struct arena *arena,
                                             const struct builtin_name *packed) {
    struct known {
        struct rules_index index;
        struct program program;
    } *known = ARENA_NEW(arena, struct known);
    size_t count = 0;
    const uint32_t *numbers = list_at(packed->rules, &count);
    const struct rule **run = ARENA_NEW_ARRAY(arena, count + 1, const struct rule *);
    struct rule *rules = ARENA_NEW_ARRAY(arena, count, struct rule);
    if (known == NULL || run == NULL || rules == NULL) {
        return NULL;
    }
    known->index = (struct rules_index){.name = text_at(packed->name), .rules = run};
    if (packed->program != 0) {
        known->index.program = &known->program;
        if (!unpack_program(arena, packed->program - 1, &known->program)) {
            return NULL;
        }
    }
    for (size_t i = 0; i < count; i++) {
        run[i] = &rules[i];
        if (!unpack_rule(arena, numbers[i], &rules[i])) {
            return NULL;
        }
    }
    return &known->index;
}

const struct rules_index *builtin_find(struct arena *arena, struct str name) {
    size_t low = 0;
    size_t high = rules_builtin.name_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct builtin_name *row = &rules_builtin.names[middle];
        int order = rules_compare_name(name, rules_builtin.text + row->name);
        if (order == 0) {
            return unpack_name(arena, row);
        }
        if (order < 0) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return NULL;
}

bool builtin_rules_of(struct arena *arena, enum RULE_SUBJECT subject, struct rules *out) {
    size_t count = 0;
    for (size_t i = 0; i < rules_builtin.rule_count; i++) {
        count += rules_builtin.rules[i].subject == subject;
    }
    struct rule *items = ARENA_NEW_ARRAY(arena, count, struct rule);
    *out = (struct rules){.items = items};
    for (size_t i = 0; items != NULL && i < rules_builtin.rule_count; i++) {
        if (rules_builtin.rules[i].subject == subject &&
            !unpack_rule(arena, i, &items[out->count++])) {
            return false;
        }
    }
    return items != NULL;
}

const char *builtin_rule_id(size_t number) {
    return text_at(rules_builtin.rules[number].id);
}

const char *builtin_name(size_t number) {
    return text_at(rules_builtin.names[number].name);
}

const struct rule *builtin_rule(struct arena *arena, size_t number) {
    struct rule *rule = ARENA_NEW(arena, struct rule);
    return rule != NULL && unpack_rule(arena, number, rule) ? rule : NULL;
}
