/* Any bytes as a profile: what is read grants neither the whole machine nor the home, has no path
 * that is not absolute, and printed is a profile that grants the same; what is refused says why.
 * The first byte chooses the flags that come after it. */
#include "sandbox/profile.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

enum {
    ARENA_LIMIT = 64 * 1024 * 1024,
    TEXT_MAX = 16 * 1024,
};

static const char home[] = "/usr/share";
static const char project[] = "/usr/share/doc";

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int mkdir(const char *path, mode_t mode);

/* `create = true` must not fill this machine with folders: this one is called instead of libc's. */
int mkdir(const char *path, mode_t mode) {
    (void)path;
    (void)mode;
    errno = EEXIST;
    return -1;
}

static void require(bool holds) {
    if (!holds) {
        abort();
    }
}

/* A file that is only here; its path goes into `path`. */
static void keep(const char *text, size_t size, char path[64]) {
    static int file = -1;
    if (file < 0) {
        file = memfd_create("profile", 0);
    }
    require(file >= 0 && ftruncate(file, 0) == 0 && pwrite(file, text, size, 0) == (ssize_t)size);
    snprintf(path, 64, "/proc/self/fd/%d", file);
}

static bool load(const struct profile_request *request, const char *text, size_t size,
                 struct arena *arena, struct sandbox_policy *policy, struct error *error) {
    char path[64];
    struct profile_request named = *request;
    keep(text, size, path);
    named.name = path;
    return profile_load(&named, arena, policy, error);
}

static void check_policy(const struct sandbox_policy *policy) {
    for (size_t i = 0; i < policy->grants.count; i++) {
        const char *path = policy->grants.items[i].path;
        require(path[0] == '/' && strcmp(path, "/") != 0 && strcmp(path, home) != 0 &&
                strcmp(path, "/usr") != 0);
        require(policy->grants.items[i].access != 0 && policy->grants.items[i].origin[0] != '\0');
    }
    for (size_t i = 0; i < policy->protects.count; i++) {
        require(policy->protects.items[i].path[0] == '/');
    }
    for (size_t i = 0; i < policy->sockets.count; i++) {
        require(policy->sockets.items[i].path[0] == '/');
    }
    for (size_t i = 0; i < policy->connect_ports.count; i++) {
        require(policy->connect_ports.items[i] != 0);
    }
}

static const struct sandbox_grant *find(const struct sandbox_policy *policy, const char *path) {
    for (size_t i = 0; i < policy->grants.count; i++) {
        if (strcmp(policy->grants.items[i].path, path) == 0) {
            return &policy->grants.items[i];
        }
    }
    return NULL;
}

static void check_printed(const struct profile_request *request,
                          const struct sandbox_policy *policy, struct arena *arena) {
    struct profile_request plain = *request;
    struct sandbox_policy again;
    struct error error;
    struct builder out;
    plain.flag_count = 0;
    plain.reads_only = false;
    builder_init(&out, arena);
    profile_print(policy, &out);
    struct str text = builder_str(&out);
    if (text.ptr == NULL || text.len > PROFILE_SIZE_MAX) {
        return;
    }
    require(load(&plain, text.ptr, text.len, arena, &again, &error) || error.code == ERROR_MEMORY ||
            error.code == ERROR_LIMIT);
    if (error.code != ERROR_NONE) {
        return;
    }
    require(again.grants.count == policy->grants.count && again.network == policy->network &&
            again.protects.count == policy->protects.count &&
            again.connect_ports.count == policy->connect_ports.count &&
            again.limits.count == policy->limits.count);
    for (size_t i = 0; i < policy->grants.count; i++) {
        const struct sandbox_grant *grant = find(&again, policy->grants.items[i].path);
        require(grant != NULL && grant->access == policy->grants.items[i].access);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const struct profile_flag flags[] = {
        {"--read", "/usr/bin"}, {"--port", "443"}, {"--no-net", NULL}, {"--allow", "sub"}};
    struct profile_variable variables[] = {
        {"PROJECT", project}, {"TMPDIR", "/tmp"}, {"CODEX_HOME", "/var/tmp"}, {"GIT_COMMON", NULL}};
    struct profile_request request = {
        .folders = {"/nonexistent", "profiles"},
        .shipped = 1,
        .variables = variables,
        .variable_count = sizeof variables / sizeof *variables,
        .home = home,
        .directory = project,
        .project = project,
        .flags = flags,
    };
    struct arena arena;
    struct sandbox_policy policy;
    struct error error;
    if (size == 0 || size > TEXT_MAX) {
        return 0;
    }
    request.flag_count = data[0] % (sizeof flags / sizeof *flags + 1);
    request.reads_only = (data[0] & 0x80) != 0;
    arena_init(&arena, ARENA_LIMIT);
    if (load(&request, (const char *)data + 1, size - 1, &arena, &policy, &error)) {
        check_policy(&policy);
        check_printed(&request, &policy, &arena);
    } else {
        require(error.code != ERROR_NONE && error.message[0] != '\0');
    }
    arena_free(&arena);
    return 0;
}
