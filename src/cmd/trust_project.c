/* nah trust-project and nah untrust-project. */
#include "cmd/settings.h"

#include "base/file.h"
#include "base/visible.h"
#include "judge/config_trust.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* What the project's file says, so that it is not trusted unread. */
static void print_text(struct str text, struct arena *arena) {
    struct str line;
    while (text.len > 0 && str_split(&text, '\n', &line)) {
        struct builder out;
        builder_init(&out, arena);
        visible_add(&out, line, 0);
        printf("  | %.*s\n", STR_ARG(builder_str(&out)));
    }
}

static int set_trust(struct settings *settings, bool forget) {
    struct error error = {0};
    char *state = NULL;
    bool found = false;
    struct str root = settings->environment.project;
    const struct config_file *file = &settings->config.project;
    if (!forget && !file->exists) {
        if (file->problems.count > 0) {
            settings_print_problem(settings, file, &file->problems.items[0].error);
        } else {
            fprintf(stderr, "nah %s: there is no %s\n", settings->command->name, file->path);
        }
        return EXIT_ENVIRONMENT;
    }
    if (!forget) {
        print_text(file->text, &settings->arena);
    }
    if (!state_dir(&settings->arena, &state, &error) ||
        (!settings->dry_run &&
         !config_trust_set(&settings->arena, state, root, file->text, forget, &found, &error))) {
        return command_failed(settings->command, &error);
    }
    struct str shown = settings_shown_path(settings, root);
    if (forget && !found && !settings->dry_run) {
        fprintf(stderr, "nah %s: %.*s was not trusted\n", settings->command->name, STR_ARG(shown));
        return EXIT_NO;
    }
    printf("%s%.*s %s.\n", settings->dry_run ? "(nothing was written) " : "", STR_ARG(shown),
           forget ? "is not trusted any more: its " CONFIG_PROJECT_FILE " only tightens"
                  : "is trusted with the file above; when it changes it is untrusted again");
    if (!settings->dry_run) {
        struct builder undo;
        builder_init(&undo, &settings->arena);
        settings_add_word(&undo, shown);
        struct str word = builder_str(&undo);
        printf("undo: nah %s %.*s\n", forget ? "trust-project" : "untrust-project", STR_ARG(word));
    }
    if (!forget && file->problems.count > 0) {
        fprintf(stderr, "But it has an error, so it only tightens: see nah config check\n");
    }
    return EXIT_DONE;
}

static int run(const struct command *command, int argc, char **argv, bool forget) {
    struct settings settings;
    bool done;
    int status = settings_open(&settings, command, SETTINGS_EDITS, argc, argv, &done);
    if (!done && settings.in_project) {
        status =
            command_misused(command, "a project cannot trust itself: trust is recorded outside "
                                     "it; leave --project out");
    } else if (!done && settings.preset.len > 0) {
        status = command_misused(command, "a project's file is trusted as a whole, with its "
                                          "presets; leave --preset out");
    } else if (!done && settings.operand_count > 1) {
        status = command_misused(command, "one directory at a time");
    } else if (!done && settings.operand_count == 1) {
        char *directory[] = {argv[0], NULL};
        bool dry_run = settings.dry_run;
        if (chdir(settings.operands[0]) != 0) {
            status = command_misused(command, "cannot use the directory %s: %s",
                                     settings.operands[0], strerror(errno));
        } else {
            settings_close(&settings);
            status = settings_open(&settings, command, 0, 1, directory, &done);
            settings.dry_run = dry_run;
            status = done ? status : set_trust(&settings, forget);
        }
    } else if (!done) {
        status = set_trust(&settings, forget);
    }
    settings_close(&settings);
    return status;
}

static int run_trust_project(int argc, char **argv) {
    return run(&trust_project_command, argc, argv, false);
}

static int run_untrust_project(int argc, char **argv) {
    return run(&untrust_project_command, argc, argv, true);
}

#define USAGE(name)                                                                                \
    "nah " name " [--dry-run] [DIR]\n"                                                             \
    "\n"                                                                                           \
    "  --dry-run  show what would change, write nothing\n"                                         \
    "\n"                                                                                           \
    "DIR is in the project; the current directory if not given.\n"

const struct command trust_project_command = {
    .name = "trust-project",
    .summary = "let a project's " CONFIG_PROJECT_FILE " loosen, as it is now",
    .usage = USAGE("trust-project"),
    .run = run_trust_project,
};

const struct command untrust_project_command = {
    .name = "untrust-project",
    .summary = "let a project's " CONFIG_PROJECT_FILE " only tighten",
    .usage = USAGE("untrust-project"),
    .run = run_untrust_project,
};
