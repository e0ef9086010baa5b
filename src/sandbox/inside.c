#include "sandbox/inside.h"

#include "sandbox/rights.h"
#include "sandbox/seccomp.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

enum {
    TALK = 3, /* the descriptor to the supervisor */
};

bool inside_send(int talk, const struct inside_message *message, int descriptor) {
    return rights_send(talk, message, sizeof *message, &descriptor, descriptor >= 0);
}

bool inside_receive(int talk, struct inside_message *message, int *descriptor) {
    int given = -1;
    size_t count = descriptor != NULL;
    bool done = rights_receive(talk, message, sizeof *message, &given, &count);
    if (descriptor != NULL) {
        *descriptor = given;
    }
    return done;
}

static void say_failed(int talk, const struct error *error) {
    inside_send(talk, &(struct inside_message){.kind = INSIDE_FAILED, .error = *error}, -1);
}

/* Everything but the standard streams stays outside. */
static bool keep_descriptors(int *talk, struct error *error) {
    int moved = *talk == TALK ? TALK : dup3(*talk, TALK, O_CLOEXEC);
    if (moved != TALK || syscall(SYS_close_range, TALK + 1, ~0U, 0) != 0) {
        return error_set(error, ERROR_SYSTEM, "cannot close descriptors: %s", strerror(errno));
    }
    *talk = TALK;
    return true;
}

static bool enter(const struct supervise_request *request, int talk, struct arena *arena,
                  struct error *error) {
    struct inside_message message = {.kind = INSIDE_BOUND};
    bool is_refused = false;
    bool is_needed =
        request->policy->is_strict || request->policy->network == SANDBOX_NETWORK_LOOPBACK;
    if (confine_wants_namespaces(request->policy) &&
        !confine_enter(request->policy, arena, &is_refused, &message.error)) {
        message.kind = is_refused && !is_needed ? INSIDE_UNBOUND : INSIDE_FAILED;
        if (is_refused && is_needed) {
            error_set(error, ERROR_MISSING,
                      "%s needs namespaces, and this machine refuses them: %s",
                      request->policy->is_strict ? "--strict" : "network = \"loopback\"",
                      message.error.message);
            message.error = *error;
        }
    }
    *error = message.error;
    return message.kind != INSIDE_FAILED && inside_send(talk, &message, -1) &&
           inside_receive(talk, &message, NULL) && message.kind == INSIDE_GO;
}

/* Signals as a program expects them at its start. */
static void reset_signals(void) {
    static const int numbers[] = {SIGPIPE, SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGCHLD};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct sigaction action;
        /* Ignored at our start means ignored at its: nohup. */
        if (sigaction(numbers[i], NULL, &action) == 0 && action.sa_handler != SIG_IGN) {
            signal(numbers[i], SIG_DFL);
        }
    }
}

/* A program whose supervisor was killed has nobody to decide, and shares its terminal with the
 * shell that waited for that one. It ends as with a terminal that is gone. Only from here on: what
 * comes before changes this process's rights, which forgets such a wish. */
static bool follow_supervisor(pid_t supervisor) {
    prctl(PR_SET_PDEATHSIG, SIGHUP);
    return getppid() == supervisor;
}

void inside_run(const struct supervise_request *request, int talk, struct arena *arena) {
    struct error error = {.code = ERROR_SYSTEM};
    pid_t supervisor = getppid();
    int listener = -1;
    /* The maps of a user namespace are written by a process that may be looked into. */
    prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
    if (!keep_descriptors(&talk, &error) || !enter(request, talk, arena, &error)) {
        say_failed(talk, &error);
        return;
    }
    reset_signals();
    if (!confine_self(request->policy, request->level, request->canary, &listener, &error)) {
        say_failed(talk, &error);
        return;
    }
    if (listener >= 0) {
        inside_send(talk, &(struct inside_message){.kind = INSIDE_LISTENER}, listener);
        close(listener);
    }
    if (!follow_supervisor(supervisor)) {
        return;
    }
    execve(request->program, request->argv, request->environment);
    error_set(&error, errno == ENOENT ? ERROR_MISSING : ERROR_ACCESS,
              "cannot start %s inside the boundary: %s%s", request->program, strerror(errno),
              errno == EACCES ? " (is it granted by exec, and its interpreter too?)" : "");
    say_failed(talk, &error);
}
