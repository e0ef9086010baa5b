/* What a session inside the boundary asks of nah outside: decisions, and the page of a log-in. */
#include "agent/hook_command.h"
#include "cmd/explain.h"
#include "cmd/outer.h"
#include "sandbox/channel.h"
#include "sandbox/opener.h"
#include "sandbox/spare.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    PAYLOAD_ARENA = 64 * 1024 * 1024, /* bytes */
    RETRY_US = 10000,
    ALONE_MS = 5, /* what a call is given before the next process is made */
};

/* The payload is read here and given on as a file. */
static int keep_payload(struct str payload) {
    int file = memfd_create("payload", MFD_CLOEXEC);
    while (file >= 0 && payload.len > 0) {
        ssize_t count = write(file, payload.ptr, payload.len);
        if (count <= 0) {
            close(file);
            return -1;
        }
        payload = str_slice(payload, (size_t)count, payload.len);
    }
    if (file >= 0) {
        lseek(file, 0, SEEK_SET);
    }
    return file;
}

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

/* Without one that waits, or when that has gone. */
static void become_hook(const struct outer *outer, const char *event, const char *directory,
                        const char *const variables[][2], size_t count, int input, int output) {
    char *argv[HOOK_ARGUMENTS_MAX];
    if (chdir(directory) != 0 && chdir("/") != 0) {
        return;
    }
    for (size_t i = 0; i < count; i++) {
        setenv(variables[i][0], variables[i][1], 1);
    }
    hook_arguments(argv, outer->hook, event, outer->agent->name, outer->launch->mode);
    if (dup2(input, STDIN_FILENO) >= 0 && dup2(output, STDOUT_FILENO) >= 0) {
        execv(outer->hook, argv);
    }
}

/* What is to be said of the boundary goes along in the environment of the hook that decides. */
static void decide_outside(const struct outer *outer, const struct spare *spare, const char *event,
                           const char *directory, int request, int reply) {
    struct explanation explanation;
    struct arena arena;
    arena_init(&arena, PAYLOAD_ARENA); /* it goes with this process */
    struct str payload = read_payload(request, &arena);
    int file = payload.ptr == NULL ? -1 : keep_payload(payload);
    if (file < 0) {
        return;
    }
    explain_event(&outer->boundary, outer->agent, outer->launch->mode, payload, &arena,
                  &explanation);
    const char *note = str_to_c(&arena, explanation.note);
    const char *remedy = str_to_c(&arena, explanation.remedy);
    const char *const variables[][2] = {{HOOK_NOTE, note == NULL ? "" : note},
                                        {HOOK_REMEDY, remedy == NULL ? "" : remedy}};
    size_t count = sizeof variables / sizeof *variables;
    if (!spare_hand_over(spare, event, directory, variables, count, file, reply)) {
        become_hook(outer, event, directory, variables, count, file, reply);
    }
    close(reply); /* who asked reads up to the end of the answer */
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
static void answer(const struct outer *outer, const struct spare *spare,
                   const struct channel_caller *caller) {
    char event[CHANNEL_TEXT_MAX];
    char directory[CHANNEL_TEXT_MAX];
    int request = -1;
    int reply = -1;
    if (!channel_caller_runs(caller, outer->hook) ||
        !channel_accept(caller, event, directory, &request, &reply)) {
        return;
    }
    if (strcmp(event, OPENER_EVENT) == 0) {
        open_page(outer, request, reply);
    }
    if (outer->launch->mode == NULL ||
        outer->agent->event_named(str_from(event)) == EVENT_UNKNOWN) {
        return;
    }
    decide_outside(outer, spare, event, directory, request, reply);
}

/* In a process of its own: waits for one call with a hook that has been started, tells the server
 * that it has got one, and answers it. */
static void serve_one(const struct outer *outer, pid_t server, int taken) {
    struct channel_caller caller;
    struct spare spare = {.talk = -1};
    char *argv[HOOK_ARGUMENTS_MAX];
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != server) {
        return;
    }
    if (outer->launch->mode != NULL) {
        hook_arguments(argv, outer->hook, SPARE_FLAG, outer->agent->name, outer->launch->mode);
        spare_start(&spare, argv);
    }
    if (!channel_next(outer->channel, &caller)) {
        return;
    }
    /* From here on it ends by itself, also when the server does before. */
    prctl(PR_SET_PDEATHSIG, 0);
    if (write(taken, "t", 1) == 1) {
        answer(outer, &spare, &caller);
    }
    if (spare.talk >= 0) {
        close(spare.talk);
        waitpid(spare.process, NULL, 0);
    }
}

/* One process waits for the next call at any time. */
void outer_serve(pid_t inside, void *user) {
    const struct outer *outer = user;
    pid_t server = getpid();
    char byte;
    (void)inside;
    signal(SIGCHLD, SIG_IGN);
    for (;;) {
        int taken[2];
        if (pipe2(taken, O_CLOEXEC) != 0) {
            return;
        }
        pid_t child = fork();
        if (child == 0) {
            signal(SIGCHLD, SIG_DFL);
            close(taken[0]);
            serve_one(outer, server, taken[1]);
            _exit(1);
        }
        close(taken[1]);
        bool is_taken = child > 0 && read(taken[0], &byte, 1) == 1;
        /* It is not to take turns with the start of the next one; others may ask meanwhile. */
        struct pollfd ended = {.fd = taken[0]};
        poll(&ended, 1, is_taken ? ALONE_MS : 0);
        close(taken[0]);
        if (!is_taken) {
            usleep(RETRY_US); /* no process could be made, or it was ended */
        }
    }
}
