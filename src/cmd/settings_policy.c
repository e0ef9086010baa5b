/* What nah allow, nah ask and nah deny do. */
#include "cmd/settings.h"

#include <stdio.h>
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

/* What is allowed from now on; a project's file that only tightens allows nothing. */
static void print_allowed(const struct settings *settings, struct str name) {
    enum ACTION_TYPE type;
    bool loosens = settings->file->trust == CONFIG_TRUSTED && settings->file->problems.count == 0;
    if (!loosens || !action_type_find(name, &type)) {
        return;
    }
    printf("%.*s (%s) runs without asking in %s project", STR_ARG(name),
           action_type_of(type)->meaning, settings->in_project ? "this" : "every");
    if (settings->preset.len > 0) {
        printf(" with --preset %.*s", STR_ARG(settings->preset));
    }
    printf(".\n");
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
        if (status == EXIT_DONE && policy == POLICY_ALLOW &&
            !str_equal(settings.text, settings.file->text)) {
            print_allowed(&settings, type);
        }
    }
    settings_close(&settings);
    return status;
}
