/* The paths of a profile: expanded, resolved, and refused where they would grant too much. */
#include "base/path.h"
#include "sandbox/profile_reader.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum {
    FOLDER_MODE = 0700,
};

static bool is_name(char c, bool first) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           (!first && c >= '0' && c <= '9');
}

/* The variables of the request come before those of the environment. */
static const char *value_of(const struct profile_request *request, struct str name,
                            struct arena *arena) {
    for (size_t i = 0; i < request->variable_count; i++) {
        if (str_is(name, request->variables[i].name)) {
            return request->variables[i].value;
        }
    }
    char *copy = str_to_c(arena, name);
    const char *value = copy == NULL ? NULL : getenv(copy);
    return value != NULL && value[0] != '\0' ? value : NULL;
}

/* `*done` is false when a variable has no value. */
static void expand(const struct profile_request *request, struct str written, struct builder *out,
                   bool *done) {
    size_t at = 0;
    *done = true;
    if (str_is(written, "~") || str_starts(written, "~/")) {
        builder_add_c(out, request->home);
        at = 1;
    }
    while (at < written.len) {
        if (written.ptr[at] != '$') {
            builder_add_char(out, written.ptr[at++]);
            continue;
        }
        size_t end = at + 1;
        while (end < written.len && is_name(written.ptr[end], end == at + 1)) {
            end++;
        }
        const char *value = value_of(request, str_slice(written, at + 1, end), out->arena);
        if (value == NULL) {
            *done = false;
            return;
        }
        builder_add_c(out, value);
        at = end;
    }
}

static bool fail_path(struct profile_reader *reader, const char *origin, enum ERROR_CODE code,
                      struct str written, const char *what) {
    return error_set(reader->error, code, "%s: %.*s %s", origin, STR_ARG(written), what);
}

bool profile_expand(struct profile_reader *reader, struct str written, const char *origin,
                    const char **path) {
    struct builder out;
    bool done;
    *path = NULL;
    if (written.len == 0 || memchr(written.ptr, '\0', written.len) != NULL) {
        return fail_path(reader, origin, ERROR_SYNTAX, written, "is no path");
    }
    builder_init(&out, reader->arena);
    expand(reader->request, written, &out, &done);
    if (!done) {
        return profile_note(reader, "%s: %.*s is left out: a variable in it has no value", origin,
                            STR_ARG(written));
    }
    struct str text = builder_str(&out);
    if (text.ptr == NULL) {
        return profile_fail_memory(reader);
    }
    /* Only the command line has a folder that a relative path is seen from. */
    if (text.ptr[0] != '/' && origin[0] != '-') {
        return fail_path(reader, origin, ERROR_SYNTAX, written,
                         "is a relative path; begin it with /, ~ or $PROJECT");
    }
    struct str joined = path_join(reader->arena, str_from(reader->request->directory), text);
    *path = joined.ptr;
    return joined.ptr != NULL || profile_fail_memory(reader);
}

/* A whole home or root granted is no boundary; neither is a folder above the home. nah's own
 * profiles do without it: they cannot know where the home is. */
static bool check_width(struct profile_reader *reader, const char *origin, struct str written,
                        const char *path, bool *is_left_out) {
    bool is_root = strcmp(path, "/") == 0;
    bool is_home = path_inside(str_from(reader->request->home), str_from(path));
    *is_left_out = false;
    if (reader->request->i_know || (!is_root && !is_home)) {
        return true;
    }
    if (reader->is_shipped) {
        *is_left_out = true;
        return profile_warn(reader,
                            "%s is left out: it holds the whole home directory (--i-know grants "
                            "it)",
                            path);
    }
    return fail_path(reader, origin, ERROR_ACCESS, written,
                     is_root ? "is the whole machine; grant less, or say --i-know"
                             : "holds the whole home directory, with its keys and settings; "
                               "grant less, or say --i-know");
}

static bool make_folders(const char *path) {
    char partial[PATH_MAX];
    size_t length = strlen(path);
    if (length >= sizeof partial) {
        return false;
    }
    memcpy(partial, path, length + 1);
    for (size_t i = 1; i <= length; i++) {
        if (partial[i] == '/' || partial[i] == '\0') {
            char kept = partial[i];
            partial[i] = '\0';
            if (mkdir(partial, FOLDER_MODE) != 0 && errno != EEXIST) {
                return false;
            }
            partial[i] = kept;
        }
    }
    return true;
}

/* Adds a grant, or widens the one of the same path. */
static bool add_grant(struct profile_reader *reader, struct sandbox_grant grant) {
    struct sandbox_policy *out = reader->out;
    for (size_t i = 0; i < out->grants.count; i++) {
        struct sandbox_grant *old = &out->grants.items[i];
        if (strcmp(old->path, grant.path) == 0) {
            if ((old->access | grant.access) != old->access) {
                old->access |= grant.access;
                old->origin = grant.origin;
            }
            return true;
        }
    }
    return VEC_PUSH(reader->arena, &out->grants, grant) || profile_fail_memory(reader);
}

static bool note_missing(struct profile_reader *reader, const char *origin, const char *path) {
    if (origin[0] == '-') {
        return profile_note(reader, "%s: %s is left out: %s", origin, path, strerror(errno));
    }
    return profile_note(reader, "%s: %s is left out: %s", origin, path,
                        errno == ENOENT ? "it does not exist (create = true makes a folder)"
                                        : strerror(errno));
}

bool profile_grant(struct profile_reader *reader, const struct profile_list *list,
                   struct str written, bool create, const char *origin) {
    const char *path;
    char real[PATH_MAX];
    struct stat status;
    bool is_left_out;
    if (!profile_expand(reader, written, origin, &path) || path == NULL) {
        return path == NULL && reader->error->code == ERROR_NONE;
    }
    if (create && !list->files_only && !make_folders(path)) {
        return fail_path(reader, origin, ERROR_SYSTEM, written, strerror(errno));
    }
    if (realpath(path, real) == NULL || stat(real, &status) != 0) {
        return note_missing(reader, origin, path);
    }
    if (!check_width(reader, origin, written, real, &is_left_out) || is_left_out) {
        return is_left_out && reader->error->code == ERROR_NONE;
    }
    bool is_folder = S_ISDIR(status.st_mode);
    if (list->files_only && is_folder) {
        return fail_path(reader, origin, ERROR_SYNTAX, written,
                         "is a folder, and this grants files");
    }
    struct str copy = str_copy(reader->arena, str_from(real));
    if (copy.ptr == NULL) {
        return profile_fail_memory(reader);
    }
    if (strcmp(real, path) != 0 &&
        !profile_note(reader, "%s: %s is a link: what is granted is %s", origin, path, real)) {
        return false;
    }
    return add_grant(reader, (struct sandbox_grant){.path = copy.ptr,
                                                    .access = list->access,
                                                    .is_folder = is_folder,
                                                    .origin = origin});
}

/* The folder's links are resolved, the last part is not: it may not exist, and a link there is to
 * be kept as one. */
bool profile_protect(struct profile_reader *reader, struct str written, const char *origin) {
    const char *path;
    char real[PATH_MAX];
    struct stat status;
    if (!profile_expand(reader, written, origin, &path) || path == NULL) {
        return path == NULL && reader->error->code == ERROR_NONE;
    }
    char *parent = str_to_c(reader->arena, path_parent(str_from(path)));
    struct str full = str_from(path);
    if (parent == NULL) {
        return profile_fail_memory(reader);
    }
    if (realpath(parent, real) != NULL) {
        full = path_join(reader->arena, str_from(real), path_base(full));
    }
    for (size_t i = 0; full.ptr != NULL && i < reader->out->protects.count; i++) {
        if (strcmp(reader->out->protects.items[i].path, full.ptr) == 0) {
            return true;
        }
    }
    struct sandbox_protect protect = {.path = full.ptr,
                                      .is_there = full.ptr != NULL && lstat(full.ptr, &status) == 0,
                                      .origin = origin,
                                      .is_folder = written.ptr[written.len - 1] == '/'};
    return (full.ptr != NULL && VEC_PUSH(reader->arena, &reader->out->protects, protect)) ||
           profile_fail_memory(reader);
}

/* One that does not exist yet may be made inside, where a folder above it is granted. */
bool profile_socket(struct profile_reader *reader, struct str written, const char *origin) {
    const char *path;
    char real[PATH_MAX];
    if (!profile_expand(reader, written, origin, &path) || path == NULL) {
        return path == NULL && reader->error->code == ERROR_NONE;
    }
    struct str found;
    if (realpath(path, real) == NULL) {
        char *parent = str_to_c(reader->arena, path_parent(str_from(path)));
        if (parent == NULL || realpath(parent, real) == NULL) {
            return note_missing(reader, origin, path);
        }
        found = path_join(reader->arena, str_from(real), path_base(str_from(path)));
    } else {
        found = str_copy(reader->arena, str_from(real));
    }
    struct sandbox_socket socket = {.path = found.ptr, .origin = origin};
    return (found.ptr != NULL && VEC_PUSH(reader->arena, &reader->out->sockets, socket)) ||
           profile_fail_memory(reader);
}
