/* What assignments make of the variables. */
#include "shell/expansion.h"

/* x+=more: every old value with every new one behind it. */
static bool append_text(struct scope *scope, struct variable *variable, const struct values *more) {
    struct values all = {0};
    for (size_t i = 0; i < variable->values.count; i++) {
        for (size_t j = 0; j < more->count; j++) {
            const struct value *first = &variable->values.items[i];
            struct value joined = more->items[j];
            struct builder text;
            builder_init(&text, scope->arena);
            builder_add(&text, first->text);
            builder_add(&text, joined.text);
            joined.text = builder_str(&text);
            joined.pattern = joined.pattern || first->pattern;
            joined.cause = first->cause != HOLE_NONE ? first->cause : joined.cause;
            if (joined.text.ptr == NULL || !values_add(scope->arena, &all, &joined)) {
                return false;
            }
        }
    }
    variable->values = all;
    return true;
}

/* The lists that (...) may make; not known when elements have keys. */
static bool read_elements(struct scope *scope, const struct assignment *assignment,
                          struct argvs *out) {
    struct argv unknown;
    bool keyed = false;
    struct words words = {0};
    for (size_t i = 0; i < assignment->element_count; i++) {
        keyed = keyed || assignment->elements[i].index != NULL;
        if (!VEC_PUSH(scope->arena, &words, assignment->elements[i].value)) {
            return false;
        }
    }
    if (keyed) {
        return list_add_unknown(scope->arena, assignment->name, &unknown) &&
               VEC_PUSH(scope->arena, out, unknown);
    }
    return expand_words(scope, &words, scope->arena, out);
}

/* Every list of `first` with every one of `second` behind it. */
static bool join_lists(struct arena *arena, const struct argvs *first, const struct argvs *second,
                       struct argvs *out) {
    for (size_t i = 0; i < first->count; i++) {
        for (size_t j = 0; j < second->count; j++) {
            struct argv list = {.open = first->items[i].open || second->items[j].open};
            for (size_t k = 0; k < first->items[i].count + second->items[j].count; k++) {
                size_t cut = first->items[i].count;
                if (!VEC_PUSH(arena, &list,
                              k < cut ? first->items[i].items[k]
                                      : second->items[j].items[k - cut])) {
                    return false;
                }
            }
            if (!lists_add(arena, out, &list)) {
                return false;
            }
        }
    }
    return true;
}

static bool assign_array(struct scope *scope, const struct assignment *assignment) {
    struct argvs lists = {0};
    struct argvs before = {0};
    struct argvs joined = {0};
    struct argv unknown;
    struct variable *variable = NULL;
    if (!read_elements(scope, assignment, &lists) ||
        !scope_own_variable(scope, assignment->name, &variable)) {
        return false;
    }
    if (variable == NULL) {
        return true;
    }
    if (assignment->append && !lists_add_variable(scope->arena, &before, variable)) {
        return false;
    }
    if (assignment->append && before.count == 0 &&
        (!list_add_unknown(scope->arena, assignment->name, &unknown) ||
         !lists_add(scope->arena, &before, &unknown))) {
        return false;
    }
    if (assignment->append && !join_lists(scope->arena, &before, &lists, &joined)) {
        return false;
    }
    variable->lists = assignment->append ? joined : lists;
    variable->is_array = true;
    variable->each = false;
    return true;
}

/* The index of name[index]=, where it is one known number that is not negative. */
static bool read_index(struct scope *scope, const struct word *word, size_t *index, bool *known) {
    struct part part = {.kind = PART_ARITHMETIC, .parts = (struct word *)word};
    struct word number = {.span = word->span, .parts = &part, .count = 1, .capacity = 1};
    struct values values = {0};
    if (!expand_word(scope, &number, scope->arena, &values)) {
        return false;
    }
    *known = values.count == 1 && values.items[0].cause == HOLE_NONE &&
             values.items[0].text.len < 5 && values.items[0].text.ptr[0] != '-';
    *index = 0;
    for (size_t i = 0; *known && i < values.items[0].text.len; i++) {
        *index = *index * 10 + (size_t)(values.items[0].text.ptr[i] - '0');
    }
    return true;
}

/* name[index]=value: changes or adds an element where it is known which; else the array is not
 * known from here on. */
static bool assign_element(struct scope *scope, const struct assignment *assignment,
                           const struct values *values) {
    struct variable *variable = NULL;
    struct argvs before = {0};
    struct argvs all = {0};
    size_t index = 0;
    bool known = false;
    if (!read_index(scope, assignment->index, &index, &known) ||
        !scope_own_variable(scope, assignment->name, &variable)) {
        return false;
    }
    if (variable == NULL) {
        return true;
    }
    if (!lists_add_variable(scope->arena, &before, variable)) {
        return false;
    }
    known = known && !assignment->append && before.count > 0;
    for (size_t i = 0; known && i < before.count; i++) {
        const struct argv *old = &before.items[i];
        for (size_t j = 0; known && j < values->count; j++) {
            struct argv list = {0};
            known = !old->open && index <= old->count;
            for (size_t k = 0; known && k < old->count + (index == old->count); k++) {
                if (!VEC_PUSH(scope->arena, &list, k == index ? values->items[j] : old->items[k])) {
                    return false;
                }
            }
            if (known && !lists_add(scope->arena, &all, &list)) {
                return false;
            }
        }
    }
    struct argv unknown;
    variable->is_array = true;
    variable->each = false;
    variable->lists = known ? all : (struct argvs){0};
    return known || (list_add_unknown(scope->arena, assignment->name, &unknown) &&
                     lists_add(scope->arena, &variable->lists, &unknown));
}

/* x+=more for a variable that may hold these lists: to the first element of each. */
static bool append_first(struct scope *scope, struct variable *variable) {
    struct argv unknown;
    variable->lists = (struct argvs){0};
    return list_add_unknown(scope->arena, variable->name, &unknown) &&
           lists_add(scope->arena, &variable->lists, &unknown);
}

static bool assign_text(struct scope *scope, const struct assignment *assignment) {
    struct values values = {0};
    struct variable *variable = NULL;
    if (!expand_word(scope, &assignment->value, scope->arena, &values)) {
        return false;
    }
    if (assignment->index != NULL) {
        return assign_element(scope, assignment, &values);
    }
    bool old = scope_variable(scope, assignment->name) != NULL;
    if (!assignment->append) {
        return scope_set(scope, assignment->name, &values, false);
    }
    if (!old) {
        return scope_forget(scope, assignment->name, HOLE_VARIABLE);
    }
    return scope_own_variable(scope, assignment->name, &variable) &&
           (variable->is_array ? append_first(scope, variable)
                               : append_text(scope, variable, &values));
}

bool scope_fix(struct scope *scope, struct str name) {
    struct variable *variable = NULL;
    if (scope_variable(scope, name) == NULL || !scope_own_variable(scope, name, &variable)) {
        return !scope->arena->exhausted;
    }
    if (variable != NULL) {
        variable->fixed = true;
    }
    return true;
}

bool scope_assign(struct scope *scope, const struct assignment *assignments, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (assignments[i].is_array ? !assign_array(scope, &assignments[i])
                                    : !assign_text(scope, &assignments[i])) {
            return false;
        }
    }
    return true;
}
