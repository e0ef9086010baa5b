/* Where flags and settings say that code is taken from: class paths, compilers, start-up files. */
#include "action/load_paths.h"

#include "action/programs.h"
#include "action/redirect.h"
#include "action/variables.h"

#include <string.h>

/* java(1): a class path is a list of directories and archives. */
bool load_paths_of_java(struct reading *reading, struct command *command) {
    static const char *const flags[] = {
        "-cp", "-classpath", "--class-path", "-p", "--module-path", "--upgrade-module-path", NULL};
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        if (argument->has_value && str_is_one_of(argument->flag, flags) &&
            !variable_apply(reading, command, VARIABLE_FOLDERS, &argument->value)) {
            return false;
        }
    }
    return true;
}

static const struct value here = {.text = STR_INIT(".")};

/* ./configure --prefix=PLACE; with a flag for one of the directories some things go elsewhere. */
static bool note_prefix(struct reading *reading, struct command *command) {
    const struct value *prefix = arguments_value(&command->arguments, "--prefix");
    reading->prefix = (struct value){0};
    for (size_t i = 0; i < command->arguments.count; i++) {
        struct str flag = command->arguments.items[i].flag;
        if (str_ends(flag, "dir") || str_starts(flag, "--exec")) {
            return true;
        }
    }
    if (prefix == NULL || !value_known(prefix) || !str_starts(prefix->text, "/")) {
        return true;
    }
    reading->prefix = *prefix;
    reading->configured = path_in_scope(reading, command->scope, &here).text;
    return reading->configured.ptr != NULL;
}

bool load_paths_prefix(struct reading *reading, const struct command *command,
                       struct value *prefix) {
    struct value directory = path_in_scope(reading, command->scope, &here);
    bool same = value_known(&directory) && str_equal(directory.text, reading->configured);
    *prefix = same && !command->argv.open ? reading->prefix : (struct value){0};
    return directory.text.ptr != NULL;
}

bool load_paths_of_configure(struct reading *reading, struct command *command) {
    if (!note_prefix(reading, command)) {
        return false;
    }
    for (size_t i = 0; i < arguments_operand_count(&command->arguments); i++) {
        const struct value *word = &arguments_operand(&command->arguments, i)->value;
        ptrdiff_t equals = str_find(word->text, '=', 0);
        struct value value = value_from(word, equals < 0 ? 0 : (size_t)equals + 1);
        if (equals > 0 && value_known(&value) &&
            !variable_read(reading, command, str_slice(word->text, 0, (size_t)equals), &value)) {
            return false;
        }
    }
    return true;
}

/* cmake(1): -D NAME[:TYPE]=VALUE. Where a package manager keeps its toolchain file is the user's
 * choice. */
static bool read_definition(struct reading *reading, struct command *command,
                            const struct value *word) {
    static const char *const programs[] = {"_COMPILER", "_LAUNCHER", "_EMULATOR", "_MAKE_PROGRAM"};
    static const char *const toolchains[] = {"/vcpkg.cmake", "/conan_toolchain.cmake",
                                             "/android.toolchain.cmake", "/Emscripten.cmake"};
    ptrdiff_t equals = str_find(word->text, '=', 0);
    if (equals <= 0) {
        return true;
    }
    struct value value = value_from(word, (size_t)equals + 1);
    struct str name = str_slice(word->text, 0, (size_t)equals);
    ptrdiff_t colon = str_find(name, ':', 0);
    name = str_slice(name, 0, colon < 0 ? name.len : (size_t)colon);
    bool code = str_is(name, "CMAKE_TOOLCHAIN_FILE") || str_is(name, "CMAKE_MODULE_PATH") ||
                (str_starts(name, "CMAKE_PROJECT_") && str_find_text(name, "INCLUDE") >= 0);
    for (size_t i = 0; i < sizeof toolchains / sizeof *toolchains; i++) {
        code = code && !str_ends(value.text, toolchains[i]);
    }
    if (value.cause != HOLE_NONE) {
        return true; /* a place of the environment, such as $VCPKG_ROOT */
    }
    for (size_t i = 0; i < sizeof programs / sizeof *programs; i++) {
        if (str_starts(name, "CMAKE_") && str_ends(name, programs[i])) {
            return variable_apply(reading, command, VARIABLE_PROGRAM, &value);
        }
    }
    return !code || variable_apply(reading, command, VARIABLE_FOLDERS, &value);
}

bool program_cmake(struct reading *reading, struct command *command) {
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        if (str_is(argument->flag, "-D") && argument->has_value &&
            !read_definition(reading, command, &argument->value)) {
            return false;
        }
    }
    return command_apply_rules(reading, command);
}
