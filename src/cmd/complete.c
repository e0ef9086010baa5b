/* What may stand at the end of a command line: for the shells' completion. */
#include "action/builtin.h"
#include "agent/agent.h"
#include "cmd/settings.h"

#include <stdio.h>
#include <string.h>

/* The words behind "nah"; the last one is being written. */
struct line {
    int count;
    char **words;
    const struct command *command; /* NULL: not known */
    struct str last;
};

static void offer(const struct line *line, struct str word) {
    if (word.len >= line->last.len && str_equal(str_slice(word, 0, line->last.len), line->last)) {
        printf("%.*s\n", STR_ARG(word));
    }
}

static void offer_list(const struct line *line, const char *const *words) {
    for (; *words != NULL; words++) {
        offer(line, str_from(*words));
    }
}

static void offer_commands(const struct line *line) {
    for (size_t i = 0; commands[i] != NULL; i++) {
        offer(line, str_from(commands[i]->name));
    }
}

static void offer_types(const struct line *line) {
    for (int i = 0; i < ACTION_TYPE_COUNT; i++) {
        offer(line, str_from(action_type_of((enum ACTION_TYPE)i)->name));
    }
}

static void offer_rules(const struct line *line) {
    for (size_t i = 0; i < rules_builtin.rule_count; i++) {
        offer(line, str_from(builtin_rule_id(i)));
    }
}

static void offer_agents(const struct line *line) {
    for (size_t i = 0; agents[i] != NULL; i++) {
        offer(line, str_from(agents[i]->name));
    }
}

/* The flags of a line of the help: "  -s, --sandbox MODE  what it does". */
static void offer_flags_of(const struct line *line, struct str text) {
    while (str_starts(text, "-")) {
        size_t end = 0;
        while (end < text.len && text.ptr[end] != ' ' && text.ptr[end] != ',') {
            end++;
        }
        offer(line, str_slice(text, 0, end));
        if (end >= text.len || text.ptr[end] != ',') {
            return;
        }
        text = str_trim(str_slice(text, end + 1, text.len));
    }
}

static void offer_flags(const struct line *line) {
    struct str rest = str_from(line->command->usage);
    struct str text;
    while (str_split(&rest, '\n', &text)) {
        if (str_starts(text, "  -")) {
            offer_flags_of(line, str_slice(text, 2, text.len));
        }
    }
    offer(line, STR("--help"));
}

static void offer_presets_of(const struct line *line, const struct config_file *file) {
    for (size_t i = 0; i < file->presets.count; i++) {
        offer(line, file->presets.items[i]);
    }
}

/* What nah forget takes; shells would cut a prefix of several words into words. */
static void offer_statement(const struct line *line, const struct config_statement *statement,
                            struct arena *arena) {
    struct builder word;
    builder_init(&word, arena);
    switch (statement->key->setting) {
    case SETTING_TRUSTED_CONTAINER:
        builder_add_c(&word, "container:");
        builder_add(&word, statement->text);
        break;
    case SETTING_DATABASE:
        builder_add_c(&word, "database:");
        builder_add(&word, statement->name);
        break;
    case SETTING_POLICY:
    case SETTING_SENSITIVE_PATH:
        builder_add(&word, statement->name);
        break;
    case SETTING_TRUSTED_PATH:
    case SETTING_TRUSTED_HOST:
    case SETTING_ALLOW_PATH:
        builder_add(&word, statement->text);
        break;
    default:
        return;
    }
    offer(line, builder_str(&word));
}

static void offer_settings(const struct line *line, bool presets) {
    struct settings settings;
    bool done;
    char *none[] = {"complete", NULL};
    if (settings_open(&settings, line->command, 0, 1, none, &done) == EXIT_DONE) {
        const struct config_file *files[] = {&settings.config.user, &settings.config.project};
        for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
            if (presets) {
                offer_presets_of(line, files[i]);
                continue;
            }
            for (size_t k = 0; k < files[i]->statements->count; k++) {
                offer_statement(line, &files[i]->statements->items[k], &settings.arena);
            }
        }
    }
    settings_close(&settings);
}

/* The value of the flag before; false when that takes none that is known. */
static bool offer_value(const struct line *line) {
    static const char *const decisions[] = {"allow", "ask", "block", NULL};
    static const char *const tools[] = {"Bash", "apply_patch", NULL};
    static const char *const modes[] = {"workspace-write", "read-only", "danger-full-access", NULL};
    const char *flag = line->words[line->count - 2];
    if (strcmp(flag, "--preset") == 0) {
        offer_settings(line, true);
    } else if (strcmp(flag, "--decision") == 0) {
        offer_list(line, decisions);
    } else if (strcmp(flag, "--tool") == 0) {
        offer_list(line, tools);
    } else if (strcmp(flag, "--sandbox") == 0 || strcmp(flag, "-s") == 0) {
        offer_list(line, modes);
    } else {
        return false;
    }
    return true;
}

static void offer_levels(const struct line *line) {
    static const char *const levels[] = {"ask", "block", NULL};
    offer_list(line, levels);
}

static void offer_accesses(const struct line *line) {
    if (strncmp(line->words[1], "database:", strlen("database:")) == 0) {
        offer_list(line, config_setting_key(SETTING_DATABASE)->choices);
    }
}

/* "show|[path]": the words of the synopsis that stand for themselves. */
static void offer_verbs_of(const struct line *line, struct str text) {
    struct str verb;
    while (str_split(&text, '|', &verb)) {
        bool brackets = str_starts(verb, "[") && str_ends(verb, "]");
        verb = str_slice(verb, brackets, verb.len - brackets);
        bool plain = verb.len > 0;
        for (size_t i = 0; i < verb.len; i++) {
            plain = plain && verb.ptr[i] >= 'a' && verb.ptr[i] <= 'z';
        }
        if (plain) {
            offer(line, verb);
        }
    }
}

/* What follows the command's name in the lines of its synopsis: "nah log show NUMBER". */
static void offer_verbs(const struct line *line) {
    struct str rest = str_from(line->command->usage);
    struct str text;
    while (str_split(&rest, '\n', &text) && str_trim(text).len > 0) {
        struct str word;
        text = str_trim(text);
        if (str_split(&text, ' ', &word) && str_is(word, "nah") && str_split(&text, ' ', &word) &&
            str_is(word, line->command->name) && str_split(&text, ' ', &word)) {
            offer_verbs_of(line, word);
        }
    }
}

static void offer_forgettable(const struct line *line) {
    offer_settings(line, false);
}

/* What the n-th operand of a command is; all else is a file, which shells complete themselves. */
static const struct {
    const char *command;
    int operand;
    void (*offer)(const struct line *line);
} operands[] = {
    {"allow", 0, offer_types},    {"ask", 0, offer_types},          {"deny", 0, offer_types},
    {"classify", 1, offer_types}, {"forget", 0, offer_forgettable}, {"protect", 1, offer_levels},
    {"rules", 0, offer_rules},    {"help", 0, offer_commands},      {"run", 0, offer_agents},
    {"trust", 1, offer_accesses},
};

static void offer_operand(const struct line *line) {
    int number = 0;
    for (int i = 1; i + 1 < line->count; i++) {
        number += line->words[i][0] != '-';
    }
    for (size_t i = 0; i < sizeof operands / sizeof *operands; i++) {
        if (strcmp(operands[i].command, line->command->name) == 0 &&
            operands[i].operand == number) {
            operands[i].offer(line);
            return;
        }
    }
    if (number == 0) {
        offer_verbs(line);
    }
}

static int run_complete(int argc, char **argv) {
    if (argc == 2 && (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0)) {
        return command_help(&complete_command);
    }
    if (argc < 2 || strcmp(argv[1], "--") != 0) {
        return command_misused(&complete_command, "expected -- and the words behind nah, not: %s",
                               argc < 2 ? "nothing" : argv[1]);
    }
    struct line line = {.count = argc - 2, .words = argv + 2};
    line.last = line.count > 0 ? str_from(line.words[line.count - 1]) : STR("");
    if (line.count <= 1) {
        offer_commands(&line);
        return EXIT_DONE;
    }
    line.command = command_find(line.words[0]);
    if (line.command == NULL || offer_value(&line)) {
        return EXIT_DONE;
    }
    if (str_starts(line.last, "-")) {
        offer_flags(&line);
    } else {
        offer_operand(&line);
    }
    return EXIT_DONE;
}

const struct command complete_command = {
    .name = "complete",
    .summary = "list what may come next on a command line, for shells",
    .usage = "nah complete -- [WORD ...]\n"
             "\n"
             "The words are those behind nah; the last one is being written. One word a line.\n",
    .run = run_complete,
};
