#include "base/toml_parser.h"

#include "base/utf8.h"

enum {
    SHOWN_MAX = 80, /* bytes of a key in a message */
};

/* Says that a key is taken and by what line; `what` is why that may not be. */
static bool fail_taken(struct toml_parser *parser, const struct toml_key *key,
                       const struct toml_value *taken, const char *what) {
    size_t line = 0;
    size_t column = 0;
    error_locate(parser->text.ptr, parser->text.len, taken->key_span.start, &line, &column);
    return toml_fail(parser, key->span.start, "'%.*s' is already defined in line %zu%s",
                     STR_ARG(utf8_cut(key->text, SHOWN_MAX)), line, what);
}

static bool add_statement(struct toml_parser *parser, struct toml_statement statement) {
    return VEC_PUSH(parser->arena, &parser->statements, statement) || toml_fail_memory(parser);
}

/* --- keys with values --- */

/* The table that a part of a dotted key before the last names, made when it is new. Only tables
 * that dotted keys of the same table made, or that nothing has defined yet, may be added to. */
static struct toml_value *enter_dotted(struct toml_parser *parser, struct toml_value *table,
                                       const struct toml_key *key) {
    struct toml_value *child = toml_child(table, key->text);
    if (child == NULL) {
        return toml_append(parser, table, key, TOML_TABLE, TOML_FROM_DOTTED_KEY);
    }
    if (child->kind != TOML_TABLE) {
        fail_taken(parser, key, child, " as something that is no table");
        return NULL;
    }
    if (child->origin != TOML_FROM_DOTTED_KEY && child->origin != TOML_FROM_SUB_HEADER) {
        fail_taken(parser, key, child, "; a dotted key cannot add to that table");
        return NULL;
    }
    child->origin = TOML_FROM_DOTTED_KEY;
    return child;
}

/* Reads "a.b = value" into `container`. */
static bool read_entry(struct toml_parser *parser, struct toml_value *container) {
    size_t start = parser->at;
    size_t number = parser->statements.count;
    char buffer[16];
    if (!toml_read_keys(parser)) {
        return false;
    }
    if (toml_peek(parser, 0) != '=') {
        return toml_fail(parser, parser->at, "expected '=' after the key, found %s",
                         toml_describe(parser, parser->at, buffer));
    }
    struct toml_value *table = container;
    for (size_t i = 0; i + 1 < parser->keys.count; i++) {
        table = enter_dotted(parser, table, &parser->keys.items[i]);
        if (table == NULL) {
            return false;
        }
    }
    const struct toml_key *last = &parser->keys.items[parser->keys.count - 1];
    struct toml_value *taken = toml_child(table, last->text);
    if (taken != NULL) {
        return fail_taken(parser, last, taken, "; a key may be set only once");
    }
    struct toml_value *value = toml_append(parser, table, last, TOML_STRING, TOML_FROM_VALUE);
    if (value == NULL ||
        !add_statement(parser, (struct toml_statement){.value = value, .container = container})) {
        return false;
    }
    parser->at++;
    toml_skip_blanks(parser);
    if (!toml_read_value(parser, value)) {
        return false;
    }
    parser->statements.items[number].span = (struct toml_span){start, parser->at};
    return true;
}

/* --- headers --- */

/* The table that a part of a header before the last names, made when it is new. */
static struct toml_value *enter_header(struct toml_parser *parser, struct toml_value *table,
                                       const struct toml_key *key) {
    struct toml_value *child = toml_child(table, key->text);
    if (child == NULL) {
        return toml_append(parser, table, key, TOML_TABLE, TOML_FROM_SUB_HEADER);
    }
    if (child->origin == TOML_FROM_ARRAY_HEADER) {
        return child->last;
    }
    if (child->kind != TOML_TABLE || child->origin == TOML_FROM_VALUE) {
        fail_taken(parser, key, child, " by a value, which a header cannot add to");
        return NULL;
    }
    return child;
}

static struct toml_value *open_table(struct toml_parser *parser, struct toml_value *parent,
                                     const struct toml_key *key) {
    struct toml_value *table = toml_child(parent, key->text);
    if (table == NULL) {
        return toml_append(parser, parent, key, TOML_TABLE, TOML_FROM_HEADER);
    }
    if (table->origin != TOML_FROM_SUB_HEADER) {
        fail_taken(parser, key, table, "; a table may be defined only once");
        return NULL;
    }
    table->origin = TOML_FROM_HEADER;
    return table;
}

static struct toml_value *open_item(struct toml_parser *parser, struct toml_value *parent,
                                    const struct toml_key *key) {
    struct toml_value *array = toml_child(parent, key->text);
    if (array == NULL) {
        array = toml_append(parser, parent, key, TOML_ARRAY, TOML_FROM_ARRAY_HEADER);
    } else if (array->origin != TOML_FROM_ARRAY_HEADER) {
        fail_taken(parser, key, array, "; only [[..]] adds to what [[..]] began");
        return NULL;
    }
    return array == NULL ? NULL : toml_append(parser, array, NULL, TOML_TABLE, TOML_FROM_HEADER);
}

/* Opens the table that the header in parser->keys names. */
static struct toml_value *open_section(struct toml_parser *parser, bool is_array) {
    struct toml_value *table = parser->root;
    for (size_t i = 0; i + 1 < parser->keys.count && table != NULL; i++) {
        table = enter_header(parser, table, &parser->keys.items[i]);
    }
    if (table == NULL) {
        return NULL;
    }
    const struct toml_key *last = &parser->keys.items[parser->keys.count - 1];
    return is_array ? open_item(parser, table, last) : open_table(parser, table, last);
}

static bool read_header(struct toml_parser *parser) {
    size_t start = parser->at;
    bool is_array = toml_peek(parser, 1) == '[';
    char buffer[16];
    parser->at += is_array ? 2 : 1;
    toml_skip_blanks(parser);
    if (!toml_read_keys(parser)) {
        return false;
    }
    if (toml_peek(parser, 0) != ']' || (is_array && toml_peek(parser, 1) != ']')) {
        return toml_fail(parser, parser->at, "expected '%s' after the table's name, found %s",
                         is_array ? "]]" : "]", toml_describe(parser, parser->at, buffer));
    }
    parser->section = open_section(parser, is_array);
    if (parser->section == NULL) {
        return false;
    }
    parser->at += is_array ? 2 : 1;
    parser->section->span = (struct toml_span){start, parser->at};
    return add_statement(parser, (struct toml_statement){.is_header = true,
                                                         .value = parser->section,
                                                         .span = parser->section->span}) &&
           toml_end_line(parser, "the header");
}

/* --- values --- */

static bool read_array(struct toml_parser *parser, struct toml_value *array) {
    size_t start = parser->at;
    char buffer[16];
    array->kind = TOML_ARRAY;
    parser->at++;
    for (;;) {
        toml_skip_lines(parser);
        if (toml_peek(parser, 0) == ']') {
            parser->at++;
            return true;
        }
        if (toml_at_end(parser)) {
            return toml_fail(parser, start, "an array that does not end; expected ']'");
        }
        struct toml_value *item = toml_append(parser, array, NULL, TOML_STRING, TOML_FROM_VALUE);
        if (item == NULL || !toml_read_value(parser, item)) {
            return false;
        }
        toml_skip_lines(parser);
        if (toml_peek(parser, 0) == ',') {
            parser->at++;
        } else if (toml_peek(parser, 0) != ']' && !toml_at_end(parser)) {
            return toml_fail(parser, parser->at, "expected ',' or ']' in the array, found %s",
                             toml_describe(parser, parser->at, buffer));
        }
    }
}

static bool read_inline_table(struct toml_parser *parser, struct toml_value *table) {
    char buffer[16];
    table->kind = TOML_TABLE;
    parser->at++;
    toml_skip_blanks(parser);
    if (toml_peek(parser, 0) == '}') {
        parser->at++;
        return true;
    }
    for (;;) {
        if (!read_entry(parser, table)) {
            return false;
        }
        toml_skip_blanks(parser);
        char c = toml_peek(parser, 0);
        if (c != ',' && c != '}') {
            return toml_fail(parser, parser->at,
                             "expected ',' or '}' on the same line in the inline table, found %s",
                             toml_describe(parser, parser->at, buffer));
        }
        parser->at++;
        if (c == '}') {
            return true;
        }
        toml_skip_blanks(parser);
        if (toml_peek(parser, 0) == '}') {
            return toml_fail(parser, parser->at,
                             "a comma before '}'; expected another key or no comma");
        }
    }
}

bool toml_read_value(struct toml_parser *parser, struct toml_value *value) {
    size_t start = parser->at;
    bool read = false;
    switch (toml_peek(parser, 0)) {
    case '"':
    case '\'':
        value->kind = TOML_STRING;
        read = toml_read_string(parser, false, &value->string);
        break;
    case '[':
        read = read_array(parser, value);
        break;
    case '{':
        read = read_inline_table(parser, value);
        break;
    default:
        read = toml_read_scalar(parser, value);
        break;
    }
    value->span = (struct toml_span){start, parser->at};
    return read;
}

/* --- the document --- */

bool toml_read_document(struct toml_parser *parser) {
    parser->root = ARENA_NEW(parser->arena, struct toml_value);
    if (parser->root == NULL) {
        return toml_fail_memory(parser);
    }
    parser->root->kind = TOML_TABLE;
    parser->root->origin = TOML_FROM_HEADER;
    parser->root->span = (struct toml_span){0, parser->text.len};
    parser->section = parser->root;
    if (!toml_check_text(parser)) {
        return false;
    }
    if (str_starts(parser->text, "\xEF\xBB\xBF")) {
        parser->at = 3;
    }
    for (;;) {
        toml_skip_lines(parser);
        if (toml_at_end(parser)) {
            return true;
        }
        if (toml_peek(parser, 0) == '[') {
            if (!read_header(parser)) {
                return false;
            }
        } else if (!read_entry(parser, parser->section) || !toml_end_line(parser, "the value")) {
            return false;
        }
    }
}

bool toml_parse(struct arena *arena, struct str text, struct toml_value **root,
                struct error *error) {
    struct toml_parser parser = {.arena = arena, .text = text, .error = error};
    if (!toml_read_document(&parser)) {
        return false;
    }
    *root = parser.root;
    return true;
}

bool toml_parse_key(struct arena *arena, struct str text, struct strs *keys, struct error *error) {
    struct toml_parser parser = {.arena = arena, .text = text, .error = error};
    char buffer[16];
    if (!toml_check_text(&parser)) {
        return false;
    }
    toml_skip_blanks(&parser);
    if (!toml_read_keys(&parser)) {
        return false;
    }
    if (!toml_at_end(&parser)) {
        return toml_fail(&parser, parser.at, "expected '.' or the end of the key, found %s",
                         toml_describe(&parser, parser.at, buffer));
    }
    *keys = (struct strs){0};
    for (size_t i = 0; i < parser.keys.count; i++) {
        if (!VEC_PUSH(arena, keys, parser.keys.items[i].text)) {
            return toml_fail_memory(&parser);
        }
    }
    return true;
}
