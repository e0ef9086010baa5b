#include "cmd/config_show.h"

#include "agent/agent.h"
#include "base/file.h"
#include "cmd/display.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    PRIVATE_FILE = 0600,
};

static int fail_memory(void) {
    struct error error;
    error_set(&error, ERROR_MEMORY, "there is no memory");
    return command_failed(&config_command, &error);
}

static int show(struct settings *settings) {
    struct str text;
    if (!settings_has_preset(settings)) {
        return command_misused(&config_command, "the settings have no preset %.*s",
                               STR_ARG(settings->preset));
    }
    bool made = settings->as_json ? config_show_json(settings, &text)
                                  : config_show_text(settings, settings->origin, false, &text);
    if (!made) {
        return fail_memory();
    }
    display_print(text);
    if (settings->config.warning.len > 0) {
        fprintf(stderr, "%.*s\nnah config check shows all of it.\n",
                STR_ARG(settings->config.warning));
    }
    return EXIT_DONE;
}

static int path(struct settings *settings) {
    const struct config_file *file =
        settings->in_project ? &settings->config.project : &settings->config.user;
    printf("%s\n", file->path);
    return EXIT_DONE;
}

static size_t print_problems(const struct settings *settings, const struct config_file *file) {
    for (size_t i = 0; i < file->problems.count; i++) {
        settings_print_problem(settings, file, &file->problems.items[i].error);
    }
    return file->problems.count;
}

static int check(struct settings *settings) {
    const struct config_file *files[] = {&settings->config.user, &settings->config.project};
    size_t problems = 0;
    for (size_t i = settings->in_project; i < sizeof files / sizeof *files; i++) {
        problems += print_problems(settings, files[i]);
    }
    if (problems > 0) {
        fprintf(stderr, "Until it is mended, the file only makes stricter.\n");
        return EXIT_NO;
    }
    for (size_t i = settings->in_project; i < sizeof files / sizeof *files; i++) {
        struct str shown = settings_shown_path(settings, str_from(files[i]->path));
        printf("%.*s: %s\n", STR_ARG(shown), files[i]->exists ? "fine" : "not there");
    }
    return EXIT_DONE;
}

/* Runs the person's editor on the file and waits for it. */
static bool run_editor(const char *file, struct error *error) {
    const char *editor = getenv("VISUAL");
    editor = editor == NULL || editor[0] == '\0' ? getenv("EDITOR") : editor;
    editor = editor == NULL || editor[0] == '\0' ? "vi" : editor;
    struct arena arena;
    struct builder command;
    int status = 0;
    arena_init(&arena, 64 * 1024);
    builder_init(&command, &arena);
    builder_addf(&command, "%s \"$1\"", editor);
    char *text = str_to_c(&arena, builder_str(&command));
    pid_t child = text == NULL ? -1 : fork();
    if (child == 0) {
        execl("/bin/sh", "sh", "-c", text, "nah", file, (char *)NULL);
        _exit(127);
    }
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    arena_free(&arena);
    if (child < 0 || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        return error_set(error, ERROR_SYSTEM, "the editor %s failed; nothing was changed", editor);
    }
    return true;
}

/* A text of the person's that had a problem the last time is gone on with. In a project somebody
 * else could have left it. */
static bool read_kept(struct settings *settings, const char *copy) {
    struct str kept;
    if (!settings->in_project && file_read(copy, CONFIG_SIZE_MAX, &settings->arena, &kept, NULL) &&
        kept.len > 0) {
        fprintf(stderr, "Going on with your text in %s; remove it to start anew.\n", copy);
        settings->text = kept;
        return true;
    }
    return false;
}

/* The person edits a copy, which takes the file's place when it has no problem. */
static int edit(struct settings *settings) {
    struct error error = {0};
    struct builder name;
    char *directory = NULL;
    builder_init(&name, &settings->arena);
    builder_addf(&name, "%s.edit.toml", settings->file->path);
    char *copy = str_to_c(&settings->arena, builder_str(&name));
    if (copy == NULL) {
        return fail_memory();
    }
    bool kept = read_kept(settings, copy);
    if ((!settings->in_project && (!config_dir(&settings->arena, &directory, &error) ||
                                   !dir_make_private(directory, &error))) ||
        !file_write_atomic(copy, settings->text, PRIVATE_FILE, &error) ||
        !run_editor(copy, &error) ||
        !file_read(copy, CONFIG_SIZE_MAX, &settings->arena, &settings->text, &error)) {
        if (!kept) {
            unlink(copy);
        }
        return command_failed(&config_command, &error);
    }
    struct config_file made = *settings->file;
    if (!settings_check(settings, &made)) {
        unlink(copy);
        return fail_memory();
    }
    if (made.problems.count > 0) {
        made.path = copy;
        print_problems(settings, &made);
        fprintf(stderr, "Nothing was changed; your text is in %s\n", copy);
        return EXIT_NO;
    }
    unlink(copy);
    return settings_finish(settings, STR(""));
}

/* The reference of all keys, from the table that the files are read by. */
static int keys(struct settings *settings) {
    (void)settings;
    for (size_t i = 0; i < config_key_count; i++) {
        const struct config_key *key = &config_keys[i];
        bool of_agent = strcmp(key->table, CONFIG_AGENT_TABLE) == 0;
        const char *form = key->form == FORM_LIST     ? "[\"...\"]"
                           : key->form == FORM_TABLES ? "[[...]]"
                           : key->choices != NULL     ? ""
                           : key->names != NULL       ? key->names
                                                      : "\"...\"";
        printf("%s%s%s\t%s", of_agent ? settings_agent() : key->table,
               key->table[0] == '\0' ? "" : ".", key->name[0] == '*' ? key->names : key->name,
               form);
        for (size_t k = 0; key->choices != NULL && key->choices[k] != NULL; k++) {
            printf("%s%s", k > 0 ? "|" : "", key->choices[k]);
        }
        printf("\t%s\n", key->meaning);
    }
    return EXIT_DONE;
}

static const struct {
    const char *name;
    int (*run)(struct settings *settings);
} verbs[] = {
    {"show", show}, {"path", path}, {"check", check}, {"edit", edit}, {"keys", keys},
};

static int run_config(int argc, char **argv) {
    struct settings settings;
    bool done;
    int status = settings_open(&settings, &config_command,
                               SETTINGS_PROJECT | SETTINGS_PRESET | SETTINGS_ORIGIN | SETTINGS_JSON,
                               argc, argv, &done);
    if (!done) {
        const char *verb = settings.operand_count > 0 ? settings.operands[0] : "show";
        size_t i = 0;
        while (i < sizeof verbs / sizeof *verbs && strcmp(verbs[i].name, verb) != 0) {
            i++;
        }
        status = settings.operand_count > 1 || i == sizeof verbs / sizeof *verbs
                     ? command_misused(&config_command, "show, path, check, edit or keys; not: %s",
                                       settings.operands[settings.operand_count > 1])
                     : verbs[i].run(&settings);
    }
    settings_close(&settings);
    return status;
}

const struct command config_command = {
    .name = "config",
    .summary = "show, check or edit the settings",
    .usage = "nah config [show] [--origin] [--json] [--preset NAME]\n"
             "       nah config show|path|check|edit [--project]\n"
             "       nah config keys\n"
             "\n"
             "  --origin       say for each value where it comes from\n"
             "  --json         one JSON object a line: setting, name, value, set_by\n"
             "  --preset NAME  with this preset\n"
             "  --project      the project's file .nah.toml, not your own\n",
    .run = run_config,
};
