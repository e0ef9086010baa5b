#include "guard.h"

#include "audit/spool.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

/* The address sanitizer reserves terabytes of addresses. */
#if defined(__SANITIZE_ADDRESS__)
#define SHADOW_MEMORY true
#elif defined(__has_feature)
#define SHADOW_MEMORY __has_feature(address_sanitizer)
#else
#define SHADOW_MEMORY false
#endif

enum {
    ALTERNATE_STACK = 64 * 1024,
    STACK_MAX = 8 * 1024 * 1024,
    RECORD_MAX = 64 * 1024,
    HANDLER_MS = 100, /* for the handler itself: the disk may be what hangs */
    WRITE_TRIES = 10, /* of an answer whose writing fails */
    MS_PER_SECOND = 1000,
    US_PER_MS = 1000,
};

struct expected {
    struct str answer;
    struct str record;
    size_t cause_at; /* where the cause goes in the record; 0: nowhere */
    const char *directory;
};

/* A signal handler has nothing but globals. Two slots, so that it never sees a half-written one. */
static struct expected slots[2];
static volatile sig_atomic_t current;
static volatile sig_atomic_t answered;
static char alternate_stack[ALTERNATE_STACK];
static char explained[RECORD_MAX];

static const struct {
    int number;
    const char *cause;
} signals[] = {
    {SIGALRM, "nah-hook did not finish in time"},   {SIGSEGV, "nah-hook crashed (SIGSEGV)"},
    {SIGBUS, "nah-hook crashed (SIGBUS)"},          {SIGABRT, "nah-hook crashed (SIGABRT)"},
    {SIGFPE, "nah-hook crashed (SIGFPE)"},          {SIGILL, "nah-hook crashed (SIGILL)"},
    {SIGSYS, "nah-hook crashed (SIGSYS)"},          {SIGTRAP, "nah-hook crashed (SIGTRAP)"},
    {SIGXCPU, "nah-hook has used up its CPU time"},
};

/* A refusal that does not arrive is none: only when nobody can be listening is it given up at
 * once. The deadline ends the wait for a reader who lets a pipe that does not block fill up. */
static void write_answer(struct str answer) {
    int tries = WRITE_TRIES;
    while (answer.len > 0) {
        ssize_t count = write(STDOUT_FILENO, answer.ptr, answer.len);
        if (count > 0) {
            answer = str_slice(answer, (size_t)count, answer.len);
        } else if (errno == EAGAIN) {
            struct pollfd room = {.fd = STDOUT_FILENO, .events = POLLOUT};
            if (poll(&room, 1, HANDLER_MS) <= 0) {
                return;
            }
        } else if (errno == EPIPE || errno == EBADF || (errno != EINTR && --tries == 0)) {
            return;
        }
    }
}

static void set_timer(int milliseconds) {
    const struct itimerval timer = {
        .it_value = {milliseconds / MS_PER_SECOND, milliseconds % MS_PER_SECOND * US_PER_MS}};
    setitimer(ITIMER_REAL, &timer, NULL);
}

static void leave(int number) {
    (void)number;
    _exit(0);
}

static void handle(int number, void (*handler)(int)) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_ONSTACK};
    sigfillset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

static void allow_signal(int number) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, number);
    sigprocmask(SIG_UNBLOCK, &set, NULL);
}

/* The record with the cause in its place; empty when it does not fit. */
static struct str explain(const struct expected *expected, const char *cause) {
    size_t length = strlen(cause);
    if (expected->record.len + length > sizeof explained) {
        return STR("");
    }
    size_t before = expected->cause_at;
    memcpy(explained, expected->record.ptr, before);
    memcpy(explained + before, cause, length);
    memcpy(explained + before + length, expected->record.ptr + before,
           expected->record.len - before);
    return (struct str){explained, expected->record.len + length};
}

static void fail(int number) {
    const struct expected *expected = &slots[current];
    if (answered) {
        _exit(0);
    }
    write_answer(expected->answer);
    handle(SIGALRM, leave);
    allow_signal(SIGALRM);
    set_timer(HANDLER_MS);
    struct str record = expected->record;
    for (size_t i = 0; expected->cause_at > 0 && i < sizeof signals / sizeof *signals; i++) {
        if (signals[i].number == number) {
            record = explain(expected, signals[i].cause);
        }
    }
    if (record.len > 0) {
        spool_append(expected->directory, record);
    }
    _exit(0);
}

static void limit(int resource, rlim_t most) {
    struct rlimit old;
    if (getrlimit(resource, &old) == 0 && (old.rlim_cur == RLIM_INFINITY || old.rlim_cur > most)) {
        const struct rlimit new = {most, old.rlim_max};
        setrlimit(resource, &new);
    }
}

void guard_install(void) {
    const stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
    sigaltstack(&stack, NULL);
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
        handle(signals[i].number, fail);
    }
    /* An agent may have started us with any of them blocked. */
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    signal(SIGPIPE, SIG_IGN); /* a write then fails, and we still exit with 0 */
    signal(SIGXFSZ, SIG_IGN);
    set_timer(GUARD_READ_MS);
    limit(RLIMIT_CORE, 0); /* a core file would hold the agent's secrets */
    limit(RLIMIT_STACK, STACK_MAX);
    if (!SHADOW_MEMORY) {
        limit(RLIMIT_AS, GUARD_MEMORY);
    }
}

void guard_begin(void) {
    set_timer(GUARD_DEADLINE_MS);
}

void guard_wait(void) {
    set_timer(GUARD_WAIT_MS);
}

void guard_expect(struct str answer, struct str record, bool explain_it, const char *directory) {
    static const char reason[] = "\"reason\":\"";
    struct expected *next = &slots[1 - current];
    *next = (struct expected){.answer = answer, .record = record, .directory = directory};
    ptrdiff_t at = explain_it ? str_find_text(record, reason) : STR_NOT_FOUND;
    if (at != STR_NOT_FOUND) {
        next->cause_at = (size_t)at + sizeof reason - 1;
    }
    atomic_signal_fence(memory_order_seq_cst);
    current = 1 - current;
}

void guard_answer(struct str answer) {
    sigset_t timer;
    sigset_t old;
    sigemptyset(&timer);
    sigaddset(&timer, SIGALRM);
    /* Half an answer is none: the deadline must not come between. */
    sigprocmask(SIG_BLOCK, &timer, &old);
    write_answer(answer);
    answered = 1;
    set_timer(GUARD_AFTER_MS);
    sigprocmask(SIG_SETMASK, &old, NULL);
}
