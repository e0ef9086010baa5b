/* ed(1), ex(1) and vim(1) that are given all they do: edits of one file, and its end. */
#include "action/programs.h"

#include <string.h>

struct line {
    struct str text;
    size_t at;
};

static char peek(const struct line *line) {
    return line->at < line->text.len ? line->text.ptr[line->at] : '\0';
}

/* Goes behind the next `delimiter` that no backslash hides, or to the end. */
static struct str skip_to(struct line *line, char delimiter) {
    size_t start = line->at;
    while (line->at < line->text.len && line->text.ptr[line->at] != delimiter) {
        line->at += line->text.ptr[line->at] == '\\' ? 2 : 1;
    }
    size_t end = line->at < line->text.len ? line->at : line->text.len;
    line->at = end < line->text.len ? end + 1 : end;
    return str_slice(line->text, start, end);
}

/* Which lines: 1,$ or /x/;+2 or 'a,. */
static void skip_address(struct line *line) {
    for (;;) {
        char c = peek(line);
        if (c == '/' || c == '?') {
            line->at++;
            skip_to(line, c);
        } else if (c == '\'') {
            line->at += 2;
        } else if (c != '\0' && strchr("0123456789,;.$%+-: \t", c) != NULL) {
            line->at++;
        } else {
            return;
        }
    }
}

static bool only_of(struct str text, const char *characters) {
    for (size_t i = 0; i < text.len; i++) {
        if (strchr(characters, text.ptr[i]) == NULL) {
            return false;
        }
    }
    return true;
}

/* s/x/y/g: a replacement that starts with \= is an expression of vim, which can do anything; behind
 * a bar may be another command. */
static bool substitutes(struct line *line) {
    char delimiter = peek(line);
    if (delimiter == '\0' || strchr("/,#|:@;~+%!_", delimiter) == NULL) {
        return false;
    }
    line->at++;
    skip_to(line, delimiter);
    struct str replacement = skip_to(line, delimiter);
    struct str flags = str_slice(line->text, line->at, line->text.len);
    return !str_starts(replacement, "\\=") && str_find(line->text, '|', 0) < 0 &&
           only_of(flags, "gpnliIecr0123456789 &");
}

/* One command; `*inserts` when text follows it, `*ends` when the program stops after it. */
static bool is_edit(struct str text, bool *inserts, bool *ends) {
    static const char *const alone[] = {
        "",  "p", "n", "l",    "d",   "j",      "=",     "h",    "H",      "P",  "w",     "u", "x",
        "f", ".", "#", "nohl", "noh", "delete", "print", "join", "update", "up", "write", NULL};
    static const char *const ending[] = {"q",  "Q",   "wq",  "q!", "wq!", "x",    "x!",    "xit",
                                         "qa", "qa!", "wqa", "xa", "cq",  "quit", "quit!", NULL};
    static const char *const inserting[] = {"a", "i", "c", NULL};
    struct line line = {.text = str_trim(text)};
    skip_address(&line);
    struct str rest = str_slice(line.text, line.at, line.text.len);
    *inserts = str_is_one_of(rest, inserting);
    *ends = str_is_one_of(rest, ending);
    if (*inserts || *ends || str_is_one_of(rest, alone)) {
        return true;
    }
    char c = peek(&line);
    line.at++;
    if (c == 's') {
        return substitutes(&line);
    }
    if (c == 'm' || c == 't') {
        return only_of(str_slice(rest, 1, rest.len), "0123456789.$+-");
    }
    if ((c == 'g' || c == 'v') && peek(&line) == '/') {
        bool inner_inserts = false;
        bool inner_ends = false;
        line.at++;
        skip_to(&line, '/');
        struct str inner = str_slice(line.text, line.at, line.text.len);
        return !str_starts(inner, "g") && !str_starts(inner, "v") &&
               is_edit(inner, &inner_inserts, &inner_ends) && !inner_inserts && !inner_ends;
    }
    return false;
}

static bool all_edits(struct str text, bool *ends) {
    struct str line;
    bool inserting = false;
    while (str_split(&text, '\n', &line)) {
        if (inserting) {
            inserting = !str_is(line, ".");
        } else if (!is_edit(line, &inserting, ends)) {
            return false;
        }
    }
    return !inserting;
}

/* Are the flags plain, and all commands edits? `*ends`: the last one leaves the program. */
static bool only_edits(const struct command *command, bool *ends) {
    static const char *const plain[] = {
        "-s",  "-E",      "-r",           "-l", "-e",         "-es",  "-Es",  "-n", "-N",
        "-se", "--clean", "--not-a-term", "--", "--headless", "-esN", "-nes", NULL};
    static const char *const silent[] = {"-e", "-es", "-E", "-Es", "-se", "-esN", "-nes", NULL};
    bool line_mode = str_starts(command->program, "e") || str_is(command->program, "red");
    *ends = false;
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        const struct value *value = &argument->value;
        bool inserts = false;
        if (argument->flag.len == 0) {
            if (str_starts(value->text, "+") || str_starts(value->text, "!") ||
                !value_known(value)) {
                return false;
            }
            continue;
        }
        bool none = argument->has_value && value_is(value, "NONE") &&
                    (str_is(argument->flag, "-u") || str_is(argument->flag, "-i"));
        bool given = argument->has_value && str_is(argument->flag, "-c") && value_known(value);
        if (str_is(argument->flag, "-s") && !line_mode &&
            !arguments_have(&command->arguments, silent)) {
            return false; /* vim(1): a file with what is to be typed */
        }
        if (!none && !(given && is_edit(value->text, &inserts, ends) && !inserts) &&
            (given || !str_is_one_of(argument->flag, plain))) {
            return false;
        }
    }
    return true;
}

bool program_line_editor(struct reading *reading, struct command *command) {
    const struct argument *file = arguments_operand(&command->arguments, 0);
    bool ends = false;
    bool plain = file != NULL && arguments_operand_count(&command->arguments) == 1 &&
                 !command->argv.open && only_edits(command, &ends);
    if (plain && !ends) {
        /* Without a last command the input says what to do; with it nobody reads that */
        plain = command->input.known && value_known(&command->input.text) &&
                command->input.text.text.len > 0 && all_edits(command->input.text.text, &ends);
    }
    if (!plain) {
        bool tests = false;
        return editor_runs_tests(reading, command, &tests) &&
               (tests || program_escape(reading, command));
    }
    size_t index = reading->out->actions.count;
    return command_add(reading, command, ACTION_FILESYSTEM_WRITE, "editor-edits", "edits") !=
               NULL &&
           command_add_path(reading, command, index, ACCESS_WRITE, &file->value, false);
}
