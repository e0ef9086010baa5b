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
    {"/pip.conf", "index-url", SETTING_HOST},
    {"/pip.conf", "extra-index-url", SETTING_HOST},
    {"/requirements.txt", "--index-url", SETTING_HOST},
    {"/requirements.txt", "--extra-index-url", SETTING_HOST},
    {"/requirements.txt", "-i", SETTING_HOST},
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

/* What many packages do when they are installed. */
static bool is_usual_script(const char *text) {
    static const char *const usual[] = {
        "husky", "patch-package",    "prisma generate", "electron-builder install-app-deps",
        "true",  "node-gyp rebuild", "nuxt prepare",    "nuxi prepare"};
    for (size_t i = 0; i < sizeof usual / sizeof *usual; i++) {
        if (str_starts(str_from(text), usual[i])) {
            return true;
        }
    }
    return *text == '\0';
}

static bool add_install_scripts(struct reading *reading, const struct command *command,
                                struct str content) {
    static const char *const names[] = {"preinstall", "install", "postinstall"};
    cJSON *root = json_has_nul(content) ? NULL : cJSON_ParseWithLength(content.ptr, content.len);
    const cJSON *scripts = cJSON_GetObjectItemCaseSensitive(root, "scripts");
    bool found = false;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const cJSON *script = cJSON_GetObjectItemCaseSensitive(scripts, names[i]);
        found = found || (cJSON_IsString(script) && !is_usual_script(script->valuestring));
    }
    cJSON_Delete(root);
    return !found || command_add(reading, command, ACTION_PERSISTENCE, "written-install-script",
                                 "writes a script that runs when packages are installed") != NULL;
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
    return !str_ends(path, "/package.json") ||
           add_install_scripts(reading, command, stream->text.text);
}
