/* Other processes, as far as the system tells of them. */
#ifndef NAH_BASE_PROCESS_INFO_H
#define NAH_BASE_PROCESS_INFO_H

#include "base/str.h"

#include <sys/types.h>

/* Its parent; 0 for none; -1 when it cannot be told. */
pid_t process_parent(pid_t process);

/* The path of the program that it runs, with a NUL. False when it cannot be told or is too long. */
bool process_program(pid_t process, char *path, size_t size);

/* The words that it was started with, each ended by a NUL byte, from the first on as many bytes as
 * there is room for; how many that are, 0 when it cannot be told. */
size_t process_words(pid_t process, char *text, size_t size);

/* The same whole, and its variables, also each ended by a NUL byte; empty where only they cannot be
 * told. Both are owned by `arena`. False when the words cannot be told, or memory is spent. */
bool process_start_read(pid_t process, struct arena *arena, struct str *words,
                        struct str *variables);

#endif
