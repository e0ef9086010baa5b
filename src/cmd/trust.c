#include "cmd/settings.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#define CONTAINER "container:"
#define DATABASE  "database:"

/* What a word names, and the list it goes into. */
struct trusted {
    const char *list;
    struct str item;
    const char *meaning; /* what the change lets through */
};

static bool is_path(const char *word) {
    struct stat status;
    return strchr("/~.", word[0]) != NULL ||
           (strchr(word, ':') == NULL && stat(word, &status) == 0 && S_ISDIR(status.st_mode));
}

static struct trusted read_word(struct settings *settings, const char *word) {
    if (strncmp(word, CONTAINER, strlen(CONTAINER)) == 0) {
        return (struct trusted){"trusted_containers", str_from(word + strlen(CONTAINER)),
                                "The container is started and stopped without asking."};
    }
    if (is_path(word)) {
        return (struct trusted){"trusted_paths", settings_path(settings, word),
                                "Files in it are changed, deleted and run as those of the project; "
                                "sensitive ones stay protected."};
    }
    return (struct trusted){"trusted_hosts", str_from(word),
                            "Requests to it, also those that send data, run without asking; "
                            "secrets are still never sent."};
}

static int trust_word(struct settings *settings, const char *word) {
    struct error error = {0};
    struct trusted trusted = read_word(settings, word);
    if (trusted.item.len == 0) {
        return command_misused(&trust_command, "trust what?");
    }
    struct str forgotten =
        strcmp(trusted.list, "trusted_containers") == 0 ? str_from(word) : trusted.item;
    if (!settings_add_item(settings, "", trusted.list, trusted.item, &error)) {
        return settings_failed(settings, &error);
    }
    bool changed = !str_equal(settings->text, settings->file->text);
    int status = settings_finish(settings, settings_undo_forget(settings, forgotten));
    if (status == EXIT_DONE && changed) {
        printf("%s\n", trusted.meaning);
    }
    return status;
}

/* What may be done in a database without asking. */
static const struct {
    const char *access;
    const char *meaning;
} accesses[] = {
    [DATABASE_READ] = {"read", "Statements that read it run without asking."},
    [DATABASE_WRITE] = {"write", "Statements that read it or change its rows run without asking; "
                                 "those that delete tables are still asked about."},
    [DATABASE_PRODUCTION] = {"production", "Statements that read it run without asking; those that "
                                           "delete tables or all rows are refused."},
};

static struct str database_undo(struct settings *settings, struct str target, struct str before) {
    struct builder word;
    builder_init(&word, &settings->arena);
    builder_add_c(&word, DATABASE);
    builder_add(&word, target);
    if (before.len == 0) {
        return settings_undo_forget(settings, builder_str(&word));
    }
    struct builder command;
    builder_init(&command, &settings->arena);
    builder_add_c(&command, "trust ");
    settings_add_word(&command, builder_str(&word));
    builder_addf(&command, " %.*s", STR_ARG(before));
    return settings_undo_set(settings, "databases", target, before, builder_str(&command));
}

static int trust_database(struct settings *settings, const char *target, const char *access) {
    struct error error = {0};
    struct str before = STR("");
    bool file = target[0] == '/' || target[0] == '~' || target[0] == '.';
    struct str name = file ? settings_path(settings, target) : str_from(target);
    size_t i = 0;
    while (i < sizeof accesses / sizeof *accesses && strcmp(accesses[i].access, access) != 0) {
        i++;
    }
    if (i == sizeof accesses / sizeof *accesses) {
        return command_misused(&trust_command, "%s is none of read, write, production", access);
    }
    toml_get_string(settings_value(settings, "databases", name), &before);
    if (!settings_set(settings, "databases", name, access, &error)) {
        return settings_failed(settings, &error);
    }
    bool changed = !str_equal(settings->text, settings->file->text);
    int status = settings_finish(settings, database_undo(settings, name, before));
    if (status == EXIT_DONE && changed) {
        printf("%s\n", accesses[i].meaning);
    }
    return status;
}

static int trust(struct settings *settings) {
    const char *word = settings->operand_count > 0 ? settings->operands[0] : "";
    bool database = strncmp(word, DATABASE, strlen(DATABASE)) == 0;
    if (settings->operand_count < 1 || settings->operand_count > 1 + database) {
        return command_misused(&trust_command, "name one directory, host, container:NAME or "
                                               "database:TARGET to trust");
    }
    return database ? trust_database(settings, word + strlen(DATABASE),
                                     settings->operand_count > 1 ? settings->operands[1] : "read")
                    : trust_word(settings, word);
}

static int run_trust(int argc, char **argv) {
    struct settings settings;
    bool done;
    int status = settings_open(&settings, &trust_command, SETTINGS_EDITS, argc, argv, &done);
    if (!done) {
        status = trust(&settings);
    }
    settings_close(&settings);
    return status;
}

const struct command trust_command = {
    .name = "trust",
    .summary = "trust a directory, a host, a container or a database",
    .usage = "nah trust " SETTINGS_EDIT_FLAGS " PATH|HOST|container:NAME\n"
             "       nah trust " SETTINGS_EDIT_FLAGS "\n"
             "                 database:TARGET [read|write|production]\n"
             "\n" SETTINGS_EDIT_HELP "\n"
             "A word with a slash, a dot at its start, or of a directory that exists is a path.\n"
             "TARGET is HOST, HOST/NAME, NAME or the path of a file; read if nothing is said.\n",
    .run = run_trust,
};
