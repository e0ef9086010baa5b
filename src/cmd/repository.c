#include "cmd/repository.h"

#include "base/file.h"
#include "base/path.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum {
    LINK_MAX_BYTES = 4096,
};

/* The folder that a file names behind `before`, without links; NULL: none. */
static const char *read_pointer(const char *file, const char *before, const char *folder,
                                struct arena *arena) {
    struct str text;
    struct error ignored;
    char real[PATH_MAX];
    if (!file_read(file, LINK_MAX_BYTES, arena, &text, &ignored) || !str_starts(text, before)) {
        return NULL;
    }
    struct str path =
        path_join(arena, str_from(folder), str_trim(str_slice(text, strlen(before), text.len)));
    return path.ptr != NULL && realpath(path.ptr, real) != NULL ? str_to_c(arena, str_from(real))
                                                                : NULL;
}

bool repository_find(const char *project, struct arena *arena, struct repository *out) {
    struct stat status;
    char *git = file_join(arena, project, ".git");
    *out = (struct repository){.common = NULL};
    if (git == NULL || lstat(git, &status) != 0) {
        return git != NULL;
    }
    if (!S_ISREG(status.st_mode)) {
        out->common = stat(git, &status) == 0 && S_ISDIR(status.st_mode) ? git : NULL;
        return true;
    }
    out->link = git;
    out->common = read_pointer(git, "gitdir:", project, arena);
    char *file = out->common == NULL ? NULL : file_join(arena, out->common, "commondir");
    const char *shared = file == NULL ? NULL : read_pointer(file, "", out->common, arena);
    if (shared != NULL) {
        out->worktree = out->common;
        out->common = shared;
    }
    return !arena->exhausted;
}
