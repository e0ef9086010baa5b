#include "base/arena.h"

#include <setjmp.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

/* Counts blocks and refuses the one whose number is `refused`, from 1. */
struct counter {
    int got;
    int put;
    int refused;
};

static void *counted_get(size_t size, void *user) {
    struct counter *counter = user;
    counter->got++;
    return counter->got == counter->refused ? NULL : malloc(size);
}

static void counted_put(void *block, void *user) {
    struct counter *counter = user;
    counter->put++;
    free(block);
}

static struct arena_source counted(struct counter *counter) {
    return (struct arena_source){counted_get, counted_put, counter};
}

static void nothing_is_obtained_before_the_first_allocation(void **state) {
    struct counter counter = {0};
    struct arena arena;
    (void)state;
    arena_init_with(&arena, 1 << 20, counted(&counter));
    assert_int_equal(counter.got, 0);
    assert_non_null(arena_alloc(&arena, 1));
    assert_int_equal(counter.got, 1);
    arena_free(&arena);
    assert_int_equal(counter.put, 1);
}

static void memory_is_zeroed_aligned_and_apart(void **state) {
    struct arena arena;
    (void)state;
    arena_init(&arena, 1 << 20);
    unsigned char *last = NULL;
    for (size_t size = 0; size < 600; size++) {
        unsigned char *block = arena_alloc(&arena, size);
        assert_non_null(block);
        assert_ptr_not_equal(block, last);
        assert_int_equal((uintptr_t)block % alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++) {
            assert_int_equal(block[i], 0);
            block[i] = 0xAA;
        }
        if (last != NULL && size > 1) {
            assert_int_equal(last[size - 2], 0xAA);
        }
        last = block;
    }
    arena_free(&arena);
}

static void a_reset_arena_gives_zeroed_memory_again(void **state) {
    struct counter counter = {0};
    struct arena arena;
    (void)state;
    arena_init_with(&arena, 1 << 20, counted(&counter));
    unsigned char *first = arena_alloc(&arena, 100);
    first[99] = 0xAA;
    arena_reset(&arena);
    assert_int_equal(arena.used, 0);
    unsigned char *second = arena_alloc(&arena, 100);
    assert_ptr_equal(first, second);
    assert_int_equal(second[99], 0);
    assert_int_equal(counter.got, 1);
    arena_free(&arena);
    assert_int_equal(counter.put, 1);
}

static void a_reset_gives_large_blocks_back(void **state) {
    struct counter counter = {0};
    struct arena arena;
    (void)state;
    arena_init_with(&arena, 1 << 20, counted(&counter));
    assert_non_null(arena_alloc(&arena, 200000));
    arena_reset(&arena);
    assert_int_equal(counter.put, 1);
    assert_int_equal(arena.obtained, 0);
    assert_non_null(arena_alloc(&arena, 10));
    arena_free(&arena);
    assert_int_equal(counter.put, counter.got);
}

static void the_limit_holds_and_is_remembered(void **state) {
    struct arena arena;
    (void)state;
    arena_init(&arena, 64 * 1024);
    assert_null(arena_alloc(&arena, 64 * 1024));
    assert_true(arena.exhausted);
    /* A small one still fits. */
    assert_non_null(arena_alloc(&arena, 16));
    assert_true(arena.exhausted);
    size_t count = 0;
    while (arena_alloc(&arena, 1000) != NULL) {
        count++;
    }
    assert_in_range(count, 50, 65);
    assert_true(arena.obtained <= 64 * 1024);
    arena_reset(&arena);
    assert_false(arena.exhausted);
    arena_free(&arena);
}

static void a_limit_below_a_block_is_used_to_its_end(void **state) {
    struct arena arena;
    (void)state;
    arena_init(&arena, 1000);
    assert_non_null(arena_alloc(&arena, 500));
    assert_null(arena_alloc(&arena, 1000));
    arena_free(&arena);
}

static void a_failing_source_fails_the_allocation_only(void **state) {
    struct counter counter = {.refused = 2};
    struct arena arena;
    (void)state;
    arena_init_with(&arena, 1 << 20, counted(&counter));
    char *kept = arena_alloc(&arena, 100);
    kept[0] = 'k';
    assert_null(arena_alloc(&arena, 100000));
    assert_true(arena.exhausted);
    assert_int_equal(kept[0], 'k');
    assert_non_null(arena_alloc(&arena, 100000));
    arena_free(&arena);
    assert_int_equal(counter.put, 2);
}

static void the_newest_allocation_is_made_longer(void **state) {
    struct arena arena;
    (void)state;
    arena_init(&arena, 1 << 20);
    char *first = arena_alloc(&arena, 20);
    char *second = arena_alloc(&arena, 20);
    assert_false(arena_extend(&arena, first, 20, 40));
    assert_true(arena_extend(&arena, second, 20, 100));
    assert_int_equal(second[99], 0);
    second[99] = 1;
    assert_ptr_not_equal(arena_alloc(&arena, 1), second + 96);
    assert_int_equal(second[99], 1);
    arena_free(&arena);
}

static void what_has_no_room_is_not_made_longer(void **state) {
    struct arena arena;
    (void)state;
    arena_init(&arena, 1 << 20);
    assert_false(arena_extend(&arena, NULL, 0, 16));
    char *only = arena_alloc(&arena, 16);
    size_t used = arena.used;
    assert_false(arena_extend(&arena, only, 16, 64 * 1024));
    assert_false(arena_extend(&arena, only, 16, SIZE_MAX));
    assert_int_equal(arena.used, used);
    assert_false(arena.exhausted);
    arena_free(&arena);
}

static void sizes_that_overflow_fail(void **state) {
    struct arena arena;
    (void)state;
    arena_init(&arena, SIZE_MAX);
    assert_null(arena_alloc(&arena, SIZE_MAX));
    arena_reset(&arena);
    assert_null(arena_alloc_array(&arena, SIZE_MAX / 2, 3));
    assert_true(arena.exhausted);
    assert_non_null(arena_alloc_array(&arena, 0, 8));
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_obtained_before_the_first_allocation),
        cmocka_unit_test(memory_is_zeroed_aligned_and_apart),
        cmocka_unit_test(a_reset_arena_gives_zeroed_memory_again),
        cmocka_unit_test(a_reset_gives_large_blocks_back),
        cmocka_unit_test(the_limit_holds_and_is_remembered),
        cmocka_unit_test(a_limit_below_a_block_is_used_to_its_end),
        cmocka_unit_test(a_failing_source_fails_the_allocation_only),
        cmocka_unit_test(the_newest_allocation_is_made_longer),
        cmocka_unit_test(what_has_no_room_is_not_made_longer),
        cmocka_unit_test(sizes_that_overflow_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
