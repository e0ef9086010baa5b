#include "base/process_arguments.h"

#include <string.h>

/* Behind the NUL that ends the text at `at`; 0 when there is none. */
static size_t behind_text(struct str bytes, size_t at) {
    ptrdiff_t end = str_find(bytes, '\0', at);
    return end == STR_NOT_FOUND ? 0 : (size_t)end + 1;
}

bool process_arguments_split(struct str bytes, struct str *words, struct str *variables) {
    int count;
    if (bytes.len < sizeof count) {
        return false;
    }
    memcpy(&count, bytes.ptr, sizeof count);
    size_t at = behind_text(bytes, sizeof count);
    if (at == 0 || count < 0) {
        return false;
    }
    while (at < bytes.len && bytes.ptr[at] == '\0') {
        at++;
    }
    size_t start = at;
    for (int i = 0; i < count; i++) {
        at = at < bytes.len ? behind_text(bytes, at) : 0;
        if (at == 0) {
            return false;
        }
    }
    *words = str_slice(bytes, start, at);
    start = at;
    /* An empty text ends the variables; behind it is what the system adds. */
    while (at < bytes.len && bytes.ptr[at] != '\0') {
        size_t next = behind_text(bytes, at);
        if (next == 0) {
            break;
        }
        at = next;
    }
    *variables = str_slice(bytes, start, at);
    return true;
}
