/* What a trial has shown, in words. */
#include "base/path.h"
#include "base/toml.h"
#include "sandbox/probe.h"
#include "sandbox/profile.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

static unsigned needed_of(enum PROBE kind) {
    return kind == PROBE_WRITE ? SANDBOX_WRITE : kind == PROBE_EXEC ? SANDBOX_EXEC : SANDBOX_READ;
}

/* Of the grants that cover the path one that gives the right, else the nearest. */
static const struct sandbox_grant *find_grant(const struct sandbox_policy *policy,
                                              const char *target, unsigned needed) {
    const struct sandbox_grant *best = NULL;
    for (size_t i = 0; i < policy->grants.count; i++) {
        const struct sandbox_grant *grant = &policy->grants.items[i];
        if (!path_inside(str_from(target), str_from(grant->path))) {
            continue;
        }
        bool gives = (grant->access & needed) != 0;
        bool best_gives = best != NULL && (best->access & needed) != 0;
        bool is_nearer = best == NULL || strlen(grant->path) > strlen(best->path);
        if (gives != best_gives ? gives : is_nearer) {
            best = grant;
        }
    }
    return best;
}

static const struct sandbox_protect *find_protect(const struct sandbox_policy *policy,
                                                  const char *target) {
    for (size_t i = 0; i < policy->protects.count; i++) {
        if (path_inside(str_from(target), str_from(policy->protects.items[i].path))) {
            return &policy->protects.items[i];
        }
    }
    return NULL;
}

static struct str describe_grant(enum PROBE kind, const struct sandbox_grant *grant,
                                 struct arena *arena) {
    struct builder out;
    builder_init(&out, arena);
    if (grant == NULL) {
        builder_add_c(&out, "no line grants it");
    } else {
        bool gives = (grant->access & needed_of(kind)) != 0;
        builder_addf(&out, "%s%s grants %s%s%s %s", gives ? "" : "only ", grant->origin,
                     (grant->access & SANDBOX_READ) != 0 ? "read" : "",
                     (grant->access & SANDBOX_WRITE) != 0 ? ", write" : "",
                     (grant->access & SANDBOX_EXEC) != 0 ? ", exec" : "", grant->path);
    }
    return builder_str(&out);
}

struct str probe_decider(enum PROBE kind, const char *target, const struct sandbox_policy *policy,
                         const struct probe_result *result, struct arena *arena,
                         const struct sandbox_grant **grant) {
    struct builder out;
    const struct sandbox_protect *protect = find_protect(policy, target);
    builder_init(&out, arena);
    if (grant != NULL) {
        *grant = NULL;
    }
    if (kind == PROBE_CONNECT) {
        builder_addf(&out, "%s: network = \"%s\"", policy->network_origin,
                     sandbox_network_name(policy->network));
        return builder_str(&out);
    }
    if (kind == PROBE_UNIX) {
        for (size_t i = 0; i < policy->sockets.count; i++) {
            if (strcmp(policy->sockets.items[i].path, target) == 0) {
                builder_addf(&out, "%s grants this socket", policy->sockets.items[i].origin);
                return builder_str(&out);
            }
        }
        return STR("no line of unix grants it");
    }
    if (kind == PROBE_WRITE && protect != NULL && result->inside == EROFS) {
        builder_addf(&out, "%s protects %s", protect->origin, protect->path);
        return builder_str(&out);
    }
    if (policy->is_nested) {
        return STR("the thin boundary holds no files");
    }
    const struct sandbox_grant *found = find_grant(policy, target, needed_of(kind));
    if (grant != NULL) {
        *grant = found;
    }
    return describe_grant(kind, found, arena);
}

struct str probe_remedy(enum PROBE kind, const char *target, const struct sandbox_policy *policy,
                        const struct probe_result *result, struct arena *arena) {
    struct builder out;
    struct stat status;
    const char *colon = strrchr(target, ':');
    builder_init(&out, arena);
    if (result->inside == 0 || result->outside != 0) {
        return STR("");
    }
    if (kind == PROBE_WRITE && result->inside == EROFS && find_protect(policy, target) != NULL) {
        return STR("");
    }
    switch (kind) {
    case PROBE_CONNECT:
        builder_addf(&out, "--port %s", colon == NULL ? "" : colon + 1);
        break;
    case PROBE_UNIX:
        builder_addf(&out, "--unix %s", target);
        break;
    case PROBE_WRITE:
        if (stat(target, &status) == 0 && !S_ISDIR(status.st_mode)) {
            builder_addf(&out, "--allow-file %s", target);
        } else {
            struct str folder = str_from(target);
            folder = stat(target, &status) == 0 ? folder : path_parent(folder);
            builder_addf(&out, "--write %.*s", STR_ARG(folder));
        }
        break;
    case PROBE_READ:
    case PROBE_EXEC:
        builder_addf(&out, "--read %s", target);
        break;
    }
    return builder_str(&out);
}

static const struct {
    const char *flag;
    const char *key;
} keys[] = {
    {"--read ", "read"}, {"--write ", "write"}, {"--allow-file ", "write_file"},
    {"--unix ", "unix"}, {"--port ", "ports"},
};

struct str probe_remedy_line(enum PROBE kind, struct str flag, struct arena *arena) {
    struct builder out;
    builder_init(&out, arena);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (str_starts(flag, keys[i].flag)) {
            struct str value = str_slice(flag, strlen(keys[i].flag), flag.len);
            builder_addf(&out, "%s = [", kind == PROBE_EXEC ? "exec" : keys[i].key);
            if (str_is(str_from(keys[i].key), "ports")) {
                builder_add(&out, value);
            } else {
                toml_write_string(&out, value);
            }
            builder_add_char(&out, ']');
        }
    }
    return builder_str(&out);
}
