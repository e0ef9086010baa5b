/* Code that a command line gives to the console of a project: rails runner, artisan tinker,
 * manage.py shell. It has what the project has, its database too: what only looks at that is
 * harmless. */
#include "action/code.h"
#include "action/escapes.h"
#include "action/programs.h"
#include "action/tools.h"

#include <string.h>

static const struct console {
    const char *program;
    const char *verbs[3];
    const char *flags[3]; /* whose value is the code; without them it is the second operand */
    const char *language;
    bool input; /* it is read from the input where it is not given */
} consoles[] = {
    {"manage.py", {"shell", "shell_plus"}, {"-c", "--command"}, "python3", true},
    {"artisan", {"tinker"}, {"--execute"}, "php", true},
    {"rails", {"runner", "r"}, {NULL}, "ruby", false},
};

static const struct console *console_find(const struct command *command) {
    const struct argument *verb = arguments_operand(&command->arguments, 0);
    for (size_t i = 0; verb != NULL && i < sizeof consoles / sizeof *consoles; i++) {
        if (str_is(command->program, consoles[i].program) &&
            value_is_one_of(&verb->value, consoles[i].verbs)) {
            return &consoles[i];
        }
    }
    return NULL;
}

static const struct value *code_of(const struct console *console, const struct command *command) {
    const struct argument *operand = arguments_operand(&command->arguments, 1);
    const struct value *code = NULL;
    for (size_t i = 0; console->flags[i] != NULL && code == NULL; i++) {
        code = arguments_value(&command->arguments, console->flags[i]);
    }
    if (code == NULL && console->flags[0] == NULL && operand != NULL) {
        code = &operand->value;
    }
    bool input = console->input && command->input.known && command->input.text.text.len > 0;
    return code == NULL && operand == NULL && input ? &command->input.text : code;
}

/* Words of records that are changed, jobs that are started and queries that are text, by their
 * start: those of a model are not told apart from those of an array. */
static bool changes_records(struct str code) {
    static const char *const starts[] = {
        "delete",     "destroy",     "update",   "create",    "save",    "insert",   "upsert",
        "truncate",   "drop",        "execute",  "exec",      "sql",     "select_",  "increment",
        "decrement",  "toggle",      "touch",    "import",    "perform", "deliver",  "send",
        "connection", "credentials", "secret",   "unguarded", "attach",  "detach",   "sync",
        "restore",    "forceDelete", "push",     "dispatch",  "notify",  "call",     "replicate",
        "fill",       "find_by_sql", "count_by", "raw",       "store",   "queue",    "mail",
        "write",      "flush",       "forget",   "put(",      "config",  "env",      "first_or",
        "firstOr",    "find_or",     "findOr",   "revoke",    "publish", "run",      "handle",
        "process",    "charge",      "refund",   "purge",     "reset",   "migrate",  "generate",
        "archive",    "cancel",      "approve",  "disable",   "enable",  "activate", "deactivate",
        "anonym",     "expire",      "remove",   "clear",     "rename",  "merge_",   "close"};
    for (size_t at = 0; at < code.len; at++) {
        bool inside = at > 0 && (char_is_name(code.ptr[at - 1]) || code.ptr[at - 1] == '"' ||
                                 code.ptr[at - 1] == '\'');
        struct str rest = str_slice(code, at, code.len);
        bool column = str_starts(rest, "created_") || str_starts(rest, "updated_") ||
                      str_starts(rest, "deleted_");
        inside = inside || column;
        for (size_t i = 0; !inside && i < sizeof starts / sizeof *starts; i++) {
            if (str_starts(rest, starts[i])) {
                return true;
            }
        }
        /* save!, and any other name that says so */
        bool bang = code.ptr[at] == '!' && at > 0 && char_is_name(code.ptr[at - 1]);
        if (bang && !str_starts(rest, "!=")) {
            return true;
        }
    }
    return false;
}

/* Another environment than those that a developer tries things in. */
static bool is_elsewhere(const struct reading *reading, const struct command *command) {
    static const char *const flags[] = {"-e", "--environment", "--env", NULL};
    return arguments_have(&command->arguments, flags) || reading->stage_shared;
}

static bool read_words(struct reading *reading, struct command *command,
                       const struct console *console, const struct value *code) {
    struct command inner = *command;
    bool harmless =
        value_known(code) && !is_elsewhere(reading, command) && !changes_records(code->text);
    if (harmless && !code_words_harmless(reading->arena, command, code->text, &harmless)) {
        return false;
    }
    if (harmless) {
        return command_add(reading, command, ACTION_LANG_EXEC, "inline-code",
                           "runs code that is written here") != NULL &&
               code_read_files(reading, command, code->text);
    }
    inner.program = str_from(console->language);
    return (!value_known(code) || (escapes_read_code(reading, &inner, code->text) &&
                                   code_read_files(reading, &inner, code->text))) &&
           command_apply_rules(reading, command);
}

bool program_project_code(struct reading *reading, struct command *command) {
    const struct console *console = console_find(command);
    const struct value *code = console != NULL ? code_of(console, command) : NULL;
    struct command inner = *command;
    bool understood = false;
    size_t index;
    if (code == NULL) {
        return command_apply_rules(reading, command);
    }
    inner.program = str_from(console->language);
    bool file = str_is(inner.program, "ruby") && str_ends(code->text, ".rb") &&
                str_is_plain(code->text, "/._-");
    if (file && !is_elsewhere(reading, command)) {
        return command_execute_file(reading, command, code);
    }
    if (!str_is(inner.program, "python3")) {
        return read_words(reading, command, console, code);
    }
    return interpreter_read_text(reading, &inner, code, &understood) &&
           interpreter_add_code(reading, command, understood, &index);
}
