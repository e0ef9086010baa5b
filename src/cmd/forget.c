#include "cmd/settings.h"

#include <stdio.h>
#include <string.h>

#define CONTAINER "container:"
#define DATABASE  "database:"

struct forgetting {
    struct settings *settings;
    struct error error;
    bool found;
    bool failed;
};

static void note(struct forgetting *forgetting, bool done) {
    forgetting->found = true;
    forgetting->failed = forgetting->failed || !done;
}

static void forget_key(struct forgetting *forgetting, const char *table, struct str name) {
    struct settings *settings = forgetting->settings;
    if (settings_value(settings, table, name) != NULL) {
        note(forgetting, settings_unset(settings, table, name, &forgetting->error));
    }
}

static void forget_item(struct forgetting *forgetting, const char *table, const char *list,
                        struct str item) {
    struct settings *settings = forgetting->settings;
    const struct toml_value *value = settings_value(settings, table, str_from(list));
    const struct toml_value *at = value != NULL && value->kind == TOML_ARRAY ? value->first : NULL;
    while (at != NULL && !(at->kind == TOML_STRING && str_equal(at->string, item))) {
        at = at->next;
    }
    if (at != NULL) {
        note(forgetting, settings_drop_item(settings, table, list, item, &forgetting->error));
    }
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

/* The last one, which is the one in force. */
static void forget_classify(struct forgetting *forgetting, struct str prefix) {
    struct settings *settings = forgetting->settings;
    const struct toml_value *list = settings_value(settings, "", STR("classify"));
    const struct toml_value *at =
        list != NULL && list->origin == TOML_FROM_ARRAY_HEADER ? list->first : NULL;
    const struct toml_value *last = NULL;
    for (; at != NULL; at = at->next) {
        const struct toml_value *given = toml_child(at, STR("prefix"));
        if (given != NULL && str_equal(prefix_text(&settings->arena, given), prefix)) {
            last = at;
        }
    }
    if (last != NULL) {
        note(forgetting, toml_table_remove(&settings->arena, settings->text, last, &settings->text,
                                           &forgetting->error));
    }
}

static void forget_word(struct forgetting *forgetting, struct str word) {
    forget_key(forgetting, "actions", word);
    forget_key(forgetting, "sensitive_paths", word);
    forget_item(forgetting, "", "trusted_paths", word);
    forget_item(forgetting, "", "trusted_hosts", word);
    if (!forgetting->settings->in_project && forgetting->settings->preset.len == 0) {
        forget_item(forgetting, SETTINGS_THIS_PROJECT, "allow_paths", word);
    }
    if (str_starts(word, CONTAINER)) {
        forget_item(forgetting, "", "trusted_containers",
                    str_slice(word, strlen(CONTAINER), word.len));
    }
    if (str_starts(word, DATABASE)) {
        forget_key(forgetting, "databases", str_slice(word, strlen(DATABASE), word.len));
    }
    forget_classify(forgetting, word);
}

bool settings_forget(struct settings *settings, const char *word, bool *found,
                     struct error *error) {
    struct forgetting forgetting = {.settings = settings};
    struct str path = settings_path(settings, word);
    forget_word(&forgetting, str_from(word));
    if (!str_is(path, word)) {
        forget_word(&forgetting, path);
    }
    *found = forgetting.found;
    if (forgetting.failed && error != NULL) {
        *error = forgetting.error;
    }
    return !forgetting.failed;
}

static int forget(struct settings *settings, const char *word) {
    struct error error = {0};
    bool found = false;
    if (!settings_forget(settings, word, &found, &error)) {
        return settings_failed(settings, &error);
    }
    if (!found) {
        struct str file = settings_shown_path(settings, str_from(settings->file->path));
        fprintf(stderr, "nah forget: %.*s says nothing of %s%s\n", STR_ARG(file), word,
                settings->preset.len > 0 ? " in that preset" : "");
        fprintf(stderr, "What is in force: nah config show --origin\n");
        return EXIT_NO;
    }
    return settings_finish(settings, STR(""));
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
    .summary = "take a setting away: of a type, path, host, container, database or prefix",
    .usage = "nah forget " SETTINGS_EDIT_FLAGS " THING\n"
             "\n" SETTINGS_EDIT_HELP "\n"
             "THING is a TYPE, PATH, HOST, container:NAME, database:TARGET or PREFIX.\n",
    .run = run_forget,
};
