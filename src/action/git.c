/* git(1): its global flags, its ways to run commands, then the rules for each subcommand. */
#include "action/programs.h"
#include "action/redirect.h"
#include "action/unpacked.h"

#include <string.h>

/* Takes the global flags off the argv; `*at` is the subcommand's index, or argv.count. */
static bool global_flags(struct reading *reading, struct command *command, size_t *at) {
    static const char *const with_value[] = {"--git-dir",      "--work-tree",  "--namespace",
                                             "--super-prefix", "--config-env", "--attr-source"};
    const struct argv *argv = &command->argv;
    while (*at < argv->count && argv->items[*at].text.len > 0 &&
           argv->items[*at].text.ptr[0] == '-') {
        const struct value *word = &argv->items[*at];
        const struct value *next = *at + 1 < argv->count ? word + 1 : NULL;
        if (value_is(word, "-c") && next != NULL) {
            if (!git_read_setting(reading, command, next)) {
                return false;
            }
            (*at)++;
        } else if (str_starts(word->text, "--config-env=") || value_is(word, "--config-env")) {
            struct value hidden = {.text = STR("\0"), .cause = HOLE_VARIABLE};
            if (!git_read_setting(reading, command, &hidden)) {
                return false;
            }
        } else if (value_is(word, "-C") && next != NULL) {
            command->scope = scope_fork(command->scope);
            if (command->scope == NULL || !scope_set_cwd(command->scope, next)) {
                return false;
            }
            (*at)++;
        } else if (str_starts(word->text, "--git-dir=")) {
            struct value directory = value_from(word, sizeof "--git-dir=" - 1);
            if (!variable_read(reading, command, STR("GIT_DIR"), &directory)) {
                return false;
            }
        } else if (value_is(word, "--git-dir") && next != NULL) {
            struct value directory = *next;
            if (!variable_read(reading, command, STR("GIT_DIR"), &directory)) {
                return false;
            }
        } else if (str_starts(word->text, "--exec-path=")) {
            struct action *action = command_add(reading, command, ACTION_LANG_EXEC, "git-exec-path",
                                                "takes git's programs from another place");
            if (action == NULL) {
                return false;
            }
            action->at_least = POLICY_ASK;
        }
        for (size_t i = 0; i < sizeof with_value / sizeof *with_value; i++) {
            *at += next != NULL && value_is(word, with_value[i]);
        }
        (*at)++;
    }
    return true;
}

/* REV:PATH is the file as it was. */
static bool add_object(struct reading *reading, struct command *command,
                       const struct value *object) {
    ptrdiff_t colon = str_find(object->text, ':', 0);
    struct value path = value_from(object, colon < 0 ? 0 : (size_t)colon + 1);
    size_t index = reading->out->actions.count;
    return path.text.len == 0 ||
           (command_add(reading, command, ACTION_GIT_SAFE, "git-object", "shows") != NULL &&
            command_add_path(reading, command, index, ACCESS_READ, &path, false));
}

/* cat-file --batch takes the names of objects from its input, --batch-command behind a word. */
static bool read_batch(struct reading *reading, struct command *command) {
    static const char *const flags[] = {"--batch", "--batch-command", NULL};
    const struct stream *input = &command->input;
    struct str rest = input->text.text;
    struct str line;
    if (!input->known || !arguments_have(&command->arguments, flags)) {
        return true;
    }
    while (str_split(&rest, '\n', &line)) {
        struct value object = input->text;
        object.text = line;
        if (str_find(line, ':', 0) >= 0 && !add_object(reading, command, &object)) {
            return false;
        }
    }
    return true;
}

/* What shows objects: `git show HEAD:.env`. */
static bool read_objects(struct reading *reading, struct command *command) {
    static const char *const readers[] = {"show",     "cat-file",     "diff",  "archive",
                                          "blame",    "grep",         "log",   "ls-tree",
                                          "rev-list", "format-patch", "stash", "checkout-index",
                                          "annotate", "whatchanged"};
    const struct argument *sub = arguments_operand(&command->arguments, 0);
    bool reads = false;
    const struct argument *verb = arguments_operand(&command->arguments, 1);
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        reads = reads || value_is(&sub->value, readers[i]);
    }
    if (value_is(&sub->value, "stash")) {
        reads = verb != NULL && value_is(&verb->value, "show");
    }
    if (!reads) {
        return true;
    }
    for (size_t i = 0; i < command->arguments.count; i++) {
        /* A flag's value too: which flags of which subcommand have one is not told apart */
        const struct argument *argument = &command->arguments.items[i];
        bool is_verb = value_is(&sub->value, "stash") && argument == verb;
        if (!argument->has_value || argument == sub || is_verb) {
            continue;
        }
        if (!add_object(reading, command, &argument->value)) {
            return false;
        }
    }
    return !value_is(&sub->value, "cat-file") || read_batch(reading, command);
}

/* Subcommands that run a command: the words after `operands`, or the value of a flag. */
static bool run_commands(struct reading *reading, struct command *command) {
    static const char *const text_flags[] = {"-x",
                                             "--exec",
                                             "--tree-filter",
                                             "--index-filter",
                                             "--msg-filter",
                                             "--env-filter",
                                             "--commit-filter",
                                             "--parent-filter",
                                             "--tag-name-filter",
                                             "--upload-pack",
                                             "--receive-pack",
                                             "--extcmd",
                                             "-u"};
    static const struct {
        const char *first, *second;
    } runners[] = {{"bisect", "run"}, {"submodule", "foreach"}};
    const struct arguments *arguments = &command->arguments;
    const struct argument *first = arguments_operand(arguments, 0);
    const struct argument *second = arguments_operand(arguments, 1);
    for (size_t i = 0; second != NULL && i < sizeof runners / sizeof *runners; i++) {
        const struct argument *text = arguments_operand(arguments, 2);
        if (text != NULL && value_is(&first->value, runners[i].first) &&
            value_is(&second->value, runners[i].second)) {
            struct command inner = *command;
            inner.argv.items += text->index - 1;
            inner.argv.count -= text->index - 1;
            inner.arguments = (struct arguments){0};
            /* One word is shell text, several are the words of a command */
            bool words = inner.argv.count > 2;
            if (words ? !command_read_inner(reading, &inner, 1) : !program_eval(reading, &inner)) {
                return false;
            }
        }
    }
    bool runs = value_is(&first->value, "rebase") || value_is(&first->value, "filter-branch") ||
                value_is(&first->value, "clone") || value_is(&first->value, "fetch") ||
                value_is(&first->value, "push") || value_is(&first->value, "pull") ||
                value_is(&first->value, "difftool") || value_is(&first->value, "ls-remote");
    for (size_t i = 0; runs && i < arguments->count; i++) {
        const struct argument *argument = &arguments->items[i];
        bool runs_value = false;
        for (size_t j = 0; argument->flag.len > 0 && j < sizeof text_flags / sizeof *text_flags;
             j++) {
            bool short_upload = strcmp(text_flags[j], "-u") == 0;
            runs_value = runs_value || ((!short_upload || value_is(&first->value, "clone")) &&
                                        flag_means(argument->flag, text_flags[j]));
        }
        if (runs_value && argument->has_value &&
            !command_read_text(reading, command, &argument->value, command->scope)) {
            return false;
        }
    }
    return true;
}

/* The hooks of a template run in the new repository. */
static bool add_template(struct reading *reading, struct command *command,
                         const struct value *directory) {
    size_t index = reading->out->actions.count;
    struct action *action = command_add(reading, command, ACTION_PERSISTENCE, "git-template",
                                        "brings hooks from another place:");
    return action != NULL &&
           command_add_path(reading, command, index, ACCESS_EXECUTE, directory, true);
}

/* The flags of clone alone; -u and -c mean other things elsewhere. */
static bool clone_flags(struct reading *reading, struct command *command) {
    static const char *const with_value[] = {"-u",
                                             "--upload-pack",
                                             "-c",
                                             "--config",
                                             "-b",
                                             "--branch",
                                             "-o",
                                             "--origin",
                                             "--depth",
                                             "-j",
                                             "--jobs",
                                             "--filter",
                                             "--server-option",
                                             "--shallow-since",
                                             "--shallow-exclude",
                                             "--bundle-uri",
                                             "--ref-format",
                                             "--revision",
                                             NULL};
    static const struct flag_use paths[] = {{"--template", USE_EXECUTE},
                                            {"--separate-git-dir", USE_WRITE},
                                            {"--reference", USE_READ},
                                            {"--reference-if-able", USE_READ},
                                            {NULL, USE_NONE}};
    static const struct program clone = {.value_flags = with_value, .path_flags = paths};
    if (!arguments_read(reading->arena, &command->argv, &clone, &command->arguments)) {
        return false;
    }
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        if (argument->flag.len == 0 || !argument->has_value) {
            continue;
        }
        bool setting = str_is(argument->flag, "-c") || flag_means(argument->flag, "--config");
        bool template = flag_means(argument->flag, "--template");
        if ((setting && !git_read_setting(reading, command, &argument->value)) ||
            (template && argument->value.text.len > 0 &&
             !add_template(reading, command, &argument->value))) {
            return false;
        }
    }
    return true;
}

static bool clone_targets(struct reading *reading, struct command *command) {
    const struct argument *url = arguments_operand(&command->arguments, 1);
    const struct argument *directory = arguments_operand(&command->arguments, 2);
    size_t index = reading->out->actions.count;
    struct value here = {.text = STR("."), .span = command->span};
    return url == NULL ||
           (command_add(reading, command, ACTION_NETWORK_OUTBOUND, "git-clone", "clones from") !=
                NULL &&
            (url->value.text.len > 0 && strchr("./~", url->value.text.ptr[0]) != NULL
                 ? command_add_path(reading, command, index, ACCESS_READ, &url->value, false)
                 : command_add_target(reading, index, TARGET_HOST, ACCESS_READ, &url->value) &&
                       unpacked_clone(reading, command, index, &url->value, directory)) &&
            command_add_path(reading, command, index, ACCESS_WRITE,
                             directory != NULL ? &directory->value : &here, false));
}

/* `git checkout main.c` throws a file's changes away; what ends as files do is taken for one. */
static bool checks_out_file(const struct arguments *arguments) {
    static const char *const branch_flags[] = {"-b",       "-B",     "--orphan", "-t", "--track",
                                               "--detach", "--ours", "--theirs", NULL};
    const struct argument *first = arguments_operand(arguments, 0);
    const struct argument *second = arguments_operand(arguments, 1);
    if (second == NULL || !value_is(&first->value, "checkout") ||
        arguments_have(arguments, branch_flags)) {
        return false;
    }
    struct str name = second->value.text;
    size_t ending = 0;
    while (ending < name.len && name.ptr[name.len - 1 - ending] >= 'a' &&
           name.ptr[name.len - 1 - ending] <= 'z') {
        ending++;
    }
    bool dot = ending < name.len && name.ptr[name.len - 1 - ending] == '.';
    return second->value.pattern || str_ends(name, "/") || (dot && ending >= 1 && ending <= 4);
}

/* What changes a repository writes where that is: git -C ~/other commit. */
static bool add_place(struct reading *reading, struct command *command, size_t first) {
    const struct value here = {.text = STR("."), .span = command->span};
    struct value cwd = scope_cwd(command->scope);
    bool elsewhere = cwd.cause == HOLE_NONE && !str_equal(cwd.text, reading->start->cwd);
    for (size_t i = first; elsewhere && i < reading->out->actions.count; i++) {
        if (reading->out->actions.items[i].type == ACTION_GIT_WRITE &&
            str_equal(reading->out->actions.items[i].program, command->program) &&
            !command_add_path(reading, command, i, ACCESS_WRITE, &here, false)) {
            return false;
        }
    }
    return true;
}

bool program_git(struct reading *reading, struct command *command) {
    size_t at = 1;
    if (reading->home.text.len > 0 &&
        !variable_read(reading, command, STR("GIT_CONFIG_GLOBAL"), &reading->home)) {
        return false;
    }
    if (!global_flags(reading, command, &at)) {
        return false;
    }
    struct argv rest = {.open = command->argv.open};
    if (!VEC_PUSH(reading->arena, &rest, command->argv.items[0])) {
        return false;
    }
    for (size_t i = at; i < command->argv.count; i++) {
        if (!VEC_PUSH(reading->arena, &rest, command->argv.items[i])) {
            return false;
        }
    }
    if (rest.count == 1) {
        return command_add(reading, command, ACTION_GIT_SAFE, "git-help", "prints help") != NULL;
    }
    command->argv = rest;
    command->input_ignored = true;
    if (!arguments_read(reading->arena, &rest, command->known->program, &command->arguments)) {
        return false;
    }
    const struct argument *sub = arguments_operand(&command->arguments, 0);
    if (sub == NULL) {
        return command_add(reading, command, ACTION_UNKNOWN, "git-unknown",
                           "is used in a way that nah does not know") != NULL;
    }
    bool done = false;
    if (value_is(&sub->value, "config") && (!git_read_config(reading, command, &done) || done)) {
        return done;
    }
    if (!git_read_remotes(reading, command)) {
        return false;
    }
    if (value_is(&sub->value, "clone")) {
        return clone_flags(reading, command) && run_commands(reading, command) &&
               clone_targets(reading, command);
    }
    if (checks_out_file(&command->arguments)) {
        struct action *action = command_add(reading, command, ACTION_GIT_DISCARD,
                                            "git-checkout-file", "throws uncommitted changes away");
        if (action == NULL) {
            return false;
        }
        action->advice = STR("git stash keeps them");
    }
    if (at == 1) {
        names_repository(reading, command);
    }
    size_t first = reading->out->actions.count;
    return run_commands(reading, command) && command_apply_rules(reading, command) &&
           add_place(reading, command, first) && read_objects(reading, command);
}
