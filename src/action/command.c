/* One simple command: which program it is, what the rules say of it, what flows in and out. */
#include "action/reading.h"

#include "base/path.h"

#include <string.h>

/* Where the system keeps its programs; a path elsewhere is a file that is run. */
static const char *const system_directories[] = {
    "/bin/",           "/sbin/",           "/usr/bin/",          "/usr/sbin/",
    "/usr/local/bin/", "/usr/local/sbin/", "/opt/homebrew/bin/", "/snap/bin/",
};

static bool in_system_directory(struct str path) {
    for (size_t i = 0; i < sizeof system_directories / sizeof *system_directories; i++) {
        size_t length = strlen(system_directories[i]);
        if (str_starts(path, system_directories[i]) && str_find(path, '/', length) < 0) {
            return true;
        }
    }
    return false;
}

struct action *command_add(struct reading *reading, const struct command *command,
                           enum ACTION_TYPE type, const char *rule, const char *effect) {
    struct action action = {
        .type = type,
        .program = command->program,
        .span = command->span,
        .rule = str_from(rule),
        .effect = str_from(effect),
    };
    struct actions *actions = &reading->out->actions;
    return VEC_PUSH(reading->arena, actions, action) ? &actions->items[actions->count - 1] : NULL;
}

bool reading_flow(struct reading *reading, const struct sources *sources, size_t action) {
    for (size_t i = 0; i < sources->count; i++) {
        if (sources->items[i] != action && !VEC_PUSH(reading->arena, &reading->out->flows,
                                                     ((struct flow){sources->items[i], action}))) {
            return false;
        }
    }
    return true;
}

bool command_add_target(struct reading *reading, size_t action, enum TARGET_KIND kind,
                        enum ACCESS access, const struct value *value) {
    struct target target = {.kind = kind, .access = access, .value = *value};
    return VEC_PUSH(reading->arena, &reading->out->actions.items[action].targets, target);
}

bool command_add_path(struct reading *reading, const struct command *command, size_t action,
                      enum ACCESS access, const struct value *path, bool recursive) {
    struct target target = {
        .kind = TARGET_PATH,
        .access = access,
        .value = path_in_scope(reading, command->scope, path),
        .recursive = recursive,
    };
    struct action *owner = &reading->out->actions.items[action];
    if (target.value.text.ptr == NULL || !VEC_PUSH(reading->arena, &owner->targets, target)) {
        return false;
    }
    if (!value_known(&target.value)) {
        return true;
    }
    struct binding *file = binding_find(&reading->files, target.value.text);
    if (file != NULL && !reading_flow(reading, &file->sources, action)) {
        return false;
    }
    if (access != ACCESS_WRITE) {
        return true;
    }
    if (file == NULL) {
        file = binding_set(reading, &reading->files, target.value.text);
    }
    return file != NULL && sources_add(reading, &file->sources, action);
}

/* The rest of a rule's conditions, once its prefix fits. */
static bool rule_applies(const struct rule *rule, const struct arguments *arguments,
                         size_t after_prefix) {
    return (rule->flags == NULL || arguments_have(arguments, rule->flags)) &&
           (rule->without == NULL || !arguments_have(arguments, rule->without)) &&
           (rule->most_operands < 0 || after_prefix <= (size_t)rule->most_operands) &&
           after_prefix >= (size_t)rule->least_operands;
}

static bool rule_has_condition(const struct rule *rule) {
    return rule->flags != NULL || rule->without != NULL || rule->most_operands >= 0 ||
           rule->least_operands > 0;
}

static bool one_of(const char *const *names, const struct value *value) {
    for (; *names != NULL; names++) {
        if (value_is(value, *names)) {
            return true;
        }
    }
    return false;
}

/* How many words of the prefix there are after the program, or -1 when it does not fit. */
static int prefix_fits(const struct rule *rule, const struct arguments *arguments) {
    int length = 0;
    while (rule->prefix[length + 1] != NULL) {
        const struct argument *operand = arguments_operand(arguments, (size_t)length);
        if (operand == NULL || !one_of(rule->prefix[length + 1], &operand->value)) {
            return -1;
        }
        length++;
    }
    return length;
}

static enum ACCESS access_of(enum OPERAND_USE use, bool last) {
    switch (use) {
    case USE_WRITE:
        return ACCESS_WRITE;
    case USE_DELETE:
        return ACCESS_DELETE;
    case USE_EXECUTE:
        return ACCESS_EXECUTE;
    case USE_COPY:
        return last ? ACCESS_WRITE : ACCESS_READ;
    case USE_MOVE:
        return last ? ACCESS_WRITE : ACCESS_DELETE;
    case USE_NONE:
    case USE_READ:
    case USE_URL:
    case USE_PACKAGE:
    case USE_COMMAND:
    case USE_SHELL:
        break;
    }
    return ACCESS_READ;
}

/* Does a package's name say where to get it, so that it is not the registry's of that name? A slash
 * is a repository of a forge, except in a scope: "@types/node". */
static bool is_package_elsewhere(struct str name) {
    static const char *const registries[] = {"npm:", "jsr:", "pypi:", "crates.io:"};
    ptrdiff_t colon = str_find(name, ':', 0);
    ptrdiff_t slash = str_find(name, '/', 0);
    bool scoped = str_starts(name, "@") && slash != STR_NOT_FOUND &&
                  str_find(name, '/', (size_t)slash + 1) == STR_NOT_FOUND;
    if (colon == STR_NOT_FOUND) {
        return slash != STR_NOT_FOUND && !scoped;
    }
    for (size_t i = 0; i < sizeof registries / sizeof *registries; i++) {
        if (str_find_text(name, registries[i]) >= 0) {
            return false;
        }
    }
    return true;
}

/* A package: its name alone means the registry; a path is code that will run, judged by its place;
 * any other place is asked about. */
static bool add_package(struct reading *reading, const struct command *command, size_t action,
                        const struct value *value) {
    struct str name = value->text;
    bool path = str_starts(name, ".") || str_starts(name, "/") || str_starts(name, "~") ||
                str_ends(name, ".go");
    if (path) {
        return command_add_path(reading, command, action, ACCESS_EXECUTE, value, true);
    }
    if (!value_known(value) || is_package_elsewhere(name)) {
        reading->out->actions.items[action].at_least = POLICY_ASK;
    }
    return command_add_target(reading, action, TARGET_PACKAGE, ACCESS_READ, value);
}

/* `-` is the program's input: what is executed from there is not known before. */
static void add_input(struct reading *reading, size_t action, enum OPERAND_USE use) {
    struct action *owner = &reading->out->actions.items[action];
    if (use == USE_EXECUTE) {
        owner->executes_input = true;
        owner->at_least = owner->at_least < POLICY_ASK ? POLICY_ASK : owner->at_least;
    }
}

static bool add_use(struct reading *reading, struct command *command, size_t action,
                    enum OPERAND_USE use, bool last, const struct value *value, bool recursive) {
    switch (use) {
    case USE_NONE:
    case USE_COMMAND:
        return true;
    case USE_URL:
        return command_add_target(reading, action, TARGET_HOST, ACCESS_READ, value);
    case USE_PACKAGE:
        return add_package(reading, command, action, value);
    case USE_SHELL:
        return command_read_text(reading, command, value, command->scope);
    default:
        break;
    }
    if (value_is(value, "-")) {
        add_input(reading, action, use);
        return true;
    }
    /* Where a program takes a path it often takes a URL too */
    if (str_find_text(value->text, "://") >= 0) {
        add_input(reading, action, use);
        return command_add_target(reading, action, TARGET_HOST, access_of(use, last), value);
    }
    return command_add_path(reading, command, action, access_of(use, last), value, recursive);
}

/* The flags of the program that name a path or URL. True in `*directory` when one of them says
 * where the last operand of a copy would have gone (cp -t DIR). */
static bool add_flag_targets(struct reading *reading, struct command *command, size_t action,
                             bool *directory) {
    const struct program *program = command->known == NULL ? NULL : command->known->program;
    *directory = false;
    for (size_t i = 0; program != NULL && i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        const struct flag_use *use = program->path_flags;
        for (; use != NULL && argument->flag.len > 0 && argument->has_value && use->flag != NULL;
             use++) {
            if (!flag_means(argument->flag, use->flag)) {
                continue;
            }
            *directory = *directory || use->use == USE_WRITE;
            if (!add_use(reading, command, action, use->use, false, &argument->value, false)) {
                return false;
            }
            break;
        }
    }
    return true;
}

/* The operands from `first` on are a command: `poetry run pytest`. Runners take the name of a
 * script for one too: `uv run gen.py`. */
static bool run_operands(struct reading *reading, struct command *command, size_t first) {
    const struct argument *program = arguments_operand(&command->arguments, first);
    if (str_ends(program->value.text, ".py") || str_ends(program->value.text, ".js") ||
        str_ends(program->value.text, ".ts")) {
        return command_execute_file(reading, command, &program->value);
    }
    return command_read_inner(reading, command, program->index);
}

int command_rule_fits(const struct command *command, const struct rule *rule) {
    int length = prefix_fits(rule, &command->arguments);
    size_t operands = arguments_operand_count(&command->arguments);
    return length >= 0 && rule_applies(rule, &command->arguments, operands - (size_t)length)
               ? length
               : -1;
}

bool command_apply_rule(struct reading *reading, struct command *command, const struct rule *rule,
                        size_t prefix) {
    size_t index = reading->out->actions.count;
    struct action *action = command_add(reading, command, rule->type, rule->id, rule->effect);
    if (action == NULL) {
        return false;
    }
    action->advice = str_from(rule->advice);
    action->at_least = rule->at_least;
    action->decodes = rule->output == OUTPUT_DECODED;
    action->prints_only = rule->output == OUTPUT_TEXT;
    action->executes_input = rule->input == INPUT_EXECUTED;
    command->input_ignored = rule->input == INPUT_IGNORED;
    bool directory = false;
    if (!add_flag_targets(reading, command, index, &directory)) {
        return false;
    }
    size_t count = arguments_operand_count(&command->arguments);
    size_t first = prefix + (size_t)rule->skip;
    if (rule->operands == USE_COMMAND) {
        return first >= count || run_operands(reading, command, first);
    }
    /* What is copied may be a tree; where it goes, only something is added */
    bool copies = rule->operands == USE_COPY || rule->operands == USE_MOVE;
    for (size_t i = first; i < count; i++) {
        const struct argument *operand = arguments_operand(&command->arguments, i);
        if (!add_use(reading, command, index, rule->operands, i + 1 == count && !directory,
                     &operand->value, rule->recursive && !(copies && i + 1 == count))) {
            return false;
        }
    }
    return true;
}

/* The rules that decide: those with the longest prefix, and among them those with a condition. */
bool command_apply_rules(struct reading *reading, struct command *command) {
    int best = -1;
    bool conditional = false;
    const struct rule *const *rules = command->known != NULL ? command->known->rules : NULL;
    for (int pass = 0; pass < 2; pass++) {
        for (const struct rule *const *rule = rules; rule != NULL && *rule != NULL; rule++) {
            int length = command_rule_fits(command, *rule);
            if (length < best || length < 0) {
                continue;
            }
            if (pass == 0) {
                conditional = (length == best && conditional) || rule_has_condition(*rule);
                best = length;
            } else if (length == best && rule_has_condition(*rule) == conditional &&
                       !command_apply_rule(reading, command, *rule, (size_t)length)) {
                return false;
            }
        }
    }
    return best >= 0 || command_add(reading, command, ACTION_UNKNOWN, "unknown-command",
                                    command->known == NULL ? "is a program that nah does not know"
                                                           : "is used in a way that nah does not "
                                                             "know") != NULL;
}

/* Output and flows of a command whose actions are there. */
static bool connect(struct reading *reading, struct command *command) {
    struct actions *actions = &reading->out->actions;
    for (size_t i = command->first_action; i < actions->count; i++) {
        struct action *action = &actions->items[i];
        /* What runs code says itself what it runs: its other input is data. */
        bool takes_input = action->type != ACTION_LANG_EXEC || action->executes_input;
        if ((takes_input && action->type != ACTION_LANG_EXEC &&
             !reading_flow(reading, &command->words, i)) ||
            (takes_input && !command->input_ignored &&
             !reading_flow(reading, &command->input.sources, i)) ||
            !sources_add(reading, &command->output->sources, i)) {
            return false;
        }
    }
    return sources_join(reading, &command->output->sources, &command->words) &&
           (command->input_ignored ||
            sources_join(reading, &command->output->sources, &command->input.sources));
}

static bool call_function(struct reading *reading, struct command *command,
                          struct binding *function) {
    function->called = true;
    if (function->active > 0) {
        if (reading->concurrency <= function->concurrency) {
            return true;
        }
        struct action *action = command_add(reading, command, ACTION_SYSTEM_DESTRUCTIVE,
                                            "fork-bomb", "starts itself again and again");
        return action != NULL;
    }
    struct scope *scope = scope_fork(command->scope);
    if (scope == NULL ||
        !scope_set_positional(scope, command->argv.items + 1, command->argv.count - 1)) {
        return false;
    }
    size_t index = (size_t)(function - reading->functions.items);
    function->active++;
    function->concurrency = reading->concurrency;
    bool done = trace_node(reading, scope, function->body, &command->input, command->output) &&
                scope_merge(command->scope, scope);
    reading->functions.items[index].active--;
    return done;
}

/* An alias stands for text: what it says, then the words that follow. */
static bool call_alias(struct reading *reading, struct command *command, struct binding *alias) {
    struct builder text;
    builder_init(&text, reading->arena);
    builder_add(&text, alias->text);
    alias->text = (struct str){NULL, 0};
    for (size_t i = 1; i < command->argv.count; i++) {
        builder_add_c(&text, " '");
        builder_add(&text, command->argv.items[i].text);
        builder_add_char(&text, '\'');
    }
    struct value value = {.text = builder_str(&text)};
    bool done =
        value.text.ptr != NULL && command_read_text(reading, command, &value, command->scope);
    return done;
}

static bool run_known(struct reading *reading, struct command *command) {
    if (command->known != NULL && command->known->program != NULL &&
        command->known->program->handler != NULL) {
        return command->known->program->handler(reading, command);
    }
    return command_apply_rules(reading, command);
}

/* A path that is not a system program's: the file is run, and what is known of its name holds too
 * (.venv/bin/python, node_modules/.bin/eslint). */
static bool run_path(struct reading *reading, struct command *command) {
    struct str path = command->argv.items[0].text;
    return command_execute_file(reading, command, &command->argv.items[0]) &&
           (command->known == NULL || str_find_text(path, "bin/") < 0 ||
            run_known(reading, command));
}

static bool dispatch(struct reading *reading, struct command *command) {
    const struct value *name = &command->argv.items[0];
    if (!value_known(name)) {
        struct action *action = command_add(reading, command, ACTION_UNKNOWN, "unknown-program",
                                            "runs a program whose name is not known before");
        /* `$SUDO rm x`: the variable may be empty, then the next word is the program */
        if (action == NULL) {
            return false;
        }
        action->executes_input = true;
        return reading_flow(reading, &command->words, reading->out->actions.count - 1) &&
               (command->argv.count < 2 || name->text.len != 1 ||
                command_read_inner(reading, command, 1));
    }
    if (name->text.len == 0) {
        return command_add(reading, command, ACTION_FILESYSTEM_READ, "empty-command",
                           "runs nothing") != NULL;
    }
    if (str_find(name->text, '/', 0) >= 0) {
        command->program = path_base(name->text);
        command->known = rules_find(reading->rules, command->program);
        if (!arguments_read(reading->arena, &command->argv,
                            command->known == NULL ? NULL : command->known->program,
                            &command->arguments)) {
            return false;
        }
        return in_system_directory(name->text) ? run_known(reading, command)
                                               : run_path(reading, command);
    }
    struct binding *alias = binding_find(&reading->aliases, name->text);
    if (alias != NULL && alias->text.ptr != NULL) {
        return call_alias(reading, command, alias);
    }
    struct binding *function = binding_find(&reading->functions, name->text);
    if (function != NULL) {
        return call_function(reading, command, function);
    }
    command->program = name->text;
    command->known = rules_find(reading->rules, command->program);
    return arguments_read(reading->arena, &command->argv,
                          command->known == NULL ? NULL : command->known->program,
                          &command->arguments) &&
           run_known(reading, command);
}

bool command_read(struct reading *reading, struct command *command, struct stream *output) {
    if (reading->out->error.code != ERROR_NONE) {
        return true;
    }
    if (++reading->commands > READING_COMMANDS_MAX) {
        error_set(&reading->out->error, ERROR_LIMIT, "there are too many commands to read");
        return true;
    }
    command->output = output;
    command->first_action = reading->out->actions.count;
    command->program = command->argv.items[0].text;
    if (++reading->depth > READING_DEPTH_MAX * 8) {
        error_set(&reading->out->error, ERROR_LIMIT, "the command is nested too deeply to read");
        return true;
    }
    bool done = dispatch(reading, command) && command_apply_more(reading, command);
    reading->depth--;
    return done && (command->delegated || connect(reading, command));
}

bool command_read_inner(struct reading *reading, struct command *outer, size_t skip) {
    if (skip >= outer->argv.count) {
        return true;
    }
    struct command inner = *outer;
    inner.argv.items += skip;
    inner.argv.count -= skip;
    inner.known = NULL;
    inner.input_ignored = false;
    inner.delegated = false;
    inner.arguments = (struct arguments){0};
    return command_read(reading, &inner, outer->output);
}
