/* What a boundary lets through: the profiles and flags of one start, read, resolved and merged.
 * Everything that enforces, explains or prints a boundary reads this and nothing else. */
#ifndef NAH_SANDBOX_POLICY_H
#define NAH_SANDBOX_POLICY_H

#include "base/str.h"

#include <stdint.h>

/* Bits of what may be done with a path and, when it is a folder, with all below it. */
enum SANDBOX_ACCESS {
    SANDBOX_READ = 1,  /* read files, list folders */
    SANDBOX_WRITE = 2, /* change, create, rename and remove */
    SANDBOX_EXEC = 4,  /* start programs */
};

struct sandbox_grant {
    const char *path;   /* absolute, without links */
    unsigned access;    /* of enum SANDBOX_ACCESS */
    bool is_folder;     /* else it is a file or device, and grants itself alone */
    const char *origin; /* "--read", "/etc/x/codex.toml:3:9": where it comes from */
};

/* A path that stays as it is, whatever is granted around it. */
struct sandbox_protect {
    const char *path; /* absolute, folded */
    bool is_there;    /* it exists now; what does not can only be watched */
    const char *origin;
    bool is_folder; /* written with a closing slash; only what does not exist needs that */
};

enum SANDBOX_NETWORK {
    SANDBOX_NETWORK_ON,
    SANDBOX_NETWORK_OFF,
    SANDBOX_NETWORK_PORTS,    /* TCP to the ports listed, to any host */
    SANDBOX_NETWORK_LOOPBACK, /* a loopback interface of its own and no other */
};

struct sandbox_ports {
    uint16_t *items;
    size_t count;
    size_t capacity;
};

struct sandbox_socket {
    const char *path;
    const char *origin;
};

struct sandbox_limit {
    int resource; /* RLIMIT_* */
    const char *name;
    uint64_t most;
};

struct sandbox_policy {
    struct {
        struct sandbox_grant *items;
        size_t count;
        size_t capacity;
    } grants;
    struct {
        struct sandbox_protect *items;
        size_t count;
        size_t capacity;
    } protects;
    struct strs own; /* nah's own folders, NUL-terminated, which are there: nobody inside changes
                        their modes or, where something around them is granted, what is in them */
    enum SANDBOX_NETWORK network;
    const char *network_origin;
    struct sandbox_ports connect_ports;
    struct sandbox_ports bind_ports;
    struct {
        struct sandbox_socket *items;
        size_t count;
        size_t capacity;
    } sockets;              /* pathname Unix sockets that may be connected to */
    bool signals_out;       /* processes outside may be signalled */
    bool abstract_out;      /* abstract Unix sockets of processes outside may be used */
    bool keep_capabilities; /* root keeps what it can do */
    bool is_nested;         /* the thin boundary: no file rights, so that a sandbox works inside */
    bool is_strict;         /* what this kernel cannot hold is an error, not a warning */
    struct strs environment_allow; /* names or globs of variables that pass in any case */
    struct strs environment_deny;
    struct {
        struct sandbox_limit *items;
        size_t count;
        size_t capacity;
    } limits;
    struct strs notes;   /* one line each, for the user */
    struct strs details; /* the same for --print-profile only: paths of the shipped profiles that
                            are not on this machine */
    struct strs files;   /* the profiles that were read, the base first */
};

/* Does a grant give one of these rights (SANDBOX_*) to the path, which is absolute? */
bool policy_grants(const struct sandbox_policy *policy, unsigned access, struct str path);

/* The first protected path that this one, absolute, is or is below; NULL: none. */
const struct sandbox_protect *policy_protection(const struct sandbox_policy *policy,
                                                struct str path);

/* Is this path, absolute, one of nah's own folders or in one? */
bool policy_is_own(const struct sandbox_policy *policy, struct str path);

/* Could somebody inside make, rename or remove what has this path? That is for who may write in the
 * folder above; the thin boundary has no file rights, so there only the file system's modes count.
 */
bool policy_moves(const struct sandbox_policy *policy, struct str path);

/* Adds a line for the user to some notes of a policy, as a terminal may get it, unless it is there.
 * False when memory is spent. */
bool policy_note(struct arena *arena, struct strs *notes, struct str line);

#endif
