#include "audit/columns.h"
#include "audit/database.h"
#include "base/json.h"
#include "base/path.h"

#define ACTIONS_JSON                                                                               \
    "(SELECT json_group_array(CASE type WHEN''THEN json_object('omitted',CAST(source AS "          \
    "INTEGER))ELSE json_object("                                                                   \
    "'type',type,'source',source,'decision',verdict,'reason',reason,'rule',rule,'targets',"        \
    "(SELECT json_group_array(value)FROM targets t WHERE t.decision=a.decision AND "               \
    "t.action=a.number))END)FROM actions a WHERE a.decision=d.id)"

/* The texts in the order of log_texts, then the numbers. */
#define COLUMNS                                                                                    \
    "s.agent,d.event,s.session_id,d.turn_id,d.agent_id,d.tool_use_id,d.tool,d.reason,d."           \
    "rule," ACTIONS_JSON                                                                           \
    ",d.cwd,d.input,s.mode,coalesce(o.outcome,''),d.project,s.agent_version,s.gate,d.set_by,"      \
    "d.id,d.ts_ms,d.uid,d.call,d.decision,d.elapsed_us,d.input_hash,s.pid,coalesce(o.exit,0)"

enum {
    COLUMN_NUMBERS = LOG_TEXT_COUNT,
    SQL_MEMORY = 1024 * 1024,
};

static struct str column_text(sqlite3_stmt *statement, int column) {
    const char *text = (const char *)sqlite3_column_text(statement, column);
    return (struct str){text == NULL ? "" : text, (size_t)sqlite3_column_bytes(statement, column)};
}

static void read_row(sqlite3_stmt *statement, struct log_row *row) {
    int column = COLUMN_NUMBERS;
    *row = (struct log_row){.id = 0};
    for (int i = 0; i < LOG_TEXT_COUNT; i++) {
        *log_text_of(row, (size_t)i) = column_text(statement, i);
    }
    row->id = sqlite3_column_int64(statement, column++);
    row->ts_ms = sqlite3_column_int64(statement, column++);
    row->uid = sqlite3_column_int64(statement, column++);
    row->call = sqlite3_column_int64(statement, column++);
    decision_find(column_text(statement, column++), &row->decision);
    row->elapsed_us = sqlite3_column_int64(statement, column++);
    row->input_hash = sqlite3_column_int64(statement, column++);
    row->pid = sqlite3_column_int64(statement, column++);
    row->exit_code = sqlite3_column_int64(statement, column);
}

/* --- the query of a filter --- */

static bool is_from(const char *source, const char *table) {
    return str_find_text(str_from(source), table) != STR_NOT_FOUND;
}

static bool has_parts(const char *source) {
    return is_from(source, " p ");
}

/* That a decision has a word in a column. Beside another index the one of the column tells sooner
 * than the row, which is long. */
#define HAS(column, value)                                                                         \
    " AND EXISTS(SELECT 1 FROM decisions e INDEXED BY decisions_" column                           \
    " WHERE e.replaced=0 AND e." column "=" value " AND e.ts_ms=d.ts_ms AND e.id=d.id)"

/* The conditions of the filter. What comes from a table of parts is bounded in time there, too. The
 * plus signs keep SQLite from reading all parts of a type, or with a value, for each decision. */
static void add_conditions(struct builder *sql, const struct log_filter *filter,
                           const char *source) {
    bool parts = has_parts(source);
    bool by_host = is_from(source, " targets p ");
    bool by_action = is_from(source, " actions p ");
    bool by_decision = is_from(source, "decisions_decision");
    bool by_tool = is_from(source, "decisions_tool");
    bool by_project = is_from(source, "decisions_project");
    bool indexed = by_decision || by_tool || by_project;
    const struct {
        bool wanted;
        const char *sql;
    } conditions[] = {
        {filter->id != 0, " AND d.id=?1"},
        {filter->after_id != 0, " AND d.id>?2"},
        {filter->tool.len > 0, indexed && !by_tool ? HAS("tool", "?3") : " AND d.tool=?3"},
        {filter->by_decision,
         indexed && !by_decision ? HAS("decision", "?4") : " AND d.decision=?4"},
        {filter->session.len > 0, " AND d.session=(SELECT id FROM sessions WHERE session_id=?5)"},
        {filter->since_ms != 0, parts ? " AND p.ts_ms>=?6" : " AND d.ts_ms>=?6"},
        {filter->until_ms != 0, parts ? " AND p.ts_ms<?7" : " AND d.ts_ms<?7"},
        {filter->project.len > 0,
         indexed && !by_project ? HAS("project", "?8") : " AND d.project=?8"},
        {filter->action.len > 0 && by_action, " AND p.type=?9"},
        {filter->action.len > 0 && !by_action,
         " AND EXISTS(SELECT 1 FROM actions a WHERE a.decision=d.id AND +a.type=?9)"},
        {filter->path.len > 0, " AND " LOG_IN_PATH},
        {filter->host.len > 0 && by_host, " AND p.value=?11"},
        {filter->host.len > 0 && !by_host,
         " AND EXISTS(SELECT 1 FROM targets t WHERE t.decision=d.id AND +t.value=?11)"},
        {filter->text.len > 0, " AND d.input LIKE ?12 ESCAPE'\\'"},
    };
    builder_add_c(sql, " WHERE d.replaced=0");
    for (size_t i = 0; i < sizeof conditions / sizeof *conditions; i++) {
        if (conditions[i].wanted) {
            builder_add_c(sql, conditions[i].sql);
        }
    }
}

/* "100%" as a pattern of LIKE that finds it anywhere. */
static struct str pattern_of(struct arena *arena, struct str text) {
    struct builder out;
    builder_init(&out, arena);
    builder_add_char(&out, '%');
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '%' || text.ptr[i] == '_' || text.ptr[i] == '\\') {
            builder_add_char(&out, '\\');
        }
        builder_add_char(&out, text.ptr[i]);
    }
    builder_add_char(&out, '%');
    return builder_str(&out);
}

struct str log_filter_sql(struct arena *arena, const struct log_filter *filter,
                          const char *source) {
    struct builder sql;
    builder_init(&sql, arena);
    builder_add_c(&sql, filter->path.len > 0 ? LOG_PATH_FORMS : "");
    builder_add_c(&sql, "SELECT " COLUMNS);
    builder_add_c(&sql, source);
    builder_add_c(&sql, " CROSS JOIN sessions s ON s.id=d.session"
                        " LEFT JOIN outcomes o ON o.decision=d.id");
    add_conditions(&sql, filter, source);
    builder_add_c(&sql, filter->after_id != 0 ? " ORDER BY d.id"
                        : has_parts(source)   ? " ORDER BY p.ts_ms DESC,p.decision DESC"
                                              : " ORDER BY d.ts_ms DESC,d.id DESC");
    return builder_str(&sql);
}

struct str log_ids_sql(struct arena *arena, const struct log_filter *filter, const char *source) {
    struct builder sql;
    builder_init(&sql, arena);
    builder_add_c(&sql, filter->path.len > 0 ? LOG_PATH_FORMS : "");
    builder_add_c(&sql, "SELECT d.id,d.ts_ms");
    builder_add_c(&sql, source);
    add_conditions(&sql, filter, source);
    builder_add_c(&sql, filter->after_id != 0 ? " ORDER BY d.id DESC"
                                              : " ORDER BY d.ts_ms DESC,d.id DESC");
    return builder_str(&sql);
}

static void add_form(struct json *json, struct str base, struct str root) {
    json_begin(json, '[');
    json_string(json, base);
    if (root.len > 0) {
        json_string(json, root);
    } else {
        json_null(json);
    }
    json_end(json, ']');
}

/* A path as it may stand in the log: whole, from the home on, or from the root of a project on.
 * Each has the root of the project for which it holds, or null. What is below "/" starts with "".
 */
static struct str forms_of(struct arena *arena, const struct log_filter *filter) {
    struct builder out;
    struct json json = {.out = &out};
    struct str path = filter->path;
    struct str home = filter->home;
    bool below_home = home.len > 0 && path_inside(path, home);
    builder_init(&out, arena);
    json_begin(&json, '[');
    add_form(&json, str_is(path, "/") ? STR("") : path, STR(""));
    if (below_home || (home.len > 0 && path_inside(home, path))) {
        struct builder short_form;
        builder_init(&short_form, arena);
        builder_add_char(&short_form, '~');
        builder_add(&short_form, below_home ? str_slice(path, home.len, path.len) : STR(""));
        add_form(&json, builder_str(&short_form), STR(""));
    }
    for (size_t i = path.len; str_starts(path, "/") && i-- > 1;) {
        if (path.ptr[i] == '/') {
            add_form(&json, str_slice(path, i + 1, path.len), str_slice(path, 0, i));
        }
    }
    json_end(&json, ']');
    return builder_str(&out);
}

bool log_bind_filter(sqlite3_stmt *statement, const struct log_filter *filter,
                     struct arena *arena) {
    struct str pattern = pattern_of(arena, filter->text);
    struct str forms = forms_of(arena, filter);
    const struct {
        int index;
        int64_t number;
    } numbers[] = {
        {1, filter->id}, {2, filter->after_id}, {6, filter->since_ms}, {7, filter->until_ms}};
    const struct {
        int index;
        struct str text;
    } texts[] = {
        {3, filter->tool},
        {4, str_from(decision_name(filter->decision))},
        {5, filter->session},
        {8, filter->project},
        {9, filter->action},
        {10, forms},
        {11, filter->host},
        {12, pattern},
        {13, str_is(filter->path, "/") ? STR("") : filter->path},
    };
    if (pattern.ptr == NULL || forms.ptr == NULL) {
        return false;
    }
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        sqlite3_bind_int64(statement, numbers[i].index, numbers[i].number);
    }
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        sqlite3_bind_text64(statement, texts[i].index, texts[i].text.ptr, texts[i].text.len,
                            SQLITE_STATIC, SQLITE_UTF8);
    }
    return true;
}

/* A decision with several parts that fit comes once: they come one after the other. */
static bool visit_rows(struct log *log, sqlite3_stmt *statement, const struct log_filter *filter,
                       bool (*visit)(const struct log_row *row, void *context), void *context,
                       struct error *error) {
    size_t count = 0;
    int64_t last = 0;
    int state = SQLITE_DONE;
    while ((filter->limit == 0 || count < filter->limit) &&
           (state = sqlite3_step(statement)) == SQLITE_ROW) {
        struct log_row row;
        read_row(statement, &row);
        if (row.id != last) {
            last = row.id;
            count++;
            if (!visit(&row, context)) {
                return true;
            }
        }
    }
    return state == SQLITE_ROW || state == SQLITE_DONE || log_fail(log, "read", error);
}

bool log_query_whole(struct log *log, const struct log_filter *filter, const char *source,
                     bool (*visit)(const struct log_row *row, void *context), void *context,
                     struct error *error) {
    sqlite3_stmt *statement = NULL;
    struct arena arena;
    bool done = false;
    arena_init(&arena, SQL_MEMORY);
    struct str sql = log_filter_sql(&arena, filter, source);
    if (sql.ptr != NULL &&
        sqlite3_prepare_v2(log->db, sql.ptr, (int)sql.len, &statement, NULL) != SQLITE_OK) {
        log_fail(log, "read", error);
    } else if (sql.ptr == NULL || !log_bind_filter(statement, filter, &arena)) {
        error_set(error, ERROR_MEMORY, "out of memory");
    } else {
        done = visit_rows(log, statement, filter, visit, context, error);
    }
    sqlite3_finalize(statement);
    arena_free(&arena);
    return done;
}
