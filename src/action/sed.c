/* sed: what its script runs and writes. */
#include "action/programs.h"

#include <string.h>

/* A sed script, read command by command (POSIX sed, and GNU's e, w flags and commands). */
struct sed {
    struct str script;
    size_t at;
    bool runs; /* e: runs a command */
    bool hole; /* in the last address */
    bool understood;
    struct arena *arena;
    struct strs written;  /* files of w and W */
    struct strs read;     /* files of r and R */
    struct strs commands; /* of e, and what s puts in place with its flag e */
};

static char sed_peek(const struct sed *sed) {
    return sed->at < sed->script.len ? sed->script.ptr[sed->at] : '\0';
}

static bool sed_more(const struct sed *sed) {
    return sed->at < sed->script.len;
}

/* Skips up to and over the next unescaped delimiter; brackets hide it in a pattern. */
static struct str sed_skip_to(struct sed *sed, char delimiter) {
    size_t from = sed->at;
    while (sed_more(sed) && sed_peek(sed) != delimiter) {
        sed->at += sed_peek(sed) == '\\' ? 2 : 1;
    }
    sed->understood = sed->understood && sed_more(sed);
    sed->at++;
    return str_slice(sed->script, from, sed->at - 1);
}

static void sed_add(struct sed *sed, struct strs *list, struct str text) {
    if (text.len > 0 && !VEC_PUSH(sed->arena, list, text)) {
        sed->understood = false;
    }
}

static struct str sed_line(struct sed *sed) {
    ptrdiff_t end = str_find(sed->script, '\n', sed->at);
    size_t from = sed->at;
    sed->at = end < 0 ? sed->script.len : (size_t)end;
    return str_trim(str_slice(sed->script, from, sed->at));
}

static void sed_address(struct sed *sed) {
    while (sed_more(sed)) {
        char c = sed_peek(sed);
        if (c == '/') {
            sed->at++;
            sed_skip_to(sed, '/');
        } else if (c == '\\' && sed->at + 1 < sed->script.len) {
            char delimiter = sed->script.ptr[sed->at + 1];
            sed->at += 2;
            sed_skip_to(sed, delimiter);
        } else if (c == '\0') {
            sed->hole = true;
            sed->at++;
        } else if (strchr("0123456789,$~+! \tIM", c) != NULL) {
            sed->at++;
        } else {
            return;
        }
    }
}

static void sed_substitute_flags(struct sed *sed, struct str replacement) {
    while (sed_more(sed) && strchr(";}\n", sed_peek(sed)) == NULL) {
        char flag = sed_peek(sed);
        sed->at++;
        if (flag == 'e') {
            sed->runs = true;
            sed_add(sed, &sed->commands, replacement);
        } else if (flag == 'w') {
            sed_add(sed, &sed->written, sed_line(sed));
        } else if (flag == '\0' || strchr("gpiImM0123456789 \t#", flag) == NULL) {
            sed->understood = false;
        }
    }
}

static void sed_command(struct sed *sed) {
    char name = sed_peek(sed);
    sed->at++;
    char delimiter = sed_peek(sed);
    struct str replacement;
    switch (name) {
    case 's':
    case 'y':
        sed->at++;
        sed_skip_to(sed, delimiter);
        replacement = sed_skip_to(sed, delimiter);
        if (name == 's') {
            sed_substitute_flags(sed, replacement);
        }
        break;
    case 'e':
        sed->runs = true;
        sed_add(sed, &sed->commands, sed_line(sed));
        break;
    case 'w':
    case 'W':
        sed_add(sed, &sed->written, sed_line(sed));
        break;
    case 'r':
    case 'R':
        sed_add(sed, &sed->read, sed_line(sed));
        break;
    case 'a':
    case 'i':
    case 'c':
    case '#':
        sed_line(sed);
        break;
    case 'b':
    case 't':
    case 'T':
    case ':':
    case 'l':
    case 'q':
    case 'Q':
        while (sed_more(sed) && strchr(";}\n", sed_peek(sed)) == NULL) {
            sed->at++;
        }
        break;
    default:
        sed->understood =
            sed->understood && name != '\0' && strchr("{}=dDgGhHnNpPxzF; \t\n", name) != NULL;
        break;
    }
}

/* Part of the script, in which a hole may stand. */
static struct value sed_value(const struct command *command, struct str text) {
    bool hole = memchr(text.ptr, '\0', text.len) != NULL;
    return (struct value){
        .text = text, .span = command->span, .cause = hole ? HOLE_VARIABLE : HOLE_NONE};
}

/* What the text puts into the script from the network can be more than the text of one command. */
static bool comes_from_network(const struct reading *reading, const struct command *command) {
    for (size_t i = 0; i < command->words.count; i++) {
        enum ACTION_TYPE type = reading->out->actions.items[command->words.items[i]].type;
        if (type == ACTION_NETWORK_OUTBOUND || type == ACTION_NETWORK_WRITE) {
            return true;
        }
    }
    return false;
}

/* One action for each of the files. */
static bool sed_files(struct reading *reading, struct command *command, const struct strs *files,
                      bool write) {
    for (size_t i = 0; i < files->count; i++) {
        size_t index = reading->out->actions.count;
        struct value file = sed_value(command, files->items[i]);
        if (command_add(reading, command, write ? ACTION_FILESYSTEM_WRITE : ACTION_FILESYSTEM_READ,
                        write ? "sed-write" : "sed-read", write ? "writes to" : "reads") == NULL ||
            !command_add_path(reading, command, index, write ? ACCESS_WRITE : ACCESS_READ, &file,
                              false)) {
            return false;
        }
    }
    return true;
}

/* A hole may stand where a text or a number is: in a pattern, in what takes its place, in an
 * address.
 */
bool sed_read_text(struct reading *reading, struct command *command, const struct value *script) {
    struct sed sed = {.script = script->text, .arena = reading->arena};
    sed.understood = script->cause == HOLE_NONE || !comes_from_network(reading, command);
    while (sed_more(&sed) && sed.understood) {
        sed.hole = false;
        sed_address(&sed);
        if (sed_more(&sed)) {
            sed_command(&sed);
        } else {
            sed.understood = sed.understood && !sed.hole;
        }
    }
    if (sed.runs || !sed.understood) {
        struct action *action = command_add(
            reading, command, ACTION_LANG_EXEC, sed.runs ? "sed-execute" : "sed-unknown",
            sed.runs ? "runs commands from its script" : "has a script that nah cannot read");
        if (action == NULL) {
            return false;
        }
        action->at_least = POLICY_ASK;
    }
    for (size_t i = 0; i < sed.commands.count; i++) {
        struct value text = sed_value(command, sed.commands.items[i]);
        if (!command_read_text(reading, command, &text, command->scope)) {
            return false;
        }
    }
    return sed_files(reading, command, &sed.written, true) &&
           sed_files(reading, command, &sed.read, false);
}

bool program_sed(struct reading *reading, struct command *command) {
    static const char *const script_flags[] = {"-e", "--expression", "-f", "--file", NULL};
    static const char *const in_place[] = {"-i", "--in-place", NULL};
    const struct arguments *arguments = &command->arguments;
    bool has_script = arguments_have(arguments, script_flags);
    bool edits = false;
    /* -i takes its suffix attached only, and is often in a cluster (-ni is -n -i) */
    edits = arguments_have(arguments, in_place);
    size_t index = reading->out->actions.count;
    if (command_add(reading, command, edits ? ACTION_FILESYSTEM_WRITE : ACTION_FILESYSTEM_READ,
                    edits ? "sed-in-place" : "sed-print", edits ? "edits" : "reads") == NULL) {
        return false;
    }
    size_t operand = 0;
    for (size_t i = 0; i < arguments->count; i++) {
        const struct argument *argument = &arguments->items[i];
        bool script = argument->flag.len == 0 ? !has_script && operand == 0
                                              : flag_means(argument->flag, "-e") ||
                                                    flag_means(argument->flag, "--expression");
        operand += argument->flag.len == 0;
        if (script) {
            if (argument->has_value && !sed_read_text(reading, command, &argument->value)) {
                return false;
            }
        } else if (argument->flag.len > 0 && argument->has_value &&
                   value_is(&argument->value, "-") && command->input.known) {
            /* -f -: the script is what comes in */
            if (!sed_read_text(reading, command, &command->input.text)) {
                return false;
            }
        } else if (argument->has_value && argument->flag.len > 0 &&
                   (flag_means(argument->flag, "-f") || flag_means(argument->flag, "--file"))) {
            if (!command_execute_file(reading, command, &argument->value)) {
                return false;
            }
        } else if (argument->flag.len == 0) {
            if (!command_add_path(reading, command, index, ACCESS_READ, &argument->value, false) ||
                (edits && argument->flag.len == 0 &&
                 !command_add_path(reading, command, index, ACCESS_WRITE, &argument->value,
                                   false))) {
                return false;
            }
        }
    }
    return true;
}
