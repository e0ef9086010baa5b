/* Which rows a filter chooses. Where they do not come in their order, sorting whole rows would take
 * long: then their ids are found first, in the way that leaves the fewest to look at. */
#include "audit/chunk.h"
#include "audit/database.h"
#include "audit/search.h"

#include <stdlib.h>

enum {
    ARENA_LIMIT = 64 * 1024 * 1024, /* bytes */
    SHOWN_MOST = 100000,            /* rows; more are read by one statement */
    SLACK = 50,                     /* what came later into the log may have been decided before */
    FEW_ROWS = 3000,                /* of a filter, to be looked at one by one */
    TAIL_MOST = 2 * CHUNK_ROWS,     /* decisions behind the index that are read */
    MISSES_MOST = 20000,            /* decisions that only seemed to fit */
    FEW_TARGETS = 5000,
    NEWEST = 5000, /* decisions among which what is frequent is looked for */
    ANY = -1,
};

struct search {
    struct log *log;
    const struct log_filter *filter;
    struct arena arena;
    int64_t *ids; /* the newest first */
    size_t count;
};

/* Reads the ids that a source gives, each once, up to the filter's limit. */
static bool read_ids(struct search *search, const struct log_filter *filter, const char *source,
                     struct error *error) {
    sqlite3_stmt *statement = NULL;
    struct str sql = log_ids_sql(&search->arena, filter, source);
    int state = SQLITE_NOMEM;
    search->count = 0;
    if (sql.ptr != NULL &&
        sqlite3_prepare_v2(search->log->db, sql.ptr, (int)sql.len, &statement, NULL) == SQLITE_OK &&
        log_bind_filter(statement, filter, &search->arena)) {
        while (search->count < filter->limit && (state = sqlite3_step(statement)) == SQLITE_ROW) {
            int64_t id = sqlite3_column_int64(statement, 0);
            if (search->count == 0 || search->ids[search->count - 1] != id) {
                search->ids[search->count++] = id;
            }
        }
    }
    bool done = state == SQLITE_ROW || state == SQLITE_DONE || log_fail(search->log, "read", error);
    sqlite3_finalize(statement);
    return done;
}

static bool read_number(struct search *search, const char *sql, int64_t argument, int64_t *number) {
    sqlite3_stmt *statement = NULL;
    bool found = sqlite3_prepare_v2(search->log->db, sql, -1, &statement, NULL) == SQLITE_OK &&
                 log_bind_filter(statement, search->filter, &search->arena);
    if (found) {
        sqlite3_bind_int64(statement, LOG_PARAMETERS + 1, argument);
        found = sqlite3_step(statement) == SQLITE_ROW;
        *number = found ? sqlite3_column_int64(statement, 0) : 0;
    }
    sqlite3_finalize(statement);
    return found;
}

/* Among the newest decisions of the time, where what is frequent has enough. */
static bool find_among_newest(struct search *search, struct error *error) {
    static const char source[] = " FROM decisions d INDEXED BY decisions_time";
    struct log_filter newest = *search->filter;
    int64_t since_ms = 0;
    if (read_number(search,
                    "SELECT ts_ms FROM decisions INDEXED BY decisions_time WHERE replaced=0 AND "
                    "ts_ms<iif(?7=0,9223372036854775807,?7)ORDER BY ts_ms DESC LIMIT 1 OFFSET ?14",
                    NEWEST, &since_ms) &&
        since_ms > newest.since_ms) {
        newest.since_ms = since_ms;
    }
    return read_ids(search, &newest, source, error);
}

/* --- by the index --- */

/* A decision that fits. */
struct hit {
    int64_t ts_ms;
    int64_t id;
};

struct hits {
    struct hit *items;
    size_t count;
    size_t most; /* then there are enough, whatever their order */
};

static int compare_hits(const void *a, const void *b) {
    const struct hit *x = a;
    const struct hit *y = b;
    return x->ts_ms != y->ts_ms ? (x->ts_ms < y->ts_ms ? 1 : -1)
                                : (x->id < y->id) - (x->id > y->id);
}

/* Steps once; a row is a hit. */
static int step_hit(sqlite3_stmt *statement, struct hits *hits) {
    int state = sqlite3_step(statement);
    if (state == SQLITE_ROW) {
        hits->items[hits->count].id = sqlite3_column_int64(statement, 0);
        hits->items[hits->count++].ts_ms = sqlite3_column_int64(statement, 1);
    }
    return state;
}

static sqlite3_stmt *prepare_ids(struct search *search, const struct log_filter *filter) {
    sqlite3_stmt *statement = NULL;
    struct str sql = log_ids_sql(&search->arena, filter, log_source_of(filter));
    if (sql.ptr == NULL ||
        sqlite3_prepare_v2(search->log->db, sql.ptr, (int)sql.len, &statement, NULL) != SQLITE_OK ||
        !log_bind_filter(statement, filter, &search->arena)) {
        sqlite3_finalize(statement);
        statement = NULL;
    }
    return statement;
}

/* What is not in the index yet. */
static bool read_tail(struct search *search, int64_t end, struct hits *hits) {
    struct log_filter newest = *search->filter;
    int state = SQLITE_ROW;
    newest.after_id = end > 1 ? end - 1 : ANY;
    sqlite3_stmt *statement = prepare_ids(search, &newest);
    while (statement != NULL && hits->count < hits->most && state == SQLITE_ROW) {
        state = step_hit(statement, hits);
    }
    sqlite3_finalize(statement);
    return statement != NULL && (state == SQLITE_ROW || state == SQLITE_DONE);
}

static bool read_index(struct search *search, struct search_index *index, struct hits *hits) {
    struct log_filter one = *search->filter;
    int64_t id = 0;
    int misses = 0;
    one.id = ANY;
    sqlite3_stmt *check = prepare_ids(search, &one);
    bool done = check != NULL && search_begin(index, search->filter, &search->arena);
    while (done && hits->count < hits->most && misses < MISSES_MOST && search_next(index, &id)) {
        sqlite3_bind_int64(check, 1, id);
        int state = step_hit(check, hits);
        misses += state == SQLITE_DONE;
        done = state == SQLITE_ROW || state == SQLITE_DONE;
        sqlite3_reset(check);
    }
    sqlite3_finalize(check);
    return done && misses < MISSES_MOST && !search_failed(index);
}

static bool is_tail_short(struct search *search, int64_t end) {
    sqlite3_stmt *statement = NULL;
    bool is_short = sqlite3_prepare_v2(search->log->db, "SELECT max(id)FROM decisions", -1,
                                       &statement, NULL) == SQLITE_OK &&
                    sqlite3_step(statement) == SQLITE_ROW &&
                    sqlite3_column_int64(statement, 0) - end < TAIL_MOST;
    sqlite3_finalize(statement);
    return is_short;
}

/* How many filters hold that the index knows. */
static size_t count_known(const struct log_filter *filter) {
    const struct str texts[] = {filter->tool, filter->action, filter->host, filter->project,
                                filter->text};
    size_t count = filter->by_decision ? 1 : 0;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        count += texts[i].len > 0 ? 1 : 0;
    }
    return count;
}

/* Without an index that tells of nearly all, the log is read in the order of its numbers, which is
 * sooner done than in that of time, when nothing but a text is asked for. */
static bool is_text_alone(const struct log_filter *filter) {
    return filter->text.len > 0 && filter->path.len == 0 && filter->since_ms == 0 &&
           filter->until_ms == 0 && count_known(filter) == 1;
}

/* False also when the index cannot tell: then the log itself has to be read. */
static bool find_by_index(struct search *search) {
    struct hits hits = {.most = search->filter->limit + SLACK};
    struct search_index *index = search_open(search->log);
    const int64_t end = index == NULL ? 0 : search_end(index);
    hits.items = ARENA_NEW_ARRAY(&search->arena, hits.most, struct hit);
    bool done = hits.items != NULL &&
                (is_text_alone(search->filter) || (index != NULL && is_tail_short(search, end))) &&
                read_tail(search, end, &hits) &&
                (index == NULL || read_index(search, index, &hits));
    search_close(index);
    if (done) {
        qsort(hits.items, hits.count, sizeof *hits.items, compare_hits);
        search->count = hits.count < search->filter->limit ? hits.count : search->filter->limit;
        for (size_t i = 0; i < search->count; i++) {
            search->ids[i] = hits.items[i].id;
        }
    }
    return done;
}

/* `*found` when the ids are there. A text is in no index of the log; two filters can each have many
 * decisions, and few in common. */
static bool find_known(struct search *search, bool *found, struct error *error) {
    int64_t count = 0;
    const char *source = log_choose_source(search->log, search->filter, FEW_ROWS, &count);
    *found = true;
    if (count < FEW_ROWS) {
        return read_ids(search, search->filter, source, error);
    }
    if (search->filter->until_ms != 0) {
        if (!find_among_newest(search, error)) {
            return false;
        }
        if (search->count == search->filter->limit) {
            return true;
        }
    }
    *found = find_by_index(search);
    return true;
}

/* --- paths --- */

#define BELOW                                                                                      \
    " FROM forms f CROSS JOIN targets t INDEXED BY targets_value ON t.value>=f.base "              \
    "AND t.value<f.base||'0'AND" LOG_AT_FORM

const char log_path_sql[] =
    LOG_PATH_FORMS "SELECT id FROM(SELECT t.decision id,t.ts_ms ts" BELOW
                   " UNION SELECT d.id,d.ts_ms FROM decisions d INDEXED BY decisions_project "
                   "WHERE replaced=0 AND" LOG_PROJECT_BELOW ")ORDER BY ts DESC,id DESC";

/* Few enough to look at all of them? */
static bool is_rare(struct search *search) {
    int64_t targets = FEW_TARGETS;
    int64_t decisions = FEW_TARGETS;
    return read_number(search, LOG_PATH_FORMS "SELECT count(*)FROM(SELECT 1" BELOW " LIMIT ?14)",
                       FEW_TARGETS, &targets) &&
           targets < FEW_TARGETS &&
           read_number(search,
                       "SELECT count(*)FROM(SELECT 1 FROM decisions d INDEXED BY decisions_project "
                       "WHERE replaced=0 AND" LOG_PROJECT_BELOW " LIMIT ?14)",
                       FEW_TARGETS, &decisions) &&
           decisions < FEW_TARGETS;
}

/* Looks at one after the other until there are enough: to read all of them takes longer than to put
 * them into their order. */
static bool check_candidates(struct search *search, sqlite3_stmt *candidates, sqlite3_stmt *check) {
    const struct log_filter *filter = search->filter;
    int state = SQLITE_ROW;
    int checked = SQLITE_DONE;
    search->count = 0;
    while (search->count < filter->limit && (state = sqlite3_step(candidates)) == SQLITE_ROW) {
        int64_t id = sqlite3_column_int64(candidates, 0);
        sqlite3_bind_int64(check, 1, id);
        checked = sqlite3_step(check);
        sqlite3_reset(check);
        if (checked == SQLITE_ROW) {
            search->ids[search->count++] = id;
        } else if (checked != SQLITE_DONE) {
            return false;
        }
    }
    return state == SQLITE_ROW || state == SQLITE_DONE;
}

static bool read_candidates(struct search *search, struct error *error) {
    sqlite3_stmt *candidates = NULL;
    sqlite3_stmt *check = NULL;
    struct log_filter one = *search->filter;
    sqlite3 *db = search->log->db;
    one.id = ANY;
    struct str sql = log_ids_sql(&search->arena, &one, log_source_of(&one));
    bool done = sql.ptr != NULL &&
                sqlite3_prepare_v2(db, log_path_sql, -1, &candidates, NULL) == SQLITE_OK &&
                sqlite3_prepare_v2(db, sql.ptr, (int)sql.len, &check, NULL) == SQLITE_OK &&
                log_bind_filter(candidates, &one, &search->arena) &&
                log_bind_filter(check, &one, &search->arena) &&
                check_candidates(search, candidates, check);
    done = done || log_fail(search->log, "read", error);
    sqlite3_finalize(candidates);
    sqlite3_finalize(check);
    return done;
}

static bool find_path(struct search *search, struct error *error) {
    if (!is_rare(search)) {
        int64_t count = 0;
        const char *source = log_choose_source(search->log, search->filter, FEW_TARGETS, &count);
        if (count < FEW_TARGETS) {
            return read_ids(search, search->filter, source, error);
        }
        if (!find_among_newest(search, error)) {
            return false;
        }
        if (search->count == search->filter->limit) {
            return true;
        }
    }
    return read_candidates(search, error);
}

/* --- */

/* `*found` when the ids are there. */
static bool find_ids(struct search *search, bool *found, struct error *error) {
    const struct log_filter *filter = search->filter;
    size_t known = count_known(filter);
    *found = false;
    if (filter->limit == 0 || filter->limit > SHOWN_MOST || filter->id != 0 ||
        filter->after_id != 0 ||
        (known < 2 && filter->text.len + filter->session.len + filter->path.len == 0)) {
        return true;
    }
    search->ids = ARENA_NEW_ARRAY(&search->arena, filter->limit, int64_t);
    if (search->ids == NULL) {
        return error_set(error, ERROR_MEMORY, "out of memory");
    }
    if (filter->session.len > 0) {
        *found = true;
        return read_ids(search, filter, log_source_of(filter), error);
    }
    /* A frequent text and a rare path: the index would go through all that have the text. */
    if (filter->path.len > 0 && filter->text.len > 0 && is_rare(search)) {
        *found = true;
        return read_candidates(search, error);
    }
    if (known > 1 || filter->text.len > 0) {
        bool done = find_known(search, found, error);
        if (!done || *found) {
            return done;
        }
    }
    *found = filter->path.len > 0;
    return !*found || find_path(search, error);
}

struct visitor {
    bool (*visit)(const struct log_row *row, void *context);
    void *context;
    bool more;
};

static bool visit_one(const struct log_row *row, void *context) {
    struct visitor *visitor = context;
    visitor->more = visitor->visit(row, visitor->context);
    return false;
}

bool log_query(struct log *log, const struct log_filter *filter,
               bool (*visit)(const struct log_row *row, void *context), void *context,
               struct error *error) {
    struct visitor visitor = {.visit = visit, .context = context, .more = true};
    struct search search = {.log = log, .filter = filter};
    bool found = false;
    arena_init(&search.arena, ARENA_LIMIT);
    bool done = find_ids(&search, &found, error);
    if (done && !found) {
        int64_t count = 0;
        const char *source = count_known(filter) > 1
                                 ? log_choose_source(log, filter, LOG_COUNT_MOST, &count)
                                 : log_source_of(filter);
        done = log_query_whole(log, filter, source, visit, context, error);
    }
    for (size_t i = 0; done && found && visitor.more && i < search.count; i++) {
        const struct log_filter one = {.id = search.ids[i]};
        done = log_query_whole(log, &one, log_source_of(&one), visit_one, &visitor, error);
    }
    arena_free(&search.arena);
    return done;
}
