#include "sandbox/supervise.h"

#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    SIGNAL_STATUS = 128,
};

_Noreturn void supervise_serve(const struct supervise_request *request, pid_t inside,
                               const sigset_t *mask) {
    static const int ignored[] = {SIGINT, SIGQUIT, SIGTSTP, SIGHUP, SIGPIPE};
    sigprocmask(SIG_SETMASK, mask, NULL);
    for (size_t i = 0; i < sizeof ignored / sizeof *ignored; i++) {
        signal(ignored[i], SIG_IGN);
    }
    request->serve(inside, request->user);
    _exit(0);
}

int supervise_end(int status) {
    if (WIFEXITED(status)) {
        return WEXITSTATUS(status);
    }
    int number = WIFSIGNALED(status) ? WTERMSIG(status) : SIGKILL;
    const struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    signal(number, SIG_DFL);
    fflush(NULL);
    raise(number);
    return SIGNAL_STATUS + number;
}
