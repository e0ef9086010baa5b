#include "client.h"

#include "payload.h"
#include "sandbox/channel.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>

/* A file of nah's own that this user may read, and nobody inside the boundary. */
static bool is_inside(const char *canary, struct error *error) {
    int file = open(canary, O_RDONLY | O_CLOEXEC);
    if (file >= 0) {
        close(file);
        return error_set(error, ERROR_ACCESS,
                         "this call does not run inside the boundary of its session");
    }
    return errno == EACCES ||
           error_set(error, ERROR_ACCESS,
                     "it is not certain that this call runs inside the boundary of its session: %s",
                     strerror(errno));
}

bool client_ask(const struct session_mode *mode, struct str event, struct arena *arena,
                struct str *answer, struct error *error) {
    char directory[PATH_MAX];
    struct str payload;
    char *canary = str_to_c(arena, mode->canary);
    char *channel = str_to_c(arena, mode->channel);
    if (canary == NULL || channel == NULL) {
        return error_set(error, ERROR_MEMORY, "out of memory");
    }
    if ((mode->canary.len > 0 && !is_inside(canary, error)) ||
        !payload_read(STDIN_FILENO, arena, &payload, error)) {
        return false;
    }
    if (getcwd(directory, sizeof directory) == NULL) {
        return error_set(error, ERROR_SYSTEM, "cannot tell the working directory: %s",
                         strerror(errno));
    }
    return channel_call(channel, event, str_from(directory), payload, arena, answer, error);
}
