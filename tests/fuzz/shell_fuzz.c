/* Any bytes as a shell text: what is read can be printed and is then read as the same tree, spans
 * lie in the text, words expand, and nothing is read outside of it. */
#include "../tools/shell_dump.c"
#include "shell/expand.h"
#include "shell/parser.h"
#include "shell/printer.h"
#include "shell/walk.h"

#include <stdint.h>
#include <stdlib.h>

enum {
    MEMORY = 64 << 20,
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct check {
    struct scope *scope;
    struct arena *arena;
    size_t size;
};

static void check_node(struct check *check, const struct node *node);

static void require(bool holds) {
    if (!holds) {
        abort();
    }
}

static void check_span(const struct check *check, struct span span) {
    require(span.start <= span.end && span.end <= check->size);
}

static bool check_body(const struct part *part, void *context) {
    check_node(context, part->body);
    return true;
}

static void check_word(struct check *check, const struct word *word) {
    struct values values;
    check_span(check, word->span);
    for (size_t i = 0; i < word->count; i++) {
        check_span(check, word->parts[i].span);
    }
    require(word_walk(word, check_body, check));
    if (expand_word(check->scope, word, check->arena, &values)) {
        require(values.count > 0 && values.count <= EXPAND_VALUES_MAX);
    } else {
        require(check->arena->exhausted);
    }
}

static void check_words(struct check *check, const struct words *words) {
    struct argvs lists;
    for (size_t i = 0; i < words->count; i++) {
        check_word(check, &words->items[i]);
    }
    if (expand_words(check->scope, words, check->arena, &lists)) {
        require(lists.count > 0 && lists.count <= EXPAND_VALUES_MAX);
    } else {
        require(check->arena->exhausted);
    }
}

static void check_node(struct check *check, const struct node *node) {
    if (node == NULL || check->arena->exhausted) {
        return;
    }
    check_span(check, node->span);
    check_words(check, &node->words);
    scope_assign(check->scope, node->assignments, node->assignment_count);
    for (size_t i = 0; i < node->redirections.count; i++) {
        check_span(check, node->redirections.items[i].span);
        check_word(check, &node->redirections.items[i].target);
        check_word(check, &node->redirections.items[i].body);
    }
    for (size_t i = 0; i < node->clause_count; i++) {
        check_words(check, &node->clauses[i].patterns);
        check_node(check, node->clauses[i].body);
    }
    struct scope *outer = check->scope;
    for (size_t i = 0; i < node->child_count && !check->arena->exhausted; i++) {
        check->scope = scope_fork(outer);
        if (check->scope != NULL) {
            check_node(check, node->children[i]);
            scope_merge(outer, check->scope);
        }
    }
    check->scope = outer;
}

/* Parses and dumps; an empty view when the text is refused. */
static struct str read_back(struct arena *arena, struct str text, struct error *error,
                            struct node **tree) {
    struct builder out;
    builder_init(&out, arena);
    *error = (struct error){0};
    if (!shell_parse(arena, text, tree, error)) {
        require(error->code != ERROR_NONE && error->message[0] != '\0');
        return STR("");
    }
    shell_dump(&out, *tree);
    return builder_str(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const struct str positional[] = {STR_INIT("sh"), STR_INIT("a b"), STR_INIT("*")};
    const struct scope_start start = {
        .home = STR("/home/u"), .cwd = STR("/d"), .positional = positional, .positional_count = 3};
    struct arena arena;
    struct error error;
    struct node *tree = NULL;
    struct node *copy = NULL;
    struct builder printed;
    arena_init(&arena, MEMORY);
    struct str first = read_back(&arena, (struct str){(const char *)data, size}, &error, &tree);
    if (error.code == ERROR_NONE && !arena.exhausted) {
        builder_init(&printed, &arena);
        shell_print(&printed, tree);
        struct str second = read_back(&arena, builder_str(&printed), &error, &copy);
        require(error.code == ERROR_LIMIT || arena.exhausted || str_equal(first, second));
        struct check check = {scope_new(&arena, &start), &arena, size};
        if (check.scope != NULL) {
            check_node(&check, tree);
        }
    }
    arena_free(&arena);
    return 0;
}
