#include "cmd/settings.h"

static int run_allow(int argc, char **argv) {
    return settings_run_policy(&allow_command, argc, argv, POLICY_ALLOW);
}

const struct command allow_command = {
    .name = "allow",
    .summary = "let a type of action run without asking",
    .usage = "nah allow " SETTINGS_EDIT_FLAGS " TYPE\n"
             "\n" SETTINGS_EDIT_HELP "\n"
             "nah types lists the types.\n",
    .run = run_allow,
};
