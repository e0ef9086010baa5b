/* What is known of the Codex program from the last time, so that it need not be started for it. */
#ifndef NAH_AGENT_CODEX_VERSION_CACHE_H
#define NAH_AGENT_CODEX_VERSION_CACHE_H

#include "agent/codex/version.h"

/* Fills `program` from the directory `cache` if the file there is of program->path as it is now.
 * False for anything else: no cache, a damaged one, another program. */
bool version_cache_read(const char *cache, struct arena *arena, struct codex_program *program);

/* Keeps `program` for the next time; does nothing when that is not possible. */
void version_cache_write(const char *cache, struct arena *arena,
                         const struct codex_program *program);

#endif
