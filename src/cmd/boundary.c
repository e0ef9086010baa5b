#include "cmd/boundary.h"

#include "agent/agent.h"
#include "base/file.h"
#include "base/path.h"
#include "cmd/command.h"
#include "cmd/display.h"
#include "cmd/repository.h"
#include "judge/project.h"
#include "sandbox/certificates.h"
#include "sandbox/environment.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const struct {
    const char *name;
    bool has_value;
} profile_flags[] = {
    {"--allow", true},   {"--read", true}, {"--write", true}, {"--allow-file", true},
    {"--no-net", false}, {"--port", true}, {"--unix", true},  {"--env", true},
};

/* "--flag=value" is "--flag value". NULL when there is no value. */
static const char *value_of(const char *flag, int argc, char **argv, int *at, struct error *error) {
    const char *equals = strchr(argv[*at], '=');
    if (equals != NULL) {
        return equals + 1;
    }
    if (*at + 1 >= argc) {
        error_set(error, ERROR_USAGE, "%s needs a value", flag);
        return NULL;
    }
    (*at)++;
    return argv[*at];
}

static bool is_flag(const char *word, const char *flag, bool has_value) {
    size_t length = strlen(flag);
    return strncmp(word, flag, length) == 0 &&
           (word[length] == '\0' || (has_value && word[length] == '='));
}

static bool take_switch(struct boundary_flags *flags, const char *word) {
    const struct {
        const char *name;
        bool *target;
    } switches[] = {
        {"--read-only", &flags->reads_only},
        {"--strict", &flags->is_strict},
        {"--nested", &flags->is_nested},
        {"--i-know", &flags->i_know},
        {"--print-profile", &flags->prints_profile},
    };
    for (size_t i = 0; i < sizeof switches / sizeof *switches; i++) {
        if (strcmp(word, switches[i].name) == 0) {
            *switches[i].target = true;
            return true;
        }
    }
    return false;
}

bool boundary_take_flag(struct boundary_flags *flags, int argc, char **argv, int *at,
                        bool *is_taken, struct error *error) {
    const char *word = argv[*at];
    *is_taken = true;
    if (take_switch(flags, word)) {
        (*at)++;
        return true;
    }
    if (is_flag(word, "--profile", true)) {
        flags->profile = value_of("--profile", argc, argv, at, error);
        (*at)++;
        return flags->profile != NULL;
    }
    for (size_t i = 0; i < sizeof profile_flags / sizeof *profile_flags; i++) {
        const char *name = profile_flags[i].name;
        if (!is_flag(word, name, profile_flags[i].has_value)) {
            continue;
        }
        if (flags->count == BOUNDARY_FLAGS_MAX) {
            return error_set(error, ERROR_USAGE, "more than %d grants; write a profile",
                             BOUNDARY_FLAGS_MAX);
        }
        struct profile_flag flag = {.flag = name};
        if (profile_flags[i].has_value) {
            flag.value = value_of(name, argc, argv, at, error);
        }
        (*at)++;
        flags->items[flags->count++] = flag;
        return !profile_flags[i].has_value || flag.value != NULL;
    }
    *is_taken = false;
    return true;
}

static void add_variable(struct boundary *boundary, const char *name, const char *value) {
    if (boundary->variable_count < BOUNDARY_VARIABLES_MAX) {
        boundary->variables[boundary->variable_count++] = (struct profile_variable){name, value};
    }
}

/* The agents' homes are variables as the agents name them. */
static bool add_agents(struct boundary *boundary, struct arena *arena) {
    for (size_t i = 0; agents[i] != NULL; i++) {
        const char *value = getenv(agents[i]->home_variable);
        if (value == NULL || value[0] != '/') {
            value = file_join(arena, boundary->places.home, agents[i]->home_folder);
        }
        if (value == NULL) {
            return false;
        }
        add_variable(boundary, agents[i]->home_variable, value);
    }
    return true;
}

static bool fail_memory(struct error *error) {
    return error_set(error, ERROR_MEMORY, "out of memory");
}

/* Of this run alone, below the user's own choice where that is a folder. */
static bool make_temporary(struct boundary *boundary, struct arena *arena, struct error *error) {
    const char *above = getenv("TMPDIR");
    char real[PATH_MAX];
    if (above == NULL || above[0] != '/' || access(above, W_OK | X_OK) != 0) {
        above = "/tmp";
    }
    struct builder path;
    builder_init(&path, arena);
    builder_addf(&path, "%s/nah-XXXXXX", realpath(above, real) != NULL ? real : above);
    char *folder = str_to_c(arena, builder_str(&path));
    if (folder == NULL) {
        return fail_memory(error);
    }
    if (mkdtemp(folder) == NULL) {
        return error_set(error, ERROR_SYSTEM, "cannot make a folder for temporary files in %s: %s",
                         above, strerror(errno));
    }
    boundary->temporary = folder;
    return true;
}

/* A file of nah's own that nobody inside may read. */
static bool make_canary(struct boundary *boundary, struct arena *arena, struct error *error) {
    char *state;
    char real[PATH_MAX];
    if (!state_dir(arena, &state, error) || !dir_make_private(state, error)) {
        return false;
    }
    char *canary = file_join(arena, state, "canary");
    if (canary == NULL) {
        return fail_memory(error);
    }
    int file = open(canary, O_RDONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0) {
        return error_set(error, ERROR_ACCESS, "cannot make %s: %s", canary, strerror(errno));
    }
    close(file);
    bool is_open = realpath(canary, real) == NULL ||
                   policy_grants(&boundary->policy, SANDBOX_READ | SANDBOX_WRITE | SANDBOX_EXEC,
                                 str_from(real));
    boundary->canary = is_open ? NULL : canary;
    return true;
}

/* What nah decides by, and what it has noted. Where those inside could make one, it is made before.
 */
static bool add_own(struct boundary *boundary, struct arena *arena, struct error *error) {
    bool (*const finds[])(struct arena *, char **, struct error *) = {state_dir, config_dir,
                                                                      cache_dir};
    char real[PATH_MAX];
    for (size_t i = 0; i < sizeof finds / sizeof *finds; i++) {
        char *folder;
        if (!finds[i](arena, &folder, error)) {
            return false;
        }
        struct str parent = path_parent(str_from(folder));
        char *above = str_to_c(arena, parent);
        if (above != NULL && realpath(above, real) != NULL &&
            policy_moves(&boundary->policy,
                         path_join(arena, str_from(real), path_base(str_from(folder)))) &&
            !dir_make_private(folder, error)) {
            return false;
        }
        struct str item =
            realpath(folder, real) != NULL ? str_copy(arena, str_from(real)) : STR("");
        if (item.len > 0 && !VEC_PUSH(arena, &boundary->policy.own, item)) {
            return error_set(error, ERROR_MEMORY, "out of memory");
        }
    }
    return true;
}

static const char *find_shipped(const char *nah, struct arena *arena) {
    struct str beside = path_join(arena, path_parent(str_from(nah)), STR("../share/nah/profiles"));
    return beside.ptr != NULL && access(beside.ptr, X_OK) == 0 ? beside.ptr : NAH_PROFILE_PATH;
}

static bool find_all(struct boundary *boundary, struct arena *arena, struct error *error) {
    struct project project;
    char real[PATH_MAX];
    if (!places_find(&boundary->places, arena, error)) {
        return false;
    }
    /* Grants are compared with it, and have no links. */
    if (realpath(boundary->places.home, real) != NULL &&
        (boundary->places.home = str_to_c(arena, str_from(real))) == NULL) {
        return fail_memory(error);
    }
    if (!project_find(str_from(boundary->places.directory), str_from(boundary->places.home), arena,
                      &project) ||
        (boundary->project = str_to_c(arena, project.root)) == NULL) {
        return fail_memory(error);
    }
    if (!make_temporary(boundary, arena, error)) {
        return false;
    }
    add_variable(boundary, "HOME", boundary->places.home);
    add_variable(boundary, "PROJECT", boundary->project);
    add_variable(boundary, "TMPDIR", boundary->temporary);
    struct repository repository;
    if (!repository_find(boundary->project, arena, &repository)) {
        return fail_memory(error);
    }
    add_variable(boundary, "GIT_COMMON", repository.common);
    add_variable(boundary, "GIT_LINK", repository.link);
    add_variable(boundary, "GIT_WORKTREE", repository.worktree);
    return add_agents(boundary, arena) || fail_memory(error);
}

bool boundary_open(struct boundary *boundary, const struct boundary_flags *flags, const char *name,
                   struct arena *arena, struct error *error) {
    extern char **environ;
    char *config;
    *boundary = (struct boundary){.project = NULL};
    if (!find_all(boundary, arena, error) || !config_dir(arena, &config, error)) {
        return false;
    }
    struct profile_request request = {
        .name = flags->profile != NULL ? flags->profile : name,
        .folders = {file_join(arena, config, "profiles"),
                    find_shipped(boundary->places.nah, arena)},
        .shipped = 1,
        .variables = boundary->variables,
        .variable_count = boundary->variable_count,
        .home = boundary->places.home,
        .directory = boundary->places.directory,
        .project = boundary->project,
        .flags = flags->items,
        .flag_count = flags->count,
        .reads_only = flags->reads_only,
        .i_know = flags->i_know,
    };
    if (request.folders[0] == NULL) {
        return fail_memory(error);
    }
    if (!profile_load(&request, arena, &boundary->policy, error) ||
        !certificates_grant(&boundary->policy, environ, boundary->places.directory,
                            boundary->places.home, arena, error)) {
        return false;
    }
    boundary->policy.is_strict = flags->is_strict;
    boundary->policy.is_nested = flags->is_nested;
    confine_look(&boundary->level);
    return make_canary(boundary, arena, error) && add_own(boundary, arena, error);
}

bool boundary_hold(struct boundary *boundary, struct arena *arena, struct error *error) {
    return confine_check(&boundary->policy, &boundary->level, arena, &boundary->warnings, error) &&
           (!boundary->policy.is_strict ||
            placeholders_make(&boundary->policy, arena, &boundary->placeholders, error));
}

int boundary_print(const struct boundary *boundary, bool is_json, struct arena *arena) {
    struct builder out;
    builder_init(&out, arena);
    if (is_json) {
        profile_print_json(&boundary->policy, &out);
    } else {
        profile_print(&boundary->policy, &out);
    }
    struct str text = builder_str(&out);
    return display_print(text) ? EXIT_DONE : EXIT_INTERNAL;
}

void boundary_tell(const struct boundary *boundary) {
    for (size_t i = 0; i < boundary->policy.notes.count; i++) {
        fprintf(stderr, "nah: note: %.*s\n", STR_ARG(boundary->policy.notes.items[i]));
    }
    for (size_t i = 0; i < boundary->warnings.count; i++) {
        fprintf(stderr, "nah: warning: this kernel does not hold all: %.*s\n",
                STR_ARG(boundary->warnings.items[i]));
    }
    if (boundary->canary == NULL) {
        fprintf(stderr, "nah: warning: nah's own files are granted: what runs inside can read "
                        "its log and settings, and change them unless they are bound read-only\n");
    }
}

char **boundary_environment(const struct boundary *boundary, char *const *added,
                            struct arena *arena) {
    extern char **environ;
    struct strs dropped = {0};
    size_t count = 0;
    while (added != NULL && added[count] != NULL) {
        count++;
    }
    char **all = ARENA_NEW_ARRAY(arena, count + 4, char *);
    struct builder temporary;
    struct builder database;
    builder_init(&temporary, arena);
    builder_addf(&temporary, "TMPDIR=%s", boundary->temporary);
    /* SQLite asks access(), which knows nothing of the boundary, and would choose /var/tmp. */
    builder_init(&database, arena);
    builder_addf(&database, "SQLITE_TMPDIR=%s", boundary->temporary);
    if (all == NULL || temporary.failed || database.failed) {
        return NULL;
    }
    for (size_t i = 0; i < count; i++) {
        all[i] = added[i];
    }
    all[count++] = str_to_c(arena, builder_str(&temporary));
    all[count++] = str_to_c(arena, builder_str(&database));
    if (boundary->policy.network == SANDBOX_NETWORK_PORTS) {
        /* Names are asked for over TCP, where their port can be held. */
        all[count++] = str_to_c(arena, STR("RES_OPTIONS=use-vc"));
    }
    char **out = environment_make(&boundary->policy, environ, all, arena, &dropped);
    for (size_t i = 0; out != NULL && i < dropped.count; i++) {
        fprintf(stderr, "%s%.*s%s", i == 0 ? "nah: note: variables left out: " : ", ",
                STR_ARG(dropped.items[i]),
                i + 1 == dropped.count ? " (--env NAME lets one pass)\n" : "");
    }
    return out;
}

void boundary_close(struct boundary *boundary) {
    placeholders_remove(&boundary->placeholders);
    if (boundary->temporary != NULL) {
        dir_remove(boundary->temporary);
        boundary->temporary = NULL;
    }
}
