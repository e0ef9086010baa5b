/* cd, pushd and popd: where the shell is, where it was before, and the directories that it keeps.
 * Those stand in an array whose name no variable can have. */
#include "action/programs.h"

static const struct value unknown = {.text = STR_INIT("\0"), .cause = HOLE_VARIABLE};

enum {
    STACK_MAX = 32, /* directories that are kept; more are not known */
};

static struct str stack_name(void) {
    return STR("pushed directories");
}

static bool change(struct reading *reading, struct command *command, const struct value *to) {
    struct value from = scope_cwd(command->scope);
    return scope_set(command->scope, STR("OLDPWD"), &(struct values){&from, 1, 1}, false) &&
           scope_set_cwd(command->scope, to) &&
           command_add(reading, command, ACTION_FILESYSTEM_READ, "cd", "changes the directory") !=
               NULL;
}

/* cd -: where it was before, when the text says that. */
static struct value previous(const struct command *command) {
    struct values values = scope_get(command->scope, STR("OLDPWD"));
    return values.count == 1 ? values.items[0] : unknown;
}

/* With CDPATH set a relative directory may be one below those that it names. */
static bool may_be_elsewhere(const struct command *command, const struct value *to) {
    struct values path = scope_get(command->scope, STR("CDPATH"));
    bool set = path.count > 1 || (path.count == 1 && path.items[0].text.len > 0);
    return set && !str_starts(to->text, "/") && !str_starts(to->text, "./") &&
           !str_starts(to->text, "../") && !value_is(to, ".") && !value_is(to, "..");
}

bool program_cd(struct reading *reading, struct command *command) {
    const struct argument *directory = arguments_operand(&command->arguments, 0);
    struct value home = {.text = reading->start->home};
    struct values own = scope_get(command->scope, STR("HOME"));
    const struct value *to = directory != NULL ? &directory->value
                             : own.count == 1  ? &own.items[0]
                             : own.count > 1   ? &unknown
                                               : &home;
    bool back = directory != NULL && value_is(to, "-");
    struct value before = previous(command);
    command->silent = !back;
    if (back) {
        to = &before;
    } else if (may_be_elsewhere(command, to)) {
        to = &unknown;
    }
    return change(reading, command, to);
}

/* The directories that pushd has put aside, the last one first; false: not known. */
static bool read_stack(const struct command *command, struct argv *stack) {
    return scope_get_list(command->scope, stack_name(), stack);
}

static bool forget_stack(struct reading *reading, struct command *command) {
    return scope_forget(command->scope, stack_name(), HOLE_VARIABLE) &&
           change(reading, command, &unknown);
}

/* pushd DIR puts the directory aside; pushd alone changes it with the last one. */
static bool push(struct reading *reading, struct command *command) {
    const struct argument *directory = arguments_operand(&command->arguments, 0);
    struct argv before = {0};
    struct argv after = {0};
    struct value here = scope_cwd(command->scope);
    bool known = read_stack(command, &before);
    bool fresh = scope_get(command->scope, stack_name()).count == 0 && !known;
    if (directory == NULL && (!known || before.count == 0)) {
        return forget_stack(reading, command);
    }
    const struct value *to = directory == NULL ? &before.items[0] : &directory->value;
    if (directory != NULL && may_be_elsewhere(command, to)) {
        to = &unknown;
    }
    if ((directory != NULL && str_starts(to->text, "+")) || (!known && !fresh) ||
        before.count >= STACK_MAX) {
        return forget_stack(reading, command);
    }
    if (!VEC_PUSH(reading->arena, &after, here)) {
        return false;
    }
    for (size_t i = directory == NULL; i < before.count; i++) {
        if (!VEC_PUSH(reading->arena, &after, before.items[i])) {
            return false;
        }
    }
    return change(reading, command, to) && scope_set_list(command->scope, stack_name(), &after);
}

/* pushd and popd, which print the directories. */
bool program_pushd(struct reading *reading, struct command *command) {
    struct argv stack = {0};
    bool moves = arguments_operand_count(&command->arguments) == command->arguments.count;
    bool pops = str_is(command->program, "popd");
    if (!moves || (pops && command->arguments.count > 0)) {
        return forget_stack(reading, command);
    }
    if (!pops) {
        return push(reading, command);
    }
    if (!read_stack(command, &stack) || stack.count == 0) {
        return forget_stack(reading, command);
    }
    struct value to = stack.items[0];
    stack.items++;
    stack.count--;
    return change(reading, command, &to) && scope_set_list(command->scope, stack_name(), &stack);
}
