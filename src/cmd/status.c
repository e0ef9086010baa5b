#include "cmd/config_show.h"
#include "cmd/places.h"

#include "action/builtin.h"
#include "audit/spool.h"
#include "base/file.h"
#include "base/json.h"
#include "base/visible.h"
#include "judge/pause.h"
#include "judge/rule_match.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum {
    PATIENCE_MS = 500,
    PROBLEMS_SHOWN = 10,
    SESSIONS_SEEN = 20,
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

/* What is found of one part of nah. */
struct health {
    bool fine;
    struct str text;
};

static bool count_unasked(const struct log_session *session, void *context) {
    size_t *count = context;
    *count += session->exit.len == 0 &&
              (str_is(session->gate, "lost") || str_is(session->gate, "headless"));
    return true;
}

/* How many of the newest sessions, of those that are open, ask nobody, or not as they were started
 * to do. */
static size_t find_unasked(struct settings *settings) {
    char *directory = NULL;
    size_t count = 0;
    struct log *log = state_dir(&settings->arena, &directory, NULL)
                          ? log_open(directory, LOG_READ, PATIENCE_MS, NULL)
                          : NULL;
    if (log != NULL && !log_each_session(log, SESSIONS_SEEN, count_unasked, &count, NULL)) {
        count = 0;
    }
    log_close(log);
    return count;
}

static struct health log_health(struct settings *settings) {
    char *directory = NULL;
    struct error error = {0};
    struct health health = {.fine = true, .text = STR("fine")};
    struct log *log = NULL;
    if (state_dir(&settings->arena, &directory, &error)) {
        log = log_open(directory, LOG_READ, PATIENCE_MS, &error);
    }
    size_t waiting = directory == NULL ? 0 : spool_size(directory);
    log_close(log);
    if (log == NULL && error.code == ERROR_MISSING) {
        health.text = waiting > 0 ? health.text : STR("empty: no session was guarded yet");
    } else if (log == NULL) {
        health.fine = false;
        health.text = str_copy(&settings->arena, str_from(error.message));
    } else if (directory != NULL && access(directory, W_OK) != 0) {
        health = (struct health){false, STR("its directory cannot be written")};
    }
    if (health.fine && waiting > SPOOL_USUAL) {
        health = (struct health){false, STR("fine, with many rows waiting in the spool")};
    }
    return health;
}

static struct health rules_health(struct settings *settings) {
    const struct config *config = &settings->config;
    size_t broken = rules_broken(&config->rules) + rules_broken(&config->besides);
    struct builder out;
    for (size_t i = 0; i < rules_builtin.rule_count; i++) {
        const struct rule *rule = builtin_rule(&settings->arena, i);
        broken += rule == NULL || rules_broken(&(struct rules){.items = rule, .count = 1});
    }
    builder_init(&out, &settings->arena);
    bool doubted = config->user.problems.count + config->project.problems.count > 0;
    builder_addf(&out, "%zu built-in, %zu of the settings, ", rules_builtin.rule_count,
                 config->rules.count + (doubted ? 0 : config->besides.count));
    if (doubted) {
        builder_add_c(&out, "whose error makes nah ask about the programs that they name");
    } else if (broken > 0) {
        builder_addf(&out, "%zu with a pattern that cannot be used", broken);
    } else {
        builder_add_c(&out, "fine");
    }
    return (struct health){broken == 0 && !doubted, builder_str(&out)};
}

static struct health hook_health(struct settings *settings) {
    struct places found;
    struct error error = {0};
    return places_find(&found, &settings->arena, &error)
               ? (struct health){true, STR("fine")}
               : (struct health){false, str_copy(&settings->arena, str_from(error.message))};
}

static int64_t paused_until(struct settings *settings) {
    char *directory = NULL;
    return state_dir(&settings->arena, &directory, NULL)
               ? pause_until(directory, (int64_t)time(NULL), &settings->arena)
               : 0;
}

/* --- as text --- */

static void print_pause(struct settings *settings) {
    time_t until = (time_t)paused_until(settings);
    struct tm local;
    char clock[16];
    if (until > 0 && localtime_r(&until, &local) != NULL) {
        strftime(clock, sizeof clock, "%H:%M:%S", &local);
        printf("guard     self-protection is paused until %s: nah resume\n", clock);
    }
}

/* Of the agent's words nothing is in here, but of a project's authors' there may be. */
static void print_shown(struct settings *settings, struct str text) {
    struct builder out;
    builder_init(&out, &settings->arena);
    visible_add(&out, text, 0);
    struct str shown = builder_str(&out);
    printf("%.*s\n", STR_ARG(shown));
}

static void print_file(struct settings *settings, const char *label, const struct config_file *file,
                       bool in_project) {
    struct str path = settings_shown_path(settings, str_from(file->path));
    printf("%-8s  %.*s: %s\n", label, STR_ARG(path), state_of(file, in_project));
    for (size_t i = 0; i < file->problems.count && i < PROBLEMS_SHOWN; i++) {
        const struct error *error = &file->problems.items[i].error;
        printf("%-10s", "");
        if (error->line > 0) {
            printf("%zu:%zu: ", error->line, error->column);
        }
        print_shown(settings, str_from(error->message));
    }
    if (file->problems.count > PROBLEMS_SHOWN) {
        printf("%-10sand %zu more\n", "", file->problems.count - PROBLEMS_SHOWN);
    }
}

/* Why a statement does nothing. */
static const char *ignored_why(const struct config_ignored *ignored) {
    const struct config_file *file = ignored->source.file;
    bool in_project =
        ignored->source.layer == CONFIG_PROJECT || ignored->source.layer == CONFIG_PROJECT_PRESET;
    if (ignored->statement->key->personal && in_project) {
        return "a project does not set it";
    }
    return file->problems.count > 0        ? "the file has an error"
           : file->trust == CONFIG_CHANGED ? "the file has changed since it was trusted"
                                           : "the project is not trusted";
}

static struct str ignored_text(struct settings *settings, const struct config_ignored *ignored) {
    struct builder out;
    builder_init(&out, &settings->arena);
    config_add_statement(&out, ignored->statement, settings_agent());
    return builder_str(&out);
}

static void print_ignored(struct settings *settings) {
    const struct config_ignoreds *ignored = &settings->config.ignored;
    for (size_t i = 0; i < ignored->count; i++) {
        struct str place = config_source_text(&ignored->items[i].source, settings->environment.home,
                                              &settings->arena);
        struct builder line;
        builder_init(&line, &settings->arena);
        builder_addf(&line, "%.*s: ", STR_ARG(place));
        builder_add(&line, ignored_text(settings, &ignored->items[i]));
        builder_addf(&line, "  (%s)", ignored_why(&ignored->items[i]));
        printf("%s  ", i == 0 ? "\nnot in force, since it would loosen:\n" : "");
        print_shown(settings, builder_str(&line));
    }
}

static int print_text(struct settings *settings) {
    struct str text;
    print_file(settings, "settings", &settings->config.user, false);
    print_file(settings, "project", &settings->config.project, true);
    print_pause(settings);
    printf("log       ");
    print_shown(settings, log_health(settings).text);
    printf("rules     ");
    print_shown(settings, rules_health(settings).text);
    printf("hook      ");
    print_shown(settings, hook_health(settings).text);
    size_t unasked = find_unasked(settings);
    if (unasked > 0) {
        printf("sessions  %zu open without anybody to ask: nah log sessions\n", unasked);
    }
    if (!config_show_text(settings, true, true, &text)) {
        return EXIT_INTERNAL;
    }
    if (text.len > 0) {
        printf("\nset, all else is as nah types says:\n%.*s", STR_ARG(text));
    }
    print_ignored(settings);
    return EXIT_DONE;
}

/* --- as JSON --- */

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
    const struct {
        const char *name;
        struct health health;
    } parts[] = {
        {"log", log_health(settings)},
        {"rules", rules_health(settings)},
        {"hook", hook_health(settings)},
    };
    struct builder out;
    builder_init(&out, &settings->arena);
    struct json json = {.out = &out};
    bool well = config->user.problems.count + config->project.problems.count == 0;
    json_begin(&json, '{');
    file_json(&json, "user", &config->user, false);
    file_json(&json, "project", &config->project, true);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        json_member(&json, parts[i].name, parts[i].health.text);
        well = well && parts[i].health.fine;
    }
    json_key(&json, "well");
    json_bool(&json, well);
    json_key(&json, "paused_until");
    json_integer(&json, paused_until(settings));
    json_key(&json, "unasked_sessions");
    json_integer(&json, (int64_t)find_unasked(settings));
    json_key(&json, "built_in_rules");
    json_integer(&json, (int64_t)rules_builtin.rule_count);
    json_key(&json, "own_rules");
    json_integer(&json, (int64_t)(config->rules.count + config->besides.count));
    json_key(&json, "ignored");
    json_begin(&json, '[');
    for (size_t i = 0; i < config->ignored.count; i++) {
        const struct config_ignored *ignored = &config->ignored.items[i];
        json_begin(&json, '{');
        json_member(
            &json, "set_by",
            config_source_text(&ignored->source, settings->environment.home, &settings->arena));
        json_member(&json, "setting", ignored_text(settings, ignored));
        json_member(&json, "why", str_from(ignored_why(ignored)));
        json_end(&json, '}');
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
    int status = settings_open(&settings, &status_command, SETTINGS_JSON | SETTINGS_PRESET, argc,
                               argv, &done);
    if (!done && settings.operand_count > 0) {
        status =
            command_misused(&status_command, "it takes no arguments: %s", settings.operands[0]);
    } else if (!done && !settings_has_preset(&settings)) {
        status = command_misused(&status_command, "the settings have no preset %.*s",
                                 STR_ARG(settings.preset));
    } else if (!done) {
        status = settings.as_json ? print_json(&settings) : print_text(&settings);
    }
    settings_close(&settings);
    return status;
}

const struct command status_command = {
    .name = "status",
    .summary = "say what is in force here, and whether all is well",
    .usage = "nah status [--preset NAME] [--json]\n"
             "\n"
             "  --preset NAME  with this preset\n"
             "  --json         one JSON object: user, project, log, rules, hook, well,\n"
             "                 paused_until, unasked_sessions, built_in_rules,\n"
             "                 own_rules, ignored\n",
    .run = run_status,
};
