/* The examples of rules/, from the table that rules/compile writes: for the tests and `nah rules`.
 */
#ifndef NAH_JUDGE_RULES_EXAMPLES_H
#define NAH_JUDGE_RULES_EXAMPLES_H

#include "action/rules.h"
#include "judge/verdict.h"

#include <stddef.h>

struct rules_example {
    const char *rule; /* whose example it is */
    const char *file;
    unsigned line; /* of the rule */
    enum RULE_SUBJECT subject;
    enum DECISION decision; /* that it must get */
    const char *text;
};

extern const struct rules_example rules_examples[];
extern const size_t rules_example_count;

#endif
