/* A program that is started before it is needed: it waits outside the boundary for the next call,
 * so that nobody waits for its start. */
#ifndef NAH_SANDBOX_SPARE_H
#define NAH_SANDBOX_SPARE_H

#include "base/str.h"

#include <sys/types.h>

/* In the place of an event's name: wait for a call. */
#define SPARE_FLAG "--spare"

struct spare {
    pid_t process; /* whoever started it waits for it */
    int talk;      /* a socket, which is the standard input of the program; -1: there is none */
};

/* Starts argv[0] (a path). `talk` is -1 when that fails. */
void spare_start(struct spare *spare, char *const *argv);

/* Hands a call over; every `variables` is a name and a value. False when the program has not taken
 * it, and then nothing has been done with it. */
bool spare_hand_over(const struct spare *spare, const char *event, const char *directory,
                     const char *const variables[][2], size_t count, int input, int output);

/* In the program: waits for the call, takes its streams, directory and environment, and returns the
 * event's name. NULL when none comes: the other side is gone. */
char *spare_wait(void);

/* In the program: who asked sees the end of the answer, whatever is still to be done. */
void spare_end_output(void);

#endif
