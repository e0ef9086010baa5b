/* What Linux and macOS do by different calls. */
#ifndef NAH_BASE_PLATFORM_H
#define NAH_BASE_PLATFORM_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/stat.h>
#include <time.h>

/* A pipe, both ends closed on exec. False with errno. */
bool platform_pipe(int ends[2]);

/* A socket that is closed on exec; -1 with errno. */
int platform_socket(int family, int type);

/* As accept(): the connection is closed on exec; -1 with errno. */
int platform_accept(int listener);

/* Fills at most 256 bytes, which nobody can foresee. While the machine is too young to have any it
 * fails, or with `waits` waits. False with errno. */
bool platform_random(void *bytes, size_t size, bool waits);

/* The running program's own path, with a NUL. False when it cannot be told or is too long. */
bool platform_own_path(char *path, size_t size);

/* When the file was changed, and when that or anything else of it was: nobody can set it back. */
struct timespec platform_modified(const struct stat *status);
struct timespec platform_changed(const struct stat *status);

/* The last such character; NULL when there is none. */
const char *platform_find_last(const char *text, size_t length, char c);

#endif
