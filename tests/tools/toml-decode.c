/* Reads TOML on standard input and prints it as tagged JSON, see toml_tagged.h. Exit 1 when it is
 * not valid. */
#include "tools/toml_tagged.h"

#include <stdio.h>

enum {
    ARENA_LIMIT = 1024 * 1024 * 1024,
    CHUNK = 64 * 1024,
};

static struct str read_all(struct arena *arena) {
    struct builder text;
    char chunk[CHUNK];
    size_t count = 0;
    builder_init(&text, arena);
    while ((count = fread(chunk, 1, sizeof chunk, stdin)) > 0) {
        builder_add(&text, (struct str){chunk, count});
    }
    return builder_str(&text);
}

int main(void) {
    struct arena arena;
    struct error error = {0};
    struct toml_value *root = NULL;
    arena_init(&arena, ARENA_LIMIT);
    struct str text = read_all(&arena);
    bool valid = text.ptr != NULL && !ferror(stdin) && toml_parse(&arena, text, &root, &error);
    if (valid) {
        struct str json = toml_tagged(&arena, root);
        valid = json.ptr != NULL && fwrite(json.ptr, 1, json.len, stdout) == json.len &&
                putchar('\n') != EOF && fflush(stdout) == 0;
    } else {
        fprintf(stderr, "toml-decode: line %zu, column %zu: %s\n", error.line, error.column,
                error.message);
    }
    arena_free(&arena);
    return valid ? 0 : 1;
}
