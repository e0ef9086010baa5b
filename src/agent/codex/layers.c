#include "agent/codex/layers.h"

#include "base/file.h"
#include "base/path.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum {
    SETTINGS_MAX = 4 * 1024 * 1024,
    FOLDERS_MAX = 64, /* between the project's root and the directory */
};

static const char system_folder[] = "/etc/codex";

static bool read_layer(enum CODEX_LAYER kind, const char *path, struct arena *arena,
                       struct codex_layers *out) {
    struct codex_layer layer = {.kind = kind, .path = path};
    if (path == NULL) {
        return false;
    }
    if (!file_read(path, SETTINGS_MAX, arena, &layer.text, &layer.problem)) {
        if (layer.problem.code == ERROR_MISSING || layer.problem.code == ERROR_MEMORY) {
            return layer.problem.code == ERROR_MISSING;
        }
    } else if (!toml_parse(arena, layer.text, &layer.root, &layer.problem)) {
        layer.root = NULL;
        if (layer.problem.code == ERROR_MEMORY) {
            return false;
        }
    }
    return VEC_PUSH(arena, out, layer);
}

static bool find_home(const char *home, struct arena *arena, struct codex_layers *out) {
    const char *folder = getenv("CODEX_HOME");
    struct stat status;
    char real[PATH_MAX];
    out->given = folder != NULL && folder[0] != '\0' ? folder : NULL;
    folder = out->given != NULL ? out->given : file_join(arena, home, ".codex");
    if (folder == NULL) {
        return false;
    }
    if (realpath(folder, real) == NULL) {
        int number = errno;
        if (out->given != NULL || number != ENOENT) {
            error_set(&out->problem, ERROR_ACCESS, "%s cannot be used: %s", folder,
                      strerror(number));
        }
    } else {
        folder = real;
        if (stat(real, &status) != 0 || !S_ISDIR(status.st_mode)) {
            error_set(&out->problem, ERROR_ACCESS, "%s is not a folder", real);
        }
    }
    out->home = str_to_c(arena, str_from(folder));
    return out->home != NULL;
}

/* Where Codex sees the project begin: at the git root, unless its settings name other marks; then
 * it may be any folder above. */
static struct str find_top(const struct project *project, const struct codex_layers *layers) {
    for (size_t i = 0; i < layers->count; i++) {
        if (toml_child(layers->items[i].root, STR("project_root_markers")) != NULL) {
            return STR("/");
        }
    }
    return project->root;
}

/* The project's root first, the directory last, as Codex reads them. */
static bool find_project_folders(struct str top, struct str directory, struct arena *arena,
                                 struct codex_layers *out) {
    struct str at = directory;
    struct strs found = {0};
    while (found.count < FOLDERS_MAX && path_inside(at, top)) {
        struct str folder = path_join(arena, at, STR(".codex"));
        if (folder.ptr == NULL) {
            return false;
        }
        if (!str_is(folder, out->home) && !VEC_PUSH(arena, &found, folder)) {
            return false;
        }
        if (at.len <= 1) {
            break;
        }
        at = path_parent(at);
    }
    for (size_t i = found.count; i-- > 0;) {
        if (!VEC_PUSH(arena, &out->project_folders, found.items[i])) {
            return false;
        }
    }
    return true;
}

static bool read_profile(const char *profile, struct arena *arena, struct codex_layers *out) {
    struct builder name;
    builder_init(&name, arena);
    builder_addf(&name, "%s/%s.config.toml", out->home, profile);
    return read_layer(LAYER_PROFILE, builder_str(&name).ptr, arena, out);
}

bool codex_layers_read(const char *home, const char *profile, const struct project *project,
                       struct str directory, struct arena *arena, struct codex_layers *out) {
    *out = (struct codex_layers){.profile = profile};
    if (!find_home(home, arena, out) ||
        !read_layer(LAYER_SYSTEM, file_join(arena, system_folder, "config.toml"), arena, out) ||
        !read_layer(LAYER_USER, file_join(arena, out->home, "config.toml"), arena, out) ||
        (profile != NULL && !read_profile(profile, arena, out)) ||
        (project != NULL && !find_project_folders(find_top(project, out), directory, arena, out))) {
        return false;
    }
    for (size_t i = 0; i < out->project_folders.count; i++) {
        const char *folder = out->project_folders.items[i].ptr;
        if (!read_layer(LAYER_PROJECT, file_join(arena, folder, "config.toml"), arena, out)) {
            return false;
        }
    }
    return read_layer(LAYER_MANAGED, file_join(arena, system_folder, "managed_config.toml"), arena,
                      out) &&
           read_layer(LAYER_REQUIREMENTS, file_join(arena, system_folder, "requirements.toml"),
                      arena, out);
}

static struct str trust_of(const struct codex_layers *layers, struct str folder) {
    struct str level = STR("");
    for (size_t i = 0; i < layers->count; i++) {
        const struct codex_layer *layer = &layers->items[i];
        const struct toml_value *projects = toml_child(layer->root, STR("projects"));
        if (layer->kind == LAYER_SYSTEM || layer->kind == LAYER_USER) {
            toml_get_string(toml_child(toml_child(projects, folder), STR("trust_level")), &level);
        }
    }
    return level;
}

/* Where the repository itself is; other worktrees only point there. */
static bool is_main_worktree(struct str root, struct arena *arena) {
    struct stat status;
    char *folder = str_to_c(arena, root);
    char *git = folder == NULL ? NULL : file_join(arena, folder, ".git");
    return git != NULL && lstat(git, &status) == 0 && S_ISDIR(status.st_mode);
}

struct str codex_layers_trust(const struct codex_layers *layers, const struct project *project,
                              struct str folder, struct arena *arena) {
    struct str level = trust_of(layers, folder);
    level = level.len > 0 ? level : trust_of(layers, project->root);
    for (size_t i = 0; level.len == 0 && i < project->roots.count; i++) {
        if (is_main_worktree(project->roots.items[i], arena)) {
            level = trust_of(layers, project->roots.items[i]);
        }
    }
    return level;
}

size_t codex_layer_line(const struct codex_layer *layer, const struct toml_value *value) {
    size_t line;
    size_t column;
    error_locate(layer->text.ptr, layer->text.len, value->key_span.start, &line, &column);
    return line;
}
