#include "shell/scope.h"

#include "base/path.h"
#include "shell/expansion.h"

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

/* Makes the variables this scope's own, so that they can be changed. */
static bool own_variables(struct scope *scope) {
    struct variables own = {0};
    for (size_t i = 0; scope->shared && i < scope->variables.count; i++) {
        if (!VEC_PUSH(scope->arena, &own, scope->variables.items[i])) {
            return false;
        }
    }
    if (scope->shared) {
        scope->variables = own;
        scope->shared = false;
    }
    return true;
}

bool scope_own_variable(struct scope *scope, struct str name, struct variable **found) {
    /* bash(1): these cannot be set */
    static const char *const fixed[] = {"PPID", "UID", "EUID", "SHELLOPTS", "BASHOPTS", NULL};
    *found = NULL;
    if (str_is_one_of(name, fixed)) {
        return true;
    }
    if (!own_variables(scope)) {
        return false;
    }
    *found = (struct variable *)scope_variable(scope, name);
    if (*found != NULL) {
        *found = (*found)->loose ? NULL : *found;
        return true;
    }
    if (scope->variables.count >= SCOPE_VARIABLES_MAX) {
        scope->incomplete = true;
        return true;
    }
    if (!VEC_PUSH(scope->arena, &scope->variables, ((struct variable){.name = name}))) {
        return false;
    }
    *found = &scope->variables.items[scope->variables.count - 1];
    return true;
}

static bool value_equal(const struct value *a, const struct value *b) {
    return a->pattern == b->pattern && str_equal(a->text, b->text);
}

bool values_add(struct arena *arena, struct values *values, const struct value *value) {
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
        struct value zero = {.text = start->positional[0]};
        if (!scope_set(scope, STR("0"), &(struct values){&zero, 1, 1}, false)) {
            return NULL;
        }
    }
    return scope;
}

struct scope *scope_fork(const struct scope *scope) {
    struct scope *copy = ARENA_NEW(scope->arena, struct scope);
    if (copy == NULL) {
        return NULL;
    }
    *copy = *scope;
    copy->outputs = (struct known_outputs){0};
    copy->shared = true;
    ((struct scope *)scope)->shared = true; /* the only change to what is forked */
    return copy;
}

static bool list_equal(const struct argv *a, const struct argv *b) {
    bool equal = a->count == b->count && a->open == b->open;
    for (size_t i = 0; equal && i < a->count; i++) {
        equal = value_equal(&a->items[i], &b->items[i]);
    }
    return equal;
}

bool list_add_unknown(struct arena *arena, struct str name, struct argv *out) {
    struct value hole = value_hole(HOLE_VARIABLE, name);
    *out = (struct argv){.open = true};
    return VEC_PUSH(arena, out, hole);
}

bool lists_add(struct arena *arena, struct argvs *lists, const struct argv *list) {
    for (size_t i = 0; i < lists->count; i++) {
        if (list_equal(&lists->items[i], list)) {
            return true;
        }
    }
    if (lists->count >= EXPAND_VALUES_MAX) {
        struct argv unknown;
        *lists = (struct argvs){0};
        return list_add_unknown(arena, STR(""), &unknown) && VEC_PUSH(arena, lists, unknown);
    }
    return VEC_PUSH(arena, lists, *list);
}

bool lists_add_variable(struct arena *arena, struct argvs *lists, const struct variable *variable) {
    for (size_t i = 0; i < variable->lists.count && variable->is_array; i++) {
        if (!lists_add(arena, lists, &variable->lists.items[i])) {
            return false;
        }
    }
    for (size_t i = 0; i < variable->values.count && !variable->is_array; i++) {
        struct argv list = {.items = &variable->values.items[i], .count = 1, .capacity = 1};
        if (!lists_add(arena, lists, &list)) {
            return false;
        }
    }
    return true;
}

static bool values_join(struct arena *arena, struct values *values, const struct values *more) {
    for (size_t i = 0; i < more->count; i++) {
        if (!values_add(arena, values, &more->items[i])) {
            return false;
        }
    }
    return true;
}

/* Makes `ours` hold what either may hold; `known`: it was set in this scope, too. */
static bool merge_variable(struct scope *scope, struct variable *ours,
                           const struct variable *theirs, bool known) {
    struct value before = value_hole(HOLE_VARIABLE, theirs->name);
    struct values all = {0};
    struct argvs lists = {0};
    struct argv unknown;
    if (theirs->loose) {
        *ours = *theirs;
        return true;
    }
    ours->each = ours->each || theirs->each;
    ours->fixed = ours->fixed || theirs->fixed;
    if (ours->is_array || theirs->is_array) {
        bool done = known ? lists_add_variable(scope->arena, &lists, ours)
                          : list_add_unknown(scope->arena, theirs->name, &unknown) &&
                                lists_add(scope->arena, &lists, &unknown);
        ours->lists = lists;
        ours->is_array = true;
        return done && lists_add_variable(scope->arena, &ours->lists, theirs);
    }
    /* Not set here: what it was before the text is possible, too */
    bool done = known ? values_join(scope->arena, &all, &ours->values)
                      : values_add(scope->arena, &all, &before);
    ours->values = all;
    return done && values_join(scope->arena, &ours->values, &theirs->values);
}

/* Variables that only this scope has set may be as they were before, too. */
static bool merge_missing(struct scope *scope, const struct scope *other) {
    for (size_t i = 0; i < scope->variables.count; i++) {
        struct variable *ours = &scope->variables.items[i];
        if (scope_variable(other, ours->name) != NULL) {
            continue;
        }
        struct value before = value_hole(HOLE_VARIABLE, ours->name);
        struct values values = {0};
        struct variable theirs = {.name = ours->name};
        if (!VEC_PUSH(scope->arena, &values, before)) {
            return false;
        }
        theirs.values = values;
        if (!merge_variable(scope, ours, &theirs, true)) {
            return false;
        }
    }
    return true;
}

bool scope_merge(struct scope *scope, const struct scope *other) {
    if (!own_variables(scope) || !merge_missing(scope, other)) {
        return false;
    }
    for (size_t i = 0; i < other->variables.count; i++) {
        const struct variable *theirs = &other->variables.items[i];
        struct variable *ours = NULL;
        bool known = scope_variable(scope, theirs->name) != NULL;
        if (!scope_own_variable(scope, theirs->name, &ours)) {
            return false;
        }
        if (ours != NULL && !merge_variable(scope, ours, theirs, known)) {
            return false;
        }
    }
    scope->incomplete = scope->incomplete || other->incomplete;
    if (!value_equal(&scope->cwd, &other->cwd)) {
        scope->cwd = value_hole(HOLE_VARIABLE, STR("PWD"));
    }
    if (!other->positional_known || scope->positional != other->positional ||
        scope->positional_count != other->positional_count) {
        scope->positional_known = false;
    }
    return true;
}

bool scope_keep(struct scope *scope, const struct scope *before, bool all) {
    if (scope->variables.items == before->variables.items &&
        scope->variables.count == before->variables.count) {
        return true;
    }
    if (!own_variables(scope) || (all && !merge_missing(scope, before))) {
        return false;
    }
    for (size_t i = 0; i < before->variables.count; i++) {
        const struct variable *theirs = &before->variables.items[i];
        struct variable *ours = NULL;
        if (!scope_own_variable(scope, theirs->name, &ours) ||
            (ours != NULL && !merge_variable(scope, ours, theirs, true))) {
            return false;
        }
    }
    return true;
}

bool scope_set(struct scope *scope, struct str name, const struct values *values, bool append) {
    struct variable *variable = NULL;
    struct values all = {0};
    if (!scope_own_variable(scope, name, &variable)) {
        return false;
    }
    if (variable == NULL) {
        return true;
    }
    if ((append || variable->fixed) && !values_join(scope->arena, &all, &variable->values)) {
        return false;
    }
    variable->values = all;
    variable->is_array = false;
    variable->each = false;
    return values_join(scope->arena, &variable->values, values);
}

bool scope_set_each(struct scope *scope, struct str name, const struct values *values) {
    struct variable *variable = NULL;
    if (!scope_set(scope, name, values, false) || !scope_own_variable(scope, name, &variable)) {
        return false;
    }
    if (variable != NULL) {
        variable->each = true;
    }
    return true;
}

bool scope_forget(struct scope *scope, struct str name, enum HOLE_CAUSE cause) {
    struct value hole = value_hole(cause, name);
    return scope_set(scope, name, &(struct values){&hole, 1, 1}, false);
}

bool scope_forget_all(struct scope *scope) {
    for (size_t i = 0; i < scope->variables.count; i++) {
        if (!scope_forget(scope, scope->variables.items[i].name, HOLE_VARIABLE)) {
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

void scope_shift(struct scope *scope, size_t count) {
    if (scope->positional_known && count > 0 && count <= scope->positional_count) {
        scope->positional += count;
        scope->positional_count -= count;
    }
}

void scope_keep_positional(struct scope *scope, const struct scope *from) {
    scope->positional = from->positional;
    scope->positional_count = from->positional_count;
    scope->positional_known = from->positional_known;
}

bool scope_loosen(struct scope *scope, struct str name) {
    struct variable *variable = NULL;
    if (name.len > 0) {
        if (!scope_forget(scope, name, HOLE_OPERATOR) ||
            !scope_own_variable(scope, name, &variable)) {
            return false;
        }
        if (variable != NULL) {
            variable->loose = true;
        }
        return true;
    }
    for (size_t i = 0; i < scope->variables.count; i++) {
        if (!scope_loosen(scope, scope->variables.items[i].name)) {
            return false;
        }
    }
    return true;
}

bool scope_set_list(struct scope *scope, struct str name, const struct argv *list) {
    struct variable *variable = NULL;
    if (!scope_own_variable(scope, name, &variable)) {
        return false;
    }
    if (variable == NULL) {
        return true;
    }
    variable->is_array = true;
    variable->each = false;
    variable->lists = (struct argvs){0};
    return lists_add(scope->arena, &variable->lists, list);
}

bool scope_get_list(const struct scope *scope, struct str name, struct argv *list) {
    const struct variable *variable = scope_variable(scope, name);
    if (variable == NULL || !variable->is_array || variable->lists.count != 1 ||
        variable->lists.items[0].open) {
        return false;
    }
    *list = variable->lists.items[0];
    return true;
}

struct values scope_get(const struct scope *scope, struct str name) {
    const struct variable *variable = scope_variable(scope, name);
    return variable == NULL || variable->is_array ? (struct values){0} : variable->values;
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
