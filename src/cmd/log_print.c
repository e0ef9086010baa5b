#include "cmd/log_print.h"

#include "base/json.h"
#include "base/visible.h"
#include "cmd/display.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

enum {
    ARENA_LIMIT = 16 * 1024 * 1024, /* bytes; for one row at a time */
    MS_PER_SECOND = 1000,
    DECISION_WIDTH = 6,
    TOOL_WIDTH = 12,
    ID_WIDTH = 4,
    FIXED_WIDTH = 48, /* number, time, decision, tool and the blanks between */
    WHAT_WIDTH = 60,  /* where there is no terminal */
    WHAT_LEAST = 16,
};

/* Milliseconds since 1970 as "2026-11-21T07:30:00.123Z". */
static void add_utc(struct builder *out, int64_t ms) {
    char text[32];
    struct tm utc;
    int64_t part = ((ms % MS_PER_SECOND) + MS_PER_SECOND) % MS_PER_SECOND;
    time_t seconds = (time_t)((ms - part) / MS_PER_SECOND);
    gmtime_r(&seconds, &utc);
    strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &utc);
    builder_addf(out, "%s.%03dZ", text, (int)part);
}

static void add_json(struct builder *out, const struct log_row *row) {
    struct json json = {.out = out};
    json_begin(&json, '{');
    json_key(&json, "id");
    json_integer(&json, row->id);
    json_key(&json, "ts");
    builder_add_char(out, '"');
    add_utc(out, row->ts_ms);
    builder_add_char(out, '"');
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
        {"project", row->project},
        {"tool", row->tool},
        {"decision", str_from(decision_name(row->decision))},
        {"reason", row->reason},
        {"rule", row->rule},
        {"set_by", row->set_by},
    };
    for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
        json_member(&json, before[i].name, before[i].text);
    }
    json_key(&json, "actions");
    json_raw(&json, row->actions);
    json_member(&json, "cwd", row->cwd);
    json_member(&json, "input", row->input);
    json_member(&json, "outcome", row->outcome);
    json_key(&json, "exit_code");
    if (row->exit_code == LOG_NO_EXIT) {
        json_null(&json);
    } else {
        json_integer(&json, row->exit_code);
    }
    json_key(&json, "elapsed_us");
    json_integer(&json, row->elapsed_us);
    json_end(&json, '}');
}

/* A field of CSV: in quotes, those within it doubled. */
static void add_field(struct builder *out, struct str text) {
    builder_add_c(out, ",\"");
    for (size_t i = 0; i < text.len; i++) {
        builder_add_c(out, text.ptr[i] == '"' ? "\"" : "");
        builder_add_char(out, text.ptr[i]);
    }
    builder_add_char(out, '"');
}

static void add_csv(struct builder *out, const struct log_row *row) {
    const struct str texts[] = {
        row->session_id, row->tool,  str_from(decision_name(row->decision)),
        row->outcome,    row->input, row->reason,
        row->rule,       row->cwd,
    };
    builder_addf(out, "%lld,", (long long)row->id);
    add_utc(out, row->ts_ms);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        add_field(out, texts[i]);
    }
    builder_addf(out, ",%lld", (long long)row->elapsed_us);
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
    for (size_t used = visible_add(out, text, width); used < width; used++) {
        builder_add_char(out, ' ');
    }
    builder_add_c(out, "  ");
}

/* What and why share the rest of the line; without a terminal only `what` is cut, and on a narrow
 * one there is room for that and the decision alone. */
static void add_line(struct builder *out, const struct log_row *row,
                     const struct log_printer *printer) {
    size_t what_width = WHAT_WIDTH;
    size_t why_width = 0;
    size_t columns = printer->ui.columns;
    if (columns > 0 && columns < FIXED_WIDTH + 2 * WHAT_LEAST) {
        display_add_decision(out, row->decision, DECISION_WIDTH, printer->ui.coloured);
        builder_add_char(out, ' ');
        visible_add(out, what_of(row->input, out->arena),
                    columns > 2 * DECISION_WIDTH ? columns - DECISION_WIDTH - 2 : DECISION_WIDTH);
        return;
    }
    int id_width = snprintf(NULL, 0, "%lld", (long long)row->id);
    size_t longer = id_width > ID_WIDTH ? (size_t)(id_width - ID_WIDTH) : 0;
    if (columns > 0) {
        size_t rest = columns - FIXED_WIDTH - (longer < WHAT_LEAST ? longer : WHAT_LEAST);
        what_width = rest / 2 - 1;
        why_width = rest - rest / 2 - 1;
    }
    builder_addf(out, "%*lld  ", ID_WIDTH, (long long)row->id);
    ui_add_time(out, printer->ui.time, row->ts_ms);
    builder_add_c(out, "  ");
    display_add_decision(out, row->decision, DECISION_WIDTH, printer->ui.coloured);
    builder_add_char(out, ' ');
    add_padded(out, row->tool, TOOL_WIDTH);
    add_padded(out, what_of(row->input, out->arena), what_width);
    visible_add(out, row->reason, why_width);
}

bool log_print_row(const struct log_row *row, void *context) {
    struct log_printer *printer = context;
    struct builder out;
    builder_init(&out, &printer->arena);
    switch (printer->form) {
    case LOG_LINES:
        add_line(&out, row, printer);
        break;
    case LOG_JSON:
        add_json(&out, row);
        break;
    case LOG_CSV:
        add_csv(&out, row);
        break;
    }
    builder_add_char(&out, '\n');
    printer->last_id = row->id > printer->last_id ? row->id : printer->last_id;
    struct str text = builder_str(&out);
    printer->failed = text.ptr == NULL;
    display_print(text);
    arena_reset(&printer->arena);
    return !printer->failed;
}

void log_printer_init(struct log_printer *printer, enum LOG_FORM form) {
    *printer = (struct log_printer){.form = form};
    arena_init(&printer->arena, ARENA_LIMIT);
    arena_init(&printer->settings, ARENA_LIMIT);
    ui_read(&printer->ui, &printer->settings);
    if (form == LOG_CSV) {
        puts("id,ts,session_id,tool,decision,outcome,input,reason,rule,cwd,elapsed_us");
    }
}

void log_printer_free(struct log_printer *printer) {
    arena_free(&printer->arena);
    arena_free(&printer->settings);
}
