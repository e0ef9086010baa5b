/* Reads texts, each ended by a NUL byte, and says of each what the shell parser makes of it, with a
 * NUL byte behind each answer. For tests that compare it with bash.
 *   shell-tree check    "ok", or the error
 *   shell-tree dump     the tree, or the error
 *   shell-tree outline  the tree as people read it, with values
 *   shell-tree print    the tree as text, or nothing
 *   shell-tree again    "ok" when the printed tree parses to the same tree, else what differs
 *   shell-tree time     nanoseconds of the processor for one parse, the best of several
 *   shell-tree expand   of assignments and a last command: the argument lists that it may get. A
 *                       list starts with `=`, or `~` when it may be longer or shorter; each of its
 *                       arguments stands behind a byte 1, or 2 if it is a pattern; holes are bytes
 *                       3. The home is /home/u, the directory /d, $0 "zero", $1 ... "one", "t wo"
 *                       and "" */
#include "shell/expand.h"
#include "shell/outline.h"
#include "shell/parser.h"
#include "shell/printer.h"
#include "shell_dump.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
    MEMORY = 1 << 30,
    REPEATS = 3,
};

static struct str dump(struct arena *arena, struct str text, struct error *error) {
    struct node *tree = NULL;
    struct builder out;
    builder_init(&out, arena);
    if (!shell_parse(arena, text, &tree, error)) {
        builder_addf(&out, "%zu:%zu: %s", error->line, error->column, error->message);
    } else {
        shell_dump(&out, tree);
    }
    return builder_str(&out);
}

static struct str print(struct arena *arena, struct str text) {
    struct error error = {0};
    struct node *tree = NULL;
    struct builder out;
    builder_init(&out, arena);
    if (shell_parse(arena, text, &tree, &error)) {
        shell_print(&out, tree);
    }
    return builder_str(&out);
}

static struct str again(struct arena *arena, struct str text) {
    struct error error = {0};
    struct builder out;
    struct str first = dump(arena, text, &error);
    if (error.code != ERROR_NONE) {
        return STR("ok");
    }
    struct str printed = print(arena, text);
    struct str second = dump(arena, printed, &error);
    builder_init(&out, arena);
    if (error.code == ERROR_NONE && str_equal(first, second)) {
        return STR("ok");
    }
    builder_addf(&out, "printed as:\n%.*s\nfirst:  %.*s\nsecond: %.*s\n", STR_ARG(printed),
                 STR_ARG(first), STR_ARG(second));
    return builder_str(&out);
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static struct str measure(struct arena *arena, struct str text) {
    char number[32];
    double best = 1e18;
    for (int i = 0; i < REPEATS; i++) {
        struct error error = {0};
        struct node *tree = NULL;
        arena_free(arena);
        double start = now();
        shell_parse(arena, text, &tree, &error);
        double taken = now() - start;
        best = taken < best ? taken : best;
    }
    int length = snprintf(number, sizeof number, "%.0f", best);
    return str_copy(arena, (struct str){number, (size_t)length});
}

static void write_lists(struct builder *out, const struct argvs *lists) {
    for (size_t i = 0; i < lists->count; i++) {
        const struct argv *list = &lists->items[i];
        builder_add_char(out, list->open ? '~' : '=');
        for (size_t j = 0; j < list->count; j++) {
            builder_add_char(out, list->items[j].pattern ? 2 : 1);
            for (size_t k = 0; k < list->items[j].text.len; k++) {
                char c = list->items[j].text.ptr[k];
                builder_add_char(out, c == '\0' ? 3 : c);
            }
        }
        builder_add_char(out, 4);
    }
}

static struct str expand(struct arena *arena, struct str text) {
    static const struct str positional[] = {STR_INIT("zero"), STR_INIT("one"), STR_INIT("t wo"),
                                            STR_INIT("")};
    const struct scope_start start = {.home = STR("/home/u"),
                                      .cwd = STR("/d"),
                                      .positional = positional,
                                      .positional_count = sizeof positional / sizeof *positional};
    struct error error = {0};
    struct node *tree = NULL;
    struct argvs lists = {0};
    struct builder out;
    struct scope *scope = scope_new(arena, &start);
    builder_init(&out, arena);
    if (scope == NULL || !shell_parse(arena, text, &tree, &error) || tree == NULL) {
        return STR("error");
    }
    size_t count = tree->kind == NODE_SEQUENCE ? tree->child_count : 1;
    for (size_t i = 0; i < count; i++) {
        const struct node *node = tree->kind == NODE_SEQUENCE ? tree->children[i] : tree;
        if (!scope_assign(scope, node->assignments, node->assignment_count) ||
            (i + 1 == count && !expand_words(scope, &node->words, arena, &lists))) {
            return STR("error");
        }
    }
    write_lists(&out, &lists);
    return builder_str(&out);
}

static struct str outline(struct arena *arena, struct str text) {
    static const struct scope_start start = {.home = STR_INIT("/home/u"), .cwd = STR_INIT("/d")};
    struct error error = {0};
    struct node *tree = NULL;
    struct builder out;
    builder_init(&out, arena);
    if (shell_parse(arena, text, &tree, &error)) {
        shell_outline(&out, tree, scope_new(arena, &start));
    }
    return builder_str(&out);
}

static struct str answer(struct arena *arena, const char *mode, struct str text) {
    struct error error = {0};
    if (strcmp(mode, "check") == 0) {
        struct str tree = dump(arena, text, &error);
        return error.code == ERROR_NONE ? STR("ok") : tree;
    }
    return strcmp(mode, "dump") == 0      ? dump(arena, text, &error)
           : strcmp(mode, "print") == 0   ? print(arena, text)
           : strcmp(mode, "outline") == 0 ? outline(arena, text)
           : strcmp(mode, "expand") == 0  ? expand(arena, text)
           : strcmp(mode, "time") == 0    ? measure(arena, text)
                                          : again(arena, text);
}

int main(int argc, char **argv) {
    struct arena arena;
    char *line = NULL;
    size_t room = 0;
    ssize_t length;
    if (argc != 2) {
        fprintf(stderr, "usage: shell-tree check|dump|outline|print|again|expand|time\n");
        return 2;
    }
    arena_init(&arena, MEMORY);
    while ((length = getdelim(&line, &room, '\0', stdin)) > 0) {
        size_t size = (size_t)length - (line[length - 1] == '\0');
        struct str text = {line, size};
        struct str out = answer(&arena, argv[1], text);
        fwrite(out.ptr, 1, out.len, stdout);
        putchar('\0');
        arena_reset(&arena);
    }
    arena_free(&arena);
    free(line);
    return 0;
}
