/* Making the index, a chunk of decisions at a time: of those whose numbers are given, all of them.
 * What is behind the last whole chunk is soon read. */
#include "audit/search.h"

#include "audit/search_file.h"

#include <stdio.h>

enum {
    PATIENCE_MS = 100,         /* for those who read */
    FORGET_PATIENCE_MS = 5000, /* for one who writes a chunk: what was removed must go */
    SQL_SIZE = 256,
};

static struct str text_at(sqlite3_stmt *statement, int column) {
    const char *text = (const char *)sqlite3_column_text(statement, column);
    return (struct str){text == NULL ? "" : text, (size_t)sqlite3_column_bytes(statement, column)};
}

static bool prepare(sqlite3 *db, const char *sql, int64_t start, sqlite3_stmt **statement) {
    if (sqlite3_prepare_v2(db, sql, -1, statement, NULL) != SQLITE_OK) {
        return false;
    }
    sqlite3_bind_int64(*statement, 1, start);
    sqlite3_bind_int64(*statement, 2, start + CHUNK_ROWS);
    return true;
}

static bool add_decisions(struct log *log, sqlite3 *db, int64_t start, struct chunk *chunk) {
    static const char sql[] =
        "SELECT id,ts_ms,input,tool,decision,project FROM decisions WHERE id>=?1 AND id<?2";
    static const enum CHUNK_KIND kinds[] = {CHUNK_TOOL, CHUNK_DECISION, CHUNK_PROJECT};
    sqlite3_stmt *from = NULL;
    sqlite3_stmt *to = NULL;
    int state = SQLITE_ERROR;
    if (prepare(log->db, sql, start, &from) &&
        sqlite3_prepare_v2(db, "INSERT INTO grams(rowid,input)VALUES(?1,?2)", -1, &to, NULL) ==
            SQLITE_OK) {
        while ((state = sqlite3_step(from)) == SQLITE_ROW) {
            size_t place = (size_t)(sqlite3_column_int64(from, 0) - start);
            chunk_add_time(chunk, sqlite3_column_int64(from, 1));
            chunk_add_text(chunk, place, text_at(from, 2));
            for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
                chunk_add(chunk, place, kinds[i], text_at(from, 3 + (int)i));
            }
            sqlite3_bind_int64(to, 1, start + (int64_t)place);
            sqlite3_bind_value(to, 2, sqlite3_column_value(from, 2));
            if (sqlite3_step(to) != SQLITE_DONE) {
                break;
            }
            sqlite3_reset(to);
        }
    }
    sqlite3_finalize(from);
    sqlite3_finalize(to);
    return state == SQLITE_DONE;
}

/* `sql` gives the number of a decision and a word of it. */
static bool add_parts(struct log *log, const char *sql, int64_t start, struct chunk *chunk,
                      enum CHUNK_KIND kind) {
    sqlite3_stmt *from = NULL;
    int state = SQLITE_ERROR;
    if (prepare(log->db, sql, start, &from)) {
        while ((state = sqlite3_step(from)) == SQLITE_ROW) {
            chunk_add(chunk, (size_t)(sqlite3_column_int64(from, 0) - start), kind,
                      text_at(from, 1));
        }
    }
    sqlite3_finalize(from);
    return state == SQLITE_DONE;
}

static bool add_rows(struct log *log, sqlite3 *db, int64_t start) {
    struct chunk *chunk = chunk_new();
    bool done =
        chunk != NULL && add_decisions(log, db, start, chunk) &&
        add_parts(log, "SELECT decision,type FROM actions WHERE decision>=?1 AND decision<?2",
                  start, chunk, CHUNK_ACTION) &&
        add_parts(log, "SELECT decision,value FROM targets WHERE decision>=?1 AND decision<?2",
                  start, chunk, CHUNK_TARGET) &&
        chunk_write(chunk, db, start / CHUNK_ROWS);
    chunk_free(chunk);
    return done;
}

static bool forget(sqlite3 *db) {
    return search_file_run(db, "INSERT INTO grams(grams)VALUES('delete-all');"
                               "UPDATE state SET first=0,next=0,guard=0,uid=0,made=unixepoch()") &&
           search_file_run(db, chunk_forget);
}

static bool keep_state(sqlite3 *db, const struct search_state *state) {
    char sql[SQL_SIZE];
    snprintf(sql, sizeof sql, "UPDATE state SET first=%lld,next=%lld,guard=%lld,uid=%lld",
             (long long)state->first, (long long)state->next, (long long)state->guard,
             (long long)state->uid);
    return search_file_run(db, sql);
}

/* Goes on to the next chunk of the log; false when it is not whole yet. */
static bool advance(struct log *log, struct search_state *state) {
    int64_t guard[2];
    if (state->next == 0) {
        int64_t first = 0;
        if (!search_file_numbers(log->db, "SELECT id FROM decisions ORDER BY id LIMIT 1", 0, &first,
                                 1)) {
            return false;
        }
        state->first = first;
        state->next = first / CHUNK_ROWS * CHUNK_ROWS;
    }
    state->next += CHUNK_ROWS;
    if (!search_file_numbers(log->db,
                             "SELECT id,uid FROM decisions WHERE id>=?1 ORDER BY id LIMIT 1",
                             state->next, guard, 2)) {
        return false;
    }
    state->guard = guard[0];
    state->uid = guard[1];
    return true;
}

static bool add_next(struct log *log, sqlite3 *db, bool *more) {
    struct search_state state = {.next = 0};
    if (!search_file_state(db, &state)) {
        return false;
    }
    if (!search_file_fits(log, &state)) {
        state = (struct search_state){.next = 0};
        if (!forget(db)) {
            return false;
        }
    }
    *more = advance(log, &state);
    return !*more || (add_rows(log, db, state.next - CHUNK_ROWS) && keep_state(db, &state));
}

int64_t log_search_waits(struct log *log) {
    struct search_state state = {.next = 0};
    int64_t last = 0;
    sqlite3 *db = search_file_open(log, false, PATIENCE_MS);
    bool fits = db != NULL && search_file_state(db, &state) && search_file_fits(log, &state);
    search_file_close(log, db, !fits && search_file_is_damaged(db));
    if (!fits) {
        state = (struct search_state){.next = 0};
    }
    return advance(log, &state) &&
                   search_file_numbers(log->db, "SELECT max(id)FROM decisions", 0, &last, 1)
               ? last - state.next + CHUNK_ROWS
               : 0;
}

bool log_make_search(struct log *log) {
    sqlite3 *db = NULL;
    bool more = false;
    if (log_search_waits(log) == 0 || (db = search_file_open(log, true, PATIENCE_MS)) == NULL) {
        return false;
    }
    /* What does not fit into its memory would be written before the end, and keep others out for
     * all that time. */
    bool done = search_file_run(db, "PRAGMA cache_spill=OFF;BEGIN IMMEDIATE") &&
                add_next(log, db, &more) && search_file_run(db, "COMMIT");
    search_file_close(log, db, !done && search_file_is_damaged(db));
    return done && more;
}

void search_forget(struct log *log) {
    sqlite3 *db = search_file_open(log, false, FORGET_PATIENCE_MS);
    bool done = db != NULL && search_file_run(db, "PRAGMA secure_delete=ON;BEGIN IMMEDIATE") &&
                forget(db) && search_file_run(db, "COMMIT;VACUUM");
    search_file_close(log, db, !done && search_file_is_damaged(db));
}
