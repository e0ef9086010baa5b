/* How a hook inside the boundary reaches the supervisor outside: a FIFO that those inside may write
 * takes a short message with the numbers of two pipes of the caller, which the other side opens.
 * Nobody else inside can read what goes through them or answer in the supervisor's place. */
#ifndef NAH_SANDBOX_CHANNEL_H
#define NAH_SANDBOX_CHANNEL_H

#include "base/error.h"
#include "base/str.h"

#include <sys/types.h>

enum {
    CHANNEL_TEXT_MAX = 4096, /* bytes of an event's name or a path */
};

/* Inside: hands over a call and gives what comes back, owned by `arena`. Waits as long as that
 * takes. ERROR_MISSING when nobody is outside, ERROR_SYSTEM when the call was not answered. */
bool channel_call(const char *path, struct str event, struct str directory, struct str payload,
                  struct arena *arena, struct str *answer, struct error *error);

/* Outside: makes the FIFO and opens it for reading; -1 with an error. */
int channel_open(const char *path, struct error *error);

/* One who calls. */
struct channel_caller {
    pid_t process;
    int request; /* as the caller numbers them */
    int reply;
};

/* Waits for the next call. False when the FIFO cannot be read any more. */
bool channel_next(int channel, struct channel_caller *caller);

/* Is the caller running the program `path`? */
bool channel_caller_runs(const struct channel_caller *caller, const char *path);

/* Opens the caller's pipes and reads the event and directory, both NUL-terminated; the payload
 * follows in `*request`. False when the caller is gone or sends something else. */
bool channel_accept(const struct channel_caller *caller, char event[CHANNEL_TEXT_MAX],
                    char directory[CHANNEL_TEXT_MAX], int *request, int *reply);

#endif
