#include "report.h"

#include "agent/session.h"
#include "audit/actions.h"
#include "audit/record.h"
#include "base/file.h"
#include "base/platform.h"
#include "base/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum {
    PATIENCE_MS = 100,       /* well within the deadline */
    FAILURE_TEXT_MAX = 1000, /* bytes of a text in the record of a failure */
    NS_PER_US = 1000,
    NS_PER_MS = 1000000,
    MS_PER_SECOND = 1000,
};

void report_start(struct report *report, struct arena *arena) {
    char *directory = NULL;
    *report = (struct report){.arena = arena, .process = getppid()};
    if (state_dir(arena, &directory, &report->error) &&
        dir_make_private(directory, &report->error)) {
        report->directory = directory;
    }
}

struct log_row report_row(const struct report *report, const struct agent *agent,
                          const struct event *event, const struct session_mode *mode) {
    struct timespec now;
    struct log_row row = {
        .agent = str_from(agent->name),
        .event = event->name,
        .session_id = event->session_id,
        .turn_id = event->turn_id,
        .agent_id = event->agent_id,
        .tool_use_id = event->tool_use_id,
        .tool = event->request.tool,
        .cwd = event->cwd,
        .input = event->input,
        .mode = mode->name,
        .project = mode->project,
        .agent_version = mode->agent_version,
        .gate = session_asks_nobody(mode, event) ? STR("headless")
                : mode->rewritten                ? STR("rewritten")
                : mode->partly_routed            ? STR("partly")
                : mode->routed                   ? STR("routed")
                                                 : STR("sandbox"),
        .pid = report->process,
        .actions = STR("[]"),
    };
    clock_gettime(CLOCK_REALTIME, &now);
    row.ts_ms = (int64_t)now.tv_sec * MS_PER_SECOND + now.tv_nsec / NS_PER_MS;
    if (!platform_random(&row.uid, sizeof row.uid, false)) {
        row.uid = (int64_t)now.tv_sec << 32 | now.tv_nsec;
    }
    row.call = log_call_key(event->turn_id, event->request.tool,
                            event->request.text.len > 0 ? event->request.text : event->input);
    return row;
}

bool report_verdict(struct arena *arena, const struct verdict *verdict, struct log_row *row) {
    struct builder actions;
    struct json json = {.out = &actions};
    builder_init(&actions, arena);
    actions_write(&json, verdict);
    row->actions = builder_str(&actions);
    row->decision = verdict->decision;
    row->reason = verdict->reason;
    row->rule = verdict->rule;
    row->set_by = verdict->set_by;
    row->elapsed_us = (int64_t)(verdict->elapsed_ns / NS_PER_US);
    return row->actions.ptr != NULL;
}

bool report_prepare(struct report *report, struct log_row *row) {
    return report->directory != NULL && (log_row_prepare(report->arena, &report->settings, row) ||
                                         error_set(&report->error, ERROR_MEMORY, "out of memory"));
}

struct str report_line(struct report *report, enum LOG_RECORD record, const struct log_row *row) {
    struct str line = record_write(report->arena, record, row);
    return line.ptr == NULL ? STR("") : line;
}

/* Secrets are hidden before a text is cut: half of one would not be known. */
struct str report_failure_line(struct report *report, struct log_row row) {
    struct str *const texts[] = {&row.session_id,  &row.turn_id, &row.agent_id, &row.event,
                                 &row.tool_use_id, &row.tool,    &row.cwd,      &row.input};
    struct str line = STR("");
    if (report->directory != NULL && log_row_prepare(report->arena, &report->settings, &row)) {
        for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
            *texts[i] = utf8_cut(*texts[i], FAILURE_TEXT_MAX);
        }
        line = record_write(report->arena, LOG_DECISION, &row);
    }
    return line.ptr == NULL ? STR("") : line;
}

bool report_keep(struct report *report, enum LOG_RECORD record, const struct log_row *row,
                 struct str line) {
    report->started = report->started || record == LOG_SESSION;
    report->keeper.directory = report->directory;
    report->keeper.patience_ms = PATIENCE_MS;
    report->keeper.keep_days = report->settings.keep_days;
    report->keeper.max_bytes = report->settings.max_bytes;
    report->error.code = ERROR_NONE;
    bool kept = record != LOG_UNGATED
                    ? log_keep_waiting(&report->keeper, record, row, line, &report->error)
                    : log_keep(&report->keeper, record, row, line, &report->error);
    report->in_log = kept && report->keeper.log != NULL && report->error.code == ERROR_NONE;
    return kept;
}

bool report_ran_unseen(const struct report *report) {
    const struct log *log = report->keeper.log;
    return report->in_log && *log_set_aside(log) == '\0' && !log_found_decision(log);
}

const char *report_moved(const struct report *report) {
    return report->keeper.log == NULL ? "" : log_set_aside(report->keeper.log);
}

void report_finish(struct report *report) {
    if (report->started && report->keeper.log != NULL) {
        log_end_lost(report->keeper.log, NULL);
    }
    log_keeper_finish(&report->keeper);
}
