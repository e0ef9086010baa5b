#include "audit/chunk.h"

#include "base/str.h"

#include <stdlib.h>
#include <string.h>

enum {
    PART_BITS = 64,
    BLOCK_PARTS = CHUNK_BLOCK / PART_BITS,
    BYTES = 256,
    PAIRS = BYTES * BYTES,
    TEXT_WORDS = PAIRS + BYTES,
    SETS = CHUNK_KIND_COUNT * CHUNK_HASHES,
    LIST_MAX = CHUNK_PARTS * (int)sizeof(uint64_t) / (int)sizeof(uint16_t), /* else a bitmap */
};
_Static_assert(CHUNK_ROWS == CHUNK_PARTS * PART_BITS && CHUNK_ROWS == CHUNK_BLOCK * PART_BITS,
               "a bit a decision, and a bit a block");

/* A word of an input is a number, with a bit a block; another one is a bitmap of all decisions, or
 * the list of them when that is shorter. Chunks are only appended, so that making one changes
 * nothing of the others. */
const char chunk_schema[] =
    "CREATE TABLE chunks(chunk INTEGER PRIMARY KEY,low_ms INTEGER NOT NULL,high_ms INTEGER NOT "
    "NULL)STRICT;"
    "CREATE TABLE words(chunk INTEGER NOT NULL,word INTEGER NOT NULL,rows ANY NOT NULL,"
    "PRIMARY KEY(chunk,word))STRICT,WITHOUT ROWID;";
const char chunk_forget[] = "DELETE FROM chunks;DELETE FROM words;";

static const char times_sql[] =
    "SELECT 1 FROM chunks WHERE chunk=?1 AND(?2=0 OR high_ms>=?2)AND(?3=0 OR low_ms<?3)";
const char chunk_rows_sql[] = "SELECT rows FROM words WHERE chunk=?1 AND word=?2";

struct chunk {
    uint64_t blocks[TEXT_WORDS];
    uint64_t sets[SETS][CHUNK_PARTS];
    int64_t low_ms;
    int64_t high_ms;
    bool has_time;
};

struct chunk *chunk_new(void) {
    return calloc(1, sizeof(struct chunk));
}

void chunk_free(struct chunk *chunk) {
    free(chunk);
}

/* FNV-1a, 32 bit: http://www.isthe.com/chongo/tech/comp/fnv/ */
static uint32_t word_of(enum CHUNK_KIND kind, struct str value) {
    const uint32_t prime = 0x01000193;
    uint32_t hash = 0x811C9DC5;
    for (size_t i = 0; i < value.len; i++) {
        hash = (hash ^ (unsigned char)value.ptr[i]) * prime;
    }
    return (uint32_t)kind * CHUNK_HASHES + (hash ^ hash >> 16) % CHUNK_HASHES;
}

/* As LIKE compares: only ASCII letters of both sizes are equal. */
static unsigned fold(char c) {
    return (unsigned char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

void chunk_add_time(struct chunk *chunk, int64_t ts_ms) {
    chunk->low_ms = chunk->has_time && chunk->low_ms < ts_ms ? chunk->low_ms : ts_ms;
    chunk->high_ms = chunk->has_time && chunk->high_ms > ts_ms ? chunk->high_ms : ts_ms;
    chunk->has_time = true;
}

void chunk_add(struct chunk *chunk, size_t place, enum CHUNK_KIND kind, struct str value) {
    chunk->sets[word_of(kind, value)][place / PART_BITS] |= (uint64_t)1 << place % PART_BITS;
}

void chunk_add_text(struct chunk *chunk, size_t place, struct str text) {
    const uint64_t bit = (uint64_t)1 << place / CHUNK_BLOCK;
    for (size_t i = 0; i < text.len; i++) {
        unsigned c = fold(text.ptr[i]);
        chunk->blocks[PAIRS + c] |= bit;
        if (i + 1 < text.len) {
            chunk->blocks[c * BYTES + fold(text.ptr[i + 1])] |= bit;
        }
    }
}

/* --- writing --- */

static bool insert(sqlite3_stmt *statement) {
    bool done = sqlite3_step(statement) == SQLITE_DONE;
    sqlite3_reset(statement);
    return done;
}

static bool insert_set(sqlite3_stmt *statement, const uint64_t set[CHUNK_PARTS], uint32_t word) {
    uint16_t list[LIST_MAX];
    size_t count = 0;
    for (size_t i = 0; i < CHUNK_ROWS; i++) {
        if ((set[i / PART_BITS] >> i % PART_BITS & 1) != 0) {
            if (count < LIST_MAX) {
                list[count] = (uint16_t)i;
            }
            count++;
        }
    }
    if (count == 0) {
        return true;
    }
    bool listed = count < LIST_MAX;
    sqlite3_bind_int64(statement, 2, word);
    sqlite3_bind_blob64(statement, 3, listed ? (const void *)list : set,
                        listed ? count * sizeof *list : CHUNK_PARTS * sizeof *set, SQLITE_STATIC);
    return insert(statement);
}

static bool insert_words(const struct chunk *chunk, sqlite3_stmt *statement) {
    bool done = true;
    for (uint32_t i = 0; done && i < SETS; i++) {
        done = insert_set(statement, chunk->sets[i], i);
    }
    for (uint32_t i = 0; done && i < TEXT_WORDS; i++) {
        if (chunk->blocks[i] != 0) {
            int64_t bits = 0;
            memcpy(&bits, &chunk->blocks[i], sizeof bits);
            sqlite3_bind_int64(statement, 2, CHUNK_PAIR + i);
            sqlite3_bind_int64(statement, 3, bits);
            done = insert(statement);
        }
    }
    return done;
}

bool chunk_write(struct chunk *chunk, sqlite3 *db, int64_t number) {
    sqlite3_stmt *words = NULL;
    sqlite3_stmt *times = NULL;
    bool done = sqlite3_prepare_v2(db, "INSERT INTO words VALUES(?1,?2,?3)", -1, &words, NULL) ==
                    SQLITE_OK &&
                sqlite3_prepare_v2(db, "INSERT INTO chunks VALUES(?1,?2,?3)", -1, &times, NULL) ==
                    SQLITE_OK;
    if (done) {
        sqlite3_bind_int64(words, 1, number);
        sqlite3_bind_int64(times, 1, number);
        sqlite3_bind_int64(times, 2, chunk->low_ms);
        sqlite3_bind_int64(times, 3, chunk->high_ms);
        done = insert(times) && insert_words(chunk, words);
    }
    sqlite3_finalize(words);
    sqlite3_finalize(times);
    memset(chunk, 0, sizeof *chunk);
    return done;
}

/* --- searching --- */

static void want(struct chunk_search *search, uint32_t word) {
    if (search->count < CHUNK_WORDS_MAX) {
        search->words[search->count++] = word;
    }
}

bool chunk_search_begin(struct chunk_search *search, sqlite3 *db, const struct log_filter *filter,
                        bool texts) {
    const struct {
        enum CHUNK_KIND kind;
        struct str value;
    } values[] = {
        {CHUNK_TOOL, filter->tool},
        {CHUNK_DECISION, filter->by_decision ? str_from(decision_name(filter->decision)) : STR("")},
        {CHUNK_PROJECT, filter->project},
        {CHUNK_ACTION, filter->action},
        {CHUNK_TARGET, filter->host},
    };
    *search = (struct chunk_search){.since_ms = filter->since_ms, .until_ms = filter->until_ms};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        if (values[i].value.len > 0) {
            want(search, word_of(values[i].kind, values[i].value));
        }
    }
    size_t others = search->count;
    if (texts && filter->text.len == 1) {
        want(search, CHUNK_SINGLE + fold(filter->text.ptr[0]));
    }
    for (size_t i = 0; texts && i + 1 < filter->text.len; i++) {
        want(search,
             CHUNK_PAIR + fold(filter->text.ptr[i]) * BYTES + fold(filter->text.ptr[i + 1]));
    }
    search->texts = search->count - others;
    return sqlite3_prepare_v2(db, times_sql, -1, &search->times, NULL) == SQLITE_OK &&
           sqlite3_prepare_v2(db, chunk_rows_sql, -1, &search->rows, NULL) == SQLITE_OK;
}

bool chunk_search_is_narrow(const struct chunk_search *search) {
    return search->count > search->texts || search->since_ms != 0 || search->until_ms != 0;
}

void chunk_search_end(struct chunk_search *search) {
    sqlite3_finalize(search->times);
    sqlite3_finalize(search->rows);
    search->times = NULL;
    search->rows = NULL;
}

/* Leaves those of `bits` that have a word, which is in the first column. */
static void keep_those(sqlite3_stmt *statement, uint64_t bits[CHUNK_PARTS]) {
    uint64_t set[CHUNK_PARTS] = {0};
    if (sqlite3_column_type(statement, 0) == SQLITE_INTEGER) {
        uint64_t blocks = (uint64_t)sqlite3_column_int64(statement, 0);
        for (size_t i = 0; i < CHUNK_PARTS; i++) {
            set[i] = (blocks >> i / BLOCK_PARTS & 1) != 0 ? UINT64_MAX : 0;
        }
    } else {
        const void *blob = sqlite3_column_blob(statement, 0);
        size_t size = (size_t)sqlite3_column_bytes(statement, 0);
        uint16_t list[LIST_MAX];
        if (size == sizeof set) {
            memcpy(set, blob, sizeof set);
        } else if (blob != NULL && size < sizeof list) {
            memcpy(list, blob, size);
            for (size_t i = 0; i < size / sizeof *list; i++) {
                size_t place = list[i] % CHUNK_ROWS;
                set[place / PART_BITS] |= (uint64_t)1 << place % PART_BITS;
            }
        }
    }
    for (size_t i = 0; i < CHUNK_PARTS; i++) {
        bits[i] &= set[i];
    }
}

bool chunk_search_read(struct chunk_search *search, int64_t number, uint64_t bits[CHUNK_PARTS]) {
    sqlite3_bind_int64(search->times, 1, number);
    sqlite3_bind_int64(search->times, 2, search->since_ms);
    sqlite3_bind_int64(search->times, 3, search->until_ms);
    int state = sqlite3_step(search->times);
    sqlite3_reset(search->times);
    memset(bits, state == SQLITE_ROW ? 0xFF : 0, CHUNK_PARTS * sizeof *bits);
    for (size_t i = 0; state == SQLITE_ROW && i < search->count; i++) {
        sqlite3_bind_int64(search->rows, 1, number);
        sqlite3_bind_int64(search->rows, 2, search->words[i]);
        state = sqlite3_step(search->rows);
        if (state == SQLITE_ROW) {
            keep_those(search->rows, bits);
        } else {
            memset(bits, 0, CHUNK_PARTS * sizeof *bits);
        }
        sqlite3_reset(search->rows);
    }
    return state == SQLITE_ROW || state == SQLITE_DONE;
}
