/* How much of it is tried where more always finds more: everything with NAH_TEST_LONG, as
 * script/test sets it, and a part in a plain `make check`, which has to be quick. */
#ifndef NAH_TESTS_AMOUNT_H
#define NAH_TESTS_AMOUNT_H

#include <stdlib.h>

static inline size_t amount(size_t all, size_t part) {
    return getenv("NAH_TEST_LONG") != NULL ? all : part;
}

#endif
