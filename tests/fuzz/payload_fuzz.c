/* Any bytes as a payload: what is decoded lies in the arena, the verdict about it is one, and each
 * answer is JSON that never says more than its verdict. */
#include "agent/agent.h"

#include <cjson/cJSON.h>

#include <stdint.h>
#include <stdlib.h>

enum {
    ARENA_LIMIT = 64 * 1024 * 1024,
    TEXT_MAX = 16 * 1024,
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds) {
    if (!holds) {
        abort();
    }
}

static bool resolve(struct str path, struct arena *arena, struct str *resolved, void *context) {
    (void)arena;
    (void)context;
    *resolved = path;
    return true;
}

static const struct environment machine = {
    .home = STR_INIT("/home/u"),
    .project = STR_INIT("/home/u/proj"),
    .tmpdir = STR_INIT("/tmp"),
    .user = STR_INIT("u"),
    .resolve = resolve,
};

static const char *text_at(const cJSON *object, const char *name) {
    return cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, name));
}

static bool says(const cJSON *object, const char *name, const char *value) {
    const char *text = text_at(object, name);
    return text != NULL && str_is(str_from(text), value);
}

static void check_answer(struct str answer, const struct event *event, enum DECISION decision) {
    if (answer.len == 0) {
        require(!(event->kind == EVENT_PRE_TOOL && decision == DECISION_BLOCK));
        return;
    }
    cJSON *root = cJSON_ParseWithLength(answer.ptr, answer.len);
    require(cJSON_IsObject(root));
    const cJSON *inner = cJSON_GetObjectItemCaseSensitive(root, "hookSpecificOutput");
    const cJSON *permission = cJSON_GetObjectItemCaseSensitive(inner, "decision");
    bool denies = says(permission, "behavior", "deny") || says(inner, "permissionDecision", "deny");
    if (decision != DECISION_ALLOW) {
        require(!says(permission, "behavior", "allow"));
        /* But to write a question in another form, which is asked then. */
        require(!says(inner, "permissionDecision", "allow") ||
                cJSON_HasObjectItem(inner, "updatedInput"));
    }
    if (decision == DECISION_BLOCK) {
        require(!cJSON_HasObjectItem(inner, "updatedInput"));
        require(denies || (event->kind != EVENT_PRE_TOOL && event->kind != EVENT_PERMISSION));
    }
    cJSON_Delete(root);
}

static void check_event(const struct agent *agent, const struct event *event, struct arena *arena) {
    static const struct session_mode modes[] = {
        {.name = STR_INIT("flow"), .routed = true, .auto_edits = true},
        {.name = STR_INIT("workspace-write")},
        {.name = STR_INIT("headless"), .headless = true},
        {.name = STR_INIT("flow"), .routed = true, .rewritten = true},
        {.name = STR_INIT("flow"), .routed = true, .lost = true},
    };
    struct verdict verdict = decide(&event->request, &machine, arena);
    require(verdict.reason.len > 0 && verdict.rule.len > 0);
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
        struct builder out;
        builder_init(&out, arena);
        agent->encode(event, &modes[i], &verdict, &out);
        check_answer(builder_str(&out), event, verdict.decision);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena;
    struct event event;
    struct error error = {0};
    const struct agent *agent = agent_find(STR(""));
    if (size > TEXT_MAX) {
        return 0;
    }
    arena_init(&arena, ARENA_LIMIT);
    bool read = agent->decode((struct str){(const char *)data, size}, &arena, &event, &error);
    require(read || error.message[0] != '\0');
    if (read && (event.kind == EVENT_PRE_TOOL || event.kind == EVENT_PERMISSION)) {
        check_event(agent, &event, &arena);
    }
    arena_free(&arena);
    return 0;
}
