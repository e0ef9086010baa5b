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

bool program_wrapper(struct reading *reading, struct command *command) {
    static const char *const shell_flags[] = {"-i", "--login", "-s", "--shell", NULL};
    static const char *const directory_flags[] = {"-C", "--chdir", "-D", NULL};
    const struct wrapper *wrapper = wrapper_find(command->program);
    size_t start = 0;
    if (wrapper != NULL && wrapper->print_flags != NULL &&
        arguments_have(&command->arguments, wrapper->print_flags)) {
        return command_apply_rules(reading, command);
    }
    if (!find_inner(reading, command, wrapper, &start)) {
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
    if (!arguments_have(&command->arguments, directory_flags)) {
        return command_read_inner(reading, command, start);
    }
    struct value unknown = {.text = STR("\0"), .cause = HOLE_VARIABLE};
    struct command moved = *command;
    moved.scope = scope_fork(command->scope);
    return moved.scope != NULL && scope_set_cwd(moved.scope, &unknown) &&
           command_read_inner(reading, &moved, start);
}

/* The words of the inner command of xargs: its own, with the place holder unknown, then those from
 * the input. */
static bool xargs_words(struct reading *reading, struct command *command, size_t start,
                        const struct value *holder, struct argv *out) {
    static const char hole[] = "";
    struct value unknown = {.text = {hole, 1}, .cause = HOLE_INPUT, .span = command->span};
    *out = (struct argv){.open = true};
    for (size_t i = start; i < command->argv.count; i++) {
        struct value word = command->argv.items[i];
        if (holder != NULL && holder->text.len > 0 && value_known(holder)) {
            struct builder text;
            builder_init(&text, reading->arena);
            struct str rest = word.text;
            char *needle = str_to_c(reading->arena, holder->text);
            ptrdiff_t at;
            while (needle != NULL && (at = str_find_text(rest, needle)) >= 0) {
                builder_add(&text, str_slice(rest, 0, (size_t)at));
                builder_add_char(&text, '\0');
                rest = str_slice(rest, (size_t)at + holder->text.len, rest.len);
                word.cause = HOLE_INPUT;
            }
            builder_add(&text, rest);
            word.text = builder_str(&text);
            if (needle == NULL || word.text.ptr == NULL) {
                return false;
            }
        }
        if (!VEC_PUSH(reading->arena, out, word)) {
            return false;
        }
    }
    return holder != NULL || VEC_PUSH(reading->arena, out, unknown);
}

bool program_xargs(struct reading *reading, struct command *command) {
    static const char *const replace_flags[] = {"-I", "-i", "--replace", NULL};
    static const struct value braces = {.text = STR_INIT("{}")};
    const struct argument *first = arguments_operand(&command->arguments, 0);
    if (first == NULL) {
        return command_add(reading, command, ACTION_FILESYSTEM_READ, "xargs-print",
                           "prints what it reads") != NULL;
    }
    const struct value *holder = NULL;
    if (arguments_have(&command->arguments, replace_flags)) {
        holder = arguments_value(&command->arguments, "-I");
        holder = holder != NULL ? holder : &braces;
    }
    struct command inner = *command;
    inner.arguments = (struct arguments){0};
    if (!xargs_words(reading, command, first->index, holder, &inner.argv) ||
        !sources_join(reading, &inner.words, &command->input.sources)) {
        return false;
    }
    inner.input = (struct stream){.known = true};
    return command_read(reading, &inner, command->output);
}
