#include "agent/codex/tool.h"

#include "agent/codex/payload.h"
#include "base/json.h"
#include "base/quote_word.h"

#include <cjson/cJSON.h>

#include <stdlib.h>
#include <string.h>

#define NETWORK_ACCESS "network-access "

static const struct {
    const char *name;
    enum TOOL_KIND kind;
} tools[] = {
    {"Bash", TOOL_SHELL},
    {"apply_patch", TOOL_PATCH},
};

/* Codex's own tools that a hook hears of, without the namespace that may stand before the name,
 * with nothing in between: "clocksleep". */
static const char *const own_tools[] = {
    "view_image",
    "list_mcp_resources",
    "read_mcp_resource",
    "list_mcp_resource_templates",
    "get_goal",
    "create_goal",
    "update_goal",
    "update_plan",
    "curr_time",
    "sleep",
    "request_user_input",
    "request_user_input_async",
    "tool_search",
    "list_agents",
    "spawn_agent",
    "wait_agent",
    "close_agent",
    "resume_agent",
    "interrupt_agent",
    "followup_task",
    "send_message",
    "send_input",
    NULL,
};
static const char *const namespaces[] = {"", "clock", "collaboration", "multi_agent_v1"};

/* The server of Codex's own sessions, and those of its tools that it asks about. */
static const char sessions_server[] = "mcp__codex_tui__";
static const char *const asked_tools[] = {"create_thread", "fork_thread", "send_message_to_thread",
                                          NULL};

static bool is_own(struct str tool) {
    for (size_t i = 0; i < sizeof namespaces / sizeof *namespaces; i++) {
        if (str_starts(tool, namespaces[i]) &&
            str_is_one_of(str_slice(tool, strlen(namespaces[i]), tool.len), own_tools)) {
            return true;
        }
    }
    return false;
}

static bool is_unasked(struct str tool) {
    size_t start = sizeof sessions_server - 1;
    return is_own(tool) || (str_starts(tool, sessions_server) &&
                            !str_is_one_of(str_slice(tool, start, tool.len), asked_tools));
}

static bool no_memory(struct error *error) {
    return error_set(error, ERROR_MEMORY, "out of memory");
}

static enum TOOL_KIND kind_of(struct str tool) {
    for (size_t i = 0; i < sizeof tools / sizeof *tools; i++) {
        if (str_is(tool, tools[i].name)) {
            return tools[i].kind;
        }
    }
    return str_starts(tool, "mcp__") || is_own(tool) ? TOOL_MCP : TOOL_UNKNOWN;
}

bool tool_takes_text(struct str tool) {
    enum TOOL_KIND kind = kind_of(tool);
    return kind == TOOL_SHELL || kind == TOOL_PATCH;
}

bool tool_has_command(const cJSON *tool_input) {
    return cJSON_GetObjectItemCaseSensitive(tool_input, "command") != NULL;
}

/* A value as JSON on one line, in the arena. */
static bool print_value(const cJSON *value, struct arena *arena, struct str *out,
                        struct error *error) {
    char *text = cJSON_PrintUnformatted(value);
    *out = str_copy(arena, str_from(text));
    bool printed = text != NULL && out->ptr != NULL;
    cJSON_free(text);
    return printed || no_memory(error);
}

static bool add_field(struct fields *fields, struct str path, const cJSON *value,
                      struct arena *arena, struct error *error) {
    struct field field = {.path = path};
    if (fields->count >= PAYLOAD_FIELDS_MAX) {
        return error_set(error, ERROR_LIMIT, "the tool has more than %d arguments",
                         (int)PAYLOAD_FIELDS_MAX);
    }
    if (!cJSON_IsString(value)) {
        return print_value(value, arena, &field.text, error) &&
               (VEC_PUSH(arena, fields, field) || no_memory(error));
    }
    field.text = str_copy(arena, str_from(value->valuestring));
    return (field.text.ptr != NULL && VEC_PUSH(arena, fields, field)) || no_memory(error);
}

/* "options.path" of "path" in "options", "files[0]" of the first in "files". */
static bool child_path(struct str parent, const cJSON *child, size_t index, bool in_array,
                       struct arena *arena, struct str *out) {
    struct builder path;
    builder_init(&path, arena);
    builder_add(&path, parent);
    if (in_array) {
        builder_addf(&path, "[%zu]", index);
    } else {
        if (parent.len > 0) {
            builder_add_char(&path, '.');
        }
        builder_add_c(&path, child->string);
    }
    *out = builder_str(&path);
    return out->ptr != NULL;
}

/* Where the walk through the arguments is. */
struct level {
    const cJSON *next;
    struct str path; /* of the parent */
    size_t index;
    bool in_array;
};

static bool flatten(const cJSON *object, struct arena *arena, struct fields *fields,
                    struct error *error) {
    struct level levels[PAYLOAD_DEPTH_MAX];
    size_t depth = 1;
    levels[0] = (struct level){.next = object->child, .path = STR("")};
    while (depth > 0) {
        struct level *level = &levels[depth - 1];
        const cJSON *value = level->next;
        struct str path;
        if (value == NULL) {
            depth--;
            continue;
        }
        if (!child_path(level->path, value, level->index++, level->in_array, arena, &path)) {
            return no_memory(error);
        }
        level->next = value->next;
        if (value->child == NULL) {
            if (!add_field(fields, path, value, arena, error)) {
                return false;
            }
            continue;
        }
        if (depth == PAYLOAD_DEPTH_MAX) {
            return error_set(error, ERROR_LIMIT,
                             "the tool's arguments are nested more than %d deep",
                             (int)PAYLOAD_DEPTH_MAX);
        }
        levels[depth++] =
            (struct level){.next = value->child, .path = path, .in_array = cJSON_IsArray(value)};
    }
    return true;
}

/* A word of a command; an assignment must not be read as one. */
static void add_word(struct builder *out, struct str word) {
    if (shell_is_plain_word(word) && str_find(word, '=', 0) == STR_NOT_FOUND) {
        builder_add(out, word);
    } else {
        shell_quote_word(out, word);
    }
}

/* The command line that runs a list of words. */
static bool read_words(const cJSON *array, struct arena *arena, struct str *out,
                       struct error *error) {
    struct builder line;
    builder_init(&line, arena);
    for (const cJSON *word = array->child; word != NULL; word = word->next) {
        if (!cJSON_IsString(word)) {
            return error_set(error, ERROR_SYNTAX, "the command has a word that is not a string");
        }
        if (word != array->child) {
            builder_add_char(&line, ' ');
        }
        add_word(&line, str_from(word->valuestring));
    }
    *out = builder_str(&line);
    return out->ptr != NULL || no_memory(error);
}

/* A patch given as words is the program's name and the patch. */
static const cJSON *patch_text(const cJSON *command) {
    return cJSON_IsArray(command) && cJSON_GetArraySize(command) == 2 ? command->child->next
                                                                      : command;
}

static bool read_command(const cJSON *tool_input, struct arena *arena, struct request *request,
                         struct error *error) {
    const cJSON *command = NULL;
    for (const cJSON *item = tool_input->child; item != NULL; item = item->next) {
        if (strcmp(item->string, "command") == 0) {
            if (command != NULL) {
                return error_set(error, ERROR_SYNTAX, "%.*s has two commands",
                                 STR_ARG(request->tool));
            }
            command = item;
        }
    }
    if (command != NULL && request->kind == TOOL_PATCH) {
        command = patch_text(command);
    } else if (command != NULL && cJSON_IsArray(command) && command->child != NULL) {
        return read_words(command, arena, &request->text, error);
    }
    if (command == NULL || !cJSON_IsString(command)) {
        return error_set(error, ERROR_SYNTAX, "%.*s has no command", STR_ARG(request->tool));
    }
    request->text = str_copy(arena, str_from(command->valuestring));
    return request->text.ptr != NULL || no_memory(error);
}

/* The host that "network-access https://example.org:443" wants; false when it is something else. */
static bool wants_connection(struct str text, struct str *target) {
    if (!str_starts(text, NETWORK_ACCESS)) {
        return false;
    }
    *target = str_trim(str_slice(text, sizeof NETWORK_ACCESS - 1, text.len));
    for (size_t i = 0; i < target->len; i++) {
        unsigned char c = (unsigned char)target->ptr[i];
        if (c <= ' ' || c == '\x7F' || strchr("'\"\\$`;&|<>(){}*?!#~", c) != NULL) {
            return false;
        }
    }
    return target->len > 0;
}

/* Codex's network proxy asks about a connection as if it were the command that makes it, and names
 * the target in the description. That is what the model writes as its justification in other calls,
 * so both are judged; only a request that no command has made is about nothing but the target. */
static bool read_connection(const cJSON *tool_input, struct arena *arena, struct event *event,
                            struct error *error) {
    const cJSON *description = cJSON_GetObjectItemCaseSensitive(tool_input, "description");
    struct str about = STR("");
    struct str target;
    if (event->kind != EVENT_PERMISSION) {
        return true;
    }
    if (cJSON_IsString(description)) {
        about = str_copy(arena, str_from(description->valuestring));
        if (about.ptr == NULL) {
            return no_memory(error);
        }
    }
    if (wants_connection(event->request.text, &target) &&
        (about.len == 0 || str_equal(about, event->request.text))) {
        event->request.kind = TOOL_NETWORK;
        event->request.text = target;
    } else if (str_starts(about, NETWORK_ACCESS)) {
        event->connection = event->request;
        event->connection.kind = TOOL_NETWORK;
        event->connection.text = str_slice(about, sizeof NETWORK_ACCESS - 1, about.len);
    }
    return true;
}

bool tool_read_input(const cJSON *tool_input, struct arena *arena, struct event *event,
                     struct error *error) {
    struct request *request = &event->request;
    request->kind = kind_of(request->tool);
    event->unasked = is_unasked(request->tool);
    if (!cJSON_IsObject(tool_input)) {
        bool known = request->kind != TOOL_UNKNOWN || tool_input == NULL;
        return known ? error_set(error, ERROR_SYNTAX, "the input of %.*s is not an object",
                                 STR_ARG(request->tool))
                     : print_value(tool_input, arena, &event->input, error);
    }
    if (tool_takes_text(request->tool)) {
        bool good = read_command(tool_input, arena, request, error);
        event->input = request->text;
        return good &&
               (request->kind != TOOL_SHELL || read_connection(tool_input, arena, event, error));
    }
    return print_value(tool_input, arena, &event->input, error) &&
           flatten(tool_input, arena, &request->fields, error);
}

bool tool_read_text(struct str text, struct arena *arena, struct event *event,
                    struct error *error) {
    struct request *request = &event->request;
    (void)arena;
    request->kind = kind_of(request->tool);
    request->text = tool_takes_text(request->tool) ? text : STR("");
    event->input = text;
    return tool_takes_text(request->tool) || str_trim(text).len == 0 ||
           error_set(error, ERROR_SYNTAX, "the input of %.*s must be a JSON object",
                     STR_ARG(request->tool));
}
