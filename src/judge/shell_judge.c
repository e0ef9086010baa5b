#include "judge/shell_judge.h"

#include <string.h>

static enum DECISION decision_of(enum POLICY policy) {
    return policy == POLICY_BLOCK ? DECISION_BLOCK
                                  : (policy == POLICY_ASK ? DECISION_ASK : DECISION_ALLOW);
}

/* Types whose CONTEXT policy needs a target to say yes: without one nobody knows what is touched.
 */
static bool needs_target(enum ACTION_TYPE type) {
    switch (type) {
    case ACTION_NETWORK_OUTBOUND:
    case ACTION_NETWORK_WRITE:
    case ACTION_BROWSER_NAVIGATE:
    case ACTION_BROWSER_FILE:
    case ACTION_DB_EXEC:
    case ACTION_CONTAINER_LIFECYCLE:
        return true;
    default:
        return false;
    }
}

static bool ends_open(struct str effect) {
    static const char *const endings[] = {" to", " from", " in",   " into",
                                          " of", " at",   " with", " on"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        if (str_ends(effect, endings[i])) {
            return true;
        }
    }
    return str_find(effect, ' ', 0) < 0;
}

/* "rm deletes files: build/a.o", "curl fetches from evil.example". */
static struct str sentence(const struct action *action, struct str what, struct arena *arena) {
    struct builder text;
    builder_init(&text, arena);
    builder_add(&text, action->program);
    builder_add_char(&text, ' ');
    builder_add(&text, action->effect);
    if (what.len > 0) {
        builder_add_c(&text, ends_open(action->effect) ? " " : ": ");
        builder_add(&text, what);
    }
    struct str safe = builder_str(&text);
    for (size_t i = 0; i < safe.len; i++) {
        /* A hole, or what would move the cursor of the terminal that shows the reason */
        if ((unsigned char)safe.ptr[i] < ' ' || safe.ptr[i] == 127) {
            builder_init(&text, arena);
            for (size_t j = 0; j < safe.len; j++) {
                unsigned char c = (unsigned char)safe.ptr[j];
                if (c == 0) {
                    builder_add_c(&text, "…");
                } else {
                    builder_add_char(&text, c < ' ' || c == 127 ? '?' : (char)c);
                }
            }
            return builder_str(&text);
        }
    }
    return safe;
}

static bool target_find(const struct environment *environment, const struct target *target,
                        enum ACTION_TYPE type, struct arena *arena, struct finding *finding) {
    *finding = (struct finding){.becomes = ACTION_TYPE_COUNT, .decision = DECISION_ALLOW};
    if (target->kind == TARGET_PATH) {
        return path_find(environment, target, arena, finding);
    }
    if (target->kind == TARGET_HOST) {
        return host_find(target, type, arena, finding);
    }
    finding->what = target->value.text;
    finding->name = target->value.text;
    return true;
}

/* Running a file of the temp directories is running what belongs to nobody's project. */
static bool takes_stricter(const struct judged *judged, const struct finding *finding) {
    return finding->decision > judged->decision;
}

bool action_judge(const struct environment *environment, const struct action *action,
                  struct str text, struct arena *arena, struct judged *out) {
    const struct action_type *type = action_type_of(action->type);
    enum DECISION own = decision_of(type->policy);
    if (needs_target(action->type) && action->targets.count == 0) {
        own = DECISION_ASK;
    }
    if (action->type == ACTION_DB_EXEC) {
        own = DECISION_ASK; /* no target is trusted before somebody says so */
    }
    if (decision_of(action->at_least) > own) {
        own = decision_of(action->at_least);
    }
    *out = (struct judged){.action = action,
                           .type = action->type,
                           .decision = own,
                           .rule = action->rule,
                           .advice = action->advice,
                           .loopback = action->targets.count > 0,
                           .source = str_slice(text, action->span.start, action->span.end)};
    struct str what = {0};
    for (size_t i = 0; i < action->targets.count; i++) {
        const struct target *target = &action->targets.items[i];
        struct finding finding;
        if (!target_find(environment, target, action->type, arena, &finding) ||
            !VEC_PUSH(arena, &out->targets, finding.name)) {
            return false;
        }
        out->secret = out->secret || finding.secret;
        out->loopback = out->loopback && (target->kind != TARGET_HOST || finding.loopback);
        if (what.len == 0 && own >= finding.decision) {
            what = finding.what;
        }
        if (takes_stricter(out, &finding)) {
            out->decision = finding.decision;
            out->rule = finding.rule;
            what = finding.what;
            if (finding.becomes != ACTION_TYPE_COUNT) {
                out->type = finding.becomes;
            }
        }
    }
    out->reason = sentence(action, what, arena);
    return out->reason.ptr != NULL;
}
