/* Interpreters of which only harmless code is known: elixir -e, julia -e, Rscript -e. */
#include "action/code.h"
#include "action/escapes.h"
#include "action/programs.h"

static const char *const code_flags[] = {"-e", "-E", "--eval", NULL};

/* Flags that change nothing of what runs. */
static bool is_plain_flag(const struct argument *argument) {
    static const char *const plain[] = {
        "-q",        "--quiet",        "--silent",       "-s",
        "--slave",   "--no-save",      "--no-restore",   "--vanilla",
        "--no-echo", "--no-environ",   "--no-site-file", "--no-init-file",
        "--compile", "--startup-file", "--color",        "--threads",
        "-t",        "--check-bounds", "--project",      NULL};
    struct str value = argument->has_value ? argument->value.text : STR("");
    return flag_means_one_of(argument->flag, plain) && !str_starts(value, "/") &&
           str_find_text(value, "..") < 0 && str_find(value, '\0', 0) < 0;
}

/* All code of the command line and the input, when it is seen and harmless. */
static bool read_all(struct reading *reading, struct command *command, bool *harmless) {
    bool given = false;
    *harmless = code_words_know(command->program);
    for (size_t i = 0; *harmless && i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        bool code = argument->flag.len > 0 && flag_means_one_of(argument->flag, code_flags);
        if (argument->flag.len == 0 && value_is(&argument->value, "-")) {
            continue; /* its input */
        }
        *harmless = code ? argument->has_value && value_known(&argument->value)
                         : argument->flag.len > 0 && is_plain_flag(argument);
        given = given || code;
        if (code && *harmless &&
            !code_words_harmless(reading->arena, command, argument->value.text, harmless)) {
            return false;
        }
    }
    bool input = !given && command->input.known && value_known(&command->input.text) &&
                 command->input.text.text.len > 0;
    if (*harmless && input &&
        !code_words_harmless(reading->arena, command, command->input.text.text, harmless)) {
        return false;
    }
    *harmless = *harmless && (given || input);
    return true;
}

/* What the code reads. */
static bool read_files(struct reading *reading, struct command *command) {
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        if (argument->has_value && !code_read_files(reading, command, argument->value.text)) {
            return false;
        }
    }
    return !command->input.known || code_read_files(reading, command, command->input.text.text);
}

bool program_code(struct reading *reading, struct command *command) {
    bool harmless = false;
    if (!read_all(reading, command, &harmless)) {
        return false;
    }
    if (harmless) {
        return command_add(reading, command, ACTION_LANG_EXEC, "inline-code",
                           "runs code that is written here") != NULL &&
               read_files(reading, command);
    }
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        if (argument->has_value && value_known(&argument->value) &&
            !escapes_read_code(reading, command, argument->value.text)) {
            return false;
        }
    }
    return (!command->input.known || !value_known(&command->input.text) ||
            escapes_read_code(reading, command, command->input.text.text)) &&
           command_apply_rules(reading, command);
}
