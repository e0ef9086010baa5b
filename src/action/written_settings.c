/* Settings that a text writes into the files of tools: programs that these run, servers that they
 * fetch from, and the scripts of package.json that run when packages are installed. What stands in
 * a patch is for the rules of patches. */
#include "action/copies.h"
#include "base/json.h"
#include "base/path.h"

#include <cjson/cJSON.h>
#include <string.h>

enum SETTING_USE {
    SETTING_PROGRAM, /* a path, which is run; a bare name is one of the machine */
    SETTING_HOST,
};

/* npm-config(7), yarn's .yarnrc.yml, the Cargo Book, pip's configuration and requirements files. */
static const struct setting {
    const char *file; /* how its path ends */
    const char *key;
    enum SETTING_USE use;
} settings[] = {
    {"/.npmrc", "script-shell", SETTING_PROGRAM},
    {"/.npmrc", "shell", SETTING_PROGRAM},
    {"/.npmrc", "git", SETTING_PROGRAM},
    {"/.npmrc", "registry", SETTING_HOST},
    {"/.npmrc", "https-proxy", SETTING_HOST},
    {"/.yarnrc.yml", "yarnPath", SETTING_PROGRAM},
    {"/.yarnrc.yml", "npmRegistryServer", SETTING_HOST},
    {"/.yarnrc", "yarn-path", SETTING_PROGRAM},
    {"/.yarnrc", "registry", SETTING_HOST},
    {"/.cargo/config.toml", "rustc-wrapper", SETTING_PROGRAM},
    {"/.cargo/config.toml", "rustc-workspace-wrapper", SETTING_PROGRAM},
    {"/.cargo/config.toml", "rustc", SETTING_PROGRAM},
    {"/.cargo/config.toml", "linker", SETTING_PROGRAM},
    {"/.cargo/config.toml", "runner", SETTING_PROGRAM},
    {"/.cargo/config.toml", "registry", SETTING_HOST},
    {"/Cargo.toml", "build", SETTING_PROGRAM},
    {"/setup.cfg", "pythonpath", SETTING_PROGRAM},
    {"/pytest.ini", "pythonpath", SETTING_PROGRAM},
    {"/tox.ini", "pythonpath", SETTING_PROGRAM},
    {"/pyproject.toml", "pythonpath", SETTING_PROGRAM},
    {"/pip.conf", "index-url", SETTING_HOST},
    {"/pip.conf", "extra-index-url", SETTING_HOST},
    {"/requirements.txt", "--index-url", SETTING_HOST},
    {"/requirements.txt", "--extra-index-url", SETTING_HOST},
    {"/requirements.txt", "-i", SETTING_HOST},
};

/* Where manifests name the places that packages come from: a URL behind these words of a line. */
static const struct source {
    const char *file; /* how its path ends */
    const char *marker;
} sources[] = {
    {"requirements.txt", "git+"},
    {"requirements.txt", "http"},
    {"requirements-dev.txt", "git+"},
    {"requirements-dev.txt", "http"},
    {"/pyproject.toml", "@ git+"},
    {"/pyproject.toml", "@ http"},
    {"/pyproject.toml", "git = "},
    {"/pyproject.toml", "url = "},
    {"/pyproject.toml", "index-url"},
    {"/Cargo.toml", "git = "},
    {"/Gemfile", "source "},
    {"/Gemfile", "git"},
    {"/composer.json", "\"url\""},
    {"/settings.xml", "<url>"},
    {".gradle", "url"},
    {".gradle.kts", "url"},
    {".gradle.kts", "maven("},
    {"/NuGet.Config", "value=\"http"},
    {"/nuget.config", "value=\"http"},
    {"/bunfig.toml", "registry"},
    {"/deno.json", "\": \"http"},
    {"/deno.json", "\":\"http"},
    {"/import_map.json", "\": \"http"},
    {"/import_map.json", "\":\"http"},
};

/* KEY = VALUE, KEY: VALUE, KEY VALUE; quotes around the value are taken off. */
static bool read_line(struct str line, const char *key, struct str *value) {
    size_t length = strlen(key);
    line = str_trim(line);
    if (!str_starts(line, key) || line.len == length || strchr(" \t=:", line.ptr[length]) == NULL) {
        return false;
    }
    line = str_slice(line, length, line.len);
    while (line.len > 0 && strchr(" \t=:[\"'", line.ptr[0]) != NULL) {
        line = str_slice(line, 1, line.len);
    }
    size_t end = 0;
    while (end < line.len && strchr("\"' \t\r,]", line.ptr[end]) == NULL) {
        end++;
    }
    *value = str_slice(line, 0, end);
    return end > 0;
}

static bool add_setting(struct reading *reading, const struct command *command,
                        enum SETTING_USE use, struct str text) {
    struct value value = {.text = text, .span = command->span};
    size_t index = reading->out->actions.count;
    if (use == SETTING_HOST) {
        return command_add(reading, command, ACTION_NETWORK_OUTBOUND, "written-host",
                           "makes a tool of the project fetch from") != NULL &&
               command_add_target(reading, index, TARGET_HOST, ACCESS_READ, &value);
    }
    return str_find(text, '/', 0) < 0 ||
           (command_add(reading, command, ACTION_LANG_EXEC, "written-program",
                        "makes a tool of the project run") != NULL &&
            command_add_path(reading, command, index, ACCESS_EXECUTE, &value, false));
}

/* The URL whose "://" is the first at `from` or behind it; empty: none. */
static struct str url_behind(struct str line, size_t from) {
    ptrdiff_t mark = str_find_text(str_slice(line, from, line.len), "://");
    if (mark < 0) {
        return STR("");
    }
    size_t start = from + (size_t)mark;
    size_t end = start;
    while (start > 0 && line.ptr[start - 1] >= 'a' && line.ptr[start - 1] <= 'z') {
        start--;
    }
    while (end < line.len && strchr(" \t\r\"'<>,})]#;", line.ptr[end]) == NULL) {
        end++;
    }
    return str_slice(line, start, end);
}

static bool add_sources(struct reading *reading, const struct command *command, struct str path,
                        struct str content) {
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        struct str rest = content;
        struct str line;
        if (!str_ends(path, sources[i].file)) {
            continue;
        }
        while (str_split(&rest, '\n', &line)) {
            ptrdiff_t at = str_find_text(line, sources[i].marker);
            struct str url =
                at < 0 || str_starts(str_trim(line), "#") ? STR("") : url_behind(line, (size_t)at);
            if (url.len > 0 && !add_setting(reading, command, SETTING_HOST, url)) {
                return false;
            }
        }
    }
    return true;
}

/* Packages that package.json takes from elsewhere than a registry. */
static bool add_dependencies(struct reading *reading, const struct command *command,
                             const cJSON *root) {
    static const char *const names[] = {"dependencies", "devDependencies", "optionalDependencies"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const cJSON *list = cJSON_GetObjectItemCaseSensitive(root, names[i]);
        const cJSON *item;
        cJSON_ArrayForEach(item, list) {
            const char *mark = cJSON_IsString(item) ? strstr(item->valuestring, "://") : NULL;
            if (mark != NULL) {
                struct str url =
                    str_copy(reading->arena, url_behind(str_from(item->valuestring), 0));
                if (url.ptr == NULL || !add_setting(reading, command, SETTING_HOST, url)) {
                    return false;
                }
            }
        }
    }
    return true;
}

/* What many packages do when they are installed. */
static bool is_usual_script(struct str text) {
    static const char *const usual[] = {
        "husky", "patch-package",    "prisma generate", "electron-builder install-app-deps",
        "true",  "node-gyp rebuild", "nuxt prepare",    "nuxi prepare"};
    for (size_t i = 0; i < sizeof usual / sizeof *usual; i++) {
        if (str_starts(text, usual[i])) {
            return true;
        }
    }
    return text.len == 0;
}

/* Is `"postinstall": "TEXT"` or `.scripts.postinstall = TEXT` what follows the word? */
static bool gives_script(struct str rest) {
    while (rest.len > 0 && char_is_one_of(rest.ptr[0], "\\\"']")) {
        rest = str_slice(rest, 1, rest.len);
    }
    rest = str_trim(rest);
    bool sets = str_starts(rest, "=") && !str_starts(rest, "==") && !str_starts(rest, "=>");
    bool member = str_starts(rest, ":");
    if (!sets && !member && !str_starts(rest, "|=")) {
        return false;
    }
    rest = str_trim(str_slice(rest, str_starts(rest, "|=") ? 2 : 1, rest.len));
    size_t start = 0;
    while (start < rest.len && char_is_one_of(rest.ptr[start], "\\\"'`")) {
        start++;
    }
    rest = str_slice(rest, start, rest.len);
    bool empty = rest.len == 0 || (start > 1 && char_is_one_of(rest.ptr[0], ",;)} \n"));
    return (sets || start > 0) && !empty && !is_usual_script(rest);
}

bool written_installs(struct str text) {
    static const char before[] = "\"'.[{,; \t\n";
    static const char *const phases[] = {"pre", "post", ""};
    for (ptrdiff_t at; (at = str_find_text(text, "install")) >= 0;) {
        struct str head = str_slice(text, 0, (size_t)at);
        text = str_slice(text, (size_t)at + strlen("install"), text.len);
        for (size_t i = 0; i < sizeof phases / sizeof *phases; i++) {
            if (str_ends(head, phases[i])) {
                head = str_slice(head, 0, head.len - strlen(phases[i]));
                break;
            }
        }
        bool word = head.len > 0 && char_is_one_of(head.ptr[head.len - 1], before);
        if (word && gives_script(text)) {
            return true;
        }
    }
    return false;
}

static bool add_manifest(struct reading *reading, const struct command *command,
                         struct str content) {
    static const char *const names[] = {"preinstall", "install", "postinstall"};
    cJSON *root = json_has_nul(content) ? NULL : cJSON_ParseWithLength(content.ptr, content.len);
    const cJSON *scripts = cJSON_GetObjectItemCaseSensitive(root, "scripts");
    bool found = false;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const cJSON *script = cJSON_GetObjectItemCaseSensitive(scripts, names[i]);
        found =
            found || (cJSON_IsString(script) && !is_usual_script(str_from(script->valuestring)));
    }
    bool done = add_dependencies(reading, command, root);
    cJSON_Delete(root);
    return done &&
           (!found || command_add(reading, command, ACTION_PERSISTENCE, "written-install-script",
                                  "writes a script that runs when packages are installed") != NULL);
}

bool written_settings_note(struct reading *reading, const struct command *command, struct str path,
                           const struct stream *stream) {
    if (!stream->known || stream->text.cause != HOLE_NONE) {
        return true;
    }
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
        struct str rest = stream->text.text;
        struct str line;
        struct str value;
        if (!str_ends(path, settings[i].file)) {
            continue;
        }
        while (str_split(&rest, '\n', &line)) {
            if (read_line(line, settings[i].key, &value) &&
                !add_setting(reading, command, settings[i].use, value)) {
                return false;
            }
        }
    }
    if (!add_sources(reading, command, path, stream->text.text)) {
        return false;
    }
    return !str_ends(path, "/package.json") || add_manifest(reading, command, stream->text.text);
}
