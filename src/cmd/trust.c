#include "cmd/settings.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#define CONTAINER "container:"

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
    struct builder undo;
    struct trusted trusted = read_word(settings, word);
    if (trusted.item.len == 0) {
        return command_misused(&trust_command, "trust what?");
    }
    builder_init(&undo, &settings->arena);
    builder_add_c(&undo, "nah forget ");
    if (strcmp(trusted.list, "trusted_containers") == 0) {
        settings_add_word(&undo, str_from(word));
    } else {
        settings_add_word(&undo, trusted.item);
    }
    if (!settings_add_item(settings, "", trusted.list, trusted.item, &error)) {
        return command_failed(&trust_command, &error);
    }
    bool changed = !str_equal(settings->text, settings->file->text);
    int status = settings_finish(settings, builder_str(&undo));
    if (status == EXIT_DONE && changed) {
        printf("%s\n", trusted.meaning);
    }
    return status;
}

static int run_trust(int argc, char **argv) {
    struct settings settings;
    bool done;
    int status = settings_open(&settings, &trust_command, SETTINGS_EDITS, argc, argv, &done);
    if (!done && settings.operand_count != 1) {
        status =
            command_misused(&trust_command, "name one directory, host or container:NAME to trust");
    } else if (!done) {
        status = trust_word(&settings, settings.operands[0]);
    }
    settings_close(&settings);
    return status;
}

const struct command trust_command = {
    .name = "trust",
    .summary = "trust a directory, a host or a container",
    .usage = "nah trust " SETTINGS_EDIT_FLAGS " PATH|HOST|container:NAME\n"
             "\n" SETTINGS_EDIT_HELP "\n"
             "A word with a slash, a dot at its start, or of a directory that exists is a path.\n",
    .run = run_trust,
};
