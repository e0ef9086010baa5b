#include "sandbox/opener.h"

#include "base/file.h"
#include "base/platform.h"
#include "base/quote_word.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What programs start to have a page opened. */
#define OPENER_PROGRAM "xdg-open"

enum {
    URL_MAX = 4096, /* bytes; that of a log-in has some 500 */
    WORDS_MAX = 16, /* of a command in $BROWSER */
    HEX_DIGITS = 2, /* behind a percent sign */
    HEX_BASE = 16,
};

static bool is_plain(struct str url) {
    for (size_t i = 0; i < url.len; i++) {
        char c = url.ptr[i];
        if (c <= ' ' || c >= '\x7F' || strchr("\"'\\<>`{}|^", c) != NULL) {
            return false;
        }
    }
    return url.len > 0 && url.len <= URL_MAX;
}

/* An origin is that of the page only if it ends there: "https://a.example.evil" is another one. */
static bool is_of_origin(struct str url, const char *origin) {
    size_t length = strlen(origin);
    return str_starts(url, origin) && (url.len == length || strchr("/?#", url.ptr[length]) != NULL);
}

static bool is_listed(struct str url, const char *const *origins, const char *scheme) {
    for (; *origins != NULL; origins++) {
        if (strncmp(*origins, scheme, strlen(scheme)) == 0 && is_of_origin(url, *origins)) {
            return true;
        }
    }
    return false;
}

/* Decodes %XX; ptr is NULL when memory is spent. */
static struct str decode(struct str text, struct arena *arena) {
    struct builder out;
    builder_init(&out, arena);
    builder_add_c(&out, "");
    for (size_t i = 0; i < text.len; i++) {
        bool is_code = text.ptr[i] == '%' && i + HEX_DIGITS < text.len;
        int high = is_code ? char_digit(text.ptr[i + 1]) : -1;
        int low = is_code ? char_digit(text.ptr[i + 2]) : -1;
        if (high >= 0 && low >= 0) {
            builder_add_char(&out, (char)(high * HEX_BASE + low));
            i += HEX_DIGITS;
        } else {
            builder_add_char(&out, text.ptr[i]);
        }
    }
    return out.len == 0 && !out.failed ? STR("") : builder_str(&out);
}

/* Where the answer of a log-in goes, with what it gives away. */
static bool returns_here(struct str url, const char *const *origins, struct arena *arena) {
    ptrdiff_t start = str_find(url, '?', 0);
    ptrdiff_t end = str_find(url, '#', 0);
    struct str query = start == STR_NOT_FOUND
                           ? STR("")
                           : str_slice(url, (size_t)start + 1,
                                       end == STR_NOT_FOUND || end < start ? url.len : (size_t)end);
    struct str pair;
    while (str_split(&query, '&', &pair)) {
        ptrdiff_t equals = str_find(pair, '=', 0);
        size_t cut = equals == STR_NOT_FOUND ? pair.len : (size_t)equals;
        struct str name = decode(str_slice(pair, 0, cut), arena);
        struct str value = decode(str_slice(pair, cut < pair.len ? cut + 1 : cut, pair.len), arena);
        if (name.ptr == NULL || value.ptr == NULL ||
            (str_is(name, "redirect_uri") && !is_listed(value, origins, "http://"))) {
            return false;
        }
    }
    return true;
}

bool opener_allows(struct str url, const char *const *origins, struct arena *arena,
                   struct error *error) {
    if (!is_plain(url)) {
        return error_set(error, ERROR_ACCESS, "this is no address of a page");
    }
    if (!is_listed(url, origins, "")) {
        return error_set(error, ERROR_ACCESS,
                         "from inside the boundary only pages for the log-in can be opened (%s)",
                         *origins == NULL ? "there are none" : *origins);
    }
    return returns_here(url, origins, arena) ||
           error_set(error, ERROR_ACCESS, "its answer would not come back to this machine");
}

static struct str make_script(const char *hook, const char *agent, const char *channel,
                              struct arena *arena) {
    struct builder out;
    builder_init(&out, arena);
    builder_add_c(&out, "#!/bin/sh\n"
                        "# Asks nah, outside of the boundary, to open a page in the browser.\n"
                        "said=$(printf %s \"$1\" | ");
    shell_quote_word(&out, str_from(hook));
    builder_addf(&out, " " OPENER_EVENT " --agent %s --channel ", agent);
    shell_quote_word(&out, str_from(channel));
    builder_add_c(&out, ")\n"
                        "[ \"$said\" = " OPENER_OPENED " ] && exit 0\n"
                        "echo \"nah: not opened: ${said:-nobody outside answers}\" >&2\n"
                        "exit 4\n");
    return builder_str(&out);
}

bool opener_make(const char *folder, const char *hook, const char *agent, const char *channel,
                 struct arena *arena, char **program, struct error *error) {
    struct str script = make_script(hook, agent, channel, arena);
    *program = file_join(arena, folder, OPENER_PROGRAM);
    if (script.ptr == NULL || *program == NULL) {
        return error_set(error, ERROR_MEMORY, "out of memory");
    }
    opener_remove(folder); /* of a process that had this number before */
    int file = mkdir(folder, S_IRWXU) != 0
                   ? -1
                   : open(*program, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRWXU);
    bool written = file >= 0 && write(file, script.ptr, script.len) == (ssize_t)script.len;
    if (!written) {
        error_set(error, ERROR_SYSTEM, "cannot make %s: %s", *program, strerror(errno));
    }
    if (file >= 0) {
        close(file);
    }
    return written;
}

void opener_remove(const char *folder) {
    char path[PATH_MAX];
    snprintf(path, sizeof path, "%s/" OPENER_PROGRAM, folder);
    unlink(path);
    rmdir(folder);
}

/* Becomes the browser: away from the terminal, whose keys and screen are the program's inside. */
static void become(char *const *argv, int failed) {
    int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
    setsid();
    for (int number = 1; number < NSIG; number++) {
        signal(number, SIG_DFL);
    }
    dup2(nothing, STDIN_FILENO);
    dup2(nothing, STDOUT_FILENO);
    dup2(nothing, STDERR_FILENO);
    execvp(argv[0], argv);
    ssize_t ignored = write(failed, "x", 1);
    _exit(ignored < 0);
}

static bool start(char *const *argv) {
    int pair[2];
    char failed;
    if (!platform_pipe(pair)) {
        return false;
    }
    pid_t child = fork();
    if (child == 0) {
        become(argv, pair[1]);
    }
    close(pair[1]);
    bool started = child > 0 && read(pair[0], &failed, 1) == 0;
    close(pair[0]);
    return started;
}

/* A command of $BROWSER: words, with the page in the place of %s or at the end. */
static bool start_command(struct str command, char *url, struct arena *arena) {
    char *argv[WORDS_MAX + 2];
    size_t count = 0;
    bool has_place = false;
    struct str word;
    while (count < WORDS_MAX && str_split(&command, ' ', &word)) {
        if (word.len > 0) {
            bool is_place = str_is(word, "%s");
            argv[count] = is_place ? url : str_to_c(arena, word);
            has_place = has_place || is_place;
            count += argv[count] != NULL;
        }
    }
    if (count == 0) {
        return false;
    }
    if (!has_place) {
        argv[count++] = url;
    }
    argv[count] = NULL;
    return start(argv);
}

bool opener_open(struct str url, struct arena *arena, struct error *error) {
    const char *chosen = getenv("BROWSER");
    struct str rest = str_from(chosen != NULL ? chosen : "");
    char *page = str_to_c(arena, url);
    struct str command;
    if (page == NULL) {
        return error_set(error, ERROR_MEMORY, "out of memory");
    }
    while (str_split(&rest, ':', &command)) {
        if (start_command(command, page, arena)) {
            return true;
        }
    }
    char *const usual[] = {(char *)(uintptr_t)OPENER_PROGRAM, page, NULL};
    return start(usual) ||
           error_set(error, ERROR_MISSING,
                     "there is no browser here: neither $BROWSER nor xdg-open can be started");
}
