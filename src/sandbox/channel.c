#include "sandbox/channel.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    MAGIC = 0x6E616831,
    ANSWER_MAX = 1024 * 1024, /* bytes */
    FIRST_SIZE = 4096,
    TAKEN = 'k', /* the other side has opened both pipes */
};

/* Short enough for a FIFO to take it whole. */
struct message {
    uint32_t magic;
    int32_t process;
    int32_t request;
    int32_t reply;
};

static bool write_all(int file, const void *bytes, size_t length) {
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

static bool read_all(int file, void *bytes, size_t length) {
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
    return text.len < CHANNEL_TEXT_MAX && write_all(file, &length, sizeof length) &&
           write_all(file, text.ptr, text.len);
}

static bool read_text(int file, char text[CHANNEL_TEXT_MAX]) {
    uint32_t length;
    if (!read_all(file, &length, sizeof length) || length >= CHANNEL_TEXT_MAX ||
        !read_all(file, text, length)) {
        return false;
    }
    text[length] = '\0';
    return memchr(text, '\0', length) == NULL;
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
                write_all(request[1], payload.ptr, payload.len);
    close(request[1]);
    bool opened = sent && read_all(reply[0], &taken, 1) && taken == TAKEN;
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
    if (pipe2(request, O_CLOEXEC) != 0 || pipe2(reply, O_CLOEXEC) != 0) {
        close(channel);
        return error_set(error, ERROR_SYSTEM, "cannot make a pipe: %s", strerror(errno));
    }
    const struct message message = {MAGIC, getpid(), request[0], reply[1]};
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

bool channel_next(int channel, struct channel_caller *caller) {
    struct message message;
    for (;;) {
        ssize_t count = read(channel, &message, sizeof message);
        if (count < 0 && errno != EINTR) {
            return false;
        }
        /* What is no message may be anything that was written inside; what follows is looked at
         * again from its start. */
        if (count == (ssize_t)sizeof message && message.magic == MAGIC && message.process > 0) {
            *caller = (struct channel_caller){message.process, message.request, message.reply};
            return true;
        }
    }
}

bool channel_caller_runs(const struct channel_caller *caller, const char *path) {
    char link[64];
    char program[PATH_MAX];
    snprintf(link, sizeof link, "/proc/%ld/exe", (long)caller->process);
    ssize_t length = readlink(link, program, sizeof program - 1);
    if (length < 0) {
        return false;
    }
    program[length] = '\0';
    return strcmp(program, path) == 0;
}

/* A pipe of another process, and nothing else. */
static int open_pipe(pid_t process, int number, int flags) {
    char link[64];
    struct stat status;
    snprintf(link, sizeof link, "/proc/%ld/fd/%d", (long)process, number);
    if (stat(link, &status) != 0 || !S_ISFIFO(status.st_mode)) {
        return -1;
    }
    int file = open(link, flags | O_NONBLOCK | O_CLOEXEC);
    if (file >= 0 &&
        (fstat(file, &status) != 0 || !S_ISFIFO(status.st_mode) || fcntl(file, F_SETFL, 0) != 0)) {
        close(file);
        return -1;
    }
    return file;
}

bool channel_accept(const struct channel_caller *caller, char event[CHANNEL_TEXT_MAX],
                    char directory[CHANNEL_TEXT_MAX], int *request, int *reply) {
    const char taken = TAKEN;
    *request = open_pipe(caller->process, caller->request, O_RDONLY);
    *reply = open_pipe(caller->process, caller->reply, O_WRONLY);
    return *request >= 0 && *reply >= 0 && write_all(*reply, &taken, 1) &&
           read_text(*request, event) && read_text(*request, directory);
}
