#include "sandbox/watch.h"

#include "base/diff.h"
#include "base/file.h"
#include "base/utf8.h"
#include "sandbox/mounts.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

enum {
    DEPTH_MAX = 16,
    NS_A_SECOND = 1000000000,
};

static bool look(struct watch *watch, const char *path, unsigned depth, struct arena *arena);

static bool look_into(struct watch *watch, const char *path, unsigned depth, struct arena *arena) {
    DIR *folder = opendir(path);
    const struct dirent *entry;
    bool done = true;
    while (done && folder != NULL && (entry = readdir(folder)) != NULL) {
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0) {
            char *inner = file_join(arena, path, entry->d_name);
            done = inner != NULL && look(watch, inner, depth + 1, arena);
        }
    }
    if (folder != NULL) {
        closedir(folder);
    }
    return done;
}

static bool look(struct watch *watch, const char *path, unsigned depth, struct arena *arena) {
    struct watched watched = {.path = path};
    struct stat status;
    struct error ignored;
    if (watch->count == WATCH_FILES_MAX || depth > DEPTH_MAX) {
        watch->is_cut = true;
        return true;
    }
    if (lstat(path, &status) == 0) {
        watched.mode = status.st_mode;
        watched.size = status.st_size;
        watched.inode = status.st_ino;
        watched.changed_ns = (int64_t)status.st_ctim.tv_sec * NS_A_SECOND + status.st_ctim.tv_nsec;
    }
    if (S_ISREG(watched.mode) && watched.size <= WATCH_TEXT_MAX &&
        !file_read(path, WATCH_TEXT_MAX, arena, &watched.text, &ignored)) {
        watched.text = (struct str){NULL, 0};
    }
    return VEC_PUSH(arena, watch, watched) &&
           (!S_ISDIR(watched.mode) || look_into(watch, path, depth, arena));
}

bool watch_start(const struct sandbox_policy *policy, bool only_absent, struct arena *arena,
                 struct watch *watch) {
    *watch = (struct watch){0};
    for (size_t i = 0; i < policy->protects.count; i++) {
        const struct sandbox_protect *protect = &policy->protects.items[i];
        bool is_held = only_absent && protect->is_there && mounts_can_hold(protect);
        if (!is_held && !look(watch, protect->path, 0, arena)) {
            return false;
        }
    }
    return true;
}

static const struct watched *find(const struct watch *watch, const char *path) {
    for (size_t i = 0; i < watch->count; i++) {
        if (strcmp(watch->items[i].path, path) == 0) {
            return &watch->items[i];
        }
    }
    return NULL;
}

static bool is_same(const struct watched *a, const struct watched *b) {
    bool same_kind = a->mode == b->mode;
    if (S_ISDIR(a->mode) && same_kind) {
        return true; /* what is in it is looked at by itself */
    }
    if (a->text.ptr != NULL && b->text.ptr != NULL) {
        return same_kind && str_equal(a->text, b->text);
    }
    return same_kind && (a->mode == 0 || (a->size == b->size && a->inode == b->inode &&
                                          a->changed_ns == b->changed_ns));
}

static void tell(const char *what, const struct watched *before, const struct watched *now,
                 struct builder *out) {
    const struct watched *any = now != NULL ? now : before;
    /* cppcheck-suppress nullPointer ; one of the two is there */
    builder_addf(out, "%s: %s\n", what, any->path);
    struct str old = before != NULL && before->text.ptr != NULL ? before->text : STR("");
    struct str new = now != NULL && now->text.ptr != NULL ? now->text : STR("");
    if ((old.len > 0 || new.len > 0) && utf8_is_text(old) && utf8_is_text(new)) {
        diff_add(out, any->path, old, new);
    }
}

void watch_report(const struct sandbox_policy *policy, bool only_absent, const struct watch *before,
                  struct arena *arena, struct builder *out) {
    struct watch now;
    if (!watch_start(policy, only_absent, arena, &now)) {
        builder_add_c(out, "the protected paths could not be looked at: out of memory\n");
        return;
    }
    for (size_t i = 0; i < now.count; i++) {
        const struct watched *old = find(before, now.items[i].path);
        bool was_there = old != NULL && old->mode != 0;
        if (now.items[i].mode != 0 && !was_there) {
            tell("made", NULL, &now.items[i], out);
        } else if (was_there && now.items[i].mode != 0 && !is_same(old, &now.items[i])) {
            tell("changed", old, &now.items[i], out);
        }
    }
    for (size_t i = 0; i < before->count; i++) {
        const struct watched *left = find(&now, before->items[i].path);
        if (before->items[i].mode != 0 && (left == NULL || left->mode == 0)) {
            tell("removed", &before->items[i], NULL, out);
        }
    }
    if (before->is_cut || now.is_cut) {
        builder_addf(out, "more than %d files are protected: not all of them were looked at\n",
                     WATCH_FILES_MAX);
    }
}
