/* Reading the index; who makes it is in search_make.c. */
#include "audit/search.h"

#include "audit/search_file.h"
#include "base/utf8.h"

#include <stdlib.h>

enum {
    PATIENCE_MS = 100, /* for another who writes a chunk */
    GRAM = 3,          /* characters */
    GRAMS_MAX = 64,    /* of a text that are looked for */
    PART_BITS = 64,
    FEW_ROWS = 10000,
};

struct search_index {
    struct log *log;
    sqlite3 *db;
    struct search_state state;
    sqlite3_stmt *grams; /* NULL: the chunks alone tell */
    struct chunk_search chunks;
    int64_t number; /* of the chunk that `bits` is of; -1: none */
    uint64_t bits[CHUNK_PARTS];
    size_t place; /* decisions of the chunk that are still to come */
    bool failed;
    bool damaged;
};

struct search_index *search_open(struct log *log) {
    struct search_index *index = calloc(1, sizeof *index);
    if (index == NULL) {
        return NULL;
    }
    index->log = log;
    index->db = search_file_open(log, false, PATIENCE_MS);
    if (index->db == NULL || !search_file_state(index->db, &index->state) ||
        index->state.next == 0 || !search_file_fits(log, &index->state)) {
        search_close(index);
        index = NULL;
    }
    return index;
}

void search_close(struct search_index *index) {
    if (index != NULL) {
        sqlite3_finalize(index->grams);
        chunk_search_end(&index->chunks);
        search_file_close(index->log, index->db, index->damaged);
        free(index);
    }
}

int64_t search_end(const struct search_index *index) {
    return index->state.next;
}

/* "abcd" as the words that all have to be there: "abc" AND "bcd". */
static struct str words_of(struct str text, struct arena *arena) {
    size_t starts[GRAMS_MAX + GRAM];
    size_t count = 0;
    struct builder out;
    for (size_t i = 0; i < text.len && count < GRAMS_MAX + GRAM; i++) {
        if (((unsigned char)text.ptr[i] & 0xC0) != 0x80) {
            starts[count++] = i;
        }
    }
    builder_init(&out, arena);
    for (size_t i = 0; i + GRAM <= count; i++) {
        size_t end = i + GRAM < count ? starts[i + GRAM] : text.len;
        if (i + GRAM == GRAMS_MAX + GRAM) {
            break; /* where the next one starts is not known */
        }
        builder_add_c(&out, i == 0 ? "\"" : " AND \"");
        for (size_t k = starts[i]; k < end; k++) {
            builder_add_c(&out, text.ptr[k] == '"' ? "\"" : "");
            builder_add_char(&out, text.ptr[k]);
        }
        builder_add_char(&out, '"');
    }
    return builder_str(&out);
}

/* What follows may look like success to whoever asks the database. */
static bool fail(struct search_index *index) {
    index->failed = true;
    index->damaged = search_file_is_damaged(index->db);
    return false;
}

static bool read_chunk(struct search_index *index, int64_t number) {
    index->number = number;
    index->place = CHUNK_ROWS;
    return chunk_search_read(&index->chunks, number, index->bits) || fail(index);
}

/* How many decisions have all but the text and between which numbers they are. */
static size_t count_others(struct search_index *index, int64_t *low, int64_t *high) {
    const int64_t first = index->state.first / CHUNK_ROWS;
    size_t count = 0;
    *low = *high = index->state.next;
    for (int64_t number = index->state.next / CHUNK_ROWS - 1; number >= first; number--) {
        size_t before = count;
        if (!read_chunk(index, number)) {
            break;
        }
        for (size_t i = 0; i < CHUNK_PARTS; i++) {
            count += (size_t)__builtin_popcountll(index->bits[i]);
        }
        if (count > before) {
            *low = number * CHUNK_ROWS;
            *high = before == 0 ? *low + CHUNK_ROWS : *high;
        }
    }
    return count;
}

static bool begin_grams(struct search_index *index, struct str words, int64_t low, int64_t high) {
    static const char sql[] = "SELECT rowid FROM grams WHERE grams MATCH ?1 AND rowid>=?2 AND "
                              "rowid<?3 ORDER BY rowid DESC";
    if (sqlite3_prepare_v2(index->db, sql, -1, &index->grams, NULL) != SQLITE_OK) {
        return false;
    }
    sqlite3_bind_text64(index->grams, 1, words.ptr, words.len, SQLITE_TRANSIENT, SQLITE_UTF8);
    sqlite3_bind_int64(index->grams, 2, low);
    sqlite3_bind_int64(index->grams, 3, high);
    return true;
}

/* A few decisions are sooner looked at themselves than found among all with a text. */
bool search_begin(struct search_index *index, const struct log_filter *filter,
                  struct arena *arena) {
    struct str words = words_of(filter->text, arena);
    int64_t low = 0;
    int64_t high = index->state.next;
    bool done = words.ptr != NULL && utf8_is_text(filter->text) &&
                chunk_search_begin(&index->chunks, index->db, filter, words.len == 0);
    if (done && words.len > 0 &&
        (!chunk_search_is_narrow(&index->chunks) || count_others(index, &low, &high) > FEW_ROWS)) {
        done = begin_grams(index, words, low, high);
    }
    index->number = index->grams != NULL ? -1 : index->state.next / CHUNK_ROWS;
    index->place = 0;
    return done || fail(index);
}

static bool has(const struct search_index *index, size_t place) {
    return (index->bits[place / PART_BITS] >> place % PART_BITS & 1) != 0;
}

static bool next_of_grams(struct search_index *index, int64_t *id) {
    int state = SQLITE_DONE;
    while ((state = sqlite3_step(index->grams)) == SQLITE_ROW) {
        *id = sqlite3_column_int64(index->grams, 0);
        if (*id / CHUNK_ROWS != index->number && !read_chunk(index, *id / CHUNK_ROWS)) {
            return false;
        }
        if (has(index, (size_t)(*id % CHUNK_ROWS))) {
            return true;
        }
    }
    return state != SQLITE_DONE && fail(index);
}

static bool next_of_chunks(struct search_index *index, int64_t *id) {
    for (;;) {
        while (index->place > 0) {
            size_t place = --index->place;
            if (has(index, place)) {
                *id = index->number * CHUNK_ROWS + (int64_t)place;
                return true;
            }
            if (index->bits[place / PART_BITS] == 0) {
                index->place = place / PART_BITS * PART_BITS;
            }
        }
        if (index->number <= index->state.first / CHUNK_ROWS ||
            !read_chunk(index, index->number - 1)) {
            return false;
        }
    }
}

bool search_next(struct search_index *index, int64_t *id) {
    return index->grams != NULL ? next_of_grams(index, id) : next_of_chunks(index, id);
}

bool search_failed(const struct search_index *index) {
    return index->failed;
}
