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
static const char why_elsewhere[] =
    "Commands would run in another place than nah looks at, and outside of any boundary around the "
    "session.";

static void check_servers(struct preflight *preflight) {
    static const char *const names[] = {"CODEX_EXEC_SERVER_URL",
                                        "CODEX_EXEC_SERVER_NOISE_REGISTRY_URL",
                                        "CODEX_EXEC_SERVER_NOISE_ENVIRONMENT_ID"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *server = getenv(names[i]);
        if (server == NULL || server[0] == '\0' || strcmp(server, "none") == 0) {
            continue;
        }
        const struct finding finding = {
            .level = FINDING_BLOCKER,
            .id = "elsewhere",
            .what = preflight_text(preflight, "commands would run by %s=%s", names[i], server),
            .why = why_elsewhere,
            .remedy = "Unset the variable.",
        };
        preflight_add(preflight, &finding);
    }
}

static void check_places(struct preflight *preflight) {
    struct codex_layer file = {
        .path = file_join(preflight->arena, preflight->layers->home, "environments.toml")};
    struct finding finding = {
        .level = FINDING_BLOCKER,
        .id = "elsewhere",
        .why = why_elsewhere,
        .remedy = "Take the environments out of the file.",
    };
    preflight->failed |= file.path == NULL;
    if (preflight->failed ||
        (!file_read(file.path, PLACES_MAX, preflight->arena, &file.text, &file.problem) &&
         file.problem.code == ERROR_MISSING)) {
        return;
    }
    finding.file = file.path;
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
    check_servers(preflight);
    check_places(preflight);
}
