/* Reads texts, each ended by a NUL byte, and prints for each how many steps the shell parser took
 * for it, as a number and a NUL byte: basic blocks that were run, and the bytes that the functions
 * of string.h went over, eight at a step. Unlike a time, it is the same on every machine and run.
 * What it counts is built with -fsanitize-coverage=trace-pc and the names below: see
 * tests/tools.am. */
#include "shell/parser.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    MEMORY = 1 << 30,
    BYTES_PER_STEP = 8,
};

static uint64_t steps;

void __sanitizer_cov_trace_pc(void);
void *steps_memchr(const void *text, int c, size_t length);
void *steps_memcpy(void *to, const void *from, size_t length);
void *steps_memmove(void *to, const void *from, size_t length);
int steps_memcmp(const void *one, const void *other, size_t length);
void *steps_memset(void *to, int c, size_t length);

void __sanitizer_cov_trace_pc(void) {
    steps++;
}

void *steps_memchr(const void *text, int c, size_t length) {
    const char *found = memchr(text, c, length);
    steps += (found == NULL ? length : (size_t)(found - (const char *)text)) / BYTES_PER_STEP;
    return (void *)(uintptr_t)found;
}

void *steps_memcpy(void *to, const void *from, size_t length) {
    steps += length / BYTES_PER_STEP;
    return memcpy(to, from, length);
}

void *steps_memmove(void *to, const void *from, size_t length) {
    steps += length / BYTES_PER_STEP;
    return memmove(to, from, length);
}

int steps_memcmp(const void *one, const void *other, size_t length) {
    steps += length / BYTES_PER_STEP;
    return memcmp(one, other, length);
}

void *steps_memset(void *to, int c, size_t length) {
    steps += length / BYTES_PER_STEP;
    return memset(to, c, length);
}

int main(void) {
    char *text = NULL;
    size_t capacity = 0;
    ssize_t length;
    while ((length = getdelim(&text, &capacity, '\0', stdin)) > 0) {
        struct arena arena;
        struct error error = {0};
        struct node *tree = NULL;
        length -= text[length - 1] == '\0';
        arena_init(&arena, MEMORY);
        steps = 0;
        shell_parse(&arena, (struct str){text, (size_t)length}, &tree, &error);
        printf("%llu%c", (unsigned long long)steps, '\0');
        arena_free(&arena);
    }
    free(text);
    return 0;
}
