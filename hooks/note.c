#include "note.h"

#include "conclude.h"
#include "decide_call.h"
#include "gate.h"
#include "judge/config_files.h"
#include "judge/machine.h"
#include "mark.h"

static const char greeting[] =
    "This session is guarded by nah: every command, patch and tool call is checked before it runs; "
    "what is harmless runs, what is unclear is put to the user, what is dangerous is refused. "
    "A refusal says why and often what to do instead: act on that or ask the user, and do not try "
    "the same thing in another form.";

/* Said in the session too: what was printed before it is soon out of sight. */
static void note_settings(struct call *call) {
    struct environment environment;
    struct builder notes;
    if (!machine_environment(&call->arena, call->mode.project, &environment, NULL) ||
        !call_load_settings(call, &environment)) {
        return;
    }
    builder_init(&notes, &call->arena);
    builder_add(&notes, call->notice);
    builder_add_c(&notes, call->notice.len > 0 ? "\n" : "");
    config_add_notes(&notes, environment.config, "nah: ");
    call->notice = str_trim(builder_str(&notes));
}

/* A session that was left and is started again is guarded again. What has lost its gate within the
 * same one shows at its next call. */
static void clear_mark(struct call *call) {
    if (!str_is(call->event.source, "compact") && !str_is(call->event.source, "clear")) {
        mark_clear(call->report.directory, call->event.session_id, &call->arena);
    }
}

void note_session_start(struct call *call) {
    clear_mark(call);
    note_settings(call);
    struct log_row row = report_row(&call->report, call->agent, &call->event, &call->mode);
    struct builder words;
    struct str note = call_explain(call, NULL).note;
    builder_init(&words, &call->arena);
    builder_add(&words, STR(greeting));
    builder_addf(&words, "%s%.*s", note.len > 0 ? "\n" : "", STR_ARG(note));
    struct verdict verdict = {.decision = DECISION_ALLOW, .reason = builder_str(&words)};
    call->answer = call_encode(call, &verdict);
    call_tell_user(call, &verdict);
    call_tell_of_log(call, &verdict, call_keep(call, LOG_SESSION, &row));
}

/* What has run without an event that says so is not taken for refused. */
static void note_patched(struct call *call) {
    struct log_row row = report_row(&call->report, call->agent, &call->event, &call->mode);
    row.actions = call->agent->list_patched == NULL
                      ? STR("")
                      : call->agent->list_patched(&call->event, &call->arena);
    if (row.actions.len > 0) {
        call_keep(call, LOG_PATCHED, &row);
    }
}

void note_session_end(struct call *call) {
    clear_mark(call);
    note_patched(call);
    struct log_row row = report_row(&call->report, call->agent, &call->event, &call->mode);
    call_keep(call, LOG_ENDED, &row);
}

static void keep_end(struct call *call) {
    if (call->agent->find_exit != NULL) {
        call->agent->find_exit(&call->event, &call->arena);
    }
    struct log_row row = report_row(&call->report, call->agent, &call->event, &call->mode);
    row.outcome = call->event.failed ? STR("failed") : STR("ran");
    row.exit_code = call->event.exit_code;
    call_keep(call, LOG_RAN, &row);
}

void note_ran(struct call *call) {
    gate_look_at(call);
    keep_end(call);
    if (gate_is_routed_tool(call) && report_ran_unseen(&call->report)) {
        gate_note_unseen(call);
    } else {
        const struct verdict nothing = {.decision = DECISION_ALLOW};
        const struct explanation said = call_explain(call, NULL);
        call->mode.context = said.note;
        if (call->notice.len == 0) {
            call->notice = said.remedy;
        }
        call_tell_user(call, &nothing);
    }
}
