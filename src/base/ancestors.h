/* Who started this process. */
#ifndef NAH_BASE_ANCESTORS_H
#define NAH_BASE_ANCESTORS_H

#include "base/str.h"

enum ANCESTORS {
    ANCESTORS_WITHOUT, /* none of them is meant */
    ANCESTORS_WITH,
    ANCESTORS_UNKNOWN, /* the system does not tell */
};

/* A process as it was started; each word and each variable ends with a NUL byte. */
struct ancestor {
    struct str words;
    struct str variables; /* empty: the process is another user's */
};

/* Is one of the processes meant, from this one to the first one? */
enum ANCESTORS ancestors_find(bool (*is_meant)(const struct ancestor *ancestor),
                              struct arena *arena);

#endif
