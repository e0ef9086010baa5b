#include "handle.h"

#include "aside.h"
#include "base/utf8.h"
#include "conclude.h"
#include "decide_call.h"
#include "guard.h"
#include "note.h"
#include "payload.h"

#include <sqlite3.h>

#include <fcntl.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum {
    ARENA_LIMIT = 96 * 1024 * 1024, /* bytes; a long payload is decoded, parsed and written */
};

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
    call_expect_failure(call, " while it was reading the payload");
    if (!read_event(call, &error)) {
        call_conclude_failure(call, &error, "hook-payload");
        return;
    }
    if (call->is_second && call->kind != EVENT_PRE_TOOL && call->kind != EVENT_PERMISSION) {
        return;
    }
    switch (call->kind) {
    case EVENT_PRE_TOOL:
    case EVENT_PERMISSION:
        call_decide(call);
        break;
    case EVENT_POST_TOOL:
        note_ran(call);
        break;
    case EVENT_SESSION_START:
        note_session_start(call);
        break;
    case EVENT_SESSION_END:
        note_session_end(call);
        break;
    case EVENT_UNKNOWN:
        error_set(&error, ERROR_SYNTAX, "an event that nah does not know");
        call_conclude_failure(call, &error, "hook-payload");
        break;
    }
}

/* SQLite for one short transaction: the pools that it would set up, and so touch page by page, cost
 * more than they save. */
static void configure_database(void) {
    sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3_config(SQLITE_CONFIG_PAGECACHE, NULL, 0, 0);
    sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0);
}

void call_begin(struct call *call) {
    guard_install();
    clock_gettime(CLOCK_MONOTONIC, &call->started);
    configure_database();
    arena_init(&call->arena, ARENA_LIMIT);
}

/* What touches the tables of the rules, the settings and the most of the code that a call runs. */
static const char rehearsed[] = "cd src && grep -rn x . | sort >$TMPDIR/out; git status --short; "
                                "rm -f build/a.o; curl https://a.example; sh -c 'ls ~'";

void call_rehearse(struct call *call) {
    struct verdict verdict = {.decision = DECISION_ASK};
    struct error ignored;
    const struct call before = *call;
    configure_database();
    arena_init(&call->arena, ARENA_LIMIT);
    report_start(&call->report, &call->arena);
    call->agent->decode(STR("{}"), &call->arena, &call->event, &ignored);
    call->event.kind = call->kind = EVENT_PERMISSION;
    call->event.request = (struct request){
        .kind = TOOL_SHELL, .text = str_from(rehearsed), .cwd = call->mode.project};
    call->event.input = call->event.request.text;
    if (call_find_verdict(call, &verdict, &ignored)) {
        call->answer = call_encode(call, &verdict);
        struct log_row row = report_row(&call->report, call->agent, &call->event, &call->mode);
        if (report_verdict(&call->arena, &verdict, &row) && report_prepare(&call->report, &row)) {
            report_line(&call->report, LOG_DECISION, &row);
        }
    }
    arena_free(&call->arena);
    *call = before;
}

/* Who asked reads up to the end of the answer, whatever is still to be done. */
static void end_output(void) {
    int nothing = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nothing >= 0) {
        dup2(nothing, STDOUT_FILENO);
        close(nothing);
    }
}

void call_handle(struct call *call, const struct error *misread) {
    report_start(&call->report, &call->arena);
    if (call->boundary != NULL) {
        call->report.process = call->boundary->agent;
    }
    if (misread == NULL) {
        handle_event(call);
    } else {
        call_conclude_failure(call, misread, "hook-arguments");
    }
    guard_answer(call->answer);
    if (call->boundary != NULL) {
        end_output();
    }
    report_finish(&call->report);
    _exit(0);
}
