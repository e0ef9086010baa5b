/* docker(1) and its like: of what they start, compose files say all that happens. */
#include "action/compose.h"
#include "action/programs.h"
#include "action/variables.h"

#include <string.h>

static bool is_compose(const struct command *command) {
    const struct argument *first = arguments_operand(&command->arguments, 0);
    return str_ends(command->program, "-compose") ||
           (first != NULL && value_is(&first->value, "compose"));
}

/* Where the context of a build and a compose file can also come from: a server. */
static bool is_remote(const struct value *place) {
    return str_find_text(place->text, "://") >= 0 || str_starts(place->text, "git@") ||
           str_starts(place->text, "github.com/");
}

/* What is built or run comes from a server, or from the input, where nobody has read it. */
static bool add_remote(struct reading *reading, struct command *command, size_t action,
                       const struct value *place) {
    struct action *owner = &reading->out->actions.items[action];
    if (value_is(place, "-")) {
        owner->executes_input = true;
        return true;
    }
    owner->at_least = owner->at_least < POLICY_ASK ? POLICY_ASK : owner->at_least;
    owner->advice = STR("fetch it into the project, read it, then use it from there");
    command->input_ignored = true;
    return command_add_target(reading, action, TARGET_HOST, ACCESS_READ, place);
}

/* What is built: of `build`, or `buildx build`, a folder; `*bakes`: the name of a target, or a
 * place. NULL: nothing is built from files. */
static const struct argument *build_context(const struct command *command, bool *bakes) {
    static const char *const groups[] = {"buildx", "builder", "image", NULL};
    const struct argument *verb = arguments_operand(&command->arguments, 0);
    size_t at = verb != NULL && value_is_one_of(&verb->value, groups);
    verb = arguments_operand(&command->arguments, at);
    *bakes = verb != NULL && value_is(&verb->value, "bake");
    return verb != NULL && (value_is(&verb->value, "build") || *bakes)
               ? arguments_operand(&command->arguments, at + 1)
               : NULL;
}

/* -f of a build: a Dockerfile, or a compose file that says what is built. */
static bool add_build_files(struct reading *reading, struct command *command, size_t action) {
    static const char *const flags[] = {"-f", "--file", NULL};
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        if (argument->flag.len > 0 && argument->has_value &&
            flag_means_one_of(argument->flag, flags) && is_remote(&argument->value) &&
            !add_remote(reading, command, action, &argument->value)) {
            return false;
        }
    }
    return true;
}

/* --build-context NAME=FOLDER, as the context itself: all of it goes to the builder. */
static bool add_folder(struct reading *reading, struct command *command, size_t action,
                       const struct value *place) {
    return is_remote(place) || value_is(place, "-")
               ? add_remote(reading, command, action, place)
               : command_add_path(reading, command, action, ACCESS_READ, place, true);
}

static bool add_contexts(struct reading *reading, struct command *command, size_t action) {
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        ptrdiff_t equals = str_find(argument->value.text, '=', 0);
        if (!argument->has_value || equals < 0 || !str_is(argument->flag, "--build-context")) {
            continue;
        }
        struct value place = value_from(&argument->value, (size_t)equals + 1);
        bool image = str_starts(place.text, "docker-image://");
        if (!image && !add_folder(reading, command, action, &place)) {
            return false;
        }
    }
    return true;
}

/* --output type=local,dest=FOLDER: where what is built is put. */
static bool add_outputs(struct reading *reading, struct command *command, size_t action) {
    static const char *const flags[] = {"-o", "--output", NULL};
    static const char key[] = "dest=";
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        struct str rest = argument->value.text;
        struct str part;
        if (!argument->has_value || !str_is_one_of(argument->flag, flags)) {
            continue;
        }
        while (str_split(&rest, ',', &part)) {
            struct value place = argument->value;
            place.text = str_slice(part, sizeof key - 1, part.len);
            if (str_starts(part, key) &&
                !command_add_path(reading, command, action, ACCESS_WRITE, &place, true)) {
                return false;
            }
        }
    }
    return true;
}

/* --secret id=NAME,src=FILE and --ssh NAME=FILE give a file to what is built. */
static bool add_secrets(struct reading *reading, struct command *command) {
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        bool secret = str_is(argument->flag, "--secret");
        struct str rest = argument->value.text;
        struct str part;
        if (!argument->has_value || !(secret || str_is(argument->flag, "--ssh"))) {
            continue;
        }
        while (str_split(&rest, ',', &part)) {
            ptrdiff_t equals = str_find(part, '=', 0);
            size_t index = reading->out->actions.count;
            if (equals < 0 ||
                (secret && !str_starts(part, "src=") && !str_starts(part, "source="))) {
                continue;
            }
            struct value file = argument->value;
            file.text = str_slice(part, (size_t)equals + 1, part.len);
            if (command_add(reading, command, ACTION_FILESYSTEM_READ, "container-build-secret",
                            "gives to a build") == NULL ||
                !command_add_path(reading, command, index, ACCESS_READ, &file, false)) {
                return false;
            }
        }
    }
    return true;
}

/* The compose files are run: those that flags name, else the one of the directory. */
static bool add_files(struct reading *reading, struct command *command, size_t action) {
    static const char *const flags[] = {"-f", "--file", "--project-directory"};
    const struct value here = {.text = STR("."), .span = command->span};
    bool named = false;
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
        for (size_t j = 0; j < command->arguments.count; j++) {
            const struct argument *argument = &command->arguments.items[j];
            if (argument->flag.len == 0 || !argument->has_value ||
                !flag_means(argument->flag, flags[i])) {
                continue;
            }
            named = true;
            const struct value *file = &argument->value;
            if (is_remote(file) || value_is(file, "-")
                    ? !add_remote(reading, command, action, file)
                    : !command_add_path(reading, command, action, ACCESS_EXECUTE, file, false)) {
                return false;
            }
        }
    }
    return (named || command_add_path(reading, command, action, ACCESS_EXECUTE, &here, false)) &&
           compose_note(reading, command);
}

/* The containers that are named behind `stop`, or behind `container stop`. */
static bool add_containers(struct reading *reading, struct command *command, size_t action) {
    static const char *const groups[] = {"container", "pod", "machine"};
    const struct argument *first = arguments_operand(&command->arguments, 0);
    size_t count = arguments_operand_count(&command->arguments);
    size_t prefix = 1;
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
        prefix += first != NULL && value_is(&first->value, groups[i]);
    }
    for (size_t i = prefix; i < count; i++) {
        const struct argument *name = arguments_operand(&command->arguments, i);
        if (!command_add_target(reading, action, TARGET_CONTAINER, ACCESS_EXECUTE, &name->value)) {
            return false;
        }
    }
    return true;
}

/* -H ADDRESS: the engine of another machine. */
static bool add_engine(struct reading *reading, struct command *command) {
    static const char *const flags[] = {"-H", "--host"};
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
        const struct value *host = arguments_value(&command->arguments, flags[i]);
        size_t index = reading->out->actions.count;
        if (host == NULL || str_starts(host->text, "unix:") || str_starts(host->text, "npipe:")) {
            continue;
        }
        if (command_add(reading, command, ACTION_NETWORK_OUTBOUND, "container-engine",
                        "uses the containers of") == NULL ||
            !command_add_target(reading, index, TARGET_HOST, ACCESS_READ, host)) {
            return false;
        }
    }
    return true;
}

/* --format '{{.Config.Env}}': what containers were given as variables, passwords among them. */
static bool add_variables(struct reading *reading, struct command *command) {
    static const char *const flags[] = {"-f", "--format", NULL};
    const struct argument *group = arguments_operand(&command->arguments, 0);
    if (group != NULL && value_is(&group->value, "image")) {
        return true; /* what is in an image is no secret of this machine */
    }
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        if (argument->flag.len > 0 && argument->has_value &&
            flag_means_one_of(argument->flag, flags) &&
            str_find_text(argument->value.text, ".Env") >= 0) {
            return command_add(reading, command, ACTION_ENV_READ, "container-environment",
                               "reveals the variables of a container") != NULL;
        }
    }
    return true;
}

bool program_container(struct reading *reading, struct command *command) {
    static const char *const elsewhere[] = {"-H", "--host", "--context", "-c", NULL};
    size_t first = reading->out->actions.count;
    if (!command_apply_rules(reading, command)) {
        return false;
    }
    bool here = !arguments_have(&command->arguments, elsewhere);
    size_t end = reading->out->actions.count;
    bool bakes = false;
    const struct argument *context = build_context(command, &bakes);
    bool place = context != NULL && end > first &&
                 (!bakes || is_remote(&context->value) || value_is(&context->value, "-"));
    if ((place && !add_folder(reading, command, first, &context->value)) ||
        (end > first && !add_contexts(reading, command, first)) ||
        (context != NULL && end > first && !add_outputs(reading, command, first)) ||
        !add_engine(reading, command) || !add_variables(reading, command)) {
        return false;
    }
    if (end > first && reading->out->actions.items[first].type == ACTION_CONTAINER_BUILD &&
        !add_build_files(reading, command, first)) {
        return false;
    }
    for (size_t i = first; here && i < end; i++) {
        if (reading->out->actions.items[i].type == ACTION_CONTAINER_LIFECYCLE &&
            !(is_compose(command) ? add_files(reading, command, i)
                                  : add_containers(reading, command, i))) {
            return false;
        }
    }
    return context == NULL || add_secrets(reading, command);
}

/* --- Kubernetes ------------------------------------------------------------------------------- */

/* Is a secret among the kinds of "cm,secret", or is it "secret/NAME", "secrets.v1."? */
static bool names_secrets(struct str kinds) {
    static const char *const names[] = {"secret", "secrets", NULL};
    size_t start = 0;
    for (size_t i = 0; i <= kinds.len; i++) {
        bool ends = i == kinds.len || strchr(",/.", kinds.ptr[i]) != NULL;
        if (ends && str_is_one_of_any_case(str_slice(kinds, start, i), names)) {
            return true;
        }
        if (i < kinds.len && kinds.ptr[i] == ',') {
            start = i + 1;
        }
    }
    return false;
}

/* kubectl get cm,secret; --server ADDRESS, to which the login goes. */
bool program_cluster(struct reading *reading, struct command *command) {
    static const char *const showing[] = {"get", "describe", "events", "diff", NULL};
    const struct argument *verb = arguments_operand(&command->arguments, 0);
    const struct value *server = arguments_value(&command->arguments, "--server");
    bool shows = verb != NULL && value_is_one_of(&verb->value, showing);
    server = server != NULL ? server : arguments_value(&command->arguments, "-s");
    if (!command_apply_rules(reading, command) ||
        (server != NULL && !variable_apply(reading, command, VARIABLE_HOSTS, server))) {
        return false;
    }
    const struct argument *operand;
    for (size_t i = 1; shows && (operand = arguments_operand(&command->arguments, i)) != NULL;
         i++) {
        if (names_secrets(operand->value.text)) {
            return command_add(reading, command, ACTION_ENV_READ, "cluster-secrets",
                               "reveals secrets of the cluster") != NULL;
        }
    }
    return true;
}
