#include "cmd/changes.h"

#include "base/file.h"

#include <errno.h>
#include <sha2.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    PRIVATE_FILE = 0600,
    HASH_LENGTH = SHA256_DIGEST_STRING_LENGTH - 1,
    STACK_MAX = 1024 * 1024, /* bytes of a stack; what is older goes */
    STACK_READ_MAX = 2 * STACK_MAX,
};

#define FOLDER "changes"

static bool fail_memory(struct error *error) {
    return error_set(error, ERROR_MEMORY, "there is no memory");
}

/* A file that is not there is another than an empty one. */
static void hash_of(const struct changes_text *file, char out[SHA256_DIGEST_STRING_LENGTH]) {
    SHA2_CTX context;
    SHA256Init(&context);
    SHA256Update(&context, (const uint8_t *)(file->exists ? "+" : "-"), 1);
    if (file->exists) {
        SHA256Update(&context, (const uint8_t *)file->text.ptr, file->text.len);
    }
    SHA256End(&context, out);
}

/* Each file of settings has its stacks in files named by the hash of its path. */
static char *stack_path(struct arena *arena, const char *path, enum CHANGES stack,
                        struct error *error) {
    char hash[SHA256_DIGEST_STRING_LENGTH];
    char *state = NULL;
    struct builder name;
    if (!state_dir(arena, &state, error)) {
        return NULL;
    }
    SHA256Data((const uint8_t *)path, strlen(path), hash);
    builder_init(&name, arena);
    builder_addf(&name, "%s/" FOLDER, state);
    char *folder = str_to_c(arena, builder_str(&name));
    if (folder == NULL) {
        fail_memory(error);
        return NULL;
    }
    if (!dir_make_private(folder, error)) {
        return NULL;
    }
    builder_addf(&name, "/%s.%s", hash, stack == CHANGES_UNDO ? "undo" : "redo");
    char *result = str_to_c(arena, builder_str(&name));
    if (result == NULL) {
        fail_memory(error);
    }
    return result;
}

/* --- records: "HASH-AFTER +|- LENGTH\n", the text before, "\n" --- */

struct record {
    struct str hash;
    struct changes_text before;
};

/* Reads the record at the start of `rest`, which it is taken from. */
static bool read_record(struct str *rest, struct record *record) {
    ptrdiff_t end = str_find(*rest, '\n', 0);
    if (end < HASH_LENGTH + 4) {
        return false;
    }
    struct str head = str_slice(*rest, 0, (size_t)end);
    size_t length = 0;
    for (size_t i = HASH_LENGTH + 3; i < head.len; i++) {
        if (head.ptr[i] < '0' || head.ptr[i] > '9' || length > STACK_READ_MAX) {
            return false;
        }
        length = length * 10 + (size_t)(head.ptr[i] - '0');
    }
    size_t start = (size_t)end + 1;
    if (length >= rest->len - start || rest->ptr[start + length] != '\n') {
        return false;
    }
    record->hash = str_slice(head, 0, HASH_LENGTH);
    record->before.exists = head.ptr[HASH_LENGTH + 1] == '+';
    record->before.text = str_slice(*rest, start, start + length);
    *rest = str_slice(*rest, start + length + 1, rest->len);
    return true;
}

/* The last record of a stack and where it starts. What cannot be read is as if it were not there.
 */
static bool find_last(struct str content, struct record *record, size_t *start) {
    struct str rest = content;
    bool found = false;
    struct record read;
    for (;;) {
        size_t at = content.len - rest.len;
        if (rest.len == 0 || !read_record(&rest, &read)) {
            return found;
        }
        *record = read;
        *start = at;
        found = true;
    }
}

static bool read_stack(struct arena *arena, const char *path, struct str *content,
                       struct error *error) {
    struct error why = {0};
    *content = STR("");
    if (file_read(path, STACK_READ_MAX, arena, content, &why)) {
        return true;
    }
    *content = STR("");
    return why.code == ERROR_MISSING || error_set(error, why.code, "%s", why.message);
}

/* Leaves out the oldest records of a stack that has become too long. */
static struct str shorten(struct str content) {
    struct record record;
    while (content.len > STACK_MAX && read_record(&content, &record)) {
    }
    return content;
}

bool changes_push(struct arena *arena, const char *path, enum CHANGES stack,
                  const struct changes_text *before, const struct changes_text *after,
                  struct error *error) {
    char hash[SHA256_DIGEST_STRING_LENGTH];
    struct str content;
    struct builder out;
    char *file = stack_path(arena, path, stack, error);
    if (file == NULL || !read_stack(arena, file, &content, error)) {
        return false;
    }
    hash_of(after, hash);
    builder_init(&out, arena);
    builder_add(&out, content);
    builder_addf(&out, "%s %c %zu\n", hash, before->exists ? '+' : '-', before->text.len);
    builder_add(&out, before->text);
    builder_add_char(&out, '\n');
    struct str made = builder_str(&out);
    return made.ptr == NULL ? fail_memory(error)
                            : file_write_atomic(file, shorten(made), PRIVATE_FILE, error);
}

static bool look(struct arena *arena, const char *file, const struct changes_text *now,
                 struct str *rest, struct changes_text *before, struct error *error) {
    char hash[SHA256_DIGEST_STRING_LENGTH];
    struct str content;
    struct record record;
    size_t start = 0;
    if (!read_stack(arena, file, &content, error)) {
        return false;
    }
    if (!find_last(content, &record, &start)) {
        return error_set(error, ERROR_MISSING, "no change of a command is known");
    }
    hash_of(now, hash);
    if (!str_is(record.hash, hash)) {
        return error_set(error, ERROR_MISSING,
                         "the file has become something else since the last command");
    }
    *before = record.before;
    *rest = str_slice(content, 0, start);
    return true;
}

bool changes_top(struct arena *arena, const char *path, enum CHANGES stack,
                 const struct changes_text *now, struct changes_text *before, struct error *error) {
    struct str rest = STR("");
    char *file = stack_path(arena, path, stack, error);
    return file != NULL && look(arena, file, now, &rest, before, error);
}

bool changes_pop(struct arena *arena, const char *path, enum CHANGES stack,
                 const struct changes_text *now, struct changes_text *before, struct error *error) {
    struct str rest = STR("");
    char *file = stack_path(arena, path, stack, error);
    return file != NULL && look(arena, file, now, &rest, before, error) &&
           file_write_atomic(file, rest, PRIVATE_FILE, error);
}

bool changes_clear(struct arena *arena, const char *path, enum CHANGES stack, struct error *error) {
    char *file = stack_path(arena, path, stack, error);
    return file != NULL &&
           (unlink(file) == 0 || errno == ENOENT ||
            error_set(error, ERROR_SYSTEM, "cannot remove %s: %s", file, strerror(errno)));
}
