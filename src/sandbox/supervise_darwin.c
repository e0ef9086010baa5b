/* macOS: the program runs in Apple's sandbox-exec, with the profile of seatbelt.h. */
#include "sandbox/limits.h"
#include "sandbox/seatbelt.h"
#include "sandbox/supervise.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    START_FAILED = 127,
};

/* What this process waits for. The keys of the terminal reach the program by themselves, as one of
 * the same group; nobody can be told who sent a signal here, so only the others are handed on. */
static const int handed_on[] = {SIGHUP, SIGTERM, SIGUSR1, SIGUSR2, SIGALRM, SIGCONT, SIGWINCH};
static const int only_waited[] = {SIGCHLD, SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU};

struct supervision {
    const struct supervise_request *request;
    struct error *error;
    char **line; /* the command line of sandbox-exec */
    sigset_t signals;
    sigset_t old;
    pid_t child;
    pid_t server;
};

static bool fail(struct supervision *all, const char *what) {
    return error_set(all->error, ERROR_SYSTEM, "cannot %s: %s", what, strerror(errno));
}

static bool make_line(struct supervision *all, struct arena *arena) {
    struct seatbelt seatbelt;
    size_t count = 1;
    while (all->request->argv[count] != NULL) {
        count++;
    }
    /* sandbox-exec looks for a name in PATH: it gets the path that was found. */
    char **argv = ARENA_NEW_ARRAY(arena, count + 1, char *);
    if (argv == NULL) {
        return error_set(all->error, ERROR_MEMORY, "out of memory");
    }
    memcpy(argv, all->request->argv, (count + 1) * sizeof *argv);
    argv[0] = str_to_c(arena, str_from(all->request->program));
    if (!seatbelt_make(all->request->policy, arena, &seatbelt, all->error)) {
        return false;
    }
    all->line = argv[0] == NULL ? NULL : seatbelt_arguments(&seatbelt, argv, arena);
    return all->line != NULL || error_set(all->error, ERROR_MEMORY, "out of memory");
}

static bool take_signals(struct supervision *all) {
    sigemptyset(&all->signals);
    for (size_t i = 0; i < sizeof handed_on / sizeof *handed_on; i++) {
        sigaddset(&all->signals, handed_on[i]);
    }
    for (size_t i = 0; i < sizeof only_waited / sizeof *only_waited; i++) {
        sigaddset(&all->signals, only_waited[i]);
    }
    return sigprocmask(SIG_BLOCK, &all->signals, &all->old) == 0 || fail(all, "block signals");
}

/* Everything but the standard streams stays outside. */
static bool close_others(int but, struct error *error) {
    DIR *folder = opendir("/dev/fd");
    const struct dirent *entry;
    if (folder == NULL) {
        return error_set(error, ERROR_SYSTEM, "cannot list /dev/fd: %s", strerror(errno));
    }
    while ((entry = readdir(folder)) != NULL) {
        int file = atoi(entry->d_name);
        if (file > STDERR_FILENO && file != but && file != dirfd(folder)) {
            close(file);
        }
    }
    closedir(folder);
    return true;
}

/* In the child. */
static void become_program(struct supervision *all, int talk) {
    struct error error;
    sigprocmask(SIG_SETMASK, &all->old, NULL);
    if (close_others(talk, &error) && limits_apply(all->request->policy, &error)) {
        execve(SEATBELT_PROGRAM, all->line, all->request->environment);
        error_set(&error, ERROR_MISSING, "cannot start %s: %s", SEATBELT_PROGRAM, strerror(errno));
    }
    _exit(write(talk, &error, sizeof error) < 0 ? START_FAILED : START_FAILED - 1);
}

/* True when it has become sandbox-exec, which closes its end of the pipe. */
static bool start(struct supervision *all) {
    int pair[2];
    if (pipe(pair) != 0 || fcntl(pair[1], F_SETFD, FD_CLOEXEC) != 0 ||
        fcntl(pair[0], F_SETFD, FD_CLOEXEC) != 0) {
        return fail(all, "make a pipe");
    }
    fflush(NULL);
    all->child = fork();
    if (all->child == 0) {
        become_program(all, pair[1]);
    }
    close(pair[1]);
    bool done = all->child > 0 || fail(all, "start a process");
    struct error inner;
    if (done && read(pair[0], &inner, sizeof inner) == (ssize_t)sizeof inner) {
        waitpid(all->child, NULL, 0);
        *all->error = inner;
        done = false;
    }
    close(pair[0]);
    return done;
}

static void fork_server(struct supervision *all) {
    all->server = fork();
    if (all->server == 0) {
        supervise_serve(all->request, all->child, &all->old);
    }
}

/* True when the program has ended. */
static bool reap(struct supervision *all, int *status) {
    while (waitpid(all->child, status, WNOHANG | WUNTRACED) == all->child) {
        if (!WIFSTOPPED(*status)) {
            return true;
        }
        raise(SIGSTOP); /* the shell must see that the job has stopped */
        kill(all->child, SIGCONT);
    }
    return false;
}

static void wait_for_end(struct supervision *all, int *status) {
    while (!reap(all, status)) {
        int number;
        if (sigwait(&all->signals, &number) != 0) {
            continue;
        }
        for (size_t i = 0; i < sizeof handed_on / sizeof *handed_on; i++) {
            if (number == handed_on[i]) {
                kill(all->child, number);
            }
        }
    }
}

bool supervise(const struct supervise_request *request, struct arena *arena,
               struct supervise_result *result, struct error *error) {
    struct supervision all = {.request = request, .error = error, .child = -1, .server = -1};
    *result = (struct supervise_result){.changes = STR("")};
    if (!make_line(&all, arena) || !take_signals(&all)) {
        return false;
    }
    result->has_started = start(&all);
    if (result->has_started) {
        if (request->serve != NULL) {
            fork_server(&all);
        }
        wait_for_end(&all, &result->status);
    }
    if (all.server > 0) {
        kill(all.server, SIGTERM);
        waitpid(all.server, NULL, 0);
    }
    sigprocmask(SIG_SETMASK, &all.old, NULL);
    return result->has_started;
}
