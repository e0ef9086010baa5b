/* As much of the Responses API as one call of a tool needs. One request at a time is read and
 * answered whole, and its connection closed. */
#include "agent/codex/selfcheck_model.h"

#include "base/json.h"
#include "base/platform.h"
#include "base/process.h"
#include "base/str.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum {
    REQUEST_MAX = 4 * 1024 * 1024,
    CHUNK = 64 * 1024,
    BACKLOG = 8,
    MS_PER_SECOND = 1000,
    NS_PER_MS = 1000000,
};

#define HIDDEN  "echo OiBuYWg= | base64 -d | sh"
#define ALLOWED "echo nah"
#define CALL_ID "nah-check"

/* The reason that nah gives for hidden code. */
static const char refusal[] = "hidden from reading";

/* The tools that run commands, by the names that they have had, with their arguments. */
static const struct {
    const char *name;
    const char *hidden;
    const char *allowed;
} tools[] = {
    {"exec_command", "{\"cmd\":\"" HIDDEN "\"}", "{\"cmd\":\"" ALLOWED "\"}"},
    {"shell_command", "{\"command\":\"" HIDDEN "\"}", "{\"command\":\"" ALLOWED "\"}"},
    {"shell", "{\"command\":[\"bash\",\"-c\",\"" HIDDEN "\"]}",
     "{\"command\":[\"bash\",\"-c\",\"" ALLOWED "\"]}"},
};

static long long now_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (long long)now.tv_sec * MS_PER_SECOND + now.tv_nsec / NS_PER_MS;
}

bool selfcheck_model_open(struct selfcheck_model *model, struct error *error) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof address;
    unsigned char bytes[8];
    *model = (struct selfcheck_model){.listener = platform_socket(AF_INET, SOCK_STREAM)};
    if (model->listener < 0 ||
        bind(model->listener, (struct sockaddr *)&address, sizeof address) != 0 ||
        listen(model->listener, BACKLOG) != 0 ||
        getsockname(model->listener, (struct sockaddr *)&address, &length) != 0 ||
        !platform_random(bytes, sizeof bytes, true)) {
        error_set(error, ERROR_SYSTEM, "no port on 127.0.0.1: %s", strerror(errno));
        selfcheck_model_close(model);
        return false;
    }
    model->port = ntohs(address.sin_port);
    for (size_t i = 0; i < sizeof bytes; i++) {
        snprintf(model->token + 2 * i, 3, "%02x", bytes[i]);
    }
    return true;
}

void selfcheck_model_close(struct selfcheck_model *model) {
    if (model->listener >= 0) {
        close(model->listener);
    }
    model->listener = -1;
}

static void add_event(struct builder *out, const char *type, const char *name, struct str value) {
    builder_addf(out, "event: %s\ndata: {\"type\":\"%s\",\"%s\":", type, type, name);
    builder_add(out, value);
    builder_add_c(out, "}\n\n");
}

static struct str item_of(const char *tool, const char *arguments, struct arena *arena) {
    struct builder out;
    struct json json = {.out = &out};
    builder_init(&out, arena);
    json_begin(&json, '{');
    json_member(&json, "id", STR("item"));
    if (tool == NULL) {
        builder_add_c(&out, ",\"type\":\"message\",\"role\":\"assistant\",\"content\":"
                            "[{\"type\":\"output_text\",\"text\":\"done\"}]");
    } else {
        json_member(&json, "type", STR("function_call"));
        json_member(&json, "call_id", STR(CALL_ID));
        json_member(&json, "name", str_from(tool));
        json_member(&json, "arguments", str_from(arguments));
    }
    json_end(&json, '}');
    return builder_str(&out);
}

static bool has_tool(struct str body, const char *name) {
    char member[64];
    snprintf(member, sizeof member, "\"name\":\"%s\"", name);
    return str_find_text(body, member) != STR_NOT_FOUND;
}

/* What the agent says of the call: the text behind its id in the item of the type. */
static bool find_output(struct str body, struct str *output) {
    ptrdiff_t at = str_find_text(body, "\"function_call_output\"");
    if (at == STR_NOT_FOUND) {
        return false;
    }
    *output = str_slice(body, (size_t)at, body.len);
    return true;
}

struct str selfcheck_model_answer(struct selfcheck_model *model, struct str body,
                                  struct arena *arena) {
    const char *tool = NULL;
    const char *arguments = NULL;
    struct str output;
    struct builder out;
    if (find_output(body, &output)) {
        model->result = str_find_text(output, refusal) != STR_NOT_FOUND ? MODEL_REFUSED : MODEL_RAN;
    } else {
        for (size_t i = 0; i < sizeof tools / sizeof *tools && tool == NULL; i++) {
            if (has_tool(body, tools[i].name)) {
                tool = tools[i].name;
                arguments = model->wants_allowed ? tools[i].allowed : tools[i].hidden;
            }
        }
        /* A request for the session's title offers no tools. */
        bool is_aside = tool == NULL && str_find_text(body, "json_schema") != STR_NOT_FOUND;
        model->has_called = model->has_called || tool != NULL;
        model->result = tool == NULL && !is_aside ? MODEL_NO_TOOL : MODEL_WAITS;
    }
    builder_init(&out, arena);
    add_event(&out, "response.created", "response", STR("{\"id\":\"one\"}"));
    add_event(&out, "response.output_item.done", "item", item_of(tool, arguments, arena));
    add_event(&out, "response.completed", "response",
              STR("{\"id\":\"one\",\"usage\":{\"input_tokens\":1,\"input_tokens_details\":null,"
                  "\"output_tokens\":1,\"output_tokens_details\":null,\"total_tokens\":2}}"));
    return builder_str(&out);
}

/* The end of the request's head, and how long its body is by what that says. */
static bool find_body(struct str text, size_t *start, size_t *length) {
    ptrdiff_t end = str_find_text(text, "\r\n\r\n");
    if (end == STR_NOT_FOUND) {
        return false;
    }
    struct str head = str_slice(text, 0, (size_t)end);
    struct str line;
    *start = (size_t)end + 4;
    *length = 0;
    while (str_split(&head, '\n', &line)) {
        static const char name[] = "content-length:";
        if (line.len > sizeof name - 1 && strncasecmp(line.ptr, name, sizeof name - 1) == 0) {
            for (size_t i = sizeof name - 1; i < line.len && *length <= REQUEST_MAX; i++) {
                bool is_digit = line.ptr[i] >= '0' && line.ptr[i] <= '9';
                *length = is_digit ? *length * 10 + (size_t)(line.ptr[i] - '0') : *length;
            }
        }
    }
    return true;
}

/* Reads a request as far as it comes before the deadline. */
static bool read_request(int connection, long long deadline, struct arena *arena, struct str *text,
                         struct str *body) {
    struct builder in;
    size_t start;
    size_t length;
    builder_init(&in, arena);
    char *chunk = arena_alloc(arena, CHUNK);
    while (chunk != NULL && in.len < REQUEST_MAX && !in.failed) {
        struct pollfd ready = {.fd = connection, .events = POLLIN};
        long long left = deadline - now_ms();
        if (left <= 0 || poll(&ready, 1, (int)left) <= 0) {
            return false;
        }
        ssize_t got = recv(connection, chunk, CHUNK, 0);
        if (got <= 0) {
            return false;
        }
        builder_add(&in, (struct str){chunk, (size_t)got});
        *text = builder_str(&in);
        if (find_body(*text, &start, &length) && text->len >= start + length) {
            *body = str_slice(*text, start, start + length);
            return true;
        }
    }
    return false;
}

static void send_all(int connection, struct str text) {
    while (text.len > 0) {
        ssize_t sent = send(connection, text.ptr, text.len, MSG_NOSIGNAL);
        if (sent <= 0) {
            return;
        }
        text = str_slice(text, (size_t)sent, text.len);
    }
}

static bool is_ours(const struct selfcheck_model *model, struct str text) {
    ptrdiff_t end = str_find(text, '\n', 0);
    struct str line = str_slice(text, 0, end == STR_NOT_FOUND ? text.len : (size_t)end);
    return str_find_text(line, model->token) != STR_NOT_FOUND;
}

static bool answer(struct selfcheck_model *model, int connection, long long deadline,
                   struct arena *arena) {
    struct str text;
    struct str body;
    struct builder out;
    if (!read_request(connection, deadline, arena, &text, &body) || !is_ours(model, text)) {
        return !arena->exhausted;
    }
    bool is_turn = str_starts(text, "POST ");
    struct str content =
        is_turn ? selfcheck_model_answer(model, body, arena) : STR("{\"data\":[],\"models\":[]}");
    builder_init(&out, arena);
    builder_addf(&out,
                 "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %zu\r\n"
                 "Connection: close\r\n\r\n",
                 is_turn ? "text/event-stream" : "application/json", content.len);
    builder_add(&out, content);
    struct str whole = builder_str(&out);
    send_all(connection, whole.ptr == NULL ? STR("") : whole);
    return whole.ptr != NULL && content.ptr != NULL;
}

bool selfcheck_model_serve(struct selfcheck_model *model, pid_t pid, int timeout_ms,
                           struct arena *arena) {
    long long deadline = now_ms() + timeout_ms;
    bool done = true;
    while (done && model->result == MODEL_WAITS && !model->has_ended && now_ms() < deadline) {
        struct pollfd ready = {.fd = model->listener, .events = POLLIN};
        if (model->tend != NULL) {
            model->tend(model, model->context);
        }
        if (poll(&ready, 1, SELFCHECK_STEP_MS) > 0) {
            int connection = platform_accept(model->listener);
            if (connection >= 0) {
                done = answer(model, connection, deadline, arena);
                close(connection);
            }
        } else {
            model->has_ended = process_has_ended(pid);
        }
    }
    return done;
}
