/* Edits work on the text: they find the bytes that a statement takes, cut or add there, and read
 * the result again, so that an edit never gives a text that says anything else than was asked. */
#include "base/toml_parser.h"

#include "base/utf8.h"

enum {
    SHOWN_MAX = 80, /* bytes of a key or path in a message */
};

struct edit {
    struct toml_parser parser; /* has read the text */
    struct strs keys;          /* the path */
    struct str path;           /* as the caller wrote it */
};

static struct str text_of(const struct edit *edit) {
    return edit->parser.text;
}

static bool edit_open(struct edit *edit, struct arena *arena, struct str text, struct str path,
                      struct error *error) {
    struct error inner = {0};
    *edit = (struct edit){.path = path};
    edit->parser = (struct toml_parser){.arena = arena, .text = text, .error = error};
    if (!toml_parse_key(arena, path, &edit->keys, &inner)) {
        return error_set(error, inner.code, "in the path: %s", inner.message);
    }
    return toml_read_document(&edit->parser);
}

static bool fail_usage(struct edit *edit, const struct toml_value *at, const char *what) {
    size_t line = 0;
    size_t column = 0;
    struct error *error = edit->parser.error;
    error_locate(text_of(edit).ptr, text_of(edit).len, at->key_span.start, &line, &column);
    error_set(error, ERROR_USAGE, "'%.*s' is %s%s", STR_ARG(utf8_cut(at->key, SHOWN_MAX)),
              toml_kind_name(at->kind), what);
    return error_at(error, line, column);
}

/* Is `value` the same as `ancestor` or below it? */
static bool is_within(const struct toml_value *value, const struct toml_value *ancestor) {
    while (value->depth > ancestor->depth) {
        value = value->parent;
    }
    return value == ancestor;
}

static bool is_inline(const struct toml_value *table) {
    return table != NULL && table->origin == TOML_FROM_VALUE;
}

/* A statement has its lines for itself. A byte order mark is no part of the first line. */
static size_t line_start(struct str text, size_t offset) {
    size_t first = str_starts(text, "\xEF\xBB\xBF") ? 3 : 0;
    while (offset > first && text.ptr[offset - 1] != '\n') {
        offset--;
    }
    return offset;
}

static size_t line_end(struct str text, size_t offset) {
    ptrdiff_t end = str_find(text, '\n', offset);
    return end == STR_NOT_FOUND ? text.len : (size_t)end + 1;
}

static const char *line_break(struct str text) {
    ptrdiff_t end = str_find(text, '\n', 0);
    return end > 0 && text.ptr[end - 1] == '\r' ? "\r\n" : "\n";
}

/* Puts `added` in place of `cut`. */
static struct str splice(struct edit *edit, struct toml_span cut, struct str added) {
    struct builder out;
    builder_init(&out, edit->parser.arena);
    builder_add(&out, str_slice(text_of(edit), 0, cut.start));
    builder_add(&out, added);
    builder_add(&out, str_slice(text_of(edit), cut.end, text_of(edit).len));
    return builder_str(&out);
}

/* Reads the new text, and sees that the path is there, or is not. */
static bool edit_check(struct edit *edit, struct str text, bool expected, struct str *out) {
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
                         STR_ARG(utf8_cut(edit->path, SHOWN_MAX)));
    }
    *out = text;
    return true;
}

/* --- removing --- */

struct spans {
    struct toml_span *items;
    size_t count;
    size_t capacity;
};

/* The lines of everything outside of braces that says something about `target`. Of a table with a
 * header these are the header's line and all up to its last statement. */
static bool find_lines(struct edit *edit, const struct toml_value *target, struct spans *cuts) {
    const struct toml_statements *statements = &edit->parser.statements;
    struct str text = text_of(edit);
    bool in_section = false;
    for (size_t i = 0; i < statements->count; i++) {
        const struct toml_statement *statement = &statements->items[i];
        if (is_inline(statement->container)) {
            continue;
        }
        struct toml_span lines = {line_start(text, statement->span.start),
                                  line_end(text, statement->span.end)};
        bool is_meant = is_within(statement->value, target);
        if (in_section && !statement->is_header) {
            cuts->items[cuts->count - 1].end = lines.end;
        } else if (is_meant && !VEC_PUSH(edit->parser.arena, cuts, lines)) {
            return toml_fail_memory(&edit->parser);
        }
        in_section = statement->is_header ? is_meant : in_section;
    }
    return true;
}

/* The statements of an inline table, in order. */
static bool list_inline(struct edit *edit, const struct toml_value *table,
                        struct toml_statements *out) {
    const struct toml_statements *statements = &edit->parser.statements;
    for (size_t i = 0; i < statements->count; i++) {
        if (statements->items[i].container == table &&
            !VEC_PUSH(edit->parser.arena, out, statements->items[i])) {
            return toml_fail_memory(&edit->parser);
        }
    }
    return true;
}

/* Runs of entries of one inline table, each with the comma that they no longer need. */
static bool find_inline(struct edit *edit, const struct toml_value *target,
                        const struct toml_value *table, struct spans *cuts) {
    struct toml_statements entries = {0};
    if (!list_inline(edit, table, &entries)) {
        return false;
    }
    for (size_t i = 0; i < entries.count; i++) {
        if (!is_within(entries.items[i].value, target)) {
            continue;
        }
        size_t next = i + 1;
        while (next < entries.count && is_within(entries.items[next].value, target)) {
            next++;
        }
        struct toml_span cut = {entries.items[i].span.start, entries.items[next - 1].span.end};
        if (next < entries.count) {
            cut.end = entries.items[next].span.start;
        } else if (i > 0) {
            cut.start = entries.items[i - 1].span.end;
        }
        if (!VEC_PUSH(edit->parser.arena, cuts, cut)) {
            return toml_fail_memory(&edit->parser);
        }
        i = next - 1;
    }
    return true;
}

/* The innermost inline table around a value; NULL when it stands in none. */
static const struct toml_value *inline_around(const struct toml_value *value) {
    const struct toml_value *table = value->parent;
    while (table != NULL && !is_inline(table)) {
        table = table->parent;
    }
    return table;
}

bool toml_remove(struct arena *arena, struct str text, struct str path, struct str *out,
                 struct error *error) {
    struct edit edit;
    struct spans cuts = {0};
    struct builder result;
    size_t copied = 0;
    if (!edit_open(&edit, arena, text, path, error)) {
        return false;
    }
    const struct toml_value *target =
        toml_find_keys(edit.parser.root, edit.keys.items, edit.keys.count);
    if (target == NULL) {
        return error_set(error, ERROR_MISSING, "there is no '%.*s'",
                         STR_ARG(utf8_cut(path, SHOWN_MAX)));
    }
    const struct toml_value *around = inline_around(target);
    if (!(around == NULL ? find_lines(&edit, target, &cuts)
                         : find_inline(&edit, target, around, &cuts))) {
        return false;
    }
    builder_init(&result, arena);
    for (size_t i = 0; i < cuts.count; i++) {
        builder_add(&result, str_slice(text, copied, cuts.items[i].start));
        copied = cuts.items[i].end;
    }
    builder_add(&result, str_slice(text, copied, text.len));
    return edit_check(&edit, builder_str(&result), false, out);
}

/* --- setting --- */

/* "a.b.c = value", with the keys of the path from number `from` to before `to`. */
static void write_keys(struct builder *builder, const struct edit *edit, size_t from, size_t to) {
    for (size_t i = from; i < to; i++) {
        if (i > from) {
            builder_add_char(builder, '.');
        }
        toml_write_key(builder, edit->keys.items[i]);
    }
}

static void write_entry(struct builder *builder, const struct edit *edit, size_t from,
                        struct str value) {
    write_keys(builder, edit, from, edit->keys.count);
    builder_add_c(builder, " = ");
    builder_add(builder, value);
}

/* Adds to an inline table: the keys of the path from number `from`. */
static struct str add_inline(struct edit *edit, const struct toml_value *table, size_t from,
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
    if (text_of(edit).ptr[place] == '}') {
        builder_add_char(&added, ' ');
    }
    struct str entry = builder_str(&added);
    return entry.ptr == NULL ? entry : splice(edit, (struct toml_span){place, place}, entry);
}

/* Adds a line behind the line of `anchor`, indented as that is. */
static struct str add_line(struct edit *edit, const struct toml_statement *anchor, size_t from,
                           struct str value) {
    struct str text = text_of(edit);
    size_t start = line_start(text, anchor->span.start);
    size_t place = line_end(text, anchor->span.end);
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
        size_t above = start > 0 ? line_start(text, start - 1) : start;
        if (above >= start || !str_starts(str_trim(str_slice(text, above, start)), "#")) {
            return start;
        }
        start = above;
    }
}

/* Adds the first key of the root: before the first header, or at the end when there is none. */
static struct str add_first(struct edit *edit, struct str value) {
    struct str text = text_of(edit);
    const struct toml_statements *statements = &edit->parser.statements;
    size_t place = text.len;
    struct builder added;
    builder_init(&added, edit->parser.arena);
    if (statements->count > 0) {
        place = comment_start(text, line_start(text, statements->items[0].span.start));
    } else if (line_start(text, text.len) < text.len) {
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
static struct str add_section(struct edit *edit, struct str value) {
    struct str text = text_of(edit);
    const char *end = line_break(text);
    struct builder added;
    builder_init(&added, edit->parser.arena);
    if (line_start(text, text.len) < text.len) {
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
static const struct toml_statement *last_line(const struct edit *edit,
                                              const struct toml_value *table) {
    const struct toml_statements *statements = &edit->parser.statements;
    const struct toml_statement *last = NULL;
    for (size_t i = 0; i < statements->count; i++) {
        const struct toml_statement *statement = &statements->items[i];
        bool adds = table->origin == TOML_FROM_DOTTED_KEY
                        ? !statement->is_header && is_within(statement->value, table) &&
                              !is_within(statement->container, table)
                        : statement->container == table ||
                              (statement->is_header && statement->value == table);
        last = adds ? statement : last;
    }
    return last;
}

/* Adds a key that is not there; `table` is the deepest table of its path that is. A table's depth
 * is the number of its keys, since no path leads through an array. */
static struct str add_key(struct edit *edit, const struct toml_value *table, struct str value) {
    if (is_inline(table)) {
        return add_inline(edit, table, table->depth, value);
    }
    if (table->origin == TOML_FROM_DOTTED_KEY) {
        const struct toml_statement *anchor = last_line(edit, table);
        return is_inline(anchor->container)
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
static bool check_value(struct edit *edit, struct str text) {
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
    struct edit edit;
    value = str_trim(value);
    if (!edit_open(&edit, arena, text, path, error) || !check_value(&edit, value)) {
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
    return edit_check(&edit, edited, true, out);
}
