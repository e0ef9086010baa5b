/* Faults on demand, for the tests of the safety net: only a program that is built with NAH_FAULTS
 * has them, and that one is never installed. */
#ifndef NAH_HOOKS_FAULTS_H
#define NAH_HOOKS_FAULTS_H

#include "base/str.h"

enum FAULT_PLACE {
    FAULT_DECIDING, /* "nah-fault-KIND" in the text */
    FAULT_LOGGING,  /* "nah-fault-KIND-log": the decision stands already */
};

#ifdef NAH_FAULTS
/* Fails in the way that a marker in `text` asks for here: segv, abort, stack, memory, hang. */
void fault_if_asked(struct str text, enum FAULT_PLACE place);
#else
static inline void fault_if_asked(struct str text, enum FAULT_PLACE place) {
    (void)text;
    (void)place;
}
#endif

#endif
