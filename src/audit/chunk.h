/* What the decisions of a log have, by chunks of their numbers: which of a chunk have a tool, a
 * decision, a project, an action or a target, and which blocks of them a character or two in their
 * inputs. Words are known by a small hash, so what is found here has still to be looked at. */
#ifndef NAH_AUDIT_CHUNK_H
#define NAH_AUDIT_CHUNK_H

#include "audit/log.h"

#include <sqlite3.h>

enum {
    CHUNK_ROWS = 8192,      /* decisions of a chunk */
    CHUNK_BLOCK = 128,      /* decisions of a block: 64 blocks are a chunk */
    CHUNK_PARTS = 128,      /* CHUNK_ROWS / 64 */
    CHUNK_WORDS_MAX = 16,   /* that are looked for at once */
    CHUNK_HASHES = 1024,    /* of a kind of words */
    CHUNK_PAIR = 0x10000,   /* + two bytes: the word of a pair of characters */
    CHUNK_SINGLE = 0x20000, /* + a byte */
    CHUNK_SINGLES_END = 0x20100,
};

enum CHUNK_KIND {
    CHUNK_TOOL,
    CHUNK_DECISION,
    CHUNK_PROJECT,
    CHUNK_ACTION,
    CHUNK_TARGET,
    CHUNK_KIND_COUNT,
};

/* The tables, for sqlite3_exec(). */
extern const char chunk_schema[];

/* Forgets all chunks, likewise. */
extern const char chunk_forget[];

/* How a word of a chunk is looked up. */
extern const char chunk_rows_sql[];

/* A chunk that is being made; some megabytes. NULL when memory is spent; the caller frees it. */
struct chunk *chunk_new(void);
void chunk_free(struct chunk *chunk);

/* The decision that is the chunk's `place`th was made at `ts_ms`. */
void chunk_add_time(struct chunk *chunk, int64_t ts_ms);
/* It has this tool, or whatever `kind` is. */
void chunk_add(struct chunk *chunk, size_t place, enum CHUNK_KIND kind, struct str value);
/* Its input. */
void chunk_add_text(struct chunk *chunk, size_t place, struct str text);

/* Writes it as that of `number`, and empties it. False on failure of the database. */
bool chunk_write(struct chunk *chunk, sqlite3 *db, int64_t number);

/* What is looked for: decisions that have all of the words, in a span of time. */
struct chunk_search {
    sqlite3_stmt *times;
    sqlite3_stmt *rows;
    uint32_t words[CHUNK_WORDS_MAX];
    size_t count;
    size_t texts;     /* how many of the words are parts of texts */
    int64_t since_ms; /* 0: any time; as in the filter */
    int64_t until_ms;
};

/* `texts`: also what its text is made of. False on failure; chunk_search_end() must follow in any
 * case. */
bool chunk_search_begin(struct chunk_search *search, sqlite3 *db, const struct log_filter *filter,
                        bool texts);
void chunk_search_end(struct chunk_search *search);

/* Does it want more than texts? */
bool chunk_search_is_narrow(const struct chunk_search *search);

/* Sets the bits of those decisions of a chunk that can have it all. False on failure. */
bool chunk_search_read(struct chunk_search *search, int64_t number, uint64_t bits[CHUNK_PARTS]);

#endif
