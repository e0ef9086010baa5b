/* The tree of values, and how a table finds a key.
 *
 * A document may come from anybody, so neither a chain of a million keys nor keys that were chosen
 * to collide may make it slow: each table keeps its keys in a PATRICIA tree. A search passes at
 * most 9 branches for each byte of the key that is looked for, whatever the other keys are. */
#include "base/toml_parser.h"

/* A branch parts its keys by one bit of the symbol at `position`; all keys below agree on all
 * before. Symbols are a byte + 1, and 0 at the end of a key, so that any key may be the start of
 * another and NUL is a byte like others. */
struct toml_index {
    struct toml_value *leaf;        /* a key below this branch, or the only one */
    struct toml_index *children[2]; /* NULL, NULL: only `leaf` */
    size_t position;
    unsigned bit;
};

static unsigned symbol_at(struct str key, size_t position) {
    return position < key.len ? (unsigned)(unsigned char)key.ptr[position] + 1 : 0;
}

/* The last node on the way of `key` down to `position` and `bit`, and a place to hang another in
 * its stead. */
static struct toml_index **find_node(struct toml_index **root, struct str key, size_t position,
                                     unsigned bit) {
    struct toml_index **node = root;
    while (
        (*node)->children[0] != NULL &&
        ((*node)->position < position || ((*node)->position == position && (*node)->bit > bit))) {
        unsigned side = (symbol_at(key, (*node)->position) & (*node)->bit) != 0;
        node = &(*node)->children[side];
    }
    return node;
}

/* A table's key that has the longest common start with `key` among all its keys. The search ends
 * where the tree goes on behind the end of `key`: there every key agrees with it or none does. */
static struct toml_value *nearest(struct toml_index *const *index, struct str key) {
    struct toml_index *root = *index;
    return (*find_node(&root, key, key.len + 1, 0))->leaf;
}

struct toml_value *toml_child(const struct toml_value *table, struct str key) {
    if (table == NULL || table->kind != TOML_TABLE || table->index == NULL) {
        return NULL;
    }
    struct toml_value *found = nearest(&table->index, key);
    return str_equal(found->key, key) ? found : NULL;
}

/* Adds a value whose key the table does not have yet. */
static bool index_add(struct arena *arena, struct toml_index **root, struct toml_value *value) {
    struct toml_index *leaf = ARENA_NEW(arena, struct toml_index);
    if (leaf == NULL) {
        return false;
    }
    leaf->leaf = value;
    if (*root == NULL) {
        *root = leaf;
        return true;
    }
    struct str other = nearest(root, value->key)->key;
    size_t position = 0;
    while (symbol_at(value->key, position) == symbol_at(other, position)) {
        position++;
    }
    unsigned differing = symbol_at(value->key, position) ^ symbol_at(other, position);
    unsigned bit = 0x100;
    while ((differing & bit) == 0) {
        bit >>= 1;
    }
    struct toml_index **place = find_node(root, value->key, position, bit);
    struct toml_index *branch = ARENA_NEW(arena, struct toml_index);
    if (branch == NULL) {
        return false;
    }
    unsigned side = (symbol_at(value->key, position) & bit) != 0;
    branch->leaf = value;
    branch->position = position;
    branch->bit = bit;
    branch->children[side] = leaf;
    branch->children[1 - side] = *place;
    *place = branch;
    return true;
}

struct toml_value *toml_append(struct toml_parser *parser, struct toml_value *parent,
                               const struct toml_key *key, enum TOML_KIND kind,
                               enum TOML_ORIGIN origin) {
    if (parent->depth >= TOML_DEPTH_MAX) {
        toml_fail(parser, parser->at, "more than %d tables and arrays within one another",
                  TOML_DEPTH_MAX);
        if (parser->error != NULL) {
            parser->error->code = ERROR_LIMIT;
        }
        return NULL;
    }
    struct toml_value *value = ARENA_NEW(parser->arena, struct toml_value);
    if (value == NULL) {
        toml_fail_memory(parser);
        return NULL;
    }
    value->kind = kind;
    value->origin = origin;
    value->parent = parent;
    value->depth = parent->depth + 1;
    if (key != NULL) {
        value->key = key->text;
        value->key_span = key->span;
        value->span = key->span;
        if (!index_add(parser->arena, &parent->index, value)) {
            toml_fail_memory(parser);
            return NULL;
        }
    }
    *(parent->first == NULL ? &parent->first : &parent->last->next) = value;
    parent->last = value;
    parent->count++;
    return value;
}

struct toml_value *toml_find_keys(const struct toml_value *table, const struct str *keys,
                                  size_t count) {
    struct toml_value *value = NULL;
    for (size_t i = 0; i < count; i++) {
        value = toml_child(i == 0 ? table : value, keys[i]);
        if (value == NULL) {
            return NULL;
        }
    }
    return value;
}

struct toml_value *toml_find(const struct toml_value *table, const char *path) {
    struct str rest = str_from(path);
    struct str key;
    struct toml_value *value = NULL;
    while (str_split(&rest, '.', &key)) {
        value = toml_child(value == NULL ? table : value, key);
        if (value == NULL) {
            return NULL;
        }
    }
    return value;
}

bool toml_get_string(const struct toml_value *value, struct str *out) {
    if (value == NULL || value->kind != TOML_STRING) {
        return false;
    }
    *out = value->string;
    return true;
}

bool toml_get_integer(const struct toml_value *value, int64_t *out) {
    if (value == NULL || value->kind != TOML_INTEGER) {
        return false;
    }
    *out = value->integer;
    return true;
}

bool toml_get_float(const struct toml_value *value, double *out) {
    int64_t integer = 0;
    if (toml_get_integer(value, &integer)) {
        *out = (double)integer;
        return true;
    }
    if (value == NULL || value->kind != TOML_FLOAT) {
        return false;
    }
    *out = value->number;
    return true;
}

bool toml_get_boolean(const struct toml_value *value, bool *out) {
    if (value == NULL || value->kind != TOML_BOOLEAN) {
        return false;
    }
    *out = value->boolean;
    return true;
}

bool toml_get_time(const struct toml_value *value, struct toml_time *out) {
    if (value == NULL || value->kind < TOML_OFFSET_DATE_TIME || value->kind > TOML_LOCAL_TIME) {
        return false;
    }
    *out = value->time;
    return true;
}

bool toml_is_string_array(const struct toml_value *value) {
    if (value == NULL || value->kind != TOML_ARRAY) {
        return false;
    }
    for (const struct toml_value *item = value->first; item != NULL; item = item->next) {
        if (item->kind != TOML_STRING) {
            return false;
        }
    }
    return true;
}

const char *toml_kind_name(enum TOML_KIND kind) {
    static const char *const names[] = {
        [TOML_STRING] = "a string",
        [TOML_INTEGER] = "an integer",
        [TOML_FLOAT] = "a float",
        [TOML_BOOLEAN] = "a boolean",
        [TOML_OFFSET_DATE_TIME] = "a date and time with offset",
        [TOML_LOCAL_DATE_TIME] = "a local date and time",
        [TOML_LOCAL_DATE] = "a local date",
        [TOML_LOCAL_TIME] = "a local time",
        [TOML_ARRAY] = "an array",
        [TOML_TABLE] = "a table",
    };
    return names[kind];
}
