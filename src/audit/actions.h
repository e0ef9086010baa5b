/* The actions of a verdict as JSON: in the log, and wherever a verdict is printed so. */
#ifndef NAH_AUDIT_ACTIONS_H
#define NAH_AUDIT_ACTIONS_H

#include "base/json.h"
#include "judge/verdict.h"

enum {
    ACTIONS_SHOWN_MAX = 256, /* actions; the rest is counted in a last {"omitted": n} */
};

/* Adds an array of {type, source, decision, reason, rule, targets}. */
void actions_write(struct json *json, const struct verdict *verdict);

#endif
