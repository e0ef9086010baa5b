/* Standard outputs of several commands that write to the same place, and names of what is open. */
#include "action/reading.h"

#include <string.h>

static bool join_names(struct reading *reading, struct values *names, const struct values *more) {
    if (names->count == 0 || more->count == 0 || names->count + more->count > LISTING_NAMES_MAX) {
        *names = (struct values){0};
        return true;
    }
    struct values all = {0};
    for (size_t i = 0; i < names->count + more->count; i++) {
        const struct value *name =
            i < names->count ? &names->items[i] : &more->items[i - names->count];
        if (!VEC_PUSH(reading->arena, &all, *name)) {
            return false;
        }
    }
    *names = all;
    return true;
}

bool stream_join(struct reading *reading, struct stream *stream, const struct stream *more) {
    bool was_empty = stream->sources.count == 0 && !(stream->known && stream->text.text.len > 0);
    bool adds = more->sources.count > 0 || (more->known && more->text.text.len > 0);
    if (was_empty) {
        stream->known = more->known;
        stream->text = more->text;
        stream->names = more->names;
    } else if (adds) {
        stream->known = false;
        if (!join_names(reading, &stream->names, &more->names)) {
            return false;
        }
    }
    return pieces_join(reading, &stream->pieces, &more->pieces) &&
           sources_join(reading, &stream->sources, &more->sources);
}

bool value_is_input(const struct value *file) {
    static const char *const names[] = {"/dev/stdin", "/dev/fd/0", "/proc/self/fd/0",
                                        "/proc/thread-self/fd/0", NULL};
    return value_is_one_of(file, names);
}

bool value_is_descriptor(const struct value *file) {
    static const char *const folders[] = {"/dev/fd/", "/proc/self/fd/", "/proc/thread-self/fd/"};
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        size_t length = strlen(folders[i]);
        if (str_starts(file->text, folders[i]) && file->text.len > length &&
            file->text.ptr[length] >= '0' && file->text.ptr[length] <= '9') {
            return true;
        }
    }
    return false;
}
