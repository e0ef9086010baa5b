#include "sandbox/probe.h"

#include "base/path.h"
#include "sandbox/broker.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <netdb.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    NOT_TRIED = -1, /* the boundary could not be made */
};

struct trial {
    enum PROBE kind;
    const char *target;
    const struct sandbox_policy *policy; /* NULL: outside */
    const struct confine_level *level;
    struct arena *arena;
    const struct addrinfo *address; /* of PROBE_CONNECT */
};

static int try_open(const char *path, int flags) {
    int file = open(path, flags | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (file < 0) {
        return errno;
    }
    close(file);
    return 0;
}

/* In a folder, a file without a name: nothing is left of it. */
static int try_make(const char *folder) {
    int cause;
    int file = open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
    if (file >= 0) {
        close(file);
        return 0;
    }
    cause = errno;
    if (cause == EOPNOTSUPP || cause == EISDIR) {
        char path[PATH_MAX];
        snprintf(path, sizeof path, "%s/.nah-probe-%ld", folder, (long)getpid());
        file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        cause = file < 0 ? errno : 0;
        if (file >= 0) {
            close(file);
            unlink(path);
        }
    }
    return cause;
}

static int try_write(const char *path) {
    struct stat status;
    char above[PATH_MAX];
    if (stat(path, &status) != 0) {
        snprintf(above, sizeof above, "%.*s", STR_ARG(path_parent(str_from(path))));
        return try_make(above);
    }
    int cause = S_ISDIR(status.st_mode) ? try_make(path) : try_open(path, O_WRONLY);
    return cause == ENXIO ? 0 : cause; /* a FIFO that nobody reads */
}

/* Traced, a program stops when it has been loaded, and is ended there. */
static int try_exec(const char *path) {
    int pair[2];
    int cause = 0;
    int status;
    if (pipe2(pair, O_CLOEXEC) != 0) {
        return errno;
    }
    pid_t child = fork();
    if (child == 0) {
        char *const arguments[] = {(char *)(uintptr_t)path, NULL};
        char *const nothing[] = {NULL};
        ptrace(PTRACE_TRACEME, 0, NULL, NULL);
        execve(path, arguments, nothing);
        cause = errno;
        ssize_t ignored = write(pair[1], &cause, sizeof cause);
        _exit(ignored < 0);
    }
    close(pair[1]);
    if (child > 0 && waitpid(child, &status, 0) == child && WIFSTOPPED(status)) {
        kill(child, SIGKILL);
        waitpid(child, NULL, 0);
    } else if (read(pair[0], &cause, sizeof cause) != (ssize_t)sizeof cause) {
        cause = EIO;
    }
    close(pair[0]);
    return cause;
}

/* What a host answers is not the boundary's business. */
static int try_connect(const struct addrinfo *address) {
    int tcp = socket(address->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (tcp < 0) {
        return errno;
    }
    int cause = connect(tcp, address->ai_addr, address->ai_addrlen) == 0 ? 0 : errno;
    close(tcp);
    return cause == EINPROGRESS || cause == ECONNREFUSED ? 0 : cause;
}

static int try_unix(const char *path) {
    static const int types[] = {SOCK_STREAM, SOCK_DGRAM, SOCK_SEQPACKET};
    int cause = EPROTOTYPE;
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    if (strlen(path) >= sizeof address.sun_path) {
        return ENAMETOOLONG;
    }
    strcpy(address.sun_path, path);
    /* Only the right type is let through to whoever listens. */
    for (size_t i = 0; cause == EPROTOTYPE && i < sizeof types / sizeof *types; i++) {
        int local = socket(AF_UNIX, types[i] | SOCK_CLOEXEC, 0);
        if (local < 0) {
            return errno;
        }
        cause = connect(local, (struct sockaddr *)&address, sizeof address) == 0 ? 0 : errno;
        close(local);
    }
    return cause;
}

static int try_it(const struct trial *trial) {
    switch (trial->kind) {
    case PROBE_READ:
        return try_open(trial->target, O_RDONLY);
    case PROBE_WRITE:
        return try_write(trial->target);
    case PROBE_EXEC:
        return try_exec(trial->target);
    case PROBE_CONNECT:
        return trial->address == NULL ? EADDRNOTAVAIL : try_connect(trial->address);
    case PROBE_UNIX:
        break;
    }
    return try_unix(trial->target);
}

struct answer {
    int cause;
    bool is_bound;
    int listener; /* of the broker, as the child knows it; -1: none */
    char message[ERROR_MESSAGE_MAX];
};

/* What whoever asks does about a signal, and when, is not for this process. */
static void forget_handlers(void) {
    for (int number = 1; number < NSIG; number++) {
        signal(number, SIG_DFL); /* fails for those that cannot be caught */
    }
}

/* In the child. */
static void run_trial(const struct trial *trial, int out, int back) {
    forget_handlers();
    struct answer answer = {.cause = NOT_TRIED, .listener = -1};
    struct error error;
    bool is_refused = false;
    int listener = -1;
    if (trial->policy != NULL) {
        answer.is_bound = !confine_wants_namespaces(trial->policy) ||
                          confine_enter(trial->policy, trial->arena, &is_refused, &error);
        if ((!answer.is_bound && !is_refused) ||
            !confine_self(trial->policy, trial->level, NULL, &listener, &error)) {
            memcpy(answer.message, error.message, sizeof answer.message);
            _exit(write(out, &answer, sizeof answer) < 0);
        }
    }
    char go;
    answer.listener = listener;
    if (write(out, &answer, sizeof answer) < 0 || (listener >= 0 && read(back, &go, 1) != 1)) {
        _exit(1);
    }
    answer.cause = try_it(trial);
    _exit(write(out, &answer, sizeof answer) < 0);
}

/* Takes the listener of the child over while it waits, and serves it as a session would. */
static int take_listener(pid_t child, int number, int back) {
    int process = (int)syscall(434, child, 0);                               /* pidfd_open */
    int listener = process < 0 ? -1 : (int)syscall(438, process, number, 0); /* pidfd_getfd */
    if (process >= 0) {
        close(process);
    }
    return write(back, "g", 1) == 1 ? listener : -1;
}

static bool read_answer(int in, int listener, const struct sandbox_policy *policy,
                        struct answer *answer) {
    for (;;) {
        struct pollfd ready[] = {{in, POLLIN, 0}, {listener, POLLIN, 0}};
        if (poll(ready, 2, -1) < 0 && errno != EINTR) {
            return false;
        }
        if ((ready[1].revents & POLLIN) != 0) {
            broker_answer(listener, policy);
        }
        if (ready[0].revents != 0) {
            return read(in, answer, sizeof *answer) == (ssize_t)sizeof *answer;
        }
    }
}

static bool ask(const struct trial *trial, struct answer *answer, struct error *error) {
    int out[2];
    int back[2];
    int listener = -1;
    if (pipe2(out, O_CLOEXEC) != 0 || pipe2(back, O_CLOEXEC) != 0) {
        return error_set(error, ERROR_SYSTEM, "cannot make a pipe: %s", strerror(errno));
    }
    pid_t child = fork();
    if (child == 0) {
        close(out[0]);
        close(back[1]);
        run_trial(trial, out[1], back[0]);
    }
    close(out[1]);
    close(back[0]);
    bool done = child > 0 && read_answer(out[0], -1, NULL, answer);
    if (done && answer->message[0] == '\0') {
        if (answer->listener >= 0) {
            listener = take_listener(child, answer->listener, back[1]);
        }
        done = read_answer(out[0], listener, trial->policy, answer);
    }
    close(out[0]);
    close(back[1]);
    if (listener >= 0) {
        close(listener);
    }
    while (child > 0 && waitpid(child, NULL, 0) < 0 && errno == EINTR) {
    }
    if (done && answer->message[0] != '\0') {
        return error_set(error, ERROR_SYSTEM, "%s", answer->message);
    }
    return done || error_set(error, ERROR_SYSTEM, "the trial ended without an answer");
}

/* Names are asked for before anything is confined. */
static bool find_host(const char *target, struct addrinfo **address, struct error *error) {
    char host[256];
    const char *colon = strrchr(target, ':');
    const struct addrinfo hints = {.ai_socktype = SOCK_STREAM};
    if (colon == NULL || colon == target || colon[1] == '\0' ||
        (size_t)(colon - target) >= sizeof host) {
        return error_set(error, ERROR_USAGE, "expected HOST:PORT, not: %s", target);
    }
    bool bracketed = target[0] == '[' && colon[-1] == ']';
    snprintf(host, sizeof host, "%.*s", (int)(colon - target) - 2 * bracketed, target + bracketed);
    int result = getaddrinfo(host, colon + 1, &hints, address);
    return result == 0 || error_set(error, ERROR_MISSING, "%s: %s", target, gai_strerror(result));
}

bool probe(enum PROBE kind, const char *target, const struct sandbox_policy *policy,
           const struct confine_level *level, struct arena *arena, struct probe_result *result,
           struct error *error) {
    struct addrinfo *address = NULL;
    struct answer inside = {0};
    struct answer outside = {0};
    if (kind == PROBE_CONNECT && !find_host(target, &address, error)) {
        return false;
    }
    struct trial trial = {kind, target, NULL, level, arena, address};
    bool done = ask(&trial, &outside, error);
    trial.policy = policy;
    done = done && ask(&trial, &inside, error);
    if (address != NULL) {
        freeaddrinfo(address);
    }
    *result = (struct probe_result){inside.cause, outside.cause, inside.is_bound};
    return done;
}
