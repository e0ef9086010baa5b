#include "judge/path_name.h"

/* The group that stands for any path between two others, as it can be read. */
static void add_part(struct builder *name, struct str part) {
    static const char group[] = "@(/)";
    ptrdiff_t at;
    while ((at = str_find_text(part, group)) >= 0) {
        builder_add(name, str_slice(part, 0, (size_t)at));
        builder_add_c(name, "...");
        part = str_slice(part, (size_t)at + sizeof group - 1, part.len);
    }
    builder_add(name, part);
}

struct str path_name(const struct bounds *bounds, const struct value *value, struct arena *arena) {
    struct str text = value->text;
    struct builder name;
    builder_init(&name, arena);
    if (text.len > bounds->project.len && path_is_in(text, bounds->project, false)) {
        text = str_slice(text, bounds->project.len + 1, text.len);
    } else if (path_is_in(text, bounds->home, false)) {
        builder_add_char(&name, '~');
        text = str_slice(text, bounds->home.len, text.len);
    }
    bool named = value->hole_name.len > 0;
    if (str_equal(value->text, STR("\0")) && !named) {
        return STR("something");
    }
    for (size_t start = 0; start <= text.len;) {
        ptrdiff_t hole = str_find(text, '\0', start);
        size_t end = hole == STR_NOT_FOUND ? text.len : (size_t)hole;
        add_part(&name, str_slice(text, start, end));
        if (hole != STR_NOT_FOUND && named) {
            builder_addf(&name, "${%.*s}", STR_ARG(value->hole_name));
            named = false;
        } else if (hole != STR_NOT_FOUND) {
            builder_add_c(&name, "...");
        }
        start = end + 1;
    }
    return builder_str(&name);
}
