/* Runs a program as on a kernel that lacks something:
 *
 *     old-kernel no-landlock|no-seccomp|no-namespaces|landlock-off PROGRAM [ARGUMENT ...]
 *     old-kernel landlock-N PROGRAM [ARGUMENT ...]      Landlock says that its ABI is N
 *
 * by a filter of calls, which answers in the kernel's place. */
#include <linux/seccomp.h>

#include <seccomp.h>

#include <errno.h>
#include <poll.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    CALL_CREATE_RULESET = 444,
};

static int fail(const char *what) {
    fprintf(stderr, "old-kernel: %s: %s\n", what, strerror(errno));
    return 2;
}

static struct scmp_arg_cmp is_equal(unsigned argument, unsigned value) {
    return (struct scmp_arg_cmp){argument, SCMP_CMP_EQ, value, 0};
}

static int add(scmp_filter_ctx filter, const char *lack) {
    if (strcmp(lack, "no-landlock") == 0) {
        return seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), CALL_CREATE_RULESET, 0);
    }
    if (strcmp(lack, "landlock-off") == 0) {
        return seccomp_rule_add(filter, SCMP_ACT_ERRNO(EOPNOTSUPP), CALL_CREATE_RULESET, 0);
    }
    if (strcmp(lack, "no-seccomp") == 0) {
        seccomp_rule_add(filter, SCMP_ACT_ERRNO(EINVAL), SCMP_SYS(seccomp), 0);
        return seccomp_rule_add(filter, SCMP_ACT_ERRNO(EINVAL), SCMP_SYS(prctl), 1,
                                is_equal(0, PR_SET_SECCOMP));
    }
    if (strcmp(lack, "no-namespaces") == 0) {
        return seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(unshare), 0);
    }
    if (strncmp(lack, "landlock-", 9) == 0) {
        /* Only the question for the version: flags are 1. */
        return seccomp_rule_add(filter, SCMP_ACT_NOTIFY, CALL_CREATE_RULESET, 1, is_equal(2, 1));
    }
    errno = EINVAL;
    return -EINVAL;
}

static void send_listener(int channel, int listener) {
    union {
        char bytes[CMSG_SPACE(sizeof(int))];
        struct cmsghdr aligned;
    } control = {0};
    char byte = 'x';
    struct iovec part = {&byte, 1};
    struct msghdr header = {.msg_iov = &part,
                            .msg_iovlen = 1,
                            .msg_control = control.bytes,
                            .msg_controllen = sizeof control.bytes};
    struct cmsghdr *first = CMSG_FIRSTHDR(&header);
    first->cmsg_level = SOL_SOCKET;
    first->cmsg_type = SCM_RIGHTS;
    first->cmsg_len = CMSG_LEN(sizeof listener);
    memcpy(CMSG_DATA(first), &listener, sizeof listener);
    sendmsg(channel, &header, 0);
}

static int receive_listener(int channel) {
    union {
        char bytes[CMSG_SPACE(sizeof(int))];
        struct cmsghdr aligned;
    } control = {0};
    char byte;
    int listener = -1;
    struct iovec part = {&byte, 1};
    struct msghdr header = {.msg_iov = &part,
                            .msg_iovlen = 1,
                            .msg_control = control.bytes,
                            .msg_controllen = sizeof control.bytes};
    if (recvmsg(channel, &header, 0) == 1 && CMSG_FIRSTHDR(&header) != NULL) {
        memcpy(&listener, CMSG_DATA(CMSG_FIRSTHDR(&header)), sizeof listener);
    }
    return listener;
}

static void answer(int listener, int version) {
    for (;;) {
        struct seccomp_notif call = {0};
        struct seccomp_notif_resp response = {0};
        struct pollfd ready = {listener, POLLIN, 0};
        if (poll(&ready, 1, -1) < 0 || (ready.revents & POLLIN) == 0) {
            return;
        }
        if (ioctl(listener, SECCOMP_IOCTL_NOTIF_RECV, &call) == 0) {
            response.id = call.id;
            response.val = version;
            ioctl(listener, SECCOMP_IOCTL_NOTIF_SEND, &response);
        }
    }
}

int main(int argc, char **argv) {
    int pair[2];
    int status;
    if (argc < 3) {
        fprintf(stderr, "usage: old-kernel LACK PROGRAM [ARGUMENT ...]\n");
        return 2;
    }
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) {
        return fail("socketpair");
    }
    pid_t child = fork();
    if (child == 0) {
        scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
        seccomp_attr_set(filter, SCMP_FLTATR_CTL_NNP, 1);
        if (add(filter, argv[1]) != 0 || seccomp_load(filter) != 0) {
            _exit(fail("filter"));
        }
        int listener = seccomp_notify_fd(filter);
        if (listener >= 0) {
            send_listener(pair[1], listener);
            close(listener);
        }
        close(pair[0]);
        execvp(argv[2], argv + 2);
        _exit(fail(argv[2]));
    }
    close(pair[1]);
    if (strncmp(argv[1], "landlock-", 9) == 0 && argv[1][9] != 'o') {
        int listener = receive_listener(pair[0]);
        if (listener >= 0) {
            answer(listener, atoi(argv[1] + 9));
        }
    }
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
