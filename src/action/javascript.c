/* What runs JavaScript besides node: bun, deno, tsx. */
#include "action/code.h"
#include "action/programs.h"
#include "action/tools.h"

/* bun run FILE; what is no path is the name of a script of the project. */
static bool run_file(struct reading *reading, struct command *command) {
    static const char *const endings[] = {".ts", ".tsx", ".mts", ".js", ".jsx", ".mjs", ".cjs"};
    const struct argument *verb = arguments_operand(&command->arguments, 0);
    const struct argument *file = arguments_operand(&command->arguments, 1);
    if (!str_is(command->program, "bun") || file == NULL || !value_is(&verb->value, "run")) {
        return true;
    }
    if (str_find_text(file->value.text, "://") >= 0) {
        return command_run_address(reading, command, &file->value);
    }
    bool path = str_starts(file->value.text, "/") || str_starts(file->value.text, ".");
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        path = path || str_ends(file->value.text, endings[i]);
    }
    return !path || command_execute_file(reading, command, &file->value);
}

/* tsx <<'EOF', bun - <<'EOF': code that the command line shows on the input. */
static bool runs_input(const struct command *command, const struct argument *operand) {
    bool reads = operand == NULL
                     ? str_is(command->program, "tsx") || str_is(command->program, "ts-node")
                     : value_is(&operand->value, "-");
    const struct argument *file = arguments_operand(&command->arguments, 1);
    bool runs = operand != NULL && value_is(&operand->value, "run") && file != NULL &&
                value_is(&file->value, "-");
    return (reads || runs) && arguments_operand_count(&command->arguments) <= 1 + (size_t)runs &&
           command->input.known && value_known(&command->input.text) &&
           command->input.text.text.len > 0;
}

/* bun -e CODE, tsx -e CODE, deno eval CODE: read as what node runs. */
bool program_javascript(struct reading *reading, struct command *command) {
    static const char *const code_flags[] = {"-e", "--eval", "-p", "--print", NULL};
    const struct argument *verb = arguments_operand(&command->arguments, 0);
    const struct argument *code = NULL;
    size_t first = reading->out->actions.count;
    size_t index = 0;
    bool understood = false;
    if (str_is(command->program, "deno")) {
        bool evaluates = verb != NULL && value_is(&verb->value, "eval");
        code = evaluates ? arguments_operand(&command->arguments, 1) : NULL;
    }
    for (size_t i = 0; i < command->arguments.count && !str_is(command->program, "deno"); i++) {
        const struct argument *argument = &command->arguments.items[i];
        bool given = argument->flag.len > 0 && flag_means_one_of(argument->flag, code_flags);
        code = given && argument->has_value ? argument : code;
    }
    bool input = code == NULL && runs_input(command, verb);
    const struct value *text = code != NULL ? &code->value : &command->input.text;
    if (code == NULL && !input) {
        return command_apply_rules(reading, command) && run_file(reading, command);
    }
    return command_add_flags(reading, command) &&
           code_read(reading, command, CODE_NODE, text, &understood) &&
           interpreter_connect_calls(reading, first) &&
           interpreter_add_code(reading, command, understood, &index);
}
