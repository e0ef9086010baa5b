#include "conclude.h"

#include "faults.h"
#include "guard.h"

#include <time.h>

enum {
    NS_PER_SECOND = 1000000000,
};

uint64_t call_elapsed_ns(const struct call *call) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)(now.tv_sec - call->started.tv_sec) * NS_PER_SECOND +
           (uint64_t)(now.tv_nsec - call->started.tv_nsec);
}

enum DECISION call_failure_decision(const struct call *call) {
    return call->kind == EVENT_PRE_TOOL ? DECISION_BLOCK : DECISION_ASK;
}

/* Does a permission request follow whatever is not refused before the tool runs? */
static bool is_gated(const struct call *call) {
    enum TOOL_KIND kind = call->event.request.kind;
    bool is_ungated = (call->mode.partly_routed && kind == TOOL_SHELL) || kind == TOOL_UNKNOWN ||
                      call->event.unasked;
    return call->mode.routed && !is_ungated && !call->mode.lost && !call->event.headless;
}

/* Was the call refused, by a verdict and the answer that came of it? */
static bool is_refused(const struct call *call, const struct verdict *verdict) {
    bool is_unasked = call->mode.unasked_runs && !verdict->beyond_sandbox;
    if (call->kind == EVENT_PRE_TOOL && !(call->mode.rewritten && is_gated(call))) {
        return call->answer.len > 0;
    }
    return verdict->decision == DECISION_BLOCK ||
           (call->kind == EVENT_PERMISSION && verdict->decision == DECISION_ASK &&
            (call->mode.lost || (call->event.headless && !is_unasked)));
}

/* What the permission request is asked about it has the row of. */
static bool is_logged(const struct call *call, const struct verdict *verdict) {
    return call->kind != EVENT_PRE_TOOL || is_refused(call, verdict) || !is_gated(call);
}

void call_expect_failure(struct call *call, const char *when) {
    struct log_row row = report_row(&call->report, call->agent, &call->event, &call->mode);
    row.decision = call_failure_decision(call);
    row.reason = str_from(when);
    row.rule = STR("hook-failed");
    row.outcome = call->kind == EVENT_PRE_TOOL ? STR("refused") : STR("");
    guard_expect(call->agent->fail_safe(call->kind), report_failure_line(&call->report, row), true,
                 call->report.directory);
}

/* Only a verdict about a call has words for the agent; a failure of the other events has none. */
struct str call_encode(struct call *call, const struct verdict *verdict) {
    struct builder out;
    if (verdict->decision != DECISION_ALLOW && call->kind != EVENT_PRE_TOOL &&
        call->kind != EVENT_PERMISSION) {
        return call->agent->fail_safe(call->kind);
    }
    builder_init(&out, &call->arena);
    call->agent->encode(&call->event, &call->mode, verdict, &out);
    struct str answer = builder_str(&out);
    return answer.ptr != NULL ? answer : call->agent->fail_safe(call->kind);
}

static struct str said_by_nah(struct call *call, struct str text) {
    struct builder out;
    builder_init(&out, &call->arena);
    builder_addf(&out, "nah: %.*s.", STR_ARG(text));
    return builder_str(&out);
}

void call_tell_of_log(struct call *call, struct verdict *verdict, bool kept) {
    const char *moved = report_moved(&call->report);
    /* A log that is not used: a link, another user's, a newer nah's. Others are only busy. */
    bool waits = kept && call->report.error.code == ERROR_ACCESS;
    struct builder reason;
    if (kept && !waits && *moved == '\0') {
        return;
    }
    builder_init(&reason, &call->arena);
    builder_add(&reason, verdict->reason);
    if (waits) {
        builder_addf(&reason, " (this decision waits in a file beside nah's log: %s)",
                     call->report.error.message);
    } else if (kept) {
        builder_addf(&reason, " (nah's log was damaged; it is now %s, and a new one has started)",
                     moved);
    } else {
        builder_addf(&reason, " (this decision is missing in nah's log: %s)",
                     call->report.error.message);
    }
    struct str text = builder_str(&reason);
    if (text.ptr != NULL && !kept && verdict->decision == DECISION_ALLOW &&
        call->kind == EVENT_PERMISSION && call->notice.len == 0) {
        /* An answer that allows has no reason; what is lost is told all the same. */
        call->notice = said_by_nah(call, text);
        call_tell_user(call, verdict);
    } else if (text.ptr != NULL) {
        verdict->reason = text;
        call->answer = call_encode(call, verdict);
    }
}

bool call_keep(struct call *call, enum LOG_RECORD record, const struct log_row *row) {
    struct log_row clean = *row;
    bool prepared = report_prepare(&call->report, &clean);
    struct str line = prepared ? report_line(&call->report, record, &clean) : STR("");
    guard_expect(call->answer, line, false, call->report.directory);
    fault_if_asked(call->event.input, FAULT_LOGGING);
    bool kept = prepared && report_keep(&call->report, record, &clean, line);
    guard_expect(call->answer, STR(""), false, NULL);
    return kept;
}

void call_tell_user(struct call *call, const struct verdict *verdict) {
    struct builder out;
    if (call->notice.len > 0) {
        builder_init(&out, &call->arena);
        call->mode.notice = call->notice;
        call->agent->encode(&call->event, &call->mode, verdict, &out);
        struct str answer = builder_str(&out);
        call->answer = answer.ptr != NULL ? answer : call->answer;
    }
}

void call_conclude(struct call *call, struct verdict *verdict) {
    call->answer = call_encode(call, verdict);
    if (call->is_second) {
        call->answer = is_refused(call, verdict) ? call->answer : STR("");
        return;
    }
    if (!is_logged(call, verdict)) {
        return;
    }
    struct log_row row = report_row(&call->report, call->agent, &call->event, &call->mode);
    if (call->kind == EVENT_PERMISSION && !is_gated(call)) {
        call_keep(call, LOG_ASKED, &row); /* if that fails there are two rows, which is no harm */
    }
    row.outcome = is_refused(call, verdict) ? STR("refused") : STR("");
    call_tell_user(call, verdict);
    bool whole = report_verdict(&call->arena, verdict, &row);
    row.actions = whole ? row.actions : STR("[]");
    call_tell_of_log(call, verdict, call_keep(call, LOG_DECISION, &row));
}

void call_conclude_failure(struct call *call, const struct error *error, const char *rule) {
    struct verdict verdict = {
        .decision = call_failure_decision(call),
        .reason = str_from(error->message),
        .rule = str_from(rule),
        .beyond_sandbox = true,
        .elapsed_ns = call_elapsed_ns(call),
    };
    call->event.kind = call->kind;
    call_conclude(call, &verdict);
}
