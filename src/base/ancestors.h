/* Who started this process. */
#ifndef NAH_BASE_ANCESTORS_H
#define NAH_BASE_ANCESTORS_H

#include "base/str.h"

enum ANCESTORS {
    ANCESTORS_WITHOUT, /* none of them has the text on its command line */
    ANCESTORS_WITH,
    ANCESTORS_UNKNOWN, /* the system does not tell */
};

/* Has a process from this one's parent up to the first one `text` in its command line? */
enum ANCESTORS ancestors_have(const char *text, struct arena *arena);

#endif
