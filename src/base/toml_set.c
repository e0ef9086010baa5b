#include "base/toml_edit.h"

#include "base/utf8.h"

static bool fail_usage(struct toml_edit *edit, const struct toml_value *at, const char *what) {
    size_t line = 0;
    size_t column = 0;
    struct error *error = edit->parser.error;
    error_locate(toml_edit_text(edit).ptr, toml_edit_text(edit).len, at->key_span.start, &line,
                 &column);
    error_set(error, ERROR_USAGE, "'%.*s' is %s%s", STR_ARG(utf8_cut(at->key, TOML_SHOWN_MAX)),
              toml_kind_name(at->kind), what);
    return error_at(error, line, column);
}

static const char *line_break(struct str text) {
    ptrdiff_t end = str_find(text, '\n', 0);
    return end > 0 && text.ptr[end - 1] == '\r' ? "\r\n" : "\n";
}

/* Puts `added` in place of `cut`. */
static struct str splice(struct toml_edit *edit, struct toml_span cut, struct str added) {
    struct builder out;
    builder_init(&out, edit->parser.arena);
    builder_add(&out, str_slice(toml_edit_text(edit), 0, cut.start));
    builder_add(&out, added);
    builder_add(&out, str_slice(toml_edit_text(edit), cut.end, toml_edit_text(edit).len));
    return builder_str(&out);
}

/* "a.b.c = value", with the keys of the path from number `from` to before `to`. */
static void write_keys(struct builder *builder, const struct toml_edit *edit, size_t from,
                       size_t to) {
    for (size_t i = from; i < to; i++) {
        if (i > from) {
            builder_add_char(builder, '.');
        }
        toml_write_key(builder, edit->keys.items[i]);
    }
}

static void write_entry(struct builder *builder, const struct toml_edit *edit, size_t from,
                        struct str value) {
    write_keys(builder, edit, from, edit->keys.count);
    builder_add_c(builder, " = ");
    builder_add(builder, value);
}

/* Adds to an inline table: the keys of the path from number `from`. */
static struct str add_inline(struct toml_edit *edit, const struct toml_value *table, size_t from,
                             struct str value) {
    const struct toml_statement *last = NULL;
    const struct toml_statements *statements = &edit->parser.statements;
    struct builder added;
    for (size_t i = 0; i < statements->count; i++) {
        last = statements->items[i].container == table ? &statements->items[i] : last;
    }
    size_t place = last == NULL ? table->span.start + 1 : last->span.end;
    builder_init(&added, edit->parser.arena);
    builder_add_c(&added, last == NULL ? " " : ", ");
    write_entry(&added, edit, from, value);
    if (toml_edit_text(edit).ptr[place] == '}') {
        builder_add_char(&added, ' ');
    }
    struct str entry = builder_str(&added);
    return entry.ptr == NULL ? entry : splice(edit, (struct toml_span){place, place}, entry);
}

/* Adds a line behind the line of `anchor`, indented as that is. */
static struct str add_line(struct toml_edit *edit, const struct toml_statement *anchor, size_t from,
                           struct str value) {
    struct str text = toml_edit_text(edit);
    size_t start = toml_line_start(text, anchor->span.start);
    size_t place = toml_line_end(text, anchor->span.end);
    bool ends_line = text.ptr[place - 1] == '\n';
    struct builder added;
    builder_init(&added, edit->parser.arena);
    if (!ends_line) {
        builder_add_c(&added, line_break(text));
    }
    builder_add(&added, str_slice(text, start, anchor->span.start));
    write_entry(&added, edit, from, value);
    if (ends_line) {
        builder_add_c(&added, line_break(text));
    }
    struct str entry = builder_str(&added);
    return entry.ptr == NULL ? entry : splice(edit, (struct toml_span){place, place}, entry);
}

/* The start of the comment lines right above the line at `start`: they are about that line. */
static size_t comment_start(struct str text, size_t start) {
    for (;;) {
        size_t above = start > 0 ? toml_line_start(text, start - 1) : start;
        if (above >= start || !str_starts(str_trim(str_slice(text, above, start)), "#")) {
            return start;
        }
        start = above;
    }
}

/* Adds the first key of the root: before the first header, or at the end when there is none. */
static struct str add_first(struct toml_edit *edit, struct str value) {
    struct str text = toml_edit_text(edit);
    const struct toml_statements *statements = &edit->parser.statements;
    size_t place = text.len;
    struct builder added;
    builder_init(&added, edit->parser.arena);
    if (statements->count > 0) {
        place = comment_start(text, toml_line_start(text, statements->items[0].span.start));
    } else if (toml_line_start(text, text.len) < text.len) {
        builder_add_c(&added, line_break(text));
    }
    write_entry(&added, edit, 0, value);
    builder_add_c(&added, line_break(text));
    if (statements->count > 0) {
        builder_add_c(&added, line_break(text));
    }
    struct str entry = builder_str(&added);
    return entry.ptr == NULL ? entry : splice(edit, (struct toml_span){place, place}, entry);
}

/* Adds a table with a header at the end of the text. */
static struct str add_section(struct toml_edit *edit, struct str value) {
    struct str text = toml_edit_text(edit);
    const char *end = line_break(text);
    struct builder added;
    builder_init(&added, edit->parser.arena);
    if (toml_line_start(text, text.len) < text.len) {
        builder_add_c(&added, end);
    }
    if (str_trim(text).len > 0) {
        builder_add_c(&added, end);
    }
    builder_add_char(&added, '[');
    write_keys(&added, edit, 0, edit->keys.count - 1);
    builder_addf(&added, "]%s", end);
    write_entry(&added, edit, edit->keys.count - 1, value);
    builder_add_c(&added, end);
    struct str entry = builder_str(&added);
    return entry.ptr == NULL ? entry : splice(edit, (struct toml_span){text.len, text.len}, entry);
}

/* The last line that adds to `table`, which has a header or is made of dotted keys. */
static const struct toml_statement *last_line(const struct toml_edit *edit,
                                              const struct toml_value *table) {
    const struct toml_statements *statements = &edit->parser.statements;
    const struct toml_statement *last = NULL;
    for (size_t i = 0; i < statements->count; i++) {
        const struct toml_statement *statement = &statements->items[i];
        bool adds = table->origin == TOML_FROM_DOTTED_KEY
                        ? !statement->is_header && toml_is_within(statement->value, table) &&
                              !toml_is_within(statement->container, table)
                        : statement->container == table ||
                              (statement->is_header && statement->value == table);
        last = adds ? statement : last;
    }
    return last;
}

/* Adds a key that is not there; `table` is the deepest table of its path that is. A table's depth
 * is the number of its keys, since no path leads through an array. */
static struct str add_key(struct toml_edit *edit, const struct toml_value *table,
                          struct str value) {
    if (toml_is_inline(table)) {
        return add_inline(edit, table, table->depth, value);
    }
    if (table->origin == TOML_FROM_DOTTED_KEY) {
        const struct toml_statement *anchor = last_line(edit, table);
        return toml_is_inline(anchor->container)
                   ? add_inline(edit, anchor->container, anchor->container->depth, value)
                   : add_line(edit, anchor, anchor->container->depth, value);
    }
    if (table->origin != TOML_FROM_HEADER || edit->keys.count - table->depth > 1) {
        return add_section(edit, value);
    }
    const struct toml_statement *anchor = last_line(edit, table);
    return anchor == NULL ? add_first(edit, value) : add_line(edit, anchor, table->depth, value);
}

/* Is `text` one TOML value and nothing else? */
static bool check_value(struct toml_edit *edit, struct str text) {
    struct error inner = {0};
    struct toml_value value = {0};
    struct toml_parser parser = {.arena = edit->parser.arena, .text = text, .error = &inner};
    if (!toml_check_text(&parser) || !toml_read_value(&parser, &value)) {
        return error_set(edit->parser.error, inner.code, "in the new value: %s", inner.message);
    }
    if (!toml_at_end(&parser)) {
        return error_set(edit->parser.error, ERROR_SYNTAX,
                         "the new value is more than one TOML value");
    }
    return true;
}

bool toml_set(struct arena *arena, struct str text, struct str path, struct str value,
              struct str *out, struct error *error) {
    struct toml_edit edit;
    value = str_trim(value);
    if (!toml_edit_open(&edit, arena, text, path, error) || !check_value(&edit, value)) {
        return false;
    }
    const struct toml_value *deepest = edit.parser.root;
    size_t found = 0;
    while (found < edit.keys.count && deepest->kind == TOML_TABLE) {
        const struct toml_value *child = toml_child(deepest, edit.keys.items[found]);
        if (child == NULL) {
            break;
        }
        deepest = child;
        found++;
    }
    struct str edited;
    if (found == edit.keys.count) {
        if (deepest->origin != TOML_FROM_VALUE) {
            return fail_usage(&edit, deepest,
                              " with lines of its own, which a value cannot replace");
        }
        edited = splice(&edit, deepest->span, value);
    } else if (deepest->kind != TOML_TABLE) {
        return fail_usage(&edit, deepest, ", so that nothing can be set below it");
    } else {
        edited = add_key(&edit, deepest, value);
    }
    return toml_edit_check(&edit, edited, true, out);
}
