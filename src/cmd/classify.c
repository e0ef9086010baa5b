#include "cmd/settings.h"

#include <stdio.h>

static int classify(struct settings *settings, const char *prefix, const char *type) {
    struct error error = {0};
    enum ACTION_TYPE known;
    if (!settings_add_classify(settings, str_from(prefix), str_from(type), &error)) {
        return settings_failed(settings, &error);
    }
    int status = settings_finish(settings, settings_undo_forget(settings, str_from(prefix)));
    if (status == EXIT_DONE && action_type_find(str_from(type), &known)) {
        printf("Commands that start with '%s' are %s; the paths and hosts they touch are still "
               "looked at.\n",
               prefix, type);
    }
    return status;
}

static int run_classify(int argc, char **argv) {
    struct settings settings;
    bool done;
    int status = settings_open(&settings, &classify_command, SETTINGS_EDITS, argc, argv, &done);
    if (!done && settings.operand_count != 2) {
        status = command_misused(&classify_command,
                                 "name the start of a command, in quotes, and a type");
    } else if (!done) {
        status = classify(&settings, settings.operands[0], settings.operands[1]);
    }
    settings_close(&settings);
    return status;
}

const struct command classify_command = {
    .name = "classify",
    .summary = "say which type of action a command is",
    .usage = "nah classify " SETTINGS_EDIT_FLAGS " PREFIX TYPE\n"
             "\n" SETTINGS_EDIT_HELP "\n"
             "PREFIX is the program and perhaps its first words: \"terraform plan\".\n",
    .run = run_classify,
};
