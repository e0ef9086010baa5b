#include "audit/search.h"

#include "audit/database.h"
#include "base/utf8.h"

#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
    SEARCH_VERSION = 1,  /* PRAGMA user_version of the index */
    PATIENCE_MS = 100,   /* for another who brings it up to date */
    BATCH = 20000,       /* decisions of one transaction */
    GRAM = 3,            /* characters */
    GRAMS_MAX = 64,      /* of a text that are looked for */
    STALE_S = 7 * 86400, /* what is left of removed decisions goes after so long */
};

/* Only which decision has which sequence is kept, not where. `state` has the last decision that is
 * in it, with its uid: the log may be another one by now. */
static const char schema[] =
    "CREATE VIRTUAL TABLE grams USING fts5(input,content='',tokenize='trigram',detail='none',"
    "columnsize=0);"
    "CREATE TABLE state(first INTEGER NOT NULL,last INTEGER NOT NULL,uid INTEGER NOT NULL,"
    "made INTEGER NOT NULL)STRICT;"
    "INSERT INTO state VALUES(0,0,0,unixepoch());"
    "PRAGMA user_version=1;";
_Static_assert(SEARCH_VERSION == 1, "the version in the text above");

static bool run(sqlite3 *db, const char *sql) {
    return sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK;
}

/* The numbers in the first row; false when there is none. */
static bool read_numbers(sqlite3 *db, const char *sql, int64_t argument, int64_t *numbers,
                         int count) {
    sqlite3_stmt *statement = NULL;
    bool found = sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK;
    if (found) {
        sqlite3_bind_int64(statement, 1, argument);
        found = sqlite3_step(statement) == SQLITE_ROW;
        for (int i = 0; found && i < count; i++) {
            numbers[i] = sqlite3_column_int64(statement, i);
        }
    }
    sqlite3_finalize(statement);
    return found;
}

/* SQLite would make the file with the umask's mode, and follow a link. */
static bool make_file(const char *path) {
    struct stat status;
    int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, S_IRUSR | S_IWUSR);
    bool good =
        fd >= 0 && fstat(fd, &status) == 0 && S_ISREG(status.st_mode) && status.st_uid == geteuid();
    if (fd >= 0) {
        close(fd);
    }
    return good;
}

static bool path_beside(struct log *log, char path[PATH_MAX]) {
    const char *main_path = sqlite3_db_filename(log->db, "main");
    const char *slash = main_path == NULL ? NULL : strrchr(main_path, '/');
    return slash != NULL && snprintf(path, PATH_MAX, "%.*s/" SEARCH_FILE, (int)(slash - main_path),
                                     main_path) < PATH_MAX;
}

static bool is_damaged(sqlite3 *db) {
    int code = sqlite3_errcode(db) & PRIMARY_CODE;
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

/* The next who looks for a text makes a new one. */
static void remove_index(struct log *log) {
    char path[PATH_MAX];
    char journal[PATH_MAX + sizeof "-journal"];
    if (path_beside(log, path)) {
        snprintf(journal, sizeof journal, "%s-journal", path);
        unlink(journal);
        unlink(path);
    }
}

static sqlite3 *open_index(struct log *log) {
    char path[PATH_MAX];
    sqlite3 *db = NULL;
    int64_t version = -1;
    if (!path_beside(log, path) || !make_file(path)) {
        return NULL;
    }
    bool done =
        sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) == SQLITE_OK;
    sqlite3_busy_timeout(db, PATIENCE_MS);
    done = done && run(db, "PRAGMA synchronous=NORMAL;BEGIN IMMEDIATE") &&
           read_numbers(db, "PRAGMA user_version", 0, &version, 1) &&
           (version == SEARCH_VERSION || (version == 0 && run(db, schema))) && run(db, "COMMIT");
    if (!done) {
        if (is_damaged(db)) {
            remove_index(log);
        }
        sqlite3_close(db);
        db = NULL;
    }
    return db;
}

/* Does the log still have what the index ends with, and is not too much of it gone? */
static bool fits(struct log *log, const int64_t state[4]) {
    int64_t uid = 0;
    int64_t first = 0;
    if (state[1] == 0) {
        return true;
    }
    return read_numbers(log->db, "SELECT uid FROM decisions WHERE id=?1", state[1], &uid, 1) &&
           uid == state[2] && read_numbers(log->db, "SELECT min(id)FROM decisions", 0, &first, 1) &&
           (first <= state[0] || (int64_t)time(NULL) - state[3] < STALE_S);
}

static bool forget(sqlite3 *db) {
    return run(db, "INSERT INTO grams(grams)VALUES('delete-all');"
                   "UPDATE state SET first=0,last=0,uid=0,made=unixepoch()");
}

/* Adds the decisions behind `state`, which goes on with them; `*count` is how many. */
static bool add_some(struct log *log, sqlite3 *db, int64_t state[4], int *count) {
    sqlite3_stmt *from = NULL;
    sqlite3_stmt *to = NULL;
    int code = SQLITE_ERROR;
    *count = 0;
    if (sqlite3_prepare_v2(log->db, "SELECT id,uid,input FROM decisions WHERE id>?1 ORDER BY id",
                           -1, &from, NULL) == SQLITE_OK &&
        sqlite3_prepare_v2(db, "INSERT INTO grams(rowid,input)VALUES(?1,?2)", -1, &to, NULL) ==
            SQLITE_OK) {
        sqlite3_bind_int64(from, 1, state[1]);
        while (*count < BATCH && (code = sqlite3_step(from)) == SQLITE_ROW) {
            sqlite3_bind_int64(to, 1, sqlite3_column_int64(from, 0));
            sqlite3_bind_value(to, 2, sqlite3_column_value(from, 2));
            if (sqlite3_step(to) != SQLITE_DONE) {
                code = SQLITE_ERROR;
                break;
            }
            sqlite3_reset(to);
            state[0] = state[0] == 0 ? sqlite3_column_int64(from, 0) : state[0];
            state[1] = sqlite3_column_int64(from, 0);
            state[2] = sqlite3_column_int64(from, 1);
            *count += 1;
        }
    }
    sqlite3_finalize(from);
    sqlite3_finalize(to);
    return code == SQLITE_DONE || code == SQLITE_ROW;
}

static bool keep_state(sqlite3 *db, const int64_t state[4]) {
    char sql[160];
    snprintf(sql, sizeof sql, "UPDATE state SET first=%lld,last=%lld,uid=%lld", (long long)state[0],
             (long long)state[1], (long long)state[2]);
    return run(db, sql);
}

/* One transaction; `*more` when there may be more to do. */
static bool update_once(struct log *log, sqlite3 *db, bool *more) {
    int64_t state[4];
    int count = 0;
    bool done = run(db, "BEGIN IMMEDIATE") &&
                read_numbers(db, "SELECT first,last,uid,made FROM state", 0, state, 4);
    if (done && !fits(log, state)) {
        memset(state, 0, sizeof state);
        done = forget(db);
    }
    done = done && add_some(log, db, state, &count) && (count == 0 || keep_state(db, state));
    *more = count == BATCH;
    if (!done || !run(db, "COMMIT")) {
        run(db, "ROLLBACK");
        done = false;
    }
    return done;
}

/* Is there nothing behind its end? Nearly always, and then nothing is written. */
static bool is_current(struct log *log, sqlite3 *db) {
    int64_t state[4];
    int64_t last = 0;
    return read_numbers(db, "SELECT first,last,uid,made FROM state", 0, state, 4) &&
           read_numbers(log->db, "SELECT max(id)FROM decisions", 0, &last, 1) && last == state[1] &&
           fits(log, state);
}

static bool update(struct log *log, sqlite3 *db) {
    bool done = true;
    bool more = !is_current(log, db);
    while (done && more) {
        done = update_once(log, db, &more);
    }
    return done;
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

static bool find(sqlite3 *db, struct str words, size_t most, struct search_result *result) {
    sqlite3_stmt *statement = NULL;
    int code =
        sqlite3_prepare_v2(db, "SELECT rowid FROM grams WHERE grams MATCH ?1 ORDER BY rowid DESC",
                           -1, &statement, NULL);
    if (code == SQLITE_OK) {
        sqlite3_bind_text64(statement, 1, words.ptr, words.len, SQLITE_STATIC, SQLITE_UTF8);
        while (result->count < most && (code = sqlite3_step(statement)) == SQLITE_ROW) {
            result->ids[result->count++] = sqlite3_column_int64(statement, 0);
        }
    }
    sqlite3_finalize(statement);
    result->whole = code == SQLITE_DONE;
    return code == SQLITE_DONE || code == SQLITE_ROW;
}

bool search_find(struct log *log, struct str text, size_t most, struct arena *arena,
                 struct search_result *result) {
    *result = (struct search_result){.ids = ARENA_NEW_ARRAY(arena, most, int64_t)};
    struct str words = words_of(text, arena);
    sqlite3 *db =
        result->ids == NULL || words.len == 0 || !utf8_is_text(text) ? NULL : open_index(log);
    bool found = db != NULL && update(log, db) && find(db, words, most, result);
    if (db != NULL && !found && is_damaged(db)) {
        remove_index(log);
    }
    sqlite3_close(db);
    return found;
}

void search_forget(struct log *log) {
    char path[PATH_MAX];
    sqlite3 *db = NULL;
    if (path_beside(log, path) && access(path, F_OK) == 0 && (db = open_index(log)) != NULL) {
        bool done = run(db, "PRAGMA secure_delete=ON;BEGIN IMMEDIATE") && forget(db);
        run(db, done ? "COMMIT;VACUUM" : "ROLLBACK");
        sqlite3_close(db);
    }
}
