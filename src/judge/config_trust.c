#include "judge/config_trust.h"

#include "base/file.h"

#include <sha2.h>
#include <string.h>

enum {
    TRUST_SIZE_MAX = 1024 * 1024,
    HASH_LENGTH = SHA256_DIGEST_STRING_LENGTH - 1,
    PRIVATE_FILE = 0600,
};

/* The parts of a line; false when it is none. */
static bool read_line(struct str line, struct str *hash, struct str *project) {
    if (line.len < HASH_LENGTH + 2 || line.ptr[HASH_LENGTH] != ' ') {
        return false;
    }
    *hash = str_slice(line, 0, HASH_LENGTH);
    *project = str_slice(line, HASH_LENGTH + 1, line.len);
    return true;
}

static void hash_text(struct str text, char out[SHA256_DIGEST_STRING_LENGTH]) {
    SHA256Data((const uint8_t *)text.ptr, text.len, out);
}

bool config_trust_find(struct arena *arena, const char *state_directory, struct str project,
                       struct str text, enum CONFIG_TRUST *trust) {
    char hash[SHA256_DIGEST_STRING_LENGTH];
    struct str content;
    struct str line;
    char *path = file_join(arena, state_directory, CONFIG_TRUST_FILE);
    *trust = CONFIG_UNTRUSTED;
    if (path == NULL) {
        return false;
    }
    if (!file_read(path, TRUST_SIZE_MAX, arena, &content, NULL)) {
        return !arena->exhausted;
    }
    while (str_split(&content, '\n', &line)) {
        struct str known;
        struct str root;
        if (!read_line(line, &known, &root) || !str_equal(root, project)) {
            continue;
        }
        hash_text(text, hash);
        *trust = str_is(known, hash) ? CONFIG_TRUSTED : CONFIG_CHANGED;
    }
    return true;
}

bool config_trust_set(struct arena *arena, const char *state_directory, struct str project,
                      struct str text, bool forget, bool *found, struct error *error) {
    char hash[SHA256_DIGEST_STRING_LENGTH];
    struct str content = STR("");
    struct str line;
    struct builder out;
    struct error missing = {0};
    char *path = file_join(arena, state_directory, CONFIG_TRUST_FILE);
    *found = false;
    if (str_find(project, '\n', 0) != STR_NOT_FOUND) {
        return error_set(error, ERROR_USAGE, "the project's path holds a line break");
    }
    if (path == NULL || !dir_make_private(state_directory, error)) {
        return path != NULL || error_set(error, ERROR_MEMORY, "out of memory");
    }
    if (!file_read(path, TRUST_SIZE_MAX, arena, &content, &missing) &&
        missing.code != ERROR_MISSING) {
        return error_set(error, missing.code, "%s", missing.message);
    }
    builder_init(&out, arena);
    while (str_split(&content, '\n', &line)) {
        struct str known;
        struct str root;
        bool same = read_line(line, &known, &root) && str_equal(root, project);
        *found |= same;
        if (!same && line.len > 0) {
            builder_add(&out, line);
            builder_add_char(&out, '\n');
        }
    }
    if (!forget) {
        hash_text(text, hash);
        builder_addf(&out, "%s %.*s\n", hash, STR_ARG(project));
    }
    struct str lines = builder_str(&out);
    return lines.ptr == NULL ? error_set(error, ERROR_MEMORY, "out of memory")
                             : file_write_atomic(path, lines, PRIVATE_FILE, error);
}
