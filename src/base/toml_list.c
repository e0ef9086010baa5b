/* Edits of arrays: a string more or less, a table less. */
#include "base/toml.h"

static size_t line_start(struct str text, size_t at) {
    while (at > 0 && text.ptr[at - 1] != '\n') {
        at--;
    }
    return at;
}

/* The line break that ends the line of `at`, or the end of the text. */
static size_t line_end(struct str text, size_t at) {
    ptrdiff_t end = str_find(text, '\n', at);
    return end == STR_NOT_FOUND ? text.len : (size_t)end;
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

/* Behind blanks, line breaks and comments. */
static size_t skip_space(struct str text, size_t at) {
    while (at < text.len) {
        if (text.ptr[at] == '#') {
            at = line_end(text, at);
        } else if (!is_blank(text.ptr[at]) && text.ptr[at] != '\n') {
            break;
        } else {
            at++;
        }
    }
    return at;
}

/* Finds the array at `path`; `array` is NULL when there is nothing. */
static bool find_array(struct arena *arena, struct str text, struct str path,
                       const struct toml_value **array, struct error *error) {
    struct toml_value *root = NULL;
    struct strs keys = {0};
    if (!toml_parse(arena, text, &root, error) || !toml_parse_key(arena, path, &keys, error)) {
        return false;
    }
    *array = toml_find_keys(root, keys.items, keys.count);
    if (*array != NULL &&
        ((*array)->kind != TOML_ARRAY || (*array)->origin == TOML_FROM_ARRAY_HEADER)) {
        return error_set(error, ERROR_USAGE, "%.*s is not an array of strings", STR_ARG(path));
    }
    return true;
}

static const struct toml_value *find_item(const struct toml_value *array, struct str item) {
    const struct toml_value *at = array == NULL ? NULL : array->first;
    while (at != NULL && !(at->kind == TOML_STRING && str_equal(at->string, item))) {
        at = at->next;
    }
    return at;
}

static bool finish(const struct builder *builder, struct str *out, struct error *error) {
    *out = builder_str(builder);
    return out->ptr != NULL || error_set(error, ERROR_MEMORY, "out of memory");
}

/* Writes the new item behind the last one: on the same line, or where each has a line of its own,
 * on a line that starts as the last one's does. */
static void insert_item(struct builder *out, struct str text, const struct toml_value *array,
                        struct str item) {
    size_t last = array->last->span.end;
    size_t start = line_start(text, array->last->span.start);
    bool own_line = start > array->span.start;
    size_t comma = skip_space(text, last);
    bool has_comma = text.ptr[comma] == ',';
    size_t end = line_end(text, has_comma ? comma : last);
    if (!own_line || end >= array->span.end) {
        builder_add(out, str_slice(text, 0, last));
        builder_add_c(out, ", ");
        toml_write_string(out, item);
        builder_add(out, str_slice(text, last, text.len));
        return;
    }
    size_t indent = start;
    while (is_blank(text.ptr[indent])) {
        indent++;
    }
    builder_add(out, str_slice(text, 0, last));
    builder_add_c(out, has_comma ? "" : ",");
    builder_add(out, str_slice(text, last, end));
    builder_add_char(out, '\n');
    builder_add(out, str_slice(text, start, indent));
    toml_write_string(out, item);
    builder_add_c(out, has_comma ? "," : "");
    builder_add(out, str_slice(text, end, text.len));
}

bool toml_list_add(struct arena *arena, struct str text, struct str path, struct str item,
                   struct str *out, struct error *error) {
    const struct toml_value *array = NULL;
    struct builder builder;
    if (!find_array(arena, text, path, &array, error)) {
        return false;
    }
    builder_init(&builder, arena);
    if (array == NULL || array->count == 0) {
        builder_add_char(&builder, '[');
        toml_write_string(&builder, item);
        builder_add_char(&builder, ']');
        struct str value;
        return finish(&builder, &value, error) && toml_set(arena, text, path, value, out, error);
    }
    if (find_item(array, item) != NULL) {
        *out = text;
        return true;
    }
    insert_item(&builder, text, array, item);
    return finish(&builder, out, error);
}

/* The bytes of an item that go with it. */
static struct toml_span item_span(struct str text, const struct toml_value *array,
                                  const struct toml_value *item, const struct toml_value *before) {
    size_t start = line_start(text, item->span.start);
    size_t first = start;
    while (is_blank(text.ptr[first])) {
        first++;
    }
    size_t behind = skip_space(text, item->span.end);
    behind = text.ptr[behind] == ',' ? behind + 1 : item->span.end;
    size_t end = line_end(text, behind);
    bool next_elsewhere = item->next == NULL || item->next->span.start > end;
    if (first == item->span.start && next_elsewhere && end < array->span.end) {
        return (struct toml_span){start, end + 1};
    }
    if (item->next != NULL) {
        return (struct toml_span){item->span.start, item->next->span.start};
    }
    return (struct toml_span){before->span.end, item->span.end};
}

bool toml_list_remove(struct arena *arena, struct str text, struct str path, struct str item,
                      struct str *out, struct error *error) {
    const struct toml_value *array = NULL;
    const struct toml_value *before = NULL;
    struct builder builder;
    if (!find_array(arena, text, path, &array, error)) {
        return false;
    }
    const struct toml_value *found = find_item(array, item);
    if (found == NULL) {
        return error_set(error, ERROR_MISSING, "%.*s does not hold it", STR_ARG(path));
    }
    if (array->count == 1) {
        return toml_remove(arena, text, path, out, error);
    }
    for (before = array->first; before->next != NULL && before->next != found;) {
        before = before->next;
    }
    struct toml_span span = item_span(text, array, found, before);
    builder_init(&builder, arena);
    builder_add(&builder, str_slice(text, 0, span.start));
    builder_add(&builder, str_slice(text, span.end, text.len));
    return finish(&builder, out, error);
}

bool toml_table_remove(struct arena *arena, struct str text, const struct toml_value *table,
                       struct str *out, struct error *error) {
    struct builder builder;
    size_t start = line_start(text, table->span.start);
    size_t last = table->span.end;
    for (const struct toml_value *child = table->first; child != NULL; child = child->next) {
        last = child->span.end > last ? child->span.end : last;
    }
    size_t end = line_end(text, last);
    end += end < text.len;
    /* The empty line that set it apart goes, too */
    if (start >= 2 && text.ptr[start - 1] == '\n' && text.ptr[start - 2] == '\n') {
        start--;
    }
    builder_init(&builder, arena);
    builder_add(&builder, str_slice(text, 0, start));
    builder_add(&builder, str_slice(text, end, text.len));
    return finish(&builder, out, error);
}
