/* git-config(1): the keys whose value git runs. */
#include "action/programs.h"
#include "action/redirect.h"

#include <string.h>
#include <strings.h>

/* Configuration keys whose value git runs, or that name code it runs (git-config(1)). A key that
 * ends in a dot stands for all below it. */
static const char *const command_keys[] = {
    "core.pager",
    "core.editor",
    "core.sshcommand",
    "core.hookspath",
    "core.fsmonitor",
    "core.askpass",
    "core.gitproxy",
    "core.worktree",
    "core.attributesfile",
    "core.alternaterefscommand",
    "diff.external",
    "sequence.editor",
    "gpg.program",
    "gpg.ssh.program",
    "credential.helper",
    "init.templatedir",
    "include.path",
    "uploadpack.packobjectshook",
    "interactive.difffilter",
    "protocol.ext.allow",
    "web.browser",
    "man.viewer",
    "alias.",
    "filter.",
    "pager.",
    "includeif.",
    "difftool.",
    "mergetool.",
    "browser.",
    "remote-ext.",
};

/* Keys that lead git elsewhere than its user thinks, or let others read along. */
static bool key_misleads(struct str key) {
    static const char *const endings[] = {
        ".insteadof",   ".pushinsteadof", ".proxy",     ".sslverify",  ".pushurl",           ".url",
        ".extraheader", ".sslcainfo",     ".sslcapath", ".cookiefile", ".allowedsignersfile"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t length = strlen(endings[i]);
        if (key.len > length && strncasecmp(key.ptr + key.len - length, endings[i], length) == 0) {
            return true;
        }
    }
    return false;
}

static bool key_runs(struct str key) {
    static const char *const endings[] = {
        ".cmd",    ".textconv", ".driver",      ".command",    ".helper",  ".process", ".clean",
        ".smudge", ".vcs",      ".receivepack", ".uploadpack", ".program", ".update"};
    for (size_t i = 0; i < sizeof command_keys / sizeof *command_keys; i++) {
        size_t length = strlen(command_keys[i]);
        bool section = command_keys[i][length - 1] == '.';
        if (key.len >= length && (section || key.len == length) &&
            strncasecmp(key.ptr, command_keys[i], length) == 0) {
            return true;
        }
    }
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t length = strlen(endings[i]);
        if (key.len > length && strncasecmp(key.ptr + key.len - length, endings[i], length) == 0) {
            return true;
        }
    }
    return false;
}

static bool add_lead(struct reading *reading, struct command *command) {
    struct action *action = command_add(reading, command, ACTION_GIT_WRITE, "git-config-lead",
                                        "changes whom git talks to, and whom it trusts");
    if (action != NULL) {
        action->at_least = POLICY_ASK;
    }
    return action != NULL;
}

bool git_key_runs_code(const struct value *key) {
    return !value_known(key) || key_runs(key->text);
}

bool git_read_setting(struct reading *reading, struct command *command,
                      const struct value *setting) {
    ptrdiff_t equals = str_find(setting->text, '=', 0);
    struct str key = str_slice(setting->text, 0, equals < 0 ? setting->text.len : (size_t)equals);
    if (setting->cause == HOLE_NONE && key_misleads(key)) {
        return add_lead(reading, command);
    }
    if (setting->cause == HOLE_NONE && !key_runs(key)) {
        return true;
    }
    struct value text = value_from(setting, equals < 0 ? setting->text.len : (size_t)equals + 1);
    bool pager = str_ends(key, "pager") || str_starts(key, "pager.") || str_ends(key, "editor");
    if (pager && setting->cause == HOLE_NONE) {
        struct stream output = {0};
        struct command inner = *command;
        inner.output = &output;
        return variable_read(reading, &inner, STR("PAGER"), &text);
    }
    if (str_starts(text.text, "!")) {
        text = value_from(&text, 1);
    }
    struct action *action = command_add(reading, command, ACTION_LANG_EXEC, "git-setting",
                                        "gives git a setting that runs code");
    if (action == NULL) {
        return false;
    }
    action->at_least = POLICY_ASK;
    struct stream output = {0};
    struct command inner = *command;
    inner.output = &output;
    /* The text may be a path or a helper's name and not shell: reading it can only add strictness
     */
    return text.text.len == 0 || command_read_text(reading, &inner, &text, command->scope);
}

/* Is there a key with a value behind it, of which `is` says yes? Which operand is the key depends
 * on flags and old forms, so each that has one behind it may be it. */
static bool sets_key(const struct arguments *arguments, bool (*is)(struct str key)) {
    static const char *const looks[] = {
        "--get",   "--get-all",   "--get-regexp",     "-l", "--list", "--get-urlmatch",
        "--unset", "--unset-all", "--remove-section", NULL};
    static const char *const looking[] = {"get", "list", "unset", "remove-section"};
    size_t count = arguments_operand_count(arguments);
    for (size_t i = 0; count > 1 && i < sizeof looking / sizeof *looking; i++) {
        if (value_is(&arguments_operand(arguments, 1)->value, looking[i])) {
            return false;
        }
    }
    for (size_t i = 1; i + 1 < count && !arguments_have(arguments, looks); i++) {
        const struct value *name = &arguments_operand(arguments, i)->value;
        if (name->cause != HOLE_NONE || is(name->text)) {
            return true;
        }
    }
    return false;
}

/* Is a setting asked for that is named as a secret? */
static bool shows_secret(const struct arguments *arguments) {
    static const char *const removes[] = {"--unset", "--unset-all", "--remove-section", NULL};
    const struct argument *operand;
    for (size_t i = 1;
         (operand = arguments_operand(arguments, i)) != NULL && !arguments_have(arguments, removes);
         i++) {
        if (setting_is_secret(operand->value.text)) {
            return true;
        }
    }
    return false;
}

/* --unset, remove-section, in any of their forms. */
static bool removes(const struct arguments *arguments) {
    static const char *const flags[] = {"--unset", "--unset-all", "--remove-section",
                                        "--rename-section", NULL};
    static const char *const verbs[] = {"unset", "remove-section", "rename-section", NULL};
    const struct argument *verb = arguments_operand(arguments, 1);
    return arguments_have(arguments, flags) ||
           (verb != NULL && value_is_one_of(&verb->value, verbs));
}

/* --unset-all remote.origin.url, --remove-section remote.origin, unset remote.origin.url */
static bool removes_remote(const struct arguments *arguments) {
    bool removing = removes(arguments);
    for (size_t i = 0; removing && i < arguments->count; i++) {
        const struct argument *argument = &arguments->items[i];
        struct str name = argument->value.text;
        bool whole = str_find_text(name, ".url") > 0 || str_find_text(name, ".fetch") > 0;
        bool section = name.len > 7 && str_find(name, '.', 7) < 0;
        if (str_starts(name, "remote.") && (whole || section)) {
            return true;
        }
    }
    return false;
}

bool git_read_config(struct reading *reading, struct command *command, bool *done) {
    const struct arguments *arguments = &command->arguments;
    static const char *const elsewhere[] = {"--global", "--system", "-f", "--file", NULL};
    *done = true;
    if (removes(arguments) && arguments_have(arguments, elsewhere)) {
        struct action *action =
            command_add(reading, command, ACTION_GIT_WRITE, "git-config-elsewhere",
                        "changes settings of other repositories");
        if (action == NULL) {
            return false;
        }
        action->at_least = POLICY_ASK;
        return true;
    }
    if (sets_key(arguments, key_runs)) {
        return command_add(reading, command, ACTION_PERSISTENCE, "git-config-code",
                           "sets git up to run code later") != NULL;
    }
    if (sets_key(arguments, key_misleads) && !add_lead(reading, command)) {
        return false;
    }
    if (removes_remote(arguments)) {
        return command_add(reading, command, ACTION_GIT_DISCARD, "git-config-forget",
                           "forgets where the repository's remotes are") != NULL;
    }
    if (shows_secret(arguments)) {
        return command_add(reading, command, ACTION_ENV_READ, "git-config-secret",
                           "reveals a setting that is named as a secret") != NULL;
    }
    *done = false;
    return true;
}
