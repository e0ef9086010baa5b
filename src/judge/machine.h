/* The real machine as decide() may see it. */
#ifndef NAH_JUDGE_MACHINE_H
#define NAH_JUDGE_MACHINE_H

#include "base/error.h"
#include "judge/judge.h"

/* Fills `out` from the process's environment, the password database and the file system. With an
 * empty `project` it is found from the working directory. Everything is owned by `arena`, which
 * must live as long as `out`; agent_paths stays empty, see agents_protect(). Fails when there is no
 * home directory, no working directory, or no memory. */
bool machine_environment(struct arena *arena, struct str project, struct environment *out,
                         struct error *error);

/* Environment.resolve of the machine: follows every link, also one that dangles, as a write to it
 * would; `path` must be absolute. False on a loop, without permission, or when a path is too long.
 * `context` is not used. */
bool machine_resolve(struct str path, struct arena *arena, struct str *resolved, void *context);

/* Environment.read of the machine. Never waits for a FIFO or a device. `context` is not used. */
bool machine_read(struct str path, size_t limit, struct arena *arena, struct str *content,
                  void *context);

#endif
