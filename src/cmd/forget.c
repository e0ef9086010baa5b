#include "cmd/settings.h"

#include <stdio.h>
#include <string.h>

#define CONTAINER "container:"

/* What is taken away, and the commands that bring it back. */
struct forgetting {
    struct settings *settings;
    struct builder undo;
    struct error error;
    bool failed;
};

static void begin_undo(struct forgetting *forgetting, const char *command) {
    builder_add_c(&forgetting->undo, forgetting->undo.len > 0 ? " && nah " : "nah ");
    builder_add_c(&forgetting->undo, command);
    builder_add_char(&forgetting->undo, ' ');
}

static void note(struct forgetting *forgetting, bool done) {
    forgetting->failed = forgetting->failed || !done;
}

static void forget_policy(struct forgetting *forgetting, struct str type) {
    struct settings *settings = forgetting->settings;
    struct str before;
    if (!toml_get_string(settings_value(settings, "actions", type), &before)) {
        return;
    }
    note(forgetting, settings_unset(settings, "actions", type, &forgetting->error));
    begin_undo(forgetting, str_is(before, "allow")   ? "allow"
                           : str_is(before, "ask")   ? "ask"
                           : str_is(before, "block") ? "deny"
                                                     : "config edit  # context:");
    settings_add_word(&forgetting->undo, type);
}

static void forget_level(struct forgetting *forgetting, struct str path) {
    struct settings *settings = forgetting->settings;
    struct str before;
    if (!toml_get_string(settings_value(settings, "sensitive_paths", path), &before)) {
        return;
    }
    note(forgetting, settings_unset(settings, "sensitive_paths", path, &forgetting->error));
    begin_undo(forgetting, str_is(before, "allow") ? "config edit  #" : "protect");
    settings_add_word(&forgetting->undo, path);
    builder_addf(&forgetting->undo, " %.*s", STR_ARG(before));
}

static void forget_item(struct forgetting *forgetting, const char *table, const char *list,
                        struct str item, const char *command, const char *prefix) {
    struct settings *settings = forgetting->settings;
    const struct toml_value *value = settings_value(settings, table, str_from(list));
    const struct toml_value *at = value != NULL && value->kind == TOML_ARRAY ? value->first : NULL;
    while (at != NULL && !(at->kind == TOML_STRING && str_equal(at->string, item))) {
        at = at->next;
    }
    if (at == NULL) {
        return;
    }
    note(forgetting, settings_drop_item(settings, table, list, item, &forgetting->error));
    struct builder word;
    builder_init(&word, &settings->arena);
    builder_addf(&word, "%s%.*s", prefix, STR_ARG(item));
    begin_undo(forgetting, command);
    settings_add_word(&forgetting->undo, builder_str(&word));
}

/* The words of a prefix, joined by single blanks. */
static struct str prefix_text(struct arena *arena, const struct toml_value *prefix) {
    struct builder out;
    struct str rest;
    struct str word;
    builder_init(&out, arena);
    if (toml_get_string(prefix, &rest)) {
        while (str_split(&rest, ' ', &word)) {
            builder_add_c(&out, word.len > 0 && out.len > 0 ? " " : "");
            builder_add(&out, word);
        }
        return builder_str(&out);
    }
    const struct toml_value *item = toml_is_string_array(prefix) ? prefix->first : NULL;
    for (; item != NULL; item = item->next) {
        builder_add_c(&out, out.len > 0 ? " " : "");
        builder_add(&out, item->string);
    }
    return builder_str(&out);
}

static void forget_classify(struct forgetting *forgetting, struct str prefix) {
    struct settings *settings = forgetting->settings;
    const struct toml_value *list = settings_value(settings, "", STR("classify"));
    const struct toml_value *at =
        list != NULL && list->origin == TOML_FROM_ARRAY_HEADER ? list->first : NULL;
    for (; at != NULL; at = at->next) {
        const struct toml_value *given = toml_child(at, STR("prefix"));
        struct str type = STR("");
        if (given == NULL || !str_equal(prefix_text(&settings->arena, given), prefix)) {
            continue;
        }
        toml_get_string(toml_child(at, STR("type")), &type);
        note(forgetting, toml_table_remove(&settings->arena, settings->text, at, &settings->text,
                                           &forgetting->error));
        begin_undo(forgetting, "classify");
        settings_add_word(&forgetting->undo, prefix);
        builder_addf(&forgetting->undo, " %.*s", STR_ARG(type));
        return;
    }
}

static void forget_everywhere(struct forgetting *forgetting, struct str word) {
    forget_policy(forgetting, word);
    forget_level(forgetting, word);
    forget_item(forgetting, "", "trusted_paths", word, "trust", "");
    forget_item(forgetting, "", "trusted_hosts", word, "trust", "");
    if (!forgetting->settings->in_project && forgetting->settings->preset.len == 0) {
        forget_item(forgetting, SETTINGS_THIS_PROJECT, "allow_paths", word, "allow-path", "");
    }
    if (str_starts(word, CONTAINER)) {
        forget_item(forgetting, "", "trusted_containers",
                    str_slice(word, strlen(CONTAINER), word.len), "trust", CONTAINER);
    }
    forget_classify(forgetting, word);
}

static int forget(struct settings *settings, const char *word) {
    struct forgetting forgetting = {.settings = settings};
    builder_init(&forgetting.undo, &settings->arena);
    forget_everywhere(&forgetting, str_from(word));
    struct str path = settings_path(settings, word);
    if (!str_is(path, word)) {
        forget_everywhere(&forgetting, path);
    }
    if (forgetting.failed) {
        return command_failed(&forget_command, &forgetting.error);
    }
    if (forgetting.undo.len == 0) {
        struct str file = settings_shown_path(settings, str_from(settings->file->path));
        fprintf(stderr, "nah forget: %.*s says nothing of %s%s\n", STR_ARG(file), word,
                settings->preset.len > 0 ? " in that preset" : "");
        fprintf(stderr, "What is in force: nah config show --origin\n");
        return EXIT_NO;
    }
    return settings_finish(settings, builder_str(&forgetting.undo));
}

static int run_forget(int argc, char **argv) {
    struct settings settings;
    bool done;
    int status = settings_open(&settings, &forget_command, SETTINGS_EDITS, argc, argv, &done);
    if (!done && settings.operand_count != 1) {
        status = command_misused(&forget_command, "name one thing to forget");
    } else if (!done) {
        status = forget(&settings, settings.operands[0]);
    }
    settings_close(&settings);
    return status;
}

const struct command forget_command = {
    .name = "forget",
    .summary = "take a setting away: a type, path, host, container or prefix",
    .usage = "nah forget " SETTINGS_EDIT_FLAGS " TYPE|PATH|HOST|container:NAME|PREFIX\n"
             "\n" SETTINGS_EDIT_HELP,
    .run = run_forget,
};
