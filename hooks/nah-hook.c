/* The program that an agent runs at each of its hook events:
 *
 *     nah-hook EVENT [--agent NAME] [--mode MODE] [--project DIR] < payload > answer
 *
 * It reads the payload, decides, writes the decision into the log and answers. It always exits with
 * status 0: see guard.h for what happens when it cannot go on. */
#include "client.h"
#include "conclude.h"
#include "guard.h"
#include "handle.h"

#include <string.h>
#include <unistd.h>

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
    call_begin(&call);
    bool understood = read_arguments(&call, argc, argv, &error);
    guard_expect(call.agent->fail_safe(call.kind), STR(""), false, NULL);
    if (understood && call.mode.channel.len > 0) {
        ask_outside(&call);
        guard_answer(call.answer);
        _exit(0);
    }
    call_handle(&call, understood ? NULL : &error);
}
