#include "shell_fixture.h"

#include "../tools/shell_dump.h"
#include "shell/parser.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct str unescape(struct arena *arena, struct str line) {
    struct builder out;
    builder_init(&out, arena);
    for (size_t i = 0; i < line.len; i++) {
        char c = line.ptr[i];
        if (c == '\\' && i + 1 < line.len) {
            c = line.ptr[++i];
            c = c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c;
        }
        builder_add_char(&out, c);
    }
    return builder_str(&out);
}

void fixture_cases(struct arena *arena, struct parse_cases *cases) {
    static const char path[] = NAH_SOURCE_DIR "/tests/corpus/shell/parse.txt";
    FILE *file = fopen(path, "r");
    char *line = NULL;
    size_t room = 0;
    ssize_t length;
    size_t number = 0;
    *cases = (struct parse_cases){0};
    assert_non_null(file);
    while ((length = getline(&line, &room, file)) > 0) {
        struct str text = str_copy(arena, (struct str){line, (size_t)length - 1});
        number++;
        if (str_starts(text, "    ")) {
            assert_true(cases->count > 0);
            cases->items[cases->count - 1].expected = str_slice(text, 4, text.len);
        } else if (text.len > 0 && (text.ptr[0] != '#' || str_starts(text, "# only"))) {
            struct parse_case new = {.text = unescape(arena, text), .line = number};
            assert_true(VEC_PUSH(arena, cases, new));
        }
    }
    free(line);
    fclose(file);
    assert_true(cases->count > 150);
}

struct str fixture_dump(struct arena *arena, struct str text) {
    struct error error = {0};
    struct node *tree = NULL;
    struct builder out;
    builder_init(&out, arena);
    if (shell_parse(arena, text, &tree, &error)) {
        shell_dump(&out, tree);
    } else {
        builder_addf(&out, "%zu:%zu: %s", error.line, error.column, error.message);
    }
    return builder_str(&out);
}

struct node *fixture_parse(struct arena *arena, const char *text) {
    struct error error = {0};
    struct node *tree = NULL;
    if (!shell_parse(arena, str_from(text), &tree, &error)) {
        fail_msg("%s: %s", text, error.message);
    }
    return tree;
}

/* Gives the first block, then nothing. */
static void *get_once(size_t size, void *user) {
    bool *given = user;
    void *block = *given ? NULL : malloc(size);
    *given = true;
    return block;
}

static void put(void *block, void *user) {
    (void)user;
    free(block);
}

void fixture_starve(struct arena *arena, size_t bytes) {
    static bool given;
    given = false;
    arena_init_with(arena, SIZE_MAX, (struct arena_source){get_once, put, &given});
    assert_non_null(arena_alloc(arena, 1));
    size_t left = (size_t)(arena->end - arena->next);
    assert_true(left > bytes);
    assert_non_null(arena_alloc(arena, left - bytes));
}
