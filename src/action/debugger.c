/* gdb(1) and lldb(1): the commands of a run that ends by itself. */
#include "action/programs.h"

#include <string.h>

/* What takes words of its own and shows, or says where to stop and how. */
static bool is_showing_command(struct str command) {
    static const char *const with_words[] = {"bt",
                                             "backtrace",
                                             "where",
                                             "info",
                                             "i",
                                             "frame",
                                             "f",
                                             "up",
                                             "down",
                                             "list",
                                             "l",
                                             "disassemble",
                                             "disas",
                                             "break",
                                             "b",
                                             "tbreak",
                                             "thread",
                                             "ptype",
                                             "whatis",
                                             "help",
                                             "x",
                                             "register",
                                             "image",
                                             "breakpoint",
                                             "display",
                                             "print",
                                             "p",
                                             "watch",
                                             "set pagination",
                                             "set confirm",
                                             "set width",
                                             "set height",
                                             "set print",
                                             NULL};
    for (size_t i = 0; with_words[i] != NULL; i++) {
        size_t length = strlen(with_words[i]);
        if (str_starts(command, with_words[i]) &&
            (command.len == length || command.ptr[length] == ' ' || command.ptr[length] == '/')) {
            return true;
        }
    }
    return false;
}

/* run ARGUMENT...: gdb gives them to a shell; plain words are nothing more there. */
static bool is_plain_run(struct str command) {
    bool runs =
        str_starts(command, "run ") || str_starts(command, "start ") || str_starts(command, "r ");
    return runs && str_is_plain(command, " ./=:,+@-");
}

/* What only goes on, stops or shows. */
static bool is_plain_command(struct str command) {
    static const char *const alone[] = {"run",
                                        "r",
                                        "start",
                                        "continue",
                                        "c",
                                        "process launch",
                                        "quit",
                                        "q",
                                        "step",
                                        "s",
                                        "next",
                                        "n",
                                        "finish",
                                        "stepi",
                                        "nexti",
                                        "starti",
                                        "thread backtrace all",
                                        NULL};
    static const char *const changing[] = {"(", "=",      "$_",  "command", "|",
                                           "!", "script", "add", NULL};
    if (str_is_one_of(command, alone)) {
        return true;
    }
    if (is_plain_run(command) || str_is(command, "thread apply all bt") ||
        str_is(command, "thread apply all bt full")) {
        return true;
    }
    if (str_has_one_of(command, changing)) {
        return false;
    }
    return is_showing_command(command);
}

/* Are all flags known, all commands plain, and does it end when they are done? */
static bool ends_plainly(const struct command *command) {
    static const char *const commands[] = {"-ex", "--eval-command", "-o", "--one-line", NULL};
    static const char *const others[] = {"-batch",
                                         "--batch",
                                         "-q",
                                         "-quiet",
                                         "--quiet",
                                         "-silent",
                                         "-nx",
                                         "--nx",
                                         "-n",
                                         "-return-child-result",
                                         "--return-child-result",
                                         "--args",
                                         "-args",
                                         "-b",
                                         "--no-lldbinit",
                                         "-x",
                                         "--",
                                         NULL};
    static const char *const ends[] = {"-batch", "--batch", "-b", NULL};
    bool lldb = str_is(command->program, "lldb");
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        if (argument->flag.len == 0) {
            continue;
        }
        bool given = str_is_one_of(argument->flag, commands);
        bool file = !lldb && str_is(argument->flag, "-x");
        if (file || (given ? !argument->has_value || !value_known(&argument->value) ||
                                 !is_plain_command(str_trim(argument->value.text))
                           : !str_is_one_of(argument->flag, others))) {
            return false;
        }
    }
    return arguments_have(&command->arguments, ends);
}

bool program_debugger(struct reading *reading, struct command *command) {
    static const char *const with_words[] = {"--args", "-args", "--", NULL};
    const struct argument *program = arguments_operand(&command->arguments, 0);
    const struct argument *core = arguments_operand(&command->arguments, 1);
    bool number = core != NULL && core->value.text.len > 0 && core->value.text.ptr[0] <= '9';
    if (program == NULL || !ends_plainly(command)) {
        return program_escape(reading, command);
    }
    if (arguments_have(&command->arguments, with_words)) {
        return command_read_inner(reading, command, program->index);
    }
    size_t index = reading->out->actions.count;
    if (number || arguments_operand_count(&command->arguments) > 2) {
        return program_escape(reading, command);
    }
    return command_execute_file(reading, command, &program->value) &&
           (core == NULL ||
            command_add_path(reading, command, index, ACCESS_READ, &core->value, false));
}
