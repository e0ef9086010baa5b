/* awk: whether its program does more than print. */
#include "action/programs.h"

#include <string.h>

/* What an awk program prints into. */
struct awk {
    struct str program;
    bool leaves;            /* it does more than print, and read what it is given */
    struct values commands; /* print | "sort" */
    struct values files;    /* print > "a.txt" */
};

/* The string at `at`, which is all of what a pipe or redirection goes to; empty: it is not that. */
static struct str only_string(struct str program, size_t at) {
    while (at < program.len && (program.ptr[at] == ' ' || program.ptr[at] == '\t')) {
        at++;
    }
    ptrdiff_t end =
        at < program.len && program.ptr[at] == '"' ? str_find(program, '"', at + 1) : STR_NOT_FOUND;
    if (end < 0) {
        return STR("");
    }
    struct str text = str_slice(program, at + 1, (size_t)end);
    struct str rest = str_slice(program, (size_t)end + 1, program.len);
    while (rest.len > 0 && (rest.ptr[0] == ' ' || rest.ptr[0] == '\t')) {
        rest = str_slice(rest, 1, rest.len);
    }
    bool ends = rest.len == 0 || strchr(";}\n#", rest.ptr[0]) != NULL;
    return ends && str_find(text, '\\', 0) < 0 ? text : STR("");
}

/* `|` or `>` at `at` behind print; `||` and `|&` are not here. */
static bool note_output(struct arena *arena, struct awk *awk, size_t at) {
    bool pipe = awk->program.ptr[at] == '|';
    size_t next = at + 1;
    next += !pipe && next < awk->program.len && awk->program.ptr[next] == '>';
    struct value text = {.text = only_string(awk->program, next)};
    static const char *const nowhere[] = {"/dev/stderr", "/dev/stdout", "/dev/null",
                                          "/dev/tty",    "-",           NULL};
    if (text.text.len == 0) {
        awk->leaves = true;
        return true;
    }
    if (value_is_one_of(&text, nowhere)) {
        return true;
    }
    return VEC_PUSH(arena, pipe ? &awk->commands : &awk->files, text);
}

/* Has an awk program something that leaves awk: system(), getline, a pipe, the network, or the
 * environment? Looks at the text outside of comments; a false alarm only asks. */
static bool awk_read(struct arena *arena, struct awk *awk) {
    static const char *const words[] = {"system",  "getline", "/inet/",  "|&",
                                        "ENVIRON", "@load",   "@include"};
    struct str program = awk->program;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        awk->leaves = awk->leaves || str_find_text(program, words[i]) >= 0;
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
            if (!note_output(arena, awk, i)) {
                return false;
            }
            i += i + 1 < program.len && program.ptr[i + 1] == '>';
        }
    }
    return true;
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

static bool read_program(struct reading *reading, struct command *command,
                         const struct value *program) {
    struct awk awk = {.program = program->text, .leaves = program->cause != HOLE_NONE};
    if (!awk.leaves && !awk_read(reading->arena, &awk)) {
        return false;
    }
    if (awk.leaves) {
        struct action *action = command_add(reading, command, ACTION_LANG_EXEC, "awk-code",
                                            "runs an awk program that can do more than print");
        if (action == NULL) {
            return false;
        }
        action->at_least = POLICY_ASK;
        return program->cause != HOLE_NONE || read_commands(reading, command, program->text);
    }
    for (size_t i = 0; i < awk.commands.count; i++) {
        if (!command_read_text(reading, command, &awk.commands.items[i], command->scope)) {
            return false;
        }
    }
    for (size_t i = 0; i < awk.files.count; i++) {
        size_t index = reading->out->actions.count;
        if (command_add(reading, command, ACTION_FILESYSTEM_WRITE, "awk-write", "writes to") ==
                NULL ||
            !command_add_path(reading, command, index, ACCESS_WRITE, &awk.files.items[i], false)) {
            return false;
        }
    }
    return true;
}

bool program_awk(struct reading *reading, struct command *command) {
    static const char *const file_flags[] = {"-f", "--file", "-E", "--exec", NULL};
    static const char *const source_flags[] = {"-e", "--source", NULL};
    static const char *const load_flags[] = {"-i", "--include", "-l", "--load", NULL};
    const struct arguments *arguments = &command->arguments;
    bool from_file =
        arguments_have(arguments, file_flags) || arguments_have(arguments, source_flags);
    size_t index = reading->out->actions.count;
    if (command_add(reading, command, ACTION_FILESYSTEM_READ, "awk-print", "reads") == NULL) {
        return false;
    }
    size_t operand = 0;
    for (size_t i = 0; i < arguments->count; i++) {
        const struct argument *argument = &arguments->items[i];
        if (argument->flag.len > 0) {
            bool source = argument->has_value && flag_means_one_of(argument->flag, source_flags);
            if (source && !read_program(reading, command, &argument->value)) {
                return false;
            }
            continue;
        }
        bool program = operand++ == 0 && !from_file;
        bool assignment = !program && str_find(argument->value.text, '=', 0) > 0;
        if (!program && !assignment &&
            !command_add_path(reading, command, index, ACCESS_READ, &argument->value, false)) {
            return false;
        }
        if (program && !read_program(reading, command, &argument->value)) {
            return false;
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
