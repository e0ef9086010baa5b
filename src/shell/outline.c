#include "shell/outline.h"

#include "shell/printer.h"
#include "shell/walk.h"

enum {
    INDENT = 2,
    SHOWN_VALUES_MAX = 8,
};

struct outline {
    struct builder *out;
    struct scope *scope;
    size_t depth;
};

static bool outline_node(struct outline *outline, const struct node *node);

static void start_line(struct outline *outline) {
    for (size_t i = 0; i < outline->depth * INDENT; i++) {
        builder_add_char(outline->out, ' ');
    }
}

/* Text on one line; holes as "…". */
static void add_shown(struct builder *out, struct str text) {
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c == '\0') {
            builder_add_c(out, "\u2026");
        } else if (c == '\n') {
            builder_add_c(out, "\\n");
        } else if (c < ' ' || c == 0x7F) {
            builder_addf(out, "\\x%02x", c);
        } else {
            builder_add_char(out, (char)c);
        }
    }
}

static const char *cause_text(enum HOLE_CAUSE cause) {
    static const char *const texts[] = {
        [HOLE_NONE] = "",
        [HOLE_VARIABLE] = "a variable that the text does not set",
        [HOLE_COMMAND] = "the output of a command",
        [HOLE_ARITHMETIC] = "a number",
        [HOLE_OPERATOR] = "an operator that is not evaluated",
        [HOLE_INPUT] = "read from input",
        [HOLE_LIMIT] = "too many values",
    };
    return texts[cause];
}

static void add_value(struct builder *out, const struct value *value) {
    add_shown(out, value->text.len > 0 ? value->text : STR("''"));
    if (value->cause == HOLE_VARIABLE && value->hole_name.len > 0) {
        builder_addf(out, " (\u2026: $%.*s is not set by the text)", STR_ARG(value->hole_name));
    } else if (value->cause != HOLE_NONE) {
        builder_addf(out, " (\u2026: %s)", cause_text(value->cause));
    }
}

/* What a word may become that is not split into fields. */
static bool add_whole(struct outline *outline, const struct word *word) {
    struct values values = {0};
    struct builder *out = outline->out;
    if (outline->scope == NULL || word_literal(word).len > 0) {
        return true;
    }
    if (!expand_word(outline->scope, word, out->arena, &values)) {
        return false;
    }
    bool repeats = values.count == 1 && values.items[0].pattern;
    for (size_t i = 0; !repeats && i < values.count && i < SHOWN_VALUES_MAX; i++) {
        builder_add_c(out, i > 0 ? "  or  " : "  = ");
        add_value(out, &values.items[i]);
    }
    if (values.count > SHOWN_VALUES_MAX) {
        builder_addf(out, "  or %zu more", values.count - SHOWN_VALUES_MAX);
    }
    return true;
}

/* What a word may become: the arguments of each list side by side, the lists separated by `or`. */
static bool add_values(struct outline *outline, const struct word *word) {
    struct words words = {(struct word *)word, 1, 1};
    struct argvs lists = {0};
    struct builder *out = outline->out;
    if (outline->scope == NULL || word_literal(word).len > 0) {
        return true;
    }
    if (!expand_words(outline->scope, &words, out->arena, &lists)) {
        return false;
    }
    builder_add_c(out, "  = ");
    for (size_t i = 0; i < lists.count && i < SHOWN_VALUES_MAX; i++) {
        builder_add_c(out, i > 0 ? "  or  " : "");
        for (size_t j = 0; j < lists.items[i].count; j++) {
            builder_add_c(out, j > 0 ? " , " : "");
            builder_add_c(out, lists.items[i].items[j].pattern ? "files " : "");
            add_value(out, &lists.items[i].items[j]);
        }
        builder_add_c(out, lists.items[i].count == 0 ? "nothing" : "");
    }
    if (lists.count > SHOWN_VALUES_MAX) {
        builder_addf(out, "  or %zu more", lists.count - SHOWN_VALUES_MAX);
    }
    return true;
}

/* A substitution's commands run in a subshell. */
static bool outline_body(const struct part *part, void *context) {
    struct outline *outline = context;
    struct outline inner = {outline->out, NULL, outline->depth + 1};
    if (part->body == NULL) {
        return true;
    }
    if (outline->scope != NULL) {
        inner.scope = scope_fork(outline->scope);
        if (inner.scope == NULL) {
            return false;
        }
    }
    return outline_node(&inner, part->body);
}

static bool outline_word(struct outline *outline, const char *label, const struct word *word,
                         bool splits) {
    struct builder text;
    builder_init(&text, outline->out->arena);
    start_line(outline);
    builder_add_c(outline->out, label);
    shell_print_word(&text, word);
    add_shown(outline->out, builder_str(&text));
    if (text.failed || !(splits ? add_values(outline, word) : add_whole(outline, word))) {
        return false;
    }
    builder_add_char(outline->out, '\n');
    return word_walk(word, outline_body, outline);
}

static bool outline_words(struct outline *outline, const char *label, const struct words *words,
                          bool splits) {
    for (size_t i = 0; i < words->count; i++) {
        if (!outline_word(outline, label, &words->items[i], splits)) {
            return false;
        }
    }
    return true;
}

static bool outline_assignment(struct outline *outline, const struct assignment *assignment) {
    struct builder text;
    builder_init(&text, outline->out->arena);
    start_line(outline);
    builder_add_c(outline->out, "sets ");
    shell_print_assignment(&text, assignment);
    add_shown(outline->out, builder_str(&text));
    if (text.failed || (!assignment->is_array && assignment->value.count > 0 &&
                        !add_whole(outline, &assignment->value))) {
        return false;
    }
    builder_add_char(outline->out, '\n');
    bool done = word_walk(&assignment->value, outline_body, outline);
    for (size_t i = 0; done && i < assignment->element_count; i++) {
        done = word_walk(&assignment->elements[i].value, outline_body, outline);
    }
    return done;
}

/* Each is shown as those before it have left the variables. */
static bool outline_assignments(struct outline *outline, const struct node *node) {
    struct outline inner = *outline;
    if (outline->scope != NULL && node->assignment_count > 1) {
        inner.scope = scope_fork(outline->scope);
        if (inner.scope == NULL) {
            return false;
        }
    }
    for (size_t i = 0; i < node->assignment_count; i++) {
        if (!outline_assignment(&inner, &node->assignments[i]) ||
            (inner.scope != outline->scope &&
             !scope_assign(inner.scope, &node->assignments[i], 1))) {
            return false;
        }
    }
    return true;
}

static bool outline_redirection(struct outline *outline, const struct redirection *redirection) {
    struct builder text;
    builder_init(&text, outline->out->arena);
    start_line(outline);
    builder_add_c(outline->out, "redirect ");
    shell_print_redirection(&text, redirection);
    add_shown(outline->out, builder_str(&text));
    if (text.failed ||
        (redirection->kind != REDIRECT_HERE_DOC && !add_whole(outline, &redirection->target))) {
        return false;
    }
    builder_add_char(outline->out, '\n');
    if (redirection->kind != REDIRECT_HERE_DOC) {
        return word_walk(&redirection->target, outline_body, outline);
    }
    outline->depth++;
    bool done = outline_word(outline, "body ", &redirection->body, false);
    outline->depth--;
    return done;
}

/* What the command itself changes for those behind it. */
static bool follow(struct outline *outline, const struct node *node) {
    struct argvs lists = {0};
    struct scope *scope = outline->scope;
    if (scope == NULL || node->kind != NODE_SIMPLE) {
        return true;
    }
    static const char *const names[] = {"export", "local", "declare", "readonly", NULL};
    struct str first = node->words.count > 0 ? word_literal(node->words.items) : STR("");
    bool declares = str_is_one_of(first, names);
    if (node->words.count == 0 || declares) {
        return scope_assign(scope, node->assignments, node->assignment_count);
    }
    if (node->words.count != 2 || !str_is(first, "cd")) {
        return true;
    }
    if (!expand_words(scope, &node->words, outline->out->arena, &lists)) {
        return false;
    }
    struct value unknown = {.text = STR("\0"), .cause = HOLE_VARIABLE};
    bool known = lists.count == 1 && lists.items[0].count == 2;
    return scope_set_cwd(scope, known ? &lists.items[0].items[1] : &unknown);
}

/* The variable of a loop has the values of all its words. */
static bool follow_loop(struct outline *outline, const struct node *node) {
    struct argvs lists = {0};
    struct values values = {0};
    if (outline->scope == NULL || (node->kind != NODE_FOR && node->kind != NODE_SELECT)) {
        return true;
    }
    if (!expand_words(outline->scope, &node->words, outline->out->arena, &lists)) {
        return false;
    }
    bool known = node->has_in;
    for (size_t i = 0; i < lists.count; i++) {
        known = known && !lists.items[i].open;
        for (size_t j = 0; j < lists.items[i].count; j++) {
            if (!VEC_PUSH(outline->out->arena, &values, lists.items[i].items[j])) {
                return false;
            }
        }
    }
    return known && values.count > 0 ? scope_set(outline->scope, node->name, &values, false)
                                     : scope_forget(outline->scope, node->name, HOLE_LIMIT);
}

/* What a child is to a command of several parts; NULL where its place says it. */
static const char *child_label(const struct node *node, size_t index) {
    bool condition = index % 2 == 0 && index + 1 < node->child_count;
    switch (node->kind) {
    case NODE_IF:
        return index == 0 ? "condition" : index % 2 == 1 ? "then" : condition ? "elif" : "else";
    case NODE_WHILE:
    case NODE_UNTIL:
        return index == 0 ? "condition" : "do";
    case NODE_FOR:
    case NODE_SELECT:
    case NODE_FOR_ARITH:
        return "do";
    default:
        return NULL;
    }
}

/* A child that may not run, or runs in a shell of its own, changes a copy. */
static bool outline_child(struct outline *outline, const struct node *node, size_t index) {
    const struct node *child = node->children[index];
    bool separate = node->kind == NODE_SUBSHELL || node->kind == NODE_COPROC ||
                    node->kind == NODE_FUNCTION || child->background ||
                    (node->kind == NODE_PIPELINE && node->child_count > 1);
    bool maybe = index > 0 && node->kind != NODE_SEQUENCE && node->kind != NODE_AND && !separate;
    struct outline inner = *outline;
    if (outline->scope != NULL && (separate || maybe)) {
        inner.scope = scope_fork(outline->scope);
        if (inner.scope == NULL) {
            return false;
        }
    }
    return outline_node(&inner, child) &&
           (outline->scope == NULL || !maybe || scope_merge(outline->scope, inner.scope));
}

static void add_title(struct outline *outline, const struct node *node) {
    static const char *const titles[] = {
        [NODE_SIMPLE] = "command",    [NODE_PIPELINE] = "pipeline",
        [NODE_AND] = "and",           [NODE_OR] = "or",
        [NODE_SEQUENCE] = "sequence", [NODE_SUBSHELL] = "subshell",
        [NODE_GROUP] = "group",       [NODE_IF] = "if",
        [NODE_WHILE] = "while",       [NODE_UNTIL] = "until",
        [NODE_FOR] = "for",           [NODE_SELECT] = "select",
        [NODE_FOR_ARITH] = "for",     [NODE_CASE] = "case",
        [NODE_FUNCTION] = "function", [NODE_COPROC] = "coprocess",
        [NODE_TEST] = "test",         [NODE_ARITH] = "arithmetic",
    };
    start_line(outline);
    builder_add_c(outline->out, titles[node->kind]);
    if (node->name.len > 0) {
        builder_add_char(outline->out, ' ');
        add_shown(outline->out, node->name);
    }
    builder_add_c(outline->out, node->negated ? ", negated" : "");
    builder_add_c(outline->out, node->timed ? ", timed" : "");
    builder_add_c(outline->out, node->background ? ", in the background" : "");
    builder_add_char(outline->out, '\n');
}

static bool outline_clauses(struct outline *outline, const struct node *node) {
    for (size_t i = 0; i < node->clause_count; i++) {
        struct outline inner = *outline;
        if (!outline_words(outline, "when ", &node->clauses[i].patterns, false)) {
            return false;
        }
        if (outline->scope != NULL && (inner.scope = scope_fork(outline->scope)) == NULL) {
            return false;
        }
        inner.depth++;
        if (node->clauses[i].body != NULL &&
            (!outline_node(&inner, node->clauses[i].body) ||
             (outline->scope != NULL && !scope_merge(outline->scope, inner.scope)))) {
            return false;
        }
    }
    return true;
}

static bool outline_node(struct outline *outline, const struct node *node) {
    bool arithmetic = node->kind == NODE_ARITH || node->kind == NODE_FOR_ARITH;
    struct scope *scope = outline->scope;
    add_title(outline, node);
    outline->depth++;
    bool done = outline_assignments(outline, node);
    outline->scope = arithmetic || node->kind == NODE_TEST ? NULL : scope;
    done = done && outline_words(outline, "", &node->words, node->kind != NODE_CASE);
    outline->scope = scope;
    for (size_t i = 0; done && i < node->redirections.count; i++) {
        done = outline_redirection(outline, &node->redirections.items[i]);
    }
    done = done && follow(outline, node) && follow_loop(outline, node) &&
           outline_clauses(outline, node);
    for (size_t i = 0; done && i < node->child_count; i++) {
        const char *label = child_label(node, i);
        if (label != NULL) {
            start_line(outline);
            builder_addf(outline->out, "%s\n", label);
        }
        outline->depth += label != NULL;
        done = outline_child(outline, node, i);
        outline->depth -= label != NULL;
    }
    outline->depth--;
    return done;
}

bool shell_outline(struct builder *out, const struct node *tree, struct scope *scope) {
    struct outline outline = {.out = out, .scope = scope};
    return (tree == NULL || outline_node(&outline, tree)) && !out->failed;
}
