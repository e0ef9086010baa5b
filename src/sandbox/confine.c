#include "sandbox/confine.h"

#include "sandbox/capabilities.h"
#include "sandbox/limits.h"
#include "sandbox/mounts.h"
#include "sandbox/own_folders.h"
#include "sandbox/seccomp.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

void confine_look(struct confine_level *level) {
    landlock_look(&level->landlock);
    level->has_seccomp = seccomp_is_there();
    level->is_root = geteuid() == 0;
}

static bool warn(struct arena *arena, struct strs *warnings, const char *text) {
    return VEC_PUSH(arena, warnings, str_from(text));
}

static bool fail_kernel(const struct confine_level *level, struct error *error) {
    if (!level->has_seccomp) {
        return error_set(error, ERROR_MISSING,
                         "this kernel has no seccomp filters: a kernel with CONFIG_SECCOMP_FILTER "
                         "is needed");
    }
    return error_set(
        error, ERROR_MISSING, "%s",
        level->landlock.cause == EOPNOTSUPP
            ? "Landlock is turned off on this machine: add landlock to the lsm= list of the "
              "kernel's command line (see /sys/kernel/security/lsm) and start it again"
            : "this kernel has no Landlock: Linux 5.13 or newer is needed, with "
              "CONFIG_SECURITY_LANDLOCK and landlock in its lsm= list; in a container the "
              "runtime's "
              "seccomp profile must let landlock_create_ruleset through");
}

/* What a kernel with an older ABI does not hold. */
static const struct {
    int abi;
    const char *text;
} gaps[] = {
    {2, "files cannot be renamed or linked from one folder into another (Linux 5.19 can)"},
    {LANDLOCK_ABI_FILES, "a file that is only readable can be emptied (Linux 6.2 holds that)"},
    {LANDLOCK_ABI_DEVICES, "devices that may be opened take every command (Linux 6.10 holds that)"},
    {LANDLOCK_ABI_SCOPES,
     "processes outside can be signalled by those inside (Linux 6.12 holds that)"},
};

bool confine_check(const struct sandbox_policy *policy, const struct confine_level *level,
                   struct arena *arena, struct strs *warnings, struct error *error) {
    int abi = level->landlock.abi;
    *warnings = (struct strs){0};
    if (!level->has_seccomp || abi == 0) {
        return fail_kernel(level, error);
    }
    if (policy->network == SANDBOX_NETWORK_PORTS && abi < LANDLOCK_ABI_TCP) {
        return error_set(error, ERROR_MISSING,
                         "this kernel cannot hold a network of single ports (Linux 6.7 can): "
                         "use --no-net or allow all of it");
    }
    for (size_t i = 0; i < sizeof gaps / sizeof *gaps; i++) {
        if (abi < gaps[i].abi && !warn(arena, warnings, gaps[i].text)) {
            return error_set(error, ERROR_MEMORY, "out of memory");
        }
    }
    if (policy->network == SANDBOX_NETWORK_PORTS && policy->bind_ports.count > 0 &&
        !warn(arena, warnings, "a program inside may listen on a port that the kernel picks")) {
        return error_set(error, ERROR_MEMORY, "out of memory");
    }
    if (policy->is_strict && warnings->count > 0) {
        return error_set(error, ERROR_MISSING, "--strict: %.*s", STR_ARG(warnings->items[0]));
    }
    return true;
}

bool confine_wants_namespaces(const struct sandbox_policy *policy) {
    bool wants = policy->network == SANDBOX_NETWORK_LOOPBACK || own_folders_wanted(policy) ||
                 policy->own.count > 0;
    for (size_t i = 0; !wants && i < policy->protects.count; i++) {
        wants = mounts_can_hold(&policy->protects.items[i]);
    }
    return wants;
}

bool confine_enter(const struct sandbox_policy *policy, struct arena *arena, bool *is_refused,
                   struct error *error) {
    *is_refused = false;
    if (!mounts_enter(policy->network == SANDBOX_NETWORK_LOOPBACK, error)) {
        *is_refused = true;
        return false;
    }
    *error = (struct error){.code = ERROR_NONE};
    return (own_folders_mount(policy, error) || !policy->is_strict) &&
           mounts_protect(policy, arena, error);
}

/* What cannot be seen to hold is not called a boundary. */
static bool prove(const struct sandbox_policy *policy, const char *canary, struct error *error) {
    int file = canary == NULL || policy->is_nested ? -1 : open(canary, O_RDONLY | O_CLOEXEC);
    if (file >= 0 || (canary != NULL && !policy->is_nested && errno != EACCES)) {
        if (file >= 0) {
            close(file);
        }
        return error_set(error, ERROR_SYSTEM,
                         "the boundary does not hold: a file that is not granted %s",
                         file >= 0 ? "can be read" : "is not refused as it should be");
    }
    if (!seccomp_allows_unix(policy)) {
        int local = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (local >= 0) {
            close(local);
            return error_set(error, ERROR_SYSTEM,
                             "the boundary does not hold: a Unix socket can be made");
        }
    }
    return true;
}

bool confine_self(const struct sandbox_policy *policy, const struct confine_level *level,
                  const char *canary, int *listener, struct error *error) {
    bool holds_sockets = level->landlock.abi >= LANDLOCK_ABI_SOCKETS;
    return limits_apply(policy, error) && capabilities_no_new(error) &&
           (policy->keep_capabilities ||
            capabilities_drop(policy->is_nested && level->is_root, error)) &&
           landlock_apply(policy, level->landlock.abi, error) &&
           seccomp_apply(policy, holds_sockets, listener, error) && prove(policy, canary, error);
}

bool confine_try_namespaces(struct error *error) {
    int status = 0;
    pid_t child = fork();
    if (child == 0) {
        struct error ignored;
        _exit(mounts_enter(true, &ignored) ? 0 : 1);
    }
    if (child < 0 || waitpid(child, &status, 0) != child) {
        return error_set(error, ERROR_SYSTEM, "cannot start a process: %s", strerror(errno));
    }
    return status == 0 ||
           error_set(error, ERROR_SYSTEM, "this machine does not allow user namespaces");
}

static void describe_line(struct builder *out, bool is_held, const char *what, const char *how) {
    const char *word = is_held ? "held" : how[0] != '\0' ? "otherwise" : "NOT held";
    builder_addf(out, "  %-9s %s%s%s\n", word, what, how[0] != '\0' ? ": " : "", how);
}

/* Rights that came with an ABI, and what stands in for them before. */
static const struct {
    int abi;
    const char *what;
    const char *without;
} rights[] = {
    {1, "reading, writing, making and starting files", ""},
    {2, "renames and links between granted folders work", "they fail with EXDEV"},
    {3, "a file that is only readable cannot be emptied", ""},
    {4, "TCP by ports", "network = \"ports\" is refused, \"off\" is held by seccomp"},
    {5, "commands to devices", ""},
    {6, "signals to processes outside", ""},
    {6, "abstract Unix sockets of processes outside", "held by seccomp unless sockets are granted"},
    {9, "pathname Unix sockets",
     "seccomp refuses all Unix sockets; those granted are connected by nah"},
};

void confine_describe(const struct confine_level *level, bool has_namespaces, struct builder *out) {
    int abi = level->landlock.abi;
    if (abi > 0) {
        builder_addf(out, "Landlock ABI %d (nah knows up to %d), errata 0x%x\n", abi,
                     LANDLOCK_ABI_NEWEST, (unsigned)level->landlock.errata);
    } else {
        builder_addf(out, "Landlock: none (%s)\n",
                     level->landlock.cause == EOPNOTSUPP ? "turned off at boot" : "not built in");
    }
    for (size_t i = 0; i < sizeof rights / sizeof *rights; i++) {
        bool is_held = abi >= rights[i].abi;
        describe_line(out, is_held, rights[i].what, is_held ? "" : rights[i].without);
    }
    builder_addf(out, "seccomp filters: %s\n", level->has_seccomp ? "yes" : "none");
    describe_line(out, level->has_seccomp,
                  "mounts, namespaces, raw and other socket families, keys, kernel control", "");
    builder_addf(out, "namespaces: %s\n", has_namespaces ? "yes" : "refused on this machine");
    describe_line(out, has_namespaces, "protected paths are read-only",
                  has_namespaces ? "" : "they are watched, and changes told at the end");
    describe_line(out, has_namespaces, "terminals and shared memory are its own",
                  has_namespaces ? "" : "those of your other programs are in reach");
    describe_line(out, has_namespaces, "network = \"loopback\"",
                  has_namespaces ? "" : "it is refused");
    builder_add_c(out, "never held: modes, owners, times and attributes of files that may be "
                       "named, names and sizes of files and that they are used, on which "
                       "processors your other programs run, what a granted network host does\n");
    if (level->is_root) {
        builder_add_c(out, "You are root: all capabilities are given up inside, but files of root "
                           "stay root's; an ordinary user is safer.\n");
    }
}
