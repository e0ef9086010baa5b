/* What the tests of the agent's payloads and answers share. */
#ifndef NAH_TESTS_UNIT_AGENT_FIXTURE_H
#define NAH_TESTS_UNIT_AGENT_FIXTURE_H

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum {
    FIXTURE_ARENA = 1 << 26,
};

static inline int fixture_start(void **state) {
    struct arena *arena = calloc(1, sizeof *arena);
    assert_non_null(arena);
    arena_init(arena, FIXTURE_ARENA);
    *state = arena;
    return 0;
}

static inline int fixture_stop(void **state) {
    arena_free(*state);
    free(*state);
    return 0;
}

#endif
