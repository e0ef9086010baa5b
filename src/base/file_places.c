/* Where the user's files are. */
#include "base/file.h"

#include <pwd.h>
#include <stdlib.h>
#include <unistd.h>

enum {
    ENTRY_SIZE = 4096,
};

/* A copy without slashes at the end. */
static bool keep_directory(struct arena *arena, const char *text, char **path,
                           struct error *error) {
    struct str directory = str_from(text);
    while (directory.len > 1 && directory.ptr[directory.len - 1] == '/') {
        directory.len--;
    }
    *path = str_to_c(arena, directory);
    return *path != NULL || error_set(error, ERROR_MEMORY, "out of memory");
}

/* An environment variable that holds an absolute path; else NULL. */
static const char *directory_variable(const char *name) {
    const char *value = getenv(name);
    return value != NULL && value[0] == '/' ? value : NULL;
}

bool home_dir(struct arena *arena, char **path, struct error *error) {
    struct passwd entry;
    struct passwd *found = NULL;
    char buffer[ENTRY_SIZE];
    const char *home = directory_variable("HOME");
    if (home == NULL && getpwuid_r(geteuid(), &entry, buffer, sizeof buffer, &found) == 0 &&
        found != NULL && found->pw_dir != NULL && found->pw_dir[0] == '/') {
        home = found->pw_dir;
    }
    if (home == NULL) {
        return error_set(error, ERROR_MISSING,
                         "there is no home directory: set HOME to an absolute path");
    }
    return keep_directory(arena, home, path, error);
}

static bool find_place(struct arena *arena, const char *variable, const char *below_home,
                       char **path, struct error *error) {
    const char *base = directory_variable(variable);
    char *home = NULL;
    if (base == NULL && !home_dir(arena, &home, error)) {
        return false;
    }
    const char *start = base != NULL ? base : file_join(arena, home, below_home);
    *path = start == NULL ? NULL : file_join(arena, start, "nah");
    return *path != NULL || error_set(error, ERROR_MEMORY, "out of memory");
}

bool config_dir(struct arena *arena, char **path, struct error *error) {
    return find_place(arena, "XDG_CONFIG_HOME", ".config", path, error);
}

bool state_dir(struct arena *arena, char **path, struct error *error) {
    return find_place(arena, "XDG_STATE_HOME", ".local/state", path, error);
}

bool cache_dir(struct arena *arena, char **path, struct error *error) {
    return find_place(arena, "XDG_CACHE_HOME", ".cache", path, error);
}
