#include "action/escapes.h"

#include "action/code.h"
#include "action/programs.h"
#include "base/quote_word.h"

#include <string.h>
#include <strings.h>

enum {
    CALLS_MAX = 32, /* calls of one code that are read */
};

/* What only seemed to be shell text may be no such thing: it is asked about, and what stands around
 * it can still be read. */
static bool read_text(struct reading *reading, struct command *command, struct str text) {
    struct value value = {.text = text, .span = command->span};
    struct command inner = *command;
    struct stream output = {0};
    struct error *error = &reading->out->error;
    bool readable = error->code == ERROR_NONE;
    inner.input = (struct stream){.known = true};
    inner.output = &output;
    if (text.len > 0 && !command_read_text(reading, &inner, &value, command->scope)) {
        return false;
    }
    if (!readable || error->code != ERROR_SYNTAX) {
        return true;
    }
    *error = (struct error){0};
    value.cause = HOLE_OPERATOR;
    return command_read_text(reading, &inner, &value, command->scope);
}

/* --- commands of programs ------------------------------------------------------------------ */

static const char *const editor_escapes[] = {
    "!",      "r !",   "r!",        "read !", "w !",  "w!!", "silent !", "silent! !", "sil !",
    "sil! !", "term ", "terminal ", "%w !",   "0r !", "0r!", "write !",  NULL};
static const char *const debugger_escapes[] = {"shell ", "!", "platform shell ", "script !", NULL};
static const char *const sqlite_escapes[] = {".shell ", ".system ", NULL};
static const char *const client_escapes[] = {"\\! ", "\\!", "system ", NULL};
static const char *const pager_escapes[] = {"!", "|*", NULL};

/* What starts a shell command in the commands of a program: vim(1), gdb(1), sqlite3(1), psql(1). */
static const struct escapes {
    const char *program;
    const char *const *starts;
} escapes[] = {
    {"vi", editor_escapes},      {"vim", editor_escapes},     {"nvim", editor_escapes},
    {"view", editor_escapes},    {"vimdiff", editor_escapes}, {"ex", editor_escapes},
    {"ed", editor_escapes},      {"red", editor_escapes},     {"gvim", editor_escapes},
    {"gdb", debugger_escapes},   {"lldb", debugger_escapes},  {"gdb-multiarch", debugger_escapes},
    {"sqlite3", sqlite_escapes}, {"litecli", sqlite_escapes}, {"duckdb", sqlite_escapes},
    {"psql", client_escapes},    {"pgcli", client_escapes},   {"mysql", client_escapes},
    {"mariadb", client_escapes}, {"mycli", client_escapes},   {"less", pager_escapes},
    {"more", pager_escapes},     {"ftp", pager_escapes},      {"sftp", pager_escapes},
    {"lftp", pager_escapes},
};

static bool starts_with_escape(struct str line, const char *const *starts, struct str *rest) {
    for (; *starts != NULL; starts++) {
        if (str_starts(line, *starts)) {
            *rest = str_slice(line, strlen(*starts), line.len);
            return true;
        }
    }
    return false;
}

/* The line without what says where a command applies: `+` and `:` before it, `%`, `.`, numbers. */
static struct str command_of(struct str line) {
    size_t at = 0;
    while (at < line.len && strchr("+: \t%$0123456789,'\"", line.ptr[at]) != NULL &&
           line.ptr[at] != '\0') {
        at++;
    }
    return str_slice(line, at, line.len);
}

static bool read_lines(struct reading *reading, struct command *command, struct str text,
                       const char *const *starts) {
    struct str rest = text;
    struct str line;
    while (str_split(&rest, '\n', &line)) {
        struct str found = {0};
        line = str_trim(line);
        bool plain = starts_with_escape(line, starts, &found);
        if ((plain || starts_with_escape(command_of(line), starts, &found)) &&
            !read_text(reading, command, str_trim(found))) {
            return false;
        }
    }
    return true;
}

/* COPY t FROM PROGRAM 'rm x': a server's own shell, or that of \copy. */
static bool read_copy_programs(struct reading *reading, struct command *command, struct str text) {
    static const char word[] = "program '";
    for (size_t i = 0; i + sizeof word < text.len; i++) {
        if (strncasecmp(text.ptr + i, word, sizeof word - 1) != 0) {
            continue;
        }
        size_t from = i + sizeof word - 1;
        ptrdiff_t end = str_find(text, '\'', from);
        if (end > 0 && !read_text(reading, command, str_slice(text, from, (size_t)end))) {
            return false;
        }
    }
    return true;
}

static bool read_program_text(struct reading *reading, struct command *command,
                              const struct value *text, const char *const *starts) {
    if (!value_known(text)) {
        return true;
    }
    return read_lines(reading, command, text->text, starts) &&
           (starts != editor_escapes || escapes_read_code(reading, command, text->text)) &&
           (starts != client_escapes || read_copy_programs(reading, command, text->text));
}

static const struct escapes *escapes_find(struct str program) {
    for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++) {
        if (str_is(program, escapes[i].program)) {
            return &escapes[i];
        }
    }
    return NULL;
}

bool escapes_read_lines(struct reading *reading, struct command *command, struct str text) {
    const struct escapes *found = escapes_find(command->program);
    return found == NULL || read_lines(reading, command, text, found->starts);
}

bool escapes_read(struct reading *reading, struct command *command) {
    const struct escapes *found = escapes_find(command->program);
    for (size_t i = 0; found != NULL && i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        if (argument->has_value &&
            !read_program_text(reading, command, &argument->value, found->starts)) {
            return false;
        }
    }
    return found == NULL || !command->input.known || command->input.text.cause != HOLE_NONE ||
           read_program_text(reading, command, &command->input.text, found->starts);
}

/* Programs of which only that is read. */
bool program_escape(struct reading *reading, struct command *command) {
    return escapes_read(reading, command) && command_apply_rules(reading, command);
}

/* --- code ---------------------------------------------------------------------------------- */

static const char *const callers[] = {"system",
                                      "exec",
                                      "popen",
                                      "shell_exec",
                                      "passthru",
                                      "proc_open",
                                      "execute",
                                      "spawn",
                                      "qx",
                                      "capture2",
                                      "capture3",
                                      "capture2e",
                                      "pcntl_exec",
                                      "shell-command",
                                      "shell-command-to-string",
                                      "async-shell-command",
                                      "systemlist",
                                      "exec.Command",
                                      "execl",
                                      "execlp",
                                      "Command::new",
                                      "COMMAND",
                                      "ProcessBuilder",
                                      "Process.Start",
                                      "callCommand",
                                      "callProcess",
                                      "System.cmd",
                                      "execa",
                                      "execaSync",
                                      "os:cmd",
                                      "sh"};

static bool is_name_char(char c) {
    return char_is_name(c) || c == '-';
}

static size_t skip_blanks(struct str code, size_t at) {
    while (at < code.len && (code.ptr[at] == ' ' || code.ptr[at] == '\t')) {
        at++;
    }
    return at;
}

static char closing(char open) {
    static const char pairs[] = "(){}[]<>";
    const char *found = open == '\0' ? NULL : strchr(pairs, open);
    return found != NULL ? found[1] : open;
}

/* The text between `open` at `at` and what closes it; escapes of quotes are resolved. `*end` is
 * behind it. False when it is not closed. */
static bool read_quoted(struct reading *reading, struct str code, size_t at, struct str *text,
                        size_t *end) {
    char open = code.ptr[at];
    char close = closing(open);
    size_t depth = 1;
    struct builder out;
    builder_init(&out, reading->arena);
    for (size_t i = at + 1; i < code.len; i++) {
        char c = code.ptr[i];
        if (c == '\\' && i + 1 < code.len && strchr("\"'\\`$", code.ptr[i + 1]) != NULL) {
            builder_add_char(&out, code.ptr[++i]);
            continue;
        }
        depth += c == open && open != close;
        depth -= c == close;
        if (depth == 0) {
            *text = builder_str(&out);
            *end = i + 1;
            return true;
        }
        builder_add_char(&out, c);
    }
    return false;
}

static bool is_quote(char c) {
    return c == '"' || c == '\'' || c == '`';
}

/* How much stands between two words of a command: a comma, or `).args(["` of Rust. */
static size_t between_length(struct str code, size_t at) {
    static const char *const links[] = {").args(&[", ").args([", ").arg(", ", [", ",[", NULL};
    struct str rest = str_slice(code, at, code.len);
    for (const char *const *link = links; *link != NULL; link++) {
        if (str_starts(rest, *link)) {
            return strlen(*link);
        }
    }
    return str_starts(rest, ",");
}

/* What opens a list of words where they start: `new String[]{"sh", "-c"`. */
static size_t list_length(struct str code, size_t at) {
    static const char *const lists[] = {
        "new String[]{", "new String[] {", "List.of(", "Arrays.asList(",
        "arrayOf(",      "listOf(",        "[",        NULL};
    struct str rest = str_slice(code, at, code.len);
    for (const char *const *list = lists; *list != NULL; list++) {
        if (str_starts(rest, *list)) {
            return strlen(*list);
        }
    }
    return 0;
}

/* The strings behind a function's name: one is shell text, several are the words of a command.
 * Without one `*text` stays empty. */
static bool read_arguments(struct reading *reading, struct str code, size_t at, struct str *text,
                           size_t *end) {
    struct builder words;
    size_t count = 0;
    builder_init(&words, reading->arena);
    at = skip_blanks(code, at);
    at += at < code.len && code.ptr[at] == '(';
    at += list_length(code, at);
    *end = at;
    for (;;) {
        struct str one;
        at = skip_blanks(code, at);
        if (at >= code.len || !is_quote(code.ptr[at]) ||
            !read_quoted(reading, code, at, &one, &at)) {
            break;
        }
        *end = at;
        if (count++ == 0) {
            *text = one;
        }
        builder_add_char(&words, ' ');
        shell_quote_word(&words, one);
        at = skip_blanks(code, at);
        size_t between = between_length(code, at);
        if (between == 0) {
            break;
        }
        at += between;
    }
    struct value home = {0};
    bool found = false;
    if (count > 0 && !code_home_path(reading, code, at, &home, &found)) {
        return false;
    }
    if (found) {
        builder_add_char(&words, ' ');
        shell_quote_word(&words, home.text);
    }
    if (count > 1 || found) {
        *text = builder_str(&words);
    }
    return text->ptr != NULL && !reading->arena->exhausted;
}

/* How long the name of a caller at `at` is; 0: none is there. */
static size_t caller_length(struct str code, size_t at) {
    if (at > 0 && is_name_char(code.ptr[at - 1])) {
        return 0;
    }
    size_t longest = 0;
    for (size_t i = 0; i < sizeof callers / sizeof *callers; i++) {
        size_t length = strlen(callers[i]);
        size_t end = at + length;
        if (length > longest && end <= code.len && memcmp(code.ptr + at, callers[i], length) == 0 &&
            (end == code.len || !is_name_char(code.ptr[end]))) {
            longest = length;
        }
    }
    /* "os/exec" of Go is a name in a list */
    bool import = at > 0 && code.ptr[at - 1] == '/' && at + longest < code.len &&
                  code.ptr[at + longest] == '"';
    return import ? 0 : longest;
}

/* How much of the quotes and the bracket around a name follows it: os["execute"], "system". */
static size_t name_end(struct str code, size_t start, size_t end) {
    bool quoted = start > 0 && is_quote(code.ptr[start - 1]) && end < code.len &&
                  code.ptr[end] == code.ptr[start - 1];
    return quoted + (quoted && end + 1 < code.len && code.ptr[end + 1] == ']');
}

/* tclsh(1), expect(1), cmake-language(7): the words up to the end of the command. */
static struct str bare_words(struct str code, size_t at) {
    size_t end = at;
    while (end < code.len && strchr("\n;])", code.ptr[end]) == NULL) {
        end++;
    }
    return str_trim(str_slice(code, at, end));
}

bool escapes_read_code(struct reading *reading, struct command *command, struct str code) {
    static const char *const tcl[] = {"tclsh", "expect", "wish", "cmake"};
    bool words = false;
    size_t calls = 0;
    for (size_t i = 0; i < sizeof tcl / sizeof *tcl; i++) {
        words = words || str_starts(command->program, tcl[i]);
    }
    for (size_t i = 0; i < code.len && calls < CALLS_MAX; i++) {
        struct str text = STR("");
        size_t end = i;
        size_t length = caller_length(code, i);
        length += length > 0 ? name_end(code, i, i + length) : 0;
        bool shell_quote = code.ptr[i] == '`' ||
                           (code.ptr[i] == '%' && i + 2 < code.len && code.ptr[i + 1] == 'x' &&
                            !is_name_char(code.ptr[i + 2]) && code.ptr[i + 2] != ' ');
        if (length > 0 && words) {
            text = bare_words(code, i + length);
            end = i + length;
        } else if (length == 2 && i + 2 < code.len) {
            read_quoted(reading, code, skip_blanks(code, i + 2), &text, &end);
        } else if (length > 0) {
            if (!read_arguments(reading, code, i + length, &text, &end)) {
                return false;
            }
        } else if (shell_quote) {
            read_quoted(reading, code, code.ptr[i] == '`' ? i : i + 2, &text, &end);
        }
        if (text.len > 0) {
            calls++;
            if (!read_text(reading, command, text)) {
                return false;
            }
        }
        i = end > i ? end - 1 : i;
    }
    return true;
}
