/* Other programs: found as a shell finds them, and asked for what they print. */
#ifndef NAH_BASE_PROCESS_H
#define NAH_BASE_PROCESS_H

#include "base/error.h"
#include "base/str.h"

#include <sys/types.h>

/* The running program's own path, without links; owned by `arena`. NULL when it cannot be found.
 * `name` is argv[0]. */
char *process_self(const char *name, struct arena *arena);

/* Is it a regular file that this user may execute? */
bool process_is_executable(const char *path);

/* Runs argv[0] (a path) with nothing on stdin and its stderr thrown away, and gives what it writes
 * to stdout, owned by `arena`. ERROR_SYSTEM when it cannot be started, takes longer than
 * `timeout_ms`, or ends with a status that is not 0; ERROR_LIMIT above `limit` bytes. */
bool process_output(char *const *argv, size_t limit, int timeout_ms, struct arena *arena,
                    struct str *output, struct error *error);

/* Starts argv[0] (a path) with nothing on its standard streams, in a process group of its own, and
 * does not wait. process_stop() must follow. */
bool process_start(char *const *argv, pid_t *pid, struct error *error);

/* Has it ended by now? It is then waited for. */
bool process_has_ended(pid_t pid);

/* Ends all of the process group; `is_running`: and waits for the process itself. */
void process_stop(pid_t pid, bool is_running);

#endif
