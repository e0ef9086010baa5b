#include "action/item.h"
#include "action/programs.h"
#include "action/redirect.h"

#include <string.h>

/* What stands before the inner command beside flags, and what the wrapper does itself. */
static const struct wrapper {
    const char *name;
    size_t operands;                /* words of its own: the duration of timeout */
    bool assignments;               /* NAME=value words come before the command: env, sudo */
    bool privilege;                 /* it changes the user */
    const char *const *print_flags; /* with one of these it only prints */
} wrappers[] = {
    {"busybox", 0, false, false, NULL},
    {"chronic", 0, false, false, NULL},
    {"command", 0, false, false, (const char *const[]){"-v", "-V", NULL}},
    {"cross-env", 0, true, false, NULL},
    {"doas", 0, true, true, NULL},
    {"env", 0, true, false, (const char *const[]){"--version", "--help", NULL}},
    {"flock", 1, false, false, NULL},
    {"sudo", 0, true, true, NULL},
    {"taskset", 1, false, false, NULL},
    {"chrt", 1, false, false, NULL},
    {"timeout", 1, false, false, NULL},
};

static const struct wrapper *wrapper_find(struct str name) {
    for (size_t i = 0; i < sizeof wrappers / sizeof *wrappers; i++) {
        if (str_is(name, wrappers[i].name)) {
            return &wrappers[i];
        }
    }
    return NULL;
}

/* Where in the argv the inner command starts; argv.count when there is none. Reads the assignments
 * before it. */
static bool find_inner(struct reading *reading, struct command *command,
                       const struct wrapper *wrapper, size_t *start) {
    size_t operands = wrapper == NULL ? 0 : wrapper->operands;
    const struct argument *first = arguments_operand(&command->arguments, 0);
    *start = first == NULL ? command->argv.count : first->index;
    /* env(1): a lone dash is -i */
    *start += *start < command->argv.count && value_is(&command->argv.items[*start], "-");
    while (wrapper != NULL && wrapper->assignments && *start < command->argv.count) {
        const struct value *word = &command->argv.items[*start];
        ptrdiff_t equals = str_find(word->text, '=', 0);
        if (equals <= 0) {
            break;
        }
        struct value value = value_from(word, (size_t)equals + 1);
        if (!variable_read(reading, command, str_slice(word->text, 0, (size_t)equals), &value)) {
            return false;
        }
        (*start)++;
    }
    *start = *start + operands < command->argv.count ? *start + operands : command->argv.count;
    return true;
}

static bool split_string(struct reading *reading, struct command *command,
                         const struct value *text) {
    struct builder whole;
    builder_init(&whole, reading->arena);
    builder_add(&whole, text->text);
    const struct argument *rest = arguments_operand(&command->arguments, 0);
    struct value joined = *text;
    for (size_t i = rest == NULL ? command->argv.count : rest->index; i < command->argv.count;
         i++) {
        builder_add_char(&whole, ' ');
        builder_add(&whole, command->argv.items[i].text);
        if (joined.cause == HOLE_NONE) {
            joined.cause = command->argv.items[i].cause;
        }
    }
    joined.text = builder_str(&whole);
    return joined.text.ptr != NULL && command_read_text(reading, command, &joined, command->scope);
}

/* What another user installs is not the project's. */
static void install_globally(struct reading *reading, size_t first) {
    for (size_t i = first; i < reading->out->actions.count; i++) {
        struct action *action = &reading->out->actions.items[i];
        if (action->type == ACTION_PACKAGE_INSTALL) {
            action->type = ACTION_PACKAGE_INSTALL_GLOBAL;
        }
    }
}

/* Gives the command a directory of its own when the wrapper changes it. */
static bool move(struct command *command) {
    static const char *const flags[] = {"-C", "--chdir", "-D", NULL};
    const struct value unknown = {.text = STR("\0"), .cause = HOLE_VARIABLE};
    const struct value *directory = &unknown;
    if (!arguments_have(&command->arguments, flags)) {
        return true;
    }
    for (const char *const *flag = flags; *flag != NULL; flag++) {
        const struct value *given = arguments_value(&command->arguments, *flag);
        directory = given != NULL ? given : directory;
    }
    command->scope = scope_fork(command->scope);
    return command->scope != NULL && scope_set_cwd(command->scope, directory);
}

bool program_wrapper(struct reading *reading, struct command *command) {
    static const char *const shell_flags[] = {"-i", "--login", "-s", "--shell", NULL};
    const struct wrapper *wrapper = wrapper_find(command->program);
    size_t start = 0;
    if (wrapper != NULL && wrapper->print_flags != NULL &&
        arguments_have(&command->arguments, wrapper->print_flags)) {
        return command_apply_rules(reading, command);
    }
    if (!find_inner(reading, command, wrapper, &start) || !command_add_flags(reading, command)) {
        return false;
    }
    bool privilege = wrapper != NULL && wrapper->privilege;
    if (privilege && command_add(reading, command, ACTION_PRIVILEGE, "privilege",
                                 "runs a command as another user") == NULL) {
        return false;
    }
    const struct value *string = str_is(command->program, "env")
                                     ? arguments_value(&command->arguments, "--split-string")
                                     : NULL;
    if (string == NULL && str_is(command->program, "env")) {
        string = arguments_value(&command->arguments, "-S");
    }
    if (string != NULL) {
        return split_string(reading, command, string);
    }
    if (start >= command->argv.count) {
        bool shell = privilege && arguments_have(&command->arguments, shell_flags);
        return shell ? command_execute_input(reading, command, true)
                     : command_apply_rules(reading, command);
    }
    bool text = str_is(command->program, "watch") ||
                (str_is(command->program, "flock") && value_is(&command->argv.items[start], "-c"));
    if (text) {
        size_t skip = str_is(command->program, "watch") ? start - 1 : start;
        command->argv.items += skip;
        command->argv.count -= skip;
        return program_eval(reading, command);
    }
    size_t first = reading->out->actions.count;
    struct command moved = *command;
    if (!move(&moved) || !command_read_inner(reading, &moved, start)) {
        return false;
    }
    if (privilege) {
        install_globally(reading, first);
    }
    return true;
}

/* What is put into shell text may be code in it, which counts when it comes from the network. */
static bool note_put_text(struct reading *reading, const struct command *command) {
    size_t index = reading->out->actions.count;
    struct action *action = command_add(reading, command, ACTION_LANG_EXEC, "xargs-text",
                                        "puts what it reads into shell text");
    if (action == NULL) {
        return false;
    }
    action->executes_input = true;
    return reading_flow(reading, &command->input.sources, index);
}

/* The words of the inner command of xargs: its own, with the input in place of the holder, then
 * those from the input. */
static bool xargs_words(struct reading *reading, struct command *command, size_t start,
                        const struct value *holder, const struct value *input, struct argv *out) {
    bool known = holder != NULL && holder->text.len > 0 && value_known(holder);
    const char *holders[] = {known ? str_to_c(reading->arena, holder->text) : NULL, NULL};
    struct item_places places = {0};
    *out = (struct argv){.open = true};
    return (!known || holders[0] != NULL) &&
           item_words(reading, &command->argv, start, command->argv.count, holders, input, out,
                      &places) &&
           (!places.in_text || command->input.sources.count == 0 ||
            note_put_text(reading, command)) &&
           (holder != NULL || VEC_PUSH(reading->arena, out, *input));
}

static bool xargs_run(struct reading *reading, struct command *command, const struct argv *words) {
    struct command inner = *command;
    inner.arguments = (struct arguments){0};
    inner.wrapped = true;
    inner.argv = *words;
    inner.input = (struct stream){.known = true};
    return sources_join(reading, &inner.words, &command->input.sources) &&
           command_read(reading, &inner, command->output);
}

static bool is_plain(struct str text) {
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '\0' || strchr("\"'\\", text.ptr[i]) != NULL) {
            return false;
        }
    }
    return true;
}

/* What echo feeds it is known: its words, or with a place holder each of its lines. Quotes and
 * backslashes, which xargs reads too, are left to the unknown. */
static bool xargs_known(struct reading *reading, struct command *command, size_t start,
                        const struct value *holder) {
    struct str rest = command->input.text.text;
    struct str line;
    struct argv words = {.open = command->argv.open};
    for (size_t i = start; i < command->argv.count; i++) {
        if (!VEC_PUSH(reading->arena, &words, command->argv.items[i])) {
            return false;
        }
    }
    while (str_split(&rest, '\n', &line)) {
        struct argv each = {0};
        struct str field;
        line = str_trim(line);
        if (holder != NULL && line.len > 0) {
            struct value value = {.text = line, .span = command->span};
            if (!xargs_words(reading, command, start, holder, &value, &each) ||
                !xargs_run(reading, command, &each)) {
                return false;
            }
            continue;
        }
        while (holder == NULL && str_split(&line, ' ', &field)) {
            struct value value = {.text = str_trim(field), .span = command->span};
            if (value.text.len > 0 && !VEC_PUSH(reading->arena, &words, value)) {
                return false;
            }
        }
    }
    return holder != NULL || xargs_run(reading, command, &words);
}

/* What lists files feeds it: any of their names. */
static bool xargs_names(struct reading *reading, struct command *command, size_t start,
                        const struct value *holder) {
    const struct values names = command->input.names;
    for (size_t i = 0; i < names.count; i++) {
        struct argv words;
        struct stream written = {0};
        struct command each = *command;
        each.output = &written;
        if (!xargs_words(reading, command, start, holder, &names.items[i], &words) ||
            !xargs_run(reading, &each, &words) ||
            !stream_join(reading, command->output, &written)) {
            return false;
        }
    }
    return true;
}

bool program_xargs(struct reading *reading, struct command *command) {
    static const char *const replace_flags[] = {"-I", "-i", "--replace", NULL};
    static const char *const separators[] = {"-d", "--delimiter", "-0", "--null", "-E",
                                             "-a", "--arg-file",  "-e", "--eof",  NULL};
    static const struct value braces = {.text = STR_INIT("{}")};
    const struct argument *first = arguments_operand(&command->arguments, 0);
    if (!command_add_flags(reading, command)) {
        return false;
    }
    if (first == NULL) {
        return command_add(reading, command, ACTION_FILESYSTEM_READ, "xargs-print",
                           "prints what it reads") != NULL;
    }
    const struct value *holder = NULL;
    if (arguments_have(&command->arguments, replace_flags)) {
        holder = arguments_value(&command->arguments, "-I");
        holder = holder != NULL ? holder : &braces;
    }
    if (command->input.known && command->input.text.cause == HOLE_NONE &&
        !arguments_have(&command->arguments, separators) && is_plain(command->input.text.text)) {
        return xargs_known(reading, command, first->index, holder);
    }
    struct argv words;
    static const char *const other_input[] = {"-a", "--arg-file", "-d", "--delimiter", NULL};
    const struct values *names = &command->input.names;
    const struct value *separator = arguments_value(&command->arguments, "-d");
    bool lines = separator != NULL && value_is(separator, "\\n") &&
                 arguments_value(&command->arguments, "-a") == NULL;
    if (names->count > 0 && (lines || !arguments_have(&command->arguments, other_input))) {
        return xargs_names(reading, command, first->index, holder);
    }
    struct value unknown = {.text = STR("\0"), .cause = HOLE_INPUT, .span = command->span};
    return xargs_words(reading, command, first->index, holder, &unknown, &words) &&
           xargs_run(reading, command, &words);
}
