#include "judge/verdict.h"

static const char *const names[] = {"allow", "ask", "block"};

const char *decision_name(enum DECISION decision) {
    return names[decision];
}

bool decision_find(struct str name, enum DECISION *decision) {
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (str_is(name, names[i])) {
            *decision = (enum DECISION)i;
            return true;
        }
    }
    return false;
}
