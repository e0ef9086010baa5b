#include "agent/codex/answer.h"

#include "agent_fixture.h"

#define PRE_DENY(reason)                                                                           \
    "{\"hookSpecificOutput\":{\"hookEventName\":\"PreToolUse\",\"permissionDecision\":\"deny\","   \
    "\"permissionDecisionReason\":\"" reason "\"}}"
#define REQUEST(decision)                                                                          \
    "{\"hookSpecificOutput\":{\"hookEventName\":\"PermissionRequest\",\"decision\":" decision "}}"
#define ALLOW        REQUEST("{\"behavior\":\"allow\"}")
#define ASK          "{\"systemMessage\":\"nah: reads x.\"}"
#define DENY(reason) REQUEST("{\"behavior\":\"deny\",\"message\":\"" reason "\"}")

#define WHY_LOST                                                                                   \
    " (the permissions of this session were changed, so what would be asked is refused). do y. "   \
    "ask the user to start a new session with nah run."

enum SESSION {
    ROUTED,
    SANDBOXED,
    HEADLESS,
    UNASKED, /* headless, and the settings say that a question is a yes there */
    LOST,    /* and they say so here too */
};

static const char *answer(struct arena *arena, enum EVENT kind, enum SESSION session,
                          struct verdict verdict) {
    const struct event event = {.kind = kind, .headless = session >= HEADLESS};
    const struct session_mode mode = {
        .routed = session == ROUTED, .unasked_runs = session >= UNASKED, .lost = session == LOST};
    struct builder out;
    builder_init(&out, arena);
    codex_encode(&event, &mode, &verdict, &out);
    assert_false(out.failed);
    return out.len == 0 ? "" : builder_str(&out).ptr;
}

static struct verdict verdict_of(enum DECISION decision, bool beyond_sandbox) {
    return (struct verdict){.decision = decision,
                            .reason = STR("reads x"),
                            .advice = STR("do y"),
                            .beyond_sandbox = beyond_sandbox};
}

static void each_verdict_has_its_answer_in_each_session(void **state) {
    static const struct {
        enum EVENT kind;
        enum SESSION session;
        enum DECISION decision;
        bool beyond;
        const char *answer;
    } rows[] = {
        {EVENT_PRE_TOOL, ROUTED, DECISION_ALLOW, false, ""},
        {EVENT_PRE_TOOL, ROUTED, DECISION_ASK, false, ""},
        {EVENT_PRE_TOOL, ROUTED, DECISION_ASK, true, ""},
        {EVENT_PRE_TOOL, ROUTED, DECISION_BLOCK, false, PRE_DENY("nah: reads x. do y.")},
        {EVENT_PRE_TOOL, SANDBOXED, DECISION_ALLOW, false, ""},
        {EVENT_PRE_TOOL, SANDBOXED, DECISION_ASK, false, ""},
        {EVENT_PRE_TOOL, SANDBOXED, DECISION_BLOCK, false, PRE_DENY("nah: reads x. do y.")},
        {EVENT_PRE_TOOL, HEADLESS, DECISION_ALLOW, false, ""},
        {EVENT_PRE_TOOL, HEADLESS, DECISION_ASK, false,
         PRE_DENY("nah: reads x (nobody can be asked in this session). do y.")},
        {EVENT_PRE_TOOL, HEADLESS, DECISION_ASK, true,
         PRE_DENY("nah: reads x (nobody can be asked in this session). do y.")},
        {EVENT_PRE_TOOL, HEADLESS, DECISION_BLOCK, false, PRE_DENY("nah: reads x. do y.")},
        {EVENT_PRE_TOOL, UNASKED, DECISION_ASK, false, ""},
        {EVENT_PRE_TOOL, UNASKED, DECISION_ASK, true,
         PRE_DENY("nah: reads x (nobody can be asked in this session). do y.")},
        {EVENT_PRE_TOOL, UNASKED, DECISION_BLOCK, false, PRE_DENY("nah: reads x. do y.")},
        {EVENT_PRE_TOOL, LOST, DECISION_ALLOW, false, ""},
        {EVENT_PRE_TOOL, LOST, DECISION_ASK, false, PRE_DENY("nah: reads x" WHY_LOST)},
        {EVENT_PRE_TOOL, LOST, DECISION_BLOCK, false, PRE_DENY("nah: reads x. do y.")},
        {EVENT_PERMISSION, LOST, DECISION_ALLOW, false, ALLOW},
        {EVENT_PERMISSION, LOST, DECISION_ASK, false, DENY("nah: reads x" WHY_LOST)},
        {EVENT_PERMISSION, HEADLESS, DECISION_ALLOW, false, ALLOW},
        {EVENT_PERMISSION, HEADLESS, DECISION_ASK, false,
         DENY("nah: reads x (nobody can be asked in this session). do y.")},
        {EVENT_PERMISSION, HEADLESS, DECISION_BLOCK, false, DENY("nah: reads x. do y.")},
        {EVENT_PERMISSION, UNASKED, DECISION_ASK, false, ALLOW},
        {EVENT_PERMISSION, UNASKED, DECISION_ASK, true,
         DENY("nah: reads x (nobody can be asked in this session). do y.")},
        {EVENT_PERMISSION, ROUTED, DECISION_ALLOW, false, ALLOW},
        {EVENT_PERMISSION, ROUTED, DECISION_ASK, false, ASK},
        {EVENT_PERMISSION, ROUTED, DECISION_BLOCK, false, DENY("nah: reads x. do y.")},
        {EVENT_PERMISSION, SANDBOXED, DECISION_ALLOW, false, ALLOW},
        {EVENT_PERMISSION, SANDBOXED, DECISION_ASK, true, ASK},
        {EVENT_PERMISSION, SANDBOXED, DECISION_BLOCK, true, DENY("nah: reads x. do y.")},
        {EVENT_POST_TOOL, ROUTED, DECISION_ALLOW, false, ""},
        {EVENT_UNKNOWN, ROUTED, DECISION_BLOCK, false, ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct verdict verdict = verdict_of(rows[i].decision, rows[i].beyond);
        assert_string_equal(answer(*state, rows[i].kind, rows[i].session, verdict), rows[i].answer);
    }
}

static void a_notice_stands_before_any_answer(void **state) {
    static const struct {
        enum EVENT kind;
        enum DECISION decision;
        bool lost;
        const char *answer;
    } rows[] = {
        {EVENT_PRE_TOOL, DECISION_ALLOW, true, "{\"systemMessage\":\"changed\"}"},
        {EVENT_POST_TOOL, DECISION_ASK, true, "{\"systemMessage\":\"changed\"}"},
        {EVENT_PERMISSION, DECISION_ALLOW, true,
         "{\"systemMessage\":\"changed\",\"hookSpecificOutput\":{\"hookEventName\":"
         "\"PermissionRequest\",\"decision\":{\"behavior\":\"allow\"}}}"},
        {EVENT_PRE_TOOL, DECISION_BLOCK, true,
         "{\"systemMessage\":\"changed\",\"hookSpecificOutput\":{\"hookEventName\":"
         "\"PreToolUse\",\"permissionDecision\":\"deny\",\"permissionDecisionReason\":\"nah: reads "
         "x. do y.\"}}"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct event event = {.kind = rows[i].kind};
        const struct session_mode mode = {.lost = rows[i].lost, .notice = STR("changed")};
        struct verdict verdict = verdict_of(rows[i].decision, false);
        struct builder out;
        builder_init(&out, *state);
        codex_encode(&event, &mode, &verdict, &out);
        assert_string_equal(builder_str(&out).ptr, rows[i].answer);
    }
}

#define REWRITTEN(command)                                                                         \
    "{\"hookSpecificOutput\":{\"hookEventName\":\"PreToolUse\",\"permissionDecision\":\"allow\","  \
    "\"updatedInput\":{\"command\":\"" command "\"}}}"

static void commands_of_a_lost_session_are_not_rewritten(void **state) {
    const struct event event = {
        .kind = EVENT_PRE_TOOL,
        .request = {.kind = TOOL_SHELL, .text = STR("cat x")},
    };
    const struct session_mode mode = {.routed = true, .rewritten = true, .lost = true};
    struct verdict verdict = verdict_of(DECISION_ALLOW, false);
    struct builder out;
    builder_init(&out, *state);
    codex_encode(&event, &mode, &verdict, &out);
    assert_int_equal(out.len, 0);
}

static void where_codex_trusts_plain_commands_they_are_rewritten(void **state) {
    static const struct {
        enum TOOL_KIND kind;
        enum DECISION decision;
        const char *text;
        const char *answer;
    } rows[] = {
        {TOOL_SHELL, DECISION_ALLOW, "cat x", REWRITTEN("( cat x )")},
        {TOOL_SHELL, DECISION_ASK, "cat x", REWRITTEN("( cat x )")},
        {TOOL_SHELL, DECISION_BLOCK, "cat x", PRE_DENY("nah: reads x. do y.")},
        {TOOL_SHELL, DECISION_ALLOW, "(a)", REWRITTEN("( (a) )")},
        {TOOL_SHELL, DECISION_ALLOW, "a # b", REWRITTEN("( a # b\\n)")},
        {TOOL_SHELL, DECISION_ALLOW, "a\nb", REWRITTEN("( a\\nb\\n)")},
        {TOOL_SHELL, DECISION_ALLOW, "a \\", REWRITTEN("( a \\\\\\n)")},
        {TOOL_SHELL, DECISION_ALLOW, "cd x && apply_patch <<'E'", ""},
        {TOOL_PATCH, DECISION_ALLOW, "*** Begin Patch", ""},
        {TOOL_MCP, DECISION_ASK, "", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct event event = {
            .kind = EVENT_PRE_TOOL,
            .request = {.kind = rows[i].kind, .text = str_from(rows[i].text)},
        };
        const struct session_mode mode = {.routed = true, .rewritten = true};
        struct verdict verdict = verdict_of(rows[i].decision, false);
        struct builder out;
        builder_init(&out, *state);
        codex_encode(&event, &mode, &verdict, &out);
        assert_string_equal(out.len == 0 ? "" : builder_str(&out).ptr, rows[i].answer);
    }
}

/* Codex asks about a text with any command that is not plain. */
static void where_plain_commands_pass_unasked_their_questions_are_refused(void **state) {
    static const struct {
        const char *sources[3];
        enum TOOL_KIND kind;
        enum DECISION decision;
        bool is_refused;
    } rows[] = {
        {{"cat x"}, TOOL_SHELL, DECISION_ASK, true},
        {{"/bin/cat x", "head"}, TOOL_SHELL, DECISION_ASK, true},
        {{"cat|head"}, TOOL_SHELL, DECISION_ASK, true},
        {{NULL}, TOOL_SHELL, DECISION_ASK, true},
        {{"cat x", "frobnicate"}, TOOL_SHELL, DECISION_ASK, false},
        {{"catx"}, TOOL_SHELL, DECISION_ASK, false},
        {{"cat x"}, TOOL_SHELL, DECISION_ALLOW, false},
        {{"frobnicate"}, TOOL_SHELL, DECISION_BLOCK, true},
        {{NULL}, TOOL_PATCH, DECISION_ASK, false},
        {{NULL}, TOOL_MCP, DECISION_ASK, false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct event event = {.kind = EVENT_PRE_TOOL, .request = {.kind = rows[i].kind}};
        const struct session_mode mode = {.routed = true, .partly_routed = true};
        struct verdict_action actions[3] = {0};
        struct verdict verdict = verdict_of(rows[i].decision, false);
        struct builder out;
        verdict.actions = actions;
        while (rows[i].sources[verdict.action_count] != NULL) {
            actions[verdict.action_count].source = str_from(rows[i].sources[verdict.action_count]);
            verdict.action_count++;
        }
        builder_init(&out, *state);
        codex_encode(&event, &mode, &verdict, &out);
        assert_int_equal(out.len > 0, rows[i].is_refused);
        assert_true(out.len == 0 || strstr(builder_str(&out).ptr, "\"deny\"") != NULL);
    }
}

static void what_a_sandbox_does_not_hold_is_refused_with_the_way_out(void **state) {
    const char *text = answer(*state, EVENT_PRE_TOOL, SANDBOXED, verdict_of(DECISION_ASK, true));
    assert_non_null(strstr(text, "\"deny\""));
    assert_non_null(strstr(text, "nah: reads x ("));
    assert_non_null(strstr(text, "--no-sandbox"));
}

static void reasons_are_sentences(void **state) {
    static const struct {
        const char *reason;
        const char *advice;
        const char *message;
    } rows[] = {
        {"reads x", "", "nah: reads x."},
        {"reads x. ", "do y.", "nah: reads x. do y."},
        {"reads \"x\"\n", "", "nah: reads \\\"x\\\"."},
        {"reads \033[31m", "", "nah: reads \\u001b[31m."},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct verdict verdict = {.decision = DECISION_BLOCK,
                                        .reason = str_from(rows[i].reason),
                                        .advice = str_from(rows[i].advice)};
        const char *text = answer(*state, EVENT_PERMISSION, ROUTED, verdict);
        char expected[256] = "\"message\":\"";
        strcat(strcat(expected, rows[i].message), "\"}");
        assert_non_null(strstr(text, expected));
    }
}

static void a_session_is_greeted(void **state) {
    assert_string_equal(
        answer(*state, EVENT_SESSION_START, ROUTED,
               (struct verdict){.decision = DECISION_ALLOW, .reason = STR("hello")}),
        "{\"hookSpecificOutput\":{\"hookEventName\":\"SessionStart\",\"additionalContext\":"
        "\"hello\"}}");
}

static void a_failure_is_a_refusal_only_before_a_tool(void **state) {
    (void)state;
    struct str refusal = codex_fail_safe(EVENT_PRE_TOOL);
    assert_true(str_starts(refusal, "{\"hookSpecificOutput\":{\"hookEventName\":\"PreToolUse\","
                                    "\"permissionDecision\":\"deny\","));
    for (enum EVENT kind = EVENT_PERMISSION; kind <= EVENT_UNKNOWN; kind++) {
        assert_int_equal(codex_fail_safe(kind).len, 0);
    }
}

static void without_memory_there_is_no_half_answer(void **state) {
    (void)state;
    for (size_t limit = 0; limit < 4096; limit += 64) {
        struct arena arena;
        struct builder out;
        const struct event event = {.kind = EVENT_PRE_TOOL};
        const struct session_mode mode = {.routed = true};
        const struct verdict verdict = verdict_of(DECISION_BLOCK, false);
        arena_init(&arena, limit);
        builder_init(&out, &arena);
        codex_encode(&event, &mode, &verdict, &out);
        struct str text = builder_str(&out);
        assert_true(text.ptr == NULL || str_is(text, PRE_DENY("nah: reads x. do y.")));
        arena_free(&arena);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_verdict_has_its_answer_in_each_session),
        cmocka_unit_test(a_notice_stands_before_any_answer),
        cmocka_unit_test(commands_of_a_lost_session_are_not_rewritten),
        cmocka_unit_test(where_codex_trusts_plain_commands_they_are_rewritten),
        cmocka_unit_test(where_plain_commands_pass_unasked_their_questions_are_refused),
        cmocka_unit_test(what_a_sandbox_does_not_hold_is_refused_with_the_way_out),
        cmocka_unit_test(reasons_are_sentences),
        cmocka_unit_test(a_session_is_greeted),
        cmocka_unit_test(a_failure_is_a_refusal_only_before_a_tool),
        cmocka_unit_test(without_memory_there_is_no_half_answer),
    };
    return cmocka_run_group_tests(tests, fixture_start, fixture_stop);
}
