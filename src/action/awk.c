/* awk: whether its program does more than print. */
#include "action/programs.h"

#include <string.h>

/* What an awk program prints into and reads. */
struct awk {
    struct str program;
    bool leaves;            /* it does more than print, and read what it is given */
    struct values commands; /* print | "sort", "date" | getline */
    struct values files;    /* print > "a.txt" */
    struct values reads;    /* getline < "a.txt" */
};

static size_t skip_blanks(struct str program, size_t at) {
    while (at < program.len && (program.ptr[at] == ' ' || program.ptr[at] == '\t')) {
        at++;
    }
    return at;
}

/* The string at `at`, which is all of what a pipe or redirection goes to; empty: it is not that. */
static struct str only_string(struct str program, size_t at) {
    at = skip_blanks(program, at);
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

/* `"date" | getline`, whose `|` is at `at` and whose string starts at `start`; a text that is put
 * together is not known. */
static bool note_input_command(struct arena *arena, struct awk *awk, size_t start, size_t at) {
    size_t end = at;
    if (start >= awk->program.len) {
        awk->leaves = true;
        return true;
    }
    while (end > 0 && strchr(" \t", awk->program.ptr[end - 1]) != NULL) {
        end--;
    }
    size_t before = start;
    while (before > 0 && strchr(" \t", awk->program.ptr[before - 1]) != NULL) {
        before--;
    }
    bool alone = end > start + 1 && awk->program.ptr[end - 1] == '"' &&
                 (before == 0 || strchr("({;\n!&|", awk->program.ptr[before - 1]) != NULL);
    struct value text = {.text = str_slice(awk->program, start + 1, alone ? end - 1 : start + 1)};
    if (!alone || str_find(text.text, '"', 0) >= 0 || str_find(text.text, '\\', 0) >= 0) {
        awk->leaves = true;
        return true;
    }
    return VEC_PUSH(arena, &awk->commands, text);
}

/* `getline`, `getline line` and `getline line < "a.txt"`; `at` is behind the word. */
static bool note_getline(struct arena *arena, struct awk *awk, size_t at) {
    struct str program = awk->program;
    at = skip_blanks(program, at);
    while (at < program.len && strchr("<;)}\n|&", program.ptr[at]) == NULL) {
        at++; /* the variable */
    }
    if (at >= program.len || program.ptr[at] != '<') {
        return true;
    }
    at = skip_blanks(program, at + 1);
    ptrdiff_t end =
        at < program.len && program.ptr[at] == '"' ? str_find(program, '"', at + 1) : STR_NOT_FOUND;
    struct value file = {.text = end < 0 ? STR("") : str_slice(program, at + 1, (size_t)end)};
    if (file.text.len == 0 || str_find(file.text, '\\', 0) >= 0) {
        awk->leaves = true;
        return true;
    }
    return VEC_PUSH(arena, &awk->reads, file);
}

/* How far a program is read. */
struct awk_place {
    size_t at;
    size_t string; /* where the last string starts */
    char quote;    /* of the string or pattern that is read */
    char before;   /* the last byte that is not white space */
    bool printing;
    int depth;
};

static bool starts_at(struct str program, size_t at, const char *word) {
    return at < program.len && str_starts(str_slice(program, at, program.len), word);
}

/* A slash that is taken for a division: a pattern that holds a quote would hide what follows. */
static bool hides_quote(struct str program, size_t at) {
    ptrdiff_t end = str_find(program, '/', at + 1);
    return end > 0 && str_find(str_slice(program, at + 1, (size_t)end), '"', 0) >= 0;
}

/* Goes over a byte of code, or over a word; `place->at` is at its last byte then. */
static bool awk_step(struct arena *arena, struct awk *awk, struct awk_place *place) {
    struct str program = awk->program;
    size_t at = place->at;
    char c = program.ptr[at];
    if (place->quote != '\0') {
        awk->leaves = awk->leaves || starts_at(program, at, "getline");
        place->at += c == '\\';
        place->quote = c == place->quote ? '\0' : place->quote;
        return true;
    }
    bool pattern = c == '/' && strchr(";{}(,~!&|\n", place->before) != NULL;
    awk->leaves = awk->leaves || (c == '/' && !pattern && hides_quote(program, at));
    place->before = c == ' ' || c == '\t' ? place->before : c;
    if (c == '"' || pattern) {
        place->quote = c;
        place->string = c == '"' ? at : program.len;
    } else if (c == '#') {
        ptrdiff_t end = str_find(program, '\n', at);
        place->at = end < 0 ? program.len : (size_t)end - 1;
    } else if (c == ';' || c == '}' || c == '\n') {
        place->printing = false;
        place->depth = 0;
    } else if (c == '(' || c == ')') {
        place->depth += c == '(' ? 1 : -1;
    } else if (starts_at(program, at, "getline")) {
        place->at += 6;
        return note_getline(arena, awk, at + 7);
    } else if (c == '|' && starts_at(program, skip_blanks(program, at + 1), "getline")) {
        return note_input_command(arena, awk, place->string, at);
    } else if (starts_at(program, at, "print")) {
        place->printing = true;
        place->at += 4;
    } else if (c == '|' && starts_at(program, at + 1, "|")) {
        place->at++;
    } else if (c == '|' || (c == '>' && place->printing && place->depth <= 0)) {
        place->at += starts_at(program, at + 1, ">");
        return note_output(arena, awk, at);
    }
    return true;
}

/* system(), or @name(): a call whose name is in a variable. Of a pattern that only looks for the
 * word `system` neither is true. */
static bool calls_system(struct str program) {
    static const char blanks[] = " \t\r\n\\"; /* a backslash goes on with the next line */
    for (size_t at = 0; at < program.len; at++) {
        struct str rest = str_slice(program, at, program.len);
        size_t end = str_starts(rest, "system") ? strlen("system") : 0;
        if (program.ptr[at] == '@') {
            end = 1;
            while (end < rest.len && (str_is_plain(str_slice(rest, end, end + 1), "_:"))) {
                end++;
            }
        }
        while (end > 0 && end < rest.len && strchr(blanks, rest.ptr[end]) != NULL) {
            end++;
        }
        if (end > 0 && end < rest.len && rest.ptr[end] == '(') {
            return true;
        }
    }
    return false;
}

/* Has an awk program something that leaves awk: system(), a command that is not plain, a pipe, the
 * network, or the environment? Looks at the text outside of comments; a false alarm only asks. */
static bool awk_read(struct arena *arena, struct awk *awk) {
    static const char *const words[] = {"/inet/", "|&", "ENVIRON", "@load", "@include", NULL};
    struct str program = awk->program;
    awk->leaves = awk->leaves || calls_system(program) || str_has_one_of(program, words);
    struct awk_place place = {.before = ';', .string = program.len};
    while (place.at < program.len) {
        if (!awk_step(arena, awk, &place)) {
            return false;
        }
        place.at++;
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

bool awk_read_text(struct reading *reading, struct command *command, const struct value *program) {
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
    for (size_t i = 0; i < awk.reads.count; i++) {
        size_t index = reading->out->actions.count;
        if (command_add(reading, command, ACTION_FILESYSTEM_READ, "awk-read", "reads") == NULL ||
            !command_add_path(reading, command, index, ACCESS_READ, &awk.reads.items[i], false)) {
            return false;
        }
    }
    return true;
}

bool program_awk(struct reading *reading, struct command *command) {
    static const char *const file_flags[] = {"-f", "--file", "-E", "--exec", NULL};
    static const char *const source_flags[] = {"-e", "--source", NULL};
    static const char *const load_flags[] = {"-i", "--include", "-l", "--load", NULL};
    static const char *const dump_flags[] = {"--pretty-print", "--dump-variables", "--profile",
                                             NULL};
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
            bool writes = argument->has_value && flag_means_one_of(argument->flag, dump_flags);
            if ((source && !awk_read_text(reading, command, &argument->value)) ||
                (writes && !command_add_path(reading, command, index, ACCESS_WRITE,
                                             &argument->value, false))) {
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
        if (program && !awk_read_text(reading, command, &argument->value)) {
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
