#include "judge/rule_match.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

enum {
    MATCH_LIMIT = 10000,
    DEPTH_LIMIT = 250,
};

/* Compiled on use: only the calls that need such rules pay, and nothing is shared. */
static bool matches(const struct rule *rule, struct str text) {
    int code = 0;
    PCRE2_SIZE offset = 0;
    pcre2_code *pattern = pcre2_compile((PCRE2_SPTR)rule->match, PCRE2_ZERO_TERMINATED,
                                        PCRE2_UTF | PCRE2_NEVER_BACKSLASH_C, &code, &offset, NULL);
    if (pattern == NULL) {
        return true;
    }
    pcre2_match_data *data = pcre2_match_data_create_from_pattern(pattern, NULL);
    pcre2_match_context *limits = pcre2_match_context_create(NULL);
    int result = PCRE2_ERROR_NOMEMORY;
    if (data != NULL && limits != NULL) {
        pcre2_set_match_limit(limits, MATCH_LIMIT);
        pcre2_set_depth_limit(limits, DEPTH_LIMIT);
        result = pcre2_match(pattern, (PCRE2_SPTR)text.ptr, text.len, 0, 0, data, limits);
    }
    pcre2_match_context_free(limits);
    pcre2_match_data_free(data);
    pcre2_code_free(pattern);
    return result != PCRE2_ERROR_NOMATCH;
}

enum POLICY rule_policy(const struct rule *rule) {
    enum POLICY policy = action_type_of(rule->type)->policy;
    return rule->at_least > policy ? rule->at_least : policy;
}

const struct rule *rule_match(const struct rules *rules, enum RULE_SUBJECT subject,
                              struct str text) {
    const struct rule *found = NULL;
    for (size_t i = 0; i < rules->count; i++) {
        const struct rule *rule = &rules->items[i];
        if (rule->subject == subject && rule->match != NULL &&
            (found == NULL || rule_policy(rule) > rule_policy(found)) && matches(rule, text)) {
            found = rule;
        }
    }
    return found;
}
