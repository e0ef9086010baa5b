/* macOS: nothing tells here what the kernel would refuse without doing it. */
#include "sandbox/probe.h"

bool probe(enum PROBE kind, const char *target, const struct sandbox_policy *policy,
           const struct confine_level *level, struct arena *arena, struct probe_result *result,
           struct error *error) {
    (void)kind;
    (void)policy;
    (void)level;
    (void)arena;
    *result = (struct probe_result){0};
    return error_set(error, ERROR_MISSING,
                     "%s: this is tried on Linux alone; nah sandbox --print-profile prints what "
                     "is let through",
                     target);
}
