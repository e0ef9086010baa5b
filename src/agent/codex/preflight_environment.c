/* What Codex's environment does to the commands and hooks that it starts. */
#include "agent/codex/preflight.h"

#include "base/file.h"

#include <stdlib.h>
#include <string.h>

enum {
    PLACES_MAX = 1024 * 1024, /* bytes of environments.toml */
    VARIABLES_MAX = 256 * 1024,
};

/* Commands that run somewhere else: on another machine, or outside of a boundary. Hooks are asked
 * about them, but look at the files here. */
static void check_places(struct preflight *preflight) {
    const char *server = getenv("CODEX_EXEC_SERVER_URL");
    struct codex_layer file = {
        .path = file_join(preflight->arena, preflight->layers->home, "environments.toml")};
    struct finding finding = {
        .level = FINDING_BLOCKER,
        .id = "elsewhere",
        .why = "Commands would run in another place than nah looks at, and outside of any "
               "boundary around the session.",
        .remedy = "Unset CODEX_EXEC_SERVER_URL.",
    };
    if (server != NULL && server[0] != '\0' && strcmp(server, "none") != 0) {
        finding.what =
            preflight_text(preflight, "commands would run by CODEX_EXEC_SERVER_URL=%s", server);
        preflight_add(preflight, &finding);
    }
    preflight->failed |= file.path == NULL;
    if (preflight->failed ||
        (!file_read(file.path, PLACES_MAX, preflight->arena, &file.text, &file.problem) &&
         file.problem.code == ERROR_MISSING)) {
        return;
    }
    finding.file = file.path;
    finding.remedy = "Take the environments out of the file.";
    if (file.problem.code == ERROR_NONE &&
        toml_parse(preflight->arena, file.text, &file.root, &file.problem)) {
        const struct toml_value *places = toml_child(file.root, STR("environments"));
        if (places == NULL || (places->kind == TOML_ARRAY && places->count == 0)) {
            return;
        }
        finding.line = codex_layer_line(&file, places);
        finding.what = STR("commands would run in other environments");
    } else {
        finding.what = preflight_text(preflight, "cannot be verified: %s", file.problem.message);
    }
    preflight_add(preflight, &finding);
}

/* --- variables --- */

/* Those by which nah finds its settings and its log, and those that change any program. */
static const char *const names[] = {
    "HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "BASH_ENV", "ENV", "ZDOTDIR",
    NULL};
static const char *const families[] = {"NAH_", "LD_", "DYLD_"};

static bool bears_on_nah(struct str name) {
    if (str_is_one_of(name, names)) {
        return true;
    }
    for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
        if (str_starts(name, families[i])) {
            return true;
        }
    }
    return false;
}

/* The name in "export NAME = VALUE". */
static struct str name_of(struct str line) {
    static const char word[] = "export ";
    ptrdiff_t equals = str_find(line, '=', 0);
    if (equals == STR_NOT_FOUND) {
        return STR("");
    }
    struct str name = str_trim(str_slice(line, 0, (size_t)equals));
    return str_starts(name, word) ? str_trim(str_slice(name, sizeof word - 1, name.len)) : name;
}

/* Codex takes these for its own environment, which its hooks have too. */
static void check_variables(struct preflight *preflight) {
    struct str rest;
    struct str line;
    struct error why;
    struct finding finding = {
        .level = FINDING_BLOCKER,
        .id = "environment",
        .file = file_join(preflight->arena, preflight->layers->home, ".env"),
        .why = "nah's hooks would have it as well, and look for their settings and their log "
               "elsewhere or be changed.",
        .remedy = "Take the line out.",
    };
    preflight->failed |= finding.file == NULL;
    if (preflight->failed ||
        !file_read(finding.file, VARIABLES_MAX, preflight->arena, &rest, &why)) {
        preflight->failed |= !preflight->failed && why.code == ERROR_MEMORY;
        return;
    }
    for (finding.line = 1; str_split(&rest, '\n', &line); finding.line++) {
        struct str name = name_of(line);
        if (bears_on_nah(name)) {
            finding.what = preflight_text(preflight, "%.*s is set", STR_ARG(name));
            preflight_add(preflight, &finding);
        }
    }
}

void preflight_environment(struct preflight *preflight) {
    check_places(preflight);
    check_variables(preflight);
}
