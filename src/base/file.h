/* Files and directories as the program uses them: whole files, bounded; private directories. */
#ifndef NAH_BASE_FILE_H
#define NAH_BASE_FILE_H

#include "base/error.h"
#include "base/str.h"

#include <sys/types.h>

/* Reads a whole regular file. The content is owned by `arena` and followed by a NUL. Fails with
 * ERROR_MISSING, ERROR_ACCESS, ERROR_LIMIT when it has more than `limit` bytes, ERROR_MEMORY, or
 * ERROR_SYSTEM; never waits for a FIFO or a device. */
bool file_read(const char *path, size_t limit, struct arena *arena, struct str *content,
               struct error *error);

/* Reads from `fd` behind the first `*length` bytes of `buffer` until that is full or the file ends,
 * and counts what is read in `*length`. False on an error, with errno. */
bool file_fill(int fd, char *buffer, size_t size, size_t *length);

/* Makes the file hold exactly `bytes`, with `mode` whatever the umask: readers see the old content
 * or the new one, also after a crash. A link at `path` stays and its target is replaced. The
 * directory must exist. */
bool file_write_atomic(const char *path, struct str bytes, mode_t mode, struct error *error);

/* Makes the directory and its missing parents with mode 0700. One that exists must be a directory
 * of this user (ERROR_ACCESS); access of others to it is taken away. */
bool dir_make_private(const char *path, struct error *error);

/* Removes a folder with all below it, as far as that can be. By descriptors: no link that somebody
 * else puts into the tree meanwhile leads out of it. */
void dir_remove(const char *path);

/* The user's home: $HOME, else the entry in the password database. Absolute, without a slash at its
 * end, owned by `arena`. ERROR_MISSING when there is neither. */
bool home_dir(struct arena *arena, char **path, struct error *error);

/* Where nah keeps its own files, per the XDG base directory specification (a variable that is not
 * an absolute path is ignored): $XDG_CONFIG_HOME/nah or ~/.config/nah, $XDG_STATE_HOME/nah or
 * ~/.local/state/nah, $XDG_CACHE_HOME/nah or ~/.cache/nah. Nothing is created. Errors as
 * home_dir(). */
bool config_dir(struct arena *arena, char **path, struct error *error);
bool state_dir(struct arena *arena, char **path, struct error *error);
bool cache_dir(struct arena *arena, char **path, struct error *error);

/* "directory/name" in the arena; NULL when memory is spent. */
char *file_join(struct arena *arena, const char *directory, const char *name);

#endif
