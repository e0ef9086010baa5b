/* ssh, and those that copy over it. */
#include "action/copies.h"
#include "action/programs.h"
#include "base/path.h"

#include <string.h>
#include <strings.h>

static bool has(const struct command *command, const char *const *names) {
    return arguments_have(&command->arguments, names);
}

/* ssh -o ProxyCommand=..., -o LocalCommand=... run on this machine. */
static bool ssh_options(struct reading *reading, struct command *command) {
    static const char *const commands[] = {"proxycommand", "localcommand", "knownhostscommand"};
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        if (!argument->has_value || !str_is(argument->flag, "-o")) {
            continue;
        }
        struct str option = argument->value.text;
        for (size_t j = 0; j < sizeof commands / sizeof *commands; j++) {
            size_t length = strlen(commands[j]);
            if (option.len <= length || strncasecmp(option.ptr, commands[j], length) != 0) {
                continue;
            }
            struct value text = value_from(&argument->value, length + 1);
            text.text = str_trim(text.text);
            if (!command_read_text(reading, command, &text, command->scope)) {
                return false;
            }
        }
    }
    return true;
}

/* ssh -T git@HOST only asks whether the key is known: forges give no shell. */
static bool greets_forge(const struct command *command, const struct argument *host) {
    static const char *const no_terminal[] = {"-T", NULL};
    static const char *const options[] = {"-T", "-v", "-q", "-4", "-6", "-p", "-o", NULL};
    bool plain = host != NULL && str_starts(host->value.text, "git@") && has(command, no_terminal);
    for (size_t i = 0; plain && i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        plain = argument->flag.len == 0 || str_is_one_of(argument->flag, options);
    }
    return plain;
}

bool program_ssh(struct reading *reading, struct command *command) {
    static const char *const info_flags[] = {"-V", "-Q", NULL};
    static const char *const tunnel_flags[] = {"-N", "-f", NULL};
    const struct argument *host = arguments_operand(&command->arguments, 0);
    if (host == NULL && has(command, info_flags)) {
        return command_add(reading, command, ACTION_NETWORK_DIAGNOSTIC, "ssh-info",
                           "prints its version") != NULL;
    }
    size_t index = reading->out->actions.count;
    if (command_add(reading, command, ACTION_NETWORK_WRITE, "ssh-connect", "connects to") == NULL ||
        (host != NULL &&
         !command_add_target(reading, index, TARGET_HOST, ACCESS_READ, &host->value)) ||
        !ssh_options(reading, command)) {
        return false;
    }
    const struct value *key = arguments_value(&command->arguments, "-F");
    if (key != NULL && !command_add_path(reading, command, index, ACCESS_READ, key, false)) {
        return false;
    }
    const struct argument *remote = arguments_operand(&command->arguments, 1);
    if (remote == NULL && greets_forge(command, host)) {
        reading->out->actions.items[index].type = ACTION_NETWORK_OUTBOUND;
        return true;
    }
    if (remote == NULL) {
        return has(command, tunnel_flags) ||
               command_add(reading, command, ACTION_INTERACTIVE, "ssh-interactive",
                           "opens a shell on another machine") != NULL;
    }
    struct command inner = *command;
    struct value home = {.text = reading->start->home, .span = command->span};
    inner.scope = scope_fork(command->scope);
    inner.argv.items += remote->index - 1;
    inner.argv.count -= remote->index - 1;
    inner.arguments = (struct arguments){0};
    return inner.scope != NULL && scope_set_cwd(inner.scope, &home) &&
           program_eval(reading, &inner);
}

/* host:path and user@host:path, as scp(1) tells them from a file name. */
static bool is_remote(const struct value *operand) {
    ptrdiff_t colon = str_find(operand->text, ':', 0);
    ptrdiff_t slash = str_find(operand->text, '/', 0);
    return colon > 0 && (slash < 0 || colon < slash || str_find_text(operand->text, "://") > 0);
}

/* Where the destination is a directory: the files that are there afterwards. */
static bool copies_below(struct reading *reading, struct command *command, size_t index,
                         const struct value *directory, size_t count) {
    for (size_t i = 0; i < count; i++) {
        struct value name = arguments_operand(&command->arguments, i)->value;
        size_t start = name.text.len;
        while (start > 0 && name.text.ptr[start - 1] != '/' && name.text.ptr[start - 1] != ':') {
            start--;
        }
        name = value_from(&name, start);
        name.text = path_join(reading->arena, directory->text, name.text);
        name.cause = name.cause == HOLE_NONE ? directory->cause : name.cause;
        name.pattern = name.pattern || directory->pattern;
        if (name.text.ptr == NULL ||
            !command_add_path(reading, command, index, ACCESS_WRITE, &name, false)) {
            return false;
        }
    }
    return true;
}

/* sftp(1): one operand, the host; what is copied is said later. */
static bool sftp(struct reading *reading, struct command *command, const struct argument *host) {
    size_t index = reading->out->actions.count;
    const struct value *program = arguments_value(&command->arguments, "-S");
    const struct value *server = arguments_value(&command->arguments, "-D");
    if (command_add(reading, command, ACTION_NETWORK_WRITE, "remote-copy",
                    "copies files to or from") == NULL ||
        (host != NULL &&
         !command_add_target(reading, index, TARGET_HOST, ACCESS_READ, &host->value)) ||
        (program != NULL && !command_read_text(reading, command, program, command->scope)) ||
        (server != NULL && !command_read_text(reading, command, server, command->scope))) {
        return false;
    }
    return ssh_options(reading, command);
}

/* What is copied, and where: the last one. With `deletes` what is there and not in the others goes.
 */
static bool add_operands(struct reading *reading, struct command *command, size_t index,
                         bool remote, bool deletes) {
    static const char *const move_flags[] = {"--remove-source-files", NULL};
    size_t count = arguments_operand_count(&command->arguments);
    for (size_t i = 0; i < count; i++) {
        const struct value *operand = &arguments_operand(&command->arguments, i)->value;
        bool to = i + 1 == count && count > 1;
        bool gone = to ? deletes : has(command, move_flags);
        if (is_remote(operand)) {
            if (!command_add_target(reading, index, TARGET_HOST, ACCESS_READ, operand)) {
                return false;
            }
            continue;
        }
        if (!command_add_path(reading, command, index, to ? ACCESS_WRITE : ACCESS_READ, operand,
                              !to) ||
            (gone && !command_add_path(reading, command, index, ACCESS_DELETE, operand, true)) ||
            (remote && to && !copies_below(reading, command, index, operand, count - 1)) ||
            (!remote && to && !copies_into(reading, command, index, operand, 0, i))) {
            return false;
        }
    }
    return true;
}

bool program_remote_copy(struct reading *reading, struct command *command) {
    static const char *const shell_flags[] = {"-e", "--rsh", "-S", "-D", "--rsync-path"};
    static const char *const delete_flags[] = {"--delete",
                                               "--del",
                                               "--delete-after",
                                               "--delete-before",
                                               "--delete-during",
                                               "--delete-excluded",
                                               "--remove-source-files",
                                               NULL};
    static const char *const serve_flags[] = {"--daemon", NULL};
    size_t count = arguments_operand_count(&command->arguments);
    const struct argument *last =
        count > 0 ? arguments_operand(&command->arguments, count - 1) : NULL;
    if (str_is(command->program, "sftp")) {
        return sftp(reading, command, last);
    }
    bool sends = last != NULL && is_remote(&last->value);
    bool remote = sends;
    for (size_t i = 0; i < count; i++) {
        remote = remote || is_remote(&arguments_operand(&command->arguments, i)->value);
    }
    size_t index = reading->out->actions.count;
    enum ACTION_TYPE type =
        sends ? ACTION_NETWORK_WRITE : (remote ? ACTION_NETWORK_OUTBOUND : ACTION_FILESYSTEM_WRITE);
    struct action *action =
        command_add(reading, command, type, "remote-copy",
                    sends ? "sends files to" : (remote ? "copies files from" : "copies files to"));
    if (action == NULL) {
        return false;
    }
    bool deletes = has(command, delete_flags);
    if (has(command, serve_flags)) {
        action->effect = STR("offers files of this machine to others");
        action->at_least = POLICY_ASK;
    }
    if (deletes && remote) {
        action->at_least = POLICY_ASK;
    }
    if (!add_operands(reading, command, index, remote, deletes)) {
        return false;
    }
    for (size_t i = 0; i < sizeof shell_flags / sizeof *shell_flags; i++) {
        const struct value *text = arguments_value(&command->arguments, shell_flags[i]);
        if (text != NULL && !command_read_text(reading, command, text, command->scope)) {
            return false;
        }
    }
    bool flags = str_is(command->program, "rsync");
    return (!flags || command_add_flags(reading, command)) && ssh_options(reading, command);
}
