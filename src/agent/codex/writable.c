#include "agent/codex/writable.h"

#include "base/file.h"
#include "base/path.h"

#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>

/* The list that is in force; Codex replaces lists as a whole. */
static const struct toml_value *find_list(const struct codex_layers *layers, bool with_project) {
    const struct toml_value *list = NULL;
    for (size_t i = 0; i < layers->count; i++) {
        const struct codex_layer *layer = &layers->items[i];
        const struct toml_value *found =
            toml_find(layer->root, "sandbox_workspace_write.writable_roots");
        bool is_read = (layer->kind != LAYER_PROJECT || with_project) &&
                       layer->kind != LAYER_REQUIREMENTS && layer->kind != LAYER_MANAGED;
        if (found != NULL && is_read) {
            list = found;
        }
    }
    return list;
}

static bool has(const struct strs *list, struct str path) {
    for (size_t i = 0; i < list->count; i++) {
        if (str_equal(list->items[i], path)) {
            return true;
        }
    }
    return false;
}

static bool overlaps(struct str path, const char *folder) {
    char real[PATH_MAX];
    struct str other = str_from(realpath(folder, real) == NULL ? folder : real);
    return path_inside(path, other) || path_inside(other, path);
}

static bool find_own(const struct codex_layers *layers, struct arena *arena, char *own[4],
                     struct error *why) {
    own[0] = (char *)layers->home;
    return config_dir(arena, &own[1], why) && state_dir(arena, &own[2], why) &&
           cache_dir(arena, &own[3], why);
}

/* Where the path leads; empty when it is no folder, or must not be written. */
static struct str look_at(struct str path, char *const own[4], struct arena *arena) {
    char real[PATH_MAX];
    struct stat status;
    const char *name = str_to_c(arena, path);
    if (name == NULL || realpath(name, real) == NULL || stat(real, &status) != 0 ||
        !S_ISDIR(status.st_mode)) {
        return STR("");
    }
    for (size_t i = 0; i < 4; i++) {
        if (overlaps(str_from(real), own[i])) {
            return STR("");
        }
    }
    return str_copy(arena, str_from(real));
}

bool codex_writable_list(const struct codex_layers *layers, bool with_project,
                         const struct strs *trusted, struct arena *arena, struct strs *out,
                         struct error *why) {
    const struct toml_value *list = find_list(layers, with_project);
    char *own[4];
    *out = (struct strs){0};
    if (trusted->count == 0) {
        return true;
    }
    if (!find_own(layers, arena, own, why)) {
        return false;
    }
    bool pushed = true;
    const struct toml_value *at = list != NULL && list->kind == TOML_ARRAY ? list->first : NULL;
    for (; at != NULL; at = at->next) {
        struct str path;
        pushed = pushed && (!toml_get_string(at, &path) || VEC_PUSH(arena, out, path));
    }
    size_t before = out->count;
    for (size_t i = 0; i < trusted->count; i++) {
        struct str path = look_at(trusted->items[i], own, arena);
        pushed = pushed && (path.len == 0 || has(out, path) || VEC_PUSH(arena, out, path));
    }
    if (out->count == before) {
        *out = (struct strs){0};
    }
    return pushed || error_set(why, ERROR_MEMORY, "out of memory");
}
