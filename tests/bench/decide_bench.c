/* How long decide() takes: every command of tests/corpus/, each decided often, the fastest
 * round counted, so that what else the machine does is left out. Prints microseconds. */
#include "corpus_cases.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
    ROUNDS = 25,
    CASES_MAX = 16384,
    WORST_SHOWN = 5,
};

struct timing {
    double best;
    char text[80];
};

struct timings {
    struct timing items[CASES_MAX];
    size_t count;
    bool failed;
};

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static void measure(const struct corpus_case *test, void *context) {
    struct timings *timings = context;
    struct request request = corpus_request(test);
    struct timing timing = {.best = 1e9};
    if (timings->count == CASES_MAX) {
        timings->failed = true;
        return;
    }
    for (int round = 0; round < ROUNDS; round++) {
        struct arena arena;
        double start = now();
        arena_init(&arena, CORPUS_ARENA_LIMIT);
        struct verdict verdict = decide(&request, &corpus_environment, &arena);
        arena_free(&arena);
        double taken = now() - start;
        timing.best = taken < timing.best ? taken : timing.best;
        timings->failed = timings->failed || verdict.decision != test->decision;
    }
    snprintf(timing.text, sizeof timing.text, "%.*s", STR_ARG(request.text));
    timings->items[timings->count++] = timing;
}

static int compare(const void *a, const void *b) {
    double x = ((const struct timing *)a)->best;
    double y = ((const struct timing *)b)->best;
    return (x > y) - (x < y);
}

int main(void) {
    static struct timings timings;
    for (size_t i = 0; i < corpus_file_count; i++) {
        timings.failed = !corpus_each(corpus_files[i], measure, &timings) || timings.failed;
    }
    if (timings.failed || timings.count == 0) {
        fprintf(stderr, "the corpus does not get its verdicts: run the tests first\n");
        return EXIT_FAILURE;
    }
    qsort(timings.items, timings.count, sizeof *timings.items, compare);
    printf("decide: %zu commands, median %.1f us, p99 %.1f us, longest %.1f us\n", timings.count,
           timings.items[timings.count / 2].best, timings.items[timings.count * 99 / 100].best,
           timings.items[timings.count - 1].best);
    for (size_t i = 0; i < WORST_SHOWN && i < timings.count; i++) {
        const struct timing *timing = &timings.items[timings.count - 1 - i];
        printf("  %8.1f us  %s\n", timing->best, timing->text);
    }
    return EXIT_SUCCESS;
}
