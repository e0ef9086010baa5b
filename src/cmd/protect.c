#include "cmd/settings.h"

#include <string.h>

/* A name with a wildcard and without a slash is protected wherever it stands. */
static struct str read_path(struct settings *settings, const char *word) {
    bool name = strchr(word, '/') == NULL && strpbrk(word, "*?") != NULL;
    return name ? str_from(word) : settings_path(settings, word);
}

/* The command that makes the level what it was; none makes it "allow". */
static struct str undo_of(struct settings *settings, struct str path, struct str before) {
    struct builder command;
    if (str_is(before, "allow")) {
        return STR("");
    }
    builder_init(&command, &settings->arena);
    builder_add_c(&command, "protect ");
    settings_add_word(&command, path);
    builder_addf(&command, " %.*s", STR_ARG(before));
    return settings_undo_set(settings, "sensitive_paths", path, before, builder_str(&command));
}

static int protect(struct settings *settings, const char *word, const char *level) {
    struct error error = {0};
    struct str path = read_path(settings, word);
    struct str before;
    if (path.ptr == NULL) {
        return EXIT_INTERNAL;
    }
    bool had = toml_get_string(settings_value(settings, "sensitive_paths", path), &before);
    if (!settings_set(settings, "sensitive_paths", path, level, &error)) {
        return settings_failed(settings, &error);
    }
    struct str undo = had ? undo_of(settings, path, before) : settings_undo_forget(settings, path);
    return settings_finish(settings, undo);
}

static int run_protect(int argc, char **argv) {
    struct settings settings;
    bool done;
    int status = settings_open(&settings, &protect_command, SETTINGS_EDITS, argc, argv, &done);
    const char *level = settings.operand_count == 2 ? settings.operands[1] : "ask";
    if (!done && (settings.operand_count < 1 || settings.operand_count > 2)) {
        status = command_misused(&protect_command, "name one path, then perhaps ask or block");
    } else if (!done && strcmp(level, "ask") != 0 && strcmp(level, "block") != 0) {
        status = command_misused(&protect_command, "%s is neither ask nor block", level);
    } else if (!done) {
        status = protect(&settings, settings.operands[0], level);
    }
    settings_close(&settings);
    return status;
}

const struct command protect_command = {
    .name = "protect",
    .summary = "ask before a path is used, or refuse it",
    .usage = "nah protect " SETTINGS_EDIT_FLAGS " PATH [ask|block]\n"
             "\n" SETTINGS_EDIT_HELP "\n"
             "A name with a wildcard, such as '*.secret', is protected wherever it stands.\n",
    .run = run_protect,
};
