#include "base/file.h"
#include "base/nearest.h"
#include "base/path.h"
#include "cmd/command.h"
#include "cmd/log_commands.h"
#include "cmd/log_print.h"
#include "cmd/pager.h"
#include "cmd/when.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum {
    ARENA_LIMIT = 16 * 1024 * 1024, /* bytes */
    ROWS_DEFAULT = 20,
    READ_SOON = 200000,          /* decisions */
    FOLLOW_PAUSE_NS = 100000000, /* a row is shown at most this much later */
};

struct options {
    struct arena arena;
    struct log_filter filter;
    enum LOG_FORM form;
    bool follow;
    bool last_session;
};

static int set_limit(struct options *options, const char *value) {
    char *end = NULL;
    errno = 0;
    long limit = strtol(value, &end, 10);
    if (errno != 0 || end == value || *end != '\0' || limit < 1) {
        return command_misused(&log_command, "-n needs a number from 1 on, not %s", value);
    }
    options->filter.limit = (size_t)limit;
    return EXIT_DONE;
}

static int set_decision(struct options *options, const char *value) {
    struct nearest nearest;
    enum DECISION decision = DECISION_ALLOW;
    if (decision_find(str_from(value), &decision)) {
        bool differs = options->filter.by_decision && options->filter.decision != decision;
        options->filter.by_decision = true;
        options->filter.decision = decision;
        return differs ? command_misused(&log_command,
                                         "--decision, --asks and --blocks exclude each other")
                       : EXIT_DONE;
    }
    nearest_init(&nearest, str_from(value));
    for (decision = DECISION_ALLOW; decision <= DECISION_BLOCK; decision++) {
        nearest_offer(&nearest, str_from(decision_name(decision)));
    }
    if (nearest.best.len > 0) {
        return command_misused(&log_command, "there is no decision %s; did you mean: %.*s", value,
                               STR_ARG(nearest.best));
    }
    return command_misused(&log_command, "there is no decision %s; there are allow, ask and block",
                           value);
}

static int set_asks(struct options *options, const char *value) {
    (void)value;
    return set_decision(options, decision_name(DECISION_ASK));
}

static int set_blocks(struct options *options, const char *value) {
    (void)value;
    return set_decision(options, decision_name(DECISION_BLOCK));
}

static int set_time(const char *value, int64_t *ms) {
    if (!when_parse(value, log_now_ms(), ms)) {
        return command_misused(&log_command,
                               "there is no time %s; times are such as 2h, yesterday, 2026-11-21 "
                               "and 2026-11-21T07:30",
                               value);
    }
    return EXIT_DONE;
}

static int set_since(struct options *options, const char *value) {
    return set_time(value, &options->filter.since_ms);
}

static int set_until(struct options *options, const char *value) {
    return set_time(value, &options->filter.until_ms);
}

static int set_session(struct options *options, const char *value) {
    options->last_session = strcmp(value, "last") == 0;
    options->filter.session = str_from(value);
    return EXIT_DONE;
}

static int set_path(struct options *options, const char *value) {
    char here[PATH_MAX];
    char *home = NULL;
    struct str path = str_from(value);
    struct str start = STR("/");
    if (home_dir(&options->arena, &home, NULL)) {
        options->filter.home = str_from(home);
    }
    if (home != NULL && (strcmp(value, "~") == 0 || strncmp(value, "~/", 2) == 0)) {
        start = str_from(home);
        path = value[1] == '\0' ? STR(".") : str_slice(path, 2, path.len);
    } else if (getcwd(here, sizeof here) != NULL) {
        start = str_from(here);
    }
    options->filter.path = path_join(&options->arena, start, path);
    return EXIT_DONE;
}

static int set_action(struct options *options, const char *value) {
    return log_find_action(value, &options->filter.action);
}

static int set_project(struct options *options, const char *value) {
    (void)value;
    return log_find_project(&options->arena, &options->filter.project)
               ? EXIT_DONE
               : command_misused(&log_command, "the current directory cannot be found");
}

static int set_form(struct options *options, enum LOG_FORM form) {
    if (options->form != LOG_LINES && options->form != form) {
        return command_misused(&log_command, "--json and --csv exclude each other");
    }
    options->form = form;
    return EXIT_DONE;
}

static int set_json(struct options *options, const char *value) {
    (void)value;
    return set_form(options, LOG_JSON);
}

static int set_csv(struct options *options, const char *value) {
    (void)value;
    return set_form(options, LOG_CSV);
}

static int set_follow(struct options *options, const char *value) {
    (void)value;
    options->follow = true;
    return EXIT_DONE;
}

static int set_tool(struct options *options, const char *value) {
    options->filter.tool = str_from(value);
    return EXIT_DONE;
}

static int set_host(struct options *options, const char *value) {
    struct builder host;
    builder_init(&host, &options->arena);
    for (const char *c = value; *c != '\0'; c++) {
        builder_add_char(&host, (char)(*c >= 'A' && *c <= 'Z' ? *c - 'A' + 'a' : *c));
    }
    options->filter.host = builder_str(&host);
    return EXIT_DONE;
}

static int set_text(struct options *options, const char *value) {
    options->filter.text = str_from(value);
    return EXIT_DONE;
}

static const struct {
    const char *name;
    bool has_value;
    int (*set)(struct options *options, const char *value);
} flags[] = {
    {"-n", true, set_limit},
    {"--tool", true, set_tool},
    {"--decision", true, set_decision},
    {"--asks", false, set_asks},
    {"--blocks", false, set_blocks},
    {"--session", true, set_session},
    {"--since", true, set_since},
    {"--until", true, set_until},
    {"--action", true, set_action},
    {"--path", true, set_path},
    {"--host", true, set_host},
    {"--grep", true, set_text},
    {"--project", false, set_project},
    {"--follow", false, set_follow},
    {"--json", false, set_json},
    {"--csv", false, set_csv},
};

/* The flag that argv[*i] is, and its value: --flag=value, -nvalue, or the next argument. */
static int read_flag(int argc, char **argv, int *i, struct options *options) {
    const char *word = argv[*i];
    for (size_t f = 0; f < sizeof flags / sizeof *flags; f++) {
        size_t length = strlen(flags[f].name);
        bool is_short = length == 2;
        const char *value = word + length;
        if (strncmp(word, flags[f].name, length) != 0 ||
            (*value != '\0' && (!flags[f].has_value || (!is_short && *value != '=')))) {
            continue;
        }
        if (!flags[f].has_value) {
            return flags[f].set(options, "");
        }
        if (*value != '\0') {
            value += *value == '=' ? 1 : 0;
        } else if (*i + 1 == argc) {
            return command_misused(&log_command, "%s needs a value", word);
        } else {
            value = argv[++*i];
        }
        return *value == '\0' ? command_misused(&log_command, "%s needs a value", flags[f].name)
                              : flags[f].set(options, value);
    }
    return command_misused(&log_command, "unknown argument: %s", word);
}

/* Shows what comes from here on, until it is interrupted or nobody reads. */
static bool follow(struct log *log, struct options *options, struct log_printer *printer,
                   struct error *error) {
    char *directory = NULL;
    const struct timespec pause = {.tv_nsec = FOLLOW_PAUSE_NS};
    struct log_filter filter = options->filter;
    filter.limit = 0;
    if (!state_dir(&options->arena, &directory, error)) {
        return false;
    }
    while (!printer->failed && fflush(stdout) == 0) {
        filter.after_id = printer->last_id > 0 ? printer->last_id : -1;
        nanosleep(&pause, NULL);
        log_take_in(log, directory);
        if (!log_query(log, &filter, log_print_row, printer, error)) {
            return false;
        }
    }
    return true;
}

static bool note_session(const struct log_session *session, void *context) {
    (void)session;
    *(bool *)context = true;
    return false;
}

/* Makes "last" the session that it is, and looks whether another one is there. */
static bool find_session(struct log *log, struct options *options, struct error *error) {
    struct str *session = &options->filter.session;
    bool found = false;
    if (options->last_session) {
        return log_last_session(log, &options->arena, session) ||
               error_set(error, ERROR_MISSING, "there is no session yet");
    }
    return session->len == 0 ||
           (log_one_session(log, *session, note_session, &found, error) &&
            (found ||
             error_set(error, ERROR_USAGE, "there is no session %.*s; nah log sessions lists them",
                       STR_ARG(*session))));
}

static bool print_log(struct options *options, struct error *error) {
    struct log_printer printer;
    struct pager pager = {.child = 0};
    struct log *log = log_open_to_read(&options->arena, error);
    if (log == NULL) {
        return false;
    }
    if (!find_session(log, options, error)) {
        log_close(log);
        return false;
    }
    log_printer_init(&printer, options->form);
    if (options->filter.text.len > 0 && isatty(STDERR_FILENO) &&
        log_search_waits(log) > READ_SOON) {
        fprintf(stderr, "nah log: reading the whole log; from the next minute on an index of its "
                        "texts is there\n");
    }
    if (options->form == LOG_LINES && !options->follow) {
        pager_start(&pager, printer.ui.pager, options->filter.limit);
    }
    bool done = log_query(log, &options->filter, log_print_row, &printer, error);
    if (done && options->follow) {
        done = follow(log, options, &printer, error);
    }
    if (printer.failed) {
        done = error_set(error, ERROR_MEMORY, "out of memory");
    }
    pager_finish(&pager);
    if (done && printer.last_id == 0) {
        done = log_check_tool(log, &options->arena, options->filter.tool, error);
    }
    if (done && printer.last_id == 0 && options->form == LOG_LINES) {
        fprintf(stderr, "nah log: no decision in the log fits\n");
    }
    log_printer_free(&printer);
    log_close_read(log);
    return done;
}

static int run_query(int argc, char **argv) {
    struct options options = {.filter = {.limit = ROWS_DEFAULT}};
    struct error error = {.code = ERROR_NONE};
    int status = EXIT_DONE;
    arena_init(&options.arena, ARENA_LIMIT);
    for (int i = 1; i < argc && status == EXIT_DONE; i++) {
        status = read_flag(argc, argv, &i, &options);
    }
    if (status == EXIT_DONE && options.filter.since_ms != 0 && options.filter.until_ms != 0 &&
        options.filter.since_ms >= options.filter.until_ms) {
        status = command_misused(&log_command, "there is no time between --since and --until");
    }
    if (status == EXIT_DONE && !print_log(&options, &error)) {
        status = command_failed(&log_command, &error);
        /* Before the first decision there is nothing to show, and nothing wrong. */
        status = error.code == ERROR_MISSING ? EXIT_DONE : status;
    }
    arena_free(&options.arena);
    return status;
}

static const struct {
    const char *name;
    int (*run)(int argc, char **argv);
} parts[] = {
    {"show", log_show},
    {"sessions", log_sessions},
    {"prune", log_prune_run},
    {"export", log_export},
};

static int run_log(int argc, char **argv) {
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "-h") == 0 || strcmp(argv[i], "--help") == 0) {
            return command_help(&log_command);
        }
    }
    for (size_t i = 0; argc > 1 && i < sizeof parts / sizeof *parts; i++) {
        if (strcmp(argv[1], parts[i].name) == 0) {
            return parts[i].run(argc - 1, argv + 1);
        }
    }
    return run_query(argc, argv);
}

const struct command log_command = {
    .name = "log",
    .summary = "show what was decided, newest first",
    .usage =
        "nah log [-n N] [--tool TOOL] [--decision DECISION | --asks | --blocks]\n"
        "               [--session ID] [--since TIME] [--until TIME] [--action TYPE]\n"
        "               [--path PATH] [--host HOST] [--grep TEXT] [--project] [--follow]\n"
        "               [--json | --csv]\n"
        "       nah log show ID|last\n"
        "       nah log sessions [--json]\n"
        "       nah log prune [--before TIME] [--dry-run]\n"
        "       nah log export\n"
        "\n"
        "  -n N                 at most N decisions; 20 if not given\n"
        "  --tool TOOL          only calls of this tool: Bash, apply_patch, mcp__SERVER__TOOL\n"
        "  --decision DECISION  only these: allow, ask or block\n"
        "  --asks               the same as --decision ask\n"
        "  --blocks             the same as --decision block\n"
        "  --session ID         only this session; \"last\" is the newest\n"
        "  --since TIME         from then on: 2h, 7d, yesterday, 2026-11-21, 2026-11-21T07:30\n"
        "  --until TIME         before then\n"
        "  --action TYPE        only calls with an action of this type\n"
        "  --path PATH          only calls with this target, or one below it\n"
        "  --host HOST          only calls with this target\n"
        "  --grep TEXT          only calls with this text in their input\n"
        "  --project            only calls in the project of the current directory\n"
        "  --follow             go on with what comes, until interrupted\n"
        "  --json               one JSON object a line\n"
        "  --csv                one line of comma-separated values for each\n"
        "  --before TIME        prune: what is older; as [log] keep and max_size say if not given\n"
        "  --dry-run            prune: only say how much that is\n",
    .run = run_log,
};
