/* A pause of the guard's protection of itself: for a few minutes what would change nah or the
 * agent's hooks is a question and not refused. All else stays guarded. */
#ifndef NAH_JUDGE_PAUSE_H
#define NAH_JUDGE_PAUSE_H

#include "base/error.h"
#include "base/str.h"

#include <stdint.h>

#define PAUSE_FILE "paused-until" /* in state_dir(): seconds since 1970 */

enum {
    PAUSE_MINUTES_MAX = 10,
};

/* Until when (seconds since 1970) it is paused; 0: it is not, or that cannot be told. A time
 * further away than a pause may last is none. */
int64_t pause_until(const char *state_directory, int64_t now, struct arena *arena);

/* Begins a pause, or ends it with `until` 0. `state_directory` must exist. */
bool pause_set(const char *state_directory, int64_t until, struct arena *arena,
               struct error *error);

#endif
