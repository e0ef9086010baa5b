#include "cmd/outer.h"

#include "base/file.h"
#include "base/path.h"
#include "sandbox/channel.h"
#include "sandbox/opener.h"
#include "sandbox/supervise.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    VARIABLES_MAX = 4,
};

static bool has_word(int argc, char **argv, const char *word) {
    for (int i = 0; i < argc && strcmp(argv[i], "--") != 0; i++) {
        if (strcmp(argv[i], word) == 0) {
            return true;
        }
    }
    return false;
}

bool outer_read(struct outer *outer, int *argc, char **argv, struct error *error) {
    int kept = 0;
    int at = 0;
    *outer = (struct outer){.channel = -1};
    outer->is_asked = has_word(*argc, argv, "--outer");
    while (outer->is_asked && at < *argc) {
        bool is_taken = false;
        if (strcmp(argv[at], "--") == 0) {
            break;
        }
        if (strcmp(argv[at], "--outer") == 0) {
            at++;
            continue;
        }
        if (!boundary_take_flag(&outer->flags, *argc, argv, &at, &is_taken, error)) {
            return false;
        }
        if (!is_taken) {
            argv[kept++] = argv[at++];
        }
    }
    while (outer->is_asked && at < *argc) {
        argv[kept++] = argv[at++];
    }
    if (outer->is_asked) {
        *argc = kept;
        argv[kept] = NULL;
    }
    return true;
}

static bool fail_memory(struct error *error) {
    return error_set(error, ERROR_MEMORY, "out of memory");
}

/* What nah brings into the boundary for itself, besides the profile. */
static bool grant(struct outer *outer, const char *path, unsigned access, bool is_folder,
                  const char *origin, struct arena *arena, struct error *error) {
    char real[PATH_MAX];
    if (realpath(path, real) == NULL) {
        return error_set(error, ERROR_SYSTEM, "%s: %s", path, strerror(errno));
    }
    struct sandbox_grant item = {str_to_c(arena, str_from(real)), access, is_folder, origin};
    return (item.path != NULL && VEC_PUSH(arena, &outer->boundary.policy.grants, item)) ||
           fail_memory(error);
}

/* The path of a file of this start in the folder of nah's state. */
static const char *name_file(const char *what, struct arena *arena, struct error *error) {
    char *state;
    struct builder path;
    if (!state_dir(arena, &state, error)) {
        return NULL;
    }
    builder_init(&path, arena);
    builder_addf(&path, "%s/%s-%ld", state, what, (long)getpid());
    const char *text = builder_str(&path).ptr;
    if (text == NULL) {
        fail_memory(error);
    }
    return text;
}

/* What a program inside finds in the place of a browser. */
static bool make_opener(struct outer *outer, struct arena *arena, struct error *error) {
    outer->openers = name_file("open", arena, error);
    return outer->openers != NULL &&
           opener_make(outer->openers, outer->hook, outer->agent->name, outer->channel_path, arena,
                       &outer->opener, error) &&
           grant(outer, outer->openers, SANDBOX_READ | SANDBOX_EXEC, true, "the way to a browser",
                 arena, error);
}

static bool open_channel(struct outer *outer, struct arena *arena, struct error *error) {
    outer->channel_path = name_file("channel", arena, error);
    if (outer->channel_path == NULL) {
        return false;
    }
    outer->channel = channel_open(outer->channel_path, error);
    return outer->channel >= 0 && grant(outer, outer->channel_path, SANDBOX_WRITE, false,
                                        "the way to the supervisor", arena, error);
}

bool outer_open(struct outer *outer, const struct agent *agent, struct launch_request *request,
                struct arena *arena, struct error *error) {
    char real[PATH_MAX];
    outer->agent = agent;
    if (outer_serve == NULL) {
        return error_set(error, ERROR_MISSING,
                         "--outer works on Linux alone: here no hook inside a boundary can reach "
                         "nah outside of it; start the agent without it");
    }
    if (!boundary_open(&outer->boundary, &outer->flags, agent->name, arena, error) ||
        !boundary_hold(&outer->boundary, arena, error) || !open_channel(outer, arena, error)) {
        return false;
    }
    if (outer->boundary.canary == NULL && !outer->flags.is_nested) {
        return error_set(error, ERROR_ACCESS,
                         "the profile grants nah's own files: what decides would be in reach of "
                         "what is decided on");
    }
    if (realpath(request->hook, real) == NULL ||
        (outer->hook = str_to_c(arena, str_from(real))) == NULL) {
        return error_set(error, ERROR_SYSTEM, "%s: %s", request->hook, strerror(errno));
    }
    if (!make_opener(outer, arena, error)) {
        return false;
    }
    request->is_outer = true;
    request->is_nested = outer->flags.is_nested;
    request->canary = outer->flags.is_nested ? NULL : outer->boundary.canary;
    request->channel = outer->channel_path;
    return true;
}

/* A program that was installed as a package needs all of its packages: the folder with them. */
static struct str package_folder(struct str program) {
    static const char packages[] = "/node_modules/";
    ptrdiff_t at = str_find_text(program, packages);
    return at == STR_NOT_FOUND ? path_parent(program)
                               : str_slice(program, 0, (size_t)at + sizeof packages - 2);
}

static bool grant_programs(struct outer *outer, const struct launch *launch, struct arena *arena,
                           struct error *error) {
    char real[PATH_MAX];
    char *folder;
    if (realpath(launch->argv[0], real) == NULL) {
        return error_set(error, ERROR_MISSING, "%s: %s", launch->argv[0], strerror(errno));
    }
    folder = str_to_c(arena, package_folder(str_from(real)));
    if (folder == NULL) {
        return fail_memory(error);
    }
    /* A program that lies in the home itself is granted alone. */
    bool is_wide = path_inside(str_from(outer->boundary.places.home), str_from(folder));
    return grant(outer, is_wide ? real : folder, SANDBOX_READ | SANDBOX_EXEC, !is_wide,
                 "the agent's own program", arena, error) &&
           grant(outer, outer->hook, SANDBOX_READ | SANDBOX_EXEC, false, "nah-hook", arena, error);
}

/* What the environment inside has in the place of the user's. */
static bool make_variables(const struct outer *outer, char *variables[VARIABLES_MAX],
                           struct arena *arena) {
    const char *path = getenv("PATH");
    struct builder texts[VARIABLES_MAX - 1];
    size_t count = 0;
    for (size_t i = 0; i < VARIABLES_MAX - 1; i++) {
        builder_init(&texts[i], arena);
    }
    builder_addf(&texts[count++], "BROWSER=%s", outer->opener);
    builder_addf(&texts[count++], "PATH=%s:%s", outer->openers,
                 path != NULL ? path : "/usr/bin:/bin");
    if (outer->boundary.policy.network == SANDBOX_NETWORK_OFF) {
        builder_addf(&texts[count++], "%s=1", outer->agent->offline_variable);
    }
    for (size_t i = 0; i < count; i++) {
        variables[i] = str_to_c(arena, builder_str(&texts[i]));
        if (variables[i] == NULL) {
            return false;
        }
    }
    variables[count] = NULL;
    return true;
}

bool outer_run(struct outer *outer, const struct launch *launch, struct arena *arena, int *status,
               struct error *error) {
    struct boundary *boundary = &outer->boundary;
    struct supervise_result result;
    char *variables[VARIABLES_MAX];
    struct supervise_request request = {
        .program = launch->argv[0],
        .argv = launch->argv,
        .policy = &boundary->policy,
        .level = &boundary->level,
        .canary = boundary->canary,
        .serve = outer_serve,
        .user = outer,
    };
    outer->launch = launch;
    if (!grant_programs(outer, launch, arena, error)) {
        return false;
    }
    boundary_tell(boundary);
    if (!make_variables(outer, variables, arena)) {
        return fail_memory(error);
    }
    request.environment = boundary_environment(boundary, variables, arena);
    if (request.environment == NULL) {
        return fail_memory(error);
    }
    if (!supervise(&request, arena, &result, error)) {
        return false;
    }
    if (result.changes.len > 0) {
        fprintf(stderr, "nah: warning: protected paths are not as they were:\n%.*s",
                STR_ARG(result.changes));
    }
    outer_close(outer);
    *status = supervise_end(result.status);
    return true;
}

void outer_close(struct outer *outer) {
    if (outer->channel >= 0) {
        close(outer->channel);
        unlink(outer->channel_path);
        outer->channel = -1;
    }
    if (outer->openers != NULL) {
        opener_remove(outer->openers);
        outer->openers = NULL;
    }
    boundary_close(&outer->boundary);
}
