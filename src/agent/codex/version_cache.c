#include "agent/codex/version_cache.h"

#include "base/file.h"
#include "base/platform.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The file, a line each: the key (which ends the cache's life when the program changes), the
 * output of --version in short, flags, commands, features, whether it has passed nah's check of
 * itself, and a line that shows that it is whole. */
static const char file_name[] = "codex-program";
static const char checked_line[] = "checked";
static const char last_line[] = "end";

enum {
    FILE_MAX = 64 * 1024,
    CACHE_MODE = 0600,
};

/* Size and times of the file that a link leads to, and its inode: a package manager may give a new
 * file the old time of change. False when the path cannot be looked at or would break the lines. */
static bool make_key(const char *path, struct arena *arena, struct str *key) {
    struct stat status;
    struct builder out;
    if (strchr(path, '\n') != NULL || stat(path, &status) != 0) {
        return false;
    }
    const struct timespec modified = platform_modified(&status);
    const struct timespec changed = platform_changed(&status);
    builder_init(&out, arena);
    builder_addf(&out, "2 %lld %lld.%09ld %lld.%09ld %llu ", (long long)status.st_size,
                 (long long)modified.tv_sec, modified.tv_nsec, (long long)changed.tv_sec,
                 changed.tv_nsec, (unsigned long long)status.st_ino);
    builder_add_c(&out, path);
    *key = builder_str(&out);
    return key->ptr != NULL;
}

static bool read_words(struct str line, struct arena *arena, struct strs *words) {
    struct str word;
    *words = (struct strs){0};
    while (str_split(&line, ' ', &word)) {
        if (word.len > 0 && !VEC_PUSH(arena, words, word)) {
            return false;
        }
    }
    return true;
}

/* Whoever else can write it could make us pick the wrong way to guard. */
static bool is_private(const char *path) {
    struct stat status;
    return stat(path, &status) == 0 && status.st_uid == geteuid() &&
           (status.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

bool version_cache_read(const char *cache, struct arena *arena, struct codex_program *program) {
    struct str key;
    struct str text;
    struct str lines[7];
    char *path = file_join(arena, cache, file_name);
    if (path == NULL || !make_key(program->path, arena, &key) || !is_private(path) ||
        !file_read(path, FILE_MAX, arena, &text, NULL)) {
        return false;
    }
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        if (!str_split(&text, '\n', &lines[i])) {
            return false;
        }
    }
    if (!str_equal(lines[0], key) || !str_is(lines[6], last_line)) {
        return false;
    }
    program->check = str_is(lines[5], checked_line) ? CHECK_PASSED : CHECK_NONE;
    return codex_version_parse(lines[1], &program->version) &&
           read_words(lines[2], arena, &program->flags) &&
           read_words(lines[3], arena, &program->commands) &&
           read_words(lines[4], arena, &program->features);
}

static void add_words(struct builder *out, struct strs words) {
    for (size_t i = 0; i < words.count; i++) {
        builder_add(out, words.items[i]);
        builder_add_char(out, i + 1 < words.count ? ' ' : '\n');
    }
    if (words.count == 0) {
        builder_add_char(out, '\n');
    }
}

void version_cache_write(const char *cache, struct arena *arena,
                         const struct codex_program *program) {
    struct str key;
    struct builder out;
    char *path = file_join(arena, cache, file_name);
    if (path == NULL || !make_key(program->path, arena, &key) || !dir_make_private(cache, NULL)) {
        return;
    }
    builder_init(&out, arena);
    builder_add(&out, key);
    builder_addf(&out, "\ncodex-cli %u.%u.%u\n", program->version.major, program->version.minor,
                 program->version.patch);
    add_words(&out, program->flags);
    add_words(&out, program->commands);
    add_words(&out, program->features);
    builder_addf(&out, "%s\n%s\n", program->check == CHECK_PASSED ? checked_line : "", last_line);
    struct str text = builder_str(&out);
    if (text.ptr != NULL) {
        file_write_atomic(path, text, CACHE_MODE, NULL);
    }
}
