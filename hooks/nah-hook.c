/* The program that an agent runs at each of its hook events:
 *
 *     nah-hook EVENT [--agent NAME] [--mode MODE] [--project DIR] < payload > answer
 *
 * It reads the payload, decides, writes the decision into the log and answers. It always exits with
 * status 0: see guard.h for what happens when it cannot go on. */
#include "aside.h"
#include "base/utf8.h"
#include "client.h"
#include "conclude.h"
#include "decide_call.h"
#include "guard.h"
#include "note.h"
#include "payload.h"
#include "sandbox/spare.h"

#include <sqlite3.h>

#include <stdlib.h>
#include <string.h>
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
        .decision = error.code == ERROR_ACCESS ? DECISION_BLOCK : call_failure_decision(call),
        .reason = str_from(error.message),
        .rule = STR("hook-boundary"),
        .beyond_sandbox = true,
    };
    call->event.kind = call->kind;
    call->answer = call_encode(call, &verdict);
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
        call_conclude_failure(&call, &error, "hook-arguments");
    }
    guard_answer(call.answer);
    if (is_spare) {
        spare_end_output();
    }
    report_finish(&call.report);
    _exit(0);
}
