/* A program in a terminal that nobody sees. */
#ifndef NAH_BASE_TERMINAL_H
#define NAH_BASE_TERMINAL_H

#include "base/error.h"

#include <sys/types.h>

struct terminal {
    int end; /* ours, which does not block */
    pid_t pid;
};

/* Starts argv[0] (a path) in a terminal of 80 columns, in a session of its own, and does not wait.
 * terminal_stop() must follow. */
bool terminal_start(char *const *argv, struct terminal *terminal, struct error *error);

/* Takes what the program has written so far, and answers what it asks a terminal: where the cursor
 * is, and what it is. To be called often: a terminal that is full stops the program. */
void terminal_tend(const struct terminal *terminal);

void terminal_press(const struct terminal *terminal, const char *keys);

/* Ends all that runs in it; `is_running`: and waits for the program. */
void terminal_stop(struct terminal *terminal, bool is_running);

#endif
