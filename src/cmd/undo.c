/* nah undo and nah redo. */
#include "cmd/settings.h"

static int run(const struct command *command, int argc, char **argv, bool redo) {
    struct settings settings;
    bool done;
    int status =
        settings_open(&settings, command, SETTINGS_PROJECT | SETTINGS_DRY_RUN, argc, argv, &done);
    if (!done && settings.operand_count > 0) {
        status = command_misused(command, "it takes no arguments: %s", settings.operands[0]);
    } else if (!done) {
        status = settings_go_back(&settings, redo);
    }
    settings_close(&settings);
    return status;
}

static int run_undo(int argc, char **argv) {
    return run(&undo_command, argc, argv, false);
}

static int run_redo(int argc, char **argv) {
    return run(&redo_command, argc, argv, true);
}

#define USAGE(name)                                                                                \
    "nah " name " [--project] [--dry-run]\n"                                                       \
    "\n"                                                                                           \
    "  --project  the project's file .nah.toml, not your own\n"                                    \
    "  --dry-run  show what would change, write nothing\n"

const struct command undo_command = {
    .name = "undo",
    .summary = "take back the last change that a command made to the settings",
    .usage = USAGE("undo"),
    .run = run_undo,
};

const struct command redo_command = {
    .name = "redo",
    .summary = "make a change again that was taken back",
    .usage = USAGE("redo"),
    .run = run_redo,
};
