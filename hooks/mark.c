#include "mark.h"

#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
    SESSION_ID_MAX = 100,          /* bytes that are the name of a mark */
    MARK_AGE_MAX = 30 * 24 * 3600, /* seconds: no session lasts that long */
};

#define MARKS "ungated-" /* and the session's id */

static const char *mark_of(const char *directory, struct str session_id, struct arena *arena) {
    static const char plain[] = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-";
    struct builder path;
    bool is_plain = session_id.len > 0 && session_id.len <= SESSION_ID_MAX;
    for (size_t i = 0; is_plain && i < session_id.len; i++) {
        is_plain = memchr(plain, session_id.ptr[i], sizeof plain - 1) != NULL;
    }
    if (directory == NULL) {
        return NULL;
    }
    builder_init(&path, arena);
    builder_addf(&path, "%s/%s%.*s", directory, MARKS,
                 STR_ARG(is_plain ? session_id : STR("other")));
    return builder_str(&path).ptr;
}

bool mark_is_set(const char *directory, struct str session_id, struct arena *arena) {
    const char *mark = mark_of(directory, session_id, arena);
    return mark != NULL && access(mark, F_OK) == 0;
}

bool mark_set(const char *directory, struct str session_id, struct arena *arena) {
    const char *mark = mark_of(directory, session_id, arena);
    int file = mark == NULL ? -1 : open(mark, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) {
        return mark == NULL || errno != EEXIST;
    }
    close(file);
    return true;
}

static void drop_old(const char *directory, struct arena *arena) {
    DIR *listing = opendir(directory);
    const struct dirent *entry;
    time_t now = time(NULL);
    while (listing != NULL && (entry = readdir(listing)) != NULL) {
        struct stat status;
        if (strncmp(entry->d_name, MARKS, sizeof MARKS - 1) != 0) {
            continue;
        }
        const char *path = file_join(arena, directory, entry->d_name);
        if (path != NULL && lstat(path, &status) == 0 && now - status.st_mtime > MARK_AGE_MAX) {
            unlink(path);
        }
    }
    if (listing != NULL) {
        closedir(listing);
    }
}

void mark_clear(const char *directory, struct str session_id, struct arena *arena) {
    const char *mark = mark_of(directory, session_id, arena);
    if (mark != NULL) {
        unlink(mark);
        drop_old(directory, arena);
    }
}
