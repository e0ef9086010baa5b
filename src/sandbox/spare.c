#include "sandbox/spare.h"

#include "sandbox/rights.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum {
    TEXT_MAX = 512 * 1024, /* of all texts of a call */
    STREAMS = 2,
};

struct message {
    uint32_t length; /* of the texts, each with its NUL */
};

void spare_start(struct spare *spare, char *const *argv) {
    int pair[2];
    spare->talk = -1;
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) {
        return;
    }
    pid_t child = fork();
    if (child == 0) {
        if (dup2(pair[1], STDIN_FILENO) >= 0) {
            execv(argv[0], argv);
        }
        _exit(1);
    }
    close(pair[1]);
    if (child < 0) {
        close(pair[0]);
        return;
    }
    *spare = (struct spare){child, pair[0]};
}

static void add_text(struct builder *out, const char *text) {
    builder_add(out, (struct str){text, strlen(text) + 1});
}

bool spare_hand_over(const struct spare *spare, const char *event, const char *directory,
                     const char *const variables[][2], size_t count, int input, int output) {
    struct arena arena;
    struct builder texts;
    const int streams[STREAMS] = {input, output};
    arena_init(&arena, 2 * TEXT_MAX);
    builder_init(&texts, &arena);
    add_text(&texts, event);
    add_text(&texts, directory);
    for (size_t i = 0; i < count; i++) {
        add_text(&texts, variables[i][0]);
        add_text(&texts, variables[i][1]);
    }
    struct str all = builder_str(&texts);
    bool done = spare->talk >= 0 && all.ptr != NULL && all.len <= TEXT_MAX;
    /* The texts first: a call whose streams have arrived is one that has been taken. */
    done = done && send(spare->talk, &(struct message){(uint32_t)all.len}, sizeof(struct message),
                        MSG_NOSIGNAL) == (ssize_t)sizeof(struct message);
    for (size_t at = 0; done && at < all.len;) {
        ssize_t sent = send(spare->talk, all.ptr + at, all.len - at, MSG_NOSIGNAL);
        done = sent > 0 || errno == EINTR;
        at += sent > 0 ? (size_t)sent : 0;
    }
    done = done &&
           rights_send(spare->talk, &(struct message){0}, sizeof(struct message), streams, STREAMS);
    arena_free(&arena);
    return done;
}

static bool receive_all(void *bytes, size_t length) {
    for (size_t at = 0; at < length;) {
        ssize_t count = read(STDIN_FILENO, (char *)bytes + at, length - at);
        if (count == 0 || (count < 0 && errno != EINTR)) {
            return false;
        }
        at += count > 0 ? (size_t)count : 0;
    }
    return true;
}

/* The text behind this one; the last one has none. */
static char *next_of(char *text, const char *end) {
    char *next = text + strlen(text) + 1;
    return next < end ? next : NULL;
}

char *spare_wait(void) {
    struct message message;
    int streams[STREAMS];
    size_t count = STREAMS;
    if (!receive_all(&message, sizeof message) || message.length == 0 ||
        message.length > TEXT_MAX) {
        return NULL;
    }
    size_t length = message.length;
    char *event = malloc(length + 1); /* for as long as the process lives */
    if (event == NULL || !receive_all(event, length) ||
        !rights_receive(STDIN_FILENO, &message, sizeof message, streams, &count) ||
        count != STREAMS) {
        free(event);
        return NULL;
    }
    char *end = event + length;
    *end = '\0';
    char *directory = next_of(event, end);
    char *name = directory == NULL ? NULL : next_of(directory, end);
    while (name != NULL) {
        char *value = next_of(name, end);
        if (value == NULL || setenv(name, value, 1) != 0) {
            break;
        }
        name = next_of(value, end);
    }
    bool done = directory != NULL && (chdir(directory) == 0 || chdir("/") == 0) &&
                dup2(streams[0], STDIN_FILENO) >= 0 && dup2(streams[1], STDOUT_FILENO) >= 0;
    close(streams[0]);
    close(streams[1]);
    return done ? event : NULL;
}

void spare_end_output(void) {
    int nothing = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nothing >= 0) {
        dup2(nothing, STDOUT_FILENO);
        close(nothing);
    }
}
