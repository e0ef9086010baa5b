/* Hooks of others. Their trust is not looked at: the user can give it while the session starts. */
#include "agent/codex/preflight.h"

#include "agent/codex/codex.h"
#include "base/file.h"
#include "base/path.h"

#include <cJSON.h>

#include <dirent.h>
#include <stdio.h>
#include <string.h>

enum {
    HOOKS_MAX = 1024 * 1024,
    PLUGIN_DEPTH = 6, /* plugins/cache/MARKET/PLUGIN/VERSION/hooks/hooks.json */
    COMMAND_SHOWN = 120,
};

/* One handler of an event. */
struct hook {
    const char *file;
    size_t line;
    const char *key_file; /* as Codex names the file in the keys of hooks.state; NULL: not known */
    struct str event;
    size_t group;
    size_t index;
    struct str command;
};

static const struct codex_event *event_named(struct str name) {
    for (size_t i = 0; i < CODEX_EVENT_COUNT; i++) {
        if (str_is(name, codex_events[i].name)) {
            return &codex_events[i];
        }
    }
    return NULL;
}

/* Two files can have the same key: those of two versions of a plugin. */
static void switch_off(struct preflight *preflight, const struct hook *hook,
                       const struct codex_event *event) {
    struct strs *keys = &preflight->hooks_off;
    struct str key = preflight_text(preflight, "%s:%s:%zu:%zu", hook->key_file, event->trust_key,
                                    hook->group, hook->index);
    preflight->failed |=
        key.ptr == NULL || !(strs_have(keys, key) || VEC_PUSH(preflight->arena, keys, key));
}

static void add_hook(struct preflight *preflight, const struct hook *hook) {
    const struct codex_event *event = event_named(hook->event);
    struct str command = str_slice(hook->command, 0, COMMAND_SHOWN);
    struct finding finding = {
        .level = FINDING_NOTE,
        .id = "hook",
        .file = hook->file,
        .line = hook->line,
        .what =
            preflight_text(preflight, "%.*s hook: %.*s", STR_ARG(hook->event), STR_ARG(command)),
        .why = "It runs beside nah's.",
    };
    if (event != NULL && event->kind == EVENT_PERMISSION) {
        finding.id = "hook-permission";
        finding.level = hook->key_file != NULL ? FINDING_PINNED : FINDING_BLOCKER;
        finding.why = "It could answer yes where nah leaves the answer to you.";
        finding.remedy = "Take the hook out.";
        if (hook->key_file != NULL) {
            switch_off(preflight, hook, event);
        }
    } else if (event != NULL && event->kind == EVENT_PRE_TOOL) {
        finding.id = "hook-pre-tool";
        finding.level = FINDING_WARNING;
        finding.why = "It can change a command after nah has looked at it; only without a "
                      "sandbox is the new one put to nah.";
        finding.remedy = "Take the hook out if you do not know what it does.";
    }
    preflight_add(preflight, &finding);
}

/* --- in TOML --- */

static void read_toml_group(struct preflight *preflight, const struct codex_layer *layer,
                            const struct toml_value *group, struct hook *hook) {
    const struct toml_value *list = toml_child(group, STR("hooks"));
    const struct toml_value *at = list != NULL && list->kind == TOML_ARRAY ? list->first : NULL;
    for (hook->index = 0; at != NULL; at = at->next, hook->index++) {
        const struct toml_value *command = toml_child(at, STR("command"));
        hook->command = STR("");
        toml_get_string(command, &hook->command);
        hook->line = codex_layer_line(layer, command != NULL ? command : list);
        add_hook(preflight, hook);
    }
}

static void read_toml(struct preflight *preflight, const struct codex_layer *layer,
                      struct hook *hook) {
    const struct toml_value *events = toml_child(layer->root, STR("hooks"));
    const struct toml_value *event =
        events != NULL && events->kind == TOML_TABLE ? events->first : NULL;
    for (; event != NULL; event = event->next) {
        const struct toml_value *group = event->kind == TOML_ARRAY ? event->first : NULL;
        hook->event = event->key;
        for (hook->group = 0; group != NULL; group = group->next, hook->group++) {
            read_toml_group(preflight, layer, group, hook);
        }
    }
}

/* --- in JSON --- */

/* JSON does not tell where its values stand: the first line that names the event. */
static size_t line_of_event(struct str text, const char *event) {
    size_t line;
    size_t column;
    char name[64];
    snprintf(name, sizeof name, "\"%s\"", event);
    ptrdiff_t at = str_find_text(text, name);
    error_locate(text.ptr, text.len, at == STR_NOT_FOUND ? 0 : (size_t)at, &line, &column);
    return line;
}

static void read_json_event(struct preflight *preflight, const cJSON *event, struct hook *hook) {
    const cJSON *group;
    hook->group = 0;
    cJSON_ArrayForEach(group, event) {
        const cJSON *at;
        hook->index = 0;
        cJSON_ArrayForEach(at, cJSON_GetObjectItemCaseSensitive(group, "hooks")) {
            const char *command =
                cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(at, "command"));
            hook->command = str_copy(preflight->arena, str_from(command == NULL ? "" : command));
            add_hook(preflight, hook);
            hook->index++;
        }
        hook->group++;
    }
}

static void add_unreadable(struct preflight *preflight, const struct hook *hook, const char *what) {
    const struct finding finding = {
        .level = FINDING_BLOCKER,
        .id = "unreadable",
        .file = hook->file,
        .what = str_copy(preflight->arena, str_from(what)),
        .why = "Hooks that it may hold cannot be checked.",
        .remedy = "Mend the file.",
    };
    preflight_add(preflight, &finding);
}

static void read_json(struct preflight *preflight, struct hook *hook) {
    struct str text;
    struct error why;
    if (hook->file == NULL) {
        preflight->failed = true;
        return;
    }
    if (!file_read(hook->file, HOOKS_MAX, preflight->arena, &text, &why)) {
        preflight->failed |= why.code == ERROR_MEMORY;
        if (why.code != ERROR_MISSING) {
            add_unreadable(preflight, hook, why.message);
        }
        return;
    }
    cJSON *root = cJSON_ParseWithLength(text.ptr, text.len);
    if (root == NULL) {
        add_unreadable(preflight, hook, "is not JSON");
        return;
    }
    const cJSON *event;
    cJSON_ArrayForEach(event, cJSON_GetObjectItemCaseSensitive(root, "hooks")) {
        hook->event = str_copy(preflight->arena, str_from(event->string));
        hook->line = event->string == NULL ? 0 : line_of_event(text, event->string);
        read_json_event(preflight, event, hook);
    }
    cJSON_Delete(root);
}

/* --- in plugins --- */

static bool is_folder(const struct dirent *entry) {
    bool is_itself = strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0;
    return !is_itself &&
           (entry->d_type == DT_DIR || entry->d_type == DT_LNK || entry->d_type == DT_UNKNOWN);
}

/* Codex names a file of the plugin in cache/MARKET/PLUGIN/VERSION "PLUGIN@MARKET:hooks/hooks.json".
 * `below` is its path below the folder of all plugins. NULL anywhere else. */
static const char *plugin_key(struct preflight *preflight, struct str below) {
    struct str parts[4];
    struct str rest = below;
    size_t count = 0;
    while (count < 4 && str_split(&rest, '/', &parts[count])) {
        count++;
    }
    if (count != 4 || !str_is(parts[0], "cache") || rest.len == 0) {
        return NULL;
    }
    return preflight_text(preflight, "%.*s@%.*s:%.*s", STR_ARG(parts[2]), STR_ARG(parts[1]),
                          STR_ARG(rest))
        .ptr;
}

/* The file that a plugin's manifest names for its hooks, seen from the plugin's folder, which is
 * above that of the manifest. */
static void read_named(struct preflight *preflight, const char *manifest, size_t root,
                       const char *name) {
    struct str folder = path_parent(path_parent(str_from(manifest)));
    struct hook hook = {.file = path_join(preflight->arena, folder, str_from(name)).ptr};
    if (hook.file != NULL && path_inside(str_from(hook.file), folder)) {
        hook.key_file = plugin_key(preflight, str_from(hook.file + root));
    }
    read_json(preflight, &hook);
}

/* Codex names hooks that stand in the manifest itself "PLUGIN@MARKET:plugin.json#hooks[INDEX]".
 * NULL where that is not known. */
static const char *inline_key(struct preflight *preflight, const char *below, size_t index) {
    const char *key = plugin_key(preflight, str_from(below));
    const char *colon = key == NULL ? NULL : strrchr(key, ':');
    if (colon == NULL || strcmp(colon, ":.codex-plugin/plugin.json") != 0) {
        return NULL;
    }
    return preflight_text(preflight, "%.*s:plugin.json#hooks[%zu]", (int)(colon - key), key, index)
        .ptr;
}

struct manifest {
    const char *path;
    size_t root; /* where its path below the folder of all plugins begins */
    struct str text;
};

/* {"hooks": {"PreToolUse": [...]}}, as in a file of hooks. */
static void read_inline(struct preflight *preflight, const struct manifest *manifest,
                        const cJSON *events, size_t index) {
    struct hook hook = {.file = manifest->path,
                        .key_file = inline_key(preflight, manifest->path + manifest->root, index)};
    const cJSON *event;
    cJSON_ArrayForEach(event, events) {
        hook.event = str_copy(preflight->arena, str_from(event->string));
        hook.line = event->string == NULL ? 0 : line_of_event(manifest->text, event->string);
        read_json_event(preflight, event, &hook);
    }
}

static void read_entry(struct preflight *preflight, const struct manifest *manifest,
                       const cJSON *hooks, size_t index) {
    const cJSON *events = cJSON_GetObjectItemCaseSensitive(hooks, "hooks");
    if (cJSON_IsString(hooks)) {
        read_named(preflight, manifest->path, manifest->root, hooks->valuestring);
    } else if (cJSON_IsObject(events)) {
        read_inline(preflight, manifest, events, index);
    } else {
        const struct finding finding = {
            .level = FINDING_BLOCKER,
            .id = "hook-permission",
            .file = manifest->path,
            .line = line_of_event(manifest->text, "hooks"),
            .what = STR("the plugin's manifest has hooks in a form that nah does not know"),
            .why = "One of them could answer yes where nah leaves the answer to you.",
            .remedy = "Look at its hooks, or remove the plugin.",
        };
        preflight_add(preflight, &finding);
    }
}

/* A plugin can have its hooks in other files, or in the manifest itself. */
static void read_manifest(struct preflight *preflight, const char *path, size_t root) {
    struct manifest manifest = {.path = path, .root = root};
    struct error why;
    if (!file_read(path, HOOKS_MAX, preflight->arena, &manifest.text, &why)) {
        preflight->failed |= why.code == ERROR_MEMORY;
        return;
    }
    cJSON *json = cJSON_ParseWithLength(manifest.text.ptr, manifest.text.len);
    const cJSON *hooks = cJSON_GetObjectItemCaseSensitive(json, "hooks");
    if (cJSON_IsArray(hooks)) {
        const cJSON *entry;
        size_t index = 0;
        cJSON_ArrayForEach(entry, hooks) {
            read_entry(preflight, &manifest, entry, index++);
        }
    } else if (hooks != NULL) {
        read_entry(preflight, &manifest, hooks, 0);
    }
    cJSON_Delete(json);
}

/* Looks at the folder `home`/plugins and below. */
static void read_plugins(struct preflight *preflight, const char *folder, size_t root, int depth) {
    DIR *listing = opendir(folder);
    const struct dirent *entry;
    while (listing != NULL && !preflight->failed && (entry = readdir(listing)) != NULL) {
        char *path = file_join(preflight->arena, folder, entry->d_name);
        struct hook hook = {.file = path};
        if (path == NULL) {
            preflight->failed = true;
        } else if (strcmp(entry->d_name, "hooks.json") == 0) {
            hook.key_file = plugin_key(preflight, str_from(path + root));
            read_json(preflight, &hook);
        } else if (strcmp(entry->d_name, "plugin.json") == 0) {
            read_manifest(preflight, path, root);
        } else if (depth > 1 && is_folder(entry)) {
            read_plugins(preflight, path, root, depth - 1);
        }
    }
    if (listing != NULL) {
        closedir(listing);
    }
}

void preflight_hooks(struct preflight *preflight) {
    const struct codex_layers *layers = preflight->layers;
    for (size_t i = 0; i < layers->count; i++) {
        const struct codex_layer *layer = &layers->items[i];
        bool is_strong = layer->kind == LAYER_MANAGED || layer->kind == LAYER_REQUIREMENTS;
        struct hook hook = {.file = layer->path, .key_file = is_strong ? NULL : layer->path};
        if (layer->kind == LAYER_REQUIREMENTS &&
            str_find_text(layer->text, "nah-hook") != STR_NOT_FOUND) {
            continue;
        }
        if (layer->kind != LAYER_PROJECT || preflight_reads_project(preflight)) {
            read_toml(preflight, layer, &hook);
        }
    }
    struct hook user = {.file = file_join(preflight->arena, layers->home, "hooks.json")};
    user.key_file = user.file;
    read_json(preflight, &user);
    for (size_t i = 0; i < layers->project_folders.count && preflight_reads_project(preflight);
         i++) {
        const char *folder = layers->project_folders.items[i].ptr;
        struct hook hook = {.file = file_join(preflight->arena, folder, "hooks.json")};
        hook.key_file = hook.file;
        read_json(preflight, &hook);
    }
    char *plugins = file_join(preflight->arena, layers->home, "plugins");
    preflight->failed |= plugins == NULL;
    if (plugins != NULL) {
        read_plugins(preflight, plugins, strlen(plugins) + 1, PLUGIN_DEPTH);
    }
}
