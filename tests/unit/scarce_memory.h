/* A source for arenas that gives so many blocks and then none. */
#ifndef NAH_TESTS_UNIT_SCARCE_MEMORY_H
#define NAH_TESTS_UNIT_SCARCE_MEMORY_H

#include "base/arena.h"

#include <stdlib.h>

static inline void *scarce_get(size_t size, void *user) {
    size_t *left = user;
    return *left == 0 || (*left)-- == 0 ? NULL : malloc(size);
}

static inline void scarce_put(void *block, void *user) {
    (void)user;
    free(block);
}

/* `*left` blocks may be had, and it is counted down. */
static inline struct arena_source scarce_memory(size_t *left) {
    return (struct arena_source){scarce_get, scarce_put, left};
}

#endif
