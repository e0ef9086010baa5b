#include "agent/codex/patched.h"
#include "agent/codex/turn.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define CONTEXT(turn, members)                                                                     \
    "{\"timestamp\":\"2026-01-02T03:04:05.678Z\",\"type\":\"turn_context\",\"payload\":{"          \
    "\"turn_id\":\"" turn "\"," members "}}\n"
#define ITEM                                                                                       \
    "{\"timestamp\":\"2026-01-02T03:04:06.000Z\",\"ordinal\":7,\"type\":\"response_item\","        \
    "\"payload\":{\"text\":\"\\n{\\\"type\\\":\\\"turn_context\\\"}\"}}\n"

#define ASKS_ALL "\"approval_policy\":\"untrusted\",\"permission_profile\":{\"type\":\"disabled\"}"
#define CONFINED                                                                                   \
    "\"approval_policy\":\"on-request\",\"sandbox_policy\":{\"type\":\"workspace-write\"},"        \
    "\"permission_profile\":{\"type\":\"managed\"}"

static const struct session_mode routed = {.routed = true};
static const struct session_mode confined = {.routed = false};

struct world {
    struct arena arena;
    char path[64];
};

static enum GATE_STATE look(struct world *world, const char *transcript, bool bypass,
                            const struct session_mode *mode, struct str *change) {
    const struct event event = {
        .kind = EVENT_PRE_TOOL,
        .turn_id = STR("t2"),
        .transcript = str_from(world->path),
        .headless = bypass,
    };
    FILE *out = fopen(world->path, "w");
    assert_non_null(out);
    fputs(transcript, out);
    fclose(out);
    *change = STR("");
    return codex_look_at_gate(&event, mode, &world->arena, change);
}

static int make_world(void **state) {
    struct world *world = calloc(1, sizeof *world);
    strcpy(world->path, "/tmp/nah-turn.XXXXXX");
    int file = mkstemp(world->path);
    arena_init(&world->arena, 8 << 20);
    *state = world;
    return file < 0 ? -1 : close(file);
}

static int end_world(void **state) {
    struct world *world = *state;
    unlink(world->path);
    arena_free(&world->arena);
    free(world);
    return 0;
}

static void permissions_of_the_turn_are_compared(void **state) {
    static const struct {
        const char *transcript;
        const struct session_mode *mode;
        enum GATE_STATE expected;
        const char *change;
    } cases[] = {
        {CONTEXT("t2", ASKS_ALL) ITEM, &routed, GATE_HELD, ""},
        {CONTEXT("t1", CONFINED) CONTEXT("t2", ASKS_ALL), &routed, GATE_HELD, ""},
        {CONTEXT("t2", CONFINED) ITEM, &routed, GATE_LOST, "approval policy is now on-request"},
        {CONTEXT("t1", ASKS_ALL) CONTEXT("t2", "\"approval_policy\":\"never\""), &routed, GATE_LOST,
         "approval policy is now never"},
        {CONTEXT("t2", "\"approval_policy\":\"untrusted\",\"approvals_reviewer\":\"auto_review\""),
         &routed, GATE_LOST, "reviewer"},
        {CONTEXT("t2", CONFINED), &confined, GATE_HELD, ""},
        {CONTEXT("t2", CONFINED ",\"approvals_reviewer\":\"user\""), &confined, GATE_HELD, ""},
        {CONTEXT("t2", CONFINED ",\"approvals_reviewer\":\"auto_review\""), &confined, GATE_LOST,
         "reviewer"},
        {CONTEXT("t2", "\"approval_policy\":\"on-request\",\"sandbox_policy\":{\"type\":"
                       "\"danger-full-access\"}"),
         &confined, GATE_LOST, "sandbox is off"},
        {CONTEXT("t2", "\"approval_policy\":\"on-request\",\"permission_profile\":{\"type\":"
                       "\"disabled\"}"),
         &confined, GATE_LOST, "sandbox is off"},
        {CONTEXT("t2", "\"approval_policy\":\"never\""), &confined, GATE_LOST, "never"},
        /* Nothing is known of this turn. */
        {CONTEXT("t1", CONFINED), &routed, GATE_UNKNOWN, ""},
        {"", &routed, GATE_UNKNOWN, ""},
        {ITEM, &routed, GATE_UNKNOWN, ""},
        {"{\"type\":\"turn_context\"}\n", &routed, GATE_UNKNOWN, ""},
        {"{\"type\":\"turn_context\",\"payload\":{\"turn_id\":\"t2\"}}\n", &routed, GATE_UNKNOWN,
         ""},
        {"{\"type\":\"turn_context\",\"payload\":\n", &routed, GATE_UNKNOWN, ""},
        /* A line that is still being written. */
        {"{\"type\":\"turn_context\",\"payload\":{\"turn_id\":\"t2\",\"approval_policy\":\"never\"}"
         "}",
         &routed, GATE_UNKNOWN, ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct str change;
        enum GATE_STATE found = look(*state, cases[i].transcript, false, cases[i].mode, &change);
        if (found != cases[i].expected || str_find_text(change, cases[i].change) == STR_NOT_FOUND) {
            fail_msg("case %zu: %d, %.*s", i, found, STR_ARG(change));
        }
    }
}

static void only_the_last_part_of_a_long_transcript_is_read(void **state) {
    static char transcript[400 * 1024];
    size_t start = strlen(strcpy(transcript, CONTEXT("t2", CONFINED)));
    struct str change;
    for (size_t i = 0; start + i + 2 < sizeof transcript; i++) {
        transcript[start + i] = i % 1000 == 999 ? '\n' : 'x';
    }
    assert_int_equal(look(*state, transcript, false, &routed, &change), GATE_UNKNOWN);
    strcpy(transcript + sizeof transcript - 1000, "\n" CONTEXT("t2", CONFINED));
    assert_int_equal(look(*state, transcript, false, &routed, &change), GATE_LOST);
}

static void an_agent_that_says_it_asks_nobody_needs_no_transcript(void **state) {
    struct str change;
    assert_int_equal(look(*state, CONTEXT("t2", ASKS_ALL), true, &routed, &change), GATE_LOST);
}

static void transcripts_that_cannot_be_read_say_nothing(void **state) {
    static const char *const paths[] = {"", "/nonexistent/x", "/tmp", "/dev/null"};
    struct world *world = *state;
    struct str change;
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        const struct event event = {.turn_id = STR("t2"), .transcript = str_from(paths[i])};
        assert_int_equal(codex_look_at_gate(&event, &routed, &world->arena, &change), GATE_UNKNOWN);
    }
}

static void
a_conversation_of_its_own_that_asks_nobody_does_not_lose_the_sessions_gate(void **state) {
    static const struct {
        const char *transcript;
        const char *agent;
        enum GATE_STATE expected;
    } cases[] = {
        {"/c/rollout-2026-01-02-s1.jsonl", "", GATE_LOST},
        {"/c/rollout-2026-01-02-s2.jsonl", "", GATE_HELD},
        {"/c/rollout-2026-01-02-s2.jsonl", "a1", GATE_LOST},
        {"/c/notes", "", GATE_LOST},
        {"", "", GATE_LOST},
    };
    struct world *world = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct event event = {
            .kind = EVENT_PRE_TOOL,
            .session_id = STR("s1"),
            .agent_id = str_from(cases[i].agent),
            .transcript = str_from(cases[i].transcript),
            .headless = true,
        };
        struct str change = STR("");
        if (codex_look_at_gate(&event, &routed, &world->arena, &change) != cases[i].expected) {
            fail_msg("case %zu", i);
        }
    }
}

#define CHANGE(turn, id, file, status)                                                             \
    "{\"type\":\"event_msg\",\"payload\":{\"type\":\"item_completed\",\"turn_id\":\"" turn "\","   \
    "\"item\":{\"type\":\"FileChange\",\"id\":\"" id "\",\"changes\":{\"/p/" file "\":{}},"        \
    "\"status\":\"" status "\"}}}\n"
#define OLD_CHANGE(turn, id, file, status)                                                         \
    "{\"type\":\"event_msg\",\"payload\":{\"type\":\"patch_apply_end\",\"call_id\":\"" id "\","    \
    "\"turn_id\":\"" turn "\",\"changes\":{\"/p/" file "\":{}},\"status\":\"" status "\"}}\n"
#define PATCHED(turn, file, outcome, number)                                                       \
    "{\"tool\":\"apply_patch\",\"turn\":\"" turn "\",\"file\":\"" file "\",\"outcome\":\"" outcome \
    "\",\"number\":" number "}"

static void patches_that_were_carried_out_are_listed(void **state) {
    static const struct {
        const char *transcript;
        const char *expected;
    } cases[] = {
        {CHANGE("t1", "1", "src/a.c", "completed") ITEM, "[" PATCHED("t1", "a.c", "ran", "1") "]"},
        {OLD_CHANGE("t1", "1", "a.c", "completed"), "[" PATCHED("t1", "a.c", "ran", "1") "]"},
        {CHANGE("t1", "1", "a.c", "failed"), "[" PATCHED("t1", "a.c", "failed", "1") "]"},
        {CHANGE("t1", "1", "a.c", "declined") CHANGE("t1", "2", "b.c", "in_progress"), ""},
        {CHANGE("t1", "1", "a.c", "completed") CHANGE("t1", "2", "a.c", "completed")
             CHANGE("t2", "3", "a.c", "completed"),
         "[" PATCHED("t1", "a.c", "ran", "1") "," PATCHED("t1", "a.c", "ran", "2") "," PATCHED(
             "t2", "a.c", "ran", "1") "]"},
        {CHANGE("t1", "1", "a.c", "completed") OLD_CHANGE("t1", "1", "a.c", "completed"),
         "[" PATCHED("t1", "a.c", "ran", "1") "]"},
        {ITEM "{\"FileChange\"}\n{\"FileChange\":\n", ""},
        {"", ""},
    };
    struct world *world = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct event event = {.transcript = str_from(world->path)};
        FILE *out = fopen(world->path, "w");
        assert_non_null(out);
        fputs(cases[i].transcript, out);
        fclose(out);
        struct str list = codex_list_patched(&event, &world->arena);
        assert_string_equal(str_to_c(&world->arena, list), cases[i].expected);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(permissions_of_the_turn_are_compared, make_world,
                                        end_world),
        cmocka_unit_test_setup_teardown(only_the_last_part_of_a_long_transcript_is_read, make_world,
                                        end_world),
        cmocka_unit_test_setup_teardown(an_agent_that_says_it_asks_nobody_needs_no_transcript,
                                        make_world, end_world),
        cmocka_unit_test_setup_teardown(patches_that_were_carried_out_are_listed, make_world,
                                        end_world),
        cmocka_unit_test_setup_teardown(transcripts_that_cannot_be_read_say_nothing, make_world,
                                        end_world),
        cmocka_unit_test_setup_teardown(
            a_conversation_of_its_own_that_asks_nobody_does_not_lose_the_sessions_gate, make_world,
            end_world),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
