#include "report.h"

#include "audit/actions.h"
#include "audit/record.h"
#include "audit/spool.h"
#include "base/file.h"
#include "base/utf8.h"

#include <errno.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>

enum {
    PATIENCE_MS = 100,       /* well within the deadline */
    SPOOL_SMALL = 64 * 1024, /* bytes that are taken in before the answer */
    FAILURE_TEXT_MAX = 1000, /* bytes of a text in the record of a failure */
    NS_PER_US = 1000,
    NS_PER_MS = 1000000,
    MS_PER_SECOND = 1000,
};

void report_start(struct report *report, struct arena *arena) {
    char *directory = NULL;
    *report = (struct report){.arena = arena};
    if (state_dir(arena, &directory, &report->error) &&
        dir_make_private(directory, &report->error)) {
        report->directory = directory;
    }
}

struct log_row report_row(const struct agent *agent, const struct event *event,
                          const struct session_mode *mode) {
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
        .actions = STR("[]"),
    };
    clock_gettime(CLOCK_REALTIME, &now);
    row.ts_ms = (int64_t)now.tv_sec * MS_PER_SECOND + now.tv_nsec / NS_PER_MS;
    if (getrandom(&row.uid, sizeof row.uid, GRND_NONBLOCK) != (ssize_t)sizeof row.uid) {
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
    row->elapsed_us = (int64_t)(verdict->elapsed_ns / NS_PER_US);
    return row->actions.ptr != NULL;
}

struct str report_line(struct report *report, enum LOG_RECORD record, struct log_row row) {
    struct str line = STR("");
    if (report->directory != NULL && log_row_prepare(report->arena, &report->settings, &row)) {
        line = record_write(report->arena, record, &row);
    }
    return line.ptr == NULL ? STR("") : line;
}

struct str report_failure_line(struct report *report, struct log_row row) {
    struct str *const texts[] = {&row.session_id,  &row.turn_id, &row.agent_id, &row.event,
                                 &row.tool_use_id, &row.tool,    &row.cwd,      &row.input};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        *texts[i] = utf8_cut(*texts[i], FAILURE_TEXT_MAX);
    }
    return report_line(report, LOG_DECISION, row);
}

/* Opens the log and takes in a short spool, so that its rows stand before the new one. */
static bool open_log(struct report *report) {
    size_t count = 0;
    if (report->log == NULL) {
        report->log = log_open(report->directory, LOG_WRITE, PATIENCE_MS, &report->error);
        if (report->log != NULL) {
            spool_drain(report->log, report->directory, SPOOL_SMALL, &count, NULL);
        }
    }
    return report->log != NULL;
}

bool report_keep(struct report *report, enum LOG_RECORD record, const struct log_row *row,
                 struct str line) {
    struct log_row clean = *row;
    if (report->directory == NULL) {
        return false;
    }
    if (log_row_prepare(report->arena, &report->settings, &clean) && open_log(report) &&
        log_put(report->log, record, &clean, &report->error)) {
        return true;
    }
    if (line.len > 0 && spool_append(report->directory, line)) {
        return true;
    }
    return error_set(&report->error, ERROR_SYSTEM, "cannot write to %s: %s", report->directory,
                     strerror(errno));
}

void report_finish(struct report *report) {
    size_t count = 0;
    if (report->log != NULL) {
        spool_drain(report->log, report->directory, 0, &count, NULL);
        log_tidy(report->log);
    }
}
