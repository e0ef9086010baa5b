/* What is known of a parameter: its values or lists. */
#include "shell/expansion.h"

#include "shell/lexer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool parameter_is_all(struct str name) {
    return str_is(name, "@") || str_is(name, "*");
}

bool parameter_is_all_index(const struct word *index) {
    return index != NULL && index->count == 1 && index->parts[0].kind == PART_LITERAL &&
           parameter_is_all(index->parts[0].text);
}

bool parameter_is_number(struct str name) {
    static const char *const names[] = {
        "$",    "?",       "!",      "#",       "RANDOM",  "SECONDS", "UID",   "EUID",
        "PPID", "BASHPID", "LINENO", "SRANDOM", "COLUMNS", "LINES",   "SHLVL", "EPOCHSECONDS"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (str_is(name, names[i])) {
            return true;
        }
    }
    return false;
}

bool parameter_add_number(struct expansion *expansion, struct values *values, size_t number) {
    char text[32];
    int length = snprintf(text, sizeof text, "%zu", number);
    struct value value = {.text = str_copy(expansion->arena, (struct str){text, (size_t)length})};
    return value.text.ptr != NULL && values_add(expansion->arena, values, &value);
}

static bool set_one(struct expansion *expansion, struct known *known, struct value value) {
    return VEC_PUSH(expansion->arena, &known->values, value);
}

/* $1 and the like, and what is there before the text runs. */
static bool find_given(struct expansion *expansion, struct str name, struct known *known) {
    const struct scope *scope = expansion->scope;
    if (lexer_is(name.ptr[0], CLASS_DIGIT) && scope->positional_known && name.len < 5 &&
        !str_is(name, "0")) {
        size_t n = 0;
        for (size_t i = 0; i < name.len; i++) {
            n = n * 10 + (size_t)(name.ptr[i] - '0');
        }
        known->unset = n == 0 || n > scope->positional_count;
        return known->unset || set_one(expansion, known, scope->positional[n - 1]);
    }
    struct {
        const char *name;
        struct value value;
    } given[] = {
        {"HOME", {.text = scope->start->home}},     {"PWD", scope->cwd},
        {"TMPDIR", {.text = scope->start->tmpdir}}, {"USER", {.text = scope->start->user}},
        {"LOGNAME", {.text = scope->start->user}},  {"IFS", {.text = STR(" \t\n")}},
    };
    for (size_t i = 0; i < sizeof given / sizeof *given && !scope->incomplete; i++) {
        if (str_is(name, given[i].name) && given[i].value.text.len > 0) {
            return set_one(expansion, known, given[i].value);
        }
    }
    known->unknown = true;
    return true;
}

/* The element of each list that an array may hold. */
static bool find_element(struct expansion *expansion, const struct variable *variable,
                         long long index, struct known *known) {
    for (size_t i = 0; i < variable->lists.count; i++) {
        const struct argv *list = &variable->lists.items[i];
        long long at = index < 0 ? index + (long long)list->count : index;
        if (list->open) {
            known->unknown = true;
        } else if (at < 0 || at >= (long long)list->count) {
            known->unset = true;
        } else if (!values_add(expansion->arena, &known->values, &list->items[at])) {
            return false;
        }
    }
    return true;
}

static bool find_index(struct expansion *expansion, const struct word *word, long long *index,
                       bool *found) {
    struct values numbers = {0};
    *index = 0;
    *found = true;
    if (word == NULL) {
        return true;
    }
    if (!expansion_numbers(expansion, word, &numbers)) {
        return false;
    }
    *found = numbers.count == 1 && numbers.items[0].cause == HOLE_NONE;
    if (*found) {
        char text[32] = "";
        memcpy(text, numbers.items[0].text.ptr, numbers.items[0].text.len);
        *index = atoll(text);
    }
    return true;
}

bool parameter_find_scalar(struct expansion *expansion, const struct parameter *parameter,
                           struct known *known) {
    const struct variable *variable = scope_variable(expansion->scope, parameter->name);
    long long index = 0;
    bool found = false;
    if (!find_index(expansion, parameter->index, &index, &found)) {
        return false;
    }
    if (!found) {
        known->unknown = true;
        return true;
    }
    if (variable == NULL) {
        return find_given(expansion, parameter->name, known);
    }
    if (variable->is_array) {
        return find_element(expansion, variable, index, known);
    }
    known->unknown = variable->loose;
    known->unset = index != 0 && index != -1;
    if (!known->unset || variable->each) {
        known->values = variable->values;
    }
    return true;
}

bool parameter_find_list(struct expansion *expansion, const struct parameter *parameter,
                         struct known *known) {
    const struct scope *scope = expansion->scope;
    const struct variable *variable = scope_variable(scope, parameter->name);
    known->is_list = true;
    if (parameter_is_all(parameter->name)) {
        struct argv list = {.items = (struct value *)scope->positional,
                            .count = scope->positional_count};
        known->unknown = !scope->positional_known;
        return known->unknown || VEC_PUSH(expansion->arena, &known->lists, list);
    }
    known->unknown = variable == NULL || variable->loose;
    if (variable == NULL || variable->is_array) {
        known->lists = variable == NULL ? (struct argvs){0} : variable->lists;
        return true;
    }
    for (size_t i = 0; i < variable->values.count; i++) {
        struct argv list = {.items = &variable->values.items[i], .count = 1, .capacity = 1};
        list.open = variable->each && list.items[0].cause != HOLE_NONE;
        if (!VEC_PUSH(expansion->arena, &known->lists, list)) {
            return false;
        }
    }
    return true;
}
