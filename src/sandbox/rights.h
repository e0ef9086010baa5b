/* Descriptors that go from one process to another with a message, over a Unix socket (unix(7)). */
#ifndef NAH_SANDBOX_RIGHTS_H
#define NAH_SANDBOX_RIGHTS_H

#include <stdbool.h>
#include <stddef.h>

enum {
    RIGHTS_MAX = 4, /* descriptors of a message */
};

/* Sends the message with `count` descriptors, which stay open here. False when not all of it has
 * gone. */
bool rights_send(int socket, const void *message, size_t size, const int *descriptors,
                 size_t count);

/* Receives a message of that size, waiting for all of it, and as many descriptors as came with it,
 * at most `*count`; the rest are closed. They are closed on exec. False when the other side has
 * closed. */
bool rights_receive(int socket, void *message, size_t size, int *descriptors, size_t *count);

#endif
