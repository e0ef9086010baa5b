#include "agent/codex/payload.h"

#include "agent/codex/codex.h"
#include "agent/codex/tool.h"
#include "base/json.h"

#include <cjson/cJSON.h>

#include <stdlib.h>
#include <string.h>

static bool wrong(struct error *error, const char *name, const char *problem) {
    return error_set(error, ERROR_SYNTAX, "the payload's %s %s", name, problem);
}

/* A member that comes twice could be read otherwise by the agent. */
static bool is_unambiguous(const cJSON *object, struct error *error) {
    for (const cJSON *a = object->child; a != NULL; a = a->next) {
        for (const cJSON *b = a->next; b != NULL; b = b->next) {
            if (strcmp(a->string, b->string) == 0) {
                return error_set(error, ERROR_SYNTAX, "the payload has the member %.100s twice",
                                 a->string);
            }
        }
    }
    return true;
}

enum NEED {
    NEED_ALWAYS,
    NEED_IN_TOOLS, /* in the events of a tool call */
    NEED_NOT,
};

static const struct {
    const char *name;
    size_t offset; /* of a struct str in struct event */
    enum NEED need;
} members[] = {
    {"hook_event_name", offsetof(struct event, name), NEED_ALWAYS},
    {"session_id", offsetof(struct event, session_id), NEED_ALWAYS},
    {"turn_id", offsetof(struct event, turn_id), NEED_NOT},
    {"agent_id", offsetof(struct event, agent_id), NEED_NOT},
    {"tool_use_id", offsetof(struct event, tool_use_id), NEED_NOT},
    {"cwd", offsetof(struct event, cwd), NEED_ALWAYS},
    {"permission_mode", offsetof(struct event, permission_mode), NEED_NOT},
    {"source", offsetof(struct event, source), NEED_NOT},
    {"transcript_path", offsetof(struct event, transcript), NEED_NOT},
    {"tool_name", offsetof(struct event, request.tool), NEED_IN_TOOLS},
};

enum {
    MEMBER_COUNT = sizeof members / sizeof *members,
    MEMBERS_MAX = 64, /* of a payload: there are about a dozen, and each is compared with all */
};

static struct str *member_of(struct event *event, size_t index) {
    return (struct str *)((char *)event + members[index].offset);
}

static bool is_of_tool(enum EVENT kind) {
    return kind == EVENT_PRE_TOOL || kind == EVENT_PERMISSION || kind == EVENT_POST_TOOL;
}

/* Reads all of them, whatever is wrong with one: the log is to name the call. */
static bool read_members(const cJSON *root, struct arena *arena, struct event *out,
                         struct error *error) {
    bool good = true;
    for (size_t i = 0; i < MEMBER_COUNT; i++) {
        const cJSON *item = cJSON_GetObjectItemCaseSensitive(root, members[i].name);
        struct str *text = member_of(out, i);
        if (cJSON_IsString(item)) {
            *text = str_copy(arena, str_from(item->valuestring));
            if (text->ptr == NULL) {
                return error_set(error, ERROR_MEMORY, "out of memory");
            }
        } else if (item != NULL && !cJSON_IsNull(item)) {
            good = good && wrong(error, members[i].name, "is not a string");
        }
    }
    out->kind = codex_agent.event_named(out->name);
    for (size_t i = 0; good && i < MEMBER_COUNT; i++) {
        bool needed = members[i].need == NEED_ALWAYS ||
                      (members[i].need == NEED_IN_TOOLS && is_of_tool(out->kind));
        if (needed && member_of(out, i)->len == 0) {
            good = wrong(error, members[i].name, "is missing");
        }
    }
    if (good && !str_starts(out->cwd, "/")) {
        good = wrong(error, "cwd", "is not an absolute path");
    }
    out->headless = str_is(out->permission_mode, "bypassPermissions") ||
                    str_is(out->permission_mode, "dontAsk");
    return good;
}

/* A patch's result starts with its exit status, and an MCP tool's says that it is an error. What a
 * command has written says nothing of how it ended. */
static void read_response(const cJSON *response, struct arena *arena, struct event *out) {
    static const char start[] = "Exit code: ";
    if (cJSON_IsString(response)) {
        struct str text = str_copy(arena, str_from(response->valuestring));
        out->response = text.ptr == NULL ? STR("") : text;
    }
    if (out->request.kind == TOOL_MCP) {
        out->failed = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(response, "isError")) ||
                      cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(response, "is_error"));
    } else if (out->request.kind == TOOL_PATCH && cJSON_IsString(response) &&
               strncmp(response->valuestring, start, sizeof start - 1) == 0) {
        out->exit_code = strtoll(response->valuestring + sizeof start - 1, NULL, 10);
        out->failed = out->exit_code != 0;
    }
}

static bool read_root(const cJSON *root, struct arena *arena, struct event *out,
                      struct error *error) {
    if (!cJSON_IsObject(root)) {
        return error_set(error, ERROR_SYNTAX, "the payload is not a JSON object");
    }
    if (cJSON_GetArraySize(root) > MEMBERS_MAX) {
        return error_set(error, ERROR_LIMIT, "the payload has more than %d members",
                         (int)MEMBERS_MAX);
    }
    if (!read_members(root, arena, out, error) || !is_unambiguous(root, error)) {
        return false;
    }
    if (!is_of_tool(out->kind)) {
        return true;
    }
    const cJSON *input = cJSON_GetObjectItemCaseSensitive(root, "tool_input");
    out->request.cwd = out->cwd;
    if (!tool_read_input(input, arena, out, error)) {
        return false;
    }
    read_response(cJSON_GetObjectItemCaseSensitive(root, "tool_response"), arena, out);
    return true;
}

/* Of what is no JSON, or only the start of some, at least whose it is: the agent writes these
 * members before all that the model has a say in. */
static void salvage(struct str payload, struct event *out) {
    for (size_t i = 0; i < MEMBER_COUNT; i++) {
        char start[64] = "\"";
        strcat(strcat(start, members[i].name), "\":\"");
        ptrdiff_t at = str_find_text(payload, start);
        if (at == STR_NOT_FOUND) {
            continue;
        }
        struct str rest = str_slice(payload, (size_t)at + strlen(start), payload.len);
        ptrdiff_t end = str_find(rest, '"', 0);
        struct str text = str_slice(rest, 0, end == STR_NOT_FOUND ? 0 : (size_t)end);
        if (str_find(text, '\\', 0) == STR_NOT_FOUND) {
            *member_of(out, i) = text;
        }
    }
    out->kind = codex_agent.event_named(out->name);
}

bool codex_decode(struct str payload, struct arena *arena, struct event *out, struct error *error) {
    *out = (struct event){.kind = EVENT_UNKNOWN};
    if (payload.len > PAYLOAD_BYTES_MAX) {
        salvage(payload, out);
        return error_set(error, ERROR_LIMIT, "the payload has more than %d bytes",
                         (int)PAYLOAD_BYTES_MAX);
    }
    if (json_has_nul(payload)) {
        salvage(payload, out);
        return error_set(error, ERROR_SYNTAX, "the payload has a NUL character");
    }
    const char *end = NULL;
    cJSON *root = cJSON_ParseWithLengthOpts(payload.ptr, payload.len, &end, false);
    if (root == NULL) {
        salvage(payload, out);
        return error_set(error, ERROR_SYNTAX, "the payload is not JSON, or too deep");
    }
    struct str rest = str_slice(payload, (size_t)(end - payload.ptr), payload.len);
    bool good = str_trim(rest).len == 0
                    ? read_root(root, arena, out, error)
                    : error_set(error, ERROR_SYNTAX, "the payload has more after its JSON object");
    cJSON_Delete(root);
    return good;
}

bool codex_request_from(struct str tool, struct str input, struct arena *arena, struct request *out,
                        struct error *error) {
    struct event event = {.kind = EVENT_PRE_TOOL, .request.tool = tool};
    cJSON *json = NULL;
    bool good = false;
    bool is_long = input.len > PAYLOAD_BYTES_MAX;
    bool is_binary = str_find(input, '\0', 0) != STR_NOT_FOUND;
    if ((is_long || is_binary) && tool_takes_text(tool)) {
        good = tool_read_text(input, arena, &event, error); /* its reader says what and where */
        *out = event.request;
        return good;
    }
    if (is_long) {
        return error_set(error, ERROR_LIMIT, "the input has more than %d bytes",
                         (int)PAYLOAD_BYTES_MAX);
    }
    if (is_binary) {
        return error_set(error, ERROR_SYNTAX, "the input has a NUL character");
    }
    const char *end = NULL;
    if (str_starts(str_trim(input), "{")) {
        json = cJSON_ParseWithLengthOpts(input.ptr, input.len, &end, false);
        if (json != NULL &&
            str_trim(str_slice(input, (size_t)(end - input.ptr), input.len)).len > 0) {
            cJSON_Delete(json);
            json = NULL;
        }
    }
    if (json != NULL && (!tool_takes_text(tool) || tool_has_command(json))) {
        good = json_has_nul(input) ? error_set(error, ERROR_SYNTAX, "the input has a NUL character")
                                   : tool_read_input(json, arena, &event, error);
    } else {
        good = tool_read_text(input, arena, &event, error);
    }
    cJSON_Delete(json);
    *out = event.request;
    return good;
}
