#include "base/platform.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <mach-o/dyld.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <unistd.h>

/* Nothing here makes a descriptor that is closed on exec at once; nah starts nothing in another
 * thread meanwhile. */
static bool close_on_exec(int file) {
    if (fcntl(file, F_SETFD, FD_CLOEXEC) == 0) {
        return true;
    }
    int cause = errno;
    close(file);
    errno = cause;
    return false;
}

bool platform_pipe(int ends[2]) {
    if (pipe(ends) != 0) {
        return false;
    }
    if (!close_on_exec(ends[0])) {
        close(ends[1]);
        return false;
    }
    if (!close_on_exec(ends[1])) {
        close(ends[0]);
        return false;
    }
    return true;
}

int platform_socket(int family, int type) {
    int made = socket(family, type, 0);
    return made >= 0 && close_on_exec(made) ? made : -1;
}

int platform_accept(int listener) {
    int connection = accept(listener, NULL, NULL);
    return connection >= 0 && close_on_exec(connection) ? connection : -1;
}

/* Never too young: the bytes are there from the start of the machine on. */
bool platform_random(void *bytes, size_t size, bool waits) {
    (void)waits;
    return getentropy(bytes, size) == 0;
}

bool platform_own_path(char *path, size_t size) {
    char name[PATH_MAX]; /* as it was started: maybe a link */
    char real[PATH_MAX];
    uint32_t room = sizeof name;
    if (_NSGetExecutablePath(name, &room) != 0 || realpath(name, real) == NULL ||
        strlen(real) >= size) {
        return false;
    }
    memcpy(path, real, strlen(real) + 1);
    return true;
}

struct timespec platform_modified(const struct stat *status) {
    return status->st_mtimespec;
}

struct timespec platform_changed(const struct stat *status) {
    return status->st_ctimespec;
}

const char *platform_find_last(const char *text, size_t length, char c) {
    while (length > 0) {
        if (text[--length] == c) {
            return text + length;
        }
    }
    return NULL;
}
