/* Functions and aliases of the text: which commands they stand for.
 *
 * A name that is also a program's (rm) stands for the function alone only where that is sure: it
 * was defined in the shell of the text, whatever happens, and the same shell calls it. A definition
 * in a branch, subshell or pipeline may not be there, `bash -c` and `xargs` do not see it, bash(1)
 * takes no aliases from a text, and `\rm` passes them by: then the program counts, too. */
#include "action/functions.h"

#include "action/builtin.h"
#include "action/programs.h"
#include "base/quote_word.h"

/* One that defines itself anew while it runs is still itself, but what its body holds is shorter
 * than that: another function of the same name. */
static bool is_shorter(const struct node *body, const struct node *than) {
    return body == NULL ||
           (than != NULL && body->span.end - body->span.start < than->span.end - than->span.start);
}

bool functions_define(struct reading *reading, const struct scope *scope, const struct node *node) {
    bool sure = scope == reading->top && reading->branches == 0 && reading->shells == 0;
    struct binding *binding = binding_find(&reading->functions, node->name);
    struct binding before = binding == NULL ? (struct binding){0} : *binding;
    /* Of an earlier one it is not known that it is gone, or it is still to be read */
    if (binding != NULL && (!sure || !binding->called)) {
        struct binding earlier = {.body = before.body};
        if (!VEC_PUSH(reading->arena, &reading->functions, earlier)) {
            return false;
        }
    }
    binding = binding_set(reading, &reading->functions, node->name);
    if (binding == NULL) {
        return false;
    }
    binding->body = node->child_count > 0 ? node->children[0] : NULL;
    binding->sure = sure;
    binding->active = is_shorter(binding->body, before.body) ? 0 : before.active;
    binding->concurrency = before.concurrency;
    return true;
}

void functions_forget(struct reading *reading, const struct value *name) {
    for (size_t i = 0; i < reading->functions.count; i++) {
        struct binding *function = &reading->functions.items[i];
        function->sure =
            function->sure && value_known(name) && !str_equal(function->name, name->text);
    }
}

enum {
    RECURSION_MAX = 3, /* calls of a function within itself; what more of them do is the same */
};

static bool call_function(struct reading *reading, struct command *command,
                          struct binding *function) {
    function->called = true;
    if (function->active > 0 && reading->concurrency > function->concurrency) {
        struct action *action = command_add(reading, command, ACTION_SYSTEM_DESTRUCTIVE,
                                            "fork-bomb", "starts itself again and again");
        return action != NULL;
    }
    if (function->active >= RECURSION_MAX) {
        return true;
    }
    struct scope *scope = scope_fork(command->scope);
    if (scope == NULL ||
        !scope_set_positional(scope, command->argv.items + 1, command->argv.count - 1)) {
        return false;
    }
    size_t index = (size_t)(function - reading->functions.items);
    function->concurrency = function->active > 0 ? function->concurrency : reading->concurrency;
    function->active++;
    bool done = trace_node(reading, scope, function->body, &command->input, command->output);
    scope_keep_positional(scope, command->scope);
    done = done && scope_merge(command->scope, scope);
    function = &reading->functions.items[index];
    function->active -= function->active > 0;
    return done;
}

bool program_alias(struct reading *reading, struct command *command) {
    for (size_t i = 1; i < command->argv.count; i++) {
        struct str word = command->argv.items[i].text;
        ptrdiff_t equals = str_find(word, '=', 0);
        if (equals <= 0) {
            continue;
        }
        struct binding *alias =
            binding_set(reading, &reading->aliases, str_slice(word, 0, (size_t)equals));
        if (alias == NULL) {
            return false;
        }
        alias->text = str_slice(word, (size_t)equals + 1, word.len);
    }
    return command_add(reading, command, ACTION_FILESYSTEM_READ, "alias", "names commands") != NULL;
}

/* An alias stands for text: what it says, then the words that follow. */
static bool call_alias(struct reading *reading, struct command *command, struct binding *alias) {
    struct builder text;
    struct str says = alias->text;
    size_t index = (size_t)(alias - reading->aliases.items);
    bool more = str_ends(says, " ");
    builder_init(&text, reading->arena);
    builder_add(&text, says);
    for (size_t i = 1; i < command->argv.count; i++) {
        /* bash(1): behind an alias that ends in a blank the next word may be one, too */
        struct str word = command->argv.items[i].text;
        const struct binding *next = more ? binding_find(&reading->aliases, word) : NULL;
        bool replaced = next != NULL && next->text.ptr != NULL;
        more = replaced && str_ends(next->text, " ");
        builder_add_char(&text, ' ');
        if (replaced) {
            builder_add(&text, next->text);
        } else {
            shell_quote_word(&text, word);
        }
    }
    alias->text = (struct str){NULL, 0}; /* it is none within itself */
    struct value value = {.text = builder_str(&text)};
    bool done =
        value.text.ptr != NULL && command_read_text(reading, command, &value, command->scope);
    reading->aliases.items[index].text = says;
    return done;
}

bool functions_call(struct reading *reading, struct command *command, bool *done) {
    struct str name = command->argv.items[0].text;
    struct binding *alias = binding_find(&reading->aliases, name);
    struct binding *function = binding_find(&reading->functions, name);
    *done = false;
    if ((alias == NULL || alias->text.ptr == NULL) && function == NULL) {
        return true;
    }
    bool program = builtin_find(reading->arena, name) != NULL;
    bool sure = function != NULL && function->sure && reading->shells == 0;
    if (command->wrapped && program) {
        return true;
    }
    *done = !program || (function != NULL && sure);
    if (alias != NULL && alias->text.ptr != NULL && !call_alias(reading, command, alias)) {
        return false;
    }
    /* What was read may have moved the table */
    function = binding_find(&reading->functions, name);
    return function == NULL || call_function(reading, command, function);
}

bool functions_read_uncalled(struct reading *reading, struct scope *scope) {
    for (size_t i = 0; i < reading->functions.count; i++) {
        struct binding *function = &reading->functions.items[i];
        struct scope *inner = function->called ? NULL : scope_fork(scope);
        struct stream output = {0};
        if (function->called) {
            continue;
        }
        function->called = true;
        if (inner == NULL || !scope_set_positional(inner, NULL, 0) ||
            !trace_node(reading, inner, function->body, &(struct stream){0}, &output)) {
            return false;
        }
    }
    return true;
}
