#include "cmd/settings.h"

#include "base/path.h"

#include <stdio.h>

static int allow_path(struct settings *settings, const char *word) {
    struct error error = {0};
    struct str path = settings_path(settings, word);
    struct str root = settings->environment.project;
    if (path.ptr == NULL || str_is(path, "/") || str_is(path, "~") || str_is(path, "~/")) {
        return command_misused(&allow_path_command, "%s is too much to allow", word);
    }
    if (!settings_add_item(settings, SETTINGS_THIS_PROJECT, "allow_paths", path, &error)) {
        return settings_failed(settings, &error);
    }
    bool changed = !str_equal(settings->text, settings->file->text);
    int status = settings_finish(settings, settings_undo_forget(settings, path));
    if (status == EXIT_DONE && changed) {
        struct str shown = settings_shown_path(settings, root);
        printf("Sessions in %.*s may read, change, delete and run it, whatever protects it else; "
               "nah's own files and the system stay protected, and secrets are never sent.\n",
               STR_ARG(shown));
    }
    return status;
}

static int run_allow_path(int argc, char **argv) {
    struct settings settings;
    bool done;
    int status = settings_open(&settings, &allow_path_command, SETTINGS_EDITS, argc, argv, &done);
    if (!done && settings.in_project) {
        status = command_misused(&allow_path_command,
                                 "a project cannot let itself out: without --project it stands in "
                                 "your own file, for this project alone");
    } else if (!done && settings.preset.len > 0) {
        status = command_misused(&allow_path_command,
                                 "what a project may use is the same in each preset; for a preset "
                                 "alone: nah trust --preset NAME PATH");
    } else if (!done && settings.operand_count != 1) {
        status = command_misused(&allow_path_command, "name one path");
    } else if (!done) {
        status = allow_path(&settings, settings.operands[0]);
    }
    settings_close(&settings);
    return status;
}

const struct command allow_path_command = {
    .name = "allow-path",
    .summary = "let the current project use a path that is protected or outside",
    .usage = "nah allow-path [--dry-run] PATH\n"
             "\n"
             "  --dry-run  show what would change, write nothing\n"
             "\n"
             "It is written into your own file, for this project alone.\n",
    .run = run_allow_path,
};
