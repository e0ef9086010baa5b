/* Names that the text gave a meaning, and what flows into words from commands and variables. */
#include "action/assigns.h"
#include "action/functions.h"
#include "shell/walk.h"

struct binding *binding_find(const struct bindings *bindings, struct str name) {
    for (size_t i = bindings->count; i > 0; i--) {
        if (str_equal(bindings->items[i - 1].name, name)) {
            return &bindings->items[i - 1];
        }
    }
    return NULL;
}

struct binding *binding_set(struct reading *reading, struct bindings *bindings, struct str name) {
    struct binding *found = binding_find(bindings, name);
    if (found != NULL) {
        *found = (struct binding){.name = name};
        return found;
    }
    if (!VEC_PUSH(reading->arena, bindings, (struct binding){.name = name})) {
        return NULL;
    }
    return &bindings->items[bindings->count - 1];
}

struct binding *binding_need(struct reading *reading, struct bindings *bindings, struct str name) {
    struct binding *found = binding_find(bindings, name);
    return found != NULL ? found : binding_set(reading, bindings, name);
}

bool sources_add(struct reading *reading, struct sources *sources, size_t action) {
    for (size_t i = 0; i < sources->count; i++) {
        if (sources->items[i] == action) {
            return true;
        }
    }
    return VEC_PUSH(reading->arena, sources, action);
}

bool sources_join(struct reading *reading, struct sources *sources, const struct sources *more) {
    for (size_t i = 0; i < more->count; i++) {
        if (!sources_add(reading, sources, more->items[i])) {
            return false;
        }
    }
    return true;
}

struct word_context {
    struct reading *reading;
    struct scope *scope;
    struct sources *sources;
};

/* Does the body of a substitution print what its only command prints, and that always? */
static bool is_one_command(const struct node *body) {
    while ((body->kind == NODE_SEQUENCE || body->kind == NODE_PIPELINE) && body->child_count == 1 &&
           body->redirections.count == 0 && !body->background) {
        body = body->children[0];
    }
    return body->kind == NODE_SIMPLE && body->redirections.count == 0;
}

static bool trace_part_body(const struct part *part, void *context) {
    struct word_context *word = context;
    if (part->body == NULL || part->output) {
        return true;
    }
    struct scope *scope = scope_fork(word->scope);
    struct stream output = {0};
    size_t traps = word->reading->traps.count;
    if (scope == NULL ||
        !trace_node(word->reading, scope, part->body, &(struct stream){0}, &output) ||
        !traps_end(word->reading, scope, traps)) {
        return false;
    }
    bool known = part->kind == PART_COMMAND && output.known && output.text.cause == HOLE_NONE &&
                 is_one_command(part->body);
    struct values text = {&output.text, 1, 1};
    const struct values *printed = known ? &text : output.names.count == 0 ? NULL : &output.names;
    return scope_set_output(word->scope, part->body, printed) &&
           sources_join(word->reading, word->sources, &output.sources);
}

/* ${x@P}: bash(1) expands the value as it does a prompt, and runs what it substitutes. */
static bool runs_prompt(struct reading *reading, const struct part *part) {
    struct action action = {
        .type = ACTION_LANG_EXEC,
        .program = STR("the shell"),
        .span = reading->nested ? reading->outer : part->span,
        .rule = STR("shell-unknown-text"),
        .effect = STR("runs what a variable holds"),
        .at_least = POLICY_ASK,
    };
    return !str_is(part->parameter->operator, "@P") ||
           VEC_PUSH(reading->arena, &reading->out->actions, action);
}

/* Variables that hold the output of a command bring it along. */
static bool trace_parameters(struct reading *reading, const struct word *word,
                             struct sources *sources) {
    if (word == NULL) {
        return true;
    }
    for (size_t i = 0; i < word->count; i++) {
        const struct part *part = &word->parts[i];
        if (part->kind == PART_PARAMETER && part->parameter != NULL) {
            if (!runs_prompt(reading, part)) {
                return false;
            }
            const struct binding *found = binding_find(&reading->variables, part->parameter->name);
            if ((found != NULL && !sources_join(reading, sources, &found->sources)) ||
                !trace_parameters(reading, part->parameter->operand, sources) ||
                !trace_parameters(reading, part->parameter->second, sources)) {
                return false;
            }
        }
        if (!trace_parameters(reading, part->parts, sources)) {
            return false;
        }
        for (size_t j = 0; j < part->alternative_count; j++) {
            if (!trace_parameters(reading, &part->alternatives[j], sources)) {
                return false;
            }
        }
    }
    return true;
}

bool trace_word(struct reading *reading, struct scope *scope, const struct word *word,
                struct sources *sources) {
    struct word_context context = {reading, scope, sources};
    word_walk(word, trace_part_body, &context);
    return !reading->arena->exhausted && trace_parameters(reading, word, sources) &&
           assigns_of_word(reading, scope, word);
}

bool trace_words(struct reading *reading, struct scope *scope, const struct words *words,
                 struct sources *sources) {
    for (size_t i = 0; i < words->count; i++) {
        if (!trace_word(reading, scope, &words->items[i], sources)) {
            return false;
        }
    }
    return true;
}
