/* The file of the index: for search.c, which reads it, and search_make.c. */
#ifndef NAH_AUDIT_SEARCH_FILE_H
#define NAH_AUDIT_SEARCH_FILE_H

#include "audit/chunk.h"
#include "audit/database.h"

/* What is in it: the decisions from `first` up to, and without, `next`. `guard` is the first one
 * behind them when they were put into it, with its uid: as long as the log has that one, no number
 * before it has been given again. */
struct search_state {
    int64_t first;
    int64_t next; /* 0: none is in it */
    int64_t guard;
    int64_t uid;
    int64_t made; /* seconds since 1970 */
};

/* Opens the file; with `make`, to write to it, even where there is none yet, or an old one. NULL
 * when that cannot be. */
sqlite3 *search_file_open(struct log *log, bool make, int patience_ms);

/* What has shown as `damaged` is removed. */
void search_file_close(struct log *log, sqlite3 *db, bool damaged);

/* Has the last that was done with it failed for that reason? */
bool search_file_is_damaged(sqlite3 *db);

bool search_file_state(sqlite3 *db, struct search_state *state);

/* Is it of this log, and not too much of that gone? */
bool search_file_fits(struct log *log, const struct search_state *state);

/* Runs SQL without parameters. */
bool search_file_run(sqlite3 *db, const char *sql);

/* The numbers in the first row; false when there is none. */
bool search_file_numbers(sqlite3 *db, const char *sql, int64_t argument, int64_t *numbers,
                         int count);

#endif
