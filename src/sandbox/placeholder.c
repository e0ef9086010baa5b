#include "sandbox/placeholder.h"

#include "base/path.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    FOLDER_MODE = 0755,
    FILE_MODE = 0644,
};

/* Who reads settings expects an object where there is a file at all. */
static const char empty_json[] = "{}\n";

/* Where git expects a folder: this one. */
static const char this_folder[] = ".\n";

static const char *content_of(const char *path) {
    return str_ends(str_from(path), ".json")        ? empty_json
           : str_ends(str_from(path), "/commondir") ? this_folder
                                                    : "";
}

/* The part of the path that has to be made first: what is above it is there. {NULL, 0} when all of
 * it is there. */
static struct str first_missing(const char *path) {
    struct str full = str_from(path);
    char above[PATH_MAX];
    struct stat status;
    for (size_t end = 1; end <= full.len && full.len < sizeof above; end++) {
        if (end == full.len || full.ptr[end] == '/') {
            snprintf(above, sizeof above, "%.*s", STR_ARG(str_slice(full, 0, end)));
            if (lstat(above, &status) != 0) {
                return str_slice(full, 0, end);
            }
        }
    }
    return (struct str){NULL, 0};
}

/* Could somebody inside make it? Not below what has just been made and will be read-only. */
static bool can_be_made(const struct sandbox_policy *policy, const struct placeholders *made,
                        struct str path) {
    for (size_t i = 0; i < made->count; i++) {
        if (path_inside(path, str_from(made->items[i].path))) {
            return false;
        }
    }
    return policy_moves(policy, path);
}

static bool make_file(const char *path) {
    const char *text = content_of(path);
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, FILE_MODE);
    bool done = file >= 0 && write(file, text, strlen(text)) == (ssize_t)strlen(text);
    if (file >= 0) {
        close(file);
    }
    return done;
}

static bool make(struct placeholders *out, const char *path, bool is_folder, struct arena *arena,
                 struct error *error) {
    struct placeholder item = {.path = path, .is_folder = is_folder};
    struct stat status;
    bool done = is_folder ? mkdir(path, FOLDER_MODE) == 0 : make_file(path);
    if (!done || lstat(path, &status) != 0) {
        return error_set(error, ERROR_SYSTEM,
                         "--strict: %s is protected, is not there, and cannot be made for the "
                         "time of the run: %s",
                         path, strerror(errno));
    }
    item.device = (uint64_t)status.st_dev;
    item.inode = (uint64_t)status.st_ino;
    return VEC_PUSH(arena, out, item) || error_set(error, ERROR_MEMORY, "out of memory");
}

/* The protection of a path whose folder is missing too is one of that folder. */
static bool hold(struct sandbox_policy *policy, size_t at, struct placeholders *out,
                 struct arena *arena, struct error *error) {
    struct sandbox_protect protect = policy->protects.items[at];
    struct str missing = first_missing(protect.path);
    struct stat status;
    if (missing.ptr == NULL && lstat(protect.path, &status) == 0 && S_ISLNK(status.st_mode)) {
        return error_set(error, ERROR_MISSING,
                         "--strict: %s is protected and is a link, which cannot be made "
                         "read-only",
                         protect.path);
    }
    if (missing.ptr == NULL || !can_be_made(policy, out, missing)) {
        return true;
    }
    protect.is_folder |= missing.len < strlen(protect.path);
    protect.is_there = true;
    protect.path = str_to_c(arena, missing);
    if (protect.path == NULL) {
        return error_set(error, ERROR_MEMORY, "out of memory");
    }
    policy->protects.items[at] = protect;
    return make(out, protect.path, protect.is_folder, arena, error);
}

static bool lock(const char *path, struct placeholders *out, struct arena *arena,
                 struct error *error) {
    int file = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);
    if (file < 0) {
        return true;
    }
    flock(file, LOCK_SH | LOCK_NB);
    if (!VEC_PUSH(arena, &out->locks, file)) {
        close(file);
        return error_set(error, ERROR_MEMORY, "out of memory");
    }
    return true;
}

bool placeholders_make(struct sandbox_policy *policy, struct arena *arena, struct placeholders *out,
                       struct error *error) {
    for (size_t i = 0; i < policy->protects.count; i++) {
        if (!hold(policy, i, out, arena, error)) {
            return false;
        }
    }
    for (size_t i = 0; i < policy->protects.count; i++) {
        if (!lock(policy->protects.items[i].path, out, arena, error)) {
            return false;
        }
    }
    return true;
}

/* Nobody else protects it, and it is what was made. */
static bool is_ours(const struct placeholder *item) {
    struct stat status;
    int file = open(item->path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);
    bool is = file >= 0 && fstat(file, &status) == 0 && (uint64_t)status.st_dev == item->device &&
              (uint64_t)status.st_ino == item->inode &&
              (item->is_folder || (size_t)status.st_size == strlen(content_of(item->path))) &&
              flock(file, LOCK_EX | LOCK_NB) == 0;
    if (file >= 0) {
        close(file);
    }
    return is;
}

void placeholders_remove(struct placeholders *placeholders) {
    for (size_t i = 0; i < placeholders->locks.count; i++) {
        /* Processes that have not ended yet have copies. */
        flock(placeholders->locks.items[i], LOCK_UN);
        close(placeholders->locks.items[i]);
    }
    placeholders->locks.count = 0;
    for (size_t i = placeholders->count; i > 0; i--) {
        const struct placeholder *item = &placeholders->items[i - 1];
        if (is_ours(item)) {
            (void)(item->is_folder ? rmdir(item->path) : unlink(item->path));
        }
    }
    placeholders->count = 0;
}
