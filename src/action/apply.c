/* What the rules say of one command. */
#include "action/copies.h"
#include "action/reading.h"
#include "action/task_names.h"
#include "action/tools.h"

#include <string.h>

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

/* How many words of the prefix there are after the program, or -1 when it does not fit. */
static int prefix_fits(const struct rule *rule, const struct arguments *arguments) {
    int length = 0;
    while (rule->prefix[length + 1] != NULL) {
        const struct argument *operand = arguments_operand(arguments, (size_t)length);
        if (operand == NULL || !value_is_one_of(&operand->value, rule->prefix[length + 1])) {
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
    case USE_SCRIPT:
        return ACCESS_EXECUTE;
    case USE_COPY:
        return last ? ACCESS_WRITE : ACCESS_READ;
    case USE_MOVE:
        return last ? ACCESS_WRITE : ACCESS_DELETE;
    case USE_NONE:
    case USE_READ:
    case USE_LIST:
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
    static const char *const registries[] = {"npm:", "jsr:", "pypi:", "crates.io:", NULL};
    ptrdiff_t colon = str_find(name, ':', 0);
    ptrdiff_t slash = str_find(name, '/', 0);
    bool scoped = str_starts(name, "@") && slash != STR_NOT_FOUND &&
                  str_find(name, '/', (size_t)slash + 1) == STR_NOT_FOUND;
    if (colon == STR_NOT_FOUND) {
        return slash != STR_NOT_FOUND && !scoped;
    }
    return !str_has_one_of(name, registries);
}

/* A package: its name alone means the registry; a path is code that will run, judged by its place;
 * any other place is asked about. */
static bool add_package(struct reading *reading, const struct command *command, size_t action,
                        const struct value *value) {
    struct str name = value->text;
    if (str_starts(name, "-") || str_is(name, ":all")) {
        return true; /* a flag of a subcommand, a group of the manifest's */
    }
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
    if (use == USE_EXECUTE || use == USE_SCRIPT) {
        owner->executes_input = true;
        owner->at_least = owner->at_least < POLICY_ASK ? POLICY_ASK : owner->at_least;
    }
}

/* What is listed by a pattern that any name fits, as in `ls -d .*`, is its directory. */
static struct value listed_place(const struct value *path) {
    struct value place = *path;
    size_t start = path->text.len;
    while (start > 0 && path->text.ptr[start - 1] != '/') {
        start--;
    }
    bool any = path->pattern && start < path->text.len;
    for (size_t i = start; any && i < path->text.len; i++) {
        ptrdiff_t end = path->text.ptr[i] == '[' ? str_find(path->text, ']', i + 2) : -1;
        any = end > 0 || strchr(".*?", path->text.ptr[i]) != NULL;
        i = end > 0 ? (size_t)end : i;
    }
    if (any) {
        place.text = start == 0 ? STR(".") : str_slice(path->text, 0, start);
    }
    return place;
}

/* npm:NAME is fetched, data:...,CODE is the code itself. */
static bool names_no_file(const struct value *text) {
    return str_starts(text->text, "npm:") || str_starts(text->text, "jsr:") ||
           str_starts(text->text, "data:");
}

/* npm:test, yarn:lint: what concurrently(1) takes for a script of the project. */
static bool names_script(const struct value *text) {
    static const char *const runners[] = {"npm:", "yarn:", "pnpm:", "bun:"};
    for (size_t i = 0; i < sizeof runners / sizeof *runners; i++) {
        size_t start = strlen(runners[i]);
        if (str_starts(text->text, runners[i])) {
            return text->text.len > start &&
                   str_is_plain(str_slice(text->text, start, text->text.len), ":-.*");
        }
    }
    return false;
}

static bool add_use(struct reading *reading, struct command *command, size_t action,
                    enum OPERAND_USE use, bool last, const struct value *value, bool recursive) {
    struct value place;
    switch (use) {
    case USE_NONE:
    case USE_COMMAND:
        return true;
    case USE_URL:
        return command_add_target(reading, action, TARGET_HOST, ACCESS_READ, value);
    case USE_PACKAGE:
        return add_package(reading, command, action, value);
    case USE_SHELL:
        return names_script(value) || command_read_text(reading, command, value, command->scope);
    case USE_LIST:
        place = listed_place(value);
        return command_add_path(reading, command, action, ACCESS_READ, &place, recursive);
    default:
        break;
    }
    bool runs = use == USE_EXECUTE || use == USE_SCRIPT;
    if (value_is(value, "-") || (runs && (value_is_input(value) || value_is_descriptor(value)))) {
        add_input(reading, action, use);
        return true;
    }
    if (access_of(use, last) == ACCESS_EXECUTE && names_no_file(value)) {
        reading->out->actions.items[action].at_least = POLICY_ASK;
        return true;
    }
    /* Where a program takes a path it often takes a URL too */
    if (str_find_text(value->text, "://") >= 0) {
        add_input(reading, action, use);
        return command_add_target(reading, action, TARGET_HOST, access_of(use, last), value);
    }
    /* gcc @FILE: a file of words, which compilers, linkers and archivers show when they do not
     * understand them */
    struct value words = value_from(value, 1);
    return (!str_starts(value->text, "@") || value->text.len == 1 ||
            command_add_path(reading, command, action, ACCESS_READ, &words, false)) &&
           command_add_path(reading, command, action, access_of(use, last), value, recursive);
}

/* grep --include '*.env', rg -g '**'/'*.env': the star stands for nothing, too. */
static bool add_matched_name(struct reading *reading, struct command *command, size_t action,
                             const struct argument *argument) {
    static const char *const flags[] = {"--include", "-g", "--glob", "--iglob", NULL};
    struct value name = argument->value;
    size_t start = 0;
    while (start < name.text.len && strchr("*/", name.text.ptr[start]) != NULL &&
           name.text.ptr[start] != '\0') {
        start++;
    }
    if (start == 0 || name.text.ptr[0] != '*' || !str_is_one_of(argument->flag, flags) ||
        start == name.text.len) {
        return true;
    }
    name = value_from(&name, start);
    return command_add_path(reading, command, action, ACCESS_READ, &name, false);
}

/* The flags of the program that name a path or URL. True in `*directory` when one of them says
 * where the last operand of a copy would have gone (cp -t DIR). */
static bool add_flag_targets(struct reading *reading, struct command *command, size_t action,
                             bool *directory) {
    const struct program *program = command->known == NULL ? NULL : command->known->program;
    *directory = false;
    for (size_t i = 0; program != NULL && i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        const struct flag_use *use =
            argument->has_value ? flag_path_use(program, argument->flag) : NULL;
        if (use == NULL) {
            continue;
        }
        *directory = *directory || use->use == USE_WRITE;
        if (!add_use(reading, command, action, use->use, false, &argument->value, false) ||
            !add_matched_name(reading, command, action, argument)) {
            return false;
        }
    }
    return true;
}

bool command_add_flags(struct reading *reading, struct command *command) {
    static const struct {
        enum OPERAND_USE use;
        enum ACTION_TYPE type;
        const char *effect;
    } uses[] = {
        {USE_READ, ACTION_FILESYSTEM_READ, "reads"},
        {USE_WRITE, ACTION_FILESYSTEM_WRITE, "writes to"},
        {USE_EXECUTE, ACTION_LANG_EXEC, "runs the file"},
    };
    const struct program *program = command->known == NULL ? NULL : command->known->program;
    for (size_t i = 0; program != NULL && i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        const struct flag_use *flag =
            argument->has_value ? flag_path_use(program, argument->flag) : NULL;
        for (size_t j = 0; flag != NULL && j < sizeof uses / sizeof *uses; j++) {
            size_t index = reading->out->actions.count;
            if (uses[j].use == flag->use &&
                (command_add(reading, command, uses[j].type, "flag-file", uses[j].effect) == NULL ||
                 !add_use(reading, command, index, flag->use, false, &argument->value, false))) {
                return false;
            }
        }
    }
    return true;
}

bool command_run_address(struct reading *reading, struct command *command,
                         const struct value *address) {
    struct sources fetched = {0};
    size_t index = reading->out->actions.count;
    if (command_add(reading, command, ACTION_NETWORK_OUTBOUND, "run-address", "fetches from") ==
            NULL ||
        !command_add_target(reading, index, TARGET_HOST, ACCESS_READ, address) ||
        !sources_add(reading, &fetched, index)) {
        return false;
    }
    struct action *runs =
        command_add(reading, command, ACTION_LANG_EXEC, "run-address", "runs what it fetches");
    if (runs == NULL) {
        return false;
    }
    runs->executes_input = true;
    return reading_flow(reading, &fetched, index + 1);
}

/* The operands from `first` on are a command: `poetry run pytest`. Runners take the name of a
 * script for one too: `uv run gen.py`. */
static bool run_operands(struct reading *reading, struct command *command, size_t first) {
    const struct argument *program = arguments_operand(&command->arguments, first);
    if (str_find_text(program->value.text, "://") >= 0) {
        return command_run_address(reading, command, &program->value);
    }
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

/* What a copy makes in the directory that its last operand, or a flag (cp -t DIR), names. */
static bool add_copies(struct reading *reading, struct command *command, size_t action,
                       size_t first, bool by_flag) {
    size_t count = arguments_operand_count(&command->arguments);
    const struct value *to = arguments_value(&command->arguments, "-t");
    to = to != NULL ? to : arguments_value(&command->arguments, "--target-directory");
    if (!by_flag) {
        to = count > first + 1 ? &arguments_operand(&command->arguments, count - 1)->value : NULL;
        count--;
    }
    return to == NULL || copies_into(reading, command, action, to, first, count);
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
    if (rule->type == ACTION_PACKAGE_RUN) {
        action->directory = scope_cwd(command->scope);
    }
    if (rule->verbs && task_reaches_out(command, prefix)) {
        action->type = ACTION_SERVICE_WRITE;
        action->rule = STR("outward-verb");
        action->effect = STR("publishes, deletes or changes what is elsewhere");
    }
    bool directory = false;
    if (!add_flag_targets(reading, command, index, &directory) ||
        !unknown_flags_add(reading, command, index)) {
        return false;
    }
    size_t count = arguments_operand_count(&command->arguments);
    size_t first = prefix + (size_t)rule->skip;
    if (rule->operands == USE_COMMAND) {
        return first >= count || run_operands(reading, command, first);
    }
    /* What is copied may be a tree; where it goes, only something is added */
    bool copies = rule->operands == USE_COPY || rule->operands == USE_MOVE;
    size_t end = rule->operands == USE_SCRIPT && first < count ? first + 1 : count;
    for (size_t i = first; i < end; i++) {
        const struct argument *operand = arguments_operand(&command->arguments, i);
        if (!add_use(reading, command, index, rule->operands, i + 1 == count && !directory,
                     &operand->value, rule->recursive && !(copies && i + 1 == count))) {
            return false;
        }
    }
    if (copies && !add_copies(reading, command, index, first, directory)) {
        return false;
    }
    bool tool = rule->type == ACTION_PACKAGE_RUN || rule->type == ACTION_PACKAGE_INSTALL;
    return !tool || rule->operands != USE_NONE || tools_add_outside(reading, command, index);
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
