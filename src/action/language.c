/* Interpreters: a script, a module, code on the command line or on the input. */
#include "action/builtin.h"
#include "action/code.h"
#include "action/code_own.h"
#include "action/escapes.h"
#include "action/programs.h"
#include "action/tools.h"

#include <string.h>

enum {
    FLOWS_MAX = 64, /* calls of one code that are taken to reach each other */
};

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

/* A module that is loaded by its name holds nothing of what the code fetches, unless that also
 * writes files. */
static bool loads_only(const struct reading *reading, size_t first, size_t action) {
    const struct actions *actions = &reading->out->actions;
    for (size_t i = first; i < actions->count; i++) {
        const struct targets *targets = &actions->items[i].targets;
        bool reads = actions->items[i].type == ACTION_FILESYSTEM_READ ||
                     actions->items[i].type == ACTION_NETWORK_OUTBOUND ||
                     actions->items[i].type == ACTION_NETWORK_WRITE ||
                     actions->items[i].type == ACTION_LANG_EXEC;
        for (size_t j = 0; j < targets->count; j++) {
            reads = reads && (targets->items[j].kind != TARGET_PATH ||
                              targets->items[j].access == ACCESS_READ ||
                              targets->items[j].access == ACCESS_EXECUTE);
        }
        if (!reads) {
            return false;
        }
    }
    const struct action *loads = &actions->items[action];
    bool known = loads->targets.count > 0;
    for (size_t j = 0; j < loads->targets.count; j++) {
        known = known && value_known(&loads->targets.items[j].value);
    }
    return known &&
           (str_is(loads->rule, "run-file") || str_is(loads->rule, "inline-node-run-file"));
}

bool interpreter_connect_calls(struct reading *reading, size_t first) {
    size_t count = reading->out->actions.count;
    for (size_t from = first; from < count; from++) {
        for (size_t to = first; to < count && count - first <= FLOWS_MAX; to++) {
            if (from != to && !loads_only(reading, first, to) &&
                !VEC_PUSH(reading->arena, &reading->out->flows, ((struct flow){from, to}))) {
                return false;
            }
        }
    }
    return true;
}

/* Is all of the code understood, and what it does added? */
static bool read_code(struct reading *reading, struct command *command, const struct value *text,
                      bool *understood) {
    size_t first = reading->out->actions.count;
    if (code_words_know(command->program)) {
        bool shown = text->cause == HOLE_NONE;
        if (!code_words_harmless(reading->arena, command, text->text, understood)) {
            return false;
        }
        *understood = *understood && shown && !text->pattern;
        return !shown || ((*understood || escapes_read_code(reading, command, text->text)) &&
                          code_read_files(reading, command, text->text));
    }
    bool python = str_starts(command->program, "python") || str_starts(command->program, "pypy");
    *understood = false;
    if (!python && !str_starts(command->program, "node")) {
        return text->cause != HOLE_NONE || escapes_read_code(reading, command, text->text);
    }
    return code_read(reading, command, python ? CODE_PYTHON : CODE_NODE, text, understood) &&
           interpreter_connect_calls(reading, first);
}

bool interpreter_read_text(struct reading *reading, struct command *command,
                           const struct value *text, bool *understood) {
    *understood = true;
    if (interpreter_find(command->program) != NULL) {
        return read_code(reading, command, text, understood) &&
               (!code_words_know(command->program) || text->cause != HOLE_NONE ||
                code_read_sends(reading, command, text->text));
    }
    if (str_ends(command->program, "awk")) {
        return awk_read_text(reading, command, text);
    }
    if (str_is(command->program, "sed") || str_is(command->program, "gsed")) {
        return sed_read_text(reading, command, text);
    }
    return escapes_read_lines(reading, command, text->text) &&
           escapes_read_code(reading, command, text->text) &&
           code_read_files(reading, command, text->text);
}

bool interpreter_add_code(struct reading *reading, struct command *command, bool understood,
                          size_t *index) {
    *index = reading->out->actions.count;
    struct action *action = command_add(
        reading, command, ACTION_LANG_EXEC, understood ? "inline-code" : "inline-code-unknown",
        understood ? "runs code that is written here"
                   : "runs code that is written here and does more than nah understands");
    if (action == NULL) {
        return false;
    }
    action->executes_input = command->words.count > 0;
    if (!understood) {
        action->at_least = POLICY_ASK;
        action->advice = STR("put the code into a file of the project and run that");
    }
    return reading_flow(reading, &command->words, *index);
}

/* perl opens its operands as open(2) of two words does: "x|" and "|x" are commands, ">x" is written
 * (perlop(1), I/O operators). */
static bool open_by_name(struct reading *reading, struct command *command,
                         const struct argument *operand) {
    struct value value = operand->value;
    value.text = str_trim(value.text);
    size_t length = value.text.len;
    size_t index = reading->out->actions.count;
    if (str_ends(value.text, "|") || str_starts(value.text, "|")) {
        bool first = str_starts(value.text, "|");
        value.text = str_slice(value.text, first, length > 1 ? length - !first : length);
        return command_read_text(reading, command, &value, command->scope);
    }
    if (!str_starts(value.text, ">")) {
        return true;
    }
    value = value_from(&value, str_starts(value.text, ">>") ? 2 : 1);
    value.text = str_trim(value.text);
    return command_add(reading, command, ACTION_FILESYSTEM_WRITE, "code-file", "writes to") !=
               NULL &&
           command_add_path(reading, command, index, ACCESS_WRITE, &value, false);
}

/* Code in the flags; the operands are what it may read, or with -i of perl and ruby edit. */
static bool add_inline(struct reading *reading, struct command *command) {
    static const char *const in_place[] = {"-i", NULL};
    static const char *const modules[] = {"-M", "-m", "-r"};
    const struct interpreter *interpreter = interpreter_find(command->program);
    const struct arguments *arguments = &command->arguments;
    bool words = str_starts(command->program, "perl") || str_starts(command->program, "ruby");
    bool edits = words && arguments_have(arguments, in_place);
    bool understood = true;
    const struct value *other = NULL; /* the operand that is code */
    size_t index = 0;
    for (size_t i = 0; interpreter != NULL && i < arguments->count; i++) {
        const struct argument *argument = &arguments->items[i];
        bool code = false;
        bool module = false;
        for (size_t j = 0; words && j < sizeof modules / sizeof *modules; j++) {
            module = module || (argument->flag.len > 0 && flag_means(argument->flag, modules[j]));
        }
        if (module) {
            understood = understood && argument->has_value && value_known(&argument->value) &&
                         (code_words_module(command->program, argument->value.text) ||
                          code_own_loads(reading->arena, command, argument->value.text));
            continue;
        }
        for (const char *const *flag = interpreter->code_flags; *flag != NULL; flag++) {
            code = code || (argument->flag.len > 0 && flag_means(argument->flag, *flag));
        }
        bool one = code && argument->has_value;
        const struct value *text = code_given(command, argument);
        other = text != &argument->value ? text : other;
        if (one && !read_code(reading, command, text, &one)) {
            return false;
        }
        understood = understood && (!code || one);
    }
    if (!interpreter_add_code(reading, command, understood, &index)) {
        return false;
    }
    const struct argument *operand;
    for (size_t i = other != NULL; (operand = arguments_operand(arguments, i)) != NULL; i++) {
        if (str_starts(command->program, "perl") && !open_by_name(reading, command, operand)) {
            return false;
        }
        if (!command_add_path(reading, command, index, ACCESS_READ, &operand->value, false) ||
            (edits &&
             !command_add_path(reading, command, index, ACCESS_WRITE, &operand->value, false))) {
            return false;
        }
    }
    return true;
}

/* Code on the standard input: read where the command line shows it. */
static bool add_input(struct reading *reading, struct command *command) {
    const struct value text = command->input.text;
    bool shown = command->input.known && text.cause == HOLE_NONE && text.text.len > 0;
    bool understood = false;
    size_t index = 0;
    if (shown && !read_code(reading, command, &text, &understood)) {
        return false;
    }
    if (!shown) {
        return command_execute_input(reading, command, false);
    }
    return interpreter_add_code(reading, command, understood, &index);
}

/* python -m timeit FLAGS CODE...: the code runs, after that of -s. */
bool program_timeit(struct reading *reading, struct command *command) {
    size_t index = 0;
    bool understood = true;
    struct builder all;
    builder_init(&all, reading->arena);
    struct value text = {.span = command->span};
    for (int setup = 1; setup >= 0; setup--) {
        for (size_t i = 0; i < command->arguments.count; i++) {
            const struct argument *argument = &command->arguments.items[i];
            bool is_setup = str_is(argument->flag, "-s") || str_is(argument->flag, "--setup");
            if (argument->has_value && (setup ? is_setup : argument->flag.len == 0)) {
                builder_add(&all, argument->value.text);
                builder_add_char(&all, '\n');
                text.cause = text.cause == HOLE_NONE ? argument->value.cause : text.cause;
                text.pattern = text.pattern || argument->value.pattern;
            }
        }
    }
    text.text = builder_str(&all);
    size_t first = reading->out->actions.count;
    return text.text.ptr != NULL && code_read(reading, command, CODE_PYTHON, &text, &understood) &&
           interpreter_connect_calls(reading, first) &&
           interpreter_add_code(reading, command, understood, &index);
}

/* python -m MODULE: tools that are also programs are judged as these. */
static bool run_module(struct reading *reading, struct command *command,
                       const struct argument *flag) {
    const struct value *module = &flag->value;
    size_t next = flag->index + 1;
    struct command inner = *command;
    inner.argv = (struct argv){.open = command->argv.open};
    inner.arguments = (struct arguments){0};
    inner.wrapped = true;
    if (!value_known(module)) {
        return add_inline(reading, command);
    }
    struct value program = *module;
    program.text = interpreter_module_program(reading->arena, module->text);
    if (program.text.ptr == NULL) {
        return false;
    }
    if (builtin_find(reading->arena, program.text) == NULL) {
        return command_add(reading, command, ACTION_LANG_EXEC, "run-module", "runs a module") !=
               NULL;
    }
    /* `-m pip` holds the module in the next word, `-mpip` in its own */
    if (next < command->argv.count && module->text.ptr == command->argv.items[next].text.ptr) {
        next++;
    }
    if (!VEC_PUSH(reading->arena, &inner.argv, program)) {
        return false;
    }
    for (; next < command->argv.count; next++) {
        if (!VEC_PUSH(reading->arena, &inner.argv, command->argv.items[next])) {
            return false;
        }
    }
    return command_read(reading, &inner, command->output);
}

/* php -S ADDRESS [-t FOLDER] [SCRIPT] */
static bool serves(const struct command *command) {
    static const char *const address[] = {"-S", NULL};
    return str_starts(command->program, "php") && arguments_have(&command->arguments, address);
}

/* Does it only say something of itself? */
static bool only_informs(const struct command *command) {
    static const char *const any[] = {"--version", "-V", "--help", "-h", "-v", NULL};
    static const char *const php[] = {"-m",   "--modules", "--ini", "-i", "--info",
                                      "--rf", "--re",      "--rc",  NULL};
    return arguments_have(&command->arguments, any) ||
           (str_starts(command->program, "php") && arguments_have(&command->arguments, php));
}

/* node inspect FILE: a debugger, which waits for commands. */
static bool opens_debugger(const struct command *command) {
    const struct argument *word = arguments_operand(&command->arguments, 0);
    return str_starts(command->program, "node") && word != NULL &&
           value_is(&word->value, "inspect") && arguments_operand(&command->arguments, 1) != NULL;
}

/* Does a prompt stay open behind the script? */
static bool stays_open(const struct command *command) {
    static const char *const stay_flags[] = {"-i", "--interactive", NULL};
    bool edits = str_starts(command->program, "perl") || str_starts(command->program, "ruby");
    return (!edits && arguments_have(&command->arguments, stay_flags)) || opens_debugger(command);
}

/* Files that flags load before the script; `*module` is what one runs instead of it, or NULL. */
static bool read_loads(struct reading *reading, struct command *command,
                       const struct interpreter *interpreter, const struct argument **module) {
    const struct arguments *arguments = &command->arguments;
    *module = NULL;
    for (size_t i = 0; i < arguments->count && *module == NULL; i++) {
        struct argument *argument = &arguments->items[i];
        if (argument->flag.len == 0 || !argument->has_value) {
            continue;
        }
        const struct arguments only = {argument, 1, 1};
        if (interpreter->module_flag != NULL && str_is(argument->flag, interpreter->module_flag)) {
            *module = argument;
        } else if (interpreter->load_flags != NULL &&
                   arguments_have(&only, interpreter->load_flags) &&
                   !command_execute_file(reading, command, &argument->value)) {
            return false;
        }
    }
    return true;
}

bool program_interpreter(struct reading *reading, struct command *command) {
    static const char *const test_flags[] = {"--test", "--run", NULL};
    const struct arguments *arguments = &command->arguments;
    const struct interpreter *interpreter = interpreter_find(command->program);
    const struct argument *script = arguments_operand(arguments, 0);
    if (interpreter == NULL) {
        return command_apply_rules(reading, command);
    }
    if (!command_add_flags(reading, command) || !interpreter_read_settings(reading, command)) {
        return false;
    }
    const struct argument *module;
    if (!read_loads(reading, command, interpreter, &module)) {
        return false;
    }
    if (module != NULL) {
        return run_module(reading, command, module);
    }
    if (arguments_have(arguments, interpreter->code_flags)) {
        return add_inline(reading, command);
    }
    if (interpreter_runs_tool(command, script) &&
        !command_read_inner(reading, command, script->index)) {
        return false;
    }
    if (serves(command)) {
        return (script == NULL || command_execute_file(reading, command, &script->value)) &&
               program_serve(reading, command);
    }
    if (interpreter->check_flags != NULL && arguments_have(arguments, interpreter->check_flags) &&
        script != NULL) {
        size_t index = reading->out->actions.count;
        return command_add(reading, command, ACTION_FILESYSTEM_READ, "check-script",
                           "checks the syntax of") != NULL &&
               command_add_path(reading, command, index, ACCESS_READ, &script->value, false);
    }
    if (script == NULL && only_informs(command)) {
        return command_add(reading, command, ACTION_FILESYSTEM_READ, "interpreter-info",
                           "prints its version or help") != NULL;
    }
    if (script == NULL && arguments_have(arguments, test_flags)) {
        return command_add(reading, command, ACTION_PACKAGE_RUN, "interpreter-test",
                           "runs the project's tests") != NULL;
    }
    if (script != NULL && stays_open(command) &&
        command_add(reading, command, ACTION_INTERACTIVE, "interactive",
                    "opens a prompt whose later input nobody checks") == NULL) {
        return false;
    }
    if (script == NULL || value_is(&script->value, "-") || value_is_input(&script->value)) {
        return add_input(reading, command);
    }
    return command_execute_file(reading, command, &script->value) &&
           tools_run_script(reading, command, script);
}
