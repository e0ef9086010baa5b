/* Limits of memory, time and number. */
#ifndef NAH_SANDBOX_LIMITS_H
#define NAH_SANDBOX_LIMITS_H

#include "base/error.h"
#include "sandbox/policy.h"

/* Sets them for this process and what it starts; none is ever raised. */
bool limits_apply(const struct sandbox_policy *policy, struct error *error);

#endif
