#include "judge/look.h"

#include <string.h>

static bool is_wild(const struct glob_item *item) {
    return item->kind != GLOB_CHAR;
}

static bool is_slash(const struct glob_item *item) {
    return item->kind == GLOB_CHAR && item->c == '/';
}

/* The index of the first item of the last component. */
static size_t last_component(const struct glob *glob) {
    size_t start = glob->count;
    while (start > 0 && !is_slash(&glob->items[start - 1])) {
        start--;
    }
    return start;
}

/* Does it match nearly every byte, as [!.] and [a-z] do? */
static bool is_wide_set(const struct glob_item *item) {
    enum {
        FEW = 20
    };
    size_t letters = 0;
    for (unsigned c = 'a'; item->kind == GLOB_SET && c <= 'z'; c++) {
        letters += (item->set[c / 8] >> (c % 8) & 1) != 0;
    }
    return letters > FEW;
}

/* Can the component that starts at item `i` be any name, or any hidden one? */
static bool is_bare(const struct glob *glob, size_t i) {
    bool run = false;
    for (size_t at = i; at < glob->count && !is_slash(&glob->items[at]); at++) {
        const struct glob_item *item = &glob->items[at];
        bool any = item->kind == GLOB_RUN || item->kind == GLOB_ANY;
        bool dot = item->kind == GLOB_CHAR && item->c == '.' && at == i;
        if (!any && !dot && item->kind != GLOB_ONE && item->kind != GLOB_NOT_DOT &&
            !is_wide_set(item)) {
            return false;
        }
        run |= any;
    }
    return run;
}

static bool look_compile(struct look *look, bool pattern) {
    if (!glob_compile(look->text, pattern, look->arena, &look->glob)) {
        return false;
    }
    size_t known = 0;
    while (known < look->glob.count && !is_wild(&look->glob.items[known])) {
        known++;
    }
    char *prefix = arena_alloc(look->arena, known + 1);
    if (prefix == NULL) {
        return false;
    }
    for (size_t i = 0; i < known; i++) {
        prefix[i] = (char)look->glob.items[i].c;
    }
    look->prefix = (struct str){prefix, known};
    if (known == look->glob.count) {
        look->literal = true;
        look->text = look->prefix;
        return true;
    }
    look->bare = is_bare(&look->glob, last_component(&look->glob));
    return true;
}

/* A number holds no slash and is never empty, so the one hole of such a value is harmless. */
static bool is_number_hole(const struct value *value) {
    ptrdiff_t hole = str_find(value->text, '\0', 0);
    return value->cause == HOLE_ARITHMETIC && hole > 0 &&
           str_find(value->text, '\0', (size_t)hole + 1) == STR_NOT_FOUND;
}

void look_move(struct look *look, const struct bounds *bounds) {
    size_t start = bounds->home.len + 1;
    bool inside = look->literal && look->text.len >= start &&
                  path_is_in(look->text, bounds->home, look->fold);
    look->bounds = bounds;
    look->below_home =
        inside ? str_slice(look->text, start, look->text.len) : (struct str){NULL, 0};
}

bool look_init(struct look *look, const struct value *value, const struct bounds *bounds, bool fold,
               struct arena *arena) {
    *look = (struct look){
        .text = value->text,
        .prefix = value->text,
        .fold = fold,
        .arena = arena,
    };
    bool hole = str_find(value->text, '\0', 0) != STR_NOT_FOUND;
    look->hole = hole && !is_number_hole(value);
    look->unknown = value->text.len == 0 || value->text.ptr[0] != '/';
    look->literal = !hole && !value->pattern;
    if (!look->literal && !look_compile(look, value->pattern)) {
        return false;
    }
    look->bare = look->bare && (look->hole || !hole); /* a number is not any name */
    look_note_starts(look);
    look_move(look, bounds);
    return true;
}

char path_fold(char c, bool fold) {
    return fold ? char_lower(c) : c;
}

bool path_starts(struct str text, struct str start, bool fold) {
    if (text.len < start.len) {
        return false;
    }
    for (size_t i = 0; i < start.len; i++) {
        if (path_fold(text.ptr[i], fold) != path_fold(start.ptr[i], fold)) {
            return false;
        }
    }
    return true;
}

bool path_is_in(struct str path, struct str root, bool fold) {
    return root.len > 1 && path_starts(path, root, fold) &&
           (path.len == root.len || path.ptr[root.len] == '/');
}

static bool is_tree(const char *pattern) {
    size_t length = strlen(pattern);
    return length > 0 && pattern[length - 1] == '/';
}

/* Does the row, a tree too, match the items from `from` on? */
static bool suffix_meets(const struct look *look, size_t from, const char *pattern) {
    const struct glob_item *first = &look->glob.items[from];
    if (from < look->glob.count && first->kind == GLOB_CHAR && *pattern != '*' &&
        path_fold((char)first->c, look->fold) != path_fold(*pattern, look->fold)) {
        return false;
    }
    struct glob row;
    if (!glob_compile_table(pattern, look->arena, &row)) {
        return true;
    }
    struct glob rest = {.items = look->glob.items + from, .count = look->glob.count - from};
    if (glob_meets(&rest, &row, look->fold, look->arena)) {
        return true;
    }
    if (!is_tree(pattern)) {
        return false;
    }
    struct glob_item slash = {.kind = GLOB_CHAR, .c = '/'};
    struct glob_item any = {.kind = GLOB_ANY};
    return !VEC_PUSH(look->arena, &row, slash) || !VEC_PUSH(look->arena, &row, any) ||
           glob_meets(&rest, &row, look->fold, look->arena);
}

static bool has_hole(const struct look *look, size_t from) {
    for (size_t i = from; look->hole && i < look->glob.count; i++) {
        if (look->glob.items[i].kind == GLOB_ANY) {
            return true;
        }
    }
    return false;
}

/* How many items of the last component follow its last run of any text. */
static size_t tail_length(const struct glob *glob) {
    size_t start = glob->count;
    while (start > 0 && !is_slash(&glob->items[start - 1]) &&
           glob->items[start - 1].kind != GLOB_RUN && glob->items[start - 1].kind != GLOB_ANY) {
        start--;
    }
    return glob->count - start;
}

/* A row that starts with a star needs its whole end to be known: "build-*" is not "*.kdbx", nor is
 * "????????". */
static bool tail_is_vague(const struct look *look, const char *pattern) {
    if (pattern[0] != '*') {
        return false;
    }
    size_t needed = strlen(strrchr(pattern, '*') + 1);
    bool named = needed == 0;
    for (size_t i = 1; i <= needed && i <= look->glob.count; i++) {
        const struct glob_item *item = &look->glob.items[look->glob.count - i];
        named = named || (!is_wild(item) && item->c != '.') || item->kind == GLOB_SET;
    }
    return !named || tail_length(&look->glob) < needed;
}

/* A component of which nothing is known says nothing; and "*.txt" is not taken for "id_rsa*". */
static bool component_is_vague(const struct look *look, size_t at, const char *pattern) {
    const struct glob_item *first = &look->glob.items[at];
    size_t length = strlen(pattern);
    if (is_bare(&look->glob, at)) {
        return !(first->kind == GLOB_CHAR && pattern[0] == '.');
    }
    if (tail_is_vague(look, pattern)) {
        return true;
    }
    if (first->kind == GLOB_ANY || first->kind == GLOB_RUN) {
        return pattern[0] != '*';
    }
    return first->kind == GLOB_NOT_DOT && length > 1 && pattern[length - 1] == '*';
}

/* The directory part of what is known for sure. */
static struct str known_directory(const struct look *look) {
    size_t end = look->prefix.len;
    while (end > 0 && look->prefix.ptr[end - 1] != '/') {
        end--;
    }
    return str_slice(look->prefix, 0, end > 1 ? end - 1 : end);
}

/* glob_matches(), which most rows of the tables fail with their first character. */
static bool literal_meets(const struct look *look, struct str text, const char *pattern) {
    bool any = *pattern == '*' || *pattern == '/' || *pattern == '\0';
    return (any || (text.len > 0 &&
                    path_fold(*pattern, look->fold) == path_fold(text.ptr[0], look->fold))) &&
           glob_matches(pattern, text, look->fold);
}

static size_t behind_slash(struct str text, size_t from) {
    ptrdiff_t slash = str_find(text, '/', from);
    return slash == STR_NOT_FOUND ? text.len : (size_t)slash + 1;
}

/* Does the row match at some component of `text`? */
static bool matches_anywhere(const struct look *look, struct str text, const char *pattern) {
    size_t at = look->unknown ? 0 : behind_slash(text, 0);
    while (at < text.len) {
        if (literal_meets(look, str_slice(text, at, text.len), pattern)) {
            return true;
        }
        at = behind_slash(text, at);
    }
    return false;
}

/* Compares at every component from item `from` on. */
static enum LIKENESS compare_components(const struct look *look, size_t from, const char *pattern) {
    enum LIKENESS best = LIKENESS_NONE;
    for (size_t i = from; i < look->glob.count; i++) {
        bool start = i == 0 ? look->unknown : is_slash(&look->glob.items[i - 1]);
        if (!start || component_is_vague(look, i, pattern) || !suffix_meets(look, i, pattern)) {
            continue;
        }
        /* To read whatever is hidden here is not to ask for what the row means */
        bool any = look->access == ACCESS_READ && i == last_component(&look->glob) &&
                   is_bare(&look->glob, i);
        if (!has_hole(look, i) && !any) {
            return LIKENESS_SURE;
        }
        best = LIKENESS_POSSIBLE;
    }
    return best;
}

/* The item behind the first hole: what follows it may be in any directory. */
static size_t behind_hole(const struct look *look) {
    for (size_t i = 0; i < look->glob.count; i++) {
        if (look->glob.items[i].kind == GLOB_ANY) {
            return i + 1;
        }
    }
    return 0;
}

/* Does the row mean whatever is below some directory, and can the path be in any directory? Then
 * nothing says that it is this one. */
static bool is_anywhere_in_tree(const struct look *look, const char *pattern) {
    size_t length = strlen(pattern);
    bool below = is_tree(pattern) || (length > 2 && strcmp(pattern + length - 3, "/**") == 0);
    return below && behind_hole(look) > 0;
}

/* The text behind the last wildcard, within the last component. */
static bool tail_is(const struct look *look, struct str tail) {
    if (look->glob.count < tail.len) {
        return false;
    }
    const struct glob_item *items = look->glob.items + look->glob.count - tail.len;
    for (size_t i = 0; i < tail.len; i++) {
        if (items[i].kind != GLOB_CHAR || (char)items[i].c != tail.ptr[i]) {
            return false;
        }
    }
    return true;
}

/* Is it a search above `base` for any name with the ending that the row asks for: what `find /
 * -name '*.pem'` finds? */
static bool searches_ending(const struct look *look, struct str base, const char *pattern) {
    struct str from = known_directory(look);
    return look->hole && !look->unknown && base.len > 1 && strncmp(pattern, "**.", 3) == 0 &&
           (from.len <= 1 || path_is_in(base, from, look->fold)) &&
           tail_is(look, str_from(pattern + 2));
}

static enum LIKENESS compare_below(const struct look *look, struct str base, const char *pattern) {
    bool root = base.len <= 1;
    struct str start = root ? STR("/") : base;
    if (!path_is_in(look->prefix, base, look->fold) && !root) {
        if (look->hole || look->unknown || base.len == 0 || look->literal) {
            return searches_ending(look, base, pattern) ? LIKENESS_POSSIBLE : LIKENESS_NONE;
        }
        struct builder full;
        builder_init(&full, look->arena);
        builder_add(&full, base);
        builder_add_char(&full, '/');
        builder_add_c(&full, pattern);
        struct str row = builder_str(&full);
        if (row.ptr != NULL && !suffix_meets(look, 0, row.ptr)) {
            return LIKENESS_NONE;
        }
        return is_anywhere_in_tree(look, pattern) ? LIKENESS_POSSIBLE : LIKENESS_SURE;
    }
    size_t from = root ? 1 : start.len + 1;
    if (look->literal) {
        struct str below = str_slice(look->text, from, look->text.len);
        return look->text.len >= from && literal_meets(look, below, pattern) ? LIKENESS_SURE
                                                                             : LIKENESS_NONE;
    }
    struct str known = known_directory(look);
    if (look->prefix.len < from || tail_is_vague(look, pattern) ||
        (look->hole && root && known.len <= 1) || !suffix_meets(look, from, pattern)) {
        return LIKENESS_NONE;
    }
    bool pinned = known.len > from &&
                  glob_matches(pattern, str_slice(known, from, known.len), look->fold) &&
                  is_tree(pattern);
    bool loose = look->hole || is_anywhere_in_tree(look, pattern);
    return loose && !pinned ? LIKENESS_POSSIBLE : LIKENESS_SURE;
}

static enum LIKENESS compare_anywhere(const struct look *look, const char *pattern) {
    bool tree = !look->literal && is_tree(pattern);
    if (look->literal || tree) {
        struct str text = tree ? known_directory(look) : look->text;
        if (matches_anywhere(look, text, pattern)) {
            return LIKENESS_SURE;
        }
    }
    return look->literal ? LIKENESS_NONE : compare_components(look, 0, pattern);
}

enum LIKENESS look_compare(const struct look *look, enum PLACE_BASE base, const char *pattern) {
    const struct bounds *bounds = look->bounds;
    if (base == BASE_ANYWHERE || (look->unknown && look->literal)) {
        return compare_anywhere(look, pattern);
    }
    if (base == BASE_HOME && look->literal && bounds->home.len > 1) {
        bool meets = look->below_home.ptr != NULL && literal_meets(look, look->below_home, pattern);
        return meets ? LIKENESS_SURE : LIKENESS_NONE;
    }
    enum LIKENESS best = LIKENESS_NONE;
    if (look->hole || look->unknown) {
        best = compare_components(look, behind_hole(look), pattern);
    }
    for (size_t i = 0; best != LIKENESS_SURE && i <= bounds->root_count; i++) {
        struct str start = base == BASE_HOME   ? bounds->home
                           : base == BASE_ROOT ? STR("/")
                           : i == 0            ? bounds->project
                                               : bounds->roots[i - 1];
        if (!look->unknown && start.len > 0) {
            enum LIKENESS here = compare_below(look, start, pattern);
            best = here > best ? here : best;
        }
        if (base != BASE_PROJECT) {
            break;
        }
    }
    return best;
}

bool look_excepted(const struct look *look) {
    for (size_t i = 0; i < exception_count; i++) {
        const struct exception *row = &exceptions[i];
        if ((row->access & 1U << look->access) == 0) {
            continue;
        }
        if (look->literal) {
            if (look_compare(look, row->base, row->pattern) == LIKENESS_SURE) {
                return true;
            }
            continue;
        }
        const char *star = strrchr(row->pattern, '*');
        if (star != NULL && star[1] == '.' && tail_is(look, str_from(star + 1))) {
            return true;
        }
    }
    return false;
}
