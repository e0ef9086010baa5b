/* Hooks of others. Their trust is not looked at: the user can give it while the session starts. */
#include "agent/codex/preflight.h"

#include "agent/codex/codex.h"
#include "base/file.h"

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

static void switch_off(struct preflight *preflight, const struct hook *hook,
                       const struct codex_event *event) {
    struct str key = preflight_text(preflight, "%s:%s:%zu:%zu", hook->key_file, event->trust_key,
                                    hook->group, hook->index);
    preflight->failed |= key.ptr == NULL || !VEC_PUSH(preflight->arena, &preflight->hooks_off, key);
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
        finding.why = "It can change a command after nah has looked at it.";
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
    return entry->d_name[0] != '.' &&
           (entry->d_type == DT_DIR || entry->d_type == DT_LNK || entry->d_type == DT_UNKNOWN);
}

/* Looks for hooks.json in the folder and below. */
static void read_plugins(struct preflight *preflight, const char *folder, int depth) {
    DIR *listing = opendir(folder);
    const struct dirent *entry;
    while (listing != NULL && !preflight->failed && (entry = readdir(listing)) != NULL) {
        char *path = file_join(preflight->arena, folder, entry->d_name);
        struct hook hook = {.file = path};
        if (path == NULL) {
            preflight->failed = true;
        } else if (strcmp(entry->d_name, "hooks.json") == 0) {
            read_json(preflight, &hook);
        } else if (depth > 1 && is_folder(entry)) {
            read_plugins(preflight, path, depth - 1);
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
        read_plugins(preflight, plugins, PLUGIN_DEPTH);
    }
}
