/* What commands in Codex's sandbox could write of nah's and Codex's own files. */
#include "agent/codex/preflight.h"

#include "agent/codex/writable.h"

static const char why_own[] =
    "Commands in Codex's sandbox could change nah's own files or Codex's, and with them the guard.";

/* The session's folder has to be writable: that is what the sandbox is for. */
static void check_directory(struct preflight *preflight, const struct codex_own *own) {
    const char *folder = codex_own_meets(own, preflight->directory, preflight->arena);
    if (folder == NULL) {
        return;
    }
    const struct finding finding = {
        .level = FINDING_WARNING,
        .id = "sandbox",
        .what = preflight_text(preflight, "the working directory overlaps %s", folder),
        .why = why_own,
        .remedy = "Work in a folder that has none of them in it, or add --outer, where they are "
                  "read-only.",
    };
    preflight_add(preflight, &finding);
}

static void check_roots(struct preflight *preflight, const struct codex_own *own,
                        const struct codex_layer *layer) {
    const struct toml_value *list = toml_find(layer->root, codex_writable_key);
    const struct toml_value *at = list != NULL && list->kind == TOML_ARRAY ? list->first : NULL;
    for (; at != NULL; at = at->next) {
        struct str path;
        const char *folder =
            toml_get_string(at, &path) ? codex_own_meets(own, path, preflight->arena) : NULL;
        if (folder == NULL) {
            continue;
        }
        const struct finding finding = {
            .level = FINDING_PINNED,
            .id = "sandbox",
            .file = layer->path,
            .line = codex_layer_line(layer, list),
            .what = preflight_text(preflight, "writable_roots has %.*s, which overlaps %s",
                                   STR_ARG(path), folder),
            .why = why_own,
            .remedy = "Name the folders below it that commands need.",
        };
        preflight_add(preflight, &finding);
    }
}

void preflight_writable(struct preflight *preflight) {
    struct codex_own own;
    struct error error = {0};
    if (!preflight->is_writable) {
        return;
    }
    if (!codex_own_find(preflight->layers, preflight->arena, &own, &error)) {
        preflight->failed |= error.code == ERROR_MEMORY;
        return;
    }
    check_directory(preflight, &own);
    for (size_t i = 0; i < preflight->layers->count; i++) {
        const struct codex_layer *layer = &preflight->layers->items[i];
        if (layer->kind == LAYER_SYSTEM || layer->kind == LAYER_USER ||
            layer->kind == LAYER_PROFILE) {
            check_roots(preflight, &own, layer);
        }
    }
}
