#include "sandbox/mounts.h"

#include "base/path.h"
#include "sandbox/capabilities.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <net/if.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Numbers of the kernel that the headers of older distributions lack. */
enum {
    CALL_MOUNT_SETATTR = 442,
    ATTRIBUTE_READ_ONLY = 1,
    WHOLE_TREE = 0x8000, /* AT_RECURSIVE */
};

struct attributes {
    uint64_t set;
    uint64_t clear;
    uint64_t propagation;
    uint64_t user_namespace;
};

static bool write_file(const char *path, const char *text) {
    int file = open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0) {
        return false;
    }
    ssize_t length = (ssize_t)strlen(text);
    bool done = write(file, text, (size_t)length) == length;
    int cause = errno;
    close(file);
    errno = cause;
    return done;
}

/* This user and group are themselves in the new namespace, and nobody else is anybody. */
static bool map_user(uid_t user, gid_t group) {
    char text[64];
    snprintf(text, sizeof text, "%u %u 1", (unsigned)user, (unsigned)user);
    if (!write_file("/proc/self/setgroups", "deny") || !write_file("/proc/self/uid_map", text)) {
        return false;
    }
    snprintf(text, sizeof text, "%u %u 1", (unsigned)group, (unsigned)group);
    return write_file("/proc/self/gid_map", text);
}

static bool start_loopback(void) {
    struct ifreq request = {.ifr_name = "lo", .ifr_flags = IFF_UP | IFF_RUNNING};
    int any = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (any < 0) {
        return false;
    }
    bool done = ioctl(any, SIOCSIFFLAGS, &request) == 0;
    close(any);
    return done;
}

bool mounts_enter(bool with_network, struct error *error) {
    uid_t user = geteuid();
    gid_t group = getegid();
    int flags = CLONE_NEWNS | (with_network ? CLONE_NEWNET : 0);
    bool is_able = capabilities_can_mount();
    flags |= is_able ? 0 : CLONE_NEWUSER;
    /* Shared memory and message queues have no paths; a kernel may be built without them. */
    if (unshare(flags | CLONE_NEWIPC) != 0 && (errno != EINVAL || unshare(flags) != 0)) {
        return error_set(error, ERROR_SYSTEM, "cannot make namespaces: %s", strerror(errno));
    }
    if (!is_able && !map_user(user, group)) {
        return error_set(error, ERROR_SYSTEM, "cannot map the user into a namespace: %s",
                         strerror(errno));
    }
    if (mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0) {
        return error_set(error, ERROR_SYSTEM, "cannot make the mounts private: %s",
                         strerror(errno));
    }
    return !with_network || start_loopback() ||
           error_set(error, ERROR_SYSTEM, "cannot start the loopback interface: %s",
                     strerror(errno));
}

bool mounts_can_hold(const struct sandbox_protect *protect) {
    struct stat status;
    return lstat(protect->path, &status) == 0 && !S_ISLNK(status.st_mode);
}

static bool bind_path(const char *path, bool read_only, struct error *error) {
    const struct attributes attributes = {.set = ATTRIBUTE_READ_ONLY};
    if (mount(path, path, NULL, MS_BIND | MS_REC, NULL) != 0) {
        return error_set(error, ERROR_SYSTEM, "cannot bind %s: %s", path, strerror(errno));
    }
    if (read_only && syscall(CALL_MOUNT_SETATTR, AT_FDCWD, path, WHOLE_TREE, &attributes,
                             sizeof attributes) != 0) {
        return error_set(error, ERROR_SYSTEM, "cannot make %s read-only: %s", path,
                         strerror(errno));
    }
    return true;
}

/* A folder that is a place of a mount cannot be renamed or removed. From the top down, each once.
 */
static bool pin_parents(const struct sandbox_policy *policy, const char *path, struct strs *pinned,
                        struct arena *arena, struct error *error) {
    struct str full = str_from(path);
    for (size_t end = 1; end < full.len; end++) {
        struct str parent = str_slice(full, 0, end);
        if (full.ptr[end] != '/' || !policy_moves(policy, parent) || strs_have(pinned, parent)) {
            continue;
        }
        char *name = str_to_c(arena, parent);
        if (name == NULL || !VEC_PUSH(arena, pinned, str_from(name))) {
            return error_set(error, ERROR_MEMORY, "out of memory");
        }
        if (!bind_path(name, false, error)) {
            return false;
        }
    }
    return true;
}

/* What is to be read-only. */
static bool list_held(const struct sandbox_policy *policy, struct arena *arena, struct strs *held) {
    for (size_t i = 0; i < policy->protects.count; i++) {
        if (mounts_can_hold(&policy->protects.items[i]) &&
            !VEC_PUSH(arena, held, str_from(policy->protects.items[i].path))) {
            return false;
        }
    }
    for (size_t i = 0; i < policy->own.count; i++) {
        if (!VEC_PUSH(arena, held, policy->own.items[i])) {
            return false;
        }
    }
    return true;
}

bool mounts_protect(const struct sandbox_policy *policy, struct arena *arena, struct error *error) {
    struct strs pinned = {0};
    struct strs held = {0};
    char directory[PATH_MAX];
    bool has_directory = getcwd(directory, sizeof directory) != NULL;
    if (!list_held(policy, arena, &held)) {
        return error_set(error, ERROR_MEMORY, "out of memory");
    }
    for (size_t i = 0; i < held.count; i++) {
        if (!pin_parents(policy, held.items[i].ptr, &pinned, arena, error)) {
            return false;
        }
    }
    for (size_t i = 0; i < held.count; i++) {
        if (!bind_path(held.items[i].ptr, true, error)) {
            return false;
        }
    }
    /* The working directory is still that of the mounts below, where nothing is protected. */
    return !has_directory || chdir(directory) == 0 ||
           error_set(error, ERROR_SYSTEM, "cannot go back to %s: %s", directory, strerror(errno));
}
