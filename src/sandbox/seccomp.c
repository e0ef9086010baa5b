#include "sandbox/seccomp.h"

#include <seccomp.h>

#include <errno.h>
#include <netinet/in.h>
#include <sched.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>

#define LOW_HALF 0xFFFFFFFFU /* of an argument: the kernel looks at no more of an int */

enum {
    TYPE_MASK = 0xF, /* the other bits of a socket's type are flags */
    FAMILY_END = 64, /* well above AF_MAX */
    TYPE_END = 16,
    PROTOCOL_TCP = 6,
    FAST_OPEN = 0x20000000, /* MSG_FASTOPEN: connects without connect() */
    NETLINK_ROUTE_PROTOCOL = 0,
    READ_IMPLIES_EXECUTE = 0x0400000,
    CONSOLE_INPUT = 0x541C, /* TIOCLINUX */
    IO_OF_PROCESS = 1,
};

/* Where a denial holds. */
enum WHERE {
    ALWAYS,
    FULL_ONLY, /* not in the thin boundary, in which an agent's own sandbox makes namespaces */
};

static const struct {
    const char *name;
    int cause;
    enum WHERE where;
} denied_calls[] = {
    /* memory and descriptors of other processes; ptrace is held by Landlock to our own */
    {"process_vm_readv", EPERM, ALWAYS},
    {"process_vm_writev", EPERM, ALWAYS},
    {"pidfd_getfd", EPERM, ALWAYS},
    {"kcmp", EPERM, ALWAYS},
    /* mounts and namespaces */
    {"mount", EPERM, FULL_ONLY},
    {"umount", EPERM, FULL_ONLY},
    {"umount2", EPERM, FULL_ONLY},
    {"pivot_root", EPERM, FULL_ONLY},
    {"move_mount", EPERM, FULL_ONLY},
    {"open_tree", EPERM, FULL_ONLY},
    {"fsopen", EPERM, FULL_ONLY},
    {"fsmount", EPERM, FULL_ONLY},
    {"fsconfig", EPERM, FULL_ONLY},
    {"fspick", EPERM, FULL_ONLY},
    {"open_tree_attr", EPERM, FULL_ONLY},
    {"mount_setattr", EPERM, FULL_ONLY},
    {"chroot", EPERM, FULL_ONLY},
    {"setns", EPERM, FULL_ONLY},
    /* its flags are behind a pointer; every C library goes back to clone */
    {"clone3", ENOSYS, FULL_ONLY},
    /* the kernel itself */
    {"kexec_load", EPERM, ALWAYS},
    {"kexec_file_load", EPERM, ALWAYS},
    {"init_module", EPERM, ALWAYS},
    {"finit_module", EPERM, ALWAYS},
    {"delete_module", EPERM, ALWAYS},
    {"reboot", EPERM, ALWAYS},
    {"swapon", EPERM, ALWAYS},
    {"swapoff", EPERM, ALWAYS},
    {"acct", EPERM, ALWAYS},
    {"quotactl", EPERM, ALWAYS},
    {"quotactl_fd", EPERM, ALWAYS},
    {"iopl", EPERM, ALWAYS},
    {"ioperm", EPERM, ALWAYS},
    {"settimeofday", EPERM, ALWAYS},
    {"clock_settime", EPERM, ALWAYS},
    {"clock_settime64", EPERM, ALWAYS},
    {"syslog", EPERM, ALWAYS},
    {"nfsservctl", EPERM, ALWAYS},
    {"lookup_dcookie", EPERM, ALWAYS},
    {"vhangup", EPERM, ALWAYS},
    /* tracing */
    {"bpf", EPERM, ALWAYS},
    {"perf_event_open", EPERM, ALWAYS},
    /* the session's keys */
    {"keyctl", EPERM, ALWAYS},
    {"add_key", EPERM, ALWAYS},
    {"request_key", EPERM, ALWAYS},
    {"userfaultfd", EPERM, ALWAYS},
    /* tells what other programs open and read, also where nothing is granted */
    {"fanotify_init", EPERM, ALWAYS},
    /* opens sockets without socket(); libraries do without it */
    {"io_uring_setup", ENOSYS, ALWAYS},
    {"io_uring_enter", ENOSYS, ALWAYS},
    {"io_uring_register", ENOSYS, ALWAYS},
    {"open_by_handle_at", EPERM, ALWAYS},
    {"name_to_handle_at", EPERM, ALWAYS},
};

static const unsigned denied_ioctls[] = {TIOCSTI, CONSOLE_INPUT, TIOCSETD, TIOCCONS};

/* A filter that is being made; `failed` is sticky and keeps the first cause. */
struct filter {
    scmp_filter_ctx context;
    int failed;
    const char *at; /* the call at which it failed */
};

static struct scmp_arg_cmp equals(unsigned argument, unsigned mask, unsigned value) {
    return (struct scmp_arg_cmp){argument, SCMP_CMP_MASKED_EQ, mask, value};
}

static struct scmp_arg_cmp above(unsigned argument, unsigned value) {
    return (struct scmp_arg_cmp){argument, SCMP_CMP_GT, value, 0};
}

/* A call that this library or architecture has not got cannot be made either, or has a number that
 * is newer than the library: io_uring and the like are all known to the oldest one supported. */
static void deny(struct filter *filter, int cause, const char *name, unsigned count,
                 const struct scmp_arg_cmp *arguments) {
    int call = seccomp_syscall_resolve_name(name);
    if (call == __NR_SCMP_ERROR || filter->failed != 0) {
        return;
    }
    int result = seccomp_rule_add_array(filter->context, SCMP_ACT_ERRNO((uint32_t)cause), call,
                                        count, arguments);
    /* What another rule has covered, and numbers that only other architectures have. */
    if (result != 0 && result != -EEXIST && !(call < 0 && result == -EDOM)) {
        filter->failed = -result;
        filter->at = name;
    }
}

static void deny_one(struct filter *filter, const char *name, struct scmp_arg_cmp argument) {
    deny(filter, EPERM, name, 1, &argument);
}

static void deny_two(struct filter *filter, const char *name, struct scmp_arg_cmp first,
                     struct scmp_arg_cmp second) {
    const struct scmp_arg_cmp both[] = {first, second};
    deny(filter, EPERM, name, 2, both);
}

bool seccomp_allows_unix(const struct sandbox_policy *policy) {
    return policy->sockets.count > 0 || policy->abstract_out;
}

static bool is_family_allowed(const struct sandbox_policy *policy, unsigned family) {
    switch (family) {
    case AF_UNIX:
        return seccomp_allows_unix(policy);
    case AF_INET:
    case AF_INET6:
        return policy->network != SANDBOX_NETWORK_OFF;
    case AF_NETLINK:
        return true; /* but for the protocols other than that of routes */
    default:
        return false;
    }
}

static bool is_type_allowed(const struct sandbox_policy *policy, unsigned type) {
    return type == SOCK_STREAM || (type == SOCK_DGRAM && policy->network != SANDBOX_NETWORK_PORTS);
}

/* TCP by ports: no other transport, and no way to connect or listen that the ports do not see. */
static void deny_around_ports(struct filter *filter, const struct sandbox_policy *policy) {
    static const unsigned families[] = {AF_INET, AF_INET6};
    for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
        struct scmp_arg_cmp family = equals(0, LOW_HALF, families[i]);
        for (unsigned protocol = 1; protocol < PROTOCOL_TCP; protocol++) {
            deny_two(filter, "socket", family, equals(2, LOW_HALF, protocol));
        }
        deny_two(filter, "socket", family, above(2, PROTOCOL_TCP));
    }
    deny_one(filter, "sendto", equals(3, FAST_OPEN, FAST_OPEN));
    deny_one(filter, "sendmsg", equals(2, FAST_OPEN, FAST_OPEN));
    deny_one(filter, "sendmmsg", equals(3, FAST_OPEN, FAST_OPEN));
    if (policy->bind_ports.count == 0) {
        deny(filter, EPERM, "listen", 0, NULL);
    }
}

static void deny_sockets(struct filter *filter, const struct sandbox_policy *policy) {
    static const unsigned families[] = {AF_INET, AF_INET6};
    for (unsigned family = 0; family < FAMILY_END; family++) {
        if (!is_family_allowed(policy, family) && !(family == AF_UNIX && policy->is_nested)) {
            deny_one(filter, "socket", equals(0, LOW_HALF, family));
        }
    }
    /* A sandbox that is set up inside asks for its network interface by a socket of datagrams; what
     * listens for others (of containers, keys, terminals) listens on streams. */
    for (unsigned type = 0; policy->is_nested && !seccomp_allows_unix(policy) && type < TYPE_END;
         type++) {
        if (type != SOCK_DGRAM) {
            deny_two(filter, "socket", equals(0, LOW_HALF, AF_UNIX), equals(1, TYPE_MASK, type));
        }
    }
    deny_one(filter, "socket", above(0, FAMILY_END - 1));
    for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
        for (unsigned type = 0; is_family_allowed(policy, families[i]) && type < TYPE_END; type++) {
            if (!is_type_allowed(policy, type)) {
                deny_two(filter, "socket", equals(0, LOW_HALF, families[i]),
                         equals(1, TYPE_MASK, type));
            }
        }
    }
    deny_two(filter, "socket", equals(0, LOW_HALF, AF_NETLINK), above(2, NETLINK_ROUTE_PROTOCOL));
    if (policy->network == SANDBOX_NETWORK_PORTS) {
        deny_around_ports(filter, policy);
    }
}

/* A datagram socket of a pair can be sent from to any other socket by name. */
static void deny_datagrams(struct filter *filter, bool holds_sockets) {
    deny_one(filter, "socketpair", equals(1, TYPE_MASK, SOCK_DGRAM));
    deny_one(filter, "socketpair", equals(1, TYPE_MASK, SOCK_RAW));
    if (!holds_sockets) {
        deny_two(filter, "socket", equals(0, LOW_HALF, AF_UNIX), equals(1, TYPE_MASK, SOCK_DGRAM));
        deny_two(filter, "socket", equals(0, LOW_HALF, AF_UNIX), equals(1, TYPE_MASK, SOCK_RAW));
    }
}

/* The namespace of users gives the rights that all the others need. */
static void deny_namespaces(struct filter *filter) {
    deny_one(filter, "unshare", equals(0, CLONE_NEWUSER, CLONE_NEWUSER));
    deny_one(filter, "clone", equals(0, CLONE_NEWUSER, CLONE_NEWUSER));
    deny_one(filter, "unshare", equals(0, CLONE_NEWNS, CLONE_NEWNS));
    deny_one(filter, "clone", equals(0, CLONE_NEWNS, CLONE_NEWNS));
}

/* What a process sets for itself names process 0. Limits of another one of this user would end it:
 * the kernel kills what has used more seconds than it may; the others stop it for as long as there
 * is work. Processors stay: libraries choose those of their threads by number. */
static void deny_others(struct filter *filter) {
    static const char *const schedules[] = {"sched_setscheduler", "sched_setparam",
                                            "sched_setattr"};
    const struct scmp_arg_cmp of_other = {0, SCMP_CMP_NE, 0, 0};
    deny_two(filter, "prlimit64", of_other, (struct scmp_arg_cmp){2, SCMP_CMP_NE, 0, 0});
    for (size_t i = 0; i < sizeof schedules / sizeof *schedules; i++) {
        deny_one(filter, schedules[i], of_other);
    }
    deny_one(filter, "setpriority", (struct scmp_arg_cmp){0, SCMP_CMP_NE, PRIO_PROCESS, 0});
    deny_one(filter, "setpriority", (struct scmp_arg_cmp){1, SCMP_CMP_NE, 0, 0});
    deny_one(filter, "ioprio_set", (struct scmp_arg_cmp){0, SCMP_CMP_NE, IO_OF_PROCESS, 0});
    deny_one(filter, "ioprio_set", (struct scmp_arg_cmp){1, SCMP_CMP_NE, 0, 0});
}

static bool needs_broker(const struct sandbox_policy *policy, bool holds_sockets) {
    return seccomp_allows_unix(policy) && !holds_sockets;
}

static void fill(struct filter *filter, const struct sandbox_policy *policy, bool holds_sockets) {
    for (size_t i = 0; i < sizeof denied_calls / sizeof *denied_calls; i++) {
        if (denied_calls[i].where == ALWAYS || !policy->is_nested) {
            deny(filter, denied_calls[i].cause, denied_calls[i].name, 0, NULL);
        }
    }
    for (size_t i = 0; i < sizeof denied_ioctls / sizeof *denied_ioctls; i++) {
        deny_one(filter, "ioctl", equals(1, LOW_HALF, denied_ioctls[i]));
    }
    /* 0xFFFFFFFF asks for the present one. */
    deny_one(filter, "personality",
             (struct scmp_arg_cmp){0, SCMP_CMP_MASKED_EQ, 0x80000000U | READ_IMPLIES_EXECUTE,
                                   READ_IMPLIES_EXECUTE});
    deny_others(filter);
    deny_sockets(filter, policy);
    if (!policy->is_nested) {
        deny_datagrams(filter, holds_sockets);
        deny_namespaces(filter);
    }
}

static bool fail(struct error *error, const char *what, int cause) {
    return error_set(error, ERROR_SYSTEM, "seccomp: %s: %s", what, strerror(cause));
}

static bool make(const struct sandbox_policy *policy, bool holds_sockets, struct filter *filter,
                 struct error *error) {
    *filter = (struct filter){.context = seccomp_init(SCMP_ACT_ALLOW)};
    if (filter->context == NULL) {
        return error_set(error, ERROR_MEMORY, "seccomp: no filter can be made");
    }
    /* Programs of another architecture have other numbers, and calls whose arguments are behind
     * pointers: an errno, since a kill would not say why. */
    int result = seccomp_attr_set(filter->context, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_ERRNO(ENOSYS));
    if (result == 0) {
        result = seccomp_attr_set(filter->context, SCMP_FLTATR_CTL_NNP, 0);
    }
    if (result != 0) {
        return fail(error, "the filter's attributes", -result);
    }
    fill(filter, policy, holds_sockets);
    return filter->failed == 0 || fail(error, filter->at, filter->failed);
}

bool seccomp_is_there(void) {
    /* EFAULT: the kernel looked for the filter, which is not there. */
    return prctl(PR_SET_SECCOMP, 2, NULL, 0, 0) != 0 && errno == EFAULT;
}

static bool add_listener(struct filter *filter, struct error *error) {
    int result = seccomp_rule_add(filter->context, SCMP_ACT_NOTIFY, SCMP_SYS(connect), 0);
    return result == 0 || fail(error, "connect", -result);
}

bool seccomp_apply(const struct sandbox_policy *policy, bool holds_sockets, int *listener,
                   struct error *error) {
    struct filter filter;
    bool with_broker = listener != NULL && needs_broker(policy, holds_sockets);
    bool done = make(policy, holds_sockets, &filter, error) &&
                (!with_broker || add_listener(&filter, error));
    if (listener != NULL) {
        *listener = -1;
    }
    if (done) {
        int result = seccomp_load(filter.context);
        done = result == 0 || fail(error, "the kernel refuses the filter", -result);
    }
    if (done && with_broker) {
        *listener = seccomp_notify_fd(filter.context);
        done = *listener >= 0 || fail(error, "no listener", -*listener);
    }
    if (filter.context != NULL) {
        seccomp_release(filter.context);
    }
    return done;
}

bool seccomp_describe(const struct sandbox_policy *policy, bool holds_sockets, int file,
                      struct error *error) {
    struct filter filter;
    bool done = make(policy, holds_sockets, &filter, error);
    if (done) {
        int result = seccomp_export_pfc(filter.context, file);
        done = result == 0 || fail(error, "cannot print the filter", -result);
    }
    if (filter.context != NULL) {
        seccomp_release(filter.context);
    }
    return done;
}
