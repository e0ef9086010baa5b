/* One simple command: which program it is, what the rules say of it, what flows in and out. */
#include "action/builtin.h"
#include "action/copies.h"
#include "action/functions.h"
#include "action/guard.h"
#include "action/listing.h"
#include "action/load_paths.h"
#include "action/recipes.h"
#include "action/task_names.h"
#include "action/tools.h"
#include "action/unpacked.h"

#include "base/path.h"
#include "shell/pattern.h"

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
    if (kind == TARGET_HOST && value_is_port(reading, value)) {
        target.value.cause = HOLE_ARITHMETIC;
    }
    return VEC_PUSH(reading->arena, &reading->out->actions.items[action].targets, target);
}

/* Where in the path the name of the link ends; 0: it is not one that leads through it. */
static size_t link_end(const struct binding *link, const struct value *path) {
    size_t end = 0;
    if (!path->pattern) {
        end = link->name.len;
        bool starts = path->text.len >= end && str_equal(str_slice(path->text, 0, end), link->name);
        return starts && (path->text.len == end || path->text.ptr[end] == '/') ? end : 0;
    }
    size_t left = 1;
    for (size_t i = 0; i < link->name.len; i++) {
        left += link->name.ptr[i] == '/';
    }
    while (end < path->text.len && (path->text.ptr[end] != '/' || --left > 0)) {
        end++;
    }
    struct str start = str_slice(path->text, 0, end);
    bool fits =
        left <= 1 && (pattern_is_plain(start, link->name) ? pattern_matches(start, link->name)
                                                          : str_equal(start, link->name));
    return fits ? end : 0;
}

/* A path through a link that the same text makes is where that leads, too. */
static bool follow_link(struct reading *reading, size_t action, const struct target *target,
                        bool slash) {
    struct str path = target->value.text;
    for (size_t i = 0; i < reading->links.count; i++) {
        const struct binding *link = &reading->links.items[i];
        size_t end = link_end(link, &target->value);
        bool same = end > 0 && end == path.len;
        bool below = end > 0 && end < path.len;
        if (!below && (!same || (target->access == ACCESS_DELETE && !slash))) {
            continue; /* removing a link leaves what it leads to; of link/ some systems remove it */
        }
        struct builder text;
        struct target led = *target;
        led.led = true;
        builder_init(&text, reading->arena);
        builder_add(&text, link->text);
        builder_add(&text, str_slice(path, end, path.len));
        led.value.text = builder_str(&text);
        if (led.value.text.ptr == NULL ||
            !VEC_PUSH(reading->arena, &reading->out->actions.items[action].targets, led)) {
            return false;
        }
    }
    return true;
}

/* Is it a program of a virtual environment that the same text makes? */
static bool in_environment(const struct reading *reading, struct str path) {
    static const char *const programs[] = {
        "python", "python3",      "pip",    "pip3",     "pytest", "activate", "ruff",
        "mypy",   "black",        "tox",    "coverage", "flake8", "isort",    "pylint",
        "uv",     "sphinx-build", "mkdocs", "build",    "twine",  "nox",      NULL};
    for (size_t i = 0; i < reading->files.count; i++) {
        const struct binding *directory = &reading->files.items[i];
        size_t length = directory->name.len;
        if (directory->environment && path_inside(path, directory->name) &&
            str_starts(str_slice(path, length, path.len), "/bin/") &&
            str_is_one_of(path_base(path), programs)) {
            return true;
        }
    }
    return false;
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
    bool named = path_is_one(reading, &target.value);
    struct binding *file = named ? binding_find(&reading->files, target.value.text) : NULL;
    if ((file != NULL || (named && in_environment(reading, target.value.text))) &&
        access == ACCESS_EXECUTE) {
        target.access = ACCESS_READ; /* whether it may be there was judged when it was written */
    }
    if (target.value.text.ptr == NULL || !VEC_PUSH(reading->arena, &owner->targets, target)) {
        return false;
    }
    bool slash = path->text.len > 1 && path->text.ptr[path->text.len - 1] == '/';
    if (!follow_link(reading, action, &target, slash)) {
        return false;
    }
    if (access == ACCESS_EXECUTE && !unpacked_follow(reading, action, target.value.text)) {
        return false;
    }
    if (!named) {
        return true;
    }
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
            (!command->silent && !sources_add(reading, &command->output->sources, i))) {
            return false;
        }
    }
    return sources_join(reading, &command->output->sources, &command->words) &&
           (command->input_ignored ||
            sources_join(reading, &command->output->sources, &command->input.sources));
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
    size_t index = reading->out->actions.count;
    if (!command_execute_file(reading, command, &command->argv.items[0])) {
        return false;
    }
    reading->out->actions.items[index].effect = STR("is run from");
    if (str_is(command->program, "configure") && !load_paths_of_configure(reading, command)) {
        return false;
    }
    bool tool = str_find_text(path, "bin/") >= 0 || str_starts(command->program, "ld-") ||
                tools_is_script(command->program);
    return command->known == NULL || !tool || run_known(reading, command);
}

/* gh pr create --help: plain words, of a program that runs nothing of others then. */
static bool explains_subcommand(const struct command *command, const struct action *action) {
    bool plain = command->argv.count <= 6 &&
                 value_is(&command->argv.items[command->argv.count - 1], "--help");
    for (size_t i = 1; plain && i + 1 < command->argv.count; i++) {
        const struct value *word = &command->argv.items[i];
        plain = value_known(word);
        for (size_t j = 0; plain && j < word->text.len; j++) {
            char c = word->text.ptr[j];
            plain = (c >= 'a' && c <= 'z') || (j > 0 && (c == '-' || c == ':'));
        }
    }
    switch (action->type) {
    case ACTION_GIT_DISCARD:
    case ACTION_GIT_HISTORY_REWRITE:
    case ACTION_GIT_REMOTE_WRITE:
    case ACTION_PACKAGE_INSTALL_GLOBAL:
    case ACTION_PACKAGE_UNINSTALL:
    case ACTION_SERVICE_WRITE:
    case ACTION_SERVICE_DESTRUCTIVE:
    case ACTION_CONTAINER_LIFECYCLE:
    case ACTION_CONTAINER_DESTRUCTIVE:
        return plain;
    default:
        return false;
    }
}

/* NAME --version: whatever else an installed program is for. */
static void allow_info(struct reading *reading, const struct command *command, size_t index) {
    static const char *const info[] = {"--version", "--help", NULL};
    struct actions *actions = &reading->out->actions;
    size_t count = command->argv.count;
    if (count < 2 || command->argv.open || actions->count != index + 1 ||
        !value_is_one_of(&command->argv.items[count - 1], info)) {
        return;
    }
    struct action *action = &actions->items[index];
    if (count > 2 && !explains_subcommand(command, action)) {
        return;
    }
    if (action_type_of(action->type)->policy != POLICY_ALLOW || action->at_least != POLICY_ALLOW) {
        action->type = ACTION_FILESYSTEM_READ;
        action->rule = STR("program-info");
        action->effect = STR("prints its version or help");
        action->advice = (struct str){0};
        action->at_least = POLICY_ALLOW;
        action->executes_input = false;
        action->targets.count = 0;
    }
}

static bool has_letter(struct str name) {
    bool has = false;
    for (size_t i = 0; i < name.len; i++) {
        has = has || char_is_name(name.ptr[i]);
    }
    return has;
}

/* for t in build/tests/a*; do "$t"; done: programs that stand in a folder below, of which this text
 * has written or fetched none. */
static bool is_folder_of_programs(struct reading *reading, const struct command *command) {
    const struct value *name = &command->argv.items[0];
    ptrdiff_t slash = str_find(name->text, '/', 0);
    bool folder = name->pattern && name->cause == HOLE_NONE && slash > 0 &&
                  str_is_plain(str_slice(name->text, 0, (size_t)slash), "._-") &&
                  str_is_plain(name->text, "/._-*?") && str_find_text(name->text, "..") < 0 &&
                  has_letter(path_base(name->text));
    struct str path = folder ? path_in_scope(reading, command->scope, name).text : name->text;
    for (size_t i = 0; folder && i < reading->files.count; i++) {
        struct str file = reading->files.items[i].name;
        folder = pattern_is_plain(path, file) && !pattern_matches(path, file);
    }
    for (size_t i = 0; folder && i < reading->links.count; i++) {
        struct str link = reading->links.items[i].name;
        folder = pattern_is_plain(path, link) && !pattern_matches(path, link);
    }
    for (size_t i = 0; folder && i < reading->out->actions.count; i++) {
        const struct action *action = &reading->out->actions.items[i];
        folder = action->type != ACTION_NETWORK_OUTBOUND && action->type != ACTION_NETWORK_WRITE;
        bool writes = action->type == ACTION_FILESYSTEM_WRITE;
        for (size_t j = 0; folder && writes && j < action->targets.count; j++) {
            const struct target *target = &action->targets.items[j];
            struct str place = target->value.text;
            bool known = value_known(&target->value);
            folder = target->access != ACCESS_WRITE ||
                     (known &&
                      !(path.len > place.len && str_equal(str_slice(path, 0, place.len), place)));
        }
    }
    return folder;
}

static bool dispatch(struct reading *reading, struct command *command) {
    const struct value *name = &command->argv.items[0];
    if (is_folder_of_programs(reading, command)) {
        command->program = path_base(name->text);
        return command_execute_file(reading, command, name);
    }
    if (!value_known(name)) {
        command->program = STR("the shell");
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
        command->known = builtin_find_plain(reading->arena, &command->program);
        if (!arguments_read(reading->arena, &command->argv,
                            command->known == NULL ? NULL : command->known->program,
                            &command->arguments)) {
            return false;
        }
        return in_system_directory(name->text) ? run_known(reading, command)
                                               : run_path(reading, command);
    }
    bool done = false;
    if (!functions_call(reading, command, &done) || done) {
        return done;
    }
    command->program = name->text;
    command->known = builtin_find_plain(reading->arena, &command->program);
    size_t index = reading->out->actions.count;
    if (!arguments_read(reading->arena, &command->argv,
                        command->known == NULL ? NULL : command->known->program,
                        &command->arguments) ||
        !run_known(reading, command)) {
        return false;
    }
    allow_info(reading, command, index);
    return true;
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
    bool done = dispatch(reading, command) && command_apply_more(reading, command) &&
                task_note_stage(reading, command) && listing_note(reading, command) &&
                guard_note(reading, command) && settings_note(reading, command) &&
                recipes_note(reading, command) && written_note(reading, command) &&
                copies_note(reading, command) && pieces_note(reading, command) &&
                unpacked_note(reading, command);
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
    inner.wrapped = inner.wrapped || value_known(&outer->argv.items[0]);
    inner.input_ignored = false;
    inner.delegated = false;
    inner.arguments = (struct arguments){0};
    return command_read(reading, &inner, outer->output);
}
