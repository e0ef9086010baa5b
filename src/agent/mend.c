#include "agent/mend.h"

#include "base/toml.h"

#include <string.h>
#include <sys/stat.h>

static struct file_change *find_change(struct file_changes *changes, const char *path) {
    for (size_t i = 0; i < changes->count; i++) {
        if (strcmp(changes->items[i].path, path) == 0) {
            return &changes->items[i];
        }
    }
    return NULL;
}

static struct file_change *add_change(struct file_changes *changes, const struct finding *finding,
                                      struct arena *arena) {
    struct stat status;
    struct file_change change = {
        .path = finding->file, .before = finding->text, .after = finding->text};
    change.mode = stat(finding->file, &status) == 0 ? status.st_mode & 07777 : 0600;
    return VEC_PUSH(arena, changes, change) ? &changes->items[changes->count - 1] : NULL;
}

/* All cuts of a file, which has no other edits, in one go; they are in the order of the text. */
static bool cut_all(const struct findings *findings, const char *path, struct arena *arena,
                    struct str *text) {
    struct builder out;
    size_t copied = 0;
    builder_init(&out, arena);
    builder_add_c(&out, "");
    for (size_t i = 0; i < findings->count; i++) {
        const struct finding *finding = &findings->items[i];
        if (finding->mend == MEND_CUT && strcmp(finding->file, path) == 0) {
            builder_add(&out, str_slice(*text, copied, finding->start));
            copied = finding->end;
        }
    }
    builder_add(&out, str_slice(*text, copied, text->len));
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
    case MEND_NONE:
        return true;
    }
    *text = is_edited ? edited : *text;
    return why.code != ERROR_MEMORY;
}

bool mend_plan(const struct findings *findings, struct arena *arena, struct file_changes *out) {
    *out = (struct file_changes){0};
    for (size_t i = 0; i < findings->count; i++) {
        const struct finding *finding = &findings->items[i];
        if (finding->mend == MEND_NONE) {
            continue;
        }
        struct file_change *change = find_change(out, finding->file);
        bool is_first = change == NULL;
        change = is_first ? add_change(out, finding, arena) : change;
        if (change == NULL || !apply(finding, arena, &change->after) ||
            (is_first && finding->mend == MEND_CUT &&
             !cut_all(findings, finding->file, arena, &change->after))) {
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
