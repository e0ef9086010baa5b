/* Tools of a project, and the runners that start them. */
#include "action/tools.h"

#include "action/builtin.h"
#include "action/programs.h"
#include "action/task_names.h"
#include "action/variables.h"
#include "base/path.h"

#include <string.h>

bool tools_is_script(struct str name) {
    static const char *const scripts[] = {
        "manage.py", "artisan",  "console",  "gradlew",  "mvnw",  "composer.phar", "rails", "rake",
        "phpunit",   "yarn.cjs", "setup.py", "odoo-bin", "spark", "yii",           "cake",  NULL};
    return str_is_one_of(name, scripts);
}

bool tools_run_script(struct reading *reading, struct command *command,
                      const struct argument *script) {
    struct str name = path_base(script->value.text);
    struct command inner = *command;
    if (!value_known(&script->value) || !tools_is_script(name) ||
        builtin_find(reading->arena, name) == NULL) {
        return true;
    }
    inner.argv = (struct argv){.open = command->argv.open};
    inner.arguments = (struct arguments){0};
    inner.wrapped = true;
    struct value program = {.text = name, .span = script->value.span};
    if (!VEC_PUSH(reading->arena, &inner.argv, program)) {
        return false;
    }
    for (size_t i = script->index + 1; i < command->argv.count; i++) {
        if (!VEC_PUSH(reading->arena, &inner.argv, command->argv.items[i])) {
            return false;
        }
    }
    return command_read(reading, &inner, command->output);
}

bool tools_applied(const struct reading *reading, size_t first, const char *rule) {
    const struct actions *actions = &reading->out->actions;
    bool applied = false;
    for (size_t i = first; i < actions->count; i++) {
        bool address = str_is(actions->items[i].rule, "tool-address");
        if (!address && (applied || !str_is(actions->items[i].rule, rule))) {
            return false;
        }
        applied = applied || !address;
    }
    return applied;
}

/* npx TOOL: what is known of the tool holds, where it is one that projects use. */
bool program_npx(struct reading *reading, struct command *command) {
    const struct argument *tool = arguments_operand(&command->arguments, 0);
    size_t first = reading->out->actions.count;
    if (!command_apply_rules(reading, command)) {
        return false;
    }
    bool known = tools_applied(reading, first, "npx-known");
    return !known || builtin_find(reading->arena, tool->value.text) == NULL ||
           command_read_inner(reading, command, tool->index);
}

/* The flags of a command and one of its operands. */
static bool with_operand(struct arena *arena, const struct arguments *all, size_t index,
                         struct arguments *out) {
    size_t operand = 0;
    *out = (struct arguments){0};
    for (size_t i = 0; i < all->count; i++) {
        bool keep = all->items[i].flag.len > 0 || operand++ == index;
        if (keep && !VEC_PUSH(arena, out, all->items[i])) {
            return false;
        }
    }
    return true;
}

bool tools_apply_goals(struct reading *reading, struct command *command) {
    size_t count = arguments_operand_count(&command->arguments);
    struct arguments all = command->arguments;
    bool done = command_apply_rules(reading, command);
    const struct rule *const *rules = command->known == NULL ? NULL : command->known->rules;
    for (size_t i = 1; done && rules != NULL && i < count; i++) {
        done = with_operand(reading->arena, &all, i, &command->arguments);
        for (const struct rule *const *rule = rules; done && *rule != NULL; rule++) {
            int length = command_rule_fits(command, *rule);
            done = length <= 0 || command_apply_rule(reading, command, *rule, (size_t)length);
        }
    }
    command->arguments = all;
    return done;
}

/* mvn clean deploy, gradle clean publish */
bool program_goals(struct reading *reading, struct command *command) {
    return tools_apply_goals(reading, command);
}

/* mvn GROUP:PLUGIN:VERSION:GOAL runs a plugin of the registry's that the project need not have.
 * Those of these groups are what builds are made of. */
static bool is_strange_plugin(struct str goal) {
    static const char *const groups[] = {
        "org.apache.",         "org.codehaus.",   "org.springframework.", "io.quarkus",
        "io.micronaut",        "org.openrewrite", "org.jacoco",           "org.sonarsource.",
        "org.pitest",          "org.owasp",       "com.diffplug.",        "org.eclipse.",
        "com.github.spotbugs", "io.spring.",      "org.jetbrains.",       "org.jboss.",
        "io.github.git",       "org.cyclonedx",   "com.spotify.",         "org.flywaydb"};
    ptrdiff_t colon = str_find(goal, ':', 0);
    bool whole = colon > 0 && str_find(goal, ':', (size_t)colon + 1) > 0;
    for (size_t i = 0; whole && i < sizeof groups / sizeof *groups; i++) {
        whole = !str_starts(goal, groups[i]);
    }
    return whole;
}

bool program_maven(struct reading *reading, struct command *command) {
    size_t index = reading->out->actions.count;
    if (!tools_apply_goals(reading, command)) {
        return false;
    }
    const struct argument *goal;
    for (size_t i = 0; (goal = arguments_operand(&command->arguments, i)) != NULL; i++) {
        if (is_strange_plugin(goal->value.text) && reading->out->actions.count > index) {
            struct action *action = &reading->out->actions.items[index];
            action->effect = STR("downloads a plugin that the project may not have, and runs it");
            action->at_least = POLICY_ASK;
        }
    }
    return true;
}

/* sbt 'eval CODE', 'set SETTING := CODE': a goal that is Scala. */
bool program_sbt(struct reading *reading, struct command *command) {
    const struct argument *goal;
    for (size_t i = 0; (goal = arguments_operand(&command->arguments, i)) != NULL; i++) {
        struct str text = str_trim(goal->value.text);
        struct value shell = value_from(&goal->value, text.len > 0);
        if (str_starts(goal->value.text, "!") &&
            !command_read_text(reading, command, &shell, command->scope)) {
            return false;
        }
        if (str_starts(text, "eval ") || str_starts(text, "set ") || str_starts(text, "apply ")) {
            struct action *action = command_add(reading, command, ACTION_LANG_EXEC, "build-code",
                                                "runs code that is written on the command line");
            if (action == NULL) {
                return false;
            }
            action->at_least = POLICY_ASK;
        }
    }
    return tools_apply_goals(reading, command);
}

/* pdm run NAME, hatch run NAME: a script of the project's, when it is no program that is known. */
bool program_project_scripts(struct reading *reading, struct command *command) {
    const struct argument *verb = arguments_operand(&command->arguments, 0);
    const struct argument *name = arguments_operand(&command->arguments, 1);
    bool plain = verb != NULL && value_is(&verb->value, "run") && name != NULL &&
                 value_known(&name->value) && name->value.text.len > 0 &&
                 builtin_find(reading->arena, name->value.text) == NULL;
    /* hatch splits one word as a shell does */
    if (plain && str_is(command->program, "hatch") && str_find(name->value.text, ' ', 0) > 0) {
        return command_read_text(reading, command, &name->value, command->scope);
    }
    plain = plain && !task_reaches_out(command, 1);
    for (size_t i = 0; plain && i < name->value.text.len; i++) {
        char c = name->value.text.ptr[i];
        plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (i > 0 && strchr("-_:", c));
    }
    return plain ? command_add(reading, command, ACTION_PACKAGE_RUN, "project-script",
                               "runs a script of the project") != NULL
                 : command_apply_rules(reading, command);
}

/* go build -ldflags=-extld=PROGRAM, go mod edit -replace=NAME=DIRECTORY. */
static bool go_takes_outside(struct reading *reading, struct command *command,
                             const struct argument *argument) {
    static const char *const markers[] = {"-extld=", "-extld "};
    const struct value *value = &argument->value;
    ptrdiff_t at = -1;
    size_t length = 0;
    if (!argument->has_value) {
        return true;
    }
    if (flag_means(argument->flag, "-ldflags")) {
        for (size_t i = 0; at < 0 && i < sizeof markers / sizeof *markers; i++) {
            at = str_find_text(value->text, markers[i]);
            length = strlen(markers[i]);
        }
    } else if (flag_means(argument->flag, "-replace")) {
        at = str_find(value->text, '=', 0);
        length = 1;
    }
    if (at < 0) {
        return true;
    }
    struct value place = value_from(value, (size_t)at + length);
    ptrdiff_t blank = str_find(place.text, ' ', 0);
    place.text = str_slice(place.text, 0, blank < 0 ? place.text.len : (size_t)blank);
    bool path = str_starts(place.text, "/") || str_starts(place.text, ".");
    size_t index = reading->out->actions.count;
    return !path || (command_add(reading, command, ACTION_LANG_EXEC, "go-outside",
                                 "builds with code from") != NULL &&
                     command_add_path(reading, command, index, ACCESS_EXECUTE, &place, true));
}

/* go run FLAGS FILE.go... ARGUMENT..., go run PACKAGE ARGUMENT...: what follows is for the program.
 */
bool program_go(struct reading *reading, struct command *command) {
    const struct argument *word = arguments_operand(&command->arguments, 0);
    for (size_t i = 0; i < command->arguments.count; i++) {
        if (!go_takes_outside(reading, command, &command->arguments.items[i])) {
            return false;
        }
    }
    bool run = word != NULL && value_is(&word->value, "run");
    word = arguments_operand(&command->arguments, 1);
    for (size_t i = 2; run && word != NULL; i++) {
        const struct argument *next = arguments_operand(&command->arguments, i);
        if (next == NULL || !value_known(&word->value) || !str_ends(word->value.text, ".go") ||
            !value_known(&next->value) || !str_ends(next->value.text, ".go")) {
            command->arguments.count = (size_t)(word - command->arguments.items) + 1;
            break;
        }
        word = next;
    }
    return command_apply_rules(reading, command);
}

/* The flags in a file that the text has written. */
static bool add_written_flags(struct reading *reading, struct command *command,
                              const struct value *file) {
    struct value full = path_in_scope(reading, command->scope, file);
    const struct binding *written =
        full.text.len > 0 ? binding_find(&reading->files, full.text) : NULL;
    struct str rest = written != NULL && written->known ? written->text : STR("");
    struct value line = {.span = command->span};
    while (str_split(&rest, '\n', &line.text)) {
        if (!variable_apply(reading, command, VARIABLE_COMPILER, &line)) {
            return false;
        }
    }
    return true;
}

/* gcc a.c makes a.out, rustc a.rs makes a; what -o, or a flag that links nothing, says is read with
 * the flags. The flags in @FILE can name programs that are run. */
bool program_compiler(struct reading *reading, struct command *command) {
    static const char *const others[] = {
        "-o",        "-c",     "-S",           "-E",     "-fsyntax-only",
        "--out-dir", "--emit", "--crate-type", "--test", NULL};
    const struct argument *source = arguments_operand(&command->arguments, 0);
    struct value made = {.text = STR("a.out"), .span = command->span};
    size_t index = reading->out->actions.count;
    if (!command_apply_rules(reading, command)) {
        return false;
    }
    for (size_t i = 1; i < command->argv.count && reading->out->actions.count > index; i++) {
        const struct value *word = &command->argv.items[i];
        struct value file = value_from(word, 1);
        if (str_starts(word->text, "@") &&
            (!command_add_path(reading, command, index, ACCESS_EXECUTE, &file, false) ||
             !add_written_flags(reading, command, &file))) {
            return false;
        }
    }
    if (source == NULL || !value_known(&source->value) || command->argv.open ||
        arguments_have(&command->arguments, others)) {
        return true;
    }
    if (str_is(command->program, "rustc")) {
        struct str name = path_base(source->value.text);
        made.text = str_ends(name, ".rs") ? str_slice(name, 0, name.len - strlen(".rs")) : STR("");
    }
    return made.text.len == 0 || reading->out->actions.count == index ||
           command_add_path(reading, command, index, ACCESS_WRITE, &made, false);
}

/* cargo watch -x 'test --lib': cargo test --lib, again and again. */
static bool read_watched(struct reading *reading, struct command *command) {
    static const char *const exec[] = {"-x", "--exec", NULL};
    const struct argument *verb = arguments_operand(&command->arguments, 0);
    bool watches = verb != NULL && value_is(&verb->value, "watch");
    for (size_t i = 0; watches && i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        if (!argument->has_value || !str_is_one_of(argument->flag, exec)) {
            continue;
        }
        struct value text = argument->value;
        struct builder whole;
        builder_init(&whole, reading->arena);
        builder_add_c(&whole, "cargo ");
        builder_add(&whole, text.text);
        text.text = builder_str(&whole);
        if (text.text.ptr == NULL || !command_read_text(reading, command, &text, command->scope)) {
            return false;
        }
    }
    return true;
}

/* cargo +nightly test: which toolchain it is changes nothing. */
bool program_toolchain(struct reading *reading, struct command *command) {
    if (!read_watched(reading, command)) {
        return false;
    }
    if (command->argv.count < 2 || !str_starts(command->argv.items[1].text, "+")) {
        return command_apply_rules(reading, command);
    }
    struct command inner = *command;
    inner.argv = (struct argv){.open = command->argv.open};
    inner.wrapped = true;
    for (size_t i = 0; i < command->argv.count; i++) {
        if (i != 1 && !VEC_PUSH(reading->arena, &inner.argv, command->argv.items[i])) {
            return false;
        }
    }
    return command_read(reading, &inner, command->output);
}

/* Programs that serve the files of a directory to whoever reaches this machine. */
bool program_serve(struct reading *reading, struct command *command) {
    static const char *const any_flags[] = {"-d", "--directory", "-t", "--docroot", NULL};
    static const char *const php_flags[] = {"-t", "--docroot", NULL}; /* -d is a setting */
    bool php = str_starts(command->program, "php");
    const char *const *folder_flags = php ? php_flags : any_flags;
    struct value here = {.text = STR("."), .span = command->span};
    const struct argument *operand = arguments_operand(&command->arguments, 0);
    /* The operand of the module is a port, that of php a script */
    bool other = php || str_is(command->program, "http.server");
    const struct value *folder = operand == NULL || other ? &here : &operand->value;
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        if (argument->has_value && argument->flag.len > 0 &&
            flag_means_one_of(argument->flag, folder_flags)) {
            folder = &argument->value;
        }
    }
    size_t index = reading->out->actions.count;
    return command_add(reading, command, ACTION_LANG_EXEC, "serve-files", "serves the files in") !=
               NULL &&
           command_add_path(reading, command, index, ACCESS_EXECUTE, folder, true);
}
