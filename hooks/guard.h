/* The safety net of nah-hook: whatever goes wrong, the agent gets an answer, and the log a record.
 *
 * A crash (also of a stack that has overflown), the deadline, or a spent limit ends in a signal
 * handler, which writes what was last given to guard_expect(), and exits with status 0: any other
 * status is "hook failed" to an agent, which then goes on as if there were no guard. */
#ifndef NAH_HOOKS_GUARD_H
#define NAH_HOOKS_GUARD_H

#include "base/str.h"

enum {
    GUARD_READ_MS = 5000,             /* from guard_install() to the end of the payload */
    GUARD_DEADLINE_MS = 250,          /* from guard_begin() to the answer */
    GUARD_WAIT_MS = 2500,             /* from guard_wait() to the next guard_begin() */
    GUARD_AFTER_MS = 5000,            /* for what is done after the answer */
    GUARD_MEMORY = 256 * 1024 * 1024, /* bytes of address space */
};

/* Installs handlers, deadline and limits. Before the first guard_expect() the answer is nothing. */
void guard_install(void);

/* The payload is read: from here on the time is ours. */
void guard_begin(void);

/* From here on other processes are waited for, whose time it is. */
void guard_wait(void);

/* What is to be done if something goes wrong from here on: write `answer` to stdout and append
 * `record`, a line for the spool, to the one in `directory`. With `explain`, the cause is put at
 * the start of the record's reason, which must not be empty. Empty views are left out. All of it
 * must stay in place until the next call. */
void guard_expect(struct str answer, struct str record, bool explain, const char *directory);

/* Writes the answer to stdout. From here on a failure only ends the process. */
void guard_answer(struct str answer);

#endif
