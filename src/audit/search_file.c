#include "audit/search_file.h"

#include "audit/search.h"

#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
    SEARCH_VERSION = 2,  /* PRAGMA user_version of the index */
    STALE_S = 7 * 86400, /* what is left of removed decisions goes after so long */
    STATE_NUMBERS = 5,
};

/* Of texts, only which decision has which sequence is kept, not where. */
static const char schema[] =
    "CREATE VIRTUAL TABLE grams USING fts5(input,content='',tokenize='trigram',detail='none',"
    "columnsize=0);"
    "CREATE TABLE state(first INTEGER NOT NULL,next INTEGER NOT NULL,guard INTEGER NOT NULL,"
    "uid INTEGER NOT NULL,made INTEGER NOT NULL)STRICT;"
    "INSERT INTO state VALUES(0,0,0,0,unixepoch());"
    "PRAGMA user_version=2;";
_Static_assert(SEARCH_VERSION == 2, "the version in the text above");

bool search_file_run(sqlite3 *db, const char *sql) {
    return sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK;
}

bool search_file_numbers(sqlite3 *db, const char *sql, int64_t argument, int64_t *numbers,
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
static bool check_file(const char *path, bool make) {
    struct stat status;
    int fd = open(path, O_RDWR | (make ? O_CREAT : 0) | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK,
                  S_IRUSR | S_IWUSR);
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

/* Whoever makes the index makes a new one. */
static void remove_file(struct log *log) {
    char path[PATH_MAX];
    char journal[PATH_MAX + sizeof "-journal"];
    if (path_beside(log, path)) {
        snprintf(journal, sizeof journal, "%s-journal", path);
        unlink(journal);
        unlink(path);
    }
}

bool search_file_is_damaged(sqlite3 *db) {
    int code = db == NULL ? SQLITE_OK : sqlite3_errcode(db) & PRIMARY_CODE;
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

void search_file_close(struct log *log, sqlite3 *db, bool damaged) {
    sqlite3_close(db);
    if (damaged) {
        remove_file(log);
    }
}

static bool make_tables(sqlite3 *db) {
    int64_t version = -1;
    bool done =
        search_file_run(db, "PRAGMA synchronous=NORMAL;BEGIN IMMEDIATE") &&
        search_file_numbers(db, "PRAGMA user_version", 0, &version, 1) &&
        (version != 0 || (search_file_run(db, schema) && search_file_run(db, chunk_schema)));
    return done && search_file_run(db, "COMMIT");
}

/* One of another version is one that no running program reads: another nah's, or an older one. */
sqlite3 *search_file_open(struct log *log, bool make, int patience_ms) {
    char path[PATH_MAX];
    sqlite3 *db = NULL;
    for (int i = 0; i < 2 && path_beside(log, path) && check_file(path, make); i++) {
        int64_t version = -1;
        bool done = sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) ==
                    SQLITE_OK;
        sqlite3_busy_timeout(db, patience_ms);
        done = done && (!make || make_tables(db)) &&
               search_file_numbers(db, "PRAGMA user_version", 0, &version, 1);
        if (done && version == SEARCH_VERSION) {
            return db;
        }
        bool old = done && make;
        search_file_close(log, db, old || search_file_is_damaged(db));
        if (!old) {
            return NULL;
        }
    }
    return NULL;
}

bool search_file_state(sqlite3 *db, struct search_state *state) {
    int64_t numbers[STATE_NUMBERS];
    bool done = search_file_numbers(db, "SELECT first,next,guard,uid,made FROM state", 0, numbers,
                                    STATE_NUMBERS);
    if (done) {
        *state = (struct search_state){numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]};
    }
    return done;
}

bool search_file_fits(struct log *log, const struct search_state *state) {
    int64_t uid = 0;
    int64_t first = 0;
    return state->next == 0 ||
           (search_file_numbers(log->db, "SELECT uid FROM decisions WHERE id=?1", state->guard,
                                &uid, 1) &&
            uid == state->uid &&
            search_file_numbers(log->db, "SELECT min(id)FROM decisions", 0, &first, 1) &&
            (first <= state->first || (int64_t)time(NULL) - state->made < STALE_S));
}
