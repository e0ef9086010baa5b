#include "action/functions.h"
#include "action/programs.h"
#include "action/redirect.h"
#include "action/tools.h"
#include "base/path.h"

static const char *const version_flags[] = {"--version", "--help", "-h", "-V", NULL};

/* A new shell sees the directory, but of the variables only those that were exported: none is taken
 * for known. */
static struct scope *new_shell(struct reading *reading, const struct command *command) {
    struct value cwd = scope_cwd(command->scope);
    struct scope *scope = scope_new(reading->arena, reading->start);
    return scope != NULL && scope_set_cwd(scope, &cwd) ? scope : NULL;
}

/* source and . read their text in the shell that is there. */
static struct scope *scope_of_text(struct reading *reading, const struct command *command) {
    bool here = str_is(command->program, "source") || str_is(command->program, ".");
    return here ? command->scope : new_shell(reading, command);
}

/* `trap "kill $pid" EXIT`: the number of a job of the same text stays one. */
static bool put_job(struct reading *reading, const struct value *text, struct value *out) {
    ptrdiff_t hole = str_find(text->text, '\0', 0);
    struct builder made;
    *out = *text;
    if (text->cause != HOLE_ARITHMETIC || text->pattern || !reading->started_jobs || hole < 0 ||
        str_find(text->text, '\0', (size_t)hole + 1) >= 0) {
        return true;
    }
    builder_init(&made, reading->arena);
    builder_add(&made, str_slice(text->text, 0, (size_t)hole));
    builder_add_c(&made, "$!");
    builder_add(&made, str_slice(text->text, (size_t)hole + 1, text->text.len));
    out->text = builder_str(&made);
    out->cause = HOLE_NONE;
    return out->text.ptr != NULL;
}

bool command_read_text(struct reading *reading, struct command *command, const struct value *given,
                       struct scope *scope) {
    static const char *const here[] = {"eval", "trap", "source", ".", NULL};
    struct value known;
    const struct value *text = &known;
    if (!put_job(reading, given, &known)) {
        return false;
    }
    if (text->cause != HOLE_NONE || text->pattern) {
        struct action *action =
            command_add(reading, command, ACTION_LANG_EXEC, "shell-unknown-text",
                        "runs shell code that is not known before");
        if (action == NULL) {
            return false;
        }
        action->at_least = POLICY_ASK;
        action->executes_input = true;
        return reading_flow(reading, &command->words, reading->out->actions.count - 1);
    }
    bool was_nested = reading->nested;
    struct span outer = reading->outer;
    reading->nested = true;
    reading->outer = command->span;
    struct stream output = {0};
    bool other_shell = !str_is_one_of(command->program, here);
    reading->shells += other_shell;
    size_t traps = reading->traps.count;
    bool done = trace_text(reading, scope, text->text, &command->input, &output) &&
                (!other_shell || traps_end(reading, scope, traps)) &&
                sources_join(reading, &command->output->sources, &output.sources);
    reading->shells -= other_shell;
    reading->nested = was_nested;
    reading->outer = outer;
    return done;
}

static bool runs_shell(const struct command *command) {
    return command->known != NULL && command->known->program != NULL &&
           (command->known->program->handler == program_shell ||
            command->known->program->handler == program_source);
}

/* The program that reads a file which this command runs: what the command is, or for a file that is
 * itself the program what its first line says; bash(1) runs one without such a line itself. */
static struct str reader_of(const struct command *command, const struct value *file,
                            struct str content) {
    if (runs_shell(command)) {
        return STR("bash");
    }
    if (command->argv.count == 0 || !str_equal(command->argv.items[0].text, file->text)) {
        return command->program;
    }
    ptrdiff_t end = str_find(content, '\n', 0);
    struct str rest = str_slice(content, 0, end < 0 ? content.len : (size_t)end);
    struct str word;
    if (!str_starts(rest, "#!")) {
        return STR("bash");
    }
    for (rest = str_slice(rest, 2, rest.len); str_split(&rest, ' ', &word);) {
        struct str name = path_base(word);
        if (name.len > 0 && !str_is(name, "env") && name.ptr[0] != '-') {
            return str_ends(name, "sh") ? STR("bash") : name;
        }
    }
    return STR("bash");
}

/* Reads what the same text wrote into a file that it now runs: that is as good as if it stood here.
 * Code of another language that is not understood is judged by where the file is. */
static bool read_written(struct reading *reading, struct command *command, size_t action,
                         const struct value *file, struct binding *written) {
    struct value text = {.text = written->text, .span = command->span};
    struct command inner = *command;
    struct str reader = reader_of(command, file, written->text);
    inner.input = (struct stream){0};
    written->known = false;
    written->streamed = false;
    if (str_is(reader, "bash")) {
        struct scope *scope = scope_of_text(reading, command);
        return scope != NULL && command_read_text(reading, &inner, &text, scope);
    }
    bool understood = true;
    struct str outer = reading->code_directory;
    struct value full = path_in_scope(reading, command->scope, file);
    inner.program = reader;
    reading->code_directory = value_known(&full) ? path_parent(full.text) : (struct str){0};
    inner.input = (struct stream){.known = true, .text = text};
    inner.first_action = reading->out->actions.count;
    if (!interpreter_read_text(reading, &inner, &text, &understood) ||
        !pieces_note(reading, &inner)) {
        return false;
    }
    reading->code_directory = outer;
    struct targets *targets = &reading->out->actions.items[action].targets;
    for (size_t i = 0; !understood && i < targets->count; i++) {
        targets->items[i].access = ACCESS_EXECUTE;
    }
    return true;
}

bool command_execute_file(struct reading *reading, struct command *command,
                          const struct value *file) {
    if (value_is_input(file)) {
        return command_execute_input(reading, command, runs_shell(command));
    }
    size_t index = reading->out->actions.count;
    struct action *action =
        command_add(reading, command, ACTION_LANG_EXEC, "run-file", "runs the file");
    if (action == NULL) {
        return false;
    }
    action->executes_input = true;
    bool unseen = value_is_descriptor(file) || str_starts(file->text, "data:");
    action->at_least = unseen ? POLICY_ASK : action->at_least;
    if (!command_add_path(reading, command, index, ACCESS_EXECUTE, file, false) ||
        (file->cause != HOLE_NONE && !reading_flow(reading, &command->words, index))) {
        return false;
    }
    struct value full = path_in_scope(reading, command->scope, file);
    struct binding *written =
        path_is_one(reading, &full) ? binding_find(&reading->files, full.text) : NULL;
    if (written != NULL && written->streamed) {
        action = &reading->out->actions.items[index];
        action->effect = STR("runs what a command writes into the file");
        action->at_least = POLICY_ASK;
    }
    const struct binding *link = binding_find(&reading->links, full.text);
    struct binding *led = link == NULL ? NULL : binding_find(&reading->files, link->text);
    written =
        led != NULL && (written == NULL || !(written->known || written->streamed)) ? led : written;
    struct value origin = {.text = written == NULL ? (struct str){0} : written->origin};
    if (origin.text.len > 0 &&
        !command_add_path(reading, command, index, ACCESS_EXECUTE, &origin, false)) {
        return false;
    }
    bool shown = written != NULL && (written->known || written->streamed) && written->text.len > 0;
    return !shown || read_written(reading, command, index, file, written);
}

/* `cat x.sh | sh` and `sh < x.sh` run x.sh. `*files` is false when the input is something else. */
static bool execute_input_files(struct reading *reading, struct command *command, bool *files) {
    const struct sources *sources = &command->input.sources;
    const struct actions *actions = &reading->out->actions;
    *files = sources->count > 0;
    for (size_t i = 0; i < sources->count; i++) {
        const struct action *action = &actions->items[sources->items[i]];
        *files = *files && action->type == ACTION_FILESYSTEM_READ && action->targets.count > 0 &&
                 (str_is(action->program, "cat") || str_is(action->program, "redirection"));
    }
    for (size_t i = 0; *files && i < sources->count; i++) {
        struct targets targets = actions->items[sources->items[i]].targets;
        for (size_t j = 0; j < targets.count; j++) {
            if (!command_execute_file(reading, command, &targets.items[j].value)) {
                return false;
            }
        }
    }
    return true;
}

bool command_execute_input(struct reading *reading, struct command *command,
                           bool understands_shell) {
    const struct stream *input = &command->input;
    if (input->known && understands_shell && input->text.cause == HOLE_NONE) {
        struct value text = input->text;
        struct scope *scope = scope_of_text(reading, command);
        text.pattern = false;
        command->input = (struct stream){0};
        return scope != NULL && command_read_text(reading, command, &text, scope);
    }
    bool files = false;
    if (!execute_input_files(reading, command, &files)) {
        return false;
    }
    if (files) {
        return true;
    }
    size_t index = reading->out->actions.count;
    bool connected = input->known || input->sources.count > 0;
    struct action *action = connected
                                ? command_add(reading, command, ACTION_LANG_EXEC, "run-input",
                                              "runs code that it reads from its input")
                                : command_add(reading, command, ACTION_INTERACTIVE, "interactive",
                                              "opens a prompt whose later input nobody checks");
    if (action == NULL) {
        return false;
    }
    action->executes_input = true;
    action->at_least = POLICY_ASK;
    if (!connected) {
        action->advice = STR("give it a script or -c");
    }
    return reading_flow(reading, &input->sources, index) &&
           reading_flow(reading, &command->words, index);
}

/* zsh(1): an index counts from 1 and needs no braces; an alias can stand for any word. */
static bool is_other_in_zsh(struct str text) {
    bool name = false;
    if (str_find_text(text, "=(") >= 0) {
        return true; /* of an array $name is all of it, and =(command) is a file */
    }
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        bool part = char_is_name(c) || c == '{';
        char next = i + 1 < text.len ? text.ptr[i + 1] : '\0';
        if (name && c == '[' && next != '@' && next != '*') {
            return true;
        }
        name = c == '$' || (name && part);
    }
    return str_find_text(text, "alias -") >= 0;
}

static bool run_text_argument(struct reading *reading, struct command *command) {
    const struct argument *text = arguments_operand(&command->arguments, 0);
    struct scope *scope = new_shell(reading, command);
    if (scope == NULL) {
        return false;
    }
    if (text == NULL) {
        return command_add(reading, command, ACTION_FILESYSTEM_READ, "shell-nothing",
                           "runs nothing") != NULL;
    }
    bool zsh = str_is(command->program, "zsh");
    if (zsh && is_other_in_zsh(text->value.text)) {
        struct action *action = command_add(reading, command, ACTION_LANG_EXEC, "shell-other",
                                            "runs code that nah reads otherwise than zsh");
        if (action == NULL) {
            return false;
        }
        action->at_least = POLICY_ASK;
    }
    size_t count = command->argv.count - text->index - 1;
    /* bash(1): the first word after the text is $0, the next one $1 */
    const struct value *rest = command->argv.items + text->index + 1;
    struct values name = {(struct value *)rest, 1, 1};
    bool last_here = reading->last_here;
    reading->last_here = zsh || str_starts(command->program, "ksh");
    bool done =
        (count == 0 || scope_set(scope, STR("0"), &name, false)) &&
        scope_set_positional(scope, count > 0 ? rest + 1 : rest, count > 0 ? count - 1 : 0) &&
        command_read_text(reading, command, &text->value, scope);
    reading->last_here = last_here;
    return done;
}

/* bash(1): +x and +o NAME switch options off; they stand among the flags. */
static bool drop_plus_options(struct reading *reading, struct command *command) {
    struct argv plain = {.open = command->argv.open};
    size_t i = 1;
    bool found = false;
    while (i < command->argv.count && value_known(&command->argv.items[i]) &&
           (str_starts(command->argv.items[i].text, "-") ||
            str_starts(command->argv.items[i].text, "+"))) {
        found = found || str_starts(command->argv.items[i].text, "+");
        i++;
    }
    if (!found) {
        return true;
    }
    for (i = 0; i < command->argv.count; i++) {
        const struct value *word = &command->argv.items[i];
        bool plus = found && i > 0 && str_starts(word->text, "+");
        found = i == 0 || plus || (found && str_starts(word->text, "-"));
        if (!plus && !VEC_PUSH(reading->arena, &plain, *word)) {
            return false;
        }
        /* +o NAME, +O NAME: the option's name goes with it */
        i += plus && (str_ends(word->text, "o") || str_ends(word->text, "O"));
    }
    command->argv = plain;
    return arguments_read(reading->arena, &command->argv,
                          command->known == NULL ? NULL : command->known->program,
                          &command->arguments);
}

/* bash(1), zsh(1), fish(1): what a shell reads when it starts is in the home directory. */
static bool starts_elsewhere(const struct reading *reading, const struct command *command) {
    static const char *const login[] = {"-l", "--login", "-i", NULL};
    bool always = str_is(command->program, "zsh") || str_is(command->program, "fish");
    return reading->home.text.len > 0 && (always || arguments_have(&command->arguments, login));
}

bool program_shell(struct reading *reading, struct command *command) {
    static const char *const text_flag[] = {"-c", "--command", NULL};
    static const char *const input_flag[] = {"-s", NULL};
    static const char *const check_flag[] = {"-n", NULL};
    static const char *const start_files[] = {"--rcfile", "--init-file"};
    const struct arguments *arguments = &command->arguments;
    if (!drop_plus_options(reading, command)) {
        return false;
    }
    if (arguments_have(arguments, version_flags)) {
        return command_apply_rules(reading, command);
    }
    for (size_t i = 0; i < sizeof start_files / sizeof *start_files; i++) {
        const struct value *file = arguments_value(arguments, start_files[i]);
        if (file != NULL && !command_execute_file(reading, command, file)) {
            return false;
        }
    }
    if (starts_elsewhere(reading, command)) {
        struct action *action = command_add(reading, command, ACTION_LANG_EXEC, "shell-start-files",
                                            "reads the start-up files of another home");
        if (action == NULL) {
            return false;
        }
        action->at_least = POLICY_ASK;
    }
    if (arguments_have(arguments, text_flag)) {
        return run_text_argument(reading, command);
    }
    const struct argument *script = arguments_operand(arguments, 0);
    if (script != NULL && !arguments_have(arguments, input_flag)) {
        if (arguments_have(arguments, check_flag)) {
            struct action *action = command_add(reading, command, ACTION_FILESYSTEM_READ,
                                                "shell-check", "checks the syntax of");
            return action != NULL &&
                   command_add_path(reading, command, reading->out->actions.count - 1, ACCESS_READ,
                                    &script->value, false);
        }
        return command_execute_file(reading, command, &script->value) &&
               tools_run_script(reading, command, script);
    }
    static const char *const stay_flag[] = {"-i", NULL};
    return (!arguments_have(arguments, stay_flag) ||
            command_add(reading, command, ACTION_INTERACTIVE, "interactive",
                        "opens a prompt whose later input nobody checks") != NULL) &&
           command_execute_input(reading, command, true);
}
