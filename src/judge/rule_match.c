#include "judge/rule_match.h"

#include "judge/literals.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

enum {
    MATCH_LIMIT = 10000,
    DEPTH_LIMIT = 250,
};

struct rule_patterns {
    pcre2_compile_context *compiling;
    pcre2_match_data *data;
    pcre2_match_context *limits;
    size_t count;
    struct rule_pattern {
        const struct rule *rule;
        struct strs literals; /* one is in all that it matches */
        bool compiled;
        pcre2_code *code; /* NULL: it could not be compiled */
    } items[];
};

static void *arena_get(size_t size, void *arena) {
    return arena_alloc(arena, size);
}

static void arena_put(void *block, void *arena) {
    (void)block;
    (void)arena;
}

static bool is_of(const struct rule *rule, enum RULE_SUBJECT subject) {
    return rule->subject == subject && rule->match != NULL;
}

/* Only the calls that need such rules pay for them, once for all their texts. */
static struct rule_patterns *prepare(const struct rule_matcher *matcher) {
    const struct rules *rules = matcher->rules;
    size_t count = 0;
    for (size_t i = 0; i < rules->count; i++) {
        count += is_of(&rules->items[i], matcher->subject);
    }
    struct rule_patterns *patterns =
        arena_alloc(matcher->arena, sizeof *patterns + count * sizeof(struct rule_pattern));
    pcre2_general_context *memory =
        pcre2_general_context_create(arena_get, arena_put, matcher->arena);
    pcre2_compile_context *context = memory == NULL ? NULL : pcre2_compile_context_create(memory);
    if (patterns == NULL || context == NULL) {
        return NULL;
    }
    patterns->compiling = context;
    patterns->data = pcre2_match_data_create(1, memory);
    patterns->limits = pcre2_match_context_create(memory);
    if (patterns->data == NULL || patterns->limits == NULL) {
        return NULL;
    }
    pcre2_set_match_limit(patterns->limits, MATCH_LIMIT);
    pcre2_set_depth_limit(patterns->limits, DEPTH_LIMIT);
    for (size_t i = 0; i < rules->count; i++) {
        const struct rule *rule = &rules->items[i];
        if (is_of(rule, matcher->subject)) {
            struct rule_pattern *pattern = &patterns->items[patterns->count++];
            pattern->rule = rule;
            if (!literals_find(matcher->arena, rule->match,
                               matcher->subject == RULE_MCP ? "mcp__" : "", &pattern->literals)) {
                return NULL;
            }
        }
    }
    return patterns;
}

static bool matches(const struct rule_patterns *patterns, struct rule_pattern *pattern,
                    struct str text) {
    if (!pattern->compiled) {
        int code = 0;
        PCRE2_SIZE offset = 0;
        pattern->compiled = true;
        pattern->code =
            pcre2_compile((PCRE2_SPTR)pattern->rule->match, PCRE2_ZERO_TERMINATED,
                          PCRE2_UTF | PCRE2_NEVER_BACKSLASH_C, &code, &offset, patterns->compiling);
    }
    return pattern->code == NULL ||
           pcre2_match(pattern->code, (PCRE2_SPTR)text.ptr, text.len, 0, 0, patterns->data,
                       patterns->limits) != PCRE2_ERROR_NOMATCH;
}

/* Without memory all of them match. */
static const struct rule *strictest(const struct rule_matcher *matcher) {
    const struct rule *found = NULL;
    for (size_t i = 0; i < matcher->rules->count; i++) {
        const struct rule *rule = &matcher->rules->items[i];
        if (is_of(rule, matcher->subject) &&
            (found == NULL || rule_policy(rule) > rule_policy(found))) {
            found = rule;
        }
    }
    return found;
}

enum POLICY rule_policy(const struct rule *rule) {
    enum POLICY policy = action_type_of(rule->type)->policy;
    return rule->at_least > policy ? rule->at_least : policy;
}

struct rule_matcher rule_matcher_of(const struct rules *rules, enum RULE_SUBJECT subject,
                                    struct arena *arena) {
    return (struct rule_matcher){.rules = rules, .subject = subject, .arena = arena};
}

const struct rule *rule_match(struct rule_matcher *matcher, struct str text) {
    const struct rule *found = NULL;
    struct literal_pairs pairs;
    if (matcher->rules == NULL) {
        return NULL;
    }
    if (matcher->patterns == NULL) {
        matcher->patterns = prepare(matcher);
    }
    struct rule_patterns *patterns = matcher->patterns;
    if (patterns == NULL) {
        return strictest(matcher);
    }
    literals_read(text, &pairs);
    for (size_t i = 0; i < patterns->count; i++) {
        struct rule_pattern *pattern = &patterns->items[i];
        if ((found == NULL || rule_policy(pattern->rule) > rule_policy(found)) &&
            literals_may_be_in(&pattern->literals, &pairs) && matches(patterns, pattern, text)) {
            found = pattern->rule;
        }
    }
    return found;
}

size_t rules_broken(const struct rules *rules) {
    size_t broken = 0;
    for (size_t i = 0; i < rules->count; i++) {
        int number = 0;
        PCRE2_SIZE offset = 0;
        const char *match = rules->items[i].match;
        pcre2_code *code = match == NULL ? NULL
                                         : pcre2_compile((PCRE2_SPTR)match, PCRE2_ZERO_TERMINATED,
                                                         PCRE2_UTF | PCRE2_NEVER_BACKSLASH_C,
                                                         &number, &offset, NULL);
        broken += match != NULL && code == NULL;
        pcre2_code_free(code);
    }
    return broken;
}
