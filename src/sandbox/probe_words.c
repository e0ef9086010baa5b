/* What a trial has shown, in words. */
#include "base/path.h"
#include "base/quote_word.h"
#include "base/toml.h"
#include "sandbox/probe.h"
#include "sandbox/profile.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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

/* What starts a script: the program behind "#!". A refusal may be about that. */
static const char *interpreter_of(const char *path, char line[PATH_MAX]) {
    char real[PATH_MAX];
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    ssize_t length = file < 0 ? -1 : read(file, line, PATH_MAX - 1);
    if (file >= 0) {
        close(file);
    }
    line[length > 0 ? length : 0] = '\0';
    if (strncmp(line, "#!", 2) != 0) {
        return NULL;
    }
    char *name = line + 2 + strspn(line + 2, " \t");
    name[strcspn(name, " \t\n")] = '\0';
    return realpath(name, real) != NULL ? strcpy(line, real) : NULL;
}

/* Of a script that may be started itself the program that may not; else the target. */
static const char *refused_of(enum PROBE kind, const char *target,
                              const struct sandbox_policy *policy,
                              const struct probe_result *result, char room[PATH_MAX]) {
    const struct sandbox_grant *own = find_grant(policy, target, SANDBOX_EXEC);
    if (kind != PROBE_EXEC || result->inside == 0 || own == NULL ||
        (own->access & SANDBOX_EXEC) == 0) {
        return target;
    }
    const char *interpreter = interpreter_of(target, room);
    return interpreter != NULL ? interpreter : target;
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
    const struct sandbox_protect *protect = policy_protection(policy, str_from(target));
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
    if (kind == PROBE_WRITE && result->inside == EROFS && policy_is_own(policy, str_from(target))) {
        return STR("nah's own folders stay as they are");
    }
    if (policy->is_nested) {
        return STR("the thin boundary holds no files");
    }
    char room[PATH_MAX];
    const char *refused = refused_of(kind, target, policy, result, room);
    const struct sandbox_grant *found = find_grant(policy, refused, needed_of(kind));
    if (grant != NULL) {
        *grant = found;
    }
    struct str described = describe_grant(kind, found, arena);
    if (refused != target) {
        builder_addf(&out, "its interpreter %s: %.*s", refused, STR_ARG(described));
        return builder_str(&out);
    }
    return described;
}

/* The smallest grant that would change a no. */
struct remedy {
    const char *flag; /* NULL: none would */
    const char *key;  /* of a profile */
    struct str value;
};

static struct remedy remedy_of_file(enum PROBE kind, const char *target) {
    struct stat status;
    bool is_there = stat(target, &status) == 0;
    if (kind == PROBE_EXEC) {
        return (struct remedy){"--read", "exec", str_from(target)};
    }
    if (kind == PROBE_READ) {
        return (struct remedy){"--read", "read", str_from(target)};
    }
    if (is_there && !S_ISDIR(status.st_mode)) {
        return (struct remedy){"--allow-file", "write_file", str_from(target)};
    }
    struct str folder = is_there ? str_from(target) : path_parent(str_from(target));
    return (struct remedy){"--write", "write", folder};
}

static struct remedy find_remedy(enum PROBE kind, const char *target,
                                 const struct sandbox_policy *policy,
                                 const struct probe_result *result, char room[PATH_MAX]) {
    const char *colon = strrchr(target, ':');
    if (result->inside == 0 || result->outside != 0 ||
        (kind == PROBE_WRITE && result->inside == EROFS &&
         (policy_protection(policy, str_from(target)) != NULL ||
          policy_is_own(policy, str_from(target))))) {
        return (struct remedy){NULL, NULL, STR("")};
    }
    switch (kind) {
    case PROBE_CONNECT:
        return (struct remedy){"--port", "ports", str_from(colon == NULL ? "" : colon + 1)};
    case PROBE_UNIX:
        return (struct remedy){"--unix", "unix", str_from(target)};
    case PROBE_READ:
    case PROBE_WRITE:
    case PROBE_EXEC:
        break;
    }
    return remedy_of_file(kind, refused_of(kind, target, policy, result, room));
}

struct str probe_remedy(enum PROBE kind, const char *target, const struct sandbox_policy *policy,
                        const struct probe_result *result, const char *home, struct arena *arena) {
    char room[PATH_MAX];
    struct builder out;
    struct remedy remedy = find_remedy(kind, target, policy, result, room);
    if (remedy.flag == NULL) {
        return STR("");
    }
    builder_init(&out, arena);
    builder_addf(&out, "%s ", remedy.flag);
    if (shell_is_plain_word(remedy.value)) {
        builder_add(&out, remedy.value);
    } else {
        shell_quote_word(&out, remedy.value);
    }
    bool is_path = kind != PROBE_CONNECT && kind != PROBE_UNIX;
    if (is_path && path_inside(str_from(home), remedy.value)) {
        builder_add_c(&out, " --i-know");
    }
    return builder_str(&out);
}

struct str probe_remedy_line(enum PROBE kind, const char *target,
                             const struct sandbox_policy *policy, const struct probe_result *result,
                             struct arena *arena) {
    char room[PATH_MAX];
    struct builder out;
    struct remedy remedy = find_remedy(kind, target, policy, result, room);
    if (remedy.flag == NULL) {
        return STR("");
    }
    builder_init(&out, arena);
    if (kind == PROBE_CONNECT) {
        builder_addf(&out, "%sports = [%.*s]",
                     policy->network == SANDBOX_NETWORK_PORTS ? "" : "network = \"ports\" and ",
                     STR_ARG(remedy.value));
        return builder_str(&out);
    }
    builder_addf(&out, "%s = [", remedy.key);
    toml_write_string(&out, remedy.value);
    builder_add_char(&out, ']');
    return builder_str(&out);
}
