#include "action/patch.h"
#include "action/programs.h"

#include <string.h>

/* --- find(1) ------------------------------------------------------------------------------- */

struct find {
    struct reading *reading;
    struct command *command;
    size_t first_test;        /* where the paths end in the argv */
    const struct value *name; /* of -name or -iname, when there is one */
};

/* What {} can be: anything below a starting point, with the name that -name asks for. A name never
 * holds a slash, so a pattern cannot climb out of the tree. `deep` is for what stands further down:
 * ~ holds ~/.ssh/id_rsa. */
static struct value found_file(const struct find *find, const struct value *start, bool deep) {
    struct builder text;
    builder_init(&text, find->reading->arena);
    builder_add(&text, start->text);
    builder_add_char(&text, '/');
    /* A name that says something is looked for in every directory: the group with a slash stands
     * for any text. Of any name at all nothing is sure. */
    bool named = find->name != NULL && find->name->text.len > 0 &&
                 strchr("*?[", find->name->text.ptr[0]) == NULL;
    if (deep) {
        builder_add(&text, named ? STR("@(/)/") : STR("\0"));
    }
    if (find->name != NULL) {
        builder_add(&text, find->name->text);
    } else {
        builder_add_char(&text, '*');
    }
    struct value value = *start;
    value.text = builder_str(&text);
    value.pattern = true;
    value.cause = deep && !named ? HOLE_INPUT : start->cause;
    return value;
}

static size_t find_start_count(const struct find *find) {
    return find->first_test > 1 ? find->first_test - 1 : 1;
}

static struct value find_start(const struct find *find, size_t n) {
    return find->first_test > 1 ? find->command->argv.items[n + 1]
                                : (struct value){.text = STR(".")};
}

/* Reads the words from `start` to `end` as a command, with `file` for {}. */
static bool find_run(struct find *find, size_t start, size_t end, struct value file) {
    struct command inner = *find->command;
    inner.argv = (struct argv){0};
    inner.arguments = (struct arguments){0};
    inner.known = NULL;
    inner.input = (struct stream){.known = true};
    for (size_t i = start; i < end; i++) {
        struct value word = find->command->argv.items[i];
        if (value_is(&word, "{}")) {
            word = file;
        } else if (str_find_text(word.text, "{}") >= 0) {
            word.cause = HOLE_INPUT;
            word.text = STR("\0");
        }
        if (!VEC_PUSH(find->reading->arena, &inner.argv, word)) {
            return false;
        }
    }
    return inner.argv.count == 0 || command_read(find->reading, &inner, find->command->output);
}

/* -exec COMMAND {} ;  The command is read with {} as what can be found. */
static bool find_execute(struct find *find, size_t *at) {
    const struct argv *argv = &find->command->argv;
    size_t start = *at + 1;
    size_t end = start;
    while (end < argv->count && !value_is(&argv->items[end], ";") &&
           !(value_is(&argv->items[end], "+") && end > start &&
             value_is(&argv->items[end - 1], "{}"))) {
        end++;
    }
    *at = end;
    for (size_t n = 0; n < find_start_count(find); n++) {
        struct value from = find_start(find, n);
        bool outside = str_starts(from.text, "/");
        if (!find_run(find, start, end, found_file(find, &from, false)) ||
            (outside && !find_run(find, start, end, found_file(find, &from, true)))) {
            return false;
        }
    }
    return true;
}

static bool find_delete(struct find *find) {
    size_t index = find->reading->out->actions.count;
    if (command_add(find->reading, find->command, ACTION_FILESYSTEM_DELETE, "find-delete",
                    "deletes what it finds in") == NULL) {
        return false;
    }
    for (size_t n = 0; n < find_start_count(find); n++) {
        struct value from = find_start(find, n);
        struct value file = found_file(find, &from, false);
        bool whole = find->name == NULL;
        if (!command_add_path(find->reading, find->command, index, ACCESS_DELETE,
                              whole ? &from : &file, whole)) {
            return false;
        }
    }
    return true;
}

static bool find_test(struct find *find, size_t *at) {
    static const char *const executing[] = {"-exec", "-execdir", "-ok", "-okdir", NULL};
    static const char *const printing[] = {"-fprint", "-fprint0", "-fls", "-fprintf", NULL};
    const struct argv *argv = &find->command->argv;
    for (const char *const *name = executing; *name != NULL; name++) {
        if (value_is(&argv->items[*at], *name)) {
            return find_execute(find, at);
        }
    }
    for (const char *const *name = printing; *name != NULL; name++) {
        if (value_is(&argv->items[*at], *name) && *at + 1 < argv->count) {
            size_t index = find->reading->out->actions.count;
            (*at)++;
            return command_add(find->reading, find->command, ACTION_FILESYSTEM_WRITE, "find-print",
                               "writes a list to") != NULL &&
                   command_add_path(find->reading, find->command, index, ACCESS_WRITE,
                                    &argv->items[*at], false);
        }
    }
    return !value_is(&argv->items[*at], "-delete") || find_delete(find);
}

bool program_find(struct reading *reading, struct command *command) {
    struct find find = {reading, command, 1, NULL};
    const struct argv *argv = &command->argv;
    while (find.first_test < argv->count && (value_is(&argv->items[find.first_test], "-L") ||
                                             value_is(&argv->items[find.first_test], "-H") ||
                                             value_is(&argv->items[find.first_test], "-P"))) {
        find.first_test++;
    }
    size_t first_path = find.first_test;
    while (find.first_test < argv->count &&
           strchr("-(!)", argv->items[find.first_test].text.len > 0
                              ? argv->items[find.first_test].text.ptr[0]
                              : 'x') == NULL) {
        find.first_test++;
    }
    for (size_t i = find.first_test; i + 1 < argv->count; i++) {
        if (value_is(&argv->items[i], "-name") || value_is(&argv->items[i], "-iname")) {
            /* With a second -name, or a negated one, the name says nothing */
            bool only = find.name == NULL && (i == 0 || (!value_is(&argv->items[i - 1], "!") &&
                                                         !value_is(&argv->items[i - 1], "-not")));
            find.name = only ? &argv->items[i + 1] : NULL;
            if (!only) {
                break;
            }
        }
    }
    size_t index = reading->out->actions.count;
    if (command_add(reading, command, ACTION_FILESYSTEM_READ, "find-list", "lists files in") ==
        NULL) {
        return false;
    }
    for (size_t i = first_path; i < find.first_test; i++) {
        if (!command_add_path(reading, command, index, ACCESS_READ, &argv->items[i], false)) {
            return false;
        }
    }
    command->input_ignored = true;
    for (size_t i = find.first_test; i < argv->count; i++) {
        if (!find_test(&find, &i)) {
            return false;
        }
    }
    return true;
}

/* --- tar(1) -------------------------------------------------------------------------------- */

static bool tar_mode(const struct arguments *arguments, const struct value *bundle, char mode,
                     const char *const *long_names) {
    const char flag[] = {'-', mode, '\0'};
    return arguments_have(arguments, (const char *const[]){flag, NULL}) ||
           arguments_have(arguments, long_names) ||
           (bundle != NULL && str_find(bundle->text, mode, 0) >= 0);
}

/* Options whose value is a command: --to-command, -I, --checkpoint-action=exec=..., -F. */
static bool tar_commands(struct reading *reading, struct command *command) {
    static const char *const names[] = {
        "--to-command",        "-I",           "--use-compress-program",
        "--checkpoint-action", "-F",           "--info-script",
        "--new-volume-script", "--rsh-command"};
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        for (size_t j = 0; j < sizeof names / sizeof *names && argument->flag.len > 0; j++) {
            if (!argument->has_value || !flag_means(argument->flag, names[j])) {
                continue;
            }
            struct value text = argument->value;
            if (flag_means(argument->flag, "--checkpoint-action")) {
                if (!str_starts(text.text, "exec")) {
                    continue;
                }
                ptrdiff_t equals = str_find(text.text, '=', 0);
                text = value_from(&text, equals < 0 ? text.text.len : (size_t)equals + 1);
            }
            struct stream output = {0};
            struct command inner = *command;
            inner.output = &output;
            if (!command_read_text(reading, &inner, &text, command->scope)) {
                return false;
            }
        }
    }
    return true;
}

static bool tar_targets(struct reading *reading, struct command *command, size_t index,
                        bool creates, bool extracts, const struct value *bundle) {
    size_t operand = bundle == NULL ? 0 : 1;
    const struct value *archive = arguments_value(&command->arguments, "-f");
    const struct value *directory = arguments_value(&command->arguments, "-C");
    archive = archive != NULL ? archive : arguments_value(&command->arguments, "--file");
    directory = directory != NULL ? directory : arguments_value(&command->arguments, "--directory");
    if (archive == NULL && bundle != NULL && str_find(bundle->text, 'f', 0) >= 0) {
        const struct argument *next = arguments_operand(&command->arguments, operand++);
        archive = next == NULL ? NULL : &next->value;
    }
    struct value here = {.text = STR(".")};
    if (archive != NULL && !value_is(archive, "-") &&
        !command_add_path(reading, command, index, creates ? ACCESS_WRITE : ACCESS_READ, archive,
                          false)) {
        return false;
    }
    if (extracts && !command_add_path(reading, command, index, ACCESS_WRITE,
                                      directory != NULL ? directory : &here, false)) {
        return false;
    }
    struct command inside = *command;
    if (creates && directory != NULL) {
        inside.scope = scope_fork(command->scope);
        if (inside.scope == NULL || !scope_set_cwd(inside.scope, directory)) {
            return false;
        }
    }
    const struct argument *file;
    while (creates && (file = arguments_operand(&command->arguments, operand++)) != NULL) {
        if (!command_add_path(reading, &inside, index, ACCESS_READ, &file->value, true)) {
            return false;
        }
    }
    return true;
}

bool program_tar(struct reading *reading, struct command *command) {
    const struct arguments *arguments = &command->arguments;
    const struct argument *first = arguments_operand(arguments, 0);
    /* The old form without a dash: `tar xzf a.tgz` */
    const struct value *bundle =
        first != NULL && first->index == 1 && command->argv.count > 1 ? &first->value : NULL;
    bool creates = tar_mode(arguments, bundle, 'c', (const char *const[]){"--create", NULL}) ||
                   tar_mode(arguments, bundle, 'r', (const char *const[]){"--append", NULL}) ||
                   tar_mode(arguments, bundle, 'u', (const char *const[]){"--update", NULL});
    bool extracts =
        tar_mode(arguments, bundle, 'x', (const char *const[]){"--extract", "--get", NULL});
    bool removes = arguments_have(arguments, (const char *const[]){"--remove-files", NULL});
    size_t index = reading->out->actions.count;
    const char *effect = creates ? "packs files into an archive"
                                 : (extracts ? "unpacks an archive into" : "lists an archive");
    struct action *action = command_add(
        reading, command, creates || extracts ? ACTION_FILESYSTEM_WRITE : ACTION_FILESYSTEM_READ,
        "tar", effect);
    if (action == NULL) {
        return false;
    }
    action->at_least = removes ? POLICY_ASK : POLICY_ALLOW;
    return tar_targets(reading, command, index, creates, extracts, bundle) &&
           tar_commands(reading, command);
}

/* --- dd(1) --------------------------------------------------------------------------------- */

bool program_dd(struct reading *reading, struct command *command) {
    size_t index = reading->out->actions.count;
    if (command_add(reading, command, ACTION_FILESYSTEM_READ, "dd", "copies bytes") == NULL) {
        return false;
    }
    for (size_t i = 1; i < command->argv.count; i++) {
        const struct value *word = &command->argv.items[i];
        bool writes = str_starts(word->text, "of=");
        if (!writes && !str_starts(word->text, "if=")) {
            continue;
        }
        struct value file = value_from(word, 3);
        if (writes) {
            reading->out->actions.items[index].type = ACTION_FILESYSTEM_WRITE;
        }
        if (!command_add_path(reading, command, index, writes ? ACCESS_WRITE : ACCESS_READ, &file,
                              false)) {
            return false;
        }
    }
    return true;
}

/* --- apply_patch --------------------------------------------------------------------------- */

bool program_apply_patch(struct reading *reading, struct command *command) {
    const struct argument *operand = arguments_operand(&command->arguments, 0);
    struct value text = operand != NULL ? operand->value : command->input.text;
    struct patch patch;
    struct error error = {0};
    bool known =
        text.cause == HOLE_NONE && !text.pattern && (operand != NULL || command->input.known);
    size_t index = reading->out->actions.count;
    struct action *action =
        command_add(reading, command, ACTION_FILESYSTEM_WRITE, "shell-patch",
                    known ? "edits" : "applies a patch that is not known before");
    if (action == NULL) {
        return false;
    }
    if (!known || !patch_parse(reading->arena, text.text, &patch, &error)) {
        action->at_least = POLICY_ASK;
        return error.code != ERROR_MEMORY;
    }
    for (size_t i = 0; i < patch.operations.count; i++) {
        const struct patch_operation *operation = &patch.operations.items[i];
        struct value path = {.text = operation->path};
        struct value to = {.text = operation->move_to};
        bool removes = operation->kind == PATCH_DELETE || operation->move_to.len > 0;
        if (removes) {
            reading->out->actions.items[index].at_least = POLICY_ASK;
        }
        if (!command_add_path(reading, command, index, removes ? ACCESS_DELETE : ACCESS_WRITE,
                              &path, false) ||
            (to.text.len > 0 &&
             !command_add_path(reading, command, index, ACCESS_WRITE, &to, false))) {
            return false;
        }
    }
    return true;
}
