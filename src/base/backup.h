/* Changes of files that belong to somebody else: each is backed up beside it first, and the file is
 * at any moment whole, the old one or the new one. */
#ifndef NAH_BASE_BACKUP_H
#define NAH_BASE_BACKUP_H

#include "base/error.h"
#include "base/str.h"

#include <sys/types.h>

enum {
    BACKUP_STAMP = 15, /* bytes of "YYYYMMDDhhmmss" with its NUL */
};

struct file_change {
    const char *path;
    struct str before;
    struct str after;
    bool is_new; /* there is no file before: `before` is empty, nothing is backed up */
    mode_t mode; /* of the file, which it keeps */
};

struct file_changes {
    struct file_change *items;
    size_t count;
    size_t capacity;
};

/* The present time, for the backups of one set of changes; later than that of any backup beside
 * `path`. */
void backup_stamp(const char *path, char stamp[BACKUP_STAMP]);

/* Makes the change: writes PATH.nah-bak-STAMP with the old content and mode, then the new content.
 * `backup` gets the name of the backup (NULL: none was needed), owned by `arena`. Nothing is
 * changed when the file is not as it was read (ERROR_SYSTEM), belongs to another user
 * (ERROR_ACCESS), or the backup cannot be written. */
bool backup_change(const struct file_change *change, const char *stamp, struct arena *arena,
                   char **backup, struct error *error);

/* The file that a backup is of; NULL when the name is none of a backup, or memory is spent. */
char *backup_target(struct arena *arena, const char *backup);

/* Adds the newest backups in the folder to `found` when they are as new as `stamp`; when they are
 * newer, they take the place of all others and `stamp` becomes theirs. False when memory is spent.
 */
bool backup_find(const char *folder, char stamp[BACKUP_STAMP], struct arena *arena,
                 struct strs *found);

#endif
