#include "shell/scope.h"

#include "base/path.h"

struct value value_hole(enum HOLE_CAUSE cause, struct str name) {
    return (struct value){.text = STR("\0"), .cause = cause, .hole_name = name};
}

const struct variable *scope_variable(const struct scope *scope, struct str name) {
    for (size_t i = scope->variables.count; i > 0; i--) {
        if (str_equal(scope->variables.items[i - 1].name, name)) {
            return &scope->variables.items[i - 1];
        }
    }
    return NULL;
}

static struct variable *variable_set(struct scope *scope, struct str name) {
    struct variable *found = (struct variable *)scope_variable(scope, name);
    if (found == NULL &&
        VEC_PUSH(scope->arena, &scope->variables, ((struct variable){.name = name}))) {
        found = &scope->variables.items[scope->variables.count - 1];
    }
    return found;
}

static bool value_equal(const struct value *a, const struct value *b) {
    return a->pattern == b->pattern && str_equal(a->text, b->text);
}

/* Adds a value that is not there yet; past the limit the whole becomes a hole. */
static bool values_add(struct arena *arena, struct values *values, const struct value *value) {
    for (size_t i = 0; i < values->count; i++) {
        if (value_equal(&values->items[i], value)) {
            return true;
        }
    }
    if (values->count >= EXPAND_VALUES_MAX) {
        *values = (struct values){0};
        struct value hole = value_hole(HOLE_LIMIT, STR(""));
        return VEC_PUSH(arena, values, hole);
    }
    return VEC_PUSH(arena, values, *value);
}

struct scope *scope_new(struct arena *arena, const struct scope_start *start) {
    struct scope *scope = ARENA_NEW(arena, struct scope);
    if (scope == NULL) {
        return NULL;
    }
    *scope = (struct scope){.arena = arena, .start = start, .cwd = {.text = start->cwd}};
    if (start->positional != NULL && start->positional_count > 0) {
        struct value *items = ARENA_NEW_ARRAY(arena, start->positional_count, struct value);
        if (items == NULL) {
            return NULL;
        }
        for (size_t i = 1; i < start->positional_count; i++) {
            items[i - 1].text = start->positional[i];
        }
        scope->positional = items;
        scope->positional_count = start->positional_count - 1;
        scope->positional_known = true;
    }
    return scope;
}

struct scope *scope_fork(const struct scope *scope) {
    struct scope *copy = ARENA_NEW(scope->arena, struct scope);
    if (copy == NULL) {
        return NULL;
    }
    *copy = *scope;
    copy->variables = (struct variables){0};
    copy->outputs = (struct known_outputs){0};
    for (size_t i = 0; i < scope->variables.count; i++) {
        if (!VEC_PUSH(scope->arena, &copy->variables, scope->variables.items[i])) {
            return NULL;
        }
    }
    return copy;
}

bool scope_merge(struct scope *scope, const struct scope *other) {
    for (size_t i = 0; i < other->variables.count; i++) {
        const struct variable *theirs = &other->variables.items[i];
        bool known = scope_variable(scope, theirs->name) != NULL;
        struct variable *ours = variable_set(scope, theirs->name);
        struct values all = {0};
        if (ours == NULL) {
            return false;
        }
        /* Not set here: what it was before the text is possible, too */
        struct value before = value_hole(HOLE_VARIABLE, theirs->name);
        if (!known && !values_add(scope->arena, &all, &before)) {
            return false;
        }
        for (size_t j = 0; known && j < ours->values.count; j++) {
            if (!values_add(scope->arena, &all, &ours->values.items[j])) {
                return false;
            }
        }
        for (size_t j = 0; j < theirs->values.count; j++) {
            if (!values_add(scope->arena, &all, &theirs->values.items[j])) {
                return false;
            }
        }
        ours->values = all;
        ours->is_array = ours->is_array || theirs->is_array;
    }
    if (!value_equal(&scope->cwd, &other->cwd)) {
        scope->cwd = value_hole(HOLE_VARIABLE, STR("PWD"));
    }
    if (scope->positional != other->positional) {
        scope->positional_known = false;
    }
    return true;
}

bool scope_set(struct scope *scope, struct str name, const struct values *values, bool append) {
    struct variable *variable = variable_set(scope, name);
    if (variable == NULL) {
        return false;
    }
    struct values all = {0};
    for (size_t i = 0; append && i < variable->values.count; i++) {
        if (!values_add(scope->arena, &all, &variable->values.items[i])) {
            return false;
        }
    }
    for (size_t i = 0; i < values->count; i++) {
        if (!values_add(scope->arena, &all, &values->items[i])) {
            return false;
        }
    }
    variable->values = all;
    variable->is_array = false;
    return true;
}

bool scope_forget(struct scope *scope, struct str name, enum HOLE_CAUSE cause) {
    struct value hole = value_hole(cause, name);
    return scope_set(scope, name, &(struct values){&hole, 1, 1}, false);
}

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

static bool assign_array(struct scope *scope, const struct assignment *assignment) {
    struct values all = {0};
    for (size_t i = 0; i < assignment->element_count; i++) {
        struct words words = {(struct word *)&assignment->elements[i].value, 1, 1};
        struct argvs argvs = {0};
        if (!expand_words(scope, &words, scope->arena, &argvs)) {
            return false;
        }
        for (size_t j = 0; j < argvs.count; j++) {
            for (size_t k = 0; k < argvs.items[j].count; k++) {
                if (!VEC_PUSH(scope->arena, &all, argvs.items[j].items[k])) {
                    return false;
                }
            }
        }
    }
    struct variable *variable = variable_set(scope, assignment->name);
    if (variable == NULL) {
        return false;
    }
    for (size_t i = 0; assignment->append && i < variable->values.count; i++) {
        if (!VEC_PUSH(scope->arena, &all, variable->values.items[i])) {
            return false;
        }
    }
    variable->values = all;
    variable->is_array = true;
    return true;
}

bool scope_assign(struct scope *scope, const struct assignment *assignments, size_t count) {
    for (size_t i = 0; i < count; i++) {
        const struct assignment *assignment = &assignments[i];
        struct values values = {0};
        if (assignment->is_array) {
            if (!assign_array(scope, assignment)) {
                return false;
            }
            continue;
        }
        if (!expand_word(scope, &assignment->value, scope->arena, &values)) {
            return false;
        }
        struct variable *old = (struct variable *)scope_variable(scope, assignment->name);
        bool done;
        if (assignment->append && old == NULL) {
            done = scope_forget(scope, assignment->name, HOLE_VARIABLE);
        } else if (assignment->append && !old->is_array) {
            done = append_text(scope, old, &values);
        } else {
            done = scope_set(scope, assignment->name, &values, assignment->index != NULL);
        }
        if (!done) {
            return false;
        }
    }
    return true;
}

bool scope_set_positional(struct scope *scope, const struct value *items, size_t count) {
    scope->positional = items;
    scope->positional_count = items == NULL ? 0 : count;
    scope->positional_known = items != NULL;
    return true;
}

struct values scope_get(const struct scope *scope, struct str name) {
    const struct variable *variable = scope_variable(scope, name);
    return variable == NULL ? (struct values){0} : variable->values;
}

struct value scope_cwd(const struct scope *scope) {
    return scope->cwd;
}

bool scope_set_cwd(struct scope *scope, const struct value *directory) {
    struct value joined = *directory;
    if (directory->text.len > 0 && directory->text.ptr[0] == '\0') {
        scope->cwd = joined;
        return true;
    }
    joined.text = path_join(scope->arena, scope->cwd.text, directory->text);
    if (!str_starts(directory->text, "/") && joined.cause == HOLE_NONE) {
        joined.cause = scope->cwd.cause;
        joined.hole_name = scope->cwd.hole_name;
    }
    scope->cwd = joined;
    return joined.text.ptr != NULL;
}

const struct value *scope_output(const struct scope *scope, const struct node *body) {
    for (size_t i = scope->outputs.count; i > 0; i--) {
        const struct known_output *output = &scope->outputs.items[i - 1];
        if (output->body == body) {
            return output->value.text.ptr != NULL ? &output->value : NULL;
        }
    }
    return NULL;
}

bool scope_set_output(struct scope *scope, const struct node *body, const struct value *value) {
    struct known_output output = {.body = body};
    if (value != NULL) {
        output.value = *value;
        while (output.value.text.len > 0 &&
               output.value.text.ptr[output.value.text.len - 1] == '\n') {
            output.value.text.len--;
        }
    } else if (scope_output(scope, body) == NULL) {
        return true;
    }
    return VEC_PUSH(scope->arena, &scope->outputs, output);
}
