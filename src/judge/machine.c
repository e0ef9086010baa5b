#include "judge/machine.h"

#include "base/file.h"
#include "base/path.h"
#include "base/platform.h"
#include "judge/project.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    LINKS_MAX = 40, /* as the kernel counts them */
    ENTRY_SIZE = 4096,
    OWN_PATHS_MAX = 8,
};

/* A path being resolved: `done` has no links, `rest` is still to be walked. */
struct walk {
    char done[PATH_MAX];
    size_t done_length;
    char rest[PATH_MAX];
    size_t at; /* how much of it has been walked */
    size_t links;
};

static bool walk_append(struct walk *walk, struct str name) {
    if (walk->done_length + 1 + name.len >= sizeof walk->done) {
        return false;
    }
    walk->done[walk->done_length++] = '/';
    memcpy(walk->done + walk->done_length, name.ptr, name.len);
    walk->done_length += name.len;
    walk->done[walk->done_length] = '\0';
    return true;
}

static void walk_pop(struct walk *walk) {
    while (walk->done_length > 0 && walk->done[--walk->done_length] != '/') {
    }
    walk->done[walk->done_length] = '\0';
}

/* Puts the text of the link at `done` before the rest. */
static bool walk_follow(struct walk *walk) {
    char text[PATH_MAX];
    ssize_t length = readlink(walk->done, text, sizeof text);
    const char *remaining = walk->rest + walk->at;
    size_t rest = strlen(remaining);
    if (length <= 0 || ++walk->links > LINKS_MAX || (size_t)length + 2 + rest > sizeof text) {
        return false;
    }
    text[length] = '/';
    memcpy(text + length + 1, remaining, rest + 1);
    memcpy(walk->rest, text, (size_t)length + rest + 2);
    walk->at = 0;
    if (text[0] == '/') {
        walk->done_length = 0;
        walk->done[0] = '\0';
    } else {
        walk_pop(walk);
    }
    return true;
}

/* Takes the first component of the rest. */
static bool walk_step(struct walk *walk) {
    const char *rest = walk->rest + walk->at;
    struct str name = {rest, strcspn(rest, "/")};
    walk->at += name.len + (name.ptr[name.len] == '/');
    if (name.len > NAME_MAX) {
        return false;
    }
    if (name.len == 0 || str_is(name, ".")) {
        return true;
    }
    if (str_is(name, "..")) {
        walk_pop(walk);
        return true;
    }
    struct stat status;
    if (!walk_append(walk, name)) {
        return false;
    }
    if (lstat(walk->done, &status) != 0) {
        return errno == ENOENT || errno == ENOTDIR;
    }
    return !S_ISLNK(status.st_mode) || walk_follow(walk);
}

bool machine_resolve(struct str path, struct arena *arena, struct str *resolved, void *context) {
    (void)context;
    struct walk walk; /* its buffers need not be cleared */
    if (path.len == 0 || path.len >= sizeof walk.rest || path.ptr[0] != '/' ||
        str_find(path, '\0', 0) != STR_NOT_FOUND) {
        return false;
    }
    memcpy(walk.rest, path.ptr, path.len);
    walk.rest[path.len] = '\0';
    walk.at = 0;
    walk.links = 0;
    walk.done_length = 0;
    walk.done[0] = '\0';
    while (walk.rest[walk.at] != '\0') {
        if (!walk_step(&walk)) {
            return false;
        }
    }
    *resolved = str_copy(arena, walk.done_length == 0 ? STR("/")
                                                      : (struct str){walk.done, walk.done_length});
    return resolved->ptr != NULL;
}

bool machine_read(struct str path, size_t limit, struct arena *arena, struct str *content,
                  void *context) {
    (void)context;
    struct stat status;
    char *name = str_to_c(arena, path);
    if (name == NULL || strlen(name) != path.len) {
        return false;
    }
    int fd = open(name, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (fd < 0) {
        return false;
    }
    bool done = false;
    content->len = 0;
    if (fstat(fd, &status) == 0 && S_ISREG(status.st_mode)) {
        /* What says that its size is 0 may have more: /proc. */
        size_t size = status.st_size > 0 && (uintmax_t)status.st_size < limit
                          ? (size_t)status.st_size
                          : limit;
        char *buffer = arena_alloc(arena, size);
        done = buffer != NULL && file_fill(fd, buffer, size, &content->len);
        content->ptr = buffer;
    }
    close(fd);
    return done;
}

/* A directory as everybody compares it: absolute, without a slash at the end. */
static struct str directory_named(const char *text) {
    struct str path = str_from(text);
    if (path.len == 0 || path.ptr[0] != '/') {
        return STR("");
    }
    while (path.len > 1 && path.ptr[path.len - 1] == '/') {
        path.len--;
    }
    return path;
}

static struct str home_of(struct str user, void *context) {
    struct arena *arena = context;
    struct passwd entry;
    struct passwd *found = NULL;
    char buffer[ENTRY_SIZE];
    char *name = str_to_c(arena, user);
    if (name == NULL || getpwnam_r(name, &entry, buffer, sizeof buffer, &found) != 0 ||
        found == NULL) {
        return STR("");
    }
    return str_copy(arena, directory_named(found->pw_dir));
}

static struct str variable(const char *name, void *context) {
    (void)context;
    return str_from(getenv(name));
}

static void find_user(struct arena *arena, struct environment *out) {
    struct passwd entry;
    struct passwd *found = NULL;
    char buffer[ENTRY_SIZE];
    out->home = directory_named(getenv("HOME"));
    out->user = str_from(getenv("USER"));
    if ((out->home.len > 1 && out->user.len > 0) ||
        getpwuid_r(geteuid(), &entry, buffer, sizeof buffer, &found) != 0 || found == NULL) {
        return;
    }
    if (out->home.len == 0) {
        out->home = str_copy(arena, directory_named(found->pw_dir));
    }
    if (out->user.len == 0) {
        out->user = str_copy(arena, str_from(found->pw_name));
    }
}

struct own {
    struct arena *arena;
    struct str *items;
    size_t count;
};

static void add_own(struct own *own, struct str directory, const char *name) {
    struct builder path;
    builder_init(&path, own->arena);
    builder_add(&path, str_is(directory, "/") ? STR("") : directory);
    builder_add_c(&path, name);
    if (directory.len > 0 && own->count < OWN_PATHS_MAX) {
        own->items[own->count++] = builder_str(&path);
    }
}

/* Where this installation lives, and where the user has moved what the tables expect under home. */
static bool find_own(struct arena *arena, struct environment *out) {
    static const char *const variables[] = {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"};
    struct own own = {arena, ARENA_NEW_ARRAY(arena, OWN_PATHS_MAX, struct str), 0};
    char program[PATH_MAX];
    if (own.items == NULL) {
        return false;
    }
    for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
        add_own(&own, directory_named(getenv(variables[i])), "/nah");
    }
    if (platform_own_path(program, sizeof program)) {
        struct str self = str_from(program);
        struct str around = path_parent(self);
        struct str prefix = path_parent(around);
        add_own(&own, self, "");
        if (str_ends(around, "/libexec/nah")) {
            add_own(&own, around, "");
            add_own(&own, path_parent(prefix), "/bin/nah");
        } else if (str_ends(around, "/bin")) {
            add_own(&own, prefix, "/libexec/nah");
        }
    }
    out->own_paths = own.items;
    out->own_count = own.count;
    return !arena->exhausted;
}

static bool find_project(struct arena *arena, struct str project, struct environment *out,
                         struct error *error) {
    char cwd[PATH_MAX];
    if (project.len == 0) {
        if (getcwd(cwd, sizeof cwd) == NULL) {
            return error_set(error, ERROR_SYSTEM, "the working directory cannot be told: %s",
                             strerror(errno));
        }
        project = str_copy(arena, str_from(cwd));
    }
    struct project found;
    if (!project_find(project, out->home, arena, &found)) {
        return error_set(error, ERROR_MEMORY, "there is no memory to find the project");
    }
    out->project = found.root;
    out->repository = found.git;
    out->roots = found.roots.items;
    out->root_count = found.roots.count;
    return true;
}

bool machine_environment(struct arena *arena, struct str project, struct environment *out,
                         struct error *error) {
    *out = (struct environment){
        .tmpdir = directory_named(getenv("TMPDIR")),
        .resolve = machine_resolve,
        .read = machine_read,
        .home_of = home_of,
        .variable = variable,
        .context = arena,
    };
    find_user(arena, out);
    if (out->home.len == 0) {
        return error_set(error, ERROR_MISSING,
                         "there is no home directory: set HOME to an absolute path");
    }
#ifdef _PC_CASE_SENSITIVE
    /* Only systems where file names may ignore case can say so. */
    char *home = str_to_c(arena, out->home);
    out->fold_case = home != NULL && pathconf(home, _PC_CASE_SENSITIVE) == 0;
#endif
    if (!find_own(arena, out)) {
        return error_set(error, ERROR_MEMORY, "there is no memory to look at the machine");
    }
    return find_project(arena, project, out, error);
}
