/* Any bytes as TOML: spans lie within the text and within one another; a value that was read can be
 * set to another and removed, and all other values then read as before. */
#include "base/toml.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
    ARENA_LIMIT = 64 * 1024 * 1024,
    TEXT_MAX = 16 * 1024,
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds) {
    if (!holds) {
        abort();
    }
}

static bool is_container(const struct toml_value *value) {
    return value->kind == TOML_TABLE || value->kind == TOML_ARRAY;
}

static void check_value(const struct toml_value *value, struct str text) {
    size_t count = 0;
    require(value->span.start <= value->span.end && value->span.end <= text.len);
    require(value->key_span.start <= value->key_span.end && value->key_span.end <= text.len);
    if (!is_container(value)) {
        return;
    }
    for (const struct toml_value *child = value->first; child != NULL; child = child->next) {
        count++;
        require(child->parent == value && child->depth == value->depth + 1);
        require(value->kind == TOML_ARRAY || toml_child(value, child->key) == child);
        if (value->parent != NULL && value->origin == TOML_FROM_VALUE) {
            require(child->span.start > value->span.start && child->span.end < value->span.end);
        }
        check_value(child, text);
    }
    require(count == value->count);
}

static bool is_same(const struct toml_value *a, const struct toml_value *b) {
    if (a->kind != b->kind) {
        return false;
    }
    switch (a->kind) {
    case TOML_STRING:
        return str_equal(a->string, b->string);
    case TOML_INTEGER:
        return a->integer == b->integer;
    case TOML_FLOAT:
        return memcmp(&a->number, &b->number, sizeof a->number) == 0;
    case TOML_BOOLEAN:
        return a->boolean == b->boolean;
    case TOML_ARRAY:
        return a->count == b->count;
    case TOML_TABLE:
        return true;
    default:
        return memcmp(&a->time, &b->time, sizeof a->time) == 0;
    }
}

/* All that `a` holds, but for `except`, is also in `b`. Tables that hold nothing else may be gone.
 */
static void require_same(const struct toml_value *a, const struct toml_value *b,
                         const struct toml_value *except) {
    const struct toml_value *item = a->kind == TOML_ARRAY && b != NULL ? b->first : NULL;
    for (const struct toml_value *child = a->first; child != NULL; child = child->next) {
        const struct toml_value *other = item;
        if (a->kind == TOML_TABLE) {
            other = toml_child(b, child->key);
        } else {
            item = item == NULL ? NULL : item->next;
        }
        if (child == except) {
            continue;
        }
        require(child->kind == TOML_TABLE || (other != NULL && is_same(child, other)));
        require(other == NULL || child->kind == other->kind);
        if (is_container(child)) {
            require_same(child, other, except);
        }
    }
}

/* The path of a value as text; false when it leads through an array. */
static bool path_of(const struct toml_value *value, struct builder *path) {
    if (value->parent->kind != TOML_TABLE) {
        return false;
    }
    if (value->parent->parent != NULL) {
        if (!path_of(value->parent, path)) {
            return false;
        }
        builder_add_char(path, '.');
    }
    toml_write_key(path, value->key);
    return true;
}

static void check_edits(struct arena *arena, struct str text, const struct toml_value *root,
                        const struct toml_value *value) {
    struct builder path;
    struct builder below;
    struct str out;
    struct toml_value *after = NULL;
    struct error error = {0};
    builder_init(&path, arena);
    if (!path_of(value, &path)) {
        return;
    }
    struct str name = builder_str(&path);
    require(toml_remove(arena, text, name, &out, &error));
    require(toml_parse(arena, out, &after, NULL));
    require_same(root, after, value);
    if (toml_set(arena, text, name, STR("[ 'new' ]"), &out, &error)) {
        require(toml_parse(arena, out, &after, NULL));
        require_same(root, after, value);
    } else {
        require(error.code == ERROR_USAGE);
    }
    builder_init(&below, arena);
    builder_add(&below, name);
    builder_add_c(&below, ".\"new key\".x");
    if (toml_set(arena, text, builder_str(&below), STR("1"), &out, &error)) {
        require(toml_parse(arena, out, &after, NULL));
        require_same(root, after, NULL);
    } else {
        require(error.code == ERROR_USAGE || error.code == ERROR_LIMIT ||
                toml_find(value, "new key.x") != NULL || value->depth + 2 > TOML_DEPTH_MAX);
    }
}

static const struct toml_value *pick(const struct toml_value *value, size_t number) {
    while (is_container(value) && value->count > 0) {
        size_t turn = number % (value->count + 1);
        number /= value->count + 1;
        if (turn == value->count && value->parent != NULL) {
            break;
        }
        const struct toml_value *child = value->first;
        for (; turn > 0 && child->next != NULL; turn--) {
            child = child->next;
        }
        value = child;
    }
    return value;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena;
    struct error error = {0};
    struct toml_value *root = NULL;
    struct str text = {(const char *)data, size};
    if (size > TEXT_MAX) {
        return 0;
    }
    arena_init(&arena, ARENA_LIMIT);
    if (toml_parse(&arena, text, &root, &error)) {
        check_value(root, text);
        size_t number = size * 2654435761U;
        for (size_t i = 0; i < 3 && root->count > 0; i++) {
            check_edits(&arena, text, root, pick(root, number >> (7 * i)));
        }
    } else {
        require(error.code == ERROR_SYNTAX || error.code == ERROR_LIMIT);
        require(error.line > 0 && error.column > 0 && error.message[0] != '\0');
    }
    arena_free(&arena);
    return 0;
}
