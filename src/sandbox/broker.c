#include "sandbox/broker.h"

#include <linux/seccomp.h>

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <netinet/in.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <unistd.h>

enum {
    CALL_PIDFD_OPEN = 434,
    CALL_PIDFD_GETFD = 438,
    CONNECT_SECONDS = 150, /* somewhat more than TCP tries */
};

union address {
    struct sockaddr any;
    struct sockaddr_un local;
    struct sockaddr_in four;
    struct sockaddr_in6 six;
    char bytes[sizeof(struct sockaddr_storage)];
};

struct asked {
    pid_t thread;
    int socket; /* a copy of the caller's */
    int target; /* the socket in the file system that it shall reach; -1: none */
    union address address;
    socklen_t length;
};

/* The process that a thread is of; descriptors are had by process. */
static pid_t process_of(pid_t thread) {
    char path[64];
    char line[128];
    long process = -1;
    snprintf(path, sizeof path, "/proc/%ld/status", (long)thread);
    FILE *status = fopen(path, "re");
    while (status != NULL && process < 0 && fgets(line, sizeof line, status) != NULL) {
        if (strncmp(line, "Tgid:", 5) == 0) {
            process = atol(line + 5);
        }
    }
    if (status != NULL) {
        fclose(status);
    }
    return (pid_t)process;
}

static bool read_call(const struct seccomp_notif *call, struct asked *asked) {
    asked->thread = (pid_t)call->pid;
    asked->length = (socklen_t)call->data.args[2];
    if (asked->length > sizeof asked->address || asked->length < sizeof(sa_family_t)) {
        errno = EINVAL;
        return false;
    }
    memset(&asked->address, 0, sizeof asked->address);
    const struct iovec here = {&asked->address, asked->length};
    const struct iovec there = {(void *)(uintptr_t)call->data.args[1], asked->length};
    if (process_vm_readv(asked->thread, &here, 1, &there, 1, 0) != (ssize_t)asked->length) {
        errno = EFAULT;
        return false;
    }
    int process = (int)syscall(CALL_PIDFD_OPEN, process_of(asked->thread), 0);
    if (process < 0) {
        return false;
    }
    asked->socket = (int)syscall(CALL_PIDFD_GETFD, process, (int)call->data.args[0], 0);
    int cause = errno;
    close(process);
    errno = cause;
    return asked->socket >= 0;
}

/* The name of a socket as the caller sees it, without links; false when there is none. */
static bool resolve(const struct asked *asked, char real[PATH_MAX]) {
    const struct sockaddr_un *local = &asked->address.local;
    char path[PATH_MAX];
    size_t room = asked->length - offsetof(struct sockaddr_un, sun_path);
    if (local->sun_path[0] == '/') {
        snprintf(path, sizeof path, "%.*s", (int)room, local->sun_path);
    } else {
        snprintf(path, sizeof path, "/proc/%ld/cwd/%.*s", (long)asked->thread, (int)room,
                 local->sun_path);
    }
    return realpath(path, real) != NULL;
}

/* Holds the socket of a path, so that nobody inside puts a link to another one in its place before
 * it is connected to. Returns 0 or an errno. */
static int pin(struct asked *asked, const char *path) {
    char link[64];
    char found[PATH_MAX];
    struct sockaddr_un *local = &asked->address.local;
    asked->target = open(path, O_PATH | O_NOFOLLOW | O_CLOEXEC);
    if (asked->target < 0) {
        return errno;
    }
    snprintf(link, sizeof link, "/proc/self/fd/%d", asked->target);
    ssize_t length = readlink(link, found, sizeof found - 1);
    found[length > 0 ? length : 0] = '\0';
    if (strcmp(found, path) != 0) {
        return EACCES;
    }
    memset(local->sun_path, 0, sizeof local->sun_path);
    memcpy(local->sun_path, link, strlen(link));
    asked->length = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + strlen(link) + 1);
    return 0;
}

/* A socket is named by the policy or not reached. These return 0 or an errno. */
static int allow_local(const struct sandbox_policy *policy, struct asked *asked) {
    char real[PATH_MAX];
    size_t start = offsetof(struct sockaddr_un, sun_path);
    if (asked->address.any.sa_family != AF_UNIX || asked->length <= start) {
        return EACCES;
    }
    if (asked->address.local.sun_path[0] == '\0') {
        return policy->abstract_out ? 0 : EACCES;
    }
    if (!resolve(asked, real)) {
        return errno == ENOENT ? ENOENT : EACCES;
    }
    for (size_t i = 0; i < policy->sockets.count; i++) {
        if (strcmp(policy->sockets.items[i].path, real) == 0) {
            return pin(asked, real);
        }
    }
    return EACCES;
}

/* The rules of Landlock are those of the caller, and it is this process that connects. */
static int allow_port(const struct sandbox_policy *policy, const struct asked *asked) {
    const union address *address = &asked->address;
    if (policy->network != SANDBOX_NETWORK_PORTS || address->any.sa_family == AF_UNSPEC) {
        return 0;
    }
    uint16_t port =
        ntohs(address->any.sa_family == AF_INET6 ? address->six.sin6_port : address->four.sin_port);
    for (size_t i = 0; i < policy->connect_ports.count; i++) {
        if (policy->connect_ports.items[i] == port) {
            return 0;
        }
    }
    return EACCES;
}

static int allow(const struct sandbox_policy *policy, struct asked *asked) {
    int domain = AF_UNSPEC;
    socklen_t size = sizeof domain;
    if (getsockopt(asked->socket, SOL_SOCKET, SO_DOMAIN, &domain, &size) != 0) {
        return errno;
    }
    return domain == AF_UNIX ? allow_local(policy, asked) : allow_port(policy, asked);
}

static void respond(int listener, uint64_t id, int cause) {
    struct seccomp_notif_resp response = {.id = id, .error = -cause};
    ioctl(listener, SECCOMP_IOCTL_NOTIF_SEND, &response);
}

/* In a process of its own, which does not outlive a caller for long that did not wait. */
static void connect_for(int listener, uint64_t id, const struct asked *asked) {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    signal(SIGALRM, SIG_DFL);
    alarm(CONNECT_SECONDS);
    int result = connect(asked->socket, &asked->address.any, asked->length);
    respond(listener, id, result == 0 ? 0 : errno);
}

void broker_answer(int listener, const struct sandbox_policy *policy) {
    struct seccomp_notif call = {0};
    struct asked asked = {.socket = -1, .target = -1};
    if (ioctl(listener, SECCOMP_IOCTL_NOTIF_RECV, &call) != 0) {
        return;
    }
    if (!read_call(&call, &asked)) {
        respond(listener, call.id, errno);
        return;
    }
    /* What was read is the caller's only if it still waits. */
    if (ioctl(listener, SECCOMP_IOCTL_NOTIF_ID_VALID, &call.id) != 0) {
        close(asked.socket);
        return;
    }
    int cause = allow(policy, &asked);
    /* Never here: whether the socket lets its caller wait can change at any moment. */
    pid_t child = cause == 0 ? fork() : -1;
    if (child == 0) {
        connect_for(listener, call.id, &asked);
        _exit(0);
    }
    if (child < 0) {
        respond(listener, call.id, cause != 0 ? cause : EAGAIN);
    }
    if (asked.target >= 0) {
        close(asked.target);
    }
    close(asked.socket);
}
