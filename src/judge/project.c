#include "judge/project.h"

#include "base/path.h"
#include "judge/machine.h"

#include <dirent.h>
#include <string.h>
#include <sys/stat.h>

enum {
    POINTER_SIZE_MAX = 4096 + 16, /* a file that holds a path */
    WORKTREES_MAX = 256,
};

static struct str join(struct arena *arena, struct str directory, struct str name) {
    struct builder path;
    builder_init(&path, arena);
    if (!str_starts(name, "/")) {
        builder_add(&path, str_is(directory, "/") ? STR("") : directory);
        builder_add_char(&path, '/');
    }
    builder_add(&path, name);
    return builder_str(&path);
}

/* The path that a file of git's names, resolved; relative ones start at `directory`. */
static bool read_pointer(struct arena *arena, struct str file, const char *key,
                         struct str directory, struct str *out) {
    struct str content;
    if (!machine_read(file, POINTER_SIZE_MAX, arena, &content, NULL) || !str_starts(content, key)) {
        return false;
    }
    ptrdiff_t end = str_find(content, '\n', 0);
    content = str_slice(content, strlen(key), end == STR_NOT_FOUND ? content.len : (size_t)end);
    content = str_trim(content);
    return content.len > 0 && machine_resolve(join(arena, directory, content), arena, out, NULL);
}

/* An empty .git is none to git either: sandboxes leave such directories behind, and anybody can
 * make one around other people's files. */
static bool is_repository(struct arena *arena, struct str git) {
    struct stat status;
    if (git.ptr == NULL || stat(git.ptr, &status) != 0) {
        return false;
    }
    struct str head = join(arena, git, STR("HEAD"));
    return S_ISREG(status.st_mode) ||
           (S_ISDIR(status.st_mode) && head.ptr != NULL && lstat(head.ptr, &status) == 0);
}

static bool find_root(struct arena *arena, struct str cwd, struct str *root) {
    for (struct str at = cwd;; at = path_parent(at)) {
        if (is_repository(arena, join(arena, at, STR(".git")))) {
            *root = at;
            return true;
        }
        if (at.len <= 1) {
            return false;
        }
    }
}

static bool is_above(struct str path, struct str below) {
    return str_is(path, "/") ||
           (below.len >= path.len && str_equal(str_slice(below, 0, path.len), path) &&
            (below.len == path.len || below.ptr[path.len] == '/'));
}

static bool add_root(struct arena *arena, struct str home, struct project *out, struct str root) {
    struct str real_home = home;
    bool known = str_equal(root, out->root);
    for (size_t i = 0; i < out->roots.count; i++) {
        known |= str_equal(root, out->roots.items[i]);
    }
    if (!machine_resolve(home, arena, &real_home, NULL)) {
        real_home = home;
    }
    if (known || root.len <= 1 || is_above(root, home) || is_above(root, real_home)) {
        return true;
    }
    return VEC_PUSH(arena, &out->roots, root);
}

/* The repository's common directory, from the .git of a worktree. */
static bool find_common(struct arena *arena, struct str root, struct str *common) {
    struct stat status;
    struct str git = join(arena, root, STR(".git"));
    struct str own;
    if (git.ptr == NULL || stat(git.ptr, &status) != 0) {
        return false;
    }
    if (S_ISDIR(status.st_mode)) {
        return machine_resolve(git, arena, common, NULL);
    }
    if (!read_pointer(arena, git, "gitdir:", root, &own) ||
        !read_pointer(arena, join(arena, own, STR("commondir")), "", own, common)) {
        return false;
    }
    /* The repository must know this worktree: a stray .git file makes nothing a project. */
    struct str back;
    return str_equal(path_parent(path_parent(own)), *common) &&
           read_pointer(arena, join(arena, own, STR("gitdir")), "", own, &back) &&
           machine_resolve(git, arena, &git, NULL) && str_equal(back, git);
}

/* The worktree whose administrative directory is `own`, when both name each other. */
static bool find_worktree(struct arena *arena, struct str own, struct str *root) {
    struct str git;
    struct str back;
    if (!read_pointer(arena, join(arena, own, STR("gitdir")), "", own, &git) ||
        !str_ends(git, "/.git")) {
        return false;
    }
    *root = path_parent(git);
    return read_pointer(arena, git, "gitdir:", *root, &back) && str_equal(back, own);
}

static bool add_worktrees(struct arena *arena, struct str common, struct str home,
                          struct project *out) {
    struct str root;
    struct str directory = join(arena, common, STR("worktrees"));
    if (str_ends(common, "/.git") && !add_root(arena, home, out, path_parent(common))) {
        return false;
    }
    DIR *entries = directory.ptr == NULL ? NULL : opendir(directory.ptr);
    if (entries == NULL) {
        return !arena->exhausted;
    }
    struct dirent *entry;
    for (size_t i = 0; i < WORKTREES_MAX && (entry = readdir(entries)) != NULL; i++) {
        struct str own = join(arena, directory, str_from(entry->d_name));
        if (entry->d_name[0] != '.' && find_worktree(arena, own, &root)) {
            add_root(arena, home, out, root);
        }
    }
    closedir(entries);
    return !arena->exhausted;
}

bool project_find(struct str cwd, struct str home, struct arena *arena, struct project *out) {
    *out = (struct project){0};
    struct str common;
    struct str real;
    bool git = find_root(arena, cwd, &out->root);
    out->git = git;
    if (!git) {
        out->root = cwd;
    }
    if (machine_resolve(out->root, arena, &real, NULL) && !add_root(arena, home, out, real)) {
        return false;
    }
    if (git && find_common(arena, out->root, &common) && !add_worktrees(arena, common, home, out)) {
        return false;
    }
    return !arena->exhausted;
}
