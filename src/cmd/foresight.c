#include "cmd/foresight.h"

#include "action/patch.h"
#include "base/path.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum {
    PATHS_TRIED = 20, /* of one call */
    PORT_MAX = 65535,
};

/* A path as the kernel will follow it; of what is to be made, the folder that is there is. */
static const char *resolve(struct str path, struct str directory, bool is_made,
                           struct arena *arena) {
    char real[PATH_MAX];
    struct str full = path_join(arena, directory, path);
    struct str at = full;
    while (at.ptr != NULL && realpath(str_to_c(arena, at), real) == NULL) {
        if (at.len <= 1) {
            return NULL;
        }
        at = path_parent(at);
    }
    if (at.ptr == NULL) {
        return NULL;
    }
    /* The last part alone may be missing: it is named whole. */
    struct str base = path_base(full);
    if (at.len < full.len && str_equal(path_parent(full), at)) {
        return path_join(arena, str_from(real), base).ptr;
    }
    return at.len == full.len || is_made ? str_to_c(arena, str_from(real)) : full.ptr;
}

/* Is it refused inside, and not outside? */
static bool is_refused_inside(const struct boundary *boundary, enum PROBE kind, const char *real,
                              struct arena *arena, struct probe_result *result) {
    struct error ignored;
    return probe(kind, real, &boundary->policy, &boundary->level, arena, result, &ignored) &&
           result->inside != 0 && result->outside == 0;
}

bool foresight_try(const struct boundary *boundary, enum PROBE kind, struct str path,
                   struct str directory, struct arena *arena, const char **real,
                   struct probe_result *result) {
    *real = resolve(path, directory, kind == PROBE_WRITE, arena);
    return *real != NULL && is_refused_inside(boundary, kind, *real, arena, result);
}

/* Says the policy that it can be done? If not the kernel is asked. */
static bool is_granted(const struct sandbox_policy *policy, enum PROBE kind, struct str path) {
    return kind == PROBE_WRITE
               ? policy_protection(policy, path) == NULL && !policy_is_own(policy, path) &&
                     policy_grants(policy, SANDBOX_WRITE, path)
               : policy_grants(policy, SANDBOX_READ, path);
}

struct search {
    const struct boundary *boundary;
    struct str directory;
    struct arena *arena;
    struct foresight *out;
    int tried;
};

static bool is_refused(struct search *search, enum PROBE kind, struct str path) {
    const struct boundary *boundary = search->boundary;
    const char *real = resolve(path, search->directory, kind == PROBE_WRITE, search->arena);
    if (real == NULL || is_granted(&boundary->policy, kind, str_from(real)) ||
        search->tried++ >= PATHS_TRIED) {
        return false;
    }
    *search->out = (struct foresight){.kind = kind, .path = real};
    return is_refused_inside(boundary, kind, real, search->arena, &search->out->result);
}

/* Where a patch fails nothing is told of why, and no event follows. */
static bool search_patch(struct search *search, struct str text) {
    struct patch patch;
    struct error ignored;
    if (!patch_parse(search->arena, text, &patch, &ignored)) {
        return false;
    }
    for (size_t i = 0; i < patch.operations.count; i++) {
        const struct patch_operation *operation = &patch.operations.items[i];
        if (is_refused(search, PROBE_WRITE, operation->path) ||
            (operation->move_to.len > 0 && is_refused(search, PROBE_WRITE, operation->move_to))) {
            return true;
        }
    }
    return false;
}

/* These look at a name and not into the file, which the boundary does not hold. */
static const char *const name_programs[] = {
    "test", "[",     "[[",   "stat",  "readlink", "realpath", "basename", "dirname", "cd",
    "ls",   "pushd", "type", "which", "command",  "chmod",    "chown",    NULL,
};

static bool is_folder(struct str path, struct arena *arena) {
    struct stat status;
    char *name = str_to_c(arena, path);
    return name != NULL && stat(name, &status) == 0 && S_ISDIR(status.st_mode);
}

/* Whoever writes that a failure is to be passed over may have one. */
static bool expects_failure(struct str text) {
    return str_find_text(text, "||") != STR_NOT_FOUND ||
           str_find_text(text, "2>/dev/null") != STR_NOT_FOUND ||
           str_find_text(text, "2> /dev/null") != STR_NOT_FOUND;
}

static bool is_known_path(const struct target *target) {
    const struct value *value = &target->value;
    return target->kind == TARGET_PATH && !value->pattern && str_starts(value->text, "/") &&
           str_find(value->text, '\0', 0) == STR_NOT_FOUND;
}

static bool search_files(struct search *search, const struct action *action, bool reads_too) {
    for (size_t i = 0; i < action->targets.count; i++) {
        const struct target *target = &action->targets.items[i];
        bool is_write = target->access == ACCESS_WRITE || target->access == ACCESS_DELETE;
        if (!is_known_path(target) || (!is_write && !reads_too)) {
            continue;
        }
        bool is_list =
            str_is(action->program, "ls") && is_folder(target->value.text, search->arena);
        if (str_is_one_of(action->program, name_programs) && !is_list) {
            continue;
        }
        if (is_refused(search, is_write ? PROBE_WRITE : PROBE_READ, target->value.text)) {
            return true;
        }
    }
    return false;
}

static const struct {
    const char *scheme;
    int port;
} schemes[] = {
    {"http://", 80}, {"https://", 443}, {"ssh://", 22}, {"git://", 9418}, {"ftp://", 21},
};

/* The port of an address that says it, or whose scheme does; else 0. */
static int port_of(struct str address) {
    int port = 0;
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
        if (str_starts(address, schemes[i].scheme)) {
            port = schemes[i].port;
            address = str_slice(address, strlen(schemes[i].scheme), address.len);
        }
    }
    size_t end = 0;
    while (end < address.len && strchr("/?#", address.ptr[end]) == NULL) {
        end++;
    }
    size_t start = end;
    while (start > 0 && address.ptr[start - 1] >= '0' && address.ptr[start - 1] <= '9') {
        start--;
    }
    bool is_given = start > 0 && start < end && end - start <= 5 && address.ptr[start - 1] == ':';
    int given = 0;
    for (size_t i = start; is_given && i < end; i++) {
        given = given * 10 + (char_digit(address.ptr[i]));
    }
    return is_given && given <= PORT_MAX ? given : port;
}

/* With one of them it is not the host's port that is connected to. */
static bool has_proxy(void) {
    static const char *const names[] = {"http_proxy",  "HTTP_PROXY", "https_proxy",
                                        "HTTPS_PROXY", "all_proxy",  "ALL_PROXY"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (getenv(names[i]) != NULL) {
            return true;
        }
    }
    return false;
}

static bool is_host_refused(struct search *search, struct str address) {
    const struct sandbox_policy *policy = &search->boundary->policy;
    int port = port_of(address);
    bool is_refused = policy->network == SANDBOX_NETWORK_OFF ||
                      (policy->network == SANDBOX_NETWORK_PORTS && port != 0 && !has_proxy());
    for (size_t i = 0; policy->network == SANDBOX_NETWORK_PORTS && i < policy->connect_ports.count;
         i++) {
        is_refused = is_refused && policy->connect_ports.items[i] != port;
    }
    *search->out = (struct foresight){.kind = PROBE_CONNECT, .port = port};
    return is_refused;
}

static bool search_hosts(struct search *search, const struct action *action) {
    bool connects = action->type == ACTION_NETWORK_OUTBOUND ||
                    action->type == ACTION_NETWORK_WRITE ||
                    action->type == ACTION_NETWORK_DIAGNOSTIC;
    for (size_t i = 0; connects && i < action->targets.count; i++) {
        const struct target *target = &action->targets.items[i];
        if (target->kind == TARGET_HOST && is_host_refused(search, target->value.text)) {
            return true;
        }
    }
    return false;
}

static bool search_command(struct search *search, struct str text,
                           const struct behaviour *behaviour) {
    /* What could not be read to its end is not plain to see. */
    if (behaviour == NULL || behaviour->error.code != ERROR_NONE) {
        return false;
    }
    bool is_nested = search->boundary->policy.is_nested;
    bool reads_too = !expects_failure(text);
    for (size_t i = 0; i < behaviour->actions.count; i++) {
        const struct action *action = &behaviour->actions.items[i];
        if ((!is_nested && search_files(search, action, reads_too)) ||
            (reads_too && search_hosts(search, action))) {
            return true;
        }
    }
    return false;
}

bool foresight_find(const struct boundary *boundary, const struct event *event,
                    const struct behaviour *behaviour, struct arena *arena, struct foresight *out) {
    struct search search = {boundary, event->request.cwd, arena, out, 0};
    if (event->connection.kind == TOOL_NETWORK &&
        is_host_refused(&search, event->connection.text)) {
        return true;
    }
    switch (event->request.kind) {
    case TOOL_PATCH:
        return !boundary->policy.is_nested && search_patch(&search, event->request.text);
    case TOOL_SHELL:
        return search_command(&search, event->request.text, behaviour);
    case TOOL_NETWORK:
        return is_host_refused(&search, event->request.text);
    case TOOL_MCP:
    case TOOL_UNKNOWN:
        break;
    }
    return false;
}
