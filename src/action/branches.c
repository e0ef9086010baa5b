#include "action/branches.h"

#include "action/assigns.h"
#include "action/subscripts.h"
#include "shell/walk.h"

/* A part that may or may not run: what it changes is possible, not certain. */
static bool trace_maybe(struct reading *reading, struct scope *scope, const struct node *node,
                        const struct stream *input, struct stream *output) {
    struct scope *inner = scope_fork(scope);
    reading->branches++;
    bool done = inner != NULL && trace_node(reading, inner, node, input, output) &&
                scope_merge(scope, inner);
    reading->branches--;
    return done;
}

/* An `elif` is reached only where the conditions before it were not true. */
static bool trace_if(struct reading *reading, struct scope *scope, const struct node *node,
                     const struct stream *input, struct stream *output) {
    for (size_t i = 0; i < node->child_count; i++) {
        bool done = i == 0 ? trace_node(reading, scope, node->children[i], input, output)
                           : trace_maybe(reading, scope, node->children[i], input, output);
        if (!done) {
            return false;
        }
    }
    return true;
}

/* A loop's second round sees what the first one assigned: the first is read only for that, unless
 * it is the only one of which it is known where it runs. Behind the loop things may be as `before`
 * it, too: there may be no round, or one that `break` ends. */
static bool trace_loop(struct reading *reading, struct scope *scope, const struct scope *before,
                       const struct node *node, const struct stream *input, struct stream *output) {
    size_t actions = reading->out->actions.count;
    size_t flows = reading->out->flows.count;
    struct scope *first = scope_fork(scope);
    struct stream ignored = {0};
    bool known = scope_cwd(scope).cause == HOLE_NONE;
    if (first == NULL || !trace_children(reading, first, node, input, &ignored) ||
        !scope_merge(scope, first)) {
        return false;
    }
    if (reading->out->error.code != ERROR_NONE) {
        return true;
    }
    if (!known || scope_cwd(scope).cause == HOLE_NONE) {
        reading->out->actions.count = actions;
        reading->out->flows.count = flows;
    }
    reading->branches++;
    bool done = trace_children(reading, scope, node, input, output);
    reading->branches--;
    return done && scope_keep(scope, before, false);
}

static bool trace_for(struct reading *reading, struct scope *scope, const struct node *node,
                      const struct stream *input, struct stream *output) {
    struct scope *before = scope_fork(scope);
    struct sources words = {0};
    struct values values = {0};
    if (before == NULL || !trace_words(reading, scope, &node->words, &words)) {
        return false;
    }
    struct argvs argvs = {0};
    if (node->has_in && !expand_words(scope, &node->words, reading->arena, &argvs)) {
        return false;
    }
    for (size_t i = 0; i < argvs.count; i++) {
        bool hole = false;
        for (size_t j = 0; j < argvs.items[i].count; j++) {
            hole = hole || argvs.items[i].items[j].cause != HOLE_NONE;
            if (!VEC_PUSH(reading->arena, &values, argvs.items[i].items[j])) {
                return false;
            }
        }
        /* a$x may become several words, of which only the first starts with an a */
        struct value any = {.text = STR("\0"), .cause = HOLE_OPERATOR};
        if (hole && argvs.items[i].open && !VEC_PUSH(reading->arena, &values, any)) {
            return false;
        }
    }
    bool known = node->has_in && values.count > 0 && values.count <= EXPAND_VALUES_MAX;
    if (known ? !scope_set(scope, node->name, &values, false)
              : !scope_forget(scope, node->name, node->has_in ? HOLE_LIMIT : HOLE_INPUT)) {
        return false;
    }
    if (words.count > 0) {
        struct binding *binding = binding_set(reading, &reading->variables, node->name);
        if (binding == NULL) {
            return false;
        }
        binding->sources = words;
    }
    return trace_loop(reading, scope, before, node, input, output);
}

/* The words of ((...)) and for ((...)) are expressions. */
static bool trace_arithmetic(struct reading *reading, struct scope *scope,
                             const struct words *words) {
    struct sources ignored = {0};
    bool done = trace_words(reading, scope, words, &ignored);
    for (size_t i = 0; done && i < words->count; i++) {
        done = assigns_of_arithmetic(reading, scope, &words->items[i]);
    }
    return done;
}

static bool trace_case(struct reading *reading, struct scope *scope, const struct node *node,
                       const struct stream *input, struct stream *output) {
    struct sources ignored = {0};
    for (size_t i = 0; i < node->clause_count; i++) {
        if (!trace_words(reading, scope, &node->clauses[i].patterns, &ignored) ||
            (node->clauses[i].body != NULL &&
             !trace_maybe(reading, scope, node->clauses[i].body, input, output))) {
            return false;
        }
    }
    return true;
}

/* Is it a command that people ask whether something is so, and that often says no? */
static bool is_question(const struct node *node) {
    static const char *const names[] = {"[",     "test",  "false", "grep", "command", "type",
                                        "which", "pgrep", "cmp",   "diff", NULL};
    bool negated = false;
    while (node->kind == NODE_PIPELINE && node->child_count == 1) {
        negated = negated != node->negated;
        node = node->children[0];
    }
    negated = negated != node->negated;
    struct str name = node->kind == NODE_SIMPLE && node->words.count > 0
                          ? word_literal(&node->words.items[0])
                          : STR("");
    if (str_is(name, "false")) {
        return !negated;
    }
    return negated || str_is_one_of(name, names) || node->kind == NODE_TEST ||
           node->kind == NODE_ARITH;
}

/* `a && b && c`: b runs only where a did, so it sees what a changed. `*before` is how things are
 * when none but the first did; `*asks`: one of those that others wait for is a question. */
static bool trace_chain(struct reading *reading, struct scope *scope, const struct node *node,
                        const struct stream *input, struct stream *output, struct scope **before,
                        bool *asks) {
    const struct node *first = node->children[0];
    bool plain = first->kind == NODE_AND && !first->background && first->redirections.count == 0;
    bool done = plain ? trace_chain(reading, scope, first, input, output, before, asks)
                      : trace_node(reading, scope, first, input, output);
    *before = done && !plain ? scope_fork(scope) : *before;
    *asks = *asks || is_question(plain ? first->children[1] : first);
    if (!done || *before == NULL) {
        return false;
    }
    reading->branches++;
    done = trace_node(reading, scope, node->children[1], input, output);
    reading->branches--;
    return done;
}

/* What follows `a && b`, but for a `cd`: after `cd x && y` people are in x. */
static bool trace_and(struct reading *reading, struct scope *scope, const struct node *node,
                      const struct stream *input, struct stream *output) {
    struct scope *before = NULL;
    bool asks = false;
    return trace_chain(reading, scope, node, input, output, &before, &asks) &&
           scope_keep(scope, before, asks);
}

/* `a && b || c`: where c runs, b may have run or not; c is what is left out when it did. */
static bool trace_or(struct reading *reading, struct scope *scope, const struct node *node,
                     const struct stream *input, struct stream *output) {
    const struct node *first = node->children[0];
    struct scope *before = NULL;
    bool asks = false;
    if (first->kind != NODE_AND || first->background || first->redirections.count > 0) {
        return trace_node(reading, scope, first, input, output) &&
               trace_maybe(reading, scope, node->children[1], input, output);
    }
    if (!trace_chain(reading, scope, first, input, output, &before, &asks)) {
        return false;
    }
    struct scope *other = scope_fork(scope);
    reading->branches++;
    bool done = other != NULL && scope_keep(other, before, asks) &&
                trace_node(reading, other, node->children[1], input, output) &&
                scope_merge(scope, other);
    reading->branches--;
    return done;
}

static bool trace_while(struct reading *reading, struct scope *scope, const struct node *node,
                        const struct stream *input, struct stream *output) {
    struct scope *before = scope_fork(scope);
    return before != NULL && trace_loop(reading, scope, before, node, input, output);
}

bool branches_trace(struct reading *reading, struct scope *scope, const struct node *node,
                    const struct stream *input, struct stream *output) {
    struct sources ignored = {0};
    switch (node->kind) {
    case NODE_AND:
        return trace_and(reading, scope, node, input, output);
    case NODE_OR:
        return trace_or(reading, scope, node, input, output);
    case NODE_IF:
        return trace_if(reading, scope, node, input, output);
    case NODE_WHILE:
    case NODE_UNTIL:
        return trace_while(reading, scope, node, input, output);
    case NODE_FOR:
    case NODE_SELECT:
        return trace_for(reading, scope, node, input, output);
    case NODE_FOR_ARITH:
        return trace_arithmetic(reading, scope, &node->words) &&
               trace_while(reading, scope, node, input, output);
    case NODE_CASE:
        return trace_words(reading, scope, &node->words, &ignored) &&
               trace_case(reading, scope, node, input, output);
    case NODE_ARITH:
        return trace_arithmetic(reading, scope, &node->words);
    case NODE_TEST:
        return trace_words(reading, scope, &node->words, &ignored) &&
               subscripts_of_test(reading, scope, &node->words);
    default:
        break;
    }
    return false;
}
