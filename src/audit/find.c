/* Which rows a filter chooses. Where they do not come in their order, sorting whole rows would take
 * long: then their ids are found first, in the way that leaves the fewest to look at. */
#include "audit/database.h"
#include "audit/search.h"

#include <stdio.h>

enum {
    ARENA_LIMIT = 64 * 1024 * 1024, /* bytes */
    SHOWN_MOST = 100000,            /* rows; more are read by one statement */
    SLACK = 200,                    /* what came later into the log may have been decided before */
    FOUND_MOST = 20000,             /* decisions with a text, when other conditions hold, too */
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

/* Reads the ids that `sql` gives, each once, up to the filter's limit. `value` is its parameter
 * behind those of the filter. */
static bool read_ids(struct search *search, struct str sql, const struct log_filter *filter,
                     struct str list, int64_t value, struct error *error) {
    sqlite3_stmt *statement = NULL;
    int state = SQLITE_NOMEM;
    search->count = 0;
    if (sql.ptr != NULL &&
        sqlite3_prepare_v2(search->log->db, sql.ptr, (int)sql.len, &statement, NULL) == SQLITE_OK &&
        log_bind_filter(statement, filter, &search->arena)) {
        if (list.len > 0) {
            sqlite3_bind_text64(statement, LOG_PARAMETERS + 1, list.ptr, list.len, SQLITE_STATIC,
                                SQLITE_UTF8);
        } else {
            sqlite3_bind_int64(statement, LOG_PARAMETERS + 1, value);
        }
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

static bool read_from(struct search *search, const char *source, struct error *error) {
    return read_ids(search, log_ids_sql(&search->arena, search->filter, source), search->filter,
                    STR(""), 0, error);
}

/* Do other conditions hold than for the text and the path? */
static bool is_narrowed(const struct log_filter *filter) {
    const struct str texts[] = {filter->tool, filter->session, filter->action, filter->host,
                                filter->project};
    bool narrowed = filter->by_decision || filter->since_ms != 0 || filter->until_ms != 0 ||
                    (filter->text.len > 0 && filter->path.len > 0);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        narrowed = narrowed || texts[i].len > 0;
    }
    return narrowed;
}

/* --- texts --- */

static struct str list_of(struct arena *arena, const struct search_result *found) {
    struct builder out;
    builder_init(&out, arena);
    builder_add_char(&out, '[');
    for (size_t i = 0; i < found->count; i++) {
        builder_addf(&out, i == 0 ? "%lld" : ",%lld", (long long)found->ids[i]);
    }
    builder_add_char(&out, ']');
    return builder_str(&out);
}

/* `*found` when the index of texts can tell all that could be among the rows. */
static bool find_text(struct search *search, bool *found, struct error *error) {
    static const char source[] = " FROM json_each(?14)f CROSS JOIN decisions d ON d.id=f.value";
    bool narrowed = is_narrowed(search->filter);
    size_t most = narrowed ? FOUND_MOST : search->filter->limit + SLACK;
    struct search_result result;
    *found = search_find(search->log, search->filter->text, most, &search->arena, &result) &&
             (result.whole || !narrowed);
    return !*found || read_ids(search, log_ids_sql(&search->arena, search->filter, source),
                               search->filter, list_of(&search->arena, &result), 0, error);
}

/* --- paths --- */

#define BELOW                                                                                      \
    " FROM forms f CROSS JOIN targets t INDEXED BY targets_value ON t.value>=f.base "              \
    "AND t.value<f.base||'0'AND" LOG_AT_FORM

const char log_path_sql[] =
    LOG_PATH_FORMS "SELECT id FROM(SELECT t.decision id,t.ts_ms ts" BELOW
                   " UNION SELECT d.id,d.ts_ms FROM decisions d INDEXED BY decisions_project "
                   "WHERE replaced=0 AND" LOG_PROJECT_BELOW ")ORDER BY ts DESC,id DESC";

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

/* Among the newest decisions, where a path that is often used has enough. */
static bool find_among_newest(struct search *search, struct error *error) {
    static const char source[] = " FROM decisions d INDEXED BY decisions_time";
    struct log_filter newest = *search->filter;
    int64_t since_ms = 0;
    if (read_number(search,
                    "SELECT ts_ms FROM decisions INDEXED BY decisions_time WHERE replaced=0 "
                    "ORDER BY ts_ms DESC LIMIT 1 OFFSET ?14",
                    NEWEST, &since_ms) &&
        since_ms > newest.since_ms) {
        newest.since_ms = since_ms;
    }
    return read_ids(search, log_ids_sql(&search->arena, &newest, source), &newest, STR(""), 0,
                    error);
}

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
        const char *source = log_choose_source(search->log, search->filter, &count);
        if (count < FEW_TARGETS) {
            return read_from(search, source, error);
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
    *found = false;
    if (filter->limit == 0 || filter->limit > SHOWN_MOST || filter->id != 0 ||
        filter->after_id != 0 || filter->text.len + filter->session.len + filter->path.len == 0) {
        return true;
    }
    search->ids = ARENA_NEW_ARRAY(&search->arena, filter->limit, int64_t);
    if (search->ids == NULL) {
        return error_set(error, ERROR_MEMORY, "out of memory");
    }
    if (filter->text.len > 0) {
        return find_text(search, found, error);
    }
    *found = true;
    if (filter->session.len > 0) {
        return read_from(search, log_source_of(filter), error);
    }
    return find_path(search, error);
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
        const char *source = log_choose_source(log, filter, &count);
        done = log_query_whole(log, filter, source, visit, context, error);
    }
    for (size_t i = 0; done && found && visitor.more && i < search.count; i++) {
        const struct log_filter one = {.id = search.ids[i]};
        done = log_query_whole(log, &one, log_source_of(&one), visit_one, &visitor, error);
    }
    arena_free(&search.arena);
    return done;
}
