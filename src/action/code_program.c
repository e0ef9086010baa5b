/* Interpreters of which only harmless code is known: elixir -e, julia -e, Rscript -e, clj -e. */
#include "action/code.h"
#include "action/escapes.h"
#include "action/programs.h"

static const char *const code_flags[] = {"-e", "-E", "--eval", "-eval", NULL};

/* Flags that change nothing of what runs, of one program or of those of no row. */
static const struct code_program {
    const char *name;
    const char *verb; /* the operand that says that code is run; NULL: none is */
    bool input;       /* without such a flag its input is run */
    const char *plain[8];
} programs[] = {
    {"jshell", NULL, true, {"-s", "-q", "--feedback", "--no-startup", NULL}},
    {"octave", NULL, true, {"-q", "-f", "-W", "--quiet", "--no-gui", "--norc", "--no-init-file"}},
    {"octave-cli", NULL, true, {"-q", "-f", "-W", "--quiet", "--norc", "--no-init-file", NULL}},
    {"clojure", NULL, true, {"-M", NULL}},
    {"clj", NULL, true, {"-M", NULL}},
    {"bb", NULL, false, {NULL}},
    {"sbcl",
     NULL,
     true,
     {"--noinform", "--non-interactive", "--no-userinit", "--no-sysinit", "--quit",
      "--disable-debugger", "--noprint", NULL}},
    {"racket", NULL, false, {NULL}},
    {"guile", NULL, true, {"-q", "--no-auto-compile", NULL}},
    {"erl", NULL, true, {"-noshell", "-noinput", NULL}},
    {"scala", NULL, false, {"-nocolor", "-color", NULL}},
    {"ghc", NULL, false, {NULL}},
    {"mix", "run", false, {"--no-start", "--no-compile", "--no-deps-check", NULL}},
    {NULL, NULL, true, {NULL}},
};

static const struct code_program *code_program_find(struct str name) {
    const struct code_program *found = programs;
    while (found->name != NULL && !str_is(name, found->name)) {
        found++;
    }
    return found;
}

static bool is_plain_flag(const struct code_program *program, const struct argument *argument) {
    static const char *const plain[] = {
        "-q",        "--quiet",        "--silent",       "-s",
        "--slave",   "--no-save",      "--no-restore",   "--vanilla",
        "--no-echo", "--no-environ",   "--no-site-file", "--no-init-file",
        "--compile", "--startup-file", "--color",        "--threads",
        "-t",        "--check-bounds", "--project",      "--code-coverage",
        NULL};
    struct str value = argument->has_value ? argument->value.text : STR("");
    bool known = program->name == NULL ? flag_means_one_of(argument->flag, plain)
                                       : str_is_one_of(argument->flag, program->plain);
    return known && !str_starts(value, "/") && str_find_text(value, "..") < 0 &&
           str_find(value, '\0', 0) < 0;
}

/* Is it its input, or the verb? */
static bool is_plain_operand(const struct code_program *program, const struct argument *argument) {
    return argument->flag.len == 0 &&
           (value_is(&argument->value, "-") ||
            (program->verb != NULL && value_is(&argument->value, program->verb)));
}

const struct value *code_given(const struct command *command, const struct argument *argument) {
    const struct argument *first = arguments_operand(&command->arguments, 0);
    bool more = str_starts(command->program, "node") && first != NULL &&
                (str_is(argument->flag, "-p") || str_is(argument->flag, "--print")) &&
                (value_is(&argument->value, "e") || value_is(&argument->value, "-e"));
    return more ? &first->value : &argument->value;
}

/* All code of the command line and the input, when it is seen and harmless. */
static bool read_all(struct reading *reading, struct command *command, bool *harmless) {
    const struct code_program *program = code_program_find(command->program);
    bool given = false;
    *harmless = code_words_know(command->program);
    for (size_t i = 0; *harmless && i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        bool code = argument->flag.len > 0 && flag_means_one_of(argument->flag, code_flags);
        if (is_plain_operand(program, argument)) {
            continue;
        }
        *harmless = code ? argument->has_value && value_known(&argument->value)
                         : argument->flag.len > 0 && is_plain_flag(program, argument);
        given = given || code;
        if (code && *harmless &&
            !code_words_harmless(reading->arena, command, argument->value.text, harmless)) {
            return false;
        }
    }
    bool input = !given && program->input && command->input.known &&
                 value_known(&command->input.text) && command->input.text.text.len > 0;
    if (*harmless && input &&
        !code_words_harmless(reading->arena, command, command->input.text.text, harmless)) {
        return false;
    }
    *harmless = *harmless && (given || input);
    return true;
}

/* What the code reads. */
static bool read_files(struct reading *reading, struct command *command) {
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        if (argument->has_value && !code_read_files(reading, command, argument->value.text)) {
            return false;
        }
    }
    return !command->input.known || code_read_files(reading, command, command->input.text.text);
}

/* Texts of the code that are paths out of the directory: what is called there may change them. */
static bool add_places(struct reading *reading, struct command *command, const struct value *code,
                       size_t index) {
    struct str text = code->text;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] != '"' && text.ptr[i] != '\'') {
            continue;
        }
        ptrdiff_t end = str_find(text, text.ptr[i], i + 1);
        if (end < 0) {
            break;
        }
        struct value place = *code;
        place.text = str_slice(text, i + 1, (size_t)end);
        bool out = str_starts(place.text, "/") || str_starts(place.text, "~") ||
                   str_starts(place.text, "..") || str_find_text(place.text, "/..") >= 0;
        if (out && !command_add_path(reading, command, index, ACCESS_WRITE, &place, true)) {
            return false;
        }
        i = (size_t)end;
    }
    return true;
}

/* devtools::test(), Pkg.test(): packages whose calls test, format or build the project in which
 * they run, or which they are told. */
static bool add_project_tools(struct reading *reading, struct command *command) {
    static const char *const tools[] = {"devtools",  "styler",         "roxygen2", "rmarkdown",
                                        "pkgdown",   "testthat",       "renv::",   "rcmdcheck",
                                        "covr::",    "Pkg.test",       "Pkg.in",   "Pkg.resolve",
                                        "Pkg.preco", "JuliaFormatter", NULL};
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct value *code = &command->arguments.items[i].value;
        bool is_code = command->arguments.items[i].has_value &&
                       flag_means_one_of(command->arguments.items[i].flag, code_flags);
        if (!is_code || !str_has_one_of(code->text, tools)) {
            continue;
        }
        size_t index = reading->out->actions.count;
        struct action *action = command_add(reading, command, ACTION_PACKAGE_RUN, "inline-code",
                                            "works on the project");
        if (action == NULL) {
            return false;
        }
        action->directory = scope_cwd(command->scope);
        if (!add_places(reading, command, code, index)) {
            return false;
        }
    }
    return true;
}

bool program_code(struct reading *reading, struct command *command) {
    bool harmless = false;
    if (!read_all(reading, command, &harmless)) {
        return false;
    }
    if (harmless) {
        return command_add(reading, command, ACTION_LANG_EXEC, "inline-code",
                           "runs code that is written here") != NULL &&
               read_files(reading, command) && add_project_tools(reading, command);
    }
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        if (argument->has_value && value_known(&argument->value) &&
            !escapes_read_code(reading, command, argument->value.text)) {
            return false;
        }
    }
    return (!command->input.known || !value_known(&command->input.text) ||
            escapes_read_code(reading, command, command->input.text.text)) &&
           command_apply_rules(reading, command);
}
