#include "sandbox/channel.h"

#include "base/platform.h"
#include "sandbox/channel_message.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    ANSWER_MAX = 1024 * 1024, /* bytes */
    FIRST_SIZE = 4096,
};

bool channel_write(int file, const void *bytes, size_t length) {
    const char *at = bytes;
    while (length > 0) {
        ssize_t count = write(file, at, length);
        if (count < 0 && errno != EINTR) {
            return false;
        }
        at += count > 0 ? count : 0;
        length -= count > 0 ? (size_t)count : 0;
    }
    return true;
}

bool channel_read(int file, void *bytes, size_t length) {
    char *at = bytes;
    while (length > 0) {
        ssize_t count = read(file, at, length);
        if (count == 0 || (count < 0 && errno != EINTR)) {
            return false;
        }
        at += count > 0 ? count : 0;
        length -= count > 0 ? (size_t)count : 0;
    }
    return true;
}

static bool write_text(int file, struct str text) {
    uint32_t length = (uint32_t)text.len;
    return text.len < CHANNEL_TEXT_MAX && channel_write(file, &length, sizeof length) &&
           channel_write(file, text.ptr, text.len);
}

static bool read_answer(int reply, struct arena *arena, struct str *answer) {
    char part[FIRST_SIZE];
    struct builder out;
    ssize_t count;
    builder_init(&out, arena);
    do {
        count = read(reply, part, sizeof part);
        if (count > 0) {
            builder_add(&out, (struct str){part, (size_t)count});
        }
    } while ((count > 0 && out.len < ANSWER_MAX) || (count < 0 && errno == EINTR));
    *answer = out.len > 0 ? builder_str(&out) : STR("");
    return count == 0 && answer->ptr != NULL;
}

/* The pipes' ends are closed in this order so that each side sees the end of what it reads. */
static bool exchange(int request[2], int reply[2], struct str event, struct str directory,
                     struct str payload, struct arena *arena, struct str *answer) {
    char taken = 0;
    bool sent = write_text(request[1], event) && write_text(request[1], directory) &&
                channel_write(request[1], payload.ptr, payload.len);
    close(request[1]);
    bool opened = sent && channel_read(reply[0], &taken, 1) && taken == CHANNEL_TAKEN;
    close(reply[1]);
    bool done = opened && read_answer(reply[0], arena, answer);
    close(request[0]);
    close(reply[0]);
    return done;
}

bool channel_call(const char *path, struct str event, struct str directory, struct str payload,
                  struct arena *arena, struct str *answer, struct error *error) {
    int request[2];
    int reply[2];
    /* Without a reader that fails at once. */
    int channel = open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC);
    if (channel < 0) {
        return error_set(error, ERROR_MISSING, "nah's supervisor is gone: %s", strerror(errno));
    }
    if (!platform_pipe(request) || !platform_pipe(reply)) {
        close(channel);
        return error_set(error, ERROR_SYSTEM, "cannot make a pipe: %s", strerror(errno));
    }
    const struct channel_message message = {CHANNEL_MAGIC, getpid(), request[0], reply[1]};
    bool sent = write(channel, &message, sizeof message) == (ssize_t)sizeof message;
    close(channel);
    return (sent && exchange(request, reply, event, directory, payload, arena, answer)) ||
           error_set(error, ERROR_SYSTEM, "nah's supervisor does not answer");
}

int channel_open(const char *path, struct error *error) {
    unlink(path);
    if (mkfifo(path, S_IRUSR | S_IWUSR) != 0) {
        error_set(error, ERROR_SYSTEM, "cannot make %s: %s", path, strerror(errno));
        return -1;
    }
    /* Also open for writing: it never ends when a hook does. */
    int channel = open(path, O_RDWR | O_CLOEXEC);
    if (channel < 0) {
        error_set(error, ERROR_SYSTEM, "cannot open %s: %s", path, strerror(errno));
    }
    return channel;
}
