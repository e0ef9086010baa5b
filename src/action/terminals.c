/* tmux(1): the command that a new terminal of it starts. */
#include "action/programs.h"

#include <string.h>

/* Where the command stands in the argv, behind flags that only name and place the new terminal; 0:
 * there is none, or some other flag. */
static size_t find_command(const struct command *command, size_t at) {
    static const char with_value[] = "snxytF";
    static const char without[] = "dADPEXbhv";
    for (; at < command->argv.count; at++) {
        const struct value *word = &command->argv.items[at];
        size_t last = word->text.len - 1;
        if (!value_known(word)) {
            return 0;
        }
        if (!str_starts(word->text, "-")) {
            return word->text.len > 0 ? at : 0;
        }
        for (size_t i = 1; i < last; i++) {
            if (strchr(without, word->text.ptr[i]) == NULL) {
                return 0;
            }
        }
        bool takes = last > 0 && strchr(with_value, word->text.ptr[last]) != NULL;
        if (last == 0 || (!takes && strchr(without, word->text.ptr[last]) == NULL)) {
            return 0;
        }
        at += takes;
    }
    return 0;
}

/* A session that the same text has made: new-session -s NAME. */
static bool stops_own(const struct reading *reading, const struct command *command) {
    const struct value *name = arguments_value(&command->arguments, "-t");
    struct builder flag;
    static const char *const other_flags[] = {"-a", "-C", NULL};
    if (name == NULL || !value_known(name) || !str_is_plain(name->text, "_-") ||
        arguments_have(&command->arguments, other_flags)) {
        return false;
    }
    builder_init(&flag, reading->arena);
    builder_add_c(&flag, "s ");
    builder_add(&flag, name->text);
    builder_add_char(&flag, ' ');
    const char *made = str_to_c(reading->arena, builder_str(&flag));
    return made != NULL && str_find_text(reading->text, made) >= 0 &&
           str_find_text(reading->text, "tmux new") >= 0;
}

bool program_tmux(struct reading *reading, struct command *command) {
    static const char *const makers[] = {"new",          "new-session", "neww", "new-window",
                                         "split-window", "splitw",      NULL};
    static const char *const elsewhere[] = {"-c", "-e", "-f", "-S", NULL};
    const struct argument *verb = arguments_operand(&command->arguments, 0);
    if (verb != NULL && value_is(&verb->value, "kill-session") && stops_own(reading, command)) {
        return command_add(reading, command, ACTION_PACKAGE_RUN, "process-stop-own",
                           "stops a job that it started") != NULL;
    }
    size_t at = verb != NULL && value_is_one_of(&verb->value, makers) &&
                        !arguments_have(&command->arguments, elsewhere)
                    ? find_command(command, verb->index + 1)
                    : 0;
    if (at == 0 || command->argv.open) {
        return command_apply_rules(reading, command);
    }
    if (at + 1 < command->argv.count) {
        return command_read_inner(reading, command, at);
    }
    return command_read_text(reading, command, &command->argv.items[at], command->scope);
}
