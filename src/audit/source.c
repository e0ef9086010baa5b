/* Where the rows of a filter come from: each filter has an index that gives its rows in their
 * order. Of several filters one leads, and the others are looked at for each row that it gives. */
#include "audit/database.h"

enum {
    SQL_MEMORY = 64 * 1024,
    SOURCE_COUNT = 5,
};

struct source {
    bool wanted;
    const char *from;
    const char *rows; /* behind SELECT: what it gives, whatever else holds */
    const char *time; /* of these */
};

#define OF(index)            " FROM decisions d INDEXED BY decisions_" index
#define PART(table, index)   " FROM " table " p INDEXED BY " index
#define DECISION_OF          " CROSS JOIN decisions d ON d.id=p.decision"
#define BY_HOST              PART("targets", "targets_value")
#define BY_ACTION            PART("actions", "actions_type")
#define ROWS_OF(index, test) OF(index) " WHERE d.replaced=0 AND " test

/* The one that mostly gives the fewest comes first; what was allowed is most of all. */
static void list_sources(const struct log_filter *filter, struct source sources[SOURCE_COUNT]) {
    bool rare = filter->decision != DECISION_ALLOW;
    const struct source all[] = {
        {filter->host.len > 0, BY_HOST DECISION_OF, BY_HOST " WHERE p.value=?11", "p.ts_ms"},
        {filter->action.len > 0, BY_ACTION DECISION_OF, BY_ACTION " WHERE p.type=?9", "p.ts_ms"},
        {filter->by_decision && rare, OF("decision"), ROWS_OF("decision", "d.decision=?4"),
         "d.ts_ms"},
        {filter->tool.len > 0, OF("tool"), ROWS_OF("tool", "d.tool=?3"), "d.ts_ms"},
        {filter->project.len > 0, OF("project"), ROWS_OF("project", "d.project=?8"), "d.ts_ms"},
        {filter->by_decision && !rare, OF("decision"), ROWS_OF("decision", "d.decision=?4"),
         "d.ts_ms"},
    };
    size_t count = 0;
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        if (all[i].wanted) {
            sources[count++] = all[i];
        }
    }
    while (count < SOURCE_COUNT) {
        sources[count++] = (struct source){.wanted = false};
    }
}

const char *log_source_of(const struct log_filter *filter) {
    struct source sources[SOURCE_COUNT];
    list_sources(filter, sources);
    return filter->id != 0 || filter->after_id != 0 ? " FROM decisions d NOT INDEXED"
           : filter->session.len > 0                ? OF("call")
           : sources[0].wanted                      ? sources[0].from
                                                    : OF("time");
}

/* At most `most`, also when they cannot be counted. */
static int64_t count_rows(struct log *log, const struct log_filter *filter,
                          const struct source *source, int64_t most) {
    sqlite3_stmt *statement = NULL;
    int64_t count = most;
    struct arena arena;
    struct builder sql;
    arena_init(&arena, SQL_MEMORY);
    builder_init(&sql, &arena);
    builder_addf(&sql, "SELECT count(*)FROM(SELECT 1%s", source->rows);
    if (filter->since_ms != 0) {
        builder_addf(&sql, " AND %s>=?6", source->time);
    }
    if (filter->until_ms != 0) {
        builder_addf(&sql, " AND %s<?7", source->time);
    }
    builder_addf(&sql, " LIMIT %lld)", (long long)most);
    struct str text = builder_str(&sql);
    if (text.ptr != NULL &&
        sqlite3_prepare_v2(log->db, text.ptr, (int)text.len, &statement, NULL) == SQLITE_OK &&
        log_bind_filter(statement, filter, &arena) && sqlite3_step(statement) == SQLITE_ROW) {
        count = sqlite3_column_int64(statement, 0);
    }
    sqlite3_finalize(statement);
    arena_free(&arena);
    return count;
}

const char *log_choose_source(struct log *log, const struct log_filter *filter, int64_t most,
                              int64_t *count) {
    struct source sources[SOURCE_COUNT];
    const char *best = log_source_of(filter);
    list_sources(filter, sources);
    *count = most;
    bool leads = sources[0].wanted && best == sources[0].from;
    for (size_t i = 0; leads && i < SOURCE_COUNT && sources[i].wanted; i++) {
        int64_t rows = count_rows(log, filter, &sources[i], *count);
        if (rows < *count) {
            *count = rows;
            best = sources[i].from;
        }
    }
    return best;
}
