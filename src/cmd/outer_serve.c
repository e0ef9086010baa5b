/* What a session inside the boundary asks of nah outside: decisions, and the page of a log-in. */
#include "cmd/explain.h"
#include "cmd/outer.h"
#include "hooks/handle.h"
#include "sandbox/channel.h"
#include "sandbox/opener.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
    PAYLOAD_ARENA = 64 * 1024 * 1024, /* bytes */
    WAITING = 3,                      /* processes, for as many calls at once */
    PROCESSES_MAX = 32,               /* with those whose callers keep them */
    SLOW_NS = 100000000, /* a call that takes longer has another one wait in its place */
    ACCEPT_SECONDS = 5,  /* for a caller to say what it wants */
    PAUSE_US = 5000,     /* what the agent is given to go on */
};

static struct str read_payload(int request, struct arena *arena) {
    struct builder out;
    char part[16 * 1024];
    ssize_t count;
    builder_init(&out, arena);
    while ((count = read(request, part, sizeof part)) > 0) {
        builder_add(&out, (struct str){part, (size_t)count});
    }
    return out.len == 0 ? STR("") : builder_str(&out);
}

/* This process becomes the hook that decides. */
static void answer_hook(struct call *call, const char *event, const char *directory, int request,
                        int reply) {
    if ((chdir(directory) != 0 && chdir("/") != 0) || dup2(request, STDIN_FILENO) < 0 ||
        dup2(reply, STDOUT_FILENO) < 0) {
        return;
    }
    close(request);
    close(reply);
    call->event.name = str_from(event);
    call->kind = call->agent->event_named(call->event.name);
    call->event.kind = call->kind;
    call_begin(call);
    call_handle(call, NULL);
}

/* The page is all that comes from inside; what is answered is for whoever asked. */
static void open_page(const struct outer *outer, int request, int reply) {
    struct arena arena;
    struct error error;
    const char *said = OPENER_OPENED;
    arena_init(&arena, PAYLOAD_ARENA);
    struct str page = str_trim(read_payload(request, &arena));
    if (!opener_allows(page, outer->agent->login_origins, &arena, &error) ||
        !opener_open(page, &arena, &error)) {
        said = error.message;
    }
    ssize_t ignored = write(reply, said, strlen(said));
    _exit(ignored < 0);
}

/* Only an event's name and a directory come from inside; all else is what was launched. */
static void answer(const struct outer *outer, const struct channel_caller *caller,
                   struct call *call) {
    char event[CHANNEL_TEXT_MAX];
    char directory[CHANNEL_TEXT_MAX];
    int request = -1;
    int reply = -1;
    if (!channel_caller_runs(caller, outer->hook) ||
        !channel_accept(caller, event, directory, &request, &reply)) {
        return;
    }
    /* A browser may take its time: the next call does not wait for it. */
    if (strcmp(event, OPENER_EVENT) == 0 && fork() == 0) {
        open_page(outer, request, reply);
    }
    if (outer->launch->mode != NULL &&
        outer->agent->event_named(str_from(event)) != EVENT_UNKNOWN) {
        answer_hook(call, event, directory, request, reply);
    }
}

static void explain(const void *user, const struct event *event, const struct session_mode *mode,
                    const struct behaviour *behaviour, struct arena *arena,
                    struct explanation *out) {
    const struct outer *outer = user;
    explain_event(&outer->boundary, outer->agent, event, mode, behaviour, arena, out);
}

struct waiter {
    pid_t process; /* 0: none */
    bool is_slow;  /* its caller keeps it: it does not count as waiting */
};

/* Queued, unlike the plain signals. */
static int slow_signal(void) {
    return SIGRTMIN;
}

/* A signal handler has nothing but globals. */
static volatile sig_atomic_t server_process;

/* Whose child this is when the server has ended must not get the signal. */
static void tell_slow(int number) {
    if (getppid() == (pid_t)server_process) {
        kill((pid_t)server_process, number);
    }
}

/* Made ahead of the call, so that this takes no time of it. */
static bool make_timer(timer_t *timer) {
    struct sigaction action = {.sa_handler = tell_slow, .sa_flags = SA_RESTART};
    struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = slow_signal()};
    return sigaction(slow_signal(), &action, NULL) == 0 &&
           timer_create(CLOCK_MONOTONIC, &event, timer) == 0;
}

/* Started ahead, in a process of its own: waits for one call and answers it. */
static void serve_one(const struct outer *outer, pid_t inside, pid_t server, bool rehearses) {
    const struct itimerspec slow = {.it_value = {0, SLOW_NS}};
    timer_t timer;
    static struct call call;
    static struct call_boundary boundary;
    struct channel_caller caller;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != server) {
        return;
    }
    boundary = (struct call_boundary){inside, explain, outer};
    call.agent = outer->agent;
    call.boundary = &boundary;
    if (outer->launch->mode != NULL) {
        call.mode = *outer->launch->mode;
        call.mode.channel = STR("");
        call.mode.canary = STR("");
    }
    if (rehearses && outer->launch->mode != NULL) {
        call_rehearse(&call);
    }
    server_process = (sig_atomic_t)server;
    bool has_timer = make_timer(&timer);
    if (!channel_next(outer->channel, &caller)) {
        return;
    }
    if (has_timer) {
        timer_settime(timer, 0, &slow, NULL);
    }
    /* From here on it ends by itself, also when the server does before. */
    prctl(PR_SET_PDEATHSIG, 0);
    alarm(ACCEPT_SECONDS);
    answer(outer, &caller, &call);
}

static pid_t start_one(const struct outer *outer, pid_t inside, bool rehearses,
                       const sigset_t *mask) {
    pid_t server = getpid();
    pid_t child = fork();
    if (child == 0) {
        sigprocmask(SIG_SETMASK, mask, NULL);
        serve_one(outer, inside, server, rehearses);
        _exit(0);
    }
    return child;
}

/* So many wait for a call at any time; those that a caller keeps do not count. False when there are
 * less. */
static bool fill(struct waiter waiters[PROCESSES_MAX], const struct outer *outer, pid_t inside,
                 bool rehearses, const sigset_t *mask) {
    size_t waiting = 0;
    for (size_t i = 0; i < PROCESSES_MAX; i++) {
        waiting += waiters[i].process > 0 && !waiters[i].is_slow;
    }
    for (size_t i = 0; i < PROCESSES_MAX && waiting < WAITING; i++) {
        if (waiters[i].process <= 0) {
            waiters[i] = (struct waiter){start_one(outer, inside, rehearses, mask), false};
            waiting += waiters[i].process > 0;
        }
    }
    return waiting == WAITING;
}

static struct waiter *find_waiter(struct waiter waiters[PROCESSES_MAX], pid_t process) {
    for (size_t i = 0; i < PROCESSES_MAX; i++) {
        if (waiters[i].process == process) {
            return &waiters[i];
        }
    }
    return NULL;
}

/* True when every one that has ended has ended by itself. */
static bool take_ended(struct waiter waiters[PROCESSES_MAX]) {
    int status;
    bool is_well = true;
    pid_t ended;
    while ((ended = waitpid(-1, &status, WNOHANG)) > 0) {
        struct waiter *waiter = find_waiter(waiters, ended);
        if (waiter != NULL) {
            is_well = is_well && WIFEXITED(status);
            *waiter = (struct waiter){.process = 0};
        }
    }
    return is_well;
}

/* One is replaced only when it has answered and ended, so that nothing takes turns with it, or when
 * its caller keeps it. */
static void serve(pid_t inside, void *user) {
    const struct outer *outer = user;
    const struct timespec pause = {0, SLOW_NS};
    struct waiter waiters[PROCESSES_MAX] = {{.process = 0}};
    bool rehearses = true;
    sigset_t awaited;
    sigset_t mask;
    if (outer->boundary.temporary != NULL) {
        setenv("TMPDIR", outer->boundary.temporary, 1); /* as those inside have it */
    }
    sigemptyset(&awaited);
    sigaddset(&awaited, SIGCHLD);
    sigaddset(&awaited, slow_signal());
    sigprocmask(SIG_BLOCK, &awaited, &mask);
    for (;;) {
        siginfo_t info;
        bool is_full = fill(waiters, outer, inside, rehearses, &mask);
        int number = is_full ? sigwaitinfo(&awaited, &info) : sigtimedwait(&awaited, &info, &pause);
        if (number == slow_signal()) {
            struct waiter *waiter = find_waiter(waiters, info.si_pid);
            if (waiter != NULL) {
                waiter->is_slow = true;
            }
            continue;
        }
        usleep(PAUSE_US);
        /* What the rehearsal has done to one it would do to the next. */
        rehearses = take_ended(waiters) && rehearses;
    }
}

void (*const outer_serve)(pid_t inside, void *outer) = serve;
