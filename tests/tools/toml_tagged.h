/* TOML as the JSON in which public TOML test suites compare: every value but tables and arrays is
 * {"type": .., "value": ".."}. */
#ifndef NAH_TESTS_TOML_TAGGED_H
#define NAH_TESTS_TOML_TAGGED_H

#include "base/toml.h"

/* The JSON of `value`, owned by `arena`; {NULL, 0} when memory is spent. */
struct str toml_tagged(struct arena *arena, const struct toml_value *value);

#endif
