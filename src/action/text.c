/* Programs that print or edit text; some of them can run code. */
#include "action/programs.h"

#include <string.h>

/* Has a printf format or an `echo -e` text something that only shows when it is printed? */
static bool has_hidden_bytes(struct str text) {
    for (size_t i = 0; i + 1 < text.len; i++) {
        if (text.ptr[i] == '\\' && strchr("x0123456789uUc", text.ptr[i + 1]) != NULL) {
            return true;
        }
    }
    return false;
}

static bool joined_words(struct reading *reading, const struct command *command, size_t from,
                         bool line, struct value *out) {
    struct builder text;
    builder_init(&text, reading->arena);
    *out = (struct value){.span = command->span};
    for (size_t i = from; i < command->argv.count; i++) {
        const struct value *word = &command->argv.items[i];
        if (i > from) {
            builder_add_char(&text, ' ');
        }
        builder_add(&text, word->text);
        out->pattern = out->pattern || word->pattern;
        if (out->cause == HOLE_NONE) {
            out->cause = word->cause;
        }
    }
    if (line) {
        builder_add_char(&text, '\n');
    }
    out->text = builder_str(&text);
    return out->text.ptr != NULL;
}

/* The newlines and tabs of a printf format; any other escape stays, and makes the text unknown. */
static bool unescape(struct reading *reading, struct value *text) {
    struct builder out;
    builder_init(&out, reading->arena);
    for (size_t i = 0; i < text->text.len; i++) {
        char c = text->text.ptr[i];
        char next = i + 1 < text->text.len ? text->text.ptr[i + 1] : '\0';
        bool simple = c == '\\' && (next == 'n' || next == 't');
        builder_add_char(&out, simple ? (next == 'n' ? '\n' : '\t') : c);
        i += simple;
    }
    text->text = builder_str(&out);
    return text->text.ptr != NULL;
}

/* bash(1), echo: a word of these letters; any other is text. */
static bool is_echo_flag(struct str word) {
    for (size_t i = 1; i < word.len; i++) {
        if (strchr("neE", word.ptr[i]) == NULL) {
            return false;
        }
    }
    return word.len > 1 && word.ptr[0] == '-';
}

/* The text that echo or printf writes, where it can be told without playing printf: the operands of
 * echo, a format without a directive, the operands of '%s' formats. */
static bool printed_text(struct reading *reading, const struct command *command, struct value *text,
                         bool *known) {
    size_t from = 1;
    bool print_format = str_is(command->program, "printf");
    bool line = !print_format;
    while (!print_format && from < command->argv.count &&
           is_echo_flag(command->argv.items[from].text)) {
        line = line && str_find(command->argv.items[from].text, 'n', 0) < 0;
        from++;
    }
    if (print_format && command->argv.count > 1 && str_starts(command->argv.items[1].text, "%s") &&
        command->argv.items[1].text.len <= 4) {
        from = 2;
    }
    *known = true;
    if (!joined_words(reading, command, from, line, text)) {
        return false;
    }
    if (print_format && !unescape(reading, text)) {
        return false;
    }
    if (str_find(text->text, '%', 0) >= 0 || str_find(text->text, '\\', 0) >= 0) {
        *known = !print_format && str_find(text->text, '\\', 0) < 0;
    }
    *known = *known && text->cause == HOLE_NONE && !text->pattern;
    return true;
}

bool program_echo(struct reading *reading, struct command *command) {
    static const char *const escape_flag[] = {"-e", NULL};
    struct action *action =
        command_add(reading, command, ACTION_FILESYSTEM_READ, "print-text", "prints text");
    if (action == NULL) {
        return false;
    }
    bool known = false;
    struct value text = {0};
    if (!printed_text(reading, command, &text, &known)) {
        return false;
    }
    bool interprets =
        str_is(command->program, "printf") || arguments_have(&command->arguments, escape_flag);
    action->prints_only = true;
    action->decodes = interprets && has_hidden_bytes(text.text);
    command->output->known = known;
    command->output->text = text;
    command->input_ignored = true;
    return true;
}

bool program_cat(struct reading *reading, struct command *command) {
    if (arguments_operand_count(&command->arguments) == 0) {
        command->output->known = command->input.known;
        command->output->text = command->input.text;
    }
    return command_apply_rules(reading, command);
}

/* A sed script, read command by command (POSIX sed, and GNU's e, w flags and commands). */
struct sed {
    struct str script;
    size_t at;
    bool runs;   /* e: runs a command */
    bool writes; /* w, W */
    bool understood;
    struct str file; /* the last one written */
};

static char sed_peek(const struct sed *sed) {
    return sed->at < sed->script.len ? sed->script.ptr[sed->at] : '\0';
}

static bool sed_more(const struct sed *sed) {
    return sed->at < sed->script.len;
}

/* Skips up to and over the next unescaped delimiter; brackets hide it in a pattern. */
static void sed_skip_to(struct sed *sed, char delimiter) {
    while (sed_more(sed) && sed_peek(sed) != delimiter) {
        sed->at += sed_peek(sed) == '\\' ? 2 : 1;
    }
    sed->understood = sed->understood && sed_more(sed);
    sed->at++;
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
        } else if (strchr("0123456789,$~+! \tIM", c) != NULL) {
            sed->at++;
        } else {
            return;
        }
    }
}

static void sed_substitute_flags(struct sed *sed) {
    while (sed_more(sed) && strchr(";}\n", sed_peek(sed)) == NULL) {
        char flag = sed_peek(sed);
        sed->at++;
        if (flag == 'e') {
            sed->runs = true;
        } else if (flag == 'w') {
            sed->writes = true;
            sed->file = sed_line(sed);
        } else if (strchr("gpiImM0123456789 \t#", flag) == NULL) {
            sed->understood = false;
        }
    }
}

static void sed_command(struct sed *sed) {
    char name = sed_peek(sed);
    sed->at++;
    char delimiter = sed_peek(sed);
    switch (name) {
    case 's':
    case 'y':
        sed->at++;
        sed_skip_to(sed, delimiter);
        sed_skip_to(sed, delimiter);
        if (name == 's') {
            sed_substitute_flags(sed);
        }
        break;
    case 'e':
        sed->runs = true;
        sed_line(sed);
        break;
    case 'w':
    case 'W':
        sed->writes = true;
        sed->file = sed_line(sed);
        break;
    case 'a':
    case 'i':
    case 'c':
    case 'r':
    case 'R':
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
        sed->understood = sed->understood && strchr("{}=dDgGhHnNpPxzF; \t\n", name) != NULL;
        break;
    }
}

static bool sed_script(struct reading *reading, struct command *command,
                       const struct value *script) {
    struct sed sed = {.script = script->text, .understood = script->cause == HOLE_NONE};
    while (sed_more(&sed) && sed.understood) {
        sed_address(&sed);
        if (sed_more(&sed)) {
            sed_command(&sed);
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
    if (!sed.writes) {
        return true;
    }
    size_t index = reading->out->actions.count;
    struct value file = {.text = sed.file};
    return command_add(reading, command, ACTION_FILESYSTEM_WRITE, "sed-write", "writes to") !=
               NULL &&
           command_add_path(reading, command, index, ACCESS_WRITE, &file, false);
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
            if (argument->has_value && !sed_script(reading, command, &argument->value)) {
                return false;
            }
        } else if (argument->flag.len == 0 ||
                   (argument->has_value &&
                    (flag_means(argument->flag, "-f") || flag_means(argument->flag, "--file")))) {
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
