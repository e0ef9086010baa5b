#include "base/path.h"

#include <string.h>

/* Takes the last component off, unless it is a ".." that a relative path starts with. */
static bool drop_last(char *text, size_t *length, bool absolute) {
    size_t start = *length;
    while (start > 0 && text[start - 1] != '/') {
        start--;
    }
    bool climbs = *length - start == 2 && memcmp(text + start, "..", 2) == 0;
    if (*length == 0 || climbs) {
        return absolute;
    }
    *length = start > 0 ? start - 1 : 0;
    return true;
}

/* Adds the components of `path` to the folded text, which has no closing slash; the root is "". */
static void add_components(char *text, size_t *length, struct str path, bool absolute) {
    struct str part;
    while (str_split(&path, '/', &part)) {
        if (part.len == 0 || str_is(part, ".") ||
            (str_is(part, "..") && drop_last(text, length, absolute))) {
            continue;
        }
        if (*length > 0 || absolute) {
            text[(*length)++] = '/';
        }
        memcpy(text + *length, part.ptr, part.len);
        *length += part.len;
    }
}

struct str path_join(struct arena *arena, struct str directory, struct str path) {
    bool own = path.len > 0 && path.ptr[0] == '/';
    bool absolute = own || (directory.len > 0 && directory.ptr[0] == '/');
    char *text = arena_alloc(arena, directory.len + path.len + 4);
    size_t length = 0;
    if (text == NULL) {
        return (struct str){NULL, 0};
    }
    if (!own) {
        add_components(text, &length, directory, absolute);
    }
    add_components(text, &length, path, absolute);
    if (length == 0) {
        text[length++] = absolute ? '/' : '.';
    }
    text[length] = '\0'; /* ".." may have left more behind it */
    return (struct str){text, length};
}

static size_t base_start(struct str path) {
    size_t start = path.len;
    while (start > 0 && path.ptr[start - 1] != '/') {
        start--;
    }
    return start;
}

bool path_only_up(struct str path) {
    for (size_t i = 0; i < path.len; i++) {
        if (path.ptr[i] != '.' && path.ptr[i] != '/') {
            return false;
        }
    }
    return true;
}

struct str path_base(struct str path) {
    return str_slice(path, base_start(path), path.len);
}

struct str path_parent(struct str path) {
    size_t start = base_start(path);
    return str_slice(path, 0, start > 1 ? start - 1 : start);
}

bool path_inside(struct str path, struct str folder) {
    if (folder.len == 1 && folder.ptr[0] == '/') {
        return path.len > 0 && path.ptr[0] == '/';
    }
    return folder.len > 0 && path.len >= folder.len &&
           memcmp(path.ptr, folder.ptr, folder.len) == 0 &&
           (path.len == folder.len || path.ptr[folder.len] == '/');
}
