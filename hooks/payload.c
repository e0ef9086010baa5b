#include "payload.h"

#include "base/utf8.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

enum {
    FIRST_SIZE = 16 * 1024,
};

/* One read; 0 at the end, -1 on an error. */
static ssize_t read_once(int fd, char *buffer, size_t size) {
    ssize_t count = 0;
    do {
        count = read(fd, buffer, size);
    } while (count < 0 && errno == EINTR);
    return count;
}

static void drop_rest(int fd) {
    char buffer[FIRST_SIZE];
    while (read_once(fd, buffer, sizeof buffer) > 0) {
    }
}

static bool check(struct str payload, struct error *error) {
    if (str_trim(payload).len == 0) {
        return error_set(error, ERROR_SYNTAX, "the payload is empty");
    }
    if (str_find(payload, '\0', 0) != STR_NOT_FOUND) {
        return error_set(error, ERROR_SYNTAX, "the payload has a NUL byte");
    }
    return utf8_is_text(payload) ||
           error_set(error, ERROR_SYNTAX, "the payload is not valid UTF-8");
}

bool payload_read(int fd, struct arena *arena, struct str *payload, struct error *error) {
    size_t size = FIRST_SIZE;
    size_t length = 0;
    char *buffer = arena_alloc(arena, size);
    *payload = STR("");
    while (buffer != NULL) {
        ssize_t count = read_once(fd, buffer + length, size - length);
        *payload = (struct str){buffer, length};
        if (count < 0) {
            return error_set(error, ERROR_SYSTEM, "the payload cannot be read: %s",
                             strerror(errno));
        }
        if (count == 0) {
            return check(*payload, error);
        }
        length += (size_t)count;
        *payload = (struct str){buffer, length};
        if (length > PAYLOAD_MAX) {
            drop_rest(fd);
            return error_set(error, ERROR_LIMIT, "the payload has more than %d bytes",
                             (int)PAYLOAD_MAX);
        }
        if (length < size) {
            continue;
        }
        size *= 2;
        char *grown = arena_alloc(arena, size);
        if (grown != NULL) {
            memcpy(grown, buffer, length);
        }
        buffer = grown;
    }
    return error_set(error, ERROR_MEMORY, "there is no memory for the payload");
}
