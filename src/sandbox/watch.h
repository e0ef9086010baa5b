/* Protected paths that cannot be made read-only are watched: what has changed is told at the end.
 */
#ifndef NAH_SANDBOX_WATCH_H
#define NAH_SANDBOX_WATCH_H

#include "sandbox/policy.h"

enum {
    WATCH_FILES_MAX = 4096,     /* in all of the protected folders */
    WATCH_TEXT_MAX = 64 * 1024, /* bytes of a file whose changes are shown */
};

struct watched {
    const char *path;
    unsigned mode; /* 0: it is not there */
    int64_t size;
    int64_t changed_ns; /* ctime: nobody can set it back */
    uint64_t inode;
    struct str text; /* of a small regular file; {NULL, 0} else */
};

struct watch {
    struct watched *items;
    size_t count;
    size_t capacity;
    bool is_cut; /* there is more than can be watched */
};

/* Looks at the protected paths: at all of them, or with `only_absent` at those that cannot be bound
 * read-only. False when memory is spent. */
bool watch_start(const struct sandbox_policy *policy, bool only_absent, struct arena *arena,
                 struct watch *watch);

/* Appends what is different now, a line each and a diff of small texts; nothing when all is as it
 * was. */
void watch_report(const struct sandbox_policy *policy, bool only_absent, const struct watch *before,
                  struct arena *arena, struct builder *out);

#endif
