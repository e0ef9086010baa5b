/* What variables do to the hooks that Codex starts: a shell runs them, and a linker loads them. */
#include "agent/codex/preflight.h"

#include "action/variables.h"
#include "base/file.h"
#include "base/path.h"
#include "judge/places.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum {
    VARIABLES_MAX = 256 * 1024,
};

/* --- those of Codex's own file --- */

/* Those by which nah finds its settings and its log, and those that change any program. */
static const char *const names[] = {"HOME",
                                    "XDG_CONFIG_HOME",
                                    "XDG_STATE_HOME",
                                    "XDG_CACHE_HOME",
                                    "TMPDIR",
                                    "BASH_ENV",
                                    "ENV",
                                    "ZDOTDIR",
                                    "SHELLOPTS",
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
    static const char word[] = "export";
    ptrdiff_t equals = str_find(line, '=', 0);
    if (equals == STR_NOT_FOUND) {
        return STR("");
    }
    struct str name = str_trim(str_slice(line, 0, (size_t)equals));
    return str_starts(name, word) ? str_trim(str_slice(name, sizeof word - 1, name.len)) : name;
}

/* Codex takes these for its own environment, which its hooks have too. */
static void check_file(struct preflight *preflight) {
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

/* --- those of the session's own environment --- */

/* Name what a shell or the linker takes in before the program itself. */
static const struct {
    const char *name;
    const char *apart; /* what stands between its places; empty: it has one */
    bool is_search;    /* its places are folders; else a name without a slash is looked for there */
} loaded[] = {
    {"BASH_ENV", "", true},           {"ZDOTDIR", "", true},
    {"LD_PRELOAD", ": ", false},      {"LD_AUDIT", ":", false},
    {"LD_LIBRARY_PATH", ":;", true},  {"DYLD_INSERT_LIBRARIES", ":", false},
    {"DYLD_LIBRARY_PATH", ":", true},
};

static bool is_inside_any(struct str path, const struct strs *folders) {
    for (size_t i = 0; folders != NULL && i < folders->count; i++) {
        if (path_inside(path, folders->items[i])) {
            return true;
        }
    }
    return false;
}

/* May the agent write it without a question? What depends on the directory is in the project. */
static bool is_in_reach(struct preflight *preflight, struct str place) {
    char real[PATH_MAX];
    char *path = str_to_c(preflight->arena, place);
    preflight->failed |= path == NULL;
    if (path == NULL || path[0] != '/') {
        return true;
    }
    struct str at = realpath(path, real) != NULL ? str_from(real)
                                                 : path_join(preflight->arena, STR("/"), place);
    const struct project *project = preflight->project;
    if (project != NULL && (path_inside(at, project->root) || is_inside_any(at, &project->roots))) {
        return true;
    }
    for (size_t i = 0; i < temp_directory_count; i++) {
        if (path_inside(at, str_from(temp_directories[i]))) {
            return true;
        }
    }
    struct str own = str_from(getenv("TMPDIR"));
    if (own.len > 1 && path_inside(at, own)) {
        return true;
    }
    return is_inside_any(at, preflight->trusted);
}

/* The first of its places that the agent may write; false: there is none. */
static bool find_in_reach(struct preflight *preflight, size_t which, struct str value,
                          struct str *place) {
    struct str apart = str_from(loaded[which].apart);
    for (;;) {
        size_t end = 0;
        while (end < value.len && str_find(apart, value.ptr[end], 0) == STR_NOT_FOUND) {
            end++;
        }
        *place = str_slice(value, 0, end);
        bool is_named = !loaded[which].is_search && str_find(*place, '/', 0) == STR_NOT_FOUND;
        if (!is_named && is_in_reach(preflight, *place)) {
            return true;
        }
        if (end == value.len) {
            return false;
        }
        value = str_slice(value, end + 1, value.len);
    }
}

static void check_loaded(struct preflight *preflight) {
    for (size_t i = 0; i < sizeof loaded / sizeof *loaded && !preflight->failed; i++) {
        struct str value = str_from(getenv(loaded[i].name));
        struct str place = {0};
        if (value.len == 0 || !find_in_reach(preflight, i, value, &place)) {
            continue;
        }
        const struct finding finding = {
            .level = FINDING_PINNED,
            .id = "environment",
            .what = preflight_text(preflight, "%s=%.*s, where the agent may write", loaded[i].name,
                                   STR_ARG(value)),
            .why = "What the agent writes there would run in nah's hooks, before nah does.",
            .remedy = "Unset it, or let it name places outside the project.",
        };
        preflight_add(preflight, &finding);
        preflight->failed |=
            !VEC_PUSH(preflight->arena, &preflight->unset, str_from(loaded[i].name));
    }
}

/* A shell that only reads its commands starts no hook, and says nothing of that. */
static void check_options(struct preflight *preflight) {
    struct str options = str_from(getenv("SHELLOPTS"));
    if (str_find_text(options, "noexec") == STR_NOT_FOUND) {
        return;
    }
    const struct finding finding = {
        .level = FINDING_PINNED,
        .id = "environment",
        .what = preflight_text(preflight, "SHELLOPTS=%.*s", STR_ARG(options)),
        .why = "With noexec no shell runs anything, and nah's hooks neither.",
        .remedy = "Unset it.",
    };
    preflight_add(preflight, &finding);
    preflight->failed |= !VEC_PUSH(preflight->arena, &preflight->unset, STR("SHELLOPTS"));
}

/* --- those of the commands, by the project's settings --- */

/* What a project's own settings give to every command, also to one that nah lets run. */
static void check_given(struct preflight *preflight, const struct codex_layer *layer) {
    const struct toml_value *given = toml_find(layer->root, "shell_environment_policy.set");
    const struct toml_value *at = given != NULL && given->kind == TOML_TABLE ? given->first : NULL;
    for (; at != NULL && !preflight->failed; at = at->next) {
        struct builder path;
        bool changes = false;
        preflight->failed |= !variable_changes_programs(preflight->arena, at->key, &changes);
        if (!changes && !bears_on_nah(at->key)) {
            continue;
        }
        builder_init(&path, preflight->arena);
        builder_add_c(&path, "shell_environment_policy.set.");
        toml_write_key(&path, at->key);
        preflight->failed |= path.failed;
        const struct finding finding = {
            .level = FINDING_BLOCKER,
            .id = "environment",
            .file = layer->path,
            .line = codex_layer_line(layer, at),
            .what = preflight_text(preflight, "%.*s = %.*s", STR_ARG(builder_str(&path)),
                                   STR_ARG(str_slice(layer->text, at->span.start, at->span.end))),
            .why = "Every command would run with it, and do what its words do not say.",
            .remedy = "Take the line out.",
            .mend = MEND_REMOVE,
            .text = layer->text,
            .path = builder_str(&path),
        };
        preflight_add(preflight, &finding);
    }
}

void preflight_variables(struct preflight *preflight) {
    check_file(preflight);
    check_loaded(preflight);
    check_options(preflight);
    for (size_t i = 0; i < preflight->layers->count && !preflight->failed; i++) {
        const struct codex_layer *layer = &preflight->layers->items[i];
        if (layer->kind == LAYER_PROJECT && layer->root != NULL &&
            preflight_reads_project(preflight)) {
            check_given(preflight, layer);
        }
    }
}
