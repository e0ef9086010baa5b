/* What sets the variables of a shell: set, read and mapfile, declare and its kind. */
#include "action/programs.h"

/* `set -- a b` and `set a b` replace the positional parameters. */
bool program_set(struct reading *reading, struct command *command) {
    size_t i = 1;
    while (i < command->argv.count && !value_is(&command->argv.items[i], "--") &&
           (str_starts(command->argv.items[i].text, "-") ||
            str_starts(command->argv.items[i].text, "+"))) {
        bool named =
            value_is(&command->argv.items[i], "-o") || value_is(&command->argv.items[i], "+o");
        i += named ? 2 : 1;
    }
    bool sets = i < command->argv.count;
    i += sets && value_is(&command->argv.items[i], "--");
    if (sets) {
        const struct value *items = command->argv.open ? NULL : command->argv.items + i;
        if (!scope_set_positional(command->scope, items, command->argv.count - i)) {
            return false;
        }
    }
    return command_apply_rules(reading, command);
}

/* Is a whole line, which is the name of a file, read into one variable? */
static bool reads_names(const struct command *command, size_t count) {
    static const char *const parts[] = {"-n", "-N", "-u", "-a", "-s", "-O", "-C", NULL};
    return command->input.names.count > 0 && count <= 1 && !command->argv.open &&
           !arguments_have(&command->arguments, parts);
}

/* What is read from input is unknown, and comes from wherever the input does. */
bool program_read(struct reading *reading, struct command *command) {
    size_t count = arguments_operand_count(&command->arguments);
    const struct value *each = arguments_value(&command->arguments, "-C");
    if (each != NULL && !command_read_text(reading, command, each, command->scope)) {
        return false;
    }
    for (size_t i = 0; i < count || i == 0; i++) {
        const struct argument *operand = arguments_operand(&command->arguments, i);
        bool reads = str_is(command->program, "read");
        struct str name =
            operand != NULL ? operand->value.text : (reads ? STR("REPLY") : STR("MAPFILE"));
        if (reads_names(command, count)
                ? !scope_set(command->scope, name, &command->input.names, false)
                : !scope_forget(command->scope, name, HOLE_INPUT)) {
            return false;
        }
        if (command->input.sources.count > 0) {
            struct binding *variable = binding_set(reading, &reading->variables, name);
            if (variable == NULL) {
                return false;
            }
            variable->sources = command->input.sources;
        }
    }
    return command_add(reading, command, ACTION_FILESYSTEM_READ, "read-variable",
                       "reads a line into a variable") != NULL;
}

bool program_declare(struct reading *reading, struct command *command) {
    if (command->assigns) {
        return command_add(reading, command, ACTION_FILESYSTEM_READ, "set-variable",
                           "sets a variable") != NULL;
    }
    return command_apply_rules(reading, command);
}
