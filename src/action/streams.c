/* What is on the standard output of several commands that write to the same place. */
#include "action/reading.h"

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
    return sources_join(reading, &stream->sources, &more->sources);
}
