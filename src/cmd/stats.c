#include "base/json.h"
#include "base/visible.h"
#include "cmd/command.h"
#include "cmd/display.h"
#include "cmd/figures.h"
#include "cmd/log_commands.h"
#include "cmd/pager.h"
#include "cmd/ui.h"
#include "cmd/when.h"

#include <stdio.h>
#include <string.h>

enum {
    ARENA_LIMIT = 64 * 1024 * 1024, /* bytes */
    BAR_WIDTH = 30,
    NAME_WIDTH = 14,
    WHAT_LEAST = 8,
    SHARE_WIDTH = 17,   /* the number and the share behind a bar */
    HEADING_WIDTH = 20, /* before the row of small bars */
    ONE_LINE = 60,      /* columns that the first line may need */
    WHAT_WIDTH = 60,
};

/* --- JSON --- */

static void add_counts(struct json *json, const int64_t counts[FIGURES_DECISIONS]) {
    for (enum DECISION decision = DECISION_ALLOW; decision <= DECISION_BLOCK; decision++) {
        json_key(json, decision_name(decision));
        json_integer(json, counts[decision]);
    }
}

static void add_often_json(struct json *json, const char *name, const struct oftens *oftens) {
    json_key(json, name);
    json_begin(json, '[');
    for (size_t i = 0; i < oftens->count; i++) {
        json_begin(json, '{');
        json_key(json, "count");
        json_integer(json, oftens->items[i].count);
        json_member(json, "input", oftens->items[i].input);
        json_member(json, "reason", oftens->items[i].reason);
        json_member(json, "remedy", oftens->items[i].remedy);
        json_end(json, '}');
    }
    json_end(json, ']');
}

static void add_spans_json(struct json *json, const struct figures *figures) {
    json_key(json, "span_ms");
    json_integer(json, figures->span_ms);
    json_key(json, "spans");
    json_begin(json, '[');
    for (size_t i = 0; i < figures->span_count; i++) {
        json_begin(json, '{');
        json_key(json, "start_ms");
        json_integer(json, figures->start_ms + (int64_t)i * figures->span_ms);
        add_counts(json, figures->spans[i]);
        json_end(json, '}');
    }
    json_end(json, ']');
}

static void add_json(struct builder *out, const struct figures *figures) {
    struct json json = {.out = out};
    json_begin(&json, '{');
    json_key(&json, "since_ms");
    json_integer(&json, figures->since_ms);
    add_counts(&json, figures->counts);
    json_key(&json, "hours");
    json_integer(&json, figures->hours);
    json_key(&json, "tools");
    json_begin(&json, '[');
    for (size_t i = 0; i < figures->tool_count; i++) {
        json_begin(&json, '{');
        json_member(&json, "tool", figures->tools[i].name);
        add_counts(&json, figures->tools[i].counts);
        json_end(&json, '}');
    }
    json_end(&json, ']');
    add_spans_json(&json, figures);
    add_often_json(&json, "asked", &figures->asked);
    add_often_json(&json, "refused", &figures->refused);
    json_key(&json, "slowest");
    json_begin(&json, '[');
    for (size_t i = 0; i < FIGURES_SLOWEST && figures->slowest[i].id > 0; i++) {
        json_begin(&json, '{');
        json_key(&json, "id");
        json_integer(&json, figures->slowest[i].id);
        json_key(&json, "elapsed_us");
        json_integer(&json, figures->slowest[i].elapsed_us);
        json_end(&json, '}');
    }
    json_end(&json, ']');
    json_end(&json, '}');
    builder_add_char(out, '\n');
}

/* --- text --- */

/* How the page is drawn. */
struct sheet {
    struct builder *out;
    bool coloured;
    size_t columns; /* of the terminal; 0: there is none */
    size_t bar;     /* columns of the longest bar */
};

/* The bar of a part of the whole, its number and its share. */
static void add_bar(const struct sheet *sheet, const int64_t counts[FIGURES_DECISIONS],
                    int64_t whole) {
    struct builder *out = sheet->out;
    int64_t part = counts[DECISION_ALLOW] + counts[DECISION_ASK] + counts[DECISION_BLOCK];
    int64_t sum = 0;
    size_t drawn = 0;
    for (enum DECISION decision = DECISION_ALLOW; decision <= DECISION_BLOCK; decision++) {
        sum += counts[decision];
        size_t end = whole > 0 ? (size_t)((sum * (int64_t)sheet->bar + whole - 1) / whole) : 0;
        display_add_bar(out, decision, end - drawn, sheet->coloured);
        drawn = end;
    }
    builder_addf(out, "%*s %7lld", (int)(sheet->bar - drawn), "", (long long)part);
    if (whole > 0) {
        builder_addf(out, "  %5.1f %%", 100 * (double)part / (double)whole);
    }
    builder_add_char(out, '\n');
}

static void add_text_line(const struct sheet *sheet, const char *start, struct str text) {
    size_t used = strlen(start);
    bool is_narrow = sheet->columns < used + WHAT_LEAST;
    size_t room = sheet->columns == 0 ? 0 : is_narrow ? WHAT_LEAST : sheet->columns - used;
    builder_add_c(sheet->out, start);
    visible_add(sheet->out, text, room);
    builder_add_char(sheet->out, '\n');
}

static void add_often_text(const struct sheet *sheet, const char *title,
                           const struct oftens *oftens) {
    struct builder *out = sheet->out;
    if (oftens->count > 0) {
        builder_addf(out, "\n%s\n", title);
    }
    for (size_t i = 0; i < oftens->count; i++) {
        const struct often *often = &oftens->items[i];
        char start[32];
        snprintf(start, sizeof start, "%6lld  ", (long long)often->count);
        if (sheet->columns == 0) {
            builder_add_c(out, start);
            visible_add(out, often->input, WHAT_WIDTH);
            builder_add_char(out, '\n');
        } else {
            add_text_line(sheet, start, often->input);
        }
        add_text_line(sheet, "        ", often->reason);
        if (often->remedy.len > 0) {
            /* Whole in any case: it is to be copied. */
            builder_add_c(out, "        to be asked no more: ");
            visible_add(out, often->remedy, 0);
            builder_add_char(out, '\n');
        }
    }
}

static int64_t asks_of(const struct figures *figures, size_t first, size_t count) {
    int64_t asks = 0;
    for (size_t i = first; i < first + count && i < figures->span_count; i++) {
        asks += figures->spans[i][DECISION_ASK];
    }
    return asks;
}

/* The questions of each span as a row of small bars. */
static void add_spans_text(const struct sheet *sheet, const struct figures *figures) {
    static const char *const levels[] = {"\xE2\x96\x81", "\xE2\x96\x82", "\xE2\x96\x83",
                                         "\xE2\x96\x84", "\xE2\x96\x85", "\xE2\x96\x86",
                                         "\xE2\x96\x87", "\xE2\x96\x88"};
    const int64_t count = sizeof levels / sizeof *levels;
    size_t room = sheet->columns > HEADING_WIDTH ? sheet->columns - HEADING_WIDTH : 1;
    /* Several spans are one bar where there is not room for all. */
    size_t joined = sheet->columns == 0 || figures->span_count == 0
                        ? 1
                        : (figures->span_count + room - 1) / room;
    int64_t most = 0;
    for (size_t i = 0; i < figures->span_count; i += joined) {
        int64_t asks = asks_of(figures, i, joined);
        most = asks > most ? asks : most;
    }
    if (most == 0) {
        return;
    }
    builder_addf(sheet->out, "\n%-*s", HEADING_WIDTH, "questions in time");
    for (size_t i = 0; i < figures->span_count; i += joined) {
        int64_t asks = asks_of(figures, i, joined);
        builder_add_c(sheet->out, asks == 0 ? " " : levels[(asks * count + most - 1) / most - 1]);
    }
    builder_addf(sheet->out, "\n%*s%lld at most in ", HEADING_WIDTH, "", (long long)most);
    figures_add_span(sheet->out, figures->span_ms * (int64_t)joined);
    builder_add_char(sheet->out, '\n');
}

static void add_slowest(struct builder *out, const struct figures *figures) {
    if (figures->slowest[0].id > 0) {
        builder_add_c(out, "\nslowest\n");
    }
    for (size_t i = 0; i < FIGURES_SLOWEST && figures->slowest[i].id > 0; i++) {
        builder_addf(out, "%9.3f ms  nah log show %lld\n",
                     (double)figures->slowest[i].elapsed_us / 1000,
                     (long long)figures->slowest[i].id);
    }
}

static void add_text(struct builder *out, const struct figures *figures, const struct ui *ui) {
    size_t others = NAME_WIDTH + 1 + SHARE_WIDTH;
    size_t room = ui->columns > others ? ui->columns - others : 0;
    const struct sheet sheet = {
        .out = out,
        .coloured = ui->coloured,
        .columns = ui->columns,
        .bar = ui->columns > 0 && room < BAR_WIDTH ? room : BAR_WIDTH,
    };
    int64_t all = figures_all(figures);
    bool is_narrow = ui->columns > 0 && ui->columns < ONE_LINE;
    builder_addf(out, "%lld decisions%s", (long long)all, is_narrow ? "\n" : "; ");
    builder_addf(out, "%.1f questions in an hour with decisions\n\n",
                 figures_asks_per_hour(figures));
    for (enum DECISION decision = DECISION_ALLOW; decision <= DECISION_BLOCK; decision++) {
        int64_t counts[FIGURES_DECISIONS] = {0};
        counts[decision] = figures->counts[decision];
        display_add_decision(out, decision, NAME_WIDTH, sheet.coloured);
        add_bar(&sheet, counts, all);
    }
    builder_add_char(out, '\n');
    for (size_t i = 0; i < figures->tool_count; i++) {
        const struct figures_tool *tool = &figures->tools[i];
        size_t used = visible_add(out, tool->name, NAME_WIDTH - 1);
        builder_addf(out, "%*s", (int)(NAME_WIDTH - used), "");
        add_bar(&sheet, tool->counts, all);
    }
    add_spans_text(&sheet, figures);
    add_often_text(&sheet, "asked most often", &figures->asked);
    add_often_text(&sheet, "refused most often", &figures->refused);
    add_slowest(out, figures);
}

static bool print_stats(struct figures *figures, bool as_json, struct error *error) {
    struct builder out;
    struct ui ui;
    struct log *log = log_open_to_read(figures->arena, error);
    bool missing = log == NULL && error->code == ERROR_MISSING;
    bool done = missing || (log != NULL && figures_gather(figures, log, error));
    log_close_read(log);
    if (!done) {
        return false;
    }
    ui_read(&ui, figures->arena);
    builder_init(&out, figures->arena);
    if (as_json) {
        add_json(&out, figures);
    } else {
        add_text(&out, figures, &ui);
    }
    struct str text = builder_str(&out);
    if (text.ptr == NULL) {
        return error_set(error, ERROR_MEMORY, "out of memory");
    }
    struct pager pager = {.child = 0};
    if (!as_json) {
        pager_start(&pager, ui.pager, pager_lines(text));
    }
    display_print(text);
    pager_finish(&pager);
    return true;
}

static int run_stats(int argc, char **argv) {
    struct arena arena;
    struct settings settings;
    struct figures figures;
    struct error error = {.code = ERROR_NONE};
    bool as_json = false;
    bool closed = false;
    arena_init(&arena, ARENA_LIMIT);
    figures_init(&figures, &arena);
    for (int i = 1; i < argc; i++) {
        bool equals = strncmp(argv[i], "--since=", 8) == 0;
        if (strcmp(argv[i], "-h") == 0 || strcmp(argv[i], "--help") == 0) {
            return command_help(&stats_command);
        }
        if (strcmp(argv[i], "--json") == 0) {
            as_json = true;
        } else if (!equals && (strcmp(argv[i], "--since") != 0 || i + 1 == argc)) {
            return command_misused(&stats_command, "unknown argument or no value: %s", argv[i]);
        } else if (!when_parse(equals ? argv[i] + 8 : argv[++i], log_now_ms(), &figures.since_ms)) {
            return command_misused(&stats_command, "there is no such time: %s", argv[i]);
        }
    }
    int status = settings_open(&settings, &stats_command, 0, 1, argv, &closed);
    figures.settings = closed ? NULL : &settings;
    if (status == EXIT_DONE) {
        status = print_stats(&figures, as_json, &error) ? EXIT_DONE
                                                        : command_failed(&stats_command, &error);
    }
    settings_close(&settings);
    arena_free(&arena);
    return status;
}

const struct command stats_command = {
    .name = "stats",
    .summary = "count what was decided: shares, questions, refusals",
    .usage = "nah stats [--since TIME] [--json]\n"
             "\n"
             "  --since TIME  from then on: 2h, yesterday, 2026-11-21; 7d if not given\n"
             "  --json        one JSON object\n",
    .run = run_stats,
};
