/* Interprets a tree without running it: scopes, pipes and functions as bash has them. */
#include "action/assigns.h"
#include "action/attributes.h"
#include "action/branches.h"
#include "action/functions.h"
#include "action/reading.h"
#include "action/redirect.h"
#include "action/subscripts.h"
#include "shell/parser.h"
#include "shell/walk.h"

/* Traces what fills one variable and notes which commands it holds the output of. */
static bool trace_assignment(struct reading *reading, struct scope *scope,
                             const struct assignment *assignment, struct sources *all) {
    struct sources sources = {0};
    if ((assignment->index != NULL && !trace_word(reading, scope, assignment->index, &sources)) ||
        !trace_word(reading, scope, &assignment->value, &sources)) {
        return false;
    }
    for (size_t i = 0; i < assignment->element_count; i++) {
        if (!trace_assignment(reading, scope, &assignment->elements[i], &sources)) {
            return false;
        }
    }
    if (!attributes_apply(reading, scope, assignment)) {
        return false;
    }
    if (assignment->name.len > 0 &&
        (sources.count > 0 || binding_find(&reading->variables, assignment->name) != NULL)) {
        struct binding *old = binding_find(&reading->variables, assignment->name);
        struct sources kept =
            old != NULL && assignment->append ? old->sources : (struct sources){0};
        struct binding *binding = binding_set(reading, &reading->variables, assignment->name);
        if (binding == NULL || !sources_join(reading, &kept, &sources)) {
            return false;
        }
        binding->sources = kept;
    }
    return sources_join(reading, all, &sources);
}

/* Is the name of the program itself printed by a command? */
static bool is_computed(const struct word *word) {
    for (size_t i = 0; word != NULL && i < word->count; i++) {
        if (word->parts[i].kind == PART_COMMAND || is_computed(word->parts[i].parts)) {
            return true;
        }
    }
    return false;
}

/* $_ is the last word of the command before; of one that runs others it is not known here. */
static bool note_last_word(struct scope *scope, const struct command *command, bool more) {
    const struct value *last = &command->argv.items[command->argv.count - 1];
    struct values values = {(struct value *)last, 1, 1};
    bool plain = command->known != NULL && !command->delegated && !command->argv.open && !more;
    return plain ? scope_set(scope, STR("_"), &values, false)
                 : scope_forget(scope, STR("_"), HOLE_VARIABLE);
}

/* What stands before a function, or before a command that reads text or changes the directory in
 * this shell, is seen there. */
static bool sees_assignments(const struct reading *reading, const struct node *node) {
    static const char *const here[] = {"eval", ".",       "source",  "cd", "pushd",
                                       "popd", "command", "builtin", NULL};
    struct str name = word_literal(&node->words.items[0]);
    return node->assignment_count > 0 && !declares_variables(node) && name.len > 0 &&
           (str_is_one_of(name, here) || binding_find(&reading->functions, name) != NULL ||
            binding_find(&reading->aliases, name) != NULL);
}

static bool trace_variants(struct reading *reading, struct scope *scope, const struct node *node,
                           const struct stream *input, const struct sources *words,
                           struct stream *output) {
    struct argvs argvs = {0};
    if (!expand_words(scope, &node->words, reading->arena, &argvs)) {
        return false;
    }
    for (size_t i = 0; i < argvs.count; i++) {
        if (argvs.items[i].count == 0) {
            continue;
        }
        if (is_computed(&node->words.items[0])) {
            argvs.items[i].items[0] = (struct value){.text = STR("\0"), .cause = HOLE_COMMAND};
        }
        struct command command = {
            .argv = argvs.items[i],
            .span = reading->nested ? reading->outer : node->span,
            .scope = scope,
            .input = *input,
            .words = *words,
            .assigns = node->assignment_count > 0,
        };
        struct stream written = {0};
        if (!command_read(reading, &command, &written) || !stream_join(reading, output, &written)) {
            return false;
        }
        if (reading->uses_last_word && !note_last_word(scope, &command, i > 0)) {
            return false;
        }
        for (size_t j = 0; j < node->words.count; j++) {
            if (!trace_output_processes(reading, scope, &node->words.items[j], &written)) {
                return false;
            }
        }
    }
    return true;
}

static bool trace_simple(struct reading *reading, struct scope *scope, const struct node *node,
                         const struct stream *input, struct stream *output) {
    struct sources words = {0};
    bool declares = declares_variables(node);
    bool shared = reading->stage_shared;
    if (declares && !attributes_note(reading, scope, node)) {
        return false;
    }
    for (size_t i = 0; i < node->assignment_count; i++) {
        if (!trace_assignment(reading, scope, &node->assignments[i], &words)) {
            return false;
        }
    }
    if (!trace_words(reading, scope, &node->words, &words) ||
        !assignments_read(reading, scope, node)) {
        return false;
    }
    if (node->words.count == 0) {
        /* $(<file) is what the file holds */
        output->sources = input->sources;
        return scope_assign(scope, node->assignments, node->assignment_count);
    }
    /* Assignments before a command are the command's alone; those of `export` stay. */
    bool sees = sees_assignments(reading, node);
    struct scope *inner = sees ? scope_fork(scope) : scope;
    if (inner == NULL ||
        ((declares || sees) && !scope_assign(inner, node->assignments, node->assignment_count)) ||
        (declares && !attributes_settle(inner, node))) {
        return false;
    }
    bool done = trace_variants(reading, inner, node, input, &words, output);
    reading->stage_shared = declares ? reading->stage_shared : shared;
    return done && (!sees || scope_merge(scope, inner));
}

/* Each element runs in a subshell and reads what the one before wrote. */
static bool trace_pipeline(struct reading *reading, struct scope *scope, const struct node *node,
                           const struct stream *input, struct stream *output) {
    struct stream between = *input;
    reading->concurrency += node->child_count > 1;
    for (size_t i = 0; i < node->child_count; i++) {
        struct scope *inner = node->child_count > 1 ? scope_fork(scope) : scope;
        struct stream written = {0};
        bool here = inner != scope && reading->last_here && i + 1 == node->child_count;
        size_t traps = reading->traps.count;
        if (inner == NULL || !trace_node(reading, inner, node->children[i], &between, &written) ||
            (inner != scope && !here && !traps_end(reading, inner, traps)) ||
            (here && !scope_merge(scope, inner))) {
            return false;
        }
        between = written;
    }
    reading->concurrency -= node->child_count > 1;
    return stream_join(reading, output, &between);
}

bool trace_children(struct reading *reading, struct scope *scope, const struct node *node,
                    const struct stream *input, struct stream *output) {
    for (size_t i = 0; i < node->child_count; i++) {
        if (!trace_node(reading, scope, node->children[i], input, output)) {
            return false;
        }
    }
    return true;
}

static bool trace_kind(struct reading *reading, struct scope *scope, const struct node *node,
                       const struct stream *input, struct stream *output) {
    struct scope *inner = NULL;
    size_t traps = 0;
    switch (node->kind) {
    case NODE_SIMPLE:
        return trace_simple(reading, scope, node, input, output);
    case NODE_PIPELINE:
        return trace_pipeline(reading, scope, node, input, output);
    case NODE_SUBSHELL:
    case NODE_COPROC:
        inner = scope_fork(scope);
        traps = reading->traps.count;
        return inner != NULL && trace_children(reading, inner, node, input, output) &&
               traps_end(reading, inner, traps);
    case NODE_SEQUENCE:
    case NODE_GROUP:
        return trace_children(reading, scope, node, input, output);
    case NODE_FUNCTION:
        return functions_define(reading, scope, node);
    default:
        return branches_trace(reading, scope, node, input, output);
    }
}

bool trace_node(struct reading *reading, struct scope *scope, const struct node *node,
                const struct stream *input, struct stream *output) {
    if (node == NULL || reading->out->error.code != ERROR_NONE) {
        return true;
    }
    if (++reading->depth > READING_DEPTH_MAX * 8) {
        error_set(&reading->out->error, ERROR_LIMIT, "the command is nested too deeply to read");
        return true;
    }
    struct scope *own = node->background ? scope_fork(scope) : scope;
    size_t traps = reading->traps.count;
    struct stream from = *input;
    struct stream to = {0};
    reading->concurrency += node->background;
    reading->started_jobs = reading->started_jobs || node->background;
    bool done = own != NULL && redirect_input(reading, own, &node->redirections, &from) &&
                trace_kind(reading, own, node, &from, &to) &&
                redirect_output(reading, own, &node->redirections, &to) &&
                (!node->background || traps_end(reading, own, traps));
    reading->concurrency -= node->background;
    reading->depth--;
    return done && stream_join(reading, output, &to);
}

bool trace_text(struct reading *reading, struct scope *scope, struct str text,
                const struct stream *input, struct stream *output) {
    struct node *tree = NULL;
    struct error error = {0};
    if (reading->depth > READING_DEPTH_MAX) {
        error_set(&reading->out->error, ERROR_LIMIT, "the command is nested too deeply to read");
        return true;
    }
    if (!shell_parse(reading->arena, text, &tree, &error)) {
        if (error.code == ERROR_MEMORY) {
            return false;
        }
        reading->out->error = error;
        return true;
    }
    reading->repository_moved = reading->repository_moved || str_find_text(text, "GIT_") >= 0 ||
                                str_find_text(text, "worktree") >= 0;
    reading->depth++;
    bool done = trace_node(reading, scope, tree, input, output);
    reading->depth--;
    return done;
}
