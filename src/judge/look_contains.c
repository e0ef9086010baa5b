/* Does a tree hold what a row of the tables names? */
#include "judge/look.h"

#include <string.h>

/* Can something below what a pattern matches be one of the row's? */
static bool pattern_contains(const struct look *look, struct str home, const char *pattern) {
    struct builder full;
    struct glob row;
    builder_init(&full, look->arena);
    builder_add(&full, home);
    builder_add_char(&full, '/');
    builder_add_c(&full, pattern);
    struct str path = builder_str(&full);
    if (path.ptr == NULL) {
        return true;
    }
    for (size_t i = 0; i < path.len && i < look->prefix.len && path.ptr[i] != '*'; i++) {
        if (path_fold(path.ptr[i], look->fold) != path_fold(look->prefix.ptr[i], look->fold)) {
            return false;
        }
    }
    struct glob below = {.capacity = look->glob.count + 2};
    below.items = ARENA_NEW_ARRAY(look->arena, below.capacity, struct glob_item);
    if (below.items == NULL || !glob_compile_table(path.ptr, look->arena, &row)) {
        return true;
    }
    memcpy(below.items, look->glob.items, look->glob.count * sizeof *below.items);
    below.count = look->glob.count;
    below.items[below.count++] = (struct glob_item){.kind = GLOB_CHAR, .c = '/'};
    below.items[below.count++] = (struct glob_item){.kind = GLOB_ANY};
    return glob_meets(&below, &row, look->fold, look->arena);
}

static size_t slash_count(struct str text) {
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++) {
        count += text.ptr[i] == '/';
    }
    return count;
}

bool look_contains(const struct look *look, enum PLACE_BASE base, const char *pattern) {
    struct str home = base == BASE_HOME ? look->bounds->home : STR("");
    struct str above = look->text;
    if ((base != BASE_HOME && base != BASE_ROOT) || look->unknown || look->hole) {
        return false;
    }
    if (!look->literal) {
        return !str_starts(str_from(pattern), "**") && pattern_contains(look, home, pattern);
    }
    if (str_is(above, "/")) {
        return true;
    }
    if (above.len < home.len) {
        return path_is_in(home, above, look->fold);
    }
    if (!path_starts(above, home, look->fold)) {
        return false;
    }
    struct str rest = str_slice(above, home.len, above.len);
    if (rest.len == 0) {
        return true;
    }
    if (rest.ptr[0] != '/') {
        return false;
    }
    rest = str_slice(rest, 1, rest.len);
    for (size_t i = 0; i < rest.len; i++) {
        if (pattern[i] == '*') {
            return pattern[i + 1] != '*' &&
                   slash_count(str_from(pattern + i)) > slash_count(str_slice(rest, i, rest.len));
        }
        if (path_fold(pattern[i], look->fold) != path_fold(rest.ptr[i], look->fold)) {
            return false;
        }
    }
    return pattern[rest.len] == '/' && pattern[rest.len + 1] != '\0';
}

void look_note_starts(struct look *look) {
    for (size_t i = 0; look->literal && i < look->text.len; i++) {
        if (i == 0 || look->text.ptr[i - 1] == '/') {
            unsigned char c = (unsigned char)path_fold(look->text.ptr[i], look->fold);
            look->starts[c / 8] |= (unsigned char)(1U << c % 8);
        }
    }
}

bool look_may_fit(const struct look *look, const struct place *row) {
    unsigned char c = (unsigned char)path_fold(row->pattern[0], look->fold);
    bool named = !look->literal || row->base != BASE_ANYWHERE || strchr("*?[", row->pattern[0]);
    return ((row->flags & PLACE_NAMED) == 0 || look->literal) &&
           (named || (look->starts[c / 8] >> c % 8 & 1) != 0);
}
