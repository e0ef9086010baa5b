/* The other repositories that git talks to: git-fetch(1), gitremote-helpers(7). */
#include "action/programs.h"

/* A transport that runs the command behind it; `%` escapes a few characters. */
static const char command_transport[] = "ext::";

/* "% " is a blank within an argument and "%%" a percent sign; what else stands behind one only git
 * knows. */
static bool run_transport(struct reading *reading, struct command *command,
                          const struct value *url) {
    struct builder text;
    struct value inner = value_from(url, sizeof command_transport - 1);
    builder_init(&text, reading->arena);
    for (size_t i = 0; i < inner.text.len; i++) {
        bool escape = inner.text.ptr[i] == '%' && i + 1 < inner.text.len;
        i += escape;
        builder_add_c(&text, escape ? "\\" : "");
        builder_add_char(&text, inner.text.ptr[i]);
    }
    inner.text = builder_str(&text);
    struct action *action = inner.text.ptr == NULL
                                ? NULL
                                : command_add(reading, command, ACTION_LANG_EXEC, "git-transport",
                                              "runs a command to reach a repository");
    if (action == NULL) {
        return false;
    }
    action->at_least = POLICY_ASK;
    return command_read_text(reading, command, &inner, command->scope);
}

/* A URL, or host:path; what else stands there is the name of a remote or a path. */
static bool is_address(const struct value *word) {
    ptrdiff_t colon = str_find(word->text, ':', 0);
    ptrdiff_t slash = str_find(word->text, '/', 0);
    return colon > 0 && (slash < 0 || colon < slash);
}

/* git remote add NAME URL, git remote set-url NAME URL: what is fetched later comes from there. */
static bool read_new_remote(struct reading *reading, struct command *command) {
    static const char *const verbs[] = {"add", "set-url", NULL};
    const struct argument *verb = arguments_operand(&command->arguments, 1);
    size_t count = arguments_operand_count(&command->arguments);
    size_t index = reading->out->actions.count;
    if (verb == NULL || count < 4 || !value_is_one_of(&verb->value, verbs)) {
        return true;
    }
    const struct argument *url = arguments_operand(&command->arguments, 3);
    return !is_address(&url->value) || str_starts(url->value.text, command_transport) ||
           str_starts(url->value.text, "file:") ||
           (command_add(reading, command, ACTION_NETWORK_OUTBOUND, "git-fetch-address",
                        "makes git fetch from") != NULL &&
            command_add_target(reading, index, TARGET_HOST, ACCESS_READ, &url->value));
}

/* git fetch origin +main:main: the local branch becomes what the remote has, whatever it was. */
static bool read_forced(struct reading *reading, struct command *command) {
    static const char *const force[] = {"-f", "--force", NULL};
    bool forced = arguments_have(&command->arguments, force);
    const struct argument *operand;
    for (size_t i = 2; (operand = arguments_operand(&command->arguments, i)) != NULL; i++) {
        struct str spec = operand->value.text;
        ptrdiff_t colon = str_find(spec, ':', 0);
        struct str to = str_slice(spec, colon < 0 ? spec.len : (size_t)colon + 1, spec.len);
        bool local =
            to.len > 0 && !str_starts(to, "refs/remotes/") && !str_starts(to, "refs/tags/");
        if (local && (forced || str_starts(spec, "+"))) {
            return command_add(reading, command, ACTION_GIT_DISCARD, "git-fetch-forced",
                               "overwrites local branches with what it fetches") != NULL;
        }
    }
    return true;
}

bool git_read_remotes(struct reading *reading, struct command *command) {
    static const char *const all[] = {"fetch",  "pull",      "push",    "clone", "ls-remote",
                                      "remote", "submodule", "archive", NULL};
    static const char *const getting[] = {"fetch", "pull", "ls-remote", NULL};
    static const char *const forcing[] = {"fetch", "pull", NULL};
    const struct arguments *arguments = &command->arguments;
    const struct argument *sub = arguments_operand(arguments, 0);
    for (size_t i = 0; value_is_one_of(&sub->value, all) && i < arguments->count; i++) {
        const struct value *value = &arguments->items[i].value;
        if (str_starts(value->text, command_transport) && !run_transport(reading, command, value)) {
            return false;
        }
    }
    if (value_is(&sub->value, "remote")) {
        return read_new_remote(reading, command);
    }
    if (value_is_one_of(&sub->value, forcing) && !read_forced(reading, command)) {
        return false;
    }
    const struct argument *from = arguments_operand(arguments, 1);
    if (from == NULL || !value_is_one_of(&sub->value, getting) || !is_address(&from->value) ||
        str_starts(from->value.text, command_transport)) {
        return true;
    }
    size_t index = reading->out->actions.count;
    return command_add(reading, command, ACTION_NETWORK_OUTBOUND, "git-fetch-address",
                       "fetches from") != NULL &&
           command_add_target(reading, index, TARGET_HOST, ACCESS_READ, &from->value);
}
