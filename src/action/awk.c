/* awk: whether its program does more than print. */
#include "action/programs.h"

#include <string.h>

/* print > "/dev/stderr" */
static bool prints_to_terminal(struct str rest) {
    static const char *const names[] = {"\"/dev/stderr\"", "\"/dev/stdout\"", "\"/dev/null\""};
    rest = str_trim(rest);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (str_starts(rest, names[i])) {
            return true;
        }
    }
    return false;
}

/* Has an awk program something that leaves awk: system(), a pipe, a file it prints to, the network,
 * or the environment? Looks at the text outside of comments; a false alarm only asks. */
static bool awk_leaves(struct str program) {
    static const char *const words[] = {"system",  "getline", "/inet/",
                                        "ENVIRON", "@load",   "@include"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (str_find_text(program, words[i]) >= 0) {
            return true;
        }
    }
    bool printing = false;
    char quote = '\0';
    char before = ';'; /* the last byte that is not white space */
    int depth = 0;
    for (size_t i = 0; i < program.len; i++) {
        char c = program.ptr[i];
        if (quote != '\0') {
            i += c == '\\';
            quote = c == quote ? '\0' : quote;
            continue;
        }
        bool pattern = c == '/' && strchr(";{}(,~!&|\n", before) != NULL;
        before = c == ' ' || c == '\t' ? before : c;
        if (c == '"' || pattern) {
            quote = c;
        } else if (c == ';' || c == '}' || c == '\n') {
            printing = false;
            depth = 0;
        } else if (c == '(' || c == ')') {
            depth += c == '(' ? 1 : -1;
        } else if (str_starts(str_slice(program, i, program.len), "print")) {
            printing = true;
            i += 4;
        } else if (c == '|' && i + 1 < program.len && program.ptr[i + 1] == '|') {
            i++;
        } else if (c == '|' || (c == '>' && printing && depth <= 0)) {
            if (c == '|' || !prints_to_terminal(str_slice(program, i + 1, program.len))) {
                return true;
            }
        }
    }
    return false;
}

/* Does the string from `start` to `end` (its quotes) stand beside a pipe, or in system()? */
static bool is_command(struct str program, size_t start, size_t end) {
    size_t before = start;
    size_t after = end + 1;
    while (before > 0 && strchr(" \t", program.ptr[before - 1]) != NULL) {
        before--;
    }
    while (after < program.len && strchr(" \t", program.ptr[after]) != NULL) {
        after++;
    }
    return str_ends(str_slice(program, 0, before), "|") ||
           str_ends(str_slice(program, 0, before), "system(") ||
           str_starts(str_slice(program, after, program.len), "|");
}

/* The text of each system("..."), print | "..." and "..." | getline. False when memory is spent. */
static bool read_commands(struct reading *reading, struct command *command, struct str program) {
    ptrdiff_t start = str_find(program, '"', 0);
    while (start >= 0) {
        ptrdiff_t end = str_find(program, '"', (size_t)start + 1);
        if (end < 0) {
            break;
        }
        struct value text = {.text = str_slice(program, (size_t)start + 1, (size_t)end),
                             .span = command->span};
        if (str_find(text.text, '\\', 0) == STR_NOT_FOUND &&
            is_command(program, (size_t)start, (size_t)end) &&
            !command_read_text(reading, command, &text, command->scope)) {
            return false;
        }
        start = str_find(program, '"', (size_t)end + 1);
    }
    return true;
}

bool program_awk(struct reading *reading, struct command *command) {
    static const char *const file_flags[] = {"-f", "--file", "-E", "--exec", NULL};
    static const char *const load_flags[] = {"-i", "--include", "-l", "--load", NULL};
    const struct arguments *arguments = &command->arguments;
    bool from_file = arguments_have(arguments, file_flags);
    size_t index = reading->out->actions.count;
    if (command_add(reading, command, ACTION_FILESYSTEM_READ, "awk-print", "reads") == NULL) {
        return false;
    }
    size_t operand = 0;
    for (size_t i = 0; i < arguments->count; i++) {
        const struct argument *argument = &arguments->items[i];
        if (argument->flag.len > 0) {
            continue;
        }
        bool program = operand++ == 0 && !from_file;
        bool assignment = !program && str_find(argument->value.text, '=', 0) > 0;
        if (!program && !assignment &&
            !command_add_path(reading, command, index, ACCESS_READ, &argument->value, false)) {
            return false;
        }
        if (program && (argument->value.cause != HOLE_NONE || awk_leaves(argument->value.text))) {
            struct action *action = command_add(reading, command, ACTION_LANG_EXEC, "awk-code",
                                                "runs an awk program that can do more than print");
            if (action == NULL) {
                return false;
            }
            action->at_least = POLICY_ASK;
            if (argument->value.cause == HOLE_NONE &&
                !read_commands(reading, command, argument->value.text)) {
                return false;
            }
        }
    }
    const struct value *file = arguments_value(arguments, "-f");
    if (file == NULL) {
        file = arguments_value(arguments, "--file");
    }
    if (arguments_have(arguments, load_flags)) {
        struct action *action =
            command_add(reading, command, ACTION_FILESYSTEM_WRITE, "awk-library",
                        "loads an awk library, which may edit files");
        if (action == NULL) {
            return false;
        }
        action->at_least = POLICY_ASK;
    }
    return file == NULL || command_execute_file(reading, command, file);
}
