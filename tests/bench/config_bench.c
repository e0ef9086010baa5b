/* How long the settings take to load in the hook: both files, trust and the pause included, as
 * config_load() reads them from the disk; the fastest and the middle round. Prints microseconds. */
#include "base/file.h"
#include "judge/config_files.h"
#include "judge/config_trust.h"
#include "judge/machine.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
    ROUNDS = 500,
    ARENA_LIMIT = 16 * 1024 * 1024, /* bytes */
    PRIVATE_FILE = 0600,
    PATH_SIZE = 256,
};

/* What a person may have after some months. */
static const char user_text[] =
    "# mine\n"
    "trusted_hosts = [\"api.corp.example\", \"*.internal.example\", \"registry.example\"]\n"
    "trusted_paths = [\"~/notes\", \"/srv/data\"]\n"
    "trusted_containers = [\"web\", \"db\"]\n\n"
    "[actions]\ngit_remote_write = \"ask\" # pushing\npackage_install = \"ask\"\n"
    "git_history_rewrite = \"block\"\nservice_write = \"allow\"\n\n"
    "[sensitive_paths]\n\"~/contracts\" = \"block\"\n\"*.secret\" = \"ask\"\n\n"
    "[databases]\n\"localhost/app_dev\" = \"write\"\n\"db.corp.example\" = \"production\"\n\n"
    "[codex]\nmode = \"workspace-write\"\n\n[log]\nkeep = \"180d\"\n\n[ui]\ntime = \"iso\"\n\n"
    "[[classify]]\nprefix = \"deploytool status\"\ntype = \"service_inspect\"\n\n"
    "[[classify]]\nprefix = \"deploytool push\"\ntype = \"service_write\"\n\n"
    "[[rule]]\nid = \"mine\"\nprefix = [\"release\", \"publish\"]\ntype = \"service_write\"\n"
    "decision = \"ask\"\neffect = \"publishes a release\"\n"
    "examples = { ask = [\"release publish\"] }\n\n"
    "[preset.night.actions]\ngit_remote_write = \"block\"\n";

static const char project_text[] =
    "[actions]\nlang_exec = \"ask\"\n\n[sensitive_paths]\n"
    "\"./deploy\" = \"block\"\n\n[[classify]]\nprefix = \"make up\"\n"
    "type = \"container_lifecycle\"\n";

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static int compare(const void *a, const void *b) {
    double x = *(const double *)a;
    double y = *(const double *)b;
    return (x > y) - (x < y);
}

/* A world in `root`; the project is trusted. */
static bool make_world(const char *root, char project[PATH_SIZE]) {
    char path[PATH_SIZE + 32];
    struct arena arena;
    bool found;
    char *state = NULL;
    arena_init(&arena, ARENA_LIMIT);
    setenv("HOME", root, 1);
    unsetenv("XDG_CONFIG_HOME");
    unsetenv("XDG_STATE_HOME");
    snprintf(project, PATH_SIZE, "%s/project", root);
    snprintf(path, sizeof path, "%s/.config/nah", root);
    bool made = mkdir(project, S_IRWXU) == 0 && dir_make_private(path, NULL);
    snprintf(path, sizeof path, "%s/.config/nah/" CONFIG_FILE, root);
    made = made && file_write_atomic(path, str_from(user_text), PRIVATE_FILE, NULL);
    snprintf(path, sizeof path, "%s/" CONFIG_PROJECT_FILE, project);
    made = made && file_write_atomic(path, str_from(project_text), PRIVATE_FILE, NULL) &&
           state_dir(&arena, &state, NULL) &&
           config_trust_set(&arena, state, str_from(project), str_from(project_text), false, &found,
                            NULL);
    arena_free(&arena);
    return made;
}

/* The time of one load; negative when it fails. */
static double load(struct str project, bool *fine) {
    static const char *const agents[] = {"codex", NULL};
    struct arena arena;
    struct environment environment;
    arena_init(&arena, ARENA_LIMIT);
    bool loaded = machine_environment(&arena, project, &environment, NULL);
    double start = now();
    loaded = loaded && config_load(&arena, agents, STR(""), &environment);
    double taken = now() - start;
    *fine = loaded && environment.config->warning.len == 0 &&
            environment.config->project.trust == CONFIG_TRUSTED;
    arena_free(&arena);
    return taken;
}

int main(void) {
    char root[] = "/tmp/nah-config-bench.XXXXXX";
    char project[PATH_SIZE];
    double times[ROUNDS];
    bool fine = mkdtemp(root) != NULL && make_world(root, project);
    for (size_t i = 0; fine && i < ROUNDS; i++) {
        times[i] = load(str_from(project), &fine);
    }
    if (!fine) {
        fprintf(stderr, "config_bench: the settings could not be loaded from %s\n", root);
        return EXIT_FAILURE;
    }
    char command[PATH_SIZE];
    snprintf(command, sizeof command, "rm -rf '%s'", root);
    qsort(times, ROUNDS, sizeof *times, compare);
    printf("settings: %zu and %zu bytes: best %.1f us, median %.1f us (limit 100)\n",
           sizeof user_text - 1, sizeof project_text - 1, times[0], times[ROUNDS / 2]);
    return system(command) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
