/* Interpreters: a script, a module, code on the command line or on the input. */
#include "action/programs.h"

#include <string.h>

/* Flags that carry code, and flags that load a file first (python(1), node(1), perlrun(1), ruby(1),
 * php(1), lua(1)). */
static const struct interpreter {
    const char *prefix; /* of the program's name */
    const char *const *code_flags;
    const char *const *load_flags;
    const char *module_flag;
    const char *const *check_flags; /* only check or show: no code runs */
} interpreters[] = {
    {"python", (const char *const[]){"-c", NULL}, NULL, "-m", NULL},
    {"pypy", (const char *const[]){"-c", NULL}, NULL, "-m", NULL},
    {"node", (const char *const[]){"-e", "--eval", "-p", "--print", "-pe", NULL},
     (const char *const[]){"-r", "--require", "--import", "--loader", "--experimental-loader",
                           NULL},
     NULL, (const char *const[]){"-c", "--check", NULL}},
    {"perl", (const char *const[]){"-e", "-E", "-M", "-m", NULL}, NULL, NULL,
     (const char *const[]){"-c", NULL}},
    {"ruby", (const char *const[]){"-e", NULL}, (const char *const[]){"-r", NULL}, NULL,
     (const char *const[]){"-c", NULL}},
    {"php", (const char *const[]){"-r", "-B", "-R", "-E", NULL}, NULL, NULL,
     (const char *const[]){"-l", NULL}},
    {"lua", (const char *const[]){"-e", NULL}, (const char *const[]){"-l", NULL}, NULL, NULL},
};

static const struct interpreter *interpreter_find(struct str program) {
    for (size_t i = 0; i < sizeof interpreters / sizeof *interpreters; i++) {
        if (str_starts(program, interpreters[i].prefix)) {
            return &interpreters[i];
        }
    }
    return NULL;
}

static bool add_inline(struct reading *reading, struct command *command) {
    size_t index = reading->out->actions.count;
    struct action *action = command_add(reading, command, ACTION_LANG_EXEC, "inline-code",
                                        "runs code that is written on the command line");
    if (action == NULL) {
        return false;
    }
    action->at_least = POLICY_ASK;
    action->advice = STR("put the code into a file of the project and run that");
    action->executes_input = command->words.count > 0;
    const struct argument *operand;
    for (size_t i = 0; (operand = arguments_operand(&command->arguments, i)) != NULL; i++) {
        if (!command_add_path(reading, command, index, ACCESS_READ, &operand->value, false)) {
            return false;
        }
    }
    return reading_flow(reading, &command->words, index);
}

/* python -m MODULE: tools that are also programs are judged as these. */
static bool run_module(struct reading *reading, struct command *command,
                       const struct argument *flag) {
    const struct value *module = &flag->value;
    size_t next = flag->index + 1;
    struct command inner = *command;
    inner.argv = (struct argv){.open = command->argv.open};
    inner.arguments = (struct arguments){0};
    if (!value_known(module)) {
        return add_inline(reading, command);
    }
    if (rules_find(reading->rules, module->text) == NULL) {
        return command_add(reading, command, ACTION_LANG_EXEC, "run-module", "runs a module") !=
               NULL;
    }
    /* `-m pip` holds the module in the next word, `-mpip` in its own */
    if (next < command->argv.count && module->text.ptr == command->argv.items[next].text.ptr) {
        next++;
    }
    if (!VEC_PUSH(reading->arena, &inner.argv, *module)) {
        return false;
    }
    for (; next < command->argv.count; next++) {
        if (!VEC_PUSH(reading->arena, &inner.argv, command->argv.items[next])) {
            return false;
        }
    }
    return command_read(reading, &inner, command->output);
}

bool program_interpreter(struct reading *reading, struct command *command) {
    static const char *const info_flags[] = {"--version", "-V", "--help", "-h", "-v", NULL};
    static const char *const test_flags[] = {"--test", "--run", NULL};
    const struct arguments *arguments = &command->arguments;
    const struct interpreter *interpreter = interpreter_find(command->program);
    const struct argument *script = arguments_operand(arguments, 0);
    if (interpreter == NULL) {
        return command_apply_rules(reading, command);
    }
    for (size_t i = 0; i < arguments->count; i++) {
        const struct argument *argument = &arguments->items[i];
        if (argument->flag.len > 0 && interpreter->module_flag != NULL &&
            str_is(argument->flag, interpreter->module_flag) && argument->has_value) {
            return run_module(reading, command, argument);
        }
        bool loads = interpreter->load_flags != NULL && argument->flag.len > 0 &&
                     argument->has_value &&
                     arguments_have(&(struct arguments){(struct argument *)argument, 1, 1},
                                    interpreter->load_flags);
        if (loads && !command_execute_file(reading, command, &argument->value)) {
            return false;
        }
    }
    if (arguments_have(arguments, interpreter->code_flags)) {
        return add_inline(reading, command);
    }
    if (interpreter->check_flags != NULL && arguments_have(arguments, interpreter->check_flags) &&
        script != NULL) {
        size_t index = reading->out->actions.count;
        return command_add(reading, command, ACTION_FILESYSTEM_READ, "check-script",
                           "checks the syntax of") != NULL &&
               command_add_path(reading, command, index, ACCESS_READ, &script->value, false);
    }
    if (script == NULL && arguments_have(arguments, info_flags)) {
        return command_add(reading, command, ACTION_FILESYSTEM_READ, "interpreter-info",
                           "prints its version or help") != NULL;
    }
    if (script == NULL && arguments_have(arguments, test_flags)) {
        return command_add(reading, command, ACTION_PACKAGE_RUN, "interpreter-test",
                           "runs the project's tests") != NULL;
    }
    static const char *const stay_flags[] = {"-i", "--interactive", NULL};
    if (script != NULL && arguments_have(arguments, stay_flags) &&
        !str_starts(command->program, "perl") && !str_starts(command->program, "ruby") &&
        command_add(reading, command, ACTION_INTERACTIVE, "interactive",
                    "opens a prompt whose later input nobody checks") == NULL) {
        return false;
    }
    if (script == NULL || value_is(&script->value, "-")) {
        return command_execute_input(reading, command, false);
    }
    return command_execute_file(reading, command, &script->value);
}
