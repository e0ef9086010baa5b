#include "agent/mend.h"

#include "base/toml.h"

#include <string.h>
#include <sys/stat.h>

static struct file_change *change_of(struct file_changes *changes, const struct finding *finding,
                                     struct arena *arena) {
    for (size_t i = 0; i < changes->count; i++) {
        if (strcmp(changes->items[i].path, finding->file) == 0) {
            return &changes->items[i];
        }
    }
    struct stat status;
    struct file_change change = {
        .path = finding->file, .before = finding->text, .after = finding->text};
    change.mode = stat(finding->file, &status) == 0 ? status.st_mode & 07777 : 0600;
    return VEC_PUSH(arena, changes, change) ? &changes->items[changes->count - 1] : NULL;
}

/* Cuts are made from the end on, so that the others keep their places. */
static bool cut(const struct finding *finding, struct arena *arena, struct str *text) {
    struct builder out;
    builder_init(&out, arena);
    builder_add_c(&out, "");
    builder_add(&out, str_slice(*text, 0, finding->start));
    builder_add(&out, str_slice(*text, finding->end, text->len));
    *text = out.len == 0 ? STR("") : builder_str(&out);
    return !out.failed;
}

/* False when memory is spent. A value that cannot be edited stays as it is. */
static bool apply(const struct finding *finding, struct arena *arena, struct str *text) {
    struct error why = {0};
    struct str edited;
    bool is_edited = false;
    switch (finding->mend) {
    case MEND_REMOVE:
        is_edited = toml_remove(arena, *text, finding->path, &edited, &why);
        break;
    case MEND_SET:
        is_edited = toml_set(arena, *text, finding->path, str_from(finding->value), &edited, &why);
        break;
    case MEND_CUT:
        return cut(finding, arena, text);
    case MEND_NONE:
        return true;
    }
    *text = is_edited ? edited : *text;
    return why.code != ERROR_MEMORY;
}

bool mend_plan(const struct findings *findings, struct arena *arena, struct file_changes *out) {
    *out = (struct file_changes){0};
    for (size_t i = findings->count; i-- > 0;) {
        const struct finding *finding = &findings->items[i];
        if (finding->mend == MEND_NONE) {
            continue;
        }
        struct file_change *change = change_of(out, finding, arena);
        if (change == NULL || !apply(finding, arena, &change->after)) {
            return false;
        }
    }
    size_t kept = 0;
    for (size_t i = 0; i < out->count; i++) {
        if (!str_equal(out->items[i].before, out->items[i].after)) {
            out->items[kept++] = out->items[i];
        }
    }
    out->count = kept;
    return true;
}

bool mend_is_done(const struct finding *finding, const struct findings *now) {
    for (size_t i = 0; i < now->count; i++) {
        const struct finding *other = &now->items[i];
        if (other->mend != MEND_NONE && strcmp(other->file, finding->file) == 0 &&
            strcmp(other->id, finding->id) == 0 && str_equal(other->what, finding->what)) {
            return false;
        }
    }
    return true;
}
