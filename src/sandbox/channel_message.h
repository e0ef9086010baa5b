/* What goes through the FIFO and the pipes of a channel; both of its sides know it. */
#ifndef NAH_SANDBOX_CHANNEL_MESSAGE_H
#define NAH_SANDBOX_CHANNEL_MESSAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    CHANNEL_MAGIC = 0x6E616831,
    CHANNEL_TAKEN = 'k', /* the other side has opened both pipes */
};

/* Short enough for a FIFO to take it whole. */
struct channel_message {
    uint32_t magic;
    int32_t process;
    int32_t request;
    int32_t reply;
};

/* Writes or reads all of it; false when that fails or the other side ends before. */
bool channel_write(int file, const void *bytes, size_t length);
bool channel_read(int file, void *bytes, size_t length);

#endif
