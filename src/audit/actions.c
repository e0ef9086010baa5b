#include "audit/actions.h"

static void write_action(struct json *json, const struct verdict_action *action) {
    json_begin(json, '{');
    json_member(json, "type", action->type);
    json_member(json, "source", action->source);
    json_member(json, "decision", str_from(decision_name(action->decision)));
    json_member(json, "reason", action->reason);
    json_member(json, "rule", action->rule);
    json_key(json, "targets");
    json_begin(json, '[');
    for (size_t i = 0; i < action->targets.count; i++) {
        json_string(json, action->targets.items[i]);
    }
    json_end(json, ']');
    json_end(json, '}');
}

void actions_write(struct json *json, const struct verdict *verdict) {
    size_t shown =
        verdict->action_count < ACTIONS_SHOWN_MAX ? verdict->action_count : ACTIONS_SHOWN_MAX;
    json_begin(json, '[');
    for (size_t i = 0; i < shown; i++) {
        write_action(json, &verdict->actions[i]);
    }
    if (shown < verdict->action_count) {
        json_begin(json, '{');
        json_key(json, "omitted");
        json_integer(json, (int64_t)(verdict->action_count - shown));
        json_end(json, '}');
    }
    json_end(json, ']');
}
