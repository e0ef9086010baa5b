/* One arena holds all memory of one decision and dies with it. */
#ifndef NAH_BASE_ARENA_H
#define NAH_BASE_ARENA_H

#include <stdbool.h>
#include <stddef.h>

struct arena_block;

/* Obtains and gives back the arena's blocks. `get` returns NULL when there is no memory; tests put
 * a failing one here to walk every failure path. */
struct arena_source {
    void *(*get)(size_t size, void *user);
    void (*put)(void *block, void *user);
    void *user;
};

struct arena {
    struct arena_block *blocks;
    char *next;
    char *end;
    size_t used;  /* bytes handed out */
    size_t limit; /* bytes that may be obtained in all */
    size_t obtained;
    bool exhausted; /* sticky: some allocation since init has failed */
    struct arena_source source;
};

/* Makes an empty arena that obtains at most `limit` bytes, with malloc and free.
 * It obtains nothing before the first allocation. */
void arena_init(struct arena *arena, size_t limit);

/* As arena_init(), but memory comes from `source`. */
void arena_init_with(struct arena *arena, size_t limit, struct arena_source source);

/* Returns `size` zeroed bytes aligned for any type, owned by the arena; NULL when the limit or the
 * machine's memory is spent, and then `exhausted` stays true. A size of 0 gives a valid pointer. */
void *arena_alloc(struct arena *arena, size_t size);

/* As arena_alloc() for `count` items of `size` bytes; NULL also when the product overflows. */
void *arena_alloc_array(struct arena *arena, size_t count, size_t size);

/* Makes the newest allocation longer where it lies, zeroed as ever. False when `block`, of `size`
 * bytes, is not the newest, or has no room behind it: then nothing has changed. */
bool arena_extend(struct arena *arena, void *block, size_t size, size_t wanted);

/* Gives everything back; the arena may be used again as after init. */
void arena_free(struct arena *arena);

/* Forgets everything but keeps one block, so that the next decision obtains no memory. */
void arena_reset(struct arena *arena);

#define ARENA_NEW(arena, type) ((type *)arena_alloc((arena), sizeof(type)))
#define ARENA_NEW_ARRAY(arena, count, type)                                                        \
    ((type *)arena_alloc_array((arena), (count), sizeof(type)))

#endif
