#include "base/process.h"

#include "base/file.h"
#include "base/platform.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

enum {
    CHUNK = 4096,
    MS_PER_SECOND = 1000,
    NS_PER_MS = 1000000,
};

bool process_is_executable(const char *path) {
    struct stat status;
    return stat(path, &status) == 0 && S_ISREG(status.st_mode) && access(path, X_OK) == 0;
}

static char *real_path(const char *path, struct arena *arena) {
    char buffer[PATH_MAX];
    return realpath(path, buffer) == NULL ? NULL : str_to_c(arena, str_from(buffer));
}

char *process_self(const char *name, struct arena *arena) {
    char own[PATH_MAX];
    /* Where the system tells it that is the answer; elsewhere the name leads there. */
    char *path = platform_own_path(own, sizeof own) ? real_path(own, arena) : NULL;
    if (path != NULL || strchr(name, '/') != NULL) {
        return path != NULL ? path : real_path(name, arena);
    }
    struct str rest = str_from(getenv("PATH"));
    struct str part;
    while (str_split(&rest, ':', &part)) {
        char *folder = str_to_c(arena, part);
        char *candidate = folder == NULL ? NULL : file_join(arena, folder, name);
        if (candidate != NULL && process_is_executable(candidate)) {
            return real_path(candidate, arena);
        }
    }
    return NULL;
}

static long long now_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (long long)now.tv_sec * MS_PER_SECOND + now.tv_nsec / NS_PER_MS;
}

/* `output` is a descriptor, or -1: nowhere. */
static int start(char *const *argv, int output, const posix_spawnattr_t *attributes, pid_t *pid) {
    posix_spawn_file_actions_t actions;
    int failure = posix_spawn_file_actions_init(&actions);
    if (failure != 0) {
        return failure;
    }
    if ((failure = posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY,
                                                    0)) == 0 &&
        (failure = output < 0
                       ? posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null",
                                                          O_WRONLY, 0)
                       : posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)) == 0 &&
        (failure = posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY,
                                                    0)) == 0) {
        failure = posix_spawn(pid, argv[0], &actions, attributes, argv, environ);
    }
    posix_spawn_file_actions_destroy(&actions);
    return failure;
}

/* Reads to the end; false with `error` when that does not come in time. */
static bool collect(int input, const char *name, size_t limit, int timeout_ms, struct builder *out,
                    struct error *error) {
    long long deadline = now_ms() + timeout_ms;
    for (;;) {
        struct pollfd ready = {.fd = input, .events = POLLIN};
        long long left = deadline - now_ms();
        int count = left <= 0 ? 0 : poll(&ready, 1, (int)left);
        if (count == 0) {
            return error_set(error, ERROR_SYSTEM, "%s did not answer within %d seconds", name,
                             timeout_ms / MS_PER_SECOND);
        }
        char chunk[CHUNK];
        ssize_t length = count < 0 ? -1 : read(input, chunk, sizeof chunk);
        if (length < 0 && errno == EINTR) {
            continue;
        }
        if (length <= 0) {
            return length == 0 ||
                   error_set(error, ERROR_SYSTEM, "cannot read from %s: %s", name, strerror(errno));
        }
        builder_add(out, (struct str){chunk, (size_t)length});
        if (out->len > limit) {
            return error_set(error, ERROR_LIMIT, "%s writes more than %zu bytes", name, limit);
        }
    }
}

static bool finish(pid_t pid, const char *name, bool read_all, struct error *error) {
    int status = 0;
    if (!read_all) {
        kill(pid, SIGKILL);
    }
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    if (!read_all) {
        return false;
    }
    if (WIFSIGNALED(status)) {
        return error_set(error, ERROR_SYSTEM, "%s was ended by signal %d", name, WTERMSIG(status));
    }
    return WEXITSTATUS(status) == 0 ||
           error_set(error, ERROR_SYSTEM, "%s ended with status %d", name, WEXITSTATUS(status));
}

bool process_output(char *const *argv, size_t limit, int timeout_ms, struct arena *arena,
                    struct str *output, struct error *error) {
    int ends[2];
    pid_t pid;
    struct builder out;
    if (pipe(ends) != 0) {
        return error_set(error, ERROR_SYSTEM, "cannot make a pipe: %s", strerror(errno));
    }
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    builder_init(&out, arena);
    int failure = start(argv, ends[1], NULL, &pid);
    close(ends[1]);
    bool done = failure == 0 ? collect(ends[0], argv[0], limit, timeout_ms, &out, error)
                             : error_set(error, ERROR_SYSTEM, "cannot start %s: %s", argv[0],
                                         strerror(failure));
    close(ends[0]);
    if (failure == 0) {
        done = finish(pid, argv[0], done, error);
    }
    *output = builder_str(&out);
    return done && (output->ptr != NULL || error_set(error, ERROR_MEMORY, "out of memory"));
}

bool process_start(char *const *argv, pid_t *pid, struct error *error) {
    posix_spawnattr_t attributes;
    int failure = posix_spawnattr_init(&attributes);
    if (failure == 0) {
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
        posix_spawnattr_setpgroup(&attributes, 0);
        failure = start(argv, -1, &attributes, pid);
        posix_spawnattr_destroy(&attributes);
    }
    return failure == 0 ||
           error_set(error, ERROR_SYSTEM, "cannot start %s: %s", argv[0], strerror(failure));
}

bool process_has_ended(pid_t pid) {
    return waitpid(pid, NULL, WNOHANG) == pid;
}

void process_stop(pid_t pid, bool is_running) {
    kill(-pid, SIGKILL);
    while (is_running && waitpid(pid, NULL, 0) < 0 && errno == EINTR) {
    }
}
