#include "sandbox/policy.h"

#include "base/path.h"
#include "base/visible.h"

#include <limits.h>
#include <stdio.h>
#include <unistd.h>

bool policy_grants(const struct sandbox_policy *policy, unsigned access, struct str path) {
    for (size_t i = 0; i < policy->grants.count; i++) {
        const struct sandbox_grant *grant = &policy->grants.items[i];
        if ((grant->access & access) != 0 && path_inside(path, str_from(grant->path))) {
            return true;
        }
    }
    return false;
}

const struct sandbox_protect *policy_protection(const struct sandbox_policy *policy,
                                                struct str path) {
    for (size_t i = 0; i < policy->protects.count; i++) {
        if (path_inside(path, str_from(policy->protects.items[i].path))) {
            return &policy->protects.items[i];
        }
    }
    return NULL;
}

bool policy_is_own(const struct sandbox_policy *policy, struct str path) {
    for (size_t i = 0; i < policy->own.count; i++) {
        if (path_inside(path, policy->own.items[i])) {
            return true;
        }
    }
    return false;
}

bool policy_moves(const struct sandbox_policy *policy, struct str path) {
    struct str parent = path_parent(path);
    char above[PATH_MAX];
    snprintf(above, sizeof above, "%.*s", STR_ARG(parent));
    return access(above, W_OK | X_OK) == 0 &&
           (policy->is_nested || policy_grants(policy, SANDBOX_WRITE, parent));
}

bool policy_note(struct arena *arena, struct strs *notes, struct str line) {
    struct builder shown;
    builder_init(&shown, arena);
    visible_add(&shown, line, 0);
    struct str note = builder_str(&shown);
    return note.ptr != NULL && (strs_have(notes, note) || VEC_PUSH(arena, notes, note));
}
