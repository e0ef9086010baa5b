/* eval, source and `.`: code that the shell at hand reads. */
#include "action/programs.h"
#include "action/redirect.h"
#include "base/path.h"

#include <string.h>

/* eval "$(pyenv init -)": all of it is what a version manager prints for that. */
static bool is_setup(const struct reading *reading, const struct command *command,
                     const struct value *text) {
    bool whole = text->cause == HOLE_COMMAND && text->text.len == 1;
    for (size_t i = 0; whole && i < command->words.count; i++) {
        const struct action *action = &reading->out->actions.items[command->words.items[i]];
        whole = str_starts(action->rule, "shell-setup");
    }
    return whole && command->words.count > 0;
}

bool program_eval(struct reading *reading, struct command *command) {
    struct builder text;
    builder_init(&text, reading->arena);
    struct value joined = {.span = command->span};
    for (size_t i = 1; i < command->argv.count; i++) {
        const struct value *word = &command->argv.items[i];
        if (i > 1) {
            builder_add_char(&text, ' ');
        }
        builder_add(&text, word->text);
        joined.pattern = joined.pattern || word->pattern;
        if (joined.cause == HOLE_NONE) {
            joined.cause = word->cause;
        }
    }
    joined.text = builder_str(&text);
    if (joined.text.ptr != NULL && is_setup(reading, command, &joined)) {
        return command_add(reading, command, ACTION_LANG_EXEC, "source-tool-file",
                           "reads the functions of a version manager") != NULL;
    }
    return joined.text.ptr != NULL && command_read_text(reading, command, &joined, command->scope);
}

/* What version managers and package managers put beside themselves to be read by shells. */
static bool is_tool_file(struct reading *reading, const struct command *command,
                         const struct value *file) {
    static const char *const below_home[] = {".nvm/nvm.sh",
                                             ".cargo/env",
                                             ".asdf/asdf.sh",
                                             ".local/bin/env",
                                             ".ghcup/env",
                                             ".sdkman/bin/sdkman-init.sh",
                                             ".rvm/scripts/rvm",
                                             ".nix-profile/etc/profile.d/nix.sh",
                                             "miniconda3/etc/profile.d/conda.sh",
                                             "anaconda3/etc/profile.d/conda.sh",
                                             "miniforge3/etc/profile.d/conda.sh",
                                             NULL};
    struct str home = reading->start->home;
    struct value full = path_in_scope(reading, command->scope, file);
    struct str path = full.text;
    bool below = value_known(&full) && home.len > 0 && path.len > home.len &&
                 path.ptr[home.len] == '/' && str_equal(str_slice(path, 0, home.len), home);
    return below && binding_find(&reading->files, path) == NULL &&
           str_is_one_of(str_slice(path, home.len + 1, path.len), below_home);
}

bool program_source(struct reading *reading, struct command *command) {
    const struct argument *file = arguments_operand(&command->arguments, 0);
    if (file != NULL && is_tool_file(reading, command, &file->value)) {
        return command_add(reading, command, ACTION_LANG_EXEC, "source-tool-file",
                           "reads the functions of a version manager") != NULL;
    }
    return file == NULL ? command_add(reading, command, ACTION_FILESYSTEM_READ, "source-nothing",
                                      "runs nothing") != NULL
                        : command_execute_file(reading, command, &file->value);
}
