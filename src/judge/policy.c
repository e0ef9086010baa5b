#include "judge/policy.h"

#include <string.h>

enum POLICY policy_of(const struct config *config, enum ACTION_TYPE type,
                      const struct config_source **source) {
    const struct config_policy *policy = config == NULL ? NULL : &config->policies[type];
    if (source != NULL) {
        *source = policy == NULL || policy->source.file == NULL ? NULL : &policy->source;
    }
    return policy == NULL ? action_type_of(type)->policy : policy->policy;
}

bool policy_goes_anywhere(const struct config *config, enum ACTION_TYPE type) {
    return policy_of(config, type, NULL) == POLICY_ALLOW &&
           action_type_of(type)->policy == POLICY_CONTEXT;
}

/* "*.example.com" is what ends in ".example.com". */
static bool is_host(struct str pattern, struct str host) {
    if (!str_starts(pattern, "*.")) {
        return str_equal(pattern, host);
    }
    struct str end = str_slice(pattern, 1, pattern.len);
    return host.len > end.len && str_equal(str_slice(host, host.len - end.len, host.len), end);
}

/* The rulings on hosts that are nobody's in particular. */
static bool is_common_host(struct str rule) {
    return str_is(rule, "host-unknown") || str_is(rule, "host-known");
}

void policy_lift_host(const struct config *config, enum ACTION_TYPE type, struct finding *finding) {
    if (config == NULL || !is_common_host(finding->rule)) {
        return;
    }
    if (policy_goes_anywhere(config, type)) {
        finding->decision = DECISION_ALLOW;
    }
    for (size_t i = 0; i < config->trusted_hosts.count; i++) {
        const struct config_item *trusted = &config->trusted_hosts.items[i];
        if (is_host(trusted->text, finding->name)) {
            finding->decision = DECISION_ALLOW;
            finding->rule = STR("host-trusted");
            finding->source = &trusted->source;
            return;
        }
    }
}

void policy_judge_container(const struct config *config, const struct target *target,
                            struct finding *finding) {
    finding->what = target->value.text;
    finding->name = target->value.text;
    finding->decision = DECISION_ASK;
    finding->rule = STR("container-unknown");
    bool known = target->value.cause == HOLE_NONE && !target->value.pattern;
    if (config != NULL && policy_goes_anywhere(config, ACTION_CONTAINER_LIFECYCLE)) {
        finding->decision = DECISION_ALLOW;
    }
    for (size_t i = 0; known && config != NULL && i < config->trusted_containers.count; i++) {
        const struct config_item *trusted = &config->trusted_containers.items[i];
        if (str_equal(target->value.text, trusted->text)) {
            finding->decision = DECISION_ALLOW;
            finding->rule = STR("container-trusted");
            finding->source = &trusted->source;
        }
    }
}

void policy_finish(const struct environment *environment, struct verdict *verdict,
                   struct arena *arena) {
    const struct config *config = environment->config;
    struct builder reason;
    if (verdict->set_by.len == 0) {
        verdict->set_by = STR("built-in");
    }
    if (config == NULL || config->warning.len == 0) {
        return;
    }
    builder_init(&reason, arena);
    builder_add(&reason, verdict->reason);
    builder_addf(&reason, " (%.*s)", STR_ARG(config->warning));
    struct str text = builder_str(&reason);
    verdict->reason = text.ptr == NULL ? verdict->reason : text;
}
