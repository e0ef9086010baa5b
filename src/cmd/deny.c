#include "cmd/settings.h"

static int run_deny(int argc, char **argv) {
    return settings_run_policy(&deny_command, argc, argv, POLICY_BLOCK);
}

const struct command deny_command = {
    .name = "deny",
    .summary = "refuse a type of action",
    .usage = "nah deny " SETTINGS_EDIT_FLAGS " TYPE\n"
             "\n" SETTINGS_EDIT_HELP "\n"
             "nah types lists the types.\n",
    .run = run_deny,
};
