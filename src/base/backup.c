#include "base/backup.h"

#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static const char mark[] = ".nah-bak-";

enum {
    DIGITS = BACKUP_STAMP - 1,
    MARK = sizeof mark - 1,
    SECONDS_TRIED = 600,
    CONTENT_MAX = 64 * 1024 * 1024,
};

/* Where the mark stands in the name of a backup. */
static bool find_mark(const char *name, size_t *at) {
    size_t length = strlen(name);
    if (length <= MARK + DIGITS || strspn(name + length - DIGITS, "0123456789") != DIGITS) {
        return false;
    }
    *at = length - DIGITS - MARK;
    return strncmp(name + *at, mark, MARK) == 0;
}

static char *backup_name(struct arena *arena, const char *path, const char *stamp) {
    struct builder name;
    builder_init(&name, arena);
    builder_addf(&name, "%s%s%s", path, mark, stamp);
    return (char *)builder_str(&name).ptr;
}

void backup_stamp(const char *path, char stamp[BACKUP_STAMP]) {
    time_t now = time(NULL);
    struct tm parts;
    struct stat status;
    char name[4096];
    for (int i = 0; i < SECONDS_TRIED; i++, now++) {
        if (localtime_r(&now, &parts) == NULL ||
            strftime(stamp, BACKUP_STAMP, "%Y%m%d%H%M%S", &parts) == 0) {
            memcpy(stamp, "19700101000000", BACKUP_STAMP);
        }
        int length = snprintf(name, sizeof name, "%s%s%s", path, mark, stamp);
        if (length >= (int)sizeof name || lstat(name, &status) != 0) {
            return;
        }
    }
}

/* Is the file still what the change was made for? */
static bool check_unchanged(const struct file_change *change, struct arena *arena,
                            struct error *error) {
    struct str now;
    struct error why = {0};
    struct stat status;
    if (change->is_new) {
        return lstat(change->path, &status) != 0 ||
               error_set(error, ERROR_SYSTEM, "%s has come into being meanwhile", change->path);
    }
    if (!file_read(change->path, CONTENT_MAX, arena, &now, &why)) {
        return error_set(error, why.code, "%s", why.message);
    }
    if (stat(change->path, &status) == 0 && status.st_uid != geteuid()) {
        return error_set(error, ERROR_ACCESS, "%s belongs to another user", change->path);
    }
    return str_equal(now, change->before) ||
           error_set(error, ERROR_SYSTEM, "%s was changed meanwhile; try again", change->path);
}

bool backup_change(const struct file_change *change, const char *stamp, struct arena *arena,
                   char **backup, struct error *error) {
    struct stat status;
    *backup = NULL;
    if (!check_unchanged(change, arena, error)) {
        return false;
    }
    if (!change->is_new) {
        *backup = backup_name(arena, change->path, stamp);
        if (*backup == NULL) {
            return error_set(error, ERROR_MEMORY, "out of memory");
        }
        if (lstat(*backup, &status) == 0) {
            return error_set(error, ERROR_SYSTEM, "%s is there already", *backup);
        }
        if (!file_write_atomic(*backup, change->before, change->mode, error)) {
            return false;
        }
    }
    return file_write_atomic(change->path, change->after, change->mode, error);
}

char *backup_target(struct arena *arena, const char *backup) {
    size_t at;
    return find_mark(backup, &at) ? str_to_c(arena, (struct str){backup, at}) : NULL;
}

bool backup_find(const char *folder, char stamp[BACKUP_STAMP], struct arena *arena,
                 struct strs *found) {
    DIR *listing = opendir(folder);
    const struct dirent *entry;
    bool done = true;
    while (listing != NULL && done && (entry = readdir(listing)) != NULL) {
        size_t at;
        if (!find_mark(entry->d_name, &at)) {
            continue;
        }
        int order = strcmp(entry->d_name + at + MARK, stamp);
        if (order > 0) {
            memcpy(stamp, entry->d_name + at + MARK, BACKUP_STAMP);
            found->count = 0;
        }
        if (order >= 0) {
            char *path = file_join(arena, folder, entry->d_name);
            done = path != NULL && VEC_PUSH(arena, found, str_from(path));
        }
    }
    if (listing != NULL) {
        closedir(listing);
    }
    return done;
}
