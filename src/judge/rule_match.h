/* Rules that match a text: MCP tool names and added lines of patches. */
#ifndef NAH_JUDGE_RULE_MATCH_H
#define NAH_JUDGE_RULE_MATCH_H

#include "action/rules.h"

struct rule_patterns;

/* The rules of one subject, ready for many texts. */
struct rule_matcher {
    const struct rules *rules; /* NULL: none */
    enum RULE_SUBJECT subject;
    struct arena *arena;
    struct rule_patterns *patterns; /* compiled at the first text; NULL before */
};

/* Prepares nothing yet. All that matching needs is owned by `arena`. */
struct rule_matcher rule_matcher_of(const struct rules *rules, enum RULE_SUBJECT subject,
                                    struct arena *arena);

/* The strictest rule that matches the text; NULL when none does. A pattern that hits its limits, or
 * has no memory, counts as matching. */
const struct rule *rule_match(struct rule_matcher *matcher, struct str text);

/* How many of the rules have a pattern that cannot be used, so that it counts as matching all. */
size_t rules_broken(const struct rules *rules);

/* The stricter of the policy of the rule's type and its own decision. */
enum POLICY rule_policy(const struct rule *rule);

#endif
