#include "sandbox/limits.h"

#include <errno.h>
#include <string.h>
#include <sys/resource.h>

bool limits_apply(const struct sandbox_policy *policy, struct error *error) {
    for (size_t i = 0; i < policy->limits.count; i++) {
        const struct sandbox_limit *limit = &policy->limits.items[i];
        struct rlimit old;
        if (getrlimit(limit->resource, &old) != 0) {
            return error_set(error, ERROR_SYSTEM, "cannot limit %s: %s", limit->name,
                             strerror(errno));
        }
        rlim_t most = (rlim_t)limit->most;
        most = old.rlim_max != RLIM_INFINITY && old.rlim_max < most ? old.rlim_max : most;
        const struct rlimit both = {most, most};
        if (setrlimit(limit->resource, &both) != 0) {
            return error_set(error, ERROR_SYSTEM, "cannot limit %s: %s", limit->name,
                             strerror(errno));
        }
    }
    return true;
}
