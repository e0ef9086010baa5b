#include "faults.h"

#ifdef NAH_FAULTS
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    FRAME = 4096,
    MEBIBYTE = 1024 * 1024,
};

static void fault_segv(void) {
    volatile char *volatile nowhere = NULL;
    *nowhere = 1;
}

static void fault_abort(void) {
    abort();
}

/* NOLINTNEXTLINE(misc-no-recursion): that it never ends is its purpose */
static int use_stack(int depth) {
    volatile char frame[FRAME];
    frame[0] = (char)depth;
    return depth < 0 ? 0 : use_stack(depth + 1) + frame[0];
}

static void fault_stack(void) {
    use_stack(0);
}

/* What a program does that does not look whether it got memory. */
static void fault_memory(void) {
    for (;;) {
        volatile char *block = malloc(MEBIBYTE);
        *block = 1;
    }
}

static void fault_hang(void) {
    for (;;) {
        pause();
    }
}

static const struct {
    const char *name;
    void (*run)(void);
} faults[] = {
    {"segv", fault_segv},     {"abort", fault_abort}, {"stack", fault_stack},
    {"memory", fault_memory}, {"hang", fault_hang},
};

void fault_if_asked(struct str text, enum FAULT_PLACE place) {
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        char marker[64];
        snprintf(marker, sizeof marker, "nah-fault-%s%s", faults[i].name,
                 place == FAULT_LOGGING ? "-log" : "");
        ptrdiff_t at = str_find_text(text, marker);
        if (at != STR_NOT_FOUND &&
            !str_starts(str_slice(text, (size_t)at + strlen(marker), text.len), "-log")) {
            faults[i].run();
        }
    }
}
#endif
