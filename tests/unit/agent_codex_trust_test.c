#include "agent/codex/trust.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

enum {
    ARENA_LIMIT = 64 * 1024,
};

/* Hashes that Codex itself wrote for these hooks. */
static const struct {
    const char *event;
    const char *command;
    const char *status;
    const char *hash;
} cases[] = {
    {"PermissionRequest", "/usr/libexec/nah/nah-hook PermissionRequest", "nah",
     "sha256:cf5550c03115ded5e7148f4642d147f76953b3c8a437e5a40c798feedcfe98c2"},
    {"PreToolUse", "/usr/libexec/nah/nah-hook PreToolUse", "",
     "sha256:23a32f0c4396ed593fc3d67265cb8719c237b33195762bbedafd1e954863daad"},
};

static const struct codex_event *event_named(const char *name) {
    for (size_t i = 0; i < CODEX_EVENT_COUNT; i++) {
        if (str_is(str_from(codex_events[i].name), name)) {
            return &codex_events[i];
        }
    }
    return NULL;
}

static void hashes_are_those_that_codex_computes(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena;
        struct builder out;
        struct codex_hook hook = {
            .event = event_named(cases[i].event),
            .command = str_from(cases[i].command),
            .status = str_from(cases[i].status),
            .timeout = 10,
        };
        arena_init(&arena, ARENA_LIMIT);
        builder_init(&out, &arena);
        codex_trust_hash(&hook, &out);
        assert_string_equal(builder_str(&out).ptr, cases[i].hash);
        arena_free(&arena);
    }
}

static void without_memory_there_is_no_hash(void **state) {
    (void)state;
    struct arena arena;
    struct builder out;
    struct codex_hook hook = {.event = &codex_events[0], .command = STR("x"), .timeout = 10};
    arena_init(&arena, 0);
    builder_init(&out, &arena);
    codex_trust_hash(&hook, &out);
    assert_null(builder_str(&out).ptr);
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hashes_are_those_that_codex_computes),
        cmocka_unit_test(without_memory_there_is_no_hash),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
