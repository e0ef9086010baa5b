#include "cmd/settings.h"

#include "agent/agent.h"
#include "base/file.h"
#include "base/path.h"
#include "base/quote_word.h"
#include "judge/config_files.h"
#include "judge/config_preset.h"
#include "judge/machine.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum {
    ARENA_LIMIT = 64 * 1024 * 1024, /* bytes */
};

/* Reads the flags, which may stand between the operands. */
static int read_flags(struct settings *settings, unsigned flags, int argc, char **argv,
                      bool *done) {
    const struct command *command = settings->command;
    bool ended = false;
    settings->operands = argv + 1;
    for (int i = 1; i < argc; i++) {
        const char *word = argv[i];
        if (ended || word[0] != '-' || word[1] == '\0') {
            settings->operands[settings->operand_count++] = argv[i];
        } else if (strcmp(word, "--") == 0) {
            ended = true;
        } else if (strcmp(word, "-h") == 0 || strcmp(word, "--help") == 0) {
            *done = true;
            return command_help(command);
        } else if ((flags & SETTINGS_PROJECT) != 0 && strcmp(word, "--project") == 0) {
            settings->in_project = true;
        } else if ((flags & SETTINGS_DRY_RUN) != 0 && strcmp(word, "--dry-run") == 0) {
            settings->dry_run = true;
        } else if ((flags & SETTINGS_ORIGIN) != 0 && strcmp(word, "--origin") == 0) {
            settings->origin = true;
        } else if ((flags & SETTINGS_JSON) != 0 && strcmp(word, "--json") == 0) {
            settings->as_json = true;
        } else if ((flags & SETTINGS_APPLY) != 0 && strcmp(word, "--apply") == 0) {
            settings->apply = argv[++i];
            if (settings->apply == NULL) {
                return command_misused(command, "--apply needs a number");
            }
        } else if ((flags & SETTINGS_PRESET) != 0 && strncmp(word, "--preset", 8) == 0 &&
                   (word[8] == '=' || word[8] == '\0')) {
            const char *name = word[8] == '=' ? word + 9 : argv[++i];
            if (name == NULL || name[0] == '\0') {
                return command_misused(command, "--preset needs a name");
            }
            settings->preset = str_from(name);
        } else {
            return command_misused(command, "unknown flag: %s", word);
        }
    }
    return EXIT_DONE;
}

const char *settings_agent(void) {
    return agent_find(STR(""))->name;
}

static bool read_files(struct settings *settings, struct error *error) {
    const char *names[AGENTS_MAX + 1];
    agent_names(agent_find(STR("")), names);
    if (!machine_environment(&settings->arena, STR(""), &settings->environment, error)) {
        return false;
    }
    struct config_request request = {names, settings->environment.home,
                                     settings->environment.project, settings->preset};
    if (!config_read_files(&settings->arena, &request, &settings->config)) {
        return error_set(error, ERROR_MEMORY, "there is no memory for the settings");
    }
    settings->environment.config = &settings->config;
    settings->file = settings->in_project ? &settings->config.project : &settings->config.user;
    settings->text = settings->file->text.ptr == NULL ? STR("") : settings->file->text;
    return true;
}

int settings_open(struct settings *settings, const struct command *command, unsigned flags,
                  int argc, char **argv, bool *done) {
    struct error error = {0};
    *settings = (struct settings){.command = command};
    *done = false;
    arena_init(&settings->arena, ARENA_LIMIT);
    int status = read_flags(settings, flags, argc, argv, done);
    if (status != EXIT_DONE || *done) {
        *done = true;
        return status;
    }
    if (!read_files(settings, &error)) {
        *done = true;
        return command_failed(command, &error);
    }
    return EXIT_DONE;
}

void settings_close(struct settings *settings) {
    arena_free(&settings->arena);
}

bool settings_has_preset(const struct settings *settings) {
    return settings->preset.len == 0 ||
           config_has_preset(&settings->config.user, settings->preset) ||
           config_has_preset(&settings->config.project, settings->preset);
}

struct str settings_shown_path(struct settings *settings, struct str path) {
    struct str home = settings->environment.home;
    struct builder out;
    bool below = path_inside(path, home);
    builder_init(&out, &settings->arena);
    builder_add_c(&out, below ? "~" : "");
    builder_add(&out, str_slice(path, below ? home.len : 0, path.len));
    return builder_str(&out);
}

struct str settings_path(struct settings *settings, const char *given) {
    struct str cwd = settings->environment.project;
    char directory[PATH_MAX];
    struct builder out;
    if (given[0] == '~') {
        return str_from(given);
    }
    if (getcwd(directory, sizeof directory) != NULL) {
        cwd = str_from(directory);
    }
    struct str path = path_join(&settings->arena, cwd, str_from(given));
    struct str project = settings->environment.project;
    if (!settings->in_project || path.ptr == NULL || !path_inside(path, project)) {
        return path.ptr == NULL ? path : settings_shown_path(settings, path);
    }
    builder_init(&out, &settings->arena);
    builder_add_c(&out, ".");
    builder_add(&out, str_slice(path, project.len, path.len));
    return builder_str(&out);
}

void settings_add_word(struct builder *out, struct str word) {
    struct str rest = str_slice(word, str_starts(word, "~"), word.len);
    if (shell_is_plain_word(rest) || str_is(word, "~")) {
        builder_add(out, word);
    } else {
        shell_quote_word(out, word);
    }
}

/* --- changes --- */

/* The dotted key of `name` in `table`, in the preset or project that is changed. */
static struct str key_path(struct settings *settings, const char *table, struct str name) {
    struct builder path;
    builder_init(&path, &settings->arena);
    if (settings->preset.len > 0) {
        builder_add_c(&path, "preset.");
        toml_write_key(&path, settings->preset);
        builder_add_char(&path, '.');
    }
    if (strcmp(table, SETTINGS_THIS_PROJECT) == 0) {
        builder_add_c(&path, "projects.");
        toml_write_key(&path, settings->environment.project);
        builder_add_char(&path, '.');
    } else if (table[0] != '\0') {
        builder_addf(&path, "%s.", table);
    }
    toml_write_key(&path, name);
    return builder_str(&path);
}

static bool fail_memory(struct error *error) {
    return error_set(error, ERROR_MEMORY, "there is no memory");
}

const struct toml_value *settings_value(struct settings *settings, const char *table,
                                        struct str name) {
    struct toml_value *root = NULL;
    struct strs keys = {0};
    struct str path = key_path(settings, table, name);
    if (path.ptr == NULL || !toml_parse(&settings->arena, settings->text, &root, NULL) ||
        !toml_parse_key(&settings->arena, path, &keys, NULL)) {
        return NULL;
    }
    return toml_find_keys(root, keys.items, keys.count);
}

bool settings_set(struct settings *settings, const char *table, struct str name, const char *value,
                  struct error *error) {
    struct builder quoted;
    struct str path = key_path(settings, table, name);
    builder_init(&quoted, &settings->arena);
    toml_write_string(&quoted, str_from(value));
    return path.ptr == NULL ? fail_memory(error)
                            : toml_set(&settings->arena, settings->text, path, builder_str(&quoted),
                                       &settings->text, error);
}

static size_t count_comments(struct str text) {
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++) {
        count += text.ptr[i] == '#';
    }
    return count;
}

/* Takes the heading of a table away that has become empty, when no comment would go with it. */
static bool drop_empty(struct settings *settings, const char *table, struct error *error) {
    struct toml_value *root = NULL;
    struct strs keys = {0};
    struct str text;
    struct str path = key_path(settings, table, STR("x"));
    if (path.ptr == NULL) {
        return fail_memory(error);
    }
    path = str_slice(path, 0, path.len > 2 ? path.len - 2 : 0);
    if (path.len == 0) {
        return true;
    }
    if (!toml_parse(&settings->arena, settings->text, &root, error) ||
        !toml_parse_key(&settings->arena, path, &keys, error)) {
        return false;
    }
    const struct toml_value *value = toml_find_keys(root, keys.items, keys.count);
    if (value == NULL || value->kind != TOML_TABLE || value->first != NULL) {
        return true;
    }
    if (!toml_remove(&settings->arena, settings->text, path, &text, error)) {
        return false;
    }
    bool harmless = count_comments(text) == count_comments(settings->text);
    /* With a heading at the end goes the blank line that a new one gets before it */
    text.len -= str_ends(text, "\n\n") ? 1 : 0;
    settings->text = harmless ? text : settings->text;
    return true;
}

bool settings_unset(struct settings *settings, const char *table, struct str name,
                    struct error *error) {
    struct str path = key_path(settings, table, name);
    return path.ptr == NULL
               ? fail_memory(error)
               : toml_remove(&settings->arena, settings->text, path, &settings->text, error) &&
                     drop_empty(settings, table, error);
}

bool settings_add_item(struct settings *settings, const char *table, const char *list,
                       struct str item, struct error *error) {
    struct str path = key_path(settings, table, str_from(list));
    return path.ptr == NULL ? fail_memory(error)
                            : toml_list_add(&settings->arena, settings->text, path, item,
                                            &settings->text, error);
}

bool settings_drop_item(struct settings *settings, const char *table, const char *list,
                        struct str item, struct error *error) {
    struct str path = key_path(settings, table, str_from(list));
    return path.ptr == NULL ? fail_memory(error)
                            : toml_list_remove(&settings->arena, settings->text, path, item,
                                               &settings->text, error) &&
                                  drop_empty(settings, table, error);
}

bool settings_add_classify(struct settings *settings, struct str prefix, struct str type,
                           struct error *error) {
    struct toml_value *root = NULL;
    struct builder out;
    if (!toml_parse(&settings->arena, settings->text, &root, error)) {
        return false;
    }
    builder_init(&out, &settings->arena);
    builder_add(&out, settings->text);
    builder_add_c(&out, settings->text.len > 0 && !str_ends(settings->text, "\n") ? "\n" : "");
    builder_add_c(&out, settings->text.len > 0 ? "\n" : "");
    builder_add_c(&out, "[[");
    builder_add(&out, key_path(settings, "", STR("classify")));
    builder_add_c(&out, "]]\nprefix = ");
    toml_write_string(&out, prefix);
    builder_add_c(&out, "\ntype = ");
    toml_write_string(&out, type);
    builder_add_char(&out, '\n');
    struct str text = builder_str(&out);
    if (text.ptr == NULL) {
        return fail_memory(error);
    }
    /* An inline `classify = [...]` cannot be continued so */
    if (!toml_parse(&settings->arena, text, &root, error)) {
        return error_set(
            error, ERROR_USAGE,
            "'classify' is written in a form that cannot be added to: use [[classify]]");
    }
    settings->text = text;
    return true;
}
