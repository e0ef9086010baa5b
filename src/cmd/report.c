#include "base/file.h"
#include "cmd/command.h"
#include "cmd/display.h"
#include "cmd/log_commands.h"
#include "cmd/report_html.h"
#include "cmd/when.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    ARENA_LIMIT = 256 * 1024 * 1024, /* bytes */
    CALLS_MAX = 2000,                /* of a session; the newest */
};

struct options {
    const char *file; /* NULL: stdout */
    const char *session;
    int64_t since_ms; /* 0: as nah stats */
};

/* The value of argv[*i] when that is this flag: --flag=value, or the next argument; else NULL. */
static const char *value_of(int argc, char **argv, int *i, const char *flag) {
    size_t length = strlen(flag);
    if (strncmp(argv[*i], flag, length) != 0) {
        return NULL;
    }
    if (argv[*i][length] == '=') {
        return argv[*i] + length + 1;
    }
    return argv[*i][length] == '\0' && *i + 1 < argc ? argv[++*i] : NULL;
}

static int read_flags(int argc, char **argv, struct options *options) {
    for (int i = 1; i < argc; i++) {
        const char *word = argv[i];
        const char *value = NULL;
        if ((value = value_of(argc, argv, &i, "-o")) != NULL && *value != '\0') {
            options->file = value;
        } else if ((value = value_of(argc, argv, &i, "--session")) != NULL && *value != '\0') {
            options->session = value;
        } else if ((value = value_of(argc, argv, &i, "--since")) != NULL) {
            if (!when_parse(value, log_now_ms(), &options->since_ms)) {
                return command_misused(&report_command, "there is no time %s", value);
            }
        } else {
            return command_misused(&report_command, "unknown argument or no value: %s", word);
        }
    }
    if (options->file == NULL && isatty(STDOUT_FILENO)) {
        return command_misused(&report_command, "say with -o FILE where the page is to be written");
    }
    return EXIT_DONE;
}

/* --- what is on the page --- */

struct collection {
    struct arena *arena;
    struct report_page *page;
    bool found;
};

static struct str keep(struct arena *arena, struct str text) {
    return str_copy(arena, text);
}

static bool take_session(const struct log_session *session, void *context) {
    struct collection *collection = context;
    struct log_session *kept = &collection->page->session;
    *kept = *session;
    kept->session_id = keep(collection->arena, session->session_id);
    kept->agent = keep(collection->arena, session->agent);
    kept->mode = keep(collection->arena, session->mode);
    kept->cwd = keep(collection->arena, session->cwd);
    kept->exit = keep(collection->arena, session->exit);
    collection->found = true;
    return false;
}

static bool take_call(const struct log_row *row, void *context) {
    struct collection *collection = context;
    struct arena *arena = collection->arena;
    const struct report_call call = {
        .id = row->id,
        .ts_ms = row->ts_ms,
        .elapsed_us = row->elapsed_us,
        .decision = row->decision,
        .tool = keep(arena, row->tool),
        .input = keep(arena, row->input),
        .reason = keep(arena, row->reason),
        .outcome = keep(arena, row->outcome),
        .rule = keep(arena, row->rule),
    };
    return VEC_PUSH(arena, &collection->page->calls, call);
}

/* They come with the newest first. */
static void turn_around(struct report_page *page) {
    for (size_t i = 0; i < page->calls.count / 2; i++) {
        struct report_call *other = &page->calls.items[page->calls.count - 1 - i];
        struct report_call held = page->calls.items[i];
        page->calls.items[i] = *other;
        *other = held;
    }
}

static bool collect_session(struct log *log, const struct options *options, struct arena *arena,
                            struct report_page *page, struct error *error) {
    struct collection collection = {.arena = arena, .page = page};
    bool last = options->session == NULL || strcmp(options->session, "last") == 0;
    bool done =
        last ? log_each_session(log, 1, take_session, &collection, error)
             : log_one_session(log, str_from(options->session), take_session, &collection, error);
    if (done && !collection.found && !last) {
        return error_set(error, ERROR_MISSING, "there is no session %s", options->session);
    }
    if (!done || !collection.found) {
        return done;
    }
    const struct log_filter filter = {
        .limit = CALLS_MAX, .session = page->session.session_id, .since_ms = options->since_ms};
    done = log_query(log, &filter, take_call, &collection, error);
    turn_around(page);
    int64_t all = page->session.decisions;
    if (page->calls.count == CALLS_MAX && all > CALLS_MAX) {
        page->left_out = (size_t)(all - CALLS_MAX);
    }
    return done;
}

static bool make_page(const struct options *options, struct settings *settings, struct arena *arena,
                      struct str *text, struct error *error) {
    struct figures *figures = ARENA_NEW(arena, struct figures);
    struct ui ui;
    struct builder out;
    if (figures == NULL) {
        return error_set(error, ERROR_MEMORY, "out of memory");
    }
    figures_init(figures, arena);
    figures->settings = settings;
    figures->since_ms = options->since_ms != 0 ? options->since_ms : figures->since_ms;
    ui_read(&ui, arena);
    struct report_page page = {.figures = figures, .time = ui.time};
    struct log *log = log_open_to_read(arena, error);
    if (log == NULL && error->code != ERROR_MISSING) {
        return false;
    }
    bool done = log == NULL || (figures_gather(figures, log, error) &&
                                collect_session(log, options, arena, &page, error));
    log_close_read(log);
    if (!done) {
        return false;
    }
    builder_init(&out, arena);
    report_add_page(&out, &page);
    *text = builder_str(&out);
    return text->ptr != NULL || error_set(error, ERROR_MEMORY, "out of memory");
}

/* What is no file is written to, not replaced: /dev/stdout, a pipe. */
static bool write_through(const char *path, struct str text, struct error *error) {
    FILE *file = fopen(path, "we");
    bool done = file != NULL && fwrite(text.ptr, 1, text.len, file) == text.len;
    done = file != NULL && fclose(file) == 0 && done;
    return done || error_set(error, ERROR_SYSTEM, "cannot write %s: %s", path, strerror(errno));
}

static bool write_page(const struct options *options, struct str text, struct error *error) {
    if (options->file == NULL || strcmp(options->file, "-") == 0) {
        display_print(text);
        return true;
    }
    struct stat status;
    if (stat(options->file, &status) == 0 && !S_ISREG(status.st_mode)) {
        return write_through(options->file, text, error);
    }
    return file_write_atomic(options->file, text, S_IRUSR | S_IWUSR, error);
}

static int run_report(int argc, char **argv) {
    struct options options = {.file = NULL};
    struct settings settings;
    struct arena arena;
    struct error error = {.code = ERROR_NONE};
    struct str text = STR("");
    bool closed = false;
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "-h") == 0 || strcmp(argv[i], "--help") == 0) {
            return command_help(&report_command);
        }
    }
    int status = read_flags(argc, argv, &options);
    if (status != EXIT_DONE) {
        return status;
    }
    arena_init(&arena, ARENA_LIMIT);
    status = settings_open(&settings, &report_command, 0, 1, argv, &closed);
    if (status == EXIT_DONE && (!make_page(&options, &settings, &arena, &text, &error) ||
                                !write_page(&options, text, &error))) {
        status = command_failed(&report_command, &error);
    }
    settings_close(&settings);
    arena_free(&arena);
    return status;
}

const struct command report_command = {
    .name = "report",
    .summary = "make a page for the browser of what was decided",
    .usage =
        "nah report [-o FILE] [--session ID] [--since TIME]\n"
        "\n"
        "  -o FILE       where it is written, for the user alone; stdout if not given\n"
        "  --session ID  the session whose calls are shown one by one; \"last\" is the newest,\n"
        "                and the one if none is given\n"
        "  --since TIME  from then on: 2h, yesterday, 2026-11-21; 7d if not given\n",
    .run = run_report,
};
