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

/* The command that makes the policy what it was: `before` is the text of that. */
static struct str undo_of(struct settings *settings, struct str type, struct str before) {
    if (before.len == 0) {
        return settings_undo_forget(settings, type);
    }
    for (size_t i = 0; i < sizeof policies / sizeof *policies; i++) {
        if (policies[i].command != NULL && str_is(before, policies[i].value)) {
            struct builder command;
            builder_init(&command, &settings->arena);
            builder_addf(&command, "%s ", policies[i].command);
            settings_add_word(&command, type);
            return settings_undo_set(settings, "actions", type, before, builder_str(&command));
        }
    }
    return STR("");
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
        struct str before = STR("");
        toml_get_string(settings_value(&settings, "actions", type), &before);
        status = settings_set(&settings, "actions", type, policies[policy].value, &error)
                     ? settings_finish(&settings, undo_of(&settings, type, before))
                     : settings_failed(&settings, &error);
    }
    settings_close(&settings);
    return status;
}
