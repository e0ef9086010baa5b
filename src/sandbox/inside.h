/* The child of the supervisor: it confines itself and becomes the program. */
#ifndef NAH_SANDBOX_INSIDE_H
#define NAH_SANDBOX_INSIDE_H

#include "sandbox/supervise.h"

enum INSIDE {
    INSIDE_BOUND,   /* protected paths are read-only, or there are none; the error may hold a gap */
    INSIDE_UNBOUND, /* they are not, the error says why */
    INSIDE_GO,      /* from the supervisor: confine yourself and start */
    INSIDE_LISTENER, /* the descriptor of a broker comes with it */
    INSIDE_FAILED,   /* the error says why */
};

struct inside_message {
    enum INSIDE kind;
    struct error error;
};

/* Sends one, with a descriptor unless that is -1. */
bool inside_send(int talk, const struct inside_message *message, int descriptor);

/* Receives one; a descriptor that comes with it is in `*descriptor` (may be NULL), else -1. False
 * when the other side has closed. */
bool inside_receive(int talk, struct inside_message *message, int *descriptor);

/* Returns only when it has failed, and then the supervisor knows. */
void inside_run(const struct supervise_request *request, int talk, struct arena *arena);

#endif
