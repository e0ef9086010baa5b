/* The program that an agent runs at each of its hook events:
 *
 *     nah-hook EVENT [--agent NAME] [--mode MODE] [--project DIR] < payload > answer
 *
 * It reads the payload, decides, writes the decision into the log and answers. It always exits with
 * status 0: see guard.h for what happens when it cannot go on. */
#include "agent/agent.h"
#include "agent/session.h"
#include "aside.h"
#include "base/utf8.h"
#include "client.h"
#include "faults.h"
#include "guard.h"
#include "judge/config_files.h"
#include "judge/machine.h"
#include "mark.h"
#include "payload.h"
#include "report.h"
#include "sandbox/spare.h"

#include <sqlite3.h>

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum {
    MIB_SHIFT = 20,
    ARENA_LIMIT = 96 * 1024 * 1024, /* bytes; a long payload is decoded, parsed and written */
    NS_PER_SECOND = 1000000000,
};

/* One run. */
struct call {
    struct arena arena;
    const struct agent *agent;
    enum EVENT kind; /* as the command line says, else the payload */
    struct session_mode mode;
    struct event event;
    struct report report;
    struct timespec started;
    struct str answer;
    struct str notice; /* for the user, to be told with the answer; empty: none */
    bool is_second;    /* nah's hook of the session itself tells and logs: this one only refuses */
};

static const char greeting[] =
    "This session is guarded by nah: every command, patch and tool call is checked before it runs; "
    "what is harmless runs, what is unclear is put to the user, what is dangerous is refused. "
    "A refusal says why and often what to do instead: act on that or ask the user, and do not try "
    "the same thing in another form.";

static uint64_t elapsed_ns(const struct call *call) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)(now.tv_sec - call->started.tv_sec) * NS_PER_SECOND +
           (uint64_t)(now.tv_nsec - call->started.tv_nsec);
}

/* What the agent gets when nothing was decided: before a tool runs no, else nothing. */
static enum DECISION failure_decision(const struct call *call) {
    return call->kind == EVENT_PRE_TOOL ? DECISION_BLOCK : DECISION_ASK;
}

/* Does a permission request follow whatever is not refused before the tool runs? */
static bool is_gated(const struct call *call) {
    bool is_partly = call->mode.partly_routed && call->event.request.kind == TOOL_SHELL;
    return call->mode.routed && !is_partly && !call->mode.lost && !call->event.headless;
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

/* Tells the safety net what to do from here on if this run fails; `when` continues "nah-hook
 * crashed (SIGSEGV)". */
static void expect_failure(struct call *call, const char *when) {
    struct log_row row = report_row(call->agent, &call->event, &call->mode);
    row.decision = failure_decision(call);
    row.reason = str_from(when);
    row.rule = STR("hook-failed");
    row.outcome = call->kind == EVENT_PRE_TOOL ? STR("refused") : STR("");
    guard_expect(call->agent->fail_safe(call->kind), report_failure_line(&call->report, row), true,
                 call->report.directory);
}

/* Only a verdict about a call has words for the agent; a failure of the other events has none. */
static struct str encode(struct call *call, const struct verdict *verdict) {
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

/* A log that cannot be written, or that was damaged, must not hide: whoever reads the reason learns
 * of it. */
static void tell_of_log(struct call *call, struct verdict *verdict, bool kept) {
    const char *moved = report_moved(&call->report);
    struct builder reason;
    if (kept && *moved == '\0') {
        return;
    }
    builder_init(&reason, &call->arena);
    builder_add(&reason, verdict->reason);
    if (kept) {
        builder_addf(&reason, " (nah's log was damaged; it is now %s, and a new one has started)",
                     moved);
    } else {
        builder_addf(&reason, " (this decision is missing in nah's log: %s)",
                     call->report.error.message);
    }
    struct str text = builder_str(&reason);
    if (text.ptr != NULL) {
        verdict->reason = text;
        call->answer = encode(call, verdict);
    }
}

/* Keeps the record, with the safety net set to do so if that fails or takes too long. */
static bool keep(struct call *call, enum LOG_RECORD record, const struct log_row *row) {
    struct log_row clean = *row;
    bool prepared = report_prepare(&call->report, &clean);
    struct str line = prepared ? report_line(&call->report, record, &clean) : STR("");
    guard_expect(call->answer, line, false, call->report.directory);
    fault_if_asked(call->event.input, FAULT_LOGGING);
    bool kept = prepared && report_keep(&call->report, record, &clean, line);
    guard_expect(call->answer, STR(""), false, NULL);
    return kept;
}

/* The session no longer puts its calls to nah as it was started to do. The user is told of that
 * once, with this or a later answer. */
static void lose_gate(struct call *call, struct str change) {
    struct builder notice;
    call->mode.lost = true;
    if (!mark_set(call->report.directory, call->event.session_id, &call->arena)) {
        return;
    }
    struct log_row row = report_row(call->agent, &call->event, &call->mode);
    keep(call, LOG_UNGATED, &row);
    builder_init(&notice, &call->arena);
    builder_addf(&notice,
                 "nah: this session is no longer guarded as it was started: %.*s. What nah would "
                 "ask about is refused from now on; to be asked again start a new session with nah "
                 "run.",
                 STR_ARG(change));
    call->notice = builder_str(&notice);
}

/* Whoever started the session without anybody to ask has no gate to lose; one that nah has not
 * started may be so from its start. */
static void look_at_gate(struct call *call) {
    struct str change = STR("");
    if (call->mode.headless || (call->event.headless && str_is(call->mode.name, "managed"))) {
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

/* Puts what the user is to be told into the answer, which stays if there is no memory for that. */
static void tell_user(struct call *call, const struct verdict *verdict) {
    struct builder out;
    if (call->notice.len > 0) {
        builder_init(&out, &call->arena);
        call->mode.notice = call->notice;
        call->agent->encode(&call->event, &call->mode, verdict, &out);
        struct str answer = builder_str(&out);
        call->answer = answer.ptr != NULL ? answer : call->answer;
    }
}

/* Makes the answer of a verdict, and a row of both. */
static void conclude(struct call *call, struct verdict *verdict) {
    call->answer = encode(call, verdict);
    if (call->is_second) {
        call->answer = is_refused(call, verdict) ? call->answer : STR("");
        return;
    }
    if (!is_logged(call, verdict)) {
        return;
    }
    struct log_row row = report_row(call->agent, &call->event, &call->mode);
    if (call->kind == EVENT_PERMISSION && !is_gated(call)) {
        keep(call, LOG_ASKED, &row); /* if that fails there are two rows, which is no harm */
    }
    row.outcome = is_refused(call, verdict) ? STR("refused") : STR("");
    tell_user(call, verdict);
    bool whole = report_verdict(&call->arena, verdict, &row);
    row.actions = whole ? row.actions : STR("[]");
    tell_of_log(call, verdict, keep(call, LOG_DECISION, &row));
}

/* The payload or the machine cannot be read: nothing can be decided. */
static void conclude_failure(struct call *call, const struct error *error, const char *rule) {
    struct verdict verdict = {
        .decision = failure_decision(call),
        .reason = str_from(error->message),
        .rule = str_from(rule),
        .beyond_sandbox = true,
        .elapsed_ns = elapsed_ns(call),
    };
    call->event.kind = call->kind;
    conclude(call, &verdict);
}

static bool load_settings(struct call *call, struct environment *environment) {
    const char *names[AGENTS_MAX + 1];
    agent_names(call->agent, names);
    if (!config_load(&call->arena, names, call->mode.preset, environment)) {
        return false;
    }
    const struct config_value *values = environment->config->values;
    call->report.settings = (struct log_settings){
        .store_input = (enum LOG_INPUT)values[CONFIG_STORE_INPUT].number,
        .store_patch = values[CONFIG_STORE_PATCH].number != 0,
        .keep_days = config_keep_days[values[CONFIG_KEEP].number],
        .max_bytes = (int64_t)config_max_mib[values[CONFIG_MAX_SIZE].number] << MIB_SHIFT,
    };
    if (!call->mode.headless) {
        call->mode.unasked_runs = values[CONFIG_ASK_FALLBACK].number != 0;
    }
    return true;
}

static bool find_verdict(struct call *call, struct verdict *verdict, struct error *error) {
    struct environment environment;
    if (!machine_environment(&call->arena, call->mode.project, &environment, error)) {
        return false;
    }
    if (!load_settings(call, &environment)) {
        return error_set(error, ERROR_MEMORY, "there is no memory for the settings");
    }
    fault_if_asked(call->event.input, FAULT_DECIDING);
    call->event.request.safe_edits = call->mode.auto_edits;
    *verdict = decide(&call->event.request, &environment, &call->arena);
    if (call->event.connection.kind == TOOL_NETWORK) {
        struct verdict other = decide(&call->event.connection, &environment, &call->arena);
        *verdict = other.decision > verdict->decision ? other : *verdict;
    }
    if (call->arena.exhausted) {
        return error_set(error, ERROR_MEMORY, "nah ran out of memory while it was deciding");
    }
    verdict->elapsed_ns = elapsed_ns(call);
    return true;
}

/* What the supervisor of a boundary has found out about this call; empty: nothing. */
static struct str boundary_text(const char *variable) {
    return str_from(getenv(variable));
}

/* What the boundary would refuse is refused, whatever the verdict is: a yes would be in vain. What
 * nah refuses for its own reasons stays so. */
static void refuse_in_vain(struct call *call, struct verdict *verdict) {
    struct str note = boundary_text("NAH_BOUNDARY_NOTE");
    if (note.len > 0 && verdict->decision != DECISION_BLOCK) {
        verdict->decision = DECISION_BLOCK;
        verdict->reason = note;
        verdict->advice = STR("");
        verdict->rule = STR("boundary");
        verdict->set_by = STR("");
        if (call->notice.len == 0) {
            call->notice = boundary_text("NAH_BOUNDARY_REMEDY");
        }
    }
}

static void decide_call(struct call *call) {
    struct verdict verdict = {.decision = DECISION_BLOCK};
    struct error error;
    expect_failure(call, " while it was deciding");
    look_at_gate(call);
    if (find_verdict(call, &verdict, &error)) {
        refuse_in_vain(call, &verdict);
        conclude(call, &verdict);
    } else {
        conclude_failure(call, &error, error.code == ERROR_MEMORY ? "hook-memory" : "hook-machine");
    }
}

/* Said in the session too: what was printed before it is soon out of sight. */
static void note_settings(struct call *call) {
    struct environment environment;
    struct builder notes;
    if (!machine_environment(&call->arena, call->mode.project, &environment, NULL) ||
        !load_settings(call, &environment)) {
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

static void start_session(struct call *call) {
    clear_mark(call);
    note_settings(call);
    struct log_row row = report_row(call->agent, &call->event, &call->mode);
    struct builder words;
    struct str note = boundary_text("NAH_BOUNDARY_NOTE");
    builder_init(&words, &call->arena);
    builder_add(&words, STR(greeting));
    builder_addf(&words, "%s%.*s", note.len > 0 ? "\n" : "", STR_ARG(note));
    struct verdict verdict = {.decision = DECISION_ALLOW, .reason = builder_str(&words)};
    call->answer = encode(call, &verdict);
    tell_user(call, &verdict);
    tell_of_log(call, &verdict, keep(call, LOG_SESSION, &row));
}

/* An event that is only told to us: a call has run, a session has ended. */
static void note(struct call *call, enum LOG_RECORD record) {
    struct log_row row = report_row(call->agent, &call->event, &call->mode);
    keep(call, record, &row);
}

/* What has run without an event that says so is not taken for refused. */
static void note_patched(struct call *call) {
    struct log_row row = report_row(call->agent, &call->event, &call->mode);
    row.actions = call->agent->list_patched == NULL
                      ? STR("")
                      : call->agent->list_patched(&call->event, &call->arena);
    if (row.actions.len > 0) {
        keep(call, LOG_PATCHED, &row);
    }
}

/* Where every call of these tools is put to nah, one that has run without that is the sign that it
 * is no longer so: permissions were chosen in the session, or the call was allowed for good. */
static bool is_routed_tool(const struct call *call) {
    enum TOOL_KIND kind = call->event.request.kind;
    return call->mode.routed && ((kind == TOOL_SHELL && !call->mode.partly_routed) ||
                                 kind == TOOL_PATCH || kind == TOOL_MCP);
}

static void note_unseen(struct call *call) {
    struct verdict verdict = {.decision = DECISION_BLOCK};
    struct error error;
    struct builder reason;
    if (!find_verdict(call, &verdict, &error)) {
        verdict = (struct verdict){.decision = DECISION_ASK, .reason = str_from(error.message)};
    }
    lose_gate(call,
              STR("a call has run without being put to nah, as one that was allowed for good"));
    builder_init(&reason, &call->arena);
    builder_add_c(&reason, "has run without being put to nah: ");
    builder_add(&reason, verdict.reason);
    verdict.reason = builder_str(&reason);
    verdict.rule = STR("gate-lost");
    struct log_row row = report_row(call->agent, &call->event, &call->mode);
    row.outcome = STR("ran");
    if (report_verdict(&call->arena, &verdict, &row)) {
        keep(call, LOG_DECISION, &row);
    }
    tell_user(call, &verdict);
}

static void note_end(struct call *call) {
    if (call->agent->find_exit != NULL) {
        call->agent->find_exit(&call->event, &call->arena);
    }
    struct log_row row = report_row(call->agent, &call->event, &call->mode);
    row.outcome = call->event.failed ? STR("failed") : STR("ran");
    row.exit_code = call->event.exit_code;
    keep(call, LOG_RAN, &row);
}

static void note_ran(struct call *call) {
    look_at_gate(call);
    note_end(call);
    if (is_routed_tool(call) && report_ran_unseen(&call->report)) {
        note_unseen(call);
    } else {
        const struct verdict nothing = {.decision = DECISION_ALLOW};
        call->mode.context = boundary_text("NAH_BOUNDARY_NOTE");
        if (call->notice.len == 0) {
            call->notice = boundary_text("NAH_BOUNDARY_REMEDY");
        }
        tell_user(call, &nothing);
    }
}

/* Reads and decodes the payload; what could be read of it is in call->event in any case. */
static bool read_event(struct call *call, struct error *error) {
    struct str payload;
    struct error ignored;
    struct str name = call->event.name;
    bool read = payload_read(STDIN_FILENO, &call->arena, &payload, error);
    guard_begin();
    clock_gettime(CLOCK_MONOTONIC, &call->started);
    if (!read) {
        payload = utf8_to_text(&call->arena, utf8_cut(payload, LOG_INPUT_MAX));
    }
    bool decoded =
        call->agent->decode(payload, &call->arena, &call->event, read ? error : &ignored);
    if (call->event.name.len == 0 || (!decoded && call->kind != EVENT_UNKNOWN)) {
        call->event.name = name;
    }
    if (call->event.input.len == 0) {
        call->event.input = payload;
    }
    if (!read || !decoded) {
        return false;
    }
    if (call->kind == EVENT_UNKNOWN) {
        call->kind = call->event.kind;
    }
    return call->kind == call->event.kind ||
           error_set(error, ERROR_SYNTAX, "the payload is of another event than %.*s",
                     STR_ARG(name));
}

static void handle_event(struct call *call) {
    struct error error;
    call->is_second = str_is(call->mode.name, "managed") && aside_has_own_hook(call->event.name);
    expect_failure(call, " while it was reading the payload");
    if (!read_event(call, &error)) {
        conclude_failure(call, &error, "hook-payload");
        return;
    }
    if (call->is_second && call->kind != EVENT_PRE_TOOL && call->kind != EVENT_PERMISSION) {
        return;
    }
    switch (call->kind) {
    case EVENT_PRE_TOOL:
    case EVENT_PERMISSION:
        decide_call(call);
        break;
    case EVENT_POST_TOOL:
        note_ran(call);
        break;
    case EVENT_SESSION_START:
        start_session(call);
        break;
    case EVENT_SESSION_END:
        clear_mark(call);
        note_patched(call);
        note(call, LOG_ENDED);
        break;
    case EVENT_UNKNOWN:
        error_set(&error, ERROR_SYNTAX, "an event that nah does not know");
        conclude_failure(call, &error, "hook-payload");
        break;
    }
}

/* The command line was written by the launcher. One that cannot be read is a failure as any other,
 * so the agent and the event are found as well as they can be. */
static bool read_arguments(struct call *call, int argc, char **argv, struct error *error) {
    struct str agent = STR("");
    call->event.name = argc > 1 ? str_from(argv[1]) : STR("");
    for (int i = 2; i + 1 < argc; i++) {
        if (strcmp(argv[i], "--agent") == 0) {
            agent = str_from(argv[i + 1]);
        }
    }
    call->agent = agent_find(agent);
    bool known = call->agent != NULL;
    if (!known) {
        call->agent = agent_find(STR(""));
        error_set(error, ERROR_USAGE, "nah-hook knows no agent %.*s", STR_ARG(agent));
    }
    call->kind = call->agent->event_named(call->event.name);
    call->event.kind = call->kind;
    return session_mode_parse(argc, argv, &call->mode, known ? error : NULL) && known;
}

/* SQLite for one short transaction: the pools that it would set up, and so touch page by page, cost
 * more than they save. */
static void configure_database(void) {
    sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3_config(SQLITE_CONFIG_PAGECACHE, NULL, 0, 0);
    sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0);
}

/* Inside a boundary: the log and the settings are out of reach, and another nah-hook decides. */
static void ask_outside(struct call *call) {
    struct error error;
    if (client_ask(&call->mode, call->event.name, &call->arena, &call->answer, &error)) {
        return;
    }
    struct verdict verdict = {
        .decision = error.code == ERROR_ACCESS ? DECISION_BLOCK : failure_decision(call),
        .reason = str_from(error.message),
        .rule = STR("hook-boundary"),
        .beyond_sandbox = true,
    };
    call->event.kind = call->kind;
    call->answer = encode(call, &verdict);
}

int main(int argc, char **argv) {
    static struct call call;
    struct error error;
    /* Started ahead by the supervisor of a boundary. */
    bool is_spare = argc > 1 && strcmp(argv[1], SPARE_FLAG) == 0;
    if (is_spare && (argv[1] = spare_wait()) == NULL) {
        return EXIT_SUCCESS;
    }
    guard_install();
    clock_gettime(CLOCK_MONOTONIC, &call.started);
    configure_database();
    arena_init(&call.arena, ARENA_LIMIT);
    bool understood = read_arguments(&call, argc, argv, &error);
    guard_expect(call.agent->fail_safe(call.kind), STR(""), false, NULL);
    if (understood && call.mode.channel.len > 0) {
        ask_outside(&call);
        guard_answer(call.answer);
        _exit(0);
    }
    report_start(&call.report, &call.arena);
    if (understood) {
        handle_event(&call);
    } else {
        conclude_failure(&call, &error, "hook-arguments");
    }
    guard_answer(call.answer);
    if (is_spare) {
        spare_end_output();
    }
    report_finish(&call.report);
    _exit(0);
}
