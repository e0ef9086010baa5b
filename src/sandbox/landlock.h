/* Landlock: the kernel's rules about files, TCP ports, signals and abstract sockets that a process
 * lays upon itself and all it starts, and that nothing lifts. */
#ifndef NAH_SANDBOX_LANDLOCK_H
#define NAH_SANDBOX_LANDLOCK_H

#include "base/error.h"
#include "sandbox/policy.h"

enum {
    LANDLOCK_ABI_NEWEST = 9, /* that this program knows */
    LANDLOCK_ABI_FILES = 3,  /* the first that keeps a read-only file from being emptied */
    LANDLOCK_ABI_TCP = 4,
    LANDLOCK_ABI_DEVICES = 5,
    LANDLOCK_ABI_SCOPES = 6,
    LANDLOCK_ABI_SOCKETS = 9, /* pathname Unix sockets */
};

struct landlock_kernel {
    int abi;    /* 0: there is none, see `cause` */
    int cause;  /* ENOSYS: not built in; EOPNOTSUPP: turned off at boot; else another errno */
    int errata; /* bits of faults that this kernel has mended; 0 also where it does not tell */
};

/* Asks the kernel. */
void landlock_look(struct landlock_kernel *kernel);

/* What a ruleset handles: masks of the kernel's own bits. */
struct landlock_rights {
    uint64_t files;
    uint64_t tcp;
    uint64_t scopes;
};

/* What a policy needs handled on a kernel with `abi`: never a bit that it does not know. */
struct landlock_rights landlock_handled(const struct sandbox_policy *policy, int abi);

/* The bits that a grant gives, of those handled. */
uint64_t landlock_granted(unsigned access, bool is_folder, uint64_t handled);

/* Confines this thread to the policy. It must be the only one, with no_new_privs set. A grant that
 * is gone by now is left out. False with ERROR_SYSTEM, and then nothing is confined. */
bool landlock_apply(const struct sandbox_policy *policy, int abi, struct error *error);

#endif
