#include "aside.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    ANCESTORS_MAX = 6, /* a shell or two, the agent, a launcher of it */
    WORDS_MAX = 64 * 1024,
    STAT_MAX = 512,
};

/* Reads the start of /proc/PID/NAME; 0 when there is nothing to read. */
static size_t read_process(pid_t pid, const char *name, char *text, size_t size) {
    char path[64];
    size_t length = 0;
    snprintf(path, sizeof path, "/proc/%ld/%s", (long)pid, name);
    int file = open(path, O_RDONLY | O_CLOEXEC);
    while (file >= 0 && length < size) {
        ssize_t got = read(file, text + length, size - length);
        if (got <= 0) {
            break;
        }
        length += (size_t)got;
    }
    if (file >= 0) {
        close(file);
    }
    return length;
}

/* "12 (a name) S 7 ...": the name may hold anything, so from its end. */
static pid_t parent_of(pid_t pid) {
    char text[STAT_MAX];
    size_t length = read_process(pid, "stat", text, sizeof text - 1);
    text[length] = '\0';
    const char *end = strrchr(text, ')');
    return end == NULL || strlen(end) < 4 ? 0 : (pid_t)strtol(end + 4, NULL, 10);
}

/* The launcher's words for a hook; the path may have been quoted. */
static bool names_hook(struct str words, struct str event) {
    static const char *const forms[] = {"/nah-hook %.*s --agent ", "/nah-hook' %.*s --agent "};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        char wanted[128];
        int length = snprintf(wanted, sizeof wanted, forms[i], STR_ARG(event));
        if (length > 0 && (size_t)length < sizeof wanted &&
            str_find_text(words, wanted) != STR_NOT_FOUND) {
            return true;
        }
    }
    return false;
}

bool aside_has_own_hook(struct str event) {
    static char words[WORDS_MAX];
    pid_t pid = getppid();
    for (int i = 0; i < ANCESTORS_MAX && pid > 1; i++) {
        size_t length = read_process(pid, "cmdline", words, sizeof words);
        /* The shell that runs this hook has it in its own words, as one that is managed. */
        if (names_hook((struct str){words, length}, event) &&
            str_find_text((struct str){words, length}, "--mode managed") == STR_NOT_FOUND) {
            return true;
        }
        pid = parent_of(pid);
    }
    return false;
}
