#include "sandbox/broker.h"
#include "sandbox/inside.h"
#include "sandbox/own_folders.h"
#include "sandbox/supervise.h"
#include "sandbox/watch.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    SIGNAL_STATUS = 128,
    REAP_ROUNDS = 100,
    PAUSE_US = 1000,
};

/* What this process waits for, or hands on to the program. */
static const int watched_signals[] = {SIGCHLD, SIGHUP,  SIGINT,  SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2,
                                      SIGALRM, SIGCONT, SIGTSTP, SIGTTIN, SIGTTOU, SIGWINCH};

struct supervision {
    const struct supervise_request *request;
    struct arena *arena;
    struct supervise_result *result;
    struct error *error;
    sigset_t old;
    int signals; /* a descriptor that reads them */
    int talk;    /* to the child, until it has become the program */
    pid_t child;
    pid_t server;
    int listener; /* of the broker; -1: none */
    struct watch watch;
    bool only_absent;
};

static bool fail(struct supervision *all, const char *what) {
    return error_set(all->error, ERROR_SYSTEM, "cannot %s: %s", what, strerror(errno));
}

static bool take_signals(struct supervision *all) {
    sigset_t set;
    sigemptyset(&set);
    for (size_t i = 0; i < sizeof watched_signals / sizeof *watched_signals; i++) {
        sigaddset(&set, watched_signals[i]);
    }
    if (sigprocmask(SIG_BLOCK, &set, &all->old) != 0) {
        return fail(all, "block signals");
    }
    all->signals = signalfd(-1, &set, SFD_CLOEXEC);
    return all->signals >= 0 || fail(all, "wait for signals");
}

/* Whoever serves outside must not be reached from inside any more than this process. */
static void fork_server(struct supervision *all) {
    all->server = fork();
    if (all->server == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        /* What it starts for the user, as a browser, is not ended with what was left inside. */
        prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
        supervise_serve(all->request, all->child, &all->old);
    }
}

/* The signals of a terminal reach the whole group, and so the program, by themselves. */
static bool is_from_process(const struct signalfd_siginfo *info) {
    return info->ssi_code <= 0;
}

static void hand_on(const struct supervision *all, const struct signalfd_siginfo *info) {
    int number = (int)info->ssi_signo;
    if (number != SIGCHLD && is_from_process(info)) {
        kill(all->child, number);
    }
}

/* The shell that started us waits for us: it must see that the job has stopped. */
static void stop_with_child(const struct supervision *all) {
    raise(SIGSTOP);
    kill(all->child, SIGCONT);
}

/* True when the program has ended. */
static bool reap(struct supervision *all) {
    int status;
    pid_t process;
    bool ended = false;
    while ((process = waitpid(-1, &status, WNOHANG | WUNTRACED)) > 0) {
        if (process != all->child) {
            continue;
        }
        if (WIFSTOPPED(status)) {
            stop_with_child(all);
        } else {
            all->result->status = status;
            ended = true;
        }
    }
    return ended;
}

static void wait_for_end(struct supervision *all) {
    struct signalfd_siginfo info;
    bool ended = reap(all);
    while (!ended) {
        struct pollfd ready[] = {{all->signals, POLLIN, 0}, {all->listener, POLLIN, 0}};
        if (poll(ready, sizeof ready / sizeof *ready, -1) < 0 && errno != EINTR) {
            return;
        }
        if ((ready[1].revents & POLLIN) != 0) {
            broker_answer(all->listener, all->request->policy);
        } else if (ready[1].revents != 0) {
            all->listener = -1; /* nobody is left who could ask */
        }
        if ((ready[0].revents & POLLIN) != 0 &&
            read(all->signals, &info, sizeof info) == (ssize_t)sizeof info) {
            hand_on(all, &info);
        }
        ended = reap(all);
    }
}

/* Kills one, unless it is the server; counts it. */
static size_t kill_one(pid_t process, pid_t but_server) {
    return process > 0 && process != but_server && kill(process, SIGKILL) == 0;
}

/* The kernel's own list of this process's children; false where it keeps none. */
static bool kill_listed(pid_t but_server, size_t *count) {
    char path[64];
    long process;
    snprintf(path, sizeof path, "/proc/self/task/%ld/children", (long)getpid());
    FILE *list = fopen(path, "re");
    while (list != NULL && fscanf(list, "%ld", &process) == 1) {
        *count += kill_one((pid_t)process, but_server);
    }
    if (list != NULL) {
        fclose(list);
    }
    return list != NULL;
}

/* The parent of a process, as its stat tells. */
static pid_t parent_of(pid_t process) {
    char path[64];
    char text[512];
    snprintf(path, sizeof path, "/proc/%ld/stat", (long)process);
    int file = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t length = file < 0 ? -1 : read(file, text, sizeof text - 1);
    if (file >= 0) {
        close(file);
    }
    text[length > 0 ? length : 0] = '\0';
    const char *end = strrchr(text, ')'); /* the name may hold anything */
    return end != NULL && strlen(end) > 4 ? (pid_t)atol(end + 4) : -1;
}

/* What was left behind inside has come to this process as its subreaper. */
static size_t kill_children(pid_t but_server) {
    size_t count = 0;
    if (kill_listed(but_server, &count)) {
        return count;
    }
    DIR *folder = opendir("/proc");
    const struct dirent *entry;
    while (folder != NULL && (entry = readdir(folder)) != NULL) {
        pid_t process = (pid_t)atol(entry->d_name);
        if (process > 1 && parent_of(process) == getpid()) {
            count += kill_one(process, but_server);
        }
    }
    if (folder != NULL) {
        closedir(folder);
    }
    return count;
}

/* What the program has left running ends with it: the boundary would have nobody outside. */
static void end_rest(struct supervision *all) {
    for (int i = 0; i < REAP_ROUNDS && kill_children(all->server) > 0; i++) {
        usleep(PAUSE_US);
        while (waitpid(-1, NULL, WNOHANG) > 0) {
        }
    }
    if (all->server > 0) {
        kill(all->server, SIGTERM);
        waitpid(all->server, NULL, 0);
    }
}

/* A program that was killed may have left the terminal to a group that is gone. */
static void take_terminal(const struct supervision *all) {
    (void)all;
    if (isatty(STDIN_FILENO) && tcgetpgrp(STDIN_FILENO) != getpgrp() &&
        kill(-tcgetpgrp(STDIN_FILENO), 0) != 0) {
        tcsetpgrp(STDIN_FILENO, getpgrp());
    }
}

static bool has_absent(const struct supervise_request *request) {
    return request->policy->protects.count > 0;
}

static void tell_gaps(const struct supervision *all, const struct inside_message *message) {
    const char *cause = message->error.message;
    if (message->kind == INSIDE_UNBOUND && own_folders_wanted(all->request->policy)) {
        fprintf(stderr,
                "nah: warning: terminals and shared memory of your other programs are in reach, "
                "since %s\n",
                cause);
    }
    if (message->kind == INSIDE_UNBOUND && has_absent(all->request)) {
        fprintf(stderr,
                "nah: warning: protected paths are not read-only, since %s; they are watched, and "
                "changes told at the end (--strict refuses to start so)\n",
                cause);
    }
    if (message->kind == INSIDE_BOUND && message->error.code != ERROR_NONE) {
        fprintf(stderr, "nah: warning: %s\n", cause);
    }
}

/* Tells what cannot be held before the program runs, then lets it run. */
static bool let_go(struct supervision *all) {
    struct inside_message message;
    if (!inside_receive(all->talk, &message, NULL)) {
        return error_set(all->error, ERROR_SYSTEM, "the confined process ended at its start");
    }
    if (message.kind == INSIDE_FAILED) {
        *all->error = message.error;
        return false;
    }
    tell_gaps(all, &message);
    all->only_absent = message.kind == INSIDE_BOUND;
    if (has_absent(all->request) &&
        !watch_start(all->request->policy, all->only_absent, all->arena, &all->watch)) {
        return error_set(all->error, ERROR_MEMORY, "out of memory");
    }
    return inside_send(all->talk, &(struct inside_message){.kind = INSIDE_GO}, -1) ||
           fail(all, "talk to the confined process");
}

/* The child has confined itself: it becomes the program, or says why not. */
static bool wait_for_start(struct supervision *all) {
    struct inside_message message;
    int listener = -1;
    while (inside_receive(all->talk, &message, &listener)) {
        if (message.kind == INSIDE_FAILED) {
            *all->error = message.error;
            return false;
        }
        if (message.kind == INSIDE_LISTENER && listener >= 0) {
            all->listener = listener;
        }
    }
    return true; /* the descriptor was closed by the start of the program */
}

static bool start(struct supervision *all) {
    int pair[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) {
        return fail(all, "make a pair of sockets");
    }
    /* Nobody may look into this process or into the child before it has become the program. */
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    fflush(NULL);
    all->child = fork();
    if (all->child == 0) {
        close(pair[0]);
        sigprocmask(SIG_SETMASK, &all->old, NULL);
        inside_run(all->request, pair[1], all->arena);
        _exit(SIGNAL_STATUS - 1);
    }
    close(pair[1]);
    all->talk = pair[0];
    if (all->child < 0) {
        return fail(all, "start a process");
    }
    return let_go(all) && wait_for_start(all);
}

bool supervise(const struct supervise_request *request, struct arena *arena,
               struct supervise_result *result, struct error *error) {
    struct supervision all = {.request = request,
                              .arena = arena,
                              .result = result,
                              .error = error,
                              .signals = -1,
                              .talk = -1,
                              .child = -1,
                              .server = -1,
                              .listener = -1};
    struct builder changes;
    *result = (struct supervise_result){.changes = STR("")};
    if (!take_signals(&all)) {
        return false;
    }
    result->has_started = start(&all);
    if (result->has_started) {
        if (request->serve != NULL) {
            fork_server(&all);
        }
        wait_for_end(&all);
    } else if (all.child > 0) {
        kill(all.child, SIGKILL);
    }
    end_rest(&all);
    take_terminal(&all);
    builder_init(&changes, arena);
    if (result->has_started && has_absent(request)) {
        watch_report(request->policy, all.only_absent, &all.watch, arena, &changes);
        result->changes = builder_str(&changes);
    }
    if (all.talk >= 0) {
        close(all.talk);
    }
    close(all.signals);
    sigprocmask(SIG_SETMASK, &all.old, NULL);
    return result->has_started;
}
