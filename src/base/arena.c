#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
    BLOCK_SIZE = 32 * 1024,
};

struct arena_block {
    struct arena_block *next;
    size_t size; /* of the whole block, this header included */
    alignas(max_align_t) char data[];
};

static void *system_get(size_t size, void *user) {
    (void)user;
    return malloc(size);
}

static void system_put(void *block, void *user) {
    (void)user;
    free(block);
}

void arena_init(struct arena *arena, size_t limit) {
    arena_init_with(arena, limit, (struct arena_source){system_get, system_put, NULL});
}

void arena_init_with(struct arena *arena, size_t limit, struct arena_source source) {
    *arena = (struct arena){.limit = limit, .source = source};
}

static bool arena_grow(struct arena *arena, size_t size) {
    size_t wanted = size + sizeof(struct arena_block);
    if (wanted < BLOCK_SIZE) {
        wanted = BLOCK_SIZE;
    }
    if (wanted > arena->limit - arena->obtained) {
        wanted = size + sizeof(struct arena_block);
        if (wanted > arena->limit - arena->obtained) {
            return false;
        }
    }
    struct arena_block *block = arena->source.get(wanted, arena->source.user);
    if (block == NULL) {
        return false;
    }
    block->next = arena->blocks;
    block->size = wanted;
    arena->blocks = block;
    arena->obtained += wanted;
    arena->next = block->data;
    arena->end = (char *)block + wanted;
    return true;
}

void *arena_alloc(struct arena *arena, size_t size) {
    const size_t step = alignof(max_align_t);
    if (size > SIZE_MAX / 2) {
        arena->exhausted = true;
        return NULL;
    }
    size = size == 0 ? step : (size + step - 1) / step * step;
    if ((arena->next == NULL || size > (size_t)(arena->end - arena->next)) &&
        !arena_grow(arena, size)) {
        arena->exhausted = true;
        return NULL;
    }
    void *result = arena->next;
    arena->next += size;
    arena->used += size;
    return memset(result, 0, size);
}

void *arena_alloc_array(struct arena *arena, size_t count, size_t size) {
    size_t total = 0;
    if (__builtin_mul_overflow(count, size, &total)) {
        arena->exhausted = true;
        return NULL;
    }
    return arena_alloc(arena, total);
}

bool arena_extend(struct arena *arena, void *block, size_t size, size_t wanted) {
    const size_t step = alignof(max_align_t);
    if (block == NULL || size == 0 || wanted < size || wanted > SIZE_MAX / 2) {
        return false;
    }
    size = (size + step - 1) / step * step;
    size_t more = (wanted + step - 1) / step * step - size;
    if ((char *)block + size != arena->next || more > (size_t)(arena->end - arena->next)) {
        return false;
    }
    memset(arena->next, 0, more);
    arena->next += more;
    arena->used += more;
    return true;
}

static void free_blocks(struct arena *arena, struct arena_block *block) {
    while (block != NULL) {
        struct arena_block *next = block->next;
        arena->source.put(block, arena->source.user);
        block = next;
    }
}

void arena_free(struct arena *arena) {
    free_blocks(arena, arena->blocks);
    arena_init_with(arena, arena->limit, arena->source);
}

void arena_reset(struct arena *arena) {
    struct arena_block *kept = arena->blocks;
    if (kept == NULL || kept->size != BLOCK_SIZE) {
        arena_free(arena);
        return;
    }
    free_blocks(arena, kept->next);
    kept->next = NULL;
    arena_init_with(arena, arena->limit, arena->source);
    arena->blocks = kept;
    arena->obtained = kept->size;
    arena->next = kept->data;
    arena->end = (char *)kept + kept->size;
}
