/* Frameworks whose command line says in its own way what is the project's: a flake, a script of
 * PowerShell, a path of a game, steps of a synthesis. */
#include "action/builtin.h"
#include "action/programs.h"

#include <string.h>

/* --- flakes of Nix ------------------------------------------------------------------------------
 */

/* ".", ".#app", "./tools#gen" */
static bool is_own_flake(const struct value *flake) {
    struct str text = flake->text;
    bool here = str_is(text, ".") || str_starts(text, ".#") || str_starts(text, "./");
    return value_known(flake) && here && str_find_text(text, "..") < 0;
}

/* nix run .#app, nixos-rebuild build --flake .#host: what the project's own flake holds. */
bool program_flake(struct reading *reading, struct command *command) {
    static const char *const other[] = {"--expr",
                                        "-E",
                                        "-f",
                                        "--file",
                                        "--override-input",
                                        "--inputs-from",
                                        "-I",
                                        "-A",
                                        "--include",
                                        "--target-host",
                                        "--build-host",
                                        "--sudo",
                                        "--use-remote-sudo",
                                        NULL};
    static const char *const building[] = {"build", "dry-build", "build-vm", NULL};
    const struct argument *verb = arguments_operand(&command->arguments, 0);
    const struct argument *second = arguments_operand(&command->arguments, 1);
    const struct value *flake = arguments_value(&command->arguments, "--flake");
    bool own = false;
    if (str_is(command->program, "nix")) {
        own = verb != NULL && value_is(&verb->value, "run") &&
              (second == NULL || is_own_flake(&second->value));
    } else {
        own = verb != NULL && value_is_one_of(&verb->value, building) && second == NULL &&
              (flake == NULL || is_own_flake(flake));
    }
    if (!own || command->argv.open || arguments_have(&command->arguments, other)) {
        return command_apply_rules(reading, command);
    }
    return command_add(reading, command, ACTION_PACKAGE_RUN, "project-flake",
                       "builds or runs what the project's flake holds") != NULL &&
           command_add_flags(reading, command);
}

/* --- PowerShell ---------------------------------------------------------------------------------
 */

/* Invoke-Pester ./tests -Output Detailed: a test or a check of the project, in plain words. */
static bool is_check(const struct value *text) {
    static const char *const checks[] = {"Invoke-Pester", "Invoke-ScriptAnalyzer",
                                         "Test-ModuleManifest", NULL};
    struct str rest = text->text;
    struct str word;
    bool known = str_split(&rest, ' ', &word) && str_is_one_of_any_case(word, checks);
    while (known && str_split(&rest, ' ', &word)) {
        known =
            str_is_plain(word, "./-_*") && !str_starts(word, "/") && str_find_text(word, "..") < 0;
    }
    return known && value_known(text);
}

/* pwsh -NoProfile -File script.ps1 WORD...: only these flags before it; names of others may be
 * shortened, and many of them take code. */
bool program_powershell(struct reading *reading, struct command *command) {
    static const char *const plain[] = {"-noprofile",      "-nop",  "-nologo", "-nol",
                                        "-noninteractive", "-noni", NULL};
    static const char *const valued[] = {"-executionpolicy", "-ep", "-ex", NULL};
    static const char *const file[] = {"-file", "-f", NULL};
    static const char *const code[] = {"-command", "-c", NULL};
    const struct argv *argv = &command->argv;
    size_t at = 1;
    bool checks = false;
    while (at < argv->count && str_starts(argv->items[at].text, "-")) {
        struct str flag = argv->items[at].text;
        bool value = str_is_one_of_any_case(flag, valued);
        bool script = str_is_one_of_any_case(flag, file);
        checks = str_is_one_of_any_case(flag, code);
        if (!value && !script && !checks && !str_is_one_of_any_case(flag, plain)) {
            return command_apply_rules(reading, command);
        }
        at += value ? 2 : 1;
        if (script || checks) {
            break;
        }
    }
    if (at >= argv->count || argv->open || !value_known(&argv->items[at])) {
        return command_apply_rules(reading, command);
    }
    if (checks && at + 1 == argv->count && is_check(&argv->items[at])) {
        return command_add(reading, command, ACTION_PACKAGE_RUN, "project-check",
                           "tests or checks the project") != NULL;
    }
    bool runs =
        !checks && str_is(command->program, "pwsh") && str_ends(argv->items[at].text, ".ps1");
    return runs ? command_execute_file(reading, command, &argv->items[at])
                : command_apply_rules(reading, command);
}

/* --- Godot --------------------------------------------------------------------------------------
 */

/* res://tests/run.gd: below the project's directory. */
bool program_game(struct reading *reading, struct command *command) {
    static const char resource[] = "res://";
    for (size_t i = 0; i < command->arguments.count; i++) {
        struct value *value = &command->arguments.items[i].value;
        if (str_starts(value->text, resource) && str_find_text(value->text, "..") < 0) {
            *value = value_from(value, sizeof resource - 1);
            value->text = value->text.len == 0 ? STR(".") : value->text;
        }
    }
    return command_apply_rules(reading, command);
}

/* --- Yosys --------------------------------------------------------------------------------------
 */

/* One step: it reads or writes files of the project, or changes the design. */
static bool is_step(struct str step) {
    static const char *const steps[] = {
        "hierarchy", "proc",       "opt",      "fsm",     "memory",  "techmap",
        "clean",     "stat",       "check",    "flatten", "prep",    "select",
        "dfflibmap", "splitnets",  "rename",   "setattr", "sat",     "miter",
        "chformal",  "async2sync", "ls",       "log",     "ltp",     "alumacc",
        "share",     "wreduce",    "peepopt",  "dump",    "chparam", "delete",
        "tribuf",    "deminout",   "autoname", "abc",     "abc9",    NULL};
    static const char *const families[] = {"read_",   "write_", "opt_", "synth",
                                           "memory_", "equiv_", "fsm_", "proc_"};
    static const char *const running[] = {"-exe", "-script", "-viewer", "-exec", NULL};
    struct str rest = str_trim(step);
    struct str word;
    if (!str_split(&rest, ' ', &word)) {
        return true;
    }
    bool known = str_is_one_of(word, steps);
    for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
        known = known || str_starts(word, families[i]);
    }
    while (known && str_split(&rest, ' ', &word)) {
        known = str_is_plain(word, "./-_+=,:*%@") && !str_starts(word, "/") &&
                str_find_text(word, "..") < 0 && !str_is_one_of(word, running);
    }
    return known;
}

static bool are_steps(const struct value *text) {
    struct str rest = text->text;
    struct str step;
    bool known = value_known(text);
    while (known && str_split(&rest, ';', &step)) {
        known = step.len == 0 || is_step(step);
    }
    return known;
}

/* yosys -p 'read_verilog a.v; synth; stat' [SOURCE...] */
bool program_synthesis(struct reading *reading, struct command *command) {
    bool steps = false;
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        struct str text = argument->value.text;
        bool quiet = str_is(argument->flag, "-q") || str_is(argument->flag, "-l");
        bool source = argument->flag.len == 0 && value_known(&argument->value) &&
                      (str_ends(text, ".v") || str_ends(text, ".sv") || str_ends(text, ".il"));
        bool given = str_is(argument->flag, "-p") && are_steps(&argument->value);
        if (!quiet && !source && !given) {
            return command_apply_rules(reading, command);
        }
        steps = steps || given;
    }
    size_t index = reading->out->actions.count;
    if (!steps || command->argv.open) {
        return command_apply_rules(reading, command);
    }
    if (command_add(reading, command, ACTION_PACKAGE_RUN, "synthesis-steps",
                    "reads and changes the design") == NULL) {
        return false;
    }
    const struct argument *source;
    for (size_t i = 0; (source = arguments_operand(&command->arguments, i)) != NULL; i++) {
        if (!command_add_path(reading, command, index, ACCESS_READ, &source->value, false)) {
            return false;
        }
    }
    return command_add_flags(reading, command);
}
