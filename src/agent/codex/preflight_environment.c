/* Where the commands that Codex starts run. */
#include "agent/codex/preflight.h"

#include "base/file.h"

#include <stdlib.h>
#include <string.h>

enum {
    PLACES_MAX = 1024 * 1024, /* bytes of environments.toml */
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

void preflight_environment(struct preflight *preflight) {
    check_places(preflight);
}
