/* nah log sessions, prune and export. */
#include "base/json.h"
#include "base/visible.h"
#include "cmd/command.h"
#include "cmd/log_commands.h"
#include "cmd/log_print.h"
#include "cmd/settings.h"
#include "cmd/when.h"
#include "judge/config_keys.h"

#include <stdio.h>
#include <string.h>

enum {
    ARENA_LIMIT = 16 * 1024 * 1024, /* bytes */
    SESSIONS_SHOWN = 20,
    MS_PER_DAY = 86400000,
    MIB_SHIFT = 20,
};

static int finish(struct arena *arena, bool done, const struct error *error) {
    int status = done || error->code == ERROR_MISSING ? EXIT_DONE : EXIT_ENVIRONMENT;
    if (!done) {
        int failed = command_failed(&log_command, error);
        status = status == EXIT_DONE ? status : failed;
    }
    arena_free(arena);
    return status;
}

struct listing {
    struct arena arena;
    bool as_json;
    struct ui ui;
    size_t used; /* columns of the line that is being filled */
};

static void add_session_json(struct builder *out, const struct log_session *session) {
    struct json json = {.out = out};
    json_begin(&json, '{');
    json_member(&json, "session_id", session->session_id);
    json_member(&json, "agent", session->agent);
    json_member(&json, "mode", session->mode);
    json_member(&json, "cwd", session->cwd);
    json_member(&json, "exit", session->exit);
    json_member(&json, "gate", session->gate);
    const struct {
        const char *name;
        int64_t number;
    } numbers[] = {
        {"started_ms", session->started_ms}, {"ended_ms", session->ended_ms},
        {"decisions", session->decisions},   {"asks", session->asks},
        {"blocks", session->blocks},
    };
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        json_key(&json, numbers[i].name);
        json_integer(&json, numbers[i].number);
    }
    json_end(&json, '}');
}

/* A part of a session's line; on the next line where the terminal has no room for it on this one.
 */
static void add_part(struct listing *listing, struct builder *out, struct str text) {
    enum {
        GAP = 2,
        INDENT = 4,
    };
    struct builder whole;
    size_t columns = listing->ui.columns;
    builder_init(&whole, &listing->arena);
    size_t width = visible_add(&whole, text, 0);
    bool is_first = listing->used == 0;
    if (!is_first && columns > 0 && listing->used + GAP + width > columns) {
        builder_addf(out, "\n%*s", INDENT, "");
        listing->used = INDENT;
        text = str_trim(text);
        width = visible_add(&whole, text, 0);
    } else if (!is_first) {
        builder_addf(out, "%*s", GAP, "");
        listing->used += GAP;
    }
    bool is_cut = columns > listing->used && listing->used + width > columns;
    listing->used += visible_add(out, text, is_cut ? columns - listing->used : 0);
}

static void add_number(struct listing *listing, struct builder *out, const char *format,
                       int64_t number) {
    struct builder text;
    builder_init(&text, &listing->arena);
    builder_addf(&text, format, (long long)number);
    add_part(listing, out, builder_str(&text));
}

static void add_session(struct listing *listing, struct builder *out,
                        const struct log_session *session) {
    struct builder text;
    listing->used = 0;
    builder_init(&text, &listing->arena);
    ui_add_time(&text, listing->ui.time, session->started_ms);
    builder_addf(&text, "  %-5s", session->exit.len == 0 ? "open" : session->exit.ptr);
    add_part(listing, out, builder_str(&text));
    add_number(listing, out, "%5lld decisions", session->decisions);
    add_number(listing, out, "%4lld asked", session->asks);
    add_number(listing, out, "%4lld blocked", session->blocks);
    add_part(listing, out, session->session_id);
    builder_init(&text, &listing->arena);
    builder_add(&text, session->mode);
    builder_add_c(&text, str_is(session->gate, "lost")       ? " (lost its gate)"
                         : str_is(session->gate, "headless") ? " (asks nobody)"
                                                             : "");
    add_part(listing, out, builder_str(&text));
    add_part(listing, out, session->cwd);
}

static bool print_session(const struct log_session *session, void *context) {
    struct listing *listing = context;
    struct builder out;
    builder_init(&out, &listing->arena);
    if (listing->as_json) {
        add_session_json(&out, session);
    } else {
        add_session(listing, &out, session);
    }
    struct str line = builder_str(&out);
    printf("%.*s\n", STR_ARG(line));
    arena_reset(&listing->arena);
    return line.ptr != NULL;
}

int log_sessions(int argc, char **argv) {
    struct arena arena;
    struct error error = {.code = ERROR_NONE};
    struct listing listing = {.as_json = argc == 2 && strcmp(argv[1], "--json") == 0};
    if (argc > 1 && !listing.as_json) {
        return command_misused(&log_command, "unknown argument: %s", argv[1]);
    }
    arena_init(&arena, ARENA_LIMIT);
    arena_init(&listing.arena, ARENA_LIMIT);
    ui_read(&listing.ui, &arena);
    struct log *log = log_open_to_read(&arena, &error);
    bool done =
        log != NULL && log_each_session(log, SESSIONS_SHOWN, print_session, &listing, &error);
    log_close_read(log);
    arena_free(&listing.arena);
    return finish(&arena, done, &error);
}

struct pruning {
    int64_t before_ms; /* 0: as the settings say */
    bool dry_run;
};

static int read_pruning(int argc, char **argv, struct pruning *pruning) {
    for (int i = 1; i < argc; i++) {
        bool equals = strncmp(argv[i], "--before=", 9) == 0;
        if (strcmp(argv[i], "--dry-run") == 0) {
            pruning->dry_run = true;
        } else if (!equals && (strcmp(argv[i], "--before") != 0 || i + 1 == argc)) {
            return command_misused(&log_command, "unknown argument or no value: %s", argv[i]);
        } else if (!when_parse(equals ? argv[i] + 9 : argv[++i], log_now_ms(),
                               &pruning->before_ms)) {
            return command_misused(&log_command, "there is no such time: %s", argv[i]);
        }
    }
    return EXIT_DONE;
}

/* Without a time the settings say what goes: by age, then by size. */
static bool prune(struct log *log, const struct pruning *pruning, const struct config *config,
                  int64_t *count, struct error *error) {
    int64_t days = config_keep_days[config->values[CONFIG_KEEP].number];
    int64_t max_bytes = (int64_t)config_max_mib[config->values[CONFIG_MAX_SIZE].number]
                        << MIB_SHIFT;
    int64_t before_ms = pruning->before_ms;
    int64_t more = 0;
    *count = 0;
    if (before_ms != 0 || days > 0) {
        before_ms = before_ms != 0 ? before_ms : log_now_ms() - days * MS_PER_DAY;
        if (!log_prune(log, before_ms, pruning->dry_run, count, error)) {
            return false;
        }
    }
    if (pruning->before_ms == 0 && max_bytes > 0 && !pruning->dry_run) {
        bool done = log_shrink(log, max_bytes, &more, error);
        *count += more;
        return done;
    }
    return true;
}

int log_prune_run(int argc, char **argv) {
    struct settings settings;
    struct pruning pruning = {.dry_run = false};
    struct error error = {.code = ERROR_NONE};
    int64_t count = 0;
    bool closed = false;
    int status = read_pruning(argc, argv, &pruning);
    if (status != EXIT_DONE) {
        return status;
    }
    status = settings_open(&settings, &log_command, 0, 1, argv, &closed);
    if (status == EXIT_DONE) {
        struct log *log = log_open_to_read(&settings.arena, &error);
        bool done = log != NULL && prune(log, &pruning, &settings.config, &count, &error);
        if (log != NULL) {
            printf("%lld decision%s %s\n", (long long)count, count == 1 ? "" : "s",
                   pruning.dry_run ? "would go" : "gone");
        }
        if (done && pruning.dry_run && pruning.before_ms == 0) {
            fprintf(stderr, "What goes because the log is too large is not counted.\n");
        }
        if (!done) {
            status = command_failed(&log_command, &error);
            status = error.code == ERROR_MISSING ? EXIT_DONE : status;
        }
        log_close(log);
    }
    settings_close(&settings);
    return status;
}

/* All of it, oldest first. */
int log_export(int argc, char **argv) {
    struct arena arena;
    struct error error = {.code = ERROR_NONE};
    struct log_printer printer;
    const struct log_filter filter = {.after_id = -1};
    if (argc > 1) {
        return command_misused(&log_command, "unknown argument: %s", argv[1]);
    }
    arena_init(&arena, ARENA_LIMIT);
    log_printer_init(&printer, LOG_JSON);
    struct log *log = log_open_to_read(&arena, &error);
    bool done = log != NULL && log_query(log, &filter, log_print_row, &printer, &error);
    log_close(log);
    log_printer_free(&printer);
    return finish(&arena, done, &error);
}
