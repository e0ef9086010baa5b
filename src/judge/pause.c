#include "judge/pause.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    TEXT_MAX = 32,
    SECONDS_MAX = PAUSE_MINUTES_MAX * 60,
    PRIVATE_FILE = 0600,
};

/* Only a file of this user that nobody else may write counts. */
static bool read_own(const char *path, char text[TEXT_MAX]) {
    struct stat status;
    int fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (fd < 0) {
        return false;
    }
    bool own = fstat(fd, &status) == 0 && S_ISREG(status.st_mode) && status.st_uid == geteuid() &&
               (status.st_mode & (S_IWGRP | S_IWOTH)) == 0;
    ssize_t length = own ? read(fd, text, TEXT_MAX - 1) : -1;
    close(fd);
    text[length > 0 ? length : 0] = '\0';
    return length > 0;
}

int64_t pause_until(const char *state_directory, int64_t now, struct arena *arena) {
    char text[TEXT_MAX];
    char *path = file_join(arena, state_directory, PAUSE_FILE);
    char *end = NULL;
    if (path == NULL || !read_own(path, text)) {
        return 0;
    }
    errno = 0;
    long long until = strtoll(text, &end, 10);
    bool whole = errno == 0 && end != text && strcmp(end, "\n") == 0;
    return whole && until > now && until - now <= SECONDS_MAX ? until : 0;
}

bool pause_set(const char *state_directory, int64_t until, struct arena *arena,
               struct error *error) {
    struct builder text;
    char *path = file_join(arena, state_directory, PAUSE_FILE);
    builder_init(&text, arena);
    builder_addf(&text, "%lld\n", (long long)until);
    struct str line = builder_str(&text);
    if (path == NULL || line.ptr == NULL) {
        return error_set(error, ERROR_MEMORY, "there is no memory");
    }
    if (until > 0) {
        return file_write_atomic(path, line, PRIVATE_FILE, error);
    }
    return unlink(path) == 0 || errno == ENOENT ||
           error_set(error, ERROR_SYSTEM, "cannot remove %s: %s", path, strerror(errno));
}
