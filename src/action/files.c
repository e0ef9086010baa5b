/* tar, ln, dd and apply_patch. */
#include "action/patch.h"
#include "action/programs.h"
#include "base/path.h"

#include <string.h>

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
    const struct value *into = directory != NULL ? directory : &here;
    if (extracts && (!command_add_path(reading, command, index, ACCESS_WRITE, into, false) ||
                     !command_unpacks(reading, command, index, into))) {
        return false;
    }
    if (archive != NULL && !value_is(archive, "-") &&
        !command_add_path(reading, command, index, creates ? ACCESS_WRITE : ACCESS_READ, archive,
                          false)) {
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

/* Files that tar reads or writes besides the archive: tar(1). */
static bool tar_files(struct reading *reading, struct command *command, size_t index) {
    static const struct {
        const char *flag;
        enum ACCESS access;
    } files[] = {
        {"-g", ACCESS_WRITE},
        {"--listed-incremental", ACCESS_WRITE},
        {"--index-file", ACCESS_WRITE},
        {"--volno-file", ACCESS_WRITE},
        {"--one-top-level", ACCESS_WRITE},
        {"-T", ACCESS_READ},
        {"--files-from", ACCESS_READ},
        {"-X", ACCESS_READ},
        {"--exclude-from", ACCESS_READ},
        {"--add-file", ACCESS_READ},
    };
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        for (size_t j = 0; j < sizeof files / sizeof *files; j++) {
            if (argument->has_value && str_is(argument->flag, files[j].flag) &&
                !value_is(&argument->value, "-") &&
                !command_add_path(reading, command, index, files[j].access, &argument->value,
                                  false)) {
                return false;
            }
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
    bool changes = arguments_have(arguments, (const char *const[]){"--delete", NULL});
    bool removes = arguments_have(arguments, (const char *const[]){"--remove-files", NULL});
    bool absolute =
        tar_mode(arguments, bundle, 'P', (const char *const[]){"--absolute-names", NULL});
    size_t index = reading->out->actions.count;
    const char *effect = creates ? "packs files into an archive"
                                 : (extracts ? "unpacks an archive into" : "lists an archive");
    struct action *action = command_add(reading, command,
                                        creates || extracts || changes ? ACTION_FILESYSTEM_WRITE
                                                                       : ACTION_FILESYSTEM_READ,
                                        "tar", effect);
    if (action == NULL) {
        return false;
    }
    action->at_least = removes || (extracts && absolute) ? POLICY_ASK : POLICY_ALLOW;
    return tar_targets(reading, command, index, creates || changes, extracts, bundle) &&
           tar_files(reading, command, index) && tar_commands(reading, command);
}

/* --- unzip(1) ------------------------------------------------------------------------------ */

bool program_unzip(struct reading *reading, struct command *command) {
    const struct value here = {.text = STR("."), .span = command->span};
    const struct value *directory = arguments_value(&command->arguments, "-d");
    size_t index = reading->out->actions.count;
    return command_apply_rules(reading, command) &&
           command_unpacks(reading, command, index, directory != NULL ? directory : &here);
}

/* --- ln(1) ---------------------------------------------------------------------------------- */

static bool note_link(struct reading *reading, const struct command *command,
                      const struct value *target, const struct value *name, bool symbolic) {
    struct value full = path_in_scope(reading, command->scope, name);
    struct value leads = *target;
    if (symbolic && !str_starts(target->text, "/")) {
        /* A symbolic link is read from where it stands */
        leads.text = path_join(reading->arena, path_join(reading->arena, full.text, STR("..")),
                               target->text);
    } else {
        leads = path_in_scope(reading, command->scope, target);
    }
    if (!value_known(&full) || !value_known(&leads)) {
        return full.text.ptr != NULL && leads.text.ptr != NULL;
    }
    struct binding *link = binding_set(reading, &reading->links, full.text);
    if (link == NULL) {
        return false;
    }
    link->text = leads.text;
    return leads.text.ptr != NULL;
}

/* ln TARGET ... DIRECTORY, ln -t DIRECTORY TARGET ...: each link has the name of what it leads to.
 */
static bool note_links_in(struct reading *reading, const struct command *command,
                          const struct value *directory, size_t count, bool symbolic) {
    for (size_t i = 0; i < count; i++) {
        const struct value *target = &arguments_operand(&command->arguments, i)->value;
        struct value name = *directory;
        name.text = path_join(reading->arena, directory->text, path_base(target->text));
        if (name.text.ptr == NULL || !note_link(reading, command, target, &name, symbolic)) {
            return false;
        }
    }
    return true;
}

bool program_link(struct reading *reading, struct command *command) {
    static const char *const symbolic_flags[] = {"-s", "--symbolic", NULL};
    const struct arguments *arguments = &command->arguments;
    bool symbolic = arguments_have(arguments, symbolic_flags);
    const struct argument *target = arguments_operand(arguments, 0);
    const struct argument *name = arguments_operand(arguments, 1);
    if (!command_apply_rules(reading, command)) {
        return false;
    }
    size_t count = arguments_operand_count(arguments);
    const struct value *directory = arguments_value(arguments, "-t");
    directory = directory != NULL ? directory : arguments_value(arguments, "--target-directory");
    if (target == NULL || directory != NULL) {
        return directory == NULL || note_links_in(reading, command, directory, count, symbolic);
    }
    if (count > 2) {
        return note_links_in(reading, command, &arguments_operand(arguments, count - 1)->value,
                             count - 1, symbolic);
    }
    struct value base =
        value_from(&target->value, target->value.text.len - path_base(target->value.text).len);
    if (name == NULL) {
        return note_link(reading, command, &target->value, &base, symbolic);
    }
    /* The name may be a directory that exists: then the link is in it */
    struct value below = name->value;
    below.text = path_join(reading->arena, name->value.text, base.text);
    return below.text.ptr != NULL &&
           note_link(reading, command, &target->value, &name->value, symbolic) &&
           note_link(reading, command, &target->value, &below, symbolic);
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
