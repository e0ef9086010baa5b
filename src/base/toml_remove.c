#include "base/toml_edit.h"

#include "base/utf8.h"

struct spans {
    struct toml_span *items;
    size_t count;
    size_t capacity;
};

/* The lines of everything outside of braces that says something about `target`. Of a table with a
 * header these are the header's line and all up to its last statement. */
static bool find_lines(struct toml_edit *edit, const struct toml_value *target,
                       struct spans *cuts) {
    const struct toml_statements *statements = &edit->parser.statements;
    struct str text = toml_edit_text(edit);
    bool in_section = false;
    for (size_t i = 0; i < statements->count; i++) {
        const struct toml_statement *statement = &statements->items[i];
        if (toml_is_inline(statement->container)) {
            continue;
        }
        struct toml_span lines = {toml_line_start(text, statement->span.start),
                                  toml_line_end(text, statement->span.end)};
        bool is_meant = toml_is_within(statement->value, target);
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
static bool list_inline(struct toml_edit *edit, const struct toml_value *table,
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
static bool find_inline(struct toml_edit *edit, const struct toml_value *target,
                        const struct toml_value *table, struct spans *cuts) {
    struct toml_statements entries = {0};
    if (!list_inline(edit, table, &entries)) {
        return false;
    }
    for (size_t i = 0; i < entries.count; i++) {
        if (!toml_is_within(entries.items[i].value, target)) {
            continue;
        }
        size_t next = i + 1;
        while (next < entries.count && toml_is_within(entries.items[next].value, target)) {
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
    while (table != NULL && !toml_is_inline(table)) {
        table = table->parent;
    }
    return table;
}

bool toml_remove(struct arena *arena, struct str text, struct str path, struct str *out,
                 struct error *error) {
    struct toml_edit edit;
    struct spans cuts = {0};
    struct builder result;
    size_t copied = 0;
    if (!toml_edit_open(&edit, arena, text, path, error)) {
        return false;
    }
    const struct toml_value *target =
        toml_find_keys(edit.parser.root, edit.keys.items, edit.keys.count);
    if (target == NULL) {
        return error_set(error, ERROR_MISSING, "there is no '%.*s'",
                         STR_ARG(utf8_cut(path, TOML_SHOWN_MAX)));
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
    return toml_edit_check(&edit, builder_str(&result), false, out);
}
