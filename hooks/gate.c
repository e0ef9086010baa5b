#include "gate.h"

#include "conclude.h"
#include "decide_call.h"
#include "mark.h"

/* The session no longer puts its calls to nah as it was started to do. The user is told of that
 * once, with this or a later answer. */
static void lose_gate(struct call *call, struct str change) {
    struct builder notice;
    call->mode.lost = true;
    if (!mark_set(call->report.directory, call->event.session_id, &call->arena)) {
        return;
    }
    struct log_row row = report_row(&call->report, call->agent, &call->event, &call->mode);
    call_keep(call, LOG_UNGATED, &row);
    builder_init(&notice, &call->arena);
    builder_addf(&notice,
                 "nah: this session is no longer guarded as it was started: %.*s. What nah would "
                 "ask about is refused from now on; to be asked again start a new session with nah "
                 "run.",
                 STR_ARG(change));
    call->notice = builder_str(&notice);
}

/* One that nah has not started may ask nobody from its start, or from now on. */
static void note_nobody_asked(struct call *call) {
    bool is_noted = call->mode.headless || call->is_second;
    if (is_noted || !mark_set(call->report.directory, call->event.session_id, &call->arena)) {
        return;
    }
    struct log_row row = report_row(&call->report, call->agent, &call->event, &call->mode);
    call_keep(call, LOG_UNGATED, &row);
    call->notice = STR("nah: this session asks nobody, so what nah would ask about is refused.");
}

void gate_look_at(struct call *call) {
    struct str change = STR("");
    if (session_asks_nobody(&call->mode, &call->event)) {
        note_nobody_asked(call);
        call->event.headless = true;
        return;
    }
    if (call->is_second) {
        return;
    }
    call->mode.lost = call->mode.routed &&
                      mark_is_set(call->report.directory, call->event.session_id, &call->arena);
    if (!call->mode.lost &&
        call->agent->look_at_gate(&call->event, &call->mode, &call->arena, &change) == GATE_LOST) {
        lose_gate(call, change);
    }
}

bool gate_is_routed_tool(const struct call *call) {
    enum TOOL_KIND kind = call->event.request.kind;
    return call->mode.routed && ((kind == TOOL_SHELL && !call->mode.partly_routed) ||
                                 kind == TOOL_PATCH || (kind == TOOL_MCP && !call->event.unasked));
}

void gate_note_unseen(struct call *call) {
    struct verdict verdict = {.decision = DECISION_BLOCK};
    struct error error;
    struct builder reason;
    if (!call_find_verdict(call, &verdict, &error)) {
        verdict = (struct verdict){.decision = DECISION_ASK, .reason = str_from(error.message)};
    }
    lose_gate(call,
              STR("a call has run without being put to nah, as one that was allowed for good"));
    builder_init(&reason, &call->arena);
    builder_add_c(&reason, "has run without being put to nah: ");
    builder_add(&reason, verdict.reason);
    verdict.reason = builder_str(&reason);
    verdict.rule = STR("gate-lost");
    struct log_row row = report_row(&call->report, call->agent, &call->event, &call->mode);
    row.outcome = STR("ran");
    if (report_verdict(&call->arena, &verdict, &row)) {
        call_keep(call, LOG_DECISION, &row);
    }
    call_tell_user(call, &verdict);
}
