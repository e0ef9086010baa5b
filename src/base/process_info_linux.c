#include "base/process_info.h"

#include "base/file.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum {
    PATH_SIZE = 64,
    STAT_MAX = 512,
    TEXT_MAX = 4 * 1024 * 1024, /* bytes of a command line */
};

static void name_part(pid_t process, const char *part, char path[PATH_SIZE]) {
    snprintf(path, PATH_SIZE, "/proc/%ld/%s", (long)process, part);
}

/* Reads the start of it; 0 when there is nothing to read. */
static size_t read_part(pid_t process, const char *part, char *text, size_t size) {
    char path[PATH_SIZE];
    size_t length = 0;
    name_part(process, part, path);
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
pid_t process_parent(pid_t process) {
    char text[STAT_MAX];
    size_t length = read_part(process, "stat", text, sizeof text - 1);
    text[length] = '\0';
    const char *end = strrchr(text, ')');
    char state;
    long parent;
    return end != NULL && sscanf(end + 1, " %c %ld", &state, &parent) == 2 ? (pid_t)parent : -1;
}

bool process_program(pid_t process, char *path, size_t size) {
    char link[PATH_SIZE];
    name_part(process, "exe", link);
    ssize_t length = readlink(link, path, size);
    if (length < 0 || (size_t)length >= size) {
        return false;
    }
    path[length] = '\0';
    return true;
}

size_t process_words(pid_t process, char *text, size_t size) {
    return read_part(process, "cmdline", text, size);
}

bool process_start_read(pid_t process, struct arena *arena, struct str *words,
                        struct str *variables) {
    char path[PATH_SIZE];
    name_part(process, "cmdline", path);
    if (!file_read(path, TEXT_MAX, arena, words, NULL)) {
        return false;
    }
    name_part(process, "environ", path);
    if (!file_read(path, TEXT_MAX, arena, variables, NULL)) {
        *variables = STR("");
    }
    return true;
}
