#include "cmd/log_marks.h"

#include "base/visible.h"
#include "cmd/display.h"

#include <stdio.h>
#include <string.h>

enum {
    LINES_MAX = 200,
    NUMBER_SIZE = 24,
};

/* Where a part is in the text, from `from` on. */
static ptrdiff_t find_part(struct str text, struct str part, size_t from) {
    const char *found = part.len == 0 || from > text.len
                            ? NULL
                            : memmem(text.ptr + from, text.len - from, part.ptr, part.len);
    return found == NULL ? STR_NOT_FOUND : found - text.ptr;
}

/* Gives each byte of the text the number of the mark it belongs to; 0 is none. A part stands behind
 * the one before it, or, where that is not so, anywhere; what lies within another belongs to the
 * later one. */
static void find_owners(size_t *owners, struct str text, const struct log_mark *marks,
                        size_t count) {
    size_t behind = 0;
    for (size_t i = 0; i < count; i++) {
        ptrdiff_t at = find_part(text, marks[i].source, behind);
        at = at == STR_NOT_FOUND ? find_part(text, marks[i].source, 0) : at;
        if (at != STR_NOT_FOUND) {
            behind = (size_t)at + marks[i].source.len;
            for (size_t k = (size_t)at; k < behind; k++) {
                owners[k] = i + 1;
            }
        }
    }
}

/* What stands below a part that is so many columns wide. */
static void add_mark(struct builder *out, size_t owner, size_t columns, bool starts,
                     const struct log_mark *marks, bool coloured) {
    char number[NUMBER_SIZE] = "";
    if (owner == 0) {
        for (size_t i = 0; i < columns; i++) {
            builder_add_char(out, ' ');
        }
        return;
    }
    if (starts) {
        snprintf(number, sizeof number, "%zu", owner);
    }
    display_add_underline(out, marks[owner - 1].decision, number, columns, coloured);
}

/* One line, and the one below it. */
static void add_line(struct builder *out, struct str line, const size_t *owners, size_t before,
                     const struct log_mark *marks, size_t indent, size_t columns, bool coloured) {
    struct builder below;
    struct str rest = line;
    size_t used = indent;
    bool marked = false;
    builder_init(&below, out->arena);
    builder_addf(out, "%*s", (int)indent, "");
    builder_addf(&below, "%*s", (int)indent, "");
    while (rest.len > 0) {
        size_t at = line.len - rest.len;
        size_t end = at;
        while (end < line.len && owners[end] == owners[at]) {
            end++;
        }
        size_t width = visible_add(out, str_slice(line, at, end), 0);
        bool starts = owners[at] != (at == 0 ? before : owners[at - 1]);
        add_mark(&below, owners[at], width, starts, marks, coloured);
        marked = marked || owners[at] != 0;
        used += width;
        rest = str_slice(line, end, line.len);
    }
    builder_add_char(out, '\n');
    if (marked && (columns == 0 || used <= columns)) {
        builder_add(out, builder_str(&below));
        builder_add_char(out, '\n');
    }
}

void log_add_marked(struct builder *out, struct str text, const struct log_mark *marks,
                    size_t count, size_t indent, size_t columns, bool coloured) {
    struct str rest = text;
    struct str line;
    size_t lines = 0;
    size_t *owners = ARENA_NEW_ARRAY(out->arena, text.len + 1, size_t);
    if (owners == NULL) {
        out->failed = true;
        return;
    }
    memset(owners, 0, (text.len + 1) * sizeof *owners);
    find_owners(owners, text, marks, count);
    while (lines++ < LINES_MAX && str_split(&rest, '\n', &line)) {
        size_t at = (size_t)(line.ptr - text.ptr);
        add_line(out, line, owners + at, at >= 2 ? owners[at - 2] : 0, marks, indent, columns,
                 coloured);
    }
    if (rest.len > 0) {
        builder_addf(out, "%*s... (%zu bytes)\n", (int)indent, "", text.len);
    }
}
