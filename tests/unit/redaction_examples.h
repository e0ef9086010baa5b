/* The examples of rules/redaction.toml, as rules/redaction writes them. */
#ifndef NAH_TESTS_REDACTION_EXAMPLES_H
#define NAH_TESTS_REDACTION_EXAMPLES_H

#include <stddef.h>

struct redaction_example {
    unsigned line;
    const char *rule;
    const char *text; /* what is to be hidden stands between U+00AB and U+00BB */
};

extern const struct redaction_example redaction_examples[];
extern const size_t redaction_example_count;

#endif
