#include "audit/log.h"

#include "audit/spool.h"
#include "base/file.h"
#include "base/json.h"
#include "base/nearest.h"
#include "cmd/command.h"
#include "cmd/display.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

enum {
    ARENA_LIMIT = 16 * 1024 * 1024, /* bytes; for one row at a time */
    PATIENCE_MS = 2000,
    ROWS_DEFAULT = 20,
    MS_PER_SECOND = 1000,
    DECISION_WIDTH = 6,
    TOOL_WIDTH = 12,
    FIXED_WIDTH = 42, /* time, decision, tool and the blanks between */
    WHAT_WIDTH = 60,  /* where there is no terminal */
    WHAT_LEAST = 16,
};

struct options {
    struct log_filter filter;
    bool as_json;
};

/* What a row needs to be printed. */
struct printer {
    struct arena arena;
    size_t columns; /* of the terminal; 0: there is none */
    bool coloured;
    bool as_json;
    bool failed;
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

static int set_tool(struct options *options, const char *value) {
    if (*value == '\0') {
        return command_misused(&log_command, "--tool needs a name");
    }
    options->filter.tool = str_from(value);
    return EXIT_DONE;
}

static int set_decision(struct options *options, const char *value) {
    struct nearest nearest;
    options->filter.by_decision = true;
    if (decision_find(str_from(value), &options->filter.decision)) {
        return EXIT_DONE;
    }
    nearest_init(&nearest, str_from(value));
    for (enum DECISION decision = DECISION_ALLOW; decision <= DECISION_BLOCK; decision++) {
        nearest_offer(&nearest, str_from(decision_name(decision)));
    }
    if (nearest.best.len > 0) {
        return command_misused(&log_command, "there is no decision %s; did you mean: %.*s", value,
                               STR_ARG(nearest.best));
    }
    return command_misused(&log_command, "there is no decision %s; there are allow, ask and block",
                           value);
}

static const struct {
    const char *name;
    int (*set)(struct options *options, const char *value);
} flags[] = {
    {"-n", set_limit},
    {"--tool", set_tool},
    {"--decision", set_decision},
};

/* The flag that argv[*i] is, and its value: --flag=value, -nvalue, or the next argument. */
static int read_flag(int argc, char **argv, int *i, struct options *options) {
    const char *word = argv[*i];
    for (size_t f = 0; f < sizeof flags / sizeof *flags; f++) {
        size_t length = strlen(flags[f].name);
        bool is_short = length == 2;
        if (strncmp(word, flags[f].name, length) != 0 ||
            (word[length] != '\0' && !is_short && word[length] != '=')) {
            continue;
        }
        if (word[length] != '\0') {
            return flags[f].set(options, word + length + (word[length] == '='));
        }
        if (*i + 1 == argc) {
            return command_misused(&log_command, "%s needs a value", word);
        }
        return flags[f].set(options, argv[++*i]);
    }
    return command_misused(&log_command, "unknown argument: %s", word);
}

static void add_json(struct builder *out, const struct log_row *row) {
    char time_text[32];
    struct tm utc;
    time_t seconds = (time_t)(row->ts_ms / MS_PER_SECOND);
    struct json json = {.out = out};
    gmtime_r(&seconds, &utc);
    strftime(time_text, sizeof time_text, "%Y-%m-%dT%H:%M:%S", &utc);
    json_begin(&json, '{');
    json_key(&json, "id");
    json_integer(&json, row->id);
    json_key(&json, "ts");
    builder_addf(out, "\"%s.%03dZ\"", time_text, (int)(row->ts_ms % MS_PER_SECOND));
    json.comma = true;
    const struct {
        const char *name;
        struct str text;
    } before[] = {
        {"agent", row->agent},
        {"event", row->event},
        {"session_id", row->session_id},
        {"turn_id", row->turn_id},
        {"agent_id", row->agent_id},
        {"tool_use_id", row->tool_use_id},
        {"mode", row->mode},
        {"tool", row->tool},
        {"decision", str_from(decision_name(row->decision))},
        {"reason", row->reason},
        {"rule", row->rule},
    };
    for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
        json_member(&json, before[i].name, before[i].text);
    }
    json_key(&json, "actions");
    json_raw(&json, row->actions);
    json_member(&json, "cwd", row->cwd);
    json_member(&json, "input", row->input);
    json_member(&json, "outcome", row->outcome);
    json_key(&json, "elapsed_us");
    json_integer(&json, row->elapsed_us);
    json_end(&json, '}');
}

/* Of a patch, what it does to which files; else the input itself. */
static struct str what_of(struct str input, struct arena *arena) {
    static const char heading[] = "*** ";
    struct builder what;
    struct str rest = input;
    struct str line;
    if (!str_starts(input, "*** Begin Patch")) {
        return input;
    }
    builder_init(&what, arena);
    while (str_split(&rest, '\n', &line)) {
        if (str_starts(line, heading) && str_find_text(line, " File: ") != STR_NOT_FOUND) {
            builder_add_c(&what, what.len > 0 ? ", " : "");
            builder_add(&what, str_trim(str_slice(line, sizeof heading - 1, line.len)));
        }
    }
    return what.len > 0 ? builder_str(&what) : input;
}

static void add_padded(struct builder *out, struct str text, size_t width) {
    for (size_t used = display_add_text(out, text, width); used < width; used++) {
        builder_add_char(out, ' ');
    }
    builder_add_c(out, "  ");
}

/* What and why share the rest of the line; without a terminal only `what` is cut. */
static void add_line(struct builder *out, const struct log_row *row,
                     const struct printer *printer) {
    char time_text[32];
    struct tm local;
    time_t seconds = (time_t)(row->ts_ms / MS_PER_SECOND);
    size_t what_width = WHAT_WIDTH;
    size_t why_width = 0;
    localtime_r(&seconds, &local);
    strftime(time_text, sizeof time_text, "%Y-%m-%d %H:%M:%S", &local);
    if (printer->columns > 0) {
        size_t rest = printer->columns > FIXED_WIDTH + 2 * WHAT_LEAST
                          ? printer->columns - FIXED_WIDTH
                          : 2 * WHAT_LEAST;
        what_width = rest / 2 - 1;
        why_width = rest - rest / 2 - 1;
    }
    builder_add_c(out, time_text);
    builder_add_c(out, "  ");
    display_add_decision(out, row->decision, DECISION_WIDTH, printer->coloured);
    builder_add_char(out, ' ');
    add_padded(out, row->tool, TOOL_WIDTH);
    add_padded(out, what_of(row->input, out->arena), what_width);
    display_add_text(out, row->reason, why_width);
}

static bool print_row(const struct log_row *row, void *context) {
    struct printer *printer = context;
    struct builder out;
    builder_init(&out, &printer->arena);
    if (printer->as_json) {
        add_json(&out, row);
    } else {
        add_line(&out, row, printer);
    }
    builder_add_char(&out, '\n');
    struct str text = builder_str(&out);
    printer->failed = text.ptr == NULL;
    fwrite(text.ptr, 1, text.len, stdout);
    arena_reset(&printer->arena);
    return !printer->failed;
}

static size_t terminal_columns(void) {
    struct winsize size;
    bool known = isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
    return known ? size.ws_col : 0;
}

/* Opens the log with what waits beside it taken in, as far as that can be done. */
static struct log *open_log(const char *directory, struct error *error) {
    size_t count = 0;
    bool waiting = spool_size(directory) > 0;
    struct log *log = log_open(directory, waiting ? LOG_WRITE : LOG_READ, PATIENCE_MS, error);
    if (log != NULL && waiting && !spool_drain(log, directory, 0, &count, error)) {
        fprintf(stderr, "nah log: rows that wait beside the log are missing here: %s\n",
                error->message);
    }
    return log;
}

static bool print_log(const struct options *options, struct arena *arena, struct error *error) {
    char *directory = NULL;
    struct printer printer = {
        .columns = terminal_columns(),
        .coloured = display_is_coloured(stdout),
        .as_json = options->as_json,
    };
    if (!state_dir(arena, &directory, error)) {
        return false;
    }
    struct log *log = open_log(directory, error);
    if (log == NULL) {
        return false;
    }
    arena_init(&printer.arena, ARENA_LIMIT);
    bool done = log_query(log, &options->filter, print_row, &printer, error);
    if (printer.failed) {
        done = error_set(error, ERROR_MEMORY, "out of memory");
    }
    arena_free(&printer.arena);
    log_close(log);
    return done;
}

static int run_log(int argc, char **argv) {
    struct options options = {.filter = {.limit = ROWS_DEFAULT}};
    struct arena arena;
    struct error error;
    int status = EXIT_DONE;
    for (int i = 1; i < argc && status == EXIT_DONE; i++) {
        if (strcmp(argv[i], "-h") == 0 || strcmp(argv[i], "--help") == 0) {
            return command_help(&log_command);
        }
        if (strcmp(argv[i], "--json") == 0) {
            options.as_json = true;
        } else {
            status = read_flag(argc, argv, &i, &options);
        }
    }
    if (status != EXIT_DONE) {
        return status;
    }
    arena_init(&arena, ARENA_LIMIT);
    if (!print_log(&options, &arena, &error)) {
        status = command_failed(&log_command, &error);
        /* Before the first decision there is nothing to show, and nothing wrong. */
        status = error.code == ERROR_MISSING ? EXIT_DONE : status;
    }
    arena_free(&arena);
    return status;
}

const struct command log_command = {
    .name = "log",
    .summary = "show what was decided, newest first",
    .usage =
        "nah log [-n N] [--tool TOOL] [--decision DECISION] [--json]\n"
        "\n"
        "  -n N                 at most N decisions; 20 if not given\n"
        "  --tool TOOL          only calls of this tool: Bash, apply_patch, mcp__SERVER__TOOL\n"
        "  --decision DECISION  only these: allow, ask or block\n"
        "  --json               one JSON object a line\n",
    .run = run_log,
};
