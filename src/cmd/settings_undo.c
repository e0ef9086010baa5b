/* Which command takes a change back, byte for byte. */
#include "cmd/settings.h"

/* Is the file with this text what it was? One that says nothing is taken away. */
static bool is_as_before(const struct settings *settings, struct str text) {
    return str_equal(text, settings->file->text) && (text.len == 0) == !settings->file->exists;
}

struct str settings_undo_forget(struct settings *settings, struct str word) {
    struct str changed = settings->text;
    struct builder out;
    bool found = false;
    char *text = str_to_c(&settings->arena, word);
    bool exact = text != NULL && settings_forget(settings, text, &found, NULL) && found &&
                 is_as_before(settings, settings->text);
    settings->text = changed;
    if (!exact) {
        return STR("");
    }
    builder_init(&out, &settings->arena);
    builder_add_c(&out, "nah forget ");
    settings_add_word(&out, word);
    return builder_str(&out);
}

struct str settings_undo_set(struct settings *settings, const char *table, struct str name,
                             struct str value, struct str command) {
    struct str changed = settings->text;
    struct builder out;
    char *text = str_to_c(&settings->arena, value);
    bool exact = text != NULL && settings_set(settings, table, name, text, NULL) &&
                 is_as_before(settings, settings->text);
    settings->text = changed;
    if (!exact) {
        return STR("");
    }
    builder_init(&out, &settings->arena);
    builder_add_c(&out, "nah ");
    builder_add(&out, command);
    return builder_str(&out);
}
