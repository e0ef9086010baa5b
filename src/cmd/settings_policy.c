/* What nah allow, nah ask and nah deny do. */
#include "cmd/settings.h"

#include <string.h>

static const struct {
    const char *command;
    const char *value;
} policies[] = {
    [POLICY_ALLOW] = {"allow", "allow"},
    [POLICY_CONTEXT] = {NULL, "context"},
    [POLICY_ASK] = {"ask", "ask"},
    [POLICY_BLOCK] = {"deny", "block"},
};

/* The command that makes the policy what it was. */
static struct str undo_of(struct settings *settings, struct str type) {
    const struct toml_value *value = settings_value(settings, "actions", type);
    const char *command = "forget";
    struct builder out;
    struct str before;
    for (size_t i = 0; i < sizeof policies / sizeof *policies; i++) {
        if (toml_get_string(value, &before) && str_is(before, policies[i].value)) {
            command = policies[i].command;
        }
    }
    builder_init(&out, &settings->arena);
    builder_addf(&out, "nah %s", command == NULL ? "config edit" : command);
    if (command != NULL) {
        builder_add_char(&out, ' ');
        settings_add_word(&out, type);
    }
    return builder_str(&out);
}

int settings_run_policy(const struct command *command, int argc, char **argv, enum POLICY policy) {
    struct settings settings;
    struct error error = {0};
    bool done;
    int status = settings_open(&settings, command, SETTINGS_EDITS, argc, argv, &done);
    if (!done && settings.operand_count != 1) {
        status = command_misused(command, "name one type of action (see nah types)");
    } else if (!done) {
        struct str type = str_from(settings.operands[0]);
        struct str undo = undo_of(&settings, type);
        status = settings_set(&settings, "actions", type, policies[policy].value, &error)
                     ? settings_finish(&settings, undo)
                     : command_failed(command, &error);
    }
    settings_close(&settings);
    return status;
}
