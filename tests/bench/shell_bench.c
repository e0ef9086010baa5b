/* How long parsing takes: every command of tests/corpus/, each parsed often, the fastest round
 * counted, so that what else the machine does is left out. Prints nanoseconds and megabytes a
 * second. */
#include "corpus_cases.h"
#include "shell/parser.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum {
    ROUNDS = 50,
    CASES_MAX = 4096,
};

struct timings {
    double best[CASES_MAX];
    size_t count;
    double total; /* nanoseconds of all fastest rounds */
    size_t bytes;
    struct arena arena;
};

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static void measure(const struct corpus_case *test, void *context) {
    struct timings *timings = context;
    struct str text = {test->command, test->length};
    double best = 1e12;
    for (int round = 0; round < ROUNDS && timings->count < CASES_MAX; round++) {
        struct error error = {0};
        struct node *tree = NULL;
        arena_reset(&timings->arena);
        double start = now();
        shell_parse(&timings->arena, text, &tree, &error);
        double taken = now() - start;
        best = taken < best ? taken : best;
    }
    if (timings->count < CASES_MAX) {
        timings->best[timings->count++] = best;
        timings->total += best;
        timings->bytes += text.len;
    }
}

static int compare(const void *a, const void *b) {
    double x = *(const double *)a;
    double y = *(const double *)b;
    return (x > y) - (x < y);
}

int main(void) {
    static struct timings timings;
    arena_init(&timings.arena, CORPUS_ARENA_LIMIT);
    bool done = true;
    for (size_t i = 0; i < corpus_file_count; i++) {
        done = corpus_each(corpus_files[i], measure, &timings) && done;
    }
    arena_free(&timings.arena);
    if (!done || timings.count == 0) {
        return EXIT_FAILURE;
    }
    qsort(timings.best, timings.count, sizeof *timings.best, compare);
    printf("parse: %zu commands, median %.0f ns, p99 %.0f ns, longest %.0f ns, %.0f MB/s\n",
           timings.count, timings.best[timings.count / 2], timings.best[timings.count * 99 / 100],
           timings.best[timings.count - 1], (double)timings.bytes * 1e3 / timings.total);
    return EXIT_SUCCESS;
}
