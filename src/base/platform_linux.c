#include "base/platform.h"

#include <fcntl.h>
#include <string.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <unistd.h>

bool platform_pipe(int ends[2]) {
    return pipe2(ends, O_CLOEXEC) == 0;
}

int platform_socket(int family, int type) {
    return socket(family, type | SOCK_CLOEXEC, 0);
}

int platform_accept(int listener) {
    return accept4(listener, NULL, NULL, SOCK_CLOEXEC);
}

bool platform_random(void *bytes, size_t size, bool waits) {
    return getrandom(bytes, size, waits ? 0 : GRND_NONBLOCK) == (ssize_t)size;
}

bool platform_own_path(char *path, size_t size) {
    ssize_t length = readlink("/proc/self/exe", path, size);
    if (length <= 0 || (size_t)length >= size) {
        return false;
    }
    path[length] = '\0';
    return true;
}

struct timespec platform_modified(const struct stat *status) {
    return status->st_mtim;
}

struct timespec platform_changed(const struct stat *status) {
    return status->st_ctim;
}

const char *platform_find_last(const char *text, size_t length, char c) {
    return memrchr(text, c, length);
}
