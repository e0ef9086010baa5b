/* Rules that match a text: MCP tool names and added lines of patches. */
#ifndef NAH_JUDGE_RULE_MATCH_H
#define NAH_JUDGE_RULE_MATCH_H

#include "action/rules.h"

/* The strictest rule of `subject` that matches the text; NULL when none does. A pattern that hits
 * its limits counts as matching. Safe to call from many threads. */
const struct rule *rule_match(const struct rules *rules, enum RULE_SUBJECT subject,
                              struct str text);

/* The stricter of the policy of the rule's type and its own decision. */
enum POLICY rule_policy(const struct rule *rule);

#endif
