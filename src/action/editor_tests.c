/* vim and nvim without a screen: tests and scripts of the project that they run, and leave. */
#include "action/code.h"
#include "action/programs.h"

#include <string.h>

/* Behind the first word of an editor's command. */
static struct str rest_of(struct str text) {
    ptrdiff_t blank = str_find(text, ' ', 0);
    return blank < 0 ? STR("") : str_trim(str_slice(text, (size_t)blank, text.len));
}

/* MiniTest.run(), or code of which all words are harmless. */
static bool read_lua(struct reading *reading, const struct command *command, struct str code,
                     bool *known) {
    struct command inner = *command;
    inner.program = STR("lua");
    *known = str_is(code, "MiniTest.run()");
    return *known || code_words_harmless(reading->arena, &inner, code, known);
}

/* One command of -c or +: it ends the editor, or runs a file or the tests below a directory, which
 * `runs` says to add. */
static bool read_line(struct reading *reading, struct command *command, const struct value *line,
                      bool runs, bool *known) {
    static const char *const ending[] = {"q",  "q!",  "qa",   "qa!",   "qall", "qall!",
                                         "cq", "cq!", "quit", "quit!", NULL};
    static const char *const running[] = {"PlenaryBustedDirectory ", "PlenaryBustedFile ",
                                          "luafile ", "source ", "so "};
    struct str text = str_trim(line->text);
    bool starts = false;
    *known = value_known(line) && str_is_one_of(text, ending);
    if (*known || !value_known(line) || str_find(text, '|', 0) >= 0 ||
        str_find(text, '\n', 0) >= 0) {
        return true;
    }
    if (str_starts(text, "lua ")) {
        return read_lua(reading, command, rest_of(text), known);
    }
    for (size_t i = 0; i < sizeof running / sizeof *running; i++) {
        starts = starts || str_starts(text, running[i]);
    }
    struct value file = *line;
    struct str rest = rest_of(text);
    *known = starts && str_split(&rest, ' ', &file.text) && file.text.len > 0 &&
             str_is_plain(file.text, "./-_");
    return !*known || !runs || command_execute_file(reading, command, &file);
}

/* -u FILE, -S FILE */
static bool read_file(struct reading *reading, struct command *command, const struct value *file,
                      bool runs) {
    static const char *const none[] = {"NONE", "NORC", "DEFAULTS", NULL};
    return !runs || value_is_one_of(file, none) || command_execute_file(reading, command, file);
}

/* Are all words such flags and commands? `runs`: they are known to be, and what they run is added.
 */
static bool read_words(struct reading *reading, struct command *command, bool runs, bool *known) {
    static const char *const silent[] = {"--headless", "-es", "-Es", NULL};
    static const char *const plain[] = {"--noplugin", "--clean", "--not-a-term", "-n", "-N", NULL};
    static const char *const lines[] = {"-c", "--cmd", NULL};
    static const char *const files[] = {"-u", "-S", "-i", NULL};
    const struct argv *argv = &command->argv;
    bool headless = false;
    bool told = false;
    *known = true;
    for (size_t i = 1; *known && i < argv->count; i++) {
        const struct value *word = &argv->items[i];
        bool line = value_is_one_of(word, lines);
        bool file = value_is_one_of(word, files);
        bool typed = str_starts(word->text, "+") && word->text.len > 1;
        struct value text = typed ? value_from(word, 1) : *word;
        headless = headless || value_is_one_of(word, silent);
        told = told || line || typed;
        if (line || file) {
            *known = ++i < argv->count;
            text = *known ? argv->items[i] : text;
        }
        if (*known && (line || typed)) {
            if (!read_line(reading, command, &text, runs, known)) {
                return false;
            }
        } else if (*known && file) {
            if (!read_file(reading, command, &text, runs)) {
                return false;
            }
        } else {
            *known = *known && (value_is_one_of(word, silent) || value_is_one_of(word, plain));
        }
    }
    *known = *known && headless && told;
    return true;
}

bool editor_runs_tests(struct reading *reading, struct command *command, bool *done) {
    *done = false;
    if (command->argv.open ||
        (!str_is(command->program, "nvim") && !str_is(command->program, "vim"))) {
        return true;
    }
    if (!read_words(reading, command, false, done) || !*done) {
        return !reading->arena->exhausted;
    }
    return read_words(reading, command, true, done) &&
           command_add(reading, command, ACTION_PACKAGE_RUN, "editor-tests",
                       "runs what the project's files say") != NULL;
}
