/* Flags of interpreters that load code, or let others run it. */
#include "action/builtin.h"
#include "action/load_paths.h"
#include "action/programs.h"
#include "base/path.h"

#include <string.h>

/* perl -d FILE and perl -de 1 open the debugger; -d:NYTProf measures. */
static bool opens_debugger(const struct command *command, const struct argument *argument) {
    return str_starts(command->program, "perl") && str_is(argument->flag, "-d") &&
           str_find_text(command->argv.items[argument->index].text, "d:") < 0;
}

/* node --inspect=HOST:PORT lets whoever reaches the port run code; php -d auto_prepend_file=FILE
 * runs a file. */
bool interpreter_read_settings(struct reading *reading, struct command *command) {
    static const char *const loading[] = {
        "auto_prepend_file=", "auto_append_file=", "extension=",      "zend_extension=",
        "extension_dir=",     "include_path=",     "opcache.preload="};
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        struct str value = argument->has_value ? argument->value.text : STR("");
        if (opens_debugger(command, argument) &&
            command_add(reading, command, ACTION_INTERACTIVE, "interactive",
                        "opens a prompt whose later input nobody checks") == NULL) {
            return false;
        }
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

struct str interpreter_module_program(struct arena *arena, struct str module) {
    static const struct {
        const char *module, *program;
    } others[] = {{"awscli", "aws"},
                  {"sphinx", "sphinx-build"},
                  {"django", "django-admin"},
                  {"pip_tools", "pip-compile"}};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (str_is(module, others[i].module)) {
            return str_from(others[i].program);
        }
    }
    struct builder builder;
    builder_init(&builder, arena);
    for (size_t i = 0; i < module.len; i++) {
        char c = module.ptr[i];
        builder_add_char(&builder, c == '_' ? '-' : char_lower(c));
    }
    struct str name = builder_str(&builder);
    bool better = name.ptr != NULL && builtin_find(arena, module) == NULL &&
                  builtin_find(arena, name) != NULL;
    return name.ptr == NULL || better ? name : module;
}

bool interpreter_runs_tool(const struct command *command, const struct argument *script) {
    static const char *const searches[] = {"-S", NULL};
    bool path = str_starts(command->program, "ruby") || str_starts(command->program, "perl");
    return script != NULL && ((path && arguments_have(&command->arguments, searches)) ||
                              str_find_text(script->value.text, "node_modules/.bin/") >= 0);
}

/* java -jar bfg-1.14.0.jar WORD...: what is known of a program of that name holds here, too. */
static bool read_jar(struct reading *reading, struct command *command) {
    const struct argv *argv = &command->argv;
    size_t jar = 1;
    while (jar < argv->count &&
           !(value_is(&argv->items[jar - 1], "-jar") && str_ends(argv->items[jar].text, ".jar"))) {
        jar++;
    }
    if (jar >= argv->count || !value_known(&argv->items[jar])) {
        return true;
    }
    struct command inner = *command;
    struct value program = argv->items[jar];
    struct str name = path_base(program.text);
    program.text = str_slice(name, 0, name.len - (sizeof ".jar" - 1));
    if (builtin_find_plain(reading->arena, &program.text) == NULL) {
        return !reading->arena->exhausted;
    }
    inner.argv = (struct argv){.open = argv->open};
    inner.arguments = (struct arguments){0};
    inner.wrapped = true;
    bool done = VEC_PUSH(reading->arena, &inner.argv, program);
    for (size_t i = jar + 1; done && i < argv->count; i++) {
        done = VEC_PUSH(reading->arena, &inner.argv, argv->items[i]);
    }
    return done && command_read(reading, &inner, command->output);
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
    return load_paths_of_java(reading, command) && read_jar(reading, command) &&
           (!source || command_execute_file(reading, command, &program->value)) &&
           command_apply_rules(reading, command);
}
