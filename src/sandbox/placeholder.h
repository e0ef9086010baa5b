/* Names that are protected and do not exist cannot be bound read-only. With --strict they are made,
 * empty, for the time of the run: what is there can be bound. */
#ifndef NAH_SANDBOX_PLACEHOLDER_H
#define NAH_SANDBOX_PLACEHOLDER_H

#include "base/error.h"
#include "sandbox/policy.h"

struct placeholder {
    const char *path;
    bool is_folder;
    uint64_t device;
    uint64_t inode;
};

struct placeholders {
    struct placeholder *items;
    size_t count;
    size_t capacity;
    struct {
        int *items;
        size_t count;
        size_t capacity;
    } locks; /* on all that is protected: others that made it leave it until we have ended */
};

/* Makes what is protected, does not exist, and could be made inside the boundary; the policy then
 * protects that. False when something cannot be made or, as a link, not be bound: ERROR_MISSING,
 * ERROR_SYSTEM, ERROR_MEMORY. placeholders_remove() must follow in each case. */
bool placeholders_make(struct sandbox_policy *policy, struct arena *arena, struct placeholders *out,
                       struct error *error);

/* Removes those that are still as they were made, and that no other run protects. */
void placeholders_remove(struct placeholders *placeholders);

#endif
