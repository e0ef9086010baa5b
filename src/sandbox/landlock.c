#include "sandbox/landlock.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The headers of the distributions are older than the kernels that they run on: these are the
 * kernel's own numbers (include/uapi/linux/landlock.h), the same on every architecture. */
enum {
    CALL_CREATE_RULESET = 444,
    CALL_ADD_RULE = 445,
    CALL_RESTRICT_SELF = 446,
    CREATE_VERSION = 1,
    CREATE_ERRATA = 2,
    CALL_OPENAT2 = 437,
    WITHOUT_LINKS = 4,
    RULE_PATH_BENEATH = 1,
    RULE_NET_PORT = 2,
};

#define BIT(n) ((uint64_t)1 << (n))

enum FILE_BIT {
    FILE_EXECUTE,
    FILE_WRITE,
    FILE_READ,
    FILE_READ_FOLDER,
    FILE_REMOVE_FOLDER,
    FILE_REMOVE,
    FILE_MAKE_CHAR,
    FILE_MAKE_FOLDER,
    FILE_MAKE_REGULAR,
    FILE_MAKE_SOCKET,
    FILE_MAKE_FIFO,
    FILE_MAKE_BLOCK,
    FILE_MAKE_LINK,
    FILE_REFER,
    FILE_TRUNCATE,
    FILE_IOCTL_DEVICE,
    FILE_RESOLVE_UNIX,
};

#define TCP_BIND       BIT(0)
#define TCP_CONNECT    BIT(1)
#define SCOPE_ABSTRACT BIT(0)
#define SCOPE_SIGNAL   BIT(1)
#define ALL_BELOW(bit) (BIT(bit) - 1)
#define WITHOUT_FOLDERS                                                                            \
    (BIT(FILE_EXECUTE) | BIT(FILE_WRITE) | BIT(FILE_READ) | BIT(FILE_TRUNCATE) |                   \
     BIT(FILE_IOCTL_DEVICE) | BIT(FILE_RESOLVE_UNIX))
/* Device nodes are never made: what opens as a disk is beyond every path. */
#define TO_WRITE                                                                                   \
    (BIT(FILE_WRITE) | BIT(FILE_REMOVE_FOLDER) | BIT(FILE_REMOVE) | BIT(FILE_MAKE_FOLDER) |        \
     BIT(FILE_MAKE_REGULAR) | BIT(FILE_MAKE_SOCKET) | BIT(FILE_MAKE_FIFO) | BIT(FILE_MAKE_LINK) |  \
     BIT(FILE_REFER) | BIT(FILE_TRUNCATE) | BIT(FILE_IOCTL_DEVICE))

struct ruleset {
    uint64_t files;
    uint64_t tcp;
    uint64_t scopes;
};

struct path_rule {
    uint64_t allowed;
    int32_t parent;
} __attribute__((packed));

struct port_rule {
    uint64_t allowed;
    uint64_t port;
};

/* What each ABI has come to handle: the bits below the first one that it lacks. */
static const struct {
    enum FILE_BIT end;
    bool tcp;
    bool scopes;
} abis[LANDLOCK_ABI_NEWEST + 1] = {
    [1] = {FILE_REFER, false, false},          [2] = {FILE_TRUNCATE, false, false},
    [3] = {FILE_IOCTL_DEVICE, false, false},   [4] = {FILE_IOCTL_DEVICE, true, false},
    [5] = {FILE_RESOLVE_UNIX, true, false},    [6] = {FILE_RESOLVE_UNIX, true, true},
    [7] = {FILE_RESOLVE_UNIX, true, true},     [8] = {FILE_RESOLVE_UNIX, true, true},
    [9] = {FILE_RESOLVE_UNIX + 1, true, true},
};

void landlock_look(struct landlock_kernel *kernel) {
    long abi = syscall(CALL_CREATE_RULESET, NULL, 0, CREATE_VERSION);
    *kernel = (struct landlock_kernel){.abi = abi > 0 ? (int)abi : 0,
                                       .cause = abi > 0    ? 0
                                                : abi == 0 ? EOPNOTSUPP
                                                           : errno};
    long errata = kernel->abi > 0 ? syscall(CALL_CREATE_RULESET, NULL, 0, CREATE_ERRATA) : 0;
    kernel->errata = errata > 0 ? (int)errata : 0;
}

struct landlock_rights landlock_handled(const struct sandbox_policy *policy, int abi) {
    struct landlock_rights rights = {0};
    abi = abi > LANDLOCK_ABI_NEWEST ? LANDLOCK_ABI_NEWEST : abi;
    if (abi <= 0) {
        return rights;
    }
    rights.files = policy->is_nested ? 0 : ALL_BELOW(abis[abi].end);
    if (abis[abi].tcp &&
        (policy->network == SANDBOX_NETWORK_PORTS || policy->network == SANDBOX_NETWORK_OFF)) {
        rights.tcp = TCP_BIND | TCP_CONNECT;
    }
    if (abis[abi].scopes) {
        rights.scopes =
            (policy->signals_out ? 0 : SCOPE_SIGNAL) | (policy->abstract_out ? 0 : SCOPE_ABSTRACT);
    }
    return rights;
}

uint64_t landlock_granted(unsigned access, bool is_folder, uint64_t handled) {
    uint64_t bits = 0;
    bits |= (access & SANDBOX_READ) != 0 ? BIT(FILE_READ) | BIT(FILE_READ_FOLDER) : 0;
    bits |= (access & SANDBOX_EXEC) != 0 ? BIT(FILE_EXECUTE) : 0;
    bits |= (access & SANDBOX_WRITE) != 0 ? TO_WRITE : 0;
    return bits & handled & (is_folder ? ~(uint64_t)0 : WITHOUT_FOLDERS);
}

static bool fail(struct error *error, const char *what, const char *path) {
    return error_set(error, ERROR_SYSTEM, "Landlock: cannot %s%s%s: %s", what,
                     path[0] != '\0' ? " " : "", path, strerror(errno));
}

/* The paths of a policy have no links. One that has come since was put there by somebody who would
 * have another folder granted. */
static int open_unlinked(const char *path) {
    const struct {
        uint64_t flags;
        uint64_t mode;
        uint64_t resolve;
    } how = {O_PATH | O_CLOEXEC, 0, WITHOUT_LINKS};
    int file = (int)syscall(CALL_OPENAT2, AT_FDCWD, path, &how, sizeof how);
    /* Some containers do not know the call. */
    return file < 0 && (errno == ENOSYS || errno == EPERM)
               ? open(path, O_PATH | O_NOFOLLOW | O_CLOEXEC)
               : file;
}

/* Closes the file. What was a folder when the policy was made may be a file now, and the other way
 * round. */
static bool add_file(int ruleset, int file, const char *path, unsigned access, uint64_t extra,
                     uint64_t handled, struct error *error) {
    struct stat status;
    bool is_folder = fstat(file, &status) == 0 && S_ISDIR(status.st_mode);
    struct path_rule rule = {
        .allowed = landlock_granted(access, is_folder, handled) | (extra & handled),
        .parent = file,
    };
    long result =
        rule.allowed == 0 ? 0 : syscall(CALL_ADD_RULE, ruleset, RULE_PATH_BENEATH, &rule, 0);
    int cause = errno;
    close(file);
    errno = cause;
    return result == 0 || fail(error, "grant", path);
}

static bool add_path(int ruleset, const char *path, unsigned access, uint64_t extra,
                     uint64_t handled, struct error *error) {
    int file = open_unlinked(path);
    if (file < 0) {
        return errno != ELOOP || error_set(error, ERROR_ACCESS,
                                           "a link has come into the way to %s since the profile "
                                           "was read",
                                           path);
    }
    return add_file(ruleset, file, path, access, extra, handled, error);
}

static bool add_ports(int ruleset, const struct sandbox_ports *ports, uint64_t right,
                      struct error *error) {
    for (size_t i = 0; i < ports->count; i++) {
        struct port_rule rule = {right, ports->items[i]};
        if (syscall(CALL_ADD_RULE, ruleset, RULE_NET_PORT, &rule, 0) != 0) {
            return fail(error, "grant a port", "");
        }
    }
    return true;
}

/* The program's own terminal may be opened again by its descriptors: its name is not in the folder
 * of terminals any more where that is the boundary's own. */
static bool add_terminal(int ruleset, const struct sandbox_policy *policy, uint64_t handled,
                         struct error *error) {
    char path[32];
    bool done = true;
    for (int number = STDIN_FILENO; done && number <= STDERR_FILENO; number++) {
        snprintf(path, sizeof path, "/proc/self/fd/%d", number);
        int file = policy_grants(policy, SANDBOX_WRITE, STR("/dev/pts")) && isatty(number)
                       ? open(path, O_PATH | O_CLOEXEC)
                       : -1;
        done = file < 0 ||
               add_file(ruleset, file, path, SANDBOX_READ | SANDBOX_WRITE, 0, handled, error);
    }
    return done;
}

static bool fill(int ruleset, const struct sandbox_policy *policy,
                 const struct landlock_rights *handled, struct error *error) {
    for (size_t i = 0; handled->files != 0 && i < policy->grants.count; i++) {
        const struct sandbox_grant *grant = &policy->grants.items[i];
        if (!add_path(ruleset, grant->path, grant->access, 0, handled->files, error)) {
            return false;
        }
    }
    for (size_t i = 0; handled->files != 0 && i < policy->sockets.count; i++) {
        if (!add_path(ruleset, policy->sockets.items[i].path, 0, BIT(FILE_RESOLVE_UNIX),
                      handled->files, error)) {
            return false;
        }
    }
    if (handled->files != 0 && !add_terminal(ruleset, policy, handled->files, error)) {
        return false;
    }
    return policy->network != SANDBOX_NETWORK_PORTS || handled->tcp == 0 ||
           (add_ports(ruleset, &policy->connect_ports, TCP_CONNECT, error) &&
            add_ports(ruleset, &policy->bind_ports, TCP_BIND, error));
}

/* A kernel takes the longer struct of a newer one as long as what it does not know is 0, but the
 * first ones know only the first field. */
static size_t ruleset_size(int abi) {
    return abi < LANDLOCK_ABI_TCP      ? sizeof(uint64_t)
           : abi < LANDLOCK_ABI_SCOPES ? 2 * sizeof(uint64_t)
                                       : sizeof(struct ruleset);
}

bool landlock_apply(const struct sandbox_policy *policy, int abi, struct error *error) {
    struct landlock_rights handled = landlock_handled(policy, abi);
    struct ruleset attributes = {handled.files, handled.tcp, handled.scopes};
    if ((handled.files | handled.tcp | handled.scopes) == 0) {
        return true; /* an empty ruleset is refused */
    }
    int ruleset = (int)syscall(CALL_CREATE_RULESET, &attributes, ruleset_size(abi), 0);
    if (ruleset < 0) {
        return fail(error, "make a ruleset", "");
    }
    bool done = fill(ruleset, policy, &handled, error);
    if (done && syscall(CALL_RESTRICT_SELF, ruleset, 0) != 0) {
        done = fail(error, "confine this process", "");
    }
    close(ruleset);
    return done;
}
