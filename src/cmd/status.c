#include "cmd/config_show.h"
#include "cmd/display.h"

#include "action/builtin.h"
#include "audit/spool.h"
#include "base/file.h"
#include "base/json.h"
#include "judge/pause.h"

#include <stdio.h>
#include <time.h>

enum {
    PATIENCE_MS = 500,
    SPOOL_USUAL = 64 * 1024, /* bytes; longer ones are taken in by the hook */
};

/* In a word, what is with a file. */
static const char *state_of(const struct config_file *file, bool in_project) {
    if (file->problems.count > 0) {
        return "has an error, so it only tightens: see nah config check";
    }
    if (!file->exists) {
        return "not there";
    }
    if (!in_project) {
        return "in force";
    }
    return file->trust == CONFIG_TRUSTED   ? "trusted, in force"
           : file->trust == CONFIG_CHANGED ? "changed since it was trusted, so it only tightens: "
                                             "look at it, then nah trust-project"
                                           : "not trusted, so it only tightens: nah trust-project";
}

static const char *log_state(struct settings *settings, struct error *error) {
    char *directory = NULL;
    if (!state_dir(&settings->arena, &directory, error)) {
        return error->message;
    }
    struct log *log = log_open(directory, LOG_READ, PATIENCE_MS, error);
    if (log == NULL) {
        return error->code != ERROR_MISSING ? error->message
               : spool_size(directory) > 0  ? "fine"
                                            : "empty: no session was guarded yet";
    }
    log_close(log);
    return spool_size(directory) > SPOOL_USUAL ? "fine, with many rows waiting in the spool"
                                               : "fine";
}

static int64_t paused_until(struct settings *settings) {
    char *directory = NULL;
    return state_dir(&settings->arena, &directory, NULL)
               ? pause_until(directory, (int64_t)time(NULL), &settings->arena)
               : 0;
}

static void print_pause(struct settings *settings) {
    time_t until = (time_t)paused_until(settings);
    struct tm local;
    char clock[16];
    if (until > 0 && localtime_r(&until, &local) != NULL) {
        strftime(clock, sizeof clock, "%H:%M:%S", &local);
        printf("guard     self-protection is paused until %s: nah resume\n", clock);
    }
}

static void print_ignored(struct settings *settings) {
    const struct config_ignoreds *ignored = &settings->config.ignored;
    for (size_t i = 0; i < ignored->count; i++) {
        const struct config_statement *statement = ignored->items[i].statement;
        struct str place = config_source_text(&ignored->items[i].source, settings->environment.home,
                                              &settings->arena);
        bool any = statement->key->name[0] == '*';
        struct builder what;
        builder_init(&what, &settings->arena);
        display_add_text(&what, any ? statement->name : statement->text, 0);
        struct str shown = builder_str(&what);
        printf("%s  %.*s: %s%s%.*s\n", i == 0 ? "\nnot in force, since it would loosen:\n" : "",
               STR_ARG(place), any ? statement->key->table : statement->key->name, any ? "." : " ",
               STR_ARG(shown));
    }
}

static int print_text(struct settings *settings) {
    const struct config *config = &settings->config;
    struct error error = {0};
    struct str text;
    struct str user = settings_shown_path(settings, str_from(config->user.path));
    struct str project = settings_shown_path(settings, str_from(config->project.path));
    printf("settings  %.*s: %s\n", STR_ARG(user), state_of(&config->user, false));
    printf("project   %.*s: %s\n", STR_ARG(project), state_of(&config->project, true));
    print_pause(settings);
    printf("log       %s\n", log_state(settings, &error));
    printf("rules     %zu built-in, %zu of the settings\n", rules_builtin.rule_count,
           config->rules.count + config->besides.count);
    if (!config_show_text(settings, true, true, &text)) {
        return EXIT_INTERNAL;
    }
    if (text.len > 0) {
        printf("\nset, all else is as nah types says:\n%.*s", STR_ARG(text));
    }
    print_ignored(settings);
    return EXIT_DONE;
}

static void file_json(struct json *json, const char *name, const struct config_file *file,
                      bool in_project) {
    json_key(json, name);
    json_begin(json, '{');
    json_member(json, "path", str_from(file->path));
    json_key(json, "exists");
    json_bool(json, file->exists);
    json_key(json, "in_force");
    json_bool(json, file->exists && file->problems.count == 0 && file->trust == CONFIG_TRUSTED);
    json_member(json, "state", str_from(state_of(file, in_project)));
    json_key(json, "problems");
    json_begin(json, '[');
    for (size_t i = 0; i < file->problems.count; i++) {
        const struct error *error = &file->problems.items[i].error;
        json_begin(json, '{');
        json_key(json, "line");
        json_integer(json, (int64_t)error->line);
        json_key(json, "column");
        json_integer(json, (int64_t)error->column);
        json_member(json, "message", str_from(error->message));
        json_end(json, '}');
    }
    json_end(json, ']');
    json_end(json, '}');
}

static int print_json(struct settings *settings) {
    const struct config *config = &settings->config;
    struct error error = {0};
    struct builder out;
    builder_init(&out, &settings->arena);
    struct json json = {.out = &out};
    json_begin(&json, '{');
    file_json(&json, "user", &config->user, false);
    file_json(&json, "project", &config->project, true);
    json_member(&json, "log", str_from(log_state(settings, &error)));
    json_key(&json, "paused_until");
    json_integer(&json, paused_until(settings));
    json_key(&json, "built_in_rules");
    json_integer(&json, (int64_t)rules_builtin.rule_count);
    json_key(&json, "own_rules");
    json_integer(&json, (int64_t)(config->rules.count + config->besides.count));
    json_key(&json, "ignored");
    json_begin(&json, '[');
    for (size_t i = 0; i < config->ignored.count; i++) {
        json_string(&json, config_source_text(&config->ignored.items[i].source,
                                              settings->environment.home, &settings->arena));
    }
    json_end(&json, ']');
    json_end(&json, '}');
    struct str text = builder_str(&out);
    printf("%.*s\n", STR_ARG(text));
    return text.ptr == NULL ? EXIT_INTERNAL : EXIT_DONE;
}

static int run_status(int argc, char **argv) {
    struct settings settings;
    bool done;
    int status = settings_open(&settings, &status_command, SETTINGS_JSON, argc, argv, &done);
    if (!done && settings.operand_count > 0) {
        status =
            command_misused(&status_command, "it takes no arguments: %s", settings.operands[0]);
    } else if (!done) {
        status = settings.as_json ? print_json(&settings) : print_text(&settings);
    }
    settings_close(&settings);
    return status;
}

const struct command status_command = {
    .name = "status",
    .summary = "say what is in force here, and whether all is well",
    .usage = "nah status [--json]\n"
             "\n"
             "  --json  one JSON object: user, project, log, paused_until,\n"
             "          built_in_rules, own_rules, ignored\n",
    .run = run_status,
};
