#include "base/ancestors.h"

#include "base/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    LINE_MAX_SIZE = 4 * 1024 * 1024, /* bytes of a command line */
    DEPTH_MAX = 1000,
};

/* The parent of a process; 0 for none; -1 when it cannot be told. Its name, which may hold
 * anything, ends at the last parenthesis: "12 (a b) S 3 ...". */
static long parent_of(long pid, struct arena *arena) {
    char path[64];
    struct str status;
    snprintf(path, sizeof path, "/proc/%ld/stat", pid);
    if (!file_read(path, LINE_MAX_SIZE, arena, &status, NULL)) {
        return -1;
    }
    const char *text = status.ptr; /* a NUL ends what file_read() gives */
    const char *end = strrchr(text, ')');
    char state;
    long parent;
    return end != NULL && sscanf(end + 1, " %c %ld", &state, &parent) == 2 ? parent : -1;
}

static bool read_part(long pid, const char *part, struct arena *arena, struct str *out) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%ld/%s", pid, part);
    return file_read(path, LINE_MAX_SIZE, arena, out, NULL);
}

enum ANCESTORS ancestors_find(bool (*is_meant)(const struct ancestor *ancestor),
                              struct arena *arena) {
    long pid = (long)getpid();
    for (int i = 0; i < DEPTH_MAX && pid > 0; i++) {
        struct ancestor ancestor = {.variables = STR("")};
        if (!read_part(pid, "cmdline", arena, &ancestor.words)) {
            return ANCESTORS_UNKNOWN;
        }
        if (!read_part(pid, "environ", arena, &ancestor.variables)) {
            ancestor.variables = STR("");
        }
        if (is_meant(&ancestor)) {
            return ANCESTORS_WITH;
        }
        pid = parent_of(pid, arena);
    }
    return pid == 0 ? ANCESTORS_WITHOUT : ANCESTORS_UNKNOWN;
}
