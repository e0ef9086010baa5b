#include "sandbox/own_folders.h"

#include "base/path.h"

#include <errno.h>
#include <string.h>
#include <sys/mount.h>

/* The options are tried in their order: a group can be given only where it is mapped. */
static const struct {
    const char *path;
    const char *type;
    const char *options[2];
} folders[] = {
    /* another terminal could be read: what is typed there, passwords too */
    {"/dev/pts",
     "devpts",
     {"newinstance,ptmxmode=0666,mode=620,gid=5", "newinstance,ptmxmode=0666,mode=620"}},
    {"/dev/shm", "tmpfs", {"mode=1777", NULL}},
};

static bool is_wanted(const struct sandbox_policy *policy, const char *folder) {
    bool is_granted = false;
    for (size_t i = 0; i < policy->grants.count; i++) {
        const struct sandbox_grant *grant = &policy->grants.items[i];
        bool is_it = strcmp(grant->path, folder) == 0;
        if (!is_it && path_inside(str_from(grant->path), str_from(folder))) {
            return false;
        }
        is_granted = is_granted || is_it;
    }
    for (size_t i = 0; i < policy->sockets.count; i++) {
        if (path_inside(str_from(policy->sockets.items[i].path), str_from(folder))) {
            return false;
        }
    }
    return is_granted && !policy->is_nested;
}

bool own_folders_wanted(const struct sandbox_policy *policy) {
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        if (is_wanted(policy, folders[i].path)) {
            return true;
        }
    }
    return false;
}

bool own_folders_mount(const struct sandbox_policy *policy, struct error *error) {
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        const char *path = folders[i].path;
        const char *type = folders[i].type;
        if (!is_wanted(policy, path)) {
            continue;
        }
        bool done = false;
        for (size_t k = 0; !done && k < 2 && folders[i].options[k] != NULL; k++) {
            done = mount(type, path, type, MS_NOSUID, folders[i].options[k]) == 0;
        }
        if (!done) {
            return error_set(error, ERROR_SYSTEM,
                             "what other programs have in %s is in reach, since it cannot be "
                             "mounted: %s",
                             path, strerror(errno));
        }
    }
    return true;
}
