#include "sandbox/rights.h"

#include <errno.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

union control {
    char bytes[CMSG_SPACE(RIGHTS_MAX * sizeof(int))];
    struct cmsghdr aligned;
};

bool rights_send(int socket, const void *message, size_t size, const int *descriptors,
                 size_t count) {
    union control control = {.bytes = {0}};
    struct iovec part = {(void *)(uintptr_t)message, size};
    struct msghdr header = {.msg_iov = &part, .msg_iovlen = 1};
    if (count > 0 && count <= RIGHTS_MAX) {
        header.msg_control = control.bytes;
        header.msg_controllen = CMSG_SPACE(count * sizeof *descriptors);
        struct cmsghdr *first = CMSG_FIRSTHDR(&header);
        first->cmsg_level = SOL_SOCKET;
        first->cmsg_type = SCM_RIGHTS;
        first->cmsg_len = CMSG_LEN(count * sizeof *descriptors);
        memcpy(CMSG_DATA(first), descriptors, count * sizeof *descriptors);
    }
    return sendmsg(socket, &header, MSG_NOSIGNAL) == (ssize_t)size;
}

bool rights_receive(int socket, void *message, size_t size, int *descriptors, size_t *count) {
    union control control = {.bytes = {0}};
    struct iovec part = {message, size};
    struct msghdr header = {.msg_iov = &part,
                            .msg_iovlen = 1,
                            .msg_control = control.bytes,
                            .msg_controllen = sizeof control.bytes};
    ssize_t length;
    do {
        length = recvmsg(socket, &header, MSG_CMSG_CLOEXEC | MSG_WAITALL);
    } while (length < 0 && errno == EINTR);
    const struct cmsghdr *first = length > 0 ? CMSG_FIRSTHDR(&header) : NULL;
    size_t wanted = *count;
    *count = 0;
    if (first != NULL && first->cmsg_level == SOL_SOCKET && first->cmsg_type == SCM_RIGHTS) {
        int given[RIGHTS_MAX];
        size_t came = (first->cmsg_len - CMSG_LEN(0)) / sizeof *given;
        memcpy(given, CMSG_DATA(first), came * sizeof *given);
        for (size_t i = 0; i < came; i++) {
            if (i < wanted) {
                descriptors[(*count)++] = given[i];
            } else {
                close(given[i]);
            }
        }
    }
    return length == (ssize_t)size;
}
