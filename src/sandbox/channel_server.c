/* The side outside, which opens the pipes of a process inside: by /proc, so on Linux alone. */
#include "base/process_info.h"
#include "sandbox/channel.h"
#include "sandbox/channel_message.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool read_text(int file, char text[CHANNEL_TEXT_MAX]) {
    uint32_t length;
    if (!channel_read(file, &length, sizeof length) || length >= CHANNEL_TEXT_MAX ||
        !channel_read(file, text, length)) {
        return false;
    }
    text[length] = '\0';
    return memchr(text, '\0', length) == NULL;
}

bool channel_next(int channel, struct channel_caller *caller) {
    struct channel_message message;
    for (;;) {
        ssize_t count = read(channel, &message, sizeof message);
        if (count < 0 && errno != EINTR) {
            return false;
        }
        /* What is no message may be anything that was written inside; what follows is looked at
         * again from its start. */
        if (count == (ssize_t)sizeof message && message.magic == CHANNEL_MAGIC &&
            message.process > 0) {
            *caller = (struct channel_caller){message.process, message.request, message.reply};
            return true;
        }
    }
}

bool channel_caller_runs(const struct channel_caller *caller, const char *path) {
    char program[PATH_MAX];
    return process_program(caller->process, program, sizeof program) && strcmp(program, path) == 0;
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
    const char taken = CHANNEL_TAKEN;
    *request = open_pipe(caller->process, caller->request, O_RDONLY);
    *reply = open_pipe(caller->process, caller->reply, O_WRONLY);
    return *request >= 0 && *reply >= 0 && channel_write(*reply, &taken, 1) &&
           read_text(*request, event) && read_text(*request, directory);
}
