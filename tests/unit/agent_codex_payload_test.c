#include "agent/codex/payload.h"

#include "agent_fixture.h"

#include <stdio.h>

#define WHO                                                                                        \
    "\"session_id\":\"s\",\"turn_id\":\"t\",\"transcript_path\":null,\"cwd\":\"/p\","              \
    "\"permission_mode\":\"default\","
#define CALL(event, tool, input)                                                                   \
    "{" WHO "\"hook_event_name\":\"" event "\",\"tool_name\":\"" tool "\",\"tool_input\":" input "}"

static struct event decode(struct arena *arena, const char *payload) {
    struct event event;
    struct error error = {0};
    if (!codex_decode(str_from(payload), arena, &event, &error)) {
        fail_msg("%s: %s", payload, error.message);
    }
    return event;
}

static void assert_text(struct str text, const char *expected) {
    char copy[512];
    snprintf(copy, sizeof copy, "%.*s", STR_ARG(text));
    assert_string_equal(copy, expected);
}

static void a_call_is_read_with_all_that_names_it(void **state) {
    struct event event =
        decode(*state, "{\"session_id\":\"s\",\"turn_id\":\"t\",\"agent_id\":\"a\",\"agent_type\":"
                       "\"default\",\"cwd\":\"/p/q\",\"hook_event_name\":\"PreToolUse\",\"model\":"
                       "\"m\",\"permission_mode\":\"default\",\"tool_name\":\"Bash\",\"tool_input\""
                       ":{\"command\":\"ls\\n\"},\"tool_use_id\":\"u\"}");
    assert_int_equal(event.kind, EVENT_PRE_TOOL);
    assert_text(event.name, "PreToolUse");
    assert_text(event.session_id, "s");
    assert_text(event.turn_id, "t");
    assert_text(event.agent_id, "a");
    assert_text(event.tool_use_id, "u");
    assert_text(event.cwd, "/p/q");
    assert_text(event.request.cwd, "/p/q");
    assert_text(event.request.tool, "Bash");
    assert_text(event.request.text, "ls\n");
    assert_text(event.input, "ls\n");
    assert_false(event.headless);
}

static void each_tool_has_its_kind_and_text(void **state) {
    static const struct {
        const char *payload;
        enum TOOL_KIND kind;
        const char *text;
        const char *input;
    } rows[] = {
        {CALL("PermissionRequest", "Bash", "{\"command\":\"ls\",\"description\":\"why\"}"),
         TOOL_SHELL, "ls", "ls"},
        {CALL("PreToolUse", "Bash", "{\"command\":[\"bash\",\"-lc\",\"echo 'a b'\"]}"), TOOL_SHELL,
         "bash -lc 'echo '\\''a b'\\'''", "bash -lc 'echo '\\''a b'\\'''"},
        {CALL("PreToolUse", "Bash", "{\"command\":[\"A=b\",\"\",\"x\"]}"), TOOL_SHELL, "'A=b' '' x",
         "'A=b' '' x"},
        {CALL("PostToolUse", "apply_patch", "{\"command\":\"*** Begin Patch\"}"), TOOL_PATCH,
         "*** Begin Patch", "*** Begin Patch"},
        {CALL("PreToolUse", "apply_patch", "{\"command\":[\"apply_patch\",\"*** Begin\"]}"),
         TOOL_PATCH, "*** Begin", "*** Begin"},
        {CALL("PreToolUse", "mcp__demo__delete", "{\"path\":\"/x\"}"), TOOL_MCP, "",
         "{\"path\":\"/x\"}"},
        {CALL("PreToolUse", "collaborationspawn_agent", "{\"message\":\"go\"}"), TOOL_MCP, "",
         "{\"message\":\"go\"}"},
        {CALL("PreToolUse", "future", "[1]"), TOOL_UNKNOWN, "", "[1]"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct event event = decode(*state, rows[i].payload);
        assert_int_equal(event.request.kind, rows[i].kind);
        assert_text(event.request.text, rows[i].text);
        assert_text(event.input, rows[i].input);
        assert_int_not_equal(event.connection.kind, TOOL_NETWORK);
    }
}

static void a_connection_is_its_target_or_comes_with_its_command(void **state) {
    static const struct {
        const char *payload;
        enum TOOL_KIND kind;
        const char *text;
        const char *connection;
    } rows[] = {
        {CALL("PermissionRequest", "Bash", "{\"command\":\"network-access a.example\"}"),
         TOOL_NETWORK, "a.example", ""},
        {CALL("PermissionRequest", "Bash",
              "{\"command\":\"network-access https://a.example:443\","
              "\"description\":\"network-access https://a.example:443\"}"),
         TOOL_NETWORK, "https://a.example:443", ""},
        {CALL("PermissionRequest", "Bash",
              "{\"command\":\"make\",\"description\":\"network-access https://a.example:443\"}"),
         TOOL_SHELL, "make", "https://a.example:443"},
        {CALL("PermissionRequest", "Bash",
              "{\"command\":\"network-access a.example\",\"description\":\"network-access b\"}"),
         TOOL_SHELL, "network-access a.example", "b"},
        {CALL("PermissionRequest", "Bash", "{\"command\":\"network-access a; rm -rf b\"}"),
         TOOL_SHELL, "network-access a; rm -rf b", ""},
        {CALL("PermissionRequest", "Bash", "{\"command\":\"network-access a b\"}"), TOOL_SHELL,
         "network-access a b", ""},
        {CALL("PreToolUse", "Bash", "{\"command\":\"network-access a.example\"}"), TOOL_SHELL,
         "network-access a.example", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct event event = decode(*state, rows[i].payload);
        assert_int_equal(event.request.kind, rows[i].kind);
        assert_text(event.request.text, rows[i].text);
        assert_text(event.connection.text, rows[i].connection);
        assert_int_equal(event.connection.kind == TOOL_NETWORK, *rows[i].connection != '\0');
    }
}

static void arguments_are_flattened(void **state) {
    static const char *const expected[][2] = {
        {"query", "a \"b\""},   {"options.path", "/x"}, {"options.deep", "true"}, {"files[0]", "f"},
        {"files[1].n", "-1.5"}, {"empty", "{}"},        {"none", "null"},
    };
    struct event event =
        decode(*state, CALL("PreToolUse", "mcp__a__b",
                            "{\"query\":\"a \\\"b\\\"\",\"options\":{\"path\":\"/x\",\"deep\":true}"
                            ",\"files\":[\"f\",{\"n\":-1.5}],\"empty\":{},\"none\":null}"));
    assert_int_equal(event.request.fields.count, sizeof expected / sizeof *expected);
    for (size_t i = 0; i < event.request.fields.count; i++) {
        assert_text(event.request.fields.items[i].path, expected[i][0]);
        assert_text(event.request.fields.items[i].text, expected[i][1]);
    }
}

static void nobody_can_be_asked_when_approvals_are_off(void **state) {
    static const struct {
        const char *mode;
        bool headless;
    } rows[] = {{"default", false},
                {"acceptEdits", false},
                {"plan", false},
                {"bypassPermissions", true},
                {"dontAsk", true}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char payload[256];
        snprintf(payload, sizeof payload,
                 "{\"session_id\":\"s\",\"cwd\":\"/p\",\"hook_event_name\":\"PreToolUse\","
                 "\"permission_mode\":\"%s\",\"tool_name\":\"x\",\"tool_input\":{}}",
                 rows[i].mode);
        assert_int_equal(decode(*state, payload).headless, rows[i].headless);
    }
}

static void events_without_a_tool_need_none(void **state) {
    assert_int_equal(
        decode(*state, "{" WHO "\"hook_event_name\":\"SessionStart\",\"source\":\"startup\"}").kind,
        EVENT_SESSION_START);
    assert_int_equal(decode(*state, "{" WHO "\"hook_event_name\":\"Stop\"}").kind, EVENT_UNKNOWN);
}

static void what_is_wrong_is_said(void **state) {
    static const struct {
        const char *payload;
        enum ERROR_CODE code;
        const char *message; /* a part of it */
    } rows[] = {
        {"", ERROR_SYNTAX, "not JSON"},
        {"ls", ERROR_SYNTAX, "not JSON"},
        {"{" WHO, ERROR_SYNTAX, "not JSON"},
        {"[]", ERROR_SYNTAX, "not a JSON object"},
        {"null", ERROR_SYNTAX, "not a JSON object"},
        {"{}", ERROR_SYNTAX, "hook_event_name is missing"},
        {"{\"hook_event_name\":\"Stop\",\"cwd\":\"/p\"}", ERROR_SYNTAX, "session_id is missing"},
        {"{\"hook_event_name\":\"Stop\",\"session_id\":\"s\"}", ERROR_SYNTAX, "cwd is missing"},
        {"{\"hook_event_name\":\"Stop\",\"session_id\":7,\"cwd\":\"/p\"}", ERROR_SYNTAX,
         "session_id is not a string"},
        {"{\"hook_event_name\":\"Stop\",\"session_id\":\"s\",\"cwd\":\"p\"}", ERROR_SYNTAX,
         "cwd is not an absolute path"},
        {"{" WHO "\"hook_event_name\":\"PreToolUse\",\"tool_input\":{}}", ERROR_SYNTAX,
         "tool_name is missing"},
        {"{" WHO "\"hook_event_name\":\"PreToolUse\",\"tool_name\":\"Bash\"}", ERROR_SYNTAX,
         "the input of Bash is not an object"},
        {"{" WHO "\"hook_event_name\":\"PreToolUse\",\"tool_name\":\"future\"}", ERROR_SYNTAX,
         "the input of future is not an object"},
        {CALL("PreToolUse", "Bash", "\"ls\""), ERROR_SYNTAX, "the input of Bash is not an object"},
        {CALL("PreToolUse", "Bash", "{}"), ERROR_SYNTAX, "Bash has no command"},
        {CALL("PreToolUse", "Bash", "{\"Command\":\"ls\"}"), ERROR_SYNTAX, "Bash has no command"},
        {CALL("PreToolUse", "Bash", "{\"command\":7}"), ERROR_SYNTAX, "Bash has no command"},
        {CALL("PreToolUse", "Bash", "{\"command\":[]}"), ERROR_SYNTAX, "Bash has no command"},
        {CALL("PreToolUse", "Bash", "{\"command\":[\"ls\",7]}"), ERROR_SYNTAX, "not a string"},
        {CALL("PreToolUse", "Bash", "{\"command\":\"ls\",\"command\":\"rm\"}"), ERROR_SYNTAX,
         "two commands"},
        {CALL("PreToolUse", "apply_patch", "{\"command\":[\"a\",\"b\",\"c\"]}"), ERROR_SYNTAX,
         "apply_patch has no command"},
        {CALL("PreToolUse", "Bash", "{\"command\":\"ls\\u0000rm\"}"), ERROR_SYNTAX, "NUL"},
        {"{\"cwd\":\"/q\"," WHO "\"hook_event_name\":\"Stop\"}", ERROR_SYNTAX, "cwd twice"},
        {"{" WHO "\"hook_event_name\":\"Stop\"} {}", ERROR_SYNTAX, "more after"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct event event;
        struct error error = {0};
        if (codex_decode(str_from(rows[i].payload), *state, &event, &error)) {
            fail_msg("%s was taken", rows[i].payload);
        }
        assert_int_equal(error.code, rows[i].code);
        if (strstr(error.message, rows[i].message) == NULL) {
            fail_msg("%s: %s", rows[i].payload, error.message);
        }
    }
}

static void escaped_backslash_before_u0000_is_no_nul(void **state) {
    assert_text(decode(*state, CALL("PreToolUse", "Bash", "{\"command\":\"\\\\u0000\"}")).input,
                "\\u0000");
}

static void what_cannot_be_read_still_names_its_session(void **state) {
    static const char *const payloads[] = {
        "{" WHO "\"hook_event_name\":\"PreToolUse\",\"tool_name\":\"Bash\",\"tool_input\":{\"comm",
        CALL("PreToolUse", "Bash", "{\"command\":\"a\\u0000\"}"),
        CALL("PreToolUse", "Bash", "{}"),
    };
    for (size_t i = 0; i < sizeof payloads / sizeof *payloads; i++) {
        struct event event;
        assert_false(codex_decode(str_from(payloads[i]), *state, &event, NULL));
        assert_int_equal(event.kind, EVENT_PRE_TOOL);
        assert_text(event.session_id, "s");
        assert_text(event.cwd, "/p");
        assert_text(event.request.tool, "Bash");
    }
}

/* `count` times `text`, between what makes an MCP call of it. */
static struct str repeated(struct arena *arena, const char *before, const char *text, size_t count,
                           const char *after) {
    struct builder out;
    builder_init(&out, arena);
    builder_add_c(&out, "{" WHO "\"hook_event_name\":\"PreToolUse\",\"tool_name\":\"mcp__a__b\","
                        "\"tool_input\":{\"x\":");
    builder_add_c(&out, before);
    for (size_t i = 0; i < count; i++) {
        builder_add_c(&out, text);
    }
    builder_add_c(&out, after);
    builder_add_c(&out, "}}");
    return builder_str(&out);
}

static void limits_are_errors(void **state) {
    struct event event;
    struct error error = {0};
    const struct str many = repeated(*state, "[", "1,", PAYLOAD_FIELDS_MAX, "1]");
    assert_false(codex_decode(many, *state, &event, &error));
    assert_int_equal(error.code, ERROR_LIMIT);

    struct builder deep;
    builder_init(&deep, *state);
    for (size_t i = 0; i < PAYLOAD_DEPTH_MAX; i++) {
        builder_add_c(&deep, "[");
    }
    builder_add_c(&deep, "1");
    const struct str nested = repeated(*state, builder_str(&deep).ptr, "]", PAYLOAD_DEPTH_MAX, "");
    assert_false(codex_decode(nested, *state, &event, &error));
    assert_int_equal(error.code, ERROR_LIMIT);

    /* What is deeper than the library reads must not use up the stack. */
    const struct str abyss = repeated(*state, "", "[", 1000000, "");
    assert_false(codex_decode(abyss, *state, &event, &error));

    const struct str large = repeated(*state, "\"", "xxxxxxxx", PAYLOAD_BYTES_MAX / 8, "\"");
    assert_false(codex_decode(large, *state, &event, &error));
    assert_int_equal(error.code, ERROR_LIMIT);
    assert_text(event.session_id, "s");
}

static void every_lack_of_memory_is_an_error(void **state) {
    static const char *const payloads[] = {
        CALL("PermissionRequest", "Bash", "{\"command\":[\"a\",\"b\"],\"description\":\"c\"}"),
        CALL("PreToolUse", "mcp__a__b", "{\"x\":{\"y\":[1,\"z\"]}}"),
    };
    (void)state;
    for (size_t i = 0; i < sizeof payloads / sizeof *payloads; i++) {
        bool done = false;
        /* Small limits end in the middle of the first block. */
        for (size_t limit = 0; !done && limit < 1 << 20; limit += 16) {
            struct arena arena;
            struct event event;
            struct error error = {0};
            arena_init(&arena, limit);
            done = codex_decode(str_from(payloads[i]), &arena, &event, &error);
            assert_true(done || error.code == ERROR_MEMORY);
            arena_free(&arena);
        }
        assert_true(done);
    }
}

static void a_person_may_give_text_or_json(void **state) {
    static const struct {
        const char *tool;
        const char *input;
        bool good;
        enum TOOL_KIND kind;
        const char *text;
    } rows[] = {
        {"Bash", "ls -la", true, TOOL_SHELL, "ls -la"},
        {"Bash", "{\"command\":\"ls\"}", true, TOOL_SHELL, "ls"},
        {"Bash", "{ ls; }", true, TOOL_SHELL, "{ ls; }"},
        {"Bash", "{\"command\":\"ls\"} | sh", true, TOOL_SHELL, "{\"command\":\"ls\"} | sh"},
        {"Bash", "{\"a\":1}", true, TOOL_SHELL, "{\"a\":1}"},
        {"Bash", "network-access a.example", true, TOOL_SHELL, "network-access a.example"},
        {"apply_patch", "*** Begin Patch", true, TOOL_PATCH, "*** Begin Patch"},
        {"mcp__a__b", "{\"x\":1}", true, TOOL_MCP, ""},
        {"mcp__a__b", "", true, TOOL_MCP, ""},
        {"mcp__a__b", "x", false, TOOL_MCP, ""},
        {"Bash", "{\"command\":\"l\\u0000s\"}", false, TOOL_SHELL, ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct request request;
        struct error error;
        bool good = codex_request_from(str_from(rows[i].tool), str_from(rows[i].input), *state,
                                       &request, &error);
        assert_int_equal(good, rows[i].good);
        if (good) {
            assert_int_equal(request.kind, rows[i].kind);
            assert_text(request.text, rows[i].text);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_call_is_read_with_all_that_names_it),
        cmocka_unit_test(each_tool_has_its_kind_and_text),
        cmocka_unit_test(a_connection_is_its_target_or_comes_with_its_command),
        cmocka_unit_test(arguments_are_flattened),
        cmocka_unit_test(nobody_can_be_asked_when_approvals_are_off),
        cmocka_unit_test(events_without_a_tool_need_none),
        cmocka_unit_test(what_is_wrong_is_said),
        cmocka_unit_test(escaped_backslash_before_u0000_is_no_nul),
        cmocka_unit_test(what_cannot_be_read_still_names_its_session),
        cmocka_unit_test(limits_are_errors),
        cmocka_unit_test(every_lack_of_memory_is_an_error),
        cmocka_unit_test(a_person_may_give_text_or_json),
    };
    return cmocka_run_group_tests(tests, fixture_start, fixture_stop);
}
