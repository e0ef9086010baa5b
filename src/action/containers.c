/* docker(1) and its like: of what they start, compose files say all that happens. */
#include "action/programs.h"

static bool is_compose(const struct command *command) {
    const struct argument *first = arguments_operand(&command->arguments, 0);
    return str_ends(command->program, "-compose") ||
           (first != NULL && value_is(&first->value, "compose"));
}

/* The compose files are run: those that flags name, else the one of the directory. */
static bool add_files(struct reading *reading, struct command *command, size_t action) {
    static const char *const flags[] = {"-f", "--file", "--project-directory"};
    const struct value here = {.text = STR("."), .span = command->span};
    bool named = false;
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
        for (size_t j = 0; j < command->arguments.count; j++) {
            const struct argument *argument = &command->arguments.items[j];
            if (argument->flag.len == 0 || !argument->has_value ||
                !flag_means(argument->flag, flags[i])) {
                continue;
            }
            named = true;
            if (!command_add_path(reading, command, action, ACCESS_EXECUTE, &argument->value,
                                  false)) {
                return false;
            }
        }
    }
    return named || command_add_path(reading, command, action, ACCESS_EXECUTE, &here, false);
}

/* The containers that are named behind `stop`, or behind `container stop`. */
static bool add_containers(struct reading *reading, struct command *command, size_t action) {
    static const char *const groups[] = {"container", "pod", "machine"};
    const struct argument *first = arguments_operand(&command->arguments, 0);
    size_t count = arguments_operand_count(&command->arguments);
    size_t prefix = 1;
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
        prefix += first != NULL && value_is(&first->value, groups[i]);
    }
    for (size_t i = prefix; i < count; i++) {
        const struct argument *name = arguments_operand(&command->arguments, i);
        if (!command_add_target(reading, action, TARGET_CONTAINER, ACCESS_EXECUTE, &name->value)) {
            return false;
        }
    }
    return true;
}

bool program_container(struct reading *reading, struct command *command) {
    static const char *const elsewhere[] = {"-H", "--host", "--context", "-c", NULL};
    size_t first = reading->out->actions.count;
    if (!command_apply_rules(reading, command)) {
        return false;
    }
    bool here = !arguments_have(&command->arguments, elsewhere);
    size_t end = reading->out->actions.count;
    for (size_t i = first; here && i < end; i++) {
        if (reading->out->actions.items[i].type == ACTION_CONTAINER_LIFECYCLE &&
            !(is_compose(command) ? add_files(reading, command, i)
                                  : add_containers(reading, command, i))) {
            return false;
        }
    }
    return true;
}
