#include "agent/session.h"

#include <string.h>

static const char managed[] = "managed";

static const struct {
    const char *name;
    enum SESSION_SANDBOX sandbox;
    bool auto_edits;
} modes[] = {
    {"workspace-write", SESSION_WORKSPACE, false},
    {"auto-edits", SESSION_WORKSPACE, true},
    {"read-only", SESSION_READ_ONLY, false},
    {"read-only-auto-edits", SESSION_READ_ONLY, true},
    {"no-sandbox", SESSION_OPEN, false},
    {"flow", SESSION_OPEN, true},
    {managed, SESSION_OPEN, false}, /* started without nah, on a machine where it is enforced */
};

enum {
    MODE_COUNT = sizeof modes / sizeof *modes,
    FIRST_FLAG = 2, /* after the program and the event */
};

struct str session_mode_name(enum SESSION_SANDBOX sandbox, bool auto_edits) {
    for (size_t i = 0; i < MODE_COUNT; i++) {
        if (modes[i].sandbox == sandbox && modes[i].auto_edits == auto_edits) {
            return str_from(modes[i].name);
        }
    }
    return STR("");
}

bool session_asks_nobody(const struct session_mode *mode, const struct event *event) {
    return mode->headless || (event->headless && str_is(mode->name, managed));
}

bool session_mode_find(struct str name, enum SESSION_SANDBOX *sandbox, bool *auto_edits) {
    for (size_t i = 0; i < MODE_COUNT; i++) {
        if (str_is(name, modes[i].name)) {
            *sandbox = modes[i].sandbox;
            *auto_edits = modes[i].auto_edits;
            return true;
        }
    }
    return false;
}

static bool set_mode(const char *name, struct session_mode *mode, struct error *error) {
    mode->name = str_from(name);
    for (size_t i = 0; i < MODE_COUNT; i++) {
        if (strcmp(modes[i].name, name) == 0) {
            mode->routed = modes[i].sandbox == SESSION_OPEN;
            mode->auto_edits = modes[i].auto_edits;
            return true;
        }
    }
    return error_set(error, ERROR_USAGE, "nah-hook knows no mode %s", name);
}

bool session_mode_parse(int argc, char **argv, struct session_mode *mode, struct error *error) {
    bool understood = true;
    *mode = (struct session_mode){.name = STR(""),
                                  .project = STR(""),
                                  .preset = STR(""),
                                  .agent_version = STR(""),
                                  .channel = STR(""),
                                  .canary = STR("")};
    for (int i = FIRST_FLAG; i < argc; i += 2) {
        const char *value = i + 1 < argc ? argv[i + 1] : NULL;
        if (value == NULL) {
            understood = error_set(error, ERROR_USAGE, "nah-hook: %s has no value", argv[i]);
        } else if (strcmp(argv[i], "--mode") == 0) {
            understood = set_mode(value, mode, error) && understood;
        } else if (strcmp(argv[i], "--project") == 0 && value[0] == '/') {
            mode->project = str_from(value);
        } else if (strcmp(argv[i], "--commands") == 0 && strcmp(value, "rewritten") == 0) {
            mode->rewritten = true;
        } else if (strcmp(argv[i], "--commands") == 0 && strcmp(value, "partly") == 0) {
            mode->partly_routed = true;
        } else if (strcmp(argv[i], "--ask-fallback") == 0) {
            mode->headless = true;
            mode->unasked_runs = strcmp(value, "allow") == 0;
        } else if (strcmp(argv[i], "--channel") == 0 && value[0] == '/') {
            mode->channel = str_from(value);
        } else if (strcmp(argv[i], "--canary") == 0 && value[0] == '/') {
            mode->canary = str_from(value);
        } else if (strcmp(argv[i], "--preset") == 0) {
            mode->preset = str_from(value);
        } else if (strcmp(argv[i], "--agent-version") == 0) {
            mode->agent_version = str_from(value);
        } else if (strcmp(argv[i], "--agent") != 0) {
            understood = error_set(error, ERROR_USAGE, "nah-hook cannot use %s %s", argv[i], value);
        }
    }
    return understood;
}
