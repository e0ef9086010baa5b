#include "agent/codex/settings.h"

#include "base/file.h"
#include "base/toml.h"

#include <stdlib.h>
#include <string.h>

enum {
    SETTINGS_MAX = 4 * 1024 * 1024,
};

static const char system_file[] = "/etc/codex/config.toml";

struct codex_server *codex_server_add(struct codex_servers *servers, struct str name,
                                      struct arena *arena) {
    for (size_t i = 0; i < servers->count; i++) {
        if (str_equal(servers->items[i].name, name)) {
            return &servers->items[i];
        }
    }
    struct codex_server server = {.name = name};
    return VEC_PUSH(arena, servers, server) ? &servers->items[servers->count - 1] : NULL;
}

static bool read_servers(const struct toml_value *root, struct arena *arena,
                         struct codex_servers *servers) {
    const struct toml_value *table = toml_child(root, STR("mcp_servers"));
    if (table == NULL || table->kind != TOML_TABLE) {
        return true;
    }
    for (const struct toml_value *row = table->first; row != NULL; row = row->next) {
        struct codex_server *server = codex_server_add(servers, row->key, arena);
        if (server == NULL) {
            return false;
        }
        const struct toml_value *tools = toml_child(row, STR("tools"));
        const struct toml_value *tool =
            tools != NULL && tools->kind == TOML_TABLE ? tools->first : NULL;
        for (; tool != NULL; tool = tool->next) {
            if (!VEC_PUSH(arena, &server->tools, tool->key)) {
                return false;
            }
        }
    }
    return true;
}

static bool add_policy(const struct toml_value *table, const char *path, struct str text,
                       struct arena *arena, struct codex_places *places) {
    const struct toml_value *value = toml_child(table, STR("approval_policy"));
    struct codex_place place = {.file = path};
    size_t column;
    if (value == NULL) {
        return true;
    }
    error_locate(text.ptr, text.len, value->key_span.start, &place.line, &column);
    struct builder what;
    builder_init(&what, arena);
    builder_add_c(&what, "approval_policy = ");
    builder_add(&what, value->kind == TOML_TABLE
                           ? STR("{...}")
                           : str_slice(text, value->span.start, value->span.end));
    place.what = builder_str(&what);
    return place.what.ptr != NULL && VEC_PUSH(arena, places, place);
}

/* Codex had profiles inside the file before they became files; where it still reads them they can
 * hold a policy as well. */
static bool add_policies(const struct toml_value *root, const char *path, struct str text,
                         const char *profile, struct arena *arena, struct codex_places *places) {
    struct str selected = STR("");
    if (!add_policy(root, path, text, arena, places)) {
        return false;
    }
    if (profile != NULL) {
        selected = str_from(profile);
    } else {
        toml_get_string(toml_child(root, STR("profile")), &selected);
    }
    return selected.len == 0 || add_policy(toml_child(toml_child(root, STR("profiles")), selected),
                                           path, text, arena, places);
}

static bool read_file(const char *path, const char *profile, struct arena *arena,
                      struct codex_settings *out) {
    struct str text;
    struct toml_value *root;
    struct error why;
    if (path == NULL) {
        return false;
    }
    if (!file_read(path, SETTINGS_MAX, arena, &text, &why)) {
        if (why.code == ERROR_MISSING || why.code == ERROR_MEMORY) {
            return why.code == ERROR_MISSING;
        }
    } else if (toml_parse(arena, text, &root, &why)) {
        return read_servers(root, arena, &out->servers) &&
               add_policies(root, path, text, profile, arena, &out->policies);
    }
    struct codex_place place = {
        .file = path,
        .line = why.line,
        .what = str_copy(arena, str_from(why.message)),
    };
    return place.what.ptr != NULL && VEC_PUSH(arena, &out->unreadable, place);
}

/* The file of a profile: $CODEX_HOME/NAME.config.toml. */
static char *profile_file(const char *folder, const char *profile, struct arena *arena) {
    struct builder name;
    builder_init(&name, arena);
    builder_add_c(&name, profile);
    builder_add_c(&name, ".config.toml");
    struct str text = builder_str(&name);
    return text.ptr == NULL ? NULL : file_join(arena, folder, text.ptr);
}

bool codex_settings_read(const char *home, const char *profile, struct arena *arena,
                         struct codex_settings *out, struct error *error) {
    const char *folder = getenv("CODEX_HOME");
    *out = (struct codex_settings){0};
    if (folder == NULL || folder[0] == '\0') {
        folder = file_join(arena, home, ".codex");
    }
    if (folder == NULL || !read_file(system_file, NULL, arena, out) ||
        !read_file(file_join(arena, folder, "config.toml"), profile, arena, out) ||
        (profile != NULL && !read_file(profile_file(folder, profile, arena), NULL, arena, out))) {
        return error_set(error, ERROR_MEMORY, "out of memory");
    }
    return true;
}
