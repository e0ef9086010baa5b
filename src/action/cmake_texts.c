/* Commands of CMake that change files, fetch them or run programs, as those of the shell.
 * cmake-commands(7): file, execute_process. */
#include "action/build_texts.h"

#include "base/path.h"
#include "base/quote_word.h"

#include <string.h>

enum {
    WORDS_MAX = 64, /* of one command */
};

static const struct {
    const char *verb;
    const char *shell;
    bool backwards; /* the target comes first */
} verbs[] = {
    {"REMOVE", "rm -f", false},   {"REMOVE_RECURSE", "rm -rf", false},
    {"RENAME", "mv", false},      {"DOWNLOAD", "curl -o", true},
    {"UPLOAD", "curl -T", false}, {"WRITE", "touch", false},
    {"APPEND", "touch", false},   {"READ", "cat", false},
    {"COPY_FILE", "cp", false},   {"CREATE_LINK", "ln -s", false},
};

bool cmake_texts_know(struct str path) {
    return str_is(path_base(path), "CMakeLists.txt") || str_ends(path, ".cmake");
}

/* Appends a word: $ENV{NAME} is a variable of the shell, the directories of the source are here,
 * and any other variable names something in the build tree. */
static void add_word(struct builder *out, struct str word) {
    static const char *const here[] = {"CMAKE_SOURCE_DIR", "CMAKE_CURRENT_SOURCE_DIR",
                                       "PROJECT_SOURCE_DIR", "CMAKE_CURRENT_LIST_DIR", NULL};
    builder_add_char(out, ' ');
    for (size_t i = 0; i < word.len;) {
        struct str rest = str_slice(word, i, word.len);
        bool environment = str_starts(rest, "$ENV{");
        ptrdiff_t end = environment || str_starts(rest, "${") ? str_find(rest, '}', 0) : -1;
        if (end < 0) {
            shell_quote_word(out, str_slice(rest, 0, 1));
            i++;
            continue;
        }
        struct str name = str_slice(rest, environment ? 5 : 2, (size_t)end);
        bool plain = name.len > 0 && str_is_plain(name, "");
        if (environment && plain) {
            builder_addf(out, "\"${%.*s}\"", STR_ARG(name));
        } else {
            builder_add_c(out, str_is_one_of(name, here) ? "." : "build");
        }
        i += (size_t)end + 1;
    }
}

/* The next word of a command at `*at`, without its quotes; false: there is none. */
static bool read_word(struct str content, size_t *at, struct str *word) {
    while (*at < content.len && strchr(" \t\r\n;", content.ptr[*at]) != NULL) {
        (*at)++;
    }
    if (*at >= content.len || content.ptr[*at] == ')') {
        return false;
    }
    size_t start = *at;
    if (content.ptr[start] == '"') {
        size_t end = start + 1;
        while (end < content.len && content.ptr[end] != '"') {
            end += 1 + (content.ptr[end] == '\\');
        }
        *word = str_slice(content, start + 1, end);
        *at = end + 1;
        return true;
    }
    while (*at < content.len && strchr(" \t\r\n;)\"", content.ptr[*at]) == NULL) {
        (*at)++;
    }
    *word = str_slice(content, start, *at);
    return *at > start;
}

/* file(VERB WORD...) from behind the bracket on. */
static void add_file(struct str content, size_t at, struct builder *out) {
    static const char *const ends[] = {"EXPECTED_HASH", "TIMEOUT",    "STATUS", "LOG",
                                       "SHOW_PROGRESS", "TLS_VERIFY", "RESULT", NULL};
    struct str words[WORDS_MAX];
    size_t count = 0;
    struct str verb;
    if (!read_word(content, &at, &verb)) {
        return;
    }
    while (count < WORDS_MAX && read_word(content, &at, &words[count]) &&
           !str_is_one_of(words[count], ends)) {
        count++;
    }
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
        if (!str_is(verb, verbs[i].verb)) {
            continue;
        }
        bool first = str_is(verb, "WRITE") || str_is(verb, "APPEND") || str_is(verb, "READ");
        builder_add_c(out, verbs[i].shell);
        for (size_t j = 0; j < count && !(first && j > 0); j++) {
            bool swap = verbs[i].backwards && count >= 2 && j < 2;
            add_word(out, words[swap ? 1 - j : j]);
        }
        builder_add_char(out, '\n');
    }
}

/* execute_process(COMMAND WORD... COMMAND WORD...): a pipe. */
static void add_process(struct str content, size_t at, struct builder *out) {
    static const char *const others[] = {"WORKING_DIRECTORY",
                                         "TIMEOUT",
                                         "RESULT_VARIABLE",
                                         "OUTPUT_VARIABLE",
                                         "ERROR_VARIABLE",
                                         "INPUT_FILE",
                                         "OUTPUT_FILE",
                                         "ERROR_FILE",
                                         "OUTPUT_QUIET",
                                         "ERROR_QUIET",
                                         "COMMAND_ECHO",
                                         "OUTPUT_STRIP_TRAILING_WHITESPACE",
                                         "COMMAND_ERROR_IS_FATAL",
                                         NULL};
    struct str word;
    bool inside = false;
    bool any = false;
    while (read_word(content, &at, &word)) {
        if (str_is(word, "COMMAND")) {
            builder_add_c(out, any ? " | " : "");
            inside = true;
        } else if (str_is_one_of(word, others)) {
            inside = false;
        } else if (inside) {
            add_word(out, word);
            any = true;
        }
    }
    builder_add_char(out, '\n');
}

bool cmake_texts_read(struct arena *arena, struct str content, struct strs *texts) {
    static const struct {
        const char *name;
        void (*add)(struct str content, size_t at, struct builder *out);
    } commands[] = {{"file(", add_file}, {"execute_process(", add_process}};
    struct builder out;
    builder_init(&out, arena);
    struct str rest = content;
    struct str line;
    while (str_split(&rest, '\n', &line)) {
        size_t start = (size_t)(str_trim(line).ptr - content.ptr);
        for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
            if (str_starts(str_trim(line), commands[i].name)) {
                commands[i].add(content, start + strlen(commands[i].name), &out);
            }
        }
    }
    struct str text = builder_str(&out);
    return text.ptr != NULL && (text.len == 0 || VEC_PUSH(arena, texts, text));
}
