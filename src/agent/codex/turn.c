/* Codex writes a transcript of JSON lines, and at the start of each turn one of the type
 * "turn_context" with the permissions that the turn has: those that were chosen in the session
 * included, which no hook is told of. */
#include "agent/codex/turn.h"

#include "base/path.h"
#include "base/platform.h"

#include <cjson/cJSON.h>

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    SHORT_TAIL = 24 * 1024, /* bytes that nearly always do */
    LONG_TAIL = 128 * 1024,
    TYPE_WITHIN = 128, /* bytes from the start of a line */
};

struct str codex_read_tail(struct str path, off_t limit, struct arena *arena) {
    const char *name = str_to_c(arena, path);
    struct str tail = STR("");
    struct stat status;
    int file = name == NULL ? -1 : open(name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (file < 0) {
        return tail;
    }
    if (fstat(file, &status) == 0 && S_ISREG(status.st_mode)) {
        off_t start = status.st_size > limit ? status.st_size - limit : 0;
        size_t length = (size_t)(status.st_size - start);
        char *text = arena_alloc(arena, length + 1);
        ssize_t got = text == NULL ? -1 : pread(file, text, length, start);
        tail = got > 0 ? (struct str){text, (size_t)got} : tail;
    }
    close(file);
    return tail;
}

static bool is_context(struct str line) {
    struct str start = str_slice(line, 0, line.len < TYPE_WITHIN ? line.len : TYPE_WITHIN);
    return str_starts(line, "{") &&
           str_find_text(start, "\"type\":\"turn_context\"") != STR_NOT_FOUND;
}

/* The last line of that type that is there whole; empty when there is none. */
static struct str last_context(struct str tail) {
    const char *end = platform_find_last(tail.ptr, tail.len, '\n');
    while (end != NULL) {
        const char *before = platform_find_last(tail.ptr, (size_t)(end - tail.ptr), '\n');
        const char *start = before == NULL ? tail.ptr : before + 1;
        struct str line = {start, (size_t)(end - start)};
        if (is_context(line)) {
            return line;
        }
        end = before;
    }
    return STR("");
}

static const char *text_of(const cJSON *object, const char *name) {
    return cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, name));
}

static bool is_text(const char *text, const char *wanted) {
    return text != NULL && strcmp(text, wanted) == 0;
}

static struct str describe(const char *start, const char *value, struct arena *arena) {
    struct builder out;
    builder_init(&out, arena);
    builder_addf(&out, "%s%.40s", start, value);
    return builder_str(&out);
}

/* Is there no sandbox? Its name changed between versions, and some write both. */
static bool is_open(const cJSON *turn) {
    const cJSON *sandbox = cJSON_GetObjectItemCaseSensitive(turn, "sandbox_policy");
    const cJSON *profile = cJSON_GetObjectItemCaseSensitive(turn, "permission_profile");
    return is_text(text_of(sandbox, "type"), "danger-full-access") ||
           is_text(text_of(profile, "type"), "disabled");
}

/* Compares with how the session was started: see gate.h. */
static enum GATE_STATE compare(const cJSON *turn, const struct session_mode *mode,
                               struct arena *arena, struct str *change) {
    const char *policy = text_of(turn, "approval_policy");
    const char *reviewer = text_of(turn, "approvals_reviewer");
    if (policy == NULL) {
        return GATE_UNKNOWN;
    }
    if (reviewer != NULL && strcmp(reviewer, "user") != 0) {
        *change = STR("a reviewer answers in place of the user");
    } else if (mode->routed && strcmp(policy, "untrusted") != 0) {
        *change = describe("its approval policy is now ", policy, arena);
    } else if (!mode->routed && strcmp(policy, "never") == 0) {
        *change = STR("its approval policy is now never");
    } else if (!mode->routed && is_open(turn)) {
        *change = STR("its sandbox is off");
    } else {
        return GATE_HELD;
    }
    return GATE_LOST;
}

/* Is it a conversation of its own within the session, such as that of /review? Codex asks nobody
 * there, whatever was chosen, and writes a transcript that has another name than the session's. */
static bool is_aside(const struct event *event) {
    struct str name = path_base(event->transcript);
    struct str end = STR(".jsonl");
    size_t length = event->session_id.len + end.len;
    return event->agent_id.len == 0 && event->session_id.len > 0 && name.len > length &&
           str_ends(name, end.ptr) &&
           !str_equal(str_slice(name, name.len - length, name.len - end.len), event->session_id);
}

enum GATE_STATE codex_look_at_gate(const struct event *event, const struct session_mode *mode,
                                   struct arena *arena, struct str *change) {
    enum GATE_STATE state = GATE_UNKNOWN;
    if (event->headless && is_aside(event)) {
        return GATE_HELD; /* not lost for the rest of the session */
    }
    if (event->headless) {
        *change = STR("it no longer asks anybody");
        return GATE_LOST;
    }
    struct str line = STR("");
    if (event->transcript.len > 0) {
        line = last_context(codex_read_tail(event->transcript, SHORT_TAIL, arena));
    }
    if (event->transcript.len > 0 && line.len == 0) {
        line = last_context(codex_read_tail(event->transcript, LONG_TAIL, arena));
    }
    cJSON *root = line.len == 0 ? NULL : cJSON_ParseWithLength(line.ptr, line.len);
    const cJSON *turn = cJSON_GetObjectItemCaseSensitive(root, "payload");
    const char *id = text_of(turn, "turn_id");
    if (id != NULL && str_is(event->turn_id, id)) {
        state = compare(turn, mode, arena, change);
    }
    cJSON_Delete(root);
    return state;
}

/* --- ends of commands --- */

static bool has(struct str line, const char *text) {
    return str_find_text(line, text) != STR_NOT_FOUND;
}

/* What an output could say of itself stands in a string, where a quote has a backslash. */
static bool read_exit(struct str line, struct str id, int64_t *exit_code, struct arena *arena) {
    static const char member[] = "\"exit_code\":";
    struct builder wanted;
    builder_init(&wanted, arena);
    builder_add_c(&wanted, "\"id\":\"");
    builder_add(&wanted, id);
    builder_add_char(&wanted, '"');
    builder_add_char(&wanted, '\0');
    struct str name = builder_str(&wanted);
    ptrdiff_t at = str_find_text(line, member);
    if (name.ptr == NULL || at == STR_NOT_FOUND || !has(line, "\"type\":\"item_completed\"") ||
        !has(line, "\"type\":\"CommandExecution\"") || !has(line, name.ptr)) {
        return false;
    }
    char *end = NULL;
    const char *number = line.ptr + at + sizeof member - 1;
    *exit_code = strtoll(number, &end, 10);
    return end != number;
}

/* `*exit_code` is that of the last one in the tail; false when there is none. */
static bool find_in_tail(struct str rest, struct str id, int64_t *exit_code, struct arena *arena) {
    struct str line;
    bool found = false;
    while (str_split(&rest, '\n', &line)) {
        if (str_starts(line, "{") && str_ends(line, "}")) {
            found = read_exit(line, id, exit_code, arena) || found;
        }
    }
    return found;
}

void codex_find_exit(struct event *event, struct arena *arena) {
    static const off_t tails[] = {SHORT_TAIL, LONG_TAIL};
    int64_t exit_code = 0;
    bool found = event->transcript.len == 0 || event->tool_use_id.len == 0 || event->failed;
    for (size_t i = 0; !found && i < sizeof tails / sizeof *tails; i++) {
        struct str tail = codex_read_tail(event->transcript, tails[i], arena);
        found = find_in_tail(tail, event->tool_use_id, &exit_code, arena);
        event->failed = exit_code != 0;
        event->exit_code = exit_code;
    }
}
