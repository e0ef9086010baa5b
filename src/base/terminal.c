#include "base/terminal.h"

#include "base/process.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

enum {
    COLUMNS = 80,
    ROWS = 24,
    CHUNK = 4096,
};

extern char **environ;

static const struct {
    const char *question;
    const char *answer;
} questions[] = {
    {"\033[6n", "\033[1;1R"},
    {"\033[c", "\033[?62c"},
};

/* A session's first terminal that is opened becomes its own. */
static int spawn(char *const *argv, const char *name, pid_t *pid) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    /* posix_spawn(3) may tell of a program that there is not only by the child's exit status */
    int failure = access(argv[0], X_OK) != 0 ? errno : posix_spawn_file_actions_init(&actions);
    if (failure != 0) {
        return failure;
    }
    if ((failure = posix_spawnattr_init(&attributes)) == 0) {
        if ((failure = posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID)) == 0 &&
            (failure = posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, name, O_RDWR, 0)) ==
                0 &&
            (failure = posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)) ==
                0 &&
            (failure = posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)) ==
                0) {
            failure = posix_spawn(pid, argv[0], &actions, &attributes, argv, environ);
        }
        posix_spawnattr_destroy(&attributes);
    }
    posix_spawn_file_actions_destroy(&actions);
    return failure;
}

bool terminal_start(char *const *argv, struct terminal *terminal, struct error *error) {
    const struct winsize size = {.ws_row = ROWS, .ws_col = COLUMNS};
    char name[64];
    terminal->end = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
    if (terminal->end < 0) {
        return error_set(error, ERROR_SYSTEM, "there is no terminal: %s", strerror(errno));
    }
    int failure = grantpt(terminal->end) != 0 || unlockpt(terminal->end) != 0 ||
                          ioctl(terminal->end, TIOCSWINSZ, &size) != 0
                      ? errno
                      : ptsname_r(terminal->end, name, sizeof name);
    failure = failure != 0 ? failure : spawn(argv, name, &terminal->pid);
    if (failure != 0) {
        close(terminal->end);
        return error_set(error, ERROR_SYSTEM, "cannot start %s in a terminal: %s", argv[0],
                         strerror(failure));
    }
    return true;
}

void terminal_tend(const struct terminal *terminal) {
    char chunk[CHUNK];
    ssize_t length;
    while ((length = read(terminal->end, chunk, sizeof chunk)) > 0) {
        for (size_t i = 0; i < sizeof questions / sizeof *questions; i++) {
            const char *question = questions[i].question;
            if (memmem(chunk, (size_t)length, question, strlen(question)) != NULL) {
                terminal_press(terminal, questions[i].answer);
            }
        }
    }
}

void terminal_press(const struct terminal *terminal, const char *keys) {
    /* Keys for which there is no room are keys that nobody reads. */
    if (write(terminal->end, keys, strlen(keys)) < 0) {
        return;
    }
}

void terminal_stop(struct terminal *terminal, bool is_running) {
    close(terminal->end);
    process_stop(terminal->pid, is_running);
}
