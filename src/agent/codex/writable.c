#include "agent/codex/writable.h"

#include "base/file.h"
#include "base/path.h"

#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>

const char codex_writable_key[] = "sandbox_workspace_write.writable_roots";

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

bool codex_own_find(const struct codex_layers *layers, struct arena *arena, struct codex_own *out,
                    struct error *error) {
    *out = (struct codex_own){.folders = {[3] = (char *)layers->home}};
    return config_dir(arena, &out->folders[0], error) &&
           state_dir(arena, &out->folders[1], error) && cache_dir(arena, &out->folders[2], error);
}

/* The path from ~ without it, and without links where it is there. */
static struct str real_path(struct str path, struct arena *arena) {
    char real[PATH_MAX];
    char *home = NULL;
    bool is_below = str_is(path, "~") || str_starts(path, "~/");
    if (is_below && home_dir(arena, &home, NULL)) {
        path = path_join(arena, str_from(home), str_slice(path, path.len > 1 ? 2 : 1, path.len));
    }
    const char *name = str_to_c(arena, path);
    return name != NULL && realpath(name, real) != NULL ? str_copy(arena, str_from(real)) : path;
}

const char *codex_own_meets(const struct codex_own *own, struct str path, struct arena *arena) {
    struct str given = real_path(path, arena);
    for (size_t i = 0; own->folders[i] != NULL; i++) {
        struct str folder = real_path(str_from(own->folders[i]), arena);
        if (path_inside(given, folder) || path_inside(folder, given)) {
            return own->folders[i];
        }
    }
    return NULL;
}

static bool is_folder(struct str path, struct arena *arena) {
    struct stat status;
    const char *name = str_to_c(arena, path);
    return name != NULL && stat(name, &status) == 0 && S_ISDIR(status.st_mode);
}

/* Adds those of the trusted folders that are not listed yet. */
static bool add_trusted(const struct codex_own *own, const struct strs *trusted,
                        struct arena *arena, struct strs *roots) {
    for (size_t i = 0; i < trusted->count; i++) {
        struct str path = real_path(trusted->items[i], arena);
        if (is_folder(path, arena) && codex_own_meets(own, path, arena) == NULL &&
            !strs_have(roots, path) && !VEC_PUSH(arena, roots, path)) {
            return false;
        }
    }
    return true;
}

/* What the user's settings say, but for what meets nah's and Codex's own. */
static bool add_given(const struct toml_value *list, const struct codex_own *own,
                      struct arena *arena, struct codex_writable *out) {
    const struct toml_value *at = list != NULL && list->kind == TOML_ARRAY ? list->first : NULL;
    for (; at != NULL; at = at->next) {
        struct str path;
        if (!toml_get_string(at, &path)) {
            continue;
        }
        bool is_own = codex_own_meets(own, path, arena) != NULL;
        out->has_roots |= is_own;
        if (!is_own && !VEC_PUSH(arena, &out->roots, path)) {
            return false;
        }
    }
    return true;
}

bool codex_writable_list(const struct codex_layers *layers, const struct codex_own *own,
                         const struct strs *trusted, struct arena *arena,
                         struct codex_writable *out, struct error *error) {
    static const char network[] = "sandbox_workspace_write.network_access";
    *out = (struct codex_writable){.has_network = is_in_project(layers, network)};
    toml_get_boolean(find_value(layers, network), &out->network);
    if (!add_given(find_value(layers, codex_writable_key), own, arena, out)) {
        return error_set(error, ERROR_MEMORY, "out of memory");
    }
    size_t before = out->roots.count;
    if (!add_trusted(own, trusted, arena, &out->roots)) {
        return error_set(error, ERROR_MEMORY, "out of memory");
    }
    out->has_roots |= out->roots.count > before || is_in_project(layers, codex_writable_key);
    return true;
}
