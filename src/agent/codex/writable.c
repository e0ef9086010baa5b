#include "agent/codex/writable.h"

#include "base/file.h"
#include "base/path.h"

#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>

/* The value that is in force without the project's settings; Codex replaces lists as a whole. */
static const struct toml_value *find_value(const struct codex_layers *layers, const char *path) {
    const struct toml_value *value = NULL;
    for (size_t i = 0; i < layers->count; i++) {
        const struct codex_layer *layer = &layers->items[i];
        const struct toml_value *found = toml_find(layer->root, path);
        bool is_users = layer->kind == LAYER_SYSTEM || layer->kind == LAYER_USER ||
                        layer->kind == LAYER_PROFILE;
        if (found != NULL && is_users) {
            value = found;
        }
    }
    return value;
}

static bool is_in_project(const struct codex_layers *layers, const char *path) {
    for (size_t i = 0; i < layers->count; i++) {
        const struct codex_layer *layer = &layers->items[i];
        if (layer->kind == LAYER_PROJECT && toml_find(layer->root, path) != NULL) {
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

/* Adds those of the trusted folders that are not listed yet. */
static bool add_trusted(const struct codex_layers *layers, const struct strs *trusted,
                        struct arena *arena, struct strs *roots, struct error *why) {
    char *own[4];
    if (trusted->count > 0 && !find_own(layers, arena, own, why)) {
        return false;
    }
    for (size_t i = 0; i < trusted->count; i++) {
        struct str path = look_at(trusted->items[i], own, arena);
        if (path.len > 0 && !strs_have(roots, path) && !VEC_PUSH(arena, roots, path)) {
            return error_set(why, ERROR_MEMORY, "out of memory");
        }
    }
    return true;
}

bool codex_writable_list(const struct codex_layers *layers, const struct strs *trusted,
                         struct arena *arena, struct codex_writable *out, struct error *why) {
    static const char roots[] = "sandbox_workspace_write.writable_roots";
    static const char network[] = "sandbox_workspace_write.network_access";
    const struct toml_value *list = find_value(layers, roots);
    const struct toml_value *at = list != NULL && list->kind == TOML_ARRAY ? list->first : NULL;
    *out = (struct codex_writable){.has_network = is_in_project(layers, network)};
    toml_get_boolean(find_value(layers, network), &out->network);
    for (; at != NULL; at = at->next) {
        struct str path;
        if (toml_get_string(at, &path) && !VEC_PUSH(arena, &out->roots, path)) {
            return error_set(why, ERROR_MEMORY, "out of memory");
        }
    }
    size_t before = out->roots.count;
    if (!add_trusted(layers, trusted, arena, &out->roots, why)) {
        return false;
    }
    out->has_roots = out->roots.count > before || is_in_project(layers, roots);
    return true;
}
