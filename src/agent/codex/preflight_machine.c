/* The Codex program itself, and a server of it that runs in the background. */
#include "agent/codex/preflight.h"

#include "base/file.h"
#include "base/process_info.h"

#include <cJSON.h>

#include <limits.h>
#include <stdio.h>
#include <string.h>

enum {
    PID_FILE_MAX = 64 * 1024,
};

static const char *what_check_says(enum CODEX_CHECK check) {
    switch (check) {
    case CHECK_PASSED:
        return "; it passes nah's self-check";
    case CHECK_FAILED:
        return ", and fails nah's self-check: ";
    case CHECK_IMPOSSIBLE:
        return ", and nah's self-check could not be made: ";
    case CHECK_NONE:
        break;
    }
    return "";
}

static void check_version(struct preflight *preflight) {
    const struct codex_program *program = preflight->program;
    if (program == NULL || !codex_version_is_new(program->version)) {
        return;
    }
    bool is_bad = program->check == CHECK_FAILED;
    const struct finding finding = {
        .level = is_bad ? FINDING_BLOCKER : FINDING_WARNING,
        .id = is_bad ? "self-check" : "version",
        .what = preflight_text(
            preflight, "Codex %u.%u.%u is newer than 0.%d, the last that nah was tried with%s%.*s",
            program->version.major, program->version.minor, program->version.patch,
            CODEX_VERIFIED_MINOR, what_check_says(program->check), STR_ARG(program->check_why)),
        .why = is_bad ? "Its calls would not be put to nah."
                      : "It may ask in other ways than nah knows.",
        .remedy = is_bad ? "Look for a newer nah, or start an older Codex: set NAH_CODEX to it."
                         : "Look for a newer nah.",
    };
    preflight_add(preflight, &finding);
}

/* The process that the file of the server names; 0 when there is none that runs. */
static long running_server(struct preflight *preflight, const char *path, char *program,
                           size_t size) {
    struct str text;
    if (path == NULL || !file_read(path, PID_FILE_MAX, preflight->arena, &text, NULL)) {
        return 0;
    }
    cJSON *root = cJSON_ParseWithLength(text.ptr, text.len);
    const cJSON *number = cJSON_GetObjectItemCaseSensitive(root, "pid");
    bool is_process =
        cJSON_IsNumber(number) && number->valuedouble > 1 && number->valuedouble <= INT_MAX;
    long pid = is_process ? (long)number->valuedouble : 0;
    cJSON_Delete(root);
    if (pid == 0 || !process_program((pid_t)pid, program, size)) {
        return 0;
    }
    return strstr(program, "codex") == NULL ? 0 : pid;
}

/* Codex keeps the server's program in a folder named "0.169.0-x86_64-unknown-linux-musl". */
static bool has_version(const char *program, const struct codex_version *version) {
    char name[64];
    snprintf(name, sizeof name, "/%u.%u.%u-", version->major, version->minor, version->patch);
    return strstr(program, name) != NULL;
}

static void check_server(struct preflight *preflight) {
    char program[PATH_MAX];
    char *path =
        file_join(preflight->arena, preflight->layers->home, "app-server-daemon/daemon.pid");
    long pid = running_server(preflight, path, program, sizeof program);
    preflight->failed |= path == NULL;
    if (pid == 0) {
        return;
    }
    bool is_same = preflight->program != NULL && has_version(program, &preflight->program->version);
    const struct finding finding = {
        .level = is_same ? FINDING_NOTE : FINDING_WARNING,
        .id = "daemon",
        .what = preflight_text(
            preflight, "Codex's server runs in the background as process %ld: %s", pid, program),
        .why = is_same ? "A guarded session does not use it; one that is started without nah does."
                       : "It is of another version; a guarded session does not use it where Codex "
                         "can be told not to.",
        .remedy = is_same ? NULL : "Stop it: kill its process.",
    };
    preflight_add(preflight, &finding);
}

void preflight_machine(struct preflight *preflight) {
    check_version(preflight);
    check_server(preflight);
}
