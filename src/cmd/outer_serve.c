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
#include <unistd.h>

enum {
    PAYLOAD_ARENA = 64 * 1024 * 1024, /* bytes */
    WAITING = 3,                      /* processes, for as many calls at once */
    ACCEPT_SECONDS = 5,               /* for a caller to say what it wants */
    PAUSE_US = 5000,                  /* what the agent is given to go on */
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

/* Started ahead, in a process of its own: waits for one call and answers it. */
static void serve_one(const struct outer *outer, pid_t inside, pid_t server, bool rehearses) {
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
    if (!channel_next(outer->channel, &caller)) {
        return;
    }
    /* From here on it ends by itself, also when the server does before. */
    prctl(PR_SET_PDEATHSIG, 0);
    alarm(ACCEPT_SECONDS);
    answer(outer, &caller, &call);
}

static pid_t start_one(const struct outer *outer, pid_t inside, bool rehearses) {
    pid_t server = getpid();
    pid_t child = fork();
    if (child == 0) {
        serve_one(outer, inside, server, rehearses);
        _exit(0);
    }
    return child;
}

/* So many wait for a call at any time. One is replaced only when it has answered and ended, so that
 * nothing takes turns with it. */
void outer_serve(pid_t inside, void *user) {
    const struct outer *outer = user;
    pid_t waiting[WAITING] = {0};
    bool rehearses = true;
    if (outer->boundary.temporary != NULL) {
        setenv("TMPDIR", outer->boundary.temporary, 1); /* as those inside have it */
    }
    for (;;) {
        int status;
        for (size_t i = 0; i < WAITING; i++) {
            waiting[i] = waiting[i] > 0 ? waiting[i] : start_one(outer, inside, rehearses);
        }
        pid_t ended = waitpid(-1, &status, 0);
        usleep(PAUSE_US);
        if (ended < 0) {
            continue; /* no process could be made */
        }
        /* What the rehearsal has done to one it would do to the next. */
        rehearses = rehearses && WIFEXITED(status);
        for (size_t i = 0; i < WAITING; i++) {
            waiting[i] = waiting[i] == ended ? 0 : waiting[i];
        }
    }
}
