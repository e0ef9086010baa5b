#include "decide_call.h"

#include "conclude.h"
#include "faults.h"
#include "gate.h"
#include "guard.h"
#include "judge/config_files.h"
#include "judge/machine.h"

enum {
    MIB_SHIFT = 20,
};

bool call_load_settings(struct call *call, struct environment *environment) {
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

bool call_find_verdict(struct call *call, struct verdict *verdict, struct error *error) {
    struct environment environment;
    if (!machine_environment(&call->arena, call->mode.project, &environment, error)) {
        return false;
    }
    if (!agents_protect(&call->arena, &environment) || !call_load_settings(call, &environment)) {
        return error_set(error, ERROR_MEMORY, "there is no memory for the settings");
    }
    fault_if_asked(call->event.input, FAULT_DECIDING);
    call->event.request.safe_edits = call->mode.auto_edits;
    *verdict = decide(&call->event.request, &environment, &call->arena);
    if (call->event.connection.kind == TOOL_NETWORK) {
        const struct behaviour *behaviour = verdict->behaviour;
        struct verdict other = decide(&call->event.connection, &environment, &call->arena);
        *verdict = other.decision > verdict->decision ? other : *verdict;
        verdict->behaviour = behaviour;
    }
    if (call->arena.exhausted) {
        return error_set(error, ERROR_MEMORY, "nah ran out of memory while it was deciding");
    }
    verdict->elapsed_ns = call_elapsed_ns(call);
    return true;
}

struct explanation call_explain(struct call *call, const struct behaviour *behaviour) {
    struct explanation said = {STR(""), STR("")};
    if (call->boundary != NULL) {
        guard_wait(); /* the kernel is asked by a process that tries */
        call->boundary->explain(call->boundary->user, &call->event, &call->mode, behaviour,
                                &call->arena, &said);
        guard_begin();
    }
    return said;
}

/* What the boundary would refuse is refused, whatever the verdict is: a yes would be in vain. What
 * nah refuses for its own reasons stays so. */
static void refuse_in_vain(struct call *call, struct verdict *verdict) {
    if (verdict->decision == DECISION_BLOCK) {
        return;
    }
    struct explanation said = call_explain(call, verdict->behaviour);
    if (said.note.len > 0) {
        verdict->decision = DECISION_BLOCK;
        verdict->reason = said.note;
        verdict->advice = STR("");
        verdict->rule = STR("boundary");
        verdict->set_by = STR("");
        if (call->notice.len == 0) {
            call->notice = said.remedy;
        }
    }
}

void call_decide(struct call *call) {
    struct verdict verdict = {.decision = DECISION_BLOCK};
    struct error error;
    call_expect_failure(call, " while it was deciding");
    gate_look_at(call);
    if (call_find_verdict(call, &verdict, &error)) {
        refuse_in_vain(call, &verdict);
        call_conclude(call, &verdict);
    } else {
        call_conclude_failure(call, &error,
                              error.code == ERROR_MEMORY ? "hook-memory" : "hook-machine");
    }
}
