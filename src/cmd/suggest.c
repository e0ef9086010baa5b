#include "base/json.h"
#include "base/visible.h"
#include "cmd/display.h"
#include "cmd/suggestion.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    SHOWN_MAX = 10,
};

static void add_cost_of_one(struct settings *settings, struct builder *out,
                            const struct suggestion *suggestion) {
    enum ACTION_TYPE type;
    switch (suggestion->kind) {
    case SUGGEST_ALLOW:
        if (action_type_find(suggestion->word, &type)) {
            builder_addf(out, "everything of this type, in every project: %s",
                         action_type_of(type)->meaning);
        }
        break;
    case SUGGEST_TRUST_HOST:
        builder_add_c(out, "any request to this host, also one that sends files of the project, "
                           "but no secrets");
        break;
    case SUGGEST_TRUST_PATH:
        builder_add_c(out, "changing, deleting and running any file in this directory, from every "
                           "project");
        break;
    case SUGGEST_ALLOW_PATH:
        builder_add_c(out, "reading and changing it by any command, in ");
        visible_add(out, settings_shown_path(settings, suggestion->project), 0);
        break;
    case SUGGEST_CONTAINER:
        builder_add_c(out, "starting, stopping and restarting this container");
        break;
    case SUGGEST_DATABASE_READ:
        builder_add_c(out, "any statement that reads this database, in every project");
        break;
    case SUGGEST_DATABASE_WRITE:
        builder_add_c(out, "any statement that reads this database or changes its rows, in every "
                           "project");
        break;
    case SUGGEST_CLASSIFY:
        builder_add_c(out, "whatever this command does, with any arguments, but for the paths that "
                           "it is seen to touch");
        break;
    }
}

/* What else the setting would let through, in plain words. */
static void add_cost(struct settings *settings, struct builder *out,
                     const struct suggestion *suggestion) {
    add_cost_of_one(settings, out, suggestion);
    for (const struct suggestion *one = suggestion->next; one != NULL; one = one->next) {
        builder_add_c(out, "; ");
        add_cost_of_one(settings, out, one);
    }
    if (suggestion->let_through > 0) {
        builder_addf(out, "; %zu call%s that you refused", suggestion->let_through,
                     suggestion->let_through == 1 ? "" : "s");
    }
}

static void add_text(struct settings *settings, struct builder *out,
                     const struct suggestions *suggestions) {
    for (size_t i = 0; i < suggestions->count && i < SHOWN_MAX; i++) {
        const struct suggestion *suggestion = &suggestions->items[i];
        builder_addf(out, "%zu. ", i + 1);
        visible_add(out, suggestion_command(settings, suggestion), 0);
        builder_addf(out, "\n   spares %zu of %zu questions that you answered with yes\n",
                     suggestion->spared, suggestions->approved);
        builder_add_c(out, "   lets through: ");
        add_cost(settings, out, suggestion);
        builder_add_char(out, '\n');
    }
}

static void add_json(struct settings *settings, struct builder *out,
                     const struct suggestions *suggestions) {
    for (size_t i = 0; i < suggestions->count && i < SHOWN_MAX; i++) {
        const struct suggestion *suggestion = &suggestions->items[i];
        struct json json = {.out = out};
        struct builder cost;
        builder_init(&cost, &settings->arena);
        add_cost(settings, &cost, suggestion);
        json_begin(&json, '{');
        json_key(&json, "number");
        json_integer(&json, (int64_t)i + 1);
        json_member(&json, "command", suggestion_command(settings, suggestion));
        json_key(&json, "spared");
        json_integer(&json, (int64_t)suggestion->spared);
        json_key(&json, "approved");
        json_integer(&json, (int64_t)suggestions->approved);
        json_key(&json, "refused_let_through");
        json_integer(&json, (int64_t)suggestion->let_through);
        json_member(&json, "cost", builder_str(&cost));
        json_end(&json, '}');
        builder_add_char(out, '\n');
    }
}

static int print(struct settings *settings, const struct suggestions *suggestions) {
    struct builder out;
    builder_init(&out, &settings->arena);
    if (settings->as_json) {
        add_json(settings, &out, suggestions);
    } else {
        add_text(settings, &out, suggestions);
    }
    struct str text = builder_str(&out);
    if (text.ptr == NULL) {
        return EXIT_INTERNAL;
    }
    display_print(text);
    if (suggestions->count == 0) {
        fprintf(stderr,
                "Nothing to suggest: %zu question%s in the log answered with yes, and no "
                "setting would have spared two of them.\n",
                suggestions->approved, suggestions->approved == 1 ? "" : "s");
    } else if (!settings->as_json) {
        printf("To take one: nah suggest --apply NUMBER\n");
    }
    return EXIT_DONE;
}

static int apply(struct settings *settings, const struct suggestions *suggestions,
                 const char *word) {
    char *end = NULL;
    unsigned long number = strtoul(word, &end, 10);
    struct error error = {0};
    if (*word < '0' || *word > '9' || *end != '\0' || number < 1 || number > suggestions->count ||
        number > SHOWN_MAX) {
        return command_misused(&suggest_command, "there is no suggestion %s", word);
    }
    const struct suggestion *suggestion = &suggestions->items[number - 1];
    if (!suggestion_apply(settings, suggestion, &error)) {
        return settings_failed(settings, &error);
    }
    struct str command = suggestion_command(settings, suggestion);
    printf("%.*s\n", STR_ARG(command));
    return settings_finish(
        settings, suggestion->next != NULL
                      ? STR("")
                      : settings_undo_forget(settings, suggestion_forgets(settings, suggestion)));
}

static int run_suggest(int argc, char **argv) {
    struct settings settings;
    struct suggestions suggestions;
    struct error error = {0};
    bool done;
    int status =
        settings_open(&settings, &suggest_command,
                      SETTINGS_APPLY | SETTINGS_JSON | SETTINGS_DRY_RUN, argc, argv, &done);
    if (!done && settings.operand_count > 0) {
        status =
            command_misused(&suggest_command, "it takes no argument: %s", settings.operands[0]);
    } else if (!done && !suggestions_find(&settings, &suggestions, &error)) {
        status = command_failed(&suggest_command, &error);
    } else if (!done) {
        status = settings.apply != NULL ? apply(&settings, &suggestions, settings.apply)
                                        : print(&settings, &suggestions);
    }
    settings_close(&settings);
    return status;
}

const struct command suggest_command = {
    .name = "suggest",
    .summary = "propose settings that spare questions you answer with yes",
    .usage = "nah suggest [--json]\n"
             "       nah suggest --apply NUMBER [--dry-run]\n"
             "\n"
             "  --json          one JSON object a line: number, command, spared, approved,\n"
             "                  refused_let_through, cost\n"
             "  --apply NUMBER  make that setting\n"
             "  --dry-run       show what would change, write nothing\n",
    .run = run_suggest,
};
