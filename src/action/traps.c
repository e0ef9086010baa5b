/* Text that the shell runs by itself: traps and completions. */
#include "action/functions.h"
#include "action/programs.h"

enum {
    TRAPS_MAX = 256, /* that are read; each may set more */
};

bool program_trap(struct reading *reading, struct command *command) {
    const struct argument *text = arguments_operand(&command->arguments, 0);
    if (text == NULL || arguments_operand_count(&command->arguments) < 2 ||
        text->value.text.len == 0 || value_is(&text->value, "-")) {
        return command_add(reading, command, ACTION_FILESYSTEM_READ, "trap",
                           "changes what signals do") != NULL;
    }
    static const char *const at_end[] = {"EXIT", "0", NULL};
    bool ends = arguments_operand_count(&command->arguments) == 2 &&
                value_is_one_of(&arguments_operand(&command->arguments, 1)->value, at_end);
    bool sure = reading->branches == 0 && reading->deferred == 0 && command->scope == reading->top;
    if (!VEC_PUSH(reading->arena, &reading->traps, text->value)) {
        return false;
    }
    /* What it says is expanded where it runs: at the end of the text and where that exits, and but
     * for those perhaps here. */
    if (ends && sure && reading->shells == 0 && value_known(&text->value)) {
        return command_add(reading, command, ACTION_FILESYSTEM_READ, "trap",
                           "changes what signals do") != NULL;
    }
    struct scope *scope = scope_fork(command->scope);
    reading->deferred++;
    bool done = scope != NULL && command_read_text(reading, command, &text->value, scope) &&
                (ends || scope_merge(command->scope, scope));
    reading->deferred--;
    return done;
}

/* Reads those from `first` on in `scope`. */
static bool read_from(struct reading *reading, struct scope *scope, size_t first) {
    struct stream output = {0};
    struct command command = {.program = STR("trap"), .scope = scope, .output = &output};
    struct values traps = reading->traps;
    bool done = true;
    reading->traps = (struct values){0}; /* an exit within one starts none anew */
    reading->deferred++;
    for (size_t i = first; done && i < traps.count + reading->traps.count && i < TRAPS_MAX; i++) {
        size_t within = i - traps.count; /* set by one of the others */
        struct value text = i < traps.count ? traps.items[i] : reading->traps.items[within];
        command.span = text.span;
        done = !value_known(&text) || command_read_text(reading, &command, &text, scope);
    }
    reading->deferred--;
    reading->traps = traps;
    return done;
}

/* exit: what is set to run then does so here. */
bool program_exit(struct reading *reading, struct command *command) {
    struct scope *scope = scope_fork(command->scope);
    return scope != NULL && read_from(reading, scope, 0) && command_apply_rules(reading, command);
}

bool traps_end(struct reading *reading, struct scope *scope, size_t first) {
    bool done = read_from(reading, scope, first);
    reading->traps.count = first;
    return done;
}

/* compgen -C runs a command, compgen -W expands its words. */
bool program_complete(struct reading *reading, struct command *command) {
    const struct value *text = arguments_value(&command->arguments, "-C");
    const struct value *words = arguments_value(&command->arguments, "-W");
    struct builder made;
    if (text != NULL && !command_read_text(reading, command, text, command->scope)) {
        return false;
    }
    if (words != NULL) {
        struct value expanded = *words;
        builder_init(&made, reading->arena);
        builder_add_c(&made, ": ");
        builder_add(&made, words->text);
        expanded.text = builder_str(&made);
        if (expanded.text.ptr == NULL ||
            !command_read_text(reading, command, &expanded, command->scope)) {
            return false;
        }
    }
    return command_apply_rules(reading, command);
}
