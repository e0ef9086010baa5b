#include "judge/look.h"

static bool same_path(struct str a, struct str b, bool fold) {
    return a.len == b.len && path_is_in(a, b, fold);
}

/* The directory that is surely around whatever a pattern matches; a literal path itself. */
static struct str known_place(const struct look *look) {
    if (look->literal) {
        return look->text;
    }
    size_t end = look->prefix.len;
    while (end > 0 && look->prefix.ptr[end - 1] != '/') {
        end--;
    }
    return str_slice(look->prefix, 0, end > 1 ? end - 1 : end);
}

bool look_can_be(const struct look *look, struct str path) {
    if (look->unknown || look->hole || path.len == 0) {
        return false;
    }
    if (look->literal) {
        return str_equal(look->text, path) || same_path(look->text, path, look->fold);
    }
    struct glob exact;
    return !glob_compile(path, false, look->arena, &exact) ||
           glob_meets(&look->glob, &exact, look->fold, look->arena);
}

bool look_is_all_of(const struct look *look, struct str path) {
    if (look->literal || look->unknown || look->hole || !look->bare) {
        return false;
    }
    struct str place = known_place(look);
    size_t depth = 0;
    for (size_t i = place.len; i < look->glob.count; i++) {
        depth += look->glob.items[i].kind == GLOB_CHAR && look->glob.items[i].c == '/';
    }
    return depth <= 1 && (str_equal(place, path) || same_path(place, path, look->fold));
}

const struct str *look_root(const struct look *look) {
    struct str place = known_place(look);
    for (size_t i = 0; i < look->bounds->root_count; i++) {
        if (path_is_in(place, look->bounds->roots[i], look->fold)) {
            return &look->bounds->roots[i];
        }
    }
    return NULL;
}

bool look_in_project(const struct look *look) {
    if (look->unknown || look->hole) {
        return false;
    }
    return path_is_in(known_place(look), look->bounds->project, look->fold) ||
           look_root(look) != NULL;
}

static bool is_write_into(const struct look *look) {
    return look->access == ACCESS_WRITE && !look->recursive;
}

/* Strictly below, or by a pattern that cannot be everything in it; what is written into the
 * directory is below it. */
static bool in_temp(const struct look *look, struct str temp) {
    struct str place = known_place(look);
    return path_is_in(place, temp, look->fold) &&
           (look->literal ? place.len > temp.len || is_write_into(look)
                          : !look_is_all_of(look, temp));
}

bool look_in_temp(const struct look *look) {
    if (look->unknown || look->hole) {
        return false;
    }
    for (size_t i = 0; i < temp_directory_count; i++) {
        if (in_temp(look, str_from(temp_directories[i]))) {
            return true;
        }
    }
    return in_temp(look, look->bounds->tmpdir);
}

static const struct place destroys_system = {.decision = DECISION_BLOCK,
                                             .rule = "path-system-tree",
                                             .noun = "a directory that the system needs",
                                             .becomes = ACTION_SYSTEM_DESTRUCTIVE};
static const struct place destroys_home = {.decision = DECISION_BLOCK,
                                           .rule = "path-home",
                                           .noun = "the home directory",
                                           .becomes = ACTION_SYSTEM_DESTRUCTIVE};
static const struct place destroys_project = {.decision = DECISION_BLOCK,
                                              .rule = "path-project-root",
                                              .noun = "the project itself",
                                              .becomes = ACTION_SYSTEM_DESTRUCTIVE};
static const struct place empties_project = {.decision = DECISION_ASK,
                                             .rule = "path-project-root",
                                             .noun = "everything in the project",
                                             .becomes = ACTION_TYPE_COUNT};

static const struct place destroys_root = {.decision = DECISION_ASK,
                                           .rule = "path-project-root",
                                           .noun = "a whole tree that belongs to the project",
                                           .becomes = ACTION_TYPE_COUNT};

bool look_can_hold(const struct look *look, struct str path) {
    if (look->literal) {
        return path_is_in(path, look->text, look->fold);
    }
    for (size_t end = path.len; end > 1; end--) {
        if ((end == path.len || path.ptr[end] == '/') &&
            look_can_be(look, str_slice(path, 0, end))) {
            return true;
        }
    }
    return false;
}

static bool is_top(struct str path) {
    return path.len <= 1 || str_find(path, '/', 1) == STR_NOT_FOUND;
}

/* Without recursion only what stands directly below / counts: there a file is hardly meant. */
static bool is_system_tree(const struct look *look) {
    if (look->literal && !look->recursive && !is_top(look->text)) {
        return false;
    }
    if (str_is(look->text, "/") || look_is_all_of(look, STR("/"))) {
        return true;
    }
    if (!look->literal && look->bare && !look->hole && !look->unknown) {
        struct look around = *look;
        around.literal = true;
        around.text = known_place(look);
        around.prefix = around.text;
        around.recursive = true;
        if (look_is_all_of(look, around.text) && is_system_tree(&around)) {
            return true;
        }
    }
    for (size_t i = 0; i < system_tree_count; i++) {
        if (look_compare(look, BASE_ROOT, system_trees[i]) == LIKENESS_SURE) {
            return look->literal || look->recursive;
        }
    }
    return false;
}

const struct place *look_destroys(const struct look *look) {
    const struct bounds *bounds = look->bounds;
    if (look->unknown || look->hole) {
        return NULL;
    }
    bool changes_tree = look->access == ACCESS_WRITE && look->recursive;
    if (look->access != ACCESS_DELETE && !changes_tree) {
        return NULL;
    }
    if (look_is_all_of(look, STR("/")) || str_is(look->text, "/")) {
        return &destroys_system;
    }
    if (look_can_hold(look, bounds->home) || look_is_all_of(look, bounds->home)) {
        return &destroys_home;
    }
    if (changes_tree) {
        return !look_in_project(look) && !look_in_temp(look) && is_system_tree(look)
                   ? &destroys_system
                   : NULL;
    }
    if (look_can_hold(look, bounds->project)) {
        return &destroys_project;
    }
    if (look_is_all_of(look, bounds->project)) {
        return &empties_project;
    }
    for (size_t i = 0; i < bounds->root_count; i++) {
        if (look_can_hold(look, bounds->roots[i])) {
            return &destroys_root;
        }
    }
    return !look_in_project(look) && !look_in_temp(look) && is_system_tree(look) ? &destroys_system
                                                                                 : NULL;
}
