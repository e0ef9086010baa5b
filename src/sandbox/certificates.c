#include "sandbox/certificates.h"

#include "base/path.h"
#include "sandbox/environment.h"

#include <dirent.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Where distributions and programs look for them. */
static const char *const usual[] = {
    "/etc/ssl",
    "/etc/ssl/certs",
    "/etc/pki",
    "/etc/pki/tls",
    "/etc/pki/tls/certs",
    "/etc/pki/ca-trust/extracted/pem",
    "/usr/local/share/ca-certificates",
};

struct search {
    struct sandbox_policy *policy;
    const char *home;
    struct arena *arena;
    struct strs folders; /* that were looked through, without links */
};

static bool add_note(struct search *search, const char *path, const char *what,
                     const char *origin) {
    struct builder line;
    builder_init(&line, search->arena);
    builder_addf(&line, "%s %s (%s)", path, what, origin);
    return policy_note(search->arena, &search->policy->notes, builder_str(&line));
}

/* Is some part of the way there in a folder that those inside may write? */
static bool can_be_led(const struct search *search, const char *path) {
    char part[PATH_MAX];
    char real[PATH_MAX];
    size_t length = strlen(path);
    for (size_t i = 1; i < length && length < sizeof part; i++) {
        if (path[i] == '/') {
            memcpy(part, path, i);
            part[i] = '\0';
            if (realpath(part, real) != NULL &&
                policy_grants(search->policy, SANDBOX_WRITE, str_from(real))) {
                return true;
            }
        }
    }
    return false;
}

/* Grants where `path` leads unless that is granted. */
static bool grant(struct search *search, const char *path, const char *origin) {
    char real[PATH_MAX];
    struct stat status;
    if (realpath(path, real) == NULL || stat(real, &status) != 0 ||
        policy_grants(search->policy, SANDBOX_READ, str_from(real))) {
        return true;
    }
    if (!S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode)) {
        return true;
    }
    if (can_be_led(search, path)) {
        return add_note(search, path, "is not granted: it lies where those inside can write",
                        origin);
    }
    if (S_ISDIR(status.st_mode) && path_inside(str_from(search->home), str_from(real))) {
        return add_note(search, real, "is not granted: it holds the whole home directory", origin);
    }
    const struct sandbox_grant item = {str_to_c(search->arena, str_from(real)), SANDBOX_READ,
                                       S_ISDIR(status.st_mode), origin};
    return item.path != NULL && VEC_PUSH(search->arena, &search->policy->grants, item) &&
           add_note(search, real, "can be read: certificates", origin);
}

/* A link within its folder is one to what the folder shows as well; those to what a distribution
 * itself brings are many. */
static bool leads_away(int folder, const char *name) {
    static const char brought[] = "/usr/share/ca-certificates/";
    char target[PATH_MAX];
    ssize_t length = readlinkat(folder, name, target, sizeof target - 1);
    target[length > 0 ? length : 0] = '\0';
    return strchr(target, '/') != NULL && strncmp(target, brought, sizeof brought - 1) != 0;
}

/* Each folder is looked through once. */
static bool is_new(struct search *search, const char *folder, bool *done) {
    for (size_t i = 0; i < search->folders.count; i++) {
        if (str_is(search->folders.items[i], folder)) {
            return false;
        }
    }
    struct str name = str_copy(search->arena, str_from(folder));
    *done = name.ptr != NULL && VEC_PUSH(search->arena, &search->folders, name);
    return *done;
}

static bool grant_links(struct search *search, const char *path) {
    bool done = true;
    DIR *folder = is_new(search, path, &done) ? opendir(path) : NULL;
    const struct dirent *entry;
    while (folder != NULL && done && (entry = readdir(folder)) != NULL) {
        bool may_be_link = entry->d_type == DT_LNK || entry->d_type == DT_UNKNOWN;
        if (may_be_link && leads_away(dirfd(folder), entry->d_name)) {
            struct str link = path_join(search->arena, str_from(path), str_from(entry->d_name));
            done = link.ptr != NULL && grant(search, link.ptr, link.ptr);
        }
    }
    if (folder != NULL) {
        closedir(folder);
    }
    return done;
}

/* What is not granted stays so, and so does what its links lead to. */
static bool grant_below(struct search *search, const char *path) {
    char real[PATH_MAX];
    return realpath(path, real) == NULL ||
           !policy_grants(search->policy, SANDBOX_READ, str_from(real)) ||
           grant_links(search, real);
}

/* One may name several folders. */
static bool grant_variable(struct search *search, const char *variable, const char *directory) {
    struct str value = str_from(variable);
    struct str name;
    struct str part;
    str_split(&value, '=', &name);
    const char *origin = str_to_c(search->arena, name);
    bool done = origin != NULL;
    while (done && str_split(&value, ':', &part)) {
        struct str path = path_join(search->arena, str_from(directory), part);
        done = part.len == 0 || (path.ptr != NULL && grant(search, path.ptr, origin) &&
                                 grant_below(search, path.ptr));
    }
    return done;
}

bool certificates_grant(struct sandbox_policy *policy, char *const *environment,
                        const char *directory, const char *home, struct arena *arena,
                        struct error *error) {
    struct search search = {.policy = policy, .home = home, .arena = arena};
    bool done = true;
    for (size_t i = 0; done && i < sizeof usual / sizeof *usual; i++) {
        done = grant_below(&search, usual[i]);
    }
    for (; done && *environment != NULL; environment++) {
        struct str name = {*environment, strcspn(*environment, "=")};
        if (environment_names_certificates(name) &&
            environment_rule(policy, name) == ENVIRONMENT_PASSES) {
            done = grant_variable(&search, *environment, directory);
        }
    }
    return done || error_set(error, ERROR_MEMORY, "out of memory");
}
