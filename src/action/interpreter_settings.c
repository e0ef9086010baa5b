/* Flags of interpreters that load code, or let others run it. */
#include "action/load_paths.h"
#include "action/programs.h"

#include <string.h>

/* node --inspect=HOST:PORT lets whoever reaches the port run code; php -d auto_prepend_file=FILE
 * runs a file. */
bool interpreter_read_settings(struct reading *reading, struct command *command) {
    static const char *const loading[] = {
        "auto_prepend_file=", "auto_append_file=", "extension=",      "zend_extension=",
        "extension_dir=",     "include_path=",     "opcache.preload="};
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        struct str value = argument->has_value ? argument->value.text : STR("");
        if (str_starts(argument->flag, "--inspect") && str_find(value, ':', 0) > 0 &&
            !str_starts(value, "127.") && !str_starts(value, "localhost:")) {
            struct action *action =
                command_add(reading, command, ACTION_NETWORK_WRITE, "interpreter-inspect",
                            "lets others run code through its debugger");
            if (action == NULL) {
                return false;
            }
            action->at_least = POLICY_ASK;
        }
        for (size_t j = 0; str_is(argument->flag, "-d") && j < sizeof loading / sizeof *loading;
             j++) {
            struct value file = argument->value;
            if (!str_starts(value, loading[j])) {
                continue;
            }
            file = value_from(&file, strlen(loading[j]));
            if (str_find(file.text, '/', 0) >= 0 &&
                !command_execute_file(reading, command, &file)) {
                return false;
            }
        }
    }
    return true;
}

/* java -XX:OnError=TEXT runs shell text; java FILE.java compiles and runs that. */
bool program_java(struct reading *reading, struct command *command) {
    static const char *const marks[] = {"OnOutOfMemoryError=", "OnError="};
    const struct argument *program = arguments_operand(&command->arguments, 0);
    for (size_t i = 1; i < command->argv.count; i++) {
        const struct value *word = &command->argv.items[i];
        for (size_t j = 0; j < sizeof marks / sizeof *marks; j++) {
            ptrdiff_t at =
                str_starts(word->text, "-XX:") ? str_find_text(word->text, marks[j]) : -1;
            struct value text =
                at < 0 ? (struct value){0} : value_from(word, (size_t)at + strlen(marks[j]));
            if (at >= 0 && !command_read_text(reading, command, &text, command->scope)) {
                return false;
            }
        }
    }
    bool source = program != NULL && str_ends(program->value.text, ".java");
    return load_paths_of_java(reading, command) &&
           (!source || command_execute_file(reading, command, &program->value)) &&
           command_apply_rules(reading, command);
}
