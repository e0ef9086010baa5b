#include "cmd/settings.h"

static int run_ask(int argc, char **argv) {
    return settings_run_policy(&ask_command, argc, argv, POLICY_ASK);
}

const struct command ask_command = {
    .name = "ask",
    .summary = "ask before every action of a type",
    .usage = "nah ask " SETTINGS_EDIT_FLAGS " TYPE\n"
             "\n" SETTINGS_EDIT_HELP "\n"
             "nah types lists the types.\n",
    .run = run_ask,
};
