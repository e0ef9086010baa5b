/* gh(1) and glab(1): what a query of GraphQL asks for. */
#include "action/programs.h"
#include "action/unpacked.h"

#include <string.h>

/* Does the query read only? Its operations start with `query` or a bracket; a word of another kind
 * anywhere in it is taken for one. */
static bool query_reads(struct str query) {
    static const char *const starts[] = {"query", "{", "fragment", "#"};
    bool reads = false;
    query = str_trim(query);
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        reads = reads || str_starts(query, starts[i]);
    }
    return reads && str_find_text(query, "mutation") < 0 &&
           str_find_text(query, "subscription") < 0;
}

/* `-f query=TEXT`: all that is given must be seen, and only read. */
static bool queries_read(const struct command *command) {
    static const char *const fields[] = {"-f", "-F", "--field", "--raw-field", NULL};
    static const char name[] = "query=";
    bool given = false;
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        if (argument->flag.len == 0 || !argument->has_value ||
            !flag_means_one_of(argument->flag, fields)) {
            continue;
        }
        const struct value *value = &argument->value;
        if (str_starts(value->text, name)) {
            struct str query = str_slice(value->text, sizeof name - 1, value->text.len);
            if (!value_known(value) || !query_reads(query)) {
                return false;
            }
            given = true;
        } else if (value->text.len == 0 || value->text.ptr[0] == '\0') {
            return false; /* any field */
        }
    }
    return given;
}

/* `gh repo clone OWNER/NAME [FOLDER]`: what is below the folder comes from the network. */
static bool note_clone(struct reading *reading, struct command *command) {
    static const struct value host = {.text = STR_INIT("github.com")};
    const struct argument *group = arguments_operand(&command->arguments, 0);
    const struct argument *verb = arguments_operand(&command->arguments, 1);
    const struct argument *name = arguments_operand(&command->arguments, 2);
    const struct argument *directory = arguments_operand(&command->arguments, 3);
    size_t index = reading->out->actions.count;
    if (directory != NULL && str_starts(directory->value.text, "-")) {
        directory = NULL; /* behind `--` stand flags for git */
    }
    if (name == NULL || !value_is(&group->value, "repo") || !value_is(&verb->value, "clone")) {
        return true;
    }
    return command_add(reading, command, ACTION_NETWORK_OUTBOUND, "forge-clone", "clones from") !=
               NULL &&
           command_add_target(reading, index, TARGET_HOST, ACCESS_READ, &host) &&
           unpacked_clone(reading, command, index, &name->value, directory);
}

static const struct value *flag_value(const struct command *command, const char *brief,
                                      const char *full) {
    const struct value *value = arguments_value(&command->arguments, brief);
    return value != NULL ? value : arguments_value(&command->arguments, full);
}

/* `gh release download TAG -p NAME`, `gh run download ID -D FOLDER`: files from the network. */
static bool note_download(struct reading *reading, struct command *command) {
    static const struct value host = {.text = STR_INIT("github.com")};
    static const struct value here = {.text = STR_INIT(".")};
    const struct argument *group = arguments_operand(&command->arguments, 0);
    const struct argument *verb = arguments_operand(&command->arguments, 1);
    bool release = group != NULL && value_is(&group->value, "release");
    if (verb == NULL || !value_is(&verb->value, "download") ||
        !(release || value_is(&group->value, "run"))) {
        return true;
    }
    const struct value *directory = flag_value(command, "-D", "--dir");
    const struct value *name = release ? flag_value(command, "-O", "--output") : NULL;
    name = release && name == NULL ? flag_value(command, "-p", "--pattern") : name;
    size_t index = reading->out->actions.count;
    if (command_add(reading, command, ACTION_NETWORK_OUTBOUND, "forge-clone", "downloads from") ==
            NULL ||
        !command_add_target(reading, index, TARGET_HOST, ACCESS_READ, &host)) {
        return false;
    }
    if (name != NULL && directory == NULL && !value_is(name, "-") &&
        str_find_any(name->text, "*?[") == STR_NOT_FOUND) {
        return command_add_path(reading, command, index, ACCESS_WRITE, name, false);
    }
    directory = directory == NULL && release ? &here : directory;
    return directory == NULL || command_unpacks(reading, command, index, directory);
}

bool program_forge(struct reading *reading, struct command *command) {
    size_t first = reading->out->actions.count;
    if (!command_apply_rules(reading, command)) {
        return false;
    }
    for (size_t i = first; i < reading->out->actions.count; i++) {
        struct action *action = &reading->out->actions.items[i];
        if (str_is(action->rule, "forge-query") && !queries_read(command)) {
            action->type = ACTION_GIT_REMOTE_WRITE;
            action->effect = STR("changes something on the forge");
        }
    }
    return note_clone(reading, command) && note_download(reading, command);
}
