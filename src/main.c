/* nah: the table of commands, and the way from the command line into it. */
#include "cmd/care.h"
#include "cmd/command.h"

#include <stdio.h>
#include <string.h>

/* One for each agent whose files nah looks after. */
static const struct command codex_command = {
    .name = "codex",
    .summary = "look after Codex's own files: doctor, repair, restore, enforce",
    .usage = CARE_USAGE("codex"),
    .run = care_run,
};

/* A line for each. */
/* clang-format off */
const struct command *const commands[] = {
    &run_command,
    &sandbox_command,
    &why_command,
    &test_command,
    &log_command,
    &stats_command,
    &report_command,
    &codex_command,
    &rules_command,
    &allow_command,
    &ask_command,
    &deny_command,
    &classify_command,
    &trust_command,
    &allow_path_command,
    &protect_command,
    &forget_command,
    &undo_command,
    &redo_command,
    &trust_project_command,
    &untrust_project_command,
    &status_command,
    &config_command,
    &suggest_command,
    &pause_command,
    &resume_command,
    &types_command,
    &complete_command,
    &help_command,
    &version_command,
    NULL,
};
/* clang-format on */

/* Flags that people try before they know the commands. */
static const struct {
    const char *flag;
    const struct command *command;
} spellings[] = {
    {"-h", &help_command},
    {"--help", &help_command},
    {"-V", &version_command},
    {"--version", &version_command},
};

static const struct command *find_command(const char *word) {
    for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++) {
        if (strcmp(spellings[i].flag, word) == 0) {
            return spellings[i].command;
        }
    }
    return command_find(word);
}

int main(int argc, char **argv) {
    if (argc < 2) {
        fprintf(stderr, "nah: which command?\nTry: nah help\n");
        return EXIT_USAGE;
    }
    const struct command *command = find_command(argv[1]);
    if (command == NULL) {
        return command_unknown(argv[1]);
    }
    return command_finish(command->name, command->run(argc - 1, argv + 1));
}
