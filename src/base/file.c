#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    FIRST_READ = 16 * 1024, /* for files that do not tell their size, as those in /proc */
};

static bool fail_errno(struct error *error, const char *act, const char *path) {
    int number = errno;
    enum ERROR_CODE code = number == ENOENT || number == ENOTDIR                    ? ERROR_MISSING
                           : number == EACCES || number == EPERM || number == EROFS ? ERROR_ACCESS
                           : number == ENOMEM                                       ? ERROR_MEMORY
                                                                                    : ERROR_SYSTEM;
    return error_set(error, code, "cannot %s %s: %s", act, path, strerror(number));
}

static bool fail_memory(struct error *error) {
    return error_set(error, ERROR_MEMORY, "out of memory");
}

bool file_fill(int fd, char *buffer, size_t size, size_t *length) {
    while (*length < size) {
        ssize_t count = read(fd, buffer + *length, size - *length);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return count == 0;
        }
        *length += (size_t)count;
    }
    return true;
}

static bool read_whole(int fd, const char *path, size_t expected, size_t limit, struct arena *arena,
                       struct str *content, struct error *error) {
    size_t size = expected < limit ? expected : limit;
    size_t length = 0;
    char *buffer = NULL;
    do {
        /* One byte more than expected tells the end of the file from its growth. */
        size = length == 0 ? size : size > limit / 2 ? limit : size * 2;
        char *grown = arena_alloc(arena, size + 2);
        if (grown == NULL) {
            return fail_memory(error);
        }
        if (length > 0) {
            memcpy(grown, buffer, length);
        }
        buffer = grown;
        if (!file_fill(fd, buffer, size + 1, &length)) {
            return fail_errno(error, "read", path);
        }
        if (length > limit) {
            return error_set(error, ERROR_LIMIT, "%s has more than %zu bytes", path, limit);
        }
    } while (length > size);
    buffer[length] = '\0';
    *content = (struct str){buffer, length};
    return true;
}

bool file_read(const char *path, size_t limit, struct arena *arena, struct str *content,
               struct error *error) {
    struct stat status;
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (fd < 0) {
        return fail_errno(error, "open", path);
    }
    bool done = false;
    if (fstat(fd, &status) != 0) {
        fail_errno(error, "look at", path);
    } else if (!S_ISREG(status.st_mode)) {
        error_set(error, ERROR_ACCESS, "%s is not a regular file", path);
    } else {
        size_t expected = status.st_size > 0 ? (size_t)status.st_size : FIRST_READ;
        done = read_whole(fd, path, expected, limit, arena, content, error);
    }
    close(fd);
    return done;
}

static bool write_whole(int fd, struct str bytes) {
    while (bytes.len > 0) {
        ssize_t count = write(fd, bytes.ptr, bytes.len);
        if (count < 0 && errno != EINTR) {
            return false;
        }
        bytes = str_slice(bytes, count > 0 ? (size_t)count : 0, bytes.len);
    }
    return true;
}

/* The new name survives a power cut only when the directory is on disk too. */
static bool sync_directory(const char *path) {
    const char *slash = strrchr(path, '/');
    char directory[PATH_MAX] = ".";
    if (slash != NULL) {
        size_t length = slash == path ? 1 : (size_t)(slash - path);
        memcpy(directory, path, length);
        directory[length] = '\0';
    }
    int fd = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool done = fd >= 0 && fsync(fd) == 0;
    if (fd >= 0) {
        close(fd);
    }
    return done;
}

bool file_write_atomic(const char *path, struct str bytes, mode_t mode, struct error *error) {
    char target[PATH_MAX];
    char temporary[PATH_MAX];
    if (realpath(path, target) == NULL) {
        if (errno != ENOENT) {
            return fail_errno(error, "write", path);
        }
        if (snprintf(target, sizeof target, "%s", path) >= (int)sizeof target) {
            return error_set(error, ERROR_LIMIT, "the path is too long: %s", path);
        }
    }
    if (snprintf(temporary, sizeof temporary, "%s.XXXXXX", target) >= (int)sizeof temporary) {
        return error_set(error, ERROR_LIMIT, "the path is too long: %s", path);
    }
    int fd = mkostemp(temporary, O_CLOEXEC);
    if (fd < 0) {
        return fail_errno(error, "write beside", target);
    }
    bool done = fchmod(fd, mode) == 0 && write_whole(fd, bytes) && fsync(fd) == 0;
    int number = errno;
    done = close(fd) == 0 && done;
    if (!done || rename(temporary, target) != 0 || !sync_directory(target)) {
        errno = done ? errno : number;
        fail_errno(error, "write", target);
        unlink(temporary);
        return false;
    }
    return true;
}

/* Makes the parents of `path`; those that exist are nobody's business here. */
static bool make_parents(char *path) {
    for (char *slash = strchr(path + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        bool made = mkdir(path, S_IRWXU) == 0 || errno == EEXIST;
        *slash = '/';
        if (!made) {
            return false;
        }
    }
    return true;
}

static bool check_private(const char *path, const struct stat *status, struct error *error) {
    if (!S_ISDIR(status->st_mode)) {
        return error_set(error, ERROR_ACCESS, "%s is not a directory", path);
    }
    if (status->st_uid != geteuid()) {
        return error_set(error, ERROR_ACCESS, "%s belongs to another user", path);
    }
    if ((status->st_mode & (S_IRWXG | S_IRWXO)) != 0 && chmod(path, S_IRWXU) != 0) {
        return fail_errno(error, "make private", path);
    }
    return true;
}

bool dir_make_private(const char *path, struct error *error) {
    struct stat status;
    char copy[PATH_MAX];
    if (stat(path, &status) == 0) {
        return check_private(path, &status, error);
    }
    if (snprintf(copy, sizeof copy, "%s", path) >= (int)sizeof copy) {
        return error_set(error, ERROR_LIMIT, "the path is too long: %s", path);
    }
    if (!make_parents(copy) || (mkdir(path, S_IRWXU) != 0 && errno != EEXIST)) {
        return fail_errno(error, "make the directory", path);
    }
    if (stat(path, &status) != 0) {
        return fail_errno(error, "look at", path);
    }
    return check_private(path, &status, error);
}

char *file_join(struct arena *arena, const char *directory, const char *name) {
    struct builder path;
    builder_init(&path, arena);
    builder_add_c(&path, directory);
    if (path.len == 0 || path.ptr[path.len - 1] != '/') {
        builder_add_char(&path, '/');
    }
    builder_add_c(&path, name);
    return path.failed ? NULL : path.ptr;
}
