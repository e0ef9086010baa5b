#include "agent/codex/answer.h"

#include "base/json.h"
#include "base/path.h"

#include <string.h>

#define NOBODY_TO_ASK "nobody can be asked in this session"
#define GATE_IS_LOST                                                                               \
    "the permissions of this session were changed, so what would be asked is refused"
#define HOW_TO_GET_THE_GATE_BACK "ask the user to start a new session with nah run"
#define HOW_TO_GET_ASKED                                                                           \
    "ask the user to run it, or to start the session with --no-sandbox, where nah can put it to "  \
    "the user; asking for more permissions does not help"

#define HOW_TO_GET_AN_UPDATE                                                                       \
    "ask the user to run it, or to update Codex, with which nah can put it to the user"

#define NEVER_ASKED   "Codex asks nobody about this tool"
#define HOW_TO_GET_IT "ask the user for what it would give"

/* {"hookSpecificOutput":{"hookEventName":NAME, ...}} */
static void begin(struct json *json, const char *event) {
    json_begin(json, '{');
    json_key(json, "hookSpecificOutput");
    json_begin(json, '{');
    json_member(json, "hookEventName", str_from(event));
}

static void end(struct json *json) {
    json_end(json, '}');
    json_end(json, '}');
}

static void add_sentence(struct builder *out, struct str text) {
    text = str_trim(text);
    if (text.len > 0) {
        builder_add_char(out, ' ');
        builder_add(out, text);
        if (text.ptr[text.len - 1] != '.') {
            builder_add_char(out, '.');
        }
    }
}

/* "nah: <reason>. <advice>." */
static struct str message_of(const struct verdict *verdict, const char *why_not_asked,
                             const char *instead, struct arena *arena) {
    struct builder message;
    builder_init(&message, arena);
    builder_add_c(&message, "nah:");
    if (why_not_asked == NULL) {
        add_sentence(&message, verdict->reason);
    } else {
        builder_add_char(&message, ' ');
        builder_add(&message, str_trim(verdict->reason));
        builder_addf(&message, " (%s).", why_not_asked);
    }
    add_sentence(&message, verdict->advice);
    add_sentence(&message, str_from(instead));
    return builder_str(&message);
}

/* An answer without its reason is none. */
static void add_message(struct json *json, const char *name, struct str message) {
    json_member(json, name, message);
    json->out->failed = json->out->failed || message.ptr == NULL;
}

static void deny_before(struct json *json, struct str message) {
    begin(json, "PreToolUse");
    json_member(json, "permissionDecision", STR("deny"));
    add_message(json, "permissionDecisionReason", message);
    end(json);
}

/* Under its policy "untrusted" Codex does not ask before a command that it reads and takes for
 * harmless, such as `cat FILE`. It does not read what is in parentheses, and so it asks. A patch
 * given through the shell asks in any case, and must stay as it is for Codex to know it. */
static void ask_in_any_case(struct json *json, struct str command) {
    struct builder text;
    bool is_simple = str_find(command, '\n', 0) == STR_NOT_FOUND &&
                     str_find(command, '#', 0) == STR_NOT_FOUND &&
                     str_find(command, '\\', 0) == STR_NOT_FOUND;
    if (str_find_text(command, "apply_patch") != STR_NOT_FOUND) {
        return;
    }
    builder_init(&text, json->out->arena);
    builder_add_c(&text, "( ");
    builder_add(&text, command);
    builder_add_c(&text, is_simple ? " )" : "\n)");
    begin(json, "PreToolUse");
    json_member(json, "permissionDecision", STR("allow"));
    json_key(json, "updatedInput");
    json_begin(json, '{');
    add_message(json, "command", builder_str(&text));
    json_end(json, '}');
    end(json);
}

/* What Codex 0.130 runs without asking under its policy "untrusted", whatever the arguments are,
 * and some more: a program that it adds to its list must not slip through. */
static const char *const plain_programs[] = {
    "arch",     "awk",    "base64", "basename", "bat",      "cal",      "cat",     "cd",
    "cmp",      "comm",   "cut",    "date",     "df",       "diff",     "dir",     "dirname",
    "du",       "echo",   "env",    "expr",     "false",    "fd",       "file",    "find",
    "fmt",      "fold",   "git",    "grep",     "head",     "hostname", "id",      "jq",
    "less",     "ls",     "more",   "nl",       "nproc",    "numfmt",   "od",      "paste",
    "printenv", "printf", "pwd",    "readlink", "realpath", "rev",      "rg",      "sed",
    "seq",      "sort",   "stat",   "strings",  "tac",      "tail",     "test",    "tr",
    "tree",     "true",   "type",   "uname",    "uniq",     "wc",       "which",   "who",
    "whoami",   "xxd",    "[",      "egrep",    "fgrep",    "column",   "hexdump",
};

static bool is_plain_command(struct str text) {
    size_t end = 0;
    while (end < text.len && strchr(" \t\n;|&", text.ptr[end]) == NULL) {
        end++;
    }
    struct str program = path_base(str_slice(text, 0, end));
    for (size_t i = 0; i < sizeof plain_programs / sizeof *plain_programs; i++) {
        if (str_is(program, plain_programs[i])) {
            return true;
        }
    }
    return false;
}

/* Could Codex run it without a request? It asks about a text with any command that it does not take
 * for harmless. */
static bool may_pass_unasked(const struct verdict *verdict) {
    for (size_t i = 0; i < verdict->action_count; i++) {
        if (!is_plain_command(str_trim(verdict->actions[i].source))) {
            return false;
        }
    }
    return true;
}

/* Why a question cannot be put to the user, and what to do instead; NULL when it can, or need not
 * be. */
static const char *why_not_asked(const struct event *event, const struct session_mode *mode,
                                 const struct verdict *verdict, const char **instead) {
    *instead = NULL;
    if (verdict->decision != DECISION_ASK) {
        return NULL;
    }
    if (mode->lost) {
        *instead = HOW_TO_GET_THE_GATE_BACK;
        return GATE_IS_LOST;
    }
    return event->headless && (!mode->unasked_runs || verdict->beyond_sandbox) ? NOBODY_TO_ASK
                                                                               : NULL;
}

/* Before a tool runs only a refusal can be said; where a permission request follows, that has the
 * rest. */
static void encode_pre_tool(const struct event *event, const struct session_mode *mode,
                            const struct verdict *verdict, struct json *json) {
    struct arena *arena = json->out->arena;
    const char *instead;
    const char *why = why_not_asked(event, mode, verdict, &instead);
    bool is_gated = mode->routed && !mode->lost && !event->headless;
    if (why != NULL || verdict->decision == DECISION_BLOCK) {
        deny_before(json, message_of(verdict, why, instead, arena));
    } else if (verdict->decision == DECISION_ASK && !mode->routed && !event->headless &&
               verdict->beyond_sandbox) {
        deny_before(json,
                    message_of(verdict, "a sandbox does not hold that", HOW_TO_GET_ASKED, arena));
    } else if (verdict->decision == DECISION_ASK && event->unasked && !event->headless) {
        deny_before(json, message_of(verdict, NEVER_ASKED, HOW_TO_GET_IT, arena));
    } else if (mode->partly_routed && is_gated && verdict->decision == DECISION_ASK &&
               event->request.kind == TOOL_SHELL && may_pass_unasked(verdict)) {
        deny_before(json, message_of(verdict, "this version of Codex would run it without asking",
                                     HOW_TO_GET_AN_UPDATE, arena));
    } else if (mode->rewritten && is_gated && event->request.kind == TOOL_SHELL) {
        ask_in_any_case(json, event->request.text);
    }
}

/* Without a decision Codex asks with its own prompt, and shows this above it. The advice is for the
 * agent, not for the person. */
static void tell_why(struct json *json, const struct verdict *verdict) {
    const struct verdict reason = {.reason = verdict->reason};
    json_begin(json, '{');
    add_message(json, "systemMessage", message_of(&reason, NULL, NULL, json->out->arena));
    json_end(json, '}');
}

static void encode_permission(const struct event *event, const struct session_mode *mode,
                              const struct verdict *verdict, struct json *json) {
    const char *instead;
    const char *why = why_not_asked(event, mode, verdict, &instead);
    bool ask = verdict->decision == DECISION_ASK;
    if (ask && why == NULL && !event->headless) {
        tell_why(json, verdict);
        return;
    }
    begin(json, "PermissionRequest");
    json_key(json, "decision");
    json_begin(json, '{');
    if (why == NULL && verdict->decision != DECISION_BLOCK) {
        json_member(json, "behavior", STR("allow"));
    } else {
        json_member(json, "behavior", STR("deny"));
        add_message(json, "message", message_of(verdict, why, instead, json->out->arena));
    }
    json_end(json, '}');
    end(json);
}

/* What the user is told stands first in the answer; what the answer was is kept. */
static void add_notice(struct str notice, struct builder *out) {
    struct str answer = builder_str(out);
    struct builder whole;
    struct json json = {.out = &whole};
    builder_init(&whole, out->arena);
    json_begin(&json, '{');
    add_message(&json, "systemMessage", notice);
    if (answer.len > 0) {
        builder_add_char(&whole, ',');
        builder_add(&whole, str_slice(answer, 1, answer.len));
    } else {
        json_end(&json, '}');
    }
    whole.failed = whole.failed || out->failed;
    *out = whole;
}

void codex_encode(const struct event *event, const struct session_mode *mode,
                  const struct verdict *verdict, struct builder *out) {
    struct json json = {.out = out};
    switch (event->kind) {
    case EVENT_PRE_TOOL:
        encode_pre_tool(event, mode, verdict, &json);
        break;
    case EVENT_PERMISSION:
        encode_permission(event, mode, verdict, &json);
        break;
    case EVENT_SESSION_START:
        begin(&json, "SessionStart");
        json_member(&json, "additionalContext", verdict->reason);
        end(&json);
        break;
    case EVENT_POST_TOOL:
        if (mode->context.len > 0) {
            begin(&json, "PostToolUse");
            json_member(&json, "additionalContext", mode->context);
            end(&json);
        }
        break;
    case EVENT_SESSION_END:
    case EVENT_UNKNOWN:
        break;
    }
    if (mode->notice.len > 0) {
        add_notice(mode->notice, out);
    }
}

struct str codex_fail_safe(enum EVENT kind) {
    return kind == EVENT_PRE_TOOL
               ? STR("{\"hookSpecificOutput\":{\"hookEventName\":\"PreToolUse\","
                     "\"permissionDecision\":\"deny\",\"permissionDecisionReason\":\"nah: the "
                     "guard "
                     "could not judge this call, so it does not run. Ask the user to look at nah "
                     "log.\"}}")
               : STR("");
}
