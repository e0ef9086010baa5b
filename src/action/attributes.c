#include "action/attributes.h"

#include "action/subscripts.h"
#include "shell/walk.h"

bool declares_variables(const struct node *node) {
    static const char *const names[] = {"export", "declare", "typeset", "readonly", "local", NULL};
    return node->words.count > 0 && str_is_one_of(word_literal(&node->words.items[0]), names);
}

static bool note_name(struct reading *reading, struct scope *scope, struct str name, bool integer,
                      bool reference) {
    return (!integer || binding_set(reading, &reading->integers, name) != NULL) &&
           (!reference || (binding_set(reading, &reading->references, name) != NULL &&
                           scope_loosen(scope, name)));
}

bool attributes_note(struct reading *reading, struct scope *scope, const struct node *node) {
    bool integer = false;
    bool reference = false;
    for (size_t i = 1; i < node->words.count; i++) {
        struct str word = word_literal(&node->words.items[i]);
        bool flags = str_starts(word, "-") && !str_starts(word, "--");
        integer = integer || (flags && str_find(word, 'i', 0) >= 0);
        reference = reference || (flags && str_find(word, 'n', 0) >= 0);
    }
    if ((!integer && !reference) || str_is(word_literal(&node->words.items[0]), "export")) {
        return true; /* export -n is something else */
    }
    for (size_t i = 1; i < node->words.count; i++) {
        struct str word = word_literal(&node->words.items[i]);
        if (word.len > 0 && word.ptr[0] != '-' &&
            !note_name(reading, scope, word, integer, reference)) {
            return false;
        }
    }
    for (size_t i = 0; i < node->assignment_count; i++) {
        if (!note_name(reading, scope, node->assignments[i].name, integer, reference)) {
            return false;
        }
    }
    return true;
}

/* What the name stands for changes when it is assigned to. */
static bool loosen_named(struct reading *reading, struct scope *scope, const struct word *word) {
    struct values values = {0};
    if (!expand_word(scope, word, reading->arena, &values)) {
        return false;
    }
    for (size_t i = 0; i < values.count; i++) {
        struct str name = value_known(&values.items[i]) ? values.items[i].text : STR("");
        if (!scope_loosen(scope, name)) {
            return false;
        }
    }
    return true;
}

bool attributes_apply(struct reading *reading, struct scope *scope,
                      const struct assignment *assignment) {
    bool integer = binding_find(&reading->integers, assignment->name) != NULL;
    bool reference = binding_find(&reading->references, assignment->name) != NULL;
    if (assignment->index != NULL && !subscripts_of_word(reading, scope, assignment->index)) {
        return false;
    }
    for (size_t i = 0; integer && i < assignment->element_count; i++) {
        if (!subscripts_of_word(reading, scope, &assignment->elements[i].value)) {
            return false;
        }
    }
    return (!integer || subscripts_of_word(reading, scope, &assignment->value)) &&
           (!reference || loosen_named(reading, scope, &assignment->value));
}

/* Is the value one that declare reads as a list of elements? */
static bool is_quoted_list(const struct assignment *assignment) {
    const struct part *part = assignment->value.count > 0 ? &assignment->value.parts[0] : NULL;
    while (part != NULL && part->kind == PART_DOUBLE_QUOTED) {
        part = part->parts != NULL && part->parts->count > 0 ? &part->parts->parts[0] : NULL;
    }
    return part != NULL && !assignment->is_array && str_starts(part->text, "(");
}

bool attributes_settle(struct scope *scope, const struct node *node) {
    bool fixed = str_is(word_literal(&node->words.items[0]), "readonly");
    bool exports = str_is(word_literal(&node->words.items[0]), "export");
    for (size_t i = 1; i < node->words.count; i++) {
        struct str word = word_literal(&node->words.items[i]);
        bool flags = str_starts(word, "-") && !str_starts(word, "--");
        fixed = fixed || (flags && !exports && str_find(word, 'r', 0) >= 0);
    }
    for (size_t i = 0; i < node->assignment_count; i++) {
        const struct assignment *assignment = &node->assignments[i];
        if ((is_quoted_list(assignment) && !scope_forget(scope, assignment->name, HOLE_OPERATOR)) ||
            (fixed && !scope_fix(scope, assignment->name))) {
            return false;
        }
    }
    for (size_t i = 1; fixed && i < node->words.count; i++) {
        if (!scope_fix(scope, word_literal(&node->words.items[i]))) {
            return false;
        }
    }
    return true;
}
