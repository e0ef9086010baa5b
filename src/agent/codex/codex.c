#include "agent/codex/codex.h"

#include "agent/codex/answer.h"
#include "agent/codex/care.h"
#include "agent/codex/launch.h"
#include "agent/codex/patched.h"
#include "agent/codex/payload.h"
#include "agent/codex/turn.h"

enum {
    TIMEOUT = 10,
    TIMEOUT_AT_END = 3, /* Codex allows no more there, and trusts only what it would run */
};

const struct codex_event codex_events[CODEX_EVENT_COUNT] = {
    {EVENT_PRE_TOOL, "PreToolUse", "pre_tool_use", TIMEOUT},
    {EVENT_PERMISSION, "PermissionRequest", "permission_request", TIMEOUT},
    {EVENT_POST_TOOL, "PostToolUse", "post_tool_use", TIMEOUT},
    {EVENT_SESSION_START, "SessionStart", "session_start", TIMEOUT},
    /* Older versions have none and let the setting pass; the log then takes the session for lost.
     */
    {EVENT_SESSION_END, "SessionEnd", "session_end", TIMEOUT_AT_END},
};

/* It listens on one of these ports, the second when the first is taken. */
static const char *const login_origins[] = {
    "https://auth.openai.com", "http://localhost:1455", "http://127.0.0.1:1455",
    "http://localhost:1457",   "http://127.0.0.1:1457", NULL,
};

static enum EVENT event_named(struct str name) {
    for (size_t i = 0; i < CODEX_EVENT_COUNT; i++) {
        if (str_is(name, codex_events[i].name)) {
            return codex_events[i].kind;
        }
    }
    return EVENT_UNKNOWN;
}

const struct agent codex_agent = {
    .name = "codex",
    .home_variable = "CODEX_HOME",
    .home_folder = ".codex",
    .offline_variable = "CODEX_SANDBOX_NETWORK_DISABLED",
    .login_origins = login_origins,
    .event_named = event_named,
    .decode = codex_decode,
    .request_from = codex_request_from,
    .encode = codex_encode,
    .look_at_gate = codex_look_at_gate,
    .find_exit = codex_find_exit,
    .list_patched = codex_list_patched,
    .fail_safe = codex_fail_safe,
    .launch = codex_launch,
    .care = &codex_care,
};
