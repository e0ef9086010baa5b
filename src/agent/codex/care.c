#include "agent/codex/care.h"

#include "agent/codex/enforce.h"
#include "agent/codex/preflight.h"
#include "agent/codex/selfcheck.h"
#include "base/file.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

static bool fail_memory(struct error *error) {
    return error_set(error, ERROR_MEMORY, "out of memory");
}

/* Without a Codex its files can still be looked at. */
static bool find_program(const struct care_request *request, struct arena *arena,
                         struct codex_program *program, struct preflight *preflight,
                         struct care_report *out, struct error *error) {
    const struct selfcheck_places places = {request->nah, request->hook, request->cache};
    struct error why = {0};
    struct builder text;
    char *path = NULL;
    const struct codex_search search = {request->nah, request->directory, request->home};
    out->program = STR("");
    if (codex_find(&search, arena, &path, &why) &&
        codex_learn(path, request->cache, arena, program, &why)) {
        builder_init(&text, arena);
        builder_addf(&text, "Codex %u.%u.%u, %s", program->version.major, program->version.minor,
                     program->version.patch, path);
        out->program = builder_str(&text);
        preflight->program = program;
        bool is_known = !codex_version_is_new(program->version) || program->check != CHECK_NONE;
        return (!text.failed && (is_known || codex_selfcheck(program, &places, arena))) ||
               fail_memory(error);
    }
    if (why.code == ERROR_MEMORY) {
        return fail_memory(error);
    }
    const struct finding finding = {
        .level = FINDING_BLOCKER,
        .id = "program",
        .what = str_copy(arena, str_from(why.message)),
        .why = "There is no Codex to start under guard.",
    };
    preflight_add(preflight, &finding);
    return true;
}

static bool add_folder(struct arena *arena, struct strs *folders, const char *folder) {
    char *rules = file_join(arena, folder, "rules");
    return rules != NULL && VEC_PUSH(arena, folders, str_from(folder)) &&
           VEC_PUSH(arena, folders, str_from(rules));
}

static bool list_folders(const struct codex_layers *layers, struct arena *arena,
                         struct strs *folders) {
    bool done = add_folder(arena, folders, layers->home);
    for (size_t i = 0; i < layers->project_folders.count; i++) {
        done = done && add_folder(arena, folders, layers->project_folders.items[i].ptr);
    }
    return done;
}

static bool examine(const struct care_request *request, struct arena *arena,
                    struct care_report *out, struct error *error) {
    struct codex_layers layers;
    struct codex_program program;
    struct project project;
    char real[PATH_MAX];
    if (realpath(request->directory, real) == NULL) {
        return error_set(error, ERROR_SYSTEM, "cannot work in %s: %s", request->directory,
                         strerror(errno));
    }
    struct str directory = str_copy(arena, str_from(real));
    if (directory.ptr == NULL ||
        !project_find(directory, str_from(request->home), arena, &project) ||
        !codex_layers_read(request->home, NULL, &project, directory, arena, &layers)) {
        return fail_memory(error);
    }
    struct preflight preflight = {
        .layers = &layers,
        .project = &project,
        .directory = directory,
        .is_writable = true,
        .is_any_gate = true,
        .arena = arena,
    };
    *out = (struct care_report){0};
    if (!find_program(request, arena, &program, &preflight, out, error)) {
        return false;
    }
    if (!codex_preflight(&preflight) || !list_folders(&layers, arena, &out->folders)) {
        return fail_memory(error);
    }
    out->findings = preflight.findings;
    return true;
}

const struct agent_care codex_care = {
    .examine = examine,
    .enforce = codex_enforce,
};
