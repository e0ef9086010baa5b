#include "cmd/command.h"

#include <stdio.h>
#include <string.h>

static int run_version(int argc, char **argv) {
    if (argc > 1 && (strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "--help") == 0)) {
        return command_help(&version_command);
    }
    if (argc > 1) {
        return command_misused(&version_command, "it takes no arguments; take away: %s", argv[1]);
    }
    printf("nah %s\n", PACKAGE_VERSION);
    return EXIT_DONE;
}

const struct command version_command = {
    .name = "version",
    .summary = "print the version",
    .usage = "nah version\n",
    .run = run_version,
};
