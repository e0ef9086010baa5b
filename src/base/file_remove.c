#include "base/file.h"

#include <dirent.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    DEPTH_MAX = 256, /* each has a descriptor open */
};

static void remove_entry(int folder, const char *name, unsigned depth);

/* Takes the descriptor over. */
static void empty(int folder, unsigned depth) {
    DIR *entries = fdopendir(folder);
    const struct dirent *entry;
    if (entries == NULL) {
        close(folder);
        return;
    }
    while ((entry = readdir(entries)) != NULL) {
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0) {
            remove_entry(dirfd(entries), entry->d_name, depth);
        }
    }
    closedir(entries);
}

static void remove_entry(int folder, const char *name, unsigned depth) {
    int inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (inner >= 0 && depth < DEPTH_MAX) {
        empty(inner, depth + 1);
    } else if (inner >= 0) {
        close(inner);
    }
    (void)unlinkat(folder, name, inner >= 0 ? AT_REMOVEDIR : 0);
}

void dir_remove(const char *path) {
    remove_entry(AT_FDCWD, path, 0);
}
