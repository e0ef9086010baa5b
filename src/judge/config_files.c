#include "judge/config_files.h"

#include "base/file.h"
#include "base/path.h"
#include "judge/config_doubt.h"
#include "judge/config_trust.h"
#include "judge/pause.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static bool add_problem(struct arena *arena, struct config_problems *problems,
                        const struct error *error) {
    struct config_problem problem = {*error};
    return VEC_PUSH(arena, problems, problem);
}

/* Could somebody else have written it? The project's may be the project's whole team's. */
static bool check_owner(struct arena *arena, const char *path, const struct stat *status,
                        struct error *error) {
    struct stat directory;
    char *above = str_to_c(arena, path_parent(str_from(path)));
    if (status->st_uid != geteuid() && status->st_uid != 0) {
        return error_set(error, ERROR_ACCESS,
                         "it belongs to another user: make a file of your own");
    }
    if ((status->st_mode & S_IWOTH) != 0) {
        return error_set(error, ERROR_ACCESS, "others may write it: run chmod o-w on it");
    }
    /* Whoever may write there can put another of this user's files in its place */
    if (above == NULL || stat(above, &directory) != 0 ||
        (directory.st_mode & (S_IWOTH | S_ISVTX)) == S_IWOTH) {
        return error_set(error, above == NULL ? ERROR_MEMORY : ERROR_ACCESS,
                         "others may write its directory: run chmod o-w on that");
    }
    return true;
}

static bool read_open(int fd, struct arena *arena, struct config_file *file, struct stat *found,
                      struct error *error) {
    struct stat status;
    if (fstat(fd, &status) != 0) {
        return error_set(error, ERROR_SYSTEM, "it cannot be looked at: %s", strerror(errno));
    }
    *found = status;
    if (!S_ISREG(status.st_mode)) {
        return error_set(error, ERROR_ACCESS, "it is not a regular file");
    }
    if (status.st_size > CONFIG_SIZE_MAX) {
        return error_set(error, ERROR_LIMIT, "it has more than %d bytes", CONFIG_SIZE_MAX);
    }
    /* One byte more than it says tells a file that grows. */
    size_t size = (size_t)status.st_size + 1;
    char *buffer = arena_alloc(arena, size);
    size_t length = 0;
    if (buffer == NULL) {
        return error_set(error, ERROR_MEMORY, "out of memory");
    }
    if (!file_fill(fd, buffer, size, &length)) {
        return error_set(error, ERROR_SYSTEM, "it cannot be read: %s", strerror(errno));
    }
    if (length == size) {
        return error_set(error, ERROR_SYSTEM, "it changed while it was read");
    }
    file->text = (struct str){buffer, length};
    return true;
}

/* A project's file must be in the project, not a link to something else. What somebody else could
 * have written is a problem, so that it only tightens. */
static bool read_file(struct arena *arena, bool in_project, struct config_file *file,
                      struct config_problems *problems) {
    struct error error = {0};
    struct stat status = {0};
    int flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | (in_project ? O_NOFOLLOW : 0);
    int fd = file->path == NULL ? -1 : open(file->path, flags);
    if (fd >= 0) {
        file->exists = read_open(fd, arena, file, &status, &error);
        close(fd);
        if (file->exists && !in_project) {
            check_owner(arena, file->path, &status, &error);
        }
    } else if (file->path != NULL && errno != ENOENT && errno != ENOTDIR) {
        error_set(&error, ERROR_ACCESS, "%s",
                  errno == ELOOP ? "it is a link: make it a file" : strerror(errno));
    }
    return error.code == ERROR_NONE ||
           (error.code != ERROR_MEMORY && add_problem(arena, problems, &error));
}

static char *project_path(struct arena *arena, struct str project) {
    char *root = project.len == 0 ? NULL : str_to_c(arena, project);
    return root == NULL ? NULL : file_join(arena, root, CONFIG_PROJECT_FILE);
}

/* An example that fails is an error of its file like any other. They are decided without a look at
 * the machine, so that they are the same everywhere. */
static bool check_examples(struct arena *arena, const struct config_request *request,
                           struct config *config) {
    struct environment environment = {
        .home = request->home,
        .project = request->project.len > 0 ? request->project : request->home,
    };
    struct config_file *files[] = {&config->user, &config->project};
    bool failed = false;
    if (!config_apply(arena, config, &environment)) {
        return false;
    }
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct error error = {0};
        if (!config_check_examples(arena, files[i], &environment, &error) ||
            (error.code != ERROR_NONE && !add_problem(arena, &files[i]->problems, &error))) {
            return false;
        }
        failed = failed || error.code != ERROR_NONE;
    }
    if (!failed) {
        return true;
    }
    struct config again = {
        .preset = config->preset, .user = config->user, .project = config->project};
    *config = again;
    return config_build(arena, request, config);
}

bool config_read_files(struct arena *arena, const struct config_request *request,
                       struct config *config) {
    char *directory = NULL;
    char *state = NULL;
    struct config_problems problems[2] = {{0}, {0}};
    *config = (struct config){.preset = request->preset};
    if (config_dir(arena, &directory, NULL)) {
        config->user.path = file_join(arena, directory, CONFIG_FILE);
    }
    config->project.path = project_path(arena, request->project);
    if (arena->exhausted || !read_file(arena, false, &config->user, &problems[0]) ||
        !read_file(arena, true, &config->project, &problems[1])) {
        return false;
    }
    config->project.trust = CONFIG_UNTRUSTED;
    if (config->project.exists && state_dir(arena, &state, NULL) &&
        !config_trust_find(arena, state, request->project, config->project.text,
                           &config->project.trust)) {
        return false;
    }
    config->user.problems = problems[0];
    config->project.problems = problems[1];
    return config_build(arena, request, config) && check_examples(arena, request, config);
}

/* Trusted paths count as roots of the project, whatever may come after them in the list. */
bool config_apply(struct arena *arena, const struct config *config,
                  struct environment *environment) {
    size_t count = environment->root_count + config->trusted_paths.count;
    environment->config = config;
    if (config->trusted_paths.count == 0) {
        return true;
    }
    struct str *roots = ARENA_NEW_ARRAY(arena, count, struct str);
    size_t added = 0;
    if (roots == NULL) {
        return false;
    }
    for (size_t i = 0; i < environment->root_count; i++) {
        roots[i] = environment->roots[i];
    }
    for (size_t i = 0; i < config->trusted_paths.count; i++) {
        /* A link to what nobody can trust is not trusted either */
        struct str path = config->trusted_paths.items[i].text;
        struct str real = path;
        bool known = environment->resolve == NULL ||
                     environment->resolve(path, arena, &real, environment->context);
        if (known && !config_is_too_wide(real, environment->home)) {
            roots[environment->root_count + added++] = path;
        }
    }
    environment->roots = roots;
    environment->root_count += added;
    return true;
}

bool config_load(struct arena *arena, const char *const *agents, struct str preset,
                 struct environment *environment) {
    struct config_request request = {agents, environment->home, environment->project, preset};
    struct config *config = ARENA_NEW(arena, struct config);
    if (config == NULL || !config_read_files(arena, &request, config)) {
        return false;
    }
    char *state = NULL;
    environment->paused =
        state_dir(arena, &state, NULL) && pause_until(state, (int64_t)time(NULL), arena) > 0;
    return !arena->exhausted && config_apply(arena, config, environment);
}
