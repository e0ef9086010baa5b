/* Reads what the agent sends. */
#ifndef NAH_HOOKS_PAYLOAD_H
#define NAH_HOOKS_PAYLOAD_H

#include "base/error.h"
#include "base/str.h"

enum {
    PAYLOAD_MAX = 4 * 1024 * 1024, /* bytes */
};

/* Reads `fd` to its end. What was read is in `payload`, owned by `arena`, in any case. Fails when
 * there is nothing, more than PAYLOAD_MAX (the rest is read and dropped, so that the writer is not
 * cut off), a NUL byte or invalid UTF-8. */
bool payload_read(int fd, struct arena *arena, struct str *payload, struct error *error);

#endif
