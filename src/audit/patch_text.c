#include "audit/patch_text.h"

#include <string.h>

static const char begin_marker[] = "*** Begin Patch";
static const char end_marker[] = "*** End Patch";

/* Cuts the first line off `rest`, and how it ends: a line break, or "\n" in the text of a string.
 */
static struct str take_line(struct str *rest, bool escaped, struct str *line_end) {
    ptrdiff_t at = escaped ? str_find_text(*rest, "\\n") : str_find(*rest, '\n', 0);
    size_t length = at == STR_NOT_FOUND ? rest->len : (size_t)at;
    size_t behind = at == STR_NOT_FOUND ? length : length + (escaped ? 2 : 1);
    struct str line = str_slice(*rest, 0, length);
    *line_end = str_slice(*rest, length, behind);
    *rest = str_slice(*rest, behind, rest->len);
    return line;
}

/* The file that is being counted. */
struct file {
    bool open;
    size_t added;
    size_t removed;
    struct str line_end;
};

static void close_file(struct builder *out, struct file *file) {
    if (file->open) {
        builder_addf(out, " (+%zu -%zu)", file->added, file->removed);
        builder_add(out, file->line_end);
    }
    *file = (struct file){.open = false};
}

/* Copies one patch; `rest` is then behind it. */
static void shorten_one(struct builder *out, struct str *rest) {
    size_t length = sizeof begin_marker - 1;
    bool escaped = rest->len > length && rest->ptr[length] == '\\';
    struct file file = {.open = false};
    bool inside = true;
    while (inside && rest->len > 0) {
        struct str line_end;
        struct str line = take_line(rest, escaped, &line_end);
        if (!str_starts(line, "*** ")) {
            file.added += line.len > 0 && line.ptr[0] == '+' ? 1 : 0;
            file.removed += line.len > 0 && line.ptr[0] == '-' ? 1 : 0;
            continue;
        }
        if (str_is(line, "*** End of File")) {
            continue;
        }
        if (str_starts(line, "*** Move to: ")) {
            builder_add_c(out, ", ");
            builder_add(out, str_slice(line, 4, line.len));
            continue;
        }
        close_file(out, &file);
        builder_add(out, line);
        inside = !str_starts(line, end_marker);
        if (str_find_text(line, " File: ") != STR_NOT_FOUND) {
            file = (struct file){.open = true, .line_end = line_end};
        } else {
            builder_add(out, line_end);
        }
    }
    close_file(out, &file);
}

struct str patch_text_shorten(struct arena *arena, struct str text) {
    struct builder out;
    struct str rest = text;
    ptrdiff_t at = str_find_text(rest, begin_marker);
    if (at == STR_NOT_FOUND) {
        return text;
    }
    builder_init(&out, arena);
    for (; at != STR_NOT_FOUND; at = str_find_text(rest, begin_marker)) {
        builder_add(&out, str_slice(rest, 0, (size_t)at));
        rest = str_slice(rest, (size_t)at, rest.len);
        shorten_one(&out, &rest);
    }
    builder_add(&out, rest);
    return builder_str(&out);
}
