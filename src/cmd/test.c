#include "base/quote_word.h"
#include "base/utf8.h"
#include "base/visible.h"
#include "cmd/command.h"
#include "cmd/display.h"
#include "cmd/trial.h"
#include "cmd/ui.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    ARENA_LIMIT = 96 * 1024 * 1024, /* bytes */
    INPUT_MAX = 8 * 1024 * 1024,    /* bytes of a call on the standard input; more than any reader
                                       takes, so that what is left of it decides nothing */
    SHOWN_MAX = 4096,               /* bytes of a call that are shown again */
    SOURCE_COLUMNS = 44,
    TYPE_WIDTH = 23,
    DECISION_WIDTH = 7,
    SAME_MOST = 3, /* actions that are alike are shown, one after the other; more are counted */
};

struct options {
    const char *tool;
    const char *cwd;
    const char *preset;
    bool as_json;
    bool batch;
    bool exit_code;
    bool auto_edits;
    bool explain;
    char **words; /* of the command */
    int word_count;
};

struct flag {
    const char *name;
    size_t at; /* of the bool or the value in struct options */
    bool has_value;
};

static const struct flag flags[] = {
    {"--tool", offsetof(struct options, tool), true},
    {"--cwd", offsetof(struct options, cwd), true},
    {"--preset", offsetof(struct options, preset), true},
    {"--json", offsetof(struct options, as_json), false},
    {"--batch", offsetof(struct options, batch), false},
    {"--exit-code", offsetof(struct options, exit_code), false},
    {"--auto-edits", offsetof(struct options, auto_edits), false},
    {"--explain", offsetof(struct options, explain), false},
};

/* The flag that `word` names, also as --flag=value. */
static const struct flag *find_flag(const char *word, const char **value) {
    size_t length = strcspn(word, "=");
    *value = word[length] == '=' ? word + length + 1 : NULL;
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
        if (strncmp(flags[i].name, word, length) == 0 && flags[i].name[length] == '\0' &&
            (*value == NULL || flags[i].has_value)) {
            return &flags[i];
        }
    }
    return NULL;
}

/* Reads the flags; 0, or the exit status of what is wrong with them. */
static int read_options(int argc, char **argv, struct options *options) {
    int i = 1;
    while (i < argc && argv[i][0] == '-' && argv[i][1] != '\0' && strcmp(argv[i], "--") != 0) {
        const char *value;
        const struct flag *flag = find_flag(argv[i], &value);
        if (flag == NULL) {
            return command_misused(&test_command, "unknown flag: %s", argv[i]);
        }
        char *field = (char *)options + flag->at;
        if (flag->has_value && value == NULL && (value = argv[++i]) == NULL) {
            return command_misused(&test_command, "%s needs a value", flag->name);
        }
        if (flag->has_value) {
            *(const char **)(void *)field = value;
        } else {
            *(bool *)(void *)field = true;
        }
        i++;
    }
    i += i < argc && strcmp(argv[i], "--") == 0;
    options->words = argv + i;
    options->word_count = argc - i;
    if (options->explain && (options->batch || options->as_json)) {
        return command_misused(&test_command,
                               "--explain is for people: take --json or --batch away");
    }
    if (options->batch && options->word_count > 0) {
        return command_misused(&test_command,
                               "--batch reads its calls from the standard input; "
                               "take away: %s",
                               argv[i]);
    }
    return EXIT_DONE;
}

/* One argument is a command line. Several are the words of one command, as the shell has split
 * them: they are put into quotes again where they need it. */
static struct str join_words(const struct options *options, struct arena *arena) {
    struct builder out;
    if (options->word_count == 1) {
        return str_from(options->words[0]);
    }
    builder_init(&out, arena);
    for (int i = 0; i < options->word_count; i++) {
        struct str word = str_from(options->words[i]);
        builder_add_c(&out, i > 0 ? " " : "");
        if (shell_is_plain_word(word)) {
            builder_add(&out, word);
        } else {
            shell_quote_word(&out, word);
        }
    }
    return builder_str(&out);
}

static bool read_stdin(struct arena *arena, struct str *text, struct error *error) {
    struct builder input;
    char chunk[4096];
    size_t length;
    builder_init(&input, arena);
    while (input.len < INPUT_MAX && (length = fread(chunk, 1, sizeof chunk, stdin)) > 0) {
        builder_add(&input, (struct str){chunk, length});
    }
    *text = builder_str(&input);
    if (ferror(stdin)) {
        return error_set(error, ERROR_SYSTEM, "cannot read the standard input: %s",
                         strerror(errno));
    }
    return text->ptr != NULL || error_set(error, ERROR_MEMORY, "there is no memory");
}

/* The directory as an absolute path, but with its links: the session's would have them, too. */
static bool find_cwd(const char *given, struct arena *arena, struct str *cwd, struct error *error) {
    char path[PATH_MAX];
    if (given != NULL && chdir(given) != 0) {
        return error_set(error, ERROR_USAGE, "cannot use the directory %s: %s", given,
                         strerror(errno));
    }
    if (getcwd(path, sizeof path) == NULL) {
        return error_set(error, ERROR_SYSTEM, "the working directory cannot be told: %s",
                         strerror(errno));
    }
    *cwd = str_copy(arena, str_from(path));
    return cwd->ptr != NULL || error_set(error, ERROR_MEMORY, "there is no memory");
}

static bool is_same_action(const struct verdict_action *a, const struct verdict_action *b) {
    return a->decision == b->decision && str_equal(a->type, b->type) &&
           str_equal(a->source, b->source) && str_equal(a->reason, b->reason);
}

/* How many actions from `first` on are shown alike. */
static size_t count_same(const struct verdict *verdict, size_t first) {
    size_t i = first + 1;
    while (i < verdict->action_count &&
           is_same_action(&verdict->actions[first], &verdict->actions[i])) {
        i++;
    }
    return i - first;
}

static void add_actions(struct builder *out, const struct verdict *verdict, bool coloured) {
    for (size_t i = 0, same; i < verdict->action_count; i += same) {
        const struct verdict_action *action = &verdict->actions[i];
        same = count_same(verdict, i);
        same = same > SAME_MOST ? same : 1;
        builder_add_c(out, "  ");
        display_add_decision(out, action->decision, DECISION_WIDTH, coloured);
        builder_addf(out, "%-*.*s", TYPE_WIDTH, STR_ARG(action->type));
        size_t used = visible_add(out, action->source, SOURCE_COLUMNS);
        builder_addf(out, "%*s", (int)(SOURCE_COLUMNS + 2 - used), "");
        visible_add(out, action->reason, 0);
        builder_add_char(out, '\n');
        if (same > 1) {
            builder_addf(out, "  ... and %zu more like this\n", same - 1);
        }
    }
    builder_add_c(out, verdict->action_count > 0 ? "\n" : "");
}

static void add_call(struct builder *out, const struct trial_call *call) {
    struct str all = str_trim(call->input);
    struct str rest = utf8_cut(all, SHOWN_MAX);
    bool cut = rest.len < all.len;
    struct str line;
    while (str_split(&rest, '\n', &line)) {
        visible_add(out, line, 0);
        builder_add_char(out, '\n');
    }
    if (cut) {
        builder_addf(out, "... (%zu bytes%s)\n", all.len,
                     call->input.len < INPUT_MAX ? "" : ", or more");
    }
    builder_add_char(out, '\n');
}

/* What each part of a call does, and the verdict. */
static void add_verdict(struct builder *out, const struct verdict *verdict, bool coloured) {
    add_actions(out, verdict, coloured);
    display_add_decision(out, verdict->decision, 0, coloured);
    builder_add_c(out, ": ");
    visible_add(out, verdict->reason, 0);
    builder_addf(out, "\nrule: %.*s\n", STR_ARG(verdict->rule));
    if (!str_is(verdict->set_by, "built-in")) {
        builder_add_c(out, "set in: ");
        visible_add(out, verdict->set_by, 0);
        builder_add_char(out, '\n');
    }
    if (verdict->advice.len > 0 && verdict->decision != DECISION_ALLOW) {
        builder_add_c(out, "instead: ");
        visible_add(out, verdict->advice, 0);
        builder_add_char(out, '\n');
    }
}

static bool test_one(struct trial *trial, const struct options *options, struct arena *arena,
                     struct trial_call *call, int *status, struct error *error) {
    struct verdict verdict;
    struct builder out;
    bool is_stdin = options->word_count == 0 ||
                    (options->word_count == 1 && strcmp(options->words[0], "-") == 0);
    if (!is_stdin) {
        call->input = join_words(options, arena);
    } else if (!read_stdin(arena, &call->input, error)) {
        return false;
    }
    if (!trial_decide(trial, call, arena, &verdict, error)) {
        return false;
    }
    builder_init(&out, arena);
    if (options->as_json) {
        trial_add_json(&out, call, &verdict);
    } else {
        add_call(&out, call);
        if (options->explain && !trial_add_outline(trial, arena, &out)) {
            return error_set(error, ERROR_MEMORY, "there is no memory");
        }
        struct ui ui;
        ui_read(&ui, arena);
        add_verdict(&out, &verdict, ui.coloured);
    }
    struct str text = builder_str(&out);
    bool printed = display_print(text);
    *status = options->exit_code && verdict.decision != DECISION_ALLOW ? EXIT_NO : EXIT_DONE;
    return printed || error_set(error, ERROR_MEMORY, "there is no memory");
}

static int run_test(int argc, char **argv) {
    struct options options = {.tool = "Bash"};
    for (int i = 1; i < argc && argv[i][0] == '-' && strcmp(argv[i], "--") != 0; i++) {
        if (strcmp(argv[i], "-h") == 0 || strcmp(argv[i], "--help") == 0) {
            return command_help(&test_command);
        }
    }
    int status = read_options(argc, argv, &options);
    if (status != EXIT_DONE) {
        return status;
    }
    if (!options.batch && options.word_count == 0 && isatty(STDIN_FILENO)) {
        return command_misused(&test_command, "which command?");
    }
    struct arena arena;
    struct trial trial;
    struct error error;
    struct trial_call call = {.tool = str_from(options.tool)};
    arena_init(&arena, ARENA_LIMIT);
    trial_init(&trial, options.auto_edits);
    trial.preset = str_from(options.preset);
    if (!find_cwd(options.cwd, &arena, &call.cwd, &error)) {
        status = command_failed(&test_command, &error);
    } else if (options.batch) {
        status = trial_batch(&trial, &call, options.exit_code);
    } else if (!test_one(&trial, &options, &arena, &call, &status, &error)) {
        status = command_failed(&test_command, &error);
    }
    trial_free(&trial);
    arena_free(&arena);
    return status;
}

const struct command test_command = {
    .name = "test",
    .summary = "say what nah would decide about a command, patch or tool call",
    .usage =
        "nah test [--tool TOOL] [--json | --explain] [--cwd DIR] [--preset NAME]\n"
        "                [--auto-edits] [--exit-code] [--] COMMAND\n"
        "       nah test --batch [--tool TOOL] [--cwd DIR] [--preset NAME] [--auto-edits]\n"
        "                [--exit-code]\n"
        "\n"
        "  --tool TOOL   Bash (the usual), apply_patch, or mcp__SERVER__TOOL with its arguments\n"
        "                as a JSON object\n"
        "  --json        one JSON object: tool, input, cwd, decision, reason, advice, rule,\n"
        "                set_by, actions, elapsed_us\n"
        "  --explain     show how the shell reads the command: its syntax tree, with the\n"
        "                values that its words may have\n"
        "  --cwd DIR     where the call would run\n"
        "  --preset NAME with this preset of the settings\n"
        "  --auto-edits  as in a session that allows safe edits\n"
        "  --exit-code   exit with 1 unless the decision is allow\n"
        "  --batch       decide each line of the standard input, a JSON object with input and\n"
        "                perhaps tool and cwd; print one object a line\n"
        "\n"
        "One argument is a command line; several are the words of one command. Without an\n"
        "argument, or with -, the call is read from the standard input. Nothing is run.\n",
    .run = run_test,
};
