#include "base/toml_edit.h"

#include "base/utf8.h"

struct str toml_edit_text(const struct toml_edit *edit) {
    return edit->parser.text;
}

bool toml_edit_open(struct toml_edit *edit, struct arena *arena, struct str text, struct str path,
                    struct error *error) {
    struct error inner = {0};
    *edit = (struct toml_edit){.path = path};
    edit->parser = (struct toml_parser){.arena = arena, .text = text, .error = error};
    if (!toml_parse_key(arena, path, &edit->keys, &inner)) {
        return error_set(error, inner.code, "in the path: %s", inner.message);
    }
    return toml_read_document(&edit->parser);
}

bool toml_is_within(const struct toml_value *value, const struct toml_value *ancestor) {
    while (value->depth > ancestor->depth) {
        value = value->parent;
    }
    return value == ancestor;
}

bool toml_is_inline(const struct toml_value *table) {
    return table != NULL && table->origin == TOML_FROM_VALUE;
}

/* A byte order mark is no part of the first line. */
size_t toml_line_start(struct str text, size_t offset) {
    size_t first = str_starts(text, "\xEF\xBB\xBF") ? 3 : 0;
    while (offset > first && text.ptr[offset - 1] != '\n') {
        offset--;
    }
    return offset;
}

size_t toml_line_end(struct str text, size_t offset) {
    ptrdiff_t end = str_find(text, '\n', offset);
    return end == STR_NOT_FOUND ? text.len : (size_t)end + 1;
}

bool toml_edit_check(struct toml_edit *edit, struct str text, bool expected, struct str *out) {
    struct toml_value *root = NULL;
    struct error inner = {0};
    if (text.ptr == NULL) {
        return toml_fail_memory(&edit->parser);
    }
    if (!toml_parse(edit->parser.arena, text, &root, &inner)) {
        return error_set(edit->parser.error, inner.code == ERROR_SYNTAX ? ERROR_SYSTEM : inner.code,
                         "the edited text could not be read: %s", inner.message);
    }
    if ((toml_find_keys(root, edit->keys.items, edit->keys.count) != NULL) != expected) {
        return error_set(edit->parser.error, ERROR_SYSTEM, "the edit of '%.*s' had no effect",
                         STR_ARG(utf8_cut(edit->path, TOML_SHOWN_MAX)));
    }
    *out = text;
    return true;
}
